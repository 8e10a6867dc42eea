#include "review/people.hpp"

#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <vector>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

constexpr std::array female{
    "kvinna"sv,    "kvinnan"sv, "kvinnor"sv,   "kvinnorna"sv, "kvinnlig"sv, "kvinnliga"sv, "flicka"sv,
    "flickan"sv,   "flickor"sv, "flickorna"sv, "tjej"sv,      "tjejen"sv,   "tjejer"sv,    "tjejerna"sv,
    "mamma"sv,     "mamman"sv,  "mammor"sv,    "mammorna"sv,  "mödrar"sv,   "mödrarna"sv,  "döttrar"sv,
    "döttrarna"sv, "systrar"sv, "änkor"sv,     "mor"sv,       "dotter"sv,   "dottern"sv,   "syster"sv,
    "systern"sv,   "hustru"sv,  "hustrun"sv,   "hustrur"sv,   "hon"sv,      "henne"sv,     "hennes"sv};
constexpr std::array male{"män"sv,      "männen"sv,  "mannen"sv,   "manlig"sv, "manliga"sv,   "pojke"sv,
                          "pojken"sv,   "pojkar"sv,  "pojkarna"sv, "kille"sv,  "killen"sv,    "killar"sv,
                          "killarna"sv, "pappa"sv,   "pappan"sv,   "pappor"sv, "papporna"sv,  "fäder"sv,
                          "fäderna"sv,  "söner"sv,   "sönerna"sv,  "bröder"sv, "änklingar"sv, "son"sv,
                          "sonen"sv,    "brodern"sv, "han"sv,      "honom"sv,  "make"sv,      "maken"sv};
constexpr std::array sex{"kön"sv,
                         "könsidentitet"sv,
                         "könsidentiteten"sv,
                         "könsidentiteter"sv,
                         "könstillhörighet"sv,
                         "könet"sv,
                         "könen"sv,
                         "könens"sv,
                         "könsuppdelad"sv,
                         "könsuppdelade"sv,
                         "könsuppdelat"sv,
                         "könsuppdelning"sv,
                         "könsfördelning"sv,
                         "könsfördelningen"sv,
                         "könsskillnad"sv,
                         "könsskillnader"sv,
                         "könsskillnaderna"sv,
                         "könsskillnaden"sv};

struct Noun {
    std::string_view one;
    std::string_view many;
    std::string_view those;
    People people;
    bool adjective = false;
    bool alone = false; ///< no compound ends in it: "tunga", "sekunder"
};

constexpr std::array nouns{
    Noun{"barn", "barn", "barnen", People::children},
    Noun{"elev", "elever", "eleverna", People::pupils},
    Noun{"klassare", "klassare", "klassarna", People::pupils},
    Noun{"nior", "nior", "niorna", People::pupils, false, true},
    Noun{"åttor", "åttor", "åttorna", People::pupils, false, true},
    Noun{"sjuor", "sjuor", "sjuorna", People::pupils, false, true},
    Noun{"sexor", "sexor", "sexorna", People::pupils, false, true},
    Noun{"femmor", "femmor", "femmorna", People::pupils, false, true},
    Noun{"gymnasieettor", "gymnasieettor", "gymnasieettorna", People::pupils, false, true},
    Noun{"gymnasietvåor", "gymnasietvåor", "gymnasietvåorna", People::pupils, false, true},
    Noun{"gymnasietreor", "gymnasietreor", "gymnasietreorna", People::pupils, false, true},
    Noun{"ungdom", "ungdomar", "ungdomarna", People::young},
    Noun{"ung", "unga", "unga", People::young, true, true},
    Noun{"tonåring", "tonåringar", "tonåringarna", People::young},
    Noun{"åring", "åringar", "åringarna", People::anybody},
    Noun{"student", "studenter", "studenterna", People::adults},
    Noun{"förälder", "föräldrar", "föräldrarna", People::parents},
    Noun{"vårdnadshavare", "vårdnadshavare", "vårdnadshavarna", People::parents},
    Noun{"person", "personer", "personerna", People::anybody},
    Noun{"individ", "individer", "individerna", People::anybody},
    Noun{"brukare", "brukare", "brukarna", People::anybody},
    Noun{"klient", "klienter", "klienterna", People::anybody},
    Noun{"patient", "patienter", "patienterna", People::anybody},
    Noun{"deltagare", "deltagare", "deltagarna", People::anybody},
    Noun{"besökare", "besökare", "besökarna", People::anybody},
    Noun{"mottagare", "mottagare", "mottagarna", People::adults},
    Noun{"vårdtagare", "tagare", "tagarna", People::adults},
    Noun{"kund", "kunder", "kunderna", People::anybody, false, true},
    Noun{"missbrukare", "missbrukare", "missbrukarna", People::adults},
    Noun{"studerande", "studerande", "studerande", People::anybody, true},
    Noun{"tillfrågad", "tillfrågade", "tillfrågade", People::anybody, true},
    Noun{"närstående", "närstående", "närstående", People::anybody, true},
    Noun{"chef", "chefer", "cheferna", People::staff},
    Noun{"gymnasist", "gymnasister", "gymnasisterna", People::young},
    Noun{"sökande", "sökande", "sökandena", People::anybody},
    Noun{"respondent", "respondenter", "respondenterna", People::anybody},
    Noun{"medarbetare", "medarbetare", "medarbetarna", People::staff},
    Noun{"anställd", "anställda", "anställda", People::staff, true},
    Noun{"människa", "människor", "människorna", People::anybody},
    Noun{"invånare", "invånare", "invånarna", People::anybody},
    Noun{"medborgare", "medborgare", "medborgarna", People::anybody},
    Noun{"sjukskriven", "sjukskrivna", "sjukskrivna", People::adults, true},
    Noun{"flykting", "flyktingar", "flyktingarna", People::anybody},
    Noun{"syskon", "syskon", "syskonen", People::children},
    Noun{"offer", "offer", "offren", People::anybody},
    Noun{"bebis", "bebisar", "bebisarna", People::children},
    Noun{"nyfödd", "nyfödda", "nyfödda", People::children, true},
    Noun{"född", "födda", "födda", People::anybody, true, true},
    Noun{"svarande", "svarande", "svarande", People::anybody, true},
    Noun{"ensamstående", "ensamstående", "ensamstående", People::adults, true},
    Noun{"boende", "boende", "boende", People::anybody, true, true},
    Noun{"pensionär", "pensionärer", "pensionärerna", People::adults},
    Noun{"senior", "seniorer", "seniorerna", People::adults},
    Noun{"gäst", "gäster", "gästerna", People::anybody},
    Noun{"utövare", "utövare", "utövarna", People::adults},
    Noun{"förövare", "förövare", "förövarna", People::adults},
    Noun{"äldre", "äldre", "äldre", People::adults, true, true},
    Noun{"vuxen", "vuxna", "vuxna", People::adults, true, true},
    Noun{"anhörig", "anhöriga", "anhöriga", People::anybody, true},
    Noun{"placerad", "placerade", "placerade", People::anybody, true},
    Noun{"nyanländ", "nyanlända", "nyanlända", People::anybody, true},
    Noun{"våldsutsatt", "våldsutsatta", "våldsutsatta", People::anybody, true},
    Noun{"hemlös", "hemlösa", "hemlösa", People::adults, true},
    Noun{"arbetslös", "arbetslösa", "arbetslösa", People::adults, true},
    Noun{"ensamkommande", "ensamkommande", "ensamkommande", People::young, true},
    Noun{"hemtjänstkund", "hemtjänstkunder", "hemtjänstkunderna", People::adults},
    Noun{"medlem", "medlemmar", "medlemmarna", People::anybody},
    Noun{"resenär", "resenärer", "resenärerna", People::anybody},
    Noun{"sökare", "sökare", "sökarna", People::anybody},
    Noun{"spelare", "spelare", "spelarna", People::anybody},
    Noun{"praktikant", "praktikanter", "praktikanterna", People::anybody},
    Noun{"lärling", "lärlingar", "lärlingarna", People::anybody},
    Noun{"feriearbetare", "feriearbetare", "feriearbetarna", People::young},
    Noun{"sommarjobbare", "sommarjobbare", "sommarjobbarna", People::young},
    Noun{"åldring", "åldringar", "åldringarna", People::adults},
    Noun{"släkting", "släktingar", "släktingarna", People::anybody},
    Noun{"kamrat", "kamrater", "kamraterna", People::anybody},
    Noun{"brottsling", "brottslingar", "brottslingarna", People::anybody},
    Noun{"lagöverträdare", "lagöverträdare", "lagöverträdarna", People::anybody},
    Noun{"efterlevande", "efterlevande", "efterlevande", People::adults, true},
    Noun{"överlevande", "överlevande", "överlevande", People::anybody, true},
    Noun{"besökande", "besökande", "besökande", People::anybody, true},
    Noun{"spelberoende", "spelberoende", "spelberoende", People::adults, true},
    Noun{"inskriven", "inskrivna", "inskrivna", People::anybody, true},
    Noun{"omhändertagen", "omhändertagna", "omhändertagna", People::children, true},
    Noun{"avliden", "avlidna", "avlidna", People::anybody, true},
    Noun{"drabbad", "drabbade", "drabbade", People::anybody, true, true},
    Noun{"dömd", "dömda", "dömda", People::anybody, true, true},
    Noun{"misstänkt", "misstänkta", "misstänkta", People::anybody, true, true},
    Noun{"kriminell", "kriminella", "kriminella", People::anybody, true},
    Noun{"skuldsatt", "skuldsatta", "skuldsatta", People::adults, true},
    Noun{"funktionsnedsatt", "funktionsnedsatta", "funktionsnedsatta", People::anybody, true},
    Noun{"långtidssjuk", "långtidssjuka", "långtidssjuka", People::adults, true},
    Noun{"skadad", "skadade", "skadade", People::anybody, true},
    Noun{"frånskild", "frånskilda", "frånskilda", People::adults, true},
};

/// Ends in a word for persons, and is none.
constexpr std::array no_persons{"barnbarn"sv,      "isbarn"sv,          "juridiskaperson"sv,
                                "kontaktperson"sv, "kontaktpersoner"sv, "kontaktpersonerna"sv,
                                "skivspelare"sv,   "musikspelare"sv,    "stödpersoner"sv,
                                "stödperson"sv,    "bistånd"sv};

std::string_view without_genitive(std::string_view word) {
    return word.ends_with('s') ? word.substr(0, word.size() - 1) : word;
}

struct NounForm {
    std::string_view text;
    bool whole = false; ///< the word, not a compound that ends in it
    PersonWord person;
};

/// All forms by their last byte: every word of a text is asked for.
std::array<std::vector<NounForm>, 256> forms_by_last_byte() {
    std::array<std::vector<NounForm>, 256> forms;
    auto const add = [&](NounForm form) {
        forms.at(static_cast<unsigned char>(form.text.back())).push_back(form);
    };
    for (Noun const& noun : nouns) {
        if (noun.those != noun.many)
            add({noun.those, noun.alone, {noun.people, Form::those, noun.adjective}});
        add({noun.many, noun.alone, {noun.people, Form::many, noun.adjective}});
        if (noun.one != noun.many) add({noun.one, true, {noun.people, Form::one, noun.adjective}});
    }
    return forms;
}

std::optional<PersonWord> person_form(std::string_view word) {
    static auto const forms = forms_by_last_byte();
    if (word.empty()) return std::nullopt;
    for (NounForm const& form : forms.at(static_cast<unsigned char>(word.back())))
        if (form.whole ? word == form.text : word.ends_with(form.text)) return form.person;
    return std::nullopt;
}

} // namespace

Sexes sexes_of(std::string_view word) {
    std::string_view const plain = without_genitive(word);
    Sexes found;
    found.female = one_of(female, word) || one_of(female, plain);
    found.male = one_of(male, word) || one_of(male, plain);
    found.sex = one_of(sex, word);
    return found;
}

std::optional<PersonWord> person_word(std::string_view word) {
    if (word.empty() || one_of(no_persons, word)) return std::nullopt;
    std::string_view const plain = without_genitive(word);
    if (auto const found = person_form(word); found || plain.size() == word.size()) return found;
    return person_form(plain);
}

bool speaks_of_children(std::string_view word) {
    static constexpr std::array whole{
        "barn"sv,    "barns"sv,    "barnet"sv,   "barnets"sv, "barnen"sv,    "barnens"sv,  "unga"sv,
        "ungas"sv,   "flicka"sv,   "flickan"sv,  "flickor"sv, "flickorna"sv, "pojke"sv,    "pojken"sv,
        "pojkar"sv,  "pojkarna"sv, "flickors"sv, "pojkars"sv, "mödrar"sv,    "mödrarna"sv, "fäder"sv,
        "fäderna"sv, "mamma"sv,    "mamman"sv,   "mammor"sv,  "mammorna"sv,  "pappa"sv,    "pappan"sv,
        "pappor"sv,  "papporna"sv, "ungdom"sv,   "ungdomen"sv};
    static constexpr std::array stems{
        "ungdomar"sv,       "elever"sv,          "vårdnad"sv,       "förälder"sv,
        "föräldrar"sv,      "föräldraskap"sv,    "barnfamilj"sv,    "tonåring"sv,
        "spädbarn"sv,       "nyfödd"sv,          "skolelev"sv,      "skolbarn"sv,
        "förskolebarn"sv,   "förskola"sv,        "förskolor"sv,     "förskoleålder"sv,
        "lekplats"sv,       "skolskjuts"sv,      "gymnasieelev"sv,  "simundervisning"sv,
        "fritidsgård"sv,    "umgänge"sv,         "bebis"sv,         "syskon"sv,
        "familjehem"sv,     "barnavård"sv,       "barnhälsovård"sv, "bvc"sv,
        "orosanmäl"sv,      "simskol"sv,         "lovskol"sv,       "lovverksamhet"sv,
        "grundskol"sv,      "kulturskol"sv,      "elevhäls"sv,      "ungdomsmottag"sv,
        "barnkonsekvens"sv, "musikskol"sv,       "fritidshem"sv,    "skolmat"sv,
        "ungdomsgård"sv,    "ungdomshem"sv,      "ungdomsvård"sv,   "ungdomstjänst"sv,
        "ungdomsgrupp"sv,   "ungdomsbehandl"sv,  "ungdomslokal"sv,  "ungdomsverksam"sv,
        "minderårig"sv,     "underårig"sv,       "tonår"sv,         "lvu"sv,
        "ensamkommande"sv,  "jourhem"sv,         "skolungdom"sv,    "gymnasist"sv,
        "gymnasieskol"sv,   "gymnasiesärskol"sv, "högstadi"sv,      "mellanstadi"sv,
        "lågstadi"sv,       "skolpliktig"sv,     "skolålder"sv,     "barnomsorg"sv,
        "barnahus"sv,       "barngrupp"sv,       "barnvård"sv,      "småbarn"sv};
    /// What a compound ends in: "gymnasieungdomar", "familjehemsbarn", "niondeklassare".
    static constexpr std::array ends{"ungdom"sv,      "ungdomar"sv,  "ungdomars"sv, "ungdomarna"sv,
                                     "ungdomarnas"sv, "elev"sv,      "elever"sv,    "elevers"sv,
                                     "eleverna"sv,    "elevernas"sv, "klassare"sv,  "klassarna"sv,
                                     "barn"sv,        "barns"sv,     "barnen"sv,    "barnens"sv};
    static constexpr std::array none{"barnbarn"sv, "barnbarns"sv, "barnbarnen"sv, "isbarn"sv};
    if (one_of(whole, word)) return true;
    if (one_of(none, word)) return false;
    if (std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return word.ends_with(end); }))
        return true;
    return std::any_of(stems.begin(), stems.end(),
                       [&](std::string_view stem) { return word.starts_with(stem); });
}

} // namespace linsen::review
