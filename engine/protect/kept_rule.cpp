#include "protect/kept_rule.hpp"

#include "base/text.hpp"

#include <charconv>
#include <cstdint>

namespace linsen {

namespace {

constexpr std::string_view exactly = ", exakt";

std::int64_t threshold_of(DataSpec const& spec, Job const& job) {
    return spec.threshold != 0 ? spec.threshold : job.protection.threshold;
}

bool is_of(LedgerEntry const& entry, DataSpec const& spec) {
    return !spec.published && fold(entry.figure.identity.population) == fold(spec.population);
}

/// 0 where the line says none.
std::int64_t threshold_in(std::string_view rule) {
    std::int64_t threshold = 0;
    if (rule.starts_with('T')) std::from_chars(rule.data() + 1, rule.data() + rule.size(), threshold);
    return threshold;
}

/// The strictest of those that the figures of these persons have been hidden by.
struct Kept {
    LedgerEntry const* threshold = nullptr;
    LedgerEntry const* level = nullptr;
};

Kept kept_of(DataSpec const& spec, std::vector<LedgerEntry> const& past) {
    Kept kept;
    for (LedgerEntry const& each : past) {
        if (!is_of(each, spec) || each.figure.shown || each.rule.empty()) continue;
        if (kept.threshold == nullptr || threshold_in(each.rule) > threshold_in(kept.threshold->rule))
            kept.threshold = &each;
        if (kept.level == nullptr && !each.rule.ends_with(exactly)) kept.level = &each;
    }
    return kept;
}

} // namespace

std::string rule_of(Job const& job, std::string_view population) {
    std::int64_t threshold = job.protection.threshold;
    for (DataSpec const& spec : job.data)
        if (!spec.published && fold(spec.population) == fold(population)) threshold = threshold_of(spec, job);
    return "T" + std::to_string(threshold) +
           (job.protection.hide_zeros ? ", nollor dolda" : ", nollor visas") +
           (job.protection.exact ? std::string(exactly) : std::string());
}

void keep_rules(std::vector<LedgerEntry> const& past, Job& job, Diagnostics& diagnostics) {
    for (DataSpec& spec : job.data) {
        auto const kept = kept_of(spec, past);
        if (kept.threshold != nullptr && threshold_in(kept.threshold->rule) > threshold_of(spec, job)) {
            auto const threshold = threshold_in(kept.threshold->rule);
            diagnostics.add(at(spec.source, Severity::remark, "skydd.liggarens-troskel",
                               "enligt liggaren har rapporten " + in_quotes(kept.threshold->report) +
                                   " dolt tal om " + in_quotes(spec.population) + " med tröskeln " +
                                   std::to_string(threshold) + ", och den gäller här i stället för " +
                                   std::to_string(threshold_of(spec, job)) +
                                   ": annars skulle rapporten visa det som är dolt där",
                               "skriv troskel = " + std::to_string(threshold)));
            spec.threshold = threshold;
        }
        if (kept.level != nullptr && job.protection.exact) {
            diagnostics.add(at(spec.source, Severity::remark, "skydd.liggarens-niva",
                               "enligt liggaren har rapporten " + in_quotes(kept.level->report) +
                                   " dolt tal om " + in_quotes(spec.population) +
                                   " på nivån standard, och den gäller här i stället för exakt",
                               "ta bort niva"));
            job.protection.exact = false;
        }
    }
}

} // namespace linsen
