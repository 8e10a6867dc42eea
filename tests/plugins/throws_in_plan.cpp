#include "broken.hpp"

namespace {

/// A type that the engine has never seen.
class OwnError : public std::exception {
    [[nodiscard]] char const* what() const noexcept override { return "planen g\xE5r inte ihop"; }
};

class Throwing final : public Quiet {
    void plan(linsen::Job const&, linsen::Plan&, linsen::Diagnostics&) const override { throw OwnError(); }
};

} // namespace

LINSEN_PLUGIN(Throwing, "kastarplan", "1.0", "Kastar när det planerar")
