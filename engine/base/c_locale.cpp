#include "base/c_locale.hpp"

#include "base/fault.hpp"

namespace linsen {

CLocale::CLocale()
    : own_(newlocale(LC_ALL_MASK, "C", nullptr)) {
    promise(own_ != nullptr, "the C locale can always be made");
    before_ = uselocale(own_);
}

CLocale::~CLocale() {
    uselocale(before_);
    freelocale(own_);
}

} // namespace linsen
