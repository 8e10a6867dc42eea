#include "layout/placed_item.hpp"

#include "layout/figure_item.hpp"

#include <algorithm>
#include <limits>
#include <numeric>

namespace linsen::layout {

namespace {

constexpr double cost_inside = 0.3;
constexpr double longest_part = 0.2; ///< of a page, in what is higher than a page
constexpr double tolerance = 0.01;

} // namespace

PlacedItem::PlacedItem(Theme const& theme)
    : page_(BlockFlow::body_height(theme)) {
    parts.push_back({0, 0, {}});
}

double PlacedItem::add(Paragraph words, ElementId element, double left, double below) {
    auto const end = below + words.height();
    if (!words.empty()) placed_.push_back({Words{std::move(words)}, element, left, below});
    return end;
}

double PlacedItem::add(Picture picture, ElementId element, double left, double below) {
    auto const end = below + height_of(picture);
    placed_.push_back({std::move(picture), element, left, below});
    return end;
}

void PlacedItem::add_ground(double left, double right, double below, double height, Colour colour) {
    placed_.push_back({Ground{right, height, colour}, 0, left, below});
}

std::vector<PlacedItem::Extent> PlacedItem::extents() const {
    std::vector<Extent> result;
    for (auto const& one : placed_) {
        if (auto const* words = std::get_if<Words>(&one.what)) {
            auto const leading = words->text.leading();
            for (std::size_t i = 0; i < words->text.lines().size(); ++i) {
                auto const top = one.below + static_cast<double>(i) * leading;
                result.push_back({top, top + leading});
            }
        } else if (auto const* picture = std::get_if<Picture>(&one.what)) {
            result.push_back({one.below, one.below + height_of(*picture)});
        }
    }
    std::stable_sort(result.begin(), result.end(),
                     [](Extent const& a, Extent const& b) { return a.top < b.top - tolerance; });
    return result;
}

void PlacedItem::set_height(double height) {
    if (height <= page_) {
        parts.front().height = height;
        return;
    }
    // Between lines where nothing stands beside the gap; where columns have no such gap for long, at any
    // line.
    std::vector<double> bottoms;
    double bottom = 0;
    for (auto const& extent : extents()) {
        auto const clean = extent.top >= bottom - tolerance;
        if (extent.top > cuts_.back() + tolerance &&
            (clean || extent.top - cuts_.back() > page_ * longest_part)) {
            bottoms.push_back(std::max(bottom, extent.top));
            cuts_.push_back(extent.top);
        }
        bottom = std::max(bottom, extent.bottom);
    }
    bottoms.push_back(std::max(bottom, height));
    parts.clear();
    for (std::size_t i = 0; i < cuts_.size(); ++i)
        parts.push_back({std::min(bottoms[i] - cuts_[i], page_), cost_inside, {}});
    parts.back().end_cost = 0;
}

double PlacedItem::height() const {
    return std::accumulate(parts.begin(), parts.end(), 0.0,
                           [](double sum, Part const& part) { return sum + part.height; });
}

void PlacedItem::draw(Canvas& canvas, std::size_t first, std::size_t last, double top) {
    for (auto part = first; part < last; ++part) {
        draw_part(canvas, part, top);
        top -= parts[part].height;
    }
}

void PlacedItem::draw_part(Canvas& canvas, std::size_t part, double top) {
    Extent const shown{part == 0 ? -std::numeric_limits<double>::infinity() : cuts_[part] - tolerance,
                       part + 1 == cuts_.size() ? std::numeric_limits<double>::infinity()
                                                : cuts_[part + 1] - tolerance};
    auto const zero = top + cuts_[part]; // where the item's upper edge would be
    for (auto& one : placed_) {
        if (std::holds_alternative<Words>(one.what)) {
            draw_lines(canvas, one, shown, zero);
        } else if (auto const* picture = std::get_if<Picture>(&one.what)) {
            if (one.below < shown.top || one.below >= shown.bottom) continue;
            draw_figure(canvas, *picture, one.element, {one.left, zero - one.below - height_of(*picture)});
        } else {
            auto const& ground = std::get<Ground>(one.what);
            auto const from = std::max(one.below, shown.top);
            auto const to = std::min(one.below + ground.height, shown.bottom);
            if (from >= to) continue;
            canvas.artifact(Artifact::layout, [&] {
                canvas.rectangle({one.left, zero - to, ground.right, zero - from}, ground.colour);
            });
        }
    }
}

void PlacedItem::draw_lines(Canvas& canvas, Placed& one, Extent part, double top) {
    auto& text = std::get<Words>(one.what).text;
    auto const place = [&](std::size_t line) {
        return one.below + static_cast<double>(line) * text.leading();
    };
    std::size_t first = 0;
    while (first < text.lines().size() && place(first) < part.top) ++first;
    auto last = first;
    while (last < text.lines().size() && place(last) < part.bottom) ++last;
    if (first < last) text.draw(canvas, one.element, first, last, one.left, top - place(first));
}

} // namespace linsen::layout
