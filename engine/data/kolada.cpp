#include "data/kolada.hpp"

#include "base/text.hpp"
#include "data/csv_columns.hpp"
#include "data/json_number.hpp"
#include "data/number_and_sign.hpp"
#include "data/signs.hpp"
#include "data/skipped_rows.hpp"
#include "data/spec_place.hpp"

#include <array>
#include <utility>
#include <vector>

namespace linsen {

namespace {

/// What Kolada calls a value that it does not have, and one that it does not show.
constexpr std::string_view absent = "missing";
constexpr std::string_view hidden = "private";

struct Observation {
    std::string kpi;
    std::string area;
    std::string period;
    std::string sex;
    NumberText number;
    bool preliminary = false;
    bool revised = false;
    JsonWalk::At at;
};

class Reading {
public:
    Reading(JsonFile const& json, DataSpec const& spec, Diagnostics& diagnostics)
        : json_(json)
        , walk_(json)
        , diagnostics_(diagnostics)
        , signs_(spec, diagnostics)
        , skipped_(frame_, true) {
        frame_.name = spec.name;
        frame_.file = file_name(spec);
    }

    std::optional<Frame> run() {
        auto const* values = find_values();
        if (values == nullptr) return std::nullopt;
        for (auto const& item : values->items)
            if (!read_item(item)) return std::nullopt;
        if (frame_.rows_read == 0) {
            tell(*values, "data.inga-rader", "svaret från Kolada innehåller inga värden",
                 "kontrollera vilka nyckeltal, kommuner och år som hämtades");
            return std::nullopt;
        }
        tell_next_page();
        finish();
        tell_groups();
        contradictions_.tell(frame_, diagnostics_);
        unknown_.tell(frame_, diagnostics_);
        if (!skipped_.tell(diagnostics_)) return std::nullopt;
        return std::move(frame_);
    }

private:
    bool tell(JsonNode const& node, char const* code, std::string message, std::string hint) {
        diagnostics_.error(code, json_.place_of(node), std::move(message), std::move(hint));
        return false;
    }

    bool tell_shape(JsonNode const& node, std::string const& what) {
        return tell(node, "data.kolada", "filen har inte formen av ett svar från Kolada: " + what,
                    "hämta den igen från Koladas API, /v3/data/…, utan att ändra den");
    }

    /// The list of values, when this is an answer about data.
    JsonNode const* find_values() {
        auto const& root = json_.root();
        auto const* values = root.find("values");
        if (values == nullptr || !values->is(JsonKind::list)) {
            tell_shape(root, "listan \"values\" saknas");
            return nullptr;
        }
        if (values->items.empty()) return values;
        auto const& first = values->items.front();
        if (first.find("title") != nullptr && first.find("period") == nullptr) {
            tell(first, "data.kolada",
                 "filen är en lista från Kolada (nyckeltal, kommuner eller enheter), inte värden",
                 "hämta värdena från /v3/data/…");
            return nullptr;
        }
        if (first.find("ou") != nullptr) {
            tell(first, "data.kolada", "filen gäller enheter (skolor, boenden), som Linsen inte läser",
                 "hämta värden per kommun från /v3/data/…");
            return nullptr;
        }
        return values;
    }

    bool read_item(JsonNode const& item) {
        Observation seen;
        for (auto const& [key, to] : std::array<std::pair<char const*, std::string*>, 3>{
                 {{"kpi", &seen.kpi}, {"municipality", &seen.area}, {"period", &seen.period}}}) {
            auto const* node = item.find(key);
            if (node == nullptr || (!node->is(JsonKind::text) && !node->is(JsonKind::number)))
                return tell_shape(item, std::string("\"") + key + "\" saknas i ett av värdena");
            *to = node->text;
        }
        auto const* values = item.find("values");
        if (values == nullptr || !values->is(JsonKind::list))
            return tell_shape(item, "\"values\" saknas i ett av värdena");
        for (auto const& value : values->items)
            if (!read_value(value, seen)) return false;
        return true;
    }

    bool read_value(JsonNode const& node, Observation seen) {
        auto const* sex = node.find("gender");
        auto const* value = node.find("value");
        if (sex == nullptr || !sex->is(JsonKind::text))
            return tell_shape(node, "\"gender\" saknas i ett värde");
        if (value == nullptr) return tell_shape(node, "\"value\" saknas i ett värde");
        seen.sex = sex->text;
        seen.at = walk_.at(node);
        ++frame_.rows_read;
        auto const* deleted = node.find("isdeleted");
        if (deleted != nullptr && !deleted->is(JsonKind::boolean) && !deleted->is(JsonKind::null))
            return tell_shape(*deleted, "ett \"isdeleted\" är varken true, false eller null");
        auto const* status = node.find("status");
        if (status != nullptr && !status->is(JsonKind::text) && !status->is(JsonKind::null))
            return tell_shape(*status, "ett \"status\" är varken en text eller null");
        if (deleted != nullptr && deleted->text == "true") {
            skipped_.add(seen.at.line, "Kolada har tagit bort värdet (" + label(seen) + ")",
                         seen.at.character);
            return true;
        }
        if (seen.area.starts_with('G')) {
            if (groups_++ == 0) first_group_ = seen;
            skipped_.add(seen.at.line,
                         "gruppen " + seen.area +
                             " är ett ovägt medelvärde av kommuner, inte ett värde för dem tillsammans",
                         seen.at.character);
            return true;
        }
        if (value->is(JsonKind::null)) {
            seen.number = missing(status);
        } else if (auto const number = json_number(*value)) {
            seen.number = *number;
            heed_sign(*value, status, seen);
        } else if (value->is(JsonKind::number)) {
            return tell(*value, "data.tal-for-stort", "talet " + std::string(value->text) + " är för stort",
                        "hämta filen igen från Koladas API, eller ta bort värdet ur den");
        } else {
            return tell_shape(*value, "ett \"value\" är varken ett tal eller null");
        }
        keep(std::move(seen));
        return true;
    }

    void heed_sign(JsonNode const& value, JsonNode const* status, Observation& seen) {
        if (status == nullptr || !status->is(JsonKind::text)) return;
        auto const meant = signs_.beside_number(status->text, seen.number.value);
        bool const is_told = signs_.find(status->text).has_value();
        auto const word = is_told ? std::string() : fold(status->text);
        bool const is_against = meant != Status::shown || word == absent || word == hidden;
        if (!is_against) {
            seen.preliminary = Signs::says_preliminary(word);
            seen.revised = Signs::says_revised(word);
            if (!knows(status->text)) unknown_.add(status->text, true, json_.place_of(*status));
            return;
        }
        contradictions_.add(value.text, status->text, json_.place_of(value));
        seen.number = missing(status);
    }

    [[nodiscard]] bool knows(std::string const& status) const {
        auto const word = fold(status);
        return word == absent || word == hidden || signs_.knows(status);
    }

    NumberText missing(JsonNode const* status) {
        NumberText number;
        number.status = Status::missing;
        if (status == nullptr || !status->is(JsonKind::text) || status->text.empty()) return number;
        if (auto const meaning = signs_.find(status->text))
            number.status = meaning->status;
        else if (fold(status->text) == hidden)
            number.status = Status::hidden;
        if (!knows(status->text)) unknown_.add(status->text, false, json_.place_of(*status));
        if (number.status != Status::shown) number.sign = status->text;
        return number;
    }

    static std::string label(Observation const& seen) {
        return seen.kpi + ", " + seen.area + ", " + seen.period + ", " + seen.sex;
    }

    void keep(Observation seen) {
        frame_.lines.push_back(seen.at.line);
        frame_.characters.push_back(seen.at.character);
        kpis_.add(seen.kpi, seen.at.line);
        areas_.add(seen.area, seen.at.line);
        periods_.add(seen.period, seen.at.line);
        sexes_.add(seen.sex, seen.at.line);
        if (seen.preliminary) preliminary_.push_back(frame_.lines.size() - 1);
        if (seen.revised) revised_.push_back(frame_.lines.size() - 1);
        numbers_.add(std::move(seen.number), seen.at.line);
    }

    void finish() {
        TextEncoding encoding({}, frame_.file, diagnostics_);
        frame_.columns.push_back({"indikator", "kpi", kpis_.finish(encoding)});
        frame_.columns.push_back({"kommun", "municipality", areas_.finish(encoding)});
        frame_.columns.push_back({"ar", "period", periods_.finish(encoding)});
        frame_.columns.push_back({"kon", "gender", sexes_.finish(encoding)});
        auto numbers = numbers_.finish();
        numbers.preliminary = std::move(preliminary_);
        numbers.revised = std::move(revised_);
        frame_.columns.push_back({"varde", "value", std::move(numbers)});
    }

    void tell_groups() {
        if (groups_ == 0) return;
        diagnostics_.warning("data.kolada-grupp",
                             {frame_.file,
                              static_cast<int>(first_group_.at.line),
                              static_cast<int>(first_group_.at.character),
                              {}},
                             "filen har värden för gruppen \"" + first_group_.area +
                                 "\", som är ett ovägt medelvärde och inte används",
                             "ett län hämtas i stället med sin egen kod, till exempel 0020 för Dalarna");
    }

    void tell_next_page() {
        for (auto const* key : {"next_url", "next_page"}) {
            auto const* next = json_.root().find(key);
            if (next == nullptr || !next->is(JsonKind::text) || next->text.empty()) continue;
            diagnostics_.warning(
                "data.kolada-ofullstandig", json_.place_of(*next),
                std::string("svaret från Kolada är inte helt: det fortsätter på en sida till (") + key + ")",
                "hämta alla sidor, eller färre nyckeltal och kommuner åt gången");
            frame_.incomplete = true;
            frame_.caveats.push_back({"Filen " + frame_.file +
                                          " är inte ett helt svar från Kolada: svaret fortsätter på en sida "
                                          "till, som inte är hämtad. Uppgifter kan därför fattas.",
                                      {}});
            return;
        }
    }

    JsonFile const& json_;
    JsonWalk walk_;
    Diagnostics& diagnostics_;
    Frame frame_;
    Signs signs_;
    SkippedRows skipped_;
    NumbersAndSigns contradictions_;
    UnknownStatuses unknown_;
    TextColumnBuilder kpis_;
    TextColumnBuilder areas_;
    TextColumnBuilder periods_;
    TextColumnBuilder sexes_;
    NumberColumnBuilder numbers_;
    std::vector<std::size_t> preliminary_;
    std::vector<std::size_t> revised_;
    std::size_t groups_ = 0;
    Observation first_group_;
};

} // namespace

SourceCodes const& kolada_codes() {
    static SourceCodes const codes{{{"k", "kvinnor"}, {"m", "män"}, {"t", "totalt"}}, {}};
    return codes;
}

std::optional<Frame> read_kolada(JsonFile const& json, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    auto frame = Reading(json, spec, diagnostics).run();
    if (diagnostics.errors() != errors) return std::nullopt;
    return frame;
}

} // namespace linsen
