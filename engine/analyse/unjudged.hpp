#pragma once

#include "analyse/finding.hpp"

#include <string>
#include <vector>

namespace linsen {

/// Areas whose figures cannot be judged, since their source does not say how uncertain they are; inside this
/// room only.
class Unjudged {
public:
    explicit Unjudged(Measure const& measure)
        : groups_(measure.groups)
        , divided_(measure.divided) {}

    /// Of the area's own figures, those that are shown without interval.
    void add(AreaFigure const& area);
    [[nodiscard]] bool empty() const;

    /// "Osäkerheten är inte känd för kvinnor i Avesta samt män i Orsa, så de skillnaderna går inte att
    /// bedöma."; of figures that are not divided "för Avesta och Orsa"; nothing when there are none.
    [[nodiscard]] Findings findings() const;

private:
    Groups const& groups_;
    bool divided_;
    std::vector<std::string> first_;
    std::vector<std::string> second_;
    std::vector<std::string> both_;
};

/// Lists of names that are long are counted instead: nobody reads them in running text, and the table and the
/// diagram below show them all.
inline constexpr std::size_t longest_list = 5;
[[nodiscard]] std::string listed(std::vector<std::string> const& names);
/// "i Avesta, på Gotland och i Orsa", "i åtta kommuner".
[[nodiscard]] std::string at_listed(std::vector<std::string> const& names);

} // namespace linsen
