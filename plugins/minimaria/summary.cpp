#include "pages.hpp"

#include <algorithm>
#include <cmath>

namespace minimaria {

namespace {

using namespace document;

constexpr std::size_t most_differences = 2;
constexpr std::size_t most_changes = 2;
constexpr std::size_t most_on_the_page = 8; // key figures, differences and changes together

/// What is said of an answer, pair by pair. What is the same of all is said once: that they cannot be
/// compared, or that chance may have made the differences.
std::string key_sentences(std::vector<AnswerReading const*> const& pairs, Reading const& reading) {
    auto const outcome_of = [&](AnswerReading const* each) {
        return reading.judgements().contrast(each->contrast).outcome;
    };
    Outcome const first = outcome_of(pairs.front());
    bool const same = pairs.size() > 1 && std::all_of(pairs.begin(), pairs.end(), [&](auto const* each) {
                          return outcome_of(each) == first && !reading.misleads(*each);
                      });
    if (same && first == Outcome::hidden) return say("sammanfattning.par-skyddad").text;
    if (same && first == Outcome::missing) return say("sammanfattning.par-saknas").text;
    if (same && first == Outcome::small_base) return say("sammanfattning.par-underlag").text;
    Findings said;
    for (auto const* const each : pairs) {
        Findings own = reading.key_sentence_of(*each);
        bool const is_said_later = same && own.size() > 1 && each != pairs.back();
        if (is_said_later) own.pop_back();
        for (Finding& finding : own) said.push_back(std::move(finding));
    }
    return text_of(said);
}

/// An answer of several pairs is one key figure.
Block key_figures(Reading const& reading, Figures const& printed) {
    std::vector<std::vector<AnswerReading const*>> answers;
    for (AnswerReading const& each : reading.answers()) {
        if (!each.answer->key_figure) continue;
        if (answers.empty() || answers.back().front()->answer != each.answer) answers.emplace_back();
        answers.back().push_back(&each);
    }
    KeyFigures figures;
    for (auto const& pairs : answers) {
        AnswerReading const& first = *pairs.front();
        KeyFigures::Item item;
        item.label = with_capital(first.share.subject);
        for (auto const* const each : pairs) {
            Contrast const& contrast = reading.judgements().contrast(each->contrast);
            int const decimals = decimals_of(contrast.first, contrast.second);
            // Four names must be short to stand beside each other.
            ComparedSexes const& pair = reading.pairs()[each->pair];
            bool const several = reading.pairs().size() > 1;
            item.cells.emplace_back(with_capital(several ? pair.first : pair.groups.first),
                                    contrast.first.percent(decimals));
            item.cells.emplace_back(with_capital(several ? pair.second : pair.groups.second),
                                    contrast.second.percent(decimals));
        }
        item.sentence = text(key_sentences(pairs, reading));
        item.anchor = shares_anchor(*first.topic, printed);
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
        if (reading.misleads(answer)) continue;
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

Block summary(Reading const& reading, Figures const& figures) {
    Blocks blocks;
    blocks.push_back(key_figures(reading, figures));
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
