#include "run/build.hpp"

#include "base/file.hpp"
#include "base/swedish_locale.hpp"
#include "scratch.hpp"

#include <algorithm>
#include <map>

namespace linsen {
namespace {

namespace fs = std::filesystem;

constexpr char const* report = R"(rapport = "provtabell"
titel = "Prov"
period = "2025"
datum = 2026-03-01
avsandare = "Falu kommun"

[[data]]
namn = "svar"
fil = "svar.csv"
slag = "matt"
enhet = "procent"
kalla = "Enkäten"
skydd = "publicerade"
kolumner = { ar = "År", kon = "Kön", varde = "Andel" }
koder.kon = { K = "kvinnor", M = "män" }

[[tabell]]
namn = "andelar"
rubrik = "Andel per år"
data = "svar"
per = ["ar", "kon"]
diagram = true

[utdata]
mapp = "ut"
)";

constexpr char const* data = "År;Kön;Andel\n2024;K;61,5\n2024;M;58,25\n2025;K;1 061,5\n2025;M;57\n";

class BuildTest : public Scratch {
protected:
    void SetUp() override {
        Scratch::SetUp();
        unsetenv("SOURCE_DATE_EPOCH");
        put("rapport.toml", report);
        put("svar.csv", data);
    }

    BuildResult make(BuildOptions const& options = {}, Progress const& progress = {}) {
        Diagnostics diagnostics;
        SearchPath const search({}, fs::path(LINSEN_TEST_PLUGINS) / "../home", folder / "bin/linsen",
                                diagnostics);
        auto const plugins = Plugins::load(search.plugin_folders(), diagnostics);
        EXPECT_TRUE(diagnostics.list().empty());
        return build(folder / "rapport.toml", plugins, search, options, progress);
    }

    /// Builds, expects no fault, and returns the bytes of every file by its name.
    std::map<std::string, std::string> built(BuildOptions const& options = {}) {
        auto const result = make(options);
        for (auto const& told : result.diagnostics.list())
            if (told.severity == Severity::error) ADD_FAILURE() << to_text(told);
        EXPECT_TRUE(result.done);
        std::map<std::string, std::string> files;
        for (auto const& file : result.files) files[path_text(file.file.filename())] = bytes(file.file);
        return files;
    }

    [[nodiscard]] std::vector<std::string> names_in(fs::path const& name) const {
        std::vector<std::string> names;
        std::error_code error;
        for (auto const& entry : fs::directory_iterator(folder / name, error))
            names.push_back(path_text(entry.path().filename()));
        std::sort(names.begin(), names.end());
        return names;
    }
};

TEST_F(BuildTest, WritesThreeFilesAndNothingElse) {
    auto const result = make();
    ASSERT_TRUE(result.done) << (result.diagnostics.list().empty() ? ""
                                                                   : to_text(result.diagnostics.list()[0]));
    ASSERT_EQ(result.files.size(), 3U);
    EXPECT_EQ(names_in("ut"), (std::vector<std::string>{"provtabell-2025.manifest.json",
                                                        "provtabell-2025.pdf", "provtabell-2025.xlsx"}));
    for (auto const& file : result.files) {
        auto const content = bytes(file.file);
        EXPECT_EQ(file.hash.sha256, sha256(content));
        EXPECT_EQ(file.hash.bytes, content.size());
    }
    EXPECT_EQ(bytes("ut/provtabell-2025.pdf").substr(0, 5), "%PDF-");
    EXPECT_EQ(bytes("ut/provtabell-2025.xlsx").substr(0, 2), "PK");
    EXPECT_GE(result.files[0].pages, 1U);
}

TEST_F(BuildTest, ManifestNamesInputsAndNoFolderOfThisMachine) {
    auto const text = built().at("provtabell-2025.manifest.json");
    EXPECT_NE(text.find(sha256(report)), std::string::npos);
    EXPECT_NE(text.find(sha256(data)), std::string::npos);
    EXPECT_NE(text.find("\"svar.csv\""), std::string::npos);
    EXPECT_EQ(text.find(folder.string()), std::string::npos);
    EXPECT_EQ(text.find('/'), std::string::npos);
}

TEST_F(BuildTest, FaultLeavesTheLastGoodFilesAsTheyWere) {
    auto const before = built();
    put("svar.csv", "År;Kön;Andel\n2024;K;61,5\n2024;K;58,25\n"); // the same key twice
    auto const result = make();
    EXPECT_FALSE(result.done);
    EXPECT_TRUE(result.files.empty());
    EXPECT_EQ(names_in("ut").size(), 3U);
    for (auto const& [name, content] : before) EXPECT_EQ(bytes(fs::path("ut") / name), content) << name;
}

TEST_F(BuildTest, OneTargetThatCannotBeReplacedStopsAllOfThem) {
    auto const before = built();
    put("svar.csv", std::string(data) + "2026;K;60\n2026;M;50\n");
    fs::remove(folder / "ut/provtabell-2025.xlsx");
    fs::create_directory(folder / "ut/provtabell-2025.xlsx");
    auto const result = make();
    EXPECT_FALSE(result.done);
    EXPECT_EQ(result.diagnostics.errors(), 1);
    EXPECT_EQ(bytes("ut/provtabell-2025.pdf"), before.at("provtabell-2025.pdf"));
    EXPECT_EQ(names_in("ut").size(), 3U);
}

TEST_F(BuildTest, FaultsOfReportDataAndOutputAreToldAtOnce) {
    std::string text = report;
    text.replace(text.find("avsandare"), 9, "avsandre");
    put("rapport.toml", text);
    put("svar.csv", "År;Kön;Antal\n2024;K;61,5\n");
    put("ut", "en fil, inte en mapp");
    auto const result = make();
    EXPECT_FALSE(result.done);
    EXPECT_GE(result.diagnostics.errors(), 3);
    EXPECT_EQ(bytes("ut"), "en fil, inte en mapp");
}

TEST_F(BuildTest, InspectingMakesEverythingAndKeepsNothing) {
    BuildOptions options;
    options.write = false;
    auto const result = make(options);
    EXPECT_TRUE(result.done);
    EXPECT_EQ(result.files.size(), 2U);
    EXPECT_EQ(names_in("."), (std::vector<std::string>{"rapport.toml", "svar.csv"}));
}

TEST_F(BuildTest, OnlyOneOfThem) {
    BuildOptions options;
    options.excel = false;
    options.output = folder / "annan";
    EXPECT_EQ(built(options).size(), 2U);
    EXPECT_EQ(names_in("annan"),
              (std::vector<std::string>{"provtabell-2025.manifest.json", "provtabell-2025.pdf"}));
    EXPECT_FALSE(fs::exists(folder / "ut"));
}

TEST_F(BuildTest, ProgressGoesForwardToTheEnd) {
    double last = 0;
    make({}, [&](std::string_view step, double done) {
        EXPECT_GE(done, last) << step;
        last = done;
    });
    EXPECT_EQ(last, 1);
}

TEST_F(BuildTest, SameBytesAgain) { EXPECT_EQ(built(), built()); }

TEST_F(BuildTest, SameBytesFromAnotherFolder) {
    auto const before = built();
    auto const here = fs::current_path();
    fs::current_path("/");
    auto const after = built();
    fs::current_path(here);
    EXPECT_EQ(before, after);
}

TEST_F(BuildTest, SameBytesInASwedishProgram) {
    auto const before = built();
    SwedishLocale const swedish;
    if (!swedish.set()) GTEST_SKIP() << "sv_SE.UTF-8 cannot be made here: install the package locales";
    EXPECT_EQ(built(), before);
}

TEST_F(BuildTest, FilesCarryTheDateOfTheReportOrTheMomentOfTheEnvironment) {
    auto const of_the_date = built();
    setenv("SOURCE_DATE_EPOCH", "1772323200", 1); // 2026-03-01
    EXPECT_EQ(built(), of_the_date);
    setenv("SOURCE_DATE_EPOCH", "1700000000", 1);
    auto const of_the_moment = built();
    EXPECT_EQ(built(), of_the_moment);
    unsetenv("SOURCE_DATE_EPOCH");
    EXPECT_NE(of_the_moment.at("provtabell-2025.pdf"), of_the_date.at("provtabell-2025.pdf"));
    EXPECT_NE(of_the_moment.at("provtabell-2025.xlsx"), of_the_date.at("provtabell-2025.xlsx"));
}

TEST_F(BuildTest, PluginThatIsNotThereIsToldWithThoseThatAre) {
    std::string text = report;
    text.replace(text.find("provtabell"), 10, "provtabel");
    put("rapport.toml", text);
    auto const result = make();
    ASSERT_EQ(result.diagnostics.errors(), 1);
    EXPECT_EQ(result.diagnostics.list()[0].message, "det finns ingen rapport som heter \"provtabel\"");
    EXPECT_EQ(result.diagnostics.list()[0].hint, "menade du \"provtabell\"?");
}

/// The workbook that the PDF holds; "" when it holds none.
std::string attached_in(fs::path const& pdf) {
    auto const out = pdf.parent_path() / "inuti.xlsx";
    auto const command = "pdfdetach -save 1 -o '" + out.string() + "' '" + pdf.string() + "' >/dev/null 2>&1";
    if (std::system(command.c_str()) != 0) return {};
    std::ifstream file(out, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

TEST_F(BuildTest, PutsTheWorkbookInsideThePdfWhenAsked) {
    ASSERT_TRUE(make().done);
    EXPECT_EQ(attached_in(folder / "ut/provtabell-2025.pdf"), "");
    EXPECT_NE(bytes("ut/provtabell-2025.pdf").find("<pdfaid:part>2<"), std::string::npos);

    put("rapport.toml", std::string(report) + "bifoga_excel = true\n");
    ASSERT_TRUE(make().done);
    auto const workbook = bytes("ut/provtabell-2025.xlsx");
    auto const pdf = bytes("ut/provtabell-2025.pdf");
    EXPECT_FALSE(workbook.empty());
    EXPECT_TRUE(attached_in(folder / "ut/provtabell-2025.pdf") == workbook);
    EXPECT_NE(pdf.find("<pdfaid:part>3<"), std::string::npos);

    // The PDF alone: the same bytes, and no workbook beside it.
    fs::remove_all(folder / "ut");
    BuildOptions options;
    options.excel = false;
    ASSERT_TRUE(make(options).done);
    EXPECT_TRUE(bytes("ut/provtabell-2025.pdf") == pdf);
    EXPECT_FALSE(fs::exists(folder / "ut/provtabell-2025.xlsx"));
}

} // namespace
} // namespace linsen
