#pragma once

#include "suppress/suppression.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <fstream>
#include <map>
#include <numeric>
#include <string>
#include <utility>
#include <vector>

/// Tables with all their margins as suppression problems, for tests and measurements.
namespace linsen::suppression::margin_tables {

/// The codes of a variable, totals and groups among them, and which are sums of which.
struct Dimension {
    struct Sum {
        std::size_t whole;
        std::vector<std::size_t> parts;
    };
    std::size_t codes = 0;
    std::vector<Sum> sums;

    /// Codes 0 … parts − 1, and their total.
    static Dimension with_total(std::size_t parts) {
        Dimension dimension{parts + 1, {{parts, std::vector<std::size_t>(parts)}}};
        std::iota(dimension.sums[0].parts.begin(), dimension.sums[0].parts.end(), std::size_t{0});
        return dimension;
    }

    /// Adds a grouping of the codes 0 … size − 1: group_of[code] is a group's number from 0. The groups add
    /// up to the total, which is the code `total`.
    void add_grouping(std::vector<std::size_t> const& group_of, std::size_t total) {
        auto const groups = *std::max_element(group_of.begin(), group_of.end()) + 1;
        Sum all{total, {}};
        for (std::size_t group = 0; group < groups; ++group) {
            Sum sum{codes++, {}};
            for (std::size_t code = 0; code < group_of.size(); ++code) {
                if (group_of[code] == group) sum.parts.push_back(code);
            }
            all.parts.push_back(sum.whole);
            sums.push_back(std::move(sum));
        }
        sums.push_back(std::move(all));
    }
};

/// Every code of every dimension crossed with every other. Inner values stand where all codes are parts; the
/// rest is summed. Zeros are fixed, 1 … threshold − 1 are primary.
class CrossedTable {
public:
    explicit CrossedTable(std::vector<Dimension> dimensions)
        : dimensions_(std::move(dimensions)) {
        std::size_t size = 1;
        for (auto const& dimension : dimensions_) size *= dimension.codes;
        values_.assign(size, 0);
    }

    [[nodiscard]] std::uint32_t cell(std::vector<std::size_t> const& codes) const {
        std::size_t index = 0;
        for (std::size_t i = 0; i < dimensions_.size(); ++i) index = index * dimensions_[i].codes + codes[i];
        return static_cast<std::uint32_t>(index);
    }
    std::int64_t& value(std::vector<std::size_t> const& codes) { return values_[cell(codes)]; }
    [[nodiscard]] std::size_t size() const { return values_.size(); }

    [[nodiscard]] Problem problem(std::int64_t threshold) {
        Problem problem;
        // One dimension after the other, so that its wholes are there when the next is summed.
        for (std::size_t i = 0; i < dimensions_.size(); ++i) {
            std::size_t stride = 1;
            for (std::size_t j = i + 1; j < dimensions_.size(); ++j) stride *= dimensions_[j].codes;
            for (std::size_t start = 0; start < values_.size(); ++start) {
                if (start / stride % dimensions_[i].codes != 0) continue;
                for (auto const& sum : dimensions_[i].sums) {
                    auto& whole = values_[start + sum.whole * stride];
                    whole = 0;
                    Row row;
                    row.terms.push_back({static_cast<std::uint32_t>(start + sum.whole * stride), -1});
                    for (auto const part : sum.parts) {
                        whole += values_[start + part * stride];
                        row.terms.push_back({static_cast<std::uint32_t>(start + part * stride), 1});
                    }
                    problem.rows.push_back(std::move(row));
                }
            }
        }
        for (auto const value : values_) {
            Cell cell;
            cell.value = value;
            cell.kind = value == 0 ? Kind::fixed : Kind::printed;
            cell.primary = value > 0 && value < threshold;
            problem.cells.push_back(cell);
        }
        return problem;
    }

private:
    std::vector<Dimension> dimensions_;
    std::vector<std::int64_t> values_;
};

/// One variable of a file: a column, and columns that group it.
struct Variable {
    std::string column;
    std::vector<std::string> groupings;
};

/// Reads a file of semicolons whose last column is the count.
inline CrossedTable read(std::string const& path, std::vector<Variable> const& variables) {
    std::ifstream file(path);
    auto const split = [](std::string const& line) {
        std::vector<std::string> words(1);
        for (auto const letter : line) {
            if (letter == ';')
                words.emplace_back();
            else if (letter != '\r')
                words.back() += letter;
        }
        return words;
    };
    std::string line;
    std::getline(file, line);
    auto const head = split(line);
    std::vector<std::vector<std::string>> rows;
    while (std::getline(file, line)) {
        if (!line.empty()) rows.push_back(split(line));
    }
    auto const column = [&](std::string const& name) {
        return static_cast<std::size_t>(std::find(head.begin(), head.end(), name) - head.begin());
    };
    std::vector<Dimension> dimensions;
    std::vector<std::map<std::string, std::size_t>> codes;
    for (auto const& variable : variables) {
        auto& of_variable = codes.emplace_back();
        for (auto const& row : rows)
            of_variable.try_emplace(row[column(variable.column)], of_variable.size());
        auto& dimension = dimensions.emplace_back(Dimension::with_total(of_variable.size()));
        for (auto const& grouping : variable.groupings) {
            std::map<std::string, std::size_t> groups;
            std::vector<std::size_t> group_of(of_variable.size());
            for (auto const& row : rows) {
                auto const group = groups.try_emplace(row[column(grouping)], groups.size()).first->second;
                group_of[of_variable.at(row[column(variable.column)])] = group;
            }
            dimension.add_grouping(group_of, of_variable.size());
        }
    }
    CrossedTable table(dimensions);
    for (auto const& row : rows) {
        std::vector<std::size_t> place;
        for (std::size_t i = 0; i < variables.size(); ++i) {
            place.push_back(codes[i].at(row[column(variables[i].column)]));
        }
        table.value(place) += std::stoll(row.back());
    }
    return table;
}

} // namespace linsen::suppression::margin_tables
