#include "review/child_perspective.hpp"

#include "review/minors.hpp"
#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

/// "vuxna barn", "unga kvinnor", "inga barn berörs": no children.
bool is_told_of(Sentence const& sentence, std::size_t at) {
    auto const& words = sentence.words;
    Word const& word = words[at];
    bool const family = word.text == "familjen" && at > 0 && words[at - 1].text == "hela";
    if (is_age_of_minors(sentence, at)) return true;
    if (word.cut || !(family || speaks_of_children(word.text)) || are_pupils_grown(sentence, at))
        return false;
    if (at > 0 && (words[at - 1].text == "vuxna" || words[at - 1].text == "inga")) return false;
    bool const young = word.text == "unga" || word.text == "ungas";
    if (young && at + 1 < words.size()) {
        Word const& next = words[at + 1];
        if (next.text == "vuxna" || next.sexes.female || next.sexes.male) return false;
    }
    return true;
}

/// The first word that says that children are concerned; none: nothing.
struct Found {
    Sentence const* sentence = nullptr;
    Word const* word = nullptr;
};

Found children_in(Reading const& reading) {
    for (ReadPart const& part : reading.parts) {
        if (part.part->kind == PartKind::child) continue;
        for (Sentence const& sentence : part.sentences)
            for (std::size_t at = 0; at < sentence.words.size(); ++at)
                if (is_told_of(sentence, at)) return {&sentence, &sentence.words[at]};
    }
    return {};
}

/// Speaks of children, or of those who are none.
bool is_about_them(Word const& word) {
    static constexpr std::array beginnings{"barn"sv,  "ung"sv,  "flick"sv,  "pojk"sv,
                                           "vuxna"sv, "elev"sv, "enskild"sv};
    return speaks_of_children(word.text) ||
           std::any_of(beginnings.begin(), beginnings.end(),
                       [&](std::string_view begins) { return word.text.starts_with(begins); });
}

bool denies(Sentence const& sentence) {
    static constexpr std::array words{"inga"sv,  "inte"sv,   "ej"sv,     "ingen"sv,
                                      "inget"sv, "saknas"sv, "aldrig"sv, "knappast"sv};
    return std::any_of(sentence.words.begin(), sentence.words.end(),
                       [](Word const& word) { return one_of(words, word.text); });
}

/// "Inga konsekvenser", "berör inte barn".
bool denies(ReadPart const& part) {
    return std::any_of(part.sentences.begin(), part.sentences.end(),
                       [](Sentence const& sentence) { return denies(sentence); });
}

bool concerns(Word const& word) {
    static constexpr std::array verbs{"berör"sv,    "berörs"sv, "rör"sv,   "gäller"sv, "omfattar"sv,
                                      "omfattas"sv, "avser"sv,  "angår"sv, "riktas"sv, "riktar"sv};
    return one_of(verbs, word.text);
}

/// "Ärendet berör inte barn", "Inga barn omfattas", "gäller bara vuxna": none of them is concerned at all.
/// That they are not concerned directly, or not harmed, is another thing.
bool says_none_concerned(Sentence const& sentence) {
    static constexpr std::array others{"direkt"sv,   "indirekt"sv, "direkta"sv,  "men"sv,
                                       "däremot"sv,  "utom"sv,     "negativt"sv, "nämnvärt"sv,
                                       "särskilt"sv, "fler"sv,     "färre"sv};
    static constexpr std::array alone{"bara"sv, "endast"sv, "enbart"sv};
    auto const& words = sentence.words;
    auto const is_among = [&](auto const& all) {
        return std::any_of(words.begin(), words.end(),
                           [&](Word const& word) { return one_of(all, word.text); });
    };
    auto const verb = std::find_if(words.begin(), words.end(), concerns);
    if (verb == words.end()) return false;
    bool const grown =
        std::any_of(words.begin(), words.end(), [](Word const& word) { return word.text == "vuxna"; });
    if (grown && is_among(alone)) return true;
    bool const named = std::any_of(words.begin(), words.end(),
                                   [](Word const& word) { return speaks_of_children(word.text); });
    return named && denies(sentence) && !is_among(others);
}

/// The part says that children are not concerned, and nothing else of them.
Sentence const* denial_in(ReadPart const& part) {
    Sentence const* denial = nullptr;
    for (Sentence const& sentence : part.sentences) {
        if (says_none_concerned(sentence)) {
            denial = denial == nullptr ? &sentence : denial;
            continue;
        }
        bool const of_them = std::any_of(sentence.words.begin(), sentence.words.end(),
                                         [](Word const& word) { return speaks_of_children(word.text); });
        if (of_them) return nullptr;
    }
    return denial;
}

/// Says why, or says something of them.
bool gives_reason(ReadPart const& part) {
    static constexpr std::array reasons{"eftersom"sv, "därför"sv, "då"sv, "därmed"sv, "grund"sv, "ty"sv};
    static constexpr std::array nothing{"inga"sv,
                                        "inte"sv,
                                        "ej"sv,
                                        "några"sv,
                                        "konsekvenser"sv,
                                        "konsekvens"sv,
                                        "barn"sv,
                                        "barnen"sv,
                                        "för"sv,
                                        "relevant"sv,
                                        "relevanta"sv,
                                        "aktuellt"sv,
                                        "aktuella"sv,
                                        "berörs"sv,
                                        "berör"sv,
                                        "påverkas"sv,
                                        "påverkar"sv,
                                        "ärendet"sv,
                                        "beslutet"sv,
                                        "förslaget"sv,
                                        "har"sv,
                                        "bedöms"sv,
                                        "få"sv,
                                        "ha"sv,
                                        "medför"sv,
                                        "är"sv,
                                        "av"sv,
                                        "direkt"sv,
                                        "direkta"sv,
                                        "saknas"sv,
                                        "tillämpligt"sv,
                                        "särskilda"sv,
                                        "och"sv,
                                        "unga"sv,
                                        "det"sv,
                                        "i"sv,
                                        "detta"sv,
                                        "ärende"sv,
                                        "frågan"sv,
                                        "barnperspektiv"sv,
                                        "ingen"sv,
                                        "påverkan"sv,
                                        "på"sv,
                                        "förslag"sv,
                                        "innebär"sv,
                                        "förväntas"sv,
                                        "ungdomar"sv,
                                        "inget"sv,
                                        "finns"sv,
                                        "medföra"sv,
                                        "innebära"sv,
                                        "ur"sv,
                                        "ett"sv,
                                        "barnperspektivet"sv,
                                        "beaktats"sv,
                                        "beaktas"sv,
                                        "negativa"sv,
                                        "bedömningen"sv,
                                        "att"sv,
                                        "perspektiv"sv,
                                        "barnets"sv,
                                        "barns"sv,
                                        "rättigheter"sv,
                                        "nämnden"sv,
                                        "förvaltningen"sv,
                                        "bedömer"sv,
                                        "inverkan"sv,
                                        "eller"sv,
                                        "bli"sv,
                                        "anses"sv,
                                        "analys"sv,
                                        "gjorts"sv,
                                        "någon"sv,
                                        "konsekvensanalys"sv,
                                        "barnkonventionen"sv,
                                        "svensk"sv,
                                        "lag"sv,
                                        "linje"sv,
                                        "med"sv,
                                        "vara"sv,
                                        "barnens"sv,
                                        "behov"sv,
                                        "tillgodoses"sv,
                                        "kort"sv,
                                        "lång"sv,
                                        "sikt"sv,
                                        "barnkonsekvensanalys"sv};
    std::size_t said = 0;
    bool of_them = false;
    for (Sentence const& sentence : part.sentences) {
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            Word const& word = sentence.words[at];
            if (one_of(reasons, word.text)) return true;
            if (!one_of(nothing, word.text)) ++said;
            of_them = of_them || is_about_them(word) || is_age_of_minors(sentence, at);
        }
    }
    constexpr std::size_t least = 3; // words that are no phrase of having nothing to say
    return of_them && said >= least;
}

} // namespace

void review_child_perspective(Reading const& reading, Remarks& remarks) {
    Memo const& memo = *reading.memo;
    auto const table = std::find_if(memo.tables.begin(), memo.tables.end(),
                                    [](ShownTable const& shown) { return shown.persons && shown.children; });
    bool const shown = table != memo.tables.end();
    Found const found = children_in(reading);
    if (!memo.children_concerned && !shown && found.word == nullptr) return;

    ReadPart const* where = nullptr;
    for (ReadPart const& part : reading.parts) {
        if (part.part->kind != PartKind::child) continue;
        if (Sentence const* denial = denial_in(part);
            denial != nullptr && (memo.children_concerned || shown)) {
            remarks.add(
                "granskning.barnperspektiv-saknas", part, *denial, 0,
                "delen " + quoted(part.part->heading) + " säger att barn inte berörs, fast " +
                    (shown ? "tabellen " + quoted(table->caption) + " är om flickor och pojkar"
                           : std::string("ärendet rör barn (barn = true)")),
                "skriv vad som är barnets bästa, vad flickor och pojkar själva har sagt och hur de får "
                "veta det" +
                    std::string(shown ? "" : "; rör ärendet inte barn, ta bort barn = true"));
            return;
        }
        if (gives_reason(part)) return;
        if (where == nullptr || where->empty()) where = &part;
    }
    std::string const hint =
        "skriv vad som är barnets bästa, vad flickor och pojkar själva har sagt och hur de får veta "
        "det, eller skriv varför barn inte påverkas";
    std::string const why = found.word == nullptr
                                ? std::string("fast ärendet rör barn")
                                : "fast texten talar om dem: " +
                                      quoted_about(found.sentence->text, found.word->begin, found.word->end);
    if (where == nullptr) {
        Place const place = found.sentence != nullptr ? found.sentence->place(found.word->begin)
                            : !memo.parts.empty()     ? memo.parts.back().asked_at
                                                      : Place{};
        remarks.add("granskning.barnperspektiv-saknas", "konsekvenser för barn", place,
                    "skrivelsen säger inget om konsekvenser för barn, " + why, hint);
        return;
    }
    bool const empty = where->empty();
    remarks.add("granskning.barnperspektiv-saknas", *where,
                empty ? where->part->asked_at : where->sentences.front().place(),
                "delen " + quoted(where->part->heading) +
                    (empty            ? " är tom, "
                     : denies(*where) ? " säger inte varför barn inte påverkas, "
                                      : " säger inte hur barn påverkas, ") +
                    why,
                hint);
}

} // namespace linsen::review
