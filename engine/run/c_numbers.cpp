#include "run/c_numbers.hpp"

#include "base/fault.hpp"

namespace linsen {

CNumbers::CNumbers()
    : own_(newlocale(LC_ALL_MASK, "C", nullptr))
    , before_(nullptr) {
    promise(own_ != nullptr, "the C locale can always be made");
    before_ = uselocale(own_);
}

CNumbers::~CNumbers() {
    uselocale(before_);
    freelocale(own_);
}

} // namespace linsen
