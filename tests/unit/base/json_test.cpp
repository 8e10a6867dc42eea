#include "base/fault.hpp"
#include "base/json.hpp"

#include <gtest/gtest.h>

#include <limits>

namespace linsen {
namespace {

TEST(Json, WritesKeysInTheOrderGiven) {
    JsonWriter json;
    json.begin_object();
    json.key("z").value("hlv");
    json.key("a").begin_array().value(1).value(2.5).value(true).null().end_array();
    json.key("tom").begin_object().end_object();
    json.key("lista").begin_array().end_array();
    json.end_object();
    EXPECT_EQ(json.text(), "{\n  \"z\": \"hlv\",\n  \"a\": [\n    1,\n    2.5,\n    true,\n    null\n  ],\n"
                           "  \"tom\": {},\n  \"lista\": []\n}\n");
}

TEST(Json, EscapesWhatMustBeAndNothingElse) {
    JsonWriter json;
    json.value(std::string_view("\"\\/\b\f\n\r\t\x01\x1F\x7Fåäö – 🙂\0", 27));
    EXPECT_EQ(json.text(), "\"\\\"\\\\/\\b\\f\\n\\r\\t\\u0001\\u001f\x7Fåäö – 🙂\\u0000\"\n");
}

TEST(Json, StaysUtf8WhenANameIsNot) {
    JsonWriter json;
    json.value("r\xE4knat.csv");
    EXPECT_EQ(json.text(), "\"r\uFFFDknat.csv\"\n");
}

TEST(Json, BrokenOrderIsAFault) {
    JsonWriter twice;
    twice.value(1);
    EXPECT_THROW(twice.value(2), Fault);
    JsonWriter lonely;
    lonely.begin_object().key("a");
    EXPECT_THROW(lonely.end_object(), Fault);
    JsonWriter infinite;
    EXPECT_THROW(infinite.value(std::numeric_limits<double>::infinity()), Fault);
}

} // namespace
} // namespace linsen
