#include "layout/page_breaker.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>
#include <optional>
#include <utility>

namespace linsen::layout {

namespace {

constexpr double tolerance = 0.01;
constexpr double cost_of_a_page = 0.15;
/// Of a page that the text ends on: emptier than this looks forgotten.
constexpr double least_at_the_end = 0.25;
/// What it costs that spaces give way.
constexpr double cost_of_squeeze = 0.04;
/// What no page should end behind: a heading, or the title of the document.
constexpr double worse_than_empty = 1;
/// Of a page that is left to what stands above a piece whose notes go on.
constexpr double most_above = 0.8;

/// What becomes of the notes of a piece that no page holds with all of them.
struct Overflow {
    bool any = false;
    PageSpan page;                 ///< the piece, with as many lines of its notes as fit
    std::vector<PageSpan> further; ///< pages of notes alone
    /// Pieces above it on its page, which must not part from it: its heading.
    std::size_t above = 0;
    std::size_t carried = 0; ///< lines at the foot of the page that begins with the next piece
    double carried_height = 0;
};

class Overflows {
public:
    Overflows(std::vector<Piece> const& pieces, PageShape shape)
        : pieces_(pieces)
        , shape_(shape)
        , first_notes_{0} {
        for (auto const& piece : pieces) first_notes_.push_back(first_notes_.back() + piece.notes.size());
        for (std::size_t i = 0; i < pieces.size(); ++i) all_.push_back(of(i));
        for (std::size_t i = 0; i < pieces.size(); ++i)
            if (all_[i].any) at_[i - all_[i].above] = i;
    }

    /// The piece whose page begins here; nothing when no such page does.
    [[nodiscard]] std::optional<std::size_t> beginning_at(std::size_t first) const {
        auto const found = at_.find(first);
        return found == at_.end() ? std::nullopt : std::optional(found->second);
    }

    [[nodiscard]] Overflow const& operator[](std::size_t piece) const { return all_[piece]; }
    /// Number of a piece's first line of notes.
    [[nodiscard]] std::size_t first_note(std::size_t piece) const { return first_notes_[piece]; }

private:
    [[nodiscard]] Overflow of(std::size_t at) const {
        auto const& piece = pieces_[at];
        auto const& notes = piece.notes;
        auto const height = [&](std::size_t from, std::size_t to) {
            double sum = 0;
            for (auto i = from; i < to; ++i) sum += notes[i];
            return sum;
        };
        auto const holds = [&](std::size_t from, double room) {
            auto to = from;
            while (to < notes.size() && height(from, to + 1) <= room + tolerance) ++to;
            return to;
        };
        Overflow result;
        auto const beside = shape_.height - shape_.foot_gap;
        auto next = holds(0, beside - piece.continuation - piece.height);
        if (next == notes.size()) return result;
        result.any = true;
        auto const [above, height_above] = bound_above(at);
        result.above = above;
        if (above > 0) next = holds(0, beside - height_above - piece.height);
        auto const begin = first_notes_[at];
        result.page = {at - above, at + 1, next > 0 ? shape_.foot_gap + height(0, next) : 0,
                       1,          begin,  begin + next};
        while (next < notes.size()) {
            auto const rest = height(next, notes.size());
            if (can_carry(at + 1, rest)) {
                result.carried = notes.size() - next;
                result.carried_height = rest;
                break;
            }
            auto const end = std::max(holds(next, beside), next + 1);
            result.further.push_back(
                {at + 1, at + 1, shape_.foot_gap + height(next, end), 1, begin + next, begin + end});
            next = end;
        }
        return result;
    }

    /// How many pieces in front of one no page should end behind, as many as stand on its page, and their
    /// height.
    [[nodiscard]] std::pair<std::size_t, double> bound_above(std::size_t at) const {
        std::size_t count = 0;
        double height = 0;
        for (auto i = at; i > 0 && !pieces_[i].new_page; --i) {
            auto const& piece = pieces_[i - 1];
            if (piece.end_cost < worse_than_empty || !piece.notes.empty() || all_[i - 1].any) break;
            auto const higher = height + pieces_[i].before + piece.height;
            if (higher + piece.continuation + pieces_[at].height > shape_.height * most_above) break;
            height = higher;
            ++count;
        }
        return {count, count == 0 ? 0 : height + pieces_[at - count].continuation};
    }

    /// Whether the page that begins with this piece holds the rest of notes too.
    [[nodiscard]] bool can_carry(std::size_t at, double rest) const {
        if (at >= pieces_.size() || pieces_[at].new_page) return false;
        auto height = shape_.foot_gap + rest + pieces_[at].continuation + pieces_[at].height;
        for (auto const note : pieces_[at].notes) height += note;
        return height <= shape_.height + tolerance;
    }

    std::vector<Piece> const& pieces_;
    PageShape shape_;
    std::vector<std::size_t> first_notes_;
    std::vector<Overflow> all_;
    std::map<std::size_t, std::size_t> at_; ///< by the first piece of its page
};

/// Pieces that stand on one page, one more at a time.
class Filling {
public:
    Filling(std::vector<Piece> const& pieces, PageShape shape, std::size_t first, Overflows const& overflows)
        : pieces_(pieces)
        , shape_(shape)
        , span_{first, first, 0, 1, overflows.first_note(first), overflows.first_note(first)}
        , height_(pieces[first].continuation) {
        if (first == 0 || overflows[first - 1].carried == 0) return;
        span_.first_note -= overflows[first - 1].carried;
        span_.foot = shape.foot_gap + overflows[first - 1].carried_height;
    }

    /// False when the next piece does not fit.
    bool add() {
        auto const& piece = pieces_[span_.end];
        auto const begins = span_.end == span_.first;
        auto foot = span_.foot;
        for (auto const note : piece.notes) foot += note + (foot == 0 ? shape_.foot_gap : 0);
        auto const gaps = begins ? gaps_ : gaps_ + piece.before;
        auto const most = begins ? piece.squeeze : std::min(most_, piece.squeeze);
        auto const height = height_ + piece.height;
        auto const too_much = height + gaps + foot - shape_.height;
        if (!begins && too_much > gaps * most + tolerance) return false;
        height_ = height;
        gaps_ = gaps;
        most_ = most;
        span_.foot = foot;
        span_.gaps = gaps > 0 ? 1 - std::clamp(too_much / gaps, 0.0, most) : 1;
        span_.end_note += piece.notes.size();
        ++span_.end;
        return true;
    }

    [[nodiscard]] PageSpan span() const { return span_; }

    [[nodiscard]] double cost() const {
        auto const squeeze = (1 - span_.gaps) / most_squeeze;
        auto cost = cost_of_a_page + cost_of_squeeze * squeeze * squeeze;
        auto const filled = std::min(1.0, (height_ + gaps_ + span_.foot) / shape_.height);
        // Where a page must end, it is not the break's fault that it is not full.
        if (span_.end == pieces_.size() || pieces_[span_.end].new_page)
            return cost + std::max(0.0, least_at_the_end - filled);
        return cost + (1 - filled) * (1 - filled) + pieces_[span_.end - 1].end_cost;
    }

private:
    std::vector<Piece> const& pieces_;
    PageShape shape_;
    PageSpan span_;
    double height_;
    double gaps_ = 0;
    double most_ = most_squeeze; ///< that the gaps may give way
};

} // namespace

std::vector<PageSpan> break_pages(std::vector<Piece> const& pieces, PageShape shape) {
    struct Best {
        double cost = std::numeric_limits<double>::infinity();
        PageSpan page; ///< the last one of the cheapest way here
    };
    // The cheapest way to set all pieces in front of each place.
    std::vector<Best> best(pieces.size() + 1);
    best.front().cost = 0;
    Overflows const overflows(pieces, shape);
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        if (auto const at = overflows.beginning_at(first)) {
            auto const& overflow = overflows[*at];
            auto const pages = 1 + static_cast<double>(overflow.further.size());
            auto const cost = best[first].cost + cost_of_a_page * pages + pieces[*at].end_cost;
            if (cost < best[*at + 1].cost) best[*at + 1] = {cost, overflow.page};
            continue;
        }
        if (std::isinf(best[first].cost)) continue; // between a heading and its piece
        Filling page(pieces, shape, first, overflows);
        while (page.add()) {
            auto const end = page.span().end;
            auto const cost = best[first].cost + page.cost();
            if (cost < best[end].cost) best[end] = {cost, page.span()};
            if (end == pieces.size() || pieces[end].new_page || overflows.beginning_at(end)) break;
        }
    }
    std::vector<PageSpan> pages;
    for (auto end = pieces.size(); end > 0; end = pages.back().first) {
        auto const& page = best[end].page;
        auto const& last = overflows[page.end - 1];
        auto const& further = last.further;
        if (last.any) pages.insert(pages.end(), further.rbegin(), further.rend());
        pages.push_back(page);
    }
    std::reverse(pages.begin(), pages.end());
    return pages;
}

} // namespace linsen::layout
