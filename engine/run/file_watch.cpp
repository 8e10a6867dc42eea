#include "run/file_watch.hpp"

#include <utility>

namespace linsen {

FileWatch::FileWatch(std::vector<SeenFile> const& seen, Look look)
    : look_(std::move(look)) {
    auto const until = Clock::now() + young;
    for (auto const& file : seen) files_.push_back({file, file.look, file.content, until});
}

bool FileWatch::look() {
    bool moved = false;
    auto const now = Clock::now();
    for (auto& file : files_) {
        auto const look = look_(file.seen.file);
        bool const looks_other = look != file.look;
        if (looks_other) file.young_until = now + young;
        file.look = look;
        if (!file.seen.content) {
            moved = moved || looks_other;
        } else if (looks_other || now < file.young_until) {
            auto const content = content_mark(file.seen.file);
            moved = moved || content != file.content || (!content && looks_other);
            file.content = content;
        }
    }
    return moved;
}

std::optional<FileChange> FileWatch::change_of(Watched const& file) {
    using Kind = FileLook::Kind;
    auto const& seen = file.seen;
    bool const was_read = seen.content.has_value();
    bool const is_empty = file.look.kind == Kind::file && file.look.bytes == 0 && seen.look.bytes > 0;
    bool const unfinished = was_read && (!file.content || is_empty);
    if (file.look.kind == Kind::missing)
        return seen.look.kind == Kind::missing
                   ? std::nullopt
                   : std::optional(FileChange{seen.file, FileChange::Kind::gone, true});
    if (seen.look.kind == Kind::missing) return FileChange{seen.file, FileChange::Kind::came, unfinished};
    if (was_read ? file.content == seen.content : file.look == seen.look) return std::nullopt;
    return FileChange{seen.file, FileChange::Kind::changed, unfinished};
}

std::vector<FileChange> FileWatch::changes() const {
    std::vector<FileChange> all;
    for (auto const& file : files_)
        if (auto change = change_of(file)) all.push_back(std::move(*change));
    return all;
}

} // namespace linsen
