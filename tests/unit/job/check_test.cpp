#include "job/job.hpp"
#include "job/toml.hpp"

#include "base/fault.hpp"
#include "job/told.hpp"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

namespace linsen {
namespace {

/// A template with every kind of key.
std::vector<Setting> const& settings() {
    static std::vector<Setting> const all{
        {.key = "titel", .explanation = "Titeln", .required = true, .example = "\"Vård\""},
        {.key = "ingress", .kind = Kind::long_text, .explanation = "Text"},
        {.key = "bild", .kind = Kind::file, .explanation = "Bild"},
        {.key = "antal", .kind = Kind::integer, .explanation = "Antal", .fallback = "5"},
        {.key = "andel", .kind = Kind::number, .explanation = "Andel"},
        {.key = "utkast", .kind = Kind::boolean, .explanation = "Utkast", .fallback = "false"},
        {.key = "datum", .kind = Kind::date, .explanation = "Datum"},
        {.key = "by", .kind = Kind::texts, .explanation = "Uppdelning", .fallback = "[\"kon\"]"},
        {.key = "riktning",
         .explanation = "Riktning",
         .fallback = "\"ingen\"",
         .choices = {"upp", "ner", "ingen"}},
        {.key = "delmal",
         .kind = Kind::tables,
         .explanation = "Delmål",
         .children =
             {{.key = "namn", .explanation = "Namn", .required = true, .example = "\"Tillgänglighet\""},
              {.key = "ordning", .kind = Kind::integer, .explanation = "Ordning", .fallback = "1"},
              {.key = "indikator",
               .kind = Kind::tables,
               .explanation = "Indikator",
               .children = {{.key = "fraga", .explanation = "Fråga", .required = true}}}}},
        {.key = "utdata",
         .kind = Kind::table,
         .explanation = "Ut",
         .children = {{.key = "mapp", .kind = Kind::folder, .explanation = "Mapp", .fallback = "\"ut\""}}},
        {.key = "kolumner", .kind = Kind::map, .explanation = "Kolumner"},
        {.key = "koder", .kind = Kind::maps, .explanation = "Koder"},
        {.key = "dar", .kind = Kind::lists, .explanation = "Där"},
    };
    return all;
}

struct Outcome {
    Value value;
    std::string told;
};

Outcome checked(std::string_view toml) {
    Diagnostics diagnostics;
    std::optional<Value> const value = parse_toml(toml, "m.toml", diagnostics);
    EXPECT_TRUE(value) << test::told(diagnostics);
    if (!value) return {};
    Value good = check(*value, settings(), "mallen", diagnostics);
    return {std::move(good), test::told(diagnostics)};
}

TEST(Check, FillsInFallbacks) {
    Outcome const outcome = checked("titel = \"x\"\n[[delmal]]\nnamn = \"d\"\n");
    EXPECT_EQ(outcome.told, "");
    EXPECT_EQ(outcome.value.at("antal").integer(), 5);
    EXPECT_FALSE(outcome.value.at("utkast").boolean());
    EXPECT_EQ(outcome.value.at("by").texts(), (std::vector<std::string>{"kon"}));
    EXPECT_EQ(outcome.value.at("riktning").text(), "ingen");
    EXPECT_EQ(outcome.value.at("utdata").at("mapp").text(), "ut");
    EXPECT_EQ(outcome.value.at("delmal").list().at(0).at("ordning").integer(), 1);
    EXPECT_EQ(outcome.value.find("ingress"), nullptr);
    EXPECT_EQ(outcome.value.find("kolumner"), nullptr);
}

TEST(Check, AcceptsMapsAndASingleTextForAList) {
    Outcome const outcome = checked("by = \"alder\"\nandel = 3\ntitel = \"x\"\ningress = "
                                    "\"\"\"a\nb\"\"\"\nkolumner = { \"ö\" = \"Rubrik\\nrad två\" }\n"
                                    "koder.kon = { 2 = \"kvinnor\", 1 = \"män\" }\n");
    EXPECT_EQ(outcome.told, "");
    EXPECT_EQ(outcome.value.at("by").texts(), (std::vector<std::string>{"alder"}));
    EXPECT_EQ(outcome.value.at("andel").number(), 3);
    EXPECT_EQ(outcome.value.entries().at(0).first, "by");
    EXPECT_EQ(outcome.value.at("koder").at("kon").entries().at(0).first, "2");
}

TEST(Check, AcceptsListsUnderKeysOfTheirOwn) {
    Outcome const outcome =
        checked("titel = \"x\"\ndar = { ar = \"2003\", kommun = [\"2080\", \"2062\"] }\n");
    EXPECT_EQ(outcome.told, "");
    Entries const& lists = outcome.value.at("dar").entries();
    ASSERT_EQ(lists.size(), 2U);
    EXPECT_EQ(lists[0].second.texts(), (std::vector<std::string>{"2003"}));
    EXPECT_EQ(lists[1].second.texts(), (std::vector<std::string>{"2080", "2062"}));
    EXPECT_EQ(checked("titel = \"x\"\ndar = { ar = 2003 }\n").told,
              "m.toml:2:14: fel: \"ar\" ska vara en lista med texter men är ett heltal [job.fel-slag]\n"
              "    dar = { ar = 2003 }\n                 ^\n"
              "  tips: skriv texterna inom hakparenteser: ar = [\"2003\"]\n");
    EXPECT_EQ(checked("titel = \"x\"\ndar = { ar = [] }\n").told,
              "m.toml:2:14: fel: listan \"ar\" är tom [job.tom-lista]\n"
              "    dar = { ar = [] }\n                 ^\n  tips: skriv till exempel ar = [\"…\"]\n");
}

TEST(Check, TellsUnknownKeysWithTheNearestOne) {
    EXPECT_EQ(checked("titel = \"x\"\nantl = 3\n").told,
              "m.toml:2:1: fel: mallen har ingen nyckel som heter \"antl\" [job.okand-nyckel]\n"
              "    antl = 3\n    ^\n  tips: menade du \"antal\"?\n");
    EXPECT_EQ(checked("titel = \"x\"\n[[delmal]]\nnamn = \"d\"\n  ordnin = 2\n").told,
              "m.toml:4:3: fel: [[delmal]] har ingen nyckel som heter \"ordnin\" [job.okand-nyckel]\n"
              "      ordnin = 2\n      ^\n  tips: menade du \"ordning\"?\n");
    EXPECT_EQ(
        checked("titel = \"x\"\n[[delmal]]\nnamn = \"d\"\n[[delmal.indikator]]\nfraga = \"f\"\nxyz = 1\n")
            .told,
        "m.toml:6:1: fel: [[delmal.indikator]] har ingen nyckel som heter \"xyz\" [job.okand-nyckel]\n"
        "    xyz = 1\n    ^\n  tips: nycklar som finns är fraga\n");
    EXPECT_EQ(checked("titel = \"x\"\n[utskick]\nper = \"kommun\"\n").told,
              "m.toml:2:2: fel: mallen har ingen tabell som heter \"utskick\" [job.okand-nyckel]\n"
              "    [utskick]\n     ^\n  tips: tabeller som finns är [[delmal]] och [utdata]\n");
}

TEST(Check, TellsWhereAMisplacedKeyBelongs) {
    EXPECT_EQ(checked("titel = \"x\"\nmapp = \"ut\"\n").told,
              "m.toml:2:1: fel: mallen har ingen nyckel som heter \"mapp\" [job.okand-nyckel]\n"
              "    mapp = \"ut\"\n    ^\n  tips: \"mapp\" hör till [utdata]; flytta den dit\n");
    EXPECT_EQ(
        checked("titel = \"x\"\n[[delmal]]\nnamn = \"d\"\nantal = 3\n").told,
        "m.toml:4:1: fel: [[delmal]] har ingen nyckel som heter \"antal\" [job.okand-nyckel]\n"
        "    antal = 3\n    ^\n"
        "  tips: \"antal\" hör till hela filen; flytta den till början, före den första hakparentesen\n");
    EXPECT_EQ(checked("titel = \"x\"\nfragan = \"ut\"\n").told,
              "m.toml:2:1: fel: mallen har ingen nyckel som heter \"fragan\" [job.okand-nyckel]\n"
              "    fragan = \"ut\"\n    ^\n  tips: menade du \"fraga\" i [[delmal.indikator]]?\n");
}

TEST(Check, TellsMissingKeysAndTables) {
    EXPECT_EQ(checked("antal = 1\n[[delmal]]\nordning = 2\n").told,
              "m.toml: fel: nyckeln \"titel\" saknas i mallen [job.nyckel-saknas]\n"
              "  tips: lägg till titel = \"Vård\"\n"
              "m.toml:2:1: fel: nyckeln \"namn\" saknas i [[delmal]] [job.nyckel-saknas]\n"
              "    [[delmal]]\n    ^\n  tips: lägg till namn = \"Tillgänglighet\"\n");
}

TEST(Check, AfterErrorsRequiredKeysHoldAnEmptyValue) {
    Outcome const outcome = checked("titel = 7\nantal = \"fem\"\n[[delmal]]\n");
    EXPECT_EQ(outcome.value.at("titel").text(), "");
    EXPECT_EQ(outcome.value.at("antal").integer(), 5);
    EXPECT_EQ(outcome.value.at("delmal").list().at(0).at("namn").text(), "");
}

TEST(Check, TellsWrongKindsAllAtOnceInTheOrderOfTheFile) {
    EXPECT_EQ(
        checked("titel = 2025\n"
                "antal = 5.5\n"
                "andel = \"2,5\"\n"
                "utkast = \"ja\"\n"
                "datum = \"2026-03-01\"\n"
                "by = [1]\n"
                "utdata = \"ut\"\n"
                "kolumner = { kon = 1 }\n"
                "koder = { kon = \"K\" }\n"
                "[delmal]\n")
            .told,
        "m.toml:1:9: fel: \"titel\" ska vara en text men är ett heltal [job.fel-slag]\n"
        "    titel = 2025\n            ^\n  tips: sätt citattecken runt värdet: titel = \"2025\"\n"
        "m.toml:2:9: fel: \"antal\" ska vara ett heltal men är ett decimaltal [job.fel-slag]\n"
        "    antal = 5.5\n            ^\n  tips: skriv ett tal utan decimaler: antal = 6\n"
        "m.toml:3:9: fel: \"andel\" ska vara ett tal men är en text [job.fel-slag]\n"
        "    andel = \"2,5\"\n            ^\n  tips: ta bort citattecknen: andel = 2.5\n"
        "m.toml:4:10: fel: \"utkast\" ska vara true eller false men är en text [job.fel-slag]\n"
        "    utkast = \"ja\"\n             ^\n  tips: skriv utkast = true eller utkast = false, utan "
        "citattecken\n"
        "m.toml:5:9: fel: \"datum\" ska vara ett datum men är en text [job.fel-slag]\n"
        "    datum = \"2026-03-01\"\n            ^\n  tips: ta bort citattecknen: datum = 2026-03-01\n"
        "m.toml:6:7: fel: varje värde i \"by\" ska vara en text men här står ett heltal [job.fel-slag]\n"
        "    by = [1]\n          ^\n  tips: sätt citattecken runt värdet\n"
        "m.toml:7:10: fel: \"utdata\" ska vara en tabell men är en text [job.fel-slag]\n"
        "    utdata = \"ut\"\n             ^\n"
        "  tips: skriv [utdata] på en egen rad, med enkla hakparenteser, och nycklarna under\n"
        "m.toml:8:20: fel: \"kon\" ska vara en text men är ett heltal [job.fel-slag]\n"
        "    kolumner = { kon = 1 }\n                       ^\n  tips: sätt citattecken runt värdet: kon = "
        "\"1\"\n"
        "m.toml:9:17: fel: \"kon\" ska vara en tabell med texter men är en text [job.fel-slag]\n"
        "    koder = { kon = \"K\" }\n                    ^\n  tips: skriv till exempel kon = { K = "
        "\"kvinnor\", M = \"män\" }\n"
        "m.toml:10:1: fel: \"delmal\" ska vara en eller flera tabeller men är en tabell [job.fel-slag]\n"
        "    [delmal]\n    ^\n  tips: skriv [[delmal]] på en egen rad, med dubbla hakparenteser, och "
        "nycklarna under\n");
}

TEST(Check, TellsValuesThatAreNotAmongTheChoices) {
    EXPECT_EQ(checked("titel = \"x\"\nriktning = \"ned\"\n").told,
              "m.toml:2:12: fel: \"riktning\" kan inte vara \"ned\" [job.okant-val]\n"
              "    riktning = \"ned\"\n               ^\n  tips: menade du \"ner\"?\n");
    EXPECT_EQ(checked("titel = \"x\"\nriktning = \"plus\"\n").told,
              "m.toml:2:12: fel: \"riktning\" kan inte vara \"plus\" [job.okant-val]\n"
              "    riktning = \"plus\"\n               ^\n  tips: välj \"upp\", \"ner\" eller \"ingen\"\n");
}

TEST(Check, TellsWhatBackslashesBecame) {
    EXPECT_EQ(checked("titel = \"x\"\nbild = \"H:\\temp\\nytt.csv\"\n").told,
              "m.toml:2:8: fel: omvänt snedstreck (\\) har gjort om en del av sökvägen till tabbar eller "
              "radbrytningar "
              "[job.omvant-snedstreck]\n"
              "    bild = \"H:\\temp\\nytt.csv\"\n           ^\n  tips: skriv / i stället: bild = "
              "\"H:/temp/nytt.csv\"\n");
    EXPECT_EQ(checked("titel = \"Kvinnor\\nmän\"\n").told,
              "m.toml:1:9: fel: \"titel\" innehåller en radbrytning, en tabb eller ett annat osynligt tecken "
              "[job.radbrytning]\n"
              "    titel = \"Kvinnor\\nmän\"\n            ^\n  tips: skriv texten på en rad; ett omvänt "
              "snedstreck (\\) skrivs \\\\\n");
}

TEST(Check, TellsEmptyTexts) {
    EXPECT_EQ(checked("titel = \"  \"\n").told,
              "m.toml:1:9: fel: \"titel\" är tom [job.tom-text]\n"
              "    titel = \"  \"\n            ^\n  tips: skriv till exempel titel = \"Vård\"\n");
}

TEST(Check, DeclarationsThatAreWrongAreFaults) {
    Diagnostics diagnostics;
    Value const empty(Entries(), {});
    auto const declared = [&](std::vector<Setting> const& wrong) {
        return check(empty, wrong, "mallen", diagnostics);
    };
    EXPECT_THROW(declared({{.key = "a"}, {.key = "a"}}), Fault);
    EXPECT_THROW(declared({{.key = "å"}}), Fault);
    EXPECT_THROW(declared({{.key = "a", .fallback = "inte toml"}}), Fault);
    EXPECT_THROW(declared({{.key = "a", .kind = Kind::integer, .fallback = "\"5\""}}), Fault);
    EXPECT_THROW(declared({{.key = "a", .fallback = "\"x\"", .choices = {"y"}}}), Fault);
    EXPECT_THROW(declared({{.key = "a", .kind = Kind::table}}), Fault);
}

} // namespace
} // namespace linsen
