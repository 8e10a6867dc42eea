#include "layout/hyphenator.hpp"

#include "base/text.hpp"
#include "layout/shaper.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <array>
#include <cstdlib>
#include <filesystem>
#include <fstream>

namespace linsen::layout {

namespace {

constexpr std::size_t shortest_word = 7;
constexpr std::size_t longest_word = 100;
constexpr std::size_t margin = 3;

constexpr std::array dictionary_places{"/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_sv.dic",
                                       "/usr/local/share/hyphen/hyph_sv_SE.dic"};

/// Compounds of the field that the patterns part in the wrong place, and words whose spelling would change.
constexpr std::array<std::u16string_view, 14> known_words{
    u"busstation",     u"social-tjänst", u"social-tjänsten",  u"äldre-omsorg",          u"äldre-omsorgen",
    u"barn-omsorg",    u"hem-tjänst",    u"hem-tjänsten",     u"hälso-under-sökning",   u"kommun-fullmäktige",
    u"missbruks-vård", u"familje-hem",   u"funktions-hinder", u"funktions-ned-sättning"};

} // namespace

void Hyphenator::Free::operator()(void* dictionary) const {
    hnj_hyphen_free(static_cast<HyphenDict*>(dictionary));
}

Hyphenator const& Hyphenator::swedish() {
    static Hyphenator const hyphenator;
    return hyphenator;
}

Hyphenator::Hyphenator() {
    for (auto const* place : dictionary_places) {
        if (!std::filesystem::exists(place)) continue;
        dictionary_.reset(hnj_hyphen_load(place));
        if (dictionary_) break;
    }
    for (auto const word : known_words) add_exception(word);
    if (char const* home = std::getenv("LINSEN_HOME"); home != nullptr && *home != '\0') {
        std::ifstream file(std::filesystem::path(home) / "avstavning.txt");
        for (std::string line; std::getline(file, line);)
            if (auto const word = trim(line); !word.empty() && word.front() != '#' && is_utf8(word))
                add_exception(to_utf16(to_lower(to_nfc(word))));
    }
}

Hyphenator::~Hyphenator() = default;

void Hyphenator::add_exception(std::u16string_view parts) {
    std::u16string word;
    std::vector<std::uint8_t> points;
    for (auto const c : parts)
        if (c == u'-')
            points.push_back(static_cast<std::uint8_t>(word.size()));
        else
            word += c;
    if (word.size() <= longest_word) exceptions_[word] = points;
}

std::vector<std::uint8_t> Hyphenator::points(std::u16string_view word) const {
    std::vector<std::uint8_t> result;
    if (word.size() < shortest_word || word.size() > longest_word) return result;
    std::u16string lower;
    std::string latin;
    for (std::size_t i = 0; i < word.size(); ++i) {
        auto const small = u_tolower(word[i]);
        if (small > 0xFF || u_isalpha(word[i]) == 0 || (i > 0 && small != word[i])) return result;
        lower += static_cast<char16_t>(small);
        latin += static_cast<char>(small);
    }
    if (auto const known = exceptions_.find(lower); known != exceptions_.end()) {
        result = known->second;
    } else if (dictionary_) {
        std::array<char, longest_word + 8> hyphens{};
        char** replacements = nullptr;
        int* positions = nullptr;
        int* cuts = nullptr;
        auto const failed = hnj_hyphen_hyphenate2(static_cast<HyphenDict*>(dictionary_.get()), latin.c_str(),
                                                  static_cast<int>(latin.size()), hyphens.data(), nullptr,
                                                  &replacements, &positions, &cuts);
        for (std::size_t i = 0; failed == 0 && i + 1 < latin.size(); ++i) {
            auto const changes_spelling = replacements != nullptr && replacements[i] != nullptr;
            if ((hyphens.at(i) & 1) != 0 && !changes_spelling)
                result.push_back(static_cast<std::uint8_t>(i + 1));
        }
        if (replacements != nullptr)
            for (std::size_t i = 0; i < latin.size(); ++i) std::free(replacements[i]);
        std::free(static_cast<void*>(replacements));
        std::free(positions);
        std::free(cuts);
    }
    std::erase_if(result, [&](std::uint8_t at) { return at < margin || at + margin > word.size(); });
    return result;
}

} // namespace linsen::layout
