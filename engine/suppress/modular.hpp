#pragma once

#include <cstdint>

/// Arithmetic modulo the prime 2^61 - 1: exact for the small factors of sums, and fast, because folding is a
/// shift and an addition.
namespace linsen::suppression::modular {

inline constexpr std::uint64_t prime = (std::uint64_t{1} << 61U) - 1;
__extension__ using Wide = unsigned __int128;

[[nodiscard]] inline std::uint64_t of(std::int64_t number) {
    auto const rest = number % static_cast<std::int64_t>(prime);
    return rest < 0 ? static_cast<std::uint64_t>(rest) + prime : static_cast<std::uint64_t>(rest);
}
[[nodiscard]] inline std::uint64_t add(std::uint64_t a, std::uint64_t b) {
    auto const sum = a + b;
    return sum >= prime ? sum - prime : sum;
}
[[nodiscard]] inline std::uint64_t negate(std::uint64_t a) { return a == 0 ? 0 : prime - a; }
[[nodiscard]] inline std::uint64_t multiply(std::uint64_t a, std::uint64_t b) {
    auto const product = static_cast<Wide>(a) * b;
    auto const folded =
        static_cast<std::uint64_t>(product & prime) + static_cast<std::uint64_t>(product >> 61U);
    return folded >= prime ? folded - prime : folded;
}
[[nodiscard]] inline std::uint64_t inverse(std::uint64_t a) {
    std::uint64_t result = 1;
    for (auto exponent = prime - 2; exponent != 0; exponent >>= 1U) {
        if ((exponent & 1U) != 0) result = multiply(result, a);
        a = multiply(a, a);
    }
    return result;
}

/// Numbers that look random and are the same every time (splitmix64).
class Sequence {
public:
    explicit Sequence(std::uint64_t seed)
        : state_(seed) {}
    [[nodiscard]] std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15U;
        auto z = state_;
        z = (z ^ (z >> 30U)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27U)) * 0x94d049bb133111ebU;
        return z ^ (z >> 31U);
    }
    [[nodiscard]] std::uint64_t next_residue() { return next() % (prime - 1) + 1; }

private:
    std::uint64_t state_;
};

} // namespace linsen::suppression::modular
