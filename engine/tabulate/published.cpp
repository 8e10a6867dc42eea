#include "tabulate/published.hpp"

#include "base/text.hpp"
#include "base/words_cell.hpp"
#include "data/signs.hpp"
#include "job/toml_written.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/unreadable_cells.hpp"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <string>
#include <string_view>

namespace linsen {

namespace {

/// Zeros behind the decimal mark that are filled in at most; more come of calculated floating-point numbers.
constexpr std::uint8_t most_filled_in = 3;
constexpr std::string_view narrow_nbsp = "\u202F";

/// Makes one cube of one frame. Every fault is told at the place where the table was asked for.
class Tabulation {
public:
    Tabulation(TableRequest const& request, Frame const& frame, DataSpec const& spec, Unit unit,
               Diagnostics& diagnostics)
        : request_(request)
        , frame_(frame)
        , spec_(spec)
        , unit_(unit)
        , diagnostics_(diagnostics) {}

    std::optional<Cube> run() {
        if (!find_columns()) return std::nullopt;
        auto const rows = rows_that_fit();
        if (!rows) return std::nullopt;
        if (rows->empty() && tell_contradicting_conditions()) return std::nullopt;
        if (!is_about_one_thing(*rows)) return std::nullopt;
        if (words_ == nullptr) {
            if (!settle_unit(*rows)) return std::nullopt;
            check_target();
            find_interval_decimals(*rows);
            find_decimals(*rows);
        }

        Cube cube;
        cube.request = request_;
        cube.request.unit = unit_;
        std::size_t size = 1;
        for (std::size_t i = 0; i < request_.by.size(); ++i) {
            cube.axes.push_back(axis_of(request_.by[i], *axis_columns_[i], *rows));
            size *= cube.axes.back().categories.size();
        }
        cube.cells.assign(size, cell_without_value(Status::missing, unit_));
        cube.origins.assign(size, Origin{});
        if (!fill(cube, *rows)) return std::nullopt;
        cube.unreadable = unreadable_cells(cube, frame_);
        warn_of_sexes(cube);
        return cube;
    }

private:
    using Rows = std::vector<std::size_t>;

    void error(std::string_view code, std::string message, std::string hint) {
        diagnostics_.add({Severity::error, std::string(code), request_.asked_at, std::move(message),
                          std::move(hint), request_.excerpt});
    }

    /// The same of one condition of the table, where that is written.
    void error(Condition const& condition, std::string_view code, std::string message, std::string hint) {
        bool const has_place = condition.asked_at.line > 0;
        diagnostics_.add({Severity::error, std::string(code),
                          has_place ? condition.asked_at : request_.asked_at, std::move(message),
                          std::move(hint), has_place ? condition.excerpt : request_.excerpt});
    }

    void tell_of_unit(Severity severity, std::string_view code, std::string message, std::string hint) {
        bool const has_place = request_.unit_at.line > 0;
        diagnostics_.add({severity, std::string(code), has_place ? request_.unit_at : request_.asked_at,
                          std::move(message), std::move(hint),
                          has_place ? request_.unit_excerpt : request_.excerpt});
    }

    /// What the source itself calls the unit of the rows; "" where it does not, or not of all of them the
    /// same.
    [[nodiscard]] std::string words_of_unit(Rows const& rows) const {
        for (Column const& column : frame_.columns) {
            auto const* const texts = std::get_if<TextColumn>(&column.data);
            if (texts == nullptr || texts->units.empty() || rows.empty()) continue;
            std::string const& first = texts->units[texts->codes[rows.front()]];
            bool const alike = std::all_of(rows.begin(), rows.end(), [&](std::size_t row) {
                return texts->units[texts->codes[row]] == first;
            });
            return alike ? first : std::string();
        }
        return frame_.unit;
    }

    /// Agencies write "antal" of much that is no plain number of something.
    [[nodiscard]] bool may_be_called_number() const {
        return unit_ == Unit::per_1000 || unit_ == Unit::per_10000 || unit_ == Unit::per_100000 ||
               unit_ == Unit::index || unit_ == Unit::days;
    }

    /// The unit that the source gives its figures goes before that of the data set, and is held against the
    /// one that was asked for: a thousandfold of a figure looks like a figure.
    bool settle_unit(Rows const& rows) {
        std::string const words = words_of_unit(rows);
        auto const known = unit_named(words);
        std::string const of_file = "enligt filen är enheten " + in_quotes(words);
        if (request_.unit == Unit::none && known) {
            unit_ = *known;
            return true;
        }
        if (unit_ == Unit::none) {
            if (!request_.needs_unit) return true;
            error("tabulate.enhet-saknas",
                  words.empty() ? "ingenstans står vilken enhet värdena i datamängden " +
                                      in_quotes(frame_.name) + " har"
                                : of_file + ", som rapporten inte har någon motsvarighet till",
                  words.empty()
                      ? "skriv till exempel enhet = \"procent\" här, eller under [[data]] om alla uppgifter "
                        "i " +
                            in_quotes(frame_.name) + " har samma enhet"
                      : "skriv med enhet vilken av rapportens enheter som ligger närmast, och säg i "
                        "definitionen vad värdena är");
            return false;
        }
        std::string const here = in_quotes(key(unit_));
        if (words.empty() || known == unit_) return true;
        if (!known || (known == Unit::count && may_be_called_number())) {
            tell_of_unit(Severity::warning, known ? "tabulate.enhet-antal" : "tabulate.enhet-okand",
                         of_file + (known ? "" : ", som rapporten inte har någon motsvarighet till") +
                             ", men värdena visas som " + here,
                         "se efter att det är samma sak, annars blir rapportens siffror fel");
            return true;
        }
        tell_of_unit(Severity::error, "tabulate.enhet-motsagd",
                     of_file + ", men värdena ska visas som " + here,
                     request_.unit_at.line > 0
                         ? "ta bort enhet så att filens gäller; är uppgiften en annan, rätta villkoren på "
                           "raderna"
                         : "tabellen kan bara visa " + here + "; rätta villkoren på raderna");
        return false;
    }

    void check_target() {
        constexpr double whole = 100;
        if (!request_.target || unit_ != Unit::percent) return;
        if (request_.target->value >= 0 && request_.target->value <= whole) return;
        diagnostics_.add({Severity::error, "tabulate.mal-utanfor", request_.target->at,
                          "målet ligger inte mellan 0 och 100, men enheten är procent",
                          "rätta målet; är uppgiften ingen andel, är det enheten som är fel",
                          request_.target->excerpt});
    }

    TextColumn const* text_column(std::string const& role, Condition const& asked = {}) {
        TextColumn const* const column = frame_.text(role);
        if (column != nullptr || (is_asked_by_reports(role) && tell_misspelt(role))) return column;
        std::vector<std::string> roles;
        for (Column const& each : frame_.columns) {
            if (std::holds_alternative<TextColumn>(each.data)) roles.push_back(each.role);
        }
        std::string hint = is_asked_by_reports(role) ? std::string() : did_you_mean(role, roles);
        if (!hint.empty()) {
            tell_no_column(asked, role, std::move(hint));
            return nullptr;
        }
        hint = "ange kolumnen under kolumner i [[data]]";
        if (role == "kon") hint += ", eller skriv i mallen varför uppgiften inte är könsuppdelad (utan_kon)";
        if (role == "kommun") hint += ", eller skriv omrade i [[data]] om hela filen gäller ett enda område";
        if (!roles.empty()) hint += "; de som finns är " + join_quoted(roles);
        tell_no_column(asked, role, std::move(hint));
        return nullptr;
    }

    void tell_no_column(Condition const& asked, std::string const& role, std::string hint) {
        error(asked, "tabulate.kolumn-saknas",
              "datamängden " + in_quotes(frame_.name) + " har ingen kolumn för " + in_quotes(role),
              std::move(hint));
    }

    /// Whether a key under kolumner may be `role` in other letters; told there, once for all tables.
    bool tell_misspelt(std::string const& role) {
        auto const* const entries = std::get_if<Entries>(&spec_.source.data());
        Value const* const columns = entries == nullptr ? nullptr : spec_.source.find("kolumner");
        if (columns == nullptr) return false;
        for (auto const& [key, heading] : columns->entries()) {
            auto hint = is_asked_for(key) ? std::string() : did_you_mean(key, {role});
            if (hint.empty()) continue;
            auto told = at_key(heading, Severity::error, "tabulate.kolumn-felstavad",
                               "datamängden " + in_quotes(frame_.name) + " har ingen kolumn för " +
                                   in_quotes(role) + " men en för " + in_quotes(key),
                               std::move(hint));
            auto const& list = diagnostics_.list();
            bool const is_new = std::none_of(list.begin(), list.end(), [&](Diagnostic const& other) {
                return other.code == told.code && other.place == told.place;
            });
            if (is_new) diagnostics_.add(std::move(told));
            return true;
        }
        return false;
    }

    bool find_columns() {
        for (Condition const& condition : request_.where)
            condition_columns_.push_back(text_column(condition.role, condition));
        for (AxisRequest const& asked : request_.by) axis_columns_.push_back(text_column(asked.role));
        auto const is_there = [](auto const* column) { return column != nullptr; };
        bool const sound = std::all_of(condition_columns_.begin(), condition_columns_.end(), is_there) &&
                           std::all_of(axis_columns_.begin(), axis_columns_.end(), is_there);
        if (!request_.measured.empty()) {
            words_ = text_column(request_.measured);
            return words_ != nullptr && sound;
        }
        values_ = frame_.numbers("varde");
        if (values_ == nullptr) values_ = frame_.numbers("antal");
        low_ = frame_.numbers("nedre");
        marks_ = frame_.text("marke");
        high_ = frame_.numbers("ovre");
        if (values_ == nullptr && !tell_misspelt("varde") && !tell_misspelt("antal")) {
            error("tabulate.varde-saknas",
                  "datamängden " + in_quotes(frame_.name) + " har ingen kolumn med värden",
                  "ange varde eller antal under kolumner i [[data]]");
        }
        return values_ != nullptr && sound;
    }

    /// Sources drop a trailing ".0", so a limit is as exact as the finest one of its table.
    void find_interval_decimals(Rows const& rows) {
        for (NumberColumn const* limits : {low_, high_}) {
            if (limits == nullptr || limits->decimals.empty()) continue;
            for (std::size_t const row : rows)
                interval_decimals_ = std::max(interval_decimals_, limits->decimals[row]);
        }
    }

    /// Excel drops zeros at the end of a number, so the values of one thing at one time are as exact as the
    /// finest of them; counts are whole by nature. Earlier values may be coarser: a source that went over to
    /// decimals once had none.
    void find_decimals(Rows const& rows) {
        decimals_.assign(values_->decimals.begin(), values_->decimals.end());
        bool const are_counts = unit_ == Unit::count || frame_.numbers("varde") == nullptr;
        if (are_counts) return;
        struct Finest {
            std::uint8_t decimals = 0;
            std::size_t values = 0;
        };
        std::map<std::string, Finest> of_thing;
        std::map<std::string, Finest> of_time;
        auto const key = [this](std::size_t row, std::string_view role) {
            for (std::size_t i = 0; i < request_.by.size(); ++i)
                if (request_.by[i].role == role) return axis_columns_[i]->at(row) + "\n";
            return std::string("\n");
        };
        for (std::size_t const row : rows) {
            if (values_->statuses[row] != Status::shown) continue;
            std::string const thing = key(row, "indikator");
            for (Finest* const each : {&of_thing[thing], &of_time[thing + key(row, "ar")]}) {
                each->decimals = std::max(each->decimals, std::min(values_->decimals[row], most_filled_in));
                ++each->values;
            }
        }
        for (std::size_t const row : rows) {
            if (values_->statuses[row] != Status::shown) continue;
            std::string const thing = key(row, "indikator");
            Finest const& at_the_time = of_time[thing + key(row, "ar")];
            // One value says nothing of whether its time was given in whole numbers.
            Finest const& finest = at_the_time.values > 1 ? at_the_time : of_thing[thing];
            decimals_[row] = std::max(decimals_[row], finest.decimals);
        }
    }

    /// Nobody sees that two codes differ, only in which spaces part their words or how letters are composed.
    static bool look_alike(std::string_view one, std::string_view other) {
        auto const without_spaces = [](std::string_view text) {
            std::string result = to_nfc(text);
            for (std::string_view const space : {std::string_view(" "), nbsp, narrow_nbsp})
                for (auto at = result.find(space); at != std::string::npos; at = result.find(space))
                    result.erase(at, space.size());
            return result;
        };
        return fold(one) == fold(other) && without_spaces(one) == without_spaces(other);
    }

    /// For each dictionary code of a condition's column: is it one of those asked for? Tells unknown codes.
    bool wanted_codes(Condition const& condition, TextColumn const& column, std::vector<bool>& wanted) {
        wanted.assign(column.dictionary.size(), false);
        bool all_known = true;
        for (std::string const& code : condition.codes) {
            auto const found = std::find(column.dictionary.begin(), column.dictionary.end(), code);
            if (found != column.dictionary.end()) {
                wanted[static_cast<std::size_t>(found - column.dictionary.begin())] = true;
                continue;
            }
            bool any_alike = false;
            for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
                bool const alike = look_alike(column.dictionary[i], code);
                wanted[i] = wanted[i] || alike;
                any_alike |= alike;
            }
            if (any_alike || has_unreadable(condition, code, frame_)) continue;
            if (request_.optional) {
                diagnostics_.add({Severity::remark, "tabulate.kod-saknas", request_.asked_at,
                                  "datamängden " + in_quotes(frame_.name) + " har inga rader där " +
                                      condition.role + " är " + in_quotes(code) +
                                      "; uppgiften redovisas som saknad",
                                  "", request_.excerpt});
                continue;
            }
            all_known = false;
            auto const near_codes = nearest(code, column.dictionary, 3);
            error(condition, "tabulate.kod-saknas",
                  "datamängden " + in_quotes(frame_.name) + " har inga rader där " + condition.role + " är " +
                      in_quotes(code),
                  near_codes.empty() ? "kolumnen är tom" : "närmast är " + join_quoted(near_codes));
        }
        return all_known;
    }

    std::optional<Rows> rows_that_fit() {
        wanted_.resize(request_.where.size());
        bool all_known = true;
        for (std::size_t i = 0; i < request_.where.size(); ++i) {
            all_known &= wanted_codes(request_.where[i], *condition_columns_[i], wanted_[i]);
        }
        if (!all_known) return std::nullopt;
        std::vector<std::size_t> all(wanted_.size());
        std::iota(all.begin(), all.end(), std::size_t{0});
        return rows_that_meet(all);
    }

    /// Those of the conditions, by their place in the request.
    using Which = std::vector<std::size_t>;

    [[nodiscard]] Rows rows_that_meet(Which const& conditions) const {
        Rows rows;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            bool const fits = std::all_of(conditions.begin(), conditions.end(), [&](std::size_t i) {
                return wanted_[i][condition_columns_[i]->codes[row]];
            });
            if (fits) rows.push_back(row);
        }
        return rows;
    }

    [[nodiscard]] bool stand_together(Which const& conditions) const {
        if (!rows_that_meet(conditions).empty()) return true;
        std::vector<Condition> asked;
        for (std::size_t const i : conditions) asked.push_back(request_.where[i]);
        return has_unreadable(asked, frame_);
    }

    /// The fewest of a user's conditions that no row meets together, two or all; none where there are such
    /// rows, or where the data lack one of the codes by itself.
    [[nodiscard]] Which contradicting() const {
        Which own;
        for (std::size_t i = 0; i < request_.where.size(); ++i)
            if (request_.where[i].asked_at.line > 0) own.push_back(i);
        for (std::size_t const i : own)
            if (!stand_together({i})) return {};
        for (std::size_t a = 0; a < own.size(); ++a)
            for (std::size_t b = a + 1; b < own.size(); ++b)
                if (!stand_together({own[a], own[b]})) return {own[a], own[b]};
        return own.size() < 2 || stand_together(own) ? Which{} : own;
    }

    [[nodiscard]] std::string words_of(std::size_t condition) const {
        Condition const& asked = request_.where[condition];
        std::vector<std::string> codes;
        for (std::string const& code : asked.codes) codes.push_back(in_quotes(code));
        return asked.role + " är " + join(codes, " eller ");
    }

    /// Each condition has rows, but no row meets them all: false where that is not so. An empty table that
    /// may be empty is none the less told.
    bool tell_contradicting_conditions() {
        Which const conditions = contradicting();
        if (conditions.empty()) return false;
        std::vector<std::string> words;
        for (std::size_t const i : conditions) words.push_back(words_of(i));
        std::string const what = "datamängden " + in_quotes(frame_.name) + " har inga rader där " +
                                 (words.size() == 2 ? "både " : "") + join_swedish(words);
        if (request_.optional) {
            diagnostics_.add({Severity::remark, "tabulate.villkor-motsagda", request_.asked_at,
                              what + "; uppgiften redovisas som saknad", "", request_.excerpt});
            return false;
        }
        std::size_t const last = conditions.back();
        Which const others(conditions.begin(), conditions.end() - 1);
        words.pop_back();
        auto const& column = *condition_columns_[last];
        auto const found = found_codes(request_.where[last].role, column, rows_that_meet(others));
        bool const is_same_column = std::any_of(
            others.begin(), others.end(), [&](std::size_t i) { return condition_columns_[i] == &column; });
        auto const near_codes = nearest(request_.where[last].codes.front(), found, 3);
        error(request_.where[last], "tabulate.villkor-motsagda", what,
              is_same_column       ? "två villkor på samma kolumn utesluter varandra; ta bort det ena"
              : near_codes.empty() ? "ändra eller ta bort ett av villkoren"
                                   : "där " + join_swedish(words) + " är " + request_.where[last].role + " " +
                                         join_quoted(near_codes));
        return true;
    }

    [[nodiscard]] bool is_asked_for(std::string const& role) const {
        auto const asks = [&](auto const& each) { return each.role == role; };
        return std::any_of(request_.by.begin(), request_.by.end(), asks) ||
               std::any_of(request_.where.begin(), request_.where.end(), asks);
    }

    /// Rows that differ in something that the table neither divides by nor chooses would be told as one
    /// series, also where no two of them happen to give the same cell.
    /// Facts say several things of one place; which of them a table shows, it has said.
    bool is_about_one_thing(Rows const& rows) {
        if (words_ != nullptr) return true;
        bool sound = true;
        for (Column const& column : frame_.columns) {
            auto const* const texts = std::get_if<TextColumn>(&column.data);
            if (texts == nullptr || column.role == "marke" || is_asked_for(column.role)) continue;
            auto const codes = found_codes(column.role, *texts, rows);
            if (codes.size() < 2) continue;
            constexpr std::size_t most_named = 4;
            std::vector<std::string> named;
            for (std::size_t i = 0; i < codes.size() && i < most_named; ++i)
                named.push_back(in_quotes(category_label(column.role, codes[i])));
            if (codes.size() > most_named)
                named.push_back(std::to_string(codes.size() - most_named) + " till");
            auto const& key = request_.conditions_are;
            std::string hint = column.role == "indikator" ? "välj en med kod i mallen"
                               : key.empty()
                                   ? "låt filen ha rader med ett enda värde i " + in_quotes(column.heading)
                                   : "välj en med " + key + " = { " + toml_key(column.role) + " = \"…\" }" +
                                         (key == "dar" ? "" : " i mallen");
            if (spec_.columns.contains(column.role) && !tells_rows_apart(column, rows))
                hint += ", eller stryk " + column.role + " ur kolumner om skillnaden saknar betydelse";
            error("tabulate.flera-saker",
                  "raderna som tabellen hämtar ur datamängden " + in_quotes(frame_.name) +
                      " skiljer sig åt i kolumnen " + in_quotes(column.heading) + ": " + join_swedish(named),
                  std::move(hint));
            sound = false;
        }
        return sound;
    }

    /// Are there two rows that nothing else tells apart? Without the column one of them would be the other's
    /// double.
    [[nodiscard]] bool tells_rows_apart(Column const& asked, Rows const& rows) const {
        std::set<std::vector<std::uint32_t>> keys;
        return std::any_of(rows.begin(), rows.end(), [&](std::size_t row) {
            std::vector<std::uint32_t> key;
            for (Column const& column : frame_.columns) {
                auto const* const texts = std::get_if<TextColumn>(&column.data);
                if (texts != nullptr && column.role != "marke" && &column != &asked)
                    key.push_back(texts->codes[row]);
            }
            return !keys.insert(std::move(key)).second;
        });
    }

    static std::vector<std::string> found_codes(std::string const& role, TextColumn const& column,
                                                Rows const& rows) {
        std::vector<bool> seen(column.dictionary.size(), false);
        std::vector<std::string> codes;
        for (std::size_t const row : rows) {
            std::uint32_t const code = column.codes[row];
            if (seen[code]) continue;
            seen[code] = true;
            codes.push_back(column.dictionary[code]);
        }
        if (role == "kon" || role == "kommun" || role == "ar") sort_categories(role, codes);
        return codes;
    }

    /// Those of the rows, and of rows that could not be read.
    [[nodiscard]] std::vector<std::string> codes_of_file(std::string const& role, TextColumn const& column,
                                                         Rows const& rows) const {
        auto codes = found_codes(role, column, rows);
        if (words_ != nullptr) return codes;
        auto const found = codes.size();
        for (std::string& code : unreadable_codes(request_, role, frame_))
            if (std::find(codes.begin(), codes.end(), code) == codes.end()) codes.push_back(std::move(code));
        if (codes.size() > found && (role == "kon" || role == "kommun" || role == "ar"))
            sort_categories(role, codes);
        return codes;
    }

    [[nodiscard]] Axis axis_of(AxisRequest const& asked, TextColumn const& column, Rows const& rows) const {
        Axis axis{asked.role, {}};
        auto const codes = asked.codes.empty() ? codes_of_file(asked.role, column, rows) : asked.codes;
        for (std::string const& code : codes)
            axis.categories.push_back({code, category_label(asked.role, code), {}});
        return axis;
    }

    Cell cell_at(std::size_t row) const {
        if (words_ != nullptr) {
            auto const& said = words_->at(row);
            return said.empty() ? cell_without_value(Status::missing, unit_) : cell_of_words(said);
        }
        Cell cell;
        cell.status = values_->statuses[row];
        cell.unit = unit_;
        cell.decimals = decimals_[row];
        if (cell.shown()) {
            auto const has = [row](std::vector<std::size_t> const& rows) {
                return std::binary_search(rows.begin(), rows.end(), row);
            };
            cell.value = values_->values[row];
            cell.preliminary = has(values_->preliminary);
            cell.revised = has(values_->revised);
        } else {
            auto const& signs = values_->signs;
            auto const sign = std::lower_bound(signs.begin(), signs.end(), row,
                                               [](std::pair<std::size_t, std::string> const& each,
                                                  std::size_t at) { return each.first < at; });
            if (sign != signs.end() && sign->first == row) cell.source_sign = sign->second;
        }
        bool const has_interval = low_ != nullptr && high_ != nullptr &&
                                  low_->statuses[row] == Status::shown &&
                                  high_->statuses[row] == Status::shown;
        if (cell.shown() && has_interval) {
            cell.interval = Interval{low_->values[row], high_->values[row], interval_decimals_};
        }
        if (marks_ != nullptr) read_marks(marks_->at(row), cell);
        return cell;
    }

    static void read_marks(std::string_view marks, Cell& cell) {
        while (!marks.empty()) {
            auto const end = std::min(marks.find_first_of(", "), marks.size());
            auto const mark = marks.substr(0, end);
            cell.series_break = cell.series_break || Signs::says_break(mark);
            cell.preliminary = cell.preliminary || (cell.shown() && Signs::says_preliminary(mark));
            cell.revised = cell.revised || (cell.shown() && Signs::says_revised(mark));
            marks.remove_prefix(std::min(end + 1, marks.size()));
        }
    }

    /// Where each dictionary code of a column stands on its axis, or nothing.
    static std::vector<std::optional<std::size_t>> positions(Axis const& axis, TextColumn const& column) {
        std::vector<std::optional<std::size_t>> result;
        result.reserve(column.dictionary.size());
        for (std::string const& code : column.dictionary) result.push_back(axis.find(code));
        return result;
    }

    bool fill(Cube& cube, Rows const& rows) {
        std::vector<std::vector<std::optional<std::size_t>>> position_of;
        for (std::size_t i = 0; i < cube.axes.size(); ++i) {
            position_of.push_back(positions(cube.axes[i], *axis_columns_[i]));
        }
        bool all_single = true;
        for (std::size_t const row : rows) {
            std::size_t index = 0;
            bool on_table = true;
            for (std::size_t i = 0; on_table && i < cube.axes.size(); ++i) {
                auto const position = position_of[i][axis_columns_[i]->codes[row]];
                on_table = position.has_value();
                if (on_table) index = index * cube.axes[i].categories.size() + *position;
            }
            if (!on_table) continue;
            Origin& origin = cube.origins[index];
            if (origin.row != 0) {
                tell_two_rows(cube, row, origin.row - 1);
                all_single = false;
                continue;
            }
            origin = {frame_.lines[row], static_cast<std::uint32_t>(row + 1)};
            cube.cells[index] = cell_at(row);
        }
        return all_single;
    }

    void tell_two_rows(Cube const& cube, std::size_t row, std::size_t first) {
        if (++told_twice_ > 3) return;
        std::vector<std::string> key;
        for (std::size_t i = 0; i < cube.axes.size(); ++i) {
            key.push_back(category_label(cube.axes[i].role, axis_columns_[i]->at(row)));
        }
        error("tabulate.dubbel-rad",
              "i datamängden " + in_quotes(frame_.name) + " ger raderna " + line_words(frame_.place(first)) +
                  " och " + line_words(frame_.place(row)) + " samma uppgift (" + join(key, ", ") + ")",
              "ta bort den ena raden i " + frame_.path + ", eller lägg till ett villkor som skiljer dem åt");
    }

    /// What the template says of sexes is held against what the data have.
    void warn_of_sexes(Cube const& cube) {
        if (!request_.persons) return;
        bool has_total = false;
        std::vector<std::string> groups;
        for (std::size_t index = 0; index < cube.cells.size(); ++index) {
            if (!cube.cells[index].shown()) continue;
            std::string const& sex = sex_at(cube, index);
            if (sex == "totalt") {
                has_total = true;
            } else if (!sex.empty() && std::find(groups.begin(), groups.end(), sex) == groups.end()) {
                groups.push_back(sex);
            }
        }
        // Rows of the two that carry a sign are figures that are hidden or left out: the source does divide.
        if (request_.without_sex.empty() && has_total && groups.empty() && !has_rows_by_sex(cube)) {
            diagnostics_.add({Severity::warning, "tabulate.endast-totalt", request_.asked_at,
                              "datamängden " + in_quotes(frame_.name) + " har bara totaler för tabellen " +
                                  in_quotes(request_.id) + ", inga uppgifter för kvinnor och män",
                              "ange varför i utan_kon, så att rapporten kan förklara det", request_.excerpt});
        }
        if (!request_.without_sex.empty() && !groups.empty()) {
            std::sort(groups.begin(), groups.end(), [](std::string const& a, std::string const& b) {
                return std::pair(sex_order(a), a) < std::pair(sex_order(b), b);
            });
            diagnostics_.add({Severity::warning, "tabulate.kon-finns", request_.asked_at,
                              "enligt utan_kon är tabellen " + in_quotes(request_.id) +
                                  " inte könsuppdelad, men datamängden " + in_quotes(frame_.name) +
                                  " har uppgifter om " + join_swedish(groups) + "; de visas",
                              "ta bort utan_kon ur mallen", request_.excerpt});
        }
    }

    static bool has_rows_by_sex(Cube const& cube) {
        return std::any_of(cube.axes.begin(), cube.axes.end(), [](Axis const& axis) {
            return axis.role == "kon" &&
                   std::any_of(axis.categories.begin(), axis.categories.end(),
                               [](Category const& sex) { return sex.code != "totalt"; });
        });
    }

    static std::string const& sex_at(Cube const& cube, std::size_t index) {
        static std::string const none;
        std::size_t stride = cube.cells.size();
        for (Axis const& axis : cube.axes) {
            stride /= axis.categories.size();
            if (axis.role == "kon") return axis.categories[index / stride % axis.categories.size()].code;
        }
        return none;
    }

    TableRequest const& request_;
    Frame const& frame_;
    DataSpec const& spec_;
    Unit unit_;
    Diagnostics& diagnostics_;
    std::vector<TextColumn const*> condition_columns_;
    std::vector<TextColumn const*> axis_columns_;
    TextColumn const* words_ = nullptr; ///< of a table of words
    NumberColumn const* values_ = nullptr;
    NumberColumn const* low_ = nullptr;
    TextColumn const* marks_ = nullptr; ///< beside the numbers, "p, b"; of other marks only the source knows
    NumberColumn const* high_ = nullptr;
    std::uint8_t interval_decimals_ = 0;
    std::vector<std::uint8_t> decimals_; ///< of each row's value
    /// Of each condition: for each dictionary code of its column, whether it is asked for.
    std::vector<std::vector<bool>> wanted_;
    int told_twice_ = 0;
};

} // namespace

std::optional<Cube> published_table(TableRequest const& request, Frame const& frame, DataSpec const& spec,
                                    Unit unit, Diagnostics& diagnostics) {
    return Tabulation(request, frame, spec, unit, diagnostics).run();
}

} // namespace linsen
