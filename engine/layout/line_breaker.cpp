#include "layout/line_breaker.hpp"

#include "base/fault.hpp"
#include "layout/line_ends.hpp"

#include <unicode/ubidi.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <memory>

namespace linsen::layout {

namespace {

/// A word or space between two break opportunities, within one run.
struct Piece {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::size_t run = 0;
    ShapedWord const* word = nullptr;
    double size = 0;
    double x = 0; ///< as if the paragraph were one line
    bool space = false;

    [[nodiscard]] double width() const { return word->width * size; }
};

enum class Kind : std::uint8_t {
    space,
    glued,     ///< a no-break space of what no line holds …
    in_number, ///< … that parts the digits of a number
    hyphen,
    own_hyphen, ///< behind a hyphen of the text's own: "Malung-Sälens"
    emergency,
    end
};

/// A place where a line may end and the next one begin.
struct Break {
    Kind kind = Kind::space;
    std::size_t piece = 0;  ///< the line ends before this piece …
    std::size_t offset = 0; ///< … or inside it, before this offset in the text (0: not inside)
    double line_end = 0;    ///< x where the text before it ends, trailing space left out
    double next_begin = 0;  ///< x where the text after it begins
    double hyphen = 0;      ///< width of a hyphen that is added
    bool in_wide = false;   ///< inside a word that is wider than the line
    HyphenPoint::Kind joint = HyphenPoint::Kind::plain;
};

// What lines cost: the square of the part of the width that is left empty, in hundredths, and these.
constexpr double line_cost = 0.5;
constexpr double hyphen_kerning = 0.01; ///< of an em
constexpr double hyphen_cost = 2.5;
constexpr double hyphen_at_joint_cost = 1.5; ///< where a compound is joined: "äldre-omsorgen"
constexpr double hyphen_in_part_cost = 20;   ///< of a compound whose joints are known
constexpr double own_hyphen_cost = 4;
constexpr double own_hyphen_of_whole_words_cost = 60; ///< where nothing is hyphenated: titles, names
constexpr double hyphen_before_last_line_cost = 4;
constexpr double short_last_line_cost = 1.5;
constexpr double short_last_line = 0.12;
constexpr double second_hyphen_cost = 30; ///< in a row, inside a word that is wider than the line
constexpr double glued_cost = 60;
constexpr double in_number_cost = 200;
constexpr double emergency_cost = 400; ///< more than any line that ends at a better place costs
constexpr double overfull_cost = 10'000;
constexpr double tolerance = 0.01; ///< of widths that are sums

constexpr std::size_t longest_piece = 4096; ///< in units of UTF-16

constexpr char16_t no_break_space = 0x00A0;

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

/// An address of the net or of mail, where a hyphen would be taken for a part of it.
bool is_address(std::u16string_view text) {
    if (text.find(u"://") != std::u16string_view::npos || text.find(u'@') != std::u16string_view::npos ||
        text.find(u'_') != std::u16string_view::npos)
        return true;
    for (std::size_t i = 1; i + 1 < text.size(); ++i)
        if (text[i] == u'.' && u_isalnum(text[i - 1]) != 0 && u_isalnum(text[i + 1]) != 0 &&
            !(is_digit(text[i - 1]) && is_digit(text[i + 1])))
            return true;
    return false;
}

class Breaker {
public:
    Breaker(FlatText const& flat, BreakStyle style, double width, Shaper& shaper)
        : flat_(flat)
        , style_(style)
        , width_(width)
        , shaper_(shaper) {}

    std::vector<Line> lines() {
        make_pieces();
        if (pieces_.empty()) return {};
        find_levels();
        auto const ends = choose();
        std::vector<Line> result;
        for (std::size_t i = 1; i < ends.size(); ++i)
            result.push_back(line(breaks_[ends[i - 1]], breaks_[ends[i]]));
        return result;
    }

private:
    void make_pieces() {
        breaks_.push_back({Kind::space, 0, 0, 0, 0, 0});
        std::size_t begin = 0;
        std::size_t run = 0;
        for (auto const end : line_ends(flat_.text)) {
            auto visible = end;
            while (visible > begin && flat_.text[visible - 1] == u' ') --visible;
            add_stretch(begin, visible, run);
            auto const line_end = x_;
            add(visible, end, run, true);
            auto const last = end == flat_.text.size();
            // "barn- och": what is copied from the page would lose the hyphen.
            auto const suspended = visible < end && !style_.hyphenate;
            auto const own_hyphen =
                !last && visible > begin && flat_.text[visible - 1] == u'-' && (visible == end || suspended);
            breaks_.push_back({last         ? Kind::end
                               : own_hyphen ? Kind::own_hyphen
                                            : Kind::space,
                               pieces_.size(), 0, line_end, x_, 0});
            begin = end;
        }
    }

    /// Between two places where a line may end.
    void add_stretch(std::size_t begin, std::size_t end, std::size_t& run) {
        auto const first = pieces_.size();
        auto const left = x_;
        auto const first_run = run;
        add(begin, end, run, false);
        auto const next_glue = [&](std::size_t at) {
            return std::min(flat_.text.find(no_break_space, at), end);
        };
        if (x_ - left <= width_ + tolerance || next_glue(begin) == end)
            return add_inner_breaks(first, style_.hyphenate);
        pieces_.resize(first);
        x_ = left;
        run = first_run;
        for (auto at = begin; at < end;) {
            auto const first_of_word = pieces_.size();
            auto const word_end = next_glue(at);
            add(at, word_end, run, false);
            add_inner_breaks(first_of_word, false);
            auto const line_end = x_;
            auto next = word_end;
            while (next < end && flat_.text[next] == no_break_space) ++next;
            add(word_end, next, run, true);
            if (word_end > begin && next < end) {
                auto const in_number = is_digit(flat_.text[word_end - 1]) && is_digit(flat_.text[next]);
                breaks_.push_back(
                    {in_number ? Kind::in_number : Kind::glued, pieces_.size(), 0, line_end, x_, 0});
            }
            at = next;
        }
    }

    /// What goes on longer than any word is no word, and each piece of it is looked at by itself: the time
    /// grows with the square of a piece's length. Never inside a character.
    [[nodiscard]] std::size_t end_of_piece(std::size_t begin, std::size_t end) const {
        if (end - begin <= longest_piece) return end;
        auto stop = begin + longest_piece;
        auto const goes_on = [&](std::size_t at) {
            return U16_IS_TRAIL(flat_.text[at]) ||
                   u_hasBinaryProperty(flat_.text[at], UCHAR_GRAPHEME_EXTEND) != 0;
        };
        while (stop < end && goes_on(stop)) ++stop;
        return stop;
    }

    void add(std::size_t begin, std::size_t end, std::size_t& run, bool space) {
        while (begin < end) {
            while (flat_.runs[run].end <= begin) ++run;
            auto const stop = end_of_piece(begin, std::min(end, flat_.runs[run].end));
            auto const& look = flat_.runs[run];
            Piece piece;
            piece.begin = begin;
            piece.end = stop;
            piece.run = run;
            piece.word =
                &shaper_.shape(look.face, std::u16string_view(flat_.text).substr(begin, stop - begin));
            piece.size = style_.size * look.scale;
            piece.x = x_;
            piece.space = space;
            x_ += piece.width();
            pieces_.push_back(piece);
            begin = stop;
        }
    }

    /// Hyphens, and parting between letters where a word alone is wider than the line.
    void add_inner_breaks(std::size_t first, bool hyphenate) {
        double total = 0;
        for (auto i = first; i < pieces_.size(); ++i) total += pieces_[i].width();
        auto const wide = total > width_ + tolerance;
        for (auto i = first; i < pieces_.size(); ++i) {
            auto const& piece = pieces_[i];
            if (wide) add_emergency(i);
            // Hyphenation counts the text's units, glyphs count characters: only where they are the same.
            bool const alike = piece.word->text.size() == piece.end - piece.begin;
            if ((hyphenate || wide) && alike && !piece.word->right_to_left) add_hyphens(i, wide);
        }
    }

    [[nodiscard]] std::u16string_view text_of(Piece const& piece) const {
        return std::u16string_view(flat_.text).substr(piece.begin, piece.end - piece.begin);
    }

    /// All between the spaces around it.
    [[nodiscard]] std::u16string_view token_of(Piece const& piece) const {
        constexpr std::u16string_view spaces = u" \u00A0";
        auto const text = std::u16string_view(flat_.text);
        auto const before = text.find_last_of(spaces, piece.begin);
        auto const begin = before == std::u16string_view::npos ? 0 : before + 1;
        return text.substr(begin, text.find_first_of(spaces, piece.begin) - begin);
    }

    [[nodiscard]] double hyphen_width(Piece const& piece) const {
        // Kerning with the letter in front may make it a little wider.
        return (shaper_.shape(flat_.runs[piece.run].face, u"-").width + hyphen_kerning) * piece.size;
    }

    void add_hyphens(std::size_t index, bool wide) {
        auto const& piece = pieces_[index];
        auto const text = text_of(piece);
        if (wide && is_address(token_of(piece))) return;
        for (std::size_t i = 0; i < text.size();) {
            auto end = i;
            while (end < text.size() && u_isalpha(text[end]) != 0) ++end;
            // "12,5 procent" is one thing; so is "2b".
            auto const belongs_to_number = i > 0 && (is_digit(text[i - 1]) || text[i - 1] == 0x00A0);
            if (!belongs_to_number)
                for (auto const& [at, joint] : hyphenation(text.substr(i, end - i), wide)) {
                    auto const x = piece.x + width_before(piece, i + at);
                    insert(
                        {Kind::hyphen, index, piece.begin + i + at, x, x, hyphen_width(piece), wide, joint});
                }
            i = std::max(end, i + 1);
        }
    }

    /// A name or an abbreviation is parted only where it must be, and then as the same word in small letters.
    HyphenPoints const& hyphenation(std::u16string_view word, bool wide) {
        auto const& points = shaper_.hyphenation(word);
        if (!points.empty() || !wide) return points;
        std::u16string small;
        for (auto const c : word) small += static_cast<char16_t>(u_tolower(c));
        return shaper_.hyphenation(small);
    }

    void add_emergency(std::size_t index) {
        auto const& piece = pieces_[index];
        auto const offsets = offsets_of(piece);
        auto const& characters = piece.word->text;
        auto const address = is_address(token_of(piece));
        auto const plain = piece.word->right_to_left || address;
        for (auto const& glyph : piece.word->glyphs) {
            if (glyph.text_begin == 0 || glyph.text_begin >= offsets.size()) continue;
            auto const offset = offsets[glyph.text_begin];
            if (offset == inside) continue;
            auto const x = piece.x + width_before(piece, glyph.text_begin);
            auto const at = glyph.text_begin;
            if (address &&
                std::u32string_view(U"@._-/").find(characters[at - 1U]) != std::u32string_view::npos) {
                insert({Kind::space, index, piece.begin + offset, x, x, 0, true});
                continue;
            }
            bool const hyphen = !plain && takes_hyphen(characters[at - 1U]) && takes_hyphen(characters[at]);
            insert(
                {Kind::emergency, index, piece.begin + offset, x, x, hyphen ? hyphen_width(piece) : 0, true});
        }
    }

    /// Where each character of the shaped word begins in the piece: several units stand for one character,
    /// and one character that no font has for the letters of its name, which are not parted.
    [[nodiscard]] std::vector<std::size_t> offsets_of(Piece const& piece) const {
        std::vector<std::size_t> offsets;
        bool after_missing = false;
        auto const face = flat_.runs[piece.run].face;
        auto const text = std::u16string_view(flat_.text).substr(piece.begin, piece.end - piece.begin);
        for (std::size_t i = 0; i < text.size();) {
            auto const begin = i;
            char32_t c = text[i++];
            if (U16_IS_LEAD(c) && i < text.size())
                c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, text[i++]));
            offsets.push_back(begin);
            auto const missing = !can_print(shaper_.fonts(), face, c);
            if (missing) offsets.resize(offsets.size() + printed_name(c, after_missing).size() - 1, inside);
            after_missing = missing;
        }
        return offsets;
    }

    static constexpr std::size_t inside = std::numeric_limits<std::size_t>::max();

    /// Keeps the breaks in the order of the text. A hyphen and a parting may share a place.
    void insert(Break place) {
        auto at = breaks_.end();
        while (at != breaks_.begin() && (at - 1)->piece == place.piece && (at - 1)->offset > place.offset)
            --at;
        breaks_.insert(at, place);
    }

    [[nodiscard]] static double width_before(Piece const& piece, std::size_t characters) {
        double width = 0;
        for (auto const& glyph : piece.word->glyphs)
            if (glyph.text_begin < characters) width += static_cast<double>(glyph.advance);
        return width * piece.size;
    }

    /// The cheapest way through the breaks: indices of those that are used, the paragraph's start first.
    [[nodiscard]] std::vector<std::size_t> choose() const {
        constexpr auto never = std::numeric_limits<double>::infinity();
        std::vector<double> cost(breaks_.size(), never);
        std::vector<std::size_t> from(breaks_.size(), 0);
        cost[0] = 0;
        for (std::size_t to = 1; to < breaks_.size(); ++to) {
            for (auto i = to; i-- > 0;) {
                auto const width = breaks_[to].line_end + breaks_[to].hyphen - breaks_[i].next_begin;
                auto const overfull = width > width_ + tolerance;
                bool const same_place = breaks_[i].piece == breaks_[to].piece &&
                                        breaks_[i].offset == breaks_[to].offset && breaks_[to].offset != 0;
                if (same_place) continue;
                // One unbreakable stretch may stand out; two never do.
                if (overfull && !is_next(i, to)) break;
                if (cost[i] == never) continue;
                auto const second_hyphen =
                    breaks_[i].kind == Kind::hyphen && breaks_[to].kind == Kind::hyphen;
                if (second_hyphen && !(breaks_[i].in_wide && breaks_[to].in_wide)) continue;
                auto const total = cost[i] + (overfull ? overfull_cost : 0) +
                                   (second_hyphen ? second_hyphen_cost : 0) +
                                   cost_of(breaks_[i], breaks_[to], width);
                if (total < cost[to]) {
                    cost[to] = total;
                    from[to] = i;
                }
            }
        }
        std::vector<std::size_t> way;
        for (auto at = breaks_.size() - 1; at != 0; at = from[at]) way.push_back(at);
        way.push_back(0);
        std::reverse(way.begin(), way.end());
        return way;
    }

    /// No other place lies between the two.
    [[nodiscard]] bool is_next(std::size_t from, std::size_t to) const {
        auto const at = [&](std::size_t i) { return std::pair(breaks_[i].piece, breaks_[i].offset); };
        while (from + 1 < to && at(from + 1) == at(to)) --to;
        while (from + 1 < to && at(from) == at(from + 1)) ++from;
        return from + 1 == to;
    }

    [[nodiscard]] double cost_of(Break const& begin, Break const& end, double width) const {
        auto cost = line_cost;
        auto const empty = std::max(0.0, width_ - width) / width_;
        if (end.kind == Kind::end) {
            if (empty > 1 - short_last_line) cost += short_last_line_cost;
            if (begin.kind == Kind::hyphen) cost += hyphen_before_last_line_cost;
        } else {
            cost += 100 * empty * empty;
        }
        if (end.kind == Kind::hyphen)
            cost += end.joint == HyphenPoint::Kind::joint     ? hyphen_at_joint_cost
                    : end.joint == HyphenPoint::Kind::in_part ? hyphen_in_part_cost
                                                              : hyphen_cost;
        if (end.kind == Kind::own_hyphen)
            cost += style_.hyphenate ? own_hyphen_cost : own_hyphen_of_whole_words_cost;
        if (end.kind == Kind::glued) cost += glued_cost;
        if (end.kind == Kind::in_number) cost += in_number_cost;
        if (end.kind == Kind::emergency) cost += emergency_cost;
        return cost;
    }

    [[nodiscard]] Line line(Break const& begin, Break const& end) {
        Line result;
        double x = 0;
        std::vector<UBiDiLevel> directions; // of the fragments, when some of the text runs from right to left
        auto add_word = [&](ShapedWord const& word, Piece const& piece) {
            result.fragments.push_back({&word, x, piece.run, piece.space});
            x += word.width * piece.size;
            if (!piece.space) result.width = x;
            if (auto const note = note_of(piece.run);
                note >= 0 && (result.notes.empty() || result.notes.back() != note))
                result.notes.push_back(note);
        };
        auto const last = end.offset == 0 ? end.piece : end.piece + 1;
        for (auto i = begin.piece; i < last; ++i) {
            auto const& piece = pieces_[i];
            auto const from = i == begin.piece && begin.offset != 0 ? begin.offset : piece.begin;
            auto const to = i == end.piece && end.offset != 0 ? end.offset : piece.end;
            auto const text = std::u16string_view(flat_.text).substr(from, to - from);
            auto const face = flat_.runs[piece.run].face;
            if (!levels_.empty()) {
                for (auto at = from; at < to;) {
                    auto stop = at + 1;
                    while (stop < to && levels_[stop] == levels_[at]) ++stop;
                    auto const part = std::u16string_view(flat_.text).substr(at, stop - at);
                    auto const hyphen = stop == to && to != piece.end && end.hyphen > 0;
                    add_word(hyphen                 ? shaper_.shape_hyphenated(face, part)
                             : levels_[at] % 2 == 1 ? shaper_.shape_right_to_left(face, part)
                                                    : shaper_.shape(face, part),
                             piece);
                    directions.push_back(levels_[at]);
                    at = stop;
                }
            } else if (to != piece.end && end.hyphen > 0)
                add_word(shaper_.shape_hyphenated(face, text), piece);
            else if (from != piece.begin || to != piece.end)
                add_word(shaper_.shape(face, text), piece);
            else
                add_word(*piece.word, piece);
        }
        if (!levels_.empty()) put_in_order(result, std::move(directions));
        return result;
    }

    [[nodiscard]] int note_of(std::size_t run) const {
        for (auto element = flat_.runs[run].element; element >= 0;) {
            auto const& inner = flat_.elements[static_cast<std::size_t>(element)];
            if (inner.note >= 0) return inner.note;
            element = inner.parent;
        }
        return -1;
    }

    /// The direction of every unit of the text by the Unicode Bidirectional Algorithm (UAX 9): the text
    /// itself runs from left to right, what stands at an odd level from right to left.
    void find_levels() {
        auto const foreign = [](Piece const& piece) { return piece.word->has_right_to_left; };
        if (std::none_of(pieces_.begin(), pieces_.end(), foreign)) return;
        std::unique_ptr<UBiDi, decltype(&ubidi_close)> const bidi(ubidi_open(), &ubidi_close);
        auto status = U_ZERO_ERROR;
        ubidi_setPara(bidi.get(), flat_.text.data(), static_cast<int32_t>(flat_.text.size()), UBIDI_LTR,
                      nullptr, &status);
        auto const* levels = ubidi_getLevels(bidi.get(), &status);
        promise(U_SUCCESS(status) != 0, "ICU tells directions apart");
        levels_.assign(levels, levels + flat_.text.size());
    }

    /// Places the fragments, which stay in the order in which they are read, from left to right. A space that
    /// ends the line stands outside (rule L1).
    void put_in_order(Line& line, std::vector<UBiDiLevel> levels) const {
        auto& all = line.fragments;
        for (auto i = all.size(); i-- > 0 && all[i].space;) levels[i] = 0;
        std::vector<int32_t> order(all.size());
        ubidi_reorderVisual(levels.data(), static_cast<int32_t>(levels.size()), order.data());
        double x = 0;
        for (auto const place : order) {
            auto& one = all[static_cast<std::size_t>(place)];
            one.x = x;
            x += one.word->width * style_.size * flat_.runs[one.run].scale;
        }
    }

    FlatText const& flat_;
    BreakStyle style_;
    double width_;
    Shaper& shaper_;
    std::vector<Piece> pieces_;
    std::vector<Break> breaks_;
    std::vector<UBiDiLevel> levels_; ///< of each unit; none: all runs from left to right
    double x_ = 0;
};

} // namespace

std::vector<Line> break_lines(FlatText const& flat, BreakStyle style, double width, Shaper& shaper) {
    if (flat.text.empty()) return {};
    return Breaker(flat, style, width, shaper).lines();
}

double widest_stretch(FlatText const& flat, double size, Shaper& shaper) {
    double widest = 0;
    std::size_t begin = 0;
    for (auto const end : flat.text.empty() ? std::vector<std::size_t>{} : line_ends(flat.text)) {
        auto visible = end;
        while (visible > begin && flat.text[visible - 1] == u' ') --visible;
        double width = 0;
        for (auto const& run : flat.runs) {
            auto const from = std::max(begin, run.begin);
            auto const to = std::min(visible, run.end);
            if (from >= to) continue;
            auto const& word = shaper.shape(run.face, std::u16string_view(flat.text).substr(from, to - from));
            width += word.width * size * run.scale;
        }
        widest = std::max(widest, width);
        begin = end;
    }
    return widest;
}

} // namespace linsen::layout
