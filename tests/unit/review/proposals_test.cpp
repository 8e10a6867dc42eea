#include "told.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

/// Proposals to decide: what is one action, and what can be understood alone.
namespace linsen::review {

TEST(Proposals, WhomADecisionIsForIsNoSecondAction) {
    for (char const* const one :
         {"Nämnden beslutar att avgiften ska vara oförändrad, och att detta även ska gälla externa utförare.",
          "Nämnden beslutar att kriterierna ska gälla från mars och att de även ska gälla par.",
          "Nämnden beslutar att tolk ska erbjudas och att erbjudandet också omfattar samtal med barn.",
          "Nämnden antar taxan för 2027 och beslutar att den även ska gälla köpta platser.",
          "Nämnden beslutar att avgiften ska vara oförändrad. Detta ska även gälla köpta platser."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
    for (char const* const two :
         {"Nämnden beslutar att avgiften ska vara oförändrad, och att förvaltningen ska se över reglerna.",
          "Nämnden beslutar att kriterierna ska gälla från mars och att förvaltningen ska utreda vad som ska "
          "gälla.",
          "Nämnden antar taxan för 2027 och beslutar att taxan från 2019 upphävs.",
          "Nämnden beslutar att avgiften ska vara oförändrad. Förvaltningen ska se över vilka regler som ska "
          "gälla."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
}

TEST(Proposals, AChainOfBodiesIsOneAction) {
    for (char const* const one :
         {"Socialnämnden hemställer hos kommunfullmäktige att ramen för bistånd utökas med tre miljoner "
          "kronor.",
          "Socialnämnden hemställer att kommunfullmäktige antar taxan för 2027.",
          "Nämnden föreslår fullmäktige att anta reglementet för brukarrådet.",
          "Nämnden föreslår för sin del fullmäktige att anta reglementet för brukarrådet.",
          "Nämnden hemställer hos fullmäktige om tilläggsanslag med 1,9 miljoner kronor för 2027."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
    for (char const* const two :
         {"Nämnden hemställer hos fullmäktige att anta taxan för 2027 och att inrätta en tjänst som "
          "samordnare.",
          "Nämnden hemställer att ramen utökas med en miljon kronor och att avgiften slopas.",
          "Nämnden föreslår fullmäktige att anta taxan för 2027 och att inrätta ett brukarråd."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
}

TEST(Proposals, ASecondClauseWithASubjectOfItsOwnIsASecondAction) {
    for (char const* const two :
         {"Nämnden avstår från att yttra sig och paragrafen justeras omedelbart.",
          "Nämnden avbryter försöket med självservice och återgår till ansökan på papper.",
          "Nämnden fastställer budgeten för 2027 samt ramavtalet förlängs med ett år."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
    for (char const* const one :
         {"Nämnden ger förvaltningen i uppdrag att utreda hur öppettiderna och bemanningen ändras.",
          "Nämnden avbryter försöken med digitala lås och larmdosor till nattpatrullen.",
          "Nämnden godkänner planen för hur avtalen och lokalerna avvecklas."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
}

TEST(Proposals, DecisionsUnderOnePointAreSeveral) {
    for (char const* const two :
         {"1. Nämnden beslutar:\n   - att anta planen för stöd till unga kvinnor och unga män\n   - att "
          "upphäva "
          "planen från 2019.",
          "1. Nämnden beslutar\n   - att anta planen för stöd till unga kvinnor och unga män\n   - att "
          "upphäva "
          "planen från 2019.",
          "1. Nämnden föreslår kommunfullmäktige att:\n   1. anta taxan för 2027\n   2. upphäva taxan från "
          "2019.",
          "1. Nämnden beslutar följande:\n   - Taxan för 2027 antas.\n   - Taxan från 2019 upphävs.",
          "1. Nämnden föreslås besluta:\n   - Nämnden antar taxan för 2027.\n   - Avtalet sägs upp."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
    for (char const* const one :
         {"1. Nämnden ger förvaltningen i uppdrag att:\n   - anta en rutin för stöd till unga\n   - upphäva "
          "rutinen från 2019.",
          "1. Nämnden antar taxan för 2027 med följande avgifter:\n   - hemtjänst 350 kronor\n   - "
          "korttidsplats "
          "120 kronor.",
          "1. Nämnden antar följande mål:\n   - Väntetiden kortas till två veckor.\n   - Avgiften höjs inte.",
          "1. Nämnden beslutar följande:\n   - Taxan för 2027 antas.\n   - Den gäller från och med maj 2027.",
          "Nämnden beslutar:\n\n1. Nämnden antar taxan för 2027.\n2. Nämnden upphäver taxan från 2019."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
}

TEST(Proposals, OneThatLeadsToNothingSaysNothing) {
    EXPECT_EQ(codes(PartKind::proposal, "1. Nämnden beslutar följande:"), "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden beslutar följande:"), "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "1. Nämnden beslutar:"), "forslag-ingen-mening");
    EXPECT_EQ(codes(PartKind::proposal, "1. Nämnden beslutar följande:\n2. Nämnden antar taxan för 2027."),
              "forslag-star-inte-ensamt");
}

TEST(Proposals, ABodyMayHaveANameOfSeveralWords) {
    for (char const* const told :
         {"Kommunfullmäktige antar planen.", "Barn- och utbildningsnämnden godkänner planen.",
          "Miljö-, bygg- och räddningsnämnden antar planen."})
        EXPECT_EQ(codes(PartKind::proposal, told), "forslag-star-inte-ensamt") << told;
    EXPECT_EQ(codes(PartKind::proposal, "Barn- och utbildningsnämnden godkänner planen för elevhälsan."), "");
}

TEST(Proposals, WhatHasBeenAskedForIsNamedByWhatStandsOutside) {
    for (char const* const told :
         {"Nämnden beviljar sökt bidrag.", "Nämnden antar bifogad plan.",
          "Nämnden godkänner redogörelsen ovan.", "Nämnden godkänner rapporten, se bilaga.",
          "Nämnden instämmer i förvaltningens bedömning.", "Nämnden fördelar medlen enligt tabellen nedan.",
          "Nämnden fattar det beslut som förvaltningen föreslår.",
          "Nämnden beslutar att genomföra åtgärderna.", "Socialnämnden bifaller begäran."})
        EXPECT_EQ(codes(PartKind::proposal, told), "forslag-star-inte-ensamt") << told;
    for (char const* const fine :
         {"Nämnden beviljar Röda Korset 35 000 kronor i sökt bidrag.",
          "Nämnden godkänner redovisad uppföljning av kvinnofridsarbetet 2026.",
          "Nämnden avsätter 500 000 kronor till de lokaler som förvaltningen hyr i Åmål.",
          "Nämnden beslutar att genomföra åtgärderna i skogsbruksplanen.",
          "Nämnden bifaller begäran om förlängd hyrestid för Linden.",
          "Nämnden instämmer i revisorernas kritik av avtalsuppföljningen."})
        EXPECT_EQ(codes(PartKind::proposal, fine), "") << fine;
}

TEST(Proposals, AParagraphUnderOnePointDoesNotHoldTheNext) {
    EXPECT_EQ(codes(PartKind::proposal, "1. Socialnämnden antar planen för 2026.\n\n"
                                        "   Planen gäller från den 1 januari.\n"
                                        "2. Socialnämnden upphäver planen från 2019."),
              "");
    EXPECT_EQ(codes(PartKind::proposal, "1. Socialnämnden antar planen för 2026.\n\n"
                                        "   Planen gäller från den 1 januari, och nämnden upphäver den\n"
                                        "   3. mars planen från 2019."),
              "")
        << "a number inside a paragraph begins no point";
}

TEST(Proposals, ItemsGoOnWithTheAssignment) {
    for (char const* const fine :
         {"Nämnden ger förvaltningen i uppdrag att:\n- kartlägga behovet av stöd i hemmet\n- redovisa "
          "kostnaderna senast i maj",
          "1. Nämnden ger förvaltningen i uppdrag att:\n - kartlägga behovet av stöd i hemmet\n - redovisa "
          "kostnaderna senast i maj",
          "1. Nämnden ger förvaltningen i uppdrag att:\n   - kartlägga behovet av stöd i hemmet\n   - "
          "redovisa "
          "kostnaderna senast i maj",
          "1. Nämnden uppdrar åt förvaltningen att\n- kartlägga behovet av stöd i hemmet,\n- se över taxan, "
          "och\n- återkomma senast i maj.",
          "1. Nämnden antar taxan för 2027.\n2. Nämnden ger förvaltningen i uppdrag att:\n - kartlägga "
          "behovet "
          "av stöd i hemmet\n3. Nämnden antar riktlinjen för hemtjänst."})
        EXPECT_EQ(codes(PartKind::proposal, fine), "") << fine;
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden beslutar:\n- anta planen för 2027"), "forslag-ingen-mening")
        << "who does so is not said";
    EXPECT_EQ(codes(PartKind::proposal,
                    "Nämnden ger förvaltningen i uppdrag att:\n- kartläggning av behovet i hemmet"),
              "forslag-ingen-mening");
    for (char const* const vague :
         {"Nämnden ger förvaltningen i uppdrag att:\n- kartlägga\n- redovisa kostnaderna senast i maj",
          "Nämnden ger förvaltningen i uppdrag att:\n- kartlägga behovet i hemmet\n- redovisa detta",
          "1. Nämnden ger förvaltningen i uppdrag att:\n   - kartlägga",
          "Nämnden ger i uppdrag att se över taxan för hemtjänst.",
          "Nämnden uppdrar att se över taxan för hemtjänst."})
        EXPECT_EQ(codes(PartKind::proposal, vague), "forslag-star-inte-ensamt") << vague;
}

TEST(Proposals, WhatTheDecisionIsAboutMayBeTheSubjectOfTheSecond) {
    for (char const* const two :
         {"Nämnden antar taxan för hemtjänst 2027 och avgiften höjs till 2 125 kronor.",
          "Nämnden antar riktlinjen om trygghetslarm och avgiften för trygghetslarm höjs till 250 kronor.",
          "Nämnden godkänner rapporten för 2026, och förvaltningen åläggs att redovisa åtgärderna i maj.",
          "Nämnden godkänner den rapport som förvaltningen har lämnat för 2026, och avgiften höjs till 250 "
          "kronor.",
          "Nämnden antar planen för våldsprevention 2027–2029 och taxan för 2024 upphör att gälla.",
          "Nämnden godkänner delårsrapporten per augusti 2026 och underskottet täcks med 2,1 miljoner "
          "kronor.",
          "Nämnden säger upp avtalet med Björken AB, och verksamheten övergår i egen regi den 1 mars 2027."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
    for (char const* const one :
         {"Nämnden ger förvaltningen i uppdrag att utreda om taxan höjs och taket sänks.",
          "Nämnden ger förvaltningen i uppdrag att utreda hur avgiften höjs och taxan ändras.",
          "Förvaltningen åläggs att redovisa åtgärderna för 2026 senast i maj."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
}

TEST(Proposals, SignsAndLinkingWordsBeginASecondDecisionToo) {
    for (char const* const two :
         {"Nämnden antar planen för hemtjänst 2027; förvaltningen får i uppdrag att se över taxan.",
          "Nämnden antar taxan för 2027; taxan från 2019 upphävs.",
          "Nämnden antar taxan för 2027; avgiften för larm höjs till 250 kronor.",
          "Nämnden antar taxan för 2027, samtidigt som taxan från 2019 upphävs.",
          "Nämnden antar taxan för 2027, varvid taxan från 2019 upphör att gälla.",
          "Nämnden antar planen för 2027, samtidigt som förvaltningen får i uppdrag att se över taxan.",
          "Nämnden antar planen för 2027, ger förvaltningen i uppdrag att se över taxan.",
          "Nämnden godkänner rapporten för 2026, upphäver riktlinjen från 2019.",
          "Nämnden beslutar att anta planen för 2027, ger förvaltningen i uppdrag att se över taxan.",
          "Nämnden beslutar att a) anta planen för 2027, b) upphäva riktlinjen från 2019.",
          "Nämnden beslutar a) att anta planen för 2027 och b) att taxan från 2019 upphävs.",
          "Nämnden beslutar: a) taxan för 2027 antas, b) taxan från 2019 upphävs."})
        EXPECT_EQ(codes(PartKind::proposal, two), "forslag-tva-atgarder") << two;
    for (char const* const one :
         {"Nämnden antar taxan för 2027; den gäller från och med januari.",
          "Nämnden antar planen för 2027, som ersätter planen från 2019.",
          "Nämnden antar den riktlinje som, när den träder i kraft, ersätter riktlinjen från 2019.",
          "Nämnden ger förvaltningen i uppdrag att se över taxan, samtidigt som avgiften höjs.",
          "Nämnden ger förvaltningen i uppdrag att flytta mottagningen, varvid hyresavtalet sägs upp.",
          "Nämnden antar planen för 2027, samtidigt som antalet platser i dag är för litet.",
          "Nämnden höjer avgiften för a) trygghetslarm och b) matlåda till 60 kronor.",
          "Nämnden ger förvaltningen i uppdrag att a) utreda taxan och b) upphäva rutinen från 2019."})
        EXPECT_EQ(codes(PartKind::proposal, one), "") << one;
}

} // namespace linsen::review
