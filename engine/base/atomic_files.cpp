#include "base/atomic_files.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/file_trail.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>

namespace linsen {

namespace fs = std::filesystem;

namespace {

constexpr mode_t any_write = S_IWUSR | S_IWGRP | S_IWOTH;

std::string quoted(fs::path const& path) { return "\"" + path_text(path.filename()) + "\""; }

void tell(Diagnostics& diagnostics, std::string_view code, fs::path const& target, std::string message,
          std::string hint) {
    diagnostics.error(code, {path_text(target), 0, 0, {}}, std::move(message), std::move(hint));
}

/// What the system's reason means for somebody who wants to save a file.
void tell_reason(Diagnostics& diagnostics, fs::path const& target, int reason) {
    std::string const name = quoted(target);
    switch (reason) {
    case ENOSPC:
    case EDQUOT:
        return tell(diagnostics, "fil.disken-ar-full", target, "det finns inte plats på disken för " + name,
                    "ta bort något på disken, eller välj en annan mapp med --ut");
    case EFBIG:
        return tell(diagnostics, "fil.for-stor", target, name + " blev större än vad som får skrivas här",
                    "välj en annan mapp med --ut");
    case EACCES:
    case EPERM:
    case EROFS:
        return tell(diagnostics, "fil.gar-inte-att-skriva", target, "du får inte skriva " + name + " här",
                    "be om skrivrätt i mappen, eller välj en annan med --ut");
    case ENAMETOOLONG:
        return tell(diagnostics, "fil.for-langt-namn", target, "filnamnet " + name + " är för långt",
                    "ange ett kortare id i rapport.toml");
    default:
        return tell(diagnostics, "fil.gar-inte-att-skriva", target,
                    name + " går inte att skriva (systemets felnummer " + std::to_string(reason) + ")",
                    "försök igen, eller välj en annan mapp med --ut");
    }
}

bool protected_on_purpose(struct stat const& about) { return (about.st_mode & any_write) == 0; }

/// The files that Excel and LibreOffice lay beside a document while somebody has it open.
bool open_elsewhere(fs::path const& target, Diagnostics& diagnostics) {
    std::string const name = target.filename().native();
    for (auto const& [beside, program] : {std::pair<std::string, std::string>{"~$" + name, "Excel"},
                                          {".~lock." + name + "#", "LibreOffice"}}) {
        struct stat about {};
        if (::lstat((target.parent_path() / beside).c_str(), &about) != 0) continue;
        // Whoever waits for files learns when it is closed.
        note_file(target.parent_path() / beside);
        tell(diagnostics, "fil.oppen-i-annat-program", target, quoted(target) + " är öppen i " + program,
             "stäng filen och kör igen; är den inte öppen hos någon, ta bort \"" + path_text(beside) +
                 "\" i samma mapp");
        return true;
    }
    return false;
}

/// Whether the thing at `target`, if any, may be replaced. Gives its permissions in `mode`.
bool replaceable(fs::path const& target, mode_t& mode, Diagnostics& diagnostics) {
    struct stat about {};
    if (::stat(target.c_str(), &about) == 0) {
        if (S_ISDIR(about.st_mode)) {
            tell(diagnostics, "fil.mapp-i-vagen", target,
                 "det finns redan en mapp som heter " + quoted(target),
                 "byt namn på mappen, eller välj en annan mapp med --ut");
            return false;
        }
        if (!S_ISREG(about.st_mode)) {
            tell(diagnostics, "fil.ar-ingen-fil", target, quoted(target) + " är ingen vanlig fil",
                 "välj en annan mapp med --ut");
            return false;
        }
        if (protected_on_purpose(about)) {
            tell(diagnostics, "fil.skrivskyddad", target, "filen " + quoted(target) + " är skrivskyddad",
                 "ta bort skrivskyddet, eller välj en annan mapp med --ut");
            return false;
        }
        mode = (about.st_mode & 07777U) | S_IRUSR | S_IWUSR;
    }
    return !open_elsewhere(target, diagnostics);
}

/// Writes all of `bytes`; the system's reason if it cannot.
int write_all(fs::path const& path, std::string_view bytes) {
    int const file = ::open(path.c_str(), O_WRONLY | O_TRUNC | O_CLOEXEC);
    if (file < 0) return errno;
    int reason = 0;
    while (!bytes.empty() && reason == 0) {
        ssize_t const put = ::write(file, bytes.data(), bytes.size());
        if (put >= 0) {
            bytes.remove_prefix(static_cast<std::size_t>(put));
        } else if (errno != EINTR) {
            reason = errno;
        }
    }
    // On a network share a full disk is told as late as here.
    if (::close(file) != 0 && reason == 0) reason = errno;
    return reason;
}

/// Waits until what was written is on the disk, so that a rename never outlives its content.
int settle(fs::path const& path) {
    int const file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
    if (file < 0) return errno;
    int const reason = ::fsync(file) == 0 || errno == EINVAL ? 0 : errno;
    ::close(file);
    return reason;
}

void remove_quietly(fs::path const& path) {
    std::error_code ignored;
    fs::remove(path, ignored);
}

fs::path where_it_points(fs::path const& target) {
    std::error_code fault;
    if (!fs::is_symlink(target, fault)) return target;
    fs::path const real = fs::weakly_canonical(target, fault);
    return fault ? target : real;
}

} // namespace

AtomicFiles::~AtomicFiles() { roll_back(); }

std::optional<fs::path> AtomicFiles::stage(fs::path const& asked, Diagnostics& diagnostics) {
    promise(asked.has_filename(), "a file to write has a name");
    fs::path const target = where_it_points(asked);
    bool const twice = std::any_of(staged_.begin(), staged_.end(),
                                   [&](Staged const& file) { return file.target == target; });
    if (twice) {
        tell(diagnostics, "fil.samma-namn", target, "två filer skulle få samma namn, " + quoted(target),
             "ge rapporterna olika id i rapport.toml");
        return std::nullopt;
    }
    fs::path const folder = target.has_parent_path() ? target.parent_path() : fs::path(".");
    constexpr int many = 1000;
    if (!make_folder(folder, diagnostics, many)) return std::nullopt;

    mode_t mode = 0;
    if (!replaceable(target, mode, diagnostics)) return std::nullopt;

    for (int rounds = many;;) {
        fs::path beside = free_name(folder);
        int const file = ::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0666);
        if (file < 0 && errno == EEXIST) continue;
        if (file < 0) {
            if (errno == ENOENT && rounds-- > 0 && make_folder(folder, diagnostics, many)) continue;
            tell_reason(diagnostics, target, errno);
            return std::nullopt;
        }
        // A share may refuse to change permissions; the file is still good.
        if (mode != 0) static_cast<void>(::fchmod(file, mode) == 0);
        ::close(file);
        staged_.push_back({target, beside, {}, false});
        return beside;
    }
}

bool AtomicFiles::write(fs::path const& target, std::string_view bytes, Diagnostics& diagnostics) {
    std::optional<fs::path> const beside = stage(target, diagnostics);
    if (!beside) return false;
    int const reason = write_all(*beside, bytes);
    if (reason == 0) return true;
    tell_reason(diagnostics, target, reason);
    remove_quietly(*beside);
    staged_.pop_back();
    return false;
}

bool AtomicFiles::commit(Diagnostics& diagnostics) {
    for (Staged const& file : staged_) {
        if (int const reason = settle(file.beside); reason != 0) {
            tell_reason(diagnostics, file.target, reason);
            roll_back();
            return false;
        }
    }
    for (Staged& file : staged_) {
        if (!place(file, diagnostics)) {
            roll_back();
            return false;
        }
    }
    for (Staged const& file : staged_) {
        if (!file.kept.empty()) remove_quietly(file.kept);
        settle(file.target.has_parent_path() ? file.target.parent_path() : fs::path("."));
    }
    staged_.clear();
    made_folders_.clear();
    return true;
}

bool AtomicFiles::make_folder(fs::path const& folder, Diagnostics& diagnostics, int rounds) {
    std::vector<fs::path> missing;
    struct stat about {};
    fs::path part = folder;
    while (!part.empty() && ::stat(part.c_str(), &about) != 0) {
        if (errno == ENOTDIR || errno == ENOENT) {
            missing.push_back(part);
            part = part.has_filename() ? part.parent_path() : part.parent_path().parent_path();
            continue;
        }
        tell_reason(diagnostics, part, errno);
        return false;
    }
    if (!part.empty() && !S_ISDIR(about.st_mode)) {
        tell(diagnostics, "fil.ar-ingen-mapp", part, quoted(part) + " är en fil, inte en mapp",
             "välj en annan mapp med --ut, eller ändra mapp under [utdata]");
        return false;
    }
    if (!part.empty() && protected_on_purpose(about)) {
        tell(diagnostics, "fil.skrivskyddad", part, "mappen " + quoted(part) + " är skrivskyddad",
             "ta bort skrivskyddet, eller välj en annan mapp med --ut");
        return false;
    }
    std::reverse(missing.begin(), missing.end());
    for (fs::path const& made : missing) {
        if (::mkdir(made.c_str(), 0777) == 0) {
            made_folders_.push_back(made);
        } else if (errno == ENOENT && rounds > 0) {
            // The folder around it is gone: made by another run, which needed it no more.
            return make_folder(folder, diagnostics, rounds - 1);
        } else if (errno != EEXIST) {
            tell_reason(diagnostics, made, errno);
            return false;
        }
    }
    return true;
}

fs::path AtomicFiles::free_name(fs::path const& folder) {
    return folder / (".linsen-" + std::to_string(::getpid()) + "-" + std::to_string(++names_) + ".tmp");
}

bool AtomicFiles::place(Staged& file, Diagnostics& diagnostics) {
    struct stat about {};
    if (::lstat(file.target.c_str(), &about) == 0 && S_ISREG(about.st_mode)) {
        fs::path const kept = free_name(file.target.parent_path());
        // A second name costs nothing and leaves no moment without a file; some shares know no second names.
        if (::link(file.target.c_str(), kept.c_str()) != 0 &&
            ::rename(file.target.c_str(), kept.c_str()) != 0) {
            tell_reason(diagnostics, file.target, errno);
            return false;
        }
        file.kept = kept;
    }
    if (::rename(file.beside.c_str(), file.target.c_str()) != 0) {
        tell_reason(diagnostics, file.target, errno);
        return false;
    }
    file.placed = true;
    return true;
}

void AtomicFiles::roll_back() {
    std::reverse(staged_.begin(), staged_.end());
    for (Staged const& file : staged_) {
        if (!file.kept.empty()) {
            // Two names of one file: rename does nothing and leaves both. If it fails, the kept name is all
            // there is.
            if (::rename(file.kept.c_str(), file.target.c_str()) == 0) remove_quietly(file.kept);
        } else if (file.placed) {
            remove_quietly(file.target);
        }
        if (!file.placed) remove_quietly(file.beside);
    }
    staged_.clear();
    std::reverse(made_folders_.begin(), made_folders_.end());
    for (fs::path const& folder : made_folders_) {
        static_cast<void>(::rmdir(folder.c_str()));
    }
    made_folders_.clear();
}

} // namespace linsen
