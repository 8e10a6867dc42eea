#include "plugin/appendix.hpp"

#include "document/dump.hpp"
#include "protect/protect.hpp"
#include "tabulate/small_frame.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

std::vector<std::string> parts(document::Text const& text) {
    std::vector<std::string> result;
    for (document::Inline const& part : text) {
        if (auto const* words = std::get_if<document::Words>(&part.node)) result.push_back(words->text);
        if (auto const* link = std::get_if<document::Link>(&part.node)) {
            result.push_back("<" + link->url + ">" + document::plain(link->content));
        }
    }
    return result;
}

using Texts = std::vector<std::string>;

TEST(WithLinks, MakesMarkdownLinksReal) {
    EXPECT_EQ(parts(with_links("Läs [mer här](https://www.scb.se/a) och [där](https://www.scb.se/b).")),
              (Texts{"Läs ", "<https://www.scb.se/a>mer här", " och ", "<https://www.scb.se/b>där", "."}));
}

TEST(WithLinks, MakesBareAddressesReal) {
    EXPECT_EQ(parts(with_links("Se https://www.scb.se/FAQ-CKM. Mer (https://x.se/y).")),
              (Texts{"Se ", "<https://www.scb.se/FAQ-CKM>https://www.scb.se/FAQ-CKM", ". Mer (",
                     "<https://x.se/y>https://x.se/y", ")."}));
}

TEST(WithLinks, LeavesOtherBracketsAlone) {
    EXPECT_EQ(parts(with_links("år [T-3] till T [se](mejl) [")), (Texts{"år [T-3] till T [se](mejl) ["}));
    EXPECT_TRUE(with_links("").empty());
}

std::string method_text(Method const& method) {
    document::Document document;
    document.content = sources_and_method(Figures{}, method);
    return document::dump(document);
}

TEST(SourcesAndMethod, TellsHowManyComparisonsAndHowManyByChance) {
    Method method;
    method.comparisons.all = 119;
    method.comparisons.certain = 40;
    method.comparisons.not_certain = 61;
    method.comparisons.counted = 18;
    std::string const text = method_text(method);
    EXPECT_NE(text.find("bygger på 119 jämförelser"), std::string::npos) << text;
    EXPECT_NE(text.find("här ungefär 5, framstå"), std::string::npos) << "5 per cent of 101 is 5.05";
    EXPECT_EQ(text.find("inte anger några intervall"), std::string::npos);
    EXPECT_EQ(text.find("mittpunkt. "), std::string::npos);
}

TEST(SourcesAndMethod, WhatChanceWouldGiveIsRoundedToTheNearest) {
    auto const by_chance = [](std::size_t tested) {
        Method method;
        method.comparisons.all = method.comparisons.not_certain = tested;
        std::string const text = method_text(method);
        std::size_t const from = text.find("av dem, här ") + std::string_view("av dem, här ").size();
        return text.substr(from, text.find(", framstå", from) - from);
    };
    EXPECT_EQ(by_chance(19), "mindre än en");
    EXPECT_EQ(by_chance(20), "ungefär en");
    EXPECT_EQ(by_chance(29), "ungefär en") << "1.45";
    EXPECT_EQ(by_chance(31), "ungefär 2") << "1.55";
    EXPECT_EQ(by_chance(919), "ungefär 46") << "45.95";
    EXPECT_EQ(by_chance(928), "ungefär 46") << "46.4";
}

TEST(SourcesAndMethod, SaysNothingOfCertaintyWhenNothingWasTested) {
    Method method;
    method.comparisons.all = 3;
    method.comparisons.counted = 3;
    std::string const text = method_text(method);
    EXPECT_EQ(text.find("statistiskt säkerställd"), std::string::npos) << text;
    EXPECT_EQ(text.find("Det här är inte jämfört"), std::string::npos);
    method.not_compared = {"Diabetes: ingen jämförelse."};
    EXPECT_NE(method_text(method).find("Diabetes: ingen jämförelse."), std::string::npos);
}

TEST(SourcesAndMethod, NamesTheLastOfSeveralByItsPlaceAndAllOfThemAsAll) {
    Method counted;
    counted.comparisons.all = counted.comparisons.counted = 10;
    EXPECT_NE(method_text(counted).find("Alla gäller uppgifter som omfattar alla"), std::string::npos);
    counted.comparisons.all = counted.comparisons.counted = 2;
    EXPECT_NE(method_text(counted).find("Båda gäller uppgifter"), std::string::npos);
    counted.comparisons.counted = 1;
    EXPECT_NE(method_text(counted).find("En gäller uppgifter"), std::string::npos);
    std::pair<std::size_t, char const*> const places[] = {{2, "Den andra kan bero"},
                                                          {3, "Den tredje kan bero"},
                                                          {12, "Den tolfte kan bero"},
                                                          {40, "Den sista kan bero"}};
    for (auto const& [all, said] : places) {
        Method method;
        method.judged.emplace();
        method.judged->all = all;
        method.judged->certain = all - 1;
        method.judged->tally.certain = all - 1;
        method.judged->tally.uncertain = 1;
        EXPECT_NE(method_text(method).find(said), std::string::npos) << said;
    }
}

TEST(SourcesAndMethod, ExplainsNoComparisonThatTheReportDoesNotMake) {
    Method method;
    method.judged.emplace();
    method.judged->all = 3;
    method.judged->tally.alike = 3;
    std::string text = method_text(method);
    EXPECT_NE(text.find("Hur en skillnad har ändrats räknas enligt Zou och Donner (2008), och skillnaden med "
                        "hänsyn till en annan indelning enligt Mantel"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("skillnader eller förändringar"), std::string::npos) << text;
    method.judged->years = JudgedYears::one;
    text = method_text(method);
    EXPECT_EQ(text.find("Zou"), std::string::npos) << text;
    EXPECT_EQ(text.find("förändring"), std::string::npos) << text;
    EXPECT_NE(text.find("Skillnaden med hänsyn till en annan indelning räknas enligt Mantel"),
              std::string::npos)
        << text;
    method.judged->in_groups = false;
    text = method_text(method);
    EXPECT_EQ(text.find("Mantel"), std::string::npos) << text;
    EXPECT_EQ(text.find("scoretest"), std::string::npos) << text;
}

TEST(SourcesAndMethod, SaysHowTrendsAreJudgedWhereThereAreAny) {
    Method method;
    method.judged.emplace();
    method.judged->all = 3;
    method.judged->tally.uncertain = 3;
    std::string text = method_text(method);
    EXPECT_EQ(text.find("Armitage"), std::string::npos) << text;
    EXPECT_EQ(text.find("Poisson"), std::string::npos) << text;
    method.judged->tally.share_trends = 2;
    text = method_text(method);
    EXPECT_NE(text.find("Cochran (1954) och Armitage (1955), där det finns minst fyra år"), std::string::npos)
        << text;
    EXPECT_EQ(text.find("Poisson"), std::string::npos) << text;
    method.judged->tally.rate_trends = 1;
    EXPECT_NE(method_text(method).find("loglinjär Poissonregression"), std::string::npos);
}

TEST(SourcesAndMethod, DoesNotCallACertainButSmallDifferenceOneOfChance) {
    Method method;
    method.judged.emplace();
    method.judged->all = 4;
    method.judged->tally.alike = 4;
    EXPECT_NE(method_text(method).find("Ingen av dem är mer än slumpen brukar ge."), std::string::npos);
    method.judged->tally.small_but_certain = 1;
    EXPECT_NE(
        method_text(method).find("Ingen av dem är både stor nog att räknas och mer än slumpen brukar ge."),
        std::string::npos)
        << method_text(method);
    method.judged->certain = method.judged->tally.certain = 2;
    method.judged->tally.alike = 2;
    EXPECT_NE(
        method_text(method).find("Av dem är två både stora nog att räknas och mer än slumpen brukar ge."),
        std::string::npos);
    method.judged->all = 1;
    method.judged->certain = method.judged->tally.certain = 0;
    method.judged->tally.alike = 1;
    EXPECT_NE(method_text(method).find("Den är för liten för att räknas som en skillnad."),
              std::string::npos);
}

TEST(SourcesAndMethod, CountsInSwedish) {
    Method method;
    method.comparisons = {};
    EXPECT_NE(method_text(method).find("Rapporten räknar inte ut några skillnader mellan värden."),
              std::string::npos);
    method.comparisons.all = 1;
    method.comparisons.certain = 1;
    method.comparisons.midpoint = 1;
    std::string text = method_text(method);
    EXPECT_NE(
        text.find("bygger på en jämförelse mellan två värden. Båda värdena har intervall; skillnaden är "
                  "statistiskt säkerställd."),
        std::string::npos)
        << text;
    EXPECT_NE(text.find("I en jämförelse ligger"), std::string::npos) << text;
    EXPECT_EQ(text.find("Många jämförelser"), std::string::npos) << "one is not many";
    method.comparisons.all = 4;
    method.comparisons.not_certain = 1;
    method.comparisons.counted = 1;
    method.comparisons.unknown = 1;
    text = method_text(method);
    EXPECT_NE(text.find("en av dessa skillnader är statistiskt säkerställd och en är det inte. En gäller"),
              std::string::npos)
        << text;
    EXPECT_NE(text.find("I en går säkerheten"), std::string::npos) << text;
    method.comparisons.certain = 0;
    method.comparisons.not_certain = 2;
    EXPECT_NE(method_text(method).find("ingen av dessa skillnader är statistiskt säkerställd."),
              std::string::npos);
}

std::string quality_text(Frame frame, std::set<std::string> const& areas = {}) {
    Plan plan;
    plan.add(testing::survey_request());
    Job job;
    job.data = {testing::survey_spec()};
    std::vector<Frame> const frames{std::move(frame)};
    Diagnostics diagnostics;
    auto const passed = protect(tabulate(plan, frames, job, diagnostics), frames, job, {}, diagnostics);
    document::Document document;
    if (passed) document.content = data_quality(passed->figures, {{"diabetes", "Diabetes"}}, areas);
    return document::dump(document);
}

TEST(DataQuality, SaysWhatEachColumnOfRowsCounts) {
    auto frame = testing::survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5, 3.2, 7.2},
                                        {"Diabetes", "2080", "2021", "män", 9, 5.8, 11.3},
                                        {"Fetma", "2080", "2021", "män", 18, 14.0, 22.9}});
    frame.rows_read = 1503;
    // The list ends with a line that counts the rest; the table counts the rows.
    frame.skipped = {{{"survey.csv", 5, 0, {}}, "\"abc\" är inte ett tal"},
                     {{"survey.csv", 0, 0, {}}, "och 1499 rader till"}};
    std::string const text = quality_text(std::move(frame));
    for (auto const* wanted : {"Rader i filen", "Rader i underlaget", "Utelämnade rader", "1 503", "1 500",
                               "Underlaget är de rader med ett värde", "Utelämnat ur survey.csv, med skälen"})
        EXPECT_NE(text.find(wanted), std::string::npos) << wanted << '\n' << text;
}

TEST(DataQuality, CountsTheRowsOfTheAreasOfTheReportAlone) {
    auto frame = testing::survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5},
                                        {"Diabetes", "2080", "2021", "män", 9},
                                        {"Diabetes", "2081", "2021", "kvinnor", 7}});
    frame.rows_read = 1503;
    std::string const all = quality_text(frame);
    EXPECT_NE(all.find("         | 3         "), std::string::npos) << all;
    std::string const of_falun = quality_text(frame, {"2081"});
    EXPECT_NE(of_falun.find("         | 1         "), std::string::npos) << of_falun;
}

TEST(DataQuality, CountsGroupsInSwedish) {
    std::string const one =
        quality_text(testing::survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5},
                                            {"Diabetes", "2080", "2021", "män", 9, 10, 11},
                                            {"Diabetes", "2081", "2021", "kvinnor", 5}}));
    EXPECT_NE(one.find("eller båda i en grupp. Den redovisas som saknad och"), std::string::npos) << one;
    EXPECT_NE(one.find("I ett fall ligger"), std::string::npos) << one;
}

TEST(DataQuality, TellsWhatCouldNotBeReadFromWhatTheSourceLeftOut) {
    auto frame = testing::survey_frame({{"Diabetes", "2080", "2020", "kvinnor", 5},
                                        {"Diabetes", "2080", "2021", "kvinnor", 5},
                                        {"Diabetes", "2080", "2021", "män", 9},
                                        {"Diabetes", "2081", "2020", "kvinnor", 5}});
    frame.rows_read = 5;
    frame.unreadable = {{"indikator", "Fråga", testing::text_column({"Diabetes", "Fetma"})},
                        {"kommun", "Kommun", testing::text_column({"2080", "2081"})},
                        {"ar", "År", testing::text_column({"2020", "2020"})},
                        {"kon", "Kön", testing::text_column({"män", "män"})}};
    std::string const text = quality_text(frame);
    auto const unreadable = text.find("gick inte att läsa i en grupp. Den redovisas som saknad");
    ASSERT_NE(unreadable, std::string::npos) << text;
    EXPECT_NE(text.find("Diabetes: Falun 2020 (män)", unreadable), std::string::npos) << text;
    auto const left_out = text.find("Källan har utelämnat uppgiften");
    ASSERT_LT(left_out, unreadable) << text;
    std::string const of_source = text.substr(left_out, unreadable - left_out);
    EXPECT_EQ(of_source.find("Falun 2020"), std::string::npos) << text;
    EXPECT_NE(of_source.find("Borlänge 2020 (män)"), std::string::npos) << text;
}

TEST(DataQuality, DoesNotBlameTheSourceWhenARowCouldBeAnyRow) {
    auto frame = testing::survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5}, //
                                        {"Diabetes", "2080", "2020", "kvinnor", 5},
                                        {"Diabetes", "2080", "2020", "män", 9}});
    frame.rows_read = 4;
    frame.unplaced = 1;
    std::string const text = quality_text(frame);
    EXPECT_EQ(text.find("Källan har utelämnat uppgiften"), std::string::npos) << text;
    EXPECT_NE(text.find("fattas i en grupp. Källan har utelämnat den, eller så"), std::string::npos) << text;
}

TEST(DataQuality, SaysThatAFileIsNotWhole) {
    auto frame = testing::survey_frame({{"Diabetes", "2080", "2021", "kvinnor", 5}, //
                                        {"Diabetes", "2080", "2020", "kvinnor", 5},
                                        {"Diabetes", "2080", "2020", "män", 9}});
    frame.incomplete = true;
    frame.caveats = {{"Filen survey.csv är inte hel.", {}}};
    std::string const text = quality_text(frame);
    EXPECT_NE(text.find("Filen survey.csv är inte hel."), std::string::npos) << text;
    EXPECT_EQ(text.find("Källan har utelämnat uppgiften"), std::string::npos) << text;
}

TEST(DataQuality, NamesSharesThatCannotBeShares) {
    std::string const text = quality_text(testing::survey_frame(
        {{"Diabetes", "2080", "2021", "kvinnor", 112}, {"Diabetes", "2080", "2021", "män", 9}}));
    EXPECT_NE(text.find("Filen survey.csv har ett värde i procent under 0 eller över 100"), std::string::npos)
        << text;
    EXPECT_NE(text.find("112 (rad 2)"), std::string::npos) << text;
}

TEST(DataQuality, SaysSoWhenThereAreNoSources) {
    document::Document document;
    document.content = data_quality(Figures{}, {});
    EXPECT_NE(document::dump(document).find("Inga datamängder"), std::string::npos);
}

} // namespace
} // namespace linsen
