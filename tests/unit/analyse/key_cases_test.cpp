#include "analyse/cases.hpp"

namespace linsen::testing {

std::vector<Case> key_cases() {
    auto const of = [](Measure const& measure, Figure const& figure) {
        return [=] {
            Comparisons comparisons;
            auto const sentence = key_sentence(measure, gap(measure, figure, "2021", comparisons));
            return sentence ? Findings{*sentence} : Findings{};
        };
    };
    auto const gap_short = [](Figure const& figure, Reservation unknown = Reservation::here) {
        return [=] {
            Comparisons comparisons;
            return Findings{
                gap_in_short(diabetes(), "Diabetes", gap(diabetes(), figure, "2021", comparisons), unknown)};
        };
    };
    auto const change_short = [](Measure const& measure, Figure const& then, Figure const& now,
                                 Reservation unknown = Reservation::here) {
        return [=] {
            Comparisons comparisons;
            return Findings{change_in_short(measure, "Diabetes",
                                            change(measure, {"2018", then}, {"2021", now}, comparisons),
                                            "2021", unknown)};
        };
    };
    Figure const low = pair(share(8, 1), share(10, 1));
    Figure const high = pair(share(12, 1), share(14, 1));
    return {
        {"HigherCertain", "nyckel.hogre-saker",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män, en statistiskt "
         "säkerställd skillnad.",
         of(diabetes(), pair(share(10, 1), share(8, 1)))},
        {"LowerCertain", "nyckel.lagre-saker",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män, en statistiskt "
         "säkerställd skillnad.",
         of(diabetes(), pair(share(8, 1), share(10, 1)))},
        {"HigherNotCertain", "nyckel.hogre-osaker",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män, men skillnaden är inte "
         "statistiskt säkerställd.",
         of(diabetes(), pair(share(10, 2), share(8, 2)))},
        {"LowerNotCertain", "nyckel.lagre-osaker",
         "Andelen med diabetes är 1 procentenhet lägre bland kvinnor än bland män, men skillnaden är inte "
         "statistiskt säkerställd.",
         of(diabetes(), pair(share(8, 1), share(9, 1)))},
        {"HigherUnknown", "nyckel.hogre-okand",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män, men det är inte "
         "känt hur säkra uppgifterna är.",
         of(diabetes(), pair(plain(10), plain(8)))},
        {"LowerUnknown", "nyckel.lagre-okand",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män, men det är inte "
         "känt hur säkra uppgifterna är.",
         of(diabetes(), pair(plain(8), plain(10)))},
        {"HigherWithIntervalForWomenOnly", "nyckel.hogre-okand",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män, men det är inte känt "
         "hur säker uppgiften för män är.",
         of(diabetes(), pair(share(10, 1), plain(8)))},
        {"LowerWithIntervalForMenOnly", "nyckel.lagre-okand",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män, men det är inte känt "
         "hur säker uppgiften för kvinnor är.",
         of(diabetes(), pair(plain(8), share(10, 1)))},
        {"HigherCounted", "nyckel.hogre",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män.",
         of(counted(), pair(plain(10), plain(8)))},
        {"LowerCounted", "nyckel.lagre",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män.",
         of(counted(), pair(plain(8), plain(10)))},
        {"Alike", "nyckel.lika", "Andelen med diabetes ligger på samma nivå bland kvinnor och män.",
         of(diabetes(), pair(share(8, 1), share(8, 1)))},
        {"AlikeInASmallSample", "nyckel.lika-osaker",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män, men osäkerheten är så stor att "
         "det ändå kan finnas en skillnad.",
         of(diabetes(), pair(share(50, 20), share(50, 20)))},
        {"AlikeInASmallSampleAndRoundedAway", "nyckel.lika-osaker",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal, men osäkerheten "
         "är "
         "så stor att det ändå kan finnas en skillnad.",
         of(diabetes(), pair(share(49.6, 20), share(50.4, 20)))},
        {"AlikeRoundedAwayAndMayBeChance", "nyckel.lika-dold",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal; den skillnad som "
         "avrundningen döljer är inte statistiskt säkerställd.",
         of(diabetes(), pair(share(10.5, 1.5), share(11.4, 1.5)))},
        {"AlikeUnknown", "nyckel.lika-okand",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män, men det är inte känt hur säkra "
         "uppgifterna är.",
         of(diabetes(), pair(plain(8), plain(8)))},
        {"AlikeAndRoundedAway", "nyckel.lika",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal.",
         of(counted(), pair(plain(49.6), plain(50.4)))},
        {"AlikeCounted", "nyckel.lika", "Andelen med diabetes ligger på samma nivå bland kvinnor och män.",
         of(counted(), pair(plain(8), plain(8)))},
        {"LowerBetweenMidpoints", "nyckel.lagre-saker",
         "Andelen med diabetes är 0,7 procentenheter lägre bland kvinnor än bland män, mätt mellan "
         "intervallens mittpunkter, en statistiskt säkerställd skillnad.",
         of(diabetes(), pair(between(12, 11.5, 11.8), between(12, 12.2, 12.5)))},
        {"AlikeBetweenMidpoints", "nyckel.lika",
         "Andelen med diabetes ligger på nästan samma nivå bland kvinnor och män, mätt mellan intervallens "
         "mittpunkter.",
         of(diabetes(), pair(between(52, 51.1, 51.9), between(51, 51.0, 52.0)))},
        {"HigherBetweenMidpointsUnknown", "nyckel.lagre-okand",
         "Andelen med diabetes är 1,3 procentenheter lägre bland kvinnor än bland män, mätt mellan "
         "intervallens mittpunkter, men det är inte känt hur säker uppgiften för män är.",
         of(diabetes(), pair(between(12, 11.5, 11.8), plain(13)))},
        {"Missing", "", "", of(diabetes(), pair(share(8, 1), missing()))},
        {"GapInShort", "kort.hogre",
         "Diabetes: 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %).",
         gap_short(pair(share(10, 1), share(8, 1)))},
        {"GapInShortLower", "kort.lagre",
         "Diabetes: 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %).",
         gap_short(pair(share(8, 1), share(10, 1)))},
        {"GapInShortUnknown", "kort.hogre-okand",
         "Diabetes: 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %); osäkerheten är inte "
         "känd.",
         gap_short(pair(plain(10), plain(8)))},
        {"GapInShortLowerUnknown", "kort.lagre-okand",
         "Diabetes: 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %); osäkerheten är inte "
         "känd.",
         gap_short(pair(plain(8), plain(10)))},
        {"GapInShortUnknownAsToldAbove", "kort.hogre",
         "Diabetes: 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %).",
         gap_short(pair(plain(10), plain(8)), Reservation::above)},
        {"GapInShortBetweenMidpoints", "kort.lagre",
         "Diabetes: 0,7 procentenheter lägre bland kvinnor (12 %) än bland män (12 %), mätt mellan "
         "intervallens mittpunkter.",
         gap_short(pair(between(12, 11.5, 11.8), between(12, 12.2, 12.5)))},
        {"ShortBoth", "kort.tid",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män från 10 till 14 %.",
         change_short(diabetes(), low, high)},
        {"ShortOnlyMen", "kort.tid",
         "Diabetes mellan 2018 och 2021: kvinnor ingen säkerställd förändring, män från 14 till 10 %.",
         change_short(diabetes(), high, pair(share(12, 1), share(10, 1)))},
        {"ShortOnlyWomenOfAFullCount", "kort.tid",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män ingen förändring.",
         change_short(counted(), low, pair(plain(12), plain(10)))},
        {"ShortMenMissing", "kort.tid-en",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %. För män saknas uppgift för 2021.",
         change_short(diabetes(), low, pair(share(12, 1), missing()))},
        {"ShortWomenMissingAtBothTimes", "kort.tid-en",
         "Diabetes mellan 2018 och 2021: män från 10 till 14 %. För kvinnor saknas uppgift.",
         change_short(diabetes(), pair(missing(), share(10, 1)), pair(missing(), share(14, 1)))},
        {"ShortMenContradictory", "kort.tid-en",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %. För män går uppgiften inte att jämföra.",
         change_short(diabetes(), low, pair(share(12, 1), between(14, 20, 22)))},
        {"ShortMenMissingUnknown", "kort.tid-en-okand",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %; osäkerheten är inte känd. För män saknas "
         "uppgift för 2021.",
         change_short(diabetes(), pair(plain(8), plain(10)), pair(plain(12), missing()))},
        {"ShortBeforeTheLatest", "kort.tid-da", "Diabetes mellan 2014 och 2018: kvinnor från 8 till 12 %.",
         [=] {
             Comparisons comparisons;
             return Findings{change_in_short(
                 diabetes(), "Diabetes",
                 earlier_change(diabetes(), Group::first, {"2014", low}, {"2018", high}, comparisons), "2021",
                 Reservation::here)};
         }},
        {"ShortBeforeTheLatestUnknown", "kort.tid-da-okand",
         "Diabetes mellan 2014 och 2018: kvinnor från 8 till 12 %; osäkerheten är inte känd.",
         [=] {
             Comparisons comparisons;
             return Findings{
                 change_in_short(diabetes(), "Diabetes",
                                 earlier_change(diabetes(), Group::first, {"2014", pair(plain(8), missing())},
                                                {"2018", pair(plain(12), missing())}, comparisons),
                                 "2021", Reservation::here)};
         }},
        {"ShortBothUnknown", "kort.tid-okand",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män 10 % båda åren; osäkerheten är inte "
         "känd.",
         change_short(diabetes(), pair(plain(8), plain(10)), pair(plain(12), plain(10)))},
        {"ShortUnknownAsToldAbove", "kort.tid",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män 10 % båda åren.",
         change_short(diabetes(), pair(plain(8), plain(10)), pair(plain(12), plain(10)), Reservation::above)},
        {"ShortOnlyMenUnknown", "kort.tid",
         "Diabetes mellan 2018 och 2021: kvinnor från 8 till 12 %, män från 10 till 14 % (osäkerheten är "
         "inte känd).",
         change_short(diabetes(), low, pair(share(12, 1), plain(14)))},
        {"ShortTotalUnknown", "kort.tid-totalt-okand",
         "Diabetes mellan 2018 och 2021: från 8 till 12 %; osäkerheten är inte känd.",
         change_short(undivided(diabetes()), only(plain(8)), only(plain(12)))},
        {"ShortTotal", "kort.tid-totalt", "Diabetes mellan 2018 och 2021: från 8 till 12 %.",
         change_short(undivided(diabetes()), only(share(8, 1)), only(share(12, 1)))},
    };
}

namespace {

/// Women and men of one row; below zero is a figure that is missing.
struct Counted {
    std::string name;
    double women = 0;
    double men = 0;
};

std::function<Findings()> population(std::vector<Counted> const& counts,
                                     PopulationRows kind = PopulationRows::ages) {
    return [=] {
        auto const cell = [](double value) { return value < 0 ? missing() : plain(value, 0, Unit::count); };
        std::vector<AreaFigure> rows;
        for (Counted const& each : counts)
            rows.push_back({each.name, pair(cell(each.women), cell(each.men))});
        return population_by_row(Groups{}, rows, kind);
    };
}

} // namespace

std::vector<Case> population_cases() {
    auto const groups = PopulationRows::groups;
    return {
        {"FewerThenMore", "befolkning.vander-fler",
         "Till och med åldersgruppen 10–19 är kvinnor färre än män; därefter är de fler.",
         population({{"0–9", 9, 10}, {"10–19", 9, 10}, {"20–64", 11, 10}, {"65+", 12, 10}})},
        {"MoreThenFewer", "befolkning.vander-farre",
         "Till och med åldersgruppen 0–9 är kvinnor fler än män; därefter är de färre.",
         population({{"0–9", 11, 10}, {"10+", 9, 10}})},
        {"AlwaysMore", "befolkning.fler", "I alla åldersgrupper är kvinnor fler än män.",
         population({{"0–9", 11, 10}, {"10+", 12, 10}})},
        {"OneGroup", "befolkning.farre", "I åldersgruppen 18–84 är kvinnor färre än män.",
         population({{"18–84", 9, 10}})},
        {"FewerWithATie", "befolkning.blandat-farre befolkning.lika-i",
         "I två av tre åldersgrupper är kvinnor färre än män. I åldersgruppen 10–19 är kvinnor och män lika "
         "många.",
         population({{"0–9", 9, 10}, {"10–19", 10, 10}, {"20+", 8, 10}})},
        {"AlikeEverywhere", "befolkning.lika", "I alla åldersgrupper är kvinnor och män lika många.",
         population({{"0–9", 9, 9}, {"10+", 8, 8}})},
        {"AlikeInFour", "befolkning.blandat befolkning.lika-antal",
         "I en av fem åldersgrupper är kvinnor fler än män. I fyra åldersgrupper är kvinnor och män lika "
         "många.",
         population({{"0–9", 9, 9}, {"10–19", 8, 8}, {"20–29", 8, 8}, {"30–39", 8, 8}, {"40+", 9, 8}})},
        {"ATieAtTheTurn", "befolkning.vander-fler befolkning.lika-i",
         "Till och med åldersgruppen 0–9 är kvinnor färre än män; från och med åldersgruppen 80+ är de "
         "fler. I åldersgrupperna 10–64 och 65–79 är kvinnor och män lika många.",
         population({{"0–9", 9, 10}, {"10–64", 10, 10}, {"65–79", 10, 10}, {"80+", 11, 10}})},
        {"ATieBeforeTheTurn", "befolkning.blandat befolkning.lika-i",
         "I en av tre åldersgrupper är kvinnor fler än män. I åldersgruppen 0–9 är kvinnor och män lika "
         "många.",
         population({{"0–9", 10, 10}, {"10–64", 9, 10}, {"65+", 11, 10}})},
        {"OldestMissing", "befolkning.farre befolkning.saknas-i",
         "I alla tre åldersgrupper som har uppgift om både kvinnor och män är kvinnor färre än män. För "
         "åldersgruppen 80+ visas inte uppgift om både kvinnor och män.",
         population({{"0–9", 9, 10}, {"10–64", 9, 10}, {"65–79", 9, 10}, {"80+", -1, 4}})},
        {"MissingBehindTheTurn", "befolkning.blandat befolkning.saknas-i",
         "I en av två åldersgrupper som har uppgift om både kvinnor och män är kvinnor fler än män. För "
         "åldersgrupperna 10–64 och 80+ visas inte uppgift om både kvinnor och män.",
         population({{"0–9", 9, 10}, {"10–64", -1, 10}, {"65–79", 9, 8}, {"80+", -1, 4}})},
        {"MissingInFour", "befolkning.farre befolkning.saknas-antal",
         "I åldersgruppen 40+ är kvinnor färre än män. För fyra åldersgrupper visas inte uppgift om både "
         "kvinnor och män.",
         population({{"0–9", -1, 9}, {"10–19", -1, 8}, {"20–29", 8, -1}, {"30–39", -1, 8}, {"40+", 7, 8}})},
        {"BackAndForth", "befolkning.blandat", "I två av tre åldersgrupper är kvinnor fler än män.",
         population({{"0–9", 11, 10}, {"10–19", 9, 10}, {"20+", 11, 10}})},
        {"AgesInAnotherOrder", "befolkning.blandat", "I en av tre åldersgrupper är kvinnor fler än män.",
         population({{"80+", 11, 10}, {"0–9", 9, 10}, {"10–79", 9, 10}})},
        {"GroupsHaveNoOrder", "befolkning.blandat", "I en av tre grupper är kvinnor fler än män.",
         population({{"Grundskola", 9, 10}, {"Gymnasium", 9, 10}, {"Eftergymnasial", 11, 10}}, groups)},
        {"GroupsAlwaysFewer", "befolkning.farre", "I alla grupper är kvinnor färre än män.",
         population({{"Grundskola", 9, 10}, {"Gymnasium", 9, 10}}, groups)},
        {"AlikeAsPrinted", "befolkning.lika", "I åldersgruppen 0–9 är kvinnor och män lika många.",
         population({{"0–9", 10.4, 10.1}})},
        {"Nobody", "", "", population({})},
        {"NothingKnown", "", "", population({{"0–9", -1, 10}})},
    };
}

} // namespace linsen::testing
