#include "document/check.hpp"
#include "document/sample.hpp"
#include "pdf/set_gallery.hpp"
#include "pdf/writer.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace linsen::pdf {
namespace {

using namespace document; // NOLINT(google-build-using-namespace)
using namespace document::sample;

Cell count(double value) { return shown_cell(value, Unit::count, 0); }

/// One table with one chart of it for every kind that charts have. The figures are made up.
class Gallery {
public:
    Blocks make() {
        stacked_and_shares();
        pyramid();
        multiples();
        map();
        bars();
        return std::move(blocks_);
    }

private:
    void add(Table table, ChartKind kind, std::string const& name, std::string const& caption,
             std::string const& geometry = {}) {
        table.anchor = "tabell-" + name;
        table.caption = caption;
        auto chart = chart_of(table, kind);
        chart.anchor = "diagram-" + name;
        chart.geometry = geometry;
        blocks_.push_back(block(std::move(chart)));
        blocks_.push_back(block(std::move(table)));
    }

    void stacked_and_shares() {
        auto table =
            by_sex({place("Nöjda", {count(120), count(80)}), place("Missnöjda", {count(60), count(90)}),
                    place("Vet inte", {count(31), hidden()})});
        table.unit = "Antal personer";
        add(table, ChartKind::stacked, "svar", "Svar efter kön");
        add(table, ChartKind::shares, "fordelning", "Könsfördelning bland dem som svarat");
    }

    void pyramid() {
        std::vector<Row> rows;
        for (int from = 0; from < 100; from += 5)
            rows.push_back(place(std::to_string(from) + "–" + std::to_string(from + 4) + " år",
                                 {count(9400 - from * from * 0.9 + from % 15 * 40),
                                  count(9800 - from * from * 0.95 + from % 20 * 35)}));
        rows[3].cells[1] = hidden();
        auto table = by_sex(std::move(rows));
        table.unit = "Antal personer";
        add(std::move(table), ChartKind::pyramid, "alder", "Befolkning efter ålder och kön");
    }

    void multiples() {
        std::vector<Row> rows;
        for (int kommun = 0; kommun < 8; ++kommun)
            for (int y = 2015; y <= 2022; ++y) {
                if (y == 2019) continue;
                auto row =
                    year(y, {percent(4 + (kommun * 7 + y) % 6), percent(9 + (kommun * 5 + 2 * y) % 5)});
                row.group = "Kommun " + std::to_string(kommun);
                row.emphasised = kommun == 4;
                if (kommun == 1 && y == 2017) row.cells[0] = hidden();
                rows.push_back(std::move(row));
            }
        add(by_sex(std::move(rows)), ChartKind::multiples, "kommuner", "Har diabetes, kommuner");
    }

    void map() {
        std::vector<Row> rows;
        auto i = 0;
        for (auto const& [code, name] :
             {std::pair{"2021", "Vansbro"}, std::pair{"2023", "Malung-Sälen"}, std::pair{"2026", "Gagnef"},
              std::pair{"2029", "Leksand"}, std::pair{"2031", "Rättvik"}, std::pair{"2034", "Orsa"},
              std::pair{"2039", "Älvdalen"}, std::pair{"2061", "Smedjebacken"}, std::pair{"2062", "Mora"},
              std::pair{"2080", "Falun"}, std::pair{"2081", "Borlänge"}, std::pair{"2082", "Säter"},
              std::pair{"2083", "Hedemora"}, std::pair{"2084", "Avesta"}}) {
            rows.push_back(place(name, {percent(4 + i * 5 % 9), percent(6 + i * 7 % 11)}));
            rows.back().code = code;
            ++i;
        }
        rows[5].cells[0] = hidden();
        rows[6].cells[0] = rows[6].cells[1] = missing();
        rows[9].emphasised = true;
        add(by_sex(std::move(rows)), ChartKind::map, "karta", "Har diabetes, karta över Dalarna",
            LINSEN_SOURCE_DIR "/tests/data/geo/dalarna_municipalities.geojson");
    }

    void bars() {
        std::vector<Row> rows;
        for (int i = 0; i < 40; ++i)
            rows.push_back(place("Kommun " + std::to_string(i), {percent(5 + i % 9), percent(12 - i % 7)}));
        add(by_sex(std::move(rows)), ChartKind::bars, "staplar", "Har diabetes, fyrtio kommuner");
    }

    Blocks blocks_;
};

/// A page with the content that an element holds.
std::uint32_t page_of(layout::Pages const& pages, layout::ElementId id) {
    for (auto const& kid : pages.tags[id].kids) {
        if (kid.kind == layout::Kid::Kind::mark) return kid.page;
        if (kid.kind == layout::Kid::Kind::element) return page_of(pages, kid.index);
    }
    return 0;
}

TEST(Charts, StandOnOnePageWithHeadingsAndCaption) {
    std::vector<Row> rows;
    for (int i = 0; i < 40; ++i)
        rows.push_back(place("Kommun " + std::to_string(i), {percent(5 + i % 9), percent(12 - i % 7)}));
    auto table = by_sex(std::move(rows));
    table.anchor = "tabell";
    table.caption = "Fyrtio kommuner";
    auto chart = chart_of(table, ChartKind::dots);
    chart.anchor = "diagram";
    chart.caption = "Har diabetes i kommunerna, kvinnor och män i åldern 18–84 år som svarat på enkäten";
    for (auto const kind : {ChartKind::dots, ChartKind::bars}) {
        chart.kind = kind;
        for (auto const factor : {1.0, 18 / 10.5, 24 / 10.5}) {
            auto theme = layout::standard_theme();
            for (auto* size : {&theme.body_size, &theme.table_size, &theme.note_size, &theme.chart_size})
                *size *= factor;
            for (auto& size : theme.heading_sizes) size *= factor;
            auto const inner = section("Har diabetes", "inre", {block(chart), block(table)});
            Diagnostics diagnostics;
            auto const pages = layout::lay_out(
                gallery::report({section("Hälsa och levnadsvanor i länet", "yttre", {inner})}), theme,
                gallery::moment, diagnostics);
            ASSERT_TRUE(pages);
            auto const page = page_of(*pages, gallery::all(pages->tags, layout::Tag::figure).front());
            for (auto const tag : {layout::Tag::h1, layout::Tag::h2, layout::Tag::caption})
                EXPECT_EQ(page_of(*pages, gallery::all(pages->tags, tag).front()), page) << factor;
            // Rather on the next page than with few of its rows beside the title.
            auto const box =
                *pages->tags.find_attributes(gallery::all(pages->tags, layout::Tag::figure).front())->box;
            EXPECT_GT(box[3] - box[1], 300) << factor;
        }
    }
}

TEST(Charts, EveryKindIsSetTaggedAndTold) {
    auto const report = gallery::report(Gallery().make());
    Diagnostics diagnostics;
    check(report, diagnostics);
    for (auto const& diagnostic : diagnostics.list()) ADD_FAILURE() << to_text(diagnostic);

    auto pages = gallery::set(report);
    auto const figures = gallery::all(pages.tags, layout::Tag::figure);
    ASSERT_EQ(figures.size(), 6U);
    for (auto const id : figures) EXPECT_GT(pages.tags.attributes(id).alt.size(), 60U);

    auto const file = write(pages);
    constexpr std::size_t two_maps = 8'000;
    EXPECT_LT(file.size(), 20'000 + 4'500 * pages.pages.size() + two_maps);
    // For a person to look at.
    if (auto const* folder = std::getenv("LINSEN_CHARTS"))
        std::ofstream(std::filesystem::path(folder) / "diagram.pdf", std::ios::binary) << file;
}

TEST(Charts, AMapWithoutItsFileIsAnError) {
    auto table = by_sex({place("Falun", {percent(5), percent(6)})});
    table.rows[0].code = "2080";
    auto chart = chart_of(table, ChartKind::map);
    chart.geometry = "finns-inte.geojson";
    Diagnostics diagnostics;
    (void)layout::lay_out(gallery::report({block(chart), block(table)}), layout::standard_theme(), 0,
                          diagnostics);
    EXPECT_TRUE(diagnostics.has_errors());
}

} // namespace
} // namespace linsen::pdf
