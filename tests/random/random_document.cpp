#include "random_document.hpp"

#include "document/build.hpp"
#include "document/legend.hpp"

#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace linsen::testing {

namespace {

using namespace document;

/// What a user may write, from the plain to the strange.
constexpr std::array<std::string_view, 30> words_of_users{
    "kommunen",
    "kvinnor",
    "män",
    "och",
    "i",
    "av",
    "2025",
    "12 345,6",
    "−0,0",
    "7 %",
    "§",
    "jämställdhetsintegreringsarbetet",
    "kommunikationsplattformsutvecklingsgruppsmöte",
    "Malung-Sälen",
    "”citat”",
    "https://exempel.se/en/mycket/lang/adress/som/inte/tar/slut?fraga=1&svar=2",
    "å\u0308o\u0308", // decomposed and doubled
    "محمد",           // from right to left
    "שרה",            // the same, another script
    "李小龍",         // no font of the theme has it
    "Ærøskøbing",
    "Žofia",
    "👩‍👩‍👧",
    "\u00AD\u00ADmjuk\u00ADa",
    "\u200Bnoll\u200Bbredd",
    "a\u0301\u0302\u0303\u0304\u0305",
    "\uE000", // private use
    "fi ffi fl",
    "SOCIALTJÄNSTLAGEN",
    "(se ovan)",
};

/// Repeatable on every machine: splitmix64, and remainders instead of the library's distributions.
class Chance {
public:
    explicit Chance(std::uint64_t seed)
        : state_(seed) {}

    std::size_t below(std::size_t limit) {
        state_ += 0x9E3779B97F4A7C15ULL;
        std::uint64_t mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9ULL;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBULL;
        return static_cast<std::size_t>((mixed ^ (mixed >> 31U)) % limit);
    }
    std::size_t between(std::size_t least, std::size_t most) { return least + below(most - least + 1); }
    bool one_in(std::size_t number) { return below(number) == 0; }

private:
    std::uint64_t state_;
};

class Maker {
public:
    explicit Maker(std::uint64_t seed)
        : chance_(seed) {}

    Document make() {
        Document result;
        result.title = phrase(6);
        result.subtitle = chance_.one_in(2) ? phrase(9) : "";
        result.author = chance_.one_in(3) ? phrase(12) : "Påhittade kommunen";
        result.period = "2025";
        result.reference = chance_.one_in(2) ? "SN 2026/00123" : "";
        result.date = Date{2026, 3, 1};
        result.fictional = true;
        result.draft = chance_.one_in(2);
        if (chance_.one_in(2)) result.content.push_back({Contents{static_cast<int>(chance_.between(1, 3))}});
        if (chance_.one_in(3)) result.content.push_back(key_figures());
        auto const sections = chance_.between(1, 5);
        for (std::size_t i = 0; i < sections; ++i) result.content.push_back(part(1));
        if (auto explained = legend(result.content))
            result.content.push_back(
                section("Teckenförklaring", "teckenforklaring", {std::move(*explained)}));
        return result;
    }

private:
    std::string name(std::string_view stem) { return std::string(stem) + "-" + std::to_string(++names_); }

    std::string phrase(std::size_t most) {
        std::string result{"Ord"}; // never only signs that cannot be seen
        auto const count = chance_.between(1, most);
        for (std::size_t i = 0; i < count; ++i) {
            result += chance_.one_in(40) ? "" : " ";
            result += words_of_users.at(chance_.below(words_of_users.size()));
        }
        if (chance_.one_in(60)) result += std::string(300, 'x');
        return result;
    }

    Text running_text(bool in_note = false) {
        Text result;
        auto const count = chance_.between(1, 5);
        for (std::size_t i = 0; i < count; ++i) {
            result.push_back(words(phrase(in_note ? 8 : 30) + " "));
            switch (chance_.below(in_note ? 4 : 8)) {
            case 0: result.push_back(strong(phrase(3))); break;
            case 1: result.push_back(emph(phrase(3))); break;
            case 2: result.push_back(number(cell(Unit::percent))); break;
            case 3: result.push_back(in_language("en", "gender equality")); break;
            case 4: result.push_back(link("https://exempel.se/" + std::to_string(i), phrase(3))); break;
            case 5:
                if (!anchors_.empty()) result.push_back(ref(anchors_[chance_.below(anchors_.size())]));
                break;
            case 6: result.push_back(Inline{Note{running_text(true)}}); break;
            default: break;
            }
        }
        return result;
    }

    Cell cell(Unit unit) {
        if (chance_.one_in(9)) {
            constexpr std::array<Status, 3> signs{Status::hidden, Status::missing, Status::not_applicable};
            return cell_without_value(signs.at(chance_.below(signs.size())), unit);
        }
        double const value =
            static_cast<double>(chance_.below(20001)) / 10 - (unit == Unit::percent ? 0 : 1000);
        Cell result =
            shown_cell(unit == Unit::percent ? value / 20 : value * 1000, unit, chance_.one_in(2) ? 1 : 0);
        if (chance_.one_in(2)) result.interval = Interval{result.value - 3, result.value + 3, 1};
        result.preliminary = chance_.one_in(12);
        result.revised = chance_.one_in(15);
        result.series_break = chance_.one_in(20);
        return result;
    }

    /// Headings that differ, since a screen reader tells lines apart by them alone.
    std::string heading(std::size_t index) {
        return (chance_.one_in(4) ? phrase(4) : "Rubrik") + " " + std::to_string(index + 1);
    }

    Table table() {
        Table result;
        result.anchor = name("tabell");
        result.caption = phrase(10);
        result.row_heading = "Område";
        result.unit = chance_.one_in(2) ? "Andel i procent" : "";
        result.source = chance_.one_in(2) ? phrase(12) : "";
        bool const grouped = chance_.one_in(2);
        bool const intervals = chance_.one_in(3);
        auto const measures = chance_.one_in(6) ? chance_.between(4, 9) : chance_.between(1, 2);
        for (std::size_t i = 0; i < measures; ++i) {
            for (std::string const sex : {"kvinnor", "män"}) {
                auto const group = grouped ? heading(i) : "";
                auto const own = sex + " " + std::to_string(i + 1);
                result.columns.push_back({own, group, sex, Show::value});
                if (intervals) result.columns.push_back({own + ", intervall", group, sex, Show::interval});
            }
        }
        constexpr std::array<std::size_t, 6> most_rows{1, 4, 20, 60, 300, 1000};
        auto const rows = chance_.between(1, most_rows.at(chance_.one_in(8) ? 5 : chance_.below(5)));
        bool const row_groups = chance_.one_in(3);
        bool const nothing = chance_.one_in(10); // every figure of it is hidden
        auto const unit = chance_.one_in(2) ? Unit::percent : Unit::count;
        for (std::size_t i = 0; i < rows; ++i) {
            Row row;
            row.heading = heading(i);
            if (row_groups) row.group = "Grupp " + std::to_string(i / 7 + 1);
            row.position = 2000.0 + static_cast<double>(i * 2 - (i % 3 == 0 ? 1 : 0));
            row.total = i + 1 == rows && rows > 2;
            row.emphasised = chance_.one_in(12);
            for (std::size_t j = 0; j < result.columns.size(); ++j) {
                bool const repeats = result.columns[j].show == Show::interval;
                row.cells.push_back(repeats   ? row.cells[j - 1]
                                    : nothing ? cell_without_value(Status::hidden, unit)
                                              : cell(unit));
            }
            result.rows.push_back(std::move(row));
        }
        auto const notes = chance_.below(3);
        for (std::size_t i = 0; i < notes; ++i) result.notes.push_back(running_text(true));
        anchors_.push_back(result.anchor);
        return result;
    }

    void add_figures(Blocks& into) {
        Table shown = table();
        Chart chart;
        chart.anchor = name("diagram");
        chart.caption = phrase(8);
        chart.table = shown.anchor;
        constexpr std::array<ChartKind, 3> kinds{ChartKind::lines, ChartKind::dots, ChartKind::bars};
        chart.kind = kinds.at(chance_.below(kinds.size()));
        for (std::size_t i = 0; i < shown.columns.size() && chart.columns.size() < 4; ++i)
            if (shown.columns[i].show == Show::value) chart.columns.push_back(i);
        bool const drawn = chance_.one_in(2);
        bool const before = chance_.one_in(2);
        if (drawn) anchors_.push_back(chart.anchor);
        if (drawn && before) into.push_back(block(chart));
        into.push_back(block(std::move(shown)));
        if (drawn && !before) into.push_back(block(chart));
    }

    Block key_figures() {
        KeyFigures figures;
        auto const count = chance_.between(1, 5);
        for (std::size_t i = 0; i < count; ++i) {
            KeyFigures::Item item;
            item.label = phrase(5);
            item.cells = {{"Kvinnor", cell(Unit::percent)}, {"Män", cell(Unit::percent)}};
            item.sentence = running_text(true);
            figures.items.push_back(std::move(item));
        }
        return {std::move(figures)};
    }

    Blocks list_items() {
        std::vector<Blocks> items;
        auto const count = chance_.between(1, 6);
        for (std::size_t i = 0; i < count; ++i) {
            Blocks item{paragraph(running_text())};
            if (chance_.one_in(5)) item.push_back(bullets({text(phrase(5)), text(phrase(20))}));
            items.push_back(std::move(item));
        }
        return {Block{List{chance_.one_in(2), std::move(items)}}};
    }

    Block box_of_words() {
        constexpr std::array<Box::Role, 4> roles{Box::Role::conclusion, Box::Role::method, Box::Role::warning,
                                                 Box::Role::guidance};
        Blocks content{paragraph(running_text())};
        if (chance_.one_in(3)) content.push_back(bullets({text(phrase(12))}));
        return box(roles.at(chance_.below(roles.size())), chance_.one_in(3) ? "" : phrase(4),
                   std::move(content));
    }

    void add_block(Blocks& into) {
        switch (chance_.below(9)) {
        case 0:
        case 1: into.push_back(paragraph(running_text())); break;
        case 2: into.push_back(std::move(list_items().front())); break;
        case 3:
        case 4: add_figures(into); break;
        case 5: into.push_back(box_of_words()); break;
        case 6: {
            Step step{name("steg"), phrase(8), {}};
            if (chance_.one_in(2)) step.answer.push_back(paragraph(running_text()));
            into.push_back({std::move(step)});
            break;
        }
        case 7: into.push_back({Checklist{{{phrase(9), true}, {phrase(30), false}}}}); break;
        default:
            into.push_back(
                {Definitions{{{text(phrase(3)), running_text()}, {text(phrase(1)), text(phrase(9))}}}});
        }
    }

    Block part(int level) {
        Blocks content;
        auto const blocks = chance_.below(6); // a heading may stand alone
        for (std::size_t i = 0; i < blocks; ++i) add_block(content);
        if (level < 6 && chance_.one_in(2)) content.push_back(part(level + 1));
        auto anchor = name("avsnitt");
        anchors_.push_back(anchor);
        return section(phrase(chance_.one_in(5) ? 25 : 5), std::move(anchor), std::move(content));
    }

    Chance chance_;
    std::size_t names_ = 0;
    std::vector<std::string> anchors_; ///< that a reference may lead to
};

} // namespace

Document random_document(std::uint64_t seed) { return Maker(seed).make(); }

} // namespace linsen::testing
