#include "run/search_path.hpp"
#include "scratch.hpp"

namespace linsen {
namespace {

namespace fs = std::filesystem;

class SearchPathTest : public Scratch {
protected:
    /// A program in `here/bin`, a home in `home`, one folder given.
    [[nodiscard]] SearchPath path() {
        fs::create_directories(folder / "given");
        fs::create_directories(folder / "home");
        return {{folder / "given"}, folder / "home", folder / "here/bin/linsen", diagnostics};
    }

    Diagnostics diagnostics;
};

TEST_F(SearchPathTest, PluginsGivenThenHomeThenBesideTheProgram) {
    EXPECT_EQ(path().plugin_folders(), (std::vector<fs::path>{folder / "given", folder / "home/plugins",
                                                              folder / "here/lib/linsen/plugins"}));
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(SearchPathTest, CodeIsNeverTakenFromTheFolderOfTheReport) {
    auto const roots = path().roots(folder / "rapport");
    ASSERT_EQ(roots.size(), 4U);
    EXPECT_EQ(roots[2].templates, folder / "rapport/mallar");
    EXPECT_TRUE(roots[2].plugins.empty());
}

TEST_F(SearchPathTest, FirstTemplateWins) {
    put("here/share/linsen/templates/prov/standard.toml", "");
    put("rapport/mallar/prov/standard.toml", "");
    put("rapport/mallar/annan/standard.toml", "");
    put("home/templates/prov/kort.toml", "");
    auto const search = path();
    EXPECT_EQ(search.find_template("prov", "standard", folder / "rapport", {}, diagnostics),
              folder / "rapport/mallar/prov/standard.toml");
    put("home/templates/prov/standard.toml", "");
    EXPECT_EQ(search.find_template("prov", "standard", folder / "rapport", {}, diagnostics),
              folder / "home/templates/prov/standard.toml");
    put("given/prov/standard.toml", "");
    EXPECT_EQ(search.find_template("prov", "standard", folder / "rapport", {}, diagnostics),
              folder / "given/prov/standard.toml");

    auto const all = search.templates("prov", folder / "rapport");
    ASSERT_EQ(all.size(), 5U);
    EXPECT_TRUE(all[0].used);
    EXPECT_EQ(all[0].origin, "--mallar " + (folder / "given").string());
    EXPECT_EQ(all[1].name, "kort");
    EXPECT_TRUE(all[1].used);
    EXPECT_FALSE(all[2].used);
    EXPECT_FALSE(all[3].used);
    EXPECT_EQ(all[4].origin, "programmets egen mapp");
    EXPECT_FALSE(all[4].used);
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(SearchPathTest, MissingTemplateTellsThoseThatExist) {
    put("here/share/linsen/templates/prov/standard.toml", "");
    put("here/share/linsen/templates/prov/kort.toml", "");
    put("here/share/linsen/templates/prov/LÄSMIG.txt", "");
    Diagnostic at;
    at.place = {"rapport.toml", 7, 9, {}};
    at.excerpt = "mall = \"standrad\"";
    EXPECT_FALSE(path().find_template("prov", "standrad", folder, at, diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(to_text(diagnostics.list()[0]),
              "rapport.toml:7:9: fel: mallen \"standrad\" finns inte för rapporten \"prov\" [mall.saknas]\n"
              "    mall = \"standrad\"\n"
              "            ^\n"
              "  tips: menade du \"standard\"? det finns \"kort\" och \"standard\"\n");
}

TEST_F(SearchPathTest, NameOfATemplateLeadsNowhereElse) {
    put("hemlig.toml", "");
    put("here/share/linsen/templates/prov/standard.toml", "");
    EXPECT_FALSE(path().find_template("prov", "../../../../../hemlig", folder, {}, diagnostics));
    EXPECT_TRUE(diagnostics.has_errors());
}

TEST_F(SearchPathTest, FolderThatWasAskedForMustExist) {
    SearchPath const search({folder / "ingen"}, folder / "inget-hem", folder / "here/bin/linsen",
                            diagnostics);
    ASSERT_EQ(diagnostics.list().size(), 2U);
    EXPECT_EQ(diagnostics.list()[0].severity, Severity::error);
    EXPECT_EQ(diagnostics.list()[0].message,
              "mappen \"" + (folder / "ingen").string() + "\" som --mallar pekar på finns inte");
    EXPECT_EQ(diagnostics.list()[1].severity, Severity::warning);
    EXPECT_EQ(diagnostics.list()[1].message, "mappen \"" + (folder / "inget-hem").string() +
                                                 "\" som miljövariabeln LINSEN_HOME pekar på finns inte");
}

} // namespace
} // namespace linsen
