#include "run/version.hpp"

namespace linsen {

std::string_view version() { return LINSEN_VERSION; }

} // namespace linsen
