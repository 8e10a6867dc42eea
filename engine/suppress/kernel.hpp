#pragma once

#include "suppress/system.hpp"

#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// Random vectors of the kernel of the equations over the hidden variables. They answer what would be
/// determined if one more variable were shown, without an elimination for each question.
class Kernel {
public:
    /// `hidden`, ascending, is all that is hidden of some components.
    Kernel(System const& system, std::vector<std::uint32_t> hidden);

    /// Would the equations determine the variable?
    [[nodiscard]] bool would_determine(std::uint32_t published, std::uint32_t variable) const;
    void publish(std::uint32_t variable);

private:
    void renew();
    [[nodiscard]] std::size_t place(std::uint32_t variable) const;

    System const* system_;
    std::vector<std::uint32_t> hidden_;
    std::vector<std::vector<std::uint64_t>> vectors_; ///< by place in hidden_
    std::uint64_t renewed_ = 0;
};

} // namespace linsen::suppression
