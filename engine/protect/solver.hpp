#pragma once

#include "base/export.hpp"
#include "suppress/suppression.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <vector>

namespace linsen {

/// `suppression::suppress`, loaded when it is first needed: the solver of linear programs that it brings
/// along costs a start 15 million instructions and 5 MB, and most reports print published figures. It lies
/// beside the engine's library. Fault when it is not there.
[[nodiscard]] suppression::Result suppress_with_programs(suppression::Problem const& problem,
                                                         suppression::Settings const& settings);

/// `suppression::audit`, from the same library.
[[nodiscard]] std::vector<suppression::Conclusion>
audit_with_programs(suppression::Problem const& problem, std::vector<bool> const& hidden,
                    std::vector<std::uint32_t> const& cells, suppression::Settings const& settings);

/// `suppression::audit_unsafe`, from the same library.
[[nodiscard]] std::vector<suppression::Conclusion>
audit_unsafe_with_programs(suppression::Problem const& problem, std::vector<bool> const& hidden,
                           std::vector<std::uint32_t> const& cells, suppression::Settings const& settings);

/// From now on answers of these three are kept, and given again to the same question: for a program that
/// makes one report again and again, of which seldom a figure is another.
LINSEN_API void keep_solutions();

/// `suppression::find_narrow`, from the same library.
[[nodiscard]] std::optional<std::uint32_t> find_narrow_with_programs(suppression::Problem const& problem,
                                                                     std::vector<bool> const& hidden,
                                                                     std::vector<std::uint32_t> const& cells,
                                                                     std::size_t suspects,
                                                                     suppression::Settings const& settings);

/// `suppression::without_whole_numbers`, from the same library.
[[nodiscard]] std::vector<std::uint32_t>
without_whole_numbers_with_programs(suppression::Problem const& problem, std::vector<bool> const& hidden,
                                    std::vector<std::uint32_t> const& cells,
                                    suppression::Settings const& settings, suppression::WholeNumbers least);

} // namespace linsen
