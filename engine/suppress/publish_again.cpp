#include "suppress/publish_again.hpp"

#include "base/parallel.hpp"
#include "suppress/audit.hpp"
#include "suppress/condensed.hpp"
#include "suppress/kernel.hpp"
#include "suppress/refinement.hpp"
#include "suppress/region.hpp"

#include <algorithm>
#include <memory>
#include <numeric>
#include <optional>
#include <unordered_set>
#include <utility>

namespace linsen::suppression {
namespace {

/// Publishing again in one component, which nothing outside it has a part in.
class Publisher {
public:
    Publisher(System const& system, Pattern& hidden, Standings& standings, Component const& component,
              Witnesses const& witnesses, PublishLimits const& limits)
        : system_(system)
        , hidden_(hidden)
        , standings_(standings)
        , limits_(limits)
        , variables_(component.variables)
        , kernel_(system, component.variables)
        , refused_(system.size(), 0) {
        for (auto const variable : variables_) {
            if (system[variable].judged && standings.is_safe(variable)) judged_.push_back(variable);
        }
        for (auto const& witness : witnesses) {
            if (witness->moves.empty()) continue;
            if (std::binary_search(variables_.begin(), variables_.end(), witness->moves.front().variable)) {
                witnesses_.push_back(witness);
            }
        }
    }

    void run(std::vector<double> const& costs) {
        std::vector<std::uint32_t> secondary;
        for (auto const variable : variables_) {
            if (!system_[variable].always_hidden) secondary.push_back(variable);
        }
        std::stable_sort(secondary.begin(), secondary.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return costs[a] > costs[b]; });
        for (auto const variable : secondary) {
            if (programs_ >= limits_.programs) break;
            if (may_publish(variable)) publish(variable);
        }
    }

    [[nodiscard]] std::size_t programs() const { return programs_; }

private:
    bool may_publish(std::uint32_t published) {
        std::vector<std::uint32_t> affected;
        for (auto const variable : judged_) {
            if (!standings_.rests_on(variable, published)) continue;
            if (kernel_.would_determine(published, variable)) return false;
            affected.push_back(variable);
        }
        std::vector<Standing> before;
        std::vector<std::uint32_t> undecided;
        for (auto const variable : affected) {
            before.push_back(standings_[variable]);
            standings_.retreat(variable, published, witnesses_);
            if (!standings_.is_safe(variable)) undecided.push_back(variable);
        }
        if (undecided.empty() || settled(published, std::move(undecided))) return true;
        for (std::size_t i = 0; i < affected.size(); ++i) standings_[affected[i]] = std::move(before[i]);
        return false;
    }

    bool settled(std::uint32_t published, std::vector<std::uint32_t> undecided) {
        // Most answers are no, and most of them for the sake of the same few.
        std::stable_sort(undecided.begin(), undecided.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return refused_[a] > refused_[b]; });
        bool const small = variables_.size() <= limits_.variables;
        if (!small || !region_) {
            region_.emplace(
                system_, small ? variables_ : neighbourhood(system_, hidden_, published, limits_.variables),
                hidden_, nullptr);
        }
        if (!std::all_of(undecided.begin(), undecided.end(),
                         [&](std::uint32_t variable) { return region_->has(variable); })) {
            return false;
        }
        auto const before = region_->programs();
        bool const holds = region_->has(published);
        if (holds) region_->hold(published);
        bool const safe = std::all_of(undecided.begin(), undecided.end(), [&](std::uint32_t variable) {
            if (settle(*region_, standings_, witnesses_, variable)) return true;
            ++refused_[variable];
            return false;
        });
        if (holds && !safe) region_->release(published);
        programs_ += region_->programs() - before;
        return safe;
    }

    void publish(std::uint32_t variable) {
        hidden_[variable] = 0;
        if (region_ && region_->has(variable)) region_->hold(variable);
        kernel_.publish(variable);
        std::erase(variables_, variable);
        std::erase_if(witnesses_, [&](auto const& witness) { return witness->moves_variable(variable); });
    }

    System const& system_;
    Pattern& hidden_;
    Standings& standings_;
    PublishLimits const& limits_;
    std::vector<std::uint32_t> variables_;
    Kernel kernel_;
    std::vector<std::uint32_t> judged_;
    Witnesses witnesses_;
    std::vector<std::uint32_t> refused_; ///< how often a variable was why another stays hidden
    std::optional<Region> region_;
    std::size_t programs_ = 0;
};

} // namespace

std::size_t publish_again(System const& system, Pattern& hidden, Standings& standings, Witnesses& witnesses,
                          std::vector<double> const& costs, PublishLimits const& limits) {
    std::vector<std::uint32_t> secondary;
    for (std::uint32_t i = 0; i < system.size(); ++i) {
        if (hidden[i] != 0 && !system[i].always_hidden) secondary.push_back(i);
    }
    auto const parts = components(system, hidden, secondary);
    std::vector<std::size_t> programs(parts.size(), 0);
    in_parallel(parts.size(), limits.threads, [&](std::size_t i) {
        // A tableau holds a number for every two variables, a linear program only what ties them.
        auto const& variables = parts[i].variables;
        auto const silent = static_cast<std::size_t>(
            std::count_if(variables.begin(), variables.end(),
                          [&](std::uint32_t variable) { return Condensed::is_silent(system[variable]); }));
        if (variables.size() <= limits.dense && (silent <= limits.silent || 2 * silent <= variables.size())) {
            Refinement refinement(system, variables, hidden, standings);
            refinement.publish(costs, limits.programs);
            programs[i] = refinement.stretches();
            return;
        }
        Publisher publisher(system, hidden, standings, parts[i], witnesses, limits);
        publisher.run(costs);
        programs[i] = publisher.programs();
    });
    // What later steps may still use: what the intervals rest on, each once and in the order of the
    // variables.
    witnesses.clear();
    std::unordered_set<Witness const*> kept;
    for (auto const variable : standings.judged()) {
        for (auto const& witness : {standings[variable].lower_witness, standings[variable].upper_witness}) {
            if (witness && kept.insert(witness.get()).second) witnesses.push_back(witness);
        }
    }
    return std::accumulate(programs.begin(), programs.end(), std::size_t{0});
}

} // namespace linsen::suppression
