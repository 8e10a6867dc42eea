#pragma once

#include "plugin/report.hpp"

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

/// The gallery: every part that a document can be built of, once, from made-up figures.
namespace galleri {

using namespace linsen;
namespace doc = linsen::document;
using doc::text;

inline constexpr std::array<std::string_view, 2> sexes{"kvinnor", "män"};
inline constexpr std::string_view own_area = "2080"; ///< emphasised wherever there are rows of kommuner

/// The cells of a table of the gallery by role and code, whatever the order of its axes.
class Source {
public:
    explicit Source(FigureTable const& table)
        : table_(table) {}

    [[nodiscard]] std::vector<Category> const& along(std::string_view role) const {
        return table_.axis(role).categories;
    }
    [[nodiscard]] Cell at(std::map<std::string, std::string_view, std::less<>> const& codes) const {
        std::vector<std::string_view> in_order;
        for (Axis const& axis : table_.axes()) in_order.push_back(codes.at(axis.role));
        return table_.at(in_order);
    }

private:
    FigureTable const& table_;
};

/// The data sets of the gallery.
struct Sources {
    Source health;     ///< shares with intervals, by kommun, year and sex
    Source long_time;  ///< the same share of the county, over many years
    Source population; ///< by age and sex
    Source services;   ///< by insats and sex
};

} // namespace galleri
