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
        {"Missing", "", "", of(diabetes(), pair(share(8, 1), missing()))},
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
