#include "protect/linkage.hpp"

#include "base/fault.hpp"
#include "data/canonical.hpp"
#include "protect/answer_combinations.hpp"
#include "protect/lines.hpp"
#include "protect/shape.hpp"

#include <algorithm>
#include <functional>
#include <iterator>
#include <optional>
#include <string_view>
#include <utility>

namespace linsen {

namespace {

Identity without(Identity identity, std::string const& role) {
    identity.codes.erase(role);
    return identity;
}

} // namespace

Linkage::Linkage(std::set<std::pair<std::string, std::string>> several,
                 std::map<std::pair<std::string, std::string>, std::vector<std::string>> codes, Count count)
    : several_(std::move(several))
    , codes_(std::move(codes))
    , count_(std::move(count)) {}

std::uint32_t Linkage::print(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].printed = true;
    cells_[number].behind = cells_[number].in_shares = false;
    return number;
}

std::uint32_t Linkage::share(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    auto& cell = cells_[number];
    cell.in_shares = cell.in_shares || cell.behind || !cell.printed;
    cell.printed = true;
    cell.behind = false;
    return number;
}

std::uint32_t Linkage::stand_behind(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].behind = cells_[number].behind || !cells_[number].printed;
    cells_[number].printed = true;
    return number;
}

std::uint32_t Linkage::mention(Identity identity, std::int64_t value) {
    return find_or_add(std::move(identity), value);
}

std::uint32_t Linkage::measure(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].measured = true;
    return number;
}

std::uint32_t Linkage::judge(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].judged = true;
    return number;
}

std::uint32_t Linkage::stand_outside(Identity identity, std::int64_t value) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].judged = cells_[number].outside = true;
    return number;
}

std::uint32_t Linkage::remember(Identity identity, std::int64_t value, LinkedCell::Past past) {
    auto const number = find_or_add(std::move(identity), value);
    cells_[number].past = std::max(cells_[number].past, past);
    return number;
}

std::optional<std::uint32_t> Linkage::find(std::size_t hash, Identity const& identity) const {
    for (auto [at, end] = numbers_.equal_range(hash); at != end; ++at)
        if (cells_[at->second].identity == identity) return at->second;
    return std::nullopt;
}

std::uint32_t Linkage::find_or_add(Identity identity, std::int64_t value) {
    auto const hash = hash_of(identity);
    auto number = find(hash, identity);
    if (!number) {
        number = static_cast<std::uint32_t>(cells_.size());
        numbers_.emplace(hash, *number);
        LinkedCell cell;
        cell.identity = std::move(identity);
        cell.value = value;
        cells_.push_back(std::move(cell));
    }
    // Two numbers would mean that figures of different persons pass for one, and protect only the first.
    promise(cells_[*number].value == value, "figures about the same have one number");
    return *number;
}

std::uint32_t Linkage::find_or_add(Identity const& identity) {
    auto const found = find(hash_of(identity), identity);
    return found ? *found : find_or_add(identity, count_(identity));
}

std::vector<std::string> const& Linkage::codes_on(std::string const& role, Identity const& identity) const {
    auto const own = identity.codes.find(role);
    if (own != identity.codes.end()) return own->second;
    static std::vector<std::string> const none;
    auto const all = codes_.find({identity.population, role});
    return all == codes_.end() ? none : all->second;
}

bool Linkage::overlaps(std::string const& role, Identity const& identity) const {
    return several_.count({identity.population, role}) != 0;
}

std::vector<suppression::Row> Linkage::rows(std::size_t most_unseen,
                                            std::map<std::string, TiedRoles> const& together) {
    find_told_parts(together);
    add_margins();
    add_crosses(most_unseen, together);
    add_lines();
    return std::move(rows_);
}

/// Two tables over different roles have a margin in common, printed or not: the roles that both have, and
/// where one of them takes codes together, those codes together.
void Linkage::add_margins() {
    constexpr std::size_t most_shapes = 200; // more come of one another only in reports of hundreds of groups
    std::map<std::string, std::set<Shape>> shapes; // by population
    for (LinkedCell const& cell : cells_)
        if (!cell.outside) shapes[cell.identity.population].insert(shape_of(cell.identity));
    for (auto& [population, own] : shapes) {
        for (bool grown = true; grown && own.size() < most_shapes;) {
            grown = false;
            std::vector<Shape> const all(own.begin(), own.end());
            for (std::size_t i = 0; i < all.size(); ++i)
                for (std::size_t j = i + 1; j < all.size() && own.size() < most_shapes; ++j)
                    grown = own.insert(both(all[i], all[j])).second || grown;
        }
    }
    auto const count = cells_.size();
    for (std::size_t i = 0; i < count; ++i) {
        if (cells_[i].outside) continue;
        Identity const identity = cells_[i].identity;
        for (Shape const& margin : shapes[identity.population])
            if (is_coarser(margin, identity) && is_told_part(coarsened(identity, margin)))
                add_margin(margin, identity);
    }
}

void Linkage::find_told_parts(std::map<std::string, TiedRoles> const& together) {
    for (LinkedCell const& cell : cells_) {
        bool const is_told = cell.printed || cell.past != LinkedCell::Past::none;
        if (is_told || cell.measured) told_parts_[cell.identity.population].add(cell.identity);
        if (!is_told) continue;
        for (auto const& [role, codes] : cell.identity.codes)
            counted_[{cell.identity.population, role}].insert(codes);
    }
    for (auto& [population, parts] : told_parts_) {
        if (auto const tied = together.find(population); tied != together.end())
            for (auto const& [one, other] : tied->second) {
                parts.keep(one);
                parts.keep(other);
            }
        for (auto const& [of, role] : several_)
            if (of == population) parts.keep(role);
    }
}

bool Linkage::is_of_counted_codes(Identity const& figure) const {
    return std::all_of(figure.codes.begin(), figure.codes.end(), [&](auto const& of_role) {
        auto const& [role, own] = of_role;
        auto const counted = counted_.find({figure.population, role});
        if (counted == counted_.end()) return false;
        std::map<std::vector<bool>, bool> is_own; // by which figures hold a code
        for (std::string const& code : codes_on(role, {figure.population, {}})) {
            std::vector<bool> holders;
            for (auto const& codes : counted->second)
                holders.push_back(std::find(codes.begin(), codes.end(), code) != codes.end());
            bool const is_in = std::find(own.begin(), own.end(), code) != own.end();
            if (is_own.emplace(std::move(holders), is_in).first->second != is_in) return false;
        }
        return true;
    });
}

bool Linkage::is_told_part(Identity const& figure) const {
    auto const parts = told_parts_.find(figure.population);
    return parts == told_parts_.end() ||
           parts->second.holds(figure, [&](std::string const& role) -> std::vector<std::string> const& {
               return codes_on(role, {figure.population, {}});
           });
}

/// One role after the other, so that each lies on a line with the one before; first those that no figure
/// between is divided by where none is told.
void Linkage::add_margin(Shape const& margin, Identity identity) {
    auto const towards = [&](Identity const& from, std::string const& role) {
        Identity to = from;
        auto const wanted = margin.find(role);
        if (wanted == margin.end())
            to.codes.erase(role);
        else
            to.codes[role] = wanted->second;
        return to;
    };
    std::vector<std::string> left;
    for (auto const& [role, own] : identity.codes) {
        auto const wanted = margin.find(role);
        if (wanted == margin.end() || (!wanted->second.empty() && wanted->second != own))
            left.push_back(role);
    }
    while (!left.empty()) {
        auto next = std::find_if(left.begin(), left.end(), [&](std::string const& role) {
            return is_told_part(towards(identity, role));
        });
        if (next == left.end()) next = left.begin();
        identity = towards(identity, *next);
        left.erase(next);
        find_or_add(identity);
    }
}

void Linkage::add_crosses(std::size_t most_unseen, std::map<std::string, TiedRoles> const& together) {
    std::vector<Identity const*> printed;
    std::vector<Identity const*> tied;
    for (LinkedCell const& cell : cells_) {
        if (cell.printed || cell.past != LinkedCell::Past::none)
            printed.push_back(&cell.identity);
        else if (cell.measured)
            tied.push_back(&cell.identity);
    }
    auto crosses = crosses_of(printed, tied, together, told_parts_, most_unseen);
    auto const told = told_shapes();
    for (Identity const& figure : crosses.figures) find_or_add(figure);
    for (auto const& [figure, divider] : crosses.divided) find_or_add(figure);
    for (Identity const& figure : crosses.figures) tie(figure, told);
    for (auto const& [figure, divider] : crosses.divided) tie(figure, told, divider);
    left_out_ = std::move(crosses.left_out);
}

std::map<std::string, std::set<Shape>> Linkage::told_shapes() const {
    std::map<std::string, std::set<Shape>> shapes;
    for (LinkedCell const& cell : cells_)
        if (cell.printed || cell.measured || cell.past != LinkedCell::Past::none)
            shapes[cell.identity.population].insert(shape_of(cell.identity));
    return shapes;
}

/// A figure of a cross may differ from a printed one in several roles: women of one answer in one kommun and
/// all women of its county. The figures between them make the one a sum of the other.
/// `divider`: a role that the printed one must have too.
void Linkage::tie(Identity const& figure, std::map<std::string, std::set<Shape>> const& told,
                  std::string const& divider) {
    auto const shapes = told.find(figure.population);
    if (shapes == told.end()) return;
    for (Shape const& shape : shapes->second) {
        if (!is_coarser(shape, figure) || (!divider.empty() && shape.count(divider) == 0)) continue;
        auto const whole = coarsened(figure, shape);
        if (find(hash_of(whole), whole)) add_margin(shape, figure);
    }
}

void Linkage::add_lines() {
    // A line that lacks a part gets it as an unprinted figure, which may lie on other lines: those are then
    // completed too. Each round has fewer codes to part, so it ends.
    constexpr int most_rounds = 4;
    for (int round = 0; round < most_rounds; ++round) {
        auto const before = cells_.size();
        Lines const lines(cells_);
        rows_.clear();
        for (Line const& line : lines.all())
            add_line(*line.role, without(cells_[line.cells.front()].identity, *line.role), line.cells);
        if (cells_.size() == before) break;
    }
}

/// Whoever gave two answers or more is counted once among those who gave `any`, and twice or more, at most
/// once an answer, where answers are counted one by one.
void Linkage::add_several(std::uint32_t several, std::uint32_t any, std::set<std::string> const& answers,
                          std::map<std::set<std::string>, std::uint32_t> const& cells) {
    suppression::Row at_least{{{any, -1}, {several, -1}}, 0, suppression::unlimited};
    suppression::Row at_most{
        {{any, -1}, {several, 1 - static_cast<std::int32_t>(answers.size())}}, -suppression::unlimited, 0};
    for (auto const& answer : answers) {
        auto const single = cells.find({answer});
        if (single == cells.end()) return;
        at_least.terms.push_back({single->second, 1});
        at_most.terms.push_back({single->second, 1});
    }
    rows_.push_back(std::move(at_least));
    rows_.push_back(std::move(at_most));
}

/// A person may have given several answers, but nobody gave one and none. So whoever gave any of some answers
/// is at least as many as gave one of them, and at most as many as gave each; and those without an answer are
/// the rest.
void Linkage::add_overlapping(std::string const& role, Identity const& rest,
                              std::vector<std::uint32_t> const& line) {
    using Answers = std::set<std::string>;
    auto const& every = codes_on(role, rest);
    std::map<Answers, std::uint32_t> cells;
    for (auto const cell : line) {
        auto const& codes = codes_on(role, cells_[cell].identity);
        cells.emplace(Answers(codes.begin(), codes.end()), cell);
    }
    auto const add = [&](Answers const& answers) {
        Identity identity = rest;
        if (answers.size() != every.size()) identity.codes[role].assign(answers.begin(), answers.end());
        auto const known = cells_.size();
        auto const number = find_or_add(identity);
        if (cells_.size() != known) cells_[number].judged = is_of_counted_codes(cells_[number].identity);
        cells.emplace(answers, number);
        return number;
    };
    // Printed or not: whoever gave an answer is one of all, who may be known in larger groups.
    auto const everybody = find_or_add(rest);
    cells.emplace(Answers(every.begin(), every.end()), everybody);
    for (auto const& [answers, cell] : std::map(cells)) {
        if (answers.begin()->starts_with(combination_mark)) {
            cells.erase(answers);
            suppression::Row row{{{cell, -1}}, 0, 0};
            for (AnswerTerm const& term : combination_of(*answers.begin()))
                row.terms.push_back({add(Answers(term.answers.begin(), term.answers.end())), term.factor});
            rows_.push_back(std::move(row));
            continue;
        }
        bool const gave_none = answers.begin()->starts_with(not_given_mark);
        bool const gave_several = answers.begin()->starts_with(one_of_several_mark);
        if (!gave_none && !gave_several) continue;
        cells.erase(answers);
        Answers asked;
        Answers whole;
        for (auto const& answer : answers) {
            bool const is_marked = gave_several || answer.starts_with(not_given_mark);
            if (is_marked) asked.insert(answer.substr(1));
            whole.insert(is_marked ? answer.substr(1) : answer);
        }
        auto const any = add(asked);
        if (gave_several)
            add_several(cell, any, asked, cells);
        else
            rows_.push_back(
                {{{asked.size() == whole.size() ? everybody : add(whole), -1}, {any, 1}, {cell, 1}}, 0, 0});
    }
    Answers const none{std::string(no_answer)};
    for (auto const& [answers, cell] : std::map(cells)) {
        if (answers.size() == 1 || answers.count(no_answer) == 0) continue;
        Answers some = answers;
        some.erase(std::string(no_answer));
        if (cells.count(none) == 0 && cells.count(some) == 0) continue;
        rows_.push_back({{{cell, -1}, {add(some), 1}, {add(none), 1}}, 0, 0});
    }
    for (auto const& [whole, cell] : cells) {
        if (whole.size() == 1) continue;
        for (auto const& [part, of] : cells) {
            if (of == cell || !std::includes(whole.begin(), whole.end(), part.begin(), part.end())) continue;
            rows_.push_back({{{cell, 1}, {of, -1}}, 0, suppression::unlimited});
            // Whoever gave none of these gave one of the others.
            suppression::Row together{{{cell, -1}, {of, 1}}, 0, suppression::unlimited};
            bool all_known = true;
            for (auto const& answer : whole) {
                if (part.count(answer) != 0) continue;
                auto const single = cells.find(Answers{answer});
                all_known = all_known && single != cells.end();
                if (all_known) together.terms.push_back({single->second, 1});
            }
            bool const is_first = part.size() > 1 || part == Answers{*whole.begin()}; // the singles once
            if (all_known && is_first) rows_.push_back(std::move(together));
        }
    }
}

/// What is left when printed figures are taken from each other is told as if it were printed, whether
/// something else speaks of it too, as a mean, or not. How many the persons of a mean are nobody reads, but
/// may be known all the same.
void Linkage::judge_what_is_left(std::string const& role, Identity const& rest,
                                 std::vector<std::uint32_t> const& line) {
    for (bool const with_means : {false, true}) {
        std::map<std::string, std::vector<std::uint32_t>> holders;
        for (auto const number : line) {
            LinkedCell const& cell = cells_[number];
            bool const was_told =
                cell.past == LinkedCell::Past::shown || cell.past == LinkedCell::Past::hidden;
            if (!was_told && !(cell.printed && (with_means || !cell.behind))) continue;
            for (auto const& code : codes_on(role, cell.identity)) holders[code].push_back(number);
        }
        std::map<std::vector<std::uint32_t>, std::vector<std::string>> parts;
        for (auto const& [code, cells] : holders) parts[cells].push_back(code);
        for (auto const& [cells, codes] : parts) {
            if (cells.size() < 2 && codes.size() == codes_on(role, cells_[cells.front()].identity).size())
                continue;
            Identity part = rest;
            if (codes.size() != codes_on(role, rest).size()) part.codes[role] = codes;
            auto& left = cells_[find_or_add(part)];
            bool const is_told =
                left.printed || left.past == LinkedCell::Past::shown || left.past == LinkedCell::Past::hidden;
            if (!is_told) left.judged = true;
        }
    }
}

void Linkage::add_line(std::string const& role, Identity const& rest,
                       std::vector<std::uint32_t> const& line) {
    if (overlaps(role, rest)) return add_overlapping(role, rest, line);
    judge_what_is_left(role, rest, line);
    // The finest parts that the figures of the line are made of: codes that the same figures hold.
    std::map<std::string, std::vector<std::uint32_t>> holders;
    for (auto const cell : line)
        for (auto const& code : codes_on(role, cells_[cell].identity)) holders[code].push_back(cell);
    std::map<std::vector<std::uint32_t>, std::vector<std::string>> parts;
    for (auto const& [code, cells] : holders) parts[cells].push_back(code);
    std::map<std::uint32_t, std::vector<std::uint32_t>> made_of; // cell → its parts
    for (auto const& [cells, codes] : parts) {
        Identity part = rest;
        if (codes.size() != codes_on(role, rest).size()) part.codes[role] = codes;
        auto const known = cells_.size();
        auto const number = find_or_add(part);
        // What is left when printed figures are taken from each other is told as if it were printed.
        if (cells_.size() != known) cells_[number].judged = is_of_counted_codes(cells_[number].identity);
        for (auto const cell : cells)
            if (cell != number) made_of[cell].push_back(number);
    }
    for (auto& [cell, of] : made_of) {
        suppression::Row row{{{cell, -1}}, 0, 0};
        for (auto const part : of) row.terms.push_back({part, 1});
        rows_.push_back(std::move(row));
    }
}

} // namespace linsen
