#include "plugin/listed_table.hpp"

#include <algorithm>

namespace linsen {

namespace {

template <class Meaning>
std::vector<std::string> words_of(std::vector<std::pair<std::string, Meaning>> const& all) {
    std::vector<std::string> words;
    words.reserve(all.size());
    for (auto const& [word, meaning] : all) words.push_back(word);
    return words;
}

std::vector<Setting> axis_settings() {
    return {
        {.key = "rader",
         .kind = Kind::texts,
         .explanation = "Kolumnen som blir rader; av två blir den första grupper av rader",
         .required = true,
         .example = "[\"kommun\"]"},
        {.key = "kolumner",
         .kind = Kind::texts,
         .explanation =
             "Kolumnen som blir kolumner; två ger rubriker i två våningar, utan nyckeln gäller kon",
         .example = "[\"kon\"]"},
        {.key = "dar",
         .kind = Kind::lists,
         .explanation = "Vilka rader som räknas: en kolumn och ett eller flera av dess värden",
         .example = "{ ar = \"2025\" }"},
        {.key = "kategorier",
         .kind = Kind::lists,
         .explanation =
             "Vilka av en kolumns värden som visas, och i vilken ordning (kön har alltid sin egen); andelar "
             "och summor är av alla, också av dem som inte visas",
         .example = "{ aldersgrupp = [\"0–17\", \"18–64\"] }"},
        {.key = "summa",
         .kind = Kind::texts,
         .explanation = "De kolumner bland rader och kolumner som får en summa",
         .example = "[\"kommun\", \"kon\"]"},
        {.key = "utan_kon",
         .explanation = "Varför tabellen inte är uppdelad på kön, med liten bokstav och utan punkt",
         .example = "\"källan har inte frågat om kön\""},
    };
}

std::vector<Setting> figure_settings() {
    return {
        {.key = "visa",
         .explanation =
             "Vad siffrorna är: antal personer, andel av respektive kön, könsfördelning, medelvärde, "
             "median, antal per invånare, eller det som källan har publicerat",
         .fallback = "\"antal\"",
         .choices = words_of(table_statistics())},
        {.key = "andel_av",
         .explanation = "Kolumnen vars värden är 100 procent tillsammans; annars den sista av rader",
         .example = "\"aldersgrupp\""},
        {.key = "matt",
         .explanation = "Kolumnen med tal som ett medelvärde eller en median räknas av",
         .example = "\"alder\""},
        {.key = "bas",
         .explanation = "Datamängden med befolkningen som ett antal ställs i relation till",
         .example = "\"befolkning\""},
        {.key = "enhet",
         .explanation = "Per hur många ett antal räknas, eller enheten för ett mått eller publicerade värden",
         .choices = {"antal", "procent", "per_1000", "per_10000", "per_100000", "index", "dagar", "kronor",
                     "tkr"},
         .example = "\"per_1000\""},
        {.key = "decimaler",
         .kind = Kind::integer,
         .explanation = "Antal decimaler i det som räknas fram",
         .example = "1"},
    };
}

} // namespace

std::vector<std::pair<std::string, Statistic>> const& table_statistics() {
    static std::vector<std::pair<std::string, Statistic>> const all{
        {"antal", Statistic::count},          {"andel", Statistic::share},
        {"konsfordelning", Statistic::share}, {"medel", Statistic::mean},
        {"median", Statistic::median},        {"per", Statistic::rate},
        {"publicerat", Statistic::published}};
    return all;
}

std::vector<std::pair<std::string, document::ChartKind>> const& chart_kinds() {
    using document::ChartKind;
    static std::vector<std::pair<std::string, ChartKind>> const all{
        {"staplar", ChartKind::bars},           {"staplade", ChartKind::stacked},
        {"punkter", ChartKind::dots},           {"linjer", ChartKind::lines},
        {"konsfordelning", ChartKind::shares},  {"pyramid", ChartKind::pyramid},
        {"smamultiplar", ChartKind::multiples}, {"karta", ChartKind::map}};
    return all;
}

std::vector<Setting> listed_table_settings() {
    std::vector<Setting> all{
        {.key = "rubrik",
         .explanation = "Tabellens rubrik: vad den visar, var och när",
         .required = true,
         .example = "\"Personer med insats efter kommun och kön 2025\""},
        {.key = "avsnitt",
         .explanation = "Rubriken på ett avsnitt som börjar här; tabellerna efter hör också dit",
         .example = "\"Insatser\""},
        {.key = "data", .explanation = "Namnet på datamängden", .required = true, .example = "\"insatser\""},
    };
    for (auto const& part : {axis_settings(), figure_settings()})
        all.insert(all.end(), part.begin(), part.end());
    all.push_back({.key = "diagram",
                   .kind = Kind::texts,
                   .explanation = "Diagram av tabellen, ett eller flera",
                   .choices = words_of(chart_kinds()),
                   .example = "\"staplar\""});
    return all;
}

Setting role_headings_setting() {
    return {.key = "rubriker",
            .kind = Kind::map,
            .explanation = "Vad läsaren möter i stället för kolumnernas namn",
            .example = "{ alder = \"Moderns ålder\" }"};
}

Setting map_setting() {
    return {.key = "karta",
            .kind = Kind::file,
            .explanation = "GeoJSON-fil med kommunernas gränser, för kartor; kommunens kod som egenskapen id",
            .example = "\"kommuner.geojson\""};
}

} // namespace linsen
