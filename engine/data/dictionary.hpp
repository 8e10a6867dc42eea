#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

/// Distinct byte strings, numbered in the order in which they first come. Made for columns with few distinct
/// values: one that equals the value before it costs one comparison.
class Dictionary {
public:
    /// The code of `bytes`; when they are new, `line` is remembered as their first.
    std::uint32_t add(std::string_view bytes, std::uint32_t line);

    [[nodiscard]] bool has(std::string_view bytes) const;

    [[nodiscard]] std::size_t size() const { return entries_.size(); }
    [[nodiscard]] std::string const& at(std::uint32_t code) const { return entries_[code]; }
    [[nodiscard]] std::uint32_t first_line(std::uint32_t code) const { return first_lines_[code]; }

private:
    static constexpr std::uint32_t none = ~std::uint32_t{0};

    void grow();

    std::deque<std::string> entries_; ///< a deque: entries stay where they are
    std::vector<std::uint32_t> first_lines_;
    std::vector<std::uint64_t> hashes_;
    std::vector<std::uint32_t> slots_; ///< open addressing; the size is a power of two
    std::uint32_t last_ = none;
};

} // namespace linsen
