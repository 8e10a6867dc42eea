#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"

#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::layout {

/// A place where a word may be parted.
struct HyphenPoint {
    enum class Kind : std::uint8_t { plain, joint, in_part };
    std::uint8_t at = 0;     ///< the offset of the letter behind it
    Kind kind = Kind::plain; ///< where a compound is joined, or inside a part of such a compound

    friend bool operator==(HyphenPoint const&, HyphenPoint const&) = default;
};
using HyphenPoints = std::vector<HyphenPoint>;

/// Swedish hyphenation: the dictionary of hyphen-sv, and a list of words that it gets wrong, to which
/// $LINSEN_HOME/avstavning.txt may add: one word a line, its parts joined by hyphens ("social-tjänst"), a
/// word without hyphens stays whole, "#" begins a remark. Without the dictionary words are set whole.
/// Immutable, shared by all threads.
class LINSEN_API Hyphenator {
public:
    /// Loaded on the first call; kept for the life of the process.
    [[nodiscard]] static Hyphenator const& swedish();

    /// Letters that stay before and behind the place where a word is parted.
    static constexpr std::size_t margin = 3;

    Hyphenator();
    ~Hyphenator();
    Hyphenator(Hyphenator const&) = delete;
    Hyphenator& operator=(Hyphenator const&) = delete;

    /// Where the word may be parted, at least three letters from either end, and never within two letters of
    /// the joint of a compound; nowhere in words of fewer than seven letters and in words with a capital
    /// after the first letter. Letters only.
    [[nodiscard]] HyphenPoints points(std::u16string_view word) const;

    /// What is wrong with lines of avstavning.txt, as warnings; such lines are passed over.
    [[nodiscard]] std::vector<Diagnostic> const& faults() const { return faults_; }

private:
    void read_file_of_user(std::filesystem::path const& file);
    /// The dictionary's points of a part of a word in Latin-1, which begins at `offset` of the word.
    void add_points(std::string_view part, std::size_t offset, std::vector<std::uint8_t>& result) const;
    void add_exception(std::u16string_view parts);

    struct Free {
        void operator()(void* dictionary) const;
    };
    std::unique_ptr<void, Free> dictionary_;
    std::map<std::u16string, std::vector<std::uint8_t>, std::less<>> exceptions_;
    std::vector<Diagnostic> faults_;
};

} // namespace linsen::layout
