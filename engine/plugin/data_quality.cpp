#include "plugin/appendix.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "base/words_cell.hpp"
#include "document/build.hpp"
#include "plugin/parts.hpp"

#include <algorithm>
#include <initializer_list>
#include <iterator>
#include <set>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

using namespace document;

constexpr std::size_t most_listed = 12; ///< single cases named in running text; more are only counted

std::string count(std::size_t number) { return print_number(static_cast<double>(number), 0); }

Cell rows_cell(std::size_t number) { return shown_cell(static_cast<double>(number), Unit::count, 0); }

Block rows_table(std::vector<SourceNote> const& sources, std::map<std::string, std::size_t> const& rows) {
    Table table;
    table.anchor = "tabell-datakvalitet";
    table.caption = "Rader i källornas filer";
    table.row_heading = "Datamängd";
    table.unit = "Antal rader";
    table.sex = SexAxis::not_persons;
    table.source = "Egen räkning av filernas rader";
    table.columns = {{"Rader i filen", "", "", Show::value},
                     {"Rader i underlaget", "", "", Show::value},
                     {"Utelämnade rader", "", "", Show::value}};
    for (SourceNote const& source : sources) {
        Row row;
        row.heading = source.data;
        auto const counted = rows.find(source.data);
        row.cells = {rows_cell(source.rows_read), rows_cell(counted == rows.end() ? 0 : counted->second),
                     rows_cell(source.rows_skipped)};
        table.rows.push_back(std::move(row));
    }
    return block(std::move(table));
}

/// Walks a table as groups: all sexes at one place and time.
class Groups {
public:
    Groups(FigureTable const& table, std::set<std::string> const& areas)
        : table_(table)
        , areas_(areas) {
        for (std::size_t i = 0; i < table.axes().size(); ++i) {
            if (table.axes()[i].role == "kon") sex_axis_ = i;
            if (table.axes()[i].role == "kommun") area_axis_ = i;
        }
    }

    [[nodiscard]] bool has_sex() const { return sex_axis_.has_value(); }

    /// Calls `visit(cell, unreadable, place, sex)` for each cell, and `end()` after the cells of one group.
    template <class Visit, class End>
    void each(Visit visit, End end) const {
        if (table_.cells().empty()) return;
        std::vector<std::size_t> at(table_.axes().size(), 0);
        std::size_t const sexes = sex_axis_ ? table_.axes()[*sex_axis_].categories.size() : 1;
        do {
            if (!is_about(at)) continue;
            for (std::size_t sex = 0; sex < sexes; ++sex) {
                if (sex_axis_) at[*sex_axis_] = sex;
                auto const asked = codes(at);
                visit(table_.at(asked), table_.unreadable(asked), place(at),
                      sex_axis_ ? table_.axes()[*sex_axis_].categories[sex].code : std::string());
            }
            end();
        } while (next(at));
    }

private:
    [[nodiscard]] std::vector<std::string_view> codes(std::vector<std::size_t> const& at) const {
        std::vector<std::string_view> result;
        for (std::size_t i = 0; i < at.size(); ++i) result.push_back(table_.axes()[i].categories[at[i]].code);
        return result;
    }

    [[nodiscard]] std::string place(std::vector<std::size_t> const& at) const {
        std::vector<std::string> labels;
        for (std::size_t i = 0; i < at.size(); ++i) {
            if (i != sex_axis_) labels.push_back(table_.axes()[i].categories[at[i]].label);
        }
        return join(labels, " ");
    }

    [[nodiscard]] bool is_about(std::vector<std::size_t> const& at) const {
        return !area_axis_ || areas_.empty() ||
               areas_.count(table_.axes()[*area_axis_].categories[at[*area_axis_]].code) > 0;
    }

    bool next(std::vector<std::size_t>& at) const {
        for (std::size_t i = at.size(); i-- > 0;) {
            if (i == sex_axis_) continue;
            if (++at[i] < table_.axes()[i].categories.size()) return true;
            at[i] = 0;
        }
        return false;
    }

    FigureTable const& table_;
    std::set<std::string> const& areas_;
    std::optional<std::size_t> area_axis_;
    std::optional<std::size_t> sex_axis_;
};

bool is_one_of_two(std::string const& sex) {
    return sex == "kvinnor" || sex == "män" || sex == "flickor" || sex == "pojkar";
}

/// Girls are parted from women by age: where all of the one generation are there, and none of the other, the
/// ages are the first one's. `absent`: those of a group that the source has nothing of.
bool are_of_other_ages(FigureTable const& table, std::vector<std::string> const& absent) {
    auto const& axes = table.axes();
    bool const has_ages = std::any_of(axes.begin(), axes.end(),
                                      [](Axis const& axis) { return axis.role.starts_with("alder"); });
    if (!has_ages) return false;
    auto const are_absent = [&](std::initializer_list<std::string_view> generation) {
        std::size_t all = 0;
        std::size_t gone = 0;
        for (Category const& sex : table.axis("kon").categories) {
            if (std::find(generation.begin(), generation.end(), sex.code) == generation.end()) continue;
            ++all;
            if (std::find(absent.begin(), absent.end(), sex.code) != absent.end()) ++gone;
        }
        return std::pair(all > 0 && gone == all, all > 0 && gone == 0);
    };
    auto const [no_women, all_women] = are_absent({"kvinnor", "män"});
    auto const [no_girls, all_girls] = are_absent({"flickor", "pojkar"});
    return (no_women && all_girls) || (no_girls && all_women);
}

/// What was found in one table.
struct TableQuality {
    std::vector<std::string> left_out;      ///< groups without one sex or both
    std::vector<std::string> others;        ///< the same of the total, or of others than the two sexes
    std::vector<std::string> hidden;        ///< groups with a value that the source hides
    std::vector<std::string> unreadable;    ///< groups with a row that could not be read
    std::vector<std::string> outside;       ///< rounded values outside their own interval
    std::vector<std::string> contradicting; ///< values further outside than rounding explains
};

/// "Falun 2020 (kvinnor och män)"
std::string group_name(std::string const& place, std::vector<std::string> const& sexes) {
    return sexes.empty() ? place : place + (place.empty() ? "(" : " (") + join_swedish(sexes) + ")";
}

/// All cells of a table as groups, where nothing is known of which of them are printed.
std::vector<PrintedGroup> all_groups(FigureTable const& table, std::set<std::string> const& areas) {
    std::vector<PrintedGroup> all;
    PrintedGroup group;
    Groups const groups(table, areas);
    groups.each(
        [&group](Cell const& cell, bool unreadable, std::string const& place, std::string const& sex) {
            group.place = place;
            group.cells.push_back({sex, cell, unreadable});
        },
        [&] {
            all.push_back(std::move(group));
            group = {};
        });
    return all;
}

/// The sexes of a group whose cells are so.
template <class Is>
std::vector<std::string> sexes_with(PrintedGroup const& group, Is is) {
    std::vector<std::string> sexes;
    for (PrintedCell const& each : group.cells)
        if (is(each)) sexes.push_back(each.sex);
    return sexes;
}

bool is_left_out(PrintedCell const& each) {
    return is_one_of_two(each.sex) && each.cell.status == Status::missing && !each.unreadable;
}

bool is_of_others_left_out(PrintedCell const& each) {
    return !is_one_of_two(each.sex) && !each.sex.empty() && each.cell.status == Status::missing &&
           !each.unreadable;
}

void look_through(PrintedGroup const& group, TableQuality& found) {
    for (PrintedCell const& each : group.cells) {
        if (!outside_own_interval(each.cell)) continue;
        auto& of_sort = contradicts_own_interval(each.cell) ? found.contradicting : found.outside;
        of_sort.push_back(group.place + (each.sex.empty() ? "" : " (" + each.sex + ")"));
    }
    auto hidden =
        sexes_with(group, [](PrintedCell const& each) { return each.cell.status == Status::hidden; });
    if (hidden.empty()) return;
    std::erase(hidden, "");
    found.hidden.push_back(group_name(group.place, hidden));
}

/// `printed`: of a report that knows which cells it prints; otherwise all are, and a group without a value is
/// only one that the source does not have. There the signs of the source are told by themselves.
TableQuality look_through(FigureTable const& table, std::set<std::string> const& areas,
                          PrintedCells const* printed) {
    TableQuality found;
    auto const all = all_groups(table, areas);
    for (PrintedGroup const& group : all) {
        auto const is_unreadable = [](PrintedCell const& each) { return each.unreadable; };
        if (std::none_of(group.cells.begin(), group.cells.end(), is_unreadable)) continue;
        auto lost = sexes_with(group, is_unreadable);
        std::erase(lost, "");
        found.unreadable.push_back(group_name(group.place, lost));
    }
    bool const are_printed = printed != nullptr;
    for (PrintedGroup const& group : are_printed ? printed->of(table.id()) : all) {
        look_through(group, found);
        bool const is_there =
            are_printed || std::any_of(group.cells.begin(), group.cells.end(),
                                       [](PrintedCell const& each) { return each.cell.shown(); });
        auto const absent = sexes_with(group, [are_printed](PrintedCell const& each) {
            return is_left_out(each) && (are_printed || each.cell.source_sign.empty());
        });
        if (is_there && !absent.empty() && !are_of_other_ages(table, absent))
            found.left_out.push_back(group_name(group.place, absent));
        if (!are_printed) continue;
        auto others = sexes_with(group, is_of_others_left_out);
        // The name of the group is what the sign beside it means, too.
        std::replace(others.begin(), others.end(), std::string("uppgift saknas"),
                     std::string("gruppen ”uppgift saknas”"));
        if (!others.empty()) found.others.push_back(group_name(group.place, others));
    }
    return found;
}

/// "Riskabelt spelande: Dalarna 2018 (kvinnor), Mora 2021 (män)"; counted when there are many.
Text listed(std::string const& title, std::vector<std::string> const& cases) {
    if (cases.size() > most_listed) return text(title + ": " + count(cases.size()) + " fall");
    return text(title + ": " + join(cases, ", "));
}

/// Single cases of one sort, over all tables.
struct Found {
    std::size_t count = 0;
    std::vector<Text> by_table;

    void add(std::string const& title, std::vector<std::string> const& cases) {
        if (cases.empty()) return;
        count += cases.size();
        by_table.push_back(listed(title, cases));
    }
    void print(std::string lead, Blocks& blocks) {
        if (count == 0) return;
        blocks.push_back(paragraph(std::move(lead)));
        blocks.push_back(bullets(std::move(by_table)));
    }
};

std::string in_groups(std::size_t number) {
    return number == 1 ? std::string("en grupp.") : count(number) + " grupper.";
}

std::string as_missing(std::size_t number) {
    return std::string(number == 1 ? " Den redovisas som saknad" : " De redovisas som saknade") +
           " och räknas aldrig fram ur de andra uppgifterna:";
}

std::map<std::string, Status> signs_of(Figures const& figures) {
    std::map<std::string, Status> signs;
    for (FigureTable const* table : figures.tables()) {
        for (Cell const& cell : table->cells()) {
            if (!cell.source_sign.empty() && !is_words(cell)) signs.emplace(cell.source_sign, cell.status);
        }
    }
    return signs;
}

std::string words_of(Status status) {
    switch (status) {
    case Status::hidden: return "skyddad uppgift";
    case Status::missing: return "uppgift saknas";
    case Status::not_applicable: return "uppgift kan inte förekomma";
    case Status::shown: break;
    }
    return "värde";
}

/// How many rows of each data set the reader's tables hold, for the areas that the report is about.
std::map<std::string, std::size_t> rows_of_sources(Figures const& figures,
                                                   std::map<std::string, std::string> const& titles,
                                                   std::set<std::string> const& areas) {
    std::map<std::string, std::size_t> rows;
    std::set<std::string> partly; // data sets of which some tables are not known to the reader
    for (FigureTable const* table : figures.tables()) {
        if (titles.find(table->id()) == titles.end()) {
            partly.insert(table->data());
            continue;
        }
        std::size_t& number = rows[table->data()];
        Groups const groups(*table, areas);
        groups.each(
            [&number](Cell const& cell, bool, std::string const&, std::string const&) {
                if (cell.shown() || !cell.source_sign.empty()) ++number;
            },
            [] {});
    }
    for (SourceNote const& source : figures.sources()) {
        auto const counted = rows.find(source.data);
        if (counted == rows.end()) continue;
        // A cell may be the sum of many rows, and two tables may hold the same ones.
        bool const is_whole = areas.empty() && !partly.contains(source.data);
        counted->second = is_whole ? source.rows_used : std::min(counted->second, source.rows_used);
    }
    return rows;
}

void add_counts_not_read(SourceNote const& source, Blocks& blocks) {
    if (source.skipped.empty()) return;
    bool const one = source.rows_skipped == 1;
    blocks.push_back(
        paragraph((one ? "Ett antal i " + source.file + " gick inte att läsa. Det redovisas som saknat"
                       : "Några antal i " + source.file + " gick inte att läsa. De redovisas som saknade") +
                  ", och det gör också de summor, andelar och andra uppgifter som " + (one ? "det" : "de") +
                  " räknas in i. " + (one ? "Raden i filen är:" : "Raderna i filen är:")));
    std::vector<Text> rows;
    for (std::string const& row : source.skipped) rows.push_back(text(row));
    blocks.push_back(bullets(std::move(rows)));
}

} // namespace

Blocks data_quality(Figures const& figures, std::map<std::string, std::string> const& titles,
                    std::set<std::string> const& areas, PrintedCells const* printed) {
    Blocks blocks;
    if (figures.sources().empty()) {
        blocks.push_back(paragraph("Inga datamängder är använda i rapporten."));
        return blocks;
    }
    std::vector<SourceNote> published;
    std::copy_if(figures.sources().begin(), figures.sources().end(), std::back_inserter(published),
                 [](SourceNote const& source) { return !source.counts_persons; });
    std::vector<std::string> persons;
    for (SourceNote const& source : figures.sources())
        if (source.counts_persons && std::find(persons.begin(), persons.end(), source.file) == persons.end())
            persons.push_back(source.file);
    if (!persons.empty())
        blocks.push_back(paragraph(
            "Hur många rader " + join_swedish(persons) +
            " har sägs inte här: antalet personer är också en uppgift som skyddas, och visas bara i "
            "tabeller där det inte röjer någon."));
    for (SourceNote const& source : figures.sources()) {
        if (!source.counts_persons) continue;
        if (source.may_lack_rows)
            blocks.push_back(
                paragraph("Några rader i " + source.file + " gick inte att läsa och ingår inte."));
        for (std::string const& reservation : source.reservations) blocks.push_back(paragraph(reservation));
        add_counts_not_read(source, blocks);
    }
    if (published.empty()) return blocks;
    blocks.push_back(paragraph(
        "Underlaget är de rader med ett värde eller ett tecken som rapportens tabeller, diagram och "
        "jämförelser hämtas ur, för de områden som rapporten visar. Resten av raderna gäller annat. En "
        "tabell kan visa färre rader än underlaget har, till exempel bara den senaste perioden."));
    blocks.push_back(rows_table(published, rows_of_sources(figures, titles, areas)));
    for (SourceNote const& source : published) {
        for (std::string const& reservation : source.reservations) blocks.push_back(paragraph(reservation));
        if (source.skipped.empty()) continue;
        blocks.push_back(paragraph("Utelämnat ur " + source.file + ", med skälen:"));
        std::vector<Text> rows;
        for (std::string const& row : source.skipped) rows.push_back(text(row));
        blocks.push_back(bullets(std::move(rows)));
    }

    auto const source_is = [&](FigureTable const& table, bool SourceNote::*so) {
        auto const& sources = figures.sources();
        return std::any_of(sources.begin(), sources.end(), [&](SourceNote const& source) {
            return source.data == table.data() && source.*so;
        });
    };
    Found left_out;
    Found lacking;
    Found others;
    Found other_rows;
    Found hidden;
    Found unreadable;
    Found outside;
    Found contradicting;
    for (FigureTable const* table : figures.tables()) {
        auto const title = titles.find(table->id());
        if (title == titles.end()) continue;
        TableQuality const found = look_through(*table, areas, printed);
        bool const may_lack_rows = source_is(*table, &SourceNote::may_lack_rows);
        (may_lack_rows ? lacking : left_out).add(title->second, found.left_out);
        (may_lack_rows ? other_rows : others).add(title->second, found.others);
        // What is hidden of counted persons is not the source's doing.
        if (printed != nullptr && !source_is(*table, &SourceNote::counts_persons))
            hidden.add(title->second, found.hidden);
        unreadable.add(title->second, found.unreadable);
        outside.add(title->second, found.outside);
        contradicting.add(title->second, found.contradicting);
    }
    left_out.print("Källan har utelämnat uppgiften för det ena könet eller båda i " +
                       in_groups(left_out.count) + as_missing(left_out.count),
                   blocks);
    lacking.print("Uppgiften för det ena könet eller båda fattas i " + in_groups(lacking.count) +
                      " Källan har utelämnat den, eller så hör den till det som inte är hämtat eller inte "
                      "gick att läsa." +
                      as_missing(lacking.count),
                  blocks);
    others.print("Källan saknar totalen, eller en annan grupp än kvinnor och män, i " +
                     in_groups(others.count) + as_missing(others.count),
                 blocks);
    other_rows.print("Totalen, eller en annan grupp än kvinnor och män, fattas i " +
                         in_groups(other_rows.count) +
                         " Källan har utelämnat den, eller så hör den till det som inte är hämtat eller inte "
                         "gick att läsa." +
                         as_missing(other_rows.count),
                     blocks);
    hidden.print(
        "Källan visar inte uppgiften i " + in_groups(hidden.count) +
            std::string(hidden.count == 1 ? " Den redovisas som skyddad" : " De redovisas som skyddade") +
            " och räknas aldrig fram ur de andra uppgifterna:",
        blocks);
    unreadable.print("Uppgiften finns i källans fil men gick inte att läsa i " + in_groups(unreadable.count) +
                         as_missing(unreadable.count),
                     blocks);
    contradicting.print(
        "I " + (contradicting.count == 1 ? "ett" : count(contradicting.count)) +
            " fall ligger uppgiften utanför sitt eget intervall, längre än en avrundning kan "
            "förklara. Tabellerna visar det som källan redovisar, men uppgiften jämförs inte:",
        blocks);
    outside.print("I " + (outside.count == 1 ? "ett" : count(outside.count)) +
                      " fall ligger det avrundade värdet utanför sitt eget intervall. Tabellerna "
                      "visar det som källan redovisar:",
                  blocks);
    auto const signs = signs_of(figures);
    if (!signs.empty()) {
        std::vector<std::string> parts;
        parts.reserve(signs.size());
        for (auto const& [sign, status] : signs) parts.push_back("”" + sign + "” (" + words_of(status) + ")");
        blocks.push_back(paragraph("Tecken i källorna i stället för värden: " + join_swedish(parts) + "."));
    }
    return blocks;
}

void append_method_and_quality(Figures const& figures, Method const& method,
                               std::map<std::string, std::string> const& titles, Blocks& content,
                               Blocks lacking) {
    content.push_back(section("Källor och metod", "kallor-och-metod", sources_and_method(figures, method),
                              Section::Role::appendix));
    Blocks told = data_quality(figures, titles);
    std::move(lacking.begin(), lacking.end(), std::back_inserter(told));
    auto quality = section("Datakvalitet", "datakvalitet", std::move(told), Section::Role::appendix);
    Blocks all = content;
    all.push_back(quality);
    if (auto legend = legend_section(all)) content.push_back(*std::move(legend));
    content.push_back(std::move(quality));
}

} // namespace linsen
