#include "base/atomic_files.hpp"

#include "base/scratch.hpp"

#include <gtest/gtest.h>

#include <atomic>
#include <csignal>
#include <future>
#include <string>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

namespace linsen {
namespace {

namespace fs = std::filesystem;
using Names = std::vector<std::string>;

class AtomicFilesTest : public ::testing::Test {
protected:
    /// What writing `name` says, without the place; nothing may be left beside it.
    std::string told_about(fs::path const& name) {
        Names const before = scratch_.names();
        Diagnostics diagnostics;
        {
            AtomicFiles files;
            EXPECT_FALSE(files.write(scratch_ / name, "ny", diagnostics));
        }
        EXPECT_EQ(scratch_.names(), before);
        EXPECT_EQ(diagnostics.list().size(), 1U);
        if (diagnostics.list().empty()) return "";
        Diagnostic told = diagnostics.list()[0];
        told.place = {};
        return to_text(told);
    }

    test::Scratch scratch_;
    Diagnostics diagnostics_;
};

TEST_F(AtomicFilesTest, AllArePlacedByCommit) {
    scratch_.put("ut/a.pdf", "gammal");
    AtomicFiles files;
    ASSERT_TRUE(files.write(scratch_ / "ut/a.pdf", "ny a", diagnostics_));
    ASSERT_TRUE(files.write(scratch_ / "ut/djupt/b.xlsx", "ny b", diagnostics_));
    EXPECT_EQ(scratch_.get("ut/a.pdf"), "gammal");
    EXPECT_FALSE(fs::exists(scratch_ / "ut/djupt/b.xlsx"));

    ASSERT_TRUE(files.commit(diagnostics_));
    EXPECT_EQ(scratch_.get("ut/a.pdf"), "ny a");
    EXPECT_EQ(scratch_.get("ut/djupt/b.xlsx"), "ny b");
    EXPECT_EQ(scratch_.names(), (Names{"ut", "ut/a.pdf", "ut/djupt", "ut/djupt/b.xlsx"}));
    EXPECT_TRUE(diagnostics_.list().empty());
}

TEST_F(AtomicFilesTest, StagedFileIsHiddenBesideItsTarget) {
    AtomicFiles files;
    std::optional<fs::path> const beside = files.stage(scratch_ / "a.pdf", diagnostics_);
    ASSERT_TRUE(beside);
    EXPECT_EQ(beside->parent_path(), scratch_.folder());
    EXPECT_TRUE(beside->filename().string().starts_with("."));
    EXPECT_TRUE(beside->filename().string().ends_with(".tmp"));
    EXPECT_TRUE(fs::exists(*beside));
}

TEST_F(AtomicFilesTest, NothingIsLeftWithoutCommit) {
    scratch_.put("a.pdf", "gammal");
    {
        AtomicFiles files;
        ASSERT_TRUE(files.write(scratch_ / "a.pdf", "ny", diagnostics_));
        ASSERT_TRUE(files.write(scratch_ / "ny/mapp/b.xlsx", "ny", diagnostics_));
    }
    EXPECT_EQ(scratch_.names(), (Names{"a.pdf"}));
    EXPECT_EQ(scratch_.get("a.pdf"), "gammal");
}

TEST_F(AtomicFilesTest, FailureMidwayPutsBackWhatWasReplaced) {
    scratch_.put("a.pdf", "gammal a");
    AtomicFiles files;
    ASSERT_TRUE(files.write(scratch_ / "a.pdf", "ny a", diagnostics_));
    ASSERT_TRUE(files.write(scratch_ / "b.pdf", "ny b", diagnostics_));
    ASSERT_TRUE(files.write(scratch_ / "c.pdf", "ny c", diagnostics_));
    fs::create_directories(scratch_ / "c.pdf/i-vagen"); // cannot be replaced by a file, by root neither

    EXPECT_FALSE(files.commit(diagnostics_));
    EXPECT_EQ(diagnostics_.errors(), 1);
    EXPECT_EQ(scratch_.names(), (Names{"a.pdf", "c.pdf", "c.pdf/i-vagen"}));
    EXPECT_EQ(scratch_.get("a.pdf"), "gammal a");
}

TEST_F(AtomicFilesTest, KeepsPermissionsAndFollowsLinks) {
    scratch_.put("arkiv/a.pdf", "gammal");
    ASSERT_EQ(::chmod((scratch_ / "arkiv/a.pdf").c_str(), 0640), 0);
    fs::create_symlink("arkiv/a.pdf", scratch_ / "a.pdf");
    AtomicFiles files;
    ASSERT_TRUE(files.write(scratch_ / "a.pdf", "ny", diagnostics_));
    ASSERT_TRUE(files.commit(diagnostics_));
    EXPECT_TRUE(fs::is_symlink(scratch_ / "a.pdf"));
    EXPECT_EQ(scratch_.get("arkiv/a.pdf"), "ny");
    EXPECT_EQ(fs::status(scratch_ / "arkiv/a.pdf").permissions(), static_cast<fs::perms>(0640));
}

TEST_F(AtomicFilesTest, TellsThatExcelHasItOpen) {
    scratch_.put("a.xlsx", "gammal");
    scratch_.put("~$a.xlsx", "");
    EXPECT_EQ(told_about("a.xlsx"), "fel: \"a.xlsx\" är öppen i Excel [fil.oppen-i-annat-program]\n"
                                    "  tips: stäng filen och kör igen; är den inte öppen hos någon, ta bort "
                                    "\"~$a.xlsx\" i samma mapp\n");
    scratch_.put(".~lock.b.xlsx#", "");
    EXPECT_EQ(told_about("b.xlsx"), "fel: \"b.xlsx\" är öppen i LibreOffice [fil.oppen-i-annat-program]\n"
                                    "  tips: stäng filen och kör igen; är den inte öppen hos någon, ta bort "
                                    "\".~lock.b.xlsx#\" i samma mapp\n");
}

TEST_F(AtomicFilesTest, TellsWhatStandsInTheWay) {
    fs::create_directory(scratch_ / "a.pdf");
    EXPECT_EQ(told_about("a.pdf"), "fel: det finns redan en mapp som heter \"a.pdf\" [fil.mapp-i-vagen]\n"
                                   "  tips: byt namn på mappen, eller välj en annan mapp med --ut\n");
    scratch_.put("ut", "en fil");
    EXPECT_EQ(told_about("ut/b.pdf"),
              "fel: \"ut\" är en fil, inte en mapp [fil.ar-ingen-mapp]\n"
              "  tips: välj en annan mapp med --ut, eller ändra mapp under [utdata]\n");
    EXPECT_EQ(told_about("ut/djupt/b.pdf"), told_about("ut/b.pdf"));
}

TEST_F(AtomicFilesTest, RespectsWriteProtectionAlsoAsRoot) {
    scratch_.put("a.pdf", "gammal");
    ASSERT_EQ(::chmod((scratch_ / "a.pdf").c_str(), 0444), 0);
    EXPECT_EQ(told_about("a.pdf"), "fel: filen \"a.pdf\" är skrivskyddad [fil.skrivskyddad]\n"
                                   "  tips: ta bort skrivskyddet, eller välj en annan mapp med --ut\n");
    fs::create_directory(scratch_ / "last");
    ASSERT_EQ(::chmod((scratch_ / "last").c_str(), 0555), 0);
    EXPECT_EQ(told_about("last/b.pdf"), "fel: mappen \"last\" är skrivskyddad [fil.skrivskyddad]\n"
                                        "  tips: ta bort skrivskyddet, eller välj en annan mapp med --ut\n");
    EXPECT_EQ(told_about("last/djupt/b.pdf"), told_about("last/b.pdf"));
}

TEST_F(AtomicFilesTest, TwoFilesOfOneNameAreTold) {
    AtomicFiles files;
    ASSERT_TRUE(files.write(scratch_ / "a.pdf", "ett", diagnostics_));
    EXPECT_FALSE(files.write(scratch_ / "a.pdf", "två", diagnostics_));
    EXPECT_EQ(diagnostics_.list().at(0).message, "två filer skulle få samma namn, \"a.pdf\"");
}

TEST_F(AtomicFilesTest, AWriteThatStopsHalfwayLeavesTheOldFile) {
    scratch_.put("a.pdf", "gammal");
    ASSERT_NE(std::signal(SIGXFSZ, SIG_IGN), SIG_ERR);
    rlimit before{};
    ASSERT_EQ(::getrlimit(RLIMIT_FSIZE, &before), 0);
    rlimit small = before;
    small.rlim_cur = 4096;
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &small), 0);
    bool written = false;
    {
        AtomicFiles files;
        written = files.write(scratch_ / "a.pdf", std::string(10000, 'x'), diagnostics_);
    }
    ASSERT_EQ(::setrlimit(RLIMIT_FSIZE, &before), 0);

    EXPECT_FALSE(written);
    EXPECT_EQ(scratch_.names(), (Names{"a.pdf"}));
    EXPECT_EQ(scratch_.get("a.pdf"), "gammal");
    EXPECT_EQ(diagnostics_.list().at(0).code, "fil.for-stor");
}

/// Another run makes the folder around ours, and takes it away again when it does not need it.
TEST_F(AtomicFilesTest, AFolderMayComeAndGoWhileOursIsMade) {
    constexpr int times = 300;
    fs::path const around = scratch_ / "ut";
    std::atomic<bool> is_over = false;
    auto other = std::async(std::launch::async, [&] {
        while (!is_over) {
            ::mkdir(around.c_str(), 0777);
            ::rmdir(around.c_str());
        }
    });
    int faults = 0;
    for (int i = 0; i < times; ++i) {
        Diagnostics diagnostics;
        AtomicFiles files;
        if (!files.write(around / "rapport" / "rapport.pdf", "ny", diagnostics)) ++faults;
    }
    is_over = true;
    other.get();
    EXPECT_EQ(faults, 0);
}

TEST_F(AtomicFilesTest, AStagedFileThatVanishedStopsAll) {
    AtomicFiles files;
    ASSERT_TRUE(files.write(scratch_ / "a.pdf", "ett", diagnostics_));
    std::optional<fs::path> const beside = files.stage(scratch_ / "b.pdf", diagnostics_);
    ASSERT_TRUE(beside);
    fs::remove(*beside);
    EXPECT_FALSE(files.commit(diagnostics_));
    EXPECT_EQ(scratch_.names(), Names{});
    EXPECT_EQ(diagnostics_.errors(), 1);
}

} // namespace
} // namespace linsen
