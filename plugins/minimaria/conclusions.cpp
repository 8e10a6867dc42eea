#include "pages.hpp"

namespace minimaria {

namespace {

using namespace document;

/// The subjects of the answers that were judged so. Where the total misleads, that is told instead.
std::vector<std::string> subjects(Reading const& reading, Outcome outcome) {
    std::vector<std::string> result;
    for (AnswerReading const& answer : reading.answers())
        if (reading.judgements().contrast(answer.contrast).outcome == outcome && !reading.misleads(answer))
            result.push_back(answer.share.subject);
    return result;
}

void add(char const* id, std::vector<std::string> const& subjects, Blocks& blocks) {
    if (subjects.empty()) return;
    blocks.push_back(paragraph(say(id).text));
    std::vector<Text> items;
    items.reserve(subjects.size());
    for (std::string const& subject : subjects) items.push_back(text(subject));
    blocks.push_back(bullets(std::move(items)));
}

} // namespace

Finding how_many_stand(Reading const& reading) {
    std::size_t const all = reading.judgements().judged();
    std::size_t const certain = reading.judgements().certain();
    bool const sample = reading.sampling() == Sampling::sample;
    std::string const kind = std::string(sample ? "-urval" : "") + (all == 1 ? "-enda" : "");
    Slots const slots{{"n", print_number(static_cast<double>(all), 0)},
                      {"C", with_capital(number_word(certain))}};
    if (all == 0) return say("slutsats.inga-jamforelser");
    if (certain == 0) return say("slutsats.ingen" + kind, slots);
    return say("slutsats.antal" + kind, slots);
}

Blocks conclusions(Reading const& reading) {
    bool const sample = reading.sampling() == Sampling::sample;
    Blocks blocks{paragraph(how_many_stand(reading).text)};
    add(sample ? "slutsats.star-urval" : "slutsats.star", subjects(reading, Outcome::certain), blocks);
    add(sample ? "slutsats.osaker-urval" : "slutsats.osaker", subjects(reading, Outcome::uncertain), blocks);
    add("slutsats.lika", subjects(reading, Outcome::alike), blocks);
    add("slutsats.ovisst", subjects(reading, Outcome::undecided), blocks);
    add("slutsats.underlag", subjects(reading, Outcome::small_base), blocks);
    add("slutsats.skyddad", subjects(reading, Outcome::hidden), blocks);
    std::vector<Text> misleading;
    for (AnswerReading const& answer : reading.answers())
        if (reading.misleads(answer)) misleading.push_back(text(answer.share.subject));
    if (!misleading.empty()) {
        blocks.push_back(paragraph(say("slutsats.totalen").text));
        blocks.push_back(bullets(std::move(misleading)));
    }
    blocks.push_back(paragraph(say("slutsats.orsaker").text));
    return {box(Box::Role::conclusion, "Så långt räcker siffrorna", std::move(blocks))};
}

} // namespace minimaria
