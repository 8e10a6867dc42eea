#pragma once

namespace linsen {

/// While it lives, what is written to standard error is held back; libxlsxwriter tells there, in English and
/// with names of temporary files, what Linsen tells in its own words. `let_go` prints what was held after
/// all.
class HeldErrors {
public:
    HeldErrors();
    ~HeldErrors();
    HeldErrors(HeldErrors const&) = delete;
    HeldErrors& operator=(HeldErrors const&) = delete;

    void let_go();

private:
    void put_back();

    int real_ = -1; ///< standard error, while it is held
    int held_ = -1;
};

} // namespace linsen
