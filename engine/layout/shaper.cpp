#include "layout/shaper.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "layout/prepared_text.hpp"

#include <hb.h>
#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <numeric>

namespace linsen::layout {

namespace {

/// Words that are kept before all are forgotten: about 10 MB.
constexpr std::size_t most_words = 30'000;
constexpr char32_t zero_width_space = 0x200B;

void append_utf16(std::u16string& text, char32_t c) {
    if (c < 0x10000) {
        text += static_cast<char16_t>(c);
    } else {
        text += static_cast<char16_t>(U16_LEAD(c));
        text += static_cast<char16_t>(U16_TRAIL(c));
    }
}

bool joins_previous(char32_t c) {
    return (U_GET_GC_MASK(static_cast<UChar32>(c)) & U_GC_M_MASK) != 0 ||
           u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0;
}

bool is_right_to_left(char32_t c) {
    auto const direction = u_charDirection(static_cast<UChar32>(c));
    return direction == U_RIGHT_TO_LEFT || direction == U_RIGHT_TO_LEFT_ARABIC;
}

bool is_left_to_right(char32_t c) { return u_charDirection(static_cast<UChar32>(c)) == U_LEFT_TO_RIGHT; }

/// A part of a text that runs in one direction.
struct Direction {
    std::size_t begin = 0;
    std::size_t end = 0;
    bool right_to_left = false;
};

/// The parts in the order in which they stand from left to right, by the Unicode Bidirectional Algorithm (UAX
/// 9) for a text that itself runs from left to right, as Swedish does, or stands within one that runs the
/// other way.
std::vector<Direction> directions(std::u32string const& text, bool right_to_left) {
    if (!right_to_left && std::none_of(text.begin(), text.end(), is_right_to_left))
        return {{0, text.size(), false}};
    std::u16string units;
    std::vector<std::size_t> character_of; // of each unit
    for (std::size_t i = 0; i < text.size(); ++i) {
        append_utf16(units, text[i]);
        character_of.resize(units.size(), i);
    }
    character_of.push_back(text.size());
    std::unique_ptr<UBiDi, decltype(&ubidi_close)> const bidi(ubidi_open(), &ubidi_close);
    auto status = U_ZERO_ERROR;
    ubidi_setPara(bidi.get(), units.data(), static_cast<int32_t>(units.size()),
                  right_to_left ? UBIDI_RTL : UBIDI_LTR, nullptr, &status);
    auto const count = ubidi_countRuns(bidi.get(), &status);
    promise(U_SUCCESS(status) != 0, "ICU tells directions apart");
    std::vector<Direction> parts;
    for (int32_t i = 0; i < count; ++i) {
        int32_t begin = 0;
        int32_t length = 0;
        auto const direction = ubidi_getVisualRun(bidi.get(), i, &begin, &length);
        parts.push_back({character_of.at(static_cast<std::size_t>(begin)),
                         character_of.at(static_cast<std::size_t>(begin + length)), direction == UBIDI_RTL});
    }
    return parts;
}

struct Stretch {
    std::uint16_t font = 0;
    std::size_t begin = 0;
    std::size_t end = 0;
    bool right_to_left = false;
};

/// Parts the text where the font changes; a mark stays with its base when the base's font has it.
std::vector<Stretch> itemize(FontSet const& fonts, Face face, std::u32string const& text) {
    std::vector<Stretch> stretches;
    for (std::size_t i = 0; i < text.size(); ++i) {
        auto const c = text[i];
        if (!stretches.empty() && joins_previous(c)) {
            auto const current = stretches.back().font;
            if (fonts[current].glyph(c) != 0 ||
                u_hasBinaryProperty(static_cast<UChar32>(c), UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) {
                stretches.back().end = i + 1;
                continue;
            }
        }
        auto const font = fonts.choose(face, c).value_or(fonts.primary(face));
        if (!stretches.empty() && stretches.back().font == font)
            stretches.back().end = i + 1;
        else
            stretches.push_back({font, i, i + 1, false});
    }
    return stretches;
}

/// Glyphs in the order of their characters: what runs from right to left is read from its end.
std::vector<std::uint32_t> reading_order(std::vector<Stretch> const& stretches,
                                         std::vector<std::size_t> const& first_glyphs, std::size_t count) {
    std::vector<std::uint32_t> order;
    if (std::none_of(stretches.begin(), stretches.end(), [](Stretch const& s) { return s.right_to_left; }))
        return order;
    std::vector<std::size_t> by_text(stretches.size());
    std::iota(by_text.begin(), by_text.end(), std::size_t{0});
    std::sort(by_text.begin(), by_text.end(),
              [&](auto a, auto b) { return stretches[a].begin < stretches[b].begin; });
    for (auto const i : by_text) {
        auto const first = first_glyphs[i];
        auto const last = i + 1 < first_glyphs.size() ? first_glyphs[i + 1] : count;
        for (auto j = first; j < last; ++j)
            order.push_back(
                static_cast<std::uint32_t>(stretches[i].right_to_left ? last - 1 - (j - first) : j));
    }
    return order;
}

} // namespace

bool can_print(FontSet const& fonts, Face face, char32_t code_point) {
    auto const c = static_cast<UChar32>(code_point);
    if (u_hasBinaryProperty(c, UCHAR_DEFAULT_IGNORABLE_CODE_POINT) != 0) return true;
    if (u_charType(c) == U_PRIVATE_USE_CHAR || u_charType(c) == U_SURROGATE) return false;
    return fonts.choose(face, code_point).has_value();
}

std::string code_point_name(char32_t code_point) {
    std::array<char, 9> digits{};
    auto const end = std::to_chars(digits.data(), digits.data() + digits.size(),
                                   static_cast<std::uint32_t>(code_point), 16)
                         .ptr;
    std::string hex(digits.data(), end);
    for (auto& c : hex)
        if (c >= 'a') c = static_cast<char>(c - 'a' + 'A');
    return "U+" + std::string(hex.size() < 4 ? 4 - hex.size() : 0, '0') + hex;
}

std::string printed_name(char32_t code_point, bool after_another) {
    return (after_another ? " " : "") + code_point_name(code_point);
}

std::u16string to_utf16(std::string_view text) {
    std::u16string result;
    result.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        append_utf16(result, next_code_point(text, at));
    }
    return result;
}

Shaper::Shaper(std::shared_ptr<FontSet const> fonts)
    : fonts_(std::move(fonts))
    , buffer_(hb_buffer_create()) {}

Shaper::~Shaper() { hb_buffer_destroy(buffer_); }

Shaper& Shaper::of_thread(std::shared_ptr<FontSet const> const& fonts) {
    thread_local std::unique_ptr<Shaper> shaper;
    auto const outgrown = [](Shaper const& s) {
        auto count = s.hyphenation_.size();
        for (auto const* caches : {&s.words_, &s.hyphenated_, &s.right_to_left_})
            for (auto const& cache : *caches) count += cache.size();
        return count > most_words;
    };
    if (!shaper || shaper->fonts_ != fonts || outgrown(*shaper)) shaper = std::make_unique<Shaper>(fonts);
    return *shaper;
}

ShapedWord const& Shaper::shape(Face face, std::u16string_view word) {
    auto& cache = words_[static_cast<std::size_t>(face)];
    if (auto const found = cache.find(word); found != cache.end()) return *found->second;
    return *cache.emplace(std::u16string(word), shape_now(face, word)).first->second;
}

ShapedWord const& Shaper::shape_right_to_left(Face face, std::u16string_view word) {
    auto& cache = right_to_left_[static_cast<std::size_t>(face)];
    if (auto const found = cache.find(word); found != cache.end()) return *found->second;
    return *cache.emplace(std::u16string(word), shape_now(face, word, true)).first->second;
}

ShapedWord const& Shaper::shape_hyphenated(Face face, std::u16string_view word) {
    auto& cache = hyphenated_[static_cast<std::size_t>(face)];
    if (auto const found = cache.find(word); found != cache.end()) return *found->second;
    auto shaped = shape_now(face, std::u16string(word) + u'-');
    shaped->text.back() = 0x00AD;
    return *cache.emplace(std::u16string(word), std::move(shaped)).first->second;
}

HyphenPoints const& Shaper::hyphenation(std::u16string_view word) {
    if (auto const found = hyphenation_.find(word); found != hyphenation_.end()) return found->second;
    return hyphenation_.emplace(std::u16string(word), Hyphenator::swedish().points(word)).first->second;
}

double Shaper::width(std::string_view text, Face face, double size) {
    return shape(face, prepare(text)).width * size;
}

std::unique_ptr<ShapedWord> Shaper::shape_now(Face face, std::u16string_view word, bool right_to_left) {
    auto result = std::make_unique<ShapedWord>();
    bool after_missing = false;
    for (std::size_t i = 0; i < word.size();) {
        char32_t c = word[i++];
        if (U16_IS_LEAD(c) && i < word.size()) c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, word[i++]));
        auto const missing = !can_print(*fonts_, face, c);
        if (missing)
            for (char const letter : printed_name(c, after_missing))
                result->text += static_cast<char32_t>(letter);
        else
            result->text += c;
        after_missing = missing;
    }
    auto const& text = result->text;
    result->has_right_to_left = std::any_of(text.begin(), text.end(), is_right_to_left);
    result->right_to_left =
        result->has_right_to_left && std::none_of(text.begin(), text.end(), is_left_to_right);
    std::vector<Stretch> stretches;
    for (auto const& part : directions(text, right_to_left)) {
        auto const first = stretches.size();
        for (auto stretch : itemize(*fonts_, face, text)) {
            stretch.begin = std::max(stretch.begin, part.begin);
            stretch.end = std::min(stretch.end, part.end);
            stretch.right_to_left = part.right_to_left;
            if (stretch.begin < stretch.end) stretches.push_back(stretch);
        }
        if (part.right_to_left)
            std::reverse(stretches.begin() + static_cast<std::ptrdiff_t>(first), stretches.end());
    }
    static auto const swedish = hb_language_from_string("sv", -1);
    std::vector<std::size_t> first_glyphs;
    for (auto const& stretch : stretches) {
        first_glyphs.push_back(result->glyphs.size());
        auto const& font = (*fonts_)[stretch.font];
        hb_buffer_clear_contents(buffer_);
        hb_buffer_set_cluster_level(buffer_, HB_BUFFER_CLUSTER_LEVEL_MONOTONE_CHARACTERS);
        hb_buffer_set_flags(buffer_, HB_BUFFER_FLAG_REMOVE_DEFAULT_IGNORABLES);
        for (auto i = stretch.begin; i < stretch.end; ++i)
            hb_buffer_add(buffer_, text[i], static_cast<unsigned>(i));
        hb_buffer_set_content_type(buffer_, HB_BUFFER_CONTENT_TYPE_UNICODE);
        hb_buffer_guess_segment_properties(buffer_);
        hb_buffer_set_direction(buffer_, stretch.right_to_left ? HB_DIRECTION_RTL : HB_DIRECTION_LTR);
        hb_buffer_set_language(buffer_, swedish);
        hb_shape(font.font(), buffer_, nullptr, 0);

        unsigned count = 0;
        auto const* infos = hb_buffer_get_glyph_infos(buffer_, &count);
        auto const* positions = hb_buffer_get_glyph_positions(buffer_, nullptr);
        auto const em = static_cast<float>(font.units_per_em());
        std::vector<std::uint32_t> clusters(count);
        for (unsigned i = 0; i < count; ++i) clusters[i] = infos[i].cluster;
        std::sort(clusters.begin(), clusters.end());
        for (unsigned i = 0; i < count; ++i) {
            auto const cluster = infos[i].cluster;
            auto const next = std::upper_bound(clusters.begin(), clusters.end(), cluster);
            auto const end = next == clusters.end() ? stretch.end : *next;
            auto const repeated = i > 0 && infos[i - 1].cluster == cluster;
            ShapedGlyph glyph;
            glyph.glyph = infos[i].codepoint;
            glyph.font = stretch.font;
            glyph.text_begin = static_cast<std::uint32_t>(cluster);
            glyph.text_length = repeated ? 0U : static_cast<std::uint32_t>(end - cluster);
            glyph.advance = static_cast<float>(positions[i].x_advance) / em;
            glyph.dx = static_cast<float>(positions[i].x_offset) / em;
            glyph.dy = static_cast<float>(positions[i].y_offset) / em;
            result->width += static_cast<double>(glyph.advance);
            result->glyphs.push_back(glyph);
        }
    }
    result->reading = reading_order(stretches, first_glyphs, result->glyphs.size());
    // A further glyph of the same character has no text of its own, and a code without text is not allowed.
    auto const zero_width = static_cast<std::uint32_t>(result->text.size());
    bool needed = false;
    for (auto& glyph : result->glyphs)
        if (glyph.text_length == 0) {
            glyph.text_begin = zero_width;
            glyph.text_length = 1;
            needed = true;
        }
    if (needed) result->text += zero_width_space;
    return result;
}

} // namespace linsen::layout
