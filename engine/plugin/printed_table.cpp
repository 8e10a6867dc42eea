#include "plugin/printed_table.hpp"

#include "analyse/area.hpp"
#include "analyse/sentence.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "plugin/conditions.hpp"
#include "plugin/other_gender_section.hpp"
#include "plugin/parts.hpp"
#include "plugin/years_together.hpp"

#include <algorithm>

namespace linsen {

namespace {

using namespace document;

constexpr std::string_view total = "totalt";

bool is_area(Category const& category) { return area_code(category.code) == std::optional(category.code); }

bool is_sum(std::string_view role, Category const& category) {
    bool const county = role == "kommun" && category.code.size() == 2 && is_area(category);
    bool const country = role == "lan" && category.code == country_code;
    return category.code == total || county || country;
}

/// The area that a row of this category is about; "" for none.
std::string area_of(std::string_view role, Category const& category) {
    bool const place = role == "kommun" || role == "lan";
    return place && is_area(category) ? category.code : "";
}

/// Parts before their sums: kommuner, then län, then riket, then the total of the table.
int place_of(std::string_view role, Category const& category) {
    if (category.code == total) return 3;
    if (!is_sum(role, category)) return 0;
    return category.code == country_code ? 2 : 1;
}

/// What stands over a single column of figures, or over the value beside its interval.
std::string value_heading(Statistic statistic, Unit unit) {
    switch (statistic) {
    case Statistic::mean: return "Medelvärde";
    case Statistic::median: return "Median";
    case Statistic::count:
    case Statistic::share:
    case Statistic::rate:
    case Statistic::published: break;
    }
    return linsen::value_heading(unit);
}

/// A kommun lies in one county.
bool can_be(std::string_view outer_role, Category const& outer, std::string_view inner_role,
            Category const& inner) {
    if (outer_role == "kommun" && inner_role == "lan") return can_be(inner_role, inner, outer_role, outer);
    if (outer_role != "lan" || inner_role != "kommun" || !is_municipality(inner.code)) return true;
    return area_code(outer.code) != std::optional(outer.code) || inner.code.starts_with(outer.code);
}

class Printer {
public:
    Printer(ListedTable const& listed, Job const& job, FigureTable const& figures)
        : listed_(listed)
        , job_(job)
        , figures_(figures) {
        for (std::string const& role : listed.rows) rows_.push_back(ordered(role));
        for (std::string const& role : listed.columns) columns_.push_back(ordered(role));
        intervals_ = std::any_of(figures.cells().begin(), figures.cells().end(),
                                 [](Cell const& cell) { return cell.shown() && cell.interval; });
    }

    PrintedTable run() {
        add_heads();
        for_each_pair(rows_, [this](Category const* outer, Category const& inner) { add_row(outer, inner); });
        printed_.unit = figures_.unit();
        describe();
        return std::move(printed_);
    }

private:
    using Axes = std::vector<Axis>;

    Axis ordered(std::string const& role) {
        Axis axis = figures_.axis(role);
        bool const is_chosen = std::any_of(listed_.categories.begin(), listed_.categories.end(),
                                           [&role](Condition const& each) { return each.role == role; });
        if (role == "kommun" && !is_chosen)
            std::stable_sort(axis.categories.begin(), axis.categories.end(),
                             [](Category const& one, Category const& other) {
                                 return place_of("kommun", one) < place_of("kommun", other);
                             });
        return axis;
    }

    /// Visits the categories of the last axis within each of the first one; `outer` is null without one.
    template <class Visit>
    static void for_each_pair(Axes const& axes, Visit const& visit) {
        if (axes.empty()) return;
        if (axes.size() == 1) {
            for (Category const& inner : axes.front().categories) visit(nullptr, inner);
            return;
        }
        for (Category const& outer : axes.front().categories)
            for (Category const& inner : axes.back().categories)
                if (can_be(axes.front().role, outer, axes.back().role, inner)) visit(&outer, inner);
    }

    void add_column(std::string heading, std::string group, std::string const& sex, bool drawn) {
        if (drawn) printed_.panels.back().columns.push_back(printed_.table.columns.size());
        printed_.table.columns.push_back({std::move(heading), std::move(group), sex, Show::value});
    }

    void add_heads() {
        std::string const figure = value_heading(listed_.statistic, figures_.unit());
        Table& table = printed_.table;
        if (columns_.empty()) {
            printed_.panels.emplace_back();
            add_column(figure, "", "", true);
            if (intervals_) table.columns.push_back({"95 % intervall", "", "", Show::interval});
            return;
        }
        std::string const inner_role = columns_.back().role;
        Category const* open = nullptr;
        if (columns_.size() == 1) printed_.panels.emplace_back();
        for_each_pair(columns_, [&](Category const* outer, Category const& inner) {
            std::string const label = category_heading(inner_role, inner);
            std::string group;
            bool drawn = !is_sum(inner_role, inner) || columns_.back().categories.size() == 1;
            std::string sex = inner_role == "kon" ? inner.code : "";
            if (outer != nullptr) {
                std::string const& outer_role = columns_.front().role;
                group = category_heading(outer_role, *outer);
                if (outer_role == "kon") sex = outer->code;
                if (outer != open) printed_.panels.push_back({group, {}});
                drawn = drawn && (!is_sum(outer_role, *outer) || columns_.front().categories.size() == 1);
            }
            open = outer;
            if (!intervals_) {
                add_column(label, group, sex, drawn);
            } else if (outer == nullptr) {
                add_column(figure, label, sex, drawn);
                table.columns.push_back({"95 % intervall", label, sex, Show::interval});
            } else {
                add_column(label, group, sex, drawn);
                table.columns.push_back({label + ", 95 % intervall", group, sex, Show::interval});
            }
        });
        std::erase_if(printed_.panels,
                      [](PrintedTable::Panel const& panel) { return panel.columns.empty(); });
    }

    void add_row(Category const* outer, Category const& inner) {
        std::string const& role = rows_.back().role;
        Row row;
        row.heading = category_heading(role, inner);
        row.total = is_sum(role, inner);
        std::string area = area_of(role, inner);
        describe_row(role, inner, row);
        if (outer != nullptr) {
            std::string const& outer_role = rows_.front().role;
            row.group = category_heading(outer_role, *outer);
            row.total = row.total || is_sum(outer_role, *outer);
            if (outer_role == "kon") row.sex = outer->code;
            if (area.empty()) area = area_of(outer_role, *outer);
        }
        printed_.areas.push_back(std::move(area));
        if (columns_.empty()) add_cell(outer, inner, nullptr, nullptr, row);
        for_each_pair(columns_, [&](Category const* above, Category const& head) {
            add_cell(outer, inner, above, &head, row);
        });
        printed_.table.rows.push_back(std::move(row));
    }

    static void describe_row(std::string const& role, Category const& category, Row& row) {
        if (role == "kon") row.sex = category.code;
        if (role == "kommun" && is_municipality(category.code)) row.code = category.code;
        if (role != "ar") return;
        if (auto const period = period_of(category.code)) row.position = period->position();
    }

    void add_cell(Category const* outer, Category const& inner, Category const* above, Category const* head,
                  Row& row) {
        std::vector<std::string_view> codes;
        for (Axis const& axis : figures_.axes()) {
            Category const* const category = axis.role == rows_.back().role                           ? &inner
                                             : !columns_.empty() && axis.role == columns_.back().role ? head
                                             : axis.role == rows_.front().role                        ? outer
                                                                                                      : above;
            codes.emplace_back(category->code);
        }
        row.cells.insert(row.cells.end(), intervals_ ? 2 : 1, figures_.at(codes));
    }

    /// As `role_heading`, but län and riket are no kommuner.
    [[nodiscard]] std::string heading_of(std::string const& role) const {
        std::string heading = role_heading(job_, role);
        if (role != "kommun" || heading != "Kommun") return heading;
        auto const& areas = figures_.axis(role).categories;
        bool const larger = std::any_of(areas.begin(), areas.end(), [](Category const& each) {
            return is_area(each) && !is_municipality(each.code);
        });
        return larger ? "Område" : heading;
    }

    void describe() {
        Table& table = printed_.table;
        table.caption = listed_.caption;
        table.unit = unit_text();
        table.row_heading = heading_of(listed_.rows.front());
        if (listed_.rows.size() > 1)
            table.row_heading += " och " + in_sentence(heading_of(listed_.rows.back()));
        bool const in_rows = std::find(listed_.rows.begin(), listed_.rows.end(), "kon") != listed_.rows.end();
        table.sex = !listed_.has_role("kon") ? SexAxis::none : in_rows ? SexAxis::rows : SexAxis::columns;
        if (table.sex == SexAxis::none) table.without_sex = with_stop(with_capital(figures_.without_sex()));
        add_notes_on_intervals(table);
        add_notes_on_choice(table);
        add_notes_on_several_answers(table);
        for (Text& note : notes_on_conditions(listed_.where,
                                              listed_.statistic == Statistic::published ? TableOf::figures
                                                                                        : TableOf::persons,
                                              listed_.caption, job_))
            table.notes.push_back(std::move(note));
        if (!listed_.measured.empty())
            table.notes.push_back(
                text("De som saknar uppgift om ”" + role_heading(job_, listed_.measured) + "” är inte med."));
    }

    /// What is shown does not add up to 100 percent, or to its sum, where some of the categories are chosen.
    void add_notes_on_choice(Table& table) const {
        for (Axis const& axis : figures_.axes()) {
            if (!axis.partial) continue;
            std::vector<std::string> of_all;
            if (axis.role == listed_.share_of) of_all.emplace_back("andelarna är andelar av alla");
            if (listed_.has_total(axis.role))
                of_all.push_back("”" + category_heading(axis.role, axis.categories.back()) + "” gäller alla");
            if (of_all.empty()) continue;
            table.notes.push_back(text("Det finns fler värden av ”" + heading_of(axis.role) +
                                       "” än de som visas här; " + join_swedish(of_all) + "."));
        }
    }

    /// Whoever adds up the rows gets more than there are persons.
    void add_notes_on_several_answers(Table& table) const {
        DataSpec const* const spec = job_.find_data(listed_.data);
        bool const counts_answers =
            listed_.statistic == Statistic::count || listed_.statistic == Statistic::share;
        if (spec == nullptr || !counts_answers) return;
        for (Axis const& axis : figures_.axes())
            if (spec->multiple.contains(axis.role))
                table.notes.push_back(text("En person kan ha flera svar om ”" + heading_of(axis.role) +
                                           "” och står då på flera ställen, så " +
                                           (listed_.statistic == Statistic::share
                                                ? "andelarna kan bli mer än 100 procent tillsammans."
                                                : "svaren kan vara fler än personerna.")));
    }

    [[nodiscard]] std::string unit_text() const {
        std::string const measure = listed_.measured.empty() ? "" : role_heading(job_, listed_.measured);
        std::string const in = listed_.unit == Unit::none || fold(measure) == fold(label(listed_.unit))
                                   ? ""
                                   : " i " + std::string(label(listed_.unit));
        switch (listed_.statistic) {
        case Statistic::mean: return measure + in + ", medelvärde";
        case Statistic::median: return measure + in + ", median";
        case Statistic::share:
            if (listed_.share_of == "kon") return "Könsfördelning i procent";
            return (listed_.has_role("kon") ? "Andel av respektive kön" : "Andel") + within() + " i procent";
        case Statistic::count:
        case Statistic::rate:
        case Statistic::published: break;
        }
        return unit_line(figures_.unit());
    }

    /// What the shares add up to 100 percent within: " inom varje kommun". Nothing when it is the whole
    /// table.
    [[nodiscard]] std::string within() const {
        std::vector<std::string> headings;
        for (auto const* const roles : {&listed_.rows, &listed_.columns})
            for (std::string const& role : *roles)
                if (role != "kon" && role != listed_.share_of)
                    headings.push_back(in_sentence(heading_of(role)));
        return headings.empty() ? "" : " inom varje " + join_swedish(headings);
    }

    ListedTable const& listed_;
    Job const& job_;
    FigureTable const& figures_;
    Axes rows_;
    Axes columns_;
    bool intervals_ = false;
    PrintedTable printed_;
};

/// Of a rate the population has a source too.
std::string source_of(ListedTable const& listed, Job const& job, Figures const& figures) {
    std::string source = citation_of(figures, listed.data);
    DataSpec const* const base = listed.base.empty() ? nullptr : job.find_data(listed.base);
    if (base == nullptr || base->citation.empty() || base->citation == source) return source;
    return (source.empty() ? "" : source + "; ") + "befolkningen: " + base->citation;
}

} // namespace

PrintedTable print_table(ListedTable const& listed, Job const& job, Figures const& figures,
                         std::string anchor) {
    PrintedTable printed = Printer(listed, job, figures.table(listed.id)).run();
    printed.table.anchor = std::move(anchor);
    printed.table.source = source_of(listed, job, figures);
    for (Text& note : notes_on_other_gender(figures, listed.data))
        printed.table.notes.push_back(std::move(note));
    if (std::string years = years_together(figures.table(listed.id)); !years.empty())
        printed.table.notes.push_back(text(std::move(years)));
    return printed;
}

} // namespace linsen
