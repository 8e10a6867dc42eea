#include "base/diagnostic.hpp"

#include "base/json.hpp"
#include "base/text.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <numeric>
#include <utility>

namespace linsen {

namespace {

std::string_view word_of(Severity severity) {
    switch (severity) {
    case Severity::remark: return "upplysning";
    case Severity::warning: return "varning";
    case Severity::error: break;
    }
    return "fel";
}

bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

/// What the user wrote is quoted in sentences; line breaks and escape sequences in it must not reach the
/// terminal.
std::string one_line(std::string_view text) {
    std::string line;
    for (std::size_t at = 0; at < text.size();) {
        char32_t const c = next_code_point(text, at);
        if (c == '\n' || c == '\r' || c == '\t') {
            line += ' ';
        } else {
            append_utf8(line, is_control(c) ? 0xFFFD : c);
        }
    }
    return line;
}

/// Columns that a character takes in a terminal.
std::size_t width_of(char32_t c) {
    auto const code = static_cast<UChar32>(c);
    switch (u_charType(code)) {
    case U_NON_SPACING_MARK:
    case U_ENCLOSING_MARK:
    case U_FORMAT_CHAR: return 0;
    default: break;
    }
    int const east_asian = u_getIntPropertyValue(code, UCHAR_EAST_ASIAN_WIDTH);
    return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

/// The source line and the caret under code point `column` (from 1). Of a long line, what is around the
/// caret.
std::string excerpt_with_caret(std::string_view excerpt, int column) {
    constexpr std::size_t most = 160;
    constexpr std::size_t before = 80;
    std::u32string points;
    for (std::size_t at = 0; at < excerpt.size();) points += next_code_point(excerpt, at);
    while (!points.empty() && (points.back() == '\n' || points.back() == '\r')) points.pop_back();

    std::size_t caret = std::min(static_cast<std::size_t>(std::max(column, 1) - 1), points.size());
    if (points.size() > most) {
        std::size_t const begin = caret > before ? std::min(caret - before, points.size() - most) : 0;
        bool const cut = begin + most < points.size();
        points = points.substr(begin, most);
        caret -= begin;
        if (begin != 0) points.front() = U'…';
        if (cut) points.back() = U'…';
    }

    std::string line = "    ";
    std::string under = "    ";
    for (std::size_t i = 0; i < points.size(); ++i) {
        bool const tab = points[i] == '\t';
        char32_t const shown = is_control(points[i]) && !tab ? char32_t{0xFFFD} : points[i];
        append_utf8(line, shown);
        if (i >= caret) continue;
        if (tab) {
            under += '\t';
        } else {
            under.append(width_of(shown), ' ');
        }
    }
    line += '\n';
    return column > 0 ? line + under + "^\n" : line;
}

} // namespace

void Diagnostics::add(Diagnostic diagnostic) {
    if (diagnostic.severity == Severity::error) ++errors_;
    list_.push_back(std::move(diagnostic));
}

void Diagnostics::error(std::string_view code, Place place, std::string message, std::string hint) {
    add({Severity::error, std::string(code), std::move(place), std::move(message), std::move(hint), {}});
}

void Diagnostics::warning(std::string_view code, Place place, std::string message, std::string hint) {
    add({Severity::warning, std::string(code), std::move(place), std::move(message), std::move(hint), {}});
}

void Diagnostics::remark(std::string_view code, Place place, std::string message, std::string hint) {
    add({Severity::remark, std::string(code), std::move(place), std::move(message), std::move(hint), {}});
}

std::string to_text(Diagnostic const& diagnostic) {
    Place const& place = diagnostic.place;
    std::string text;
    if (!place.file.empty()) text += one_line(place.file) + ":";
    if (place.line > 0 && place.spot.empty()) {
        text += std::to_string(place.line) + ":";
        if (place.column > 0) text += std::to_string(place.column) + ":";
    }
    if (!place.spot.empty()) text += one_line(place.spot) + ":";
    if (!text.empty()) text += ' ';

    text.append(word_of(diagnostic.severity)).append(": ").append(one_line(diagnostic.message));
    if (!diagnostic.code.empty()) text += " [" + diagnostic.code + "]";
    text += '\n';
    if (!diagnostic.excerpt.empty()) text += excerpt_with_caret(diagnostic.excerpt, place.column);
    if (!diagnostic.hint.empty()) text += "  tips: " + one_line(diagnostic.hint) + "\n";
    return text;
}

void write_json(JsonWriter& json, Diagnostics const& diagnostics) {
    json.begin_array();
    for (Diagnostic const& diagnostic : diagnostics.list()) {
        json.begin_object();
        json.key("allvar").value(word_of(diagnostic.severity));
        json.key("kod").value(diagnostic.code);
        json.key("fil").value(diagnostic.place.file);
        json.key("rad").value(diagnostic.place.line);
        json.key("kolumn").value(diagnostic.place.column);
        json.key("plats").value(diagnostic.place.spot);
        json.key("text").value(diagnostic.message);
        json.key("tips").value(diagnostic.hint);
        json.end_object();
    }
    json.end_array();
}

std::string to_json(Diagnostics const& diagnostics) {
    JsonWriter json;
    write_json(json, diagnostics);
    return json.text();
}

std::string did_you_mean(std::string_view word, std::vector<std::string> const& candidates) {
    constexpr std::size_t short_word = 4;
    std::string const folded = fold(word);
    std::size_t const letters = count_code_points(folded);
    // Every other letter is one step from a single one.
    std::size_t const limit = letters <= 1 ? 0 : letters <= short_word ? 1 : 2;
    std::string const* best = nullptr;
    std::size_t best_distance = limit + 1;
    for (std::string const& candidate : candidates) {
        if (candidate == word) continue;
        std::size_t const distance = edit_distance(folded, fold(candidate));
        if (distance < best_distance) {
            best = &candidate;
            best_distance = distance;
        }
    }
    if (best == nullptr) return {};
    return "menade du \"" + *best + "\"?";
}

std::vector<std::string> nearest(std::string_view word, std::vector<std::string> const& candidates,
                                 std::size_t most) {
    constexpr std::size_t telling = 3; // a beginning shorter than this says nothing
    std::string const folded = fold(word);
    std::vector<std::pair<std::size_t, std::string>> ranked;
    for (std::string const& candidate : candidates) {
        std::string const other = fold(candidate);
        std::size_t distance = edit_distance(folded, other);
        // "Malung" is nearer to "Malung-Sälen" than to "Falun".
        std::string_view const shorter = folded.size() < other.size() ? folded : other;
        std::string_view const longer = folded.size() < other.size() ? other : folded;
        if (shorter.size() >= telling && longer.starts_with(shorter)) {
            distance = std::min<std::size_t>(distance, 1);
        }
        ranked.emplace_back(distance, candidate);
    }
    std::stable_sort(ranked.begin(), ranked.end(),
                     [](auto const& a, auto const& b) { return a.first < b.first; });
    if (ranked.size() > most) ranked.resize(most);
    std::vector<std::string> names;
    names.reserve(ranked.size());
    for (auto& [distance, name] : ranked) names.push_back(std::move(name));
    return names;
}

} // namespace linsen
