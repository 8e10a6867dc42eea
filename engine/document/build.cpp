#include "document/build.hpp"

#include "base/text.hpp"

namespace linsen::document {

Inline words(std::string text) { return {Words{std::move(text)}}; }
Inline strong(std::string text) { return {Strong{{words(std::move(text))}}}; }
Inline emph(std::string text) { return {Emph{{words(std::move(text))}}}; }
Inline number(Cell cell) { return {Number{std::move(cell)}}; }
Inline ref(std::string anchor) { return {Ref{std::move(anchor)}}; }
Inline note(std::string text) { return {Note{{words(std::move(text))}}}; }
Inline link(std::string url, std::string text) { return {Link{std::move(url), {words(std::move(text))}}}; }
Inline in_language(std::string tag, std::string text) { return {Language{std::move(tag), std::move(text)}}; }

MarkedNote row_note(std::size_t row, Text text) { return {{{row, std::nullopt}}, std::move(text)}; }
MarkedNote column_note(std::size_t column, Text text) { return {{{std::nullopt, column}}, std::move(text)}; }
MarkedNote cell_note(std::size_t row, std::size_t column, Text text) {
    return {{{row, column}}, std::move(text)};
}

Block paragraph(Text text) { return {Paragraph{std::move(text)}}; }
Block paragraph(std::string text) { return paragraph(Text{words(std::move(text))}); }
Block not_shown(Text text) { return {Paragraph{std::move(text), true}}; }

Blocks paragraphs(std::string_view text) {
    Blocks result;
    std::string current;
    auto const end = [&] {
        if (!current.empty()) result.push_back(paragraph(std::move(current)));
        current.clear();
    };
    for (std::string_view const line : split(text, '\n')) {
        std::string_view const said = trim(line);
        if (said.empty()) {
            end();
        } else {
            current += (current.empty() ? "" : " ") + std::string(said);
        }
    }
    end();
    return result;
}

Block section(std::string heading, std::string anchor, Blocks content, Section::Role role) {
    return {Section{std::move(heading), std::move(anchor), std::move(content), role}};
}

namespace {

Block list(bool is_numbered, std::vector<Text> items) {
    List result;
    result.numbered = is_numbered;
    for (auto& item : items) result.items.push_back({paragraph(std::move(item))});
    return {std::move(result)};
}

} // namespace

Block bullets(std::vector<Text> items) { return list(false, std::move(items)); }
Block numbered(std::vector<Text> items) { return list(true, std::move(items)); }

Block box(Box::Role role, std::string title, Blocks content) {
    return {Box{role, std::move(title), std::move(content)}};
}

Block contents(int depth) { return {Contents{depth}}; }

Block glossary(std::vector<std::pair<std::string, std::string>> const& terms) {
    Glossary result;
    for (auto const& [term, meaning] : terms) result.terms.push_back({{words(term)}, {words(meaning)}});
    return {std::move(result)};
}

Block signatures(std::vector<Signatures::Item> items, std::string place) {
    return {Signatures{std::move(items), std::move(place)}};
}

Block block(Table table) { return {std::move(table)}; }
Block block(Chart chart) { return {std::move(chart)}; }

} // namespace linsen::document
