#include "guide.hpp"

#include <algorithm>
#include <set>

namespace minimaria {

namespace {

class Check {
public:
    Check(Job const& job, Diagnostics& diagnostics)
        : job_(job)
        , diagnostics_(diagnostics) {}

    void run() {
        check_data();
        check_numbers();
        for (Value const& chapter : job_.report_template.list_or_empty("avsnitt")) {
            Value const& title = chapter.at("rubrik");
            if (!chapters_.insert(slug(title.text())).second)
                tell(title, "minimaria.avsnitt-upprepat",
                     "avsnittet \"" + title.text() + "\" finns två gånger",
                     "ge avsnitten olika rubriker, eller för ihop dem");
            for (Value const& topic : chapter.list_or_empty("tabell")) check_topic(topic);
        }
        if (key_figures_ > most_key_figures)
            tell(*last_key_figure_, "minimaria.nyckeltal",
                 "första sidan rymmer högst fem nyckeltal, här är det " + std::to_string(key_figures_),
                 "välj ut de fem viktigaste");
        check_population();
        check_supply();
        if (Value const* const population = job_.report_template.find("befolkning"))
            if (Value const* const within = population->find("inom")) check_words(*within);
        check_answers(questions_of(job_), job_, diagnostics_);
    }

private:
    static constexpr int most_key_figures = 5;

    void tell(Value const& value, std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
    }

    void check_data() {
        Value const* const named = job_.settings.find("uppgifter");
        if (named == nullptr || job_.find_data(named->text()) != nullptr) return;
        std::vector<std::string> names;
        for (DataSpec const& spec : job_.data) names.push_back(spec.name);
        tell(*named, "minimaria.datamangd", "det finns ingen datamängd \"" + named->text() + "\"",
             did_you_mean(named->text(), names));
    }

    void check_numbers() {
        Value const& small = job_.settings.at("liten_skillnad");
        if (small.number() < 0 || small.number() > 100)
            tell(small, "minimaria.liten-skillnad", "liten_skillnad ska vara mellan 0 och 100 procentenheter",
                 "2 är vanligast");
        Value const* const least = job_.settings.find("minsta_underlag");
        if (least != nullptr && least->integer() > 100000)
            tell(*least, "minimaria.minsta-underlag",
                 "minsta_underlag ska vara högst 100 000, här står " + std::to_string(least->integer()),
                 "10 är vanligast");
        if (least != nullptr && least->integer() < 5)
            tell(*least, "minimaria.minsta-underlag",
                 "minsta_underlag ska vara minst 5, här står " + std::to_string(least->integer()),
                 "10 är vanligast; med färre säger en andel mer om enskilda än om en grupp");
    }

    /// A report that says nothing of what is offered says that it has not been told.
    void check_supply() {
        Value const* const supply = job_.report_template.find("utbud");
        if (supply == nullptr || job_.find_data(supply->at("data").text()) != nullptr) return;
        std::string const& name = supply->at("data").text();
        diagnostics_.add(at(supply->at("data"), Severity::remark, "minimaria.utan-utbud",
                            "det finns ingen datamängd \"" + name +
                                "\", så rapporten säger inget om vad som erbjuds; metodbilagan säger att "
                                "uppgifterna inte har lämnats",
                            "lägg till [[data]] med namn = \"" + name +
                                "\" i rapport.toml: en rad för varje kommun och insats, med 1 där den finns "
                                "och 0 där den inte finns"));
    }

    /// Those of a sample are not all there are.
    void check_population() {
        Value const* const population = job_.report_template.find("befolkning");
        if (!is_sample(job_) || population == nullptr ||
            job_.find_data(population->at("data").text()) == nullptr)
            return;
        diagnostics_.add(at(job_.settings.at("insamling"), Severity::warning, "minimaria.urval-per-invanare",
                            "ett urval räknas inte per invånare, så avsnittet \"" +
                                population->at("rubrik").text() + "\" utelämnas",
                            "ta bort datamängden med befolkningen, eller skriv insamling = \"alla\" om "
                            "uppgifterna gäller alla"));
    }

    /// What is compared within a column is told in words, and those of another column would say another
    /// thing.
    void check_words(Value const& within) {
        std::string const& role = within.text();
        bool const are_ages = job_.data.empty() ? role == "aldersgrupp" : is_of_ages(role, data_of(job_));
        if (are_ages) return;
        std::vector<std::string> lacking;
        for (char const* const key : {"inom_grupper", "inom_hansyn"}) {
            Value const* const words = job_.report_template.find(key);
            if (words == nullptr || words->find(role) == nullptr)
                lacking.push_back(std::string(key) + " = { " + role + " = \"…\" }");
        }
        if (lacking.empty() || !told_words_.insert(role).second) return;
        tell(within, "minimaria.inom-ord",
             "mallen säger inte vad delarna av kolumnen \"" + role + "\" kallas i meningar",
             "lägg till " + join_swedish(lacking) + " överst i mallen");
    }

    void check_topic(Value const& topic) {
        Value const& id = topic.at("id");
        if (slug(id.text()) != id.text() || id.text().empty())
            tell(id, "minimaria.id", "id \"" + id.text() + "\" ska bara ha a–z, 0–9 och bindestreck",
                 "skriv till exempel \"" + slug(id.text()) + "\"");
        else if (!ids_.insert(id.text()).second)
            tell(id, "minimaria.id-upprepat", "id \"" + id.text() + "\" står två gånger",
                 "ge tabellerna olika id");
        for (char const* const key : {"kolumn", "inom"}) {
            Value const* const role = topic.find(key);
            if (role != nullptr && (role->text() == "kon" || role->text() == "ar"))
                tell(*role, "minimaria.kolumn",
                     std::string(key) + " kan inte vara \"" + role->text() +
                         "\", som finns i varje tabell ändå",
                     "skriv en annan kolumn");
        }
        if (Value const* const within = topic.find("inom");
            within != nullptr && within->text() == topic.at("kolumn").text())
            tell(*within, "minimaria.inom-samma",
                 "inom är samma kolumn som kolumn, \"" + within->text() + "\"",
                 "skriv en annan kolumn, eller ta bort inom");
        else if (within != nullptr && within->text() != "kon" && within->text() != "ar")
            check_words(*within);
        if (Value const* const where = topic.find("dar"); where != nullptr && where->find("kon") != nullptr)
            tell(*where->find("kon"), "minimaria.villkor-kon",
                 "kon är en del av tabellen och kan inte vara ett villkor", "ta bort kon ur dar");
        std::set<std::string> codes;
        for (Value const& answer : topic.list_or_empty("svar")) {
            Value const& code = answer.at("kod");
            if (code.text() == "totalt")
                tell(code, "minimaria.svar-totalt", "totalt är alla personer och inget svar",
                     "skriv en av kategorierna i kolumnen");
            else if (!codes.insert(with_en_dash(code.text())).second)
                tell(code, "minimaria.kod-upprepad",
                     "svaret \"" + code.text() + "\" står två gånger i tabellen", "behåll det ena");
            if (!answer.at("nyckeltal").boolean()) continue;
            ++key_figures_;
            last_key_figure_ = &answer.at("nyckeltal");
        }
    }

    Job const& job_;
    Diagnostics& diagnostics_;
    std::set<std::string> ids_;
    std::set<std::string> chapters_;
    std::set<std::string> told_words_; ///< roles that lack words, each told once
    int key_figures_ = 0;
    Value const* last_key_figure_ = nullptr;
};

} // namespace

void check_guide(Job const& job, Diagnostics& diagnostics) { Check(job, diagnostics).run(); }

} // namespace minimaria
