#include "base/file_trail.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"

#include <algorithm>
#include <cerrno>
#include <fstream>
#include <functional>
#include <mutex>
#include <sstream>
#include <string>
#include <system_error>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/sysmacros.h>

namespace linsen {

namespace {

namespace fs = std::filesystem;

/// The trail that there is; its members are used under the guard, since readers may be threads.
struct Current {
    std::mutex guard;
    FileTrail* trail = nullptr;
    int pauses = 0;
};

Current& current() {
    static Current one;
    return one;
}

fs::path whole_path(fs::path const& file) {
    std::error_code error;
    auto const whole = fs::absolute(file, error);
    return (error ? file : whole).lexically_normal();
}

std::int64_t nanoseconds(statx_timestamp const& moment) {
    constexpr std::int64_t in_a_second = 1'000'000'000;
    return moment.tv_sec * in_a_second + moment.tv_nsec;
}

FileLook look_at_name(fs::path const& file) {
    struct statx about {};
    if (::statx(AT_FDCWD, file.c_str(), AT_STATX_FORCE_SYNC, STATX_BASIC_STATS, &about) != 0) return {};
    FileLook look;
    look.kind = S_ISREG(about.stx_mode)   ? FileLook::Kind::file
                : S_ISDIR(about.stx_mode) ? FileLook::Kind::folder
                                          : FileLook::Kind::other;
    look.bytes = about.stx_size;
    look.device = makedev(about.stx_dev_major, about.stx_dev_minor);
    look.number = about.stx_ino;
    look.modified = nanoseconds(about.stx_mtime);
    look.described = nanoseconds(about.stx_ctime);
    return look;
}

/// Names in ASCII have one Unicode form only, and no folder need be searched for another.
bool has_other_forms(fs::path const& file) {
    auto const& name = file.native();
    return std::any_of(name.begin(), name.end(), [](char c) { return static_cast<unsigned char>(c) > 0x7F; });
}

std::size_t mark_of(std::string_view bytes) { return std::hash<std::string_view>{}(bytes); }

std::optional<std::size_t> mark_of_folder(fs::path const& folder) {
    std::vector<std::string> names;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end; entry.increment(error))
        if (auto name = entry->path().filename().string(); !name.starts_with('.'))
            names.push_back(std::move(name));
    if (error) return std::nullopt;
    std::sort(names.begin(), names.end());
    std::string all;
    for (auto const& name : names) all += name + '\0';
    return mark_of(all);
}

} // namespace

FileLook look_at(fs::path const& file) {
    auto const look = look_at_name(file);
    return look.kind == FileLook::Kind::missing && has_other_forms(file) ? look_at_name(as_on_disk(file))
                                                                         : look;
}

std::optional<std::size_t> content_mark(fs::path const& asked) {
    auto const file = as_on_disk(asked);
    auto const look = look_at_name(file);
    if (look.kind == FileLook::Kind::folder) return mark_of_folder(file);
    if (look.kind != FileLook::Kind::file || look.bytes > most_compared) return std::nullopt;
    std::ifstream stream(file, std::ios::binary);
    if (!stream) return std::nullopt;
    std::ostringstream bytes;
    if (look.bytes > 0) bytes << stream.rdbuf();
    return stream.bad() ? std::nullopt : std::optional(mark_of(bytes.view()));
}

FileTrail::FileTrail() {
    std::lock_guard const lock(current().guard);
    promise(current().trail == nullptr, "one trail at a time");
    current().trail = this;
}

FileTrail::~FileTrail() {
    std::lock_guard const lock(current().guard);
    current().trail = nullptr;
}

std::vector<SeenFile> FileTrail::files() const {
    std::lock_guard const lock(current().guard);
    return files_;
}

void FileTrail::note(fs::path const& asked, bool kept) {
    auto const file = whole_path(asked);
    if (!places_.emplace(file, files_.size()).second) return;
    SeenFile seen{file, look_at(file), {}, kept};
    if (seen.look.kind == FileLook::Kind::folder) seen.content = content_mark(file);
    files_.push_back(std::move(seen));
}

void FileTrail::note_content(fs::path const& asked, std::string_view bytes) {
    auto const place = places_.find(whole_path(asked));
    if (place == places_.end() || files_[place->second].content || bytes.size() > most_compared) return;
    files_[place->second].content = mark_of(bytes);
}

FileTrail::Pause::Pause() {
    std::lock_guard const lock(current().guard);
    ++current().pauses;
}

FileTrail::Pause::~Pause() {
    std::lock_guard const lock(current().guard);
    --current().pauses;
}

namespace {

template <typename Note>
void with_trail(fs::path const& file, Note const& note) {
    auto& now = current();
    std::lock_guard const lock(now.guard);
    if (now.trail != nullptr && now.pauses == 0 && !file.empty()) note(*now.trail);
}

} // namespace

void note_file(fs::path const& file) {
    with_trail(file, [&](FileTrail& trail) { trail.note(file, false); });
}

void note_kept_file(fs::path const& file) {
    with_trail(file, [&](FileTrail& trail) { trail.note(file, true); });
}

void note_content(fs::path const& file, std::string_view bytes) {
    with_trail(file, [&](FileTrail& trail) { trail.note_content(file, bytes); });
}

} // namespace linsen
