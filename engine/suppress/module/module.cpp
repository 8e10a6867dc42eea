#include "base/export.hpp"
#include "suppress/suppression.hpp"

/// The solver as a library of its own, loaded by `protect/solver.cpp` from the same build.
extern "C" LINSEN_API linsen::suppression::Result
linsen_suppress(linsen::suppression::Problem const& problem, linsen::suppression::Settings const& settings);

extern "C" LINSEN_API std::vector<linsen::suppression::Conclusion>
linsen_audit(linsen::suppression::Problem const& problem, std::vector<bool> const& hidden,
             std::vector<std::uint32_t> const& cells, linsen::suppression::Settings const& settings);

extern "C" LINSEN_API std::vector<linsen::suppression::Conclusion>
linsen_audit_unsafe(linsen::suppression::Problem const& problem, std::vector<bool> const& hidden,
                    std::vector<std::uint32_t> const& cells, linsen::suppression::Settings const& settings);

extern "C" LINSEN_API std::vector<std::uint32_t>
linsen_without_whole_numbers(linsen::suppression::Problem const& problem, std::vector<bool> const& hidden,
                             std::vector<std::uint32_t> const& cells,
                             linsen::suppression::Settings const& settings,
                             linsen::suppression::WholeNumbers least);

extern "C" LINSEN_API std::optional<std::uint32_t>
linsen_find_narrow(linsen::suppression::Problem const& problem, std::vector<bool> const& hidden,
                   std::vector<std::uint32_t> const& cells, std::size_t suspects,
                   linsen::suppression::Settings const& settings);

linsen::suppression::Result linsen_suppress(linsen::suppression::Problem const& problem,
                                            linsen::suppression::Settings const& settings) {
    return linsen::suppression::suppress(problem, settings);
}

std::vector<linsen::suppression::Conclusion> linsen_audit(linsen::suppression::Problem const& problem,
                                                          std::vector<bool> const& hidden,
                                                          std::vector<std::uint32_t> const& cells,
                                                          linsen::suppression::Settings const& settings) {
    return linsen::suppression::audit(problem, hidden, cells, settings);
}

std::vector<linsen::suppression::Conclusion>
linsen_audit_unsafe(linsen::suppression::Problem const& problem, std::vector<bool> const& hidden,
                    std::vector<std::uint32_t> const& cells, linsen::suppression::Settings const& settings) {
    return linsen::suppression::audit_unsafe(problem, hidden, cells, settings);
}

std::optional<std::uint32_t> linsen_find_narrow(linsen::suppression::Problem const& problem,
                                                std::vector<bool> const& hidden,
                                                std::vector<std::uint32_t> const& cells, std::size_t suspects,
                                                linsen::suppression::Settings const& settings) {
    return linsen::suppression::find_narrow(problem, hidden, cells, suspects, settings);
}

std::vector<std::uint32_t> linsen_without_whole_numbers(linsen::suppression::Problem const& problem,
                                                        std::vector<bool> const& hidden,
                                                        std::vector<std::uint32_t> const& cells,
                                                        linsen::suppression::Settings const& settings,
                                                        linsen::suppression::WholeNumbers least) {
    return linsen::suppression::without_whole_numbers(problem, hidden, cells, settings, least);
}
