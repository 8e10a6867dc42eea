#include "review/finite_verb.hpp"

#include "review/decision_verbs.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// Auxiliaries, and verbs whose forms end like no others.
constexpr std::array irregular{
    "kan"sv,    "kunde"sv,   "vill"sv,   "måste"sv, "vet"sv,   "bör"sv,    "ska"sv,   "skall"sv,
    "finns"sv,  "fanns"sv,   "blev"sv,   "gick"sv,  "fick"sv,  "stod"sv,   "låg"sv,   "satt"sv,
    "kom"sv,    "såg"sv,     "drog"sv,   "föll"sv,  "sov"sv,   "åt"sv,     "drack"sv, "bröt"sv,
    "avbröt"sv, "skrev"sv,   "höll"sv,   "gav"sv,   "tog"sv,   "deltog"sv, "lät"sv,   "steg"sv,
    "sjönk"sv,  "återkom"sv, "uppgav"sv, "tror"sv,  "trivs"sv, "hoppas"sv, "var"sv,   "hade"sv};

/// Ends like a verb in the past, and is a noun or an adverb: "arbete", "möte", "inte".
bool is_no_past(std::string_view word) {
    static constexpr std::array known{"inte"sv, "både"sv, "bägge"sv, "åtminstone"sv};
    return one_of(known, word) || word.ends_with("arbete") || word.ends_with("möte") ||
           word.ends_with("ende") || word.ends_with("ande");
}

} // namespace

bool may_be_finite(Word const& word) {
    if (word.number || word.reference || word.person || word.sexes.female || word.sexes.male) return false;
    std::string_view const text = word.text;
    if (is_finite_verb(text) || one_of(irregular, text) || may_be_present(text)) return true;
    constexpr std::size_t shortest = 5; // "sökte"
    bool const past = text.size() >= shortest && (text.ends_with("de") || text.ends_with("te"));
    bool const passive = text.ends_with("as") && !text.ends_with("nas");
    return (past && !is_no_past(text)) || passive || text.ends_with("des") || text.ends_with("tes");
}

bool is_verb_of_persons(std::string_view word) {
    static constexpr std::array known{
        "väntar"sv, "mår"sv,    "söker"sv,     "avbryter"sv, "saknar"sv,     "uppger"sv,      "upplever"sv,
        "känner"sv, "tycker"sv, "anser"sv,     "hamnar"sv,   "lever"sv,      "bor"sv,         "behöver"sv,
        "tackar"sv, "deltar"sv, "dricker"sv,   "röker"sv,    "riskerar"sv,   "uteblir"sv,     "avstår"sv,
        "trivs"sv,  "lider"sv,  "skadar"sv,    "hoppar"sv,   "återkommer"sv, "efterfrågar"sv, "vänder"sv,
        "går"sv,    "sover"sv,  "misslyckas"sv};
    return one_of(known, word);
}

bool has_no_verb(Sentence const& sentence) {
    return std::none_of(sentence.words.begin(), sentence.words.end(), may_be_finite);
}

bool stands_behind_its_verb(Sentence const& sentence, std::size_t at) {
    static constexpr std::array are{"är"sv, "var"sv, "blir"sv, "blev"sv, "mår"sv, "mådde"sv};
    static constexpr std::array have{"har"sv, "hade"sv};
    static constexpr std::array inside{"som"sv, "att"sv, "om"sv, "när"sv, "där"sv, "eftersom"sv, "hur"sv};
    auto const& words = sentence.words;
    std::size_t verb = at;
    while (verb > 0 && is_determiner(words[verb - 1])) --verb;
    if (verb < 2 || at + 1 >= words.size()) return false;
    --verb;
    for (std::size_t i = 0; i <= at; ++i)
        if (words[i].after_mark || one_of(inside, words[i].text)) return false;
    std::string_view const next = words[at + 1].text;
    if (one_of(are, words[verb].text)) return next != "med" && next != "inte";
    if (!one_of(have, words[verb].text)) return false;
    // "har … blivit mer", but "har … erbjudits", "har … fått ett brev"
    return next != "fått" && (next.ends_with("it") || next.ends_with("at") || next.ends_with("tt"));
}

} // namespace linsen::review
