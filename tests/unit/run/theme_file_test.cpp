#include "run/theme_file.hpp"

#include "job/job.hpp"
#include "scratch.hpp"

#include <fstream>
#include <iterator>

namespace linsen {
namespace {

class ThemeFile : public Scratch {
protected:
    std::optional<layout::Theme> read(std::string const& text) {
        put("tema.toml", text);
        diagnostics = {};
        return read_file(folder / "tema.toml");
    }

    /// Other themes are found beside it.
    std::optional<layout::Theme> read_file(std::filesystem::path const& file) {
        files.clear();
        auto const find = [this](std::string const& name,
                                 Diagnostic at) -> std::optional<std::filesystem::path> {
            if (auto beside = folder / (name + ".toml"); std::filesystem::exists(beside)) return beside;
            at.code = "tema.saknas";
            diagnostics.add(std::move(at));
            return std::nullopt;
        };
        return read_theme(file, {}, diagnostics, find, files);
    }

    /// The codes that were told, in order.
    std::string codes() const {
        std::string all;
        for (auto const& told : diagnostics.list()) all += (all.empty() ? "" : " ") + told.code;
        return all;
    }

    Diagnostics diagnostics;
    std::vector<std::filesystem::path> files;
};

std::string contents(std::string const& path) {
    std::ifstream in(path);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// All keys, those in tables with their table: "logotyp.fil".
std::vector<std::pair<std::string, std::string>> all_keys() {
    std::vector<std::pair<std::string, std::string>> keys;
    for (auto const& setting : theme_settings()) {
        keys.emplace_back("", setting.key);
        for (auto const& inner : setting.children) keys.emplace_back(setting.key, inner.key);
    }
    return keys;
}

TEST_F(ThemeFile, TheStandardFileSaysWhatTheStandardThemeIs) {
    auto const theme = read_file(LINSEN_SOURCE_DIR "/templates/teman/standard.toml");
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_EQ(*theme, layout::standard_theme());
}

TEST_F(ThemeFile, AnEmptyThemeIsTheStandardTheme) {
    EXPECT_EQ(read("# inget\n"), layout::standard_theme());
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(ThemeFile, LargePrintIsLargeEverywhere) {
    auto const theme = read_file(LINSEN_SOURCE_DIR "/templates/teman/stor-stil.toml");
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
    auto const placed = with_font_places(told, {folder / "tema.toml"}).list();
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

TEST_F(ThemeFile, TheStandardFileHasEveryKeyAndTheReadmeSaysEach) {
    auto lines = contents(LINSEN_SOURCE_DIR "/templates/teman/standard.toml");
    // A key that does not hold has its "#" right in front of it.
    for (std::size_t at = 0; (at = lines.find("\n#", at)) != std::string::npos; ++at)
        if (lines[at + 2] == '[' || (lines[at + 2] >= 'a' && lines[at + 2] <= 'z')) lines.erase(at + 1, 1);
    put("vapen.svg", R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"/>)");
    put("stor-stil.toml", contents(LINSEN_SOURCE_DIR "/templates/teman/stor-stil.toml"));
    auto const theme = read(lines);
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_FALSE(theme->header.empty());
    EXPECT_FALSE(theme->footer.empty());
    EXPECT_FALSE(theme->logotype_file.empty());

    Diagnostics unheard;
    auto const root = read_toml(folder / "tema.toml", {}, unheard);
    ASSERT_TRUE(root);
    auto const readme = contents(LINSEN_SOURCE_DIR "/templates/README.md");
    for (auto const& [table, key] : all_keys()) {
        auto const* const in = table.empty() ? &*root : root->find(table);
        EXPECT_TRUE(in != nullptr && in->find(key) != nullptr) << table << " " << key;
        auto const heading = key.starts_with("rubrik");
        EXPECT_TRUE(heading || readme.find("`" + key + "`") != std::string::npos ||
                    readme.find("`[" + key + "]`") != std::string::npos)
            << key;
    }
}

TEST_F(ThemeFile, AThemeMayBuildOnAnother) {
    put("stor.toml",
        "[storlek]\ntext = 18\n[marginal]\nvanster = 18\n[diagramfarg]\nkvinnor = \"#7A3B00\"\n");
    put("kommun.toml", "utgar_fran = \"stor\"\n[farg]\naccent = \"#003366\"\n");
    auto const theme = read("utgar_fran = \"kommun\"\n[marginal]\nvanster = 30\n"
                            "[diagramfarg]\nkvinnor = \"#003366\"\n");
    ASSERT_TRUE(theme) << to_json(diagnostics);
    EXPECT_DOUBLE_EQ(theme->body_size, 18);
    EXPECT_EQ(theme->accent, (layout::Colour{0x00, 0x33, 0x66}));
    EXPECT_DOUBLE_EQ(theme->margin_left, 30 / 25.4 * 72) << "the theme that is asked for has the last word";
    EXPECT_EQ(theme->series("kvinnor", 0).colour, (layout::Colour{0x00, 0x33, 0x66}));
    ASSERT_EQ(files.size(), 3U) << "all of them are inputs of the report";
    EXPECT_EQ(files[1].filename(), "kommun.toml");
}

TEST_F(ThemeFile, AThemeThatCannotBeBuiltOnIsTold) {
    EXPECT_FALSE(read("utgar_fran = \"saknas\"\n"));
    EXPECT_EQ(codes(), "tema.saknas");
    EXPECT_EQ(diagnostics.list().at(0).place.line, 1);
    put("annat.toml", "utgar_fran = \"tema\"\n");
    EXPECT_FALSE(read("utgar_fran = \"annat\"\n"));
    EXPECT_EQ(codes(), "tema.utgar-fran");
    put("annat.toml", "[storlek]\nsidhuvud = 18\n[marginal]\nover = 40\n");
    EXPECT_TRUE(read("utgar_fran = \"annat\"\n"));
    EXPECT_FALSE(read("utgar_fran = \"annat\"\n[marginal]\nover = 18\n"));
    EXPECT_EQ(codes(), "tema.sidhuvud") << "what fits in each may not fit together";
    EXPECT_EQ(diagnostics.list().at(0).place.line, 3);
}

TEST_F(ThemeFile, AFileThatIsNotThereIsTold) {
    EXPECT_FALSE(read_file(folder / "ingen.toml"));
    EXPECT_TRUE(diagnostics.has_errors());
}

} // namespace
} // namespace linsen
