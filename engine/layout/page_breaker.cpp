#include "layout/page_breaker.hpp"

#include <algorithm>
#include <limits>

namespace linsen::layout {

namespace {

constexpr double tolerance = 0.01;
constexpr double cost_of_a_page = 0.15;
/// Of a page that the text ends on: emptier than this looks forgotten.
constexpr double least_at_the_end = 0.25;
/// What spaces may give way at most, and what that costs.
constexpr double most_squeeze = 0.25;
constexpr double cost_of_squeeze = 0.04;

/// Pieces that stand on one page, one more at a time.
class Filling {
public:
    Filling(std::vector<Piece> const& pieces, PageShape shape, std::size_t first)
        : pieces_(pieces)
        , shape_(shape)
        , span_{first, first, 0, 1}
        , height_(pieces[first].continuation) {}

    /// False when the next piece does not fit.
    bool add() {
        auto const& piece = pieces_[span_.end];
        auto const begins = span_.end == span_.first;
        auto foot = span_.foot;
        for (auto const note : piece.notes) foot += note + (foot == 0 ? shape_.foot_gap : 0);
        auto const gaps = begins ? gaps_ : gaps_ + piece.before;
        auto const height = height_ + piece.height;
        auto const too_much = height + gaps + foot - shape_.height;
        if (!begins && too_much > gaps * most_squeeze + tolerance) return false;
        height_ = height;
        gaps_ = gaps;
        span_.foot = foot;
        span_.gaps = gaps > 0 ? 1 - std::clamp(too_much / gaps, 0.0, most_squeeze) : 1;
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
    for (std::size_t first = 0; first < pieces.size(); ++first) {
        Filling page(pieces, shape, first);
        while (page.add()) {
            auto const end = page.span().end;
            auto const cost = best[first].cost + page.cost();
            if (cost < best[end].cost) best[end] = {cost, page.span()};
            if (end == pieces.size() || pieces[end].new_page) break;
        }
    }
    std::vector<PageSpan> pages;
    for (auto end = pieces.size(); end > 0; end = pages.back().first) pages.push_back(best[end].page);
    std::reverse(pages.begin(), pages.end());
    return pages;
}

} // namespace linsen::layout
