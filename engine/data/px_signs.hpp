#pragma once

#include "data/px_file.hpp"
#include "data/signs.hpp"
#include "job/job.hpp"

#include <array>
#include <optional>
#include <string>
#include <string_view>

namespace linsen {

/// What a PX file writes where it has no number: one to six dots, seven where a sum has lost its parts, a
/// hyphen for nothing. DATASYMBOL1–6, DATASYMBOLSUM and DATASYMBOLNIL say how the source prints them.
///
/// `koder.tecken` may name either. Otherwise the file's own word decides: nothing (DATASYMBOLNIL) is zero,
/// and all others are missing unless it says that the figure cannot be. Where the file has no word they mean
/// what they mean in every file (see Signs), and more than two dots mean that the figure is missing.
class PxSigns {
public:
    struct Sign {
        Signs::Meaning meaning;
        std::string printed;
    };

    PxSigns(PxFile const& file, DataSpec const& spec, Diagnostics& diagnostics);

    /// The meaning of a cell that is no number; nothing when it is no sign either.
    [[nodiscard]] std::optional<Sign> find(std::string_view bytes) const;
    /// Is it nowhere said what a hyphen means?
    [[nodiscard]] bool hyphen_is_open() const { return hyphen_is_open_; }

private:
    static constexpr std::size_t most_dots = 7;

    DataSpec const& spec_;
    Signs signs_;
    std::array<std::string, most_dots + 1> printed_; ///< by the number of dots; first of them the hyphen
    bool hyphen_is_open_ = false;
};

} // namespace linsen
