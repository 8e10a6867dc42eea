#include "analyse/sentence_tables.hpp"

namespace linsen {

std::vector<Sentence> const& published_sentences() {
    static std::vector<Sentence> const table{
        // Kvinnor och män vid samma tidpunkt
        {"gap.hogre", "{Sak är} {d} högre bland {k} ({a}) än bland {m} ({b})."},
        {"gap.lagre", "{Sak är} {d} lägre bland {k} ({a}) än bland {m} ({b})."},
        {"gap.lika", "{Sak ligger} på samma nivå bland {k} och {m}{avrundat} ({a})."},
        {"gap.lika-avrundat", "{Sak ligger} på samma nivå bland {k} ({a}) och {m} ({b})."},
        {"gap.saker", "Skillnaden är statistiskt säkerställd."},
        {"gap.osaker", "Skillnaden är inte statistiskt säkerställd och kan bero på slumpen."},
        {"gap.okand", "Osäkerheten är inte känd, så det går inte att säga {om}."},
        {"gap.okand-en", "Osäkerheten för {grupp} är inte känd, så det går inte att säga {om}."},
        {"gap.utan-bredd",
         "Intervallet för {grupp} är en enda punkt ({xi}) och säger inte hur säker uppgiften "
         "är, så det går inte att säga {om}."},
        {"gap.utan-bredd-bada",
         "Intervallen för {k} och {m} är enda punkter ({ai} respektive {bi}) och säger "
         "inte hur säkra uppgifterna är, så det går inte att säga {om}."},
        {"gap.lika-osaker", "Urvalet är så litet att det ändå kan finnas en skillnad."},
        {"gap.lika-dold", "Den skillnad som avrundningen döljer är inte statistiskt säkerställd och kan bero "
                          "på slumpen."},
        {"gap.mittpunkt",
         "Skillnaden är räknad mellan intervallens mittpunkter, eftersom ett avrundat värde ligger "
         "utanför sitt eget intervall."},
        {"gap.mittpunkt-avrundat", "Skillnaden är räknad mellan intervallens mittpunkter, eftersom den inte "
                                   "syns i de avrundade värdena."},
        {"gap.en-saknas",
         "{Sak} {är} {x} bland {grupp} {när}. Uppgift för {andra} saknas, så grupperna kan inte "
         "jämföras."},
        {"gap.en-olast",
         "{Sak} {är} {x} bland {grupp} {när}. Uppgiften för {andra} finns i källans fil men gick inte "
         "att läsa, så grupperna kan inte jämföras."},
        {"gap.saknas", "Uppgift uppdelad på kön saknas för {år}."},
        {"gap.utanfor",
         "Uppgiften för {grupp} ({x}) ligger utanför sitt eget intervall ({xi}) och jämförs inte."},
        {"gap.utanfor-bada", "Uppgifterna för {k} ({a}) och {m} ({b}) ligger utanför sina egna intervall "
                             "({ai} respektive {bi}) och "
                             "jämförs inte."},
        {"gap.olast", "Uppgiften för {grupp} finns i källans fil men gick inte att läsa."},
        {"gap.skyddad", "Uppgiften visas inte, eftersom enskilda personer annars kan kännas igen."},

        // De som varken är kvinnor eller män i källan
        {"gap.annan", "Bland personer med annan könsidentitet {är} {sak} {x}."},
        {"gap.annan-skyddad", "Uppgiften för personer med annan könsidentitet visas inte, eftersom enskilda "
                              "personer annars kan kännas igen."},

        // Tider efter den som uppgifterna gäller
        {"tid.senare-saknas", "För {år} saknas uppgift om {k} och {m}."},
        {"tid.senare-skyddad",
         "För {år} visas inte uppgiften, eftersom enskilda personer annars kan kännas igen."},

        // När källan inte delar upp uppgiften på kön
        {"niva.ej-kon", "Uppgiften är inte uppdelad på kön: {orsak}."},
        {"niva.kon-skyddad", "Uppgifterna för {k} och {m} visas inte, eftersom enskilda personer annars kan "
                             "kännas igen."},
        {"niva.kon-saknas", "För {plats} saknar källan uppgifter om {k} och {m} var för sig."},
        {"niva.kon-olast",
         "Uppgifterna om {k} och {m} för {plats} finns i källans fil men gick inte att läsa."},
        {"niva.totalt", "{Sak} är {x} ({år})."},
        {"niva.bara-totalt", "Källan har inga uppgifter om {k} och {m} var för sig för {år}."},
        {"niva.bara-totalt-olast",
         "Uppgifterna om {k} och {m} för {år} finns i källans fil men gick inte att läsa."},
        {"niva.bara-totalt-skyddad", "Uppgifterna om {k} och {m} för {år} visas inte, eftersom enskilda "
                                     "personer annars kan kännas igen."},
        {"niva.olast", "Uppgifterna för {plats} finns i källans fil men gick inte att läsa."},
        {"niva.bara-kommuner", "Källan har uppgifter för kommunerna men inte för {plats}."},
        {"niva.bara-kommuner-kon",
         "Källan har uppgifter om {k} och {m} för kommunerna men inte för {plats}."},
        {"niva.bara-andra-kommuner-kon",
         "Källan har uppgifter om {k} och {m} för andra kommuner men inte för {plats}."},
        {"niva.bara-andra-kommuner", "Källan har uppgifter för andra kommuner men inte för {plats}."},
        {"niva.skyddad",
         "Uppgifterna för {plats} visas inte, eftersom enskilda personer annars kan kännas igen."},
        {"niva.utanfor", "Uppgiften ligger utanför sitt eget intervall ({xi}) och jämförs inte."},
        {"niva.saknas", "Uppgift saknas för {år}."},

        // Förändring över tid, båda könen
        {"tid.bada-upp", "{Sedan} har {sak} ökat bland både {k} ({as}) och {m} ({bs})."},
        {"tid.bada-ner", "{Sedan} har {sak} minskat bland både {k} ({as}) och {m} ({bs})."},
        {"tid.upp-ner", "{Sedan} har {sak} ökat bland {k} ({as}) men minskat bland {m} ({bs})."},
        {"tid.ner-upp", "{Sedan} har {sak} minskat bland {k} ({as}) men ökat bland {m} ({bs})."},
        {"tid.upp-ingen", "{Sedan} har {sak} ökat bland {k} ({as}). Bland {m} syns {ingen} ({bs})."},
        {"tid.ner-ingen", "{Sedan} har {sak} minskat bland {k} ({as}). Bland {m} syns {ingen} ({bs})."},
        {"tid.ingen-upp", "{Sedan} syns {ingen} bland {k} ({as}), medan {sak} har ökat bland {m} ({bs})."},
        {"tid.ingen-ner", "{Sedan} syns {ingen} bland {k} ({as}), medan {sak} har minskat bland {m} ({bs})."},
        {"tid.ingen", "{Sedan} syns {ingen}, varken bland {k} ({as}) eller bland {m} ({bs})."},
        {"tid.okand", "{När1} var {sak} {da} bland {k} ({as}) och {db} bland {m} ({bs}); osäkerheten är inte "
                      "känd."},
        {"tid.okand-bada",
         "{När1} var {sak} {da} bland både {k} ({as}) och {m} ({bs}); osäkerheten är inte känd."},
        {"tid.inte-heller", "Inte heller {sedan} syns {någon}."},

        // Förändring över tid när uppgift finns för ett kön, eller bara totalt
        {"tid.en-upp", "{Sedan} har {sak} ökat bland {grupp} ({s})."},
        {"tid.en-ner", "{Sedan} har {sak} minskat bland {grupp} ({s})."},
        {"tid.en-ingen", "{Sedan} syns {ingen} bland {grupp} ({s})."},
        {"tid.en-okand", "{När1} var {sak} {d} bland {grupp} ({s}); osäkerheten är inte känd."},
        {"tid.en-saknas", "För {andra} saknas uppgift vid något av tillfällena."},
        {"tid.en-saknas-bada", "För {andra} saknas uppgift vid båda tillfällena."},
        {"tid.en-skyddad", "För {andra} är uppgiften skyddad vid något av tillfällena."},
        {"tid.en-skyddad-bada", "För {andra} är uppgiften skyddad vid båda tillfällena."},
        {"tid.en-olast", "För {andra} gick uppgiften inte att läsa vid ett av tillfällena."},
        {"tid.en-olast-bada", "För {andra} gick ingen av de två uppgifterna att läsa."},
        {"tid.en-brott", "För {andra} går den jämförelsen inte att göra, eftersom tidsserien bryts {år}."},
        {"tid.en-utanfor", "För {andra} ligger en uppgift utanför sitt eget intervall och jämförs inte."},
        {"tid.da-upp", "Mellan {år0} och {år1} ökade {sak} bland {grupp} ({s})."},
        {"tid.da-ner", "Mellan {år0} och {år1} minskade {sak} bland {grupp} ({s})."},
        {"tid.da-ingen", "Mellan {år0} och {år1} syns {ingen} bland {grupp} ({s})."},
        {"tid.totalt-upp", "{Sedan} har {sak} ökat ({s})."},
        {"tid.totalt-ner", "{Sedan} har {sak} minskat ({s})."},
        {"tid.totalt-ingen", "{Sedan} syns {ingen} ({s})."},
        {"tid.totalt-okand", "{När1} var {sak} {d} ({s}); osäkerheten är inte känd."},
        {"tid.saknas", "Det finns ingen tidigare uppgift att jämföra med."},
        {"tid.olast",
         "Tidigare uppgifter finns i källans fil men gick inte att läsa, så ingen jämförelse över "
         "tid görs."},
        {"tid.skyddad",
         "Tidigare uppgifter visas inte, eftersom enskilda personer annars kan kännas igen, så "
         "ingen jämförelse över tid görs."},
        {"tid.senaste-ojamford", "Uppgifterna för {år} är inte jämförda med tidigare, eftersom {skäl}."},
        {"tid.utanfor",
         "Ingen jämförelse över tid görs, eftersom uppgifter ligger utanför sina egna intervall."},
        {"tid.olika-grupper", "Ingen jämförelse över tid görs, eftersom de tidigare uppgifterna inte gäller "
                              "samma grupp som de senaste."},
        {"tid.tillsammans", "Ingen jämförelse över tid görs, eftersom de tidigare uppgifterna gäller {k} och "
                            "{m} tillsammans."},
        {"tid.overlapp",
         "Varje värde är ett medelvärde över {n} år. Inget tidigare värde bygger på helt andra år, "
         "så ingen jämförelse över tid görs."},
        {"tid.overlapp-period", "Varje värde gäller flera år. Inget tidigare värde bygger på helt andra år, "
                                "så ingen jämförelse över tid görs."},
        {"tid.overlapp-tid",
         "Inget tidigare värde gäller en helt annan tid, så ingen jämförelse över tid görs."},
        {"tid.annan-langd",
         "Det finns ingen tidigare uppgift för en lika lång tid, så ingen jämförelse över tid görs."},
        {"tid.brott", "Jämförelsen med tiden före {år1} är inte möjlig, eftersom tidsserien bryts där."},
        {"tid.brott-tidigare", "Tiden före {år} är inte jämförd, eftersom tidsserien bryts där."},
        {"tid.onskad", "Det är en förändring i önskad riktning."},
        {"tid.oonskad", "Det är en förändring i oönskad riktning."},
        {"tid.onskad-grupp", "{Rörelsen} bland {grupp} går i önskad riktning."},
        {"tid.oonskad-grupp", "{Rörelsen} bland {grupp} går i oönskad riktning."},
        {"tid.onskad-flera", "Förändringarna går i önskad riktning."},
        {"tid.oonskad-flera", "Förändringarna går i oönskad riktning."},
        {"tid.delad-forsta", "Riktningen är den önskade för {k} men inte för {m}."},
        {"tid.delad-andra", "Riktningen är inte den önskade för {k}, men den är det för {m}."},

        // Mål
        {"mal.bada", "Målet ({mål}) är nått för både {k} ({a}) och {m} ({b})."},
        {"mal.ingen", "Målet ({mål}) är inte nått: {da} återstår för {k} ({a}) och {db} för {m} ({b})."},
        {"mal.forsta", "Målet ({mål}) är nått för {k} ({a}) men inte för {m} ({b}), där {db} återstår."},
        {"mal.andra",
         "Målet ({mål}) är inte nått för {k} ({a}), där {da} återstår, men det är nått för {m} ({b})."},
        {"mal.osaker-bada", "Det går inte att säga säkert om målet ({mål}) är nått, varken för {k} ({ai}) "
                            "eller för {m} ({bi}), eftersom det ligger inom intervallen."},
        {"mal.osaker-ja",
         "Det går inte att säga säkert om målet ({mål}) är nått för {k} ({ai}), eftersom det "
         "ligger inom intervallet. För {m} ({b}) är det nått."},
        {"mal.osaker-nej",
         "Det går inte att säga säkert om målet ({mål}) är nått för {k} ({ai}), eftersom det "
         "ligger inom intervallet. För {m} ({b}) är det inte nått: {db} återstår."},
        {"mal.ja-osaker", "Målet ({mål}) är nått för {k} ({a}). För {m} ({bi}) går det inte att säga säkert, "
                          "eftersom målet ligger inom intervallet."},
        {"mal.nej-osaker",
         "Målet ({mål}) är inte nått för {k} ({a}), där {da} återstår. För {m} ({bi}) går det inte att säga "
         "säkert, eftersom målet ligger inom intervallet."},
        {"mal.okand", "Det är inte känt hur säkra uppgifterna är."},
        {"mal.okand-totalt", "Det är inte känt hur säker uppgiften är."},
        {"mal.okand-en", "Det är inte känt hur säker uppgiften för {grupp} är."},
        {"mal.en-osaker",
         "Det går inte att säga säkert om målet ({mål}) är nått för {grupp} ({xi}), eftersom "
         "det ligger inom intervallet. För {andra} {saknas}."},
        {"mal.totalt-osaker", "Det går inte att säga säkert om målet ({mål}) är nått ({xi}), eftersom det "
                              "ligger inom intervallet."},
        {"mal.en-ja", "Målet ({mål}) är nått för {grupp} ({x}). För {andra} {saknas}."},
        {"mal.en-nej",
         "Målet ({mål}) är inte nått för {grupp} ({x}), där {d} återstår. För {andra} {saknas}."},
        {"mal.totalt-ja", "Målet ({mål}) är nått ({x})."},
        {"mal.totalt-nej", "Målet ({mål}) är inte nått ({x}): {d} återstår."},
        {"mal.saknas", "Målet ({mål}) kan inte följas upp, eftersom {uppgift} saknas."},

        // Jämförelse med ett annat område
        {"plats.bada", "Jämfört med {plats}{då} {är} {sak} {da} bland {k} ({av}) och {db} bland {m} ({bv})."},
        {"plats.forsta",
         "Jämfört med {plats}{då} {är} {sak} {da} bland {k} ({av}). Bland {m} syns {ingen} ({bv})."},
        {"plats.andra",
         "Jämfört med {plats}{då} syns {ingen} bland {k} ({av}), medan {sak} {är} {db} bland {m} "
         "({bv})."},
        {"plats.ingen",
         "Jämfört med {plats}{då} syns {ingen}, varken bland {k} ({av}) eller bland {m} ({bv})."},
        {"plats.okand",
         "{Sak är} {da} bland {k} ({av}) och {db} bland {m} ({bv}); osäkerheten är inte känd."},
        {"plats.okand-bada", "{Sak är} {da} bland både {k} ({av}) och {m} ({bv}); osäkerheten är inte känd."},
        {"plats.en", "Jämfört med {plats}{då} {är} {sak} {d} bland {grupp} ({xv})."},
        {"plats.en-ingen", "Jämfört med {plats}{då} syns {ingen} bland {grupp} ({xv})."},
        {"plats.en-okand", "{Sak är} {d} bland {grupp} ({xv}); osäkerheten är inte känd."},
        {"plats.en-saknas", "För {andra} {saknas}."},
        {"plats.totalt", "Jämfört med {plats}{då} {är} {sak} {d} ({xv})."},
        {"plats.totalt-ingen", "Jämfört med {plats}{då} syns {ingen} ({xv})."},
        {"plats.totalt-okand", "{Sak är} {d} ({xv}); osäkerheten är inte känd."},
        {"plats.utanfor",
         "Ingen jämförelse med {plats} görs, eftersom uppgifter ligger utanför sina egna intervall."},

        // Skillnaden mellan könen, kommun för kommun
        {"kommun.alla", "I alla {kommuner} är {sak} {hogre} bland {k} än bland {m}."},
        {"kommun.alla-tva", "I båda {kommunerna} är {sak} {hogre} bland {k} än bland {m}."},
        {"kommun.nagra", "{Sak} är {hogre} bland {k} än bland {m} i {n} av {kommuner}: {lista}."},
        {"kommun.manga", "{Sak} är {hogre} bland {k} än bland {m} i {n} av {kommuner}."},
        {"kommun.bada-hall",
         "Skillnaden går åt olika håll: {sak} är {hogre} bland {k} än bland {m} {var}, men "
         "{lagre} {var2}."},
        {"kommun.ingen", "I ingen av {kommuner} är skillnaden mellan {k} och {m} statistiskt säkerställd."},
        {"kommun.ingen-lika", "I ingen av {kommuner} skiljer sig {k} och {m} åt."},
        {"kommun.okand", "Osäkerheten är inte känd för både {k} och {m} i någon kommun, så det går inte "
                         "att säga i vilka kommuner skillnaden "
                         "mellan {k} och {m} är säkerställd."},
        {"kommun.en", "{Sak} är {hogre} bland {k} än bland {m} {där}, den enda kommun där osäkerheten är "
                      "känd för båda."},
        {"kommun.en-ingen", "{Där}, den enda kommun där osäkerheten är känd för både {k} och {m}, är "
                            "skillnaden inte statistiskt säkerställd."},

        // Under tabellen: områden som den inte visar
        {"tabell.saknas", "Källan har inga uppgifter om {plats}."},
        {"tabell.saknas-kon", "Källan har inga uppgifter om {k} och {m} för {plats}."},
        {"tabell.nyare-totalt",
         "Nyare uppgifter ({år}) gäller {k} och {m} tillsammans. Tabellen gäller en tid då kommunerna har "
         "uppgifter om {k} och {m} var för sig."},
        {"tabell.nyare-totalt-nagra", "{kommuner} har en nyare uppgift, men om {k} och {m} tillsammans. "
                                      "Tabellen gäller en tid då fler har "
                                      "uppgifter om {k} och {m} var för sig."},
        {"tabell.olasta", "Uppgifterna om {plats} finns i källans fil men gick inte att läsa."},
        {"tabell.skyddade", "Uppgifterna om {plats} visas inte, eftersom enskilda personer annars kan kännas "
                            "igen."},
        {"tabell.saknas-tid", "Källan visar ingen uppgift om {plats} för {år}."},
        {"tabell.skyddad-tid",
         "Uppgiften om {plats} för {år} visas inte, eftersom enskilda personer annars kan "
         "kännas igen."},
        {"tabell.olast-tid", "Uppgiften om {plats} för {år} finns i källans fil men gick inte att läsa."},
        {"tabell.utan-linjer",
         "Tiderna {tid} och {annan} börjar samtidigt och skulle stå på samma plats på en tidsaxel, "
         "så inget diagram är ritat."},

        // Kommunerna mot länet, eller en kommun mot de andra
        {"lan.avviker", "{Kommuner} skiljer sig{säkert} från {plats}: {sak} är {lista}."},
        {"lan.avviker-manga", "{Kommuner} skiljer sig{säkert} från {plats}."},
        {"avviker.grupp", "Bland {grupp} är {sak} {lista}."},
        {"avviker.totalt", "{Sak} är {lista}."},
        {"lan.ingen", "Ingen av {kommuner} skiljer sig{säkert} från {plats}; jämförelsen är ungefärlig."},
        {"lan.ingen-en", "{Kommun}, den enda kommun som {har}, skiljer sig inte{säkert} från {plats}; "
                         "jämförelsen är ungefärlig."},
        {"lan.utanfor", "Ingen jämförelse mellan kommunerna och {plats} görs, eftersom uppgifter ligger "
                        "utanför sina egna intervall."},
        {"grannar.avviker", "{Här} skiljer sig{säkert} från {kommuner}: {sak} är {lista}."},
        {"grannar.avviker-manga", "{Här} skiljer sig{säkert} från {kommuner}."},
        {"grannar.ingen", "{Här} skiljer sig inte{säkert} från någon av {kommuner}."},
        {"grannar.ingen-en", "{Här} skiljer sig inte{säkert} från {kommun}, den enda andra kommun i "
                             "jämförelsen som {har}."},
        {"grannar.utanfor", "Ingen jämförelse med andra kommuner görs, eftersom uppgifter ligger utanför "
                            "sina egna intervall."},
        {"omfang.mittpunkt", "Skillnaderna för {vilka} är mätta mellan intervallens mittpunkter."},
        {"omfang.mittpunkt-en", "Skillnaden för {vilka} är mätt mellan intervallens mittpunkter."},
        {"omfang.ena", "Jämförelsen gäller {grupp}. För {andra} {saknas}."},
        {"omfang.ena-okand", "Jämförelsen gäller {grupp}. För {andra} är osäkerheten inte känd."},
        {"omfang.okand", "Osäkerheten är inte känd för {var}, så {skillnaden} går inte att bedöma."},
        {"omfang.avrundat", "Skillnader som inte syns i de avrundade värdena är inte medräknade."},
        {"omfang.farre", "För {grupp} går {n} av {alla} kommuner att jämföra."},
        {"omfang.farre-bada", "För {k} går {n} av {alla} kommuner att jämföra, för {m} {n2}."},

        // Nyckeltal: en mening bredvid siffrorna
        {"nyckel.hogre", "{Sak} är {d} högre bland {k} än bland {m}{mätt}."},
        {"nyckel.lagre", "{Sak} är {d} lägre bland {k} än bland {m}{mätt}."},
        {"nyckel.hogre-saker",
         "{Sak} är {d} högre bland {k} än bland {m}{mätt}, en statistiskt säkerställd skillnad."},
        {"nyckel.lagre-saker",
         "{Sak} är {d} lägre bland {k} än bland {m}{mätt}, en statistiskt säkerställd skillnad."},
        {"nyckel.hogre-osaker",
         "{Sak} är {d} högre bland {k} än bland {m}{mätt}, men skillnaden är inte statistiskt "
         "säkerställd."},
        {"nyckel.lagre-osaker",
         "{Sak} är {d} lägre bland {k} än bland {m}{mätt}, men skillnaden är inte statistiskt "
         "säkerställd."},
        {"nyckel.hogre-okand", "{Sak} är {d} högre bland {k} än bland {m}{mätt}, men {okänt}."},
        {"nyckel.lagre-okand", "{Sak} är {d} lägre bland {k} än bland {m}{mätt}, men {okänt}."},
        {"nyckel.lika", "{Sak} ligger {lika} bland {k} och {m}{avrundat}{mätt}."},
        {"nyckel.lika-osaker", "{Sak} ligger {lika} bland {k} och {m}{avrundat}{mätt}, men osäkerheten är så "
                               "stor att det ändå kan finnas en skillnad."},
        {"nyckel.lika-dold", "{Sak} ligger {lika} bland {k} och {m}{avrundat}{mätt}; den skillnad som "
                             "avrundningen döljer är inte statistiskt säkerställd."},
        {"nyckel.lika-okand", "{Sak} ligger {lika} bland {k} och {m}{avrundat}{mätt}, men {okänt}."},

        // Första sidan: kort, efter indikatorns namn
        {"kort.hogre", "{Titel}: {d} högre bland {k} ({a}) än bland {m} ({b}){mätt}."},
        {"kort.lagre", "{Titel}: {d} lägre bland {k} ({a}) än bland {m} ({b}){mätt}."},
        {"kort.tid", "{Titel} mellan {år0} och {år1}: {k} {a}, {m} {b}."},
        {"kort.tid-da", "{Titel} mellan {år0} och {år1}: {grupp} {s}."},
        {"kort.tid-en", "{Titel} mellan {år0} och {år1}: {grupp} {s}. För {andra} {saknas}."},
        {"kort.tid-totalt", "{Titel} mellan {år0} och {år1}: {s}."},
        {"kort.hogre-okand", "{Titel}: {d} högre bland {k} ({a}) än bland {m} ({b}); osäkerheten är inte "
                             "känd."},
        {"kort.lagre-okand", "{Titel}: {d} lägre bland {k} ({a}) än bland {m} ({b}); osäkerheten är inte "
                             "känd."},
        {"kort.tid-okand", "{Titel} mellan {år0} och {år1}: {k} {a}, {m} {b}; osäkerheten är inte känd."},
        {"kort.tid-da-okand", "{Titel} mellan {år0} och {år1}: {grupp} {s}; osäkerheten är inte känd."},
        {"kort.tid-en-okand", "{Titel} mellan {år0} och {år1}: {grupp} {s}; osäkerheten är inte känd. För "
                              "{andra} {saknas}."},
        {"kort.tid-totalt-okand", "{Titel} mellan {år0} och {år1}: {s}; osäkerheten är inte känd."},

        // Första sidan
        {"sammanfattning.inga-gap",
         "För {område} är ingen skillnad mellan {grupper} statistiskt säkerställd."},
        {"sammanfattning.inga-gap-delvis",
         "För {område} är ingen av de skillnader mellan {grupper} som går att pröva statistiskt "
         "säkerställd. För andra skillnader är osäkerheten inte känd{visas}."},
        {"sammanfattning.inga-gap-delvis-lika",
         "För {område} är ingen av de skillnader mellan {grupper} som går att pröva statistiskt "
         "säkerställd. De andra uppgifterna ligger på samma nivå, men osäkerheten är inte känd{vilka}."},
        {"sammanfattning.inga-gap-okand-lika",
         "För {område} ligger de jämförda uppgifterna på samma nivå bland {grupper}, men osäkerheten är "
         "inte känd{vilka}."},
        {"sammanfattning.inga-gap-okand",
         "Osäkerheten är inte känd för båda grupperna. Därför går det inte att bedöma om skillnaderna "
         "är säkerställda{visas}."},
        {"sammanfattning.inga-gap-raknad",
         "För {område} skiljer sig inga av de jämförda uppgifterna mellan {grupper}."},
        {"sammanfattning.inga-gap-jamforelse",
         "För {område} har rapporten ingen uppgift där {grupper} kan jämföras."},
        {"sammanfattning.ingen-andring",
         "För {område} är ingen förändring sedan förra mätningen statistiskt säkerställd."},
        {"sammanfattning.ingen-andring-delvis",
         "För {område} är ingen av de förändringar sedan förra mätningen som går att pröva statistiskt "
         "säkerställd. För andra förändringar är osäkerheten inte känd{visas}."},
        {"sammanfattning.ingen-andring-delvis-lika",
         "För {område} är ingen av de förändringar sedan förra mätningen som går att pröva statistiskt "
         "säkerställd. De andra uppgifterna ligger på samma nivå som då, men osäkerheten är inte "
         "känd{vilka}."},
        {"sammanfattning.ingen-andring-okand-lika",
         "För {område} ligger de jämförda uppgifterna på samma nivå som vid förra mätningen, men "
         "osäkerheten är inte känd{vilka}."},
        {"sammanfattning.ingen-andring-okand",
         "Osäkerheten är inte känd för båda mätningarna. Därför går det inte att bedöma om "
         "förändringarna är säkerställda{visas}."},
        {"sammanfattning.ingen-andring-raknad",
         "För {område} har ingen av de jämförda uppgifterna ändrats sedan förra mätningen."},
        {"sammanfattning.ingen-andring-jamforelse",
         "För {område} har rapporten ingen uppgift som kan jämföras med en tidigare mätning."},
        {"sammanfattning.langre-tid", "Över längre tid har däremot några uppgifter ändrats."},
        {"sammanfattning.saknas", "Uppgifter saknas helt för {delmål}."},
        {"sammanfattning.saknas-nyckeltal", "Uppgifter om {plats} saknas för {nyckeltal}."},
        {"sammanfattning.skyddade",
         "Uppgifterna om {plats} visas inte för {vilka}, eftersom enskilda personer "
         "annars kan kännas igen."},
        {"sammanfattning.olasta",
         "Uppgifterna om {plats} för {vilka} finns i källans fil men gick inte att läsa."},
        {"sammanfattning.saknas-namn", "Uppgifter saknas för {lista}."},
        {"sammanfattning.saknas-antal", "Uppgifter saknas för {n} indikatorer; rapporten visar vilka."},

        // Hur långt publicerade värden räcker
        {"slutsats.register",
         "Uppgifter som gäller alla är ingen uppskattning: en skillnad är så stor som den står, "
         "men i en liten grupp kan den växla mycket från år till år."},
        {"slutsats.enkat", "{C} av {n} jämförelser som bygger på urval är statistiskt säkerställda."},
        {"slutsats.enkat-en", "En av {n} jämförelser som bygger på urval är statistiskt säkerställd."},
        {"slutsats.enkat-ingen", "Ingen av {n} jämförelser som bygger på urval är statistiskt säkerställd."},
        {"slutsats.enkat-enda", "Den enda jämförelse som bygger på ett urval är statistiskt säkerställd."},
        {"slutsats.enkat-enda-inte",
         "Den enda jämförelse som bygger på ett urval är inte statistiskt säkerställd."},
        {"slutsats.osakerhet-okand", "För {n} jämförelser är osäkerheten inte känd, så det går inte att säga "
                                     "om de är säkerställda."},
        {"slutsats.osakerhet-okand-en",
         "För en jämförelse är osäkerheten inte känd, så det går inte att säga "
         "om den är säkerställd."},
        {"slutsats.ungefarlig", "Jämförelser med ett område som det egna är en del av är ungefärliga."},

        // Befolkningen
        {"befolkning.vander-fler",
         "Till och med åldersgruppen {ålder} är {k} färre än {m}; {sedan} är de fler."},
        {"befolkning.vander-farre",
         "Till och med åldersgruppen {ålder} är {k} fler än {m}; {sedan} är de färre."},
        {"befolkning.fler", "I {grupperna} är {k} fler än {m}."},
        {"befolkning.farre", "I {grupperna} är {k} färre än {m}."},
        {"befolkning.lika", "I {grupperna} är {k} och {m} lika många."},
        {"befolkning.blandat", "I {n} av {N} {grupper} är {k} fler än {m}."},
        {"befolkning.blandat-farre", "I {n} av {N} {grupper} är {k} färre än {m}."},
        {"befolkning.lika-i", "I {grupperna} är {k} och {m} lika många."},
        {"befolkning.lika-antal", "I {n} {grupper} är {k} och {m} lika många."},
        {"befolkning.saknas-i", "För {grupperna} visas inte uppgift om både {k} och {m}."},
        {"befolkning.saknas-antal", "För {n} {grupper} visas inte uppgift om både {k} och {m}."},
    };
    return table;
}

} // namespace linsen
