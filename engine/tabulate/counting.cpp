#include "tabulate/counting.hpp"

#include "base/text.hpp"
#include "tabulate/counted_axis.hpp"
#include "tabulate/measured.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace linsen {

namespace {

constexpr double percent = 100;

/// Persons behind each cell of a table.
struct Counts {
    std::vector<std::int64_t> persons;
    std::vector<bool> unknown; ///< a row's number is not known
};

bool is_rate(Unit unit) {
    return unit == Unit::per_1000 || unit == Unit::per_10000 || unit == Unit::per_100000;
}

double per(Unit unit) {
    switch (unit) {
    case Unit::per_1000: return 1e3;
    case Unit::per_10000: return 1e4;
    default: return 1e5;
    }
}

class Counting {
public:
    Counting(TableRequest const& request, CountedSource const& source,
             std::optional<CountedSource> const& base, Diagnostics& diagnostics)
        : request_(request)
        , source_(source)
        , base_(base)
        , diagnostics_(diagnostics) {}

    std::optional<Cube> run() {
        if (!columns_exist(source_) || !conditions_fit(source_) || !asks_what_can_be_counted())
            return std::nullopt;
        auto const chosen = chosen_rows(source_);
        axes_ = axes_of(source_, chosen);
        Cube cube;
        cube.request = request_;
        if (request_.statistic == Statistic::rate && !is_rate(request_.unit))
            cube.request.unit = Unit::per_100000;
        for (auto const& axis : axes_) cube.axes.push_back(axis.axis);
        cube.counted.emplace();
        cube.counted->rows = chosen;
        cube.counted->where = expanded_conditions();
        if (!source_.rows.elsewhere.empty())
            cube.counted->sexes.assign(source_.rows.sexes.begin(), source_.rows.sexes.end());
        cube.origins.assign(size_of(axes_), Origin{});
        if (!fill(cube, chosen)) return std::nullopt;
        tell_years_together();
        return cube;
    }

private:
    void error(std::string_view code, std::string message, std::string hint) {
        diagnostics_.add({Severity::error, std::string(code), request_.asked_at, std::move(message),
                          std::move(hint), request_.excerpt});
    }

    // What was asked for
    // -------------------------------------------------------------------------------------

    bool column_exists(CountedSource const& source, std::string const& role, bool is_base) {
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
        error("tabulate.kolumn-saknas",
              "datamängden " + in_quotes(source.frame.name) + " har ingen kolumn för " + in_quotes(role),
              std::move(hint));
        return false;
    }

    bool columns_exist(CountedSource const& source) {
        bool all = true;
        for (Condition const& each : request_.where) all = column_exists(source, each.role, false) && all;
        for (AxisRequest const& each : request_.by) all = column_exists(source, each.role, false) && all;
        return all;
    }

    bool conditions_fit(CountedSource const& source) {
        bool all = true;
        for (Condition const& condition : request_.where) {
            auto const& column = *source.frame.text(condition.role);
            for (std::string const& code : condition.codes)
                all =
                    (has_code(source, condition.role, code) || tell_no_rows(condition.role, code, column)) &&
                    all;
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
    bool tell_no_rows(std::string const& role, std::string const& code, TextColumn const& column) {
        auto message = "datamängden " + in_quotes(source_.frame.name) + " har inga rader där " + role +
                       " är " + in_quotes(code);
        if (request_.optional) {
            diagnostics_.add({Severity::remark, "tabulate.kod-saknas", request_.asked_at,
                              message + "; de räknas som noll", "", request_.excerpt});
            return true;
        }
        auto const near_codes = nearest(code, column.dictionary, 3);
        error("tabulate.kod-saknas", std::move(message),
              near_codes.empty() ? "kolumnen är tom" : "närmast är " + join_quoted(near_codes));
        return false;
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
            auto const years = years_of(*each);
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

    /// A person of two years is two in such a table.
    void tell_years_together() {
        if (has_axis("ar") || has_condition("ar") || request_.statistic == Statistic::rate) return;
        auto const years = years_of(source_);
        if (years.size() < 2 || is_within_years()) return;
        diagnostics_.add({Severity::remark, "tabulate.flera-ar", request_.asked_at,
                          "tabellen " + in_quotes(request_.id) + " räknar samman flera år (" +
                              join_swedish(years) + "): den som är med flera år räknas flera gånger",
                          "välj ett år med dar, eller dela upp tabellen på ar", request_.excerpt});
    }

    /// A month lies in one year.
    [[nodiscard]] bool is_within_years() const {
        auto const& years = *source_.frame.text("ar");
        auto const chosen = chosen_rows(source_);
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

    /// Those of the rows that the table takes.
    [[nodiscard]] std::vector<std::string> years_of(CountedSource const& source) const {
        auto const* const column = source.frame.text("ar");
        if (column == nullptr) return {};
        auto const chosen = chosen_rows(source);
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

    // Rows
    // ---------------------------------------------------------------------------------------------------

    /// The rows that count persons of the table: they fit the conditions, and their sex is told in it.
    [[nodiscard]] std::vector<bool> chosen_rows(CountedSource const& source) const {
        auto chosen = source.rows.counts;
        for (Condition const& condition : request_.where) {
            auto const* const column = source.frame.text(condition.role);
            if (column == nullptr) continue;
            keep(chosen, *column, [&](std::string const& text) { return fits(source, condition, text); });
        }
        auto const* const sex = source.frame.text("kon");
        if (sex != nullptr && !source.rows.elsewhere.empty())
            keep(chosen, *sex, [&](std::string const& text) { return source.rows.sexes.count(text) != 0; });
        return chosen;
    }

    template <class Fits>
    static void keep(std::vector<bool>& chosen, TextColumn const& column, Fits const& fits) {
        std::vector<bool> wanted;
        wanted.reserve(column.dictionary.size());
        for (auto const& text : column.dictionary) wanted.push_back(fits(text));
        for (std::size_t row = 0; row < chosen.size(); ++row)
            if (chosen[row] && !wanted[column.codes[row]]) chosen[row] = false;
    }

    static bool fits(CountedSource const& source, Condition const& condition, std::string const& text) {
        auto const answers = answers_in(source.spec, condition.role, text);
        return std::any_of(condition.codes.begin(), condition.codes.end(), [&](std::string const& code) {
            bool const is_place = condition.role == "kommun" && code.size() == 2;
            if (is_place && text.size() == 4 && (code == "00" || text.starts_with(code))) return true;
            if (code == "totalt") return true;
            return std::find(answers.begin(), answers.end(), code) != answers.end();
        });
    }

    [[nodiscard]] std::vector<Condition> expanded_conditions() const {
        std::vector<Condition> expanded;
        for (Condition const& condition : request_.where) {
            Condition each{condition.role, {}};
            bool const multiple = source_.spec.multiple.count(condition.role) != 0;
            for (auto const& code : condition.codes) {
                auto members = multiple
                                   ? std::vector<std::string>{code}
                                   : members_of(*source_.frame.text(condition.role), condition.role, code);
                each.codes.insert(each.codes.end(), members.begin(), members.end());
            }
            std::sort(each.codes.begin(), each.codes.end());
            each.codes.erase(std::unique(each.codes.begin(), each.codes.end()), each.codes.end());
            expanded.push_back(std::move(each));
        }
        return expanded;
    }

    [[nodiscard]] std::vector<CountedAxis> axes_of(CountedSource const& source,
                                                   std::vector<bool> const& chosen) const {
        std::vector<CountedAxis> axes;
        for (AxisRequest const& asked : request_.by)
            axes.push_back(
                counted_axis(asked, source, source.hides_zeros ? rows_like(asked, source) : chosen));
        return axes;
    }

    /// Where zeros are hidden a category must not be told to be empty by its absence, so conditions on other
    /// roles do not choose among them.
    [[nodiscard]] std::vector<bool> rows_like(AxisRequest const& asked, CountedSource const& source) const {
        auto rows = source.rows.counts;
        for (Condition const& condition : request_.where) {
            auto const* const column = source.frame.text(condition.role);
            if (column == nullptr || source.spec.root_of(condition.role) != source.spec.root_of(asked.role))
                continue;
            keep(rows, *column, [&](std::string const& text) { return fits(source, condition, text); });
        }
        return rows;
    }

    static Counts count(CountedSource const& source, std::vector<CountedAxis> const& axes,
                        std::vector<bool> const& chosen) {
        Counts counts{std::vector<std::int64_t>(size_of(axes), 0), std::vector<bool>(size_of(axes), false)};
        for (std::size_t row = 0; row < chosen.size(); ++row) {
            if (!chosen[row]) continue;
            auto const persons = source.rows.persons_of(row);
            bool const unknown = !source.rows.unknown.empty() && source.rows.unknown[row];
            each_cell(axes, row, [&](std::size_t cell) {
                counts.persons[cell] += persons;
                if (unknown) counts.unknown[cell] = true;
            });
        }
        return counts;
    }

    // Figures
    // ------------------------------------------------------------------------------------------------

    bool fill(Cube& cube, std::vector<bool> const& chosen) {
        if (request_.statistic == Statistic::mean || request_.statistic == Statistic::median)
            return column_exists(source_, request_.measured, false) &&
                   fill_measured(cube, source_, axes_, chosen, diagnostics_);
        auto counts = count(source_, axes_, chosen);
        switch (request_.statistic) {
        case Statistic::share: fill_shares(cube, counts, chosen); break;
        case Statistic::rate: fill_rates(cube, counts); break;
        default: fill_counts(cube, counts);
        }
        cube.counted->counts = std::move(counts.persons);
        return true;
    }

    void fill_counts(Cube& cube, Counts const& counts) const {
        cube.request.unit = Unit::count;
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            cube.cells.push_back(counts.unknown[i]
                                     ? cell_without_value(Status::missing, Unit::count)
                                     : shown_cell(static_cast<double>(counts.persons[i]), Unit::count, 0));
        }
    }

    /// 100 % is everybody of the table, once: also where one person has several answers, and whatever
    /// categories are shown.
    void fill_shares(Cube& cube, Counts const& counts, std::vector<bool> const& chosen) const {
        cube.request.unit = Unit::percent;
        auto whole = axes_;
        auto const parted = static_cast<std::size_t>(
            std::find_if(whole.begin(), whole.end(),
                         [&](CountedAxis const& axis) { return axis.axis.role == request_.share_of; }) -
            whole.begin());
        for (auto& positions : whole[parted].positions) positions.assign(1, 0);
        auto const bases = count(source_, whole, chosen);
        std::size_t stride = 1;
        for (std::size_t i = parted + 1; i < axes_.size(); ++i) stride *= axes_[i].axis.categories.size();
        auto const width = axes_[parted].axis.categories.size();
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            auto const at_base = i - (i / stride % width) * stride;
            auto const base = bases.persons[at_base];
            cube.counted->bases.push_back(base);
            if (bases.unknown[at_base] || counts.unknown[i])
                cube.cells.push_back(cell_without_value(Status::missing, Unit::percent));
            else if (base == 0)
                cube.cells.push_back(cell_without_value(Status::not_applicable, Unit::percent));
            else
                cube.cells.push_back(
                    shown_cell(percent * static_cast<double>(counts.persons[i]) / static_cast<double>(base),
                               Unit::percent, decimals_of_share(base)));
        }
    }

    /// A small base needs no more, and gives less away.
    [[nodiscard]] int decimals_of_share(std::int64_t base) const {
        constexpr std::int64_t large = 100;
        return request_.decimals.value_or(base >= large ? 1 : 0);
    }

    void fill_rates(Cube& cube, Counts const& counts) {
        Unit const unit = cube.request.unit;
        auto const chosen = chosen_rows(*base_);
        std::vector<CountedAxis> axes;
        for (std::size_t i = 0; i < axes_.size(); ++i) {
            AxisRequest asked = request_.by[i];
            asked.codes.clear();
            for (std::size_t j = 0; j < axes_[i].own; ++j)
                asked.codes.push_back(axes_[i].axis.categories[j].code);
            axes.push_back(counted_axis(asked, *base_, chosen, asked.total ? &axes_[i].axis : nullptr));
        }
        auto const people = count(*base_, axes, chosen);
        cube.counted->bases = people.persons;
        for (std::size_t i = 0; i < counts.persons.size(); ++i) {
            if (counts.unknown[i] || people.unknown[i])
                cube.cells.push_back(cell_without_value(Status::missing, unit));
            else if (people.persons[i] == 0)
                cube.cells.push_back(cell_without_value(Status::not_applicable, unit));
            else
                cube.cells.push_back(shown_cell(per(unit) * static_cast<double>(counts.persons[i]) /
                                                    static_cast<double>(people.persons[i]),
                                                unit, request_.decimals.value_or(1)));
        }
    }

    TableRequest const& request_;
    CountedSource const& source_;
    std::optional<CountedSource> const& base_;
    Diagnostics& diagnostics_;
    std::vector<CountedAxis> axes_;
};

} // namespace

std::optional<Cube> count_table(TableRequest const& request, CountedSource const& source,
                                std::optional<CountedSource> const& base, Diagnostics& diagnostics) {
    return Counting(request, source, base, diagnostics).run();
}

} // namespace linsen
