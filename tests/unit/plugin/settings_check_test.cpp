#include "plugin/settings_check.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

Setting setting(std::string key, Kind kind = Kind::text) {
    return {.key = std::move(key), .kind = kind, .explanation = "en förklaring"};
}

TEST(SettingsCheck, RightOnesPass) {
    auto table = setting("delmal", Kind::tables);
    table.children = {setting("namn"), setting("ar_2")};
    EXPECT_EQ(wrong_setting({setting("riket"), table}, {setting("titel")}), "");
}

TEST(SettingsCheck, EachRuleIsTold) {
    EXPECT_EQ(wrong_setting({setting("Kön")}, {}),
              "dess inställning \"Kön\" har tecken som inte får ingå i en nyckel");
    EXPECT_EQ(wrong_setting({setting("2a")}, {}),
              "dess inställning \"2a\" har tecken som inte får ingå i en nyckel");
    EXPECT_EQ(wrong_setting({setting("a"), setting("a")}, {}), "dess inställning \"a\" finns två gånger");
    EXPECT_EQ(wrong_setting({setting("titel")}, {setting("titel")}),
              "dess inställning \"titel\" är en nyckel som Linsen själv använder");
    EXPECT_EQ(wrong_setting({{.key = "a"}}, {}), "dess inställning \"a\" saknar förklaring");
    EXPECT_EQ(wrong_setting({setting("a", Kind::table)}, {}),
              "dess inställning \"a\" är en tabell utan nycklar");
    auto text = setting("a");
    text.children = {setting("b")};
    EXPECT_EQ(wrong_setting({text}, {}), "dess inställning \"a\" har nycklar fast den inte är en tabell");
    auto number = setting("a", Kind::number);
    number.choices = {"1"};
    EXPECT_EQ(wrong_setting({number}, {}), "dess inställning \"a\" har val fast den inte är en text");
}

TEST(SettingsCheck, AnExampleIsOfAKeyThatLinsenHas) {
    EXPECT_EQ(wrong_example({{"titel", "\"T\""}, {"data.namn", "\"kolada\""}}, core_settings()), "");
    EXPECT_EQ(wrong_example({{"data.namm", "\"kolada\""}}, core_settings()),
              "dess exempel \"data.namm\" är inte en nyckel som Linsen har");
    EXPECT_EQ(wrong_example({{"titel.namn", "\"kolada\""}}, core_settings()),
              "dess exempel \"titel.namn\" är inte en nyckel som Linsen har");
}

TEST(SettingsCheck, ChildrenAreChecked) {
    auto table = setting("delmal", Kind::table);
    table.children = {setting("Namn")};
    EXPECT_EQ(wrong_setting({table}, {}),
              "dess inställning \"Namn\" har tecken som inte får ingå i en nyckel");
}

} // namespace
} // namespace linsen
