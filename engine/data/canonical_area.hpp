#pragma once

#include "data/canonical.hpp"

namespace linsen {

/// Tells what koder.kommun is said to mean that the register does not have. The column, or an empty one, says
/// which county may have been meant.
void check_area_codes(DataSpec const& spec, TextColumn const& column, Diagnostics& diagnostics);

/// The role kommun: codes and names of kommuner, län and riket become codes of the register.
///
/// A text that begins with digits is a code, whatever name stands behind it ("2081 Borcountyge" is Borlänge):
/// two digits a län or "00", four a kommun, "00" and two digits as Kolada writes riket and regions. Any other
/// text is a name.
void make_areas_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, Diagnostics& diagnostics);

} // namespace linsen
