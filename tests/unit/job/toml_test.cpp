#include "job/toml.hpp"

#include "base/fault.hpp"
#include "base/scratch.hpp"
#include "base/text.hpp"
#include "job/job.hpp"
#include "job/told.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {
namespace {

using namespace std::string_view_literals;

Value parsed(std::string_view toml) {
    Diagnostics diagnostics;
    std::optional<Value> const value = parse_toml(toml, "r.toml", diagnostics);
    EXPECT_EQ(test::told(diagnostics), "") << toml;
    return value.value_or(Value(Entries(), {}));
}

/// What is said about a faulty file: exactly one thing.
std::string refused(std::string_view toml) {
    Diagnostics diagnostics;
    EXPECT_FALSE(parse_toml(toml, "r.toml", diagnostics)) << toml;
    EXPECT_EQ(diagnostics.list().size(), 1U) << toml;
    return test::told(diagnostics);
}

std::vector<std::string> keys(Value const& table) {
    std::vector<std::string> names;
    for (auto const& [key, value] : table.entries()) names.push_back(key);
    return names;
}

TEST(Toml, KeepsTheOrderOfTheFile) {
    Value const root =
        parsed("titel = \"x\"\nalfa.z = 1\nalfa.b = 2\n[[data]]\nz = 1\na = 2\n[[data]]\nc = 3\n[bil]\n");
    EXPECT_EQ(keys(root), (std::vector<std::string>{"titel", "alfa", "data", "bil"}));
    EXPECT_EQ(keys(root.at("alfa")), (std::vector<std::string>{"z", "b"}));
    EXPECT_EQ(keys(root.at("data").list().at(0)), (std::vector<std::string>{"z", "a"}));
    EXPECT_EQ(keys(root.at("data").list().at(1)), (std::vector<std::string>{"c"}));
}

TEST(Toml, KnowsPlaceAndLineOfEachValue) {
    Value const root =
        parsed("\xEF\xBB\xBFtitel = \"åäö\"\r\nby = [ \"kön\", 7 ]\r\n  [utdata]\r\nmapp = 'ut'\r\n");
    EXPECT_EQ(root.at("titel").place(), (Place{"r.toml", 1, 9, {}}));
    EXPECT_EQ(root.at("titel").key_place(), (Place{"r.toml", 1, 1, {}}));
    EXPECT_EQ(root.at("titel").excerpt(), "titel = \"åäö\"");
    Value const& seven = root.at("by").list().at(1);
    EXPECT_EQ(seven.place(), (Place{"r.toml", 2, 15, {}})); // in letters, not bytes
    EXPECT_EQ(seven.excerpt(), "by = [ \"kön\", 7 ]");
    EXPECT_EQ(root.at("utdata").place(), (Place{"r.toml", 3, 3, {}}));
    EXPECT_EQ(root.at("utdata").at("mapp").place(), (Place{"r.toml", 4, 8, {}}));
}

TEST(Toml, ReadsEveryKindOfValue) {
    Value const root = parsed("t = '''å\nä'''\ni = -1_000\nf = 2.5\nb = true\nd = 2026-03-01\nl = ['a', "
                              "'b']\n\"Kön\" = {K = 'k'}\n");
    EXPECT_EQ(root.at("t").text(), "å\nä");
    EXPECT_EQ(root.at("i").integer(), -1000);
    EXPECT_EQ(root.at("i").number(), -1000);
    EXPECT_EQ(root.at("f").number(), 2.5);
    EXPECT_TRUE(root.at("b").boolean());
    EXPECT_EQ(root.at("d").date(), (Date{2026, 3, 1}));
    EXPECT_EQ(root.at("l").texts(), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(root.at("Kön").text_or_empty("K"), "k");
    EXPECT_EQ(root.at("Kön").text_or_empty("M"), "");
    EXPECT_EQ(root.find("saknas"), nullptr);
    EXPECT_THROW(static_cast<void>(root.at("saknas")), Fault);
    EXPECT_THROW(static_cast<void>(root.at("t").integer()), Fault);
}

TEST(Toml, AcceptsAllThatIsValid) {
    for (std::string_view toml :
         {"a=1"sv, "a = 0x1F\nb = 0o17\nc = 0b1\nd = 1_0\ne = +5\nf = -0\ng = 1e5\nh = 6.02E-23\ni = 0.5"sv,
          "a = \"\\u00e5\\U0001F642\\\"\\\\\\t\"  # c"sv,
          "a = \"\"\"\nx \\\n   y \\\" \"\" z\"\"\"\"\"\nb = ''''x'''"sv, "a = [\n 1, # ett\n 2,\n]\n"sv,
          "a = [[1], ['x', {b = 2}], []]\nc = {}\n"sv, "\"a b\".'c'.d = 1\na-b_1 = 2\n1 = 3\n"sv,
          "[ a . \"b\" ]\n[[ c ]]\n[c.d]\n[[c]]\n[c.d]\n"sv,
          "a = 'x'#c\n\n\t \n# bara en kommentar – med å"sv,
          "a = \"# ej kommentar\"\nb = '“krokiga” inne i text'\n"sv,
          "a = { b = 'x', c = { d = [ {e = 1}, {e = 2} ] } }\r\n"sv, "a = [1,5]"sv, "b = {x = 1, y.z = 2}"sv,
          "a = [2026-03-01, 2026-03-02]"sv, "a = \"C:\\\\temp\\\\x\""sv, "a = 'C:\\temp\\x'"sv}) {
        Diagnostics diagnostics;
        EXPECT_TRUE(parse_toml(toml, "r.toml", diagnostics)) << toml << "\n" << test::told(diagnostics);
    }
}

TEST(TomlOfAnOffice, SavedByNotepadAsWindows1252) {
    EXPECT_EQ(refused("id = \"x\"\ntitel = \"V\xE5rd\"\r\n"),
              "r.toml:2:11: fel: filen \"r.toml\" är sparad som Windows-1252 (ANSI), inte som UTF-8 "
              "[toml.inte-utf8]\n"
              "    titel = \"Vård\"\n"
              "              ^\n"
              "  tips: öppna filen i Anteckningar, välj Arkiv > Spara som och kodningen UTF-8\n");
}

TEST(TomlOfAnOffice, SavedByNotepadAsUtf16) {
    std::string const expected =
        "r.toml: fel: filen \"r.toml\" är sparad som UTF-16, inte som UTF-8 [toml.utf16]\n"
        "  tips: öppna filen i Anteckningar, välj Arkiv > Spara som och kodningen UTF-8\n";
    EXPECT_EQ(refused("\xFF\xFEt\0=\0"sv), expected);
    EXPECT_EQ(refused("\xFE\xFF\0t\0="sv), expected);
    EXPECT_EQ(refused("t\0=\0"sv), expected);
}

TEST(TomlOfAnOffice, EmptyOrSomethingElse) {
    std::string const empty = "r.toml: fel: filen \"r.toml\" är tom [toml.tom]\n  tips: en ny rapport.toml "
                              "skriver linsen ny; en mall börjar lättast som en kopia av en annan mall\n";
    EXPECT_EQ(refused(""), empty);
    EXPECT_EQ(refused("\xEF\xBB\xBF\r\n  "), empty);
    EXPECT_EQ(refused("PK\x03\x04..."),
              "r.toml: fel: \"r.toml\" är en Office-fil eller ett zip-arkiv, inte en TOML-fil "
              "[toml.fel-filslag]\n  tips: spara den som oformaterad text\n");
}

TEST(TomlOfAnOffice, TypographicQuotesOfWord) {
    std::string const hint = "  tips: skriv ett rakt citattecken (\"); Word byter ut dem av sig självt, "
                             "Anteckningar gör det inte\n";
    EXPECT_EQ(refused("titel = ”MiniMaria”\n"),
              "r.toml:1:9: fel: här står ett typografiskt citattecken (”) [toml.typografiskt-citattecken]\n"
              "    titel = ”MiniMaria”\n            ^\n" +
                  hint);
    EXPECT_EQ(refused("titel = \"MiniMaria”\n"),
              "r.toml:1:19: fel: här står ett typografiskt citattecken (”) [toml.typografiskt-citattecken]\n"
              "    titel = \"MiniMaria”\n                      ^\n" +
                  hint);
    EXPECT_EQ(refused("koder = { K = ’kvinnor’ }\n"),
              "r.toml:1:15: fel: här står ett typografiskt citattecken (’) [toml.typografiskt-citattecken]\n"
              "    koder = { K = ’kvinnor’ }\n                  ^\n" +
                  hint);
    EXPECT_TRUE(refused("“titel” = \"x\"\n").starts_with("r.toml:1:1: "));
}

TEST(TomlOfAnOffice, BackslashesInPaths) {
    EXPECT_EQ(refused("fil = \"H:\\data\\nytt.csv\"\n"),
              "r.toml:1:10: fel: omvänt snedstreck (\\) är ett specialtecken inom vanliga citattecken "
              "[toml.omvant-snedstreck]\n"
              "    fil = \"H:\\data\\nytt.csv\"\n             ^\n"
              "  tips: skriv / i stället för \\, eller sätt enkla citattecken: 'H:\\data\\nytt.csv'\n");
    EXPECT_TRUE(refused("mapp = \"\\\\server\\ut\"\n").starts_with("r.toml:1:17: "));
    std::string const in_words = refused("titel = \"Tabell \\# 3 'ny'\"\n");
    EXPECT_NE(in_words.find("tips: skriv två (\\\\) för varje\n"), std::string::npos) << in_words;
    std::string const in_text = refused("text = \"\"\"\nBarnen \\* är med.\n\"\"\"\n");
    EXPECT_NE(in_text.find("r.toml:2:8: "), std::string::npos) << in_text;
    EXPECT_NE(
        in_text.find("tips: skriv två (\\\\) för varje, eller sätt tre enkla citattecken (''') före och "
                     "efter texten\n"),
        std::string::npos)
        << in_text;
    // Here the backslash hides the closing quote.
    EXPECT_TRUE(
        refused("mapp = \"H:\\temp\\\"\ntitel = \"x\"\n").starts_with("r.toml:1:16: fel: omvänt sned"));
}

TEST(TomlOfAnOffice, DecimalComma) {
    EXPECT_EQ(refused("mal = 2,5\n"),
              "r.toml:1:7: fel: decimaltal skrivs med punkt i den här filen [toml.decimalkomma]\n"
              "    mal = 2,5\n          ^\n  tips: skriv 2.5\n");
    EXPECT_EQ(refused("mal = { a = 12,5 }\n"),
              "r.toml:1:13: fel: decimaltal skrivs med punkt i den här filen [toml.decimalkomma]\n"
              "    mal = { a = 12,5 }\n                ^\n  tips: skriv 12.5\n");
}

TEST(TomlOfAnOffice, MissingQuotes) {
    EXPECT_EQ(refused("titel = MiniMaria Dalarna\n"),
              "r.toml:1:9: fel: texten \"MiniMaria Dalarna\" saknar citattecken [toml.utan-citattecken]\n"
              "    titel = MiniMaria Dalarna\n            ^\n  tips: skriv titel = \"MiniMaria Dalarna\"\n");
    EXPECT_EQ(refused("by = [kon, \"alder\"]\n"),
              "r.toml:1:7: fel: texten \"kon\" saknar citattecken [toml.utan-citattecken]\n"
              "    by = [kon, \"alder\"]\n          ^\n  tips: skriv \"kon\"\n");
    EXPECT_EQ(
        refused("titel = \"MiniMaria\nid = \"x\"\n"),
        "r.toml:1:9: fel: texten som börjar här saknar citattecken i slutet [toml.oppet-citattecken]\n"
        "    titel = \"MiniMaria\n            ^\n"
        "  tips: avsluta den på samma rad; en text på flera rader skrivs mellan tre citattecken (\"\"\")\n");
    EXPECT_EQ(refused("titel = \"Boken \"Vård\" är ny\"\n"),
              "r.toml:1:16: fel: texten tar slut vid citattecknet här, men raden fortsätter "
              "[toml.citattecken-i-text]\n"
              "    titel = \"Boken \"Vård\" är ny\"\n                   ^\n"
              "  tips: ska citattecken stå inne i texten, skriv \\\" eller “ och ”\n");
    EXPECT_EQ(refused("a = \"\"\"x\n\n"),
              "r.toml:1:5: fel: texten som börjar här med tre citattecken stängs aldrig "
              "[toml.oppet-citattecken]\n    a = \"\"\"x\n        ^\n"
              "  tips: sätt tre citattecken också efter textens sista rad\n");
}

TEST(TomlOfAnOffice, YesAndNo) {
    EXPECT_EQ(refused("utkast = Ja\n"),
              "r.toml:1:10: fel: \"Ja\" skrivs på ett annat sätt här [toml.ja-eller-nej]\n"
              "    utkast = Ja\n             ^\n  tips: skriv utkast = true (ja)\n");
    EXPECT_TRUE(refused("utkast = False\n").starts_with("r.toml:1:10: fel: \"False"));
}

TEST(TomlOfAnOffice, SwedishLettersInKeys) {
    EXPECT_EQ(refused("årtal = 2025\n"),
              "r.toml:1:1: fel: nyckeln \"årtal\" har andra bokstäver än a–z [toml.nyckel-med-aao]\n"
              "    årtal = 2025\n    ^\n  tips: är det ett ord ur filen, som under koder, sätt det inom "
              "citattecken: \"årtal\"; Linsens egna nycklar har bara a–z: artal\n");
    EXPECT_EQ(refused("kolumner = { kön = \"Kön\" }\n"),
              "r.toml:1:14: fel: nyckeln \"kön\" har andra bokstäver än a–z [toml.nyckel-med-aao]\n"
              "    kolumner = { kön = \"Kön\" }\n                 ^\n"
              "  tips: är det ett ord ur filen, som under koder, sätt det inom citattecken: \"kön\"; Linsens "
              "egna nycklar har bara a–z: kon\n");
    EXPECT_TRUE(refused("[data.nyckel_före]\n").starts_with("r.toml:1:7: fel: nyckeln \"nyckel_före\" "));
}

TEST(TomlOfAnOffice, KeysWithSpacesAndWithoutEquals) {
    EXPECT_EQ(refused("primar drog = \"x\"\n"),
              "r.toml:1:8: fel: nyckeln \"primar drog\" innehåller mellanslag [toml.nyckel-med-mellanslag]\n"
              "    primar drog = \"x\"\n           ^\n  tips: sätt nyckeln inom citattecken: \"primar drog\" "
              "= …\n");
    EXPECT_EQ(refused("titel: \"x\"\n"),
              "r.toml:1:6: fel: efter \"titel\" står ett kolon i stället för = "
              "[toml.inget-likhetstecken]\n    titel: \"x\"\n         ^\n  tips: skriv titel = …\n");
    EXPECT_EQ(refused("titel \"x\"\n"),
              "r.toml:1:7: fel: efter \"titel\" saknas ett likhetstecken [toml.inget-likhetstecken]\n"
              "    titel \"x\"\n          ^\n  tips: skriv titel = …; hör raden till en längre text, "
              "sätt hela texten mellan tre citattecken (\"\"\")\n");
    EXPECT_EQ(refused("titel ="), "r.toml:1:7: fel: värdet efter \"titel =\" saknas [toml.inget-varde]\n"
                                  "    titel =\n          ^\n  tips: skriv ett värde, eller ta bort raden\n");
    EXPECT_EQ(refused("// titel"),
              "r.toml:1:1: fel: här ska en nyckel stå, inte / [toml.ingen-nyckel]\n    // titel\n    ^\n"
              "  tips: en rad ser ut så här: nyckel = \"värde\"; en kommentar börjar med #\n");
    EXPECT_TRUE(refused("[]\n").starts_with("r.toml:1:2: fel: här saknas ett n"));
}

TEST(TomlOfAnOffice, NumbersAndDates) {
    EXPECT_EQ(refused("kommun = 0114\n"),
              "r.toml:1:10: fel: talet 0114 börjar med en nolla [toml.inledande-nolla]\n"
              "    kommun = 0114\n             ^\n"
              "  tips: är det en kod, sätt den inom citattecken: kommun = \"0114\"\n");
    EXPECT_EQ(refused("n = 12 500\n"),
              "r.toml:1:5: fel: talet 12 500 innehåller mellanslag [toml.mellanslag-i-tal]\n"
              "    n = 12 500\n        ^\n  tips: skriv 12500\n");
    EXPECT_EQ(refused("datum = 2026-02-30\n"),
              "r.toml:1:9: fel: datumet 2026-02-30 finns inte i kalendern [toml.datum]\n"
              "    datum = 2026-02-30\n            ^\n  tips: kontrollera månad och dag\n");
    EXPECT_EQ(refused("datum = 1/3-2026\n"),
              "r.toml:1:9: fel: \"1/3-2026\" är inget datum som går att läsa [toml.datum]\n"
              "    datum = 1/3-2026\n            ^\n"
              "  tips: skriv datum som år-månad-dag: 2026-03-01\n");
    EXPECT_EQ(refused("datum = 2026-03-01T12:00:00\n"),
              "r.toml:1:9: fel: klockslag används inte i en rapport [toml.klockslag]\n"
              "    datum = 2026-03-01T12:00:00\n            ^\n  tips: skriv bara datumet, till exempel "
              "2026-03-01\n");
    EXPECT_EQ(refused("mal = inf\n"),
              "r.toml:1:7: fel: inf och nan är inga tal i en rapport [toml.inget-tal]\n"
              "    mal = inf\n          ^\n  tips: skriv ett vanligt tal\n");
    EXPECT_EQ(refused("andel = 5 %\n"),
              "r.toml:1:9: fel: texten \"5 %\" saknar citattecken [toml.utan-citattecken]\n"
              "    andel = 5 %\n            ^\n  tips: skriv andel = \"5 %\"\n");
}

TEST(TomlOfAnOffice, BracketsAndCommas) {
    EXPECT_EQ(refused("[[data]\nnamn = \"x\"\n"),
              "r.toml:1:1: fel: hakparentesen runt \"data\" stängs inte "
              "[toml.oppen-hakparentes]\n    [[data]\n    ^\n  tips: skriv [[data]]\n");
    EXPECT_EQ(refused("by = [\"a\" \"b\"]\n"),
              "r.toml:1:11: fel: mellan två värden i listan saknas ett komma [toml.komma-saknas]\n"
              "    by = [\"a\" \"b\"]\n              ^\n  tips: sätt , mellan värdena\n");
    EXPECT_EQ(refused("by = [\"a\",\n\n"),
              "r.toml:1:6: fel: listan som börjar här stängs aldrig [toml.oppen-lista]\n"
              "    by = [\"a\",\n         ^\n  tips: sätt ] efter sista värdet\n");
    EXPECT_EQ(refused("by = [\"a\",\ntitel = \"x\"\n"),
              "r.toml:2:1: fel: här börjar en ny nyckel fast listan eller tabellen före inte är stängd "
              "[toml.oppen-lista]\n"
              "    titel = \"x\"\n    ^\n  tips: sätt ] eller } där den tar slut\n");
    EXPECT_EQ(refused("k = {\n a = 1 }\n"),
              "r.toml:1:5: fel: tabellen som börjar med { stängs inte på samma rad [toml.oppen-tabell]\n"
              "    k = {\n        ^\n"
              "  tips: skriv hela tabellen till och med } på en rad, eller gör den till en egen "
              "[tabell] med en rad för varje nyckel\n");
    EXPECT_EQ(refused("k = { a = 1, }\n"),
              "r.toml:1:14: fel: här står ett komma för mycket före } [toml.komma-for-mycket]\n"
              "    k = { a = 1, }\n                 ^\n"
              "  tips: ta bort kommat; efter sista värdet inom { } ska det inte stå något komma\n");
    EXPECT_EQ(refused("a = \"x\";\n"), "r.toml:1:8: fel: här står ; för mycket [toml.tecken-for-mycket]\n"
                                       "    a = \"x\";\n           ^\n  tips: ta bort tecknet\n");
    EXPECT_EQ(refused("a = \"x\" b = 1\n"),
              "r.toml:1:9: fel: här borde raden ta slut, men det står \"b = 1\" "
              "[toml.raden-fortsatter]\n    a = \"x\" b = 1\n            ^\n"
              "  tips: börja en ny rad för nästa nyckel; en kommentar börjar med #\n");
}

TEST(TomlOfAnOffice, InvisibleCharacters) {
    EXPECT_EQ(refused("titel =\u00A0\"x\"\n"),
              "r.toml:1:8: fel: här står ett hårt mellanslag, som inte syns men inte får stå här "
              "[toml.hart-mellanslag]\n"
              "    titel =\u00A0\"x\"\n           ^\n  tips: ta bort det och skriv ett vanligt mellanslag\n");
    EXPECT_TRUE(refused("titel = \"a\x01\"\n").starts_with("r.toml:1:11: fel: här står ett styrtecken"));
    EXPECT_TRUE(refused("a = 1\rb = 2\r").starts_with("r.toml:1:6: fel: filen har radbrytningar av e"));
}

TEST(TomlOfAnOffice, TheSameTwice) {
    EXPECT_EQ(refused("titel = \"a\"\nid = \"x\"\ntitel = \"b\"\n"),
              "r.toml:3:1: fel: nyckeln \"titel\" finns redan på rad 1 [toml.dubbel-nyckel]\n"
              "    titel = \"b\"\n    ^\n  tips: behåll en av raderna\n");
    EXPECT_EQ(
        refused("[data]\na = 1\n[data]\na = 2\n"),
        "r.toml:3:1: fel: tabellen [data] finns redan på rad 1 [toml.dubbel-tabell]\n    [data]\n    ^\n"
        "  tips: samla nycklarna i en av dem; ska det vara flera av samma slag, skriv [[data]] för var och "
        "en\n");
    EXPECT_EQ(
        refused("[[data]]\na = 1\n[data]\na = 2\n"),
        "r.toml:3:1: fel: [data] stämmer inte med [[data]] på rad 1 [toml.dubbel-tabell]\n    [data]\n    ^\n"
        "  tips: skriv [[data]] på båda ställena\n");
    EXPECT_EQ(refused("data = 1\n[data]\n"),
              "r.toml:2:1: fel: \"data\" finns redan som nyckel på rad 1 [toml.dubbel-nyckel]\n"
              "    [data]\n    ^\n  tips: behåll antingen nyckeln eller tabellen\n");
    EXPECT_TRUE(refused("a = {b = 1, b = 2}\n")
                    .starts_with("r.toml:1:13: fel: nyckeln \"b\" finns redan i samma tabell"));
}

TEST(TomlOfAnOffice, WhatOnlyTheLibrarySees) {
    EXPECT_EQ(refused("a = 1__0\n"),
              "r.toml:1:7: fel: raden går inte att läsa från och med det här tecknet [toml.syntax]\n"
              "    a = 1__0\n          ^\n"
              "  tips: en rad ser ut så här: nyckel = \"värde\"; jämför med det som linsen ny skriver\n");
}

TEST(TomlOfAnOffice, DepthHasAnEnd) {
    std::string dots = "a";
    for (int i = 0; i < 100000; ++i) dots += ".a";
    EXPECT_NE(refused(dots + " = 1").find("[toml.for-djupt]"), std::string::npos);
    EXPECT_NE(refused("a = " + std::string(100000, '[')).find("[toml.for-djupt]"), std::string::npos);
    std::string tables = "a = ";
    for (int i = 0; i < 100000; ++i) tables += "{a=";
    EXPECT_NE(refused(tables).find("[toml.for-djupt]"), std::string::npos);
}

/// Of each of the signs A–H that the text under `a` and the file both have once: where the text says that it
/// stands, beside where it does.
void expect_at_their_places(std::string_view toml) {
    Value const text = parsed(toml).at("a");
    TextPlace const place = text.text_place();
    for (char const sign : "ABCDEFGH"sv) {
        std::size_t const said = text.text().find(sign);
        if (said == std::string::npos) continue;
        std::string_view const before = toml.substr(0, toml.find(sign));
        auto const line = 1 + std::count(before.begin(), before.end(), '\n');
        auto const column = 1 + count_code_points(before.substr(before.rfind('\n') + 1));
        Place const found = place.of(text.text(), said);
        EXPECT_EQ(found.line, line) << sign << " in " << toml;
        EXPECT_EQ(found.column, static_cast<int>(column)) << sign << " in " << toml;
        if (said == 0) {
            EXPECT_EQ(place.first(), found) << toml;
        }
    }
}

TEST(Toml, ATextKnowsWhereItsCharactersStand) {
    expect_at_their_places(R"(a = "AB C")");
    expect_at_their_places("\n  a = 'A\\B'");
    expect_at_their_places(R"(a = "åA \"B\" å\\C \u00e5D\tE\U000000e5F")");
    expect_at_their_places("a = \"A\\nB\"");
    expect_at_their_places("a = \"\"\"A\nB\n  C\"\"\"");
    expect_at_their_places("a = \"\"\"\nA\n\nåB\n\"\"\"");
    expect_at_their_places("a = '''\nA \\\nB'''");
    expect_at_their_places(R"(a = """A "B" ""C""""")");
    expect_at_their_places(R"(a = "")");
}

TEST(Toml, ATextKnowsItsPlacesWhereLinesAreJoined) {
    expect_at_their_places("a = \"\"\"\nA \\\n  B {{C}} \\  \n\n \tD\nE \\\n \\\n F\\nG\nH\\\n\"\"\"\n");
    expect_at_their_places("a = \"\"\"\\\n    A\"\"\"");
    expect_at_their_places("a = \"\"\"\r\nA\r\nB \\\r\n   C\r\nD\"\"\"");
}

TEST(Toml, ATextThatNoFileHoldsStandsWhereItsValueDoes) {
    Place const place{"rapport.toml", 3, 7, {}};
    EXPECT_EQ(Value(std::string("x"), place).text_place().of("x", 0), place);
}

TEST(ReadToml, TellsAMissingFileAtThePlaceThatAskedForIt) {
    test::Scratch const scratch;
    scratch.put("rapport.toml", "titel = \"x\"\n");
    Diagnostics diagnostics;
    EXPECT_TRUE(read_toml(scratch / "rapport.toml", {}, diagnostics));
    EXPECT_FALSE(read_toml(scratch / "raport.toml", {"mall.toml", 3, 1, {}}, diagnostics));
    EXPECT_EQ(test::told(diagnostics),
              "mall.toml:3:1: fel: filen \"raport.toml\" finns inte [fil.finns-inte]\n"
              "  tips: menade du \"rapport.toml\"?\n");
}

} // namespace
} // namespace linsen
