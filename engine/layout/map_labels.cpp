#include "layout/map_labels.hpp"

#include <algorithm>
#include <cmath>

namespace linsen::layout {

namespace {

constexpr int most_circles = 14; // of places around an area where its label is tried
constexpr int places_a_circle = 12;
constexpr double pi = 3.14159265358979323846;

std::vector<Point> places_of(MapLabelWish const& wish, Point map, double height, bool aside) {
    std::vector<Point> places;
    auto const add = [&](double dx, double dy) {
        places.push_back(
            {std::clamp(wish.middle.x + dx, wish.width / 2 + 2,
                        std::max(wish.width / 2 + 2, map.x - wish.width / 2 - 2)),
             std::clamp(wish.middle.y + dy, height / 2, std::max(height / 2, map.y - height / 2))});
    };
    for (auto const dy : {0.0, 0.7, -0.7, 1.3, -1.3}) add(0, dy * height);
    for (int circle = 2; aside && circle <= most_circles; ++circle)
        for (int i = 0; i < places_a_circle; ++i) {
            auto const angle = 2 * pi * (i + 0.5 * (circle % 2)) / places_a_circle;
            add(std::cos(angle) * circle * height, std::sin(angle) * circle * height);
        }
    return places;
}

} // namespace

std::vector<std::optional<MapLabelPlace>> place_labels(std::vector<MapLabelWish> const& wishes, Point map,
                                                       double height, bool aside) {
    std::vector<std::optional<MapLabelPlace>> placed(wishes.size());
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        auto const& wish = wishes[i];
        if (wish.width + 4 > map.x) continue;
        auto const is_free = [&](Point at) {
            for (std::size_t j = 0; j < i; ++j)
                if (placed[j] && std::abs(placed[j]->at.x - at.x) < (wishes[j].width + wish.width) / 2 + 3 &&
                    std::abs(placed[j]->at.y - at.y) < height)
                    return false;
            return true;
        };
        auto const places = places_of(wish, map, height, aside);
        auto const found = std::find_if(places.begin(), places.end(), is_free);
        if (found == places.end()) continue;
        auto const away = std::hypot(found->x - wish.middle.x, found->y - wish.middle.y);
        placed[i] = MapLabelPlace{*found, away > 1.5 * height};
    }
    return placed;
}

} // namespace linsen::layout
