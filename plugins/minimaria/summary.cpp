#include "pages.hpp"

#include <algorithm>
#include <cmath>

namespace minimaria {

namespace {

using namespace document;

constexpr std::size_t most_differences = 2;
constexpr std::size_t most_changes = 2;
constexpr std::size_t most_on_the_page = 8; // key figures, differences and changes together

Block key_figures(Guide const& guide, Reading const& reading, Figures const& printed) {
    KeyFigures figures;
    for (AnswerReading const& answer : reading.answers()) {
        if (!answer.answer->key_figure) continue;
        Contrast const& contrast = reading.judgements().contrast(answer.contrast);
        int const decimals = decimals_of(contrast.first, contrast.second);
        KeyFigures::Item item;
        item.label = with_capital(answer.share.subject);
        item.cells = {{with_capital(guide.groups.first), contrast.first.percent(decimals)},
                      {with_capital(guide.groups.second), contrast.second.percent(decimals)}};
        item.sentence = text(text_of(reading.key_sentence_of(answer)));
        item.anchor = shares_anchor(*answer.topic, printed);
        figures.items.push_back(std::move(item));
    }
    return {std::move(figures)};
}

bool is_key_figure(AnswerReading const& answer) { return answer.answer->key_figure; }

/// Those that differ, the certain first and then by size; what stands among the key figures is said there.
Blocks differences(Reading const& reading, std::size_t most) {
    struct Ranked {
        AnswerReading const* answer;
        bool certain;
        double size;
    };
    std::vector<Ranked> ranked;
    for (AnswerReading const& answer : reading.answers()) {
        Contrast const& contrast = reading.judgements().contrast(answer.contrast);
        if (contrast.differs() && !is_key_figure(answer) && !reading.misleads(answer))
            ranked.push_back(
                {&answer, contrast.outcome == Outcome::certain, std::fabs(contrast.difference.value)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& one, Ranked const& other) {
        return one.certain != other.certain ? one.certain : one.size > other.size;
    });
    if (ranked.size() > most) ranked.resize(most);
    std::vector<Text> items;
    items.reserve(ranked.size());
    for (Ranked const& each : ranked) items.push_back(text(text_of(reading.contrast_of(*each.answer))));
    if (items.empty()) return {};
    return {section("Det här skiljer också", "sammanfattning-skiljer", {bullets(std::move(items))})};
}

/// What has changed for certain.
std::vector<Text> changes(Reading const& reading) {
    std::vector<Text> items;
    auto const& judged = reading.judgements();
    for (AnswerReading const& answer : reading.answers()) {
        if (items.size() == most_changes) break;
        auto const add_trend = [&](std::optional<std::size_t> trend, std::string const& group) {
            if (trend && judged.trend(*trend).outcome == Outcome::certain)
                items.push_back(text(say_trend(answer.share, group, judged.trend(*trend)).text));
        };
        add_trend(answer.first_trend, answer.share.groups.first);
        add_trend(answer.second_trend, answer.share.groups.second);
        if (!answer.change) continue;
        GapChange const& change = judged.change(*answer.change);
        if (change.outcome != Outcome::certain && !change.has_turned()) continue;
        if (auto said = reading.change_of(answer)) items.push_back(text(said->text));
    }
    if (items.size() > most_changes) items.resize(most_changes);
    return items;
}

/// That nothing has changed can be said only where something could be judged.
bool any_change_judged(Reading const& reading) {
    auto const& answers = reading.answers();
    return std::any_of(answers.begin(), answers.end(), [&](AnswerReading const& answer) {
        if (!answer.change) return false;
        Outcome const outcome = reading.judgements().change(*answer.change).outcome;
        return outcome == Outcome::certain || outcome == Outcome::uncertain || outcome == Outcome::alike;
    });
}

Blocks section_of_changes(std::vector<Text> items, Reading const& reading) {
    if (items.empty() && !any_change_judged(reading)) return {};
    if (items.empty())
        items.push_back(
            text(say("slutsats.ingen-andring", {{"år0", period_in_text(reading.first_year())}}).text));
    return {section("Det här har ändrats", "sammanfattning-andrats", {bullets(std::move(items))})};
}

void append(Blocks& blocks, Blocks more) {
    for (Block& each : more) blocks.push_back(std::move(each));
}

} // namespace

Block summary(Guide const& guide, Reading const& reading, Figures const& figures) {
    Blocks blocks;
    blocks.push_back(key_figures(guide, reading, figures));
    auto const& answers = reading.answers();
    auto const key = static_cast<std::size_t>(std::count_if(answers.begin(), answers.end(), is_key_figure));
    std::vector<Text> changed = changes(reading);
    std::size_t const room = most_on_the_page - std::min(most_on_the_page, key + changed.size());
    append(blocks, differences(reading, std::min(room, most_differences)));
    append(blocks, section_of_changes(std::move(changed), reading));
    blocks.push_back(section("Så mycket vet vi", "sammanfattning-vet",
                             {paragraph(how_many_stand(reading).text + " " + say("slutsats.orsaker").text)}));
    return section("Sammanfattning", "sammanfattning", std::move(blocks), Section::Role::summary);
}

} // namespace minimaria
