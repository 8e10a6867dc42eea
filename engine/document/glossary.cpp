#include "document/glossary.hpp"

#include "base/text.hpp"
#include "document/dump.hpp"
#include "document/walk.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

namespace linsen::document {

namespace {

using Tokens = std::vector<std::string>;

bool is_letter_or_digit(char32_t c) {
    if (c < 0x80) return (c >= U'a' && c <= U'z') || (c >= U'A' && c <= U'Z') || (c >= U'0' && c <= U'9');
    // What is no letter here are the signs of Latin-1 and the punctuation of U+2000 … U+206F.
    return c >= 0xC0 && c != 0xD7 && c != 0xF7 && !(c >= 0x2000 && c <= 0x206F);
}

/// Runs of letters and digits, in lower case; a sign between two of them parts them.
Tokens tokens_of(std::string_view text) {
    Tokens tokens;
    std::string token;
    auto const lower = to_lower(to_nfc(text));
    for (std::size_t at = 0; at < lower.size();) {
        auto const c = next_code_point(lower, at);
        if (c == 0xAD) continue; // a soft hyphen
        if (is_letter_or_digit(c)) {
            append_utf8(token, c);
        } else if (!token.empty()) {
            tokens.push_back(std::move(token));
            token.clear();
        }
    }
    if (!token.empty()) tokens.push_back(std::move(token));
    return tokens;
}

/// What may stand behind a word's stem: number, article and genitive.
bool is_ending(std::string_view ending) {
    constexpr std::array<std::string_view, 12> endings{"",   "n",  "t",  "en",   "et",   "er",
                                                       "ar", "or", "na", "erna", "arna", "orna"};
    if (std::find(endings.begin(), endings.end(), ending) != endings.end()) return true;
    return ending.ends_with('s') && is_ending(ending.substr(0, ending.size() - 1)) && !ending.ends_with("ss");
}

bool is_form_of(std::string_view word, std::string_view base) {
    if (word.starts_with(base) && is_ending(word.substr(base.size()))) return true;
    // "kvinna" becomes "kvinnor", "pojke" becomes "pojkar".
    if (base.size() < 4 || (!base.ends_with('a') && !base.ends_with('e'))) return false;
    auto const stem = base.substr(0, base.size() - 1);
    if (!word.starts_with(stem)) return false;
    auto const ending = word.substr(stem.size());
    return (ending.starts_with('a') || ending.starts_with('o')) && is_ending(ending);
}

bool uses(Tokens const& text, Tokens const& term) {
    if (term.empty()) return false;
    for (std::size_t first = 0; first + term.size() <= text.size(); ++first) {
        auto const last = first + term.size() - 1;
        if (std::equal(term.begin(), term.end() - 1, text.begin() + static_cast<std::ptrdiff_t>(first)) &&
            is_form_of(text[last], term.back()))
            return true;
    }
    return false;
}

/// Everything that is read of a document, a sentence or heading apart from the next by a line feed.
class Reader {
public:
    static Tokens read(Document const& document) {
        Reader reader;
        for (auto const* text : {&document.title, &document.subtitle, &document.front.genre})
            reader.add(*text);
        for_each_block(document.content, [&](Block const& block) {
            std::visit([&](auto const& node) { reader.visit(node); }, block.node);
            if (std::holds_alternative<Glossary>(block.node)) return;
            for (auto const* text : texts(block)) reader.add(plain(*text));
        });
        return std::move(reader.tokens_);
    }

private:
    /// A term never reaches over the end of a text.
    void add(std::string_view text) {
        for (auto& token : tokens_of(text)) tokens_.push_back(std::move(token));
        tokens_.emplace_back();
    }

    void visit(Section const& section) { add(section.heading); }
    void visit(Table const& table) {
        for (auto const* text : {&table.caption, &table.row_heading, &table.unit, &table.without_sex})
            add(*text);
        for (auto const& column : table.columns) {
            add(column.group);
            add(column.heading);
        }
        for (auto const& row : table.rows) {
            add(row.group);
            add(row.heading);
        }
    }
    void visit(Chart const& chart) { add(chart.caption); }
    void visit(Picture const& picture) { add(picture.caption); }
    void visit(KeyFigures const& figures) {
        for (auto const& item : figures.items) add(item.label);
    }
    void visit(Box const& box) { add(box.title); }
    void visit(Step const& step) { add(step.question); }
    void visit(Checklist const& list) {
        for (auto const& item : list.items) add(item.text);
    }
    template <class Other>
    void visit(Other const& /*its words are texts, or it has none*/) {}

    Tokens tokens_;
};

} // namespace

bool uses_term(std::string_view text, std::string_view term) {
    return uses(tokens_of(text), tokens_of(term));
}

Definitions used_terms(Glossary const& glossary, Document const& document) {
    auto const& terms = glossary.terms;
    auto text = Reader::read(document);
    std::vector<bool> used(terms.size());
    for (bool more = true; more;) {
        more = false;
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (used[i] || !uses(text, tokens_of(plain(terms[i].term)))) continue;
            used[i] = more = true;
            for (auto& token : tokens_of(plain(terms[i].meaning))) text.push_back(std::move(token));
            text.emplace_back();
        }
    }
    Definitions result;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (used[i]) result.items.push_back(terms[i]);
    std::stable_sort(result.items.begin(), result.items.end(),
                     [](auto const& a, auto const& b) { return swedish_less(plain(a.term), plain(b.term)); });
    return result;
}

} // namespace linsen::document
