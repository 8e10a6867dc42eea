#include "guide.hpp"

#include <algorithm>
#include <set>
#include <utility>

namespace rok {

namespace {

class Check {
public:
    Check(Job const& job, Diagnostics& diagnostics)
        : job_(job)
        , diagnostics_(diagnostics) {}

    void run() {
        check_numbers();
        check_goals();
        for (Value const& group : job_.report_template.list_or_empty("roll")) check_group(group);
        if (key_figures_ > most_key_figures)
            tell(*last_key_figure_, "rok.nyckeltal",
                 "första sidan rymmer högst fyra nyckeltal, här är det " + std::to_string(key_figures_),
                 "välj ut de fyra viktigaste");
        check_breaks();
        auto const questions = questions_of(job_);
        check_answers(questions, job_, diagnostics_);
        check_self_check(questions);
    }

private:
    static constexpr int most_key_figures = 4;

    void tell(Value const& value, std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
    }

    /// As [formular] has it.
    static bool is_year(std::string const& text) {
        return text.size() == 4 && text.starts_with("20") &&
               std::all_of(text.begin(), text.end(), [](char each) { return each >= '0' && each <= '9'; });
    }

    void check_numbers() {
        Value const& small = job_.settings.at("liten_skillnad");
        if (small.number() < 0 || small.number() > 100)
            tell(small, "rok.liten-skillnad", "liten_skillnad ska vara mellan 0 och 100 procentenheter",
                 "2 är vanligast");
        Value const& least = job_.settings.at("minsta_underlag");
        if (least.integer() < 5 || least.integer() > 100000)
            tell(least, "rok.minsta-underlag",
                 "minsta_underlag ska vara mellan 5 och 100 000, här står " + std::to_string(least.integer()),
                 "10 är vanligast; med färre säger en andel mer om enskilda än om en grupp");
    }

    void check_goals() {
        std::set<std::string> codes;
        for (Value const& goal : job_.report_template.list_or_empty("mal")) {
            if (!goals_.insert(goal.at("nr").text()).second)
                tell(goal.at("nr"), "rok.mal-upprepat", "mål " + goal.at("nr").text() + " finns två gånger",
                     "ge målen olika nummer");
            if (!codes.insert(goal.at("kod").text()).second)
                tell(goal.at("kod"), "rok.mal-upprepat",
                     "två mål har koden \"" + goal.at("kod").text() + "\"", "ge målen olika koder");
        }
    }

    void check_group(Value const& group) {
        Value const& id = group.at("id");
        if (slug(id.text()) != id.text() || id.text().empty())
            tell(id, "rok.id", "id \"" + id.text() + "\" ska bara ha a–z, 0–9 och bindestreck",
                 "skriv till exempel \"" + slug(id.text()) + "\"");
        else if (!ids_.insert(id.text()).second)
            tell(id, "rok.id-upprepat", "id \"" + id.text() + "\" står två gånger", "ge rollerna olika id");
        for (Value const& indicator : group.list_or_empty("fraga")) check_indicator(indicator);
        check_population(group);
    }

    /// The questions of a role are about the same persons, and are protected together only if rapport.toml
    /// says so.
    void check_population(Value const& group) {
        DataSpec const* first = nullptr;
        for (Value const& indicator : group.list_or_empty("fraga")) {
            DataSpec const* const spec = job_.find_data(indicator.at("data").text());
            if (spec == nullptr) continue;
            if (first == nullptr) first = spec;
            bool const is_same = spec->says_population && fold(spec->population) == fold(first->population);
            if (spec != first && !is_same)
                tell(spec->source, "rok.population",
                     "datamängderna \"" + first->name + "\" och \"" + spec->name +
                         "\" gäller samma personer, " + group.at("personer").text() +
                         ", men har inte samma population",
                     "skriv population = \"" + group.at("personer").text() +
                         "\" i båda, så att de skyddas tillsammans");
        }
    }

    void check_indicator(Value const& indicator) {
        Value const& data = indicator.at("data");
        if (!data_.insert(slug(data.text())).second)
            tell(data, "rok.fraga-upprepad", "frågan \"" + data.text() + "\" står två gånger",
                 "behåll den ena");
        DataSpec const* const spec = job_.find_data(data.text());
        if (spec != nullptr && !spec->columns.contains(comparable_role))
            tell(spec->source, "rok.jamforbar",
                 "datamängden \"" + spec->name +
                     "\" säger inte vilka kommuner som har svarat båda åren, och åren jämförs bara över dem",
                 "lägg till jamforbar = \"jamforbar\" i kolumner");
        Value const& role = indicator.at("kolumn");
        for (char const* const taken : {"kon", "ar", "kommun", comparable_role})
            if (role.text() == taken)
                tell(role, "rok.kolumn",
                     "kolumn kan inte vara \"" + role.text() + "\", som finns i varje fråga ändå",
                     "skriv en annan kolumn");
        Value const* const goal = indicator.find("mal");
        if (goal != nullptr && goals_.count(goal->text()) == 0)
            tell(*goal, "rok.mal-okant", "det finns inget mål med nummer \"" + goal->text() + "\"",
                 "målen är " + join_swedish({goals_.begin(), goals_.end()}));
        std::set<std::string> codes;
        for (Value const& answer : indicator.list_or_empty("svar")) {
            Value const& code = answer.at("kod");
            if (!codes.insert(code.text()).second)
                tell(code, "rok.kod-upprepad", "svaret \"" + code.text() + "\" står två gånger i frågan",
                     "behåll det ena");
            if (!answer.at("nyckeltal").boolean()) continue;
            ++key_figures_;
            last_key_figure_ = &answer.at("nyckeltal");
        }
    }

    void check_breaks() {
        std::set<std::string> known;
        for (Value const& group : job_.report_template.list_or_empty("roll"))
            for (Value const& indicator : group.list_or_empty("fraga"))
                known.insert(indicator.at("data").text());
        std::set<std::pair<std::string, std::string>> told;
        for (Value const& each : job_.settings.list_or_empty("tidsseriebrott")) {
            Value const& question = each.at("fraga");
            Value const& year = each.at("ar");
            if (!is_year(year.text()))
                tell(year, "rok.brott-ar", "\"" + year.text() + "\" är inget år",
                     "skriv det med fyra siffror: ar = \"2025\"");
            else if (!told.emplace(question.text(), year.text()).second)
                tell(year, "rok.brott-upprepat",
                     "brottet " + year.text() + " i frågan \"" + question.text() + "\" står två gånger",
                     "behåll det ena, och skriv båda orsakerna där");
            if (known.count(question.text()) != 0) continue;
            std::vector<std::string> const names(known.begin(), known.end());
            std::string hint = did_you_mean(question.text(), names);
            tell(question, "rok.brott-okand-fraga", "mallen har ingen fråga \"" + question.text() + "\"",
                 hint.empty() ? "frågorna är " + join_swedish(names) : std::move(hint));
        }
    }

    void check_self_check(std::vector<Question> const& questions) {
        Value const* const checks = job_.report_template.find("sjalvkontroll");
        if (checks == nullptr) return;
        for (Value const& row : checks->list_or_empty("rad")) {
            Value const* const named = row.find("fragor");
            if (row.at("prov").text() == "foljder" && (named == nullptr || named->list().empty()))
                tell(row.at("prov"), "rok.foljder",
                     "provet foljder säger inte vilka frågor som ska vara besvarade",
                     "lägg till fragor = [\"3.3\"]");
            if (named == nullptr) continue;
            for (Value const& number : named->list())
                if (std::none_of(questions.begin(), questions.end(),
                                 [&](Question const& each) { return each.number == number.text(); }))
                    tell(number, "rok.fraga-okand", "mallen har ingen fråga " + number.text(),
                         "skriv numret på en [[fraga]]");
        }
    }

    Job const& job_;
    Diagnostics& diagnostics_;
    std::set<std::string> goals_;
    std::set<std::string> ids_;
    std::set<std::string> data_;
    int key_figures_ = 0;
    Value const* last_key_figure_ = nullptr;
};

} // namespace

void check_guide(Job const& job, Diagnostics& diagnostics) { Check(job, diagnostics).run(); }

} // namespace rok
