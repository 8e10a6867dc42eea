#pragma once

#include "base/export.hpp"

#include <locale.h>

namespace linsen {

/// As long as it lives, this thread prints and reads numbers with a decimal point, whatever locale the
/// program or a plugin has set: libraries of others ask the locale.
class LINSEN_API CNumbers {
public:
    CNumbers();
    ~CNumbers();
    CNumbers(CNumbers const&) = delete;
    CNumbers& operator=(CNumbers const&) = delete;

private:
    locale_t own_;
    locale_t before_;
};

} // namespace linsen
