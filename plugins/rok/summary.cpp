#include "pages.hpp"

#include <algorithm>
#include <utility>

namespace rok {

namespace {

using namespace document;

Block key_figures(Reading const& reading, Figures const& printed) {
    KeyFigures figures;
    for (AnswerReading const& answer : reading.answers()) {
        if (!answer.answer->key_figure) continue;
        Contrast const& contrast = reading.judgements().contrast(answer.contrast);
        int const decimals = decimals_of(contrast.first, contrast.second);
        KeyFigures::Item item;
        item.label = answer.group->title + ": " + answer.share.subject;
        item.cells.emplace_back(with_capital(answer.share.groups.first), contrast.first.percent(decimals));
        item.cells.emplace_back(with_capital(answer.share.groups.second), contrast.second.percent(decimals));
        std::string said = text_of(reading.key_sentence_of(answer));
        Responses const& responses = reading.responses();
        auto const answered = responses.answered(answer.indicator->data, responses.year()).size();
        if (answered != responses.heard_of(responses.year()).size())
            said += " Svar på frågan finns från " + responses.of_all(answered) + ".";
        item.sentence = text(std::move(said));
        item.anchor = county_anchor(*answer.indicator, printed);
        figures.items.push_back(std::move(item));
    }
    return {std::move(figures)};
}

bool has_key_figure(Reading const& reading) {
    auto const& answers = reading.answers();
    return std::any_of(answers.begin(), answers.end(),
                       [](AnswerReading const& each) { return each.answer->key_figure; });
}

} // namespace

Block summary(Guide const& guide, Reading const& reading, Figures const& figures) {
    Responses const& responses = reading.responses();
    Blocks blocks;
    auto const heard = responses.heard_of(responses.year());
    std::string who = "Svaren för " + period_in_text(responses.year()) + " kommer från " +
                      responses.of_all(heard.size()) + ".";
    if (heard.size() < responses.kommuner().size()) who += " Om de andra säger rapporten inget för det året.";
    blocks.push_back(paragraph(who));
    if (has_key_figure(reading)) blocks.push_back(key_figures(reading, figures));
    if (auto const far = how_far(guide, responses, figures)) blocks.push_back(paragraph(*far));
    Judgements const& judged = reading.judgements();
    blocks.push_back(
        section("Så mycket vet vi", "sammanfattning-vet",
                {paragraph(say_how_many_stand(judged.judged(), judged.certain(), Sampling::full_count).text +
                           " " + say("slutsats.orsaker").text)}));
    return section("Sammanfattning", "sammanfattning", std::move(blocks), Section::Role::summary);
}

} // namespace rok
