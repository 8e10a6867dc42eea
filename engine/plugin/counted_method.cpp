#include "plugin/counted_method.hpp"

#include "analyse/sentence.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "document/build.hpp"

#include <array>

namespace linsen {

using namespace document;

namespace {

constexpr int most_decimals = 3; // of a setting; more would be no size that anybody means

/// Some of the comparisons that are neither more than chance nor set aside, and what is said of them.
struct Rest {
    std::size_t number = 0;
    std::string verb; ///< "kan", which stands first where they are the first of several
    std::string what;
};

/// "andra", "tredje": the last of so many.
std::string ordinal(std::size_t number) {
    static constexpr std::array<char const*, 11> words{"andra",  "tredje", "fjärde",  "femte",
                                                       "sjätte", "sjunde", "åttonde", "nionde",
                                                       "tionde", "elfte",  "tolfte"};
    return number >= 2 && number - 2 < words.size() ? words.at(number - 2) : "sista";
}

/// " Av de andra 56 är 20 så små att …", so that what is said adds up to all that were judged.
std::string rest_of_judged(Method::Judged const& judged) {
    Tally const& tally = judged.tally;
    std::size_t const all = tally.alike + tally.uncertain + tally.undecided + tally.unanswered;
    if (judged.all < 2 || all == 0) return {};
    auto const form = [](std::size_t number, char const* one, char const* several) {
        return number == 1 ? one : several;
    };
    bool const sample = judged.rules.sampling == Sampling::sample;
    std::vector<Rest> rest{
        {tally.alike, "är",
         std::string(form(tally.alike, "så liten att den inte räknas som en skillnad",
                          "så små att de inte räknas som skillnader")) +
             (judged.compares_years() ? form(tally.alike, " eller förändring", " eller förändringar") : "")},
        {tally.uncertain, sample ? "är" : "kan",
         sample ? form(tally.uncertain, "inte statistiskt säkerställd", "inte statistiskt säkerställda")
                : "bero på slumpen"},
        {tally.unanswered, "kan", "bero på dem som uppgift saknas för"},
        {tally.undecided, "går", "inte att avgöra"}};
    std::erase_if(rest, [](Rest const& each) { return each.number == 0; });
    if (rest.size() == 1)
        return (all == judged.all ? (all == 2 ? " Båda " : " Alla " + number_word(all) + " ")
                : all == 1        ? " Den " + ordinal(judged.all) + " "
                                  : " De andra " + number_word(all) + " ") +
               rest.front().verb + " " + rest.front().what + ".";
    std::vector<std::string> parts;
    parts.reserve(rest.size());
    for (Rest const& each : rest)
        parts.push_back(parts.empty() ? each.verb + " " + number_word(each.number) + " " + each.what
                                      : number_word(each.number) + " " + each.verb + " " + each.what);
    return (all == judged.all ? std::string(" Av dem ") : " Av de andra " + number_word(all) + " ") +
           join_swedish(parts) + ".";
}

/// How changes, and differences within groups, are calculated, where there are any.
std::string change_and_groups(Method::Judged const& judged) {
    std::string const change = "Hur en skillnad har ändrats räknas enligt Zou och Donner (2008)";
    std::string const inside = "killnaden med hänsyn till en annan indelning";
    std::string const groups =
        "enligt Mantel och Haenszel med Satos medelfel (1989), där alla grupper i den indelningen visas. Om "
        "skillnaden är olika stor i olika grupper prövas med ett scoretest av skillnaderna i "
        "procentenheter (Gart och Nam 1990, med varianser enligt Miettinen och Nurminen 1985).";
    if (judged.compares_years() && judged.in_groups) return " " + change + ", och s" + inside + " " + groups;
    if (judged.in_groups) return " S" + inside + " räknas " + groups;
    return judged.compares_years() ? " " + change + "." : std::string();
}

/// How what has changed over the years is judged: shares and rates, where there are any.
std::vector<Text> trends(Tally const& tally, std::string const& small) {
    std::vector<Text> items;
    if (tally.share_trends > 0)
        items.push_back(text("Om en andel ökar eller minskar över åren prövas med testet för trend enligt "
                             "Cochran (1954) och Armitage (1955), där det finns minst fyra år." +
                             (small.empty() ? std::string()
                                            : " Skiljer sig det första och det sista året med mindre än " +
                                                  small + " kallas andelen ”ungefär densamma”.")));
    if (tally.rate_trends > 0)
        items.push_back(text("Om antalet per invånare ökar eller minskar över åren prövas med loglinjär "
                             "Poissonregression (Walds test), där det finns minst fyra år. Är det högre av "
                             "talen för det första och det sista året mindre än 10\u00a0procent högre än det "
                             "andra kallas antalet ”ungefär detsamma”."));
    return items;
}

/// "Av dem är två mer än slumpen brukar ge.", of several that were judged.
std::string so_many_stand(Method::Judged const& judged) {
    bool const one = judged.certain < 2;
    std::string const size = judged.tally.small_but_certain == 0 ? ""
                             : one                               ? "både stor nog att räknas och "
                                                                 : "både stora nog att räknas och ";
    return (judged.certain == 0 ? std::string("Ingen av dem är ")
                                : "Av dem är " + number_word(judged.certain) + " ") +
           size + "mer än slumpen brukar ge.";
}

/// Those that were to be made, and why they were not.
std::string not_made(Tally const& tally) {
    if (tally.not_made() == 0) return {};
    std::string const how_many =
        " " + with_capital((tally.judged() == 0 ? "" : "ytterligare ") + number_word(tally.not_made()));
    std::vector<std::string> why;
    auto const add = [&](std::size_t number, std::string const& reason) {
        if (number != 0)
            why.push_back((number == tally.not_made() ? "" : number_word(number) + " ") + "eftersom " +
                          reason);
    };
    add(tally.hidden, "uppgifter är skyddade");
    add(tally.small_base, "underlaget är för litet");
    add(tally.missing, "uppgift saknas");
    if (why.size() == 1)
        return how_many + (tally.not_made() == 1 ? " jämförelse" : " jämförelser") + " går inte att göra, " +
               why.front() + ".";
    return how_many + " jämförelser går inte att göra: " + join_swedish(why) + ".";
}

} // namespace

Blocks counted_method(Method::Judged const& judged) {
    Judging const& rules = judged.rules;
    bool const sample = rules.sampling == Sampling::sample;
    int decimals = 0;
    while (decimals < most_decimals &&
           round_half_away(rules.small_difference, decimals) != rules.small_difference)
        ++decimals;
    auto const small = print_in_text(shown_cell(rules.small_difference, Unit::points, decimals));
    std::vector<Text> items;
    items.push_back(text("En grupp med färre än " + number_word(static_cast<std::size_t>(rules.least_base)) +
                         " personer jämförs inte: underlaget är för litet. Det är något annat än att "
                         "grupperna är lika."));
    // Smaller ones are printed as none, of whom or how many it is.
    constexpr double least_printed = 0.5;
    std::string const rounded_off = rules.small_difference > least_printed ? "" : "avrundas till noll";
    std::string const is_less = rules.small_difference > 0 ? "är mindre än " + small : "";
    items.push_back(text("En skillnad som " + is_less +
                         (is_less.empty() || rounded_off.empty() ? "" : " eller ") + rounded_off +
                         " kallas ”ungefär lika”." +
                         (sample ? " I ett urval ska dessutom hela intervallet ligga inom " +
                                       print_number(rules.equality_margin, 0) +
                                       "\u00a0procentenheter; annars går det inte att avgöra."
                                 : std::string())));
    items.push_back(
        text(std::string("Andelarnas osäkerhet räknas enligt Wilson (1927) och skillnadernas enligt Newcombe "
                         "(1998, metod 10). Sannolikheten för en minst lika stor skillnad av en slump räknas "
                         "med ett z-test, och med Fishers exakta test där något förväntat antal är mindre än "
                         "fem.") +
             change_and_groups(judged)));
    if (judged.rates)
        items.push_back(text(
            "Antal per invånare jämförs med ett exakt test av kvoten mellan två antal "
            "(Clopper och Pearson 1934)." +
            (judged.standardised.empty()
                 ? std::string()
                 : " Med hänsyn till " + judged.standardised +
                       " jämförs de genom direkt standardisering: så som de skulle vara om "
                       "båda grupperna var sammansatta som befolkningen av båda "
                       "tillsammans. Delar av befolkningen med så få personer att de "
                       "ensamma kunde avgöra jämförelsen är sammanslagna med nästa. Kvoten bedöms enligt "
                       "Breslow och Day (1987).")));
    for (Text& each : trends(judged.tally, rules.small_difference > 0 ? small : ""))
        items.push_back(std::move(each));
    items.push_back(text("Många jämförelser görs samtidigt, och då ser några alltid ut som skillnader. Alla "
                         "är därför bedömda tillsammans (Benjamini och Hochberg 1995): om ingenting skilde "
                         "sig åt vore risken för ett enda felaktigt utslag i rapporten högst 5 procent."));
    items.push_back(
        sample ? text("En skillnad kallas statistiskt säkerställd när den håller för den bedömningen och "
                      "dess intervall inte innehåller noll.")
               : text("Uppgifterna omfattar alla, inte ett urval, så skillnadernas storlek är kända. Där "
                      "bedömningen inte håller sägs att skillnaden kan bero på slumpen" +
                      std::string(judged.years == JudgedYears::together ? "" : " ett enskilt år") +
                      ": grupperna är så små att siffran lätt blir en annan nästa år."));
    if (judged.unanswered)
        items.push_back(text(
            "Andelarna är av alla personer, också dem som uppgift saknas för. Där ingen i en grupp har en "
            "känd "
            "uppgift saknas andelen. Om uppgift saknas för mer än " +
            print_number(rules.much_unanswered, 0) +
            "\u00a0procent av en grupp sägs det vid jämförelsen. En skillnad" +
            (judged.compares_years() ? " eller förändring" : "") +
            " som skulle "
            "försvinna eller byta riktning om alla som uppgift saknas för i den ena gruppen hörde dit, och "
            "ingen i den andra, räknas inte som mer än slumpen brukar ge."));
    if (judged.unanswered && !judged.standardised.empty())
        items.push_back(text("Med hänsyn till " + judged.standardised +
                             " jämförs antalen per invånare inte när uppgift om " + judged.standardised +
                             " saknas för mer än " + print_number(rules.most_outside_parts, 0) +
                             "\u00a0procent av en grupp."));
    items.push_back(text("Skillnader räknas på andelar som inte har avrundats. Rapporten säger inget om "
                         "orsaker."));
    std::string const how_many =
        judged.all == 0 ? "Rapporten har inga jämförelser som går att bedöma."
        : judged.all == 1
            ? std::string("Rapporten bedömer en enda jämförelse. Den är ") +
                  (judged.tally.small_but_certain > 0 ? "för liten för att räknas som en skillnad."
                   : judged.certain == 0              ? "inte mer än slumpen brukar ge."
                                                      : "mer än slumpen brukar ge.")
            : "Rapporten bedömer " + number_word(judged.all) + " jämförelser. " + so_many_stand(judged);
    std::string const aside =
        judged.set_aside == 0
            ? std::string()
            : " " + with_capital(number_word(judged.set_aside)) +
                  (judged.set_aside == 1
                       ? " till är det också, men gäller en total som är omvänd i de flesta av sina delar"
                       : " till är det också, men gäller totaler som är omvända i de flesta av sina "
                         "delar") +
                  ", och räknas inte hit.";
    return {paragraph(how_many + aside + rest_of_judged(judged) + not_made(judged.tally)),
            bullets(std::move(items))};
}

} // namespace linsen
