#include "layout/compound.hpp"

#include <algorithm>
#include <array>

namespace linsen::layout {

namespace {

/// First parts as they stand in compounds, with the letter that links them.
constexpr std::array first_parts{u"aktivitets",   u"allmän",       u"analys",       u"arbets",
                                 u"arbetsmiljö",  u"arbetsplats",  u"assistans",    u"avfalls",
                                 u"barn",         u"barna",        u"befolknings",  u"behandlings",
                                 u"beroende",     u"bistånds",     u"boende",       u"bostads",
                                 u"brukar",       u"budget",       u"demens",       u"demokrati",
                                 u"diagnos",      u"doktors",      u"elev",         u"energi",
                                 u"enkät",        u"familje",      u"flick",        u"folkhälso",
                                 u"fritids",      u"fritidshems",  u"för",          u"funktions",
                                 u"genus",        u"genomsnitts",  u"grundskole",   u"handläggar",
                                 u"hem",          u"hemspråks",    u"hemtjänst",    u"hjälpmedels",
                                 u"hjärt",        u"huvudmanna",   u"hushålls",     u"häl",
                                 u"hälso",        u"individ",      u"inkomst",      u"insats",
                                 u"internet",     u"invånar",      u"jämlikhets",   u"jämställdhets",
                                 u"kommun",       u"kommunal",     u"konfidens",    u"konsument",
                                 u"kontakt",      u"kostnads",     u"kunskaps",     u"kvalitets",
                                 u"kvinno",       u"kvinnofrids",  u"köns",         u"körkorts",
                                 u"ledamots",     u"levnads",      u"livs",         u"livsmedels",
                                 u"läkar",        u"läkemedels",   u"läns",         u"lös",
                                 u"mans",         u"medborgar",    u"medel",        u"medlems",
                                 u"metod",        u"migrations",   u"miljö",        u"miljömåls",
                                 u"missbruks",    u"mål",          u"målgrupps",    u"måltids",
                                 u"månads",       u"mät",          u"nämnd",        u"närings",
                                 u"näringsgrens", u"närståendes",  u"omsorgs",      u"operations",
                                 u"patient",      u"personal",     u"placerings",   u"plats",
                                 u"pojk",         u"primärvårds",  u"procent",      u"protokolls",
                                 u"psykiatri",    u"referens",     u"region",       u"regions",
                                 u"resultat",     u"resurs",       u"riks",         u"risk",
                                 u"sakkunnig",    u"samhälls",     u"samordnings",  u"samverkans",
                                 u"skol",         u"skolmåltids",  u"skydds",       u"slutenvårds",
                                 u"små",          u"småhus",       u"smärt",        u"snö",
                                 u"social",       u"socialtjänst", u"språk",        u"statistik",
                                 u"stats",        u"strategi",     u"stöd",         u"stöds",
                                 u"sömn",         u"tand",         u"teckenspråks", u"tillsvidare",
                                 u"tillsvidares", u"tjänste",      u"ungdoms",      u"utbildnings",
                                 u"utrednings",   u"utvecklings",  u"verksamhets",  u"visdoms",
                                 u"vuxen",        u"vård",         u"vårds",        u"våldsutsatthets",
                                 u"yrkes",        u"ämnes",        u"bröst",        u"fiber",
                                 u"fot",          u"gymnasie",     u"idrotts",      u"fotbolls",
                                 u"bostadsrätts", u"ålder",        u"löne",         u"informations",
                                 u"nät",          u"produkt",      u"reklam",       u"studie",
                                 u"trafik",       u"trygghets",    u"ärende",       u"åldersgrupps",
                                 u"ålders",       u"års",          u"äldre",        u"ögon",
                                 u"fosterhems",   u"integrations", u"oros",         u"umgänges",
                                 u"vålds",        u"vårdnads",     u"barnavårds",   u"barnavårdscentrals",
                                 u"familjehems",  u"anhörig",      u"tåg",          u"buss",
                                 u"ny",           u"korttids",     u"samarbets",    u"öppenvårds"};

/// How second parts begin.
constexpr std::array second_parts{
    u"administ",    u"aktör",      u"amput",      u"analys",    u"anmäl",     u"anpass",   u"anslut",
    u"ansvar",      u"anställ",    u"antal",      u"ansök",     u"arbete",    u"automat",  u"avdelning",
    u"avgift",      u"avlast",     u"avvik",      u"centrum",   u"chef",      u"data",     u"dokument",
    u"elev",        u"engagemang", u"enhet",      u"ening",     u"enkät",     u"erbjud",   u"erfarenhet",
    u"ersättning",  u"fråg",       u"fördelning", u"förvalt",   u"föränd",    u"förbätt",  u"försör",
    u"företräd",    u"förebygg",   u"förbund",    u"förening",  u"mängd",     u"hjälp",    u"information",
    u"institution", u"larm",       u"alarm",      u"standard",  u"assist",    u"utnyttj",  u"använd",
    u"grupp",       u"gräns",      u"identitet",  u"indelad",   u"indelning", u"index",    u"indikator",
    u"individ",     u"initiativ",  u"inkomst",    u"inköp",     u"inrikt",    u"insats",   u"inspek",
    u"instruk",     u"intervall",  u"intressent", u"intresse",  u"intyg",     u"intäkt",   u"invånare",
    u"kategori",    u"klyft",      u"konsek",     u"konsulent", u"konsum",    u"kontakt",  u"kostnad",
    u"kränkning",   u"kräv",       u"kurser",     u"kvalitet",  u"lag",       u"led",      u"läkare",
    u"löne",        u"medel",      u"miljö",      u"mottag",    u"mönster",   u"mål",      u"nivå",
    u"nämnd",       u"område",     u"omfatt",     u"omsorg",    u"operation", u"ordför",   u"ordning",
    u"organ",       u"perspektiv", u"plan",       u"politi",    u"process",   u"registr",  u"relat",
    u"rikt",        u"roll",       u"rätt",       u"råd",       u"röj",       u"samordn",  u"samtal",
    u"sammansätt",  u"samverk",    u"sekret",     u"situation", u"sjuk",      u"skillnad", u"skriv",
    u"skydd",       u"sköterska",  u"sköterskor", u"stad",      u"stat",      u"strateg",  u"struktur",
    u"styr",        u"ställ",      u"stöd",       u"svår",      u"system",    u"teori",    u"terapeut",
    u"tillfäll",    u"tillgäng",   u"tillhör",    u"tillsyn",   u"tjänst",    u"tolk",     u"träff",
    u"träning",     u"tränare",    u"täthet",     u"underlag",  u"undersök",  u"uppdel",   u"uppdrag",
    u"uppfölj",     u"uppgift",    u"upplevelse", u"upplåt",    u"uppvärm",   u"uppskatt", u"upphandl",
    u"utbild",      u"utgift",     u"utlåt",      u"utjämn",    u"utred",     u"utsatt",   u"utskott",
    u"utveckl",     u"utvärd",     u"verk",       u"vikt",      u"vinst",     u"vård",     u"våld",
    u"vägled",      u"värde",      u"val",        u"ålder",     u"åldrar",    u"år",       u"återvin",
    u"åtgärd",      u"åtag",       u"ärende",     u"äldre",     u"ämne",      u"öknin",    u"önskan",
    u"önskemål",    u"över",       u"central",    u"placer",    u"special",   u"behandl",  u"boende",
    u"anlän"};

template <class Parts>
bool any_begins(std::u16string_view word, Parts const& parts) {
    return std::any_of(parts.begin(), parts.end(),
                       [&](std::u16string_view part) { return word.starts_with(part); });
}

} // namespace

std::vector<std::uint8_t> compound_joints(std::u16string_view word) {
    std::vector<std::uint8_t> joints;
    std::size_t start = 0;
    for (;;) {
        auto const rest = word.substr(start);
        std::size_t longest = 0;
        for (std::u16string_view const part : first_parts) {
            if (part.size() > longest && rest.starts_with(part) &&
                any_begins(rest.substr(part.size()), second_parts))
                longest = part.size();
        }
        if (longest == 0) return joints;
        start += longest;
        joints.push_back(static_cast<std::uint8_t>(start));
    }
}

} // namespace linsen::layout
