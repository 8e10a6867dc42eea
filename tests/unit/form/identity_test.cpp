#include "form/identity.hpp"

#include "form/returned.hpp"

#include <gtest/gtest.h>

namespace linsen::form {
namespace {

FormIdentity const identity{"rok", 1, 2025, "2081"};

TEST(FormIdentity, IsReadBackFromWhatItIsWrittenAs) {
    EXPECT_EQ(constant_of(identity), "rok;v1;2025;2081");
    EXPECT_EQ(parse_constant("\"rok;v1;2025;2081\""), identity);
    auto const line = printed_line(identity, "Malung-Sälen", "vuxna_insats");
    EXPECT_EQ(line, "Formulär rok · version 1 · år 2025 · kommun 2081 Malung-Sälen · fråga vuxna_insats");
    auto const printed = parse_printed(" " + line + " ");
    ASSERT_TRUE(printed);
    EXPECT_EQ(printed->identity, identity);
    EXPECT_EQ(printed->question, "vuxna_insats");
    EXPECT_EQ(parse_printed(printed_line(identity, "Borlänge", ""))->question, "");
    EXPECT_EQ(file_name(identity, "Borlänge"), "rok-2025-2081-borlange.xlsx");
}

TEST(FormIdentity, IsNotMadeOfAnythingElse) {
    for (auto const* text : {"", "rok", "rok;1;2025;2081", "rok;v1;2025;208", "rok;v1;2025;2081;x",
                             ";v1;2025;2081", "rok;v;2025;2081", "rok;v1;år;2081", "'Blad'!$A$1"})
        EXPECT_FALSE(parse_constant(text)) << text;
    for (auto const* text : {"", "Formulär rok", "Formulär rok · version 1 · år 2025 · kommun Borlänge",
                             "Formulär rok · version ett · år 2025 · kommun 2081 Borlänge",
                             "Formulär rok · version 1 · år 2025 · kommun 2081 Borlänge · svar x"})
        EXPECT_FALSE(parse_printed(text)) << text;
}

TEST(ParseRange, TakesTheFormsThatProgramsWrite) {
    for (auto const* text : {"'1 Vuxna'!$A$7:$F$12", "$'1 Vuxna'!$A$7:$F$12", "'1 Vuxna'!A7:F12"}) {
        auto const range = parse_range(text);
        ASSERT_TRUE(range) << text;
        EXPECT_EQ(range->sheet, "1 Vuxna");
        EXPECT_EQ(range->first, (excel::Spot{6, 0}));
        EXPECT_EQ(range->last, (excel::Spot{11, 5}));
    }
    EXPECT_EQ(parse_range("'Anna''s'!$B$2")->sheet, "Anna's");
    EXPECT_EQ(parse_range("Blad1!$XFD$1048576")->last, (excel::Spot{1'048'575, 16'383}));
    for (auto const* text : {"", "#REF!", "'Blad'!#REF!", "!A1", "Blad!$A$0", "Blad!$XFE$1",
                             "Blad!$A$1048577", "Blad!$B$2:$A$1", "Blad!A", "Blad!7", "\"rok;v1;2025;2081\""})
        EXPECT_FALSE(parse_range(text)) << text;
}

} // namespace
} // namespace linsen::form
