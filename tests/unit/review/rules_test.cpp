#include "told.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>
#include <utility>

/// Each rule beside a text that it has nothing to say of; how well they judge is asked in judged_test.cpp.
namespace linsen::review {

TEST(Rules, AProposalIsAFullSentence) {
    EXPECT_EQ(codes(PartKind::proposal, "1. att godkänna rapporten om familjerätten"),
              "forslag-ingen-mening");
    EXPECT_EQ(codes(PartKind::proposal, "1. Socialnämnden godkänner rapporten om familjerätten."), "");
    EXPECT_EQ(codes(PartKind::proposal, "Socialnämnden beslutar:\n\n1. Nämnden antar planen för 2026."), "")
        << "the line that leads to a list is no proposal";
}

TEST(Rules, AProposalHoldsOneAction) {
    EXPECT_EQ(codes(PartKind::proposal,
                    "Nämnden godkänner rapporten och uppdrar åt förvaltningen att följa upp den."),
              "forslag-tva-atgarder");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden godkänner plan och budget för 2026."), "");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden uppdrar åt förvaltningen att ta fram och redovisa en plan."),
              "")
        << "an assignment of two steps is one";
    for (char const* const several :
         {"Nämnden beslutar att anta planen, upphäva riktlinjen och informera skolorna.",
          "Nämnden beslutar att stänga mottagningen i Säter och öppna en ny i Hedemora.",
          "Nämnden beslutar att höja avgiften och sänka taket.",
          "Nämnden avslår ansökan men beviljar 20 000 kronor till ett läger.",
          "Nämnden beslutar att anta planen; uppdrar åt förvaltningen att informera skolorna."})
        EXPECT_EQ(codes(PartKind::proposal, several), "forslag-tva-atgarder") << several;
    EXPECT_EQ(codes(PartKind::proposal,
                    "Nämnden antar yttrandet som sitt eget och överlämnar det till kommunstyrelsen."),
              "")
        << "one thing is done with the same yttrande";
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden tar del av rapporten. Förvaltningen ska återkomma i maj."),
              "forslag-tva-atgarder");
}

TEST(Rules, AProposalThatIsNotWrittenYetIsNoSentence) {
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden godkänner …"), "forslag-ingen-mening");
}

TEST(Rules, AProposalStandsAlone) {
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden beslutar i enlighet med föreliggande förslag."),
              "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden beslutar enligt bilaga 1."), "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden antar taxan för 2026 enligt bilaga 1."), "");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden godkänner den."), "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden beslutar enligt punkt 1."), "forslag-star-inte-ensamt");
    EXPECT_EQ(codes(PartKind::proposal, "Nämnden godkänner den nya taxan."), "");
}

TEST(Rules, AProposalThatSaysNothingByItselfDoesNotStandAlone) {
    for (char const* const told :
         {"Nämnden godkänner rapporten.", "Nämnden antar den bilagda planen.",
          "Samma belopp avsätts för 2028.", "Uppdraget ska redovisas senast den 1 oktober 2027.",
          "Nämnden avslår densamma.", "Taxan gäller från samma dag som i punkt 1.",
          "Nämnden ger förvaltningen i uppdrag att genomföra detta."})
        EXPECT_EQ(codes(PartKind::proposal, std::string("1. ") + told), "forslag-star-inte-ensamt") << told;
    for (char const* const fine :
         {"Nämnden godkänner rapporten om familjerätten.", "Nämnden antar planen för 2027.",
          "Beslutet justeras omedelbart.", "Nämnden lägger informationen till handlingarna.",
          "Nämnden godkänner punkt 4 i överenskommelsen om kvinnofrid."})
        EXPECT_EQ(codes(PartKind::proposal, std::string("1. ") + fine), "") << fine;
}

TEST(Rules, AProposalDoesNotPointAtWhatTheMinutesLack) {
    for (char const* const told :
         {"Nämnden inför stödet för dem som visas i {{se stod}}.", "Nämnden fördelar stödet enligt tabell 1.",
          "Nämnden genomför förändringen så som utskottet har föreslagit.",
          "Nämnden antar budgeten för 2027 enligt utskottets förslag.",
          "Nämnden inför den modell som beskrivs i analysen.", "Nämnden avsätter 50 000 kronor till detta."})
        EXPECT_EQ(codes(PartKind::proposal, std::string("1. ") + told), "forslag-star-inte-ensamt") << told;
    for (char const* const fine :
         {"Nämnden fördelar stödet enligt tabell 1 i bilaga 2.",
          "Nämnden antar budgeten för 2027 enligt utskottets förslag den 3 mars 2026, § 18.",
          "Nämnden godkänner analysen av väntetider 2026.",
          "Nämndens arbetsordning ändras i punkt 4 så att ersättare får närvara.",
          "Nämnden ger {{stod | Falun | kvinnor}} kvinnor och {{stod | Falun | män}} män stöd under 2027.",
          "Nämnden beslutar att det ska finnas en jour.",
          "Nämnden ger den som är 65 år eller äldre rätt till fixartjänst.",
          "Nämnden öppnar de föreslagna träffpunkterna Björken och Eken.",
          "Nämnden godkänner den föreslagna placeringen av träffpunkten i Säter."})
        EXPECT_EQ(codes(PartKind::proposal, std::string("1. ") + fine), "") << fine;
}

TEST(Rules, ALongCaseHasASummary) {
    std::string const line = "Nämnden har prövat frågan flera gånger och vill nu ha ett samlat svar på den. ";
    std::string lines;
    for (int i = 0; i < 10; ++i) lines += line;
    Memo memo = memo_of(PartKind::case_text, lines);
    EXPECT_EQ(codes(memo), "sammanfattning-saknas");
    EXPECT_EQ(told(memo).front().diagnostic.place, memo.parts.front().asked_at);
    memo.parts.insert(memo.parts.begin(),
                      part(PartKind::summary, "Sammanfattning", "Nämnden får ett samlat svar."));
    EXPECT_EQ(codes(memo), "");
    EXPECT_EQ(codes(PartKind::case_text, line), "") << "a short case needs none";
    memo.parts.front().passages.front().source = "Se nedan.";
    EXPECT_EQ(codes(memo), "sammanfattning-saknas");
    EXPECT_NE(told(memo).front().diagnostic.message.find("bara 2 ord lång"), std::string::npos);
    memo.parts.erase(memo.parts.begin());
    memo.summary_fits = false;
    EXPECT_EQ(codes(memo), "") << "its template has no part for one";
}

TEST(Rules, PersonsAreDividedBySex) {
    EXPECT_EQ(codes(PartKind::case_text, "Under året fick 42 ungdomar stöd."), "utan-kon");
    EXPECT_EQ(
        codes(PartKind::case_text, "Under året fick 42 ungdomar stöd. Av dem var 20 flickor och 22 pojkar."),
        "")
        << "the sentence beside it divides them";
    EXPECT_EQ(codes(PartKind::case_text, "Av 42 ungdomar var:\n\n- flickor 20\n- pojkar 22"), "")
        << "so does its list";
    EXPECT_EQ(codes(PartKind::case_text, "Under året fick 42 ungdomar stöd.\n\nFlickor och pojkar gör lika."),
              "utan-kon")
        << "another paragraph does not";
}

TEST(Rules, SharesBehindTheirVerbAreOfPersonsToo) {
    for (char const* const told :
         {"I enkäten svarade 38 procent att de är otrygga.", "I undersökningen var 82 procent nöjda.",
          "Enligt statistiken har 60 procent haft stöd i tre år.",
          "I uppföljningen uppgav tre av fyra att de mår bra.",
          "I dag har 41 procent av dem som får stöd ett arbete."})
        EXPECT_EQ(codes(PartKind::analysis, told), "utan-kon") << told;
    for (char const* const fine :
         {"På remissen svarade tre av fyra kommuner ja.", "I juni var 80 procent av budgeten förbrukad.",
          "Kostnaden var 4 procent lägre än i fjol.",
          "I enkäten svarade 38 procent av kvinnorna och 31 procent av männen ja."})
        EXPECT_EQ(codes(PartKind::analysis, fine), "") << fine;
}

TEST(Rules, ResidentsInhabitantsAndRatesAreOfPersons) {
    for (char const* const told :
         {"I mars bodde 46 boende på Eken.", "I fjol hade 1 450 invånare avstått från tandvård.",
          "Arbetslösheten är 7,3 procent.", "I länet är 4,8 procent sjukskrivna."})
        EXPECT_EQ(codes(PartKind::case_text, told), "utan-kon") << told;
    for (char const* const fine :
         {"Kommunen har 26 400 invånare.", "I Malung bor 5 100 invånare.",
          "Huset är en avdelning för 12 boende.", "Kommunen planerar för fyra boenden.",
          "Bilarna är 12 procent äldre än i fjol.", "Målet är en arbetslöshet om högst 5 procent."})
        EXPECT_EQ(codes(PartKind::case_text, fine), "") << fine;
}

TEST(Rules, WhatTheyAreGivenIsNoFinding) {
    for (char const* const told : {"De äldre får vänta.", "Klienterna får bistånd i 14 månader.",
                                   "Brukarna får inte den hjälp de söker."})
        EXPECT_EQ(codes_beside_table(told, false), "ord-doljer-kon") << told;
    for (char const* const fine : {"De äldre får besked.", "Klienterna får svar inom 14 dagar.",
                                   "Enheten frågar brukarna vad de tycker om maten."})
        EXPECT_EQ(codes_beside_table(fine, false), "") << fine;
}

TEST(Rules, TablesOfPersonsAreDividedBySexOrSayWhy) {
    Memo memo;
    memo.tables = {{"Personer per insats", true, false, false, false, "", {"rapport.toml", 9, 1, {}}}};
    EXPECT_EQ(codes(memo), "tabell-utan-kon");
    memo.tables.front().reason = "systemet har inte uppgiften";
    EXPECT_EQ(codes(memo), "");
    memo.tables.front() = {"Insatser per kommun", false, false, false, false, "", {}};
    EXPECT_EQ(codes(memo), "");
}

TEST(Rules, ConsequencesAreForBothSexes) {
    EXPECT_EQ(codes(PartKind::equality, "Förslaget gör flickor tryggare."), "ett-kon");
    EXPECT_EQ(codes(PartKind::equality, "Förslaget gör flickor tryggare och ger pojkar fler tider."), "");
    EXPECT_EQ(codes(PartKind::case_text, "Förslaget gör flickor tryggare."), "")
        << "not a part on consequences";
}

TEST(Rules, ThatBothAreConcernedIsNoConsequence) {
    for (char const* const said :
         {"Kvinnor får fler platser. Statistiken omfattar kvinnor och män.",
          "Kvinnor och män omfattas. Kvinnor får kortare väntetid.",
          "Kvinnor får fler platser, men inte män.", "Förslaget ger kvinnor fler platser, dock inte för män.",
          "Kvinnor och män berörs av beslutet.", "Konsekvenserna har inte analyserats.", "Se analysen.",
          "Se bilaga 2.", "Förslaget bidrar till ökad jämställdhet.",
          "Jämställdhet är ett viktigt mål för kommunen.", "Jämställdhetsperspektivet beaktas alltid."})
        EXPECT_EQ(codes(PartKind::equality, said), "ett-kon") << said;
    for (char const* const fine :
         {"Kvinnor får fler platser, och män får behålla sina. Statistiken omfattar kvinnor och män.",
          "Kvinnor och män omfattas. Kvinnor får kortare väntetid, och män får en egen ingång.",
          "Kvinnor får fler platser, men inte män, eftersom männens platser räcker.",
          "Konsekvenserna har inte analyserats, eftersom uppgifter om kön saknas.",
          "Förslaget bidrar till ökad jämställdhet, eftersom fler flickor och pojkar nås.",
          "Kvinnor och män får samma stöd.", "Förslaget bedöms inte påverka kvinnor och män olika.",
          "Siffrorna visar att män väntar längre än kvinnor."})
        EXPECT_EQ(codes(PartKind::equality, fine), "") << fine;
    EXPECT_EQ(codes(PartKind::analysis, "Kvinnor och män berörs av beslutet."), "")
        << "a part on the consequences says what they are, others need not";
}

TEST(Rules, WhatStandsForATextIsUnwritten) {
    for (char const* const nothing : {"",
                                      " \n",
                                      "-",
                                      "–",
                                      "…",
                                      "...",
                                      "?",
                                      "Todo",
                                      "Todo: fråga ekonomen",
                                      "Text kommer.",
                                      "Texten kommer att skrivas senare.",
                                      "Kompletteras.",
                                      "Fyll i här",
                                      "[text]",
                                      "xxx",
                                      "Ej klart än.",
                                      "Lorem ipsum dolor sit amet.",
                                      "**Att göra**",
                                      "Ska besvaras.",
                                      "N/A"})
        EXPECT_TRUE(is_unwritten(nothing)) << nothing;
    for (char const* const text :
         {"Inga.", "Nej.", "Kostnaden kommer senare.", "Ärendet är klart för beslut.", "{{tabell antal}}",
          "Se analysen.", "Nämnden ska göra en analys.", "Förslaget kostar inget.",
          "Todo-listan är klar. Den har tio punkter om lokaler, bemanning, avtal, resor och mat."})
        EXPECT_FALSE(is_unwritten(text)) << text;
}

TEST(Rules, AManBesideAWomanIsNotAnybody) {
    for (char const* const fine :
         {"Insatsen ges efter behov, oavsett om sökanden är kvinna eller man.",
          "Bemötandet är detsamma oavsett om den sökande är man eller kvinna.",
          "Varje sökande, kvinna som man, får samma information.", "Stödet ges lika till kvinna och man.",
          "Insatsen ges oavsett om personen är kvinna, man eller har annan könsidentitet.",
          "Stöd ges till den som behöver det, oavsett om det är en man eller en kvinna."})
        EXPECT_EQ(codes(PartKind::equality, fine), "") << fine;
    for (char const* const told :
         {"En kvinna som man hjälper i tid blir trygg.", "När man söker stöd får en kvinna svar i tid."})
        EXPECT_EQ(codes(PartKind::equality, told), "ett-kon") << told;
}

TEST(Rules, ThatThereAreNoConsequencesIsSaidWithItsReason) {
    for (char const* const told :
         {"Inga.", "Ej aktuellt.", "Förslaget bedöms inte påverka jämställdheten.",
          "Ärendet har inga konsekvenser för jämställdhet eller jämlikhet.", "Förslaget är könsneutralt.",
          "Beslutet är könsneutralt och påverkar alla lika.", "Ärendet har ingen bäring på jämställdhet.",
          "Alla behandlas lika oavsett kön.", "Förslaget är neutralt ur jämställdhetssynpunkt.",
          "Ingen skillnad görs på kön.", "Beslutet har ingen påverkan på jämställdheten.",
          "Jämställdhetsperspektivet är inte tillämpligt."})
        EXPECT_EQ(codes(PartKind::equality, told), "ett-kon") << told;
    for (char const* const fine :
         {"Förslaget påverkar inte jämställdheten, eftersom avgiften är lika för alla.",
          "Könsfördelningen är inte känd.", "Taxan är densamma för kvinnor och män.",
          "Förslaget är könsneutralt, eftersom taxan är densamma för kvinnor och män."})
        EXPECT_EQ(codes(PartKind::equality, fine), "") << fine;
    EXPECT_EQ(codes(PartKind::economy, "Inga."), "") << "that it costs nothing is enough";
}

TEST(Rules, ChildrenAreNotLeftOut) {
    Memo memo;
    memo.parts = {part(PartKind::case_text, "Ärendet", "Elever i årskurs nio får ett besök."),
                  part(PartKind::child, "Konsekvenser för barn", "Inga konsekvenser.")};
    EXPECT_EQ(codes(memo), "barnperspektiv-saknas");
    for (std::string const phrase :
         {"Ej relevant i detta ärende.", "Barnperspektivet har beaktats.",
          "Förslaget bedöms inte medföra några negativa konsekvenser ur ett barnperspektiv."}) {
        memo.parts[1].passages.front().source = phrase;
        EXPECT_EQ(codes(memo), "barnperspektiv-saknas") << phrase;
    }
    auto const says = [&](std::string_view words) {
        std::vector<Remark> const all = told(memo);
        return all.size() == 1 && all.front().diagnostic.message.find(words) != std::string::npos;
    };
    EXPECT_TRUE(says("säger inte varför barn inte påverkas"));
    memo.parts[1].passages.front().source = "Förslaget är till barnets bästa.";
    EXPECT_TRUE(says("säger inte hur barn påverkas")) << "it does not say that they are not";
    memo.parts[1].passages.front().source = "";
    EXPECT_EQ(codes(memo), "barnperspektiv-saknas");
    memo.parts.pop_back();
    EXPECT_EQ(codes(memo), "barnperspektiv-saknas");
    memo.parts.push_back(
        part(PartKind::child, "Konsekvenser för barn", "Inga, eftersom besöken redan görs i dag."));
    EXPECT_EQ(codes(memo), "") << "a reason";
    Memo adults;
    adults.parts = {part(PartKind::case_text, "Ärendet", "Hemtjänsten byter system för planering.")};
    EXPECT_EQ(codes(adults), "");
    adults.children_concerned = true;
    EXPECT_EQ(codes(adults), "barnperspektiv-saknas");
}

TEST(Rules, NoReasonMakesChildrenOfATableUnconcerned) {
    Memo memo;
    memo.parts = {part(PartKind::child, "Konsekvenser för barn", "")};
    memo.tables = {{"Flickor och pojkar med stöd", true, true, true, true, "", {}}};
    for (std::string const denial :
         {"Ärendet berör inte barn, eftersom det gäller vuxna.",
          "Inga barn berörs, därför att insatsen är ny.", "Förslaget gäller bara vuxna.",
          "Beslutet omfattar inte barn, då taxan gäller lokaler."}) {
        memo.parts[0].passages.front().source = denial;
        EXPECT_EQ(codes(memo), "barnperspektiv-saknas") << denial;
        EXPECT_NE(told(memo).front().diagnostic.message.find("Flickor och pojkar med stöd"),
                  std::string::npos);
    }
    for (std::string const fine :
         {"Förslaget påverkar inte barn, eftersom avgiften är oförändrad.",
          "Barn berörs inte direkt, men flickor och pojkar märker av väntetiderna.",
          "Ärendet berör inte barn negativt, eftersom stödet byggs ut.",
          "Inga barn berörs av flytten. Flickor och pojkar får samma stöd som i dag."}) {
        memo.parts[0].passages.front().source = fine;
        EXPECT_EQ(codes(memo), "") << fine;
    }
    memo.tables.clear();
    memo.parts[0].passages.front().source = "Ärendet berör inte barn, eftersom det gäller vuxna.";
    EXPECT_EQ(codes(memo), "");
    memo.children_concerned = true;
    EXPECT_EQ(codes(memo), "barnperspektiv-saknas") << "the writer has said that it does";
}

TEST(Rules, AWordDoesNotHideTheSexThatFiguresShow) {
    Memo memo =
        memo_of(PartKind::analysis, "Ungdomarna väntade i snitt 14 dagar. Ungdomarna är fler än i fjol.");
    EXPECT_EQ(codes(memo), "") << "no table shows the sexes";
    memo.tables = {{"Väntetid efter kön", true, true, true, true, "", {}}};
    EXPECT_EQ(codes(memo), "ord-doljer-kon") << "once per word and part";
    EXPECT_NE(told(memo).front().diagnostic.hint.find("flickor, pojkar och unga med annan könsidentitet"),
              std::string::npos);
    memo.tables.front().caption = "Placerade barn efter ålder";
    memo.parts.front().passages.front().source = "Flickor väntade längre än pojkar.";
    EXPECT_EQ(codes(memo), "ord-doljer-kon") << "in the caption";
}

TEST(Rules, WhatAllOfThemDoHidesTheSexWhateverTheFormOfTheWord) {
    for (char const* const told :
         {"Ungdomarna är ensamma.", "De äldre är ensamma.", "Unga vuxna är ensamma.",
          "Våra klienter är ensamma.", "Klienter är ensamma.", "Kommunens äldre är ensamma."}) {
        Memo memo = memo_of(PartKind::analysis, told);
        memo.tables = {{"Ensamhet efter kön", true, true, true, false, "", {}}};
        EXPECT_EQ(codes(memo), "ord-doljer-kon") << told;
    }
    for (char const* const fine :
         {"Klienterna ska få ett beslut.", "Klienterna bjuds in till öppet hus.",
          "Klienterna debiteras i efterskott.", "Socialtjänsten utreder om klienterna har behov av stöd.",
          "Klienterna kommer att få ett brev.", "Utföraren ansvarar för att klienterna är trygga."}) {
        Memo memo = memo_of(PartKind::analysis, fine);
        memo.tables = {{"Ensamhet efter kön", true, true, true, false, "", {}}};
        EXPECT_EQ(codes(memo), "") << fine;
    }
}

TEST(Rules, QuestionsAreAnswered) {
    Memo memo;
    memo.unanswered = {{"2.3", "Vem når vi inte?", {"rapport.toml", 30, 1, {}}}};
    EXPECT_EQ(codes(memo), "steg-obesvarat");
    memo.unanswered.clear();
    memo.checklist = {{1, "Berör beslutet kvinnor och män?", true, {}},
                      {2, "Är statistiken uppdelad på kön?", false, {}},
                      {3, "Är konsekvenser för båda beskrivna?", std::nullopt, {}}};
    EXPECT_EQ(codes(memo), "fraga-nej fraga-obesvarad");
    EXPECT_NE(told(memo).front().diagnostic.hint.find("återremittera"), std::string::npos);
}

/// Sixty words in ten sentences, of which a third are long: LIX 6 + 33.
TEST(Rules, LixIsToldAboveItsAim) {
    std::string text;
    for (int i = 0; i < 10; ++i) text += "Vi kan nu göra förändringar tillsammans. ";
    Memo memo = memo_of(PartKind::analysis, text);
    EXPECT_EQ(codes(memo), "");
    memo.lix_aim = 38;
    EXPECT_EQ(codes(memo), "svarlast");
    EXPECT_NE(told(memo).front().diagnostic.message.find("LIX 39"), std::string::npos)
        << told(memo).front().diagnostic.message;
    memo.parts.front().passages.front().source.resize(100);
    EXPECT_EQ(codes(memo), "") << "a short part is not judged";
}

TEST(Rules, ASentenceHasAtMostThirtyWords) {
    std::string thirty = "Vi";
    for (int i = 1; i < 30; ++i) thirty += " vet";
    EXPECT_EQ(codes(PartKind::other, thirty + "."), "");
    EXPECT_EQ(codes(PartKind::other, thirty + " nu."), "lang-mening");
    EXPECT_EQ(codes(PartKind::other, "- " + thirty + "\n- " + thirty), "") << "each item is its own";
    EXPECT_EQ(codes(PartKind::other, "# " + thirty + " nu\n\nKort text."), "") << "a heading is not read";
}

TEST(Rules, RemarksAreQuotedShortly) {
    std::string words = "Nämnden";
    for (int i = 0; i < 40; ++i) words += " beslutar";
    Memo memo = memo_of(PartKind::other, words + ".");
    memo.lix_aim = 200; // one sentence of long words
    std::string const message = told(memo).front().diagnostic.message;
    EXPECT_EQ(message, "meningen \"Nämnden beslutar beslutar beslutar beslutar beslutar …\" har 41 ord");
}

TEST(Rules, ALongSentenceIsQuotedAroundWhatTheRemarkIsAbout) {
    Memo memo =
        memo_of(PartKind::analysis,
                "Förvaltningen har under det gångna året följt upp verksamheten och kan se att det är "
                "vanligast att ungdomarna söker stöd för oro och nedstämdhet.");
    memo.tables = {{"Väntetid efter kön", true, true, true, true, "", {}}};
    ASSERT_EQ(codes(memo), "ord-doljer-kon");
    EXPECT_EQ(
        told(memo).front().diagnostic.message,
        "siffrorna är uppdelade på kön, men ordet \"ungdomarna\" visar det inte: \"… att det är vanligast "
        "att ungdomarna söker stöd för oro och …\"");
}

TEST(Rules, ASecondSentenceThatDecidesIsToldBesideTheFirst) {
    Memo const memo = memo_of(
        PartKind::proposal,
        "1. Nämnden avslår motionen om busskort. Nämnden ger förvaltningen i uppdrag att utreda kostnaden.");
    ASSERT_EQ(codes(memo), "forslag-tva-atgarder");
    EXPECT_EQ(told(memo).front().diagnostic.message, "förslaget \"Nämnden avslår motionen om busskort.\" "
                                                     "följs i samma punkt av ett beslut till: \"Nämnden ger "
                                                     "förvaltningen i uppdrag att utreda kostnaden.\"");
}

TEST(Rules, TheExampleOfAProposalNamesTheBodyThatDecides) {
    Memo memo = memo_of(PartKind::proposal, "1. att godkänna rapporten om familjerätten");
    memo.body = "Kommunstyrelsen";
    EXPECT_NE(told(memo).front().diagnostic.hint.find("\"Kommunstyrelsen godkänner …\""), std::string::npos);
}

} // namespace linsen::review
