#include "analyse/sentence_tables.hpp"

namespace linsen {

std::vector<Sentence> const& counted_sentences() {
    static std::vector<Sentence> const table{
        // Två grupper: storleken först, sedan säkerheten
        {"andel.slump", "Underlaget är så litet att skillnaden kan bero på slumpen ett enskilt år."},
        {"andel.slump-ar", "Underlaget är så litet att skillnaden kan bero på slumpen."},
        {"andel.osaker", "Skillnaden är inte statistiskt säkerställd och kan bero på slumpen i urvalet."},
        {"andel.lika", "{Sak} är ungefär lika stor bland {k} ({a}) och {m} ({b})."},
        {"andel.ovisst", "Det går inte att avgöra om {sak} skiljer sig mellan {k} och {m}."},
        {"andel.underlag", "Underlaget är för litet för att säga om {sak} skiljer sig mellan {k} och {m}."},
        {"andel.underlag-k",
         "Om {sak} skiljer sig mellan {k} och {m} går inte att säga, eftersom underlaget för {k} är för "
         "litet."},
        {"andel.underlag-m",
         "Om {sak} skiljer sig mellan {k} och {m} går inte att säga, eftersom underlaget för {m} är för "
         "litet."},
        {"andel.skyddad", "{Sak} kan inte jämföras mellan {k} och {m}, eftersom enskilda personer annars kan "
                          "kännas igen."},
        {"andel.saknas", "{Sak} kan inte jämföras mellan {k} och {m}, eftersom uppgift saknas."},
        {"andel.noll", "Ingen av {n} {k} och ingen av {n2} {m} {v}."},
        {"andel.en-noll", "Ingen av {n} {grupp} {v}, mot {b} av {n2} {andra}."},
        {"andel.tvartom", "I antal är det tvärtom: {x} {k} och {y} {m}."},

        // Dem som ingen vet något om
        {"andel.utan-svar", "Uppgift saknas för {x} bland {k} och {y} bland {m}."},
        {"andel.utan-svar-kan",
         "Uppgift saknas för {x} bland {k} och {y} bland {m}, och skillnaden kan bero på det."},
        {"andel.utan-svar-doljer",
         "Uppgift saknas för {x} bland {k} och {y} bland {m}, och det kan dölja en skillnad."},
        {"andel.utan-svar-star",
         "Uppgift saknas för {x} bland {k} och {y} bland {m}, men det kan inte vända skillnaden."},

        // Första sidan: kort, bredvid siffrorna
        {"andel.kort-lika", "{Sak} är ungefär lika stor bland {k} och {m}."},
        {"andel.kort-hogre", "{Sak} är {d} högre bland {k}."},
        {"andel.kort-lagre", "{Sak} är {d} lägre bland {k}."},
        {"andel.kort-slump", "Det kan bero på slumpen."},
        {"andel.kort-osaker", "Det är inte statistiskt säkerställt."},
        {"andel.kort-saker", "Det är statistiskt säkerställt."},

        {"andel.kort-skyddad",
         "{K} och {m} kan inte jämföras, eftersom enskilda personer annars kan kännas igen."},
        {"andel.kort-saknas", "{K} och {m} kan inte jämföras, eftersom uppgift saknas."},
        {"andel.kort-underlag", "Underlaget är för litet för att jämföra {k} och {m}."},
        {"andel.kort-underlag-k", "{K} och {m} kan inte jämföras, eftersom underlaget för {k} är för litet."},
        {"andel.kort-underlag-m", "{K} och {m} kan inte jämföras, eftersom underlaget för {m} är för litet."},
        {"andel.kort-ovisst", "Det går inte att avgöra om {k} och {m} skiljer sig åt."},
        {"grupper.kort-vander-upp", "Totalt är den lägre bland {k} än bland {m}, men högre i {delar}."},
        {"grupper.kort-vander-ner", "Totalt är den högre bland {k} än bland {m}, men lägre i {delar}."},

        {"grupper.kort-olika",
         "Det ser olika ut i olika {grupper}, mer än slumpen brukar ge: högre bland {k} ({lista1}), högre "
         "bland {m} ({lista2})."},
        {"grupper.kort-olika-stor", "Skillnaden är olika stor i olika {grupper}, mer än slumpen brukar ge."},
        {"grupper.kort-olika-urval", "Det ser olika ut i olika {grupper}, statistiskt säkerställt: högre "
                                     "bland {k} ({lista1}), högre bland "
                                     "{m} ({lista2})."},
        {"grupper.kort-olika-stor-urval",
         "Att skillnaden är olika stor i olika {grupper} är statistiskt säkerställt."},
        {"grupper.kort-justerad-hogre",
         "När hänsyn tas till {indelning} är {sak} {d} högre{hos}, mer än slumpen brukar ge."},
        {"grupper.kort-justerad-lagre",
         "När hänsyn tas till {indelning} är {sak} {d} lägre{hos}, mer än slumpen brukar ge."},
        {"grupper.kort-justerad-hogre-urval",
         "När hänsyn tas till {indelning} är {sak} {d} högre{hos}, statistiskt säkerställt."},
        {"grupper.kort-justerad-lagre-urval",
         "När hänsyn tas till {indelning} är {sak} {d} lägre{hos}, statistiskt säkerställt."},

        {"sammanfattning.par-skyddad",
         "Grupperna kan inte jämföras, eftersom enskilda personer annars kan kännas igen."},
        {"sammanfattning.par-saknas", "Grupperna kan inte jämföras, eftersom uppgift saknas."},
        {"sammanfattning.par-underlag", "Underlaget är för litet för att jämföra grupperna."},

        // Könsfördelningen
        {"fordelning.jamn", "Könsfördelningen är jämn: {a} {k} och {b} {m}."},
        {"fordelning.ojamn", "Könsfördelningen är ojämn: {a} {k} och {b} {m}."},

        // Flera år
        {"trend.upp", "{Sak} bland {grupp} har ökat från {a0} {år0} till {a1} {år1}{åren}."},
        {"trend.ner", "{Sak} bland {grupp} har minskat från {a0} {år0} till {a1} {år1}{åren}."},
        {"trend.lika", "{Sak} bland {grupp} är ungefär densamma {år1} ({a1}) som {år0} ({a0}){åren}."},
        {"trend.ingen", "{Sak} bland {grupp} varierar mellan {min} och {max} utan tydlig riktning{åren}."},
        {"trend.noll", "Ingen bland {grupp} {v} något av åren {alla-år}."},
        {"trend.kort", "Det finns för få år för att tala om en utveckling."},
        {"trend.underlag",
         "Underlaget är för litet för att säga om {sak} bland {grupp} har ändrats över tid."},
        {"trend.saknas", "Det går inte att säga om {sak} bland {grupp} har ändrats över tid, eftersom "
                         "uppgift saknas för {när}."},
        {"trend.utan-svar", "Det går inte att säga om {sak} bland {grupp} har ändrats över tid, eftersom "
                            "uppgift saknas för så många att det kan bero på dem."},
        {"trend.skyddad", "Det går inte att säga om {sak} bland {grupp} har ändrats över tid, eftersom "
                          "enskilda personer annars "
                          "kan kännas igen."},

        // Skillnaden mellan två grupper, ett år mot ett annat
        {"avstand.mindre",
         "Skillnaden mellan {k} och {m} i {sak} har minskat från {d0} {år0} till {d1} {år1}."},
        {"avstand.storre", "Skillnaden mellan {k} och {m} i {sak} har ökat från {d0} {år0} till {d1} {år1}."},
        {"avstand.ovisst",
         "Skillnaden mellan {k} och {m} i {sak} var {d0} {år0} och {d1} {år1}. Det går inte "
         "att säga att den har ändrats."},
        {"avstand.vand-upp",
         "{År0} var {sak} lägre bland {k} än bland {m}, men {år1} är den högre ({a} mot {b})."},
        {"avstand.vand-ner",
         "{År0} var {sak} högre bland {k} än bland {m}, men {år1} är den lägre ({a} mot {b})."},

        {"avstand.byter-upp",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var {d0} lägre bland {k} {år0}, "
         "och {d1} högre {år1}."},
        {"avstand.byter-ner",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var {d0} högre bland {k} {år0}, "
         "och {d1} lägre {år1}."},
        {"avstand.uppstar-upp",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var ungefär lika stor {år0}, "
         "men är {d1} högre bland {k} {år1}."},
        {"avstand.uppstar-ner",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var ungefär lika stor {år0}, "
         "men är {d1} lägre bland {k} {år1}."},
        {"avstand.forsvinner-upp",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var {d0} högre bland {k} "
         "{år0}, men är ungefär lika stor {år1}."},
        {"avstand.forsvinner-ner",
         "Skillnaden mellan {k} och {m} har ändrats: {sak} var {d0} lägre bland {k} "
         "{år0}, men är ungefär lika stor {år1}."},
        {"avstand.sma", "Skillnaden mellan {k} och {m} i {sak} har ändrats sedan {år0}, men är liten båda "
                        "gångerna."},

        // Inom grupper av ett annat slag
        {"grupper.vander-upp", "Totalt är {sak} lägre bland {k} än bland {m}, men i {delar} är "
                               "den högre. Totalen säger därför inte hur det ser ut i grupperna."},
        {"grupper.vander-ner", "Totalt är {sak} högre bland {k} än bland {m}, men i {delar} är "
                               "den lägre. Totalen säger därför inte hur det ser ut i grupperna."},
        {"grupper.olika", "Skillnaden mellan {k} och {m} i {sak} ser olika ut i olika {grupper}: högre bland "
                          "{k} ({lista1}), högre bland {m} ({lista2})."},
        {"grupper.olika-stor", "Skillnaden mellan {k} och {m} i {sak} är olika stor i olika {grupper}."},
        {"grupper.justerad-hogre",
         "När hänsyn tas till {indelning} är {sak} {d} högre bland {k} än bland {m} "
         "(intervall {l} till {u})."},
        {"grupper.justerad-lagre",
         "När hänsyn tas till {indelning} är {sak} {d} lägre bland {k} än bland {m} "
         "(intervall {l} till {u})."},
        {"grupper.justerad-lika", "När hänsyn tas till {indelning} är {sak} ungefär lika stor bland {k} och "
                                  "{m} (skillnad {±d}, intervall {l} till {u})."},
        {"grupper.justerad-ovisst",
         "När hänsyn tas till {indelning} går det inte att avgöra om {sak} skiljer "
         "sig mellan {k} och {m} (skillnad {±d}, intervall {l} till {u})."},
        {"grupper.utan", "{Lista} ingår inte i den jämförelsen, eftersom det är för få {k} eller {m} där."},
        {"grupper.skyddad", "Hur {sak} skiljer sig när hänsyn tas till {indelning} går inte att pröva, "
                            "eftersom enskilda personer annars kan kännas igen."},
        {"grupper.saknas", "Hur {sak} skiljer sig när hänsyn tas till {indelning} går inte att pröva, "
                           "eftersom uppgift saknas."},
        {"grupper.underlag",
         "Underlaget är för litet för att pröva hur {sak} skiljer sig när hänsyn tas till "
         "{indelning}."},

        // Antal per invånare
        {"takt.hogre",
         "Antalet {sak} per {per} är {a} bland {k} och {b} bland {m}. Det är {r} gånger så högt "
         "bland {k}."},
        {"takt.lagre",
         "Antalet {sak} per {per} är {a} bland {k} och {b} bland {m}. Det är {r} gånger så högt "
         "bland {m}."},
        {"takt.ingen", "Antalet {sak} per {per} är {a} bland {k} och {b} bland {m}."},
        {"takt.lika", "Antalet {sak} per {per} är ungefär lika högt bland {k} ({a}) och {m} ({b})."},
        {"takt.slump", "Så få personer ligger bakom att skillnaden kan bero på slumpen ett enskilt år."},
        {"takt.underlag",
         "Underlaget är för litet för att säga om antalet {sak} per {per} skiljer sig mellan {k} och {m}."},

        {"takt.saknas",
         "Antalet {sak} per {per} kan inte jämföras mellan {k} och {m}, eftersom uppgift saknas."},
        {"takt.skyddad", "Antalet {sak} per {per} kan inte jämföras mellan {k} och {m}, eftersom enskilda "
                         "personer annars kan kännas igen."},

        // Antal per invånare över åren
        {"takt.trend-upp",
         "Antalet {sak} per {per} har ökat bland {grupp}, från {a0} {år0} till {a1} {år1}{åren}."},
        {"takt.trend-ner",
         "Antalet {sak} per {per} har minskat bland {grupp}, från {a0} {år0} till {a1} {år1}{åren}."},
        {"takt.trend-lika",
         "Antalet {sak} per {per} bland {grupp} är ungefär detsamma {år1} ({a1}) som {år0} ({a0}){åren}."},
        {"takt.trend-ingen", "Antalet {sak} per {per} bland {grupp} varierar mellan {min} och {max} utan "
                             "tydlig riktning{åren}."},
        {"takt.trend-underlag", "Underlaget är för litet för att säga om antalet {sak} per {per} bland "
                                "{grupp} har ändrats över tid."},
        {"takt.trend-saknas", "Det går inte att säga om antalet {sak} per {per} bland {grupp} har ändrats "
                              "över tid, eftersom uppgift saknas för {när}."},
        {"takt.trend-skyddad", "Det går inte att säga om antalet {sak} per {per} bland {grupp} har ändrats "
                               "över tid, eftersom enskilda personer annars kan kännas igen."},

        // Antal per invånare, standardiserat
        {"takt.standard-utan-uppgift",
         "Antalet {sak} per {per} jämförs inte med hänsyn till {indelning}, eftersom uppgift om {indelning} "
         "saknas för {x} bland {k} och {y} bland {m}."},
        {"takt.standard-utan", "Uppgift om {indelning} saknas för {x} bland {k} och {y} bland {m}, och de "
                               "ingår inte i den jämförelsen."},
        {"takt.standard-hogre",
         "När hänsyn tas till {indelning} är det {a} bland {k} och {b} bland {m}, {r} gånger så högt bland "
         "{k}."},
        {"takt.standard-lagre",
         "När hänsyn tas till {indelning} är det {a} bland {k} och {b} bland {m}, {r} gånger så högt bland "
         "{m}."},
        {"takt.standard-vander",
         "Totalen pekar åt andra hållet, och säger därför inte hur det ser ut i grupper "
         "som är lika sammansatta."},
        {"takt.standard-lika",
         "När hänsyn tas till {indelning} är det ungefär lika högt bland {k} ({a}) och {m} ({b})."},
        {"takt.standard-underlag",
         "Underlaget är för litet för att jämföra antalet {sak} per {per} med hänsyn till {indelning}."},
        {"takt.standard-skyddad",
         "Antalet {sak} per {per} kan inte jämföras med hänsyn till {indelning}, eftersom enskilda personer "
         "annars kan kännas igen."},

        // Hur många det gäller
        {"antal.personer", "Uppgifterna omfattar {a} {k} och {b} {m}."},
        {"antal.personer-ar", "År {år} omfattar uppgifterna {a} {k} och {b} {m}."},
        {"antal.utan-befolkning",
         "Antalet {sak} per {per} kan inte räknas{när}, eftersom uppgift om befolkningen saknas."},

        // Hur långt siffrorna räcker
        {"slutsats.inga-jamforelser", "Rapporten har inga jämförelser som går att bedöma."},
        {"slutsats.ingen", "Ingen av {n} jämförelser visar en {vad} som är {stor}större än vad "
                           "slumpen kan ge{när}."},
        {"slutsats.antal", "{C} av {n} jämförelser visar en {vad} som är {stor}större än vad "
                           "slumpen brukar ge{när}."},
        {"slutsats.ingen-urval", "Ingen av {n} jämförelser visar en statistiskt säkerställd {vad}{stor}."},
        {"slutsats.antal-urval", "{C} av {n} jämförelser visar en statistiskt säkerställd {vad}{stor}."},
        {"slutsats.ingen-enda", "Rapporten gör en enda jämförelse, och den visar ingen {vad} "
                                "som är {stor}större än vad slumpen kan ge{när}."},
        {"slutsats.antal-enda", "Rapporten gör en enda jämförelse, och den visar en {vad} som "
                                "är större än vad slumpen brukar ge{när}."},
        {"slutsats.ingen-urval-enda", "Rapporten gör en enda jämförelse, och den visar ingen statistiskt "
                                      "säkerställd {vad}{stor}."},
        {"slutsats.antal-urval-enda", "Rapporten gör en enda jämförelse, och den visar en statistiskt "
                                      "säkerställd {vad}."},
        {"slutsats.star",
         "De här skillnaderna mellan grupperna är större än vad slumpen brukar ge ett enskilt år."},
        {"slutsats.star-urval", "De här skillnaderna mellan grupperna är statistiskt säkerställda."},
        {"slutsats.over-ar", "Så ser de skillnaderna ut över åren."},
        {"slutsats.alla-ar", "Skillnaden i {sak} går åt samma håll {alla} åren."},
        {"slutsats.nagra-ar", "Skillnaden i {sak} {hur} av {av} år: {åren}{övriga}."},
        {"slutsats.alla-kanda-ar",
         "Skillnaden i {sak} går åt samma håll {alla-kanda} år som kan jämföras: {åren}."},
        {"slutsats.nagra-kanda-ar", "Skillnaden i {sak} {hur} av {av} år som kan jämföras: {åren}{övriga}."},
        {"slutsats.star-inom",
         "När hänsyn tas till {indelning} är de här skillnaderna större än vad slumpen brukar ge."},
        {"slutsats.star-olika",
         "De här skillnaderna är olika stora i olika {grupper}, mer än slumpen brukar ge."},
        {"slutsats.star-inom-urval",
         "När hänsyn tas till {indelning} är de här skillnaderna statistiskt säkerställda."},
        {"slutsats.star-olika-urval",
         "Att de här skillnaderna är olika stora i olika {grupper} är statistiskt säkerställt."},
        {"slutsats.star-andring-urval",
         "Att de här skillnaderna har ändrats sedan {år0} är statistiskt säkerställt."},
        {"slutsats.star-trend-urval",
         "Att de här andelarna har ändrats över åren är statistiskt säkerställt."},
        {"slutsats.star-andring", "De här skillnaderna har ändrats sedan {år0}, mer än slumpen brukar ge."},
        {"slutsats.star-ar", "De här andelarna har ändrats sedan {år0}, mer än slumpen brukar ge."},
        {"slutsats.star-trend", "De här andelarna har ändrats över åren, mer än slumpen brukar ge."},
        {"slutsats.star-takt-trend", "De här antalen har ändrats över åren, mer än slumpen brukar ge."},
        {"slutsats.star-takt", "De här antalen skiljer sig åt mer än slumpen brukar ge ett enskilt år."},
        {"slutsats.osaker", "De här skillnaderna finns i årets siffror, men slumpen kan ha gett dem."},
        {"slutsats.osaker-urval", "De här skillnaderna är inte statistiskt säkerställda."},
        {"slutsats.utan-svar",
         "Här saknas uppgift för så många att en skillnad kan bero på det, eller döljas av det."},
        {"slutsats.lika", "Här är grupperna ungefär lika."},
        {"slutsats.ovisst", "Här går det inte att avgöra om grupperna skiljer sig åt."},
        {"slutsats.underlag", "Här är underlaget för litet för att säga något."},
        {"slutsats.skyddad",
         "Här visas inte alla uppgifter, eftersom enskilda personer annars kan kännas igen."},
        {"slutsats.en-vid-sidan",
         "En skillnad i en total räknas inte in: den är omvänd i de flesta {grupper}."},
        {"slutsats.vid-sidan",
         "{N} skillnader i totaler räknas inte in: de är omvända i de flesta {grupper}."},
        {"slutsats.totalen", "Här säger totalen inte hur det ser ut i grupperna."},
        {"slutsats.ingen-andring", "Ingen av {n} skillnader mellan grupperna som går att följa har ändrats "
                                   "{stor}mer sedan {år0} än vad slumpen kan ge."},
        {"slutsats.ingen-andring-enda",
         "Den enda skillnad mellan grupperna som går att följa har inte ändrats mer sedan {år0} än vad "
         "slumpen kan ge."},
        {"slutsats.ingen-andring-enda-liten",
         "Den enda skillnad mellan grupperna som går att följa har inte ändrats så mycket sedan {år0} att "
         "det räknas."},
        {"slutsats.andring-okand", "För {n} till går det inte att säga, eftersom {orsak}."},
        {"slutsats.ej-gjord", "{N} jämförelse går inte att göra, eftersom {orsak}."},
        {"slutsats.ej-gjorda", "{N} jämförelser går inte att göra, eftersom {orsak}."},
        {"slutsats.orsaker", "Siffrorna säger inget om orsaker."},

        // Det som inte erbjuds
        {"utbud.resultat", "Att en insats inte erbjuds är ett resultat, inte ett skyddat värde."},
        {"utbud.saknas", "{Insats} erbjuds inte {i-plats}."},
        {"utbud.saknas-antal", "{Insats} erbjuds inte i {av}: {plats}."},
        {"utbud.saknas-lista", "{Insats} erbjuds inte i {av}."},
        {"utbud.nagra-antal", "{Insats} erbjuds {i-plats}, men inte i {av}: {utan}."},
        {"utbud.nagra-lista", "{Insats} erbjuds {i-plats}, men inte i {av}."},
        {"utbud.nagra", "{Insats} erbjuds {i-plats}, men inte i de {n2} andra kommunerna."},
        {"utbud.nagra-namn", "{Insats} erbjuds {i-plats}, men inte {i-utan}."},
        {"utbud.ingen", "{Insats} erbjuds inte i någon av de {n} kommunerna."},
        {"utbud.alla", "{Insats} erbjuds i {alla}."},
        {"utbud.alla-kanda", "{Insats} erbjuds i {alla-kanda} som det finns uppgift om."},
        {"utbud.en", "{Insats} erbjuds {i-plats}."},
        {"utbud.okand-kommun", "För {plats} saknas uppgift om vad som erbjuds."},
        {"utbud.okand-insats", "Det saknas uppgift om var {insats} erbjuds."},
        {"utbud.enheter", "{Insats} erbjuds inte vid {enheter}, men vid någon annan enhet i samma kommun."},
        {"utbud.enheter-antal",
         "{Insats} erbjuds inte vid {av}, men vid någon annan enhet i samma kommun: {enheter}."},
        {"utbud.enheter-lista", "{Insats} erbjuds inte vid {av}, men vid någon annan enhet i samma kommun."},
        {"utbud.okand-enhet", "För {enheter} är det inte känt om {insats} erbjuds."},
        {"utbud.okand", "För {plats} är det inte känt om {insats} erbjuds."},
    };
    return table;
}

} // namespace linsen
