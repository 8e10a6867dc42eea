#include "layout/prepared_text.hpp"

#include <gtest/gtest.h>

namespace linsen::layout {
namespace {

std::u16string glued(std::u16string text) {
    glue(text);
    return text;
}

TEST(PreparedText, IsComposedAndFreeOfControlCharacters) {
    EXPECT_EQ(prepare("a\u030Aldre"), u"åldre");
    EXPECT_EQ(prepare("rad\tett\nrad två\x01"), u"rad ett rad två");
    EXPECT_EQ(prepare("av\u00ADstavning"), u"avstavning");
}

TEST(PreparedText, SetsAMinusAsAMinus) {
    EXPECT_EQ(prepare("från -5 till (-2,5)"), u"från −5 till (−2,5)");
    EXPECT_EQ(prepare("2019-2021 och ABC-12"), u"2019-2021 och ABC-12") << "a hyphen stays a hyphen";
}

TEST(PreparedText, HasNoNegativeZero) {
    EXPECT_EQ(prepare("−0,0 procent"), u"0,0 procent");
    EXPECT_EQ(prepare("-0 och -0,05"), u"0 och −0,05");
}

TEST(Glue, KeepsNumbersAndTheirUnitsTogether) {
    EXPECT_EQ(glued(u"1 234 567 kronor"), u"1\u00A0234\u00A0567\u00A0kronor");
    EXPECT_EQ(glued(u"12,5 procent, 3 §"), u"12,5\u00A0procent, 3\u00A0§");
    EXPECT_EQ(glued(u"se tabell 3 och bilaga 2"), u"se tabell\u00A03 och bilaga\u00A02");
}

TEST(Glue, KeepsAmountsDatesAndSignsTogether) {
    EXPECT_EQ(glued(u"25 mkr, 1,5 miljoner kronor och 12 st. på 2 tim 30 min"),
              u"25\u00A0mkr, 1,5\u00A0miljoner kronor och 12\u00A0st. på 2\u00A0tim 30\u00A0min");
    EXPECT_EQ(glued(u"till den 3 maj 2025, eller 30 juni."),
              u"till den\u00A03\u00A0maj\u00A02025, eller 30\u00A0juni.");
    EXPECT_EQ(glued(u"1 mars 2026 och i mars 2026"), u"1\u00A0mars\u00A02026 och i mars 2026");
    EXPECT_EQ(
        glued(u"en osäkerhet om ± 2,5 och en ändring om - 5 procent, \u2212 5 procent"),
        u"en osäkerhet om ±\u00A02,5 och en ändring om -\u00A05\u00A0procent, \u2212\u00A05\u00A0procent");
}

TEST(Glue, KeepsADiarienummerTogether) {
    EXPECT_EQ(glued(u"ärendet SN 2026/00123 (KS-SN 2026/7)"),
              u"ärendet SN\u00A02026/00123 (KS-SN\u00A02026/7)");
    EXPECT_EQ(glued(u"Under 2026/2027 och I 2026"), u"Under 2026/2027 och I 2026");
}

TEST(Glue, LeavesOtherSpacesAlone) { EXPECT_EQ(glued(u"de 15 minsta har 3 hus"), u"de 15 minsta har 3 hus"); }

} // namespace
} // namespace linsen::layout
