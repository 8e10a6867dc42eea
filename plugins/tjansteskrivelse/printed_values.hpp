#pragma once

#include "memo.hpp"

namespace tjansteskrivelse {

/// Tells, of every text in rapport.toml that is printed as it stands (titles, names, motivations …), what
/// only means something in a [[text]] or a [[svar]]: a figure in `{{…}}`, an error [text.infogning], and
/// words in bold, a warning [text.markdown].
void check_printed_values(Job const& job, Diagnostics& diagnostics);

} // namespace tjansteskrivelse
