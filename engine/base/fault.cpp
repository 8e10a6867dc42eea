#include "base/fault.hpp"

namespace linsen {

Fault::Fault(std::string const& what)
    : std::logic_error(what) {}

} // namespace linsen
