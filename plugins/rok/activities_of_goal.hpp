#pragma once

#include "responses.hpp"

#include <string>
#include <vector>

namespace rok {

inline constexpr char const* status_id = "rok/aktiviteter/status";
inline constexpr char const* owner_id = "rok/aktiviteter/ansvarig";
inline constexpr char const* date_id = "rok/aktiviteter/klart";
inline constexpr char const* no_answer = "ej svar";

/// The activities of one goal and one year, in the order of the data. Refers to the goal and the figures.
class Activities {
public:
    Activities(Goal const& goal, std::string year, Figures const& figures);

    [[nodiscard]] std::string const& year() const { return year_; }
    /// Those that some kommun has told of.
    [[nodiscard]] std::vector<std::string> const& names() const { return names_; }
    [[nodiscard]] bool has(std::string const& activity) const;
    [[nodiscard]] bool has_told(std::string const& kommun, std::string const& activity) const;
    /// As the kommun has said, or that it has not answered.
    [[nodiscard]] Cell status(std::string const& kommun, std::string const& activity) const;
    [[nodiscard]] Cell owner(std::string const& kommun, std::string const& activity) const;
    [[nodiscard]] Cell date(std::string const& kommun, std::string const& activity) const;

private:
    [[nodiscard]] Cell at(FigureTable const& table, std::string const& kommun,
                          std::string const& activity) const;

    Goal const& goal_;
    std::string year_;
    FigureTable const& statuses_;
    FigureTable const& owners_;
    FigureTable const& dates_;
    std::vector<std::string> names_;
};

} // namespace rok
