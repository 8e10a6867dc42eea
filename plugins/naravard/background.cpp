#include "background.hpp"

#include <algorithm>

namespace naravard {

namespace {

using namespace document;

constexpr std::string_view total = "totalt";
constexpr std::string_view unknown = "uppgift saknas";

/// One population at one time.
class Population {
public:
    Population(Background const& background, Areas const& areas, FigureTable const& figures)
        : background_(background)
        , areas_(areas)
        , figures_(figures)
        , code_(areas.own) {
        // Sources write an area that is a kommun and a county as the one or the other.
        if (!areas.twin.empty() && standing() == Standing::none) code_ = areas.twin;
        find_sexes();
        find_time();
    }

    [[nodiscard]] bool has_figures() const { return !time_.empty(); }

    [[nodiscard]] Standing standing() const {
        std::vector<Category> sexes(1);
        sexes.front().code = total;
        if (figures_.has_axis("kon")) sexes = figures_.axis("kon").categories;
        Standings found;
        for (Category const& row : categories()) {
            for (Category const& time : figures_.axis("ar").categories) {
                for (Category const& sex : sexes) {
                    auto const asked = codes(row.code, time.code, sex.code);
                    found.add(figures_.unreadable(asked) ? Standing::unreadable
                                                         : standing_of(figures_.at(asked)));
                }
            }
        }
        return found.together();
    }

    [[nodiscard]] Table table(PrintedCells& printed) const {
        Table table;
        table.anchor = "tabell-" + background_.id;
        table.caption = background_.title + ", " + area_in_text(areas_.own) + " " + period_in_text(time_);
        table.row_heading = background_.row_heading;
        table.unit = unit_line(figures_.unit());
        for (std::string const& sex : sexes_)
            table.columns.push_back({with_capital(sex), "", sex, Show::value});
        for (Category const& category : categories()) {
            Row row;
            row.total = category.code == total;
            row.heading = row.total ? "Totalt" : with_en_dash(category.label);
            std::string const place = area_name(areas_.own) + " " + row.heading + " " + period_in_text(time_);
            for (std::string const& sex : sexes_) {
                row.cells.push_back(cell(category.code, time_, sex));
                printed.add(figures_.id(), place,
                            {sex, row.cells.back(), figures_.unreadable(codes(category.code, time_, sex))});
            }
            table.rows.push_back(std::move(row));
        }
        if (!divided_) {
            std::string const reason =
                background_.without_sex.empty()
                    ? "källan redovisar bara " + groups_.first + " och " + groups_.second + " tillsammans"
                    : background_.without_sex;
            table.sex = SexAxis::none;
            table.without_sex = with_stop(with_capital(reason));
        }
        return table;
    }

    [[nodiscard]] Findings findings() const {
        if (!divided_) return {};
        std::vector<AreaFigure> rows;
        for (Category const& category : categories()) {
            if (category.code == total || category.code == unknown) continue;
            rows.push_back({with_en_dash(category.label),
                            {cell(category.code, time_, groups_.first),
                             cell(category.code, time_, groups_.second),
                             {}}});
        }
        bool const are_ages = background_.rows == "alder";
        return population_by_row(groups_, rows, are_ages ? PopulationRows::ages : PopulationRows::groups);
    }

    [[nodiscard]] Chart chart(Table const& table) const {
        Chart chart;
        chart.anchor = "diagram-" + background_.id;
        chart.caption = table.caption;
        chart.kind = ChartKind::bars;
        chart.table = table.anchor;
        chart.columns = divided_ ? std::vector<std::size_t>{0, 1} : std::vector<std::size_t>{0};
        chart.without_totals =
            std::any_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return !row.total; });
        return chart;
    }

private:
    [[nodiscard]] std::vector<Category> const& categories() const {
        return figures_.axis(background_.rows).categories;
    }

    /// The pair that the source has, and which has figures; whoever else it reports stands behind it.
    void find_sexes() {
        std::vector<std::string> codes{std::string(total)};
        if (figures_.has_axis("kon")) {
            codes.clear();
            for (Category const& sex : figures_.axis("kon").categories) codes.push_back(sex.code);
        }
        auto const has = [&codes](std::string const& code) {
            return std::find(codes.begin(), codes.end(), code) != codes.end();
        };
        Groups const children{"flickor", "pojkar"};
        bool const has_children = has(children.first) || has(children.second);
        bool const has_adults = has(groups_.first) || has(groups_.second);
        divided_ = has_children || has_adults;
        bool const only_children_have_figures = !any_shown(groups_.first) && !any_shown(groups_.second) &&
                                                (any_shown(children.first) || any_shown(children.second));
        if (has_children && (!has_adults || only_children_have_figures)) groups_ = children;
        if (divided_) sexes_ = {groups_.first, groups_.second};
        for (std::string const& code : codes)
            if (std::find(sexes_.begin(), sexes_.end(), code) == sexes_.end()) sexes_.push_back(code);
    }

    /// The latest time at which at least half have a figure of those rows that ever have one, otherwise the
    /// latest at which most of them have: a single age that is there already tells little of a population.
    void find_time() {
        auto const latest = [&](auto const& sexes) -> std::string {
            auto const& times = figures_.axis("ar").categories;
            auto const is_shown_at = [&](Category const& row, Category const& time) {
                return std::any_of(sexes.begin(), sexes.end(), [&](std::string const& sex) {
                    return cell(row.code, time.code, sex).shown();
                });
            };
            auto const rows_with = [&](auto const& has) {
                return std::count_if(categories().begin(), categories().end(), has);
            };
            auto const ever = rows_with([&](Category const& row) {
                return std::any_of(times.begin(), times.end(),
                                   [&](Category const& time) { return is_shown_at(row, time); });
            });
            std::string best;
            std::ptrdiff_t most = 0;
            for (auto time = times.rbegin(); time != times.rend(); ++time) {
                auto const number = rows_with([&](Category const& row) { return is_shown_at(row, *time); });
                if (number > most) {
                    most = number;
                    best = time->code;
                }
                if (number > 0 && 2 * number >= ever) break;
            }
            return best;
        };
        if (divided_) time_ = latest(std::vector{groups_.first, groups_.second});
        if (time_.empty()) time_ = latest(sexes_);
    }

    [[nodiscard]] bool any_shown(std::string const& sex) const {
        auto const& times = figures_.axis("ar").categories;
        return std::any_of(times.begin(), times.end(),
                           [&](Category const& time) { return any_shown_at(time.code, sex); });
    }

    [[nodiscard]] bool any_shown_at(std::string const& time, std::string const& sex) const {
        return std::any_of(categories().begin(), categories().end(),
                           [&](Category const& row) { return cell(row.code, time, sex).shown(); });
    }

    [[nodiscard]] Cell cell(std::string_view row, std::string_view time, std::string_view sex) const {
        if (!figures_.has_axis("kon") && sex != total)
            return cell_without_value(Status::missing, figures_.unit());
        return figures_.at(codes(row, time, sex));
    }

    [[nodiscard]] std::vector<std::string_view> codes(std::string_view row, std::string_view time,
                                                      std::string_view sex) const {
        std::vector<std::string_view> codes;
        for (Axis const& axis : figures_.axes()) {
            codes.push_back(axis.role == "kommun"           ? std::string_view(code_)
                            : axis.role == background_.rows ? row
                            : axis.role == "ar"             ? time
                                                            : sex);
        }
        return codes;
    }

    Background const& background_;
    Areas const& areas_;
    FigureTable const& figures_;
    std::string code_; ///< what the source calls the own area
    Groups groups_;
    bool divided_ = false; ///< the source has one of the two groups, shown or not
    std::vector<std::string> sexes_;
    std::string time_;
};

} // namespace

Blocks background(Background const& background, Areas const& areas, Figures const& figures,
                  PrintedCells& printed) {
    std::string const id = table_id(background.id);
    if (!background.has_data || !figures.has(id)) return {};
    Population const population(background, areas, figures.table(id));
    if (!population.has_figures()) return {};
    Table table = population.table(printed);
    table.source = citation_of(figures, background.data);
    Blocks blocks = paragraphs(background.explanation);
    if (Findings const said = population.findings(); !said.empty())
        blocks.push_back(paragraph(text_of(said)));
    blocks.push_back(block(population.chart(table)));
    blocks.push_back(block(std::move(table)));
    return blocks;
}

Standing background_standing(Background const& background, Areas const& areas, Figures const& figures) {
    std::string const id = table_id(background.id);
    if (!background.has_data || !figures.has(id)) return Standing::none;
    return Population(background, areas, figures.table(id)).standing();
}

} // namespace naravard
