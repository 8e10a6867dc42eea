#include "broken.hpp"

namespace {

class Throwing final : public Quiet {
    [[nodiscard]] linsen::document::Document write(linsen::Job const&, linsen::Figures const&,
                                                   linsen::Diagnostics&) const override {
        throw "en sträng, inte ett undantag";
    }
};

} // namespace

LINSEN_PLUGIN(Throwing, "kastarskriv", "1.0", "Kastar när det skriver")
