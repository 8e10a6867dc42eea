#include "protect/step_down.hpp"

#include "base/text.hpp"
#include "protect/other_gender.hpp"

#include <algorithm>
#include <array>
#include <optional>
#include <string>
#include <utility>

namespace linsen {

namespace {

/// The one that tells least first: where it brings nothing, the other need not be tried.
constexpr std::array<OtherGenderStep, 2> steps{OtherGenderStep::in_text, OtherGenderStep::with_missing};

/// What is lost: a report that cannot be made loses all.
struct Loss {
    std::size_t refused = 0;
    std::size_t hidden = 0; ///< in the tables but that one
    std::size_t there = 0;  ///< in that one

    [[nodiscard]] bool is_less_beside(Loss const& other) const {
        return refused != other.refused ? refused < other.refused : hidden < other.hidden;
    }
    [[nodiscard]] bool is_less(Loss const& other) const {
        bool const is_alike = refused == other.refused && hidden == other.hidden;
        return is_alike ? there < other.there : is_less_beside(other);
    }
};

Loss loss_of(std::vector<Cube> const& cubes, Publication const& publication, std::string const& table) {
    Loss loss{publication.conflicts.size() + publication.open.size()};
    // Of a report that cannot be made nothing has been found out but that.
    if (publication.hidden.size() != cubes.size()) return {std::max(loss.refused, std::size_t{1}), 0, 0};
    for (std::size_t i = 0; i < cubes.size(); ++i) {
        auto const& hidden = publication.hidden[i];
        (cubes[i].request.id == table ? loss.there : loss.hidden) +=
            static_cast<std::size_t>(std::count(hidden.begin(), hidden.end(), true));
    }
    return loss;
}

std::vector<Cube> with_table(std::vector<Cube> cubes, std::string const& old, std::optional<Cube> table) {
    std::erase_if(cubes, [&](Cube const& each) { return each.request.id == old; });
    if (table) cubes.push_back(*std::move(table));
    return cubes;
}

struct Step {
    OtherGenderStep step;
    OtherGenderNote note;
    std::vector<Cube> cubes;
    Publication publication;
};

void tell(DataSpec const& spec, Step const& step, bool has_past, Diagnostics& diagnostics) {
    std::string const why =
        has_past ? "tillsammans med det som tidigare rapporter har visat hade det gjort" : "det hade gjort";
    diagnostics.add(
        at(spec.source, Severity::remark, "skydd.annan-steg",
           step.step == OtherGenderStep::in_text
               ? "antalet personer av annan könsidentitet eller utan uppgift om kön i datamängden " +
                     in_quotes(spec.name) + " visas inte: " + why +
                     " att fler tal för de andra grupperna måste döljas"
               : "personer av annan könsidentitet räknas i datamängden " + in_quotes(spec.name) +
                     " ihop med dem utan uppgift om kön: annars hade fler tal för de andra grupperna "
                     "behövt döljas",
           "annan = \"i_text\" under [skydd] gör alltid så att de bara nämns i text"));
}

} // namespace

void step_down(std::vector<Cube>& cubes, std::vector<OtherGenderNote>& notes, Publication& publication,
               std::vector<Frame> const& frames, Job const& job, std::vector<LedgerEntry> const& past,
               bool tight_intervals, Diagnostics& diagnostics) {
    for (std::size_t i = 0; i < notes.size(); ++i) {
        std::string const old = notes[i].table;
        // The table is that of the first data set of the same persons.
        if (old.empty() || notes[i].sentence.empty()) continue;
        Loss const as_set = loss_of(cubes, publication, old);
        if (as_set.refused == 0 && as_set.there == 0) continue;
        auto const frame = std::find_if(frames.begin(), frames.end(),
                                        [&](Frame const& each) { return each.name == notes[i].data; });
        DataSpec const& spec = *job.find_data(notes[i].data);
        Loss least;
        std::optional<Step> best;
        for (OtherGenderStep const step : steps) {
            auto others = other_gender(*frame, spec, job, step);
            if (!others) continue;
            Step tried{step, std::move(others->note), with_table(cubes, old, std::move(others->table)), {}};
            tried.publication = protect_counts(tried.cubes, frames, job, past, tight_intervals);
            Loss const loss = loss_of(tried.cubes, tried.publication, tried.note.table);
            if (!loss.is_less_beside(as_set)) break;
            if (best && least.is_less(loss)) continue;
            least = loss;
            best = std::move(tried);
        }
        if (!best) continue;
        tell(spec, *best, !past.empty(), diagnostics);
        for (OtherGenderNote& each : notes) {
            if (each.table != old) continue;
            each.table = best->note.table;
            each.note = best->note.note;
        }
        notes[i] = std::move(best->note);
        cubes = std::move(best->cubes);
        publication = std::move(best->publication);
    }
}

} // namespace linsen
