#include "data/sheet_head.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <set>

namespace linsen {

namespace {

std::string letter_name(std::uint32_t column) {
    auto const cell = xlsx_cell_name(1, column);
    return "kolumn " + cell.substr(0, cell.size() - 1);
}

bool is_letter_name(std::string const& folded) {
    constexpr std::string_view start = "kolumn ";
    constexpr std::size_t most_letters = 3;
    if (!folded.starts_with(start) || folded.size() > start.size() + most_letters) return false;
    return std::all_of(folded.begin() + start.size(), folded.end(),
                       [](char letter) { return letter >= 'a' && letter <= 'z'; }) &&
           folded.size() > start.size();
}

/// What `kolumner` asks for, folded.
struct Wanted {
    std::set<std::string> headings;
    std::set<std::string> letters; ///< "kolumn c"
    bool groups = false;           ///< `overrubrik`

    explicit Wanted(DataSpec const& spec)
        : groups(!spec.upper_head.empty()) {
        for (auto const& [role, heading] : spec.columns) {
            auto folded = fold(heading);
            if (groups && folded == fold(spec.upper_head)) continue;
            (is_letter_name(folded) ? letters : headings).insert(std::move(folded));
        }
    }
};

std::string cell_text(SheetRow const& row, std::uint32_t column) {
    return std::string(trim(without_invisible(row.text(column))));
}

/// The columns by the headings of one row, or of two.
class Naming {
public:
    Naming(SheetRow const* upper, SheetRow const& lower, std::uint32_t last_column, bool groups) {
        std::string carried;
        for (std::uint32_t column = 1; column <= last_column; ++column) {
            auto name = cell_text(lower, column);
            auto const above = upper == nullptr ? std::string() : cell_text(*upper, column);
            if (!above.empty()) carried = above;
            std::string group;
            if (name.empty()) {
                name = above;
                carried.clear();
            } else if (groups) {
                group = carried;
            } else if (!carried.empty()) {
                name.insert(0, carried + ": ");
            }
            columns_.push_back({column, std::move(name), std::move(group)});
        }
    }

    [[nodiscard]] std::size_t found(Wanted const& wanted) const {
        auto const names = folded_names();
        return static_cast<std::size_t>(
            std::count_if(wanted.headings.begin(), wanted.headings.end(),
                          [&](std::string const& heading) { return names.contains(heading); }));
    }

    [[nodiscard]] bool has_groups() const {
        return std::any_of(columns_.begin(), columns_.end(),
                           [](SheetColumn const& column) { return !column.group.empty(); });
    }

    /// Names those that have none by their letter, if they hold anything, and those that are asked for so.
    [[nodiscard]] std::vector<SheetColumn> finish(Wanted const& wanted,
                                                  std::set<std::uint32_t> const& filled) && {
        auto const names = folded_names();
        std::vector<SheetColumn> result;
        for (auto& column : columns_) {
            auto const letter = letter_name(column.column);
            bool const is_asked = wanted.letters.contains(fold(letter)) && !names.contains(fold(letter));
            if (is_asked || (column.name.empty() && filled.contains(column.column))) {
                column.name = letter;
                column.group.clear();
            }
            if (!column.name.empty()) result.push_back(std::move(column));
        }
        return result;
    }

private:
    [[nodiscard]] std::set<std::string> folded_names() const {
        std::set<std::string> names;
        for (auto const& column : columns_)
            if (!column.name.empty()) names.insert(fold(column.name));
        return names;
    }

    std::vector<SheetColumn> columns_;
};

/// One row, or two, that may be the headings.
struct Candidate {
    std::size_t lower = 0;
    bool two_rows = false;
    std::size_t found = 0;
};

class Search {
public:
    Search(std::vector<SheetRow> const& rows, DataSpec const& spec, std::string const& sheet,
           Diagnostics& diagnostics)
        : rows_(rows)
        , spec_(spec)
        , sheet_(sheet)
        , diagnostics_(diagnostics)
        , wanted_(spec) {
        for (auto const& row : rows) last_column_ = std::max(last_column_, row.last_column());
    }

    std::optional<SheetHead> run() {
        if (rows_.empty() && spec_.header_row == 0) {
            diagnostics_.error("data.tom-fil", {file_name(spec_), 0, 0, sheet_},
                               "bladet " + in_quotes(sheet_) + " är tomt", "ange ett annat med blad");
            return std::nullopt;
        }
        auto const chosen = spec_.header_row != 0 ? given() : best();
        if (!chosen) return std::nullopt;
        auto naming = naming_of(*chosen);
        if (wanted_.groups && !naming.has_groups()) {
            diagnostics_.add(
                told_at_key(spec_, "overrubrik", "data.overrubrik",
                            "bladet " + in_quotes(sheet_) + " har inga rubriker i två rader (rad " +
                                std::to_string(rows_[chosen->lower].number()) + ")",
                            "stryk overrubrik, eller ange den nedre av rubrikraderna med rubrikrad"));
            return std::nullopt;
        }
        std::set<std::uint32_t> filled;
        for (auto row = chosen->lower + 1; row < rows_.size(); ++row)
            for (auto const column : rows_[row].columns()) filled.insert(column);
        return SheetHead{rows_[chosen->lower].number(), std::move(naming).finish(wanted_, filled)};
    }

private:
    [[nodiscard]] SheetRow const* above(std::size_t row) const {
        if (row == 0 || rows_[row - 1].number() + 1 != rows_[row].number()) return nullptr;
        return &rows_[row - 1];
    }

    [[nodiscard]] Naming naming_of(Candidate const& candidate) const {
        return {candidate.two_rows ? above(candidate.lower) : nullptr, rows_[candidate.lower], last_column_,
                wanted_.groups};
    }

    /// The row's headings alone, or with those above it, whichever has more of what is asked for.
    [[nodiscard]] Candidate judge(std::size_t row) const {
        Candidate one{row, false, 0};
        one.found = naming_of(one).found(wanted_);
        if (above(row) == nullptr) return one;
        Candidate two{row, true, 0};
        auto const naming = naming_of(two);
        two.found = naming.found(wanted_);
        bool const better =
            wanted_.groups ? naming.has_groups() && two.found >= one.found : two.found > one.found;
        return better ? two : one;
    }

    std::optional<Candidate> given() {
        auto const row = std::find_if(rows_.begin(), rows_.end(), [&](SheetRow const& each) {
            return each.number() == spec_.header_row;
        });
        if (row != rows_.end()) return judge(static_cast<std::size_t>(row - rows_.begin()));
        diagnostics_.add(told_at_key(spec_, "rubrikrad", "data.rubrikrad",
                                     "rad " + std::to_string(spec_.header_row) + " i bladet " +
                                         in_quotes(sheet_) + " är tom",
                                     "skriv numret på raden där rubrikerna står, eller stryk rubrikrad"));
        return std::nullopt;
    }

    std::optional<Candidate> best() {
        if (wanted_.headings.empty() && !wanted_.letters.empty()) {
            diagnostics_.add(told_at_key(spec_, "kolumner", "data.rubrikrad",
                                         "kolumner anger bara bokstäver, så det framgår inte på vilken rad "
                                         "rubrikerna i bladet " +
                                             in_quotes(sheet_) + " står",
                                         "ange raden, till exempel rubrikrad = " +
                                             std::to_string(rows_.front().number())));
            return std::nullopt;
        }
        Candidate best;
        for (std::size_t row = 0; row < std::min(rows_.size(), sheet_rows_looked_at); ++row) {
            auto const candidate = judge(row);
            bool const better =
                candidate.found > best.found || (candidate.found == best.found && candidate.found != 0 &&
                                                 wanted_.groups && candidate.two_rows && !best.two_rows);
            if (better) best = candidate;
        }
        if (best.found != 0) return best;
        return likeliest();
    }

    /// None of the headings is there: those are told of that are most like headings, the row with most texts.
    [[nodiscard]] Candidate likeliest() const {
        std::size_t likeliest = 0;
        std::size_t most = 0;
        for (std::size_t row = 0; row < std::min(rows_.size(), sheet_rows_looked_at); ++row) {
            auto const texts = rows_[row].texts();
            if (texts <= most) continue;
            most = texts;
            likeliest = row;
        }
        auto candidate = judge(likeliest);
        bool const asks_for_two =
            std::any_of(wanted_.headings.begin(), wanted_.headings.end(),
                        [](std::string const& heading) { return heading.find(": ") != std::string::npos; });
        candidate.two_rows |= asks_for_two && above(likeliest) != nullptr;
        return candidate;
    }

    std::vector<SheetRow> const& rows_;
    DataSpec const& spec_;
    std::string const& sheet_;
    Diagnostics& diagnostics_;
    Wanted wanted_;
    std::uint32_t last_column_ = 0;
};

} // namespace

std::optional<SheetHead> find_sheet_head(std::vector<SheetRow> const& rows, DataSpec const& spec,
                                         std::string const& sheet, Diagnostics& diagnostics) {
    return Search(rows, spec, sheet, diagnostics).run();
}

} // namespace linsen
