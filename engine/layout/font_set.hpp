#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "layout/font_file.hpp"
#include "layout/theme.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace linsen::layout {

/// The fonts of a theme: its family in three faces, and for each face the fallbacks in turn. Fonts are
/// found under $LINSEN_HOME/typsnitt, ~/.local/share/fonts and /usr/share/fonts, in that order (FontFinder).
class LINSEN_API FontSet {
public:
    /// Opened fonts are kept for the life of the process; nothing of a document is. An error tells what
    /// is wrong with the family, a warning what is with a fallback.
    [[nodiscard]] static std::shared_ptr<FontSet const> find(Theme const& theme, Diagnostics& diagnostics);

    [[nodiscard]] std::vector<std::shared_ptr<FontFile const>> const& fonts() const { return fonts_; }
    [[nodiscard]] FontFile const& operator[](std::size_t index) const { return *fonts_[index]; }

    /// Index of the first font for `face` that has the character; nothing when none has.
    [[nodiscard]] std::optional<std::uint16_t> choose(Face face, char32_t code_point) const;
    /// Index of the family's own font for `face`.
    [[nodiscard]] std::uint16_t primary(Face face) const {
        return chains_[static_cast<std::size_t>(face)].front();
    }

private:
    void tell_missing(Diagnostics& diagnostics) const;

    std::vector<std::shared_ptr<FontFile const>> fonts_;
    std::vector<std::pair<std::string, std::string>> missing_; ///< fallbacks, and what is wrong with them
    std::array<std::vector<std::uint16_t>, 3> chains_;
};

} // namespace linsen::layout
