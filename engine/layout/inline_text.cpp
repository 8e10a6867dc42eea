#include "layout/inline_text.hpp"

#include "base/number.hpp"
#include "base/text.hpp"
#include "document/dump.hpp"
#include "document/table_marks.hpp"
#include "layout/prepared_text.hpp"
#include "layout/shaper.hpp"

#include <unicode/unistr.h>
#include <unicode/utf16.h>

#include <algorithm>

namespace linsen::layout {

namespace {

template <class... Ts>
struct Overloaded : Ts... {
    using Ts::operator()...;
};
template <class... Ts>
Overloaded(Ts...) -> Overloaded<Ts...>;

/// Words that nobody sees: an element of their own would hold nothing.
bool is_white(document::Text const& text) {
    return std::all_of(text.begin(), text.end(), [](document::Inline const& part) {
        auto const* words = std::get_if<document::Words>(&part.node);
        return words != nullptr && linsen::shows_nothing(words->text);
    });
}

bool shows_nothing(std::u16string const& text) {
    if (std::any_of(text.begin(), text.end(), [](char16_t c) { return c > u' ' && c < 0x7F; })) return false;
    std::string bytes;
    icu::UnicodeString(false, text.data(), static_cast<int32_t>(text.size())).toUTF8String(bytes);
    return linsen::shows_nothing(bytes);
}

/// Ready for lines; a text of spaces alone is none.
FlatText finished(FlatText flat) {
    if (shows_nothing(flat.text)) return {};
    glue(flat.text);
    return flat;
}

} // namespace

Inlines::Inlines(document::Numbering const& numbering, FontSet const& fonts, Theme const& theme,
                 Diagnostics& diagnostics)
    : numbering_(numbering)
    , fonts_(fonts)
    , theme_(theme)
    , diagnostics_(diagnostics) {}

FlatText Inlines::flatten(document::Text const& text, Face face, Colour colour) {
    FlatText flat;
    walk(flat, text, {0, 0, face, colour, 1, 0, -1});
    return finished(std::move(flat));
}

FlatText Inlines::flatten(std::string_view text, Face face, Colour colour) {
    FlatText flat;
    append(flat, text, {0, 0, face, colour, 1, 0, -1});
    return finished(std::move(flat));
}

void Inlines::tell_cut(std::string const& words) {
    if (!told_cut_.insert(words).second) return; // each part of a table has the same rows
    constexpr std::size_t enough = 40;
    std::string begin;
    for (std::size_t at = 0; at < words.size() && begin.size() < enough;)
        append_utf8(begin, next_code_point(words, at));
    diagnostics_.warning("layout.text-kortad", {},
                         "texten som börjar " + in_quotes(begin) +
                             " är för lång för sin plats och har kortats",
                         "skriv en kortare text, eller lägg den i ett stycke");
}

void Inlines::append_mark(FlatText& flat, std::size_t mark, std::string const& table, Face face) {
    auto const text = document::mark_text(mark);
    auto const outer = static_cast<int>(flat.elements.size());
    flat.elements.push_back({Tag::reference, -1, {}, {}, {}, {}, -1});
    flat.elements.push_back({Tag::link,
                             outer,
                             {},
                             {},
                             table_note_anchor(table, mark),
                             "Gå till anmärkning " + text,
                             -1,
                             table_mark_anchor(table, mark)});
    Run look{0, 0, face, theme_.accent, mark_scale, mark_rise, -1};
    if (!flat.runs.empty() && flat.runs.back().rise > 0) append(flat, nbsp, look);
    look.element = outer + 1;
    append(flat, text, look);
}

FlatText Inlines::mark_of_note(std::size_t mark, std::string const& table, Colour colour) {
    auto const text = document::mark_text(mark);
    FlatText flat;
    flat.elements.push_back({Tag::link,
                             -1,
                             {},
                             {},
                             table_mark_anchor(table, mark),
                             "Tillbaka till tabellen vid anmärkning " + text,
                             -1});
    append(flat, text, {0, 0, Face::regular, colour, 1, 0, 0});
    return flat;
}

void Inlines::part_marks(FlatText& flat, Run mark) {
    if (!flat.runs.empty() && flat.runs.back().rise > 0) append(flat, ",", mark);
}

void Inlines::append(FlatText& flat, std::string_view text, Run look) {
    auto prepared = prepare(text);
    if (prepared.empty()) return;
    tell_missing(prepared, look.face);
    look.begin = flat.text.size();
    flat.text += prepared;
    look.end = flat.text.size();
    flat.runs.push_back(look);
}

void Inlines::walk(FlatText& flat, document::Text const& text, Run look) {
    auto within = [&](InlineElement element, Run inner) {
        element.parent = look.element;
        inner.element = static_cast<int>(flat.elements.size());
        flat.elements.push_back(std::move(element));
        return inner;
    };
    for (auto const& part : text) {
        std::visit(
            Overloaded{
                [&](document::Words const& words) { append(flat, words.text, look); },
                [&](document::Strong const& strong) {
                    if (is_white(strong.content)) return walk(flat, strong.content, look);
                    auto inner = within({Tag::strong, -1, {}, {}, {}, {}, -1}, look);
                    inner.face = Face::bold;
                    walk(flat, strong.content, inner);
                },
                [&](document::Emph const& emph) {
                    if (is_white(emph.content)) return walk(flat, emph.content, look);
                    auto inner = within({Tag::emph, -1, {}, {}, {}, {}, -1}, look);
                    if (inner.face == Face::regular) inner.face = Face::italic;
                    walk(flat, emph.content, inner);
                },
                [&](document::Number const& number) { append(flat, print_in_text(number.cell), look); },
                [&](document::Link const& link) {
                    auto contents = document::plain(link.content);
                    auto inner = within({Tag::link, -1, {}, link.url, {}, std::move(contents), -1}, look);
                    inner.colour = theme_.accent;
                    walk(flat, link.content, inner);
                },
                [&](document::Ref const& ref) {
                    auto const words = numbering_.reference(ref);
                    auto const target = numbering_.reference({ref.anchor});
                    auto inner = within({Tag::link, -1, {}, {}, ref.anchor, "Gå till " + target, -1}, look);
                    inner.colour = theme_.accent;
                    append(flat, words, inner);
                },
                [&](document::Note const& note) {
                    auto const index = static_cast<int>(notes_.size());
                    notes_.push_back(&note.content);
                    auto between = look;
                    between.scale = mark_scale;
                    between.rise = mark_rise;
                    part_marks(flat, between);
                    auto const mark = std::to_string(index + 1);
                    auto outer = within({Tag::reference, -1, {}, {}, {}, {}, index}, look);
                    auto inner = outer;
                    inner.element = static_cast<int>(flat.elements.size());
                    flat.elements.push_back({Tag::link,
                                             outer.element,
                                             {},
                                             {},
                                             note_anchor(index),
                                             "Gå till not " + mark,
                                             -1,
                                             mark_anchor(index)});
                    inner.scale = mark_scale;
                    inner.rise = mark_rise;
                    inner.colour = theme_.accent;
                    append(flat, mark, inner);
                },
                [&](document::Language const& language) {
                    if (linsen::shows_nothing(language.text)) return append(flat, language.text, look);
                    auto inner = within({Tag::span, -1, language.tag, {}, {}, {}, -1}, look);
                    append(flat, language.text, inner);
                }},
            part.node);
    }
}

void Inlines::tell_missing(std::string_view text, Face face) {
    auto units = to_utf16(text);
    tell_missing(units, face);
}

void Inlines::tell_missing(std::u16string& text, Face face) {
    bool after_missing = false;
    for (std::size_t i = 0; i < text.size();) {
        auto const begin = i;
        char32_t c = text[i++];
        if (c < 0x180) {
            after_missing = false;
            continue;
        }
        if (U16_IS_LEAD(c) && i < text.size()) c = static_cast<char32_t>(U16_GET_SUPPLEMENTARY(c, text[i++]));
        auto const missing = !can_print(fonts_, face, c);
        // The names of two such characters are words of their own: a line may end between them.
        if (missing && after_missing) {
            text.insert(begin, 1, u' ');
            ++i;
        }
        after_missing = missing;
        if (!missing || !told_.insert(c).second) continue;
        auto const name = code_point_name(c);
        std::string sign;
        append_utf8(sign, c);
        diagnostics_.warning("layout.tecken-saknas", {},
                             "tecknet \"" + sign + "\" finns inte i något typsnitt och skrivs ut som \"" +
                                 name + "\"",
                             "installera ett typsnitt som har tecknet, eller skriv om texten");
    }
}

} // namespace linsen::layout
