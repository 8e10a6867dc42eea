#include "base/file.hpp"

#include "base/file_trail.hpp"
#include "base/text.hpp"

#include <nettle/sha2.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <fcntl.h>
#include <iterator>
#include <memory>
#include <sys/stat.h>
#include <system_error>
#include <unistd.h>
#include <utility>
#include <vector>

namespace linsen {

namespace fs = std::filesystem;

namespace {

/// The names in a folder, sorted by bytes so that the order of the disk never shows.
std::vector<std::string> names_in(fs::path const& folder) {
    std::vector<std::string> names;
    std::error_code fault;
    fs::directory_iterator entry(folder.empty() ? fs::path(".") : folder, fault);
    while (!fault && entry != fs::directory_iterator()) {
        names.push_back(entry->path().filename().string());
        entry.increment(fault);
    }
    std::sort(names.begin(), names.end());
    return names;
}

bool is_there(fs::path const& path) {
    std::error_code fault;
    return fs::exists(path, fault);
}

bool is_folder(fs::path const& path) {
    std::error_code fault;
    return fs::is_directory(path, fault);
}

/// The path under which the file exists: as written, or with names that differ in Unicode form alone.
std::optional<fs::path> find_on_disk(fs::path const& path) {
    if (path.native().find('\0') != std::string::npos) return std::nullopt;
    if (is_there(path)) return path;
    if (!path.has_filename() || path == path.parent_path()) return std::nullopt;
    fs::path folder = path.parent_path();
    if (!folder.empty()) {
        std::optional<fs::path> const found = find_on_disk(folder);
        if (!found) return std::nullopt;
        folder = *found;
    }
    std::string const wanted = to_nfc(path_text(path.filename()));
    for (std::string const& name : names_in(folder)) {
        if (to_nfc(replace_invalid_utf8(name)) == wanted) return folder / name;
    }
    return std::nullopt;
}

Diagnostic fault(std::string code, std::string message, std::string hint) {
    return {Severity::error, std::move(code), {}, std::move(message), std::move(hint), {}};
}

std::string quoted(fs::path const& name) { return "\"" + path_text(name) + "\""; }

/// Those of `names` that end as the wanted file does (".csv"); without any, those that are no rapport.toml,
/// which is never what somebody meant by a file of figures or a picture.
std::vector<std::string> of_its_kind(std::string const& wanted, std::vector<std::string> const& names) {
    auto const kind = [](std::string const& name) { return to_lower(path_text(fs::path(name).extension())); };
    std::vector<std::string> found;
    auto const keep = [&](auto const& is_kept) {
        std::copy_if(names.begin(), names.end(), std::back_inserter(found), is_kept);
    };
    keep([&](std::string const& name) { return kind(name) == kind(wanted); });
    if (found.empty()) keep([&](std::string const& name) { return kind(name) != ".toml"; });
    return found;
}

/// "i mappen finns …": the names of the same kind that the user may have meant.
std::string names_hint(std::string const& wanted, fs::path const& folder, bool folders) {
    constexpr std::size_t most = 3;
    std::vector<std::string> candidates;
    bool is_empty = true;
    for (std::string const& name : names_in(folder)) {
        if (name.starts_with('.')) continue;
        is_empty = false;
        if (is_folder(folder / name) == folders) candidates.push_back(replace_invalid_utf8(name));
    }
    std::string hint = did_you_mean(wanted, candidates);
    if (!hint.empty()) return hint;
    if (is_empty) return "mappen är tom; kontrollera att den är den rätta";
    if (candidates.empty())
        return folders ? "där den skulle ligga finns inga mappar; kontrollera sökvägen"
                       : "i mappen finns bara andra mappar; kontrollera att den är den rätta";
    if (!folders) candidates = of_its_kind(wanted, candidates);
    std::vector<std::string> names = nearest(wanted, candidates, most);
    if (names.empty()) return "i mappen finns ingen sådan fil; kontrollera att den är den rätta";
    for (std::string& name : names) name.insert(0, 1, '"').append(1, '"');
    bool const all = names.size() == candidates.size();
    return (all ? "i mappen finns " : "i mappen finns bland annat ") + join_swedish(names);
}

/// The name that a path ends in, also when it is written with a slash after it.
fs::path last_name(fs::path const& path) {
    return path.has_filename() ? path.filename() : path.parent_path().filename();
}

/// What is no folder but stands where one does in other places: in a browser, in a shell, in Windows.
std::optional<Diagnostic> no_folder_here(std::string const& part, std::string const& file) {
    std::string const beside = "lägg filen bredvid rapport.toml och skriv bara dess namn";
    std::string const word = to_lower(part);
    if (word == "https:" || word == "http:" || word == "ftp:")
        return fault("fil.natadress", "filen är en adress på nätet, och Linsen läser bara filer",
                     "ladda ned den, " + beside);
    if (part.starts_with('~'))
        return fault("fil.hemmapp", "\"" + part + "\" står för hemmappen på kommandoraden, men inte i en fil",
                     "skriv hela sökvägen med början i /, eller " + beside);
    bool const is_drive = word.size() == 2 && word[0] >= 'a' && word[0] <= 'z' && word[1] == ':';
    if (is_drive)
        return fault("fil.windowsenhet",
                     "\"" + part + "\" är en enhet i Windows, och någon sådan finns inte där Linsen körs",
                     beside + ": \"" + file + "\"");
    return std::nullopt;
}

/// The first part of `path` that is not there is what the user should look at.
Diagnostic missing(fs::path const& path) {
    fs::path part = path;
    std::optional<fs::path> folder = fs::path();
    for (;;) {
        fs::path const above = part.parent_path();
        if (above.empty() || above == part) break;
        folder = find_on_disk(above);
        if (folder) break;
        part = above;
    }
    if (!folder) folder = fs::path();
    if (!folder->empty() && !is_folder(*folder)) {
        return fault("fil.ar-ingen-mapp", quoted(last_name(*folder)) + " är en fil, inte en mapp",
                     "kontrollera sökvägen");
    }
    std::string const name = path_text(last_name(part));
    if (part == path)
        return fault("fil.finns-inte", "filen \"" + name + "\" finns inte", names_hint(name, *folder, false));
    std::string const file = path_text(last_name(path));
    if (auto told = no_folder_here(name, file)) return *std::move(told);
    return fault("fil.mapp-finns-inte", "mappen \"" + name + "\" finns inte",
                 is_there(*folder / last_name(path))
                     ? "filen \"" + file + "\" ligger där mappen skulle ligga: ta bort " +
                           in_quotes(name + "/") + " ur sökvägen"
                     : names_hint(name, *folder, true));
}

/// An open file that closes itself.
class Descriptor {
public:
    explicit Descriptor(fs::path const& path)
        : number_(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK)) {}
    ~Descriptor() {
        if (number_ >= 0) ::close(number_);
    }
    Descriptor(Descriptor const&) = delete;
    Descriptor& operator=(Descriptor const&) = delete;

    [[nodiscard]] int number() const { return number_; }

private:
    int number_;
};

Diagnostic unreadable(fs::path const& path, int reason) {
    if (reason == EACCES || reason == EPERM) {
        return fault("fil.far-inte-lasas", "filen " + quoted(path.filename()) + " får inte läsas",
                     "be den som äger filen om rätt att läsa den");
    }
    return fault("fil.gar-inte-att-lasa",
                 "filen " + quoted(path.filename()) + " går inte att läsa (systemets felnummer " +
                     std::to_string(reason) + ")",
                 "försök igen; ligger filen på en nätverksplats, kopiera den först till din egen dator");
}

std::optional<Diagnostic> wrong_kind(Descriptor const& file, fs::path const& path) {
    if (file.number() < 0) return unreadable(path, errno);
    struct stat about {};
    if (::fstat(file.number(), &about) != 0) return unreadable(path, errno);
    if (S_ISDIR(about.st_mode)) {
        return fault("fil.ar-en-mapp", quoted(last_name(path)) + " är en mapp, inte en fil",
                     "skriv också namnet på filen i mappen");
    }
    if (!S_ISREG(about.st_mode)) {
        return fault("fil.ar-ingen-fil", quoted(path.filename()) + " är ingen vanlig fil", "ange en fil");
    }
    return std::nullopt;
}

/// Opens the file and appends it to `bytes` unless that is null, or says why it cannot.
std::optional<Diagnostic> read_into(fs::path const& path, std::string* bytes) {
    if (path.empty() || path.native().find('\0') != std::string::npos) {
        return fault("fil.inget-namn", "filnamnet är tomt eller innehåller ett nolltecken",
                     "skriv filens namn");
    }
    note_file(path);
    std::optional<fs::path> const found = find_on_disk(path);
    if (!found) return missing(path);
    Descriptor const file(*found);
    std::optional<Diagnostic> wrong = wrong_kind(file, *found);
    if (wrong || bytes == nullptr) return wrong;

    // Most files are small: a block that was filled with zeros first would cost more than reading them.
    constexpr std::size_t block_size = std::size_t{1} << 20U;
    auto const block = std::make_unique_for_overwrite<char[]>(block_size); // NOLINT: a vector fills itself
    for (;;) {
        ssize_t const got = ::read(file.number(), block.get(), block_size);
        if (got > 0) {
            bytes->append(block.get(), static_cast<std::size_t>(got));
        } else if (got == 0) {
            return std::nullopt;
        } else if (errno != EINTR) {
            return unreadable(*found, errno);
        }
    }
}

} // namespace

std::string path_text(fs::path const& path) { return replace_invalid_utf8(path.native()); }

fs::path as_on_disk(fs::path const& path) {
    if (std::optional<fs::path> found = find_on_disk(path)) return *std::move(found);
    fs::path const above = path.parent_path();
    if (above.empty() || above == path) return path;
    return as_on_disk(above) / path.filename();
}

std::optional<std::string> read_file(fs::path const& path, Place const& asked_at, Diagnostics& diagnostics) {
    std::string bytes;
    if (std::optional<Diagnostic> why = read_into(path, &bytes)) {
        why->place = asked_at;
        diagnostics.add(*std::move(why));
        return std::nullopt;
    }
    note_content(path, bytes);
    return bytes;
}

std::optional<Diagnostic> why_unreadable(fs::path const& path) { return read_into(path, nullptr); }

std::string sha256(std::string_view bytes) {
    sha256_ctx context{};
    std::array<std::uint8_t, SHA256_DIGEST_SIZE> digest{};
    sha256_init(&context);
    sha256_update(&context, bytes.size(), reinterpret_cast<std::uint8_t const*>(bytes.data()));
    sha256_digest(&context, digest.size(), digest.data());
    constexpr std::string_view hex = "0123456789abcdef";
    std::string text;
    for (std::uint8_t byte : digest) {
        text += hex[byte >> 4U];
        text += hex[byte & 0xFU];
    }
    return text;
}

} // namespace linsen
