#pragma once

#include <cstddef>
#include <cstdint>
#include <memory>
#include <vector>

namespace linsen::suppression {

/// A linear program that is asked many times, each time with other costs or bounds, and starts where it
/// ended. The only place that knows CLP.
class LinearProgram {
public:
    static constexpr double endless = 1e30;

    struct Element {
        std::uint32_t row;
        double factor;
    };
    struct Column {
        double lower = 0;
        double upper = endless;
        double cost = 0;
        std::vector<Element> elements;
    };
    struct Range {
        double lower;
        double upper;
    };

    LinearProgram(std::vector<Column> const& columns, std::vector<Range> const& rows);
    ~LinearProgram();
    LinearProgram(LinearProgram const&) = delete;
    LinearProgram& operator=(LinearProgram const&) = delete;

    void set_cost(std::uint32_t column, double cost);
    void set_bounds(std::uint32_t column, double lower, double upper);

    enum class Outcome : std::uint8_t { optimal, infeasible, endless, failed };
    [[nodiscard]] Outcome minimise();
    [[nodiscard]] Outcome minimise_dual(); ///< the same by the dual simplex: for costs that are not negative

    [[nodiscard]] double const* solution() const; ///< by column
    [[nodiscard]] double const* duals() const;    ///< by row
    [[nodiscard]] std::size_t columns() const;
    [[nodiscard]] std::size_t rows() const;

private:
    struct Model;
    std::unique_ptr<Model> model_;
};

} // namespace linsen::suppression
