#pragma once

#include "suppress/system.hpp"
#include "suppress/witness.hpp"

#include <cstddef>
#include <vector>

namespace linsen::suppression {

struct PublishLimits {
    std::size_t programs = 6000;  ///< linear programs, or stretches of a tableau, for each component
    std::size_t dense = 1000;     ///< up to so many variables a component goes into a tableau
    std::size_t silent = 400;     ///< that nobody asks for, where most are such
    std::size_t variables = 1500; ///< a larger component is asked only around the variable in question
    unsigned threads = 1;
};

/// Shows secondary variables again, dearest first, where every judged variable that was safe stays so: the
/// kernel tells at once what would be determined, witnesses what stays safe, linear programs the rest. Within
/// the limits no single one is left that could be shown. Returns the number of linear programs and stretches.
std::size_t publish_again(System const& system, Pattern& hidden, Standings& standings, Witnesses& witnesses,
                          std::vector<double> const& costs, PublishLimits const& limits);

} // namespace linsen::suppression
