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
    Measure of_2022 = counted();
    of_2022.told_at = "2022";
    Measure sample_of_2022 = diabetes();
    sample_of_2022.told_at = "2022";
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
         "Andelen med diabetes är ungefär 4 procentenheter högre än i riket bland kvinnor (12 % mot 8 %) och "
         "ungefär 1 procentenhet lägre bland män (14 % mot 15 %); osäkerheten är inte känd.",
         with_country(diabetes(), pair(plain(12), plain(14)), pair(plain(8), plain(15)))},
        {"NoIntervalsAndBothByTheSame", "plats.okand-bada",
         "Andelen med diabetes är ungefär 4 procentenheter högre än i riket bland både kvinnor (12 % mot 8 "
         "%) och män (14 % mot 10 %); osäkerheten är inte känd.",
         with_country(diabetes(), pair(plain(12), plain(14)), pair(plain(8), plain(10)))},
        {"NoIntervalsAndBothByTheSameButNotTheSameWay", "plats.okand",
         "Andelen med diabetes är 4 procentenheter högre än i riket bland kvinnor (12 % mot 8 %) och 4 "
         "procentenheter lägre bland män (10 % mot 14 %); osäkerheten är inte känd.",
         with_country(diabetes(), pair(plain(12), plain(10)), pair(plain(8), plain(14)), false)},
        {"NoIntervalsAndWomenAlike", "plats.okand",
         "Andelen med diabetes är på samma nivå som i riket bland kvinnor (12 % i båda) och ungefär 0,4 "
         "procentenheter lägre bland män (9,6 % mot 10,0 %); osäkerheten är inte känd.",
         with_country(diabetes(), pair(plain(12), plain(9.6, 1)), pair(plain(12), plain(10, 1)))},
        {"NoIntervalsAndBothAlike", "plats.okand-bada",
         "Andelen med diabetes är på samma nivå som i riket bland både kvinnor (12 % i båda) och män (10 % i "
         "båda); osäkerheten är inte känd.",
         with_country(diabetes(), pair(plain(12), plain(10)), pair(plain(12), plain(10)))},
        {"NoIntervalsOfARate", "plats.okand",
         "Antalet vårdade är ungefär 12 per 100 000 invånare högre än i riket bland kvinnor (120 mot 108 per "
         "100 000 invånare) och ungefär 1 per 100 000 invånare lägre bland män (95 mot 96 per 100 000 "
         "invånare); osäkerheten är inte känd.",
         with_country(called("antalet vårdade"),
                      pair(plain(120, 0, Unit::per_100000), plain(95, 0, Unit::per_100000)),
                      pair(plain(108, 0, Unit::per_100000), plain(96, 0, Unit::per_100000)))},
        {"NoIntervalsOfDays", "plats.okand",
         "Väntetiden är ungefär 1 dag högre än i riket bland kvinnor (2 dagar mot 1 dag) och ungefär 3 dagar "
         "lägre bland män (1 dag mot 4 dagar); osäkerheten är inte känd.",
         with_country(called("väntetiden"), pair(plain(2, 0, Unit::days), plain(1, 0, Unit::days)),
                      pair(plain(1, 0, Unit::days), plain(4, 0, Unit::days)))},
        {"NoIntervalsForMen", "plats.en plats.en-okand",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 "
         "%). Andelen med diabetes är ungefär 4 procentenheter högre än i riket bland män (14 % mot 10 %); "
         "osäkerheten är inte känd.",
         with_country(diabetes(), pair(share(12, 1), plain(14)), low)},
        {"NoIntervalsForWomenAndMenAlike", "plats.en-okand plats.en-ingen",
         "Andelen med diabetes är ungefär 4 procentenheter högre än i riket bland kvinnor (12 % mot 8 %); "
         "osäkerheten är inte känd. Jämfört med riket syns ingen säkerställd skillnad bland män (10 % i "
         "båda).",
         with_country(diabetes(), pair(plain(12), share(10, 1)), low)},
        {"MenMissing", "plats.en plats.en-saknas",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre bland kvinnor (12 % mot 8 "
         "%). För män saknas uppgift.",
         with_country(diabetes(), pair(share(12, 1), missing()), low)},
        {"WomenHiddenThere", "plats.en-ingen plats.en-saknas",
         "Jämfört med riket syns ingen säkerställd skillnad bland män (10 % mot 11 %). För kvinnor är "
         "uppgiften skyddad.",
         with_country(diabetes(), low,
                      pair(cell_without_value(Status::hidden, Unit::percent), share(11, 1)))},
        {"WomenMissingThere", "plats.en-ingen plats.en-saknas",
         "Jämfört med riket syns ingen säkerställd skillnad bland män (10 % mot 11 %). För kvinnor saknas "
         "uppgift.",
         with_country(diabetes(), low, pair(missing(), share(11, 1)))},
        {"MenMissingAndNoIntervals", "plats.en-okand plats.en-saknas",
         "Andelen med diabetes är ungefär 4 procentenheter högre än i riket bland kvinnor (12 % mot 8 %); "
         "osäkerheten är inte känd. För män saknas uppgift.",
         with_country(diabetes(), pair(plain(12), missing()), pair(plain(8), plain(10)))},
        {"OutsideTheirOwnIntervals", "plats.utanfor",
         "Ingen jämförelse med riket görs, eftersom uppgifter ligger utanför sina egna intervall.",
         with_country(diabetes(), pair(between(58, 70, 80), missing()), low)},
        {"TotalOutsideItsOwnInterval", "plats.utanfor",
         "Ingen jämförelse med riket görs, eftersom uppgifter ligger utanför sina egna intervall.",
         with_country(undivided(diabetes()), only(share(8, 1)), only(between(58, 70, 80)))},
        {"OfAnEarlierYear", "plats.bada",
         "Jämfört med riket år 2022 var andelen med diabetes ungefär 4 procentenheter högre bland kvinnor "
         "(12 % mot 8 %) och ungefär 4 procentenheter lägre bland män (6 % mot 10 %).",
         with_country(of_2022, pair(plain(12), plain(6)), pair(plain(8), plain(10)))},
        {"OfAnEarlierYearWithoutIntervals", "plats.en-okand plats.en-saknas",
         "År 2022 var andelen med diabetes ungefär 4 procentenheter högre än i riket bland kvinnor (12 % mot "
         "8 %); osäkerheten är inte känd. För män saknas uppgift.",
         with_country(sample_of_2022, pair(plain(12), missing()), pair(plain(8), plain(10)))},
        {"NothingToCompare", "", "", with_country(diabetes(), pair(missing(), missing()), low)},
        {"Total", "plats.totalt",
         "Jämfört med riket är andelen med diabetes ungefär 4 procentenheter högre (12 % mot 8 %).",
         with_country(undivided(diabetes()), only(share(12, 1)), only(share(8, 1)))},
        {"TotalWithoutDifference", "plats.totalt-ingen",
         "Jämfört med riket syns ingen säkerställd skillnad (9 % mot 8 %).",
         with_country(undivided(diabetes()), only(share(9, 1)), only(share(8, 1)))},
        {"TotalWithoutIntervals", "plats.totalt-okand",
         "Andelen med diabetes är ungefär 4 procentenheter högre än i riket (12 % mot 8 %); osäkerheten är "
         "inte känd.",
         with_country(undivided(diabetes()), only(plain(12)), only(plain(8)))},
        {"TotalMissing", "", "", with_country(undivided(diabetes()), only(missing()), only(plain(8)))},
    };
}

} // namespace linsen::testing
