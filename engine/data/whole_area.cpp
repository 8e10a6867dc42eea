#include "data/whole_area.hpp"

#include "base/text.hpp"
#include "data/place_register.hpp"
#include "data/spec_place.hpp"

#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace linsen {

namespace {

TextColumn all_alike(std::string const& text, std::size_t rows) {
    return {{text}, std::vector<std::uint32_t>(rows, 0)};
}

Area const* area_called(std::string const& text) {
    Area const* const by_code = find_area(text);
    return by_code != nullptr ? by_code : find_area_by_name(text);
}

} // namespace

bool add_whole_area(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const* entries = std::get_if<Entries>(&spec.source.data());
    auto const text = entries == nullptr ? std::string() : spec.source.text_or_empty("omrade");
    if (text.empty()) return true;
    Area const* const area = area_called(text);
    if (area == nullptr) {
        std::vector<std::string> names;
        for (auto const& name : nearest_area_names(text, 3)) names.push_back(in_quotes(name));
        diagnostics.add(
            told_at_key(spec, "omrade", "data.omrade", "det finns inget område " + in_quotes(text),
                        "skriv kommunens eller länets kod eller namn; närmast är " + join_swedish(names)));
        return false;
    }
    if (Column const* const own = frame.find("kommun"); own != nullptr) {
        auto told = told_at_key(spec, "omrade", "data.omrade-onodigt",
                                "omrade används inte, för filen " + in_quotes(frame.file) +
                                    " har områden i kolumnen " + in_quotes(own->heading),
                                "stryk omrade");
        told.severity = Severity::warning;
        diagnostics.add(std::move(told));
        return true;
    }
    if (!frame.unreadable.empty()) {
        auto const rows = std::get<TextColumn>(frame.unreadable.front().data).codes.size();
        frame.unreadable.push_back({"kommun", "omrade", all_alike(area->code, rows)});
    }
    frame.columns.push_back({"kommun", "omrade", all_alike(area->code, frame.rows())});
    return true;
}

} // namespace linsen
