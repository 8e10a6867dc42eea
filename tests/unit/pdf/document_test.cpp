// Whole documents, set: what readers see on the pages and hear from the tags.
#include "base/number.hpp"
#include "base/text.hpp"
#include "layout/font_set.hpp"
#include "layout/shaper.hpp"
#include "layout/table_text.hpp"
#include "pdf/deflate.hpp"
#include "pdf/lint.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/store.hpp"
#include "pdf/writer.hpp"

#include <algorithm>
#include <cstdlib>
#include <map>
#include <set>
#include <sstream>

namespace linsen::pdf {
namespace {

using document::Blocks;
using layout::Attributes;
using layout::ElementId;
using layout::Kid;
using layout::Pages;
using layout::Tag;

std::uint32_t first_page(Pages const& pages, ElementId id) {
    for (auto const& kid : pages.tags[id].kids) {
        if (kid.kind == Kid::Kind::mark) return kid.page;
        if (kid.kind == Kid::Kind::element) return first_page(pages, kid.index);
    }
    return 0;
}

std::uint32_t last_page(Pages const& pages, ElementId id) {
    std::uint32_t last = 0;
    for (auto const& kid : pages.tags[id].kids) {
        if (kid.kind == Kid::Kind::mark) last = std::max(last, kid.page);
        if (kid.kind == Kid::Kind::element) last = std::max(last, last_page(pages, kid.index));
    }
    return last;
}

void expect_sound(Pages const& pages) {
    for (auto const& fault : lint(pages)) ADD_FAILURE() << to_text(fault);
}

std::vector<ElementId> kids(Pages const& pages, ElementId id) {
    std::vector<ElementId> result;
    for (auto const& kid : pages.tags[id].kids)
        if (kid.kind == Kid::Kind::element) result.push_back(kid.index);
    return result;
}

Blocks paragraphs(int count) {
    return Blocks(static_cast<std::size_t>(count), document::paragraph(gallery::long_words()));
}

TEST(Document, KeepsHeadingsWithWhatFollows) {
    for (int filler = 1; filler < 14; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::section("Rubrik", "rubrik", paragraphs(3)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const heading = gallery::all(pages.tags, Tag::h1).front();
        auto const next = kids(pages, pages.tags[heading].parent).at(1);
        EXPECT_EQ(first_page(pages, heading), first_page(pages, next)) << filler;
    }
}

/// Lines, each a paragraph of its own: a page may end behind any of them.
Blocks lines(int count) { return Blocks(static_cast<std::size_t>(count), document::paragraph("En rad.")); }

TEST(Document, AHeadingIsFollowedByTwoLinesOnItsPage) {
    for (int filler = 20; filler < 70; ++filler) {
        auto content = lines(filler);
        auto parts = lines(1);
        for (auto& block : paragraphs(3)) parts.push_back(std::move(block));
        content.push_back(document::section("Rubrik", "rubrik", std::move(parts)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const heading = gallery::all(pages.tags, Tag::h1).front();
        auto const second = kids(pages, pages.tags[heading].parent).at(2);
        EXPECT_EQ(first_page(pages, heading), first_page(pages, second)) << filler;
    }
}

TEST(Document, AHeadingAndOneLineStandByTheTableThatFollows) {
    for (int filler = 20; filler < 70; ++filler) {
        auto content = lines(filler);
        auto parts = lines(1);
        parts.push_back(document::block(gallery::long_table(6)));
        content.push_back(document::section("Rubrik", "rubrik", std::move(parts)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const heading = gallery::all(pages.tags, Tag::h1).front();
        auto const table = gallery::all(pages.tags, Tag::table).front();
        EXPECT_EQ(first_page(pages, heading), first_page(pages, table)) << filler;
    }
}

TEST(Document, TheLastWordsBeforeATableStayWithTheTextWhereThereIsRoom) {
    int parted = 0;
    for (int filler = 8; filler < 30; ++filler) {
        auto content = lines(filler);
        content.push_back(document::paragraph("Det sista."));
        content.push_back(document::block(gallery::long_table(22)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const words = gallery::all(pages.tags, Tag::p);
        auto const last = std::find_if(words.begin(), words.end(), [&](ElementId id) {
            return gallery::text_of(pages, id) == U"Det sista.";
        });
        ASSERT_NE(last, words.end());
        EXPECT_EQ(first_page(pages, *last), first_page(pages, *(last - 1))) << filler;
        if (first_page(pages, gallery::all(pages.tags, Tag::table).front()) > 0) ++parted;
    }
    EXPECT_GT(parted, 5) << "the table begins the next page";
}

TEST(Document, LeavesNoSingleLineOfAParagraphOnAPage) {
    for (int filler = 8; filler < 12; ++filler) {
        auto content = paragraphs(filler);
        content.insert(content.begin(), document::paragraph("Kort."));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        std::size_t parted = 0;
        for (auto const id : gallery::all(pages.tags, Tag::p)) {
            std::map<std::uint32_t, std::u32string> by_page;
            for (std::uint32_t page = 0; page < pages.pages.size(); ++page)
                for (auto const& mark : scan_content(pages, pages.pages[page]).marks)
                    if (mark.mcid && pages.pages[page].marks[*mark.mcid] == id) by_page[page] += mark.text;
            if (by_page.size() < 2) continue;
            ++parted;
            // A line of this width holds some 90 letters; two lines always more than 95.
            for (auto const& [page, text] : by_page) EXPECT_GT(text.size(), 95u) << page;
        }
        EXPECT_LE(parted, 2u);
    }
}

TEST(Document, RepeatsTheHeadOfALongTableAsAnArtifactOnly) {
    auto const pages = gallery::set(gallery::report({document::block(gallery::long_table(1000))}));
    expect_sound(pages);
    ASSERT_GT(pages.pages.size(), 20u);
    std::set<std::uint32_t> tagged;
    std::size_t repeated = 0;
    for (std::uint32_t page = 0; page < pages.pages.size(); ++page)
        for (auto const& mark : scan_content(pages, pages.pages[page]).marks) {
            if (mark.text != U"Verksamhet") continue;
            if (mark.mcid)
                tagged.insert(page);
            else
                ++repeated;
        }
    EXPECT_EQ(tagged, std::set<std::uint32_t>{0});
    EXPECT_EQ(repeated, pages.pages.size() - 1);
    EXPECT_EQ(gallery::all(pages.tags, Tag::tr).size(), 1001u);
}

TEST(Document, RepeatsTheNameOfARowGroupThatGoesOn) {
    auto table = gallery::long_table(120);
    for (auto& row : table.rows) row.group = "Falun";
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    ASSERT_GT(pages.pages.size(), 2u);
    for (std::uint32_t page = 0; page < pages.pages.size(); ++page) {
        std::size_t again = 0;
        std::size_t begins = 0;
        for (auto const& mark : scan_content(pages, pages.pages[page]).marks) {
            again += !mark.mcid && mark.text == U"Falun, forts." ? 1 : 0;
            begins += mark.mcid && mark.text == U"Falun" ? 1 : 0;
        }
        EXPECT_EQ(again, page == 0 ? 0u : 1u) << page;
        EXPECT_EQ(begins, page == 0 ? 1u : 0u) << page;
    }
}

TEST(Document, LeavesNoNameOfARowGroupAloneAtThePagesFoot) {
    // Groups of one row each: were every end forbidden, any would be as good as any other.
    for (std::size_t rows_of_group : {1U, 2U, 3U}) {
        auto table = gallery::long_table(120);
        for (std::size_t i = 0; i < table.rows.size(); ++i)
            table.rows[i].group = "Enhet " + std::to_string(i / rows_of_group);
        auto const pages = gallery::set(gallery::report({document::block(table)}));
        expect_sound(pages);
        ASSERT_GT(pages.pages.size(), 2u);
        std::map<std::uint32_t, std::u32string> last; // words of each page
        for (std::uint32_t page = 0; page < pages.pages.size(); ++page)
            for (auto const& mark : scan_content(pages, pages.pages[page]).marks) {
                if (mark.mcid && !mark.text.empty()) last[page] = mark.text;
                EXPECT_FALSE(rows_of_group == 1 && mark.text.ends_with(U", forts.")) << page;
            }
        for (auto const& [page, words] : last)
            EXPECT_FALSE(words.starts_with(U"Enhet")) << rows_of_group << " rows, page " << page;
    }
}

TEST(Document, PartsTheMarksOfTwoNotesByAComma) {
    auto text = document::text("Text", document::note("Den första."), document::note("Den andra."), " slut");
    auto const pages = gallery::set(gallery::report({document::paragraph(std::move(text))}));
    expect_sound(pages);
    std::u32string shown;
    for (auto const& mark : scan_content(pages, pages.pages[0]).marks)
        if (mark.mcid) shown += mark.text;
    EXPECT_NE(shown.find(U"Text1,2"), std::u32string::npos);
}

TEST(Document, PartsTheNamesOfCharactersThatNoFontHas) {
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(gallery::report({document::paragraph("Namn: \u5C71\u7530 slut")}),
                                       layout::standard_theme(), gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    std::u32string shown;
    for (auto const& mark : scan_content(*pages, pages->pages[0]).marks)
        if (mark.mcid) shown += mark.text;
    EXPECT_NE(shown.find(U"U+5C71 U+7530 slut"), std::u32string::npos);
}

TEST(Document, DrawsABoxThroughBehindABoxInIt) {
    using Role = document::Box::Role;
    auto const grounds = [](Blocks content) {
        auto const pages =
            gallery::set(gallery::report({document::box(Role::conclusion, "", std::move(content))}));
        expect_sound(pages);
        std::size_t count = 0;
        for (auto const& mark : scan_content(pages, pages.pages[0]).marks)
            count += !mark.mcid && mark.paints ? 1 : 0;
        return count;
    };
    auto const words = document::paragraph("Ord.");
    auto const inner = document::box(Role::warning, "", {words});
    EXPECT_EQ(grounds({words, inner, words}), grounds({words, words}) + 1) << "one more, the outer one whole";
}

TEST(Document, DrawsABoxBehindTheRepeatedHeadOfATable) {
    using Role = document::Box::Role;
    auto const pages = gallery::set(
        gallery::report({document::box(Role::conclusion, "", {document::block(gallery::long_table(90))})}));
    expect_sound(pages);
    ASSERT_GT(pages.pages.size(), 1u);
    auto const& page = pages.pages[1];
    double highest_ground = 0; // upper edge of what is filled and high
    std::istringstream content(page.content);
    std::vector<double> operands;
    for (std::string word; content >> word;) {
        if (word == "re" && operands.size() >= 4 && operands.back() > 100)
            highest_ground = std::max(highest_ground, operands.back() + operands[operands.size() - 3]);
        char* end = nullptr;
        auto const number = std::strtod(word.c_str(), &end);
        if (*end == '\0')
            operands.push_back(number);
        else
            operands.clear();
    }
    double repeated = 0;
    for (auto const& mark : scan_content(pages, page).marks)
        if (!mark.mcid && mark.text.ends_with(U", fortsättning")) repeated = mark.start.y;
    ASSERT_GT(repeated, 0);
    EXPECT_GT(highest_ground, repeated + layout::standard_theme().table_size);
}

TEST(Document, KeepsTheHeadsOfColumnsWholeWithTheirMarks) {
    // At every width between one that the words hardly need and one that parts the table.
    for (double margin = 60; margin < 150; margin += 1.7) {
        auto theme = layout::standard_theme();
        theme.margin_left = theme.margin_right = margin;
        theme.table_size = 15;
        document::Table table = gallery::long_table(3);
        table.columns = {gallery::column("Antal", "Kvinnor", "kvinnor"),
                         gallery::column("Andel", "Kvinnor", "kvinnor"),
                         gallery::column("Antal", "Män", "män"), gallery::column("Andel", "Män", "män")};
        for (auto& row : table.rows) row.cells.assign(4, shown_cell(12, Unit::count, 0));
        for (std::size_t i = 0; i < 4; ++i)
            table.marked_notes.push_back(document::column_note(i, document::text("Anmärkning.")));
        Diagnostics diagnostics;
        auto const pages =
            layout::lay_out(gallery::report({document::block(table)}), theme, gallery::moment, diagnostics);
        ASSERT_TRUE(pages);
        for (auto const& page : pages->pages)
            for (auto const& mark : scan_content(*pages, page).marks)
                EXPECT_FALSE(mark.tag == "TH" && mark.text.starts_with(U"An") && mark.baselines.size() > 1 &&
                             mark.text != U"Antal" && mark.text != U"Andel")
                    << margin;
    }
}

TEST(Document, KeepsAChartWithItsTableWhereNoLargePartOfAPageIsLeftEmptyForIt) {
    std::string seen; // together on the first page, parted, together on the second
    for (int filler = 0; filler < 34; ++filler) {
        auto content = lines(filler);
        auto const table = gallery::years_table();
        document::Chart chart;
        chart.anchor = "diagram-nara";
        chart.caption = "Andel över tid";
        chart.table = table.anchor;
        content.push_back(document::block(table));
        content.push_back(document::block(chart));
        for (auto& behind : paragraphs(24)) content.push_back(std::move(behind));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const figure = gallery::all(pages.tags, Tag::figure).front();
        auto const set_table = gallery::all(pages.tags, Tag::table).front();
        EXPECT_EQ(first_page(pages, set_table), last_page(pages, set_table)) << filler;
        auto const parted = first_page(pages, figure) != first_page(pages, set_table);
        auto const first = first_page(pages, figure) == 0;
        seen += parted ? 'p' : first ? '1' : '2';
    }
    auto const count = [&](char state) { return std::count(seen.begin(), seen.end(), state); };
    EXPECT_GT(count('1'), 5) << seen;
    EXPECT_GT(count('p'), 1) << seen << ": the page was left empty";
    EXPECT_GT(count('2'), 3) << seen << ": they are seen together where little is left empty";
    std::string sorted = std::string(static_cast<std::size_t>(count('1')), '1') +
                         std::string(static_cast<std::size_t>(count('p')), 'p') +
                         std::string(static_cast<std::size_t>(count('2')), '2');
    EXPECT_EQ(seen, sorted);
}

TEST(Document, NeverPartsATableOfFiveRows) {
    for (int filler = 4; filler < 14; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::block(gallery::long_table(5)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const table = gallery::all(pages.tags, Tag::table).front();
        EXPECT_EQ(first_page(pages, table), last_page(pages, table)) << filler;
    }
}

TEST(Document, CutsNoRowHeadingThatAPageHolds) {
    auto theme = layout::standard_theme();
    theme.table_size = 24;
    theme.margin_left = theme.margin_right = 50 * layout::points_a_millimetre;
    auto table = gallery::long_table(3);
    table.rows[1].heading =
        "Hemtjänst i ordinärt boende för personer som är sextiofem år och äldre i egen regi";
    for (auto& row : table.rows) row.group = "Verksamheter som kommunen driver i egen regi eller genom andra";
    Diagnostics diagnostics;
    auto const pages =
        layout::lay_out(gallery::report({document::block(table)}), theme, gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    EXPECT_TRUE(diagnostics.list().empty()) << to_json(diagnostics);
}

TEST(Document, SetsAHeadingSmallerRatherThanPartItsLongestWord) {
    auto theme = layout::standard_theme();
    theme.heading_sizes = {30, 26, 22, 20};
    theme.margin_left = theme.margin_right = 50 * layout::points_a_millimetre;
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(
        gallery::report({document::section("Funktionshindersverksamheten", "a", paragraphs(1))}), theme,
        gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    auto const heading = gallery::all(pages->tags, Tag::h1).front();
    EXPECT_EQ(gallery::text_of(*pages, heading), U"Funktionshindersverksamheten") << "without a hyphen";
}

TEST(Document, KeepsASmallTableWhole) {
    for (int filler = 4; filler < 12; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::block(gallery::years_table()));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        std::set<std::uint32_t> used;
        for (auto const row : gallery::all(pages.tags, Tag::tr)) used.insert(first_page(pages, row));
        used.insert(first_page(pages, gallery::all(pages.tags, Tag::caption).front()));
        EXPECT_EQ(used.size(), 1u) << filler;
    }
}

TEST(Document, LeavesEnoughRowsOfATableOnEitherSideOfAPagesEnd) {
    // Every height of what stands above, every number of rows around what a page holds.
    for (int filler = 0; filler < 9; ++filler)
        for (int count = 20; count < 50; count += 3) {
            auto content = paragraphs(filler);
            content.push_back(document::block(gallery::long_table(count)));
            for (auto& block : paragraphs(9)) content.push_back(std::move(block));
            auto const pages = gallery::set(gallery::report(std::move(content)));
            std::map<std::uint32_t, int> rows;
            for (auto const row : gallery::all(pages.tags, Tag::tr)) ++rows[first_page(pages, row)];
            --rows.begin()->second; // the head
            for (auto const& [page, count_there] : rows)
                EXPECT_GE(count_there, 5) << filler << " paragraphs, " << count << " rows, page " << page;
        }
}

TEST(Document, KeepsASummaryOnItsPage) {
    // The table does not fit on the second page: evener pages could be had by parting the summary, which
    // fills the first one.
    for (int filler = 1; filler < 9; ++filler) {
        auto points = std::vector<document::Text>(29, document::text("Andelen är 5 procent."));
        document::Section summary{"Sammanfattning",
                                  "sammanfattning",
                                  {document::bullets(std::move(points))},
                                  document::Section::Role::summary};
        auto content = Blocks{{std::move(summary)}};
        for (auto& block : paragraphs(filler)) content.push_back(std::move(block));
        content.push_back(document::block(gallery::long_table(20)));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        auto const heading = gallery::all(pages.tags, Tag::h1).front();
        EXPECT_EQ(last_page(pages, pages.tags[heading].parent), 0u) << filler;
    }
}

TEST(Document, SetsASummaryOnOnePageWhereverItsBeginningAloneFits) {
    // Whatever its length: how much of it there is was chosen so that it is one page.
    int fitting = 0;
    for (std::size_t parts = 5; parts < 14; ++parts)
        for (std::size_t rest = 0; rest < 3; ++rest) {
            Blocks content;
            for (std::size_t i = 0; i < parts; ++i)
                content.push_back(
                    document::section("Så mycket vet vi " + std::to_string(i), "del" + std::to_string(i),
                                      {document::bullets(std::vector<document::Text>(
                                          i < rest ? 2 : 1, document::text("Andelen är 5 procent.")))}));
            Blocks whole{document::section("Sammanfattning", "sammanfattning", std::move(content),
                                           document::Section::Role::summary)};
            for (auto& block : paragraphs(1)) whole.push_back(std::move(block));
            auto const report = gallery::report(std::move(whole));
            if (!layout::summary_is_one_page(report, layout::standard_theme())) continue;
            ++fitting;
            auto const pages = gallery::set(report);
            auto const heading = gallery::all(pages.tags, Tag::h1).front();
            EXPECT_EQ(last_page(pages, pages.tags[heading].parent), 0u) << parts << " parts, " << rest;
        }
    EXPECT_GT(fitting, 9) << "some fit";
    EXPECT_LT(fitting, 27) << "and some do not";
}

TEST(Document, KeepsAShortListWholeRatherThanFillTheNextPage) {
    for (int filler = 3; filler < 9; ++filler)
        for (int words = 5; words < 30; words += 3) {
            std::string const item(static_cast<std::size_t>(words) * 8, 'a');
            auto content = paragraphs(filler);
            content.push_back(document::bullets({document::text(item + "."), document::text("Andelen ökar."),
                                                 document::text("Målet är nått.")}));
            auto const table = gallery::years_table();
            document::Chart chart;
            chart.anchor = "diagram-nara";
            chart.caption = "Andel över tid";
            chart.table = table.anchor;
            content.push_back(document::block(chart));
            content.push_back(document::block(table));
            auto const pages = gallery::set(gallery::report(std::move(content)));
            auto const list = gallery::all(pages.tags, Tag::l).front();
            EXPECT_EQ(first_page(pages, list), last_page(pages, list)) << filler << ", " << words;
        }
}

TEST(Document, PartsALongTableBetweenItsRowGroups) {
    auto table = gallery::places_table();
    auto const rows = table.rows;
    for (int copy = 1; copy < 5; ++copy)
        for (auto row : rows) {
            if (!row.group.empty()) row.group += " " + std::to_string(copy);
            table.rows.push_back(std::move(row));
        }
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    ASSERT_GT(pages.pages.size(), 2u);
    for (auto const body : gallery::all(pages.tags, Tag::tbody)) {
        std::set<std::uint32_t> used;
        for (auto const row : kids(pages, body)) used.insert(first_page(pages, row));
        EXPECT_EQ(used.size(), 1u) << pages.tags.path(body);
    }
}

TEST(Document, NamesTheHeadersOfEachCellInAComplexTable) {
    auto const pages = gallery::set(gallery::report({document::block(gallery::places_table())}));
    auto const cell = gallery::all(pages.tags, Tag::td).front();
    std::vector<std::u32string> headers;
    for (auto const header : pages.tags.find_attributes(cell)->headers)
        headers.push_back(gallery::text_of(pages, header));
    EXPECT_EQ(headers, (std::vector<std::u32string>{U"Norra och västra Dalarna", U"Kvinnor", U"Andel",
                                                    U"Malung-Sälen"}));
}

TEST(Document, SplitsAWideTableIntoTablesThatEachHaveTheStub) {
    auto const pages = gallery::set(gallery::report({document::block(gallery::wide_table(12))}));
    expect_sound(pages);
    auto const tables = gallery::all(pages.tags, Tag::table);
    ASSERT_GT(tables.size(), 1u);
    std::size_t stubs = 0;
    for (auto const cell : gallery::all(pages.tags, Tag::th))
        if (gallery::text_of(pages, cell) == U"Smedjebacken") ++stubs;
    EXPECT_EQ(stubs, tables.size());
    EXPECT_EQ(gallery::all(pages.tags, Tag::td).size(), 12u * 2 * 4);
}

TEST(Document, AlignsDecimalsThoughAMinusStandsBeforeAZero) {
    auto table = gallery::long_table(4);
    std::vector<double> const values{-0.6, -2.2, 0.0, 12.5};
    for (std::size_t row = 0; row < values.size(); ++row)
        table.rows[row].cells[0] = shown_cell(values[row], Unit::none, 1);
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    layout::Shaper shaper(layout::FontSet::find(layout::standard_theme(), *std::make_unique<Diagnostics>()));
    std::map<std::u32string, double> commas;
    for (auto const& mark : scan_content(pages, pages.pages[0]).marks) {
        if (mark.tag != "TD" || mark.text.find(U',') == std::u32string::npos) continue;
        std::string text;
        for (auto const c : mark.text) append_utf8(text, c);
        auto const reach = layout::reach_of(shaper.shape(layout::Face::regular, layout::to_utf16(text)));
        commas[mark.text] = mark.start.x + reach.whole * layout::standard_theme().table_size;
    }
    ASSERT_EQ(commas.count(U"−0,6"), 1u);
    ASSERT_EQ(commas.count(U"−2,2"), 1u);
    EXPECT_NEAR(commas[U"−0,6"], commas[U"−2,2"], 0.11) << "places are written in tenths of a point";
    EXPECT_NEAR(commas[U"−0,6"], commas[U"12,5"], 0.11);
}

TEST(Document, CountsTheMarksOfAWideTablePartByPartWithTheirNotesUnderEach) {
    auto table = gallery::wide_table(12);
    auto const last = table.columns.size() - 1;
    table.marked_notes = {document::cell_note(0, last, document::text("Om den sista kolumnen.")),
                          document::cell_note(1, 0, document::text("Om den första kolumnen.")),
                          document::row_note(2, document::text("Om raden."))};
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    auto const tables = gallery::all(pages.tags, Tag::table);
    ASSERT_GT(tables.size(), 1u);
    std::vector<std::u32string> notes;
    std::vector<std::size_t> parts;
    for (auto const note : gallery::all(pages.tags, Tag::note)) {
        notes.push_back(gallery::text_of(pages, kids(pages, kids(pages, note)[0])[0]) + U" " +
                        gallery::text_of(pages, note));
        parts.push_back(static_cast<std::size_t>(
            std::count_if(tables.begin(), tables.end(), [&](ElementId one) { return one < note; })));
    }
    std::vector<std::u32string> wanted{U"1) Om den första kolumnen.", U"2) Om raden."};
    std::vector<std::size_t> wanted_parts{1, 1};
    for (std::size_t part = 2; part <= tables.size(); ++part) {
        wanted.emplace_back(U"2) Om raden.");
        wanted_parts.push_back(part);
    }
    wanted.emplace_back(U"3) Om den sista kolumnen.");
    wanted_parts.push_back(tables.size());
    EXPECT_EQ(notes, wanted);
    EXPECT_EQ(parts, wanted_parts) << "each stands below its own part";
}

TEST(Document, SetsNotesThatNoPageHoldsOnTheFollowingPages) {
    std::string many_words;
    for (int i = 0; i < 900; ++i) many_words += "nämnden ";
    auto content = paragraphs(3);
    auto text = document::text("Här");
    for (int i = 0; i < 3; ++i) text.push_back(document::note(many_words));
    content.push_back(document::paragraph(std::move(text)));
    auto const more = paragraphs(3);
    content.insert(content.end(), more.begin(), more.end());
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(gallery::report(std::move(content)), layout::standard_theme(),
                                       gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    expect_sound(*pages);
    EXPECT_TRUE(diagnostics.list().empty()) << "nothing is cut";
    for (auto const note : gallery::all(pages->tags, Tag::note)) {
        auto const words = gallery::text_of(*pages, note);
        std::size_t count = 0;
        for (auto at = words.find(U"nämnden"); at != std::u32string::npos;
             at = words.find(U"nämnden", at + 1))
            ++count;
        EXPECT_EQ(count, 900u);
    }
    EXPECT_GT(last_page(*pages, gallery::all(pages->tags, Tag::note).back()),
              first_page(*pages, gallery::all(pages->tags, Tag::note).front()) + 1);
}

TEST(Document, ReadsSignsAloudInWords) {
    auto const pages = gallery::set(gallery::report({document::block(gallery::places_table())}));
    std::map<std::u32string, std::string> spoken;
    for (auto const span : gallery::all(pages.tags, Tag::span))
        if (auto const* attributes = pages.tags.find_attributes(span))
            spoken[gallery::text_of(pages, span)] = attributes->actual_text;
    EXPECT_EQ(spoken[U".."], "skyddad uppgift");
    EXPECT_EQ(spoken[U"."], "kan inte förekomma");
}

TEST(Document, PrintsEveryFlagOfATableAndSaysWhatTheLettersMean) {
    auto table = gallery::places_table();
    auto& cells = table.rows.front().cells;
    cells[0].preliminary = cells[1].preliminary = true; // beside each other: once
    cells[1].revised = true;
    cells[2].revised = cells[2].series_break = true;
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    std::vector<std::u32string> letters;
    for (auto const span : gallery::all(pages.tags, Tag::span)) {
        auto const text = gallery::text_of(pages, span);
        if (auto const space = text.find(U' '); space != text.npos) letters.push_back(text.substr(space));
    }
    EXPECT_EQ(letters, (std::vector<std::u32string>{U" p", U" r", U" r b"}));
    std::set<std::u32string> paragraphs_of_text;
    for (auto const id : gallery::all(pages.tags, Tag::p))
        paragraphs_of_text.insert(gallery::text_of(pages, id));
    EXPECT_TRUE(
        paragraphs_of_text.contains(U"Bokstav efter ett tal: p = preliminär uppgift, r = reviderad uppgift, "
                                    U"b = brott i tidsserien före uppgiften."));
}

TEST(Document, PutsANoteBehindItsMarkInTheParagraph) {
    auto const pages = gallery::set(gallery::report(
        {document::paragraph(document::text("Före", document::note("Notens text."), " efter."))}));
    expect_sound(pages);
    auto const note = gallery::all(pages.tags, Tag::note).front();
    auto const& paragraph = pages.tags[pages.tags[note].parent];
    ASSERT_EQ(paragraph.tag, Tag::p);
    ASSERT_EQ(paragraph.kids.size(), 4u);
    EXPECT_EQ(paragraph.kids[0].kind, Kid::Kind::mark);
    EXPECT_EQ(pages.tags[paragraph.kids[1].index].tag, Tag::reference);
    EXPECT_EQ(paragraph.kids[2].index, note);
    EXPECT_EQ(paragraph.kids[3].kind, Kid::Kind::mark);
    EXPECT_EQ(gallery::text_of(pages, note), U"Notens text.");
    // There by the mark in the text, and back by the number of the note.
    auto const label = kids(pages, note).front();
    ASSERT_EQ(pages.tags[label].tag, Tag::lbl);
    auto const back = kids(pages, label).front();
    EXPECT_EQ(pages.tags[back].tag, Tag::link);
    auto const& links = pages.pages[0].annotations;
    ASSERT_EQ(links.size(), 2u);
    auto const& to = links[0].element == back ? links[1] : links[0];
    auto const& from = links[0].element == back ? links[0] : links[1];
    EXPECT_EQ(from.element, back);
    EXPECT_EQ(from.contents, "Tillbaka till texten vid not 1");
    EXPECT_GT(from.target.top, to.target.top) << "the text stands above the note";
    EXPECT_GT(from.target.top, to.box.bottom);
}

TEST(Document, LeadsFromTheMarksOfATableToItsNotesAndBack) {
    auto table = gallery::long_table(4);
    table.marked_notes = {document::cell_note(2, 0, document::text("Om cellen.")),
                          document::column_note(0, document::text("Om kolumnen.")),
                          document::row_note(1, document::text("Om raden."))};
    table.rows[2].cells[0].preliminary = true;
    auto const pages = gallery::set(gallery::report({document::block(table)}));
    expect_sound(pages);
    auto const notes = gallery::all(pages.tags, Tag::note);
    ASSERT_EQ(notes.size(), 3u);
    EXPECT_EQ(gallery::text_of(pages, notes[0]), U"Om kolumnen.");
    EXPECT_EQ(gallery::text_of(pages, notes[1]), U"Om raden.");
    EXPECT_EQ(gallery::text_of(pages, notes[2]), U"Om cellen.");
    std::vector<Tag> places;
    for (auto const id : gallery::all(pages.tags, Tag::reference)) {
        places.push_back(pages.tags[pages.tags[id].parent].tag);
        auto const link = kids(pages, id).front();
        auto const& marks = pages.pages[0].annotations;
        auto const found =
            std::find_if(marks.begin(), marks.end(), [&](auto const& one) { return one.element == link; });
        ASSERT_NE(found, marks.end());
        EXPECT_EQ(found->contents.find("Gå till anmärkning"), 0u);
        EXPECT_LT(found->target.top, found->box.bottom) << "its note stands below";
    }
    EXPECT_EQ(places, (std::vector{Tag::th, Tag::th, Tag::td}));
    // The words of a cell come before its mark, and what a letter means is no part of the mark.
    auto const cell = pages.tags[gallery::all(pages.tags, Tag::reference).back()].parent;
    ASSERT_EQ(kids(pages, cell).size(), 2u);
    EXPECT_EQ(pages.tags[kids(pages, cell)[0]].tag, Tag::span);
    auto broken = pages;
    for (auto const id : gallery::all(pages.tags, Tag::reference)) broken.tags.element(id).tag = Tag::span;
    EXPECT_EQ(lint(broken).size(), 3u) << "notes that nothing refers to";
    for (auto const note : notes) {
        auto const back = kids(pages, kids(pages, note).front()).front();
        EXPECT_EQ(pages.tags[back].tag, Tag::link);
    }
    EXPECT_NE(pdf::write(pages), "");
}

TEST(Document, SetsATableWithoutRowsThatSaysSo) {
    auto table = gallery::long_table(1);
    table.rows.clear();
    for (auto const grouped : {false, true}) {
        for (auto& column : table.columns) column.group = grouped ? "2025" : "";
        auto const pages = gallery::set(gallery::report({document::block(table)}));
        expect_sound(pages);
        auto const cells = gallery::all(pages.tags, Tag::td);
        ASSERT_EQ(cells.size(), 1u);
        EXPECT_EQ(gallery::text_of(pages, cells[0]), U"Inga uppgifter finns att visa");
        EXPECT_EQ(pages.tags.find_attributes(cells[0])->column_span,
                  static_cast<int>(table.columns.size()) + 1);
    }
}

TEST(Document, ListsHeadingsWithThePagesTheyStandOn) {
    auto document =
        gallery::report({{document::Contents{2}},
                         document::section("Ett", "ett", paragraphs(12)),
                         document::section("Två", "tva", paragraphs(1), document::Section::Role::appendix)});
    auto const pages = gallery::set(document);
    expect_sound(pages);
    std::vector<std::u32string> lines;
    for (auto const link : gallery::all(pages.tags, Tag::link))
        lines.push_back(gallery::text_of(pages, link));
    auto const last = std::to_string(pages.pages.size());
    ASSERT_EQ(lines.size(), 2u);
    EXPECT_EQ(lines[0], U"Ett 1");
    EXPECT_EQ(lines[1], U"Bilaga\u00A01. Två " + std::u32string(last.begin(), last.end()));
    EXPECT_EQ(first_page(pages, gallery::all(pages.tags, Tag::h1).back()) + 1, pages.pages.size());
}

TEST(Document, StaysSoundWhenPartsAreEmpty) {
    document::KeyFigures figures;
    figures.items.push_back({"Bara en rubrik", {}, {}, ""});
    Blocks content{document::paragraph(""),
                   document::bullets({document::text(""), document::text("Text.")}),
                   document::section("Tomt avsnitt", "tomt", {}),
                   document::box(document::Box::Role::warning, "", {}),
                   {document::KeyFigures{}},
                   {figures},
                   {document::Checklist{}},
                   {document::Definitions{}},
                   {document::List{}},
                   {document::List{true, {{}, {document::paragraph("")}}}},
                   {document::List{false, {{}, {document::block(gallery::years_table())}}}},
                   {document::Checklist{{{"", true}, {"", false}}}},
                   {document::Step{"", "Fråga?", {}}}};
    expect_sound(gallery::set(gallery::report(std::move(content))));
    expect_sound(gallery::set(gallery::report({})));
}

TEST(Document, StaysSoundWhenTextsHoldNothingButSpaces) {
    for (std::string const blank : {"   ", "\u00A0", "\u200B", " \u2060 "}) {
        auto table = gallery::long_table(3);
        table.rows[1].heading = blank;
        table.columns[1].heading = blank;
        auto document = gallery::report(
            {document::paragraph(document::text(blank)),
             document::bullets({document::text(blank), document::text("Text.")}),
             document::paragraph(document::text("Ord", document::strong(blank), document::emph(blank),
                                                document::in_language("en", blank), "ord.")),
             document::box(document::Box::Role::warning, blank, {document::paragraph("Ord.")}),
             document::block(table)});
        document.subtitle = blank;
        document.front.department = document.front.genre = blank;
        for (auto const kind : {document::Front::Kind::plain, document::Front::Kind::letterhead,
                                document::Front::Kind::cover}) {
            document.front.kind = kind;
            expect_sound(gallery::set(document));
        }
    }
}

TEST(Document, StaysSoundWithTextOfAllKinds) {
    std::string const odd = "Mu\u0308ller \u0645\u062D\u0645\u062F \u0639\u0644\u064A "
                            "\u05E9\u05DC\u05D5\u05DD 😀 🧑‍⚕️ \U0001F9D1 \uE000 "
                            "Nguyễn Đặng 张伟 q\u0301 \u200Bfi ﬁ \t \x01 " +
                            std::string(400, 'w');
    auto table = gallery::years_table();
    table.rows[0].heading = odd;
    table.columns[0].heading = odd;
    table.caption = odd;
    Diagnostics diagnostics;
    auto document =
        gallery::report({document::paragraph(odd), document::section(odd, "udda", {document::block(table)})});
    auto const pages = layout::lay_out(document, layout::standard_theme(), gallery::moment, diagnostics);
    ASSERT_TRUE(pages.has_value());
    expect_sound(*pages);
    auto const told = std::count_if(diagnostics.list().begin(), diagnostics.list().end(),
                                    [](Diagnostic const& one) { return one.code == "layout.tecken-saknas"; });
    EXPECT_GE(told, 2);
    EXPECT_EQ(diagnostics.errors(), 0);
}

TEST(Document, KeepsANoteOnThePageOfItsMark) {
    for (int filler = 7; filler < 12; ++filler) {
        auto content = paragraphs(filler);
        content.push_back(document::paragraph(document::text(gallery::long_words(), "Här",
                                                             document::note(gallery::long_words()), ". ",
                                                             gallery::long_words())));
        auto const pages = gallery::set(gallery::report(std::move(content)));
        expect_sound(pages);
        auto const mark = gallery::all(pages.tags, Tag::reference).front();
        auto const note = gallery::all(pages.tags, Tag::note).front();
        EXPECT_EQ(first_page(pages, mark), first_page(pages, note)) << filler;
    }
}

TEST(Document, SetsAPictureInItsOwnSamples) {
    // 2 × 1 pixels, RGB: one red, one white.
    auto u32 = [](std::uint32_t value) {
        std::string bytes;
        for (int shift = 24; shift >= 0; shift -= 8) bytes += static_cast<char>(value >> shift & 0xFF);
        return bytes;
    };
    auto chunk = [&](std::string const& type, std::string const& data) {
        return u32(static_cast<std::uint32_t>(data.size())) + type + data + "crc?";
    };
    auto const file = [&](char colour) {
        return "\x89PNG\r\n\x1a\n" + chunk("IHDR", u32(2) + u32(1) + std::string{8, colour, 0, 0, 0}) +
               chunk("IDAT", deflate(std::string("\0\xFF\0\0\xFF\xFF\xFF", 7))) + chunk("IEND", "");
    };
    auto const path = gallery::write_to_file("bild.png", file(2));
    document::Picture const picture{path.string(), "Rött och vitt", "Två färger", "bild"};
    auto const pages = gallery::set(gallery::report({{picture}}));
    expect_sound(pages);
    ASSERT_EQ(pages.images.size(), 1u);
    EXPECT_EQ(pages.images[0].width, 2u);
    EXPECT_NE(pages.pages[0].content.find("/I0 Do"), std::string::npos);
    EXPECT_EQ(Store::reload(write(pages)), 1);

    gallery::write_to_file("bild.png", file(6));
    Diagnostics diagnostics;
    EXPECT_FALSE(layout::lay_out(gallery::report({{picture}}), layout::standard_theme(), gallery::moment,
                                 diagnostics));
    ASSERT_EQ(diagnostics.errors(), 1);
    EXPECT_NE(diagnostics.list()[0].message.find("är skadad"), std::string::npos); // too few samples for it
    std::filesystem::remove(path);
}

TEST(Document, RefusesAPictureItCannotSet) {
    Diagnostics diagnostics;
    document::Picture picture{std::string(LINSEN_SOURCE_DIR) + "/CMakeLists.txt", "En bild", "Bild", "bild"};
    auto const pages =
        layout::lay_out(gallery::report({{picture}}), layout::standard_theme(), gallery::moment, diagnostics);
    EXPECT_FALSE(pages.has_value());
    ASSERT_EQ(diagnostics.errors(), 1);
    EXPECT_EQ(diagnostics.list().back().code, "layout.bild");
}

TEST(Document, AFirstPageHoldsFiveKeyFiguresAndWhatIsSaidBesideThem) {
    document::KeyFigures figures;
    for (int i = 0; i < 5; ++i) {
        document::KeyFigures::Item item;
        item.label = "Eftergymnasial utbildning, Dalarna 2021";
        item.cells = {{"Kvinnor", gallery::percent(42.6)}, {"Män", gallery::percent(27.5)}};
        item.sentence =
            document::text("Andelen är 15,1 procentenheter högre bland kvinnor än bland män, men skillnaden "
                           "är inte statistiskt säkerställd.");
        figures.items.push_back(std::move(item));
    }
    auto const list = [] {
        return document::bullets(
            {document::text("Ängslan, oro eller ångest sedan 2014: kvinnor från 38 till 50 %."),
             document::text("Sömnsvårigheter sedan 2014: kvinnor från 40 till 48 %.")});
    };
    Blocks first{document::Block{std::move(figures)}, document::section("Skillnader", "skillnader", {list()}),
                 document::section("Förändringar", "forandringar", {list()})};
    auto document = gallery::report({});
    document.title = "God och nära vård i Dalarna";
    document.subtitle = "Hälsa, levnadsvanor och livsvillkor bland kvinnor och män";
    document.content = {document::section("Sammanfattning", "sammanfattning", std::move(first),
                                          document::Section::Role::summary)};
    Diagnostics diagnostics;
    auto const pages = layout::lay_out(document, layout::standard_theme(), gallery::moment, diagnostics);
    ASSERT_TRUE(pages);
    EXPECT_EQ(pages->pages.size(), 1U);
}

} // namespace
} // namespace linsen::pdf
