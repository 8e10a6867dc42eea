#include "memo.hpp"

namespace tjansteskrivelse {

namespace {

Setting text_key(std::string key, std::string explanation, std::string example = {}) {
    return {.key = std::move(key), .explanation = std::move(explanation), .example = std::move(example)};
}

std::vector<Setting> answer_settings() {
    return {
        {.key = "kod",
         .explanation = "Kategorin bland tabellens rader, som i data efter koder",
         .required = true,
         .example = "\"Kontaktperson\""},
        {.key = "sak",
         .explanation = "Det som är högre eller lägre, med liten bokstav",
         .required = true,
         .example = "\"andelen med kontaktperson\""},
        {.key = "gor",
         .explanation = R"(Samma sak efter "ingen av 40 kvinnor": "har kontaktperson")",
         .required = true,
         .example = "\"har kontaktperson\""},
    };
}

std::vector<Setting> table_settings() {
    std::vector<Setting> keys{{.key = "id",
                               .explanation = "Tabellens korta namn i texterna, med a–z, 0–9 och bindestreck",
                               .required = true,
                               .example = "\"ungdomar\""}};
    for (Setting& each : listed_table_settings())
        if (each.key != "avsnitt") keys.push_back(std::move(each));
    keys.push_back(
        text_key("sak", "Vad publicerade värden är, med liten bokstav; då säger första steget något om dem",
                 "\"andelen unga som varken arbetar eller studerar\""));
    keys.push_back(text_key("sak_kort", "Samma sak i korthet, när läsaren vet vilken", "\"andelen\""));
    keys.push_back({.key = "riktning",
                    .explanation = "Om det är bra att värdet är högt eller lågt",
                    .choices = {"hog", "lag"},
                    .example = "\"lag\""});
    keys.push_back(
        {.key = "urval",
         .kind = Kind::boolean,
         .explanation = "Om värdena kommer från en enkät till några och inte från ett register över alla",
         .fallback = "false"});
    keys.push_back({.key = "svar",
                    .kind = Kind::tables,
                    .explanation = "Kategorier bland tabellens rader som första steget säger något om",
                    .children = answer_settings()});
    return keys;
}

Setting tables_key(std::string key, std::string explanation, std::vector<Setting> children) {
    return {.key = std::move(key),
            .kind = Kind::tables,
            .explanation = std::move(explanation),
            .children = std::move(children)};
}

} // namespace

std::vector<Setting> report_settings() {
    return {
        text_key("forvaltning", "Förvaltningen som skriver", "\"Socialförvaltningen\""),
        text_key("mottagare", "Nämnden som ska besluta", "\"Socialnämnden\""),
        {.key = "sammantrade",
         .kind = Kind::date,
         .explanation = "Dagen då nämnden sammanträder",
         .example = "2026-12-10"},
        {.key = "beslutskedja",
         .kind = Kind::texts,
         .explanation = "Instanserna i tur och ordning, när nämnden föreslår en annan instans att besluta",
         .example = "[\"Socialnämnden\", \"Kommunfullmäktige\"]"},
        tables_key(
            "handlaggare", "Vem som svarar på frågor; högst tre",
            {{.key = "namn", .explanation = "Namn", .required = true, .example = "\"Förnamn Efternamn\""},
             text_key("roll", "Funktion", "\"strateg\""),
             text_key("telefon", "Telefon", "\"0243-123 45\""),
             text_key("epost", "E-post", "\"namn@exempel.se\"")}),
        text_key("kvinnor", "Vad kvinnorna och flickorna kallas i meningar, om mallen inte säger det rätta",
                 "\"unga kvinnor\""),
        text_key("man", "Vad männen och pojkarna kallas i meningar, om mallen inte säger det rätta",
                 "\"unga män\""),
        text_key("omrade", "Kommunen eller länet som ärendet gäller, med kod eller namn", "\"2080\""),
        {.key = "barn",
         .kind = Kind::boolean,
         .explanation =
             "Om ärendet rör barn eller unga under 18 år; då ställs också frågorna om barnets rättigheter",
         .fallback = "false"},
        tables_key(
            "text", "En text i skrivelsen, i Markdown; {{tabell | rad | kolumn}} hämtar ett tal ur en tabell",
            {{.key = "del",
              .explanation = "Delen i mallen som texten hör till. I standardmallen: forslag, sammanfattning, "
                             "arende, bedomning, ekonomi, barn, jamstalldhet",
              .required = true,
              .example = "\"arende\""},
             {.key = "text",
              .kind = Kind::long_text,
              .explanation = "Texten",
              .example = "\"Nämnden gav förvaltningen i uppdrag …\""},
             {.key = "fil",
              .kind = Kind::file,
              .explanation = "En fil med texten, i stället för text",
              .never_beside = "text",
              .example = "\"arende.md\""}}),
        tables_key("underlag",
                   "Handlingar som beslutet vilar på; den egna skrivelsen kommer först av sig själv",
                   {{.key = "titel",
                     .explanation = "Handlingens namn",
                     .required = true,
                     .example = "\"Rapport om stöd till unga\""},
                    {.key = "datum",
                     .kind = Kind::date,
                     .explanation = "Handlingens datum",
                     .example = "2026-10-01"}}),
        tables_key(
            "underskrift", "Vem som skriver under",
            {{.key = "namn", .explanation = "Namn", .required = true, .example = "\"Förnamn Efternamn\""},
             text_key("roll", "Funktion", "\"förvaltningschef\"")}),
        text_key("ort", "Var skrivelsen undertecknas; utan den skrivs orten för hand", "\"Falun\""),
        {.key = "skickas_till",
         .kind = Kind::texts,
         .explanation = "Vilka som får beslutet",
         .example = "[\"Kommunstyrelsen\"]"},
        {.key = "jamlikhet",
         .kind = Kind::table,
         .explanation = "En diskrimineringsgrund till, som kvinnor och män också jämförs inom",
         .children = {{.key = "grund",
                       .explanation = "Diskrimineringsgrunden",
                       .required = true,
                       .choices = ground_words(),
                       .example = "\"alder\""},
                      {.key = "kolumn",
                       .explanation = "Kolumnen i data som delar in personerna efter den",
                       .required = true,
                       .example = "\"aldersgrupp\""}}},
        role_headings_setting(),
        map_setting(),
        tables_key("tabell", "En tabell som skrivelsen stöder sig på", table_settings()),
        answers_setting(),
        tables_key(
            "checklista", "Svar på frågorna i checklistan för jämställda beslut",
            {{.key = "fraga", .explanation = "Frågans nummer i mallen", .required = true, .example = "\"1\""},
             {.key = "svar",
              .explanation = "Ja eller nej; ett nej är skäl för återremiss",
              .required = true,
              .choices = {"ja", "nej"},
              .example = "\"ja\""},
             text_key("motivering", "Varför, eller var i skrivelsen det står",
                      "\"Se Konsekvenser för jämställdhet.\"")}),
        {.key = "checklistsida",
         .kind = Kind::boolean,
         .explanation =
             "Om checklistan för jämställda beslut blir en egen sida också när ingen av dess frågor "
             "har fått svar; annars kommer den med det första svaret",
         .fallback = "false"},
        {.key = "lix",
         .kind = Kind::integer,
         .explanation = "Läsbarheten som granskningen siktar på; över 50 är svårt",
         .fallback = "50"},
        tables_key("besvarad",
                   "En anmärkning från granskningen som är bedömd, och varför texten ändå står kvar",
                   {{.key = "kod",
                     .explanation = "Anmärkningens kod, som den står inom hakparentes",
                     .required = true,
                     .example = "\"granskning.ett-kon\""},
                    text_key("ord", "Orden som anmärkningen citerar; utan dem gäller svaret alla med koden",
                             "\"Kvinnojouren får fler platser för kvinnor\""),
                    {.key = "skal",
                     .explanation = "Skälet",
                     .required = true,
                     .example = "\"Verksamheten vänder sig enligt lag till kvinnor.\""}}),
    };
}

std::vector<Setting> template_settings() {
    Setting headings = role_headings_setting();
    headings.explanation += ", om rapport.toml inte säger annat";
    headings.example.clear();
    std::vector<Setting> questions = question_settings({});
    questions.push_back({.key = "nar",
                         .explanation = "Om frågan alltid ställs, eller bara när ärendet rör barn",
                         .fallback = "\"alltid\"",
                         .choices = {"alltid", "barn"}});
    return {
        {.key = "slag", .explanation = "Vad dokumentet kallas", .fallback = "\"Tjänsteskrivelse\""},
        {.key = "form",
         .explanation = "Om dokumentet börjar som ett brev eller med ett omslag",
         .fallback = "\"brev\"",
         .choices = {"brev", "omslag"}},
        {.key = "innehall",
         .kind = Kind::boolean,
         .explanation = "Om dokumentet har en innehållsförteckning",
         .fallback = "false"},
        {.key = "ordning",
         .kind = Kind::texts,
         .explanation = "Vilka delar dokumentet har, i den ordningen; utan den alla, som de står"},
        {.key = "kvinnor",
         .explanation = "Vad kvinnorna och flickorna kallas i meningar",
         .fallback = "\"kvinnor\""},
        {.key = "man", .explanation = "Vad männen och pojkarna kallas i meningar", .fallback = "\"män\""},
        {.key = "rubrik_bilaga",
         .explanation = "Rubriken på bilagan med tabeller",
         .fallback = "\"Tabeller och diagram\""},
        {.key = "rubrik_checklista",
         .explanation = "Rubriken på checklistan",
         .fallback = "\"Checklista för jämställda beslut\""},
        std::move(headings),
        tables_key(
            "del", "Dokumentets delar",
            {{.key = "id",
              .explanation = "Delens korta namn, som text i rapport.toml hänvisar till",
              .required = true},
             {.key = "rubrik", .explanation = "Delens rubrik", .required = true},
             {.key = "slag",
              .explanation = "Vad delen är",
              .fallback = "\"text\"",
              .choices = {"beslut", "sammanfattning", "arende", "analys", "ekonomi", "barn", "jamstalldhet",
                          "text", "steg", "underlag", "underskrifter", "mottagare"}},
             {.key = "kravs",
              .kind = Kind::boolean,
              .explanation = "Om delen ska finnas i varje dokument",
              .fallback = "false"},
             {.key = "vagledning", .kind = Kind::long_text, .explanation = "Vad som hör hemma i delen"}}),
        tables_key(
            "steg", "Analysens steg",
            {{.key = "id", .explanation = "Stegets korta namn, som frågorna hänvisar till", .required = true},
             {.key = "rubrik", .explanation = "Stegets rubrik", .required = true},
             {.key = "gor",
              .explanation =
                  "Om steget skrivs ur siffrorna, ställer frågor eller säger hur långt siffrorna räcker",
              .fallback = "\"fragor\"",
              .choices = {"ser", "fragor", "slutsatser"}}}),
        tables_key("fraga", "Frågor att svara på", std::move(questions)),
        tables_key("checklista", "Checklistans frågor",
                   {{.key = "nr", .explanation = "Frågans nummer", .required = true},
                    {.key = "fraga", .explanation = "Frågan", .required = true}}),
    };
}

} // namespace tjansteskrivelse
