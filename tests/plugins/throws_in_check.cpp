#include "broken.hpp"

#include <stdexcept>

namespace {

class Throwing final : public Quiet {
    void check(linsen::Job const&, linsen::Diagnostics&) const override {
        throw std::runtime_error("nycklarna g\xE5r inte ihop");
    }
};

} // namespace

LINSEN_PLUGIN(Throwing, "kastarnyckel", "1.0", "Kastar när det kontrollerar nycklar")
