#include "review/small_counts.hpp"

#include <gtest/gtest.h>

namespace linsen::review {
namespace {

std::string found(std::string_view line) {
    auto const count = find_small_count(line, 5);
    return count ? count->words : "";
}

TEST(SmallCounts, AreNumbersOfPersonsBelowTheThreshold) {
    EXPECT_EQ(found("Kontakt: 3 män i Mora"), "3 män");
    EXPECT_EQ(found("I Mora är bara två unga kvinnor med."), "två unga kvinnor");
    EXPECT_EQ(found("Mora 12 kvinnor och 3 män"), "3 män");
    EXPECT_EQ(found("Fyra ungdomar avbröt behandlingen."), "Fyra ungdomar");
    EXPECT_EQ(found("Av dem är 4 flickor."), "4 flickor");
    EXPECT_EQ(found("Insatsen gavs till 14 unga; 2 av dem var flickor."), "2 av dem var flickor");
    EXPECT_EQ(found("Tre av de 14 unga klienterna var pojkar."), "Tre av de 14 unga klienterna var pojkar");
    EXPECT_EQ(found("Fyra är män."), "Fyra är män");
    EXPECT_EQ(found("2 kvinnliga klienter fick stöd"), "2 kvinnliga klienter");
}

TEST(SmallCounts, AreNotWhatIsLargerOrOfSomethingElse) {
    EXPECT_EQ(found("5 män och 12 kvinnor"), "");
    EXPECT_EQ(found("1 240 kvinnor"), "");
    EXPECT_EQ(found("3,5 procent av männen"), "");
    EXPECT_EQ(found("Tabell 3. Kvinnor och män"), "");
    EXPECT_EQ(found("i 3 kommuner"), "");
    EXPECT_EQ(found("2 av 15 kommuner har svarat"), "");
    EXPECT_EQ(found("tre socialsekreterare anställs"), "");
    EXPECT_EQ(found("2 kvinnliga socialsekreterare anställs"), "");
    EXPECT_EQ(found("Av dem är tre kvinnor i personalen."), "");
    EXPECT_EQ(found("Där arbetar två män som är handläggare."), "");
    EXPECT_EQ(found("2 av 15 kommuner var klara med planen för kvinnor"), "");
    EXPECT_EQ(found("en kvinna"), "") << "as well an article";
    EXPECT_EQ(found(""), "");
}

} // namespace
} // namespace linsen::review
