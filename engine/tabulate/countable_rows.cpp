#include "tabulate/countable_rows.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "data/recode.hpp"
#include "job/facts.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/plan.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_told = 3;

bool is_group_of_persons(std::string const& sex) { return sex_order(sex) <= sex_order("pojkar"); }

class Selection {
public:
    Selection(Frame const& frame, DataSpec const& spec, Protection::OtherGender other_gender,
              Diagnostics& diagnostics)
        : frame_(frame)
        , spec_(spec)
        , other_gender_(other_gender)
        , diagnostics_(diagnostics) {}

    std::optional<CountableRows> run() {
        if (holds_facts(spec_)) {
            diagnostics_.add(at(spec_.source, Severity::error, "tabulate.uppgifter-raknas",
                                "datamängden " + in_quotes(spec_.name) +
                                    " har uppgifter i ord, och de är inte antal personer",
                                "skriv slag = \"antal\" om varje rad är ett antal"));
            return std::nullopt;
        }
        if (spec_.kind == DataKind::measures) {
            diagnostics_.add(
                at(spec_.source, Severity::error, "tabulate.matt-raknas",
                   "datamängden " + in_quotes(spec_.name) + " har mått, och mått kan inte räknas samman",
                   "skriv slag = \"antal\" om varje rad är ett antal"));
            return std::nullopt;
        }
        if (tell_lost_rows() || !read_persons()) return std::nullopt;
        find_sums();
        compare_sums();
        find_sums_without_parts();
        find_sexes();
        return std::move(rows_);
    }

private:
    /// A count that may belong to any sum makes every one of them doubtful.
    bool tell_lost_rows() {
        bool const lost = spec_.published ? std::any_of(frame_.unreadable.begin(), frame_.unreadable.end(),
                                                        [](Column const& column) {
                                                            auto const* const text =
                                                                std::get_if<TextColumn>(&column.data);
                                                            return text != nullptr && !text->codes.empty();
                                                        })
                                          : frame_.incomplete;
        if (spec_.kind != DataKind::counts || !lost) return false;
        diagnostics_.error(
            "tabulate.rader-olasliga", frame_.place(frame_.rows()),
            "rader i filen går inte att läsa, så det går inte att veta vilka summor som skulle "
            "bli för små",
            "rätta dem som varningen data.rader-utelamnade handlar om");
        return true;
    }

    bool read_persons() {
        if (spec_.kind == DataKind::individuals) {
            rows_.persons.assign(frame_.alike.begin(), frame_.alike.end());
            return true;
        }
        auto const* numbers = frame_.numbers("antal");
        if (numbers == nullptr) numbers = frame_.numbers("varde");
        if (numbers == nullptr) return true;
        rows_.persons.assign(frame_.rows(), 0);
        rows_.unknown.assign(frame_.rows(), false);
        std::size_t told = 0;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            // Where nobody can be there is nobody.
            if (numbers->statuses[row] == Status::not_applicable) continue;
            rows_.unknown[row] = numbers->statuses[row] != Status::shown;
            if (rows_.unknown[row]) continue;
            double const value = numbers->values[row];
            constexpr double most = 1e12; // more than there are people; sums of them stay exact
            if (value >= 0 && value <= most && std::floor(value) == value) {
                rows_.persons[row] = static_cast<std::int64_t>(value);
            } else if (++told <= most_told) {
                diagnostics_.error("tabulate.inget-antal", frame_.place(row),
                                   print_number(value, std::max<int>(numbers->decimals[row],
                                                                     std::floor(value) == value ? 0 : 1)) +
                                       " är inget antal personer",
                                   "antal är hela tal från noll; är det andra mått, skriv slag = \"matt\"");
            }
        }
        return told == 0;
    }

    void find_sums() {
        rows_.counts.assign(frame_.rows(), true);
        for (Column const& column : frame_.columns) {
            auto const* const text = std::get_if<TextColumn>(&column.data);
            if (text == nullptr || column.role == "marke" || is_derived(column.role)) continue;
            keyed_.emplace_back(&column, text);
            auto const sums = sums_in(*text, column.role);
            if (std::find(sums.begin(), sums.end(), true) == sums.end()) continue;
            summed_.push_back({&column, text, sums});
            for (std::size_t row = 0; row < frame_.rows(); ++row)
                if (sums[text->codes[row]]) rows_.counts[row] = false;
        }
    }

    /// A row that is a sum in one column only is held against the rows that it is the sum of. The country is
    /// not: a file seldom has all its kommuner.
    void compare_sums() {
        for (Summed const& summed : summed_) {
            std::map<std::vector<std::string>, std::pair<std::int64_t, bool>> parts;
            for (std::size_t row = 0; row < frame_.rows(); ++row) {
                if (!rows_.counts[row]) continue;
                for (auto const& whole : wholes_of(summed, row)) {
                    auto& [sum, known] = parts.try_emplace(key_of(row, summed, whole), 0, true).first->second;
                    sum += rows_.persons_of(row);
                    known = known && (rows_.unknown.empty() || !rows_.unknown[row]);
                }
            }
            std::size_t told = 0;
            for (std::size_t row = 0; row < frame_.rows(); ++row) {
                if (!is_sum_in_this_column_alone(summed, row) || rows_.persons.empty() || rows_.unknown[row])
                    continue;
                auto const found = parts.find(key_of(row, summed, summed.text->at(row)));
                if (found == parts.end() || !found->second.second ||
                    found->second.first == rows_.persons_of(row) || ++told > most_told)
                    continue;
                diagnostics_.warning(
                    "tabulate.summa", frame_.place(row),
                    "raden för " + category_label(summed.column->role, summed.text->at(row)) + " har " +
                        print_number(static_cast<double>(rows_.persons_of(row)), 0) + ", men delarna är " +
                        print_number(static_cast<double>(found->second.first), 0) +
                        " tillsammans; rapporten räknar delarna",
                    "se efter vilket som är rätt i källan");
            }
        }
    }

    /// Sources that hide women and men of a small kommun give its sum alone.
    void find_sums_without_parts() {
        std::map<std::vector<bool>, std::set<std::vector<std::string>>> parts;
        std::set<std::string> named;
        std::size_t told = 0;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (rows_.counts[row] || rows_.persons.empty()) continue;
            bool const unknown = !rows_.unknown.empty() && rows_.unknown[row];
            if (!unknown && rows_.persons[row] == 0) continue;
            std::vector<bool> summed_in;
            bool is_country = false;
            for (Summed const& each : summed_) {
                summed_in.push_back(each.sums[each.text->codes[row]]);
                is_country = is_country || each.text->at(row) == "00";
            }
            if (is_country) continue;
            auto const [keys, is_new] = parts.try_emplace(summed_in);
            if (is_new) keys->second = keys_of_parts(summed_in);
            if (keys->second.count(key_of(row)) != 0) continue;
            auto words = words_of(row, summed_in);
            if (!named.insert(words).second) continue;
            if (++told <= most_told)
                diagnostics_.warning("tabulate.summa-utan-delar", frame_.place(row),
                                     "raden är en summa som filen inte har delarna till: " + words +
                                         "; de räknas inte med i någon tabell",
                                     "lägg till delarna, eller säg i rapporten att de saknas");
            rows_.without_parts.push_back(std::move(words));
        }
    }

    /// Of each row that counts the rows of sums that it would be a part of.
    [[nodiscard]] std::set<std::vector<std::string>> keys_of_parts(std::vector<bool> const& summed_in) const {
        std::set<std::vector<std::string>> keys;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            if (!rows_.counts[row]) continue;
            std::vector<std::vector<std::string>> some{key_of(row)};
            for (std::size_t i = 0; i < summed_.size(); ++i) {
                if (!summed_in[i]) continue;
                std::vector<std::vector<std::string>> wider;
                for (auto const& key : some)
                    for (auto const& whole : wholes_of(summed_[i], row)) {
                        wider.push_back(key);
                        wider.back()[place_in_key(summed_[i])] = whole;
                    }
                some = std::move(wider);
            }
            keys.insert(some.begin(), some.end());
        }
        return keys;
    }

    /// "Falun, 2025 (bara summan över kon)".
    [[nodiscard]] std::string words_of(std::size_t row, std::vector<bool> const& summed_in) const {
        std::vector<std::string> names;
        std::vector<std::string> over;
        for (auto const& [column, text] : keyed_) {
            auto const summed =
                std::find_if(summed_.begin(), summed_.end(),
                             [&asked = column](Summed const& each) { return each.column == asked; });
            bool const is_sum =
                summed != summed_.end() && summed_in[static_cast<std::size_t>(summed - summed_.begin())];
            if (is_sum) over.push_back(column->role == "kon" ? "kön" : column->role);
            if (text->at(row) != "totalt") names.push_back(category_label(column->role, text->at(row)));
        }
        return (names.empty() ? "alla" : join(names, ", ")) + " (bara summan över " + join_swedish(over) +
               ")";
    }

    struct Summed {
        Column const* column;
        TextColumn const* text;
        std::vector<bool> sums;
    };

    /// The codes of sums in this column that the row is a part of.
    static std::vector<std::string> wholes_of(Summed const& summed, std::size_t row) {
        std::vector<std::string> wholes;
        auto const& own = summed.text->at(row);
        for (std::size_t i = 0; i < summed.sums.size(); ++i) {
            auto const& code = summed.text->dictionary[i];
            if (!summed.sums[i] || code == "00") continue;
            if (code == "totalt" || own.starts_with(code)) wholes.push_back(code);
        }
        return wholes;
    }

    [[nodiscard]] bool is_sum_in_this_column_alone(Summed const& summed, std::size_t row) const {
        if (!summed.sums[summed.text->codes[row]] || summed.text->at(row) == "00") return false;
        return std::all_of(summed_.begin(), summed_.end(), [&](Summed const& other) {
            return other.column == summed.column || !other.sums[other.text->codes[row]];
        });
    }

    [[nodiscard]] std::vector<std::string> key_of(std::size_t row) const {
        std::vector<std::string> key;
        for (auto const& [column, text] : keyed_) key.push_back(text->at(row));
        return key;
    }

    [[nodiscard]] std::vector<std::string> key_of(std::size_t row, Summed const& summed,
                                                  std::string const& code) const {
        auto key = key_of(row);
        key[place_in_key(summed)] = code;
        return key;
    }

    [[nodiscard]] std::size_t place_in_key(Summed const& summed) const {
        auto const found = std::find_if(keyed_.begin(), keyed_.end(),
                                        [&](auto const& each) { return each.first == summed.column; });
        return static_cast<std::size_t>(found - keyed_.begin());
    }

    /// It follows its source and says nothing of its own.
    [[nodiscard]] bool is_derived(std::string const& role) const {
        return std::any_of(spec_.derived.begin(), spec_.derived.end(),
                           [&](DerivedColumn const& each) { return each.role == role; });
    }

    void find_sexes() {
        auto const* const sex = frame_.text("kon");
        if (sex == nullptr) return;
        bool const all = other_gender_ == Protection::OtherGender::in_tables || spec_.published;
        auto const first = first_rows(*sex);
        for (std::size_t i = 0; i < sex->dictionary.size(); ++i) {
            auto const& code = sex->dictionary[i];
            if (code == "totalt" || first[i] == sex->codes.size()) continue;
            if (all || is_group_of_persons(code))
                rows_.sexes.insert(code);
            else
                rows_.elsewhere.push_back(code);
        }
        sort_categories("kon", rows_.elsewhere);
    }

    Frame const& frame_;
    DataSpec const& spec_;
    Protection::OtherGender other_gender_;
    Diagnostics& diagnostics_;
    CountableRows rows_;
    std::vector<Summed> summed_;
    std::vector<std::pair<Column const*, TextColumn const*>> keyed_; ///< what tells one row from another
};

} // namespace

std::vector<bool> sums_in(TextColumn const& column, std::string_view role) {
    auto const first = first_rows(column);
    std::vector<bool> sums(column.dictionary.size(), false);
    for (std::size_t i = 0; i < sums.size(); ++i) {
        auto const& code = column.dictionary[i];
        bool const is_place = role == "kommun" && code.size() == 2;
        if (code != "totalt" && !is_place) continue;
        for (std::size_t j = 0; j < sums.size() && !sums[i]; ++j) {
            auto const& other = column.dictionary[j];
            if (j == i || first[j] == column.codes.size() || other == no_answer) continue;
            sums[i] = !is_place || code == "00" || (other.size() > code.size() && other.starts_with(code));
        }
    }
    return sums;
}

std::optional<CountableRows> countable_rows(Frame const& frame, DataSpec const& spec,
                                            Protection::OtherGender other_gender, Diagnostics& diagnostics) {
    return Selection(frame, spec, other_gender, diagnostics).run();
}

} // namespace linsen
