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
            return Findings{change_in_short(
                measure, "Diabetes", change(measure, {"2018", then}, {"2021", now}, comparisons), unknown)};
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
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män, men källan anger inte "
         "hur säkra uppgifterna är.",
         of(diabetes(), pair(plain(10), plain(8)))},
        {"LowerUnknown", "nyckel.lagre-okand",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män, men källan anger inte "
         "hur säkra uppgifterna är.",
         of(diabetes(), pair(plain(8), plain(10)))},
        {"HigherCounted", "nyckel.hogre",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor än bland män.",
         of(counted(), pair(plain(10), plain(8)))},
        {"LowerCounted", "nyckel.lagre",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor än bland män.",
         of(counted(), pair(plain(8), plain(10)))},
        {"Alike", "nyckel.lika", "Andelen med diabetes ligger på samma nivå bland kvinnor och män.",
         of(diabetes(), pair(share(8, 1), share(8, 1)))},
        {"AlikeInASmallSample", "nyckel.lika-osaker",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män, men urvalet är så litet att det "
         "ändå kan finnas en skillnad.",
         of(diabetes(), pair(share(50, 20), share(50, 20)))},
        {"AlikeUnknown", "nyckel.lika-okand",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män, men källan anger inte hur säkra "
         "uppgifterna är.",
         of(diabetes(), pair(plain(8), plain(8)))},
        {"AlikeCounted", "nyckel.lika", "Andelen med diabetes ligger på samma nivå bland kvinnor och män.",
         of(counted(), pair(plain(8), plain(8)))},
        {"LowerBetweenMidpoints", "nyckel.lagre-saker",
         "Andelen med diabetes är 0,7 procentenheter lägre bland kvinnor än bland män, mätt mellan "
         "intervallens mittpunkter, en statistiskt säkerställd skillnad.",
         of(diabetes(), pair(between(12, 11.5, 11.8), between(12, 12.2, 12.5)))},
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
        {"ShortBoth", "kort.tid", "Diabetes sedan 2018: kvinnor från 8 till 12 %, män från 10 till 14 %.",
         change_short(diabetes(), low, high)},
        {"ShortOnlyMen", "kort.tid",
         "Diabetes sedan 2018: kvinnor ingen säkerställd förändring, män från 14 till 10 %.",
         change_short(diabetes(), high, pair(share(12, 1), share(10, 1)))},
        {"ShortOnlyWomenOfAFullCount", "kort.tid",
         "Diabetes sedan 2018: kvinnor från 8 till 12 %, män ingen förändring.",
         change_short(counted(), low, pair(plain(12), plain(10)))},
        {"ShortMenMissing", "kort.tid",
         "Diabetes sedan 2018: kvinnor från 8 till 12 %, män uppgift saknas för 2021.",
         change_short(diabetes(), low, pair(share(12, 1), missing()))},
        {"ShortBeforeTheLatest", "kort.tid-da", "Diabetes mellan 2014 och 2018: kvinnor från 8 till 12 %.",
         [=] {
             Comparisons comparisons;
             return Findings{change_in_short(
                 diabetes(), "Diabetes",
                 earlier_change(diabetes(), Group::first, {"2014", low}, {"2018", high}, comparisons),
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
                                 Reservation::here)};
         }},
        {"ShortBothUnknown", "kort.tid-okand",
         "Diabetes sedan 2018: kvinnor från 8 till 12 %, män 10 % båda åren; osäkerheten är inte känd.",
         change_short(diabetes(), pair(plain(8), plain(10)), pair(plain(12), plain(10)))},
        {"ShortUnknownAsToldAbove", "kort.tid",
         "Diabetes sedan 2018: kvinnor från 8 till 12 %, män 10 % båda åren.",
         change_short(diabetes(), pair(plain(8), plain(10)), pair(plain(12), plain(10)), Reservation::above)},
        {"ShortOnlyMenUnknown", "kort.tid",
         "Diabetes sedan 2018: kvinnor från 8 till 12 %, män från 10 till 14 % (osäkerheten är inte känd).",
         change_short(diabetes(), low, pair(share(12, 1), plain(14)))},
        {"ShortTotalUnknown", "kort.tid-totalt-okand",
         "Diabetes sedan 2018: från 8 till 12 %; osäkerheten är inte känd.",
         change_short(undivided(diabetes()), only(plain(8)), only(plain(12)))},
        {"ShortTotal", "kort.tid-totalt", "Diabetes sedan 2018: från 8 till 12 %.",
         change_short(undivided(diabetes()), only(share(8, 1)), only(share(12, 1)))},
    };
}

std::vector<Case> population_cases() {
    auto const of = [](std::vector<std::pair<double, double>> const& counts) {
        return [=] {
            std::vector<AreaFigure> ages;
            for (auto const& [women, men] : counts) {
                std::string const from = std::to_string(ages.size() * 10);
                ages.push_back(
                    {from + "-åringar", pair(plain(women, 0, Unit::count), plain(men, 0, Unit::count))});
            }
            return population_by_age(Groups{}, ages);
        };
    };
    return {
        {"FewerThenMore", "befolkning.vander-fler",
         "Till och med åldersgruppen 10-åringar är kvinnor färre än män; därefter är de fler.",
         of({{9, 10}, {9, 10}, {11, 10}, {12, 10}})},
        {"MoreThenFewer", "befolkning.vander-farre",
         "Till och med åldersgruppen 0-åringar är kvinnor fler än män; därefter är de färre.",
         of({{11, 10}, {9, 10}})},
        {"AlwaysMore", "befolkning.fler", "I alla åldersgrupper är kvinnor fler än män.",
         of({{11, 10}, {12, 10}})},
        {"AlwaysFewerPastATie", "befolkning.farre", "I alla åldersgrupper är kvinnor färre än män.",
         of({{9, 10}, {10, 10}, {8, 10}})},
        {"BackAndForth", "befolkning.blandat", "I två av tre åldersgrupper är kvinnor fler än män.",
         of({{11, 10}, {9, 10}, {11, 10}})},
        {"Nobody", "", "", of({})},
    };
}

} // namespace linsen::testing
