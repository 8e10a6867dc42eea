#include "chapters.hpp"

#include "tables.hpp"

namespace galleri {

namespace {

doc::Block chart(doc::ChartKind kind, std::string anchor, doc::Table const& table,
                 std::vector<std::size_t> columns = {0, 1}, std::string geometry = {}) {
    doc::Chart chart;
    chart.anchor = std::move(anchor);
    chart.caption = table.caption;
    chart.kind = kind;
    chart.table = table.anchor;
    chart.columns = std::move(columns);
    chart.geometry = std::move(geometry);
    return doc::block(std::move(chart));
}

} // namespace

doc::Block summary(Source const& health) {
    doc::KeyFigures figures;
    for (std::string_view const code : {"20", "2080", "2034"}) {
        doc::KeyFigures::Item item;
        item.label = "God hälsa, " + area_in_text(code) + " 2025";
        for (auto const sex : sexes)
            item.cells.emplace_back(with_capital(sex),
                                    health.at({{"kommun", code}, {"ar", "2025"}, {"kon", sex}}));
        item.sentence = text("En mening säger vad siffrorna betyder.");
        item.anchor = "tabell-kommuner";
        figures.items.push_back(std::move(item));
    }
    doc::Blocks content;
    content.push_back({std::move(figures)});
    content.push_back(
        doc::box(doc::Box::Role::conclusion, "Det viktigaste",
                 {doc::paragraph("En sammanfattning ryms på en sida och går att läsa för sig.")}));
    return doc::section("Sammanfattning", "sammanfattning", std::move(content), doc::Section::Role::summary);
}

doc::Block words(std::string const& introduction, Files const& files) {
    doc::Blocks running{
        doc::paragraph(introduction),
        doc::paragraph(
            text("Ett stycke kan ha ", doc::strong("starka ord"), ", ", doc::emph("betonade ord"),
                 ", ord på ", doc::in_language("en", "another language"), ", siffror som ",
                 doc::number(shown_cell(-1234567.5, Unit::kronor, 1)), ", en länk till ",
                 doc::link("https://www.scb.se/", "SCB"), " och en hänvisning till ",
                 doc::ref("tabell-kommuner"), ". Det kan också ha en fotnot",
                 doc::note("Fotnoten står på samma sida som sitt tecken. Den förklarar ordet bortfall."),
                 ". Namn som Žofia, Ærøskøbing och محمد skrivs som de är.")),
        doc::paragraph("En tjänsteskrivelse avstavas på svenska: jämställdhetsintegreringsarbetet, "
                       "kommunikationsplattformsutveckling och verksamhetsuppföljningssystemet delas där "
                       "ordleden möts.")};
    doc::List nested;
    nested.items = {{doc::paragraph("En punkt")},
                    {doc::paragraph("En punkt med punkter under sig:"),
                     doc::bullets({text("den första"), text("den andra")})}};
    doc::Blocks lists;
    lists.push_back(doc::section("Med punkter", "listor-punkter", {{std::move(nested)}}));
    lists.push_back(doc::section("Med nummer", "listor-nummer",
                                 {doc::numbered({text("Först detta."), text("Sedan detta.")})}));
    lists.push_back(doc::section(
        "Att bocka av", "listor-checklista",
        {{doc::Checklist{{{"Könsuppdelad statistik finns", true}, {"Analysen är gjord", false}}}}}));
    doc::Step answered{"1", "Vilka påverkas av beslutet?", {doc::paragraph("Både kvinnor och män.")}};
    doc::Blocks steps;
    steps.push_back({std::move(answered)});
    steps.push_back({doc::Step{"2", "Hur påverkas de?", {}}});
    doc::Blocks boxes;
    for (auto const& [role, title] :
         {std::pair{doc::Box::Role::conclusion, "Slutsats"}, std::pair{doc::Box::Role::method, "Metod"},
          std::pair{doc::Box::Role::warning, "Varning"}, std::pair{doc::Box::Role::guidance, "Vägledning"}})
        boxes.push_back(
            doc::box(role, title, {doc::paragraph("Rutan säger med ord vad den är, inte bara med färg.")}));
    doc::Blocks pictures;
    pictures.push_back(
        doc::paragraph("En bild har en text för den som inte ser den, och kan ha en bildtext."));
    pictures.push_back({doc::Picture{files.picture, "Röda hus i en by, med skogklädda berg bakom.",
                                     "En påhittad by", "bild-by"}});
    return doc::section("Ord", "ord",
                        {doc::section("Löpande text", "lopande-text", std::move(running)),
                         doc::section("Listor", "listor", std::move(lists)),
                         doc::section("Frågor", "fragor", std::move(steps)),
                         doc::section("Rutor", "rutor", std::move(boxes)),
                         doc::section("Bilder", "bilder", std::move(pictures))});
}

doc::Block tables(Source const& health, Source const& services) {
    return doc::section(
        "Tabeller", "tabeller",
        {doc::section("Två rubrikvåningar och radgrupper", "tabell-rubriker",
                      {doc::block(in_groups(health))}),
         doc::section("Märkta uppgifter", "tabell-marken", {doc::block(flagged(health))}),
         doc::section("En bred tabell", "tabell-bredd", {doc::block(wide(health))}),
         doc::section("Könen i rader", "tabell-rader", {doc::block(sexes_in_rows(services))}),
         doc::section("En tabell utan kön", "tabell-ej-kon", {doc::block(without_sex())}),
         doc::section("En lång tabell", "tabell-langd", {doc::block(every_year(health, "tabell-lang"))}),
         doc::section("En tabell där inget visas", "tabell-dold", {doc::block(all_hidden())}),
         doc::section("En tabell utan rader", "tabell-tom", {doc::block(without_rows())})});
}

doc::Block charts(Sources const& sources, Files const& files) {
    using doc::ChartKind;
    doc::Table const time = over_time(sources.health);
    doc::Table const long_time = over_long_time(sources.long_time);
    doc::Table const places = by_area(sources.health, "tabell-diagram", "2025", true);
    doc::Table const simple = by_area(sources.health, "tabell-karta", "2025", false);
    doc::Table const panels = every_year(sources.health, "tabell-paneler");
    doc::Table const change = changes(sources.health);
    doc::Table const ages = population_by_age(sources.population);
    doc::Table const parts = by_service(sources.services);
    doc::Table const everybody = all_sexes();
    auto const shown = [](std::string heading, std::string anchor, doc::Blocks content) {
        return doc::section(std::move(heading), std::move(anchor), std::move(content));
    };
    return doc::section(
        "Diagram", "diagram",
        {shown("Linjer", "diagram-linjer-avsnitt",
               {chart(ChartKind::lines, "diagram-linjer", time, {0, 2}), doc::block(time),
                chart(ChartKind::lines, "diagram-lang-tid", long_time, {0, 2}), doc::block(long_time)}),
         shown("Punkter", "diagram-punkter-avsnitt",
               {chart(ChartKind::dots, "diagram-punkter", places, {0, 2}), doc::block(places)}),
         shown("Staplar", "diagram-staplar-avsnitt",
               {chart(ChartKind::bars, "diagram-staplar", parts),
                chart(ChartKind::stacked, "diagram-staplade", parts),
                chart(ChartKind::shares, "diagram-fordelning", parts), doc::block(parts)}),
         shown("Fler kön än två", "diagram-fler-kon-avsnitt",
               {chart(ChartKind::bars, "diagram-fler-kon", everybody, {0, 1, 2, 3, 4, 5}),
                doc::block(everybody)}),
         shown("Staplar under noll", "diagram-forandring-avsnitt",
               {chart(ChartKind::bars, "diagram-forandring", change), doc::block(change)}),
         shown("Befolkningspyramid", "diagram-pyramid-avsnitt",
               {chart(ChartKind::pyramid, "diagram-pyramid", ages), doc::block(ages)}),
         shown("Små diagram per kommun", "diagram-paneler-avsnitt",
               {chart(ChartKind::multiples, "diagram-paneler", panels), doc::block(panels)}),
         shown("Karta", "diagram-karta-avsnitt",
               {chart(ChartKind::map, "diagram-karta", simple, {0, 1}, files.map), doc::block(simple)})});
}

doc::Blocks letter(std::string const& introduction, Source const& services) {
    doc::Table const parts = by_service(services);
    doc::Blocks content;
    content.push_back(
        doc::section("Förslag till beslut", "forslag",
                     {doc::numbered({text("Nämnden godkänner redovisningen."),
                                     text("Nämnden ger förvaltningen i uppdrag att pröva varför fler "
                                          "kvinnor än män får gruppstöd.")})}));
    content.push_back(doc::section("Sammanfattning", "sammanfattning", {doc::paragraph(introduction)}));
    content.push_back(doc::section("Ärendet", "arendet",
                                   {doc::paragraph(text("Hur många kvinnor och män som får stöd framgår av ",
                                                        doc::ref(parts.anchor), ".")),
                                    doc::block(parts)}));
    content.push_back(doc::section("Konsekvenser för barn", "barn",
                                   {doc::box(doc::Box::Role::guidance, "Barnets bästa",
                                             {doc::paragraph("Beslutet rör inte barn direkt.")})}));
    if (auto legend = legend_section(content)) content.push_back(*std::move(legend));
    content.push_back(
        doc::signatures({{"Förnamn Efternamn", "förvaltningschef"}, {"Förnamn Andersdotter", "strateg"}}));
    return content;
}

} // namespace galleri
