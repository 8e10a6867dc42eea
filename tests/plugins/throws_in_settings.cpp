#include "broken.hpp"

#include <stdexcept>

namespace {

class Throwing final : public Quiet {
    [[nodiscard]] std::vector<linsen::Setting> settings() const override {
        throw std::runtime_error("inga inställningar i dag");
    }
};

} // namespace

LINSEN_PLUGIN(Throwing, "kastar", "1.0", "Kastar när det beskriver sina inställningar")
