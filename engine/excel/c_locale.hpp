#pragma once

#include <clocale>

namespace linsen::excel {

/// The C locale on this thread for as long as the object lives: libxlsxwriter prints numbers with printf,
/// which in a Swedish locale writes "1,5" into the XML.
class CLocale {
public:
    CLocale()
        : own_(newlocale(LC_ALL_MASK, "C", nullptr))
        , before_(uselocale(own_)) {}
    ~CLocale() {
        uselocale(before_);
        freelocale(own_);
    }
    CLocale(CLocale const&) = delete;
    CLocale& operator=(CLocale const&) = delete;

private:
    locale_t own_;
    locale_t before_;
};

} // namespace linsen::excel
