#pragma once

#include "base/date.hpp"
#include "data/place_register.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace linsen::form {

/// Numbers of a question's table, by row and then by sex, in the order of the form.
using Counts = std::vector<std::vector<std::int64_t>>;

/// How far an activity had come, and what had been agreed of it; "" for what was not said.
struct EarlierActivity {
    std::string state; ///< "pågår"
    std::string owner; ///< a function
    std::string done;  ///< "2026-05-31"
};

/// What one kommun answered the year before; of no other kommun anything.
struct EarlierAnswers {
    std::int64_t year = 0;                ///< 0: none are known
    std::map<std::string, Counts> counts; ///< by question; those that were answered
    std::map<std::string, EarlierActivity> activities;
};

/// For whom a form is written, and when.
struct FormIssue {
    Area kommun;
    std::int64_t year = 0;
    std::optional<Date> last_day; ///< when it is to be back
    std::string recipient;        ///< where it is handed in, or ""
    std::string sender;
    bool fictional = false; ///< "påhittade uppgifter" on every sheet
    EarlierAnswers earlier;
};

} // namespace linsen::form
