#pragma once

#include "data/px_file.hpp"

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace linsen {

/// A value behind DATA=, as it stands there.
struct PxToken {
    std::string_view bytes; ///< of a text: what is between the quotation marks
    bool quoted = false;
    std::uint32_t line = 0;
    std::uint32_t character = 0;
};

/// Cuts the data of a PX file into values. Space, tab, line end and comma part them; a semicolon is the end.
class PxScanner {
public:
    enum class Found { value, end, open_text, cut_off };

    explicit PxScanner(PxFile const& file)
        : bytes_(file.data())
        , line_(file.data_line())
        , first_character_(file.data_character()) {}

    /// The next value into `token`; of anything else, where it is. `cut_off`: no semicolon came.
    [[nodiscard]] Found next(PxToken& token);
    /// Behind the end: does anything but space, or the end mark of DOS, follow?
    [[nodiscard]] bool more_follows() const;

    [[nodiscard]] bool ends_in_space() const {
        return !bytes_.empty() && (bytes_.back() == ' ' || bytes_.back() == '\n' || bytes_.back() == '\t');
    }

private:
    void skip();
    void place(PxToken& token) const;

    std::string_view bytes_;
    std::size_t at_ = 0;
    std::size_t line_start_ = 0;
    std::uint32_t line_;
    std::uint32_t first_character_; ///< of what stands at line_start_
};

} // namespace linsen
