#include "plugin/listed_charts.hpp"
#include "plugin/listed_table.hpp"

#include "base/text.hpp"
#include "job/value.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace linsen {

namespace {

constexpr std::size_t most_roles = 2;
constexpr std::int64_t most_decimals = 3;

/// The columns that a CSV file or a sheet has beside its numbers, by role; nothing for a file that brings its
/// own.
std::optional<std::vector<std::string>> known_roles(DataSpec const& spec) {
    auto const kind = spec.format.empty() ? spec.file.extension().string() : "." + spec.format;
    if ((kind != ".csv" && kind != ".xlsx") || spec.columns.empty()) return std::nullopt;
    static std::set<std::string> const numbers{"antal", "varde", "nedre", "ovre", "intervall", "marke"};
    std::vector<std::string> roles;
    for (auto const& [role, heading] : spec.columns)
        if (numbers.count(role) == 0) roles.push_back(role);
    for (DerivedColumn const& derived : spec.derived) roles.push_back(derived.role);
    return roles;
}

std::string in_list(std::vector<std::string> const& words) {
    std::vector<std::string> quoted;
    quoted.reserve(words.size());
    for (std::string const& word : words) quoted.push_back(in_quotes(word));
    return join_swedish(quoted);
}

class Check {
public:
    Check(ListedTable const& listed, Job const& job, Diagnostics& diagnostics)
        : listed_(listed)
        , job_(job)
        , diagnostics_(diagnostics)
        , data_(job.find_data(listed.data)) {}

    void run(std::vector<ListedTable> const& before) {
        caption(before);
        data();
        axes();
        conditions();
        sex();
        totals();
        figures();
        check_charts(listed_, job_, diagnostics_);
    }

private:
    void tell(Value const& value, std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
    }

    [[nodiscard]] Value const* key(std::string_view name) const { return listed_.source.find(name); }

    /// Each text of a list with the place where it stands.
    [[nodiscard]] Values list(std::string_view name) const {
        Value const* const value = key(name);
        return value == nullptr ? Values{} : value->list();
    }

    void caption(std::vector<ListedTable> const& before) {
        for (ListedTable const& other : before) {
            if (fold(other.caption) != fold(listed_.caption)) continue;
            tell(listed_.source.at("rubrik"), "tabell.rubrik-upprepad",
                 "två tabeller har rubriken " + in_quotes(listed_.caption) + ", den första på rad " +
                     std::to_string(other.source.at("rubrik").place().line),
                 "låt rubriken säga vad som skiljer dem åt, till exempel året");
            return;
        }
    }

    void tell_no_data(Value const& value, std::string_view code) {
        std::vector<std::string> names;
        names.reserve(job_.data.size());
        for (DataSpec const& spec : job_.data) names.push_back(spec.name);
        std::string hint = did_you_mean(value.text(), names);
        if (hint.empty()) hint = "datamängderna under [[data]] är " + in_list(names);
        tell(value, code, "det finns ingen datamängd som heter " + in_quotes(value.text()), std::move(hint));
    }

    void data() {
        if (data_ == nullptr) tell_no_data(listed_.source.at("data"), "tabell.datamangd");
    }

    /// Does the data set have a column with this role? Where that cannot be known yet, it is left to the
    /// engine.
    void role(Value const& value, std::string const& role) {
        if (data_ == nullptr) return;
        auto const roles = known_roles(*data_);
        if (!roles || std::find(roles->begin(), roles->end(), role) != roles->end()) return;
        std::string hint = did_you_mean(role, *roles);
        if (hint.empty())
            hint = (roles->empty() ? std::string("ange den under kolumner i [[data]]")
                                   : "de som finns är " + in_list(*roles) +
                                         "; fler anges under kolumner eller harledd i [[data]]");
        tell(value, "tabell.kolumn-saknas",
             "datamängden " + in_quotes(data_->name) + " har ingen kolumn som heter " + in_quotes(role),
             std::move(hint));
    }

    void axes() {
        std::set<std::string> seen;
        for (auto const* name : {"rader", "kolumner"}) {
            Values const roles = list(name);
            if (roles.size() > most_roles)
                tell(roles[most_roles], "tabell.for-manga-led",
                     std::string(name) + " har " + std::to_string(roles.size()) +
                         " led, men en tabell kan ha högst två",
                     "gör fler tabeller, eller välj ett värde med dar");
            for (Value const& each : roles) {
                role(each, each.text());
                if (!seen.insert(each.text()).second)
                    tell(each, "tabell.led-upprepat",
                         in_quotes(each.text()) + " står två gånger bland rader och kolumner",
                         "ta bort det ena");
            }
        }
    }

    [[nodiscard]] std::string axes_listed() const {
        std::vector<std::string> roles = listed_.rows;
        roles.insert(roles.end(), listed_.columns.begin(), listed_.columns.end());
        return in_list(roles);
    }

    void conditions() {
        if (Value const* where = key("dar")) {
            for (auto const& [name, codes] : where->entries()) {
                role(codes, name);
                if (listed_.has_role(name))
                    tell(codes, "tabell.villkor-pa-led",
                         in_quotes(name) + " är både ett villkor och ett led i tabellen",
                         "ta bort det ur dar, och välj värden med kategorier." + name);
            }
        }
        if (Value const* categories = key("kategorier")) {
            for (auto const& [name, codes] : categories->entries()) {
                if (!listed_.has_role(name))
                    tell(codes, "tabell.inget-led",
                         "kategorier gäller " + in_quotes(name) +
                             ", som inte är rader eller kolumner i tabellen",
                         "tabellens led är " + axes_listed() + "; ett villkor skrivs med dar");
                each_once(name, codes);
            }
        }
    }

    void each_once(std::string const& role, Value const& codes) {
        std::set<std::string> seen;
        for (Value const& code : codes.list()) {
            if (!seen.insert(code.text()).second)
                tell(code, "tabell.kategori-upprepad",
                     in_quotes(code.text()) + " står två gånger i kategorier." + role, "ta bort det ena");
            if (code.text() == "totalt" && listed_.statistic != Statistic::published)
                tell(code, "tabell.kategori-summa", "en summa är ingen kategori att välja",
                     R"(ta bort "totalt" och skriv summa = [")" + role + "\"]");
        }
    }

    void totals() {
        Value const* const totals = key("summa");
        if (totals == nullptr) return;
        if (listed_.statistic == Statistic::published && !totals->list().empty())
            tell(*totals, "tabell.summa-publicerat", "publicerade värden räknas aldrig ihop till summor",
                 "ta bort summa; källans egna summor visas om de finns i datamängden");
        for (Value const& each : totals->list())
            if (!listed_.has_role(each.text()))
                tell(each, "tabell.inget-led",
                     "summa gäller " + in_quotes(each.text()) +
                         ", som inte är rader eller kolumner i tabellen",
                     "tabellens led är " + axes_listed());
    }

    /// A key that means something with these words of `visa` only.
    void only_with(std::string_view name, std::vector<std::string> const& words) {
        Value const* const value = key(name);
        std::string const& shown = listed_.source.at("visa").text();
        if (value == nullptr || std::find(words.begin(), words.end(), shown) != words.end()) return;
        tell(*value, "tabell.nyckel-utan-verkan",
             std::string(name) + " har ingen verkan när visa är " + in_quotes(shown),
             "ta bort den, eller ändra visa; den hör till " + in_list(words));
    }

    void needs(std::string_view name, std::string_view code, std::string message, std::string hint) {
        if (key(name) == nullptr) tell(listed_.source.at("visa"), code, std::move(message), std::move(hint));
    }

    void figures() {
        only_with("andel_av", {"andel"});
        only_with("matt", {"medel", "median"});
        only_with("bas", {"per"});
        only_with("enhet", {"per", "medel", "median", "publicerat"});
        only_with("decimaler", {"andel", "konsfordelning", "medel", "median", "per"});
        if (Value const* decimals = key("decimaler");
            decimals != nullptr && (decimals->integer() < 0 || decimals->integer() > most_decimals))
            tell(*decimals, "tabell.decimaler",
                 "decimaler ska vara mellan 0 och 3, här står " + std::to_string(decimals->integer()),
                 "skriv till exempel decimaler = 1");
        switch (listed_.statistic) {
        case Statistic::share: share(); break;
        case Statistic::mean:
        case Statistic::median:
            needs("matt", "tabell.matt-saknas",
                  in_quotes(listed_.source.at("visa").text()) + " säger inte vad som mäts",
                  "lägg till matt, kolumnen med tal: matt = \"alder\"");
            break;
        case Statistic::rate: rate(); break;
        case Statistic::count:
        case Statistic::published: break;
        }
    }

    void share() {
        if (listed_.has_role(listed_.share_of)) return;
        if (Value const* own = key("andel_av")) {
            tell(*own, "tabell.inget-led",
                 "andel_av är " + in_quotes(own->text()) + ", som inte är rader eller kolumner i tabellen",
                 "tabellens led är " + axes_listed());
        } else {
            tell(listed_.source.at("visa"), "tabell.konsfordelning-utan-kon",
                 "en könsfördelning behöver kön bland rader eller kolumner",
                 "lägg till kon i kolumner, eller ta bort kolumner: då är kon kolumner");
        }
    }

    void rate() {
        needs("bas", "tabell.bas-saknas",
              "\"per\" säger inte vilken befolkning antalet ställs i relation till",
              "lägg till bas, namnet på en datamängd: bas = \"befolkning\"");
        needs("enhet", "tabell.enhet-saknas", "\"per\" säger inte per hur många",
              "lägg till enhet = \"per_1000\", \"per_10000\" eller \"per_100000\"");
        if (Value const* base = key("bas"); base != nullptr && job_.find_data(base->text()) == nullptr)
            tell_no_data(*base, "tabell.bas");
        Value const* const unit = key("enhet");
        if (unit != nullptr && !unit->text().starts_with("per_"))
            tell(*unit, "tabell.enhet",
                 "enheten " + in_quotes(unit->text()) + " går inte att räkna per invånare",
                 R"(skriv enhet = "per_1000", "per_10000" eller "per_100000")");
    }

    /// The rule about sex, in the words of this report's keys.
    void sex() {
        Value const* const reason = key("utan_kon");
        if (reason != nullptr) {
            if (slug(reason->text()).empty())
                tell(*reason, "tabell.utan-kon",
                     "utan_kon säger inte varför tabellen inte är uppdelad på kön",
                     "skriv skälet, eller ta bort utan_kon");
            return;
        }
        if (!listed_.has_role("kon")) {
            tell(key("kolumner") != nullptr ? *key("kolumner") : listed_.source.at("rader"), "tabell.kon",
                 "tabellen " + in_quotes(listed_.caption) + " redovisar personer men är inte uppdelad på kön",
                 "lägg till \"kon\" i rader eller kolumner, eller ange varför i utan_kon");
            return;
        }
        for (Condition const& chosen : listed_.categories) {
            auto const is_group = [](std::string const& code) {
                return code != "totalt" && code != "uppgift saknas";
            };
            if (chosen.role != "kon" ||
                std::count_if(chosen.codes.begin(), chosen.codes.end(), is_group) >= 2)
                continue;
            tell(*listed_.source.at("kategorier").find("kon"), "tabell.kon",
                 "kategorier.kon lämnar bara ett kön kvar i tabellen " + in_quotes(listed_.caption),
                 "ta bort det, så visas alla kön som källan har");
        }
    }

    ListedTable const& listed_;
    Job const& job_;
    Diagnostics& diagnostics_;
    DataSpec const* data_;
};

} // namespace

bool check_listed_table(ListedTable const& listed, std::vector<ListedTable> const& before, Job const& job,
                        Diagnostics& diagnostics) {
    int const errors = diagnostics.errors();
    Check(listed, job, diagnostics).run(before);
    return diagnostics.errors() == errors;
}

} // namespace linsen
