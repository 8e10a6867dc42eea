#include "run/file_watch.hpp"

#include "base/file.hpp"
#include "run/scratch.hpp"

#include <string>
#include <vector>

namespace linsen {
namespace {

namespace fs = std::filesystem;

/// As a file system looks that writes times in steps of two seconds and has neither inodes nor a time of
/// description: FAT, and shares of it.
FileLook coarse(fs::path const& file) {
    auto look = look_at(file);
    look.modified -= look.modified % 2'000'000'000;
    look.number = 0;
    look.described = 0;
    return look;
}

/// The coarsest: every save looks like the one before.
FileLook without_times(fs::path const& file) {
    auto look = coarse(file);
    look.modified = 0;
    return look;
}

class FileWatchTest : public Scratch {
protected:
    /// What a reader of these files leaves behind.
    [[nodiscard]] std::vector<SeenFile> seen(std::vector<std::string> const& names) const {
        FileTrail const trail;
        Diagnostics unheard;
        for (auto const& name : names) (void)read_file(folder / name, {}, unheard);
        return trail.files();
    }

    static std::vector<std::string> names(std::vector<FileChange> const& changes) {
        std::vector<std::string> all;
        for (auto const& change : changes) all.push_back(change.file.filename().string());
        return all;
    }
};

using Names = std::vector<std::string>;

TEST_F(FileWatchTest, KnowsAFileThatWasSavedInPlaceOrRenamedIntoItsPlace) {
    put("a.md", "ett");
    put("b.md", "ett");
    FileWatch watch(seen({"a.md", "b.md"}));
    EXPECT_FALSE(watch.look());
    EXPECT_TRUE(watch.changes().empty());
    put("a.md", "två");
    EXPECT_TRUE(watch.look());
    EXPECT_FALSE(watch.look());
    EXPECT_EQ(names(watch.changes()), Names{"a.md"});
    put("b.ny", "tre");
    fs::rename(folder / "b.ny", folder / "b.md");
    EXPECT_TRUE(watch.look());
    EXPECT_EQ(names(watch.changes()), (Names{"a.md", "b.md"}));
}

TEST_F(FileWatchTest, PassesOverAFileThatIsTheSameAgain) {
    put("a.md", "ett");
    FileWatch watch(seen({"a.md"}));
    fs::last_write_time(folder / "a.md", fs::file_time_type::clock::now() + std::chrono::hours(1));
    EXPECT_FALSE(watch.look());
    EXPECT_TRUE(watch.changes().empty());
    put("a.md", "två");
    EXPECT_TRUE(watch.look());
    put("a.md", "ett");
    EXPECT_TRUE(watch.look());
    EXPECT_TRUE(watch.changes().empty());
}

TEST_F(FileWatchTest, SeesTwoSavesWithOneTimeAndOneSize) {
    for (auto const look : {coarse, without_times}) {
        put("a.md", "ett");
        auto files = seen({"a.md"});
        files[0].look = look(folder / "a.md");
        FileWatch watch(files, look);
        for (auto const* const saved : {"sju", "nio"}) {
            put("a.md", saved);
            EXPECT_TRUE(watch.look());
        }
        EXPECT_EQ(without_times(folder / "a.md").bytes, files[0].look.bytes);
        EXPECT_EQ(names(watch.changes()), Names{"a.md"});
    }
}

TEST_F(FileWatchTest, KnowsWhatComesAndGoesAndWhatIsHalfSaved) {
    put("a.md", "ett");
    FileWatch watch(seen({"a.md", "senare/b.md"}));
    put("senare/b.md", "två");
    put("a.md", "");
    EXPECT_TRUE(watch.look());
    auto changes = watch.changes();
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].kind, FileChange::Kind::changed);
    EXPECT_TRUE(changes[0].unfinished);
    EXPECT_EQ(changes[1].kind, FileChange::Kind::came);
    EXPECT_FALSE(changes[1].unfinished);
    fs::remove(folder / "a.md");
    EXPECT_TRUE(watch.look());
    changes = watch.changes();
    ASSERT_EQ(changes.size(), 2U);
    EXPECT_EQ(changes[0].kind, FileChange::Kind::gone);
    EXPECT_TRUE(changes[0].unfinished);
}

TEST_F(FileWatchTest, FindsANameInTheOtherUnicodeForm) {
    FileWatch watch(seen({"k\u00F6n.md"}));
    put("ko\u0308n.md", "från en Mac");
    EXPECT_TRUE(watch.look());
    ASSERT_EQ(watch.changes().size(), 1U);
    EXPECT_EQ(watch.changes()[0].kind, FileChange::Kind::came);
}

TEST_F(FileWatchTest, AFolderIsAnotherWhenItsNamesAre) {
    put("mallar/egen.toml", "");
    std::vector<SeenFile> files;
    {
        FileTrail const trail;
        note_file(folder / "mallar");
        files = trail.files();
    }
    FileWatch watch(files);
    put("mallar/egen.toml", "mer");
    put("mallar/.egen.toml.swp", "");
    EXPECT_FALSE(watch.look());
    put("mallar/ny.toml", "");
    EXPECT_TRUE(watch.look());
    EXPECT_EQ(names(watch.changes()), Names{"mallar"});
}

TEST_F(FileWatchTest, NothingIsNotedInAPauseOrWithoutATrail) {
    put("a.md", "ett");
    EXPECT_EQ(seen({"a.md", "a.md"}).size(), 1U);
    FileTrail const trail;
    Diagnostics unheard;
    {
        FileTrail::Pause const pause;
        (void)read_file(folder / "a.md", {}, unheard);
    }
    EXPECT_TRUE(trail.files().empty());
    (void)read_file(folder / "a.md", {}, unheard);
    EXPECT_EQ(trail.files().size(), 1U);
}

/// A save while the reader was at work is a change: the look is older than what was read.
TEST_F(FileWatchTest, TheLookIsFromBeforeTheReading) {
    put("a.md", "ett");
    std::vector<SeenFile> files;
    {
        FileTrail const trail;
        note_file(folder / "a.md");
        put("a.md", "mycket mer");
        files = trail.files();
    }
    FileWatch watch(files);
    EXPECT_TRUE(watch.look());
    EXPECT_EQ(names(watch.changes()), Names{"a.md"});
}

} // namespace
} // namespace linsen
