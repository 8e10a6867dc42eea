#include "pages.hpp"

#include <algorithm>
#include <utility>

namespace rok {

namespace {

using namespace document;

/// There is no share of nobody, which is told in words here: "." is for tables.
Cell share_of(Part const& part, int decimals) {
    bool const is_of_nobody = part.base.shown() && part.base.value <= 0;
    return is_of_nobody ? cell_of_words("inga personer") : part.percent(decimals);
}

Block key_figures(Reading const& reading, Blocks const& content) {
    KeyFigures figures;
    for (AnswerReading const& answer : reading.answers()) {
        if (!answer.answer->key_figure) continue;
        Contrast const& contrast = reading.judgements().contrast(answer.contrast);
        int const decimals = decimals_of(contrast.first, contrast.second);
        KeyFigures::Item item;
        item.label = answer.group->title + ": " + answer.share.subject;
        item.cells.emplace_back(with_capital(answer.share.groups.first), share_of(contrast.first, decimals));
        item.cells.emplace_back(with_capital(answer.share.groups.second),
                                share_of(contrast.second, decimals));
        std::string said = text_of(reading.key_sentence_of(answer));
        Responses const& responses = reading.responses();
        auto const answered = responses.answered(answer.indicator->data, responses.year()).size();
        if (answered != responses.heard_of(responses.year()).size())
            said += " Svar på frågan finns från " + responses.of_all(answered) + ".";
        item.sentence = text(std::move(said));
        if (auto anchor = county_anchor(*answer.indicator); has_anchor(content, anchor))
            item.anchor = std::move(anchor);
        figures.items.push_back(std::move(item));
    }
    return {std::move(figures)};
}

/// The key figures that there are none of, and why; which sexes a role has is not known of answers that
/// nobody has given.
Blocks lacking_key_figures(Reading const& reading) {
    Responses const& responses = reading.responses();
    Blocks blocks;
    for (EmptyAnswer const& empty : reading.empty_answers()) {
        if (!empty.answer->key_figure) continue;
        std::vector<std::string> none;
        for (std::string const& sex : empty.sexes) none.push_back("0 " + sex);
        blocks.push_back(paragraph(empty.group->title + ": " + empty.answer->subject +
                                   " kan inte visas, eftersom " +
                                   (none.empty() ? responses.of_all(0) + " har svarat på frågan."
                                                 : "svaren omfattar " + join_swedish(none) + ".")));
    }
    return blocks;
}

/// What has changed since last year more than chance brings, in the kommuner that told both years, and how
/// much cannot be told; "" where the years are not compared.
std::string changed_since(Reading const& reading) {
    Responses const& responses = reading.responses();
    std::vector<std::string> said;
    std::size_t asked = 0;
    std::size_t hidden = 0;
    std::size_t too_few = 0;
    for (AnswerReading const& answer : reading.answers()) {
        auto const add = [&](std::optional<std::size_t> years, std::string const& sex) {
            auto const judged = reading.years_of(years);
            if (!judged) return;
            ++asked;
            if (judged->outcome == Outcome::hidden) ++hidden;
            if (judged->outcome == Outcome::small_base) ++too_few;
            if (judged->outcome != Outcome::certain) return;
            int const decimals = decimals_of(judged->first, judged->second);
            said.push_back(answer.share.subject + " bland " + sex + " (" + answer.group->persons + ") från " +
                           print_in_text(judged->second.percent(decimals)) + " till " +
                           print_in_text(judged->first.percent(decimals)) + " " +
                           responses.in_caption(responses.compared(*answer.indicator).size()));
        };
        add(answer.first_years, answer.share.groups.first);
        add(answer.second_years, answer.share.groups.second);
    }
    if (asked == 0) return {};
    std::string const since = period_in_text(responses.year_before());
    if (hidden == asked)
        return "Om andelarna har ändrats sedan " + since +
               " går inte att säga, eftersom enskilda personer annars kan kännas igen.";
    if (too_few == asked)
        return "Underlaget är för litet för att säga om andelarna har ändrats sedan " + since + ".";
    std::string const untold = hidden == 0
                                   ? std::string()
                                   : "Av " + std::to_string(asked) + " jämförelser med andelarna " + since +
                                         " går " + std::to_string(hidden) +
                                         " inte att visa, eftersom enskilda personer annars kan kännas igen.";
    if (said.empty() && hidden == 0)
        return "Ingen andel har sedan " + since + " ändrats mer än slumpen brukar ge.";
    if (said.empty())
        return untold + (asked - hidden == 1 ? " Den andra visar ingen" : " Ingen av de andra visar en") +
               " ändring som är större än slumpen brukar ge.";
    return "Sedan " + since + " har mer än slumpen brukar ge ändrats: " + join_swedish(said) + "." +
           (untold.empty() ? "" : " " + untold);
}

bool has_key_figure(Reading const& reading) {
    auto const& answers = reading.answers();
    return std::any_of(answers.begin(), answers.end(),
                       [](AnswerReading const& each) { return each.answer->key_figure; });
}

} // namespace

Block summary(Guide const& guide, Reading const& reading, Figures const& figures, Blocks const& content) {
    Responses const& responses = reading.responses();
    Blocks blocks;
    auto const heard = responses.heard_of(responses.year());
    std::string const when = period_in_text(responses.year());
    std::string who = "Svaren för " + when + " kommer från " + responses.of_all(heard.size()) + ".";
    if (heard.empty())
        who = with_capital(responses.of_all(0)) + " har lämnat svar för " + when +
              " som går att sammanställa. Rapporten säger inget om det året.";
    else if (heard.size() < responses.kommuner().size())
        who += heard.size() + 1 == responses.kommuner().size()
                   ? " Om den andra säger rapporten inget för det året."
                   : " Om de andra säger rapporten inget för det året.";
    blocks.push_back(paragraph(who));
    if (has_key_figure(reading)) blocks.push_back(key_figures(reading, content));
    for (Block& each : lacking_key_figures(reading)) blocks.push_back(std::move(each));
    if (auto const changed = changed_since(reading); !changed.empty()) blocks.push_back(paragraph(changed));
    if (auto const far = how_far(guide, responses, figures)) blocks.push_back(paragraph(*far));
    Judgements const& judged = reading.judgements();
    blocks.push_back(section(
        "Så mycket vet vi", "sammanfattning-vet",
        {paragraph(say_how_many_stand(judged.judged(), judged.certain(), judged.tally().small_but_certain > 0,
                                      Sampling::full_count, reading.judged_years())
                       .text +
                   " " + say("slutsats.orsaker").text)}));
    return section("Sammanfattning", "sammanfattning", std::move(blocks), Section::Role::summary);
}

} // namespace rok
