#pragma once

#include "base/diagnostic.hpp"
#include "data/xlsx.hpp"

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

struct zip;

namespace linsen {

/// "xl/Worksheets/../styles.xml" → "xl/styles.xml", as all names of parts are compared: ASCII lower case, `/`
/// only, resolved against `folder` unless it starts at the root. Nothing when it leads out of the package.
[[nodiscard]] std::optional<std::string> resolve_part(std::string_view folder, std::string_view target);

/// The zip file that a workbook is, with the unpacked bytes counted.
class XlsxPackage {
public:
    [[nodiscard]] static std::optional<XlsxPackage> open(std::string bytes, std::string file,
                                                         XlsxLimits const& limits, Diagnostics& diagnostics);

    [[nodiscard]] bool has(std::string_view part) const { return entries_.contains(part); }
    [[nodiscard]] std::vector<std::string> parts() const;
    [[nodiscard]] std::string const& file() const { return file_; }
    [[nodiscard]] XlsxLimits const& limits() const { return limits_; }
    [[nodiscard]] Place place(std::string spot = {}) const { return {file_, 0, 0, std::move(spot)}; }

    /// Hands the unpacked part to `take` piece by piece until it returns false. False: the part is missing,
    /// damaged or too large, and that has been told.
    bool stream(std::string_view part, std::function<bool(std::string_view)> const& take,
                Diagnostics& diagnostics) const;

private:
    struct Discard {
        void operator()(zip* archive) const;
    };
    struct Entry {
        std::uint64_t index = 0;
        mutable std::uint64_t counted = 0; ///< unpacked bytes that the total already holds
    };

    XlsxPackage() = default;

    std::unique_ptr<std::string> bytes_; // libzip reads from them, so they must not move
    std::unique_ptr<zip, Discard> archive_;
    std::map<std::string, Entry, std::less<>> entries_;
    mutable std::uint64_t unpacked_ = 0;
    std::string file_;
    XlsxLimits limits_;
};

} // namespace linsen
