#include "suppress/reduction.hpp"

#include "suppress/system.hpp"

#include <algorithm>

namespace linsen::suppression {

Reduction::Reduction(std::vector<double>& matrix, std::size_t width, std::size_t height)
    : matrix_(matrix)
    , width_(width)
    , basic_(height, System::constant) {}

void Reduction::solve_for(std::uint32_t variable) {
    auto best = System::constant;
    std::size_t fewest = width_ + 1;
    for (std::uint32_t row = 0; row < basic_.size(); ++row) {
        if (basic_[row] != System::constant || at(row, variable) == 0) continue;
        auto const filled = static_cast<std::size_t>(
            std::count_if(line(row), line(row) + width_, [](double x) { return x != 0; }));
        if (filled < fewest) {
            fewest = filled;
            best = row;
        }
    }
    if (best == System::constant) return;
    basic_[best] = variable;
    filled_.clear();
    auto* const source = line(best);
    auto const scale = 1 / source[variable];
    for (std::uint32_t i = 0; i < width_; ++i) {
        if (source[i] == 0) continue;
        source[i] *= scale;
        filled_.push_back(i);
    }
    for (std::uint32_t row = 0; row < basic_.size(); ++row) {
        auto const factor = at(row, variable);
        if (row == best || factor == 0) continue;
        auto* const target = line(row);
        for (auto const i : filled_) {
            target[i] = clean(target[i] - factor * source[i]);
        }
    }
}

} // namespace linsen::suppression
