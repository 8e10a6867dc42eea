#include "layout/hyphenator.hpp"

#include <gtest/gtest.h>

#include <string>

namespace linsen::layout {
namespace {

std::u16string parted(std::u16string word) {
    auto const points = Hyphenator::swedish().points(word);
    for (auto i = points.size(); i-- > 0;) word.insert(points[i], 1, u'-');
    return word;
}

TEST(Hyphenator, PartsSwedishWords) {
    EXPECT_EQ(parted(u"verksamhet"), u"verk-sam-het");
    EXPECT_NE(parted(u"jämställdhetsmål").find(u"ställd-hets"), std::u16string::npos);
}

TEST(Hyphenator, LeavesThreeLettersOnEitherSide) {
    for (std::u16string const word :
         {u"uppföljning", u"kommunfullmäktige", u"kvalitetsindikatorer", u"ansökningar"})
        for (auto const at : Hyphenator::swedish().points(word)) {
            EXPECT_GE(at, 3);
            EXPECT_LE(at + 3u, word.size());
        }
}

TEST(Hyphenator, LeavesShortWordsNamesInCapitalsAndForeignLettersWhole) {
    EXPECT_EQ(parted(u"kvinna"), u"kvinna");
    EXPECT_EQ(parted(u"RSSDALARNA"), u"RSSDALARNA");
    EXPECT_EQ(parted(u"Ščerbakov"), u"Ščerbakov");
}

TEST(Hyphenator, KnowsCompoundsThatThePatternsGetWrong) { EXPECT_EQ(parted(u"Busstation"), u"Busstation"); }

TEST(Hyphenator, TakesTheListBeforeThePatterns) { EXPECT_EQ(parted(u"socialtjänst"), u"social-tjänst"); }

} // namespace
} // namespace linsen::layout
