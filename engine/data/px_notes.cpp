#include "data/px_notes.hpp"

#include "data/note_text.hpp"

#include <algorithm>
#include <string_view>

namespace linsen {

namespace {

/// `#` is the file's sign for a line break.
void add(PxEntry const& entry, std::string const& about, std::vector<std::string>& notes) {
    auto text = entry.text();
    std::replace(text.begin(), text.end(), '#', ' ');
    if (!text.empty()) add_note(about.empty() ? text : about + ": " + text, notes);
}

/// The values that a note is about; `*` is every one.
std::string named(PxEntry const& entry, std::size_t from) {
    std::string names;
    for (auto i = from; i < entry.about.size(); ++i)
        if (entry.about[i] != "*") names += (names.empty() ? "" : ", ") + entry.about[i];
    return names;
}

} // namespace

std::vector<std::string> mandatory_notes(PxFile const& file, std::vector<std::string> const& variables) {
    std::vector<std::string> notes;
    auto const for_each = [&](std::string_view keyword, auto const& take) {
        for (auto const& entry : file.entries())
            if (entry.keyword == keyword && entry.language.empty()) take(entry);
    };
    for_each("NOTEX", [&](PxEntry const& entry) {
        if (entry.about.empty()) add(entry, {}, notes);
    });
    for (auto const& variable : variables)
        for_each("NOTEX", [&](PxEntry const& entry) {
            if (entry.about == std::vector<std::string>{variable}) add(entry, {}, notes);
        });
    for_each("VALUENOTEX", [&](PxEntry const& entry) { add(entry, named(entry, 1), notes); });
    for_each("CELLNOTEX", [&](PxEntry const& entry) { add(entry, named(entry, 0), notes); });
    return notes;
}

} // namespace linsen
