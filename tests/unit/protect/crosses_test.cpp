#include "protect/crosses.hpp"

#include <gtest/gtest.h>
#include <map>
#include <string>
#include <vector>

namespace linsen {

namespace {

constexpr int codes = 10;
constexpr int told_years = 4;

std::string code(char const* role, int number) { return role + std::to_string(number); }

/// Persons by kommun and year of all years, and their answers by kommun of four years taken together.
std::vector<Identity> figures() {
    std::vector<std::string> years;
    for (int year = 0; year < told_years; ++year) years.push_back(code("ar", year));
    std::vector<Identity> all;
    for (int kommun = 0; kommun < codes; ++kommun) {
        for (int each = 0; each < codes; ++each) {
            all.push_back({"p", {{"ar", {code("ar", each)}}, {"kommun", {code("k", kommun)}}}});
            all.push_back(
                {"p", {{"ar", years}, {"kommun", {code("k", kommun)}}, {"svar", {code("s", each)}}}});
        }
    }
    return all;
}

Crosses crosses(std::size_t most) {
    auto const all = figures();
    std::vector<Identity const*> printed;
    std::map<std::string, ToldParts> told;
    for (Identity const& figure : all) {
        printed.push_back(&figure);
        told["p"].add(figure);
    }
    return crosses_of(printed, {}, {}, told, most);
}

/// Persons by kommun and year, and how many of each have a number of a hundred. The mean of each kommun is
/// made of the numbers, which tables count in `groups`.
Crosses crosses_of_numbers(int groups, std::size_t most) {
    constexpr int numbers = 100;
    std::vector<Identity> all;
    std::vector<Identity> measured;
    std::vector<std::vector<std::string>> told_numbers(static_cast<std::size_t>(groups));
    for (int number = 0; number < numbers; ++number)
        told_numbers[static_cast<std::size_t>(number * groups / numbers)].push_back(code("p", number));
    for (int one = 0; one < codes; ++one) {
        for (int other = 0; other < codes; ++other)
            all.push_back({"p", {{"ar", {code("ar", other)}}, {"kommun", {code("k", one)}}}});
        for (auto const& some : told_numbers) {
            all.push_back({"p", {{"ar", {code("ar", one)}}, {"poang", some}}});
            all.push_back({"p", {{"kommun", {code("k", one)}}, {"poang", some}}});
        }
        for (int number = 0; number < numbers; ++number)
            measured.push_back({"p", {{"kommun", {code("k", one)}}, {"poang", {code("p", number)}}}});
    }
    std::vector<Identity const*> printed;
    std::vector<Identity const*> tied;
    std::map<std::string, ToldParts> told;
    for (Identity const& figure : all) printed.push_back(&figure);
    for (Identity const& figure : measured) tied.push_back(&figure);
    for (auto const* const figures : {&all, &measured})
        for (Identity const& figure : *figures) told["p"].add(figure);
    return crosses_of(printed, tied, {}, told, most);
}

} // namespace

TEST(Crosses, AreDividedByARoleWhereFiguresAreToldAlone) {
    Crosses const found = crosses(codes * codes * told_years);
    EXPECT_EQ(found.divided.size(), static_cast<std::size_t>(codes * codes * told_years));
    for (auto const& [figure, divider] : found.divided) {
        EXPECT_EQ(divider, "svar");
        EXPECT_LT(figure.codes.at("ar").front(), code("ar", told_years));
    }
    EXPECT_TRUE(found.figures.empty()) << "kommun and year are printed";
    EXPECT_TRUE(found.left_out.empty());
}

TEST(Crosses, NoPartIsLargerThanIsLetIn) {
    Crosses const found = crosses(codes * codes * told_years - 1);
    EXPECT_TRUE(found.divided.empty());
    EXPECT_TRUE(found.figures.empty());
    EXPECT_EQ(found.left_out, std::vector<std::string>{"ar, kommun och svar (1000 tal)"});
}

/// Of numbers that only means are made of a linear program needs a few.
TEST(Crosses, WithNumbersOfMeansAreLetInAsIfTheseWereFew) {
    constexpr std::size_t with_few = codes * codes * 8;
    EXPECT_TRUE(crosses_of_numbers(1, with_few).left_out.empty());
    EXPECT_FALSE(crosses_of_numbers(1, with_few).figures.empty());
    EXPECT_FALSE(crosses_of_numbers(1, with_few - 1).left_out.empty());
    EXPECT_FALSE(crosses_of_numbers(10, with_few).left_out.empty()) << "tables count them";
}

} // namespace linsen
