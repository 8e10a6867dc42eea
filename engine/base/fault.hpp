#pragma once

#include "base/export.hpp"

#include <stdexcept>
#include <string>

namespace linsen {

/// A broken promise of our own: a fault in Linsen or in a plugin, never in what the user gave.
class LINSEN_API Fault : public std::logic_error {
public:
    explicit Fault(std::string const& what);
};

/// Throws Fault with `promise` unless `kept`.
inline void promise(bool kept, char const* what_was_promised) {
    if (!kept) throw Fault(what_was_promised);
}

} // namespace linsen
