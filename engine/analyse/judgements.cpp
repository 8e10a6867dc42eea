#include "analyse/judgements.hpp"

#include "analyse/judged_rates.hpp"
#include "analyse/judged_shares.hpp"
#include "analyse/judged_strata.hpp"
#include "base/fault.hpp"
#include "statistics/many.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

constexpr double most_q = 0.05;

} // namespace

/// Each judgement that rests on a p value remembers where that stands among all.
struct Judgements::State {
    template <class Judged>
    struct Entry {
        Judged judged;
        std::optional<std::size_t> p;
    };

    struct StrataEntry {
        ComparedStrata compared;
        std::optional<std::size_t> p; ///< that the parts are alike
        std::optional<std::size_t> adjusted_p;
    };

    Judging judging;
    std::vector<double> p;
    std::vector<double> q;
    std::vector<Entry<Contrast>> contrasts;
    std::vector<Entry<GapChange>> changes;
    std::vector<Entry<Trend>> trends;
    std::vector<StrataEntry> strata;
    std::vector<Entry<RateContrast>> rates;
    std::vector<Entry<RateTrend>> rate_trends;
    std::vector<Entry<StandardisedContrast>> standardised;
    bool settled = false;

    std::optional<std::size_t> add_p(std::optional<double> value) {
        if (!value) return std::nullopt;
        p.push_back(*value);
        return p.size() - 1;
    }

    template <class Judged>
    std::size_t add(std::vector<Entry<Judged>>& all, Compared<Judged> compared) {
        all.push_back({std::move(compared.judged), add_p(compared.p)});
        return all.size() - 1;
    }

    void must_be_settled() const { promise(settled, "a comparison is asked for when all have been judged"); }

    template <class Judged>
    Judged const& ask(std::vector<Entry<Judged>> const& all, std::size_t at) const {
        must_be_settled();
        return all.at(at).judged;
    }

    [[nodiscard]] bool is_certain(std::optional<std::size_t> at) const { return at && q.at(*at) <= most_q; }
    /// Where Benjamini and Hochberg's procedure draws the line among all p values.
    [[nodiscard]] double most_certain_p() const {
        auto const certain = std::count_if(q.begin(), q.end(), [](double each) { return each <= most_q; });
        return p.empty() ? 0 : most_q * static_cast<double>(certain) / static_cast<double>(p.size());
    }

    /// `settle_one`: of a comparison that has a p value, and whether that is certain.
    template <class Judged, class Settle>
    void settle_each(std::vector<Entry<Judged>>& all, Settle const& settle_one) const {
        for (auto& [judged, at] : all)
            if (at) settle_one(judged, is_certain(at));
    }
};

Judgements::Judgements(Judging judging)
    : state_(std::make_unique<State>()) {
    state_->judging = judging;
}

Judgements::~Judgements() = default;

std::size_t Judgements::add(Contrasted const& parts) {
    return state_->add(state_->contrasts, compare_shares(parts, state_->judging));
}

std::size_t Judgements::add_change(Contrasted const& now, Contrasted const& then) {
    return state_->add(state_->changes, compare_change(now, then, state_->judging));
}

std::size_t Judgements::add_trend(std::vector<PartAt> const& points) {
    return state_->add(state_->trends, compare_trend(points, state_->judging));
}

std::size_t Judgements::add_strata(Contrasted const& total, std::vector<StratumPart> const& parts,
                                   std::vector<AtTime> const& earlier) {
    State::StrataEntry entry{compare_strata(total, parts, earlier, state_->judging), {}, {}};
    entry.p = state_->add_p(entry.compared.p);
    entry.adjusted_p = state_->add_p(entry.compared.adjusted_p);
    state_->strata.push_back(std::move(entry));
    return state_->strata.size() - 1;
}

std::size_t Judgements::add_rates(RatePart const& first, RatePart const& second) {
    return state_->add(state_->rates, compare_rates(first, second, state_->judging));
}

std::size_t Judgements::add_rate_trend(std::vector<RateAt> const& points) {
    return state_->add(state_->rate_trends, compare_rate_trend(points, state_->judging));
}

std::size_t Judgements::add_standardised(std::vector<RateStratum> const& strata,
                                         std::optional<Contrasted> const& outside) {
    return state_->add(state_->standardised, compare_standardised(strata, outside, state_->judging));
}

void Judgements::settle() {
    State& state = *state_;
    Judging const& judging = state.judging;
    promise(!state.settled, "comparisons are judged once, when all are there");
    state.q = statistics::adjust(state.p);
    state.settled = true;
    auto const by_judging = [&](auto& judged, bool certain) { linsen::settle(judged, certain, judging); };
    auto const by_itself = [](auto& judged, bool certain) { linsen::settle(judged, certain); };
    state.settle_each(state.contrasts, by_judging);
    state.settle_each(state.changes, [&, most_p = state.most_certain_p()](GapChange& judged, bool certain) {
        linsen::settle(judged, certain, most_p, judging);
    });
    state.settle_each(state.trends, by_judging);
    for (auto& [compared, at, adjusted_at] : state.strata) {
        compared.judged.heterogeneous = state.is_certain(at) && !compared.may_be_alike;
        if (adjusted_at) settle_adjusted(compared, state.is_certain(adjusted_at), judging);
    }
    state.settle_each(state.rates, by_itself);
    state.settle_each(state.rate_trends, by_itself);
    state.settle_each(state.standardised, by_itself);
}

Contrast const& Judgements::contrast(std::size_t at) const { return state_->ask(state_->contrasts, at); }
GapChange const& Judgements::change(std::size_t at) const { return state_->ask(state_->changes, at); }
Trend const& Judgements::trend(std::size_t at) const { return state_->ask(state_->trends, at); }
Strata const& Judgements::strata(std::size_t at) const {
    state_->must_be_settled();
    return state_->strata.at(at).compared.judged;
}
RateContrast const& Judgements::rates(std::size_t at) const { return state_->ask(state_->rates, at); }
RateTrend const& Judgements::rate_trend(std::size_t at) const { return state_->ask(state_->rate_trends, at); }
StandardisedContrast const& Judgements::standardised(std::size_t at) const {
    return state_->ask(state_->standardised, at);
}

Judging const& Judgements::judging() const { return state_->judging; }

std::size_t Judgements::judged() const { return state_->p.size(); }

std::size_t Judgements::certain() const { return tally().certain; }

Tally Judgements::tally() const {
    State const& state = *state_;
    state.must_be_settled();
    Tally tally;
    auto const count = [&tally](Outcome outcome) {
        switch (outcome) {
        case Outcome::hidden: ++tally.hidden; break;
        case Outcome::missing: ++tally.missing; break;
        case Outcome::small_base: ++tally.small_base; break;
        case Outcome::alike: ++tally.alike; break;
        case Outcome::undecided: ++tally.undecided; break;
        case Outcome::unanswered: ++tally.unanswered; break;
        case Outcome::uncertain: ++tally.uncertain; break;
        case Outcome::certain: ++tally.certain; break;
        }
    };
    auto const count_small = [&](Outcome outcome, std::optional<std::size_t> p, Cell const* interval) {
        bool const is_small = outcome == Outcome::alike || outcome == Outcome::undecided;
        if (is_small && state.is_certain(p) && (interval == nullptr || excludes_zero(*interval)))
            ++tally.small_but_certain;
    };
    auto const count_all = [&](auto const& entries) {
        for (auto const& entry : entries) {
            count(entry.judged.outcome);
            count_small(entry.judged.outcome, entry.p, nullptr);
        }
    };
    for (auto const& entry : state.contrasts) {
        count(entry.judged.outcome);
        count_small(entry.judged.outcome, entry.p, &entry.judged.difference);
    }
    count_all(state.changes);
    count_all(state.trends);
    count_all(state.rates);
    count_all(state.rate_trends);
    // That was not made at all: a part of the persons is not all of them.
    for (auto const& entry : state.standardised) {
        count(entry.judged.outcome == Outcome::unanswered ? Outcome::missing : entry.judged.outcome);
        count_small(entry.judged.outcome, entry.p, nullptr);
    }
    auto const judged_of = [](auto const& entries) {
        return static_cast<std::size_t>(std::count_if(entries.begin(), entries.end(),
                                                      [](auto const& entry) { return entry.p.has_value(); }));
    };
    tally.share_trends = judged_of(state.trends);
    tally.rate_trends = judged_of(state.rate_trends);
    for (auto const& entry : state.strata) {
        Strata const& judged = entry.compared.judged;
        if (judged.of_nobody) continue;
        count(judged.adjusted_outcome);
        if (judged.adjusted) count_small(judged.adjusted_outcome, entry.adjusted_p, &*judged.adjusted);
        // Where one part decides, their likeness cannot be tested though a common difference can be told.
        Outcome const untested = entry.adjusted_p ? Outcome::small_base : judged.adjusted_outcome;
        bool const is_open = entry.compared.may_be_alike && state.is_certain(entry.p);
        count(!entry.p               ? untested
              : judged.heterogeneous ? Outcome::certain
              : is_open              ? Outcome::unanswered
                                     : Outcome::uncertain);
    }
    return tally;
}

} // namespace linsen
