#include "suppress/kernel.hpp"

#include "suppress/elimination.hpp"
#include "suppress/modular.hpp"

#include <algorithm>
#include <utility>

namespace linsen::suppression {

using modular::add;
using modular::multiply;
using modular::negate;

Kernel::Kernel(System const& system, std::vector<std::uint32_t> hidden)
    : system_(&system)
    , hidden_(std::move(hidden)) {
    renew();
}

void Kernel::renew() {
    constexpr int enough = 24; // each variable that is shown costs one
    Elimination const elimination(*system_, hidden_);
    modular::Sequence random(++renewed_);
    vectors_.clear();
    for (int i = 0; i < enough; ++i) {
        auto const whole = elimination.kernel_vector(random);
        auto& vector = vectors_.emplace_back();
        for (auto const variable : hidden_) vector.push_back(whole[variable]);
    }
}

std::size_t Kernel::place(std::uint32_t variable) const {
    return static_cast<std::size_t>(std::lower_bound(hidden_.begin(), hidden_.end(), variable) -
                                    hidden_.begin());
}

bool Kernel::would_determine(std::uint32_t published, std::uint32_t variable) const {
    auto const s = place(published);
    auto const j = place(variable);
    auto const& v = vectors_[vectors_.size() - 1];
    auto const& w = vectors_[vectors_.size() - 2];
    return multiply(v[j], w[s]) == multiply(w[j], v[s]);
}

void Kernel::publish(std::uint32_t variable) {
    auto const s = place(variable);
    auto const last = std::move(vectors_.back());
    vectors_.pop_back();
    if (last[s] != 0) {
        auto const scale = negate(modular::inverse(last[s]));
        for (auto& vector : vectors_) {
            if (vector[s] == 0) continue;
            auto const factor = multiply(vector[s], scale);
            for (std::size_t i = 0; i < vector.size(); ++i)
                vector[i] = add(vector[i], multiply(factor, last[i]));
        }
    }
    for (auto& vector : vectors_) vector.erase(vector.begin() + static_cast<std::ptrdiff_t>(s));
    hidden_.erase(hidden_.begin() + static_cast<std::ptrdiff_t>(s));
    if (vectors_.size() < 2) renew();
}

} // namespace linsen::suppression
