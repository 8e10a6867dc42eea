#include "sorting.hpp"

namespace naravard {

namespace {

Setting setting(std::string key, Kind kind, std::string explanation) {
    Setting result;
    result.key = std::move(key);
    result.kind = kind;
    result.explanation = std::move(explanation);
    return result;
}

Setting required(Setting setting) {
    setting.required = true;
    return setting;
}

Setting with_fallback(Setting setting, std::string fallback) {
    setting.fallback = std::move(fallback);
    return setting;
}

Setting with_choices(Setting setting, std::vector<std::string> choices) {
    setting.choices = std::move(choices);
    return setting;
}

Setting with_children(Setting setting, std::vector<Setting> children) {
    setting.children = std::move(children);
    return setting;
}

std::vector<Setting> where_the_figures_are() {
    return {
        required(
            setting("id", Kind::text, "Kort namn med a–z, 0–9 och bindestreck, till exempel \"diabetes\"")),
        required(setting("titel", Kind::text, "Rubriken i rapporten")),
        required(setting("data", Kind::text, "Namnet på datamängden i rapport.toml")),
        setting("kod", Kind::text, "Källans kod eller fråga i kolumnen indikator"),
        setting("villkor", Kind::map, "Fler villkor på raderna, kolumn = kod"),
        setting("forklaring", Kind::long_text, "Vad uppgiften handlar om, på vanlig svenska"),
    };
}

Setting reason_without_sex() {
    return setting(
        "utan_kon", Kind::text,
        "Varför källan inte delar upp uppgiften på kön, med liten bokstav och utan punkt och som en "
        "egen sats: \"källan redovisar bara totalt\", inte \"källan bara redovisar totalt\"");
}

std::vector<Setting> indicator_settings() {
    auto settings = where_the_figures_are();
    std::vector<Setting> const more{
        required(setting("sak", Kind::text,
                         "Det som är högre eller lägre, med liten bokstav: \"andelen med "
                         "diabetes\"")),
        setting("sak_kort", Kind::text,
                "Samma sak i kortform, som ensam kan vara subjekt: \"tiden\"; utan den används första ordet "
                "i sak "
                "om det är till exempel andelen, antalet eller väntetiden, annars hela sak"),
        required(setting("definition", Kind::long_text, "Hur uppgiften är mätt")),
        with_choices(
            setting("enhet", Kind::text,
                    "Värdenas enhet; utan den gäller den som källans fil anger, annars datamängdens"),
            {"procent", "antal", "per_1000", "per_10000", "per_100000", "index", "dagar", "kronor", "tkr"}),
        with_fallback(setting("decimaler", Kind::integer,
                              "Så många decimaler som mest; skillnader räknas på de avrundade värdena"),
                      "1"),
        with_fallback(with_choices(setting("riktning", Kind::text, "Åt vilket håll värdet bör gå"),
                                   {"upp", "ner", "ingen"}),
                      "\"ingen\""),
        setting("mal", Kind::number, "Målvärdet, om det finns ett beslutat mål"),
        setting("mal_kalla", Kind::text, "Var målet är beslutat"),
        with_fallback(with_choices(setting("insamling", Kind::text,
                                           "Om källan har frågat ett urval eller räknat alla; har värdena "
                                           "intervall bedöms skillnader med dem ändå"),
                                   {"urval", "alla"}),
                      "\"urval\""),
        with_fallback(
            setting("medeltal", Kind::boolean,
                    "Värdet är ett medeltal, till exempel besök per person, så att områden kan jämföras "
                    "fast enheten är antal"),
            "false"),
        with_fallback(setting("medelvarde_ar", Kind::integer,
                              "Antal år som varje värde är ett medelvärde över: året som källan skriver och "
                              "de närmast före; "
                              "skriver den perioder, till exempel 2019–2022, behövs det inte"),
                      "1"),
        setting("tidsseriebrott", Kind::map,
                "Året då uppgiften blev en annan, och varför, med liten bokstav och utan punkt: { \"2017\" = "
                "\"till och med 2016 räknades bara de som var 65 år eller äldre\" }; åren före jämförs inte"),
        reason_without_sex(),
        with_fallback(setting("kon", Kind::texts,
                              "De två grupper som jämförs; flickor och pojkar där källan bara har dem"),
                      "[\"kvinnor\", \"män\"]"),
        with_fallback(
            setting("valfri", Kind::boolean,
                    "Om uppgiften redovisas som saknad, inte som fel, när koden inte finns i datamängden"),
            "false"),
    };
    settings.insert(settings.end(), more.begin(), more.end());
    return settings;
}

std::vector<Setting> background_settings() {
    auto settings = where_the_figures_are();
    settings.push_back(required(setting("rader", Kind::text,
                                        "Kolumnen vars kategorier blir rader, till exempel "
                                        "\"alder\"")));
    settings.push_back(with_fallback(setting("radrubrik", Kind::text, "Rubriken över raderna"), "\"Ålder\""));
    settings.push_back(reason_without_sex());
    return settings;
}

} // namespace

std::vector<Setting> sorting_settings() {
    return {
        setting("inledning", Kind::long_text, "En kort text om rapporten, före innehållet"),
        setting("metod", Kind::texts, "Egna meningar till avsnittet Källor och metod"),
        setting("nyckeltal", Kind::texts, "Id för högst fem indikatorer till första sidan"),
        required(with_children(
            setting("delmal", Kind::tables, "Delmålen i den ordning som de redovisas"),
            {required(setting("namn", Kind::text, "Delmålets namn")),
             setting("beskrivning", Kind::long_text, "Vad delmålet handlar om"),
             setting("saknas", Kind::long_text, "Vad rapporten säger när delmålet inte har några uppgifter"),
             with_children(setting("indikator", Kind::tables, "Delmålets indikatorer"),
                           indicator_settings())})),
        with_children(setting("bakgrund", Kind::tables, "Befolkningen, uppdelad på kön"),
                      background_settings()),
    };
}

} // namespace naravard
