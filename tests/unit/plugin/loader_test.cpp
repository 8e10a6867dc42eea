#include "base/file.hpp"
#include "base/text.hpp"
#include "plugin/abi.hpp"
#include "plugin/library_file.hpp"
#include "plugin/loader.hpp"
#include "plugin/seal.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <dlfcn.h>
#include <fstream>
#include <ostream>
#include <sys/stat.h>

namespace linsen {
namespace {

namespace fs = std::filesystem;

/// A plugin folder that holds what the test puts there, and is gone afterwards.
class PluginFolder : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (fs::temp_directory_path() / "linsen-plugin-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder = pattern;
    }
    void TearDown() override { fs::remove_all(folder); }

    /// Copies the test plugin `name` into the folder as `as`.
    void put(std::string const& name, std::string const& as) const {
        fs::create_directories((folder / as).parent_path());
        fs::copy_file(fs::path(LINSEN_TEST_PLUGINS) / name / (name + ".so"), folder / as);
    }

    Plugins load() { return Plugins::load({folder}, diagnostics); }

    /// Loads the folder with a healthy plugin beside; what is told about the one that is wrong must be one
    /// warning.
    std::string warning() {
        put("healthy", "frisk.so");
        auto const plugins = load();
        EXPECT_NE(plugins.find("frisk"), nullptr) << "a broken plugin must not take others with it";
        EXPECT_EQ(plugins.list().size(), 1U);
        EXPECT_EQ(diagnostics.list().size(), 1U);
        if (diagnostics.list().size() != 1) return {};
        auto const& told = diagnostics.list().front();
        EXPECT_EQ(told.severity, Severity::warning);
        EXPECT_NE(told.hint, "");
        return told.message + " [" + told.code + "]";
    }

    fs::path folder;
    Diagnostics diagnostics;
};

TEST_F(PluginFolder, HealthyPluginIsFoundByItsId) {
    put("healthy", "vad-som-helst.so");
    auto const plugins = load();
    ASSERT_NE(plugins.find("frisk"), nullptr);
    EXPECT_EQ(plugins.find("frisk")->title(), "En frisk rapport");
    EXPECT_EQ(plugins.find("frisk")->version(), "2.1");
    EXPECT_EQ(plugins.find("frisk")->file(), folder / "vad-som-helst.so");
    EXPECT_EQ(plugins.find("sjuk"), nullptr);
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(PluginFolder, LibraryStaysInTheProcessWhoeverClosesIt) {
    put("healthy", "stannar.so");
    auto const plugins = load();
    auto const file = (folder / "stannar.so").string();
    auto* const known = dlopen(file.c_str(), RTLD_NOW | RTLD_NOLOAD);
    ASSERT_NE(known, nullptr);
    dlclose(known);
    dlclose(known); // the loader's own hold on it, which nobody ought to let go
    EXPECT_NE(dlopen(file.c_str(), RTLD_NOW | RTLD_NOLOAD), nullptr);
}

TEST_F(PluginFolder, HintForAnIdThatNobodyHas) {
    EXPECT_EQ(load().hint_for("frisk"), "det finns inga rapporter alls; linsen lista visar var de söks");
    put("healthy", "frisk.so");
    auto const plugins = load();
    EXPECT_EQ(plugins.hint_for("frsk"), "menade du \"frisk\"?");
    EXPECT_EQ(plugins.hint_for("naravard"), "det finns \"frisk\"");
}

TEST_F(PluginFolder, FolderThatDoesNotExistHoldsNothing) {
    EXPECT_TRUE(Plugins::load({folder / "ingen"}, diagnostics).list().empty());
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(PluginFolder, EarlierFolderWinsInSilence) {
    put("healthy", "min/frisk.so");
    put("healthy", "din/frisk.so");
    auto const plugins = Plugins::load({folder / "min", folder / "din"}, diagnostics);
    ASSERT_NE(plugins.find("frisk"), nullptr);
    EXPECT_EQ(plugins.find("frisk")->file(), folder / "min/frisk.so");
    EXPECT_EQ(plugins.shadowed(), std::vector<fs::path>{folder / "din/frisk.so"});
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(PluginFolder, SameIdTwiceInOneFolder) {
    put("healthy", "kopia.so");
    put("healthy", "original.so");
    auto const plugins = load();
    EXPECT_EQ(plugins.find("frisk")->file(), folder / "kopia.so");
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "plugin.dubblett");
    EXPECT_EQ(diagnostics.list()[0].place.file, path_text(folder / "original.so"));
    EXPECT_EQ(diagnostics.list()[0].message,
              "tillägget \"original\" används inte: \"kopia.so\" i samma mapp heter också \"frisk\"");
}

TEST_F(PluginFolder, TextFile) {
    std::ofstream(folder / "text.so") << "detta är en text";
    EXPECT_EQ(warning(),
              "tillägget \"text\" används inte: filen är inte ett programbibliotek [plugin.ej-bibliotek]");
}

TEST_F(PluginFolder, EmptyFileAndFolder) {
    std::ofstream(folder / "tom.so").close();
    EXPECT_EQ(warning(),
              "tillägget \"tom\" används inte: filen är inte ett programbibliotek [plugin.ej-bibliotek]");
    fs::create_directory(folder / "mapp.so");
    load();
    EXPECT_EQ(diagnostics.list()[1].code, "plugin.ej-bibliotek");
}

TEST_F(PluginFolder, MissingFile) {
    fs::create_symlink(folder / "borta", folder / "lank.so");
    EXPECT_EQ(warning(),
              "tillägget \"lank\" används inte: filen finns inte; länken pekar på något som är borta "
              "[plugin.saknas]");
}

TEST_F(PluginFolder, LibraryThatTheSystemCannotLoad) {
    put("healthy", "lank.so");
    std::ifstream in(folder / "lank.so", std::ios::binary);
    std::string bytes(std::istreambuf_iterator<char>(in), {});
    std::string_view const needed("libstdc++.so.6");
    auto const at = bytes.find(needed);
    ASSERT_NE(at, std::string::npos);
    bytes.replace(at, needed.size(), "libstdc--.so.6");
    SealNote note;
    note.is_sealed = 1;
    note.checksum = seal_of(bytes)->counted;
    bytes.replace(seal_of(bytes)->note_at, sizeof note,
                  std::string(reinterpret_cast<char*>(&note), sizeof note));
    std::ofstream(folder / "lank.so", std::ios::binary) << bytes;
    auto const text = warning();
    EXPECT_EQ(
        text.find("tillägget \"lank\" används inte: det behöver biblioteket \"libstdc--.so.6\", som inte "
                  "finns på den här datorn"),
        0U)
        << text;
    EXPECT_NE(text.find("[plugin.laddning]"), std::string::npos);
}

/// A library that is cut off at any length is told and never mapped: the system would end the program.
TEST_F(PluginFolder, CopyThatWasBrokenOff) {
    put("healthy", "hel/frisk.so");
    auto const whole = fs::file_size(folder / "hel/frisk.so");
    for (auto const length : {std::uintmax_t{4}, std::uintmax_t{63}, std::uintmax_t{64}, std::uintmax_t{1000},
                              std::uintmax_t{4096}, whole / 4, whole / 2, whole - 4096, whole - 1}) {
        put("healthy", "halv.so");
        fs::resize_file(folder / "halv.so", length);
        Diagnostics told;
        EXPECT_TRUE(Plugins::load({folder}, told).list().empty()) << length;
        ASSERT_EQ(told.list().size(), 1U) << length;
        EXPECT_EQ(told.list()[0].code, "plugin.avkortad") << length;
        EXPECT_EQ(told.list()[0].message, "tillägget \"halv\" används inte: filen är avkortad eller skadad, "
                                          "som när en kopiering har avbrutits");
        fs::remove(folder / "halv.so");
    }
}

/// Some copy in full length first and fill in afterwards.
TEST_F(PluginFolder, CopyWithNothingAtItsEnd) {
    put("healthy", "halv.so");
    auto const whole = fs::file_size(folder / "halv.so");
    fs::resize_file(folder / "halv.so", whole / 2);
    fs::resize_file(folder / "halv.so", whole);
    load();
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "plugin.avkortad");
}

std::string bytes_of(fs::path const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

/// A copy that has its head and its tail, but a block of zeros instead of what stood between.
TEST_F(PluginFolder, CopyWithAHoleAnywhere) {
    put("healthy", "hel/frisk.so");
    auto const whole = bytes_of(folder / "hel/frisk.so");
    auto const sound = seal_of(whole);
    ASSERT_TRUE(sound && sound->written);
    EXPECT_EQ(*sound->written, sound->counted);
    auto const file = folder / "hal.so";
    std::size_t refused = 0;
    for (std::size_t at = 0; at < whole.size(); at += 512) {
        auto damaged = whole;
        damaged.replace(at, 2048, std::string(std::min<std::size_t>(2048, whole.size() - at), '\0'));
        if (damaged == whole) continue;
        std::ofstream(file, std::ios::binary) << damaged;
        // What is not loaded, such as the names of symbols for debuggers, may be gone.
        bool const as_built = seal_of(damaged) && seal_of(damaged)->written == sound->counted &&
                              seal_of(damaged)->counted == sound->counted;
        auto const fault = fault_of_library(file);
        EXPECT_TRUE(fault || as_built) << at;
        refused += fault ? 1 : 0;
    }
    EXPECT_GT(refused, 10U);
}

TEST_F(PluginFolder, CopyWithAHoleInItsCodeIsTold) {
    put("healthy", "hal.so");
    auto const middle = static_cast<std::streamoff>(fs::file_size(folder / "hal.so") / 3);
    std::fstream file(folder / "hal.so", std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(middle);
    file << std::string(4096, '\0');
    file.close();
    EXPECT_EQ(warning(),
              "tillägget \"hal\" används inte: filen är avkortad eller skadad, som när en kopiering "
              "har avbrutits [plugin.avkortad]");
}

TEST_F(PluginFolder, LibraryWithoutAChecksum) {
    put("healthy", "osedd.so");
    auto bytes = bytes_of(folder / "osedd.so");
    bytes.replace(seal_of(bytes)->note_at, sizeof(SealNote), std::string(sizeof(SealNote), '\0'));
    std::ofstream(folder / "osedd.so", std::ios::binary) << bytes;
    EXPECT_EQ(warning(),
              "tillägget \"osedd\" används inte: filen saknar den kontrollsumma som visar att den är hel "
              "[plugin.kontrollsumma]");
}

/// Packages are made of libraries whose symbols for debuggers are taken away.
TEST_F(PluginFolder, StrippedLibraryIsWhole) {
    put("healthy", "frisk.so");
    auto const before = fs::file_size(folder / "frisk.so");
    ASSERT_EQ(std::system(("strip " + (folder / "frisk.so").string()).c_str()), 0);
    ASSERT_LT(fs::file_size(folder / "frisk.so"), before);
    EXPECT_NE(load().find("frisk"), nullptr);
    EXPECT_TRUE(diagnostics.list().empty());
}

TEST_F(PluginFolder, PipeIsNotOpened) {
    ASSERT_EQ(mkfifo((folder / "ror.so").c_str(), 0600), 0);
    EXPECT_EQ(warning(),
              "tillägget \"ror\" används inte: filen är inte ett programbibliotek [plugin.ej-bibliotek]");
}

TEST_F(PluginFolder, ProgramThatIsNoLibrary) {
    fs::copy_file("/proc/self/exe", folder / "program.so");
    EXPECT_EQ(warning(),
              "tillägget \"program\" används inte: filen är inte ett programbibliotek [plugin.ej-bibliotek]");
}

TEST_F(PluginFolder, LibraryOfAnotherComputer) {
    put("healthy", "annan.so");
    std::fstream file(folder / "annan.so", std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(18); // e_machine
    file.put('\x02').put('\0');
    file.close();
    EXPECT_EQ(warning(), "tillägget \"annan\" används inte: det är byggt för en annan sorts dator "
                         "[plugin.annan-dator]");
}

TEST_F(PluginFolder, OtherAbi) {
    put("other_abi", "fel.so");
    EXPECT_EQ(warning(), "tillägget \"fel\" används inte: det är byggt med \"gcc11 libstdc++11/1 c++202002L "
                         "0123456789abcdef\", men Linsen är byggt med \"" LINSEN_ABI_TAG "\" [plugin.abi]");
}

TEST_F(PluginFolder, NullAbi) {
    put("null_abi", "fel.so");
    EXPECT_EQ(warning(), "tillägget \"fel\" används inte: det är byggt med \"\", men Linsen är byggt med "
                         "\"" LINSEN_ABI_TAG "\" [plugin.abi]");
}

struct Wrong {
    char const* plugin;
    char const* told;
};

/// Names the case in lists of tests.
void PrintTo(Wrong const& wrong, std::ostream* out) { *out << wrong.plugin; }

class WrongPlugin : public PluginFolder, public testing::WithParamInterface<Wrong> {};

TEST_P(WrongPlugin, IsToldInOneSentence) {
    put(GetParam().plugin, "fel.so");
    EXPECT_EQ(warning(), std::string("tillägget \"fel\" används inte: ") + GetParam().told);
}

INSTANTIATE_TEST_SUITE_P(
    Border, WrongPlugin,
    testing::Values(
        Wrong{"old_size", "det är byggt för en annan version av Linsen (dess beskrivning är 16 byte lång i "
                          "stället för 48) [plugin.version]"},
        Wrong{"old_api",
              "det är byggt för version 0 av Linsens gränssnitt, men den här versionen av Linsen har 5 "
              "[plugin.version]"},
        Wrong{"bad_id",
              "det kallar sig \"Min rapport\", men ett namn består av 1–40 små bokstäver a–z [plugin.id]"},
        Wrong{"null_title", "det säger inte vad det heter eller vilken version det har [plugin.beskrivning]"},
        Wrong{"null_enter", "det har ingen funktion som anmäler dess rapport [plugin.tom-ingang]"},
        Wrong{"null_descriptor", "det lämnar ingen beskrivning av sig [plugin.tom-ingang]"},
        Wrong{"no_entry",
              "biblioteket har ingen ingång som heter \"linsen_plugin_descriptor\" [plugin.ingang-saknas]"},
        Wrong{"enters_nothing", "det anmälde ingen rapport [plugin.tom]"},
        Wrong{"enters_null", "det anmälde ingen rapport [plugin.tom]"},
        Wrong{"enters_two", "det anmälde 2 rapporter i stället för en [plugin.tom]"},
        Wrong{"throws_in_enter",
              "det avbröt sig när det skulle anmäla sin rapport: \"hittar inte min licens\" "
              "[plugin.undantag]"},
        Wrong{"throws_int", "det avbröt sig när det skulle anmäla sin rapport [plugin.undantag]"},
        Wrong{"throws_in_settings",
              "det avbröt sig när det skulle beskriva sina inställningar: \"inga inställningar "
              "i dag\" [plugin.undantag]"},
        Wrong{"core_setting",
              "dess inställning \"titel\" är en nyckel som Linsen själv använder [plugin.installning]"}),
    [](auto const& wrong) { return std::string(wrong.param.plugin); });

Job job_of(std::string const& plugin) {
    Job job;
    job.file = "rapport.toml";
    job.plugin = plugin;
    return job;
}

TEST_F(PluginFolder, ThrowInPlanIsOneError) {
    put("throws_in_plan", "a.so");
    auto const plugins = load();
    ASSERT_NE(plugins.find("kastarplan"), nullptr);
    Plan plan;
    EXPECT_FALSE(plugins.find("kastarplan")->plan(job_of("kastarplan"), plan, diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(
        to_text(diagnostics.list()[0]),
        "fel: tillägget \"kastarplan\" avbröt sig när det skulle planera rapportens tabeller: "
        "\"planen går inte ihop\" [plugin.undantag]\n"
        "  tips: felet ligger i tillägget och inte i rapportens fil; berätta för den som har gjort det\n");
}

TEST_F(PluginFolder, ThrowInCheckIsOneError) {
    put("throws_in_check", "a.so");
    auto const plugins = load();
    ASSERT_NE(plugins.find("kastarnyckel"), nullptr);
    EXPECT_FALSE(plugins.find("kastarnyckel")->check(job_of("kastarnyckel"), diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_TRUE(
        to_text(diagnostics.list()[0])
            .starts_with("fel: tillägget \"kastarnyckel\" avbröt sig när det skulle kontrollera rapportens "
                         "nycklar: \"nycklarna går inte ihop\" [plugin.undantag]"));
}

TEST_F(PluginFolder, ThrowInWriteIsOneError) {
    put("throws_in_write", "a.so");
    auto const plugins = load();
    ASSERT_NE(plugins.find("kastarskriv"), nullptr);
    EXPECT_EQ(plugins.find("kastarskriv")->write(job_of("kastarskriv"), Figures(), diagnostics),
              std::nullopt);
    ASSERT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].message,
              "tillägget \"kastarskriv\" avbröt sig när det skulle skriva rapporten");
}

} // namespace
} // namespace linsen
