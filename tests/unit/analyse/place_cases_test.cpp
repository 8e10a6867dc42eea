#include "analyse/cases.hpp"

namespace linsen::testing {

std::vector<Case> place_cases() {
    auto const with_country = [](Measure const& measure, Figure here, Figure there, bool approximate = true) {
        return [=] {
            Comparisons comparisons;
            return compared_with(measure, "riket", here, there, approximate, comparisons);
        };
    };
    Figure const low = pair(share(8, 1), share(10, 1));
    Figure const high = pair(share(12, 1), share(14, 1));
    return {
        {"BothHigher", "plats.bada",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 "
         "%) och ungefär 4 procentenheter högre bland män (14 % mot 10 %).",
         with_country(diabetes(), high, low)},
        {"NotAPartIsNotApproximate", "plats.bada",
         "Jämfört med riket är andelen med diabetes 4 procentenheter lägre bland kvinnor (8 % mot 12 %) och "
         "4 procentenheter lägre bland män (10 % mot 14 %).",
         with_country(diabetes(), low, high, false)},
        {"OnlyWomen", "plats.forsta",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 "
         "%). Bland män syns ingen säkerställd skillnad (11 % mot 10 %).",
         with_country(diabetes(), pair(share(12, 1), share(11, 1)), low)},
        {"OnlyMen", "plats.andra",
         "Jämfört med riket syns ingen säkerställd skillnad bland kvinnor (9 % mot 8 %), medan andelen med "
         "diabetes är ungefär 4 procentenheter högre bland män (14 % mot 10 %).",
         with_country(diabetes(), pair(share(9, 1), share(14, 1)), low)},
        {"Neither", "plats.ingen",
         "Jämfört med riket syns ingen säkerställd skillnad, varken bland kvinnor (9 % mot 8 %) eller bland "
         "män (10 % i båda).",
         with_country(diabetes(), pair(share(9, 1), share(10, 1)), low)},
        {"AFullCountWithoutDifference", "plats.ingen",
         "Jämfört med riket syns ingen skillnad, varken bland kvinnor (8 % i båda) eller bland män (10 % i "
         "båda).",
         with_country(counted(), pair(plain(8), plain(10)), pair(plain(8), plain(10)))},
        {"NoIntervals", "plats.okand",
         "I riket är andelen med diabetes 8 % bland kvinnor och 10 % bland män, mot 12 % respektive 14 % "
         "här. Källan anger ingen osäkerhet, så det går inte att säga om skillnaderna är säkerställda.",
         with_country(diabetes(), pair(plain(12), plain(14)), pair(plain(8), plain(10)))},
        {"MenMissing", "plats.en",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 "
         "%). För män saknas uppgift.",
         with_country(diabetes(), pair(share(12, 1), missing()), low)},
        {"WomenMissingThere", "plats.en-ingen",
         "Jämfört med riket syns ingen säkerställd skillnad bland män (10 % mot 11 %). För kvinnor saknas "
         "uppgift.",
         with_country(diabetes(), low, pair(missing(), share(11, 1)))},
        {"MenMissingAndNoIntervals", "plats.en-okand",
         "I riket är andelen med diabetes 8 % bland kvinnor, mot 12 % här. Källan anger ingen osäkerhet, så "
         "det går inte att säga om skillnaden är säkerställd. För män saknas uppgift.",
         with_country(diabetes(), pair(plain(12), missing()), pair(plain(8), plain(10)))},
        {"OutsideTheirOwnIntervals", "plats.utanfor",
         "Ingen jämförelse med riket görs, eftersom uppgifter ligger utanför sina egna intervall.",
         with_country(diabetes(), pair(between(58, 70, 80), missing()), low)},
        {"TotalOutsideItsOwnInterval", "plats.utanfor",
         "Ingen jämförelse med riket görs, eftersom uppgifter ligger utanför sina egna intervall.",
         with_country(undivided(diabetes()), only(share(8, 1)), only(between(58, 70, 80)))},
        {"NothingToCompare", "", "", with_country(diabetes(), pair(missing(), missing()), low)},
        {"Total", "plats.totalt",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre (12 % mot 8 %).",
         with_country(undivided(diabetes()), only(share(12, 1)), only(share(8, 1)))},
        {"TotalWithoutDifference", "plats.totalt-ingen",
         "Jämfört med riket syns ingen säkerställd skillnad (9 % mot 8 %).",
         with_country(undivided(diabetes()), only(share(9, 1)), only(share(8, 1)))},
        {"TotalWithoutIntervals", "plats.totalt-okand",
         "I riket är andelen med diabetes 8 %, mot 12 % här. Källan anger ingen osäkerhet, så det går inte "
         "att säga om skillnaden är säkerställd.",
         with_country(undivided(diabetes()), only(plain(12)), only(plain(8)))},
        {"TotalMissing", "", "", with_country(undivided(diabetes()), only(missing()), only(plain(8)))},
    };
}

} // namespace linsen::testing
