#include "layout/hyphenator.hpp"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <unistd.h>
#include <vector>

namespace linsen::layout {
namespace {

std::u16string parted(std::u16string word) {
    auto const points = Hyphenator::swedish().points(word);
    for (auto i = points.size(); i-- > 0;) word.insert(points[i].at, 1, u'-');
    return word;
}

TEST(Hyphenator, PartsSwedishWords) {
    EXPECT_EQ(parted(u"verksamhet"), u"verk-sam-het");
    EXPECT_NE(parted(u"jämställdhetsmål").find(u"ställd-hets"), std::u16string::npos);
}

TEST(Hyphenator, LeavesThreeLettersOnEitherSide) {
    for (std::u16string const word :
         {u"uppföljning", u"kommunfullmäktige", u"kvalitetsindikatorer", u"ansökningar"})
        for (auto const& [at, kind] : Hyphenator::swedish().points(word)) {
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

TEST(Hyphenator, PartsWordsOfTheSocialServicesRightInCompoundsToo) {
    EXPECT_EQ(parted(u"fosterhem"), u"foster-hem");
    EXPECT_EQ(parted(u"Fosterhems"), u"Foster-hems");
    EXPECT_EQ(parted(u"integration"), u"inte-gra-tion");
    EXPECT_EQ(parted(u"integrationsstöd"), u"inte-gra-tions-stöd");
    EXPECT_EQ(parted(u"fosterhemsvård"), u"foster-hems-vård");
}

TEST(Hyphenator, PartsCompoundsOfTheSocialServicesWhereTheyAreJoined) {
    for (std::u16string const parts : {u"kontakt-familj",
                                       u"kontakt-familjer",
                                       u"kontakt-person",
                                       u"kontakt-mannaskap",
                                       u"missbruks-behandling",
                                       u"missbruks-behandlingen",
                                       u"beroende-behandling",
                                       u"stöd-familj",
                                       u"jour-familj",
                                       u"familjehems-föräldrar",
                                       u"jämställdhets-integrering",
                                       u"jämställdhets-integrerings-arbete",
                                       u"föräldrapenning-uttag",
                                       u"föräldra-ledighet",
                                       u"skuld-rådgivning",
                                       u"barna-hus",
                                       u"kvinno-jour",
                                       u"försörjnings-hinder",
                                       u"vålds-utövare",
                                       u"arbetsmarknads-insatser",
                                       u"sjuk-ersättning",
                                       u"brotts-offer",
                                       u"spel-beroende",
                                       u"samarbets-avtal",
                                       u"grupp-bostad",
                                       u"service-bostäder",
                                       u"korttids-vistelse",
                                       u"ledsagar-service",
                                       u"barn-fattigdom",
                                       u"genomförande-plan",
                                       u"insats-tid",
                                       u"hemtjänst-timmar"}) {
        std::u16string word = parts;
        std::erase(word, u'-');
        std::vector<std::size_t> joints;
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (parts[i] == u'-') joints.push_back(i - joints.size());
        std::vector<std::size_t> found;
        for (auto const& [at, kind] : Hyphenator::swedish().points(word))
            if (kind == HyphenPoint::Kind::joint) found.push_back(at);
        EXPECT_EQ(found, joints) << std::string(word.begin(), word.end());
    }
    for (std::u16string const word : {u"förhindra", u"personal", u"timmarna", u"gruppering", u"måltider",
                                      u"journaler", u"familjen", u"husvagnar"})
        for (auto const& [at, kind] : Hyphenator::swedish().points(word))
            EXPECT_TRUE(kind != HyphenPoint::Kind::joint || word == u"måltider")
                << std::string(word.begin(), word.end());
}

TEST(Hyphenator, KnowsTheFirstPartsOfEverydayCompounds) {
    EXPECT_EQ(parted(u"anhörigspecialist").find(u"anhörigs-"), std::u16string::npos);
    EXPECT_NE(parted(u"anhörigspecialist").find(u"rig-spe"), std::u16string::npos);
    EXPECT_NE(parted(u"anhörigstöd").find(u"rig-stöd"), std::u16string::npos);
    EXPECT_TRUE(parted(u"tågstation").starts_with(u"tåg-sta"));
    EXPECT_TRUE(parted(u"tågstationerna").starts_with(u"tåg-sta"));
    EXPECT_EQ(parted(u"busstationen"), u"busstationen");
    EXPECT_EQ(parted(u"nyanlända"), u"nyanlända");
    EXPECT_NE(parted(u"korttidsboende").find(u"tids-boende"), std::u16string::npos);
}

TEST(Hyphenator, PartsNoWordInsideAFamilyHomeOrATripleConsonant) {
    EXPECT_TRUE(parted(u"familjehemsplacering").starts_with(u"familje-hems-pla"));
    EXPECT_EQ(parted(u"toppolitiker"), u"toppoli-tiker") << "topp and politiker: no place keeps the spelling";
    EXPECT_EQ(parted(u"nattillsyn"), u"nattill-syn");
}

TEST(Hyphenator, PartsCompoundsOfTheFieldWhereTheyAreJoined) {
    for (std::u16string const right : {u"köns-upp-de-lad",        u"köns-upp-del-ning",
                                       u"köns-iden-ti-te-ten",    u"kon-fi-dens-inter-vall",
                                       u"pro-cent-enhe-ter",      u"tjänste-utlå-tande",
                                       u"assi-stans-ersätt-ning", u"arbets-plats-träff",
                                       u"kom-mun-invå-nare",      u"skol-enhet",
                                       u"omsorgs-enhe-ter",       u"social-tjäns-ten",
                                       u"äldre-omsorg",           u"miss-bruks-vård",
                                       u"behand-lings-insats",    u"kvin-no-frids-kränk-ning",
                                       u"skydds-åtgärd",          u"kun-skaps-över-sikt",
                                       u"vård-enhe-ter",          u"barn-utred-ningar",
                                       u"kom-mun-över-gri-pande", u"för-eningar",
                                       u"kom-mu-ni-ka-tion"}) {
        auto whole = right;
        std::erase(whole, u'-');
        EXPECT_EQ(parted(whole), right);
    }
}

TEST(Hyphenator, PartsACompoundAtItsJointAndNeverRightBesideIt) {
    for (std::u16string const right :
         {u"oros-anmälningar", u"äldre-omsorgen", u"umgänges-stöd", u"vålds-utsatthet", u"köns-skillnader",
          u"vårdnads-överflyttning", u"Barnavårdscentrals-mottagning"}) {
        auto whole = right;
        std::erase(whole, u'-');
        auto const joint = right.find(u'-');
        bool at_joint = false;
        for (auto const& [at, kind] : Hyphenator::swedish().points(whole)) {
            auto const distance = at > joint ? at - joint : joint - at;
            at_joint |= distance == 0 && kind == HyphenPoint::Kind::joint;
            EXPECT_TRUE(distance == 0 || distance > 2) << at;
        }
        EXPECT_TRUE(at_joint) << std::string(right.begin(), right.end());
    }
}

TEST(Hyphenator, LeavesNoLetterAloneBetweenTwoPoints) {
    for (std::u16string const right : {u"situa-tion", u"avgifts-in-täk-ter", u"arbets-olyckor",
                                       u"vård-inrik-tad", u"video-möte", u"extra-tjäns-ter"}) {
        auto whole = right;
        std::erase(whole, u'-');
        EXPECT_EQ(parted(whole), right);
    }
}

TEST(Hyphenator, TakesTheListBeforeThePatterns) { EXPECT_EQ(parted(u"familjehem"), u"familje-hem"); }

/// $LINSEN_HOME with this avstavning.txt, for as long as it lives.
class Home {
public:
    explicit Home(std::string const& words)
        : folder_(std::filesystem::path(testing::TempDir()) /
                  ("linsen-avstavning-" + std::to_string(getpid()))) {
        std::filesystem::create_directories(folder_);
        std::ofstream(folder_ / "avstavning.txt", std::ios::binary) << words;
        ::setenv("LINSEN_HOME", folder_.c_str(), 1);
    }
    Home(Home const&) = delete;
    Home& operator=(Home const&) = delete;
    ~Home() {
        ::unsetenv("LINSEN_HOME");
        std::filesystem::remove_all(folder_);
    }

private:
    std::filesystem::path folder_;
};

TEST(Hyphenator, TakesTheUsersWordsBeforeItsOwn) {
    Home const home("\xEF\xBB\xBF# Ord i vår kommun\r\nVerk-samhet\r\n\nsocialtjänst # helt\n");
    Hyphenator const hyphenator;
    EXPECT_TRUE(hyphenator.faults().empty());
    EXPECT_EQ(hyphenator.points(u"verksamhet"), (HyphenPoints{{4}}));
    EXPECT_TRUE(hyphenator.points(u"Socialtjänst").empty());
}

TEST(Hyphenator, FindsTheUsersWordsAsTheyAreWrittenWithThreeConsonants) {
    Home const home("natt-tillsyns-besök\nbuss-station\n");
    Hyphenator const hyphenator;
    EXPECT_TRUE(hyphenator.faults().empty());
    EXPECT_EQ(hyphenator.points(u"nattillsynsbesök"), (HyphenPoints{{11}}));
    EXPECT_TRUE(hyphenator.points(u"busstation").empty());
}

TEST(Hyphenator, TellsLinesOfTheUsersThatItCannotFollow) {
    Home const home("två ord-här\n-verksamhet\nverksamhet-\nverk--samhet\nvård\nve-rksamhet\nverksamh-et\n"
                    "Ščer-bakovs\nverk\xE5-samhet\nhem-tjänsten\nhemtjänsten\n");
    Hyphenator const hyphenator;
    std::string lines;
    for (auto const& fault : hyphenator.faults()) {
        EXPECT_EQ(fault.severity, Severity::warning);
        EXPECT_EQ(fault.code, "layout.avstavning");
        lines += std::to_string(fault.place.line) + " ";
    }
    EXPECT_EQ(lines, "1 2 3 4 5 6 7 8 9 11 ");
    EXPECT_NE(hyphenator.faults().back().message.find("tidigare rad"), std::string::npos);
    EXPECT_EQ(hyphenator.points(u"hemtjänsten"), (HyphenPoints{{3}})) << "the first one counts";
}

TEST(Hyphenator, IsAtEaseWithoutAListOfTheUser) {
    Home const home("");
    std::filesystem::remove(std::filesystem::path(std::getenv("LINSEN_HOME")) / "avstavning.txt");
    EXPECT_TRUE(Hyphenator().faults().empty());
    std::filesystem::create_directory(std::filesystem::path(std::getenv("LINSEN_HOME")) / "avstavning.txt");
    Hyphenator const hyphenator;
    ASSERT_EQ(hyphenator.faults().size(), 1u) << "a folder of that name";
    EXPECT_EQ(hyphenator.faults()[0].severity, Severity::warning);
}

} // namespace
} // namespace linsen::layout
