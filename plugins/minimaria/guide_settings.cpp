#include "guide.hpp"

namespace minimaria {

namespace {

std::vector<Setting> answer_settings() {
    return {
        {.key = "kod", .explanation = "Kategorin i kolumnen, som i data efter koder", .required = true},
        {.key = "sak",
         .explanation = "Det som är högre eller lägre, med liten bokstav: \"andelen med insats\"",
         .required = true},
        {.key = "gor",
         .explanation = R"(Samma sak efter "ingen av 40 kvinnor": "har insats")",
         .required = true},
        {.key = "nyckeltal",
         .kind = Kind::boolean,
         .explanation = "Om svaret är ett av högst fem på första sidan",
         .fallback = "false"},
    };
}

std::vector<Setting> topic_settings() {
    return {
        {.key = "id",
         .explanation = "Kort namn med a–z, 0–9 och bindestreck, till exempel \"drog\"",
         .required = true},
        {.key = "rubrik", .explanation = "Vad tabellen visar", .required = true},
        {.key = "kolumn",
         .explanation = "Kolumnen som delar upp personerna, i kolumner eller härledd",
         .required = true},
        {.key = "radrubrik", .explanation = "Rubriken över raderna; utan den är det rubrik"},
        {.key = "inom",
         .explanation = "En kolumn till, till exempel en åldersgrupp, som svaren också jämförs inom"},
        {.key = "ordning",
         .kind = Kind::texts,
         .explanation = "Kategorier som kommer först, i den ordningen; andra följer efter"},
        {.key = "dar", .kind = Kind::map, .explanation = "Villkor på raderna, kolumn = kod"},
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

} // namespace

std::vector<Setting> template_settings() {
    return {
        {.key = "inledning",
         .kind = Kind::long_text,
         .explanation = "En kort text om rapporten i Markdown, före innehållet"},
        {.key = "metod", .kind = Kind::texts, .explanation = "Egna meningar till avsnittet Källor och metod"},
        {.key = "kvinnor", .explanation = "Vad kvinnorna kallas i meningar", .fallback = "\"kvinnor\""},
        {.key = "man", .explanation = "Vad männen kallas i meningar", .fallback = "\"män\""},
        {.key = "flickor", .explanation = "Vad flickorna kallas i meningar", .fallback = "\"flickor\""},
        {.key = "pojkar", .explanation = "Vad pojkarna kallas i meningar", .fallback = "\"pojkar\""},
        {.key = "inom_grupper",
         .kind = Kind::map,
         .explanation =
             "Vad delarna av en kolumn i inom kallas efter \"inom olika\", kolumn = ord; av åldrar "
             "\"åldrar\" utan det",
         .example = "{ boende = \"boendeformer\" }"},
        {.key = "inom_hansyn",
         .kind = Kind::map,
         .explanation = "Vad kolumnen kallas efter \"när hänsyn tas till\", kolumn = ord; en ålder \"ålder\" "
                        "utan det",
         .example = "{ boende = \"hur personerna bor\" }"},
        {.key = "rubrik_ser", .explanation = "Första stegets rubrik", .fallback = "\"Vad ser vi?\""},
        {.key = "rubrik_reflektera", .explanation = "Andra stegets rubrik", .fallback = "\"Vi reflekterar\""},
        {.key = "rubrik_slutsatser",
         .explanation = "Tredje stegets rubrik",
         .fallback = "\"Kan vi dra slutsatser?\""},
        {.key = "rubrik_gora",
         .explanation = "Fjärde stegets rubrik",
         .fallback = "\"Hur kan vi göra annorlunda?\""},
        {.key = "kommuner", .explanation = "Rubriken på tabellen per kommun; utan den finns ingen sådan"},
        {.key = "avsnitt",
         .kind = Kind::tables,
         .explanation = "Första stegets avsnitt, i den ordning som de redovisas",
         .required = true,
         .children = {{.key = "rubrik", .explanation = "Avsnittets rubrik", .required = true},
                      {.key = "beskrivning",
                       .kind = Kind::long_text,
                       .explanation = "Vad avsnittet handlar om"},
                      {.key = "tabell",
                       .kind = Kind::tables,
                       .explanation = "Avsnittets tabeller",
                       .children = topic_settings()}}},
        {.key = "befolkning",
         .kind = Kind::table,
         .explanation = "Hur många det är per 1 000 invånare",
         .children = {{.key = "rubrik", .explanation = "Avsnittets rubrik", .required = true},
                      {.key = "data",
                       .explanation = "Datamängden med befolkningen, uppdelad på år och kön som personerna",
                       .required = true},
                      {.key = "antalet",
                       .explanation = "Vad personerna kallas efter \"antalet\"",
                       .fallback = "\"personer\""},
                      {.key = "inom",
                       .explanation = "En kolumn, till exempel en åldersgrupp, som jämförelsen tar hänsyn "
                                      "till när båda datamängderna har den"}}},
        {.key = "utbud",
         .kind = Kind::table,
         .explanation = "Vad som erbjuds i varje kommun, eller vid varje enhet: ett resultat för sig, aldrig "
                        "ett antal personer",
         .children =
             {{.key = "rubrik", .explanation = "Avsnittets rubrik", .required = true},
              {.key = "inledning",
               .kind = Kind::long_text,
               .explanation =
                   "Det som rapportens inledning säger om utbudet, i Markdown; utelämnas när rapporten "
                   "inte har datamängden"},
              {.key = "data",
               .explanation = "Datamängden med en rad för varje kommun och insats, eller med en kolumn enhet "
                              "för varje enhet och insats: 1 där insatsen finns och 0 där den inte finns",
               .required = true},
              {.key = "kolumn", .explanation = "Kolumnen med insatserna", .required = true},
              {.key = "radrubrik", .explanation = "Rubriken över raderna", .fallback = "\"Insats\""}}},
        {.key = "fraga",
         .kind = Kind::tables,
         .explanation = "Frågor att svara på",
         .children = question_settings({"reflektera", "slutsatser", "gora"})},
    };
}

std::vector<Setting> report_settings() {
    return {
        {.key = "uppgifter",
         .explanation =
             "Namnet på datamängden med personerna; utan den gäller den första som inte är mallens "
             "befolkning (i mallen standard \"befolkning\") eller utbud (i mallen samsjuklighet \"utbud\")",
         .example = "\"ungdomar\""},
        {.key = "ar",
         .explanation = "Året som rapporten handlar om, som det står i data; utan den gäller period",
         .example = "\"2025\""},
        {.key = "insamling",
         .explanation = "Om uppgifterna gäller alla eller ett urval",
         .fallback = "\"alla\"",
         .choices = {"alla", "urval"}},
        {.key = "liten_skillnad",
         .kind = Kind::number,
         .explanation = "Procentenheter, 0–100, som en skillnad ska vara för att nämnas som en sådan; det "
                        "som avrundas till noll nämns aldrig så",
         .fallback = "2"},
        {.key = "minsta_underlag",
         .kind = Kind::integer,
         .explanation = "Personer som det ska vara i varje grupp för att något ska sägas; utan den 10, och "
                        "30 för ett urval",
         .example = "10"},
        answers_setting(),
    };
}

} // namespace minimaria
