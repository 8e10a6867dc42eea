#include "review/one_sex.hpp"

#include "review/one_of.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

bool is_judged(PartKind kind) {
    return kind == PartKind::analysis || kind == PartKind::child || kind == PartKind::equality ||
           kind == PartKind::economy;
}

/// What a place or a service costs is told with the sex that it is for ("en plats för kvinnor"); a
/// consequence is it for those whom the sentence begins with: "Männen får behålla ersättningen."
bool is_consequence(PartKind kind, Sentence const& sentence, Word const& word) {
    return kind != PartKind::economy || (&word == sentence.words.data() && !word.text.ends_with('s'));
}

/// "pojkar" for "flickor": what the writer has not said.
std::string other_of(Word const& word) {
    bool const young = word.text.starts_with("flick") || word.text.starts_with("tjej") ||
                       word.text.starts_with("pojk") || word.text.starts_with("kill");
    bool const parent = word.text.starts_with("mamm") || word.text.starts_with("mödr") ||
                        word.text.starts_with("papp") || word.text.starts_with("fäd");
    if (word.sexes.female) return young ? "pojkar" : parent ? "pappor" : "män";
    return young ? "flickor" : parent ? "mammor" : "kvinnor";
}

/// "män som vårdar sin hustru": who belongs to those whom the sentence is about is not described herself.
bool belongs_to_them(Sentence const& sentence, std::size_t at) {
    static constexpr std::array whose{"sin"sv, "sitt"sv, "sina"sv};
    constexpr std::size_t near = 2; // "sin sjuka hustru"
    for (std::size_t back = 1; back <= near && back <= at; ++back) {
        if (sentence.words[at - back + 1].after_mark) return false; // "mot sin vilja, kvinnor …"
        if (one_of(whose, sentence.words[at - back].text)) return true;
    }
    return false;
}

void review_part(ReadPart const& part, Remarks& remarks) {
    Sexes named;
    Sentence const* where = nullptr;
    Word const* first = nullptr;
    for (Sentence const& sentence : part.sentences) {
        // "kan inte delas upp på kön, eftersom antalet pojkar är för litet"
        if (std::any_of(sentence.words.begin(), sentence.words.end(),
                        [](Word const& word) { return word.text == "kön"; }))
            continue;
        for (std::size_t at = 0; at < sentence.words.size(); ++at) {
            Word const& word = sentence.words[at];
            if (belongs_to_them(sentence, at)) continue;
            named.add(word.sexes);
            bool const both = word.text == "könen" || word.text == "könens"; // speaks of the other one too
            if (both) return;
            bool const sexed = word.sexes.female || word.sexes.male;
            if (first == nullptr && sexed && is_consequence(part.part->kind, sentence, word)) {
                first = &word;
                where = &sentence;
            }
        }
    }
    if (first == nullptr || (named.female && named.male)) return;
    std::string const other = other_of(*first);
    remarks.add("granskning.ett-kon", part, *where, first->begin,
                "delen " + quoted(part.part->heading) + " beskriver ett kön men inte det andra: " +
                    quoted_about(where->text, first->begin, first->end),
                "skriv också vad som gäller för " + other +
                    ", och för personer med annan könsidentitet om det är "
                    "känt; gäller frågan av naturliga skäl bara ett kön, så besvara anmärkningen med skälet");
}

/// "Inga.", "Förslaget bedöms inte påverka jämställdheten.", "Alla behandlas lika oavsett kön.": says that
/// there is nothing to say, and not why.
bool only_denies(ReadPart const& part) {
    static constexpr std::array denials{"inga"sv,     "inte"sv,    "ej"sv,           "ingen"sv,
                                        "inget"sv,    "saknas"sv,  "könsneutralt"sv, "könsneutral"sv,
                                        "neutralt"sv, "neutral"sv, "alla"sv};
    static constexpr std::array phrase{"inga"sv,
                                       "inte"sv,
                                       "ej"sv,
                                       "ingen"sv,
                                       "inget"sv,
                                       "saknas"sv,
                                       "könsneutralt"sv,
                                       "könsneutral"sv,
                                       "neutralt"sv,
                                       "neutral"sv,
                                       "alla"sv,
                                       "lika"sv,
                                       "behandlas"sv,
                                       "behandlar"sv,
                                       "oavsett"sv,
                                       "kön"sv,
                                       "bäring"sv,
                                       "skillnad"sv,
                                       "görs"sv,
                                       "jämställdhetssynpunkt"sv,
                                       "konsekvenser"sv,
                                       "konsekvens"sv,
                                       "påverkan"sv,
                                       "inverkan"sv,
                                       "effekter"sv,
                                       "effekt"sv,
                                       "påverkar"sv,
                                       "påverka"sv,
                                       "påverkas"sv,
                                       "berör"sv,
                                       "berörs"sv,
                                       "beröra"sv,
                                       "har"sv,
                                       "ha"sv,
                                       "får"sv,
                                       "få"sv,
                                       "finns"sv,
                                       "är"sv,
                                       "bedöms"sv,
                                       "bedömer"sv,
                                       "anses"sv,
                                       "väntas"sv,
                                       "förväntas"sv,
                                       "medför"sv,
                                       "medföra"sv,
                                       "innebär"sv,
                                       "innebära"sv,
                                       "några"sv,
                                       "någon"sv,
                                       "något"sv,
                                       "särskilda"sv,
                                       "särskild"sv,
                                       "direkta"sv,
                                       "direkt"sv,
                                       "negativa"sv,
                                       "negativ"sv,
                                       "relevant"sv,
                                       "relevanta"sv,
                                       "aktuellt"sv,
                                       "aktuella"sv,
                                       "tillämpligt"sv,
                                       "ärendet"sv,
                                       "beslutet"sv,
                                       "förslaget"sv,
                                       "detta"sv,
                                       "det"sv,
                                       "den"sv,
                                       "förvaltningen"sv,
                                       "nämnden"sv,
                                       "frågan"sv,
                                       "att"sv,
                                       "på"sv,
                                       "för"sv,
                                       "av"sv,
                                       "i"sv,
                                       "ur"sv,
                                       "och"sv,
                                       "eller"sv,
                                       "mellan"sv,
                                       "jämställdhet"sv,
                                       "jämställdheten"sv,
                                       "jämställdhetsperspektiv"sv,
                                       "jämställdhetskonsekvenser"sv,
                                       "jämlikhet"sv,
                                       "jämlikheten"sv,
                                       "jämställdhetsperspektivet"sv,
                                       "jämställdhetskonsekvens"sv,
                                       "ärende"sv,
                                       "könen"sv,
                                       "könens"sv,
                                       "kvinnor"sv,
                                       "män"sv,
                                       "flickor"sv,
                                       "pojkar"sv,
                                       "flickors"sv,
                                       "pojkars"sv,
                                       "kvinnors"sv,
                                       "mäns"sv,
                                       "perspektiv"sv,
                                       "synpunkt"sv,
                                       "ett"sv,
                                       "en"sv};
    bool denied = false;
    for (Sentence const& sentence : part.sentences) {
        for (Word const& word : sentence.words) {
            denied = denied || one_of(denials, word.text);
            if (!one_of(phrase, word.text)) return false;
        }
    }
    return denied;
}

void tell_denial(ReadPart const& part, Remarks& remarks) {
    Sentence const& first = part.sentences.front();
    remarks.add(
        "granskning.ett-kon", part, first, 0,
        "delen " + quoted(part.part->heading) +
            " säger inte varför kvinnor och män inte påverkas olika: " + quoted(first.text),
        "skriv vad beslutet betyder för kvinnor och män, flickor och pojkar, eller varför det inte gör "
        "någon skillnad");
}

} // namespace

void review_one_sex(Reading const& reading, Remarks& remarks) {
    for (ReadPart const& part : reading.parts)
        if (part.part->kind == PartKind::equality && only_denies(part))
            tell_denial(part, remarks);
        else if (is_judged(part.part->kind))
            review_part(part, remarks);
}

} // namespace linsen::review
