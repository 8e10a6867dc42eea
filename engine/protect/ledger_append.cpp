#include "protect/ledger.hpp"

#include "base/file.hpp"

#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace linsen {

namespace {

/// A file that others are kept from while it is open.
class LockedFile {
public:
    explicit LockedFile(std::filesystem::path const& file)
        : descriptor_(::open(file.c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0644)) {
        locked_ = descriptor_ >= 0 && ::flock(descriptor_, LOCK_EX | LOCK_NB) == 0;
    }
    ~LockedFile() {
        if (descriptor_ >= 0) ::close(descriptor_);
    }
    LockedFile(LockedFile const&) = delete;
    LockedFile& operator=(LockedFile const&) = delete;

    [[nodiscard]] bool is_open() const { return descriptor_ >= 0; }
    [[nodiscard]] bool is_ours() const { return locked_; }
    [[nodiscard]] off_t size() const {
        struct stat status {};
        return ::fstat(descriptor_, &status) == 0 ? status.st_size : -1;
    }
    bool write_at(off_t at, std::string_view bytes) const {
        if (::ftruncate(descriptor_, at) != 0) return false;
        while (!bytes.empty()) {
            auto const written = ::pwrite(descriptor_, bytes.data(), bytes.size(), at);
            if (written < 0 && errno == EINTR) continue;
            if (written <= 0) return false;
            at += written;
            bytes.remove_prefix(static_cast<std::size_t>(written));
        }
        return ::fsync(descriptor_) == 0;
    }
    void cut(off_t at) const { (void)!::ftruncate(descriptor_, at); }

    /// Whole lines, as far as the file has any.
    [[nodiscard]] std::string lines() const {
        std::string bytes(static_cast<std::size_t>(size()), '\0');
        auto const read = ::pread(descriptor_, bytes.data(), bytes.size(), 0);
        bytes.resize(read < 0 ? 0 : static_cast<std::size_t>(read));
        auto const end = bytes.rfind('\n');
        bytes.resize(end == std::string::npos ? 0 : end + 1);
        return bytes;
    }

private:
    int descriptor_;
    bool locked_ = false;
};

} // namespace

bool Ledger::append(std::filesystem::path const& file, std::string_view lines, Place const& asked_at,
                    Diagnostics& diagnostics) const {
    auto const refuse = [&](std::string const& why, std::string const& hint) {
        diagnostics.error("liggare.skriva", asked_at,
                          "liggaren " + path_text(file.filename()) + " kan inte skrivas: " + why, hint);
        return false;
    };
    LockedFile const locked(file);
    if (!locked.is_open())
        return refuse("mappen finns inte, eller får inte ändras", "kontrollera liggare under [skydd]");
    if (!locked.is_ours()) return refuse("någon annan skriver i den", "försök igen om en stund");
    if (locked.lines().size() != bytes_)
        return refuse("den har ändrats sedan den lästes", "kör kommandot igen");
    auto const end = static_cast<off_t>(bytes_);
    if (locked.write_at(end, lines)) return true;
    locked.cut(end);
    return refuse("disken är full, eller filen får inte ändras", "gör plats och kör kommandot igen");
}

} // namespace linsen
