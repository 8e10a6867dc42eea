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
constexpr std::array<std::string_view, 31> words_of_users{
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
    "ขอบคุณ",
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
    Maker(std::uint64_t seed, std::filesystem::path const& samples)
        : chance_(seed)
        , gallery_(samples / "galleri") {}

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
        result.front = front();
        if (chance_.one_in(2)) result.content.push_back({Contents{static_cast<int>(chance_.between(1, 3))}});
        if (chance_.one_in(3)) result.content.push_back(key_figures());
        auto const sections = chance_.between(1, 5);
        for (std::size_t i = 0; i < sections; ++i) result.content.push_back(part(1));
        if (chance_.one_in(3)) result.content.push_back(words_of_the_house());
        if (chance_.one_in(3)) result.content.push_back(room_to_sign());
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

    [[nodiscard]] std::string picture_file() {
        return (gallery_ / (chance_.one_in(2) ? "by.png" : "logotyp.svg")).string();
    }

    Front front() {
        Front result;
        constexpr std::array<Front::Kind, 3> kinds{Front::Kind::plain, Front::Kind::letterhead,
                                                   Front::Kind::cover};
        result.kind = kinds.at(chance_.below(kinds.size()));
        if (result.kind == Front::Kind::plain) return result;
        result.genre = chance_.one_in(2) ? "Tjänsteskrivelse" : phrase(4);
        result.department = chance_.one_in(2) ? phrase(8) : "";
        result.recipient = chance_.one_in(2) ? phrase(12) : "";
        auto const contacts = chance_.below(4);
        for (std::size_t i = 0; i < contacts; ++i)
            result.contacts.push_back(
                {phrase(5), chance_.one_in(2) ? phrase(5) : "", "0243-00 00 00",
                 "strateg.med.ett.mycket.langt.namn@forvaltningen.kommunen.exempel.se"});
        if (chance_.one_in(2)) result.logotype = {picture_file(), phrase(3)};
        result.logotype_in_header = chance_.one_in(2);
        return result;
    }

    Block words_of_the_house() {
        Glossary result;
        auto const terms = chance_.between(1, 6);
        for (std::size_t i = 0; i < terms; ++i) {
            auto const term = std::string(words_of_users.at(chance_.below(words_of_users.size())));
            result.terms.push_back({text(i == 0 ? term : term + std::to_string(i)), text(phrase(20))});
        }
        return {std::move(result)};
    }

    Block room_to_sign() {
        Signatures result;
        auto const names = chance_.one_in(4) ? chance_.between(12, 30) : chance_.between(1, 6);
        for (std::size_t i = 0; i < names; ++i)
            result.items.push_back({phrase(6), chance_.one_in(2) ? phrase(6) : ""});
        if (chance_.one_in(2)) result.place = phrase(5);
        return {std::move(result)};
    }

    /// Charts that ask something of their table: parts of a whole, ages, years of a kommun, areas.
    void add_figures_of_parts(Blocks& into) {
        constexpr std::array<ChartKind, 5> kinds{ChartKind::stacked, ChartKind::shares, ChartKind::pyramid,
                                                 ChartKind::multiples, ChartKind::map};
        constexpr std::array<std::string_view, 15> kommuner{"2021", "2023", "2026", "2029", "2031",
                                                            "2034", "2039", "2061", "2062", "2080",
                                                            "2081", "2082", "2083", "2084", "2085"};
        Chart chart;
        chart.kind = kinds.at(chance_.below(kinds.size()));
        bool const years = chart.kind == ChartKind::multiples;
        bool const map = chart.kind == ChartKind::map;
        Table table;
        table.anchor = name("tabell");
        table.caption = phrase(10);
        table.row_heading = "Rad";
        table.unit = "Antal";
        for (std::string const sex : {"kvinnor", "män"}) table.columns.push_back({sex, "", sex, Show::value});
        if (chart.kind == ChartKind::stacked && chance_.one_in(2))
            table.columns.push_back({"annan könsidentitet", "", "annan könsidentitet", Show::value});
        auto const rows = chance_.between(1, years ? 90 : map ? kommuner.size() : 60);
        auto const years_each = chance_.between(1, 6);
        bool const nothing = chance_.one_in(8);
        for (std::size_t i = 0; i < rows; ++i) {
            Row row;
            row.heading = years ? std::to_string(2010 + i % years_each) : heading(i);
            if (years) {
                row.group = (chance_.one_in(9) ? phrase(4) : "Kommun") + " " + std::to_string(i / years_each);
                if (i % years_each != 0) row.group = table.rows.back().group;
                row.position = 2010.0 + static_cast<double>(i % years_each);
            }
            if (map) row.code = kommuner.at(i);
            row.emphasised = chance_.one_in(9);
            auto const scale = chance_.one_in(9) ? 10'000.0 : 1.0;
            for (std::size_t j = 0; j < table.columns.size(); ++j) {
                if (nothing || chance_.one_in(9))
                    row.cells.push_back(cell_without_value(
                        chance_.one_in(2) ? Status::hidden : Status::missing, Unit::count));
                else
                    row.cells.push_back(
                        shown_cell(static_cast<double>(chance_.below(900)) * scale, Unit::count, 0));
            }
            table.rows.push_back(std::move(row));
        }
        anchors_.push_back(table.anchor);
        chart.anchor = name("diagram");
        chart.caption = phrase(8);
        chart.table = table.anchor;
        for (std::size_t j = 0; j < table.columns.size(); ++j) chart.columns.push_back(j);
        if (map) chart.geometry = (gallery_ / "data" / "dalarna.geojson").string();
        into.push_back(block(std::move(chart)));
        into.push_back(block(std::move(table)));
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
        switch (chance_.below(12)) {
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
        case 9:
        case 10: add_figures_of_parts(into); break;
        case 11:
            into.push_back(
                {Picture{picture_file(), phrase(8), chance_.one_in(2) ? phrase(8) : "", name("bild")}});
            break;
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
        constexpr std::array<Section::Role, 2> of_their_own{Section::Role::appendix, Section::Role::summary};
        auto const role = level == 1 && chance_.one_in(4)
                              ? of_their_own.at(chance_.below(of_their_own.size()))
                              : Section::Role::body;
        return section(phrase(chance_.one_in(5) ? 25 : 5), std::move(anchor), std::move(content), role);
    }

    Chance chance_;
    std::filesystem::path gallery_;
    std::size_t names_ = 0;
    std::vector<std::string> anchors_; ///< that a reference may lead to
};

} // namespace

Document random_document(std::uint64_t seed, std::filesystem::path const& samples) {
    return Maker(seed, samples).make();
}

} // namespace linsen::testing
