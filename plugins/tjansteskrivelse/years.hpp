#pragma once

#include "plugin/report.hpp"

#include <string>

namespace tjansteskrivelse {

using namespace linsen;

/// Where a counted table takes the years of its data together: what a reader must know of its figures, one
/// sentence, since a person of two years is two in them. "" where it does not.
[[nodiscard]] std::string years_together(ListedTable const& listed, Figures const& figures);

} // namespace tjansteskrivelse
