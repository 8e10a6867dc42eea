#include "data/byte_source.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"

#include <algorithm>
#include <cerrno>
#include <utility>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace linsen {

std::optional<ByteSource> ByteSource::open(std::filesystem::path const& path, Place const& asked_at,
                                           Diagnostics& diagnostics) {
    note_file(path);
    int const descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC); // NOLINT(*-vararg)
    struct stat status {};
    if (descriptor < 0 || ::fstat(descriptor, &status) != 0 || !S_ISREG(status.st_mode)) {
        if (descriptor >= 0) ::close(descriptor);
        // read_file knows the names that differ only in Unicode form, and the sentence for each fault.
        auto bytes = read_file(path, asked_at, diagnostics);
        if (!bytes) return std::nullopt;
        return of(std::move(*bytes));
    }
    ByteSource source;
    source.descriptor_ = descriptor;
    source.size_ = static_cast<std::size_t>(status.st_size);
    source.modified_seconds_ = status.st_mtim.tv_sec;
    source.modified_nanoseconds_ = status.st_mtim.tv_nsec;
    return source;
}

ByteSource ByteSource::of(std::string bytes) {
    ByteSource source;
    source.size_ = bytes.size();
    source.memory_ = std::move(bytes);
    return source;
}

ByteSource::ByteSource(ByteSource&& other) noexcept
    : descriptor_(std::exchange(other.descriptor_, -1))
    , memory_(std::move(other.memory_))
    , size_(other.size_)
    , modified_seconds_(other.modified_seconds_)
    , modified_nanoseconds_(other.modified_nanoseconds_)
    , failed_(other.failed_) {}

ByteSource::~ByteSource() {
    if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t ByteSource::read(std::size_t offset, char* to, std::size_t most) {
    if (descriptor_ < 0) {
        if (offset >= memory_.size()) return 0;
        return memory_.copy(to, most, offset);
    }
    std::size_t done = 0;
    while (done < most) {
        auto const got = ::pread(descriptor_, to + done, most - done, static_cast<off_t>(offset + done));
        if (got < 0 && errno == EINTR) continue;
        if (got < 0) failed_ = true;
        if (got <= 0) break;
        done += static_cast<std::size_t>(got);
    }
    return done;
}

std::string ByteSource::beginning(std::size_t most) {
    std::string bytes(std::min(most, size_), '\0');
    bytes.resize(read(0, bytes.data(), bytes.size()));
    return bytes;
}

std::string ByteSource::rest(std::size_t offset) {
    std::string bytes(size_ > offset ? size_ - offset : 0, '\0');
    bytes.resize(read(offset, bytes.data(), bytes.size()));
    return bytes;
}

bool ByteSource::changed() const {
    if (descriptor_ < 0) return false;
    struct stat now {};
    if (::fstat(descriptor_, &now) != 0) return true;
    return static_cast<std::size_t>(now.st_size) != size_ || now.st_mtim.tv_sec != modified_seconds_ ||
           now.st_mtim.tv_nsec != modified_nanoseconds_;
}

bool is_read_whole(ByteSource const& source, std::string const& file, Diagnostics& diagnostics) {
    if (source.failed())
        diagnostics.error("data.lasfel", {file, 0, 0, {}}, "filen gick inte att läsa till slutet",
                          "kontrollera disken eller nätverket och försök igen");
    else if (source.changed())
        diagnostics.error("data.fil-andrad", {file, 0, 0, {}}, "filen ändrades medan den lästes",
                          "vänta tills den är färdigsparad och kör igen");
    else
        return true;
    return false;
}

} // namespace linsen
