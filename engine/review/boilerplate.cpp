#include "review/boilerplate.hpp"

#include "review/named_sexes.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

// clang-format off
constexpr std::array denials{
    "inga"sv, "inte"sv, "ej"sv, "ingen"sv, "inget"sv, "saknas"sv, "könsneutralt"sv, "könsneutral"sv,
    "neutralt"sv, "neutral"sv, "alla"sv};

/// Of those who say that there is nothing to say.
constexpr std::array of_denials{
    "inga"sv, "inte"sv, "ej"sv, "ingen"sv, "inget"sv, "saknas"sv, "könsneutralt"sv, "könsneutral"sv,
    "neutralt"sv, "neutral"sv, "alla"sv, "lika"sv, "behandlas"sv, "behandlar"sv, "oavsett"sv, "kön"sv,
    "bäring"sv, "skillnad"sv, "görs"sv, "jämställdhetssynpunkt"sv, "konsekvenser"sv, "konsekvens"sv,
    "påverkan"sv, "inverkan"sv, "effekter"sv, "effekt"sv, "påverkar"sv, "påverka"sv, "påverkas"sv,
    "berör"sv, "berörs"sv, "beröra"sv, "har"sv, "ha"sv, "får"sv, "få"sv, "finns"sv, "är"sv, "bedöms"sv,
    "bedömer"sv, "anses"sv, "väntas"sv, "förväntas"sv, "medför"sv, "medföra"sv, "innebär"sv,
    "innebära"sv, "några"sv, "någon"sv, "något"sv, "särskilda"sv, "särskild"sv, "direkta"sv, "direkt"sv,
    "negativa"sv, "negativ"sv, "relevant"sv, "relevanta"sv, "aktuellt"sv, "aktuella"sv, "tillämpligt"sv,
    "ärendet"sv, "beslutet"sv, "förslaget"sv, "detta"sv, "det"sv, "den"sv, "förvaltningen"sv,
    "nämnden"sv, "frågan"sv, "att"sv, "på"sv, "för"sv, "av"sv, "i"sv, "ur"sv, "och"sv, "eller"sv,
    "mellan"sv, "jämställdhet"sv, "jämställdheten"sv, "jämställdhetsperspektiv"sv,
    "jämställdhetskonsekvenser"sv, "jämlikhet"sv, "jämlikheten"sv, "jämställdhetsperspektivet"sv,
    "jämställdhetskonsekvens"sv, "ärende"sv, "könen"sv, "könens"sv, "kvinnor"sv, "män"sv, "flickor"sv,
    "pojkar"sv, "flickors"sv, "pojkars"sv, "kvinnors"sv, "mäns"sv, "perspektiv"sv, "synpunkt"sv,
    "ett"sv, "en"sv};

/// Of those who point elsewhere, say that the matter is not looked into, that it is good, or who is concerned.
constexpr std::array of_nothing{
    "analysen"sv, "analys"sv, "analyserats"sv, "analyserade"sv, "analyserat"sv, "utretts"sv,
    "utredda"sv, "bedömts"sv, "beskrivits"sv, "prövats"sv, "undersökts"sv, "konsekvenserna"sv,
    "effekterna"sv, "se"sv, "ovan"sv, "nedan"sv, "bilaga"sv, "bilagan"sv, "avsnittet"sv, "rapporten"sv,
    "under"sv, "vidare"sv, "bidrar"sv, "bidra"sv, "till"sv, "ökad"sv, "ökade"sv, "ökar"sv, "öka"sv,
    "större"sv, "mer"sv, "främjar"sv, "främja"sv, "främjas"sv, "stärker"sv, "stärka"sv, "stärks"sv,
    "förbättrar"sv, "förbättra"sv, "positiv"sv, "positivt"sv, "positiva"sv, "bra"sv, "god"sv, "gott"sv,
    "goda"sv, "viktigt"sv, "viktig"sv, "viktiga"sv, "mål"sv, "målet"sv, "målen"sv, "prioriterat"sv,
    "prioriterad"sv, "kommunen"sv, "kommunens"sv, "regionen"sv, "region"sv, "alltid"sv, "ska"sv,
    "vara"sv, "statistiken"sv, "statistik"sv, "siffrorna"sv, "tabellen"sv, "tabellerna"sv,
    "uppgifterna"sv, "underlaget"sv, "redovisas"sv, "redovisar"sv, "redovisade"sv, "uppdelad"sv,
    "uppdelade"sv, "uppdelat"sv, "delas"sv, "upp"sv, "efter"sv, "omfattar"sv, "omfattas"sv, "omfatta"sv,
    "ingår"sv, "ingå"sv, "visar"sv, "både"sv, "såväl"sv, "som"sv, "samt"sv,
    "männen"sv, "kvinnorna"sv, "flickorna"sv, "pojkarna"sv, "jämställt"sv, "beaktas"sv, "beaktats"sv, "beaktat"sv, "jämställd"sv,
    "jämställda"sv, "jämställdhetsanalysen"sv, "jämställdhetsanalys"sv, "jämlik"sv, "jämlikt"sv,
    "jämlikhetsperspektiv"sv, "gjorts"sv, "genomförts"sv, "genomförs"sv, "beredningen"sv, "gynnar"sv,
    "gynna"sv, "gynnas"sv, "arbetar"sv, "arbeta"sv, "arbete"sv, "arbetet"sv, "aktivt"sv, "med"sv,
    "jämställdhetsintegrering"sv, "jämställdhetsintegrerad"sv, "jämställdhetsarbete"sv,
    "jämställdhetsarbetet"sv, "jämställdhetspolitiska"sv, "jämställdhetsmål"sv, "jämställdhetsmålen"sv,
    "nationella"sv, "övergripande"sv, "delmål"sv, "delmålen"sv, "linje"sv, "ligger"sv, "genomsyrar"sv,
    "genomsyra"sv, "hänsyn"sv, "tagits"sv, "tas"sv, "tar"sv, "cemr"sv, "deklarationen"sv, "agenda"sv,
    "förutsättning"sv, "hållbart"sv, "hållbar"sv, "samhälle"sv, "värde"sv, "människor"sv,
    "människors"sv, "självklar"sv, "självklarhet"sv, "strävar"sv, "verkar"sv, "stor"sv, "vikt"sv, "om"sv, "de"sv};

/// Of the goals of jämställdhetspolitiken, which every decision has: "samma makt att forma samhället".
constexpr std::array goals{
    "makt"sv, "samhället"sv, "rättigheter"sv, "skyldigheter"sv, "möjligheter"sv, "liv"sv, "rätt"sv};
constexpr std::array around_goals{"samma"sv, "forma"sv, "sina"sv, "sitt"sv, "egna"sv, "eget"sv};
// clang-format on

bool denies(Sentence const& sentence) {
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(denials, word.text); });
}

bool has_only_words_of_denials(Sentence const& sentence) {
    return std::all_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(of_denials, word.text); });
}

/// "samma konsekvenser för kvinnor och män" says something; "samma rättigheter" is a goal.
bool has_only_empty_words(Sentence const& sentence) {
    bool const goal = std::any_of(sentence.words.begin(), sentence.words.end(),
                                  [](Word const& word) { return one_of(goals, word.text); });
    return std::all_of(sentence.words.begin(), sentence.words.end(), [&](Word const& word) {
        bool const of_goal = goal && (one_of(goals, word.text) || one_of(around_goals, word.text));
        return of_goal || one_of(of_denials, word.text) || one_of(of_nothing, word.text) || word.number;
    });
}

} // namespace

Boilerplate boilerplate(ReadPart const& part) {
    auto const& all = part.sentences;
    if (all.empty() || !std::all_of(all.begin(), all.end(), has_only_empty_words)) return Boilerplate::none;
    bool const denial = std::all_of(all.begin(), all.end(), has_only_words_of_denials) &&
                        std::any_of(all.begin(), all.end(), denies);
    return denial ? Boilerplate::denial : Boilerplate::nothing;
}

bool only_names_both(Sentence const& sentence) {
    Sexes const named = sexes_in(sentence);
    return named.female && named.male && has_only_empty_words(sentence);
}

} // namespace linsen::review
