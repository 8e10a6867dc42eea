#include "data/px_cells.hpp"

#include "base/text.hpp"
#include "data/number_text.hpp"
#include "data/px_dimension.hpp"
#include "data/px_scanner.hpp"
#include "data/px_signs.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <string>
#include <utility>

namespace linsen {

namespace {

/// A number with a decimal point, as PX has it; with an exponent it has no decimals.
bool read_px_number(std::string_view bytes, NumberText& number) {
    if (read_plain_number(bytes, number)) return true;
    auto const unsigned_part = bytes.starts_with('-') ? bytes.substr(1) : bytes;
    if (unsigned_part.empty() || unsigned_part.find_first_not_of("0123456789.eE+-") != std::string_view::npos)
        return false;
    auto const [end, fault] = std::from_chars(bytes.data(), bytes.data() + bytes.size(), number.value);
    if (fault != std::errc{} || end != bytes.data() + bytes.size() ||
        !(std::abs(number.value) < too_large_number))
        return false;
    constexpr std::size_t most_decimals = 15;
    auto const point = bytes.find('.');
    bool const has_decimals =
        point != std::string_view::npos && bytes.find_first_of("eE") == std::string_view::npos;
    number.decimals = static_cast<std::uint8_t>(
        has_decimals ? std::min(bytes.size() - point - 1, most_decimals) : std::size_t{0});
    return true;
}

class Reading {
public:
    Reading(PxFile& file, std::vector<TableDimension> const& dimensions, std::size_t stubs,
            DataSpec const& spec, Diagnostics& diagnostics)
        : file_(file)
        , dimensions_(dimensions)
        , stubs_(stubs)
        , diagnostics_(diagnostics)
        , scanner_(file)
        , signs_(file, spec, diagnostics) {
        for (std::size_t i = 0; i < dimensions.size(); ++i) {
            auto const size = dimensions[i].categories.size();
            (i < stubs ? rows_ : width_) *= size;
        }
    }

    std::optional<PxCells> run() {
        auto const stub = dimensions_.begin() + static_cast<std::ptrdiff_t>(stubs_);
        bool const keyed = std::any_of(dimensions_.begin(), stub, [&](TableDimension const& dimension) {
            return file_.find("KEYS", dimension.label) != nullptr;
        });
        if (!(keyed ? read_keyed() : read_all())) return std::nullopt;
        tell_hyphens();
        return std::move(cells_);
    }

private:
    using Found = PxScanner::Found;

    bool tell(PxToken const& token, std::string const& what) {
        tell_px(file_.place(token.line, token.character), what, diagnostics_);
        return false;
    }

    /// The next value. False at the end of the data, with a semicolon or without, and at a fault, which is
    /// told.
    bool next(PxToken& token) {
        found_ = scanner_.next(token);
        if (found_ == Found::open_text) tell(token, "ett citattecken öppnas men stängs inte på samma rad");
        return found_ == Found::value;
    }

    bool read_all() {
        auto const wanted = rows_ * width_;
        auto const made = "variablerna ger " + std::to_string(wanted) + (wanted == 1 ? " värde" : " värden");
        reserve(std::min(wanted, file_.data().size() / 2 + 1));
        PxToken token;
        for (std::size_t cell = 0; cell < wanted; ++cell) {
            if (next(token)) {
                if (!add(token)) return false;
                continue;
            }
            return found_ != Found::open_text &&
                   tell(token, made + ", men efter DATA står bara " + std::to_string(cell));
        }
        if (next(token)) return tell(token, made + ", men efter DATA står fler");
        // SCB's own files may lack the semicolon. One that is cut off within its last number lacks the space
        // too.
        if (found_ == Found::cut_off && scanner_.ends_in_space()) return true;
        return end_is_right(token);
    }

    bool end_is_right(PxToken const& token) {
        if (found_ == Found::cut_off)
            return tell(token, "semikolonet efter värdena saknas, så den är avkortad");
        if (found_ != Found::end) return false;
        return !scanner_.more_follows() || tell(token, "det står mer efter semikolonet som avslutar DATA");
    }

    /// With KEYS each row begins with its values of the variables in STUB.
    bool read_keyed() {
        std::vector<std::map<std::string, std::size_t>> categories(stubs_);
        for (std::size_t i = 0; i < stubs_; ++i) {
            auto const keys = px_keys(file_, dimensions_[i].label);
            if (!keys) return tell_keys(i, "saknas för den, fast andra variabler har det");
            for (std::size_t k = 0; k < keys->size(); ++k)
                if (!categories[i].emplace((*keys)[k], k).second)
                    return tell_keys(i, "går inte att följa: \"" + (*keys)[k] +
                                            "\" står två gånger bland dess värden");
        }
        auto const cells = rows_ * width_;
        cells_.numbers.values.assign(cells, 0);
        cells_.numbers.statuses.assign(cells, Status::shown);
        cells_.numbers.decimals.assign(cells, 0);
        cells_.lines.assign(cells, file_.data_line());
        cells_.characters.assign(cells, file_.data_character());
        std::vector<bool> filled(rows_, false);
        std::size_t left_out = rows_;
        PxToken token;
        while (next(token)) {
            auto const row = read_keys(categories, token);
            if (!row) return false;
            if (filled[*row]) return tell(token, "raden har samma nycklar som en rad före den");
            filled[*row] = true;
            --left_out;
            for (std::size_t i = 0; i < width_; ++i)
                if (!next_of_row(token) || !set(*row * width_ + i, token)) return false;
        }
        if (!end_is_right(token)) return false;
        std::sort(cells_.numbers.signs.begin(), cells_.numbers.signs.end());
        if (left_out != 0)
            diagnostics_.remark(
                "data.px-utelamnade-rader", file_.place(file_.data_line()),
                (left_out == 1 ? std::string("en rad av ") : std::to_string(left_out) + " rader av ") +
                    std::to_string(rows_) + " står inte i filen; i en PX-fil med KEYS betyder det noll",
                "hämta filen utan KEYS om uppgifter i stället saknas");
        return true;
    }

    bool tell_keys(std::size_t variable, std::string const& what) {
        auto const& name = dimensions_[variable].label;
        auto const* keys = file_.find("KEYS", name);
        tell_px(file_.place(keys == nullptr ? file_.data_line() : keys->line),
                "variabeln \"" + name + "\": KEYS " + what, diagnostics_);
        return false;
    }

    bool next_of_row(PxToken& token) {
        if (next(token)) return true;
        return found_ != Found::open_text && tell(token, "den sista raden är inte hel");
    }

    /// The row that the keys name; the first of them is in `token`.
    std::optional<std::size_t> read_keys(std::vector<std::map<std::string, std::size_t>> const& categories,
                                         PxToken& token) {
        std::size_t row = 0;
        for (std::size_t i = 0; i < stubs_; ++i) {
            if (i != 0 && !next_of_row(token)) return std::nullopt;
            auto const key = file_.decode(token.bytes, token.line);
            auto const found = categories[i].find(key);
            if (found == categories[i].end()) {
                tell(token, "\"" + key + "\" finns inte bland värdena för \"" + dimensions_[i].label + "\"");
                return std::nullopt;
            }
            row = row * categories[i].size() + found->second;
        }
        return row;
    }

    void reserve(std::size_t cells) {
        cells_.numbers.values.reserve(cells);
        cells_.numbers.statuses.reserve(cells);
        cells_.numbers.decimals.reserve(cells);
        cells_.lines.reserve(cells);
        cells_.characters.reserve(cells);
    }

    bool add(PxToken const& token) {
        cells_.numbers.values.push_back(0);
        cells_.numbers.statuses.push_back(Status::shown);
        cells_.numbers.decimals.push_back(0);
        cells_.lines.push_back(0);
        cells_.characters.push_back(0);
        return set(cells_.lines.size() - 1, token);
    }

    bool set(std::size_t cell, PxToken const& token) {
        cells_.lines[cell] = token.line;
        cells_.characters[cell] = token.character;
        NumberText number;
        if (!token.quoted && read_px_number(token.bytes, number)) {
            cells_.numbers.values[cell] = number.value;
            cells_.numbers.decimals[cell] = number.decimals;
            return true;
        }
        auto const text = file_.decode(token.bytes, token.line);
        auto sign = signs_.find(text);
        if (!sign) return tell_sign(token, text);
        cells_.numbers.statuses[cell] = sign->meaning.status;
        if (sign->meaning.status == Status::shown) return true;
        cells_.numbers.signs.emplace_back(cell, std::move(sign->printed));
        if (hyphen_cell_ == 0 && text == "-") hyphen_cell_ = cell + 1;
        return true;
    }

    bool tell_sign(PxToken const& token, std::string const& text) {
        diagnostics_.error("data.px-tecken", file_.place(token.line, token.character),
                           "\"" + text + "\" är varken ett tal eller ett tecken för en uppgift som saknas",
                           "skriv vad det betyder: koder.tecken = { \"" + text +
                               "\" = \"saknas\" }, eller \"skyddad\"; hämta annars filen igen");
        return false;
    }

    /// The format means zero by it, but agencies print it for what is missing too.
    void tell_hyphens() {
        if (hyphen_cell_ == 0 || !signs_.hyphen_is_open()) return;
        diagnostics_.remark(
            "data.px-streck",
            file_.place(cells_.lines[hyphen_cell_ - 1], cells_.characters[hyphen_cell_ - 1]),
            "tecknet \"-\" läses som att uppgiften saknas; i PX-filer betyder det oftast noll",
            R"(skriv koder.tecken = { "-" = "noll" }, eller "saknas" om det är rätt)");
    }

    PxFile& file_;
    std::vector<TableDimension> const& dimensions_;
    std::size_t stubs_;
    Diagnostics& diagnostics_;
    PxScanner scanner_;
    PxSigns signs_;
    PxCells cells_;
    std::size_t rows_ = 1;
    std::size_t width_ = 1;
    std::size_t hyphen_cell_ = 0; ///< one more than the first cell with a hyphen; 0 for none
    Found found_ = Found::value;  ///< by the last call of next
};

} // namespace

std::optional<PxCells> read_px_cells(PxFile& file, std::vector<TableDimension> const& dimensions,
                                     std::size_t stubs, DataSpec const& spec, Diagnostics& diagnostics) {
    return Reading(file, dimensions, stubs, spec, diagnostics).run();
}

} // namespace linsen
