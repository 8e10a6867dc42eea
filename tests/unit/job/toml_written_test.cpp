#include "job/toml_written.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(TomlWritten, KeysHaveQuotationMarksWhereTheyNeedThem) {
    EXPECT_EQ(toml_key("grupp"), "grupp");
    EXPECT_EQ(toml_key("alder_ar-2"), "alder_ar-2");
    EXPECT_EQ(toml_key("Andel och konfidensintervall"), "\"Andel och konfidensintervall\"");
    EXPECT_EQ(toml_key("Mått"), "\"Mått\"");
    EXPECT_EQ(toml_key("a.b"), "\"a.b\"");
    EXPECT_EQ(toml_key(""), "\"\"");
}

TEST(TomlWritten, TextsKeepTheirQuotationMarks) {
    EXPECT_EQ(toml_text("KI"), "\"KI\"");
    EXPECT_EQ(toml_text("\"a\" \\ b"), "\"\\\"a\\\" \\\\ b\"");
}

} // namespace
} // namespace linsen
