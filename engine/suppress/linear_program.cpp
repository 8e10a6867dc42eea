#include "suppress/linear_program.hpp"

#include <ClpPrimalColumnSteepest.hpp>
#include <ClpSimplex.hpp>

namespace linsen::suppression {

struct LinearProgram::Model {
    ClpSimplex simplex;

    [[nodiscard]] Outcome outcome() const;
};

LinearProgram::LinearProgram(std::vector<Column> const& columns, std::vector<Range> const& rows)
    : model_(std::make_unique<Model>()) {
    std::vector<CoinBigIndex> start{0};
    std::vector<int> index;
    std::vector<double> factor;
    std::vector<double> lower;
    std::vector<double> upper;
    std::vector<double> cost;
    for (auto const& column : columns) {
        for (auto const& element : column.elements) {
            index.push_back(static_cast<int>(element.row));
            factor.push_back(element.factor);
        }
        start.push_back(static_cast<CoinBigIndex>(index.size()));
        lower.push_back(column.lower);
        upper.push_back(column.upper);
        cost.push_back(column.cost);
    }
    std::vector<double> row_lower;
    std::vector<double> row_upper;
    for (auto const& row : rows) {
        row_lower.push_back(row.lower);
        row_upper.push_back(row.upper);
    }
    auto& simplex = model_->simplex;
    simplex.setLogLevel(0);
    simplex.loadProblem(static_cast<int>(columns.size()), static_cast<int>(rows.size()), start.data(),
                        index.data(), factor.data(), lower.data(), upper.data(), cost.data(),
                        row_lower.data(), row_upper.data());
    simplex.scaling(0); // factors are small whole numbers
    simplex.setPerturbation(100);
}

LinearProgram::~LinearProgram() = default;

void LinearProgram::set_cost(std::uint32_t column, double cost) {
    model_->simplex.setObjectiveCoefficient(static_cast<int>(column), cost);
}

void LinearProgram::set_bounds(std::uint32_t column, double lower, double upper) {
    model_->simplex.setColumnBounds(static_cast<int>(column), lower, upper);
}

LinearProgram::Outcome LinearProgram::minimise() {
    model_->simplex.primal();
    return model_->outcome();
}

LinearProgram::Outcome LinearProgram::minimise_dual() {
    model_->simplex.dual();
    return model_->outcome();
}

LinearProgram::Outcome LinearProgram::Model::outcome() const {
    switch (simplex.status()) {
    case 0: return Outcome::optimal;
    case 1: return Outcome::infeasible;
    case 2: return Outcome::endless;
    default: return Outcome::failed;
    }
}

double const* LinearProgram::solution() const { return model_->simplex.primalColumnSolution(); }
double const* LinearProgram::duals() const { return model_->simplex.dualRowSolution(); }
std::size_t LinearProgram::columns() const {
    return static_cast<std::size_t>(model_->simplex.numberColumns());
}
std::size_t LinearProgram::rows() const { return static_cast<std::size_t>(model_->simplex.numberRows()); }

} // namespace linsen::suppression
