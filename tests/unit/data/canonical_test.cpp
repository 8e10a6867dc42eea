#include "data/reading.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

std::map<std::string, std::string> const usual{
    {"kon", "Kön"}, {"kommun", "Kommun"}, {"ar", "År"}, {"varde", "Andel"}};

std::optional<Frame> read(std::string_view rows, Diagnostics& diagnostics, DataSpec spec = spec_with(usual)) {
    return frame_of("prov.csv", "Kön;Kommun;År;Andel\n" + std::string(rows), std::move(spec), diagnostics);
}

TEST(Canonical, PlainSwedishWordsNeedNoMap) {
    Diagnostics diagnostics;
    auto const frame =
        read("Kvinna;Falun;2021;1\nMÄN;Falun;2021;2\nTotalt;Falun;2021;3\nFlickor;Falun;2021;4\n"
             "pojke;Falun;2021;5\nKvinnor och män;Mora;2021;6\n",
             diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kon"), "kvinnor|män|totalt|flickor|pojkar|totalt");
}

TEST(Canonical, CodesWithoutAMapAreToldWithTheLineToWrite) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read("K;Falun;2021;1\nM;Falun;2021;2\n", diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.kon-okant");
    EXPECT_EQ(diagnostics.list()[0].place.line, 2);
    EXPECT_EQ(diagnostics.list()[0].message,
              "kolumnen \"Kön\" har koder för kön som källan inte har förklarat: \"K\" och \"M\"");
    EXPECT_NE(diagnostics.list()[0].hint.find("koder.kon = { \"K\" = \"…\", \"M\" = \"…\" }"),
              std::string::npos);
}

TEST(Canonical, TheMapOfTheSourceDecides) {
    auto spec = spec_with(usual);
    spec.codes["kon"] = {{"1", "män"}, {"2", "kvinnor"}, {"9", "uppgift saknas"}, {"x", "icke-binär"}};
    Diagnostics diagnostics;
    auto const frame =
        read("1;Falun;2021;1\n2;Falun;2021;2\n9;Falun;2021;3\nX;Falun;2021;4\n", diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kon"), "män|kvinnor|uppgift saknas|icke-binär")
        << "the list of categories is open";
}

TEST(Canonical, AShortWordForAnotherGenderIdentityIsTheCategory) {
    auto spec = spec_with(usual);
    spec.codes["kon"] = {{"F", "kvinnor"}, {"A", "annan"}, {"X", "Annat"}};
    Diagnostics diagnostics;
    auto const frame = read("F;Falun;2021;1\nA;Falun;2021;2\nX;Falun;2022;3\n", diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kon"), "kvinnor|annan könsidentitet|annan könsidentitet");
}

TEST(Canonical, AMisspeltCategoryIsTold) {
    auto spec = spec_with(usual);
    spec.codes["kon"] = {{"1", "kvinor"}};
    Diagnostics diagnostics;
    EXPECT_FALSE(read("1;Falun;2021;1\n", diagnostics, spec));
    EXPECT_EQ(codes(diagnostics), "data.kon-okant");
    EXPECT_EQ(diagnostics.list()[0].hint, "menade du \"kvinnor\"?");
}

TEST(Canonical, AreasAreFoundByCodeOrName) {
    Diagnostics diagnostics;
    auto const frame =
        read("Kvinna;2081 Borcountyge;2021;1\nKvinna;0114;2021;2\nKvinna;00;2021;3\nKvinna;20;2021;4\n"
             "Kvinna;Malung-Sälen;2021;5\nKvinna;0021;2021;6\nKvinna;Falu kommun;2021;7\n",
             diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "2081|0114|00|20|2023|21|2080");
}

TEST(Canonical, UnknownAreasAreToldOnceEach) {
    Diagnostics diagnostics;
    EXPECT_FALSE(
        read("Kvinna;Faluun;2021;1\nMan;Faluun;2021;2\nMan;Mora;2021;2\nMan;380;2021;4\nMan;2099;2021;4\n",
             diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.kommun-okand data.kommun-okand data.kommun-okand");
    auto const& list = diagnostics.list();
    EXPECT_EQ(list[0].message, "\"Faluun\" finns inte i registret över kommuner och län");
    EXPECT_TRUE(list[0].hint.starts_with("närmast är \"Falun\", ")) << list[0].hint;
    EXPECT_EQ(list[0].place.line, 2);
    EXPECT_EQ(list[1].message, "koden \"380\" har tappat sin inledande nolla: \"0380\" är Uppsala");
    EXPECT_EQ(list[1].place.line, 5);
    EXPECT_EQ(list[2].message, "koden \"2099\" är varken en kommun, ett län eller riket");
}

TEST(Canonical, KoderMayNameAreas) {
    auto spec = spec_with(usual);
    spec.codes["kommun"] = {{"Hela länet", "20"}, {"Fel", "9999"}};
    Diagnostics diagnostics;
    EXPECT_FALSE(read("Kvinna;Hela länet;2021;1\n", diagnostics, spec));
    EXPECT_EQ(codes(diagnostics), "data.kommun-okand");
    spec.codes["kommun"].erase("Fel");
    Diagnostics others;
    auto const frame = read("Kvinna;Hela länet;2021;1\n", others, spec);
    ASSERT_TRUE(frame) << told(others);
    EXPECT_EQ(texts(*frame, "kommun"), "20");
}

TEST(Canonical, PeriodsKeepTheirForm) {
    Diagnostics diagnostics;
    auto const frame = read("Kvinna;Falun;2021;1\nKvinna;Falun;2026M01;1\nKvinna;Falun;2019–2021;1\n"
                            "Kvinna;Falun;2024/25;1\nKvinna;Falun;2026K4;1\nKvinna;Falun;2019 - 2022;1\n",
                            diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "ar"), "2021|2026M01|2019-2021|2024/25|2026K4|2019-2022");
    for (auto const* period : {"21", "i år", "2021,5", "2026M13", "2021-2019", "3021"}) {
        Diagnostics faults;
        EXPECT_FALSE(read("Kvinna;Falun;" + std::string(period) + ";1\n", faults)) << period;
        EXPECT_EQ(codes(faults), "data.ar") << period;
    }
}

TEST(Canonical, ATotalAmongTheCategoriesMustBePointedOut) {
    auto spec = spec_with({{"alder", "Ålder"}, {"varde", "Andel"}});
    std::string const bytes = "Ålder;Andel\n0-17 år;1\nTotalt;2\n18- år;1\n";
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("prov.csv", bytes, spec, diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.totalt");
    EXPECT_EQ(diagnostics.list()[0].place.line, 3);
    spec.codes["alder"] = {{"Totalt", "totalt"}};
    Diagnostics mapped;
    auto const frame = frame_of("prov.csv", bytes, spec, mapped);
    ASSERT_TRUE(frame) << told(mapped);
    EXPECT_EQ(texts(*frame, "alder"), "0-17 år|totalt|18- år");
}

TEST(Canonical, TheSameKeyTwiceIsToldWithBothLines) {
    Diagnostics diagnostics;
    EXPECT_FALSE(
        read("Kvinna;Falun;2021;1\nMan;Falun;2021;2\nkvinnor;2080;2021;3\nMan;Falun;2021;2\n", diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nyckel-dubbel data.nyckel-dubbel");
    EXPECT_EQ(diagnostics.list()[0].message,
              "rad 2 och rad 4 gäller samma sak (kvinnor, 2080, 2021) men har olika värden");
    EXPECT_EQ(diagnostics.list()[0].place.line, 4);
    EXPECT_EQ(diagnostics.list()[1].message,
              "rad 3 och rad 5 gäller samma sak (män, 2080, 2021) och har samma värde");
}

TEST(Canonical, AForgottenColumnIsNamedAndItsCollisionsAreCounted) {
    std::string rows = "År;Antal;Grupp;Andel\n";
    for (int year = 2001; year <= 2006; ++year)
        for (auto const* sex : {"Kvinna;5", "Man;6"})
            rows += std::to_string(year) + ";" + std::to_string(rows.size()) + ";" + sex + "\n";
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("prov.csv", rows, spec_with({{"ar", "År"}, {"varde", "Andel"}}), diagnostics));
    ASSERT_EQ(diagnostics.list().size(), 4U) << told(diagnostics);
    for (auto const& one : diagnostics.list())
        EXPECT_EQ(one.hint, R"(kolumnen "Grupp" skiljer raderna åt: lägg till grupp = "Grupp" i kolumner)");
    EXPECT_EQ(diagnostics.list()[3].message, "3 rader till gäller samma sak som en annan");
}

TEST(Canonical, AForgottenColumnOfWhatIsMeasuredGetsTheRoleThatTemplatesChooseIn) {
    std::string const rows = "Kommun;Mått;Grupp;Andel\n2080;Ett;a;1\n2080;Två;a;2\n";
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("prov.csv", rows,
                          spec_with({{"kommun", "Kommun"}, {"grupp", "Grupp"}, {"varde", "Andel"}}),
                          diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nyckel-dubbel") << told(diagnostics);
    EXPECT_EQ(diagnostics.list()[0].hint,
              R"(kolumnen "Mått" skiljer raderna åt: lägg till indikator = "Mått" i kolumner)");
    Diagnostics taken;
    EXPECT_FALSE(frame_of("prov.csv", rows,
                          spec_with({{"kommun", "Kommun"}, {"indikator", "Grupp"}, {"varde", "Andel"}}),
                          taken));
    ASSERT_EQ(codes(taken), "data.nyckel-dubbel") << told(taken);
    EXPECT_EQ(taken.list()[0].hint,
              R"(kolumnen "Mått" skiljer raderna åt: lägg till matt = "Mått" i kolumner)");
}

TEST(Canonical, AKeyTwiceIsToldBesideACodeThatNobodyKnows) {
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("prov.csv", "Kommun;År;Andel\n2080;2021;1\n2080;2021;2\n2099;2021;3\n",
                          spec_with({{"kommun", "Kommun"}, {"ar", "År"}, {"varde", "Andel"}}), diagnostics));
    EXPECT_NE(codes(diagnostics).find("data.nyckel-dubbel"), std::string::npos) << told(diagnostics);
    EXPECT_EQ(diagnostics.list().size(), 2U) << told(diagnostics);
}

TEST(Canonical, AFaultNamesTheFileAsItOpensFromWhereTheProgramStarted) {
    auto spec = spec_with({{"ar", "År"}, {"varde", "Andel"}});
    spec.source =
        Value(Entries{{"fil", Value(std::string("data/prov.csv"), {"rapporter/rapport.toml", 9, 1, {}})}},
              {"rapporter/rapport.toml", 8, 1, {}});
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("prov.csv", "År;Andel\n2021;1\n2021;2\n", spec, diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nyckel-dubbel");
    EXPECT_EQ(diagnostics.list()[0].place.file, "rapporter/data/prov.csv");
    Diagnostics none;
    auto const frame = frame_of("prov.csv", "År;Andel\n2021;1\n", spec, none);
    ASSERT_TRUE(frame) << told(none);
    EXPECT_EQ(frame->file, "data/prov.csv") << "the report does not depend on where the program started";
}

TEST(Canonical, PersonsHaveNoKey) {
    auto spec = spec_with({{"kon", "Kön"}, {"kommun", "Kommun"}});
    spec.kind = DataKind::individuals;
    Diagnostics diagnostics;
    auto const frame = read("Kvinna;Falun;2021;1\nKvinna;Falun;2021;1\n", diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(frame->rows_kept(), 2U);
    Diagnostics total;
    EXPECT_FALSE(read("Kvinna;Falun;2021;1\nTotalt;Falun;2021;1\n", total, spec));
    EXPECT_EQ(codes(total), "data.totalt");
    EXPECT_EQ(total.list()[0].place.line, 3);
}

TEST(Canonical, TheKeySurvivesManyColumns) {
    std::string heading;
    std::string first;
    std::map<std::string, std::string> columns{{"varde", "v"}};
    for (int i = 0; i < 40; ++i) {
        auto const name = "c" + std::to_string(i);
        columns[name] = name;
        heading += name + ";";
    }
    std::string rows;
    for (int row = 0; row < 300; ++row) {
        for (int i = 0; i < 40; ++i) rows += std::to_string(i == 39 ? row : (row * 7 + i) % 11) + ";";
        rows += "1\n";
    }
    Diagnostics diagnostics;
    EXPECT_TRUE(frame_of("prov.csv", heading + "v\n" + rows, spec_with(columns), diagnostics))
        << told(diagnostics);
    Diagnostics twice;
    EXPECT_FALSE(frame_of("prov.csv", heading + "v\n" + rows + rows.substr(0, rows.find('\n') + 1),
                          spec_with(columns), twice));
    EXPECT_EQ(codes(twice), "data.nyckel-dubbel");
}

} // namespace
} // namespace linsen::testing
