#include "data/reading.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace linsen::testing {
namespace {

std::string const small = R"({"version":"2.0","class":"dataset","label":"Prov",
 "note":["Läs detta.\r\n \r\nOch [detta](https://example.org).","Valfritt"],
 "id":["Region","Kon","Tid","ContentsCode"],"size":[2,3,1,1],"role":{"time":["Tid"],"metric":["ContentsCode"]},
 "dimension":{
  "Region":{"label":"region","category":{"index":["2080","00"],"label":{"2080":"Falun","00":"Riket"}}},
  "Kon":{"label":"kön","note":["Om kön"],"category":{"index":{"1":0,"2":1,"TotSa":2},"label":{"1":"män","2":"kvinnor","TotSa":"totalt"}},
   "extension":{"eliminationValueCode":"TotSa","noteMandatory":{"0":true}}},
  "Tid":{"label":"månad","category":{"index":{"2026M01":0}}},
  "ContentsCode":{"label":"innehåll","category":{"label":{"A":"Andel"},"unit":{"A":{"base":"procent","decimals":1}}}}},
 "extension":{"noteMandatory":{"0":true},"px":{"decimals":0}},
 "value":[1.5,2,null,4,null,6],"status":{"2":"..","4":"-"}})";

std::string with(std::string const& from, std::string const& to) {
    auto text = small;
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

std::optional<Frame> read(std::string const& bytes, Diagnostics& diagnostics, DataSpec spec = spec_with({})) {
    return frame_of("scb.json", bytes, std::move(spec), diagnostics);
}

TEST(JsonStat, MakesARowOfEveryCell) {
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "kommun"), "2080|2080|2080|00|00|00");
    EXPECT_EQ(texts(*frame, "kon"), "män|kvinnor|totalt|män|kvinnor|totalt");
    EXPECT_EQ(texts(*frame, "ar").substr(0, 7), "2026M01");
    EXPECT_EQ(texts(*frame, "indikator").substr(0, 5), "Andel");
    EXPECT_EQ(numbers(*frame, "varde"), "1.5:1|2:1|missing|4:1|missing|6:1");
    EXPECT_EQ(signs(*frame, "varde"), "2:..|4:-");
    EXPECT_EQ(lines(*frame), "11 11 11 11 11 11");
    EXPECT_EQ(frame->characters, (std::vector<std::uint32_t>{11, 15, 17, 22, 24, 29}));
}

TEST(JsonStat, GivesItsFiguresAUnit) {
    auto const two = R"("size":[2,3,1,2],"role":{"time":["Tid"],"metric":["ContentsCode"]},)";
    auto text = with(R"("size":[2,3,1,1],"role":{"time":["Tid"],"metric":["ContentsCode"]},)", two);
    auto const replace = [&text](std::string const& from, std::string const& to) {
        auto const at = text.find(from);
        ASSERT_NE(at, std::string::npos) << from;
        text.replace(at, from.size(), to);
    };
    replace(R"("category":{"label":{"A":"Andel"},"unit":{"A":{"base":"procent","decimals":1}}})",
            R"("category":{"index":["A","B"],"label":{"A":"Andel","B":"Inkomst"},)"
            R"("unit":{"A":{"base":"procent","decimals":1},"B":{"base":" tkr ","decimals":0}}})");
    replace("[1.5,2,null,4,null,6]", "[1,2,3,4,5,6,7,8,9,10,11,12]");
    replace(R"(,"status":{"2":"..","4":"-"})", "");
    Diagnostics diagnostics;
    auto spec = spec_with({});
    spec.codes["indikator"] = {{"Inkomst", "Medelinkomst"}};
    auto const frame = read(text, diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    auto const* things = frame->text("indikator");
    EXPECT_EQ(things->dictionary, (std::vector<std::string>{"Andel", "Medelinkomst"}));
    EXPECT_EQ(things->units, (std::vector<std::string>{"procent", "tkr"}));
    EXPECT_TRUE(frame->text("kon")->units.empty());
}

TEST(JsonStat, AStatusThatNobodyKnowsIsToldOnce) {
    Diagnostics diagnostics;
    auto const frame = read(
        with(R"({"2":"..","4":"-"})", R"({"0":"hemlig","1":"A","2":"hemlig","3":"x","4":"-"})"), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    ASSERT_EQ(codes(diagnostics), "data.status-okand data.status-okand data.jsonstat-streck");
    EXPECT_EQ(diagnostics.list()[0].message,
              "2 värden har statusen \"hemlig\", som Linsen inte känner; tal används som de är, och andra "
              "uppgifter redovisas som saknade");
    EXPECT_EQ(diagnostics.list()[1].message,
              "ett värde har statusen \"x\", som Linsen inte känner; talet används som det är");
    EXPECT_EQ(frame->caveats.size(), 2U);
}

TEST(JsonStat, ASignBesideANumberIsHeeded) {
    Diagnostics diagnostics;
    auto const frame =
        read(with(R"({"2":"..","4":"-"})", R"({"0":"..","1":"P","3":"-","4":"-","5":"r"})"), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "missing|2:1|missing|missing|missing|6:1");
    EXPECT_EQ(signs(*frame, "varde"), "0:..|3:-|4:-");
    EXPECT_EQ(frame->numbers("varde")->preliminary, std::vector<std::size_t>{1});
    EXPECT_EQ(frame->numbers("varde")->revised, std::vector<std::size_t>{5});
    ASSERT_EQ(codes(diagnostics), "data.tal-och-tecken data.jsonstat-streck");
    EXPECT_EQ(
        diagnostics.list()[0].message,
        "2 värden har både ett tal och ett tecken för att tal saknas, det första 1.5 och \"..\"; tecknet "
        "gäller");
}

TEST(JsonStat, ADashBesideAZeroIsAZeroUnlessRapportTomlSaysOtherwise) {
    auto const zero = R"([0,2,null,4,null,6],"status":{"0":"-"}})";
    auto const at = small.find("[1.5,2");
    Diagnostics diagnostics;
    auto const frame = read(small.substr(0, at) + zero, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_TRUE(numbers(*frame, "varde").starts_with("0:1|2:1|")) << numbers(*frame, "varde");
    EXPECT_EQ(codes(diagnostics), "");

    auto spec = spec_with({});
    spec.codes["tecken"] = {{"-", "skyddad"}};
    auto const hidden = read(small.substr(0, at) + zero, diagnostics, spec);
    ASSERT_TRUE(hidden);
    EXPECT_TRUE(numbers(*hidden, "varde").starts_with("hidden|2:1|")) << numbers(*hidden, "varde");
}

TEST(JsonStat, MandatoryNotesComeAlongAndOthersDoNot) {
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(frame->notes,
              (std::vector<std::string>{"Läs detta. Och [detta](https://example.org).", "Om kön"}));
}

TEST(JsonStat, ValuesMayBeAnObjectByPosition) {
    Diagnostics diagnostics;
    auto const frame = read(with("[1.5,2,null,4,null,6]", R"({"0":1.5,"5":6})"), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "varde"), "1.5:1|missing|missing|missing|missing|6:1");
    EXPECT_EQ(frame->characters[0], 15U);
    EXPECT_EQ(frame->characters[5], 23U);
    EXPECT_EQ(frame->place(1).line, 1) << "a cell that the file leaves out stands nowhere but in its table";
}

TEST(JsonStat, KolumnerAndKoderGoBeforeWhatIsUsual) {
    auto spec = spec_with({{"omrade", "region"}, {"antal", "value"}});
    spec.codes["kon"] = {{"1", "pojkar"}};
    Diagnostics diagnostics;
    auto const frame = read(small, diagnostics, spec);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "omrade").substr(0, 5), "Falun");
    EXPECT_TRUE(texts(*frame, "kon").starts_with("pojkar|kvinnor|totalt|"));
    EXPECT_EQ(numbers(*frame, "antal").substr(0, 5), "1.5:1");

    spec.columns["alder"] = "Aldr";
    Diagnostics faults;
    EXPECT_FALSE(read(small, faults, spec));
    EXPECT_EQ(codes(faults), "data.kolumn-saknas");
    EXPECT_EQ(faults.list()[0].hint, "filen har dimensionerna Region, Kon, Tid och ContentsCode");
}

TEST(JsonStat, TheSourcesOwnWordForASexGoesBeforeTheUsualCode) {
    struct Case {
        char const* labels;
        char const* texts;
    };
    for (auto const& [labels, expected] :
         {Case{R"({"1":"Kvinnor","2":"Män","TotSa":"Totalt"})", "kvinnor|män|totalt|"},
          {R"({"1":"Females","2":"Males","TotSa":"Both sexes"})", "kvinnor|män|totalt|"},
          {R"({"1":"Flickor","2":"Pojkar","TotSa":"Samtliga"})", "flickor|pojkar|totalt|"},
          {R"({"1":"totalt","2":"kvinnor","TotSa":"män"})", "totalt|kvinnor|män|"},
          {R"({"1":"kategori 1","2":"kategori 2","TotSa":"kategori 3"})", "män|kvinnor|totalt|"}}) {
        Diagnostics diagnostics;
        auto const frame = read(with(R"({"1":"män","2":"kvinnor","TotSa":"totalt"})", labels), diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
        EXPECT_TRUE(texts(*frame, "kon").starts_with(expected)) << texts(*frame, "kon");
    }
}

TEST(JsonStat, ACodeIsNotGuessedWhereTheLabelsOfOthersContradictTheUsualCodes) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read(with(R"({"1":"män","2":"kvinnor",)", R"({"1":"Kvinnor","2":"grupp 2",)"), diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.jsonstat-streck data.kon-okant");
    EXPECT_NE(diagnostics.list()[1].message.find("\"2\""), std::string::npos);
}

TEST(JsonStat, KoderThatContradictTheSourcesOwnWordAreTold) {
    auto spec = spec_with({});
    spec.codes["kon"] = {{"1", "kvinnor"}, {"2", "flickor"}};
    Diagnostics diagnostics;
    EXPECT_FALSE(read(small, diagnostics, spec));
    ASSERT_EQ(codes(diagnostics), "data.jsonstat-streck data.kon-motsagt");
    EXPECT_EQ(diagnostics.list()[1].message,
              R"(koder.kon säger att "1" betyder "kvinnor", men källan själv kallar det "män")");
}

TEST(JsonStat, ATableThatDoesNotAddUpIsTold) {
    struct Case {
        std::string bytes;
        char const* message;
    };
    std::string const start = "filen är inte en hel JSON-stat-tabell: ";
    for (auto const& [bytes, message] :
         {Case{with("null,6]", "null]"), "cellerna är 6 enligt \"size\" men 5 i \"value\""},
          {with("[2,3,1,1]", "[2,3,1]"), "dimensionerna är 4 i \"id\" men 3 i \"size\""},
          {with("[2,3,1,1]", "[2,2,1,1]"),
           "dimensionen \"Kon\" har inte så många värden som \"size\" säger (2)"},
          {with("{\"1\":0,\"2\":1,", "{\"1\":0,\"2\":0,"),
           "dimensionen \"Kon\" har inte så många värden som \"size\" säger (3)"},
          {with("[2,3,1,1]", "[2,-3,1,1]"), "storleken på \"Kon\" är inte ett antal"},
          {with("\"Tid\":{\"label\"", "\"Tod\":{\"label\""), "dimensionen \"Tid\" saknas"},
          {with("null,6]", "null,\"6\"]"), "ett värde är varken ett tal eller null"},
          {with("[1.5,2,null,4,null,6]", R"({"6":1})"), "cellen \"6\" finns inte bland 6"},
          {with("\"dataset\"", "\"collection\""), "den är av slaget \"collection\", inte \"dataset\""}}) {
        Diagnostics diagnostics;
        EXPECT_FALSE(read(bytes, diagnostics)) << message;
        ASSERT_EQ(codes(diagnostics), "data.jsonstat") << message;
        EXPECT_EQ(diagnostics.list()[0].message, start + message);
        EXPECT_GT(diagnostics.list()[0].place.line, 0);
    }
}

TEST(JsonStat, OlderFormatsOfPxWebAreToldApart) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read(R"({"columns":[{"code":"Region"}],"data":[]})", diagnostics));
    ASSERT_EQ(codes(diagnostics), "data.jsonstat");
    EXPECT_EQ(diagnostics.list()[0].hint, "hämta tabellen igen och välj formatet json-stat2");
}

/// SCB, Folkmängden per månad (CC0): totals carry noise and are not the sum of their parts.
TEST(JsonStat, ReadsThePopulationOfSwedenAsScbGivesIt) {
    auto spec = spec_with({});
    spec.file = source_dir() / "samples/god_och_nara_vard/data/scb_folkmangd_TAB6471.json";
    Diagnostics diagnostics;
    auto const frame = read_frame(spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(codes(diagnostics), "");
    ASSERT_EQ(frame->rows(), 2772U);
    auto const value = [&](std::string_view area, std::string_view sex, std::string_view age,
                           std::string_view month) {
        for (std::size_t row = 0; row < frame->rows(); ++row)
            if (frame->text("kommun")->at(row) == area && frame->text("kon")->at(row) == sex &&
                frame->text("alder")->at(row) == age && frame->text("ar")->at(row) == month)
                return frame->numbers("varde")->values[row];
        return -1.0;
    };
    EXPECT_EQ(value("20", "totalt", "0-9 år", "2026M01"), 25574);
    EXPECT_EQ(value("20", "män", "0-9 år", "2026M01"), 13023);
    EXPECT_EQ(value("20", "kvinnor", "0-9 år", "2026M01"), 12547);
    EXPECT_EQ(value("20", "totalt", "40-49 år", "2026M01") - value("20", "män", "40-49 år", "2026M01") -
                  value("20", "kvinnor", "40-49 år", "2026M01"),
              -6);
    auto const& decimals = frame->numbers("varde")->decimals;
    EXPECT_EQ(std::count(decimals.begin(), decimals.end(), 0), 2772);
    ASSERT_EQ(frame->notes.size(), 5U) << "four of the table, one of the ages";
    EXPECT_NE(frame->notes[0].find("Cell Key Method (CKM)"), std::string::npos);
    EXPECT_TRUE(frame->notes[4].starts_with("Med ålder avses uppnådd ålder"));
}

} // namespace
} // namespace linsen::testing
