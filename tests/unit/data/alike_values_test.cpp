#include "data/reading.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

DataSpec persons() {
    auto spec = spec_with({{"kon", "Kön"}, {"stod", "Stöd"}});
    spec.kind = DataKind::individuals;
    return spec;
}

std::optional<Frame> read(std::string_view rows, Diagnostics& diagnostics, DataSpec spec = persons()) {
    return frame_of("prov.csv", "Kön;Stöd\n" + std::string(rows), std::move(spec), diagnostics);
}

TEST(AlikeValues, TheRarerOneIsToldWithTheLineToWrite) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;nätstöd\nKvinna;Nätstöd\nMan;Nätstöd\n", diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nastan-lika");
    EXPECT_EQ(diagnostics.list()[0].place.line, 2);
    EXPECT_EQ(diagnostics.list()[0].message,
              "kolumnen \"Stöd\" har både \"Nätstöd\" och \"nätstöd\", som räknas som olika svar");
    EXPECT_EQ(diagnostics.list()[0].hint,
              "skriv koder.stod = { \"nätstöd\" = \"Nätstöd\" } under [[data]], eller rätta filen");
}

TEST(AlikeValues, AColumnIsToldOnce) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;13-17\nMan;13-17\nMan;13 – 17\nMan;18+\nMan;18+\nMan;13—17\n", diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nastan-lika");
    EXPECT_EQ(
        diagnostics.list()[0].message,
        "kolumnen \"Stöd\" har både \"13-17\" och \"13 – 17\", och 1 par till, som räknas som olika svar");
    EXPECT_EQ(diagnostics.list()[0].hint, "skriv koder.stod = { \"13 – 17\" = \"13-17\", \"13—17\" = "
                                          "\"13-17\" } under [[data]], eller rätta filen");
}

TEST(AlikeValues, PersonsAreCountedAlsoWhereRowsThatAreAlikeAreOne) {
    std::string rows = "Kvinna;ja\n";
    for (int i = 0; i < 3; ++i) rows += "Kvinna;JA\n";
    rows += "Man;ja\n";
    Diagnostics diagnostics;
    EXPECT_FALSE(read(rows, diagnostics));
    EXPECT_NE(told(diagnostics).find("{ ja = \"JA\" }"), std::string::npos) << told(diagnostics);
}

TEST(AlikeValues, WhatKoderHasMadeOneIsOne) {
    auto spec = persons();
    spec.codes["stod"] = {{"nätstöd", "Nätstöd"}};
    Diagnostics diagnostics;
    auto const frame = read("Kvinna;nätstöd\nMan;Nätstöd\n", diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "stod"), "Nätstöd|Nätstöd");

    Diagnostics others;
    spec.codes["stod"] = {{"inget", "Inget"}};
    EXPECT_FALSE(read("Kvinna;nätstöd\nMan;Nätstöd\nMan;Nätstöd\n", others, spec));
    EXPECT_NE(told(others).find("lägg till \"nätstöd\" = \"Nätstöd\" i koder.stod"), std::string::npos)
        << told(others);
}

TEST(AlikeValues, EachOfSeveralAnswersIsHeldAgainstTheOthers) {
    auto spec = persons();
    spec.multiple["stod"] = ", ";
    constexpr std::string_view rows = "Kvinna;Samtal, vård\nMan;samtal\nMan;Vård, Samtal\nMan;Vård\n";
    Diagnostics diagnostics;
    EXPECT_FALSE(read(rows, diagnostics, spec));
    EXPECT_EQ(codes(diagnostics), "data.nastan-lika");
    EXPECT_NE(told(diagnostics).find("koder.stod = { \"vård\" = \"Vård\", samtal = \"Samtal\" }"),
              std::string::npos)
        << told(diagnostics);

    spec.codes["stod"] = {{"vård", "Vård"}, {"samtal", "Samtal"}};
    Diagnostics none;
    auto const frame = read(rows, none, spec);
    ASSERT_TRUE(frame) << told(none);
    EXPECT_EQ(texts(*frame, "stod"), "Samtal, Vård|Samtal|Vård, Samtal|Vård");
}

} // namespace
} // namespace linsen::testing
