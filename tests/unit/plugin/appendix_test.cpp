#include "plugin/appendix.hpp"

#include "document/dump.hpp"

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
    EXPECT_NE(text.find("här ungefär 6, framstå"), std::string::npos) << "5 per cent of 101 is 5.05";
    EXPECT_EQ(text.find("inte anger några intervall"), std::string::npos);
    EXPECT_EQ(text.find("mittpunkt. "), std::string::npos);
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

TEST(DataQuality, SaysSoWhenThereAreNoSources) {
    document::Document document;
    document.content = data_quality(Figures{}, {});
    EXPECT_NE(document::dump(document).find("Inga datamängder"), std::string::npos);
}

} // namespace
} // namespace linsen
