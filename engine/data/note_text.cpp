#include "data/note_text.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

void add_note(std::string_view note, std::vector<std::string>& notes) {
    std::string line;
    for (char const byte : note) {
        if (byte == ' ' || byte == '\t' || byte == '\r' || byte == '\n') {
            if (!line.empty() && line.back() != ' ') line += ' ';
            continue;
        }
        line += byte;
    }
    auto text = to_nfc(trim(line));
    if (!text.empty() && std::find(notes.begin(), notes.end(), text) == notes.end())
        notes.push_back(std::move(text));
}

} // namespace linsen
