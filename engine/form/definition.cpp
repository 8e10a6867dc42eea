#include "form/definition.hpp"

#include "base/text.hpp"
#include "form/headings.hpp"
#include "job/check.hpp"
#include "job/job.hpp"
#include "job/roles.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace linsen::form {

namespace {

constexpr std::size_t longest_id = 40;
constexpr std::size_t longest_heading = 80; ///< of a row, a column, a sheet's title
constexpr std::size_t longest_reminder = 150;
constexpr std::size_t longest_text = 4000;
constexpr std::size_t most_questions = 60;
constexpr std::size_t most_rows = 200;

std::vector<Setting> make_settings() {
    return {
        {.key = "id",
         .explanation = "Formulärets namn: små bokstäver a–z, siffror och _",
         .required = true,
         .example = "\"rok\""},
        {.key = "version",
         .kind = Kind::integer,
         .explanation = "Höjs när frågor eller rader ändras; svar i en annan version tas inte emot",
         .required = true,
         .example = "1"},
        {.key = "titel",
         .explanation = "Formulärets titel",
         .required = true,
         .example = "\"Uppföljning av kvinnofrid\""},
        {.key = "inledning",
         .kind = Kind::long_text,
         .explanation = "Anvisningen på första bladet; en tom rad skiljer stycken",
         .required = true,
         .example = "\"Räkna både huvudsökande och medsökande.\""},
        {.key = "paminnelse",
         .explanation = "En rad under varje tabell, om det som är lätt att glömma",
         .example = "\"Räkna både huvudsökande och medsökande.\""},
        {.key = "funktioner",
         .kind = Kind::texts,
         .explanation = "Funktionerna som kan ansvara för en aktivitet, aldrig namn på personer",
         .example = R"(["socialchef", "annan funktion"])"},
        {.key = "roll",
         .kind = Kind::tables,
         .explanation = "Vilka frågorna handlar om",
         .required = true,
         .children = {{.key = "namn",
                       .explanation = "Gruppen, som frågorna hänvisar till",
                       .required = true,
                       .example = "\"våldsutsatta vuxna\""},
                      {.key = "definition",
                       .explanation = "Vilka som räknas",
                       .required = true,
                       .example = "\"Personer som är 18 år eller äldre och som har utsatts för våld.\""},
                      {.key = "kon",
                       .kind = Kind::texts,
                       .explanation =
                           "Tabellernas kolumner; annan könsidentitet och uppgift saknas ska finnas med",
                       .required = true,
                       .example = "[\"kvinnor\", \"män\", \"annan könsidentitet\", \"uppgift saknas\"]"}}},
        {.key = "fraga",
         .kind = Kind::tables,
         .explanation = "Frågorna, en tabell och ett blad för var och en",
         .required = true,
         .children = {{.key = "id",
                       .explanation = "Frågans namn: små bokstäver a–z, siffror och _",
                       .required = true,
                       .example = "\"vuxna_insats\""},
                      {.key = "rubrik",
                       .explanation = "Bladets rubrik",
                       .required = true,
                       .example = "\"Vuxna: insats\""},
                      {.key = "fraga",
                       .explanation = "Frågan så som den ställs",
                       .required = true,
                       .example = "\"Vilken insats fick de våldsutsatta vuxna?\""},
                      {.key = "roll",
                       .explanation = "Vilka frågan handlar om",
                       .required = true,
                       .example = "\"våldsutsatta vuxna\""},
                      {.key = "kolumn",
                       .explanation =
                           "Vad raderna heter i de sammanställda svaren: små bokstäver a–z, siffror och _",
                       .required = true,
                       .example = "\"insats\""},
                      {.key = "kolumnrubrik",
                       .explanation = "Rubriken över raderna",
                       .required = true,
                       .example = "\"Mest omfattande insats\""},
                      {.key = "rader",
                       .kind = Kind::texts,
                       .explanation =
                           "Raderna; varje person hör hemma i en av dem, och uppgift saknas ska finnas med",
                       .required = true,
                       .example = R"(["ja", "nej", "uppgift saknas"])"},
                      {.key = "samma_personer_som",
                       .explanation =
                           "Frågan före den här som handlar om samma personer; då ska antalen vara lika",
                       .example = "\"vuxna_relation\""}}},
        {.key = "mal",
         .kind = Kind::tables,
         .explanation = "Målen och deras aktiviteter, om formuläret frågar efter sådana",
         .children = {{.key = "rubrik",
                       .explanation = "Målet",
                       .required = true,
                       .example = "\"1 Förebyggande arbete\""},
                      {.key = "aktiviteter",
                       .kind = Kind::texts,
                       .explanation = "Målets aktiviteter",
                       .required = true,
                       .example = "[\"Våldsförebyggande program i skolan\"]"}}},
    };
}

bool is_name(std::string_view id) {
    auto const plain = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'; };
    return !id.empty() && id.size() <= longest_id && id.front() >= 'a' && id.front() <= 'z' &&
           std::all_of(id.begin(), id.end(), plain);
}

/// Judges also what `check` has found faults in: of what is missing it says nothing more.
class Reading {
public:
    Reading(Value const& written, Diagnostics& told)
        : written_(written)
        , told_(told) {}

    FormDefinition read(Value const& top) {
        form_.id = name(top.at("id"));
        form_.version = top.at("version").integer();
        Value const* const version = written_.find("version");
        bool const said = version != nullptr && std::holds_alternative<std::int64_t>(version->data());
        if (said && (form_.version < 1 || form_.version > 9999))
            tell(top.at("version"), "version", "versionen ska vara ett heltal från 1 till 9999",
                 "börja med version = 1");
        form_.title = heading(top.at("titel"));
        introduction(top.at("inledning"));
        if (Value const* const reminder = top.find("paminnelse"))
            form_.reminder = text_within(*reminder, longest_reminder);
        for (Value const& each : top.list_or_empty("funktioner")) function(each);
        for (Value const& each : top.at("roll").list()) role(each);
        if (top.at("fraga").list().size() > most_questions)
            tell(top.at("fraga"), "for-manga", "formuläret har fler än 60 frågor",
                 "dela upp det i flera formulär");
        else
            for (Value const& each : top.at("fraga").list()) question(each);
        for (Value const& each : top.list_or_empty("mal")) goal(each);
        if (form_.has_activities() && form_.functions.empty())
            tell(top.at("mal"), "funktioner",
                 "formuläret frågar efter aktiviteter men har inga funktioner att välja på",
                 "lägg till funktioner = [\"socialchef\", \"annan funktion\"]");
        return std::move(form_);
    }

private:
    void tell(Value const& where, std::string_view what, std::string message, std::string hint) {
        told_.add(at(where, Severity::error, "formular.mall-" + std::string(what), std::move(message),
                     std::move(hint)));
    }

    std::string name(Value const& value) {
        if (!value.text().empty() && !is_name(value.text()))
            tell(value, "namn", in_quotes(value.text()) + " kan inte vara ett namn här",
                 "börja med en bokstav och skriv med a–z, siffror och _, högst 40 tecken");
        return value.text();
    }

    std::string text_within(Value const& value, std::size_t most) {
        if (count_code_points(value.text()) > most)
            tell(value, "for-lang", "texten är längre än " + std::to_string(most) + " tecken", "korta den");
        return std::string(trim(value.text()));
    }
    std::string heading(Value const& value) { return text_within(value, longest_heading); }

    /// One of a list whose texts are told apart by what a reader compares: without case.
    std::vector<std::string> different(Value const& list, std::string_view what, std::size_t most) {
        std::vector<std::string> texts;
        std::set<std::string> seen;
        if (list.list().size() > most) {
            tell(list, "for-manga", "listan är längre än " + std::to_string(most), "dela upp den");
            return texts;
        }
        for (Value const& each : list.list()) {
            texts.push_back(heading(each));
            if (!texts.back().empty() && !seen.insert(fold(texts.back())).second)
                tell(each, "dubbel", std::string(what) + " " + in_quotes(each.text()) + " står två gånger",
                     "ta bort den ena");
        }
        return texts;
    }

    void introduction(Value const& value) {
        std::string paragraph;
        auto const end = [&] {
            if (!shows_nothing(paragraph)) form_.introduction.emplace_back(trim(paragraph));
            paragraph.clear();
        };
        for (auto const line : split(value.text(), '\n')) {
            if (shows_nothing(line)) {
                end();
                continue;
            }
            if (!paragraph.empty()) paragraph += ' ';
            paragraph += trim(line);
        }
        end();
        for (auto& each : form_.introduction) {
            std::replace_if(
                each.begin(), each.end(),
                [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7F; }, ' ');
            if (count_code_points(each) > longest_text)
                tell(value, "for-lang", "ett stycke är längre än 4000 tecken",
                     "dela upp det i flera stycken");
        }
    }

    void function(Value const& value) {
        if (shows_nothing(value.text())) {
            tell(value, "tom-text", "en funktion är tom",
                 "skriv till exempel \"socialchef\", eller ta bort den");
            return;
        }
        form_.functions.push_back(heading(value));
        auto const& last = form_.functions.back();
        if (std::count_if(form_.functions.begin(), form_.functions.end(),
                          [&](auto const& each) { return fold(each) == fold(last); }) > 1)
            tell(value, "dubbel", "funktionen " + in_quotes(last) + " står två gånger", "ta bort den ena");
    }

    void role(Value const& value) {
        FormRole role;
        role.name = heading(value.at("namn"));
        role.definition = text_within(value.at("definition"), longest_text);
        role.sexes = different(value.at("kon"), "kolumnen", 20);
        for (auto const needed : {other_gender, unknown})
            if (!role.sexes.empty() &&
                std::find(role.sexes.begin(), role.sexes.end(), needed) == role.sexes.end())
                tell(value.at("kon"), "kon", "kolumnen " + in_quotes(needed) + " saknas bland könen",
                     "lägg till \"" + std::string(needed) + "\"; ingen ska falla bort ur räkningen");
        if (!role.name.empty() && std::any_of(form_.roles.begin(), form_.roles.end(), [&](auto const& each) {
                return fold(each.name) == fold(role.name);
            }))
            tell(value.at("namn"), "dubbel", "rollen " + in_quotes(role.name) + " står två gånger",
                 "ta bort den ena");
        form_.roles.push_back(std::move(role));
    }

    void question(Value const& value) {
        FormQuestion question;
        question.id = name(value.at("id"));
        if (question.id == "aktiviteter" || question.id == "svarslage" ||
            (!question.id.empty() && index_of(question.id)))
            tell(value.at("id"), "dubbel", "det finns redan något som heter " + in_quotes(question.id),
                 "välj ett annat namn");
        question.heading = heading(value.at("rubrik"));
        question.text = text_within(value.at("fraga"), 500);
        question.column = name(value.at("kolumn"));
        question.column_heading = heading(value.at("kolumnrubrik"));
        question.rows = different(value.at("rader"), "raden", most_rows);
        static std::set<std::string> const taken{"ar",  "kommunkod", "kommun",       "roll",
                                                 "kon", "antal",     comparable_role};
        if (taken.contains(question.column))
            tell(value.at("kolumn"), "kolumn",
                 in_quotes(question.column) + " är redan en kolumn i de sammanställda svaren",
                 "välj ett annat namn");
        if (!question.rows.empty() &&
            std::find(question.rows.begin(), question.rows.end(), unknown) == question.rows.end())
            tell(value.at("rader"), "rader", "raden \"uppgift saknas\" saknas i frågan",
                 "lägg till \"uppgift saknas\"; annars finns det ingen rad för personer som ni inte vet det "
                 "om");
        for (auto const& row : question.rows)
            if (fold(row) == fold(sum_label))
                tell(value.at("rader"), "rader", "en rad kan inte heta " + in_quotes(row),
                     "summan räknas av formuläret självt");
        find_role(question, value.at("roll"));
        if (Value const* const same = value.find("samma_personer_som")) find_same(question, *same);
        form_.questions.push_back(std::move(question));
        meet(value);
    }

    void find_role(FormQuestion& question, Value const& named) {
        has_role_.push_back(false);
        if (named.text().empty()) return;
        std::vector<std::string> known;
        for (std::size_t i = 0; i < form_.roles.size(); ++i) {
            if (form_.roles[i].name == trim(named.text())) {
                question.role = i;
                has_role_.back() = true;
                return;
            }
            known.push_back(form_.roles[i].name);
        }
        auto hint = did_you_mean(named.text(), known);
        tell(named, "roll", "det finns ingen roll som heter " + in_quotes(named.text()),
             hint.empty() ? "rollerna är " + join_quoted(known) : hint);
    }

    [[nodiscard]] std::optional<std::size_t> index_of(std::string_view id) const {
        for (std::size_t i = 0; i < form_.questions.size(); ++i)
            if (form_.questions[i].id == id) return i;
        return std::nullopt;
    }

    void find_same(FormQuestion& question, Value const& named) {
        std::vector<std::string> known;
        for (auto const& each : form_.questions) known.push_back(each.id);
        auto const found = index_of(named.text());
        if (!found) {
            auto hint = did_you_mean(named.text(), known);
            tell(named, "samma-personer",
                 "det finns ingen fråga före den här som heter " + in_quotes(named.text()),
                 hint.empty() ? "en fråga kan bara jämföras med en som står före den" : hint);
        } else if (!has_role_.back() || !has_role_[*found]) {
            return; // of the role it has been told
        } else if (form_.questions[*found].role != question.role) {
            tell(named, "samma-personer", "frågan " + in_quotes(named.text()) + " handlar om en annan roll",
                 "frågor med samma roll kan handla om samma personer");
        } else {
            question.same_persons = found;
        }
    }

    /// The headings of a real Excel table differ, also from those of a year before ("Kvinnor 2024").
    void meet(Value const& value) {
        if (!has_role_.back()) return;
        std::set<std::string> seen;
        for (auto const& heading : question_headings(form_, form_.questions.back(), 0)) {
            if (heading.empty()) continue;
            if (!seen.insert(without_year(fold(heading))).second)
                tell(value.at("kolumnrubrik"), "rubriker",
                     "två kolumner skulle få rubriken " + in_quotes(heading), "välj en annan rubrik");
        }
    }

    static std::string without_year(std::string heading) {
        constexpr std::size_t length = 5; // " 2024"
        if (heading.size() <= length || heading[heading.size() - length] != ' ') return heading;
        auto const digits = std::string_view(heading).substr(heading.size() - length + 1);
        if (digits.find_first_not_of("0123456789") == std::string_view::npos)
            heading.resize(heading.size() - length);
        return heading;
    }

    void goal(Value const& value) {
        FormGoal goal;
        goal.heading = heading(value.at("rubrik"));
        goal.activities = different(value.at("aktiviteter"), "aktiviteten", most_rows);
        for (auto const& other : form_.goals)
            for (auto const& activity : other.activities)
                for (auto const& own : goal.activities)
                    if (fold(activity) == fold(own))
                        tell(value.at("aktiviteter"), "dubbel",
                             "aktiviteten " + in_quotes(own) + " står under två mål", "ge dem olika namn");
        form_.goals.push_back(std::move(goal));
    }

    Value const& written_;
    Diagnostics& told_;
    FormDefinition form_;
    std::vector<bool> has_role_; ///< of each question
};

} // namespace

std::vector<std::size_t> FormDefinition::about_the_same(std::size_t question) const {
    auto const first_of = [&](std::size_t each) {
        while (questions[each].same_persons) each = *questions[each].same_persons;
        return each;
    };
    std::vector<std::size_t> found;
    auto const named = questions[question].same_persons;
    if (!named) return found;
    found.push_back(*named);
    for (std::size_t i = 0; i < question; ++i)
        if (i != *named && first_of(i) == first_of(question)) found.push_back(i);
    return found;
}

std::vector<std::string> const& activity_states() {
    static std::vector<std::string> const states{"ej påbörjad", "planerad", "pågår", "genomförd",
                                                 std::string(do_not_know)};
    return states;
}

std::vector<Setting> const& form_settings() {
    static std::vector<Setting> const settings = make_settings();
    return settings;
}

std::optional<FormDefinition> read_form(Value const& written, Diagnostics& diagnostics) {
    Diagnostics found;
    Value const checked = check(written, form_settings(), "formulärets mall", found);
    auto form = Reading(written, found).read(checked);
    add_in_order(found, diagnostics);
    if (found.has_errors()) return std::nullopt;
    return form;
}

} // namespace linsen::form
