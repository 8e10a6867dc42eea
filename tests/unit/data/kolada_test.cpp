#include "data/reading.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

DataSpec kolada() {
    auto spec = spec_with({});
    spec.format = "kolada";
    return spec;
}

std::optional<Frame> read(std::string const& values, Diagnostics& diagnostics, std::string const& rest = "") {
    return frame_of("kolada.json", "{\"values\":[" + values + "]" + rest + "}", kolada(), diagnostics);
}

std::string item(std::string const& area, std::string const& values, std::string const& period = "2023") {
    return R"({"kpi":"N01460","municipality":")" + area + R"(","period":)" + period + R"(,"values":[)" +
           values + "]}";
}

TEST(Kolada, ReadsValuesWithTheDecimalsTheyAreWrittenWith) {
    Diagnostics diagnostics;
    auto const frame =
        read(item("2080", R"({"gender":"T","value":7.10,"count":1,"status":"","isdeleted":false},
                                           {"gender":"K","value":7,"count":1,"status":"","isdeleted":false},
                                           {"gender":"M","value":null,"count":1,"status":"Missing","isdeleted":false})"),
             diagnostics, R"(,"count":1,"next_url":null,"previous_url":null)");
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "indikator"), "N01460|N01460|N01460");
    EXPECT_EQ(texts(*frame, "kommun"), "2080|2080|2080");
    EXPECT_EQ(texts(*frame, "ar"), "2023|2023|2023");
    EXPECT_EQ(texts(*frame, "kon"), "totalt|kvinnor|män");
    EXPECT_EQ(numbers(*frame, "varde"), "7.1:2|7:0|missing");
    EXPECT_EQ(signs(*frame, "varde"), "2:Missing");
    EXPECT_EQ(lines(*frame), "1 2 3");
    EXPECT_EQ(codes(diagnostics), "");
}

TEST(Kolada, AStatusThatTheValueIsMissingGoesBeforeANumber) {
    Diagnostics diagnostics;
    auto const frame = read(item("2080", R"({"gender":"T","value":7.0,"status":"Missing"},
                                           {"gender":"K","value":8,"status":".."},
                                           {"gender":"M","value":9,"status":"Reviderad"})"),
                            diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "missing|missing|9:0");
    EXPECT_EQ(signs(*frame, "varde"), "0:Missing|1:..");
    ASSERT_EQ(codes(diagnostics), "data.tal-och-tecken");
    EXPECT_EQ(diagnostics.list()[0].message,
              "2 värden har både ett tal och ett tecken för att tal saknas, det första 7.0 och \"Missing\"; "
              "tecknet gäller");
    EXPECT_EQ(diagnostics.list()[0].place.line, 1);
    ASSERT_EQ(frame->caveats.size(), 1U);
    EXPECT_TRUE(frame->caveats[0].text.starts_with("I filen ")) << frame->caveats[0].text;
    EXPECT_EQ(frame->numbers("varde")->revised, std::vector<std::size_t>{2});
}

TEST(Kolada, AStatusThatNobodyKnowsIsToldOnce) {
    Diagnostics diagnostics;
    auto const frame = read(item("2080", R"({"gender":"T","value":7.0,"status":"Hemlig"},
                                           {"gender":"K","value":8,"status":"Hemlig"},
                                           {"gender":"M","value":9,"status":"Preliminary"})") +
                                "," + item("2081", R"({"gender":"T","value":null,"status":"Spärrad"},
                                                {"gender":"K","value":8,"status":""})"),
                            diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "7:1|8:0|9:0|missing|8:0");
    EXPECT_EQ(frame->numbers("varde")->preliminary, std::vector<std::size_t>{2});
    ASSERT_EQ(codes(diagnostics), "data.status-okand data.status-okand");
    EXPECT_EQ(diagnostics.list()[0].message,
              "2 värden har statusen \"Hemlig\", som Linsen inte känner; talet används som det är");
    EXPECT_EQ(diagnostics.list()[0].hint,
              "säg vad den betyder: koder.tecken = { \"Hemlig\" = \"…\" }, med skyddad, saknas, kan inte "
              "förekomma eller noll");
    EXPECT_EQ(diagnostics.list()[1].message,
              "ett värde har statusen \"Spärrad\", som Linsen inte känner; uppgiften redovisas som saknad");
    EXPECT_EQ(frame->caveats.size(), 2U);
}

TEST(Kolada, AStatusIsWhatKoderTeckenSays) {
    Diagnostics diagnostics;
    auto spec = kolada();
    spec.codes["tecken"] = {{"Hemlig", "skyddad"}, {"Preliminary", "saknas"}};
    auto const frame =
        frame_of("kolada.json",
                 "{\"values\":[" + item("2080", R"({"gender":"T","value":7.0,"status":"Hemlig"},
                                                    {"gender":"K","value":8,"status":"Preliminary"},
                                                    {"gender":"M","value":null,"status":"Private"})") +
                     "]}",
                 spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "hidden|missing|hidden");
    EXPECT_EQ(codes(diagnostics), "data.tal-och-tecken");
}

TEST(Kolada, AValueThatIsPrivateIsHidden) {
    Diagnostics diagnostics;
    auto const frame = read(item("2080", R"({"gender":"T","value":7.0,"status":"Private"})"), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "hidden");
    EXPECT_EQ(codes(diagnostics), "data.tal-och-tecken");
}

TEST(Kolada, ReadsTheShapeOfVersionTwo) {
    Diagnostics diagnostics;
    auto const frame = read(item("0000", R"({"count":1,"gender":"T","status":"","value":12.5})", "\"2010\""),
                            diagnostics, R"(,"count":1)");
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "00");
    EXPECT_EQ(texts(*frame, "ar"), "2010");
}

TEST(Kolada, DeletedValuesAndGroupsAreLeftOutAndListed) {
    Diagnostics diagnostics;
    auto const frame = read(item("0020", R"({"gender":"T","value":1.5,"isdeleted":false},
                                           {"gender":"K","value":2.5,"isdeleted":true})") +
                                "," + item("G33627", R"({"gender":"T","value":9.5,"isdeleted":false})"),
                            diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "20");
    EXPECT_EQ(frame->rows_read, 3U);
    ASSERT_EQ(frame->skipped.size(), 2U);
    EXPECT_EQ(frame->skipped[0].text, "Kolada har tagit bort värdet (N01460, 0020, 2023, K)");
    EXPECT_EQ(codes(diagnostics), "data.kolada-grupp data.rader-utelamnade data.rad-utelamnad "
                                  "data.rad-utelamnad");
}

TEST(Kolada, AnAnswerWithMorePagesIsAWarning) {
    Diagnostics diagnostics;
    auto const frame = read(item("2080", R"({"gender":"T","value":1})"), diagnostics,
                            R"(,"next_url":"https://api.kolada.se/v3/…")");
    ASSERT_TRUE(frame);
    EXPECT_EQ(codes(diagnostics), "data.kolada-ofullstandig");
    EXPECT_TRUE(frame->incomplete);
    ASSERT_EQ(frame->caveats.size(), 1U);
    EXPECT_NE(frame->caveats[0].text.find("fortsätter på en sida till"), std::string::npos);
}

TEST(Kolada, OtherFilesHaveTheirOwnSentence) {
    struct Case {
        char const* bytes;
        char const* code;
        char const* message;
    };
    for (
        auto const& [bytes, code, message] :
        {Case{"<!doctype html><html></html>", "data.fel-filslag", "filen är en webbsida, inte JSON"},
         {"", "data.tom-fil", "filen är tom"},
         {"{\"detail\":\"Not found\"}", "data.kolada",
          "filen har inte formen av ett svar från Kolada: listan \"values\" saknas"},
         {R"({"values":[{"id":"N00003","title":"Personer i arbetsför ålder","is_divided_by_gender":0}]})",
          "data.kolada", "filen är en lista från Kolada (nyckeltal, kommuner eller enheter), inte värden"},
         {R"({"values":[{"kpi":"N1","ou":"V15E20","period":2020,"values":[]}]})", "data.kolada",
          "filen gäller enheter (skolor, boenden), som Linsen inte läser"},
         {R"({"values":[]})", "data.inga-rader", "svaret från Kolada innehåller inga värden"},
         {R"({"values":[{"kpi":"N1","period":2020,"values":[]}]})", "data.kolada",
          "filen har inte formen av ett svar från Kolada: \"municipality\" saknas i ett av värdena"},
         {R"({"values":[{"kpi":"N1","municipality":"2080","period":2020,"values":[{"gender":"T","value":"7"}]}]})",
          "data.kolada",
          "filen har inte formen av ett svar från Kolada: ett \"value\" är varken ett tal eller null"},
         {"{\"values\":[{\"kpi\":\"N1\",\n\"kpi\":\"N2\"}]}", "data.json",
          "nyckeln \"kpi\" står två gånger i samma objekt"},
         {"{\"values\":[{\"kpi\":\"N1\",\n\"munic", "data.json", "filen tar slut mitt i: den är avkortad"},
         {"{\"values\":[1 2]}", "data.json", "filen följer inte JSON: här står något som inte hör hit"},
         {"{\"values\":NaN}", "data.json", "filen följer inte JSON: här står något som inte hör hit"},
         {"{\"values\":\"\xE4\"}", "data.json", "filen är inte UTF-8, som JSON ska vara"}}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(frame_of("kolada.json", bytes, kolada(), diagnostics)) << message;
        ASSERT_EQ(codes(diagnostics), code) << message;
        EXPECT_EQ(diagnostics.list()[0].message, message);
    }
}

TEST(Kolada, FaultsHaveLineAndColumn) {
    Diagnostics diagnostics;
    EXPECT_FALSE(frame_of("kolada.json", "{\n \"å\": 1,\n \"values\": [,]\n}", kolada(), diagnostics));
    EXPECT_EQ(diagnostics.list()[0].place.line, 3);
    EXPECT_EQ(diagnostics.list()[0].place.column, 13);
    Diagnostics deep;
    EXPECT_FALSE(frame_of("kolada.json", std::string(200000, '['), kolada(), deep));
    EXPECT_EQ(codes(deep), "data.json");
    EXPECT_EQ(deep.list()[0].message, "filen har fler än 64 nivåer av parenteser");
    EXPECT_EQ(deep.list()[0].place.column, 65);
    Diagnostics value;
    EXPECT_FALSE(read(item("2080", R"({"gender":"T","value":  "sju" })"), value));
    EXPECT_EQ(value.list()[0].place.column, 98) << "where the value begins";
}

TEST(Kolada, TheSameKeyTwiceIsTold) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read(item("2080", R"({"gender":"T","value":1},{"gender":"T","value":2})"), diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.nyckel-dubbel");
}

TEST(Kolada, ValuesOfOneLineAreToldByTheCharacterThatTheyBeginAt) {
    // Two bytes, one character: characters are what an editor counts.
    std::string const start = R"({"å":0,"values":[)";
    std::string const before = R"({"kpi":"N01460","municipality":"2080","period":2023,"values":[)";
    std::string const value = R"({"gender":"T","value":1})";
    auto const first = start.size() - 1 + before.size() + 1;
    auto const second = first + value.size() + 1;
    Diagnostics diagnostics;
    EXPECT_FALSE(
        frame_of("kolada.json", start + before + value + "," + value + "]}]}", kolada(), diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.nyckel-dubbel");
    EXPECT_EQ(diagnostics.list()[0].place.line, 1);
    EXPECT_EQ(diagnostics.list()[0].place.column, static_cast<int>(second));
    EXPECT_EQ(diagnostics.list()[0].message,
              "rad 1 (tecken " + std::to_string(first) + ") och rad 1 (tecken " + std::to_string(second) +
                  ") gäller samma sak (N01460, 2080, 2023, totalt) och har samma värde");
}

TEST(Kolada, AnAnswerInOneLongLineIsReadInOnePass) {
    std::string values;
    for (int year = 0; year < 60000; ++year)
        values += (year == 0 ? "" : ",") + item("2080", R"({"gender":"T","value":1})", std::to_string(year));
    Diagnostics diagnostics;
    EXPECT_FALSE(read(values, diagnostics)) << "most of these are no years";
    auto const& last = diagnostics.list().back().place;
    EXPECT_EQ(last.line, 1);
    EXPECT_GT(last.column, 0);
}

TEST(Kolada, IsRecognisedByItsKeys) {
    auto spec = spec_with({});
    Diagnostics diagnostics;
    spec.file = source_dir() / "samples/god_och_nara_vard/data/kolada_0020.json";
    auto const frame = read_frame(spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(frame->rows(), 69U);
    EXPECT_EQ(frame->rows_read, 69U);
    EXPECT_EQ(texts(*frame, "kommun").substr(0, 5), "20|20");
    EXPECT_TRUE(texts(*frame, "kon").starts_with("kvinnor|män|totalt|"));
    EXPECT_EQ(numbers(*frame, "varde").substr(0, 14), "30:1|25:1|28:1");
}

} // namespace
} // namespace linsen::testing
