#pragma once

#include "excel/sent.hpp"
#include "form/definition.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace linsen::form {

/// Where the cells of one question are on its sheet, counted from 0. Above the table: its title, the marking,
/// the printed identity, the question, how to answer. The table is a row of headings, the rows, their sum
/// and, when another question is about the same persons, that question's sum.
struct QuestionPlan {
    std::string sheet;
    std::size_t rows = 0;
    std::size_t sexes = 0;
    bool compared = false;

    static constexpr std::uint32_t title = 0;
    static constexpr std::uint32_t marked = 1;
    static constexpr std::uint32_t identity = 2;
    static constexpr std::uint32_t question = 3;
    static constexpr std::uint32_t advice = 4;
    static constexpr std::uint32_t headings = 6;

    [[nodiscard]] std::uint32_t row(std::size_t index) const {
        return headings + 1 + static_cast<std::uint32_t>(index);
    }
    [[nodiscard]] std::uint32_t sum() const { return row(rows); }
    [[nodiscard]] std::uint32_t same() const { return sum() + 1; } ///< when `compared`
    [[nodiscard]] std::uint32_t last() const { return compared ? same() : sum(); }

    static constexpr std::uint16_t labels = 0;
    [[nodiscard]] static std::uint16_t sex(std::size_t index) {
        return static_cast<std::uint16_t>(1 + index);
    }
    [[nodiscard]] std::uint16_t total() const { return sex(sexes); }
    [[nodiscard]] std::uint16_t control() const { return sex(sexes + 1); }
    [[nodiscard]] std::uint16_t earlier(std::size_t index) const { return sex(sexes + 2 + index); }
    [[nodiscard]] std::uint16_t earlier_total() const { return earlier(sexes); }
};

/// Where the activities are: one row each, all goals below each other.
struct ActivityPlan {
    static constexpr std::uint32_t headings = 5;
    static constexpr std::uint16_t goal = 0;
    static constexpr std::uint16_t activity = 1;
    static constexpr std::uint16_t state = 2;
    static constexpr std::uint16_t owner = 3;
    static constexpr std::uint16_t date = 4;
    static constexpr std::uint16_t earlier = 5; ///< and two more: state, owner and date of the year before
};

/// The sheets of a form, and the only place that says where things are on them: the writer writes by it, and
/// the reader knows by it how many there are and what they are called. The reader finds them by their names.
struct FormPlan {
    explicit FormPlan(FormDefinition const& form);

    std::string instructions;
    std::vector<QuestionPlan> questions; ///< one a question
    std::string activities;
    std::string lists;
    std::string about;
};

} // namespace linsen::form
