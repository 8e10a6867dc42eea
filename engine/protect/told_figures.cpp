#include "protect/told_figures.hpp"

#include "base/number.hpp"
#include "protect/printed_share.hpp"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <utility>

namespace linsen {

namespace {

class Telling {
public:
    Telling(std::vector<Cube> const& cubes, PrintedCounts const& counts, std::vector<bool> const& hidden,
            std::vector<std::vector<bool>> const& signs)
        : cubes_(cubes)
        , counts_(counts)
        , hidden_(hidden)
        , signs_(signs) {}

    std::vector<PublishedFigure> run() {
        find_unlike();
        find_followed();
        list_counts();
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            if (counts_.of_table(i).empty()) continue;
            switch (cubes_[i].request.statistic) {
            case Statistic::mean:
            case Statistic::median: list_measures(i); break;
            case Statistic::share: list_shares(i); break;
            case Statistic::rate: list_rates(i); break;
            default: break;
            }
        }
        return std::move(figures_);
    }

private:
    [[nodiscard]] bool is_known(std::uint32_t number) const {
        auto const& cell = counts_.cells()[number];
        return cell.past == LinkedCell::Past::shown || followed_.count(number) != 0 ||
               (cell.printed && !cell.behind && !cell.in_shares && !hidden_[number]);
    }

    [[nodiscard]] bool is_printed(std::size_t table, std::size_t at) const {
        return cubes_[table].cells[at].status == Status::shown && !signs_[table][at];
    }

    [[nodiscard]] PrintedShare share(std::size_t table, std::size_t at) const {
        auto const& cell = cubes_[table].cells[at];
        return {round_half_away(cell.value, cell.decimals), cell.decimals, so_many(cell.unit)};
    }

    /// Girls are women of some ages: such a share is of a part that its one role does not tell from the
    /// whole, and is kept as the two counts, which say more than it.
    void find_unlike() {
        for (std::size_t i = 0; i < cubes_.size(); ++i) {
            if (cubes_[i].request.statistic != Statistic::share) continue;
            for (auto const& cell : counts_.of_table(i)) {
                if (!cell.base || hidden_[cell.count] || hidden_[*cell.base]) continue;
                auto some = counts_.spelt_out(counts_.cells()[cell.count]);
                auto whole = counts_.spelt_out(counts_.cells()[*cell.base]);
                some.codes.erase(cubes_[i].request.share_of);
                whole.codes.erase(cubes_[i].request.share_of);
                if (some != whole) followed_.insert({cell.count, *cell.base});
            }
        }
    }

    /// A share's base may be the count of another one: until no more follow.
    void find_followed() {
        for (bool more = true; more;) {
            more = false;
            for (std::size_t i = 0; i < cubes_.size(); ++i) {
                auto const statistic = cubes_[i].request.statistic;
                if (statistic != Statistic::share && statistic != Statistic::rate) continue;
                auto const& cells = counts_.of_table(i);
                for (std::size_t at = 0; at < cells.size(); ++at) {
                    if (is_known(cells[at].count) || !is_printed(i, at)) continue;
                    // The base of a rate that is not counted is everybody's to read.
                    if (statistic == Statistic::share && !(cells[at].base && is_known(*cells[at].base)))
                        continue;
                    auto const [fewest, most] = share(i, at).persons_of(cubes_[i].counted->bases[at]);
                    if (fewest != most) continue;
                    followed_.insert(cells[at].count);
                    more = true;
                }
            }
        }
    }

    void list_counts() {
        for (std::size_t i = 0; i < counts_.cells().size(); ++i) {
            auto const& linked = counts_.cells()[i];
            if (!linked.printed || linked.behind || is_about_nobody(linked.identity))
                continue; // such as women below 18 where girls are told apart
            auto const number = static_cast<std::uint32_t>(i);
            bool const shown = !hidden_[i];
            if (shown && linked.in_shares && followed_.count(number) == 0) continue;
            figures_.push_back({counts_.spelt_out(linked), shown, shown ? linked.value : 0, {}});
        }
    }

    void add(Identity identity, PublishedMeasure measure) {
        figures_.push_back({std::move(identity), true, 0, std::move(measure)});
    }

    /// Also those of columns that nothing is counted by yet: a later report may.
    void list_measures(std::size_t table) {
        using Kind = PublishedMeasure::Kind;
        auto const& request = cubes_[table].request;
        auto const& cells = counts_.of_table(table);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_printed(table, i)) continue;
            auto const& cell = cubes_[table].cells[i];
            add(counts_.spelt_out(counts_.cells()[cells[i].count]),
                {request.measured, request.statistic == Statistic::median ? Kind::median : Kind::mean,
                 round_half_away(cell.value, cell.decimals), cell.decimals});
        }
    }

    void list_shares(std::size_t table) {
        auto const& role = cubes_[table].request.share_of;
        auto const& cells = counts_.of_table(table);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_printed(table, i) || !cells[i].base) continue;
            if (is_known(cells[i].count) && is_known(*cells[i].base)) continue;
            if (is_about_nobody(counts_.cells()[cells[i].count].identity)) continue;
            auto const some = counts_.spelt_out(counts_.cells()[cells[i].count]);
            auto const part = some.codes.find(role);
            if (part == some.codes.end()) continue; // all of them
            auto const [value, decimals, per] = share(table, i);
            add(counts_.spelt_out(counts_.cells()[*cells[i].base]),
                {role, PublishedMeasure::Kind::share, value, decimals, part->second});
        }
    }

    void list_rates(std::size_t table) {
        auto const& cells = counts_.of_table(table);
        for (std::size_t i = 0; i < cells.size(); ++i) {
            if (!is_printed(table, i) || is_known(cells[i].count)) continue;
            auto const [value, decimals, per] = share(table, i);
            add(counts_.spelt_out(counts_.cells()[cells[i].count]), {"",
                                                                     PublishedMeasure::Kind::rate,
                                                                     value,
                                                                     decimals,
                                                                     {},
                                                                     cubes_[table].counted->bases[i],
                                                                     per});
        }
    }

    std::vector<Cube> const& cubes_;
    PrintedCounts const& counts_;
    std::vector<bool> const& hidden_;
    std::vector<std::vector<bool>> const& signs_;
    std::set<std::uint32_t>
        followed_; ///< counts that follow from their share and a known base, or are taken to
    std::vector<PublishedFigure> figures_;
};

} // namespace

std::vector<PublishedFigure> told_figures(std::vector<Cube> const& cubes, PrintedCounts const& counts,
                                          std::vector<bool> const& hidden,
                                          std::vector<std::vector<bool>> const& signs) {
    return Telling(cubes, counts, hidden, signs).run();
}

} // namespace linsen
