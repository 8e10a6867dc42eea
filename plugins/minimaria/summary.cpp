#include "pages.hpp"

#include <algorithm>
#include <cmath>

namespace minimaria {

namespace {

using namespace document;

constexpr std::size_t most_differences = 2;
constexpr std::size_t most_changes = 2;

/// What is said of an answer, pair by pair, each with how certain it is. That none of them can be compared is
/// said once.
std::string key_sentences(std::vector<AnswerReading const*> const& pairs, Reading const& reading) {
    auto const outcome_of = [&](AnswerReading const* each) {
        return reading.judgements().contrast(each->contrast).outcome;
    };
    Outcome const first = outcome_of(pairs.front());
    bool const same =
        pairs.size() > 1 && std::all_of(pairs.begin(), pairs.end(), [&](AnswerReading const* each) {
            return outcome_of(each) == first && !reading.misleads(*each) &&
                   !reading.is_certain_within(*each) && !reading.parts_differ(*each);
        });
    if (same && first == Outcome::hidden) return say("sammanfattning.par-skyddad").text;
    if (same && first == Outcome::missing) return say("sammanfattning.par-saknas").text;
    if (same && first == Outcome::small_base) return say("sammanfattning.par-underlag").text;
    Findings said;
    for (auto const* const each : pairs)
        for (Finding& finding : reading.key_sentence_of(*each)) said.push_back(std::move(finding));
    return text_of(said);
}

/// What may stand on the page, the most important first.
template <class Item>
struct Entry {
    Item item;
    bool certain = false;
    bool left_out = false;
};
template <class Item>
using Entries = std::vector<Entry<Item>>;

bool is_certain(Reading const& reading, AnswerReading const& answer) {
    return reading.judgements().contrast(answer.contrast).outcome == Outcome::certain;
}

/// There is no share of nobody, which is told in words here: "." is for tables.
Cell share_of(Part const& part, int decimals) {
    bool const is_of_nobody = part.base.shown() && part.base.value <= 0;
    return is_of_nobody ? cell_of_words("inga personer") : part.percent(decimals);
}

/// The sexes of all pairs, by their codes.
std::vector<std::string> sexes_of(std::vector<AnswerReading const*> const& pairs, Reading const& reading) {
    std::vector<std::string> sexes;
    for (AnswerReading const* const each : pairs) {
        sexes.push_back(reading.pairs()[each->pair].first);
        sexes.push_back(reading.pairs()[each->pair].second);
    }
    return sexes;
}

/// An answer of several pairs is one key figure.
Entries<KeyFigures::Item> key_figures(Guide const& guide, Reading const& reading, Job const& job,
                                      Figures const& printed) {
    std::vector<std::vector<AnswerReading const*>> answers;
    for (AnswerReading const& each : reading.answers()) {
        if (!each.answer->key_figure) continue;
        if (answers.empty() || answers.back().front()->answer != each.answer) answers.emplace_back();
        answers.back().push_back(&each);
    }
    Entries<KeyFigures::Item> figures;
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
                                    share_of(contrast.first, decimals));
            item.cells.emplace_back(with_capital(several ? pair.second : pair.groups.second),
                                    share_of(contrast.second, decimals));
        }
        std::string sentence = key_sentences(pairs, reading);
        bool const is_of_parts = std::any_of(pairs.begin(), pairs.end(), [&](auto const* each) {
            return reading.misleads(*each) || reading.is_certain_within(*each) || reading.parts_differ(*each);
        });
        if (is_of_parts) item.anchor = within_anchor(*first.topic, guide, printed);
        if (item.anchor.empty()) {
            WhereShown where =
                where_shown(*first.topic, *first.answer, sexes_of(pairs, reading), guide, job, printed);
            item.anchor = std::move(where.anchor);
            if (!where.sentence.empty()) sentence += " " + where.sentence;
        }
        item.sentence = text(std::move(sentence));
        bool const certain = std::any_of(pairs.begin(), pairs.end(), [&](auto const* each) {
            return (is_certain(reading, *each) && !reading.misleads(*each)) ||
                   reading.is_certain_within(*each) || reading.parts_differ(*each);
        });
        figures.push_back({std::move(item), certain});
    }
    return figures;
}

bool is_key_figure(AnswerReading const& answer) { return answer.answer->key_figure; }

/// Which difference comes first.
enum class Rank {
    certain,
    certain_within, ///< when another dimension is taken into account, or in some of its parts
    uncertain,
    unanswered ///< those whose answer nobody knows could turn it
};

std::optional<Rank> rank_of(Reading const& reading, AnswerReading const& answer) {
    if (reading.is_certain_within(answer)) return Rank::certain_within;
    bool const stands = is_certain(reading, answer) && !reading.misleads(answer);
    if (reading.parts_differ(answer) && !stands) return Rank::certain_within;
    Contrast const& contrast = reading.judgements().contrast(answer.contrast);
    if (!contrast.differs() || reading.misleads(answer)) return std::nullopt;
    if (contrast.outcome == Outcome::unanswered) return Rank::unanswered;
    return contrast.outcome == Outcome::certain ? Rank::certain : Rank::uncertain;
}

/// Rates that differ for certain, and then shares that differ, in the order of their rank and then by size;
/// what stands among the key figures is said there.
Entries<Text> differences(Guide const& guide, Reading const& reading) {
    struct Ranked {
        AnswerReading const* answer;
        Rank rank;
        double size;
    };
    std::vector<Ranked> ranked;
    for (AnswerReading const& answer : reading.answers()) {
        auto const rank = rank_of(reading, answer);
        if (!rank || is_key_figure(answer)) continue;
        double const size = reading.is_certain_within(answer)
                                ? reading.size_within(answer)
                                : reading.judgements().contrast(answer.contrast).difference.value;
        ranked.push_back({&answer, *rank, std::fabs(size)});
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](Ranked const& one, Ranked const& other) {
        return one.rank != other.rank ? one.rank < other.rank : one.size > other.size;
    });
    Entries<Text> items;
    for (Findings const& each : reading.certain_rates_in_short(guide))
        items.push_back({text(text_of(each)), true, false});
    std::size_t const of_rates = items.size();
    for (Ranked const& each : ranked)
        items.push_back({text(text_of(reading.difference_of(*each.answer))),
                         each.rank == Rank::certain || each.rank == Rank::certain_within,
                         items.size() >= of_rates + most_differences});
    return items;
}

/// What has changed for certain: rates over the years, then shares and the differences between them, the
/// largest change first.
Entries<Text> changes(Guide const& guide, Reading const& reading) {
    std::vector<std::pair<double, std::string>> ranked;
    auto const& judged = reading.judgements();
    for (AnswerReading const& answer : reading.answers()) {
        auto const add_trend = [&](std::optional<std::size_t> trend, std::string const& group) {
            if (trend && judged.trend(*trend).outcome == Outcome::certain)
                ranked.emplace_back(std::fabs(judged.trend(*trend).moved),
                                    say_trend(answer.share, group, judged.trend(*trend)).text);
        };
        add_trend(answer.first_trend, answer.share.groups.first);
        add_trend(answer.second_trend, answer.share.groups.second);
        if (!answer.change) continue;
        GapChange const& change = judged.change(*answer.change);
        if (change.outcome != Outcome::certain) continue;
        if (auto said = reading.change_of(answer))
            ranked.emplace_back(std::fabs(change.change.value), std::move(said->text));
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto const& one, auto const& other) { return one.first > other.first; });
    Entries<Text> items;
    for (Finding const& each : reading.certain_rate_trends(guide))
        items.push_back({text(each.text), true, false});
    std::size_t const of_rates = items.size();
    for (auto const& [size, said] : ranked)
        items.push_back({text(said), true, items.size() >= of_rates + most_changes});
    return items;
}

/// Everything that the page may say.
struct Page {
    Entries<KeyFigures::Item> figures;
    Entries<Text> differences;
    Entries<Text> changes;
};

template <class Item>
std::size_t number_left_out(Entries<Item> const& entries) {
    return static_cast<std::size_t>(
        std::count_if(entries.begin(), entries.end(), [](Entry<Item> const& each) { return each.left_out; }));
}

template <class Item>
std::vector<Item> kept(Entries<Item> const& entries) {
    std::vector<Item> items;
    for (Entry<Item> const& each : entries)
        if (!each.left_out) items.push_back(each.item);
    return items;
}

/// "två nyckeltal", "en skillnad".
std::string so_many(std::size_t number, std::string const& one, std::string const& several) {
    return number == 1 ? one : number_word(number) + " " + several;
}

/// Nothing where all is on the page.
std::optional<Text> what_is_left_out(Page const& page) {
    std::vector<std::string> parts;
    if (std::size_t const number = number_left_out(page.figures); number > 0)
        parts.push_back(so_many(number, "ett nyckeltal", "nyckeltal"));
    if (std::size_t const number = number_left_out(page.differences); number > 0)
        parts.push_back(so_many(number, "en skillnad", "skillnader"));
    if (std::size_t const number = number_left_out(page.changes); number > 0)
        parts.push_back(so_many(number, "en ändring", "ändringar"));
    if (parts.empty()) return std::nullopt;
    return text("Allt ryms inte på sidan: " + join_swedish(parts) + " till finns under rubriken ",
                ref("steg-ser"), ".");
}

Blocks content_of(Page const& page, Reading const& reading) {
    Blocks blocks;
    KeyFigures figures;
    figures.items = kept(page.figures);
    blocks.push_back({std::move(figures)});
    if (auto items = kept(page.differences); !items.empty())
        blocks.push_back(
            section("Det här skiljer också", "sammanfattning-skiljer", {bullets(std::move(items))}));
    auto changes = kept(page.changes);
    // That nothing has changed can be said only where nothing has.
    if (page.changes.empty())
        if (Findings none = say_no_change(reading.changes(), period_in_text(reading.first_year()));
            !none.empty())
            changes.push_back(text(text_of(none)));
    if (!changes.empty())
        blocks.push_back(
            section("Det här har ändrats", "sammanfattning-andrats", {bullets(std::move(changes))}));
    Blocks known{paragraph(text_of(how_many_stand(reading)) + " " + say("slutsats.orsaker").text)};
    if (auto left_out = what_is_left_out(page)) known.push_back(paragraph(*std::move(left_out)));
    blocks.push_back(section("Så mycket vet vi", "sammanfattning-vet", std::move(known)));
    return blocks;
}

/// What the page says with ever less on it.
class Shortening {
public:
    Shortening(Page page, Reading const& reading)
        : page_(std::move(page))
        , reading_(reading) {}

    [[nodiscard]] std::vector<Blocks> all() && {
        leave_out(page_.differences, 0, false);
        leave_out(page_.figures, 1, false);
        leave_out(page_.differences, 0, true);
        leave_out(page_.changes, 0, true);
        leave_out(page_.figures, 1, true);
        return std::move(shorter_);
    }

private:
    /// One by one from the last, while more than `least` are left.
    template <class Item>
    void leave_out(Entries<Item>& entries, std::size_t least, bool also_certain) {
        for (std::size_t i = entries.size(); i-- > 0;) {
            if (entries[i].left_out || (entries[i].certain && !also_certain)) continue;
            if (entries.size() - number_left_out(entries) <= least) return;
            entries[i].left_out = true;
            shorter_.push_back(content_of(page_, reading_));
        }
    }

    Page page_;
    Reading const& reading_;
    std::vector<Blocks> shorter_;
};

} // namespace

Summary summary(Guide const& guide, Reading const& reading, Job const& job, Figures const& figures) {
    Page page{key_figures(guide, reading, job, figures), differences(guide, reading),
              changes(guide, reading)};
    Summary summary{
        section("Sammanfattning", "sammanfattning", content_of(page, reading), Section::Role::summary), {}};
    summary.shorter = Shortening(std::move(page), reading).all();
    return summary;
}

} // namespace minimaria
