#include "protect/kept_solutions.hpp"

#include <type_traits>

namespace linsen {

namespace {

template <typename Number>
void append(std::string& key, Number number) {
    static_assert(std::is_arithmetic_v<Number> || std::is_enum_v<Number>);
    key.append(reinterpret_cast<char const*>(&number), sizeof number);
}

} // namespace

std::string key_of(suppression::Problem const& problem, suppression::Settings const& settings) {
    std::string key;
    append(key, settings.threshold);
    append(key, settings.level);
    append(key, settings.few_variables);
    append(key, settings.many_variables);
    append(key, settings.portfolio_work);
    append(key, settings.publish_programs);
    append(key, settings.publish_programs_of_many);
    append(key, problem.cells.size());
    for (auto const& cell : problem.cells) {
        append(key, cell.value);
        append(key, cell.kind);
        append(key, cell.primary);
        append(key, cell.judged);
        append(key, cell.weight);
        append(key, cell.lower);
        append(key, cell.threshold);
        append(key, cell.key);
    }
    for (auto const& row : problem.rows) {
        append(key, row.terms.size());
        for (auto const& term : row.terms) {
            append(key, term.cell);
            append(key, term.factor);
        }
        append(key, row.lo);
        append(key, row.hi);
    }
    return key;
}

void append_key(std::string& key, std::vector<bool> const& hidden, std::vector<std::uint32_t> const& cells) {
    append(key, hidden.size());
    for (bool const each : hidden) append(key, each);
    append(key, cells.size());
    for (auto const cell : cells) append(key, cell);
}

} // namespace linsen
