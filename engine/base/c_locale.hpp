#pragma once

#include "base/export.hpp"

#include <clocale>

namespace linsen {

/// As long as it lives, this thread prints and reads numbers with a decimal point, whatever locale the
/// program or a plugin has set: libraries of others ask the locale.
class LINSEN_API CLocale {
public:
    CLocale();
    ~CLocale();
    CLocale(CLocale const&) = delete;
    CLocale& operator=(CLocale const&) = delete;

private:
    locale_t own_;
    locale_t before_ = nullptr;
};

} // namespace linsen
