#include "data/limit_names.hpp"
#include "data/reading.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {
namespace {

/// A table as Folkhälsomyndigheten has them: share, limits and number of answers as one dimension.
std::string const survey = R"({"class":"dataset","version":"2.0",
 "id":["Region","Mått","Kön","År"],"size":[1,4,2,1],"role":{"time":["År"],"geo":["Region"]},
 "dimension":{
  "Region":{"category":{"index":["20"],"label":{"20":"Dalarnas län"}}},
  "Mått":{"label":"Andel och konfidensintervall","category":{"index":["01","02","03","04"],
   "label":{"01":"Andel","02":"Konfidensintervall nedre gräns","03":"Konfidensintervall övre gräns","04":"Antal svar"}}},
  "Kön":{"category":{"index":["1","2"],"label":{"1":"Kvinnor","2":"Män"}}},
  "År":{"category":{"index":["2021-2024"]}}},
 "value":[68,71,65.5,null,70.5,74,1200,1100],"status":{"3":".."}})";

using Columns = std::map<std::string, std::string>;

std::optional<Frame> read(Columns columns, Diagnostics& diagnostics, std::string const& bytes = survey) {
    return frame_of("enkat.json", bytes, spec_with(std::move(columns)), diagnostics);
}

std::string with(std::string text, std::string const& from, std::string const& to) {
    auto const at = text.find(from);
    EXPECT_NE(at, std::string::npos) << from;
    return text.replace(at, from.size(), to);
}

/// The only thing that was told, as "code: message. hint".
std::string only(Diagnostics const& diagnostics) {
    if (diagnostics.list().size() != 1) return told(diagnostics);
    auto const& one = diagnostics.list().front();
    return one.code + ": " + one.message + ". " + one.hint;
}

TEST(LimitRows, CategoriesOfADimensionBecomeLimitsOfTheValueThatLiesBetweenThem) {
    for (auto const& [low, high] : {std::pair("02", "03"), std::pair("Konfidensintervall nedre gräns",
                                                                     "konfidensintervall övre gräns")}) {
        Diagnostics diagnostics;
        auto const frame = read({{"nedre", low}, {"ovre", high}}, diagnostics);
        ASSERT_TRUE(frame) << told(diagnostics);
        EXPECT_EQ(codes(diagnostics), "data.intervall-halvt");
        EXPECT_EQ(texts(*frame, "Mått"), "Andel|Andel|Antal svar|Antal svar");
        EXPECT_EQ(texts(*frame, "kon"), "kvinnor|män|kvinnor|män");
        EXPECT_EQ(numbers(*frame, "varde"), "68:0|71:0|1200:0|1100:0");
        EXPECT_EQ(numbers(*frame, "nedre"), "65.5:1|missing|missing|missing");
        EXPECT_EQ(numbers(*frame, "ovre"), "70.5:1|missing|missing|missing");
        EXPECT_EQ(frame->rows_read, frame->rows());
        EXPECT_EQ(frame->text("Mått")->dictionary, (std::vector<std::string>{"Andel", "Antal svar"}));
    }
}

TEST(LimitRows, ASignInTheRowOfALimitIsTheLimitsSign) {
    Diagnostics diagnostics;
    auto const bytes = with(with(survey, "70.5,74", "70.5,null"), R"({"3":".."})", R"({"3":"..","5":".."})");
    auto const frame = read({{"nedre", "02"}, {"ovre", "03"}}, diagnostics, bytes);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(told(diagnostics), "");
    EXPECT_EQ(signs(*frame, "nedre"), "1:..");
    EXPECT_EQ(signs(*frame, "ovre"), "1:..");
    EXPECT_EQ(signs(*frame, "varde"), "");
}

TEST(LimitRows, TheValueThatIsNamedIsTheOnlyOneKept) {
    Diagnostics diagnostics;
    auto const frame = read({{"nedre", "02"}, {"ovre", "03"}, {"varde", "Andel"}}, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "Mått"), "Andel|Andel");
    EXPECT_EQ(numbers(*frame, "varde"), "68:0|71:0");
    EXPECT_EQ(numbers(*frame, "ovre"), "70.5:1|missing");
}

TEST(LimitRows, ValuesThatCannotBeToldApartAreAskedFor) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read({{"nedre", "02"}, {"ovre", "03"}}, diagnostics, with(survey, "1200,1100", "69,70")));
    EXPECT_EQ(
        only(diagnostics),
        "data.intervall-vilket: det går inte att se vilka värden i \"Andel och konfidensintervall\" som "
        "gränserna gäller: \"Andel\" och \"Antal svar\". lägg till varde = \"Andel\" i kolumner");
}

TEST(LimitRows, NamesThatTheTableDoesNotHaveAreTold) {
    Diagnostics unknown;
    EXPECT_FALSE(read({{"nedre", "Nedre"}, {"ovre", "03"}}, unknown));
    EXPECT_EQ(
        only(unknown),
        "data.intervall-saknas: filen \"enkat.json\" har inget värde som heter \"Nedre\". gränserna ser "
        "ut att heta \"Konfidensintervall nedre gräns\" och \"Konfidensintervall övre gräns\"");
    Diagnostics half;
    EXPECT_FALSE(read({{"nedre", "02"}}, half));
    EXPECT_EQ(only(half),
              "data.intervall-halvt: kolumner anger nedre men inte ovre, så intervallen går inte att läsa. "
              "lägg till ovre = \"…\", värdet för övre gräns, eller stryk nedre");
    Diagnostics same;
    EXPECT_FALSE(read({{"nedre", "02"}, {"ovre", "02"}}, same));
    EXPECT_EQ(codes(same), "data.roll-dubbel");
    Diagnostics value;
    EXPECT_FALSE(read({{"nedre", "02"}, {"ovre", "03"}, {"varde", "Andelen"}}, value));
    EXPECT_EQ(only(value),
              "data.intervall-saknas: \"Andelen\" är inget av värdena i dimensionen \"Andel och "
              "konfidensintervall\", som har gränserna. dimensionen har \"Andel\" och \"Antal svar\"");
    // A place is no limit.
    Diagnostics place;
    EXPECT_FALSE(read({{"nedre", "20"}, {"ovre", "03"}}, place));
    EXPECT_EQ(codes(place), "data.intervall-saknas");
}

TEST(LimitRows, LimitsThatNobodyNamesAreTold) {
    Diagnostics diagnostics;
    auto const frame = read({}, diagnostics);
    ASSERT_TRUE(frame);
    EXPECT_EQ(only(diagnostics),
              "data.intervall-oanvant: filen \"enkat.json\" har gränserna \"Konfidensintervall nedre gräns\" "
              "och \"Konfidensintervall övre gräns\" i \"Andel och konfidensintervall\", men kolumner säger "
              "inte att de är gränser, så rapporten får inga intervall. lägg till kolumner = { nedre = "
              "\"Konfidensintervall nedre gräns\", ovre = \"Konfidensintervall övre gräns\" }, så kan "
              "rapporten säga vilka skillnader som är säkerställda");
    EXPECT_EQ(diagnostics.list().front().severity, Severity::warning);
}

TEST(LimitRows, LimitsOfAnotherMeasureAreToldUntilTheValueIsNamed) {
    auto const two = with(with(survey, R"("04":"Antal svar")",
                               R"("04":"Sömn","05":"Sömn, nedre gräns","06":"Sömn, övre gräns")"),
                          R"("04"],)", R"("04","05","06"],)");
    auto const bytes = with(with(two, "[1,4,2,1]", "[1,6,2,1]"), "1200,1100", "40,41,38,39,42,43");
    Columns const first{{"nedre", "02"}, {"ovre", "03"}};
    Diagnostics diagnostics;
    ASSERT_TRUE(read(first, diagnostics, bytes)) << told(diagnostics);
    EXPECT_EQ(
        diagnostics.list().front().message,
        "filen \"enkat.json\" har fler gränser, \"Sömn, nedre gräns\" och \"Sömn, övre gräns\" i \"Andel "
        "och konfidensintervall\", som inte används");
    Diagnostics named;
    auto const frame = read({{"nedre", "05"}, {"ovre", "06"}, {"varde", "Sömn"}}, named, bytes);
    ASSERT_TRUE(frame);
    EXPECT_EQ(told(named), "");
    EXPECT_EQ(numbers(*frame, "nedre"), "38:0|39:0");
}

TEST(LimitRows, ValuesOfAPxVariableBecomeLimitsToo) {
    Diagnostics diagnostics;
    auto const frame = frame_of(
        "prov.px",
        "CHARSET=\"ANSI\";\nAXIS-VERSION=\"2010\";\nCONTENTS=\"Hälsa\";\nSTUB=\"mått\";\n"
        "HEADING=\"kön\";\nVALUES(\"mått\")=\"Andel\",\"Nedre gräns\",\"Övre gräns\";\n"
        "VALUES(\"kön\")=\"kvinnor\",\"män\";\nDECIMALS=0;\nDATA=\n68 71\n65 68\n70 73;\n",
        spec_with({{"nedre", "Nedre gräns"}, {"ovre", "Övre gräns"}, {"varde", "DATA"}}), diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(texts(*frame, "mått"), "Andel|Andel");
    EXPECT_EQ(numbers(*frame, "varde"), "68:0|71:0");
    EXPECT_EQ(numbers(*frame, "nedre"), "65:0|68:0");
    EXPECT_EQ(numbers(*frame, "ovre"), "70:0|73:0");
}

std::string const rows = "Kommun;Mått;Kön;Värde\n"
                         "2080;Andel;Kvinnor;62\n"
                         "2080;Nedre;Kvinnor;57,9\n"
                         "2080;Övre;Kvinnor;66,7\n"
                         "2080;Övre;Män;63,0\n"
                         "2080;Nedre;Män;52,1\n"
                         "2080;Andel;Män;58\n";

Columns const columns_of_rows{{"kommun", "Kommun"}, {"matt", "Mått"},   {"kon", "Kön"},
                              {"varde", "Värde"},   {"nedre", "Nedre"}, {"ovre", "Övre"}};

std::optional<Frame> read_rows(std::string const& bytes, Diagnostics& diagnostics,
                               Columns columns = columns_of_rows) {
    return frame_of("enkat.csv", bytes, spec_with(std::move(columns)), diagnostics);
}

TEST(LimitRows, RowsOfACsvFileBecomeLimits) {
    Diagnostics diagnostics;
    auto const frame = read_rows(rows, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(told(diagnostics), "");
    EXPECT_EQ(lines(*frame), "2 7");
    EXPECT_EQ(numbers(*frame, "varde"), "62:0|58:0");
    EXPECT_EQ(numbers(*frame, "nedre"), "57.9:1|52.1:1");
    EXPECT_EQ(numbers(*frame, "ovre"), "66.7:1|63:1");
}

TEST(LimitRows, MayBeNamedByWhatKoderSaysThatTheyMean) {
    Diagnostics diagnostics;
    auto spec = spec_with(columns_of_rows);
    spec.codes["matt"] = {{"L", "Nedre"}, {"H", "Övre"}};
    auto const frame = frame_of(
        "enkat.csv", "Kommun;Mått;Kön;Värde\n2080;A;Män;2\n2080;L;Män;1\n2080;H;Män;3\n", spec, diagnostics);
    ASSERT_TRUE(frame) << told(diagnostics);
    EXPECT_EQ(numbers(*frame, "ovre"), "3:0");
}

TEST(LimitRows, ALimitWithoutAValueIsTold) {
    Diagnostics diagnostics;
    auto const frame = read_rows(rows + "2081;Nedre;Män;1\n", diagnostics);
    ASSERT_TRUE(frame);
    ASSERT_EQ(codes(diagnostics), "data.grans-utan-varde");
    EXPECT_EQ(diagnostics.list().front().place.line, 8);
    EXPECT_EQ(diagnostics.list().front().message,
              "en rad har en gräns men det finns inget värde som den hör till; den är inte med");
}

TEST(LimitRows, TheSameLimitTwiceIsTold) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_rows(rows + "2080;Nedre;Män;1\n", diagnostics));
    EXPECT_EQ(codes(diagnostics), "data.nyckel-dubbel");
}

TEST(LimitRows, TheColumnOfTheLimitsIsToldWhereItIsLeftOut) {
    Diagnostics diagnostics;
    auto columns = columns_of_rows;
    columns.erase("matt");
    EXPECT_FALSE(read_rows(rows, diagnostics, columns));
    ASSERT_EQ(codes(diagnostics), "data.kolumn-saknas data.kolumn-saknas");
    EXPECT_EQ(diagnostics.list().front().message, "filen \"enkat.csv\" saknar kolumnen \"Nedre\"");
    EXPECT_EQ(diagnostics.list().front().hint,
              "den står i rader under \"Mått\": lägg till matt = \"Mått\" i kolumner");
}

TEST(LimitRows, NeitherHeadingsNorTextsAreToldAsHeadings) {
    Diagnostics diagnostics;
    auto columns = columns_of_rows;
    columns["nedre"] = "Undre";
    columns["ovre"] = "Högsta";
    EXPECT_FALSE(read_rows(rows, diagnostics, columns));
    ASSERT_EQ(codes(diagnostics), "data.kolumn-saknas data.kolumn-saknas");
    EXPECT_EQ(diagnostics.list().front().message, "filen \"enkat.csv\" saknar kolumnen \"Undre\"");
}

TEST(LimitRows, ColumnsOfIntervalsThatNobodyNamesAreTold) {
    Diagnostics pair;
    ASSERT_TRUE(read_rows("Kommun;Andel;KI nedre;KI övre\n2080;62;57,9;66,7\n", pair,
                          {{"kommun", "Kommun"}, {"varde", "Andel"}}));
    EXPECT_EQ(only(pair), "data.intervall-oanvant: filen \"enkat.csv\" har kolumnerna \"KI nedre\" och \"KI "
                          "övre\", men kolumner säger inte att de är gränser, så rapporten får inga "
                          "intervall. lägg till nedre = \"KI nedre\", ovre = \"KI övre\" i kolumner, så kan "
                          "rapporten säga vilka skillnader som är säkerställda");
    Diagnostics one;
    ASSERT_TRUE(read_rows("Kommun;Andel;95 % KI\n2080;62;57,9-66,7\n", one,
                          {{"kommun", "Kommun"}, {"varde", "Andel"}}));
    EXPECT_EQ(codes(one), "data.intervall-oanvant");
    // KI may be something else, and an interval that is read is not left out.
    Diagnostics none;
    ASSERT_TRUE(read_rows("Kommun;Andel;KI\n2080;62;ja\n", none, {{"kommun", "Kommun"}, {"varde", "Andel"}}));
    ASSERT_TRUE(read_rows("Kommun;Andel;95 % KI;Nedre;Övre\n2080;62;57,9-66,7;57,9;66,7\n", none,
                          {{"kommun", "Kommun"}, {"varde", "Andel"}, {"intervall", "95 % KI"}}));
    EXPECT_EQ(told(none), "");
}

TEST(LimitRows, MarginsOfErrorAreTold) {
    Diagnostics diagnostics;
    ASSERT_TRUE(read_rows("Kommun;Andel;Felmarginal ±\n2080;62;4,4\n", diagnostics,
                          {{"kommun", "Kommun"}, {"varde", "Andel"}}));
    EXPECT_EQ(only(diagnostics),
              "data.intervall-oanvant: filen \"enkat.csv\" har \"Felmarginal ±\", men Linsen läser bara "
              "gränser, så rapporten får inga intervall. räkna fram gränserna i en CSV-fil, värdet minus och "
              "plus felmarginalen, och ange dem som nedre och ovre i kolumner");
    Diagnostics category;
    auto const bytes = with(with(survey, "Konfidensintervall nedre gräns", "Felmarginal"),
                            "Konfidensintervall övre gräns", "Vägd andel");
    ASSERT_TRUE(read({}, category, bytes));
    EXPECT_EQ(codes(category), "data.intervall-oanvant");
}

TEST(LimitNames, AreThoseOfLimitsAlone) {
    for (auto const* name : {"Nedre", "undre gräns", "KI_nedre", "95 % CI, lower", "Nedre gräns (95 % KI)"})
        EXPECT_TRUE(names_low_limit(name)) << name;
    for (auto const* name : {"Övre", "Ovre", "Konfidensintervall, övre gräns", "Upper bound"})
        EXPECT_TRUE(names_high_limit(name)) << name;
    for (auto const* name : {"Nedre Dalälven", "Övre Norrland", "Under 20 år", "Kilo", ""}) {
        EXPECT_FALSE(names_low_limit(name)) << name;
        EXPECT_FALSE(names_high_limit(name)) << name;
    }
    for (auto const* name : {"KI", "95 % KI", "Konfidensintervall", "Intervall"})
        EXPECT_TRUE(names_interval(name)) << name;
    for (auto const* name : {"Åldersintervall", "KI nedre", "Kiosk"})
        EXPECT_FALSE(names_interval(name)) << name;
}

} // namespace
} // namespace linsen::testing
