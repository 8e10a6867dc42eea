#include "memo.hpp"
#include "printed_values.hpp"

#include <algorithm>
#include <set>

namespace tjansteskrivelse {

namespace {

constexpr std::size_t most_contacts = 3;

class Check {
public:
    Check(Memo const& memo, Job const& job, Diagnostics& diagnostics)
        : memo_(memo)
        , job_(job)
        , diagnostics_(diagnostics) {}

    bool run() {
        check_template();
        check_texts();
        check_answers(questions_of(job_), job_, diagnostics_);
        check_questions_on_children();
        if (!order_is_faulty_) check_parts_left_out();
        check_checklist();
        check_head();
        check_printed_values(job_, diagnostics_);
        check_equality();
        return check_tables();
    }

private:
    void tell(Value const& value, std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
    }

    static std::string one_of(std::string_view word, std::vector<std::string> const& known,
                              std::string_view of) {
        std::string hint = did_you_mean(word, known);
        if (hint.empty())
            hint = known.empty() ? "det finns inga" : std::string(of) + " är " + join_quoted(known);
        return hint;
    }

    /// An id that is a name, and that nothing before it has; false where something has.
    bool check_id(Value const& id, std::set<std::string>& seen) {
        if (slug(id.text()) != id.text() || id.text().empty()) {
            tell(id, "tjansteskrivelse.id", "id \"" + id.text() + "\" ska bara ha a–z, 0–9 och bindestreck",
                 slug(id.text()).empty() ? "" : "skriv till exempel \"" + slug(id.text()) + "\"");
            return true;
        }
        if (seen.insert(id.text()).second) return true;
        tell(id, "tjansteskrivelse.id-upprepat", "id \"" + id.text() + "\" står två gånger", "välj olika id");
        return false;
    }

    void check_template() {
        Value const& root = job_.report_template;
        std::set<std::string> parts;
        for (Value const& part : root.list_or_empty("del")) check_id(part.at("id"), parts);
        if (parts.empty())
            tell(root, "tjansteskrivelse.inga-delar", "mallen har inga delar",
                 "lägg till [[del]] med id och rubrik, eller utgar_fran = \"standard\"");
        std::vector<std::string> const known(parts.begin(), parts.end());
        std::set<std::string> ordered;
        if (Value const* const order = root.find("ordning")) {
            for (Value const& each : order->list()) {
                order_is_faulty_ = order_is_faulty_ || !parts.contains(each.text());
                if (!parts.contains(each.text()))
                    tell(each, "tjansteskrivelse.ordning", "mallen har ingen del \"" + each.text() + "\"",
                         one_of(each.text(), known, "delarna"));
                else if (!ordered.insert(each.text()).second)
                    tell(each, "tjansteskrivelse.ordning",
                         "delen \"" + each.text() + "\" står två gånger i ordning", "ta bort den ena");
            }
        }
        for (char const* const key : {"rubrik_bilaga", "rubrik_checklista"}) {
            Value const& heading = root.at(key);
            std::string const begins = slug(heading.text());
            if (begins == "bilaga" || begins.starts_with("bilaga-"))
                tell(heading, "document.bilaga",
                     "rubriken " + in_quotes(heading.text()) +
                         " börjar med \"Bilaga\", men bilagor numreras av sig själva",
                     "skriv bara vad bilagan innehåller; \"Bilaga 1.\" sätts framför");
        }
        std::set<std::string> steps;
        for (Value const& step : root.list_or_empty("steg")) check_id(step.at("id"), steps);
        std::vector<std::string> const known_steps(steps.begin(), steps.end());
        for (Value const& question : root.list_or_empty("fraga"))
            if (Value const& step = question.at("steg"); !steps.contains(step.text()))
                tell(step, "tjansteskrivelse.steg", "mallen har inget steg \"" + step.text() + "\"",
                     one_of(step.text(), known_steps, "stegen"));
        std::set<std::string> numbers;
        for (Value const& question : root.list_or_empty("checklista"))
            if (!numbers.insert(question.at("nr").text()).second)
                tell(question.at("nr"), "fraga.upprepad",
                     "frågan " + question.at("nr").text() + " står två gånger i checklistan",
                     "ge frågorna olika nummer");
    }

    void check_texts() {
        std::vector<std::string> known;
        for (Part const& part : memo_.parts) known.push_back(part.id);
        std::set<std::string> seen;
        for (Value const& text : job_.settings.list_or_empty("text")) {
            Value const& id = text.at("del");
            auto const part = std::find_if(memo_.parts.begin(), memo_.parts.end(),
                                           [&](Part const& each) { return each.id == id.text(); });
            if (part == memo_.parts.end())
                tell_no_part(id, known);
            else if (part->kind == PartKind::signatures)
                tell(id, "tjansteskrivelse.del", "delen \"" + id.text() + "\" skrivs ur [[underskrift]]",
                     "ta bort texten");
            else if (!seen.insert(id.text()).second)
                tell(id, "tjansteskrivelse.text-upprepad", "delen \"" + id.text() + "\" har två texter",
                     "skriv ihop dem");
            bool const has_text = text.find("text") != nullptr;
            bool const has_file = text.find("fil") != nullptr;
            if (has_text && has_file)
                tell(text.at("fil"), "tjansteskrivelse.text-dubbel",
                     "delen \"" + id.text() + "\" har både text och fil", "behåll det ena");
            if (!has_text && !has_file)
                tell(id, "tjansteskrivelse.text-tom", "delen \"" + id.text() + "\" har varken text eller fil",
                     "skriv text = \"\"\"…\"\"\" eller fil = \"" + id.text() + ".md\"");
        }
    }

    /// A text for a part that the document does not have: `ordning` leaves it out, or no template has it.
    void tell_no_part(Value const& id, std::vector<std::string> const& known) {
        Values const& parts = job_.report_template.list_or_empty("del");
        bool const left_out = std::any_of(
            parts.begin(), parts.end(), [&](Value const& part) { return part.at("id").text() == id.text(); });
        if (!left_out)
            tell(id, "tjansteskrivelse.del", "mallen har ingen del \"" + id.text() + "\"",
                 one_of(id.text(), known, "delarna"));
        else if (!order_is_faulty_) // else told there
            tell(id, "tjansteskrivelse.del",
                 "delen \"" + id.text() + "\" skrivs inte ut: den står inte i mallens ordning",
                 "lägg till \"" + id.text() + "\" i mallens ordning, eller ta bort texten");
    }

    /// An answer that is not printed is told.
    void check_questions_on_children() {
        if (memo_.children) return;
        for (Question const& question : questions_of(job_)) {
            Value const* const answer = answer_to(question.number, job_);
            if (answer == nullptr || question.source.at("nar").text() != "barn") continue;
            diagnostics_.add(at(answer->at("fraga"), Severity::warning, "tjansteskrivelse.svar-om-barn",
                                "svaret på fråga " + question.number +
                                    " skrivs inte ut, eftersom frågan bara ställs när ärendet rör barn",
                                "skriv barn = true, eller ta bort svaret"));
        }
    }

    /// What rapport.toml says, and no part of the template prints. A text is lost, and so an error; the rest
    /// is often the same in sister documents whose templates leave it out.
    void check_parts_left_out() {
        std::vector<std::string> lost;
        Value const* first = nullptr;
        for (Value const& answer : job_.settings.list_or_empty("svar")) {
            lost.push_back(answer.at("fraga").text());
            if (first == nullptr) first = &answer;
        }
        bool const steps = memo_.has_part(PartKind::steps);
        if (!steps && first != nullptr)
            tell(first->at("fraga"), "tjansteskrivelse.utan-del",
                 (lost.size() == 1 ? "svaret på fråga " : "svaren på frågorna ") + join_swedish(lost) +
                     " skrivs inte ut: dokumentet har ingen del med analysens steg",
                 how_to_add("steg", lost.size() == 1 ? "ta bort svaret" : "ta bort svaren"));
        if (!memo_.sees()) {
            tell_says_nothing(job_.settings.find("jamlikhet"), "[jamlikhet]", "ta bort den");
            bool const asks = !job_.report_template.list_or_empty("steg").empty();
            for (MemoTable const& table : memo_.tables)
                for (char const* const key : {"sak", "svar"})
                    if (asks) tell_says_nothing(table.listed.source.find(key), key, "ta bort raden");
        }
        if (!memo_.has_part(PartKind::grounds))
            tell_left_out(job_.settings.find("underlag"), "underlag", "[[underlag]] skrivs inte ut",
                          "för beslutsunderlag", "ta bort dem");
        if (!memo_.has_part(PartKind::signatures))
            tell_left_out(job_.settings.find("underskrift"), "underskrifter",
                          "[[underskrift]] skrivs inte ut", "för underskrifter", "ta bort dem");
        if (!memo_.has_part(PartKind::recipients))
            tell_left_out(job_.settings.find("skickas_till"), "mottagare", "skickas_till skrivs inte ut",
                          "för dem som får beslutet", "ta bort raden");
    }

    /// "lägg till "analys" i mallens ordning, eller ta bort svaret".
    [[nodiscard]] std::string how_to_add(std::string_view kind, std::string_view otherwise) const {
        for (Value const& part : job_.report_template.list_or_empty("del"))
            if (part.at("slag").text() == kind)
                return "lägg till \"" + part.at("id").text() + "\" i mallens ordning, eller " +
                       std::string(otherwise);
        return "lägg till en [[del]] med slag = \"" + std::string(kind) + "\" i mallen, eller " +
               std::string(otherwise);
    }

    void tell_left_out(Value const* value, std::string_view kind, std::string what, std::string_view part,
                       std::string_view otherwise) {
        if (value == nullptr) return;
        auto const* const list = std::get_if<Values>(&value->data());
        if (list != nullptr && list->empty()) return;
        diagnostics_.add(at(list != nullptr ? list->front() : *value, Severity::warning,
                            "tjansteskrivelse.utan-del",
                            std::move(what) + ": dokumentet har ingen del " + std::string(part),
                            how_to_add(kind, otherwise)));
    }

    /// What the figures would say, where no step is written from them.
    void tell_says_nothing(Value const* value, std::string const& what, std::string const& otherwise) {
        if (!memo_.has_part(PartKind::steps))
            return tell_left_out(value, "steg", what + " har ingen verkan", "med analysens steg", otherwise);
        if (value == nullptr) return;
        auto const* const list = std::get_if<Values>(&value->data());
        if (list != nullptr && list->empty()) return;
        diagnostics_.add(at(list != nullptr ? list->front() : *value, Severity::warning,
                            "tjansteskrivelse.utan-del",
                            what + " har ingen verkan: inget av mallens steg skrivs ur siffrorna",
                            "skriv gor = \"ser\" i ett [[steg]] i mallen, eller " + otherwise));
    }

    void check_checklist() {
        std::vector<std::string> known;
        for (CheckQuestion const& question : memo_.checklist) known.push_back(question.number);
        std::set<std::string> seen;
        for (Value const& answer : job_.settings.list_or_empty("checklista")) {
            Value const& number = answer.at("fraga");
            if (std::find(known.begin(), known.end(), number.text()) == known.end())
                tell(number, "svar.okant", "checklistan har ingen fråga \"" + number.text() + "\"",
                     known.empty() ? "mallen har ingen checklista; ta bort svaret"
                                   : "frågornas nummer är " + join_swedish(known));
            else if (!seen.insert(number.text()).second)
                tell(number, "svar.upprepat",
                     "frågan " + number.text() + " i checklistan besvaras två gånger",
                     "behåll det ena svaret");
        }
    }

    void check_head() {
        Values const& contacts = job_.settings.list_or_empty("handlaggare");
        if (contacts.size() > most_contacts)
            tell(contacts[most_contacts], "tjansteskrivelse.handlaggare",
                 "brevhuvudet rymmer högst tre handläggare, här är det " + std::to_string(contacts.size()),
                 "välj ut dem som svarar på frågor");
        if (Value const* const area = job_.settings.find("omrade");
            area != nullptr && !area_code(area->text()))
            tell(*area, "tjansteskrivelse.omrade", "området \"" + area->text() + "\" finns inte i registret",
                 "skriv en kommun eller ett län, till exempel \"2080\" eller \"Falun\"");
        Value const* const aim = job_.settings.find("lix");
        if (aim != nullptr && (aim->integer() < 20 || aim->integer() > 80))
            tell(*aim, "tjansteskrivelse.lix",
                 "lix ska vara mellan 20 och 80, här står " + std::to_string(aim->integer()),
                 "50 är vanligast");
        Value const* const chain = job_.settings.find("beslutskedja");
        if (chain != nullptr && chain->list().size() == 1)
            tell(*chain, "tjansteskrivelse.beslutskedja", "en beslutskedja har minst två instanser",
                 "skriv till exempel [\"Socialnämnden\", \"Kommunfullmäktige\"], eller ta bort nyckeln");
    }

    /// What is said in sentences is the ground, and what is compared is the column.
    void check_ground() {
        Value const& ground = memo_.equality->source.at("grund");
        Value const& role = memo_.equality->source.at("kolumn");
        std::string const other = other_ground_named(role.text(), ground.text());
        if (other.empty()) return;
        diagnostics_.add(
            at(ground, Severity::warning, "tjansteskrivelse.jamlikhet-grund",
               "kolumnen " + in_quotes(role.text()) + " ser ut att vara " + ground_in_words(other) +
                   ", men skrivelsen säger " + ground_in_words(ground.text()),
               "skriv grund = \"" + other + "\", eller kolumnen för " + ground_in_words(ground.text())));
    }

    void check_equality() {
        if (!memo_.equality) return;
        check_ground();
        Value const& role = memo_.equality->source.at("kolumn");
        bool const known = std::any_of(job_.data.begin(), job_.data.end(), [&](DataSpec const& data) {
            return data.columns.empty() || data.columns.contains(role.text()) ||
                   std::any_of(data.derived.begin(), data.derived.end(),
                               [&](DerivedColumn const& each) { return each.role == role.text(); });
        });
        if (role.text() == "kon" || role.text() == "ar" || role.text() == "kommun")
            tell(role, "tjansteskrivelse.jamlikhet",
                 "\"" + role.text() + "\" är ingen diskrimineringsgrund till",
                 "skriv kolumnen med till exempel åldersgrupper");
        else if (!known)
            tell(role, "tjansteskrivelse.jamlikhet", "ingen datamängd har kolumnen \"" + role.text() + "\"",
                 "ange den under kolumner eller harledd i [[data]]");
        else if (std::none_of(memo_.tables.begin(), memo_.tables.end(),
                              [&](MemoTable const& table) { return is_divided(table, role.text()); }))
            diagnostics_.add(
                at(role, Severity::warning, "tjansteskrivelse.jamlikhet-utan-verkan",
                   "[jamlikhet] har ingen verkan: ingen tabell med svar går att dela upp också på " +
                       in_quotes(role.text()),
                   "ge en [[tabell]] svar, med andra rader än " + in_quotes(role.text()) +
                       " och data som har den kolumnen, eller ta bort [jamlikhet]"));
    }

    /// Something is said of the table within the second dimension, or by it.
    [[nodiscard]] bool is_divided(MemoTable const& table, std::string const& role) const {
        return table_within(table, job_).has_value() || (table.measure && table.listed.has_role(role));
    }

    bool check_tables() {
        bool sound = true;
        std::set<std::string> ids;
        std::vector<ListedTable> before;
        for (MemoTable const& table : memo_.tables) {
            sound = check_id(table.listed.source.at("id"), ids) && sound;
            sound = check_listed_table(table.listed, before, job_, diagnostics_) && sound;
            check_sentences(table);
            before.push_back(table.listed);
        }
        return sound;
    }

    /// What is said of a table follows what its figures are.
    void check_sentences(MemoTable const& table) {
        Value const& source = table.listed.source;
        bool const published = table.listed.statistic == Statistic::published;
        for (char const* const key : {"sak", "riktning", "sak_kort"}) {
            Value const* const value = source.find(key);
            if (value != nullptr && !published)
                tell(*value, "tjansteskrivelse.nyckel-utan-verkan",
                     std::string(key) + " har ingen verkan när tabellen räknar personer",
                     "skriv svar = [{ kod = \"…\", sak = \"…\", gor = \"…\" }] i stället");
        }
        // Every sentence compares the sexes.
        for (char const* const key : {"sak", "svar"}) {
            Value const* const value = source.find(key);
            if (value != nullptr && !table.listed.without_sex.empty())
                tell(*value, "tjansteskrivelse.nyckel-utan-verkan",
                     std::string(key) + " har ingen verkan när tabellen inte är uppdelad på kön",
                     "ta bort raden, eller dela tabellen på kön");
        }
        Values const& answers = source.list_or_empty("svar");
        if (answers.empty()) return;
        if (published || measures_numbers(table.listed.statistic) ||
            table.listed.statistic == Statistic::rate)
            tell(answers.front(), "tjansteskrivelse.nyckel-utan-verkan",
                 "svar gäller bara tabeller över antal och andelar av personer",
                 "ta bort svar, eller skriv sak för publicerade värden");
        if (table.listed.rows.size() != 1)
            tell(answers.front(), "tjansteskrivelse.svar-rader",
                 "svar behöver en tabell med ett led som rader", "gör en tabell till");
        std::set<std::string> codes;
        for (Value const& answer : answers)
            if (Value const& code = answer.at("kod"); !codes.insert(with_en_dash(code.text())).second)
                tell(code, "tjansteskrivelse.kod-upprepad",
                     "svaret \"" + code.text() + "\" står två gånger i tabellen", "behåll det ena");
    }

    Memo const& memo_;
    Job const& job_;
    Diagnostics& diagnostics_;
    bool order_is_faulty_ =
        false; ///< names a part that there is none of: which parts it leaves out is unsure
};

} // namespace

bool check_memo(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    return Check(memo, job, diagnostics).run();
}

} // namespace tjansteskrivelse
