#include "job/extend.hpp"

#include "base/scratch.hpp"
#include "job/job.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

Value read(std::string const& name, std::string const& source) {
    test::Scratch const scratch;
    auto const file = scratch.put(name, source);
    Diagnostics diagnostics;
    auto value = read_toml(file, {}, diagnostics);
    EXPECT_TRUE(value) << to_json(diagnostics);
    return value.value_or(Value());
}

std::vector<std::string> texts_of(Value const& list, std::string_view key) {
    std::vector<std::string> texts;
    for (Value const& each : list.list()) texts.push_back(each.at(key).text());
    return texts;
}

TEST(Extended, SaysWhatDiffersAndLeavesTheRest) {
    Value const base = read("a.toml", R"(
ett = "a"
tva = "a"
[namn]
kvinnor = "kvinnor"
man = "män"
)");
    Value const own = read("b.toml", R"(
tva = "b"
tre = "b"
[namn]
man = "pojkar"
)");
    Value const both = extended(base, own);
    EXPECT_EQ(both.at("ett").text(), "a");
    EXPECT_EQ(both.at("tva").text(), "b");
    EXPECT_EQ(both.at("tre").text(), "b");
    EXPECT_EQ(both.at("namn").at("kvinnor").text(), "kvinnor");
    EXPECT_EQ(both.at("namn").at("man").text(), "pojkar");
    // Each value is told at the file where it was written.
    EXPECT_TRUE(both.at("ett").place().file.ends_with("a.toml"));
    EXPECT_TRUE(both.at("tva").place().file.ends_with("b.toml"));
}

TEST(Extended, JoinsTablesOfTheSameIdInTheirPlace) {
    Value const base = read("a.toml", R"(
[[del]]
id = "forslag"
rubrik = "Förslag"
kravs = true
[[del]]
id = "arende"
rubrik = "Ärendet"
[[fraga]]
nr = "1"
fraga = "Vad?"
)");
    Value const own = read("b.toml", R"(
[[del]]
id = "ny"
rubrik = "Nytt"
[[del]]
id = "forslag"
rubrik = "Att besluta"
)");
    Value const both = extended(base, own);
    EXPECT_EQ(texts_of(both.at("del"), "rubrik"),
              (std::vector<std::string>{"Att besluta", "Ärendet", "Nytt"}));
    EXPECT_TRUE(both.at("del").list().front().at("kravs").boolean());
    EXPECT_EQ(texts_of(both.at("fraga"), "nr"), (std::vector<std::string>{"1"}));
}

TEST(Extended, ReplacesListsWithoutIds) {
    Value const base =
        read("a.toml", "ordning = [\"a\", \"b\"]\n[[rad]]\nord = \"a\"\n[[rad]]\nord = \"b\"\n");
    Value const own = read("b.toml", "ordning = [\"b\"]\n[[rad]]\nord = \"c\"\n");
    Value const both = extended(base, own);
    EXPECT_EQ(both.at("ordning").texts(), (std::vector<std::string>{"b"}));
    EXPECT_EQ(texts_of(both.at("rad"), "ord"), (std::vector<std::string>{"c"}));
}

TEST(Extended, AnEmptyListLeavesOutAllThatTheBaseHas) {
    Value const base = read("a.toml", "[[fraga]]\nnr = \"1\"\n[[fraga]]\nnr = \"2\"\n");
    EXPECT_TRUE(extended(base, read("b.toml", "fraga = []\n")).at("fraga").list().empty());
}

} // namespace
} // namespace linsen
