#pragma once

#include "statistics/distribution.hpp"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <fstream>
#include <string>

/// The reference values of tests/data/statistics_values.json.
namespace linsen::statistics::testing {

using Json = nlohmann::json;

/// Agreement to a relative 1e-9, or 1e-12 near zero.
inline void expect_near(double value, double expected, std::string const& what) {
    EXPECT_LE(std::fabs(value - expected), std::max(1e-9 * std::fabs(expected), 1e-12))
        << what << ": " << value << " instead of " << expected;
}

/// Calls `check(inputs, outputs, what)` for each case of the function.
template <class Check>
void each_case(std::string const& function, Check const& check) {
    std::ifstream file(LINSEN_SOURCE_DIR "/tests/data/statistics_values.json");
    Json const all = Json::parse(file);
    for (Json const& each : all.at("functions")) {
        if (each.at("name") != function) continue;
        ASSERT_FALSE(each.at("cases").empty());
        for (Json const& one : each.at("cases"))
            check(one.at("inputs"), one.at("outputs"), function + " " + one.at("inputs").dump());
        return;
    }
    FAIL() << "no function " << function;
}

inline Level level_of(Json const& inputs) { return Level(inputs.at("level").get<double>()); }

} // namespace linsen::statistics::testing
