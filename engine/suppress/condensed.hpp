#pragma once

#include "suppress/system.hpp"

#include <cstddef>
#include <cstdint>
#include <vector>

namespace linsen::suppression {

/// Some variables of a system and the rows that tie them, without what nobody asks for: means bring thousands
/// of unprinted figures along, the persons of each age in each cross, and a linear program over them has as
/// many rows. What those that are asked for can be, together, is the same here:
/// - an unprinted sum that is bounded by its parts alone is put in everywhere as the sum of them, which takes
///   away the variable and its row;
/// - unprinted parts that stand in the same sums and differ only in how much they weigh in means, as the ages
///   of one group, are mixtures of the lightest and the heaviest of them, which then do for all.
/// Everything is counted in moves from the true values. With few such variables nothing is gained, and all
/// are kept.
class Condensed {
public:
    static constexpr std::size_t least_silent = 200;

    struct Element {
        std::uint32_t row = 0; ///< of `rows`
        double factor = 0;
    };
    struct Column {
        std::uint32_t variable = 0;
        double room = 0; ///< how far it may move down
        std::vector<Element> elements;
    };

    /// `variables`: ascending; all others are held at their true values.
    Condensed(System const& system, std::vector<std::uint32_t> const& variables);

    [[nodiscard]] std::vector<Column> const& columns() const { return columns_; } ///< ascending by variable
    /// Rows of the system, as the variables meet them; each has the slack that it has there.
    [[nodiscard]] std::vector<std::uint32_t> const& rows() const { return rows_; }

    /// The rows of the system that hold a solution back, when those of `duals`, by row, do so here.
    /// Ascending.
    [[nodiscard]] std::vector<std::uint32_t> binding_rows(double const* duals) const;

    /// Does nobody ask for it? Then it may be missing here, and its moves mean nothing.
    [[nodiscard]] static bool is_silent(Variable const& variable) {
        return variable.always_hidden && !variable.judged;
    }

private:
    friend class Condensing;

    /// An unprinted sum, and the row that says what its parts are.
    struct Sum {
        std::uint32_t variable;
        std::uint32_t row;
    };

    System const* system_;
    std::vector<Column> columns_;
    std::vector<std::uint32_t> rows_;
    std::vector<Sum> sums_; ///< each after its parts
};

} // namespace linsen::suppression
