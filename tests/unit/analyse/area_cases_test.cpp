#include "analyse/cases.hpp"

#include <gtest/gtest.h>

namespace linsen::testing {

namespace {

AreaFigure area(std::string name, Cell first, Cell second) {
    return {std::move(name), pair(std::move(first), std::move(second))};
}

auto gaps(Measure const& measure, std::vector<AreaFigure> const& areas) {
    return [=] {
        Comparisons comparisons;
        return gaps_by_area(measure, areas, comparisons);
    };
}

auto against_county(Measure const& measure, std::vector<AreaFigure> const& areas) {
    return [=] {
        Comparisons comparisons;
        return areas_against(measure, area("Dalarna", share(8, 1), share(10, 1)), areas, comparisons);
    };
}

auto of_falun(Measure const& measure, std::vector<AreaFigure> const& others) {
    return [=] {
        Comparisons comparisons;
        return against_areas(measure, area("Falun", share(8, 1), share(10, 1)), others, comparisons);
    };
}

auto against_figure(Cell const& first, Cell const& second, std::vector<AreaFigure> const& areas) {
    return [=] {
        Comparisons comparisons;
        return areas_against(diabetes(), area("Dalarna", first, second), areas, comparisons);
    };
}

auto of_figure(Cell const& first, Cell const& second, std::vector<AreaFigure> const& others) {
    return [=] {
        Comparisons comparisons;
        return against_areas(diabetes(), area("Falun", first, second), others, comparisons);
    };
}

/// Figures of all together, where the source does not divide them: 8 % ± 1 in Dalarna, and in Falun.
auto totals_against_county(Measure const& measure, std::vector<AreaFigure> const& areas) {
    return [=] {
        Comparisons comparisons;
        return areas_against(undivided(measure), {"Dalarna", only(share(8, 1))}, areas, comparisons);
    };
}

auto total_of_falun(Measure const& measure, std::vector<AreaFigure> const& others) {
    return [=] {
        Comparisons comparisons;
        return against_areas(undivided(measure), {"Falun", only(share(8, 1))}, others, comparisons);
    };
}

std::vector<AreaFigure> seven_totals(Cell const& total) {
    std::vector<AreaFigure> areas;
    for (char const* name : {"Avesta", "Borlänge", "Falun", "Gagnef", "Gotland", "Mora", "Orsa"})
        areas.push_back({name, only(total)});
    return areas;
}

std::vector<AreaFigure> seven(Cell const& first, Cell const& second) {
    std::vector<AreaFigure> areas;
    for (char const* name : {"Avesta", "Borlänge", "Falun", "Gagnef", "Leksand", "Mora", "Orsa"}) {
        areas.push_back(area(name, first, second));
    }
    return areas;
}

/// More than there are words for.
std::vector<AreaFigure> fourteen(Cell const& first, Cell const& second) {
    auto areas = seven(first, second);
    for (auto const& more : seven(first, second)) areas.push_back(more);
    return areas;
}

TEST(Areas, ComparisonsThatCannotBeJudgedAreNotCounted) {
    std::vector<AreaFigure> const without{area("Avesta", plain(8), plain(9)),
                                          area("Borlänge", plain(10), plain(12))};
    AreaFigure const county = area("Dalarna", share(9, 1), share(10, 1));
    Comparisons comparisons;
    (void)gaps_by_area(diabetes(), without, comparisons);
    (void)areas_against(diabetes(), county, without, comparisons);
    (void)against_areas(diabetes(), county, without, comparisons);
    EXPECT_EQ(comparisons.counts().all, 0U);
    std::vector<AreaFigure> const one{area("Avesta", share(8, 1), share(9, 1)), without.back()};
    (void)areas_against(diabetes(), county, one, comparisons);
    EXPECT_EQ(comparisons.counts().all, 2U) << "women and men in Avesta";
}

TEST(Areas, AComparisonOfWhichNothingIsSaidIsNotCounted) {
    Comparisons comparisons;
    EXPECT_TRUE(gaps_by_area(diabetes(), {area("Avesta", share(8, 1), share(12, 1))}, comparisons).empty());
    EXPECT_EQ(comparisons.counts().all, 0U);
}

} // namespace

std::vector<Case> area_cases() {
    AreaFigure const higher = area("Avesta", share(12, 1), share(10, 1));
    AreaFigure const lower = area("Orsa", share(10, 1), share(12, 1));
    AreaFigure const alike = area("Mora", share(10, 1), share(10.9, 1));
    AreaFigure const without_men = area("Säter", share(10, 1), missing());
    AreaFigure const unknown = area("Falun", plain(10), plain(12));
    auto many = seven(share(12, 1), share(10, 1));
    many.push_back(alike);
    AreaFigure const nothing = area("Rättvik", missing(), missing());
    Cell const wrong = between(58, 70, 80);
    AreaFigure const wrong_men = area("Mora", share(8, 1), wrong);
    AreaFigure const all_wrong = area("Orsa", wrong, wrong);
    AreaFigure const as_county = area("Mora", share(8, 1), share(10.9, 1));
    return {
        {"AllHigher", "kommun.alla",
         "I alla sju kommuner är andelen med diabetes säkerställt högre bland kvinnor än bland män.",
         gaps(diabetes(), seven(share(12, 1), share(10, 1)))},
        {"BothHigher", "kommun.alla-tva",
         "I båda kommunerna är andelen med diabetes säkerställt högre bland kvinnor än bland män.",
         gaps(diabetes(), {higher, higher})},
        {"AllOfThoseThatAreKnown", "kommun.alla-tva",
         "I båda kommunerna som har uppgift för både kvinnor och män är andelen med diabetes säkerställt "
         "lägre bland kvinnor än bland män.",
         gaps(diabetes(), {lower, without_men, lower})},
        {"SomeHigher", "kommun.nagra",
         "Andelen med diabetes är säkerställt högre bland kvinnor än bland män i en av två kommuner: Avesta.",
         gaps(diabetes(), {higher, alike})},
        {"ManyHigherAreCounted", "kommun.manga",
         "Andelen med diabetes är säkerställt högre bland kvinnor än bland män i sju av åtta kommuner.",
         gaps(diabetes(), many)},
        {"BothWays", "kommun.bada-hall",
         "Skillnaden går åt olika håll: andelen med diabetes är säkerställt högre bland kvinnor än bland män "
         "i Avesta, men säkerställt lägre i Orsa.",
         gaps(diabetes(), {higher, lower, alike})},
        {"NoneCertain", "kommun.ingen",
         "I ingen av två kommuner är skillnaden mellan kvinnor och män statistiskt säkerställd.",
         gaps(diabetes(), {alike, alike})},
        {"AFullCountWithoutDifferences", "kommun.ingen-lika",
         "I ingen av två kommuner skiljer sig kvinnor och män åt.",
         gaps(counted(), {area("Mora", plain(8), plain(8)), area("Orsa", plain(9), plain(9))})},
        {"AFullCountIsNotCalledCertain", "kommun.alla-tva",
         "I båda kommunerna är andelen med diabetes lägre bland kvinnor än bland män.",
         gaps(counted(), {unknown, unknown})},
        {"NoIntervals", "kommun.okand",
         "Osäkerheten är inte känd för både kvinnor och män i någon kommun, så det går inte att säga i "
         "vilka kommuner skillnaden mellan kvinnor och män är säkerställd.",
         gaps(diabetes(), {unknown, unknown})},
        {"RoundedAwayInOneOfThem", "kommun.nagra omfang.avrundat",
         "Andelen med diabetes är säkerställt lägre bland kvinnor än bland män i en av två kommuner: Orsa. "
         "Skillnader som inte syns i de avrundade värdena är inte medräknade.",
         gaps(diabetes(), {lower, area("Mora", share(8.1, 0.01), share(8.3, 0.01))})},
        {"RoundedAwayFromTheCounty", "lan.ingen omfang.avrundat",
         "Ingen av de två kommunerna skiljer sig från Dalarna; jämförelsen är ungefärlig. Skillnader som "
         "inte syns i de avrundade värdena är inte medräknade.",
         [=] {
             Comparisons comparisons;
             AreaFigure const county{"Dalarna", pair(plain(8), plain(9))};
             return areas_against(counted(), county,
                                  {area("Mora", plain(8.4), plain(9)), area("Orsa", plain(8), plain(9))},
                                  comparisons);
         }},
        {"OneWithoutInterval", "kommun.nagra omfang.okand",
         "Andelen med diabetes är säkerställt lägre bland kvinnor än bland män i en av två kommuner där "
         "kvinnor "
         "och män går att jämföra: Orsa. Osäkerheten är inte känd för kvinnor i Älvdalen, så den skillnaden "
         "går inte att bedöma.",
         gaps(diabetes(), {lower, alike, area("Älvdalen", plain(20), share(10, 1))})},
        {"SomeWithoutIntervals", "kommun.ingen omfang.okand",
         "I ingen av två kommuner där kvinnor och män går att jämföra är skillnaden mellan kvinnor och män "
         "statistiskt säkerställd. Osäkerheten är inte känd för kvinnor och män i Säter samt män i Mora och "
         "Älvdalen, så de skillnaderna går inte att bedöma.",
         gaps(diabetes(), {alike, alike, area("Mora", share(9, 1), plain(9)),
                           area("Säter", plain(9), plain(9)), area("Älvdalen", share(9, 1), plain(9))})},
        {"OnlyOneWithIntervals", "kommun.en",
         "Andelen med diabetes är säkerställt lägre bland kvinnor än bland män i Orsa, den enda kommun där "
         "osäkerheten är känd för båda.",
         gaps(diabetes(), {lower, unknown})},
        {"OnlyOneWithIntervalsAndNoDifference", "kommun.en-ingen",
         "I Mora, den enda kommun där osäkerheten är känd för både kvinnor och män, är skillnaden inte "
         "statistiskt säkerställd.",
         gaps(diabetes(), {unknown, area("Mora", share(8.1, 1), share(8.3, 1))})},
        {"AgainstCountyOneWithoutInterval", "lan.avviker omfang.okand",
         "En kommun skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 4 procentenheter "
         "högre bland kvinnor i Avesta. Osäkerheten är inte känd för kvinnor i Älvdalen, så den skillnaden "
         "går inte att bedöma.",
         against_county(diabetes(), {higher, as_county, area("Älvdalen", plain(20), share(10, 1))})},
        {"AgainstCountyOneWithoutAnyInterval", "lan.ingen omfang.okand",
         "Ingen av de två kommuner som går att jämföra skiljer sig säkerställt från Dalarna; jämförelsen är "
         "ungefärlig. Osäkerheten är inte känd för kvinnor och män i Älvdalen, så den skillnaden går inte "
         "att bedöma.",
         against_county(diabetes(), {as_county, as_county, area("Älvdalen", plain(20), plain(9))})},
        {"AgainstACountyWhoseWomenHaveNoInterval", "lan.ingen omfang.ena-okand",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig. "
         "Jämförelsen gäller män. För kvinnor är osäkerheten inte känd.",
         against_figure(plain(8), share(10, 1), {as_county, as_county})},
        {"AgainstACountyWithoutIntervals", "", "",
         against_figure(plain(8), plain(10), {as_county, as_county})},
        {"AgainstCountyBothOfThoseWithFigures", "lan.avviker",
         "Båda de kommuner som har uppgift skiljer sig säkerställt från Dalarna: andelen med diabetes är "
         "ungefär 4 procentenheter högre bland kvinnor i Avesta och Avesta.",
         against_county(diabetes(), {higher, nothing, higher})},
        {"AgainstCountyAllOfThoseWithFigures", "lan.avviker",
         "Alla tre kommuner som har uppgift skiljer sig säkerställt från Dalarna: andelen med diabetes är "
         "ungefär 4 procentenheter högre bland kvinnor i Avesta, Avesta och Avesta.",
         against_county(diabetes(), {higher, higher, nothing, higher})},
        {"AgainstCountyTheOnlyOneDiffers", "lan.avviker",
         "Avesta, den enda kommun som har uppgift, skiljer sig säkerställt från Dalarna: andelen med "
         "diabetes är ungefär 4 procentenheter högre bland kvinnor i Avesta.",
         against_county(diabetes(), {higher, nothing})},
        {"FromAllOthersWithFigures", "grannar.avviker",
         "Falun skiljer sig säkerställt från de två kommuner i jämförelsen som har uppgift: andelen med "
         "diabetes är 4 procentenheter lägre bland kvinnor än i Avesta och Avesta.",
         of_falun(diabetes(), {higher, higher, nothing})},
        {"AllOfThoseThatAreNotContradictory", "kommun.alla-tva",
         "I båda kommunerna där kvinnor och män går att jämföra är andelen med diabetes säkerställt lägre "
         "bland kvinnor än bland män.",
         gaps(diabetes(), {lower, wrong_men, lower})},
        {"NoneOfThoseThatAreNotContradictory", "kommun.ingen",
         "I ingen av två kommuner där kvinnor och män går att jämföra är skillnaden mellan kvinnor och män "
         "statistiskt säkerställd.",
         gaps(diabetes(), {alike, wrong_men, alike})},
        {"OnlyOneKnown", "", "", gaps(diabetes(), {higher, without_men})},
        {"AgainstCountySome", "lan.avviker",
         "Två kommuner skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 2 "
         "procentenheter högre bland både kvinnor och män i Orsa samt ungefär 4 procentenheter högre bland "
         "kvinnor i Avesta.",
         against_county(diabetes(), {higher, lower, as_county})},
        {"AgainstCountyOneBelow", "lan.avviker omfang.farre",
         "En kommun skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 2 procentenheter "
         "lägre bland män i Säter. För kvinnor går en av två kommuner att jämföra.",
         against_county(diabetes(), {area("Säter", missing(), share(8, 1)), as_county})},
        {"AgainstCountyMany", "lan.avviker-manga avviker.grupp",
         "Alla sju kommuner skiljer sig säkerställt från Dalarna. Bland kvinnor är andelen med diabetes "
         "säkerställt högre i sju kommuner, som mest ungefär 4 procentenheter.",
         against_county(diabetes(), seven(share(12, 1), share(10, 1)))},
        {"AgainstCountyManyBothWays", "lan.avviker-manga avviker.grupp avviker.grupp",
         "Alla åtta kommuner skiljer sig från Dalarna. Bland kvinnor är andelen med diabetes högre i sju "
         "kommuner, som mest ungefär 4 procentenheter, och lägre i Säter (ungefär 3 procentenheter). "
         "Bland män är andelen med diabetes lägre i sju kommuner, som mest ungefär 2 "
         "procentenheter.",
         [=] {
             auto areas = seven(plain(12), plain(8));
             areas.push_back(area("Säter", plain(5), plain(10)));
             Comparisons comparisons;
             return areas_against(counted(), area("Dalarna", plain(8), plain(10)), areas, comparisons);
         }},
        {"FromManyOtherKommuner", "grannar.avviker-manga avviker.grupp",
         "Falun skiljer sig säkerställt från sju andra kommuner. Bland kvinnor är andelen med diabetes "
         "säkerställt lägre än i sju kommuner, som mest 4 procentenheter.",
         of_falun(diabetes(), seven(share(12, 1), share(10, 1)))},
        {"AgainstCountyTwoFarthest", "lan.avviker-manga avviker.grupp",
         "Alla nio kommuner skiljer sig säkerställt från Dalarna. Bland kvinnor är andelen med diabetes "
         "säkerställt högre i nio kommuner, mest i Rättvik och Säter (ungefär 6 procentenheter).",
         [=] {
             auto areas = seven(share(12, 1), share(10, 1));
             areas.push_back(area("Rättvik", share(14, 1), share(10, 1)));
             areas.push_back(area("Säter", share(14, 1), share(10, 1)));
             return against_county(diabetes(), areas)();
         }},
        {"FromManyOtherKommunerOneFarthest", "grannar.avviker-manga avviker.grupp",
         "Falun skiljer sig säkerställt från åtta andra kommuner. Bland kvinnor är andelen med diabetes "
         "säkerställt lägre än i åtta kommuner, mest jämfört med Säter (6 procentenheter).",
         [=] {
             auto others = seven(share(12, 1), share(10, 1));
             others.push_back(area("Säter", share(14, 1), share(10, 1)));
             return of_falun(diabetes(), others)();
         }},
        {"AgainstCountyMoreThanThereAreWordsFor", "lan.avviker-manga avviker.grupp",
         "Alla 14 kommuner skiljer sig säkerställt från Dalarna. Bland kvinnor är andelen med diabetes "
         "säkerställt högre i 14 kommuner, som mest ungefär 4 procentenheter.",
         against_county(diabetes(), fourteen(share(12, 1), share(10, 1)))},
        {"AgainstCountyFromTheSmallestToTheLargest", "lan.avviker",
         "Alla tre kommuner skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 4 till 7 "
         "procentenheter högre bland kvinnor i Avesta, Mora och Orsa.",
         against_county(diabetes(),
                        {area("Avesta", share(12, 1), share(10, 1)), area("Mora", share(15, 1), share(10, 1)),
                         area("Orsa", share(13, 1), share(10, 1))})},
        {"AgainstCountyEachSexWithItsOwnSize", "lan.avviker",
         "En kommun skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 7 procentenheter "
         "högre bland "
         "kvinnor och ungefär 3 procentenheter högre bland män i Orsa.",
         against_county(diabetes(), {area("Orsa", share(15, 1), share(13, 1))})},
        {"AgainstCountyBetweenMidpoints", "lan.avviker omfang.mittpunkt-en",
         "En kommun skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 3,6 procentenheter "
         "högre bland kvinnor i Mora. Skillnaden för Mora är mätt mellan intervallens mittpunkter.",
         against_county(diabetes(), {area("Mora", between(12, 11.4, 11.8), share(10, 1))})},
        {"AgainstCountySeveralBetweenMidpoints", "lan.avviker omfang.mittpunkt",
         "Två kommuner skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 3,6 "
         "procentenheter högre bland kvinnor i Mora och Orsa. Skillnaderna för Mora och Orsa är mätta mellan "
         "intervallens mittpunkter.",
         against_county(diabetes(), {area("Mora", between(12, 11.4, 11.8), share(10, 1)),
                                     area("Orsa", between(12, 11.4, 11.8), share(10, 1))})},
        {"AgainstCountyNone", "lan.ingen",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig.",
         against_county(diabetes(), {as_county, as_county})},
        {"AgainstCountyNoneOfThoseWithFigures", "lan.ingen",
         "Ingen av de två kommuner som har uppgift skiljer sig säkerställt från Dalarna; jämförelsen är "
         "ungefärlig.",
         against_county(diabetes(), {as_county, nothing, as_county})},
        {"AgainstCountyTheOnlyOne", "lan.ingen-en",
         "Mora, den enda kommun som har uppgift, skiljer sig inte säkerställt från Dalarna; jämförelsen är "
         "ungefärlig.",
         against_county(diabetes(), {as_county, nothing})},
        {"AgainstCountySomeOfThoseWithFigures", "lan.avviker",
         "En av två kommuner som har uppgift skiljer sig säkerställt från Dalarna: andelen med diabetes är "
         "ungefär 4 procentenheter högre bland kvinnor i Avesta.",
         against_county(diabetes(), {higher, nothing, as_county})},
        {"AgainstCountyOfWhichOnlyWomenAreKnown", "lan.ingen omfang.ena",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig. "
         "Jämförelsen gäller kvinnor. För män saknas uppgift.",
         against_figure(share(8, 1), missing(), {as_county, as_county})},
        {"AgainstCountyThatHidesMen", "lan.ingen omfang.ena",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig. "
         "Jämförelsen gäller kvinnor. För män är uppgiften skyddad.",
         against_figure(share(8, 1), cell_without_value(Status::hidden, Unit::percent),
                        {as_county, as_county})},
        {"AgainstCountyWhoseFigureForWomenIsContradictory", "lan.ingen omfang.ena",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig. "
         "Jämförelsen gäller män. För kvinnor saknas en uppgift som går att jämföra.",
         against_figure(wrong, share(10, 1), {as_county, as_county})},
        {"AgainstCountyMenInFewer", "lan.ingen omfang.farre",
         "Ingen av de tre kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig. För "
         "män "
         "går två av tre kommuner att jämföra.",
         against_county(diabetes(), {as_county, wrong_men, as_county})},
        {"AgainstCountyWithoutThoseThatAreContradictory", "lan.ingen",
         "Ingen av de två kommuner som går att jämföra skiljer sig säkerställt från Dalarna; jämförelsen är "
         "ungefärlig.",
         against_county(diabetes(), {as_county, all_wrong, as_county})},
        {"AgainstCountySomeWithoutThoseThatAreContradictory", "lan.avviker",
         "En av två kommuner som går att jämföra skiljer sig säkerställt från Dalarna: andelen med diabetes "
         "är ungefär 4 procentenheter högre bland kvinnor i Avesta.",
         against_county(diabetes(), {higher, all_wrong, as_county})},
        {"AgainstCountyThatIsContradictory", "lan.utanfor",
         "Ingen jämförelse mellan kommunerna och Dalarna görs, eftersom uppgifter ligger utanför sina egna "
         "intervall.",
         against_figure(wrong, missing(), {as_county, as_county})},
        {"AgainstCountyWithoutIntervals", "", "", against_county(diabetes(), {unknown})},
        {"AgainstOthers", "grannar.avviker",
         "Falun skiljer sig säkerställt från två andra kommuner: andelen med diabetes är 2 procentenheter "
         "lägre bland både kvinnor och män än i Orsa samt 4 procentenheter lägre bland kvinnor än i Avesta.",
         of_falun(diabetes(), {higher, lower, as_county})},
        {"AgainstOneOther", "grannar.avviker",
         "Falun skiljer sig säkerställt från en annan kommun: andelen med diabetes är 4 procentenheter lägre "
         "bland kvinnor än i Avesta.",
         of_falun(diabetes(), {higher})},
        {"AgainstOthersNone", "grannar.ingen",
         "Falun skiljer sig inte säkerställt från någon av de två andra kommunerna i jämförelsen.",
         of_falun(diabetes(), {as_county, as_county})},
        {"AgainstOthersWithFigures", "grannar.ingen",
         "Falun skiljer sig inte säkerställt från någon av de två kommuner i jämförelsen som har uppgift.",
         of_falun(diabetes(), {as_county, nothing, as_county})},
        {"AgainstTheOnlyOther", "grannar.ingen-en",
         "Falun skiljer sig inte säkerställt från Mora, den enda andra kommun i jämförelsen som har uppgift.",
         of_falun(diabetes(), {as_county, nothing})},
        {"AgainstOthersOfWhichOnlyMenAreKnown", "grannar.ingen omfang.ena",
         "Falun skiljer sig inte säkerställt från någon av de två andra kommunerna i jämförelsen. "
         "Jämförelsen gäller män. För kvinnor saknas en uppgift som går att jämföra.",
         of_figure(wrong, share(10, 1), {as_county, as_county})},
        {"AgainstOthersWomenAndMenInFewer", "grannar.ingen omfang.farre-bada",
         "Falun skiljer sig inte säkerställt från någon av de fyra andra kommunerna i jämförelsen. För "
         "kvinnor går tre av fyra kommuner att jämföra, för män två.",
         of_falun(diabetes(), {as_county, wrong_men, area("Orsa", missing(), share(10, 1)),
                               area("Säter", share(8, 1), missing())})},
        {"AgainstTheOnlyOtherThatIsNotContradictory", "grannar.ingen-en",
         "Falun skiljer sig inte säkerställt från Mora, den enda andra kommun i jämförelsen som går att "
         "jämföra.",
         of_falun(diabetes(), {as_county, all_wrong})},
        {"AgainstOthersAsAContradiction", "grannar.utanfor",
         "Ingen jämförelse med andra kommuner görs, eftersom uppgifter ligger utanför sina egna intervall.",
         of_figure(wrong, wrong, {as_county, higher})},
        {"AgainstSomeOfThoseWithFigures", "grannar.avviker",
         "Falun skiljer sig säkerställt från en av de två kommuner i jämförelsen som har uppgift: andelen "
         "med "
         "diabetes är 4 procentenheter lägre bland kvinnor än i Avesta.",
         of_falun(diabetes(), {higher, nothing, as_county})},
        {"TotalsAgainstTheCounty", "lan.avviker",
         "Två kommuner skiljer sig säkerställt från Dalarna: andelen med diabetes är ungefär 4 "
         "procentenheter högre i Avesta samt ungefär 4 procentenheter lägre i Orsa.",
         totals_against_county(
             diabetes(),
             {{"Avesta", only(share(12, 1))}, {"Mora", only(share(8, 1))}, {"Orsa", only(share(4, 1))}})},
        {"TotalsOfManyAgainstTheCounty", "lan.avviker-manga avviker.totalt",
         "Alla sju kommuner skiljer sig säkerställt från Dalarna. Andelen med diabetes är säkerställt högre "
         "i "
         "sju kommuner, som mest ungefär 4 procentenheter.",
         totals_against_county(diabetes(), seven_totals(share(12, 1)))},
        {"NoTotalDiffersFromTheCounty", "lan.ingen",
         "Ingen av de två kommunerna skiljer sig säkerställt från Dalarna; jämförelsen är ungefärlig.",
         totals_against_county(diabetes(), {{"Avesta", only(share(8, 1))}, {"Orsa", only(share(9, 1))}})},
        {"OneTotalWithoutInterval", "lan.avviker omfang.okand",
         "Avesta, den enda kommun som går att jämföra, skiljer sig säkerställt från Dalarna: andelen med "
         "diabetes är ungefär 4 procentenheter högre i Avesta. Osäkerheten är inte känd för Orsa, så den "
         "skillnaden går inte att bedöma.",
         totals_against_county(diabetes(), {{"Avesta", only(share(12, 1))}, {"Orsa", only(plain(4))}})},
        {"TotalsAgainstOthers", "grannar.avviker",
         "Falun skiljer sig säkerställt från två andra kommuner: andelen med diabetes är 4 procentenheter "
         "lägre än i Avesta och på Gotland.",
         total_of_falun(
             diabetes(),
             {{"Avesta", only(share(12, 1))}, {"Gotland", only(share(12, 1))}, {"Mora", only(share(8, 1))}})},
        {"TotalsOfManyOthers", "grannar.avviker-manga avviker.totalt",
         "Falun skiljer sig från sju andra kommuner. Andelen med diabetes är lägre än i sju kommuner, som "
         "mest 4 procentenheter.",
         total_of_falun(counted(), seven_totals(plain(12)))},
        {"NoTotalsToCompare", "", "", total_of_falun(diabetes(), {{"Avesta", only(missing())}})},
        {"IslandsAmongOthers", "kommun.bada-hall",
         "Skillnaden går åt olika håll: andelen med diabetes är säkerställt högre bland kvinnor än bland män "
         "i Avesta och på Gotland, men säkerställt lägre i Orsa.",
         gaps(diabetes(), {higher, area("Gotland", share(12, 1), share(10, 1)), lower})},
    };
}

} // namespace linsen::testing
