#include "data/place_register.hpp"

#include "data/kommun_names.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

namespace linsen {
namespace {

TEST(PlaceRegister, HoldsTheCountryTheCountiesAndEveryKommunOnce) {
    std::map<AreaLevel, int> levels;
    std::set<std::string> codes;
    std::set<std::string> names;
    for (auto const& area : area_register()) {
        ++levels[level_of(area.code)];
        codes.insert(area.code);
        names.insert(area.name);
    }
    EXPECT_EQ(levels[AreaLevel::country], 1);
    EXPECT_EQ(levels[AreaLevel::county], 21);
    EXPECT_EQ(levels[AreaLevel::municipality], 290);
    EXPECT_EQ(codes.size(), 312U);
    EXPECT_EQ(names.size(), 312U);
}

TEST(PlaceRegister, EveryKommunLiesInACountyThatExists) {
    for (auto const& area : area_register()) {
        if (level_of(area.code) != AreaLevel::municipality) continue;
        ASSERT_EQ(area.code.size(), 4U) << area.name;
        EXPECT_NE(find_area(area.code.substr(0, 2)), nullptr) << area.code;
    }
}

TEST(PlaceRegister, FollowsTheDivisionOfToday) {
    EXPECT_EQ(find_area("0330")->name, "Knivsta");
    EXPECT_EQ(find_area("0331")->name, "Heby");
    EXPECT_EQ(find_area("1917"), nullptr);
    EXPECT_EQ(find_area("0980")->name, "Gotland");
    EXPECT_EQ(find_area("2023")->name, "Malung-Sälen");
    EXPECT_EQ(find_area("2081")->name, "Borlänge");
    auto const dalarna = std::count_if(area_register().begin(), area_register().end(), [](Area const& area) {
        return area.code.size() == 4 && area.code.starts_with("20");
    });
    EXPECT_EQ(dalarna, 15);
}

TEST(PlaceRegister, FindsTheUsualFormsOfAName) {
    auto const code = [](std::string_view name) {
        auto const* area = find_area_by_name(name);
        return area == nullptr ? std::string("?") : area->code;
    };
    for (auto const* name : {"Dalarna", "Dalarnas län", "Region Dalarna", " dalarnas  LÄN "})
        EXPECT_EQ(code(name), "20") << name;
    for (auto const* name : {"Riket", "Sverige", "riket"}) EXPECT_EQ(code(name), "00") << name;
    for (auto const* name : {"Falun", "Falu kommun", "Falun kommun", "FALUNS KOMMUN"})
        EXPECT_EQ(code(name), "2080") << name;
    EXPECT_EQ(code("Malung-Sa\u0308len"), "2023") << "decomposed Unicode";
    EXPECT_EQ(code("Stockholms stad"), "0180");
    EXPECT_EQ(code("Borås stad"), "1490");
    EXPECT_EQ(code("Västra Götalandsregionen"), "14");
    EXPECT_EQ(code("Region Kalmar län"), "08");
    EXPECT_EQ(code("Region Örebro län"), "18");
    EXPECT_EQ(code("Malung"), "?");
    EXPECT_EQ(code(""), "?");
}

TEST(PlaceRegister, TheNearestNamesAreThoseInUseOnceAPlace) {
    EXPECT_EQ(nearest_area_names("Dalarne", 1), std::vector<std::string>{"Dalarna"});
    EXPECT_EQ(nearest_area_names("Dalana", 1), std::vector<std::string>{"Dalarna"});
    EXPECT_EQ(nearest_area_names("Region Dalana", 1), std::vector<std::string>{"Region Dalarna"});
    EXPECT_EQ(nearest_area_names("Sörmlan", 1), std::vector<std::string>{"Sörmland"});
    auto const names = nearest_area_names("Dalarnas lan", 3);
    ASSERT_EQ(names.size(), 3U);
    EXPECT_EQ(names[0], "Dalarnas län");
    std::set<Area const*> places;
    for (auto const& name : nearest_area_names("Kalma", 5)) places.insert(find_area_by_name(name));
    EXPECT_EQ(places.size(), 5U);
}

TEST(PlaceRegister, ANameOfBothKommunAndCountyMeansTheKommun) {
    for (auto const* name : {"Kalmar", "Uppsala", "Stockholm", "Jönköping", "Örebro", "Gotland"})
        EXPECT_EQ(level_of(find_area_by_name(name)->code), AreaLevel::municipality) << name;
    EXPECT_EQ(find_area_by_name("Uppsala län")->code, "03");
    EXPECT_EQ(find_area_by_name("Gotlands län")->code, "09");
}

TEST(PlaceRegister, AKommunIsCalledByItsNameInTheGenitiveAndAsItCallsItself) {
    EXPECT_EQ(names_of_kommun(*find_area("2026")), (std::vector<std::string>{"Gagnef", "Gagnefs"}));
    EXPECT_EQ(names_of_kommun(*find_area("2080")),
              (std::vector<std::string>{"Falun", "Faluns", "Falu kommun"}));
}

} // namespace
} // namespace linsen
