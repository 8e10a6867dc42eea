#include "told.hpp"

#include <gtest/gtest.h>
#include <initializer_list>
#include <string>

/// Of whom a sentence speaks, and what it says of them.
namespace linsen::review {

TEST(Persons, NamesOfOffersSayNothingOfThem) {
    for (char const* const fine :
         {"Rådgivning", "Rådgivning.", "Familjeteamet erbjuder: Rådgivning. Gruppträffar. Hembesök.",
          "- Rådgivning\n- Stöd till anhöriga\n- Samtal med ungdomar", "Personer i behov av skydd.",
          "Stöd till fler äldre.", "Bättre information till äldre och närstående."})
        for (bool const children : {true, false}) EXPECT_EQ(codes_beside_table(fine, children), "") << fine;
    EXPECT_EQ(codes_beside_table("Fler äldre söker stöd.", false), "ord-doljer-kon");
    EXPECT_EQ(codes_beside_table("Personer i kommunen dricker mer än i länet.", false), "ord-doljer-kon");
    EXPECT_EQ(codes_beside_table("De äldre hade oftare larm.", false), "ord-doljer-kon");
    EXPECT_EQ(codes_beside_table("Allt färre äldre i särskilt boende.", false), "")
        << "a heading, where no verb says anything";
}

TEST(Persons, AreToldOfBehindTheirVerbToo) {
    for (char const* const told :
         {"Sammantaget har klienterna blivit mer beroende av stöd.", "I dag är de äldre ensammare.",
          "Oron är störst bland klienterna.", "Ensamheten är utbredd bland äldre i ordinärt boende.",
          "Unga i kommunen använder cannabis i samma utsträckning som i länet."})
        EXPECT_EQ(codes_beside_table(told, false), "ord-doljer-kon") << told;
    for (char const* const fine :
         {"Under våren har klienterna erbjudits en plats.", "I mars har klienterna fått ett brev.",
          "Vid mötet är klienterna med.", "Broschyren delas ut bland äldre i ordinärt boende.",
          "Bidraget är högst 50 kronor per dag för klienterna.", "Unga i kommunen kan söka hela året."})
        EXPECT_EQ(codes_beside_table(fine, false), "") << fine;
}

TEST(Persons, OnlyTheClauseOfADutySaysWhatIsToBe) {
    for (char const* const told :
         {"Ungdomarna får vänta fem veckor, och stödet ska byggas ut.",
          "Ungdomarna får vänta fem veckor och stödet ska byggas ut.",
          "Stödet ska byggas ut, och ungdomarna får vänta fem veckor.",
          "Ungdomarna är nöjda, men de vet inte vart de ska vända sig.",
          "Ungdomarna vet inte vart de ska vända sig.",
          "Ungdomarna är nöjda med stödet som ska byggas ut.",
          "Ungdomarna tycker att de bör få stöd tidigare.",
          "Många unga behöver stöd för att de ska klara skolan.",
          "Stödet måste byggas ut, eftersom ungdomarna får vänta fem veckor.",
          "Ungdomarna söker stöd oftare; det bör följas upp.",
          "Ungdomarna får inte rätt stöd, och de väntar länge.",
          "De ungdomar som ska få stöd är missnöjda med väntan, säger ungdomarna.",
          "Ungdomarna som ska få stöd väntar i fem veckor.",
          "Ungdomarna, som ska få stöd, väntar i fem veckor.",
          "Att ungdomarna mår sämre måste tas på allvar.",
          "Att ungdomarna mår sämre ska tas på allvar.",
          "Enligt enkäten vill ungdomarna träffa samma person varje gång, och så ska det bli.",
          "Vi måste förstå varför ungdomarna avbryter sina insatser.",
          "Nämnden bör ta reda på varför ungdomarna avbryter sina insatser.",
          "Ungdomarna måste i dag vänta i fem veckor.",
          "Ungdomarna ska i dag vänta högst två veckor, men väntar i fem."})
        EXPECT_EQ(codes_beside_table(told, true), "ord-doljer-kon") << told;
    for (char const* const fine :
         {"Ungdomarna ska få stöd snabbare.", "Ungdomarna bör få stöd snabbare.",
          "Ungdomarna har rätt till stöd.", "Ungdomarna måste få stöd snabbare, och föräldrarna ska få råd.",
          "Ungdomarna ska, om de vill, få fler samtal.",
          "Ungdomar som mår dåligt ska få ett samtal tidigare.",
          "När ungdomarna mår sämre ska de få ett samtal samma vecka.",
          "När ungdomarna mår sämre, ska skolan ta kontakt.", "Skolan ska se till att ungdomarna mår bättre.",
          "Skolan ska fråga hur ungdomarna mår.", "Det är viktigt att ungdomarna ska få hjälp tidigare.",
          "Förvaltningen arbetar för att ungdomarna ska få hjälp snabbare.",
          "Förslaget är bra, och ungdomarna ska få hjälp snabbare.",
          "Mottagningen öppnar i maj, så att ungdomarna ska få hjälp tidigare.",
          "Att ungdomarna mår bättre ska vara målet.", "Att ungdomarna får stöd snabbt ska prioriteras.",
          "Enligt riktlinjen ska ungdomarna få hjälp tidigare.",
          "Personalen ska förklara varför ungdomarna får stöd.", "Ungdomarna måste ha fyllt 16 år."})
        EXPECT_EQ(codes_beside_table(fine, true), "") << fine;
}

TEST(Persons, AreCountedBehindTheVerbToo) {
    for (char const* const told :
         {"Av de sökande till sommarjobb fick 85 procent en plats.",
          "Bland nyanlända var det bara 22 procent som hade ett arbete.",
          "I kön till särskilt boende stod 23 äldre vid årsskiftet.",
          "Omkring 120 anhöriga vårdar någon med demens.", "62 procent av dem som sökte fick ett samtal.",
          "Av de som sökte stöd fick 62 procent ett samtal.", "Totalt sökte 412 stöd.",
          "Under 2025 sökte 412 hjälp.", "Förvaltningen har 312 anställda."})
        EXPECT_EQ(codes(PartKind::case_text, told), "utan-kon") << told;
    for (char const* const fine :
         {"Av föreningarna fick 85 procent bidrag.", "Förbundet har elva medlemmar.",
          "Kommunen har 40 äldre bilar som inte används.", "Mottagningen har fem anställda och 14 rum.",
          "Fem anställda arbetar i öppenvården.", "Det behövs två vuxna vid varje besök.",
          "62 procent av de vägar som söker sig norrut är grusade.", "Totalt sökte nämnden 412 000 kronor.",
          "Under 2025 fick 12 skolor bidrag.", "Skillnader i kön och ålder hos de 23 äldre redovisas i maj."})
        EXPECT_EQ(codes(PartKind::case_text, fine), "") << fine;
    EXPECT_EQ(codes(PartKind::case_text, "Föreningen har elva medlemmar."), "utan-kon");
}

TEST(Persons, TheNameOfTheMatterIsNobodyThatItHappensTo) {
    EXPECT_EQ(codes(PartKind::equality, "Kvinnor som utsätts för mäns våld får skydd samma dag."), "ett-kon");
    EXPECT_EQ(codes(PartKind::equality, "Beslutet är en del av arbetet mot mäns våld mot kvinnor."), "");
    EXPECT_EQ(codes(PartKind::equality, "Kvinnor får skydd, och män erbjuds samtal mot mäns våld."), "");
}

TEST(Persons, AnEconomyTellsConsequencesForThoseWhomItsSentencesBeginWith) {
    EXPECT_EQ(codes(PartKind::economy, "Männen får behålla hela sin ersättning."), "ett-kon");
    EXPECT_EQ(codes(PartKind::economy, "Männen och kvinnorna får behålla hela sin ersättning."), "");
    EXPECT_EQ(codes(PartKind::economy, "En plats för kvinnor kostar 2 100 kronor per dygn."), "");
}

TEST(Persons, ChildrenWhomTheFiguresCallKvinnorAndManAreHiddenByTheirWordsToo) {
    auto const beside = [](std::string source, std::string caption, bool children_concerned) {
        Memo memo = memo_of(PartKind::analysis, std::move(source));
        memo.children_concerned = children_concerned;
        memo.tables = {{std::move(caption), true, true, true, false, "", {}}};
        return codes(memo);
    };
    constexpr char const* of_children = "Placerade barn efter placering och kön";
    for (char const* const hiding : {"Barnen placeras allt oftare på HVB.",
                                     "Allt fler barn placeras utanför hemmet.", "Eleverna mår sämre."}) {
        EXPECT_EQ(beside(hiding, of_children, false), "ord-doljer-kon") << hiding;
        EXPECT_EQ(beside(hiding, "Insatser efter kön", true), "ord-doljer-kon") << hiding;
        EXPECT_EQ(beside(hiding, "Insatser efter kön", false), "") << "of whom it is, nobody says";
        EXPECT_EQ(beside(hiding, "Kvinnor och män med bistånd", true), "") << "it is not of children";
        EXPECT_EQ(beside(hiding, "Föräldrar till placerade barn efter kön", true), "");
    }
    EXPECT_EQ(beside("Barnen placeras allt oftare på HVB, flickor oftare än pojkar.", of_children, true), "");
}

TEST(Persons, AreCountedWhereThereIsNoRoomForThem) {
    EXPECT_EQ(codes(PartKind::case_text, "Det saknas plats för 17 brukare på daglig verksamhet."),
              "utan-kon");
    EXPECT_EQ(codes(PartKind::case_text, "Det finns plats för 17 brukare på daglig verksamhet."), "");
}

TEST(Persons, AreHiddenByWhatIsNoNounForThemToo) {
    for (char const* const told :
         {"De som söker hjälp väntar i snitt 14 dagar.", "De som har fått stöd är nöjda.",
          "Ungdomsgruppen mår sämre än för två år sedan.", "De flesta hushåll har fått stöd i mer än ett år.",
          "Hushållen har i genomsnitt fått stöd i 14 månader."})
        EXPECT_EQ(codes_beside_table(told, false), "ord-doljer-kon") << told;
    for (char const* const fine :
         {"De som söker hjälp får ett brev hem.", "Ungdomsgruppen träffas på torsdagar.",
          "Antalet hushåll med försörjningsstöd minskade från 412 till 388.",
          "De som arbetar där har längre vana.", "Hushållen får ett brev."})
        EXPECT_EQ(codes_beside_table(fine, false), "") << fine;
}

TEST(Persons, OfOneSexAreSetAgainstThoseNamedBefore) {
    for (char const* const fine :
         {"Det är skillnad mellan kvinnor och män. Kvinnorna väntar längre på en tid.",
          "Förslaget berör både kvinnor och män. Kvinnor utgör 70 procent av dem som söker.",
          "Av de sökande är 52 procent kvinnor och 48 procent män, efter juridiskt kön. Kvinnorna söker på "
          "kvällen."})
        EXPECT_EQ(codes(PartKind::equality, fine), "") << fine;
    for (char const* const told :
         {"Kvinnor och män, flickor och pojkar berörs. Kvinnor slipper åka till Falun för samtal.",
          "Statistiken omfattar kvinnor och män. Kvinnor får fler platser.",
          "Siffrorna är uppdelade på kön. Kvinnor får fler platser."})
        EXPECT_EQ(codes(PartKind::equality, told), "ett-kon") << told;
}

} // namespace linsen::review
