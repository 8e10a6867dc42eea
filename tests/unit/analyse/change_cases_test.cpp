#include "analyse/cases.hpp"

namespace linsen::testing {

namespace {

auto since_2018(Measure const& measure, Figure const& then, Figure const& now) {
    return [=] {
        Comparisons comparisons;
        return change(measure, {"2018", then}, {"2021", now}, comparisons).findings;
    };
}

/// The same where the reader would think that the latest figures are of a later year.
auto since_2018_until_2021(Measure measure, Figure const& then, Figure const& now) {
    measure.told_at = "2021";
    return since_2018(measure, then, now);
}

auto since_2018_and_2014(Measure const& measure, Figure const& first, Figure const& then, Figure const& now) {
    return [=] {
        Comparisons comparisons;
        auto const recent = change(measure, {"2018", then}, {"2021", now}, comparisons);
        auto const long_run = change(measure.in_short(), {"2014", first}, {"2021", now}, comparisons);
        return together(measure, recent, long_run, "2014");
    };
}

/// Of women, who have no figure for 2021.
auto before_2021(Measure const& measure, Cell const& then, Cell const& now) {
    return [=] {
        Comparisons comparisons;
        return earlier_change(measure.in_short(), Group::first, {"2014", pair(then, missing())},
                              {"2018", pair(now, missing())}, comparisons)
            .findings;
    };
}

auto nothing_before(Series const& series, int mean_years = 1) {
    return [=] {
        return no_change(diabetes(), comparable_points(diabetes(), series, mean_years), series, mean_years);
    };
}

/// A whole number beside an interval that does not hold it.
Cell outside(double value, double low, double high) {
    Cell cell = plain(value);
    cell.interval = Interval{low, high, 1};
    return cell;
}

Figure broken(Figure figure) {
    figure.first.series_break = true;
    figure.second.series_break = true;
    return figure;
}

Figure broken_of_women(Figure figure) {
    figure.first.series_break = true;
    return figure;
}

/// The change since the year before, where what stands before a break is cut.
auto since_the_year_before(Measure const& measure, Series const& whole) {
    return [=] {
        Comparisons comparisons;
        Series const series = since_breaks(whole);
        Comparable const points = comparable_points(measure, whole, 1);
        Findings findings =
            change(measure, series[*points.previous], series[*points.latest], comparisons).findings;
        Findings const more = not_before_break(points);
        findings.insert(findings.end(), more.begin(), more.end());
        return findings;
    };
}

} // namespace

std::vector<Case> change_cases() {
    Figure const low = pair(share(8, 1), share(10, 1));
    Figure const high = pair(share(12, 1), share(14, 1));
    return {
        {"BothHigherUntilAnEarlierYear", "tid.bada-upp",
         "Mellan 2018 och 2021 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män "
         "(från 10 till 14 %).",
         since_2018_until_2021(diabetes(), pair(share(8, 1), share(10, 1)),
                               pair(share(12, 1), share(14, 1)))},
        {"AsManyDecimalsInBothEnds", "tid.bada-ner",
         "Sedan 2018 har andelen med diabetes minskat bland både kvinnor (från 3,0 till 0,5 %) och män (från "
         "2,5 till 1,0 %).",
         since_2018(counted(), pair(plain(3), plain(2.5, 1)), pair(plain(0.5, 1), plain(1)))},
        {"BothUp", "tid.bada-upp",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %).",
         since_2018(diabetes(), low, high)},
        {"BothDownAsWished", "tid.bada-ner tid.onskad",
         "Sedan 2018 har andelen med diabetes minskat bland både kvinnor (från 12 till 8 %) och män (från 14 "
         "till 10 %). Det är en förändring i önskad riktning.",
         since_2018(diabetes(Wanted::down), high, low)},
        {"BothUpAgainstTheWish", "tid.bada-upp tid.oonskad",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Det är en förändring i oönskad riktning.",
         since_2018(diabetes(Wanted::down), low, high)},
        {"WomenUpMenDown", "tid.upp-ner tid.delad-forsta",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %) men minskat bland män "
         "(från 14 till 10 %). Riktningen är den önskade för kvinnor men inte för män.",
         since_2018(diabetes(Wanted::up), pair(share(8, 1), share(14, 1)), pair(share(12, 1), share(10, 1)))},
        {"WomenDownMenUp", "tid.ner-upp tid.delad-andra",
         "Sedan 2018 har andelen med diabetes minskat bland kvinnor (från 12 till 8 %) men ökat bland män "
         "(från 10 till 14 %). Riktningen är inte den önskade för kvinnor, men den är det för män.",
         since_2018(diabetes(Wanted::up), pair(share(12, 1), share(10, 1)), pair(share(8, 1), share(14, 1)))},
        {"OnlyWomenUp", "tid.upp-ingen tid.onskad-grupp",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). Bland män syns ingen "
         "säkerställd förändring (från 10 till 11 %). Ökningen bland kvinnor går i önskad riktning.",
         since_2018(diabetes(Wanted::up), low, pair(share(12, 1), share(11, 1)))},
        {"OnlyWomenUpAgainstTheWish", "tid.upp-ingen tid.oonskad-grupp",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). Bland män syns ingen "
         "säkerställd förändring (från 10 till 11 %). Ökningen bland kvinnor går i oönskad riktning.",
         since_2018(diabetes(Wanted::down), low, pair(share(12, 1), share(11, 1)))},
        {"OnlyWomenDownAsWished", "tid.ner-ingen tid.onskad-grupp",
         "Sedan 2018 har andelen med diabetes minskat bland kvinnor (från 12 till 8 %). Bland män syns ingen "
         "säkerställd förändring (14 % båda åren). Minskningen bland kvinnor går i önskad riktning.",
         since_2018(diabetes(Wanted::down), high, pair(share(8, 1), share(14, 1)))},
        {"OnlyMenDownAgainstTheWish", "tid.ingen-ner tid.oonskad-grupp",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (12 % båda åren), medan andelen med "
         "diabetes har minskat bland män (från 14 till 10 %). Minskningen bland män går i oönskad riktning.",
         since_2018(diabetes(Wanted::up), high, pair(share(12, 1), share(10, 1)))},
        {"OnlyMenAreKnownAndMoved", "tid.en-upp tid.en-saknas tid.onskad-grupp",
         "Sedan 2018 har andelen med diabetes ökat bland män (från 10 till 14 %). För kvinnor saknas uppgift "
         "vid något av tillfällena. Ökningen bland män går i önskad riktning.",
         since_2018(diabetes(Wanted::up), low, pair(missing(), share(14, 1)))},
        {"OnlyWomenDown", "tid.ner-ingen",
         "Sedan 2018 har andelen med diabetes minskat bland kvinnor (från 12 till 8 %). Bland män syns ingen "
         "säkerställd förändring (14 % båda åren).",
         since_2018(diabetes(), high, pair(share(8, 1), share(14, 1)))},
        {"OnlyMenUp", "tid.ingen-upp",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (från 8 till 9 %), medan andelen med "
         "diabetes har ökat bland män (från 10 till 14 %).",
         since_2018(diabetes(), low, pair(share(9, 1), share(14, 1)))},
        {"OnlyMenDown", "tid.ingen-ner",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (12 % båda åren), medan andelen med "
         "diabetes har minskat bland män (från 14 till 10 %).",
         since_2018(diabetes(), high, pair(share(12, 1), share(10, 1)))},
        {"NeitherAndNoWordOfDirection", "tid.ingen",
         "Sedan 2018 syns ingen säkerställd förändring, varken bland kvinnor (från 8 till 9 %) eller bland "
         "män (från 10 till 9 %).",
         since_2018(diabetes(Wanted::down), low, pair(share(9, 1), share(9, 1)))},
        {"AFullCountThatStoodStill", "tid.ingen",
         "Sedan 2018 syns ingen förändring, varken bland kvinnor (8 % båda åren) eller bland män (10 % båda "
         "åren).",
         since_2018(counted(), pair(plain(8), plain(10)), pair(plain(8), plain(10)))},
        {"AFullCountThatMovedALittle", "tid.bada-upp",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8,0 till 8,1 %) och män (från "
         "10,0 till 10,2 %).",
         since_2018(counted(), pair(plain(8, 1), plain(10, 1)), pair(plain(8.1, 1), plain(10.2, 1)))},
        {"NoIntervals", "tid.okand",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 bland kvinnor (från 8 till 12 "
         "%) och 1 procentenhet lägre bland män (från 15 till 14 %); osäkerheten är inte känd.",
         since_2018(diabetes(Wanted::down), pair(plain(8), plain(15)), pair(plain(12), plain(14)))},
        {"NoIntervalsAndBothByTheSame", "tid.okand-bada",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 bland både kvinnor (från 8 till "
         "12 %) och män (från 10 till 14 %); osäkerheten är inte känd.",
         since_2018(diabetes(Wanted::down), pair(plain(8), plain(10)), pair(plain(12), plain(14)))},
        {"NoIntervalsAndBothByTheSameButNotTheSameWay", "tid.okand",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 bland kvinnor (från 8 till 12 "
         "%) och 4 procentenheter lägre bland män (från 14 till 10 %); osäkerheten är inte känd.",
         since_2018(diabetes(), pair(plain(8), plain(14)), pair(plain(12), plain(10)))},
        {"NoIntervalsAndWomenStill", "tid.okand",
         "År 2021 var andelen med diabetes på samma nivå som år 2018 bland kvinnor (12 % båda åren) och 4 "
         "procentenheter högre bland män (från 10 till 14 %); osäkerheten är inte känd.",
         since_2018(diabetes(), pair(plain(12), plain(10)), pair(plain(12), plain(14)))},
        {"NoIntervalsAndMenStill", "tid.okand",
         "År 2021 var andelen med diabetes 4 procentenheter lägre än år 2018 bland kvinnor (från 16 till 12 "
         "%) och på samma nivå bland män (14 % båda åren); osäkerheten är inte känd.",
         since_2018(diabetes(), pair(plain(16), plain(14)), pair(plain(12), plain(14)))},
        {"NoIntervalsAndBothStill", "tid.okand-bada",
         "År 2021 var andelen med diabetes på samma nivå som år 2018 bland både kvinnor (12 % båda åren) och "
         "män (14 % båda åren); osäkerheten är inte känd.",
         since_2018(diabetes(), pair(plain(12), plain(14)), pair(plain(12), plain(14)))},
        {"NoIntervalsAndRoundedToNothing", "tid.okand",
         "År 2021 var andelen med diabetes 1 procentenhet högre än år 2018 bland kvinnor (från 12 till 13 "
         "%) och på samma nivå bland män (14 % båda åren, avrundat); osäkerheten är inte känd.",
         since_2018(diabetes(), pair(plain(12.4), plain(13.6)), pair(plain(12.6), plain(14.4)))},
        {"ACertainChangeThatIsRoundedAwayBesideOneThatIsNotCertain", "tid.en-ingen tid.en-ingen",
         "Sedan 2018 syns ingen förändring bland kvinnor (8 % båda åren, avrundat). Sedan 2018 syns ingen "
         "säkerställd förändring bland män (från 9 till 10 %).",
         since_2018(diabetes(), pair(share(8.1, 0.01), share(9, 2)), pair(share(8.3, 0.01), share(10, 2)))},
        {"RoundedAwayBesideAnIncrease", "tid.upp-ingen",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 9 %). Bland män syns ingen "
         "förändring (10 % båda åren, avrundat).",
         since_2018(counted(), pair(plain(8), plain(9.8)), pair(plain(9), plain(10.2)))},
        {"NoIntervalsBetweenPeriods", "tid.okand-bada",
         "Åren 2019–2022 var andelen med diabetes 0,4 procentenheter högre än åren 2015–2018 bland både "
         "kvinnor (från 8,1 till 8,5 %) och män (från 10,0 till 10,4 %); osäkerheten är inte känd.",
         [] {
             Comparisons comparisons;
             return change(diabetes(), {"2015–2018", pair(plain(8.1, 1), plain(10, 1))},
                           {"2019–2022", pair(plain(8.5, 1), plain(10.4, 1))}, comparisons)
                 .findings;
         }},
        {"NoIntervalsOfARate", "tid.okand",
         "Läsåret 2024/25 var antalet vårdade 12 per 100 000 invånare högre än läsåret 2023/24 bland kvinnor "
         "(från 108 till 120 per 100 000 invånare) och 1 per 100 000 invånare lägre bland män (från 96 till "
         "95 per 100 000 invånare); osäkerheten är inte känd.",
         [] {
             Comparisons comparisons;
             auto const rate = [](double value) { return plain(value, 0, Unit::per_100000); };
             return change(called("antalet vårdade"), {"2023/24", pair(rate(108), rate(96))},
                           {"2024/25", pair(rate(120), rate(95))}, comparisons)
                 .findings;
         }},
        {"NoIntervalsOfDays", "tid.okand",
         "Kvartal 2 2021 var väntetiden 1 dag högre än kvartal 1 2021 bland kvinnor (från 1 till 2 dagar) "
         "och 3 dagar lägre bland män (från 4 till 1 dag); osäkerheten är inte känd.",
         [] {
             Comparisons comparisons;
             auto const days = [](double value) { return plain(value, 0, Unit::days); };
             return change(called("väntetiden"), {"kvartal 1 2021", pair(days(1), days(4))},
                           {"kvartal 2 2021", pair(days(2), days(1))}, comparisons)
                 .findings;
         }},
        {"NoIntervalsOfNumbers", "tid.okand",
         "År 2021 var antalet vårdade 1 200 högre än år 2018 bland kvinnor (från 9 800 till 11 000) och 1 "
         "lägre bland män (från 10 000 till 9 999); osäkerheten är inte känd.",
         since_2018(called("antalet vårdade"),
                    pair(plain(9800, 0, Unit::count), plain(10000, 0, Unit::count)),
                    pair(plain(11000, 0, Unit::count), plain(9999, 0, Unit::count)))},
        {"MenMissingThen", "tid.en-upp tid.en-saknas",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). För män saknas uppgift "
         "vid något av tillfällena.",
         since_2018(diabetes(), pair(share(8, 1), missing()), high)},
        {"WomenMissingNow", "tid.en-ner tid.en-saknas",
         "Sedan 2018 har andelen med diabetes minskat bland män (från 14 till 10 %). För kvinnor saknas "
         "uppgift vid något av tillfällena.",
         since_2018(diabetes(), high, pair(missing(), share(10, 1)))},
        {"MenUnreadableThen", "tid.en-upp tid.en-olast",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). För män gick uppgiften "
         "inte att läsa vid ett av tillfällena.",
         since_2018(diabetes(), with_unread_second(share(8, 1)), high)},
        {"WomenHiddenNow", "tid.en-ner tid.en-skyddad",
         "Sedan 2018 har andelen med diabetes minskat bland män (från 14 till 10 %). För kvinnor är "
         "uppgiften skyddad vid något av tillfällena.",
         since_2018(diabetes(), high, pair(cell_without_value(Status::hidden, Unit::percent), share(10, 1)))},
        {"MenMissingAndWomenStill", "tid.en-ingen tid.en-saknas",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (8 % båda åren). För män saknas uppgift "
         "vid något av tillfällena.",
         since_2018(diabetes(), low, pair(share(8, 1), missing()))},
        {"MenMissingAndNoIntervals", "tid.en-okand tid.en-saknas",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 bland kvinnor (från 8 till 12 "
         "%); osäkerheten är inte känd. För män saknas uppgift vid något av tillfällena.",
         since_2018(diabetes(), pair(plain(8), missing()), pair(plain(12), plain(14)))},
        {"MenMissingIsSaidOnce", "tid.en-upp tid.en-ingen tid.en-saknas",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). Sedan 2014 syns ingen "
         "säkerställd förändring bland kvinnor (12 % båda åren). För män saknas uppgift vid något av "
         "tillfällena.",
         since_2018_and_2014(diabetes(), pair(share(12, 1), missing()), pair(share(8, 1), missing()),
                             pair(share(12, 1), share(10, 1)))},
        {"WomensIntervalIsMissing", "tid.en-okand tid.en-ingen",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 bland kvinnor (från 8 till 12 "
         "%); osäkerheten är inte känd. Sedan 2018 syns ingen säkerställd förändring bland män (10 % båda "
         "åren).",
         since_2018(diabetes(), low, pair(plain(12), share(10, 1)))},
        {"RoundedAlikeButMidpointsDiffer", "tid.ner-ingen",
         "Sedan 2018 har andelen med diabetes minskat bland kvinnor (från 2,5 till 1,7 %, mätt mellan "
         "intervallens "
         "mittpunkter). Bland män syns ingen säkerställd förändring (10 % båda åren).",
         since_2018(diabetes(), pair(outside(2, 2.2, 2.8), share(10, 1)),
                    pair(outside(2, 1.5, 1.9), share(10, 1)))},
        {"SinceLastMonth", "tid.okand-bada",
         "I april 2026 var andelen med diabetes 4 procentenheter högre än i mars 2026 bland både kvinnor "
         "(från 8 till 12 %) och män (från 10 till 14 %); osäkerheten är inte känd.",
         [] {
             Comparisons comparisons;
             return change(diabetes(), {"mars 2026", pair(plain(8), plain(10))},
                           {"april 2026", pair(plain(12), plain(14))}, comparisons)
                 .findings;
         }},
        {"SinceLastQuarterAllAreCounted", "tid.bada-upp",
         "Sedan kvartal 1 2021 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män "
         "(från 10 "
         "till 14 %).",
         [] {
             Comparisons comparisons;
             return change(counted(), {"kvartal 1 2021", pair(plain(8), plain(10))},
                           {"kvartal 2 2021", pair(plain(12), plain(14))}, comparisons)
                 .findings;
         }},
        {"TotalUp", "tid.totalt-upp tid.onskad",
         "Sedan 2018 har andelen med diabetes ökat (från 8 till 12 %). Det är en förändring i önskad "
         "riktning.",
         since_2018(undivided(diabetes(Wanted::up)), only(share(8, 1)), only(share(12, 1)))},
        {"TotalDown", "tid.totalt-ner", "Sedan 2018 har andelen med diabetes minskat (från 12 till 8 %).",
         since_2018(undivided(counted()), only(plain(12)), only(plain(8)))},
        {"TotalStill", "tid.totalt-ingen", "Sedan 2018 syns ingen säkerställd förändring (från 8 till 9 %).",
         since_2018(undivided(diabetes()), only(share(8, 1)), only(share(9, 1)))},
        {"TotalWithoutIntervals", "tid.totalt-okand",
         "År 2021 var andelen med diabetes 4 procentenheter högre än år 2018 (från 8 till 12 %); "
         "osäkerheten är inte känd.",
         since_2018(undivided(diabetes()), only(plain(8)), only(plain(12)))},
        {"TotalWithoutIntervalsStill", "tid.totalt-okand",
         "År 2021 var andelen med diabetes på samma nivå som år 2018 (12 % båda åren); osäkerheten är inte "
         "känd.",
         since_2018(undivided(diabetes()), only(plain(12)), only(plain(12)))},
        {"NeitherNorEarlier", "tid.ingen tid.inte-heller",
         "Sedan 2018 syns ingen säkerställd förändring, varken bland kvinnor (8 % båda åren) eller bland män "
         "(10 % båda åren). Inte heller sedan 2014 syns någon säkerställd förändring.",
         since_2018_and_2014(diabetes(), low, low, low)},
        {"NeitherNorEarlierOfAll", "tid.totalt-ingen tid.inte-heller",
         "Sedan 2018 syns ingen säkerställd förändring (8 % båda åren). Inte heller sedan 2014 syns någon "
         "säkerställd förändring.",
         since_2018_and_2014(undivided(diabetes()), only(share(8, 1)), only(share(8, 1)), only(share(8, 1)))},
        {"NeitherNorEarlierOfWomen", "tid.en-ingen tid.inte-heller tid.en-saknas-bada",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (8 % båda åren). Inte heller sedan 2014 "
         "syns någon säkerställd förändring. För män saknas uppgift vid båda tillfällena.",
         since_2018_and_2014(diabetes(), pair(share(8, 1), missing()), pair(share(8, 1), missing()),
                             pair(share(8, 1), missing()))},
        {"NotTheSameGroupTwice", "tid.en-ingen tid.en-saknas tid.en-ingen tid.en-saknas",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (8 % båda åren). För män saknas uppgift "
         "vid något av tillfällena. Sedan 2014 syns ingen säkerställd förändring bland män (10 % båda åren). "
         "För kvinnor saknas uppgift vid något av tillfällena.",
         since_2018_and_2014(diabetes(), pair(missing(), share(10, 1)), pair(share(8, 1), missing()),
                             pair(share(8, 1), share(10, 1)))},
        {"TheSameWayTwice", "tid.bada-upp tid.bada-upp tid.onskad-flera",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Sedan 2014 har andelen ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Förändringarna går i önskad riktning.",
         since_2018_and_2014(diabetes(Wanted::up), low, low, high)},
        {"TheSameWrongWayTwice", "tid.bada-upp tid.bada-upp tid.oonskad-flera",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Sedan 2014 har andelen ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Förändringarna går i oönskad riktning.",
         since_2018_and_2014(diabetes(Wanted::down), low, low, high)},
        {"OneWayAndThenTheOther", "tid.bada-upp tid.onskad tid.bada-ner tid.oonskad",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Det är en förändring i önskad riktning. Sedan 2014 har andelen minskat bland både "
         "kvinnor (från 20 till 12 %) och män (från 20 till 14 %). Det är en förändring i oönskad riktning.",
         since_2018_and_2014(diabetes(Wanted::up), pair(share(20, 1), share(20, 1)), low, high)},
        {"FirstTheOneAndThenBoth", "tid.upp-ingen tid.bada-upp tid.onskad-flera",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). Bland män syns ingen "
         "säkerställd förändring (14 % båda åren). Sedan 2014 har andelen ökat bland både kvinnor (från 8 "
         "till 12 %) och män (från 10 till 14 %). Förändringarna går i önskad riktning.",
         since_2018_and_2014(diabetes(Wanted::up), low, pair(share(8, 1), share(14, 1)), high)},
        {"MenUpAndThenWomenDown", "tid.ingen-upp tid.oonskad-grupp tid.ner-ingen tid.onskad-grupp",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (12 % båda åren), medan andelen med "
         "diabetes har ökat bland män (från 10 till 14 %). Ökningen bland män går i oönskad riktning. Sedan "
         "2014 har andelen minskat bland kvinnor (från 16 till 12 %). Bland män syns ingen säkerställd "
         "förändring (14 % båda åren). Minskningen bland kvinnor går i önskad riktning.",
         since_2018_and_2014(diabetes(Wanted::down), pair(share(16, 1), share(14, 1)),
                             pair(share(12, 1), share(10, 1)), high)},
        {"OnlyTheLongRun", "tid.ingen tid.bada-upp",
         "Sedan 2018 syns ingen säkerställd förändring, varken bland kvinnor (12 % båda åren) eller bland "
         "män (14 % båda åren). Sedan 2014 har andelen ökat bland både kvinnor (från 8 till 12 %) och män "
         "(från 10 till 14 %).",
         since_2018_and_2014(diabetes(), low, high, high)},
        {"StillOverPeriods", "tid.ingen",
         "Sedan 2015–2018 syns ingen förändring, varken bland kvinnor (8 % båda perioderna) eller bland män "
         "(10 % "
         "båda perioderna).",
         [] {
             Comparisons comparisons;
             Figure const still = pair(plain(8), plain(10));
             return change(counted(), {"2015–2018", still}, {"2019–2022", still}, comparisons).findings;
         }},
        {"AFigureOfMenThatContradictsItsInterval", "tid.en-ingen tid.en-utanfor",
         "Sedan 2018 syns ingen säkerställd förändring bland kvinnor (8 % båda åren). För män ligger en "
         "uppgift "
         "utanför sitt eget intervall och jämförs inte.",
         since_2018(diabetes(), low, pair(share(8, 1), outside(58, 70, 80)))},
        {"FiguresThatContradictTheirIntervals", "tid.utanfor",
         "Ingen jämförelse över tid görs, eftersom uppgifter ligger utanför sina egna intervall.",
         nothing_before(
             {{"2018", pair(outside(6, 58, 64), share(10, 1))}, {"2021", pair(share(8, 1), missing())}})},
        {"OnlyWomenThenAndOnlyMenNow", "tid.olika-grupper",
         "Ingen jämförelse över tid görs, eftersom de tidigare uppgifterna inte gäller samma grupp som de "
         "senaste.",
         nothing_before({{"2018", pair(share(8, 1), missing())}, {"2021", pair(missing(), share(10, 1))}})},
        {"AGroupThatHasNoLaterFigure", "tid.da-upp tid.oonskad-grupp",
         "Mellan 2014 och 2018 ökade andelen bland kvinnor (från 8 till 12 %). Ökningen bland kvinnor går i "
         "oönskad riktning.",
         before_2021(diabetes(Wanted::down), share(8, 1), share(12, 1))},
        {"AGroupThatFellBefore", "tid.da-ner",
         "Mellan 2014 och 2018 minskade andelen bland kvinnor (från 12 till 8 %).",
         before_2021(diabetes(), share(12, 1), share(8, 1))},
        {"AGroupThatDidNotMoveBefore", "tid.da-ingen",
         "Mellan 2014 och 2018 syns ingen säkerställd förändring bland kvinnor (från 8 till 9 %).",
         before_2021(diabetes(), share(8, 2), share(9, 2))},
        {"AGroupOfUnknownCertaintyBefore", "tid.en-okand",
         "År 2018 var andelen 1 procentenhet högre än år 2014 bland kvinnor (från 8 till 9 %); osäkerheten "
         "är inte känd.",
         before_2021(diabetes(), plain(8), plain(9))},
        {"ADirectionThatIsPartedIsSaidOnce", "tid.upp-ner tid.upp-ner tid.delad-andra",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %) men minskat bland män "
         "(från 12 till 8 %). Sedan 2014 har andelen ökat bland kvinnor (från 7 till 12 %) men minskat "
         "bland män (från 13 till 8 %). Riktningen är inte den önskade för kvinnor, men den är det för män.",
         since_2018_and_2014(diabetes(Wanted::down), pair(share(7, 1), share(13, 1)),
                             pair(share(8, 1), share(12, 1)), pair(share(12, 1), share(8, 1)))},
        {"EarlierOnlyTogether", "tid.tillsammans",
         "Ingen jämförelse över tid görs, eftersom de tidigare uppgifterna gäller kvinnor och män "
         "tillsammans.",
         nothing_before({{"2018", only(share(9, 1))}, {"2021", low}})},
        {"EarlierHidden", "tid.skyddad",
         "Tidigare uppgifter visas inte, eftersom enskilda personer annars kan kännas igen, så ingen "
         "jämförelse över tid görs.",
         nothing_before({{"2018", pair(hidden(), hidden())}, {"2021", low}})},
        {"EarlierUnreadable", "tid.olast",
         "Tidigare uppgifter finns i källans fil men gick inte att läsa, så ingen jämförelse över tid görs.",
         nothing_before({{"2018", with_unread_second(missing())}, {"2021", low}})},
        {"NothingEarlier", "tid.saknas", "Det finns ingen tidigare uppgift att jämföra med.",
         nothing_before({{"2018", pair(missing(), missing())}, {"2021", low}})},
        {"MeansThatOverlap", "tid.overlapp",
         "Varje värde är ett medelvärde över fyra år. Inget tidigare värde bygger på helt andra år, så ingen "
         "jämförelse över tid görs.",
         nothing_before({{"2018", low}, {"2021", low}}, 4)},
        {"PeriodsThatOverlap", "tid.overlapp-period",
         "Varje värde gäller flera år. Inget tidigare värde bygger på helt andra år, så ingen jämförelse "
         "över "
         "tid görs.",
         nothing_before({{"2019-2022", low}, {"2021-2024", low}})},
        {"ASchoolYearThatOverlaps", "tid.overlapp-tid",
         "Inget tidigare värde gäller en helt annan tid, så ingen jämförelse över tid görs.",
         nothing_before({{"2023", low}, {"2023/24", low}})},
        {"NothingEarlierOfTheSameLength", "tid.annan-langd",
         "Det finns ingen tidigare uppgift för en lika lång tid, så ingen jämförelse över tid görs.",
         nothing_before({{"2023", low}, {"2023K4", low}, {"2024-2025", low}})},
        {"MeansThatDoNotOverlap", "", "", nothing_before({{"2017", low}, {"2021", low}}, 4)},
        {"ABreakInTheSeries", "tid.brott",
         "Jämförelsen med tiden före 2021 är inte möjlig, eftersom tidsserien bryts där.",
         nothing_before({{"2018", low}, {"2021", broken(low)}})},
        {"ABreakBeforeTheEarlierYear", "", "", nothing_before({{"2018", broken(low)}, {"2021", low}})},
        {"ABreakBeforeAYearThatIsNotCompared", "tid.brott",
         "Jämförelsen med tiden före 2019 är inte möjlig, eftersom tidsserien bryts där.",
         nothing_before({{"2018", low}, {"2019", broken(pair(missing(), missing()))}, {"2021", low}})},
        {"ABreakOfWomenAlone", "tid.en-upp tid.en-brott",
         "Sedan 2018 har andelen med diabetes ökat bland män (från 10 till 14 %). För kvinnor går den "
         "jämförelsen inte att göra, eftersom tidsserien bryts 2021.",
         since_the_year_before(diabetes(), {{"2018", low}, {"2021", broken_of_women(high)}})},
        {"ABreakThatCutsOffTheEarliest", "tid.bada-upp tid.brott-tidigare",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %). Tiden före 2018 är inte jämförd, eftersom tidsserien bryts där.",
         since_the_year_before(diabetes(), {{"2014", low}, {"2018", broken(low)}, {"2021", high}})},
        {"ABreakAtTheEarliest", "tid.bada-upp",
         "Sedan 2018 har andelen med diabetes ökat bland både kvinnor (från 8 till 12 %) och män (från 10 "
         "till 14 %).",
         since_the_year_before(diabetes(), {{"2018", broken(low)}, {"2021", high}})},
        {"MenHiddenBothTimes", "tid.en-upp tid.en-skyddad-bada",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). För män är uppgiften "
         "skyddad vid båda tillfällena.",
         since_2018(diabetes(), pair(share(8, 1), hidden()), pair(share(12, 1), hidden()))},
        {"MenUnreadableBothTimes", "tid.en-upp tid.en-olast-bada",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). För män gick ingen av "
         "de två uppgifterna att läsa.",
         since_2018(diabetes(), with_unread_second(share(8, 1)), with_unread_second(share(12, 1)))},
        {"MenMissingBothTimes", "tid.en-upp tid.en-saknas-bada",
         "Sedan 2018 har andelen med diabetes ökat bland kvinnor (från 8 till 12 %). För män saknas uppgift "
         "vid båda tillfällena.",
         since_2018(diabetes(), pair(share(8, 1), missing()), pair(share(12, 1), missing()))},
    };
}

} // namespace linsen::testing
