#include "protect/printed_counts.hpp"

#include "base/text.hpp"
#include "job/roles.hpp"
#include "protect/late_answers.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen {

namespace {

using ReportAndPopulation = std::pair<std::string, std::string>;
using CodesOfReport = std::map<std::string, std::set<std::string>>;

/// Every code that the figures of each report name, role by role.
std::map<ReportAndPopulation, CodesOfReport> codes_of(std::vector<LedgerEntry> const& past) {
    std::map<ReportAndPopulation, CodesOfReport> all;
    for (LedgerEntry const& entry : past)
        for (auto const& [role, codes] : entry.figure.identity.codes)
            all[{entry.report, entry.figure.identity.population}][role].insert(codes.begin(), codes.end());
    return all;
}

bool has(std::vector<std::string> const& codes, std::string_view code) {
    return std::find(codes.begin(), codes.end(), code) != codes.end();
}

/// Where one of two reports parts girls from women and the other does not, the sexes of an earlier figure in
/// the words of these data: women were all females, or girls are females of the ages that the figure names.
void name_sexes_as_here(Identity& identity, std::set<std::string> const& of_report,
                        std::vector<std::string> const& here) {
    constexpr std::array<std::pair<char const*, char const*>, 2> pairs{
        {{"flickor", "kvinnor"}, {"pojkar", "män"}}};
    auto const sexes = identity.codes.find("kon");
    if (sexes == identity.codes.end()) return;
    std::set<std::string> codes(sexes->second.begin(), sexes->second.end());
    bool const parted = of_report.count("flickor") + of_report.count("pojkar") != 0;
    bool const parted_here = has(here, "flickor") || has(here, "pojkar");
    if (parted == parted_here) return;
    for (auto const& [minor, grown] : pairs) {
        if (parted_here && codes.count(grown) != 0) codes.insert(minor);
        if (parted && codes.erase(minor) != 0) codes.insert(grown);
    }
    sexes->second.assign(codes.begin(), codes.end());
}

/// Places and periods have codes that everybody shares: others are of others. Answers may have been renamed.
bool has_shared_codes(std::string const& role) {
    constexpr std::array<std::string_view, 4> shared{"kommun", "lan", "alder", "kon"};
    return is_period_role(role) || std::find(shared.begin(), shared.end(), role) != shared.end();
}

} // namespace

void PrintedCounts::remember(std::vector<LedgerEntry> const& past) {
    auto const codes = codes_of(past);
    std::set<std::string> partly; // reports that tell of more than these data
    struct Known {
        LedgerEntry const* entry;
        CodesOfReport const* named;
        Source* source;
        Universe::Recognised recognised;
        std::optional<Universe::Recognised> part; ///< of a share: whom it is of
    };
    std::vector<Known> known;
    for (LedgerEntry const& entry : past) {
        auto const& identity = entry.figure.identity;
        std::set<std::string> unlimited;
        // The total of several answers alone names no code.
        if (auto const named = codes.find({entry.report, identity.population}); named != codes.end())
            for (auto const& [role, all] : named->second) {
                auto const own = identity.codes.find(role);
                if (own == identity.codes.end() || own->second.size() == all.size()) unlimited.insert(role);
            }
        bool is_known = false;
        auto const own_codes = codes.find({entry.report, identity.population});
        static CodesOfReport const none;
        auto const& named = own_codes == codes.end() ? none : own_codes->second;
        for (auto& [name, source] : sources_) {
            if (!is_of(identity, source)) continue;
            auto here = identity;
            if (auto const sexes = named.find("kon"); sexes != named.end())
                name_sexes_as_here(here, sexes->second, source.universe.codes("kon"));
            auto recognised = source.universe.recognised(here, unlimited);
            note_told(entry, here, unlimited, recognised, source);
            if (!recognised) note_otherwise(entry, std::move(here), named, unlimited, source);
            if (!recognised) continue;
            is_known = is_known || !recognised->lacks;
            known.push_back({&entry, &named, &source, std::move(*recognised), std::nullopt});
            if (auto const& measure = entry.figure.measure; measure && !measure->part.empty()) {
                auto part = here;
                part.codes[measure->role] = measure->part;
                if (auto const sexes = named.find("kon"); sexes != named.end())
                    name_sexes_as_here(part, sexes->second, source.universe.codes("kon"));
                unlimited.erase(measure->role);
                known.back().part = source.universe.recognised(part, unlimited);
            }
        }
        if (!is_known) partly.insert(entry.report);
    }
    LateAnswers const late(past);
    for (auto& [entry, of_report, source, recognised, part] : known) {
        if (entry->figure.measure) continue;
        if (remember_without(late.since(*entry, source->universe), *entry, *source, recognised)) continue;
        bool const is_partly = partly.count(entry->report) != 0;
        if (auto wider = with_new_codes(recognised, *of_report, *source))
            remember(*entry, *source, std::move(*wider), is_partly);
        remember(*entry, *source, std::move(recognised), is_partly);
    }
    find_beyond();
    find_alike(past);
    for (auto& [entry, of_report, source, recognised, part] : known) {
        auto const& measure = entry->figure.measure;
        if (!measure || recognised.lacks) continue;
        auto identity = own(std::move(recognised.identity), *source);
        if (measure->kind == PublishedMeasure::Kind::rate)
            remember_rate(*measure, *source, identity);
        else if (measure->kind != PublishedMeasure::Kind::share)
            remember(*measure, *source, identity);
        else if (part && !part->lacks)
            remember_share(*measure, *source, identity, own(std::move(part->identity), *source));
    }
}

/// A figure about some of these persons, divided by a column that these data lack, or call its codes
/// otherwise: what the two reports tell together cannot be seen.
void PrintedCounts::note_otherwise(LedgerEntry const& entry, Identity here, CodesOfReport const& named,
                                   std::set<std::string> unlimited, Source const& source) {
    std::string lacking;
    for (auto const& [role, all] : named) {
        auto const& known = source.universe.codes(role);
        bool const is_other =
            !known.empty() && !has_shared_codes(role) &&
            std::none_of(all.begin(), all.end(), [&](std::string const& code) { return has(known, code); });
        if ((known.empty() || is_other) && unlimited.insert(role).second) lacking = role;
        if (is_other) here.codes.erase(role);
    }
    if (!lacking.empty() && source.universe.recognised(here, unlimited))
        otherwise_.try_emplace(source.spec.name, lacking, &entry);
}

/// Where earlier reports have told of our part of them too, shown or hidden, what it tells of the others has
/// been weighed then, and a hidden one stays hidden.
void PrintedCounts::find_beyond() {
    std::set<Identity> told;
    for (LinkedCell const& cell : cells())
        if (cell.past == LinkedCell::Past::shown || cell.past == LinkedCell::Past::hidden)
            told.insert(cell.identity);
    for (auto const& [identity, entry] : larger_)
        if (told.count(identity) == 0 && !tie_outside(*entry, identity))
            beyond_.emplace(identity.population, entry);
}

void PrintedCounts::note_told(LedgerEntry const& entry, Identity const& here,
                              std::set<std::string> const& unlimited,
                              std::optional<Universe::Recognised> const& recognised, Source const& source) {
    if (fold(here.population) != fold(source.spec.population)) return;
    ToldOfPopulation told{&entry, {}, std::nullopt};
    for (auto const& [role, codes] : here.codes)
        if (unlimited.count(role) == 0) told.limits[role].insert(codes.begin(), codes.end());
    if (recognised) told.ours = own(recognised->identity, source);
    told_[source.spec.name].push_back(std::move(told));
}

/// A figure of our persons and of some outside is a sum like any other, where nothing else tells of those
/// outside. Both must be as safe as what is hidden.
bool PrintedCounts::tie_outside(LedgerEntry const& entry, Identity const& ours) {
    auto const& told = told_[ours.population];
    auto const larger =
        std::find_if(told.begin(), told.end(), [&](auto const& each) { return each.entry == &entry; });
    auto& source = sources_.at(ours.population);
    auto const outside = outside_parts(*larger, told, source.universe, [&](Identity const& identity) {
        return source.census.count(identity);
    });
    if (!outside) return false;
    std::vector<std::uint32_t> parts;
    bool any_new = false;
    for (auto const& part : outside->parts) {
        Identity identity{ours.population, {{"utanför underlaget", {part.about}}}};
        any_new = tied_outside_.insert(identity).second || any_new;
        parts.push_back(linkage_.stand_outside(std::move(identity), part.persons));
    }
    if (!any_new) return true;
    for (auto const& sum : outside->sums) {
        suppression::Row row{{}, sum.lo, sum.hi};
        std::int64_t persons = 0;
        for (auto const part : sum.parts) row.terms.push_back({parts[part], 1});
        if (sum.ours) row.terms.push_back({linkage_.judge(*sum.ours, source.census.count(*sum.ours)), 1});
        for (auto const& term : row.terms) persons += cells()[term.cell].value;
        // What is hidden is somebody, unless zeros are hidden too, or it has been put right since.
        if (sum.lo != sum.hi && persons > 0 && !job_.protection.hide_zeros) row.lo = 1;
        remembered_rows_.push_back(std::move(row));
    }
    return true;
}

/// Codes that the earlier data lacked: "13–15" was said of the ages 14 and 15 when nobody was 13. Where still
/// nobody is, the figure is about them too, as every reader takes it.
std::optional<Universe::Recognised> PrintedCounts::with_new_codes(Universe::Recognised const& recognised,
                                                                  CodesOfReport const& named,
                                                                  Source& source) {
    auto wider = recognised;
    auto const persons = [&](Identity const& identity) { return source.census.count(own(identity, source)); };
    for (auto const& [role, codes] : recognised.identity.codes) {
        auto const known = named.find(role);
        if (role == "kon" || known == named.end() || source.universe.has_several_answers(role)) continue;
        auto widened = codes;
        for (auto const& code : source.universe.codes(role))
            if (known->second.count(code) == 0) widened.push_back(code);
        std::sort(widened.begin(), widened.end());
        auto with = wider.identity;
        with.codes[role] = widened;
        if (widened.size() == source.universe.codes(role).size()) with.codes.erase(role);
        if (persons(with) == persons(wider.identity)) wider.identity = std::move(with);
    }
    if (wider.identity == recognised.identity) return std::nullopt;
    return wider;
}

/// The same file, called otherwise in another report.
void PrintedCounts::find_alike(std::vector<LedgerEntry> const& past) {
    constexpr std::size_t least = 4;       // figures; fewer may be the same by chance,
    constexpr std::size_t least_large = 2; // if they are not of many persons, and all of them the same
    constexpr std::int64_t large = 20;
    constexpr std::size_t most_other = 10; // one in ten may have been put right since
    struct Tally {
        std::size_t same = 0;
        std::size_t same_large = 0;
        std::size_t all = 0;
        LedgerEntry const* first = nullptr;
    };
    std::set<std::string> known;
    for (auto const& [name, source] : sources_) known.insert(fold(source.spec.population));
    for (auto& [name, source] : sources_) {
        std::map<std::string, Tally> tallies;
        for (LedgerEntry const& entry : past) {
            auto const& figure = entry.figure;
            if (!figure.shown || figure.measure || is_small(figure.value, source.spec) || figure.value == 0 ||
                known.count(fold(figure.identity.population)) != 0)
                continue;
            auto here = figure.identity;
            here.population = source.spec.population;
            auto recognised = source.universe.recognised(here, {});
            if (!recognised || recognised->lacks) continue;
            auto& tally = tallies[figure.identity.population];
            if (tally.first == nullptr) tally.first = &entry;
            ++tally.all;
            if (source.census.count(own(std::move(recognised->identity), source)) != figure.value) continue;
            ++tally.same;
            if (figure.value >= large) ++tally.same_large;
        }
        for (auto const& [population, tally] : tallies) {
            auto const others = tally.all - tally.same;
            if ((tally.same >= least && others * most_other <= tally.all) ||
                (tally.same_large >= least_large && others == 0))
                alike_.emplace(name, tally.first);
        }
    }
}

/// What a shown figure said when some kommuner had not answered yet is the figure of now less theirs.
bool PrintedCounts::remember_without(std::map<std::string, std::set<std::string>> const& late,
                                     LedgerEntry const& entry, Source& source,
                                     Universe::Recognised const& recognised) {
    auto const whole = own(recognised.identity, source);
    if (late.empty() || recognised.lacks || !entry.figure.shown || whole.codes.count("kommun") != 0)
        return false;
    auto const persons = source.census.count(whole);
    auto without = persons;
    std::vector<std::pair<Identity, std::int64_t>> parts;
    for (auto const& [year, places] : late) {
        auto part = source.universe.part(whole, "ar", year);
        part.codes["kommun"].assign(places.begin(), places.end());
        auto const of_part = source.census.count(part);
        without -= of_part;
        parts.emplace_back(std::move(part), of_part);
    }
    if (without == persons || entry.figure.value != without) return false;
    suppression::Row row{{{linkage_.mention(whole, persons), 1}}, entry.figure.value, entry.figure.value};
    for (auto& [part, of_part] : parts) row.terms.push_back({linkage_.judge(std::move(part), of_part), -1});
    remembered_rows_.push_back(std::move(row));
    ++remembered_;
    return true;
}

/// A figure that has been put right since is another figure; what it told together with others stays known.
/// One of more persons than these data have may tell of those who are here, and nobody could see it.
void PrintedCounts::remember(LedgerEntry const& entry, Source& source, Universe::Recognised recognised,
                             bool partly) {
    auto identity = own(std::move(recognised.identity), source);
    auto const persons = source.census.count(identity);
    bool const is_other = entry.figure.shown && entry.figure.value != persons;
    if (is_other && recognised.lacks) {
        if (entry.figure.value > persons) larger_.emplace_back(std::move(identity), &entry);
        return;
    }
    using Past = LinkedCell::Past;
    auto const past = is_other ? Past::corrected : entry.figure.shown ? Past::shown : Past::hidden;
    auto const number = linkage_.remember(std::move(identity), persons, past);
    if (entry.figure.shown) {
        corrections_.show(number, entry.figure.value, entry.report);
        auto& corrected = corrected_[{source.spec.name, entry.report}];
        ++corrected.all;
        if (is_other) ++corrected.others;
        corrected.entry = &entry;
    }
    auto const [report, is_first] = earlier_.try_emplace(number, &entry);
    if (is_other) return;
    ++remembered_;
    if (partly && !entry.figure.shown) half_known_.insert(number);
    if (entry.figure.shown && !report->second->figure.shown) report->second = &entry;
}

} // namespace linsen
