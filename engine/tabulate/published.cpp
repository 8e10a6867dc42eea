#include "tabulate/published.hpp"

#include "base/text.hpp"
#include "base/words_cell.hpp"
#include "job/toml_written.hpp"
#include "tabulate/categories.hpp"
#include "tabulate/conditions_met.hpp"
#include "tabulate/published_cells.hpp"
#include "tabulate/published_unit.hpp"
#include "tabulate/request_faults.hpp"
#include "tabulate/unreadable_cells.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

namespace linsen {

namespace {

/// Makes one cube of one frame. Every fault is told at the place where the table was asked for.
class Tabulation {
public:
    Tabulation(TableRequest const& request, Frame const& frame, DataSpec const& spec, Unit unit,
               Diagnostics& diagnostics)
        : request_(request)
        , frame_(frame)
        , spec_(spec)
        , unit_(unit)
        , diagnostics_(diagnostics)
        , faults_(request, diagnostics) {}

    std::optional<Cube> run() {
        if (!find_columns()) return std::nullopt;
        auto const rows = rows_that_meet(request_, frame_, condition_columns_, faults_);
        if (!rows || !is_about_one_thing(*rows)) return std::nullopt;
        if (words_ == nullptr) {
            auto const unit = published_unit(request_, frame_, *rows, unit_, faults_);
            if (!unit) return std::nullopt;
            unit_ = *unit;
            check_target();
            cells_.emplace(request_, frame_, *values_, axis_columns_, *rows, unit_);
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
        faults_.error(asked, "tabulate.kolumn-saknas",
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
        if (values_ == nullptr && !tell_misspelt("varde") && !tell_misspelt("antal")) {
            faults_.error("tabulate.varde-saknas",
                          "datamängden " + in_quotes(frame_.name) + " har ingen kolumn med värden",
                          "ange varde eller antal under kolumner i [[data]]");
        }
        return values_ != nullptr && sound;
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
            faults_.error("tabulate.flera-saker",
                          "raderna som tabellen hämtar ur datamängden " + in_quotes(frame_.name) +
                              " skiljer sig åt i kolumnen " + in_quotes(column.heading) + ": " +
                              join_swedish(named),
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

    [[nodiscard]] Cell said_at(std::size_t row) const {
        auto const& said = words_->at(row);
        return said.empty() ? cell_without_value(Status::missing, unit_) : cell_of_words(said);
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
            cube.cells[index] = words_ != nullptr ? said_at(row) : cells_->of(row);
        }
        return all_single;
    }

    void tell_two_rows(Cube const& cube, std::size_t row, std::size_t first) {
        if (++told_twice_ > 3) return;
        std::vector<std::string> key;
        for (std::size_t i = 0; i < cube.axes.size(); ++i) {
            key.push_back(category_label(cube.axes[i].role, axis_columns_[i]->at(row)));
        }
        faults_.error(
            "tabulate.dubbel-rad",
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
    RequestFaults faults_;
    std::vector<TextColumn const*> condition_columns_;
    std::vector<TextColumn const*> axis_columns_;
    TextColumn const* words_ = nullptr; ///< of a table of words
    NumberColumn const* values_ = nullptr;
    std::optional<PublishedCells> cells_; ///< of a table of figures
    int told_twice_ = 0;
};

} // namespace

std::optional<Cube> published_table(TableRequest const& request, Frame const& frame, DataSpec const& spec,
                                    Unit unit, Diagnostics& diagnostics) {
    return Tabulation(request, frame, spec, unit, diagnostics).run();
}

} // namespace linsen
