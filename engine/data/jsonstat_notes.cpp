#include "data/jsonstat_notes.hpp"

#include "data/note_text.hpp"

namespace linsen {

namespace {

bool is_true(JsonNode const* node) {
    return node != nullptr && node->is(JsonKind::boolean) && node->text == "true";
}

bool is_mandatory(JsonNode const* flags, std::size_t index) {
    if (flags == nullptr) return false;
    if (flags->is(JsonKind::list)) return index < flags->items.size() && is_true(&flags->items[index]);
    return is_true(flags->find(std::to_string(index)));
}

void add_notes(JsonNode const* notes, JsonNode const* flags, std::vector<std::string>& to) {
    if (notes == nullptr) return;
    for (std::size_t i = 0; i < notes->items.size(); ++i) {
        auto const& note = notes->items[i];
        if (!note.is(JsonKind::text) || !is_mandatory(flags, i)) continue;
        add_note(note.text, to); // links stay as the source writes them, [words](address)
    }
}

JsonNode const* below(JsonNode const* node, std::string_view key) {
    return node == nullptr ? nullptr : node->find(key);
}

} // namespace

std::vector<std::string> mandatory_notes(JsonNode const& table, std::vector<std::string> const& dimensions) {
    std::vector<std::string> notes;
    add_notes(table.find("note"), below(table.find("extension"), "noteMandatory"), notes);
    for (auto const& id : dimensions) {
        auto const* dimension = below(table.find("dimension"), id);
        auto const* extension = below(dimension, "extension");
        add_notes(below(dimension, "note"), below(extension, "noteMandatory"), notes);
        auto const* of_categories = below(below(dimension, "category"), "note");
        if (of_categories == nullptr) continue;
        for (auto const& [code, list] : of_categories->members)
            add_notes(&list, below(below(extension, "categoryNoteMandatory"), code), notes);
    }
    return notes;
}

} // namespace linsen
