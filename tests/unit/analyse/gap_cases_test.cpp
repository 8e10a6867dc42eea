#include "analyse/cases.hpp"

namespace linsen::testing {

std::vector<Case> gap_cases() {
    auto const in_2021 = [](Measure const& measure, Figure const& figure) {
        return [measure, figure] {
            Comparisons comparisons;
            return gap(measure, figure, "2021", comparisons).findings;
        };
    };
    auto const deaths = [](double value, double half) {
        Cell cell = plain(value, 0, Unit::per_100000);
        cell.interval = Interval{value - half, value + half, 0};
        return cell;
    };
    Measure whole = diabetes();
    whole.groups = {"flickor", "pojkar"};
    Measure of_2021 = counted();
    of_2021.told_at = "2021";
    Cell const women_outside = between(1, 0.4, 0.7);
    Cell const men_outside = between(1, 1.1, 1.8);
    Finding const only_together = say("niva.ej-kon", {{"orsak", "källan redovisar den bara samlat"}});
    Finding const hides = say("niva.kon-skyddad", {{"k", "kvinnor"}, {"m", "män"}});
    Finding const unread = say("niva.kon-olast", {{"k", "kvinnor"}, {"m", "män"}, {"plats", "Orsa"}});
    Finding const lacks = say("niva.kon-saknas", {{"k", "kvinnor"}, {"m", "män"}, {"plats", "Orsa"}});
    return {
        {"LowerAmongWomen", "gap.lagre gap.saker",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %). Skillnaden "
         "är "
         "statistiskt säkerställd.",
         in_2021(diabetes(), pair(share(8, 1), share(10, 1)))},
        {"HigherAmongWomen", "gap.hogre gap.saker",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %). Skillnaden "
         "är "
         "statistiskt säkerställd.",
         in_2021(diabetes(), pair(share(10, 1), share(8, 1)))},
        {"WiderIntervalsAreNotCertain", "gap.hogre gap.osaker",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %). Skillnaden "
         "är "
         "inte statistiskt säkerställd och kan bero på slumpen.",
         in_2021(diabetes(), pair(share(10, 1.5), share(8, 1.5)))},
        {"OneProcentenhetIsSingular", "gap.hogre gap.osaker",
         "Andelen med diabetes är 1 procentenhet högre bland kvinnor (9 %) än bland män (8 %). Skillnaden är "
         "inte statistiskt säkerställd och kan bero på slumpen.",
         in_2021(diabetes(), pair(share(9, 1), share(8, 1)))},
        {"TheLatestFigureIsOld", "gap.lagre",
         "År 2021 var andelen med diabetes 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %).",
         in_2021(of_2021, pair(plain(8), plain(10)))},
        {"TheLatestFigureIsOldAndTheSame", "gap.lika",
         "År 2021 låg andelen med diabetes på samma nivå bland kvinnor och män (8 %).",
         in_2021(of_2021, pair(plain(8), plain(8)))},
        {"TheLatestFigureIsOldAndOfOne", "gap.en-saknas",
         "Andelen med diabetes var 8 % bland kvinnor år 2021. Uppgift för män saknas, så grupperna kan inte "
         "jämföras.",
         in_2021(of_2021, pair(plain(8), missing()))},
        {"TheSameWithoutIntervals", "gap.lika gap.okand",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män (8 %). Osäkerheten är inte känd, "
         "så det går inte att säga om det ändå finns en skillnad.",
         in_2021(diabetes(), pair(plain(8), plain(8)))},
        {"NoIntervals", "gap.lagre gap.okand",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %). "
         "Osäkerheten är inte känd, så det går inte att säga om skillnaden är säkerställd.",
         in_2021(diabetes(), pair(plain(8), plain(10)))},
        {"OneIntervalIsAPointAtTheEndOfTheScale", "gap.hogre gap.utan-bredd",
         "Andelen med diabetes är 10 procentenheter högre bland kvinnor (10 %) än bland män (0 %). "
         "Intervallet för män är en enda punkt (0,0–0,0) och säger inte hur säker uppgiften är, så det går "
         "inte att säga om skillnaden är säkerställd.",
         in_2021(diabetes(), pair(share(10, 1), share(0, 0)))},
        {"BothIntervalsArePointsAtTheEndOfTheScale", "gap.lika gap.utan-bredd-bada",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män (0 %). Intervallen för kvinnor och "
         "män är enda punkter (0,0–0,0 respektive 0,0–0,0) och säger inte hur säkra uppgifterna är, så det "
         "går inte att säga om det ändå finns en skillnad.",
         in_2021(diabetes(), pair(share(0, 0), share(0, 0)))},
        {"AnIntervalNarrowerThanItsDecimalsIsKnown", "gap.hogre gap.saker",
         "Andelen med diabetes är 2 procentenheter högre bland kvinnor (10 %) än bland män (8 %). Skillnaden "
         "är statistiskt säkerställd.",
         in_2021(diabetes(), pair(share(10, 0), share(8, 0)))},
        {"OneIntervalIsMissing", "gap.lagre gap.okand-en",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %). "
         "Osäkerheten för kvinnor är inte känd, så det går inte att säga om skillnaden är säkerställd.",
         in_2021(diabetes(), pair(plain(8), share(10, 1)))},
        {"ValuesThatPrintAlikeAreNotCalledDifferent", "gap.lika",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal (55,0 %).",
         in_2021(counted(), pair(plain(54.96, 1), plain(55.04, 1)))},
        {"AnEqualLevelIsNotCalledACertainDifference", "gap.lika",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal (8 %).",
         in_2021(diabetes(), pair(share(8.3, 0.01), share(8.1, 0.01)))},
        {"AFullCountIsNeverCalledCertain", "gap.lagre",
         "Andelen med diabetes är 2 procentenheter lägre bland kvinnor (8 %) än bland män (10 %).",
         in_2021(counted(), pair(plain(8), plain(10)))},
        {"NoDifferenceAndNarrow", "gap.lika",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män (8 %).",
         in_2021(diabetes(), pair(share(8, 3), share(8, 3)))},
        {"NoDifferenceButWide", "gap.lika gap.lika-osaker",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män (8 %). Urvalet är så litet att det "
         "ändå kan finnas en skillnad.",
         in_2021(diabetes(), pair(share(8, 4), share(8, 4)))},
        {"NoDifferenceWithoutIntervals", "gap.lika gap.okand",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män (8 %). Osäkerheten är inte känd, "
         "så det går inte att säga om det ändå finns en skillnad.",
         in_2021(diabetes(), pair(plain(8), plain(8)))},
        {"ADifferenceThatPrintsAsZero", "gap.lika-avrundat",
         "Andelen med diabetes ligger på samma nivå bland kvinnor (8,00 %) och män (8,0 %).",
         in_2021(counted(), pair(plain(8, 2), plain(8, 1)))},
        {"AsManyDecimalsAsTheFinerOfTheTwo", "gap.hogre",
         "Andelen med diabetes är 0,04 procentenheter högre bland kvinnor (8,04 %) än bland män (8,0 %).",
         in_2021(counted(), pair(plain(8.04, 2), plain(8.0401, 1)))},
        {"TheSizeIsThatOfTheShownValues", "gap.lagre",
         "Andelen med diabetes är 1 procentenhet lägre bland kvinnor (50 %) än bland män (51 %).",
         in_2021(counted(), pair(plain(49.6), plain(51.4)))},
        {"RoundedAwayAndUnknown", "gap.lika gap.okand",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal (50 %). "
         "Osäkerheten är inte känd, så det går inte att säga om det ändå finns en skillnad.",
         in_2021(diabetes(), pair(plain(49.6), plain(50.4)))},
        {"RoundedAwayAndMayBeChance", "gap.lika gap.lika-dold",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal (11 %). Den "
         "skillnad som avrundningen döljer är inte statistiskt säkerställd och kan bero på slumpen.",
         in_2021(diabetes(), pair(share(10.5, 1.5), share(11.4, 1.5)))},
        {"RoundedAwayInASmallSample", "gap.lika gap.lika-osaker",
         "Andelen med diabetes ligger på samma nivå bland kvinnor och män i avrundade tal (11 %). Urvalet är "
         "så litet att det ändå kan finnas en skillnad.",
         in_2021(diabetes(), pair(share(10.5, 4), share(11.4, 4)))},
        {"NoDifferenceButWideInAnotherUnit", "gap.lika gap.lika-osaker",
         "Dödligheten ligger på samma nivå bland kvinnor och män (100 per 100 000 invånare). Urvalet är så "
         "litet att det ändå kan finnas en skillnad.",
         in_2021(called("dödligheten"), pair(deaths(100, 80), deaths(100, 90)))},
        {"NoDifferenceAndNarrowInAnotherUnit", "gap.lika",
         "Dödligheten ligger på samma nivå bland kvinnor och män (100 per 100 000 invånare).",
         in_2021(called("dödligheten"), pair(deaths(100, 7), deaths(100, 7)))},
        {"GirlsBeforeBoys", "gap.lagre gap.saker",
         "Andelen med diabetes är 2 procentenheter lägre bland flickor (8 %) än bland pojkar (10 %). "
         "Skillnaden "
         "är statistiskt säkerställd.",
         in_2021(whole, pair(share(8, 1), share(10, 1)))},
        {"MidpointsStandIn", "gap.lagre gap.mittpunkt gap.saker",
         "Andelen med diabetes är 0,9 procentenheter lägre bland kvinnor (1 %) än bland män (1 %). "
         "Skillnaden är "
         "räknad mellan intervallens mittpunkter, eftersom ett avrundat värde ligger utanför sitt eget "
         "intervall. "
         "Skillnaden är statistiskt säkerställd.",
         in_2021(diabetes(), pair(women_outside, men_outside))},
        {"RoundedAlike", "gap.hogre gap.mittpunkt-avrundat gap.saker",
         "Andelen med diabetes är 0,5 procentenheter högre bland kvinnor (8 %) än bland män (8 %). "
         "Skillnaden är räknad mellan intervallens mittpunkter, eftersom den inte syns i de avrundade "
         "värdena. Skillnaden är statistiskt säkerställd.",
         in_2021(diabetes(), pair(between(8, 7.9, 8.5), between(8, 7.4, 8.0)))},
        {"MenContradictTheirInterval", "gap.utanfor",
         "Uppgiften för män (58 %) ligger utanför sitt eget intervall (70,0–80,0) och jämförs inte.",
         in_2021(diabetes(), pair(share(61, 3), between(58, 70, 80)))},
        {"WomenContradictTheirIntervalAndMenAreMissing", "gap.utanfor",
         "Uppgiften för kvinnor (58 %) ligger utanför sitt eget intervall (70,0–80,0) och jämförs inte.",
         in_2021(diabetes(), pair(between(58, 70, 80), missing()))},
        {"BothContradictTheirIntervals", "gap.utanfor-bada",
         "Uppgifterna för kvinnor (6 %) och män (585 %) ligger utanför sina egna intervall (58,0–64,0 "
         "respektive "
         "56,0–60,0) och jämförs inte.",
         in_2021(diabetes(), pair(between(6, 58, 64), between(585, 56, 60)))},
        {"MenMissing", "gap.en-saknas",
         "Andelen med diabetes är 8 % bland kvinnor år 2021. Uppgift för män saknas, så grupperna kan inte "
         "jämföras.",
         in_2021(diabetes(), pair(share(8, 1), missing()))},
        {"MenUnreadable", "gap.en-olast",
         "Andelen med diabetes är 8 % bland kvinnor år 2021. Uppgiften för män finns i källans fil men gick "
         "inte att "
         "läsa, så grupperna kan inte jämföras.",
         in_2021(diabetes(), with_unread_second(share(8, 1)))},
        {"WomenMissing", "gap.en-saknas",
         "Andelen med diabetes är 8 % bland män år 2021. Uppgift för kvinnor saknas, så grupperna kan inte "
         "jämföras.",
         in_2021(diabetes(), pair(missing(), share(8, 1)))},
        {"OfOtherGender", "gap.annan", "Bland personer med annan könsidentitet är andelen 8 %.",
         [] {
             return Findings{say("gap.annan", {{"är", "är"}, {"sak", "andelen"}, {"x", "8 %"}})};
         }},
        {"OfOtherGenderHidden", "gap.annan-skyddad",
         "Uppgiften för personer med annan könsidentitet visas inte, eftersom enskilda personer annars kan "
         "kännas igen.",
         [] { return Findings{say("gap.annan-skyddad")}; }},
        {"LaterYearsLackFigures", "tid.senare-saknas", "För 2022 och 2023 saknas uppgift om kvinnor och män.",
         [] {
             return Findings{
                 say("tid.senare-saknas", {{"år", "2022 och 2023"}, {"k", "kvinnor"}, {"m", "män"}})};
         }},
        {"LaterYearsAreHidden", "tid.senare-skyddad",
         "För 2022 visas inte uppgiften, eftersom enskilda personer annars kan kännas igen.",
         [] {
             return Findings{say("tid.senare-skyddad", {{"år", "2022"}})};
         }},
        {"BothMissing", "gap.saknas", "Uppgift uppdelad på kön saknas för 2021.",
         in_2021(diabetes(), pair(missing(), missing()))},
        {"WomenHiddenAndMenUnreadable", "gap.skyddad gap.olast",
         "Uppgiften visas inte, eftersom enskilda personer annars kan kännas igen. Uppgiften för män finns i "
         "källans fil men gick inte att läsa.",
         in_2021(diabetes(), with_unread_second(hidden()))},
        {"HiddenSaysNothingOfTheOther", "gap.skyddad",
         "Uppgiften visas inte, eftersom enskilda personer annars kan kännas igen.",
         in_2021(diabetes(), pair(share(8, 1), hidden()))},
        {"NotDividedBySex", "niva.totalt niva.ej-kon",
         "Andelen med diabetes är 9 % (2021). Uppgiften är inte uppdelad på kön: källan redovisar den bara "
         "samlat.",
         [=] { return level(undivided(diabetes()), only(plain(9)), "2021", only_together); }},
        {"WomenAndMenHidden", "niva.totalt niva.kon-skyddad",
         "Andelen med diabetes är 9 % (2021). Uppgifterna för kvinnor och män visas inte, eftersom enskilda "
         "personer annars kan kännas igen.",
         [=] { return level(undivided(diabetes()), only(plain(9)), "2021", hides); }},
        {"WomenAndMenNotRead", "niva.totalt niva.kon-olast",
         "Andelen med diabetes är 9 % (2021). Uppgifterna om kvinnor och män för Orsa finns i källans fil "
         "men "
         "gick inte att läsa.",
         [=] { return level(undivided(diabetes()), only(plain(9)), "2021", unread); }},
        {"WomenAndMenLeftOut", "niva.totalt niva.kon-saknas",
         "Andelen med diabetes är 9 % (2021). För Orsa saknar källan uppgifter om kvinnor och män var för "
         "sig.",
         [=] { return level(undivided(diabetes()), only(plain(9)), "2021", lacks); }},
        {"NotDividedAndContradictingItsInterval", "niva.totalt niva.utanfor niva.ej-kon",
         "Andelen med diabetes är 58 % (2021). Uppgiften ligger utanför sitt eget intervall (70,0–80,0) och "
         "jämförs "
         "inte. Uppgiften är inte uppdelad på kön: källan redovisar den bara samlat.",
         [=] { return level(undivided(diabetes()), only(between(58, 70, 80)), "2021", only_together); }},
        {"NotDividedAndMissing", "niva.saknas niva.ej-kon",
         "Uppgift saknas för 2021. Uppgiften är inte uppdelad på kön: källan redovisar den bara samlat.",
         [=] { return level(undivided(diabetes()), only(missing()), "2021", only_together); }},
    };
}

} // namespace linsen::testing
