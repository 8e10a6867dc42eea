#include "data/jsonstat.hpp"

#include "base/text.hpp"
#include "data/json_number.hpp"
#include "data/jsonstat_dimension.hpp"
#include "data/jsonstat_notes.hpp"
#include "data/limit_search.hpp"
#include "data/number_and_sign.hpp"
#include "data/signs.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

/// SCB gives at most 150,000 cells at a time; this is where we no longer believe in the file.
constexpr std::size_t most_cells = 20'000'000;
constexpr char const* heading_of_numbers = "value";

class Reading {
public:
    Reading(JsonFile const& json, DataSpec const& spec, SourceCodes& codes, Diagnostics& diagnostics)
        : json_(json)
        , walk_(json)
        , table_(json.root())
        , spec_(spec)
        , codes_(codes)
        , diagnostics_(diagnostics)
        , signs_(spec, diagnostics) {
        frame_.name = spec.name;
        frame_.file = file_name(spec);
    }

    std::optional<Frame> run() {
        codes_ = agency_codes();
        if (!check_class() || !read_dimensions()) return std::nullopt;
        auto const* values = table_.find("value");
        if (values == nullptr || (!values->is(JsonKind::list) && !values->is(JsonKind::object))) {
            tell(table_, "\"value\" saknas");
            return std::nullopt;
        }
        number_cells(dimensions_, cells_);
        find_decimals();
        if (!read_values(*values)) return std::nullopt;
        contradictions_.tell(frame_, diagnostics_);
        unknown_.tell(frame_, diagnostics_);
        tell_hyphens();
        auto const limits =
            find_limit_rows(dimensions_, heading_of_numbers, spec_, frame_.file, diagnostics_);
        add_text_columns();
        frame_.columns.push_back({number_role_of(spec_), heading_of_numbers, std::move(numbers_)});
        if (limits && !join_limit_rows(frame_, *limits, spec_, diagnostics_)) return std::nullopt;
        frame_.notes = mandatory_notes(table_, ids_);
        return std::move(frame_);
    }

private:
    bool tell(JsonNode const& node, std::string const& what) {
        diagnostics_.error("data.jsonstat", json_.place_of(node),
                           "filen är inte en hel JSON-stat-tabell: " + what,
                           "hämta den igen från källan i formatet json-stat2, utan att ändra den");
        return false;
    }

    bool check_class() {
        if (table_.find("dataset") != nullptr || table_.find("columns") != nullptr) {
            diagnostics_.error("data.jsonstat", json_.place_of(table_),
                               "filen är i ett äldre format från PxWeb, inte JSON-stat 2",
                               "hämta tabellen igen och välj formatet json-stat2");
            return false;
        }
        auto const* kind = table_.find("class");
        if (kind != nullptr && kind->is(JsonKind::text) && kind->text != "dataset")
            return tell(*kind, "den är av slaget \"" + kind->text + R"(", inte "dataset")");
        return true;
    }

    bool read_dimensions() {
        auto const* ids = table_.find("id");
        auto const* sizes = table_.find("size");
        auto const* dimensions = table_.find("dimension");
        if (ids == nullptr || sizes == nullptr || dimensions == nullptr || ids->items.empty())
            return tell(table_, R"("id", "size" eller "dimension" saknas)");
        if (ids->items.size() != sizes->items.size())
            return tell(*sizes, "dimensionerna är " + std::to_string(ids->items.size()) + " i \"id\" men " +
                                    std::to_string(sizes->items.size()) + " i \"size\"");
        for (std::size_t i = 0; i < ids->items.size(); ++i) {
            auto const& id = ids->items[i].text;
            if (std::find(ids_.begin(), ids_.end(), id) != ids_.end())
                return tell(ids->items[i], "dimensionen \"" + id + "\" står två gånger");
            auto const size = json_size(&sizes->items[i], most_cells);
            if (!size || *size == 0)
                return tell(sizes->items[i], "storleken på \"" + id + "\" är inte ett antal");
            auto const* node = dimensions->find(id);
            if (node == nullptr) return tell(*dimensions, "dimensionen \"" + id + "\" saknas");
            std::string fault;
            auto dimension = read_dimension(id, *node, *size, fault);
            if (!dimension) return tell(*node, fault);
            if (cells_ > most_cells / *size) return tell(*sizes, "den har fler än 20 miljoner celler");
            cells_ *= *size;
            ids_.push_back(id);
            dimensions_.push_back(std::move(*dimension));
        }
        auto const usual = [&](TableDimension const& dimension) { return usual_role(dimension, table_); };
        return give_roles(dimensions_, usual, spec_, frame_.file, diagnostics_);
    }

    bool read_values(JsonNode const& values) {
        auto const* status = table_.find("status");
        if (status != nullptr && !check_statuses(*status)) return false;
        if (values.is(JsonKind::list)) {
            if (values.items.size() != cells_)
                return tell(values, "cellerna är " + std::to_string(cells_) + " enligt \"size\" men " +
                                        std::to_string(values.items.size()) + " i \"value\"");
            reserve();
            for (std::size_t cell = 0; cell < cells_; ++cell)
                if (!add(cell, &values.items[cell], walk_.at(values.items[cell]), status)) return false;
            return true;
        }
        auto const at_table = walk_.at(table_);
        std::vector<JsonNode const*> by_cell(cells_, nullptr);
        std::vector<JsonWalk::At> places(cells_, at_table);
        for (auto const& [key, node] : values.members) {
            auto const cell = cell_named(key);
            if (!cell) return tell_no_cell(node, key);
            by_cell[*cell] = &node;
            places[*cell] = walk_.at(node);
        }
        reserve();
        for (std::size_t cell = 0; cell < cells_; ++cell)
            if (!add(cell, by_cell[cell], places[cell], status)) return false;
        return true;
    }

    [[nodiscard]] std::optional<std::size_t> cell_named(std::string const& key) const {
        JsonNode number;
        number.kind = JsonKind::number;
        number.text = key;
        return json_size(&number, cells_ - 1);
    }

    bool tell_no_cell(JsonNode const& node, std::string const& key) {
        return tell(node, "cellen \"" + key + "\" finns inte bland " + std::to_string(cells_));
    }

    /// One text for all cells, a text or null for each, or texts by the numbers of cells.
    bool check_statuses(JsonNode const& statuses) {
        auto const is_status = [](JsonNode const& node) {
            return node.is(JsonKind::text) || node.is(JsonKind::null);
        };
        auto const tell_kind = [this](JsonNode const& node) {
            return tell(node, "ett \"status\" är varken en text eller null");
        };
        if (statuses.is(JsonKind::list)) {
            if (statuses.items.size() != cells_)
                return tell(statuses, "cellerna är " + std::to_string(cells_) + " enligt \"size\" men " +
                                          std::to_string(statuses.items.size()) + " i \"status\"");
            auto const odd = std::find_if_not(statuses.items.begin(), statuses.items.end(), is_status);
            return odd == statuses.items.end() || tell_kind(*odd);
        }
        if (!statuses.is(JsonKind::object)) return is_status(statuses) || tell_kind(statuses);
        for (auto const& [key, node] : statuses.members) {
            if (!cell_named(key)) return tell_no_cell(node, key);
            if (!is_status(node)) return tell_kind(node);
        }
        return true;
    }

    void reserve() {
        frame_.lines.reserve(cells_);
        frame_.characters.reserve(cells_);
        numbers_.values.reserve(cells_);
        numbers_.statuses.reserve(cells_);
        numbers_.decimals.reserve(cells_);
        frame_.rows_read = cells_;
    }

    bool add(std::size_t cell, JsonNode const* node, JsonWalk::At at, JsonNode const* statuses) {
        NumberText number;
        number.status = Status::missing;
        auto const sign = sign_of(cell, statuses);
        if (node != nullptr && !node->is(JsonKind::null)) {
            auto const read = json_number(*node);
            if (!read && node->is(JsonKind::number))
                return tell(*node, "talet " + std::string(node->text) + " är för stort");
            if (!read) return tell(*node, "ett värde är varken ett tal eller null");
            number = *read;
            number.decimals = std::max(number.decimals, declared_decimals(cell));
            heed_sign(cell, *node, sign, number);
        } else if (!sign.empty()) {
            if (auto const meaning = signs_.find(sign)) number.status = meaning->status;
            if (!signs_.knows(sign)) unknown_.add(sign, false, place_of_status(cell, *statuses));
            if (number.status != Status::shown) numbers_.signs.emplace_back(cell, sign);
            if (sign == "-" && !signs_.find(sign)->told && !hyphen_)
                hyphen_ = place_of_status(cell, *statuses);
        }
        numbers_.values.push_back(number.value);
        numbers_.statuses.push_back(number.status);
        numbers_.decimals.push_back(number.decimals);
        frame_.lines.push_back(at.line);
        frame_.characters.push_back(at.character);
        return true;
    }

    /// What stands beside a number: that it is not to be used, or that it is preliminary or revised, by the
    /// letters that statistical agencies share (SDMX, code list OBS_STATUS).
    void heed_sign(std::size_t cell, JsonNode const& node, std::string const& sign, NumberText& number) {
        if (!signs_.knows(sign)) unknown_.add(sign, true, json_.place_of(node));
        number.status = signs_.beside_number(sign, number.value);
        if (number.status != Status::shown) {
            contradictions_.add(node.text, sign, json_.place_of(node));
            numbers_.signs.emplace_back(cell, sign);
        } else if (Signs::says_preliminary(sign)) {
            numbers_.preliminary.push_back(cell);
        } else if (Signs::says_revised(sign)) {
            numbers_.revised.push_back(cell);
        }
    }

    /// Agencies print it for zero, and for what is missing too.
    void tell_hyphens() {
        if (!hyphen_) return;
        diagnostics_.remark(
            "data.jsonstat-streck", *hyphen_,
            "statusen \"-\" läses som att uppgiften saknas; i tabeller från PxWeb betyder den oftast noll",
            R"(skriv koder.tecken = { "-" = "noll" }, eller "saknas" om det är rätt)");
    }

    [[nodiscard]] Place place_of_status(std::size_t cell, JsonNode const& statuses) const {
        if (statuses.is(JsonKind::list) && cell < statuses.items.size())
            return json_.place_of(statuses.items[cell]);
        auto const* found = statuses.find(std::to_string(cell));
        return json_.place_of(found == nullptr ? statuses : *found);
    }

    static std::string sign_of(std::size_t cell, JsonNode const* statuses) {
        if (statuses == nullptr) return {};
        if (statuses->is(JsonKind::text)) return statuses->text;
        if (statuses->is(JsonKind::list))
            return cell < statuses->items.size() ? statuses->items[cell].text : std::string{};
        auto const* found = statuses->find(std::to_string(cell));
        return found == nullptr ? std::string{} : found->text;
    }

    /// Those of the cell's measure, or of the whole table; 0 when nothing is declared.
    std::uint8_t declared_decimals(std::size_t cell) const {
        if (measures_ != nullptr)
            if (auto const& declared = measures_->decimals[measures_->codes[cell]]) return *declared;
        return decimals_of_table_;
    }

    /// What read_values asks for each cell, found once.
    void find_decimals() {
        for (auto const& dimension : dimensions_)
            if (measures_ == nullptr && !dimension.decimals.empty()) measures_ = &dimension;
        auto const* extension = table_.find("extension");
        auto const* px = extension == nullptr ? nullptr : extension->find("px");
        auto const declared = json_size(px == nullptr ? nullptr : px->find("decimals"), 15);
        decimals_of_table_ = static_cast<std::uint8_t>(declared.value_or(0));
    }

    void add_text_columns() {
        for (auto& dimension : dimensions_)
            frame_.columns.push_back({dimension.role, dimension.label,
                                      TextColumn{texts_of(dimension, spec_, codes_, diagnostics_),
                                                 std::move(dimension.codes), std::move(dimension.units)}});
    }

    JsonFile const& json_;
    JsonWalk walk_;
    JsonNode const& table_;
    DataSpec const& spec_;
    SourceCodes& codes_;
    Diagnostics& diagnostics_;
    Signs signs_;
    NumbersAndSigns contradictions_;
    UnknownStatuses unknown_;
    std::optional<Place> hyphen_; ///< of the first status that is one, which nobody has explained
    Frame frame_;
    NumberColumn numbers_;
    std::vector<std::string> ids_;
    std::vector<TableDimension> dimensions_;
    std::size_t cells_ = 1;
    TableDimension const* measures_ = nullptr; ///< the dimension that declares decimals
    std::uint8_t decimals_of_table_ = 0;
};

} // namespace

std::optional<Frame> read_jsonstat(JsonFile const& json, DataSpec const& spec, SourceCodes& codes,
                                   Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    auto frame = Reading(json, spec, codes, diagnostics).run();
    if (diagnostics.errors() != errors) return std::nullopt;
    return frame;
}

} // namespace linsen
