#include "job/setting.hpp"

#include "base/cell.hpp"

namespace linsen {

namespace {

std::vector<std::string> unit_keys() {
    std::vector<std::string> keys;
    for (Unit unit : {Unit::count, Unit::percent, Unit::points, Unit::per_1000, Unit::per_10000,
                      Unit::per_100000, Unit::index, Unit::days, Unit::kronor, Unit::thousand_kronor}) {
        keys.emplace_back(key(unit));
    }
    return keys;
}

std::vector<Setting> derived_settings() {
    return {
        {.key = "kolumn",
         .explanation = "Den nya kolumnens namn, som tabellerna använder",
         .required = true,
         .example = "\"aldersgrupp\""},
        {.key = "av",
         .explanation = "Kolumnen som den räknas fram ur",
         .required = true,
         .example = "\"alder\""},
        {.key = "grupper",
         .kind = Kind::texts,
         .explanation = "Grupper av hela tal, till exempel åldrar, från och till; utan gräns åt ett håll går "
                        "också",
         .example = "[\"0-17\", \"18-64\", \"65-\"]"},
        {.key = "koder",
         .kind = Kind::map,
         .explanation = "Nya namn på kolumnens värden; flera värden kan få samma namn",
         .example = R"({ Cannabis = "Cannabis", Hasch = "Cannabis" })"},
        {.key = "ovriga",
         .explanation = "Vad värden kallas som koder inte nämner; annars behåller de sitt namn",
         .example = "\"Övrigt\""},
        {.key = "alder_ar",
         .explanation = "Räknar ålder ur födelseår: året då åldern gäller, eller kolumnen med år",
         .example = "\"ar\""},
        {.key = "lan",
         .kind = Kind::boolean,
         .explanation = "Länet som kommunen ligger i",
         .fallback = "false"},
    };
}

std::vector<Setting> protection_settings() {
    return {
        {.key = "troskel",
         .kind = Kind::integer,
         .explanation = "Antal personer under tröskeln visas inte; noll visas",
         .fallback = "5"},
        {.key = "niva",
         .explanation =
             "Vad ingen får kunna räkna ut: att talet är litet (standard), eller bara exakt vilket "
             "det är (exakt)",
         .fallback = "\"standard\"",
         .choices = {"standard", "exakt"}},
        {.key = "nollor",
         .explanation = "Om nollor visas eller döljs som andra små tal",
         .fallback = "\"visa\"",
         .choices = {"visa", "dolj"}},
        {.key = "gruppskydd",
         .explanation =
             "När alla i en grupp med färre än tio personer har samma svar i en kolumn som kansliga "
             "nämner: säg det när rapporten görs (varna), eller dölj också nollorna i hela "
             "rapporten, så att det inte framgår (dolj)",
         .fallback = "\"varna\"",
         .choices = {"varna", "dolj"}},
        {.key = "insider",
         .kind = Kind::boolean,
         .explanation = "Om den som själv är ensam i ett dolt antal inte heller ska kunna räkna ut ett annat "
                        "litet antal; döljer fler tal",
         .fallback = "false"},
        {.key = "annan",
         .explanation = "Hur personer med annan könsidentitet redovisas: i en egen samlad tabell, i alla "
                        "tabeller, samlat med uppgift saknas, eller bara i text",
         .fallback = "\"samlad\"",
         .choices = {"samlad", "i_tabellerna", "med_uppgift_saknas", "i_text"}},
        {.key = "liggare",
         .explanation = "Filen där det som har publicerats förs in, räknat från den här filens mapp",
         .example = "\"../liggare.jsonl\""},
        {.key = "acceptera_redan_publicerat",
         .kind = Kind::boolean,
         .explanation = "Små tal som en tidigare rapport i liggaren redan har visat visas igen; bilagan om "
                        "metod säger det",
         .fallback = "false"},
        {.key = "glesa_tabeller",
         .explanation = "Om en stor tabell, eller en vars grupper kan slås samman, utelämnas eller "
                        "visas när mer än hälften av dess tal döljs, summorna oräknade",
         .fallback = "\"utelamna\"",
         .choices = {"utelamna", "visa"}},
    };
}

std::vector<Setting> data_settings() {
    return {
        {.key = "namn",
         .explanation = "Datamängdens namn, som rapportens tabeller hänvisar till",
         .required = true,
         .example = "\"enkat\""},
        {.key = "fil",
         .kind = Kind::file,
         .explanation = "Filen med uppgifterna, räknat från den här filens mapp; skriv / mellan mappar",
         .required = true,
         .example = "\"enkat.csv\""},
        {.key = "slag",
         .explanation = "Vad en rad i filen är: en person (individer), ett antal (antal), ett mått (matt) "
                        "eller uppgifter i ord om "
                        "något annat än personer (uppgifter)",
         .required = true,
         .choices = {"individer", "antal", "matt", "uppgifter"},
         .example = "\"matt\""},
        {.key = "kalla",
         .explanation = "Källan så som den ska stå i rapporten",
         .example = "\"Folkhälsomyndigheten, Hälsa på lika villkor 2024\""},
        {.key = "kolumner",
         .kind = Kind::map,
         .explanation =
             "Vilken rubrik i filen som är vad; nedre och ovre kan också vara vad gränserna kallas "
             "bland filens värden",
         .example = "{ kon = \"Kön\", kommun = \"Kommunkod\", ar = \"År\", varde = \"Andel\" }"},
        {.key = "omrade",
         .explanation = "Området som hela filen gäller, när den inte har någon kolumn för område: kod eller "
                        "namn på en kommun, ett län eller riket",
         .example = "\"00\""},
        {.key = "koder",
         .kind = Kind::maps,
         .explanation = "Vad filens koder betyder, en tabell för varje kolumn som har koder; tecken för "
                        "tecken utan tal (.. saknas, om inget annat sägs)",
         .example = "{ kon = { K = \"kvinnor\", M = \"män\", T = \"totalt\" } }"},
        {.key = "harledd",
         .kind = Kind::tables,
         .explanation = "Kolumner som räknas fram ur andra, till exempel åldersgrupper",
         .children = derived_settings()},
        {.key = "flersvar",
         .kind = Kind::map,
         .explanation = "Kolumner där en cell kan ha flera svar, och vad som skiljer dem åt",
         .example = "{ insats = \", \" }"},
        {.key = "kansliga",
         .kind = Kind::texts,
         .explanation =
             "Kolumner med svar som är känsliga för var och en när alla i en liten grupp har samma; "
             "se gruppskydd under [skydd]",
         .example = "[\"vald\"]"},
        {.key = "vuxen_fran",
         .kind = Kind::integer,
         .explanation =
             "Åldern från vilken flickor och pojkar kallas kvinnor och män; behöver kolumnen alder. Den som "
             "saknar ålder räknas till kvinnor och män, och det står under tabellerna",
         .example = "18"},
        {.key = "population",
         .explanation = "Vilka raderna handlar om; rapporter med samma population skyddas tillsammans",
         .example = "\"ungdomar i MiniMaria\""},
        {.key = "troskel",
         .kind = Kind::integer,
         .explanation = "Datamängdens egen tröskel för små antal, i stället för den under [skydd]",
         .example = "10"},
        {.key = "skydd",
         .explanation = "Anges när uppgifterna redan är publicerade och därför återges som de är",
         .choices = {"publicerade"},
         .needs = {"kalla"},
         .never_beside = "slag",
         .never_value = "individer",
         .example = "\"publicerade\""},
        {.key = "format",
         .explanation = "Filens format; behövs bara om det inte framgår av filen",
         .choices = {"csv", "xlsx", "kolada", "jsonstat", "px"},
         .example = "\"csv\""},
        {.key = "blad",
         .explanation =
             "Bladet i en Excel-arbetsbok, med namn eller nummer; behövs bara om flera har uppgifter",
         .example = "\"Blad1\""},
        {.key = "rubrikrad",
         .kind = Kind::integer,
         .explanation = "Raden i bladet där kolumnernas rubriker står (den nedre, om de står i två rader); "
                        "behövs bara om den inte framgår av kolumner",
         .example = "4"},
        {.key = "overrubrik",
         .explanation =
             "När bladet har rubriker i två rader: vad kolumnen ska heta som den övre raden blir, så "
             "att varje rad delas i en för varje övre rubrik; annars heter kolumnerna "
             "\"övre: nedre\"",
         .example = "\"Ålder\""},
        {.key = "teckenkod",
         .explanation = "Hur å, ä och ö är lagrade i filen; behövs bara om det inte framgår av filen",
         .choices = {"utf-8", "windows-1252", "latin-1"},
         .example = "\"windows-1252\""},
        {.key = "avgransare",
         .explanation = "Tecknet mellan kolumnerna; behövs bara om det inte framgår av filen",
         .choices = {";", ",", "|", "tabb"},
         .example = "\";\""},
        {.key = "decimaltecken",
         .explanation = "Decimaltecknet i filen; behövs bara om det inte framgår av filen",
         .choices = {"komma", "punkt"},
         .example = "\"komma\""},
        {.key = "enhet",
         .explanation =
             "Enheten för värdena när filen inte själv anger den, som tabeller i JSON-stat och PX gör",
         .choices = unit_keys(),
         .example = "\"procent\""},
        {.key = "sma_andelar",
         .kind = Kind::boolean,
         .explanation = "Om värden som alla ligger mellan 0 och 1 verkligen är procent (0,57 är 0,57 %) och "
                        "inte delar av 1",
         .fallback = "false"},
        {.key = "anmarkning",
         .kind = Kind::long_text,
         .explanation = "Något läsaren bör veta om källan; skrivs ut tillsammans med den",
         .example = "\"Frågan ställdes inte före 2018\""},
    };
}

std::vector<Setting> collection_settings() {
    return {
        {.key = "mall",
         .explanation = "Formulärets mall, i mappen formular bland mallarna",
         .required = true,
         .example = "\"rok\""},
        {.key = "ar",
         .explanation = "Året som uppgifterna gäller, med fyra siffror",
         .required = true,
         .example = "\"2025\""},
        {.key = "kommuner",
         .kind = Kind::texts,
         .explanation = "Kommunerna som ska svara, med namn eller kod; annars alla i omrade",
         .example = "[\"Falun\", \"Borlänge\"]"},
        {.key = "omrade",
         .explanation = "Länet vars kommuner ska svara, med namn eller kod",
         .example = "\"Dalarna\""},
        {.key = "sista_dag",
         .kind = Kind::date,
         .explanation = "Dagen då formuläret senast ska vara tillbaka, utan citattecken",
         .example = "2026-02-13"},
        {.key = "till",
         .explanation = "Vart det ifyllda formuläret lämnas; skriv en funktion och inte en persons namn",
         .example = "\"RSS Dalarna, den gemensamma brevlådan\""},
        {.key = "forra",
         .kind = Kind::folder,
         .explanation = "Mappen med förra årets sammanställda svar, som linsen samla skrev då",
         .example = "\"svar-2024\""},
        {.key = "mapp",
         .kind = Kind::folder,
         .explanation = "Mappen där linsen formular lägger kommunernas formulär",
         .fallback = "\"formular\""},
        {.key = "inkomna",
         .kind = Kind::folder,
         .explanation = "Mappen med de ifyllda formulären, som linsen samla läser",
         .fallback = "\"inkomna\""},
        {.key = "svar",
         .kind = Kind::folder,
         .explanation = "Mappen där linsen samla lägger de sammanställda svaren",
         .fallback = "\"svar\""},
        {.key = "atersanda",
         .kind = Kind::folder,
         .explanation = "Mappen där linsen samla lägger en lista med fel för varje kommun som ska rätta",
         .fallback = "\"atersanda\""},
    };
}

std::vector<Setting> make_core_settings() {
    return {
        {.key = "rapport", .explanation = "Rapportens slag", .required = true, .example = "\"naravard\""},
        {.key = "titel",
         .explanation = "Rapportens titel",
         .required = true,
         .example = "\"God och nära vård i Dalarna 2025\""},
        {.key = "undertitel",
         .explanation = "En rad under titeln",
         .example = "\"Kvinnor och män i länets kommuner\""},
        {.key = "period",
         .explanation = "Tiden som rapporten gäller",
         .required = true,
         .example = "\"2025\""},
        {.key = "datum",
         .kind = Kind::date,
         .explanation = "Rapportens datum, utan citattecken",
         .required = true,
         .example = "2026-03-01"},
        {.key = "avsandare",
         .explanation = "Den som står bakom rapporten",
         .required = true,
         .example = "\"RSS Dalarna\""},
        {.key = "mall",
         .explanation = "Mallen som bestämmer rapportens ordning och texter",
         .fallback = "\"standard\""},
        {.key = "tema",
         .explanation = "Hur rapporten ser ut; \"stor-stil\" är för den som behöver större text",
         .fallback = "\"standard\""},
        {.key = "id",
         .explanation = "Namnet på rapportens filer; sätts annars samman av rapport och period",
         .example = "\"min-rapport-2025\""},
        {.key = "diarienummer", .explanation = "Rapportens diarienummer", .example = "\"RD 2026/00123\""},
        {.key = "pahittade",
         .kind = Kind::boolean,
         .explanation = "Om uppgifterna är påhittade; det skrivs då ut på varje sida",
         .fallback = "false"},
        {.key = "utkast",
         .kind = Kind::boolean,
         .explanation = "Om rapporten är ett utkast; det skrivs då ut på varje sida",
         .fallback = "false"},
        {.key = "data",
         .kind = Kind::tables,
         .explanation = "Rapportens datamängder, en tabell för var och en",
         .required = true,
         .children = data_settings()},
        {.key = "skydd",
         .kind = Kind::table,
         .explanation = "Hur små antal personer skyddas",
         .children = protection_settings()},
        {.key = "formular",
         .kind = Kind::table,
         .explanation =
             "Formulär som kommunerna fyller i: linsen formular skriver dem, linsen samla läser dem",
         .children = collection_settings()},
        {.key = "utdata",
         .kind = Kind::table,
         .explanation = "Var rapporten läggs, och hur",
         .children = {{.key = "mapp",
                       .kind = Kind::folder,
                       .explanation = "Mappen för de färdiga filerna, räknat från den här filens mapp",
                       .fallback = "\"ut\""},
                      {.key = "filnamn",
                       .explanation = "Om filerna heter som rapportens id eller efter dess diarienummer",
                       .fallback = "\"id\"",
                       .choices = {"id", "diarienummer"}},
                      {.key = "bifoga_excel",
                       .kind = Kind::boolean,
                       .explanation = "Lägg arbetsboken också inne i PDF:en (PDF/A-3a); vissa diarier tar "
                                      "inte emot sådana",
                       .fallback = "false"}}},
    };
}

} // namespace

std::vector<Setting> const& core_settings() {
    static std::vector<Setting> const settings = make_core_settings();
    return settings;
}

} // namespace linsen
