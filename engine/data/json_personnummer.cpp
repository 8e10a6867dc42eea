#include "data/json_personnummer.hpp"

#include "data/personnummer.hpp"

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>

namespace linsen {

namespace {

class Walk {
public:
    explicit Walk(JsonFile const& json)
        : json_(json) {}

    bool run(Diagnostics& diagnostics) {
        see(json_.root(), "", false);
        auto const place = [&](std::uint64_t offset) {
            JsonNode node;
            node.offset = static_cast<std::size_t>(offset);
            return json_.place_of(node);
        };
        return watch_.judge(place, diagnostics);
    }

private:
    void see(std::string const& text, std::size_t offset, std::string const& heading) {
        auto const [column, is_new] = columns_.emplace(heading, watch_.columns());
        if (is_new) watch_.add_column(heading, offset);
        watch_.see(column->second, text, offset);
    }

    /// `fixed`: everything below has this heading. Nested as deep as JsonFile allows and no deeper.
    void see(JsonNode const& node, std::string const& heading, bool fixed) {
        if (node.is(JsonKind::text)) see(node.text, node.offset, heading);
        for (auto const& item : node.items) see(item, heading, fixed);
        for (auto const& [name, below] : node.members) {
            see(name, below.offset, fixed ? heading : std::string("nycklar"));
            bool const is_dimension = !fixed && heading == "dimension";
            see(below, fixed ? heading : name, fixed || is_dimension);
        }
    }

    JsonFile const& json_;
    PersonnummerWatch watch_{"nyckel", "nyckeln"};
    std::map<std::string, std::size_t> columns_;
};

} // namespace

bool is_free_of_personnummer(JsonFile const& json, Diagnostics& diagnostics) {
    return Walk(json).run(diagnostics);
}

} // namespace linsen
