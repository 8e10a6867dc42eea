#include "layout/line_ends.hpp"

#include "base/fault.hpp"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/unistr.h>
#include <unicode/uscript.h>

#include <memory>

namespace linsen::layout {

namespace {

constexpr char16_t no_break_space = 0x00A0;

bool is_digit(char16_t c) { return c >= u'0' && c <= u'9'; }

} // namespace

bool takes_hyphen(char32_t c) {
    auto const point = static_cast<UChar32>(c);
    if (u_isalpha(point) == 0) return false;
    auto status = U_ZERO_ERROR;
    auto const script = uscript_getScript(point, &status);
    return script == USCRIPT_LATIN || script == USCRIPT_GREEK || script == USCRIPT_CYRILLIC;
}

std::vector<std::size_t> line_ends(std::u16string const& text) {
    thread_local std::unique_ptr<icu::BreakIterator> iterator = [] {
        auto status = U_ZERO_ERROR;
        std::unique_ptr<icu::BreakIterator> made(
            icu::BreakIterator::createLineInstance(icu::Locale("sv"), status));
        promise(U_SUCCESS(status) != 0, "ICU has line breaking rules");
        return made;
    }();
    icu::UnicodeString const view(false, text.data(), static_cast<int32_t>(text.size()));
    iterator->setText(view);
    std::vector<std::size_t> result;
    iterator->first();
    for (auto at = iterator->next(); at != icu::BreakIterator::DONE; at = iterator->next()) {
        auto const i = static_cast<std::size_t>(at);
        // UAX 14 would part "2019–2021" behind the dash.
        auto const in_range = i >= 2 && i < text.size() && (text[i - 1] == 0x2013 || text[i - 1] == u'-') &&
                              is_digit(text[i - 2]) && is_digit(text[i]);
        // A dash between spaces ends a line and begins none.
        auto const before_dash =
            i + 1 < text.size() && (text[i] == 0x2013 || text[i] == 0x2014) && text[i + 1] == u' ';
        // … and would part a hyphen from the no-break space behind it.
        auto const before_glue = i < text.size() && text[i] == no_break_space;
        if (!in_range && !before_dash && !before_glue) result.push_back(i);
    }
    if (result.empty() || result.back() != text.size()) result.push_back(text.size());
    return result;
}

} // namespace linsen::layout
