#include "broken.hpp"

namespace {

class Greedy final : public Quiet {
    [[nodiscard]] std::vector<linsen::Setting> settings() const override {
        return {{.key = "titel", .explanation = "tar en nyckel som är Linsens"}};
    }
};

} // namespace

LINSEN_PLUGIN(Greedy, "tar", "1.0", "Tar en nyckel som är Linsens")
