#include "guide.hpp"

namespace rok {

namespace {

std::vector<Setting> answer_settings() {
    return {
        {.key = "kod", .explanation = "Kategorin i kolumnen, som i data efter koder", .required = true},
        {.key = "sak",
         .explanation = "Det som är högre eller lägre, med liten bokstav: \"andelen utan insats\"",
         .required = true},
        {.key = "gor",
         .explanation = R"(Samma sak efter "ingen av 40 kvinnor": "är utan insats")",
         .required = true},
        {.key = "nyckeltal",
         .kind = Kind::boolean,
         .explanation = "Om svaret är ett av högst fyra på första sidan",
         .fallback = "false"},
    };
}

std::vector<Setting> indicator_settings() {
    return {
        {.key = "data",
         .explanation = "Frågan i formuläret, och datamängden med dess svar, som heter likadant",
         .required = true},
        {.key = "rubrik", .explanation = "Vad tabellen visar", .required = true},
        {.key = "kolumn", .explanation = "Kolumnen som delar upp personerna", .required = true},
        {.key = "mal", .explanation = "Numret på det mål som frågan följer upp"},
        {.key = "ordning",
         .kind = Kind::texts,
         .explanation = "Kategorier som kommer först, i den ordningen; andra följer efter"},
        {.key = "diagram",
         .kind = Kind::boolean,
         .explanation = "Om andelarna också ritas",
         .fallback = "true"},
        {.key = "svar",
         .kind = Kind::tables,
         .explanation = "De svar som rapporten säger något om",
         .children = answer_settings()},
    };
}

std::vector<Setting> group_settings() {
    return {
        {.key = "id",
         .explanation = "Kort namn med a–z, 0–9 och bindestreck, till exempel \"vuxna\"",
         .required = true},
        {.key = "rubrik", .explanation = "Kapitlets rubrik", .required = true},
        {.key = "personer",
         .explanation = "Vad personerna kallas i meningar: \"våldsutsatta vuxna\"",
         .required = true},
        {.key = "beskrivning", .kind = Kind::long_text, .explanation = "Vilka det är som räknas"},
        {.key = "fraga",
         .kind = Kind::tables,
         .explanation = "Frågorna om dem; den första räknar dem kommun för kommun",
         .required = true,
         .children = indicator_settings()},
    };
}

Setting facts(std::string key, std::string explanation, std::string title, std::string data, bool required) {
    return {.key = std::move(key),
            .kind = Kind::table,
            .explanation = std::move(explanation),
            .required = required,
            .children = {{.key = "rubrik", .explanation = "Avsnittets rubrik", .fallback = std::move(title)},
                         {.key = "data", .explanation = "Datamängden", .fallback = std::move(data)}}};
}

Setting activities_setting() {
    Setting setting = facts(
        "aktiviteter",
        "Vad kommunerna gör: en rad för varje år, kommun och aktivitet, med mal, status, ansvarig och klart",
        "\"Aktiviteter\"", "\"aktiviteter\"", false);
    setting.children.push_back({.key = "statusar",
                                .kind = Kind::texts,
                                .explanation = "Statusarna, den som har kommit längst först",
                                .fallback = R"(["genomförd", "pågår", "planerad", "ej påbörjad"])"});
    setting.children.push_back({.key = "vet_ej",
                                .explanation = "Statusen för den som inte vet, som räknas för sig",
                                .fallback = "\"vet ej\""});
    return setting;
}

} // namespace

std::vector<Setting> template_settings() {
    return {
        {.key = "inledning",
         .kind = Kind::long_text,
         .explanation = "En kort text om rapporten i Markdown, före innehållet"},
        {.key = "metod", .kind = Kind::texts, .explanation = "Egna meningar till avsnittet Källor och metod"},
        {.key = "overenskommelse",
         .kind = Kind::table,
         .explanation = "Det som följs upp",
         .required = true,
         .children = {{.key = "rubrik", .explanation = "Avsnittets rubrik", .required = true},
                      {.key = "kallas",
                       .explanation = "Vad den kallas i meningar",
                       .fallback = "\"överenskommelsen\""},
                      {.key = "text", .kind = Kind::long_text, .explanation = "Vad den säger"}}},
        {.key = "kvinnor", .explanation = "Vad kvinnorna kallas i meningar", .fallback = "\"kvinnor\""},
        {.key = "man", .explanation = "Vad männen kallas i meningar", .fallback = "\"män\""},
        {.key = "flickor", .explanation = "Vad flickorna kallas i meningar", .fallback = "\"flickor\""},
        {.key = "pojkar", .explanation = "Vad pojkarna kallas i meningar", .fallback = "\"pojkar\""},
        {.key = "rubrik_ser", .explanation = "Första stegets rubrik", .fallback = "\"Vad ser vi?\""},
        {.key = "rubrik_reflektera", .explanation = "Andra stegets rubrik", .fallback = "\"Vi reflekterar\""},
        {.key = "rubrik_slutsatser",
         .explanation = "Tredje stegets rubrik",
         .fallback = "\"Kan vi dra slutsatser?\""},
        {.key = "rubrik_gora", .explanation = "Fjärde stegets rubrik", .fallback = "\"Nästa steg\""},
        {.key = "mal",
         .kind = Kind::tables,
         .explanation = "Målen, i ordning",
         .required = true,
         .children = {{.key = "nr", .explanation = "Målets nummer: \"1\"", .required = true},
                      {.key = "rubrik", .explanation = "Målet", .required = true},
                      {.key = "kod",
                       .explanation = "Hur aktiviteternas data skriver målet",
                       .required = true},
                      {.key = "text", .kind = Kind::long_text, .explanation = "Vad målet innebär"}}},
        facts("svarslage",
              "Vilka kommuner som har svarat på vad: en rad för varje år, kommun och fraga, med svar",
              "\"Svarsläge\"", "\"svarslage\"", true),
        activities_setting(),
        {.key = "roll",
         .kind = Kind::tables,
         .explanation = "Vilka personer det gäller, var och en för sig",
         .required = true,
         .children = group_settings()},
        {.key = "sjalvkontroll",
         .kind = Kind::table,
         .explanation = "Rader ur en checklista som rapporten prövas mot",
         .children = {{.key = "rubrik", .explanation = "Avsnittets rubrik", .fallback = "\"Självkontroll\""},
                      {.key = "kalla", .explanation = "Checklistans namn", .required = true},
                      {.key = "rad",
                       .kind = Kind::tables,
                       .explanation = "Raderna",
                       .required = true,
                       .children = {{.key = "nr", .explanation = "Radens nummer", .required = true},
                                    {.key = "text", .explanation = "Vad raden säger", .required = true},
                                    {.key = "prov",
                                     .explanation = "Vad som prövas: att alla tabeller över personer är "
                                                    "uppdelade på kön och fler på något mer (kon), eller att "
                                                    "frågor om följder är besvarade (foljder)",
                                     .required = true,
                                     .choices = {"kon", "foljder"}},
                                    {.key = "fragor",
                                     .kind = Kind::texts,
                                     .explanation =
                                         "Av foljder: numren på de frågor som ska vara besvarade"}}}}},
        {.key = "fraga",
         .kind = Kind::tables,
         .explanation = "Frågor att svara på",
         .children = question_settings({"reflektera", "slutsatser", "gora"})},
    };
}

std::vector<Setting> report_settings() {
    return {
        {.key = "ar",
         .explanation = "Året som rapporten handlar om, som det står i data; utan den gäller period",
         .example = "\"2025\""},
        {.key = "liten_skillnad",
         .kind = Kind::number,
         .explanation = "Procentenheter, 0–100, som en skillnad ska vara för att nämnas som en sådan; det "
                        "som avrundas till noll nämns aldrig så",
         .fallback = "2"},
        {.key = "minsta_underlag",
         .kind = Kind::integer,
         .explanation = "Personer som det ska vara i varje grupp för att något ska sägas",
         .fallback = "10"},
        {.key = "tidsseriebrott",
         .kind = Kind::tables,
         .explanation = "Frågor som från ett år gäller något annat, så att åren inte jämförs",
         .children = {{.key = "fraga", .explanation = "Frågan, som datamängden heter", .required = true},
                      {.key = "ar", .explanation = "Första året som det nya gäller", .required = true},
                      {.key = "orsak",
                       .explanation = "Vad som har ändrats, som en hel mening",
                       .required = true}}},
        answers_setting(),
    };
}

} // namespace rok
