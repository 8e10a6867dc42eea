#include "base/export.hpp"
#include "suppress/suppression.hpp"

/// The solver as a library of its own, loaded by `protect/solver.cpp` from the same build.
extern "C" LINSEN_API linsen::suppression::Result
linsen_suppress(linsen::suppression::Problem const& problem, linsen::suppression::Settings const& settings);

linsen::suppression::Result linsen_suppress(linsen::suppression::Problem const& problem,
                                            linsen::suppression::Settings const& settings) {
    return linsen::suppression::suppress(problem, settings);
}
