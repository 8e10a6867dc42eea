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
KeyFigures key_figures(Reading const& reading, Figures const& printed) {
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
    return figures;
}

bool is_key_figure(AnswerReading const& answer) { return answer.answer->key_figure; }

/// Those that differ, the certain first and then by size; what stands among the key figures is said there.
std::vector<Text> differences(Reading const& reading, std::size_t most) {
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
    return items;
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

/// Everything that the page may say.
struct Page {
    KeyFigures figures;
    std::vector<Text> differences;
    std::vector<Text> changes;
};

/// How many of each kind are left out.
struct LeftOut {
    std::size_t differences = 0;
    std::size_t changes = 0;
    std::size_t figures = 0;
};

/// "två nyckeltal", "en skillnad".
std::string so_many(std::size_t number, std::string const& one, std::string const& several) {
    return number == 1 ? one : number_word(number) + " " + several;
}

Text what_is_left_out(LeftOut const& left_out) {
    std::vector<std::string> parts;
    if (left_out.figures > 0) parts.push_back(so_many(left_out.figures, "ett nyckeltal", "nyckeltal"));
    if (left_out.differences > 0) parts.push_back(so_many(left_out.differences, "en skillnad", "skillnader"));
    if (left_out.changes > 0) parts.push_back(so_many(left_out.changes, "en ändring", "ändringar"));
    return text("Allt ryms inte på sidan: " + join_swedish(parts) + " till finns under rubriken ",
                ref("steg-ser"), ".");
}

std::vector<Text> without_last(std::vector<Text> items, std::size_t number) {
    items.resize(items.size() - number);
    return items;
}

Blocks content_of(Page const& page, LeftOut const& left_out, Reading const& reading) {
    Blocks blocks;
    KeyFigures figures = page.figures;
    figures.items.resize(figures.items.size() - left_out.figures);
    blocks.push_back({std::move(figures)});
    if (auto items = without_last(page.differences, left_out.differences); !items.empty())
        blocks.push_back(
            section("Det här skiljer också", "sammanfattning-skiljer", {bullets(std::move(items))}));
    auto changes = without_last(page.changes, left_out.changes);
    // That nothing has changed can be said only where nothing has.
    if (page.changes.empty() && any_change_judged(reading))
        changes.push_back(
            text(say("slutsats.ingen-andring", {{"år0", period_in_text(reading.first_year())}}).text));
    if (!changes.empty())
        blocks.push_back(
            section("Det här har ändrats", "sammanfattning-andrats", {bullets(std::move(changes))}));
    Blocks known{paragraph(how_many_stand(reading).text + " " + say("slutsats.orsaker").text)};
    if (left_out.differences + left_out.changes + left_out.figures > 0)
        known.push_back(paragraph(what_is_left_out(left_out)));
    blocks.push_back(section("Så mycket vet vi", "sammanfattning-vet", std::move(known)));
    return blocks;
}

} // namespace

Summary summary(Reading const& reading, Figures const& figures) {
    Page page;
    page.figures = key_figures(reading, figures);
    auto const& answers = reading.answers();
    auto const key = static_cast<std::size_t>(std::count_if(answers.begin(), answers.end(), is_key_figure));
    page.changes = changes(reading);
    std::size_t const room = most_on_the_page - std::min(most_on_the_page, key + page.changes.size());
    page.differences = differences(reading, std::min(room, most_differences));
    Summary summary{
        section("Sammanfattning", "sammanfattning", content_of(page, {}, reading), Section::Role::summary),
        {}};
    LeftOut left_out;
    auto const leave_out = [&](std::size_t& kind, std::size_t most) {
        while (kind < most) {
            ++kind;
            summary.shorter.push_back(content_of(page, left_out, reading));
        }
    };
    leave_out(left_out.differences, page.differences.size());
    leave_out(left_out.changes, page.changes.size());
    leave_out(left_out.figures,
              page.figures.items.size() - std::min<std::size_t>(1, page.figures.items.size()));
    return summary;
}

} // namespace minimaria
