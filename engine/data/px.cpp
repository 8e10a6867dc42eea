#include "data/px.hpp"

#include "base/text.hpp"
#include "data/file_kind.hpp"
#include "data/limit_search.hpp"
#include "data/personnummer.hpp"
#include "data/px_cells.hpp"
#include "data/px_dimension.hpp"
#include "data/px_file.hpp"
#include "data/px_notes.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <charconv>
#include <map>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_variables = 20;

class Reading {
public:
    Reading(PxFile file, DataSpec const& spec, SourceCodes& codes, Diagnostics& diagnostics)
        : file_(std::move(file))
        , spec_(spec)
        , codes_(codes)
        , diagnostics_(diagnostics) {
        frame_.name = spec.name;
        frame_.file = file_.file();
    }

    std::optional<Frame> run() {
        codes_ = agency_codes();
        if (!read_variables() || !check_size() || !find_roles()) return std::nullopt;
        auto cells = read_px_cells(file_, dimensions_, stubs_, spec_, diagnostics_);
        if (!cells) return std::nullopt;
        number_cells(dimensions_, cells->lines.size());
        find_decimals(cells->numbers);
        auto contents = file_.text("CONTENTS");
        if (contents.empty()) contents = "DATA";
        auto const limits = find_limit_rows(dimensions_, contents, spec_, frame_.file, diagnostics_);
        for (auto& dimension : dimensions_)
            frame_.columns.push_back({dimension.role, dimension.label,
                                      TextColumn{texts_of(dimension, spec_, codes_, diagnostics_),
                                                 std::move(dimension.codes), std::move(dimension.units)}});
        frame_.columns.push_back({number_role_of(spec_), contents, std::move(cells->numbers)});
        frame_.lines = std::move(cells->lines);
        frame_.characters = std::move(cells->characters);
        frame_.rows_read = frame_.rows();
        if (limits && !join_limit_rows(frame_, *limits, spec_, diagnostics_)) return std::nullopt;
        frame_.unit = file_.text("UNITS");
        frame_.notes = mandatory_notes(file_, names_);
        tell_source();
        return std::move(frame_);
    }

private:
    bool tell(PxEntry const* entry, std::string const& what) {
        tell_px(file_.place(entry == nullptr ? file_.data_line() : entry->line), what, diagnostics_);
        return false;
    }

    bool read_variables() {
        for (auto const* keyword : {"STUB", "HEADING"}) {
            auto const* entry = file_.find(keyword);
            if (entry != nullptr)
                for (auto const& value : entry->values)
                    if (!value.text.empty() && !read_variable(*entry, value.text)) return false;
            if (keyword == std::string_view("STUB")) stubs_ = dimensions_.size();
        }
        return !dimensions_.empty() || tell(nullptr, "den har inga variabler (varken STUB eller HEADING)");
    }

    bool read_variable(PxEntry const& entry, std::string const& name) {
        if (std::find(names_.begin(), names_.end(), name) != names_.end())
            return tell(&entry, "variabeln \"" + name + "\" står två gånger");
        if (names_.size() == most_variables)
            return tell(&entry, "den har fler än " + std::to_string(most_variables) + " variabler");
        auto dimension = read_px_dimension(file_, name, diagnostics_);
        if (!dimension) return false;
        keyed_ = keyed_ || file_.find("KEYS", name) != nullptr;
        names_.push_back(name);
        dimensions_.push_back(std::move(*dimension));
        return true;
    }

    bool check_size() {
        auto const most = keyed_ ? most_keyed_px_cells : most_px_cells;
        std::size_t cells = 1;
        for (auto const& dimension : dimensions_) {
            auto const size = dimension.categories.size();
            if (cells > most / size) {
                diagnostics_.error("data.for-stor", file_.place(file_.data_line()),
                                   std::string("filen har fler än ") + (keyed_ ? "två" : "20") +
                                       " miljoner celler",
                                   "hämta färre värden åt gången");
                return false;
            }
            cells *= size;
        }
        return true;
    }

    bool find_roles() {
        auto const usual = [&](TableDimension const& dimension) { return usual_px_role(dimension, file_); };
        return give_roles(dimensions_, usual, spec_, frame_.file, diagnostics_);
    }

    /// PRECISION goes before SHOWDECIMALS; DECIMALS is only what the file was written with.
    void find_decimals(NumberColumn& numbers) const {
        auto const shown = declared("SHOWDECIMALS");
        auto const written = declared("DECIMALS").value_or(0);
        for (auto& decimals : numbers.decimals) decimals = shown.value_or(std::max(decimals, written));
        for (auto const& dimension : dimensions_) {
            if (dimension.decimals.empty()) continue;
            for (std::size_t cell = 0; cell < numbers.decimals.size(); ++cell)
                if (auto const& own = dimension.decimals[dimension.codes[cell]])
                    numbers.decimals[cell] = *own;
        }
    }

    std::optional<std::uint8_t> declared(std::string_view keyword) const {
        auto const text = file_.text(keyword);
        constexpr unsigned most = 15;
        unsigned decimals = 0;
        auto const [end, fault] = std::from_chars(text.data(), text.data() + text.size(), decimals);
        if (text.empty() || fault != std::errc{} || end != text.data() + text.size() || decimals > most)
            return std::nullopt;
        return static_cast<std::uint8_t>(decimals);
    }

    /// The figures are somebody's, and the report should say whose.
    void tell_source() {
        auto const source = file_.text("SOURCE");
        if (!spec_.citation.empty() || source.empty()) return;
        bool const owned = file_.text("COPYRIGHT") == "YES";
        diagnostics_.remark("data.px-kalla", file_.place(file_.find("SOURCE")->line),
                            "filen säger att uppgifterna kommer från \"" + source + "\"" +
                                (owned ? " och är upphovsrättsligt skyddade" : "") +
                                ", men kalla är inte angiven för \"" + spec_.name + "\"",
                            "lägg till kalla = \"" + source + "\", så som källan ska stå i rapporten");
    }

    PxFile file_;
    DataSpec const& spec_;
    SourceCodes& codes_;
    Diagnostics& diagnostics_;
    Frame frame_;
    std::vector<std::string> names_;
    std::vector<TableDimension> dimensions_;
    std::size_t stubs_ = 0; ///< of the variables
    bool keyed_ = false;
};

/// Values and codes are columns under the name of their variable, all else under its keyword.
bool is_free_of_personnummer(PxFile const& file, Diagnostics& diagnostics) {
    PersonnummerWatch watch("nyckelord", "nyckelordet");
    std::map<std::string, std::size_t> columns;
    for (auto const& entry : file.entries()) {
        auto const& heading = entry.about.size() == 1 ? entry.about.front() : entry.keyword;
        auto const [column, is_new] = columns.emplace(heading, watch.columns());
        if (is_new) watch.add_column(heading, entry.line);
        for (auto const& text : entry.about) watch.see(column->second, text, entry.line);
        for (auto const& value : entry.values) watch.see(column->second, value.text, value.line);
    }
    return watch.judge([&](std::uint64_t line) { return file.place(static_cast<std::uint32_t>(line)); },
                       diagnostics);
}

} // namespace

std::optional<Frame> read_px(std::string bytes, DataSpec const& spec, SourceCodes& codes,
                             Diagnostics& diagnostics) {
    constexpr std::size_t beginning_looked_at = 4096;
    auto const kind = kind_of(std::string_view(bytes).substr(0, beginning_looked_at));
    if (kind != FileKind::px && kind != FileKind::text) {
        tell_wrong_kind(kind, "PX", file_name(spec), diagnostics);
        return std::nullopt;
    }
    auto const errors = diagnostics.errors();
    auto file = PxFile::parse(std::move(bytes), spec, diagnostics);
    if (!file || !is_free_of_personnummer(*file, diagnostics)) return std::nullopt;
    auto frame = Reading(std::move(*file), spec, codes, diagnostics).run();
    if (diagnostics.errors() != errors) return std::nullopt;
    return frame;
}

} // namespace linsen
