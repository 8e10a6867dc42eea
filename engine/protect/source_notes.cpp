#include "protect/source_notes.hpp"

#include "base/text.hpp"
#include "job/facts.hpp"
#include "protect/same_persons.hpp"
#include "tabulate/countable_rows.hpp"
#include "tabulate/odd_shares.hpp"

#include <algorithm>
#include <cstdint>
#include <set>

namespace linsen {

namespace {

constexpr std::size_t most_skipped_listed = 1000; ///< rows that the report names; more are only counted
constexpr std::size_t most_sums_named = 10;

/// Other data sets about the same persons.
bool has_fellows(DataSpec const& spec, Job const& job) {
    return std::any_of(job.data.begin(), job.data.end(), [&](DataSpec const& other) {
        return other.name != spec.name && may_hold_the_same_persons(other, spec);
    });
}

std::string protection_words(DataSpec const& spec, bool alone, Job const& job) {
    auto const threshold = spec.threshold != 0 ? spec.threshold : job.protection.threshold;
    bool const zeros = !job.protection.hide_zeros;
    return "Antal personer under " + std::to_string(threshold) + " visas inte" +
           (zeros ? ", utom noll" : ", inte heller noll") +
           ", och inte heller andelar och medelvärden av färre än tio personer. Där ett litet antal annars "
           "hade gått att "
           "räkna "
           "ut ur andra tal är också några av dem dolda. " +
           (alone ? "Alla rapportens tabeller har skyddats tillsammans."
            : has_fellows(spec, job)
                ? "De av rapportens tabeller som gäller samma personer har skyddats tillsammans, också när "
                  "de "
                  "bygger på olika underlag, men inte ihop med dem som gäller andra."
                : "De av rapportens tabeller som bygger på det här underlaget har skyddats tillsammans, men "
                  "inte ihop med dem som bygger på ett annat.");
}

SourceNote note_about(DataSpec const& spec, Frame const& frame) {
    SourceNote note;
    note.data = spec.name;
    note.citation = spec.citation;
    note.file = frame.file;
    note.note = spec.note;
    note.mandatory = frame.notes;
    return note;
}

/// A place that the file knows only the sum of is in no table.
void add_sums_without_parts(SourceNote& note, DataSpec const& spec, Frame const& frame, Job const& job) {
    if (spec.kind != DataKind::counts) return;
    Diagnostics unheard;
    auto const rows = countable_rows(frame, spec, job.protection.other_gender, unheard);
    if (!rows || rows->without_parts.empty()) return;
    auto sums = rows->without_parts;
    if (auto const more = sums.size() - std::min(sums.size(), most_sums_named); more != 0) {
        sums.resize(most_sums_named);
        sums.push_back(std::to_string(more) + " till");
    }
    note.reservations.push_back("Filen " + frame.file + " har en summa men inte dess delar för " +
                                join_swedish(sums) + ". De räknas inte med i rapportens tabeller.");
}

/// Of rows that are kept though their count could not be read: where they stand, but not in which words, for
/// "12*" tells a count.
void add_counts_not_read(SourceNote& note, Frame const& frame) {
    std::set<std::uint32_t> const kept(frame.lines.begin(), frame.lines.end());
    for (Remark const& remark : frame.skipped) {
        if (remark.place.line <= 0 || kept.count(static_cast<std::uint32_t>(remark.place.line)) == 0)
            continue;
        if (++note.rows_skipped <= most_skipped_listed)
            note.skipped.push_back("rad " + line_words(remark.place));
    }
    if (note.rows_skipped <= most_skipped_listed) return;
    auto const more = note.rows_skipped - most_skipped_listed;
    note.skipped.push_back(more == 1 ? "och en rad till" : "och " + std::to_string(more) + " rader till");
}

/// What a file of persons that are protected holds is not told in numbers: rows that were read beside rows
/// that were used are a count of persons too, and so are those that could not be read.
SourceNote note_of_protected(DataSpec const& spec, Frame const& frame, bool alone, Job const& job) {
    auto note = note_about(spec, frame);
    note.counts_persons = true;
    note.may_lack_rows = frame.unplaced != 0 || frame.incomplete || frame.rows_read != frame.rows_kept();
    note.protection = protection_words(spec, alone, job);
    for (Caveat const& each : frame.caveats)
        if (!each.of_protected.empty()) note.reservations.push_back(each.of_protected);
    add_sums_without_parts(note, spec, frame, job);
    if (spec.kind == DataKind::counts) add_counts_not_read(note, frame);
    return note;
}

} // namespace

SourceNote note_of(DataSpec const& spec, Frame const& frame, std::vector<Cube const*> const& tables,
                   bool alone, Job const& job) {
    if (!spec.published) return note_of_protected(spec, frame, alone, job);
    auto note = note_about(spec, frame);
    if (std::any_of(tables.begin(), tables.end(), [](Cube const* cube) { return cube->counted.has_value(); }))
        add_sums_without_parts(note, spec, frame, job);
    note.rows_skipped = frame.rows_read - frame.rows_kept();
    for (Remark const& remark : frame.skipped) {
        if (note.skipped.size() == most_skipped_listed) {
            std::size_t const more = note.rows_skipped - most_skipped_listed;
            note.skipped.push_back(more == 1 ? "och en rad till"
                                             : "och " + std::to_string(more) + " rader till");
            break;
        }
        std::string where = remark.place.line > 0 ? "rad " + line_words(remark.place) + ": " : "";
        note.skipped.push_back(where + remark.text);
    }
    note.rows_read = frame.rows_read;
    note.may_lack_rows = frame.unplaced != 0 || frame.incomplete;
    for (Caveat const& each : frame.caveats) note.reservations.push_back(each.text);
    if (auto const shares = odd_shares(tables); !shares.empty()) {
        note.reservations.push_back(
            "Filen " + frame.file + " har " +
            (shares.size() == 1 ? "ett värde" : std::to_string(shares.size()) + " värden") +
            " i procent under 0 eller över 100, vilket en andel inte kan vara: " +
            odd_share_words(shares, frame) + ". De återges så som filen har dem.");
    }
    if (auto const parts = parts_of_one(tables); !parts.empty() && !spec.small_shares) {
        bool const one = parts.size() == 1;
        note.reservations.push_back(
            "Filen " + frame.file + " har " + (one ? "ett värde" : std::to_string(parts.size()) + " värden") +
            " i procent mellan 0 och 1, " + (one ? "troligen en del" : "troligen delar") + " av 1, så att " +
            as_percent(parts, frame, " betyder ") + " procent: " + odd_share_words(parts, frame) +
            (one ? ". Det återges" : ". De återges") + " så som filen har dem.");
    }
    std::set<std::uint32_t> rows;
    for (Cube const* cube : tables) {
        for (std::uint32_t row = 0; cube->counted && row < cube->counted->rows.size(); ++row)
            if (cube->counted->rows[row]) rows.insert(row + 1);
        for (Origin const& origin : cube->origins) {
            if (origin.row != 0) rows.insert(origin.row);
        }
    }
    note.rows_used = rows.size();
    note.protection = holds_facts(spec)
                          ? "Uppgifterna är ord om platser och verksamheter, inte om personer, och återges "
                            "oförändrade."
                          : "Uppgifterna är redan publicerade av källan och återges oförändrade, utan ny "
                            "röjandekontroll.";
    return note;
}

} // namespace linsen
