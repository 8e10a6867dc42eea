#include "data/xlsx_package.hpp"

#include "base/text.hpp"

#include <zip.h>

#include <span>

namespace linsen {

namespace {

constexpr std::string_view compound_file = "\xD0\xCF\x11\xE0";

void tell_not_a_workbook(std::string_view bytes, std::string const& file, Diagnostics& diagnostics) {
    Place const place{file, 0, 0, {}};
    if (bytes.empty()) {
        diagnostics.error("data.xlsx-tom", place, "filen är tom (0 byte)", "hämta eller spara filen på nytt");
    } else if (bytes.starts_with(compound_file)) {
        diagnostics.error("data.xlsx-gammalt-format", place,
                          "filen är lösenordsskyddad eller sparad i ett gammalt Excelformat",
                          "öppna den i Excel, ta bort lösenordet och spara den som .xlsx");
    } else if (bytes.starts_with("%PDF")) {
        diagnostics.error("data.xlsx-inte-arbetsbok", place, "filen är en PDF, inte en Excelarbetsbok",
                          "ange arbetsboken som siffrorna kommer från");
    } else {
        diagnostics.error("data.xlsx-inte-arbetsbok", place, "filen är inte en Excelarbetsbok (.xlsx)",
                          "öppna den i Excel och spara den som .xlsx, eller ange den som csv om den är det");
    }
}

class OpenPart {
public:
    explicit OpenPart(zip_file_t* part)
        : part_(part) {}
    ~OpenPart() {
        if (part_ != nullptr) zip_fclose(part_);
    }
    OpenPart(OpenPart const&) = delete;
    OpenPart& operator=(OpenPart const&) = delete;

    [[nodiscard]] zip_file_t* get() const { return part_; }
    [[nodiscard]] std::string fault() const { return zip_error_strerror(zip_file_get_error(part_)); }

    /// Zlib finds a wrong checksum only when the last byte has been read.
    [[nodiscard]] zip_int64_t read(std::span<char> into) {
        return zip_fread(part_, into.data(), into.size());
    }

private:
    zip_file_t* part_;
};

} // namespace

std::optional<std::string> resolve_part(std::string_view folder, std::string_view target) {
    std::string path;
    if (!target.starts_with('/') && !target.starts_with('\\') && !folder.empty()) {
        path = std::string(folder) + "/";
    }
    path += target;
    for (char& c : path) {
        if (c == '\\') c = '/';
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    }
    std::vector<std::string_view> steps;
    std::string_view rest = path;
    while (!rest.empty()) {
        auto const end = std::min(rest.find('/'), rest.size());
        auto const step = rest.substr(0, end);
        rest.remove_prefix(std::min(end + 1, rest.size()));
        if (step.empty() || step == ".") continue;
        if (step == "..") {
            if (steps.empty()) return std::nullopt;
            steps.pop_back();
        } else {
            steps.push_back(step);
        }
    }
    std::string result;
    for (auto const step : steps) {
        if (!result.empty()) result += '/';
        result += step;
    }
    return result;
}

void XlsxPackage::Discard::operator()(zip* archive) const { zip_discard(archive); }

std::optional<XlsxPackage> XlsxPackage::open(std::string bytes, std::string file, XlsxLimits const& limits,
                                             Diagnostics& diagnostics) {
    if (!bytes.starts_with("PK")) {
        tell_not_a_workbook(bytes, file, diagnostics);
        return std::nullopt;
    }
    XlsxPackage package;
    package.bytes_ = std::make_unique<std::string>(std::move(bytes));
    package.file_ = std::move(file);
    package.limits_ = limits;

    zip_error_t fault;
    zip_error_init(&fault);
    zip_source_t* source =
        zip_source_buffer_create(package.bytes_->data(), package.bytes_->size(), 0, &fault);
    package.archive_.reset(source != nullptr ? zip_open_from_source(source, ZIP_RDONLY, &fault) : nullptr);
    if (!package.archive_) {
        if (source != nullptr) zip_source_free(source);
        diagnostics.error("data.xlsx-skadad", package.place(),
                          "filen är skadad eller avbruten och går inte att packa upp",
                          "hämta eller spara filen på nytt");
        zip_error_fini(&fault);
        return std::nullopt;
    }
    zip_error_fini(&fault);

    auto const count = static_cast<std::uint64_t>(zip_get_num_entries(package.archive_.get(), 0));
    if (count > limits.parts) {
        diagnostics.error("data.xlsx-grans", package.place(),
                          "filen består av " + std::to_string(count) + " delar; gränsen är " +
                              std::to_string(limits.parts),
                          "en arbetsbok är sällan så uppdelad: kontrollera varifrån filen kommer");
        return std::nullopt;
    }
    for (std::uint64_t index = 0; index < count; ++index) {
        char const* raw = zip_get_name(package.archive_.get(), index, ZIP_FL_ENC_GUESS);
        std::string_view const name = raw != nullptr ? raw : "";
        if (name.empty() || name.ends_with('/')) continue;
        auto part = resolve_part({}, name);
        if (!part) {
            diagnostics.error("data.xlsx-del-utanfor", package.place(),
                              "filen är inte en riktig arbetsbok: delen " + in_quotes(name) +
                                  " pekar utanför arbetsboken",
                              "kontrollera varifrån filen kommer");
            return std::nullopt;
        }
        if (!package.entries_.try_emplace(*part, Entry{index, 0}).second) {
            diagnostics.error("data.xlsx-del-dubbel", package.place(),
                              "filen är inte en riktig arbetsbok: delen " + in_quotes(*part) +
                                  " finns två gånger, och olika program skulle läsa olika innehåll",
                              "öppna den i Excel och spara den på nytt");
            return std::nullopt;
        }
    }
    return package;
}

std::vector<std::string> XlsxPackage::parts() const {
    std::vector<std::string> names;
    for (auto const& [name, entry] : entries_) names.push_back(name);
    return names;
}

bool XlsxPackage::stream(std::string_view part, std::function<bool(std::string_view)> const& take,
                         Diagnostics& diagnostics) const {
    auto const found = entries_.find(part);
    if (found == entries_.end()) {
        diagnostics.error("data.xlsx-del-saknas", place(),
                          "filen är skadad: delen " + in_quotes(part) + " saknas",
                          "öppna den i Excel och spara den på nytt");
        return false;
    }
    Entry const& entry = found->second;
    auto const damaged = [&](std::string const& why) {
        diagnostics.error("data.xlsx-skadad", place(),
                          "filen är skadad: delen " + in_quotes(part) + " går inte att packa upp (" + why +
                              ")",
                          "hämta eller spara filen på nytt");
        return false;
    };
    OpenPart open(zip_fopen_index(archive_.get(), entry.index, 0));
    if (open.get() == nullptr) {
        zip_error_t const* fault = zip_get_error(archive_.get());
        if (zip_error_code_zip(fault) == ZIP_ER_NOPASSWD) {
            diagnostics.error("data.xlsx-gammalt-format", place(), "filen är lösenordsskyddad",
                              "ta bort lösenordet och spara den som .xlsx");
            return false;
        }
        return damaged(zip_error_strerror(zip_get_error(archive_.get())));
    }
    std::vector<char> buffer(64 << 10);
    std::uint64_t out = 0;
    for (;;) {
        auto const got = open.read(buffer);
        if (got < 0) return damaged(open.fault());
        if (got == 0) return true;
        auto const size = static_cast<std::uint64_t>(got);
        out += size;
        if (out > entry.counted) {
            unpacked_ += out - entry.counted;
            entry.counted = out;
        }
        bool const part_too_large = out > limits_.part_bytes;
        if (part_too_large || unpacked_ > limits_.total_bytes) {
            auto const limit = (part_too_large ? limits_.part_bytes : limits_.total_bytes) >> 20;
            diagnostics.error("data.xlsx-grans", place(),
                              (part_too_large ? "delen " + in_quotes(part) : std::string("arbetsboken")) +
                                  " är större än " + std::to_string(limit) + " MB uppackad",
                              "dela upp arbetsboken, eller spara bladet som csv");
            return false;
        }
        if (!take({buffer.data(), size})) return true;
    }
}

} // namespace linsen
