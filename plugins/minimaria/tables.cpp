#include "tables.hpp"

#include <algorithm>

namespace minimaria {

using namespace document;

namespace {

constexpr std::string_view total = "totalt";
constexpr std::size_t most_years_beside = 4;   // each with a column a sex
constexpr std::size_t most_columns_beside = 9; // kvinnor and män of four years, or of three with a third

} // namespace

std::vector<Category> in_order(std::string const& role, std::vector<std::string> const& order,
                               FigureTable const& figures) {
    std::vector<Category> categories = figures.axis(role).categories;
    auto const place = [&](Category const& category) -> std::size_t {
        auto const named = std::find_if(order.begin(), order.end(), [&](std::string const& code) {
            return is_same_code(code, category.code);
        });
        if (named != order.end()) return static_cast<std::size_t>(named - order.begin());
        return order.size() + (category.code == total ? 2U : category.code == unanswered ? 1U : 0U);
    };
    std::stable_sort(categories.begin(), categories.end(),
                     [&](Category const& one, Category const& other) { return place(one) < place(other); });
    return categories;
}

namespace {

TableRequest counted(std::string id, Job const& job) {
    TableRequest request;
    request.id = std::move(id);
    request.data = data_of(job).name;
    request.statistic = Statistic::count;
    request.unit = Unit::count;
    return request;
}

TableRequest counted(std::string id, Topic const& topic, Job const& job) {
    TableRequest request = counted(std::move(id), job);
    request.where = topic.where;
    request.asked_at = topic.asked_at;
    request.excerpt = topic.excerpt;
    return request;
}

std::vector<Category> categories_of(Topic const& topic, FigureTable const& figures) {
    return in_order(topic.role, topic.order, figures);
}

/// A person who is there in two years is two in such a table.
Text years_together() { return text("Den som finns med flera år räknas en gång för varje år."); }

/// Years that are taken together, since most figures of each would be hidden.
Category const* years_as_one(FigureTable const& table) {
    if (!table.is_merged() || !table.has_axis("ar")) return nullptr;
    auto const& years = table.axis("ar").categories;
    auto const found = std::find_if(years.begin(), years.end(),
                                    [](Category const& year) { return year.members.size() > 1; });
    return found == years.end() ? nullptr : &*found;
}

bool has_several_years(FigureTable const& table) {
    return years_in(table).size() > 1 || years_as_one(table) != nullptr;
}

/// Under a table that counts all years together, or that shows one by one.
void add_notes_on_years(FigureTable const& table, bool all_together, Table& into) {
    if (all_together && has_several_years(table)) into.notes.push_back(years_together());
    if (has_persons_without_year(table))
        into.notes.push_back(text(all_together ? "Också personer utan uppgift om år ingår."
                                               : "Personer utan uppgift om år ingår inte."));
}

/// " 2023–2025 sammantaget", after a caption.
std::string together(FigureTable const& table) {
    std::string const years = years_of(table);
    return years.empty() ? "" : " " + years + (has_several_years(table) ? " sammantaget" : "");
}

/// A table with one column a sex; the rows are filled in by the caller.
Table table_by_sex(FigureTable const& figures, std::string anchor, std::string caption, std::string heading) {
    Table table;
    table.anchor = std::move(anchor);
    table.caption = std::move(caption);
    table.row_heading = std::move(heading);
    for (Category const& sex : figures.axis("kon").categories)
        table.columns.push_back({category_heading("kon", sex), "", sex.code, Show::value});
    return table;
}

/// Do the columns of so many years fit a page?
bool stand_beside(std::vector<Category> const& years, FigureTable const& figures) {
    return years.size() <= most_years_beside &&
           years.size() * figures.axis("kon").categories.size() <= most_columns_beside;
}

/// With one column a sex for each year.
Table table_by_year_and_sex(FigureTable const& figures, std::string anchor, std::string caption,
                            std::string heading) {
    Table table;
    table.anchor = std::move(anchor);
    table.caption = std::move(caption);
    table.row_heading = std::move(heading);
    for (Category const& year : years_in(figures))
        for (Category const& sex : figures.axis("kon").categories)
            table.columns.push_back(
                {category_heading("kon", sex), category_heading("ar", year), sex.code, Show::value});
    return table;
}

/// The cells of a row: one a sex, the other axes at these codes.
void add_cells(FigureTable const& figures, FigureTable::Roles at, Row& row) {
    for (Category const& sex : figures.axis("kon").categories) {
        at.emplace_back("kon", sex.code);
        row.cells.push_back(figures.where(at));
        at.pop_back();
    }
}

/// Where girls are parted from women, nobody of 15 is a woman: that is not 0, but cannot be. `row` has one
/// cell a sex for each time.
} // namespace

bool can_be(Row const& row) {
    return std::any_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) { return cell.status != Status::not_applicable; });
}

void mark_impossible(FigureTable const& figures, Ages ages, Row& row) {
    auto const& sexes = figures.axis("kon").categories;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        Cell& cell = row.cells[i];
        bool const is_nobody = cell.status == Status::missing || (cell.shown() && cell.value == 0);
        if (is_nobody && cannot_be(sexes[i % sexes.size()].code, ages))
            cell = cell_without_value(Status::not_applicable, cell.unit);
    }
}

namespace {

/// Groups that are taken together two and two.
bool has_pairs(FigureTable const& table) {
    return table.is_merged() && std::any_of(table.axes().begin(), table.axes().end(), [](Axis const& axis) {
               return axis.role != "ar" && axis.role != "kommun" && axis.role != "kon" &&
                      std::any_of(axis.categories.begin(), axis.categories.end(), [](Category const& each) {
                          return each.code != total && each.members.size() > 1;
                      });
           });
}

/// Which kommuner stand together, and why.
std::string merged_places(FigureTable const& counted) {
    std::vector<std::string> names;
    for (Category const& each : counted.axis("kommun").categories)
        if (!is_municipality(each.code) && each.code != total)
            for (std::string const& code : each.members)
                if (is_municipality(code)) names.push_back(code);
    std::sort(names.begin(), names.end(), comes_before_by_name);
    for (std::string& each : names) each = area_in_text(each);
    return "Övriga kommuner är " + join_swedish(names) +
           ". De redovisas tillsammans, eftersom de flesta tal annars skulle döljas.";
}

void finish(Figures const& figures, FigureTable const& counted, Table& table) {
    table.source = citation_of(figures, counted.data());
    if (Category const* const years = years_as_one(counted)) {
        table.notes.push_back(text("Åren " + period_in_text(years->code) +
                                   " redovisas tillsammans, eftersom de flesta tal annars skulle döljas."));
        table.notes.push_back(years_together());
    }
    if (counted.is_merged() && counted.has_axis("kommun"))
        table.notes.push_back(text(merged_places(counted)));
    else if (has_pairs(counted))
        table.notes.push_back(text(merged_sentence()));
    for (Text& note : notes_on_other_gender(figures, counted.data())) table.notes.push_back(std::move(note));
}

Row row_of(Topic const& topic, Category const& category) {
    Row row;
    row.heading = category_heading(topic.role, category);
    row.total = category.code == total;
    return row;
}

Blocks withheld(std::string const& caption, Text const& elsewhere = {}) {
    return {paragraph(text(caption + ". " + withheld_sentence(), elsewhere))};
}

bool is_all_hidden(Row const& row) {
    return std::all_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) {
                           return cell.status == Status::hidden || cell.status == Status::not_applicable;
                       }) &&
           std::any_of(row.cells.begin(), row.cells.end(),
                       [](Cell const& cell) { return cell.status == Status::hidden; });
}

/// More than half of its figures, sums left out, are signs.
bool is_mostly_hidden(Table const& table) {
    std::size_t figures = 0;
    std::size_t hidden = 0;
    for (Row const& row : table.rows) {
        if (row.total) continue;
        for (Cell const& cell : row.cells) {
            if (cell.status == Status::not_applicable) continue;
            ++figures;
            if (cell.status == Status::hidden) ++hidden;
        }
    }
    return 2 * hidden > figures;
}

} // namespace

void name_hidden_rows(Table& table) {
    bool const grouped =
        std::any_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return !row.group.empty(); });
    if (grouped || !is_mostly_hidden(table)) return;
    std::vector<std::string> names;
    for (Row const& row : table.rows)
        if (!row.total && is_all_hidden(row)) names.push_back(row.heading);
    if (names.empty()) return;
    std::erase_if(table.rows, [](Row const& row) { return !row.total && is_all_hidden(row); });
    table.notes.insert(table.notes.begin(),
                       text((names.size() == 1 ? "En rad står inte i tabellen, eftersom inget av dess tal "
                                               : std::string("Rader står inte i tabellen, eftersom inget av "
                                                             "deras tal ")) +
                            "kan visas utan att enskilda kan kännas igen: " + join_swedish(names) + "."));
}

Blocks printed(Table table, Text const& elsewhere) {
    if (says_nothing(table)) return {instead_of_silent(table.caption, elsewhere)};
    name_hidden_rows(table);
    bool const only_sums =
        std::all_of(table.rows.begin(), table.rows.end(), [](Row const& row) { return row.total; });
    if (!only_sums) return {block(std::move(table))};
    return {paragraph(text(table.caption +
                               ". Tabellen visas inte: inget av dess tal utom summorna kan visas utan att "
                               "enskilda kan kännas igen.",
                           elsewhere))};
}

namespace {

Blocks counts(Table table, Figures const& figures, FigureTable const& counted) {
    table.unit = "Antal";
    finish(figures, counted, table);
    return printed(std::move(table));
}

std::string in_year(Job const& job) { return has_years(job) ? " " + period_in_text(year_of(job)) : ""; }

/// Is something shown above 0, or all of it? A 0 beside a hidden figure tells next to nothing.
bool tells_something(std::vector<Cell> const& cells) {
    return !says_nothing(cells) &&
           std::any_of(cells.begin(), cells.end(), [](Cell const& cell) { return cell.shown(); });
}

/// Two or more rows that tell something, and more than half of all, make a picture.
bool can_be_drawn(Table const& table) {
    auto const drawn = std::count_if(table.rows.begin(), table.rows.end(),
                                     [](Row const& row) { return tells_something(row.cells); });
    return drawn > 1 && 2 * drawn > static_cast<std::ptrdiff_t>(table.rows.size());
}

/// Some figure above 0 that is no sum.
bool tells_of_a_part(Table const& table) {
    return std::any_of(table.rows.begin(), table.rows.end(),
                       [](Row const& row) { return !row.total && tells_something(row.cells); });
}

/// The table within the second dimension, where nothing but its sums tells the counts of the report's year.
std::string within_anchor_now(Topic const& topic, Guide const& guide, Job const& job,
                              Figures const& figures) {
    std::string const year = has_years(job) ? year_of(job) : "";
    return counts_of_year(topic, year, true, figures).is_within ? within_anchor(topic, guide, figures) : "";
}

Table const* table_in(Blocks const& blocks) {
    for (Block const& each : blocks)
        if (auto const* const table = std::get_if<Table>(&each.node)) return table;
    return nullptr;
}

constexpr std::string_view of_now = "--nu"; // ends the anchor of the counts of the report's year

bool is_of_now(Table const& table) { return table.anchor.ends_with(of_now); }

/// Of the tables that `counts_of` gives.
bool years_are_together(Topic const& topic, Table const& table, Figures const& figures) {
    return !is_of_now(table) && years_as_one(figures.table(counts_id(topic))) != nullptr;
}

/// "Åren 2023–2025 visas tillsammans", of such a table.
std::string years_together_shown(Topic const& topic, Figures const& figures) {
    return "Åren " + years_of(figures.table(counts_id(topic))) + " visas tillsammans";
}

} // namespace

std::string counts_id(Topic const& topic) { return "minimaria/" + topic.id; }
std::string shares_id(Topic const& topic) { return "minimaria/" + topic.id + "/andel"; }
std::string within_id(Topic const& topic) { return "minimaria/" + topic.id + "/inom"; }

std::string now_id(Topic const& topic) { return "minimaria/" + topic.id + "/nu"; }

namespace {

/// Some figure above 0 that is no sum.
bool shows_some(Topic const& topic, FigureTable const& counted) {
    for (Category const& category : counted.axis(topic.role).categories)
        for (Category const& sex : counted.axis("kon").categories) {
            Cell const cell = counted.where({{topic.role, category.code}, {"kon", sex.code}});
            if (category.code != total && cell.shown() && cell.value > 0) return true;
        }
    return false;
}

/// The same of one year in the table within the second dimension, whose parts taken together are everybody.
bool shows_within(Topic const& topic, std::string const& year, Figures const& figures) {
    if (topic.within.empty()) return false;
    FigureTable const& within = figures.table(within_id(topic));
    if (within.withheld()) return false;
    for (Category const& category : within.axis(topic.role).categories)
        for (Category const& sex : within.axis("kon").categories) {
            Cell const cell = within.where(
                {{"ar", year}, {topic.within, total}, {topic.role, category.code}, {"kon", sex.code}});
            if (category.code != total && cell.shown() && cell.value > 0) return true;
        }
    return false;
}

} // namespace

CountsNow counts_now(Topic const& topic, Figures const& figures) {
    FigureTable const& all = figures.table(counts_id(topic));
    FigureTable const& now = figures.table(now_id(topic));
    bool const is_own = (all.withheld() || all.is_merged()) && !now.withheld() && shows_some(topic, now);
    return {is_own ? &now : &all, is_own};
}

CountsOfYear counts_of_year(Topic const& topic, std::string const& year, bool is_own_year,
                            Figures const& figures) {
    CountsOfYear there{figures.table(counts_id(topic)), {{"ar", year}}, false};
    if (!there.table.get().withheld() && !there.table.get().is_merged()) return there;
    if (CountsNow const now = counts_now(topic, figures); is_own_year && now.is_own) {
        there.table = *now.table;
    } else if (shows_within(topic, year, figures)) {
        there.table = figures.table(within_id(topic));
        there.at.emplace_back(topic.within, total);
        there.is_within = true;
    }
    return there;
}

void plan_topic(Topic const& topic, Job const& job, Plan& plan) {
    TableRequest counts = counted(counts_id(topic), topic, job);
    AxisRequest by{topic.role, {}, true};
    for (Answer const& answer : topic.answers) {
        by.spoken.push_back(answer.code);
        by.spoken.push_back(with_en_dash(answer.code));
    }
    counts.by = {by, {"kon", {}}};
    counts.by.front().may_merge = topic.of_ages;
    AxisRequest years{"ar", {}};
    years.may_merge = true;
    if (has_years(job)) counts.by.insert(counts.by.begin(), years);
    plan.add(counts);

    TableRequest shares = counted(shares_id(topic), topic, job);
    shares.statistic = Statistic::share;
    shares.unit = Unit::percent;
    shares.share_of = topic.role;
    shares.by = {{topic.role, {}}, {"kon", {}}};
    if (has_years(job)) shares.where.push_back({"ar", {year_of(job)}});
    plan.add(shares);

    TableRequest now = counted(now_id(topic), topic, job);
    now.by = {by, {"kon", {}}};
    if (has_years(job)) now.where.push_back({"ar", {year_of(job)}});
    plan.add(now);

    if (topic.within.empty()) return;
    TableRequest within = counted(within_id(topic), topic, job);
    AxisRequest parts{topic.within, {}, true};
    parts.may_merge = true;
    within.by = {parts, by, {"kon", {}}};
    if (has_years(job)) within.by.insert(within.by.begin(), years);
    plan.add(within);
}

void plan_places(Job const& job, Plan& plan) {
    TableRequest places = counted(places_id, job);
    places.years_together = true;
    AxisRequest kommuner{"kommun", {}, true};
    kommuner.may_merge = true;
    places.by = {kommuner, {"kon", {}}};
    plan.add(places);
}

void plan_persons(Job const& job, Plan& plan) {
    TableRequest persons = counted(persons_id, job);
    persons.by = {{"kon", {}}};
    if (has_years(job)) persons.by.insert(persons.by.begin(), {"ar", {}});
    plan.add(persons);
}

std::vector<Category> years_in(FigureTable const& table) {
    std::vector<Category> years;
    if (!table.has_axis("ar")) return years;
    for (Category const& year : table.axis("ar").categories)
        if (period_of(year.code) || year.members.size() > 1) years.push_back(year);
    return years;
}

bool has_persons_without_year(FigureTable const& table) {
    return table.has_axis("ar") && years_in(table).size() < table.axis("ar").categories.size();
}

std::string years_of(FigureTable const& table) { return in_text(years_in(table)); }

std::string in_text(std::vector<Category> const& years) {
    if (years.empty()) return {};
    // 2019, 2023 and 2025 are not 2019–2025.
    std::vector<std::string> runs;
    for (auto first = years.begin(); first != years.end();) {
        auto const ends =
            std::adjacent_find(first, years.end(), [](Category const& one, Category const& next) {
                auto const before = period_of(one.code);
                auto const after = period_of(next.code);
                return !before || !after || before->last + 1 != after->first;
            });
        auto const last = ends == years.end() ? ends - 1 : ends;
        runs.push_back(period_in_text(first->code) + (first == last ? "" : "–" + period_in_text(last->code)));
        first = last + 1;
    }
    return join_swedish(runs);
}

namespace {

constexpr double all_of_them = 100; // percent

/// Where nobody of a sex has a known answer, no answer has the share 0 there: it is missing.
void mark_unknown(FigureTable const& shares, Topic const& topic, Category const& category, Row& row) {
    if (category.code == total || category.code == unanswered) return;
    auto const& sexes = shares.axis("kon").categories;
    for (std::size_t i = 0; i < row.cells.size(); ++i) {
        Cell const lacking = shares.where({{topic.role, unanswered}, {"kon", sexes[i].code}});
        Cell& cell = row.cells[i];
        if (lacking.shown() && lacking.value >= all_of_them && cell.shown())
            cell = cell_without_value(Status::missing, cell.unit);
    }
}

/// Women and men are printed with the same decimals, as they are compared (analyse/judgements.hpp): one where
/// both are at least 100. `cells`: one a sex of one row.
void give_same_decimals(FigureTable const& shares, Topic const& topic, std::vector<Cell>& cells) {
    auto const& sexes = shares.axis("kon").categories;
    auto const decimals_of_sex = [&](std::string_view sex) {
        std::optional<std::uint8_t> least;
        for (Category const& category : shares.axis(topic.role).categories) {
            Cell const cell = shares.where({{topic.role, category.code}, {"kon", sex}});
            if (cell.shown() && (!least || cell.decimals < *least)) least = cell.decimals;
        }
        return least;
    };
    for (auto const& [one, other] : {std::pair("kvinnor", "män"), std::pair("flickor", "pojkar")}) {
        auto const first = decimals_of_sex(one);
        auto const second = decimals_of_sex(other);
        if (!first || !second) continue;
        for (std::size_t i = 0; i < cells.size(); ++i)
            if (sexes[i].code == one || sexes[i].code == other) cells[i].decimals = std::min(*first, *second);
    }
}

/// Those whom nobody knows an answer of, in one question: "kvinnor 55,0 %, män 2,0 %"; "" where all have one.
std::string lacking_now(Topic const& topic, Figures const& figures) {
    FigureTable const& shares = figures.table(shares_id(topic));
    if (shares.withheld() || !shares.axis(topic.role).find(unanswered)) return {};
    std::vector<std::string> parts;
    auto const& sexes = shares.axis("kon").categories;
    std::vector<Cell> cells;
    cells.reserve(sexes.size());
    for (Category const& sex : sexes)
        cells.push_back(shares.where({{topic.role, unanswered}, {"kon", sex.code}}));
    give_same_decimals(shares, topic, cells);
    for (std::size_t i = 0; i < cells.size(); ++i) {
        Cell const& cell = cells[i];
        if (cell.status == Status::missing || cell.status == Status::not_applicable) continue;
        parts.push_back(to_lower(category_heading("kon", sexes[i])) + " " +
                        (cell.shown() ? print_in_text(cell) : "visas inte"));
    }
    return join(parts, ", ");
}

/// "kvinnor 2023": years before in which nobody's answer is known.
std::vector<std::string> wholly_unknown(Topic const& topic, Figures const& figures) {
    FigureTable const& counted = figures.table(counts_id(topic));
    std::vector<std::string> found;
    if (counted.withheld()) return found;
    for (Category const& year : years_in(counted))
        for (Category const& sex : counted.axis("kon").categories) {
            auto const of = [&](std::string_view code) {
                return counted.where({{"ar", year.code}, {topic.role, code}, {"kon", sex.code}});
            };
            Part const all{of(total), of(total), of(unanswered)};
            if (is_of_none_known(all))
                found.push_back(to_lower(category_heading("kon", sex)) + " " + period_in_text(year.code));
        }
    return found;
}

} // namespace

Blocks unanswered_of(Guide const& guide, Figures const& figures) {
    std::vector<Text> items;
    for (Topic const* topic : guide.topics()) {
        std::string said = lacking_now(*topic, figures);
        auto const unknown = wholly_unknown(*topic, figures);
        if (!unknown.empty())
            said += (said.empty() ? "" : "; ") + std::string("för alla ") + join_swedish(unknown);
        if (!said.empty()) items.push_back(text(topic->title + ": " + said));
    }
    if (items.empty()) return {};
    return {paragraph(
                "I de här frågorna saknas uppgift för en del av personerna, med andelen av respektive kön:"),
            bullets(std::move(items))};
}

Blocks shares_of(Topic const& topic, Guide const& guide, Job const& job, Figures const& figures) {
    FigureTable const& counted = figures.table(shares_id(topic));
    std::string const caption = topic.title + in_year(job);
    Text elsewhere;
    Blocks const others = counts_of(topic, job, figures);
    if (std::string const within = within_anchor_now(topic, guide, job, figures); !within.empty())
        elsewhere = text(" Antal finns i ", ref(within), ".");
    else if (Table const* const other = table_in(others); other != nullptr && tells_of_a_part(*other))
        elsewhere = text(years_are_together(topic, *other, figures)
                             ? " " + years_together_shown(topic, figures) + " i "
                             : std::string(" Antal finns i "),
                         ref(other->anchor), ".");
    if (counted.withheld()) return withheld(caption, elsewhere);
    Table table = table_by_sex(counted, "tabell-" + topic.id, caption, topic.heading);
    table.unit = "Andel av respektive kön i procent";
    for (Category const& category : categories_of(topic, counted)) {
        Row row = row_of(topic, category);
        add_cells(counted, {{topic.role, category.code}}, row);
        give_same_decimals(counted, topic, row.cells);
        mark_unknown(counted, topic, category, row);
        mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
        if (can_be(row)) table.rows.push_back(std::move(row));
    }
    finish(figures, counted, table);
    bool const is_drawn = topic.drawn && can_be_drawn(table);
    Blocks blocks = printed(std::move(table), elsewhere);
    // A table that is not printed is not drawn either.
    if (Table const* const drawn = table_in(blocks); is_drawn && drawn != nullptr) {
        Chart chart;
        chart.anchor = "diagram-" + topic.id;
        chart.caption = caption;
        chart.kind = ChartKind::bars;
        chart.table = drawn->anchor;
        for (std::size_t i = 0; i < drawn->columns.size(); ++i) chart.columns.push_back(i);
        blocks.insert(blocks.begin(), block(std::move(chart)));
    }
    return blocks;
}

namespace {

Table table_now(Topic const& topic, Job const& job, FigureTable const& counted) {
    Table table = table_by_sex(counted, "tabell-" + topic.id + std::string(of_now),
                               topic.title + in_year(job) + ", antal", topic.heading);
    for (Category const& category : categories_of(topic, counted)) {
        Row row = row_of(topic, category);
        add_cells(counted, {{topic.role, category.code}}, row);
        mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
        if (can_be(row)) table.rows.push_back(std::move(row));
    }
    return table;
}

Blocks all_counts_of(Topic const& topic, Figures const& figures) {
    FigureTable const& counted = figures.table(counts_id(topic));
    std::string const years = years_of(counted);
    std::string const caption = topic.title + (years.empty() ? "" : " " + years) + ", antal";
    if (counted.withheld()) return withheld(caption);
    std::string const anchor = "tabell-" + topic.id + "--antal";
    if (!counted.has_axis("ar")) {
        Table table = table_by_sex(counted, anchor, caption, topic.heading);
        for (Category const& category : categories_of(topic, counted)) {
            Row row = row_of(topic, category);
            add_cells(counted, {{topic.role, category.code}}, row);
            mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
            if (can_be(row)) table.rows.push_back(std::move(row));
        }
        return counts(std::move(table), figures, counted);
    }
    auto const all_years = years_in(counted);
    Table table;
    if (stand_beside(all_years, counted)) {
        table = table_by_year_and_sex(counted, anchor, caption, topic.heading);
        for (Category const& category : categories_of(topic, counted)) {
            Row row = row_of(topic, category);
            for (Category const& year : all_years)
                add_cells(counted, {{"ar", year.code}, {topic.role, category.code}}, row);
            mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
            if (can_be(row)) table.rows.push_back(std::move(row));
        }
    } else {
        table = table_by_sex(counted, anchor, caption, "År och " + to_lower(topic.title));
        for (Category const& year : all_years) {
            for (Category const& category : categories_of(topic, counted)) {
                Row row = row_of(topic, category);
                row.group = category_heading("ar", year);
                add_cells(counted, {{"ar", year.code}, {topic.role, category.code}}, row);
                mark_impossible(counted, ages_of(category.code, topic.adult_from), row);
                if (can_be(row)) table.rows.push_back(std::move(row));
            }
        }
    }
    add_notes_on_years(counted, false, table);
    return counts(std::move(table), figures, counted);
}

} // namespace

Blocks counts_of(Topic const& topic, Job const& job, Figures const& figures) {
    Blocks blocks = all_counts_of(topic, figures);
    CountsNow const now = counts_now(topic, figures);
    if (now.is_own)
        for (Block& each : counts(table_now(topic, job, *now.table), figures, *now.table))
            blocks.push_back(std::move(each));
    return blocks;
}

namespace {

/// Does the table tell something of this answer, of anybody of these sexes?
bool shows(Table const& table, std::vector<std::string> const& rows, std::vector<std::string> const& sexes) {
    return std::any_of(table.rows.begin(), table.rows.end(), [&](Row const& row) {
        if (std::find(rows.begin(), rows.end(), row.heading) == rows.end()) return false;
        std::vector<Cell> cells;
        for (std::size_t i = 0; i < row.cells.size(); ++i)
            if (std::find(sexes.begin(), sexes.end(), table.columns[i].sex) != sexes.end())
                cells.push_back(row.cells[i]);
        return tells_something(cells);
    });
}

/// What the row of an answer is called in a table; nothing where it has none of its own.
std::vector<std::string> rows_of(Topic const& topic, Answer const& answer, FigureTable const& counted) {
    std::vector<std::string> names;
    for (Category const& category : counted.axis(topic.role).categories)
        if (is_same_code(category.code, answer.code)) names.push_back(category_heading(topic.role, category));
    return names;
}

} // namespace

WhereShown where_shown(Topic const& topic, Answer const& answer, std::vector<std::string> const& sexes,
                       Guide const& guide, Job const& job, Figures const& figures) {
    Blocks const shares = shares_of(topic, guide, job, figures);
    if (Table const* const table = table_in(shares);
        table != nullptr && shows(*table, rows_of(topic, answer, figures.table(shares_id(topic))), sexes))
        return {table->anchor, {}};
    if (std::string within = within_anchor_now(topic, guide, job, figures); !within.empty())
        return {std::move(within), {}};
    for (Block const& each : counts_of(topic, job, figures)) {
        auto const* const table = std::get_if<Table>(&each.node);
        if (table == nullptr) continue;
        FigureTable const& counted = figures.table(is_of_now(*table) ? now_id(topic) : counts_id(topic));
        if (!shows(*table, rows_of(topic, answer, counted), sexes)) continue;
        if (!years_are_together(topic, *table, figures)) return {table->anchor, {}};
        return {table->anchor, years_together_shown(topic, figures) + "."};
    }
    return {};
}

std::string within_anchor(Topic const& topic, Guide const& guide, Figures const& figures) {
    Blocks const blocks = within_of(topic, guide, figures);
    Table const* const table = table_in(blocks);
    return table == nullptr ? "" : table->anchor;
}

Blocks within_of(Topic const& topic, Guide const& guide, Figures const& figures) {
    if (topic.within.empty()) return {};
    FigureTable const& counted = figures.table(within_id(topic));
    Division const& division = guide.division_of(topic.within);
    auto const all_years = years_in(counted);
    std::string const years = years_of(counted);
    std::string const caption = topic.title + " inom olika " + division.groups +
                                (years.empty() ? "" : " " + years) +
                                (years_as_one(counted) != nullptr ? " sammantaget" : "");
    if (counted.withheld()) return withheld(caption);
    std::string const anchor = "tabell-" + topic.id + "--inom";
    std::string const heading = with_capital(division.by) + " och " + to_lower(topic.title);
    bool const are_beside = all_years.size() > 1 && stand_beside(all_years, counted);
    Table table = are_beside ? table_by_year_and_sex(counted, anchor, caption, heading)
                             : table_by_sex(counted, anchor, caption, heading);
    // Each has rows of its own, with these years in its columns.
    std::vector<std::vector<Category>> in_rows{all_years};
    if (all_years.empty()) in_rows = {{Category{}}};
    if (all_years.size() > 1 && !are_beside) {
        in_rows.clear();
        for (Category const& year : all_years) in_rows.push_back({year});
    }
    for (auto const& in_columns : in_rows)
        for (Category const& part : in_order(topic.within, topic.within_order, counted)) {
            std::string const name = category_heading(topic.within, part);
            for (Category const& category : categories_of(topic, counted)) {
                Row row = row_of(topic, category);
                row.total = row.total || part.code == total;
                row.group = in_rows.size() == 1
                                ? name
                                : category_heading("ar", in_columns.front()) + ", " + to_lower(name);
                for (Category const& year : in_columns)
                    add_cells(counted,
                              {{"ar", year.code}, {topic.within, part.code}, {topic.role, category.code}},
                              row);
                mark_impossible(counted, ages_of(part.code, topic.within_adult_from), row);
                if (can_be(row)) table.rows.push_back(std::move(row));
            }
        }
    add_notes_on_years(counted, false, table);
    return counts(std::move(table), figures, counted);
}

Blocks places_of(Guide const& guide, Job const& job, Figures const& figures) {
    FigureTable const& counted = figures.table(places_id);
    FigureTable const& persons = figures.table(persons_id);
    std::string const caption =
        guide.by_place + (has_several_years(persons) ? together(persons) : in_year(job));
    if (counted.withheld()) return withheld(caption);
    Table table = table_by_sex(counted, "tabell-kommuner", caption, "Kommun");
    std::vector<Category> places = counted.axis("kommun").categories;
    std::stable_sort(places.begin(), places.end(), [](Category const& one, Category const& other) {
        if (is_municipality(one.code) != is_municipality(other.code)) return is_municipality(one.code);
        return is_municipality(one.code) && comes_before_by_name(one.code, other.code);
    });
    for (Category const& place : places) {
        Row row;
        row.heading = category_heading("kommun", place);
        row.total = place.code == total;
        if (is_municipality(place.code)) row.code = place.code;
        add_cells(counted, {{"kommun", place.code}}, row);
        table.rows.push_back(std::move(row));
    }
    add_notes_on_years(persons, true, table);
    return counts(std::move(table), figures, counted);
}

} // namespace minimaria
