#include "run/theme_file.hpp"
#include "scratch.hpp"

namespace linsen {
namespace {

class ThemeFile : public Scratch {
protected:
    std::optional<layout::Theme> read(std::string const& text) {
        put("tema.toml", text);
        diagnostics = {};
        return read_theme(folder / "tema.toml", {}, diagnostics);
    }

    /// The codes that were told, in order.
    std::string codes() const {
        std::string all;
        for (auto const& told : diagnostics.list()) all += (all.empty() ? "" : " ") + told.code;
        return all;
    }

    Diagnostics diagnostics;
};

TEST_F(ThemeFile, TheStandardFileSaysWhatTheStandardThemeIs) {
    auto const theme = read_theme(LINSEN_SOURCE_DIR "/templates/teman/standard.toml", {}, diagnostics);
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_EQ(*theme, layout::standard_theme());
}

TEST_F(ThemeFile, AnEmptyThemeIsTheStandardTheme) {
    EXPECT_EQ(read("# inget\n"), layout::standard_theme());
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(ThemeFile, LargePrintIsLargeEverywhere) {
    auto const theme = read_theme(LINSEN_SOURCE_DIR "/templates/teman/stor-stil.toml", {}, diagnostics);
    ASSERT_TRUE(theme) << to_json(diagnostics);
    auto const standard = layout::standard_theme();
    EXPECT_DOUBLE_EQ(theme->body_size, 18);
    EXPECT_GT(theme->table_size, standard.table_size);
    EXPECT_GT(theme->note_size, standard.note_size);
    EXPECT_GT(theme->chart_size, standard.chart_size);
    EXPECT_GT(theme->furniture_size, standard.furniture_size);
    EXPECT_GT(theme->heading_sizes.back(), standard.heading_sizes.back());
}

TEST_F(ThemeFile, TakesSizesMarginsColoursAndTexts) {
    auto const theme = read(R"([storlek]
text = 12
rubrik2 = 15
[marginal]
vanster = 30
[farg]
accent = "#003366"
[diagramfarg]
kvinnor = "#7A3B00"
[sidhuvud]
text = "Kommunens namn"
[sidfot]
text = "Dnr 1"
)");
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_DOUBLE_EQ(theme->body_size, 12);
    EXPECT_DOUBLE_EQ(theme->heading_sizes[1], 15);
    EXPECT_DOUBLE_EQ(theme->margin_left, 30 / 25.4 * 72);
    EXPECT_EQ(theme->accent, (layout::Colour{0x00, 0x33, 0x66}));
    EXPECT_EQ(theme->series("kvinnor", 0).colour, (layout::Colour{0x7A, 0x3B, 0x00}));
    EXPECT_EQ(theme->series("män", 1), layout::standard_theme().series("män", 1)) << "what is not said stays";
    EXPECT_EQ(theme->header, "Kommunens namn");
    EXPECT_EQ(theme->footer, "Dnr 1");
}

TEST_F(ThemeFile, EveryFaultIsToldAtItsPlace) {
    EXPECT_FALSE(read(R"([storlek]
text = 3
[marginal]
under = 400
[farg]
accent = "grön"
linje = "#12345"
[diagramfarg]
kvinor = "#7A3B00"
)"));
    EXPECT_EQ(codes(), "tema.storlek tema.storlek tema.farg tema.farg tema.diagramfarg");
    for (auto const& told : diagnostics.list()) EXPECT_GT(told.place.line, 0) << told.code;
    EXPECT_NE(diagnostics.list().back().hint.find("kvinnor"), std::string::npos);

    EXPECT_FALSE(read("[storlek]\ntxt = 12\n"));
    EXPECT_NE(diagnostics.list().at(0).hint.find("text"), std::string::npos);
}

TEST_F(ThemeFile, AHeaderThatTheMarginCannotHoldIsRefusedAtItsPlace) {
    EXPECT_TRUE(read("[storlek]\nsidhuvud = 18\n")) << "the standard margin holds the largest one";
    EXPECT_TRUE(read("[marginal]\nover = 18\n"));
    EXPECT_FALSE(read("[storlek]\nsidhuvud = 16\n[marginal]\nover = 18\n"));
    ASSERT_EQ(codes(), "tema.sidhuvud");
    EXPECT_EQ(diagnostics.list()[0].place.line, 2);
}

TEST_F(ThemeFile, SizesAndMarginsThatLeaveLinesNoRoomAreRefusedTogether) {
    EXPECT_TRUE(read("[storlek]\ntext = 30\ntabell = 24\ndiagram = 20\n")) << to_json(diagnostics);
    EXPECT_TRUE(read("[marginal]\nvanster = 60\nhoger = 60\n")) << to_json(diagnostics);
    EXPECT_FALSE(read("[storlek]\ntext = 30\n[marginal]\nvanster = 60\nhoger = 60\n"));
    ASSERT_EQ(codes(), "tema.trangt");
    EXPECT_EQ(diagnostics.list().front().place.line, 2);
}

TEST_F(ThemeFile, WhatCannotBeReadIsRefused) {
    EXPECT_FALSE(read("[farg]\ndampad = \"#BBBBBB\"\n"));
    EXPECT_EQ(codes().substr(0, 13), "tema.kontrast");
    EXPECT_FALSE(read("[diagramfarg]\nkvinnor = \"#FFD0A0\"\n"));
    EXPECT_EQ(codes(), "tema.kontrast");
}

TEST_F(ThemeFile, WeakContrastIsToldWhereItCanBeMended) {
    auto const told_at = [&](std::string const& text, int line, std::string const& hint) {
        EXPECT_FALSE(read(text));
        ASSERT_FALSE(diagnostics.list().empty()) << text;
        auto const& told = diagnostics.list().front();
        EXPECT_EQ(told.code, "tema.kontrast") << text;
        EXPECT_EQ(told.place.line, line) << text;
        EXPECT_NE(told.place.file.find("tema.toml"), std::string::npos);
        EXPECT_EQ(told.hint.rfind(hint, 0), 0U) << told.hint;
    };
    told_at("[farg]\n\nlinje = \"#FFFFFF\"\n", 3, "gör färgen mörkare");
    told_at("[farg]\nbakgrund = \"#C8CED2\"\n", 2, "gör bakgrunden ljusare");
    told_at("[farg]\ntext = \"#000000\"\nbakgrund = \"#303030\"\n", 3, "gör bakgrunden ljusare");
    told_at("[farg]\nvarning = \"#FFC000\"\n", 2, "gör färgen mörkare");
    told_at("[diagramfarg]\ntotalt = \"#595959\"\nflickor = \"#D97A1E\"\n", 3, "gör färgen mörkare");
}

TEST_F(ThemeFile, TwoSexesOfOneColourAreAWarning) {
    EXPECT_TRUE(read("[diagramfarg]\nkvinnor = \"#2060A0\"\n\"män\" = \"#206AAE\"\n"));
    ASSERT_EQ(codes(), "tema.lika-farger");
    EXPECT_EQ(diagnostics.list()[0].severity, Severity::warning);
    EXPECT_EQ(diagnostics.list()[0].place.line, 3);
    EXPECT_EQ(diagnostics.list()[0].message, "\"kvinnor\" och \"män\" har nästan samma färg i diagrammen");
}

TEST_F(ThemeFile, TheStandardFallbacksComeLastAllTheSame) {
    auto const theme = read("[typsnitt]\nreserv = [\"Nada\"]\n");
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_EQ(theme->fallback, (std::vector<std::string>{"Nada", "DejaVu Sans"}));
}

TEST_F(ThemeFile, AFontThatIsNotThereIsToldWhereTheThemeNamesIt) {
    ASSERT_TRUE(read("[typsnitt]\nfamilj = \"Saknad Sans\"\nreserv = [\"Lato\",\n  \"Borta Serif\"]\n"));
    Diagnostics told;
    told.error("layout.typsnitt-saknas", {}, "typsnittet \"Saknad Sans\" finns inte");
    told.warning("layout.reserv-saknas", {}, "typsnittet \"Borta Serif\" finns inte");
    told.warning("layout.text-kortad", {}, "texten \"Lato\" får inte plats");
    auto const placed = with_font_places(told, folder / "tema.toml").list();
    ASSERT_EQ(placed.size(), 3U);
    EXPECT_EQ(placed[0].place.line, 2);
    EXPECT_EQ(placed[0].severity, Severity::error);
    EXPECT_EQ(placed[1].place.line, 4);
    EXPECT_EQ(placed[2].place, Place{}) << "no fault of a font";
}

TEST_F(ThemeFile, ALogotypeIsFoundFromTheThemesFolder) {
    put("bilder/vapen.svg", "<svg/>");
    auto const theme = read("[logotyp]\nfil = \"bilder/vapen.svg\"\nalt = \"Kommunens vapen\"\n");
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_EQ(theme->logotype_file, (folder / "bilder/vapen.svg").string());
    EXPECT_EQ(theme->logotype_alt, "Kommunens vapen");
    EXPECT_FALSE(read("[logotyp]\nfil = \"saknas.svg\"\nalt = \"Kommunens vapen\"\n"));
    EXPECT_EQ(codes(), "fil.finns-inte");
    EXPECT_FALSE(read("[logotyp]\nfil = \"bilder/vapen.svg\"\n"));
    EXPECT_EQ(diagnostics.list().at(0).code, "job.nyckel-saknas") << "an alternative text is never left out";
}

TEST_F(ThemeFile, AFileThatIsNotThereIsTold) {
    EXPECT_FALSE(read_theme(folder / "ingen.toml", {}, diagnostics));
    EXPECT_TRUE(diagnostics.has_errors());
}

} // namespace
} // namespace linsen
