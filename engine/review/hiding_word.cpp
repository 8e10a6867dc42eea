#include "review/hiding_word.hpp"

#include "base/text.hpp"
#include "review/counted_persons.hpp"
#include "review/decision_verbs.hpp"
#include "review/finite_verb.hpp"
#include "review/full_phrase.hpp"
#include "review/named_sexes.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

KnownSexes known(Memo const& memo) {
    KnownSexes found;
    found.minors = memo.children_concerned;
    for (ShownTable const& table : memo.tables) {
        if (!table.persons || !table.by_sex) continue;
        (table.children ? found.children : found.adults) = true;
        found.other_gender = found.other_gender || table.other_gender;
    }
    return found;
}

/// The data know the sex of those whom the word is for.
bool is_known(People people, KnownSexes const& tables) {
    switch (people) {
    case People::children:
    case People::pupils: return tables.children;
    case People::parents:
    case People::adults:
    case People::staff: return tables.adults;
    case People::young:
    case People::anybody: break;
    }
    return tables.children || tables.adults;
}

std::string hint(People people, KnownSexes const& tables) {
    std::string text = "en vanlig fallgrop; skriv gärna " + in_quotes(full_phrase(people, tables)) +
                       ", och vad som skiljer dem åt";
    if (!tables.other_gender) text += "; tabellen har inte annan könsidentitet, så säg var de redovisas";
    return text;
}

/// Speaks of figures, whatever its verb.
bool points_at_figures(Word const& word) {
    static constexpr std::array known{
        "snitt"sv,     "genomsnitt"sv,     "genomsnittlig"sv, "genomsnittliga"sv, "medianen"sv,
        "andel"sv,     "andelen"sv,        "andelar"sv,       "antalet"sv,        "procent"sv,
        "%"sv,         "procentenheter"sv, "tabell"sv,        "tabellen"sv,       "tabellerna"sv,
        "diagram"sv,   "diagrammet"sv,     "figur"sv,         "figuren"sv,        "statistiken"sv,
        "siffrorna"sv, "medelvärdet"sv};
    return word.reference || one_of(known, word.text);
}

/// Speaks of figures when it says what is, not what is to be.
bool compares(Word const& word) {
    static constexpr std::array known{"fler"sv,      "färre"sv,       "flest"sv,   "oftare"sv,  "vanligare"sv,
                                      "vanligast"sv, "ovanligare"sv,  "ökat"sv,    "ökar"sv,    "ökade"sv,
                                      "ökning"sv,    "ökningen"sv,    "minskat"sv, "minskar"sv, "minskade"sv,
                                      "minskning"sv, "minskningen"sv, "längre"sv,  "kortare"sv, "högre"sv,
                                      "lägre"sv,     "sjunkit"sv,     "sjunker"sv, "stigit"sv,  "stiger"sv,
                                      "halverats"sv, "fördubblats"sv};
    static constexpr std::array states{"sämre"sv,
                                       "sämst"sv,
                                       "bättre"sv,
                                       "bäst"sv,
                                       "mest"sv,
                                       "minst"sv,
                                       "störst"sv,
                                       "större"sv,
                                       "mindre"sv,
                                       "flesta"sv,
                                       "många"sv,
                                       "ofta"sv,
                                       "oftast"sv,
                                       "sällan"sv,
                                       "vanligt"sv,
                                       "vanliga"sv,
                                       "ovanligt"sv,
                                       "skillnad"sv,
                                       "skillnaden"sv,
                                       "skillnader"sv,
                                       "skillnaderna"sv,
                                       "försämrats"sv,
                                       "försämras"sv,
                                       "förbättrats"sv,
                                       "förbättras"sv,
                                       "lika"sv,
                                       "nöjda"sv,
                                       "missnöjda"sv,
                                       "trygga"sv,
                                       "otrygga"sv,
                                       "tidigare"sv,
                                       "senare"sv,
                                       "snabbare"sv,
                                       "långsammare"sv,
                                       "grad"sv,
                                       "svårare"sv,
                                       "lättare"sv,
                                       "uppger"sv,
                                       "uppgav"sv,
                                       "upplever"sv,
                                       "upplevde"sv,
                                       "anser"sv,
                                       "ansåg"sv,
                                       "tycker"sv,
                                       "tyckte"sv,
                                       "känner"sv,
                                       "mår"sv,
                                       "saknar"sv,
                                       "saknade"sv,
                                       "behöver"sv,
                                       "behov"sv,
                                       "önskar"sv,
                                       "efterfrågar"sv,
                                       "svårt"sv,
                                       "helst"sv,
                                       "överrepresenterade"sv,
                                       "underrepresenterade"sv};
    return one_of(known, word.text) || one_of(states, word.text);
}

/// "är högst", "var större", "blir vanligare": an adjective behind its verb that compares.
bool compares_behind_verb(Sentence const& sentence, std::size_t at) {
    static constexpr std::array are{"är"sv, "var"sv, "blir"sv, "blev"sv, "blivit"sv};
    auto const& words = sentence.words;
    bool const degree = words[at].text.ends_with("re") || words[at].text.ends_with("st");
    bool const limit = at + 1 < words.size() && words[at + 1].number; // "är högst 50"
    return at > 0 && degree && !words[at].person && !limit && one_of(are, words[at - 1].text);
}

/// "Ensamheten är utbredd bland äldre": how something is among them.
bool tells_how_it_is_among(Sentence const& sentence, std::size_t at) {
    static constexpr std::array are{"är"sv, "var"sv, "blivit"sv};
    static constexpr std::array among{"bland"sv, "hos"sv};
    auto const& words = sentence.words;
    return one_of(are, words[at].text) && at + 3 < words.size() && one_of(among, words[at + 2].text) &&
           words[at + 3].person && words[at + 3].person->form != Form::one;
}

bool speaks_of_duties(Sentence const& sentence) {
    static constexpr std::array known{"ska"sv, "skall"sv, "bör"sv, "måste"sv, "rätt"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(known, word.text); });
}

/// Of duties as well as of what has been: "får bistånd i 14 månader", "får oftare avslag".
bool may_speak_of_duties(Sentence const& sentence) {
    static constexpr std::array known{"får"sv, "kan"sv, "kommer"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(known, word.text); });
}

/// A number that is no year, no date, no age and no number of a section.
bool has_figure(Sentence const& sentence) {
    auto const& words = sentence.words;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (!words[i].number || is_year(words[i])) continue;
        static constexpr std::array after{
            "år"sv,       "års"sv,      "januari"sv, "februari"sv, "mars"sv,      "april"sv,
            "maj"sv,      "juni"sv,     "juli"sv,    "augusti"sv,  "september"sv, "oktober"sv,
            "november"sv, "december"sv, "kap"sv,     "kronor"sv,   "kr"sv,        "mnkr"sv,
            "tkr"sv,      "miljoner"sv, "mkr"sv,     "miljarder"sv};
        static constexpr std::array before{"kap"sv,     "nr"sv,      "kl"sv,    "bilaga"sv,
                                           "den"sv,     "årskurs"sv, "punkt"sv, "klass"sv,
                                           "kapitel"sv, "steg"sv,    "enhet"sv, "avdelning"sv};
        bool const named = (i + 1 < words.size() && one_of(after, words[i + 1].text)) ||
                           (i > 0 && one_of(before, words[i - 1].text));
        if (!named) return true;
    }
    return false;
}

/// What is promised, not what has been: "inom 10 dagar", "högst tre besök".
bool has_limit(Sentence const& sentence) {
    static constexpr std::array limits{"inom"sv, "senast"sv, "högst"sv, "minst"sv, "varje"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(limits, word.text); });
}

/// "De äldre", "Våra klienter", "Kommunens unga", "Unga vuxna": the word for persons of the subject that the
/// sentence begins with.
std::optional<std::size_t> subject_of(Sentence const& sentence) {
    auto const& words = sentence.words;
    constexpr std::size_t most = 3;
    for (std::size_t at = 0; at < std::min(words.size(), most); ++at) {
        bool const persons = words[at].person && stands_for_persons(sentence, at);
        if (persons) return words[at].text.ends_with('s') ? std::nullopt : std::optional(at);
        bool const leads =
            is_determiner(words[at]) || words[at].person || (at == 0 && words[at].text.ends_with('s'));
        if (!leads || (at > 0 && words[at].after_mark)) return std::nullopt;
    }
    return std::nullopt;
}

/// "Unga i kommunen använder": the word behind the persons and the area that they live in, if they are
/// called so; else the one right behind them.
std::size_t behind_subject(Sentence const& sentence, std::size_t subject) {
    static constexpr std::array areas{"kommunen"sv, "kommunerna"sv, "länet"sv,  "regionen"sv,
                                      "landet"sv,   "staden"sv,     "bygden"sv, "stadsdelen"sv};
    auto const& words = sentence.words;
    bool const inside = is_word(sentence, subject + 1, "i") && subject + 3 < words.size() &&
                        one_of(areas, words[subject + 2].text);
    return subject + (inside ? 3 : 1);
}

/// What is done to them, or for them, and no finding: "debiteras i efterskott", "bjuds in". How they fare can
/// be told so too.
bool is_done_to_them(std::string_view verb) {
    static constexpr std::array fares{"utsätts"sv, "drabbas"sv, "trivs"sv, "isoleras"sv, "hoppas"sv,
                                      "skadas"sv,  "vräks"sv,   "finns"sv, "saknas"sv,   "placeras"sv};
    return verb.ends_with('s') && !one_of(fares, verb);
}

/// "får vänta", "får nöja sig", "får inte", "får avslag": how they fare, where "får besked" and "får en
/// kontaktperson" are what they are given.
bool is_endured(std::string_view word) {
    static constexpr std::array known{
        "vänta"sv, "nöja"sv,   "klara"sv,    "stå"sv,    "avslag"sv,  "inte"sv,  "aldrig"sv,  "sällan"sv,
        "ofta"sv,  "oftast"sv, "vanligen"sv, "ibland"sv, "själva"sv,  "för"sv,   "alltför"sv, "så"sv,
        "leta"sv,  "söka"sv,   "bära"sv,     "betala"sv, "göra"sv,    "ringa"sv, "flytta"sv,  "bo"sv,
        "ligga"sv, "sluta"sv,  "avstå"sv,    "låna"sv,   "problem"sv, "svårt"sv, "ångest"sv,  "skulder"sv,
        "i"sv,     "allt"sv,   "bara"sv,     "dålig"sv,  "dåligt"sv,  "långa"sv, "lång"sv};
    return one_of(known, word);
}

/// What all of them do: "Ungdomarna avbryter kontakten efter ett par besök", "De unga i öppenvården får
/// vänta". What they shall or may do is no finding, and what some of them did once is a story.
bool speaks_of_them_all(Sentence const& sentence) {
    static constexpr std::array some{"i"sv, "på"sv, "från"sv, "vid"sv};
    static constexpr std::array rules{"kan"sv,     "ansvarar"sv, "betalar"sv, "bestämmer"sv, "ansöker"sv,
                                      "anmäler"sv, "bokar"sv,    "väljer"sv,  "behåller"sv};
    auto const& words = sentence.words;
    auto const subject = subject_of(sentence);
    if (!subject || speaks_of_duties(sentence)) return false;
    std::size_t const at = *subject;
    auto const& person = words[at].person;
    bool const plural = person->form != Form::one && at + 1 < words.size();
    bool const everybody = words[at].text.ends_with("invånare") || words[at].text.ends_with("invånarna");
    if (!plural || everybody) return false;
    std::size_t const behind = behind_subject(sentence, at);
    std::string_view const verb = words[behind].text;
    bool const part = one_of(some, words[at + 1].text);
    bool const story = part && std::any_of(words.begin(), words.end(), [](Word const& word) {
                           constexpr std::size_t least = 4; // "de" is none
                           return word.text.size() >= least && word.text.ends_with("de");
                       });
    bool const then = behind + 1 < words.size();
    bool const future = verb == "kommer" && then && words[behind + 1].text == "att";
    // "får bistånd i 14 månader", but "får besked inom 10 dagar"
    bool const measured = has_figure(sentence) && !has_limit(sentence);
    bool const offered = verb == "får" && then && !measured && !is_endured(words[behind + 1].text);
    bool const need_not = then && words[behind + 1].text == "inte" && verb.starts_with("behöv");
    // Of persons in general only what they are or do, not "Unga 13–20 år" or "Barn under sex år".
    bool const those = person->form == Form::those || at > 0;
    bool const says = those || may_be_present(verb);
    return says && !story && !future && !need_not && !offered && !one_of(rules, verb) &&
           !is_done_to_them(verb);
}

/// "fråga deltagarna vad de tycker", "frågar varje år eleverna om maten": who is asked; what they answer is
/// not told.
bool is_asked(Sentence const& sentence, std::size_t at) {
    static constexpr std::array asking{"fråga"sv,     "frågar"sv,     "frågat"sv,    "frågade"sv,
                                       "intervjua"sv, "intervjuar"sv, "tillfråga"sv, "tillfrågar"sv};
    static constexpr std::array what{"vad"sv, "hur"sv, "om"sv,   "vilka"sv,  "vilken"sv, "vilket"sv,
                                     "när"sv, "var"sv, "vart"sv, "varför"sv, "vem"sv};
    auto const& words = sentence.words;
    constexpr std::size_t near = 5;
    bool const question = at + 1 < words.size() && one_of(what, words[at + 1].text);
    for (std::size_t back = 1; question && back <= near && back <= at; ++back)
        if (one_of(asking, words[at - back].text)) return true;
    return false;
}

/// "om klienterna är nöjda", "för att klienterna är trygga": not said to be so.
bool is_asked_or_wished(Sentence const& sentence, std::size_t at) {
    static constexpr std::array asks{"om"sv, "ifall"sv, "huruvida"sv, "hur"sv};
    auto const& words = sentence.words;
    std::size_t const person = at;
    while (at > 0 && is_determiner(words[at - 1])) --at;
    if (at == 0) return false;
    bool const wished =
        at > 1 && words[at - 1].text == "att" && (words[at - 2].text == "för" || words[at - 2].text == "så");
    if (is_asked(sentence, person)) return true;
    bool const asked = one_of(asks, words[at - 1].text) &&
                       (at == 1 || words[at - 1].text != "om" || may_be_present(words[at - 2].text) ||
                        words[at - 2].text == "inte");
    return wished || asked;
}

bool is_about_figures(Sentence const& sentence) {
    auto const& words = sentence.words;
    if (std::any_of(words.begin(), words.end(), points_at_figures)) return true;
    if (has_no_verb(sentence)) return false;
    if (!words.empty() && words.front().text == "få") return true; // as a verb it begins no sentence
    if (speaks_of_duties(sentence)) return false;
    if (speaks_of_them_all(sentence)) return true;
    for (std::size_t at = 2; at < words.size(); ++at)
        if (words[at].person && words[at].person->form != Form::one && stands_behind_its_verb(sentence, at))
            return true;
    for (std::size_t i = 0; i < words.size(); ++i) {
        bool const no_longer = i > 0 && words[i].text == "längre" && words[i - 1].text == "inte";
        bool const need_not =
            words[i].text == "behöver" && i + 1 < words.size() && words[i + 1].text == "inte";
        if (compares_behind_verb(sentence, i) || tells_how_it_is_among(sentence, i)) return true;
        if (compares(words[i]) && !no_longer && !need_not) return true;
    }
    auto const subject = subject_of(sentence);
    bool const offer = subject && *subject + 1 < words.size() && is_done_to_them(words[*subject + 1].text);
    return !offer && !may_speak_of_duties(sentence) && has_figure(sentence);
}

/// The word for persons at `at` is for those of the data: "ungdomarna", "de äldre", "fler brukare".
bool hides(Sentence const& sentence, std::size_t at) {
    static constexpr std::array whole{"de"sv, "bland"sv, "av"sv, "hos"sv, "dessa"sv};
    static constexpr std::array quantities{"fler"sv,    "färre"sv, "andelen"sv,
                                           "antalet"sv, "flest"sv, "mellan"sv};
    static constexpr std::array some{"många"sv, "få"sv, "flesta"sv, "vissa"sv, "flertalet"sv};
    auto const& person = sentence.words[at].person;
    if (!person || person->form == Form::one || !stands_for_persons(sentence, at)) return false;
    if (is_asked_or_wished(sentence, at)) return false;
    if (person->form == Form::those || subject_of(sentence) == at) return true;
    if (stands_behind_its_verb(sentence, at)) return true;
    std::string_view const before = at == 0 ? "" : std::string_view(sentence.words[at - 1].text);
    // "Skolan behöver fler vuxna": those around the children.
    if (before == "fler" && sentence.words[at].text == "vuxna") return false;
    // "bland utrikes födda ungdomar"
    for (std::size_t back = 1; back <= 3 && back <= at; ++back)
        if (sentence.words[at - back].text == "bland") return true;
    // "Ungdomar i länet mår sämre", "att många unga avbryter": what the sentence is about.
    bool const quantified = one_of(some, before);
    std::size_t const begin = at - (quantified ? 1 : 0) - (before == "flesta" && at > 1 ? 1 : 0);
    bool const subject = begin == 0 || (quantified && sentence.words[begin - 1].text == "att");
    return subject || one_of(quantities, before) || (person->adjective && one_of(whole, before));
}

void review_part(ReadPart const& part, KnownSexes const& tables, Remarks& remarks) {
    std::set<std::string, std::less<>> told;
    for (std::size_t i = 0; i < part.sentences.size(); ++i) {
        Sentence const& sentence = part.sentences[i];
        if (!is_about_figures(sentence) || remarks.has("granskning.utan-kon", sentence)) continue;
        NamedSexes const named = named_sexes(part, i);
        if (divides(named)) continue;
        bool const points = std::any_of(sentence.words.begin(), sentence.words.end(), points_at_figures);
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            Word const& word = sentence.words[at];
            if (!hides(sentence, at)) continue;
            People const people = word.person->people;
            if (!is_known(people, tables)) continue;
            // The figures are seldom of those who work.
            if (people == People::staff && !points) continue;
            if (!told.insert(word.text).second) continue;
            std::string const shown = sentence.text.substr(word.begin, word.end - word.begin);
            remarks.add("granskning.ord-doljer-kon", part, sentence, word.begin,
                        "siffrorna är uppdelade på kön, men ordet " + quoted(shown) +
                            " visar det inte: " + quoted_about(sentence.text, word.begin, word.end),
                        hint(people, tables));
            break; // one sentence, one remark
        }
    }
}

void review_caption(ShownTable const& table, KnownSexes const& tables, Remarks& remarks) {
    if (!table.persons || !table.by_sex) return;
    std::vector<Word> const caption = words(table.caption);
    Sexes named;
    for (Word const& word : caption) named.add(word.sexes);
    if (named.female || named.male || named.sex) return;
    for (Word const& word : caption) {
        auto const& person = word.person;
        if (!person || word.cut || person->form == Form::one) continue;
        std::string const shown = table.caption.substr(word.begin, word.end - word.begin);
        remarks.add("granskning.ord-doljer-kon", table.caption, table.place,
                    quoted(shown) + " i rubriken " + quoted(table.caption) +
                        " döljer att tabellen är uppdelad på kön",
                    hint(person->people, tables));
        return;
    }
}

} // namespace

void review_hiding_words(Reading const& reading, Remarks& remarks) {
    KnownSexes const tables = known(*reading.memo);
    if (!tables.children && !tables.adults) return;
    for (ReadPart const& part : reading.parts)
        if (part.part->kind != PartKind::proposal) review_part(part, tables, remarks);
    for (ShownTable const& table : reading.memo->tables) review_caption(table, tables, remarks);
}

} // namespace linsen::review
