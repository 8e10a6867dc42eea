#include "tabulate/counting_check.hpp"

#include "base/period.hpp"
#include "base/text.hpp"
#include "data/answers_in.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/chosen_rows.hpp"
#include "tabulate/counted_axis.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

namespace {

class CountingCheck {
public:
    CountingCheck(TableRequest const& request, CountedSource const& source,
                  std::optional<CountedSource> const& base, Diagnostics& diagnostics)
        : request_(request)
        , source_(source)
        , base_(base)
        , diagnostics_(diagnostics) {}

    bool run() {
        if (!columns_exist(source_) || !conditions_fit(source_) || !asks_what_can_be_counted()) return false;
        if (measures_numbers(request_.statistic) && !column_exists(source_, request_.measured, false))
            return false;
        tell_absent_categories();
        return true;
    }

    /// A person of two years is two in such a table.
    void tell_years_together() {
        if (request_.years_together || has_axis("ar") || has_condition("ar") ||
            request_.statistic == Statistic::rate)
            return;
        auto const chosen = chosen_rows(request_, source_);
        auto const years = years_of(source_, chosen);
        if (years.size() < 2 || is_within_years(chosen)) return;
        bool const are_years = std::all_of(years.begin(), years.end(), [](std::string const& year) {
            return year.size() == 4 || !period_of(year);
        });
        std::vector<std::string> named;
        named.reserve(years.size());
        for (auto const& year : years) named.push_back(period_in_text(year));
        diagnostics_.add({Severity::remark, "tabulate.flera-ar", request_.asked_at,
                          "tabellen " + in_quotes(request_.id) + " räknar samman flera " +
                              (are_years ? "år" : "perioder") + " (" + join_swedish(named) +
                              "): den som är med flera " + (are_years ? "år" : "perioder") +
                              " räknas flera gånger",
                          are_years ? "välj ett år med dar, eller dela upp tabellen på ar"
                                    : "välj en period med dar, eller dela upp tabellen på ar",
                          request_.excerpt});
    }

    [[nodiscard]] std::vector<std::string> years_together() const {
        if (has_axis("ar") || request_.statistic == Statistic::rate) return {};
        std::vector<std::string> years;
        for (Condition const& each : request_.where)
            if (each.role == "ar") years = each.codes;
        auto const& all = source_.rows.counts;
        if (years.empty()) years = years_of(source_, all);
        std::erase_if(years, [](std::string const& year) { return !period_of(year); });
        if (years.size() < 2 || is_within_years(all)) return {};
        std::sort(years.begin(), years.end());
        return years;
    }

private:
    /// A report may ask for several tables at one place of its template: what is wrong there is told once.
    void error(std::string_view code, std::string message, std::string hint, Condition const& asked = {}) {
        bool const has_place = asked.asked_at.line > 0;
        auto const& place = has_place ? asked.asked_at : request_.asked_at;
        auto const& told = diagnostics_.list();
        if (std::any_of(told.begin(), told.end(), [&](Diagnostic const& each) {
                return each.code == code && each.place == place && each.message == message;
            }))
            return;
        diagnostics_.add({Severity::error, std::string(code), place, std::move(message), std::move(hint),
                          has_place ? asked.excerpt : request_.excerpt});
    }

    bool column_exists(CountedSource const& source, std::string const& role, bool is_base,
                       Condition const& asked = {}) {
        if (source.frame.text(role) != nullptr) return true;
        std::vector<std::string> roles;
        for (Column const& each : source.frame.columns) {
            if (std::holds_alternative<TextColumn>(each.data)) roles.push_back(each.role);
        }
        auto hint = is_base
                        ? std::string("en tabell per invånare behöver befolkningen uppdelad på samma sätt")
                        : "ange kolumnen under kolumner eller [[data.harledd]]";
        if (role == "kon" && !is_base)
            hint += ", eller skriv varför uppgiften inte är könsuppdelad (utan_kon)";
        if (!roles.empty()) hint += "; de som finns är " + join_quoted(roles);
        if (auto meant = did_you_mean(role, roles); !meant.empty() && !is_asked_by_reports(role))
            hint = std::move(meant);
        error("tabulate.kolumn-saknas",
              "datamängden " + in_quotes(source.frame.name) + " har ingen kolumn för " + in_quotes(role),
              std::move(hint), asked);
        return false;
    }

    bool columns_exist(CountedSource const& source) {
        bool all = true;
        for (Condition const& each : request_.where)
            all = column_exists(source, each.role, false, each) && all;
        for (AxisRequest const& each : request_.by) all = column_exists(source, each.role, false) && all;
        return all;
    }

    bool conditions_fit(CountedSource const& source) {
        bool all = true;
        for (Condition const& condition : request_.where) {
            auto const& column = *source.frame.text(condition.role);
            for (std::string const& code : condition.codes)
                all =
                    (has_code(source, condition.role, code) || tell_no_rows(condition, code, column)) && all;
        }
        return all;
    }

    static bool has_code(CountedSource const& source, std::string const& role, std::string const& code) {
        auto const& column = *source.frame.text(role);
        if (source.spec.multiple.count(role) == 0) return !members_of(column, role, code).empty();
        return std::any_of(column.dictionary.begin(), column.dictionary.end(), [&](std::string const& text) {
            auto const answers = answers_in(source.spec, role, text);
            return std::find(answers.begin(), answers.end(), code) != answers.end();
        });
    }

    /// True when the table is made all the same.
    bool tell_no_rows(Condition const& condition, std::string const& code, TextColumn const& column) {
        auto message = "datamängden " + in_quotes(source_.frame.name) + " har inga rader där " +
                       condition.role + " är " + in_quotes(code);
        if (request_.optional) return true;
        auto const near_codes = nearest(code, column.dictionary, 3);
        error("tabulate.kod-saknas", std::move(message),
              near_codes.empty() ? "kolumnen är tom" : "närmast är " + join_quoted(near_codes), condition);
        return false;
    }

    /// That nobody is in a category is a result; that it is misspelt is not.
    void tell_absent_categories() {
        for (AxisRequest const& axis : request_.by) {
            if (axis.role == "kon") continue;
            auto const& column = *source_.frame.text(axis.role);
            for (auto const& code : axis.codes) {
                if (has_code(source_, axis.role, code)) continue;
                auto const near_codes = nearest(code, column.dictionary, 3);
                diagnostics_.add({Severity::warning, "tabulate.kategori-saknas", request_.asked_at,
                                  "datamängden " + in_quotes(source_.frame.name) + " har inga rader där " +
                                      axis.role + " är " + in_quotes(code) + "; kategorin visas som tom",
                                  near_codes.empty()
                                      ? "kolumnen är tom"
                                      : "är den felskriven? närmast är " + join_quoted(near_codes),
                                  request_.excerpt});
            }
        }
    }

    bool asks_what_can_be_counted() {
        auto const& multiple = source_.spec.multiple;
        auto const several =
            std::count_if(request_.by.begin(), request_.by.end(),
                          [&](AxisRequest const& each) { return multiple.count(each.role) != 0; });
        if (several > 1) {
            error("tabulate.flera-flersvar", "tabellen delas upp på två kolumner med flera svar i en cell",
                  "dela upp på en av dem i taget");
            return false;
        }
        for (AxisRequest const& axis : request_.by) {
            if (axis.role != "kon") continue;
            for (auto const& code : axis.codes) {
                auto const& elsewhere = source_.rows.elsewhere;
                if (std::find(elsewhere.begin(), elsewhere.end(), code) == elsewhere.end()) continue;
                error("tabulate.kon-nagon-annanstans",
                      "tabellen ska visa " + in_quotes(code) +
                          ", men den gruppen redovisas samlat i en egen tabell ([skydd] annan)",
                      "ta bort den ur kategorier, eller skriv annan = \"i_tabellerna\" under [skydd]");
                return false;
            }
        }
        for (Condition const& condition : request_.where) {
            if (multiple.count(condition.role) == 0 || !has_axis(condition.role)) continue;
            error("tabulate.flersvar-villkor",
                  "tabellen väljer rader efter " + in_quotes(condition.role) +
                      " och delas också upp på det, fast en cell där kan ha flera svar",
                  "välj rader efter en annan kolumn, eller ange vilka svar tabellen ska visa");
            return false;
        }
        if (request_.statistic == Statistic::share && !has_axis(request_.share_of)) {
            error("tabulate.andel-av",
                  "tabellen visar andelar av " + in_quotes(request_.share_of) +
                      " men är inte uppdelad på det",
                  "dela upp tabellen på det som andelarna ska fördelas på");
            return false;
        }
        if (request_.statistic != Statistic::rate) return true;
        bool all = true;
        for (AxisRequest const& each : request_.by) all = column_exists(*base_, each.role, true) && all;
        return all && base_is_parted_alike() && base_is_of_the_same_years();
    }

    /// The women of a data set that parts girls from them are fewer than those of one that does not.
    bool base_is_parted_alike() {
        auto const adult_from = source_.spec.adult_from;
        if (adult_from == base_->spec.adult_from || (!has_axis("kon") && !has_condition("kon"))) return true;
        auto const parts_itself = [](CountedSource const& source) {
            auto const& known = source.frame.text("kon")->dictionary;
            return source.spec.adult_from == 0 &&
                   std::any_of(known.begin(), known.end(),
                               [](auto const& code) { return code == "flickor" || code == "pojkar"; });
        };
        if (parts_itself(source_) || parts_itself(*base_)) return true;
        auto const& [to_part, like] =
            adult_from > base_->spec.adult_from ? std::pair(&*base_, &source_) : std::pair(&source_, &*base_);
        auto hint = "skriv vuxen_fran = " + std::to_string(like->spec.adult_from) + " i datamängden " +
                    in_quotes(to_part->frame.name);
        if (to_part->frame.text("alder") == nullptr)
            hint +=
                ", som då behöver en kolumn med ålder; eller ta bort det ur " + in_quotes(like->frame.name);
        error("tabulate.bas-vuxen",
              "datamängderna " + in_quotes(source_.frame.name) + " och " + in_quotes(base_->frame.name) +
                  " skiljer inte flickor och pojkar från kvinnor och män på samma sätt, så tal per invånare "
                  "skulle bli fel",
              std::move(hint));
        return false;
    }

    /// Whoever lives in a place for three years would be three of its people.
    bool base_is_of_the_same_years() {
        if (has_axis("ar")) return true;
        bool const both_have_years =
            source_.frame.text("ar") != nullptr && base_->frame.text("ar") != nullptr;
        if (has_condition("ar") && both_have_years) return true;
        for (auto const* const each : {&*base_, &source_}) {
            auto const years = years_of(*each, chosen_rows(request_, *each));
            if (years.size() < 2) continue;
            auto const* const other = each == &source_ ? &*base_ : &source_;
            error("tabulate.bas-ar",
                  "datamängden " + in_quotes(each->frame.name) + " har flera år (" + join_swedish(years) +
                      "), och tabellen räknar dem samman i tal per invånare",
                  both_have_years ? "välj ett år med dar, eller dela upp tabellen på ar"
                                  : "välj ett år med dar, och ange kolumnen för ar också i datamängden " +
                                        in_quotes(other->frame.name));
            return false;
        }
        return true;
    }

    /// A month lies in one year.
    [[nodiscard]] bool is_within_years(std::vector<bool> const& chosen) const {
        auto const& years = *source_.frame.text("ar");
        return std::any_of(request_.by.begin(), request_.by.end(), [&](AxisRequest const& each) {
            auto const& column = *source_.frame.text(each.role);
            std::map<std::uint32_t, std::uint32_t> year_of;
            for (std::size_t row = 0; row < chosen.size(); ++row) {
                if (!chosen[row]) continue;
                auto const year = years.codes[row];
                if (year_of.try_emplace(column.codes[row], year).first->second != year) return false;
            }
            return true;
        });
    }

    [[nodiscard]] static std::vector<std::string> years_of(CountedSource const& source,
                                                           std::vector<bool> const& chosen) {
        auto const* const column = source.frame.text("ar");
        if (column == nullptr) return {};
        std::set<std::string> years;
        for (std::size_t row = 0; row < chosen.size(); ++row)
            if (chosen[row]) years.insert(column->at(row));
        return {years.begin(), years.end()};
    }

    [[nodiscard]] bool has_condition(std::string const& role) const {
        return std::any_of(request_.where.begin(), request_.where.end(),
                           [&](Condition const& each) { return each.role == role; });
    }

    [[nodiscard]] bool has_axis(std::string const& role) const {
        return std::any_of(request_.by.begin(), request_.by.end(),
                           [&](AxisRequest const& each) { return each.role == role; });
    }

    TableRequest const& request_;
    CountedSource const& source_;
    std::optional<CountedSource> const& base_;
    Diagnostics& diagnostics_;
};

} // namespace

std::vector<std::string> years_together(TableRequest const& request, CountedSource const& source) {
    std::optional<CountedSource> const no_base;
    Diagnostics unheard;
    return CountingCheck(request, source, no_base, unheard).years_together();
}

bool can_be_counted(TableRequest const& request, CountedSource const& source,
                    std::optional<CountedSource> const& base, Diagnostics& diagnostics) {
    return CountingCheck(request, source, base, diagnostics).run();
}

void tell_years_together(TableRequest const& request, CountedSource const& source, Diagnostics& diagnostics) {
    std::optional<CountedSource> const no_base;
    CountingCheck(request, source, no_base, diagnostics).tell_years_together();
}

} // namespace linsen
