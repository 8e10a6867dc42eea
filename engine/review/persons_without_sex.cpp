#include "review/persons_without_sex.hpp"

#include "base/text.hpp"
#include "review/counted_persons.hpp"
#include "review/full_phrase.hpp"
#include "review/named_sexes.hpp"

namespace linsen::review {

namespace {

Told told_by(Sentence const& sentence, CountedPersons const& counted) {
    auto const& words = sentence.words;
    bool const share = is_word(sentence, counted.first + 1, "procent") ||
                       is_word(sentence, counted.first + 1, "%") ||
                       is_word(sentence, counted.first + 1, "av");
    return {counted.people, share ? std::nullopt : whole_number(words[counted.first])};
}

void review_part(ReadPart const& part, Remarks& remarks) {
    constexpr KnownSexes both{true, true, true, true}; // nothing is known of their age
    for (std::size_t i = 0; i < part.sentences.size(); ++i) {
        Sentence const& sentence = part.sentences[i];
        auto const counted = counted_persons(sentence);
        if (!counted) continue;
        NamedSexes const named = named_sexes(part, i, told_by(sentence, *counted));
        // "Kvinnorna är nöjda. Sju av tio av dem …"
        bool const of_them =
            sentence.words[counted->last].text == "dem" && (named.around.female || named.around.male);
        if (of_them || divides(named)) continue;
        std::size_t const begin = sentence.words[counted->first].begin;
        std::size_t const end = sentence.words[counted->last].end;
        std::string const words = quoted(std::string_view(sentence.text).substr(begin, end - begin));
        remarks.add("granskning.utan-kon", part, sentence, begin,
                    "uppgiften om " + words + " är inte uppdelad på kön",
                    "dela upp den på " + std::string(full_phrase(counted->people, both)) +
                        ", eller skriv varför det inte går; annars syns inte vem som får vad");
    }
}

void review_table(ShownTable const& table, Remarks& remarks) {
    if (!table.persons || table.by_sex || !shows_nothing(table.reason)) return;
    remarks.add("granskning.tabell-utan-kon", table.caption, table.place,
                "tabellen " + quoted(table.caption) + " redovisar personer men är inte uppdelad på kön",
                "dela tabellen på kön, eller skriv skälet, som då trycks under den");
}

} // namespace

void review_persons(Reading const& reading, Remarks& remarks) {
    for (ReadPart const& part : reading.parts)
        if (part.part->kind != PartKind::proposal) review_part(part, remarks);
    for (ShownTable const& table : reading.memo->tables) review_table(table, remarks);
}

} // namespace linsen::review
