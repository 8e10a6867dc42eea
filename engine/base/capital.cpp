#include "base/capital.hpp"

#include "base/text.hpp"

namespace linsen {

std::string with_capital(std::string_view text) {
    constexpr char32_t between = U'a' - U'A';
    if (text.empty()) return {};
    std::size_t at = 0;
    char32_t first = next_code_point(text, at);
    // å, ä, ö and the other letters of Latin-1 stand as far from their capitals as those of ASCII.
    bool const is_latin = first >= U'à' && first <= U'þ' && first != U'÷';
    if ((first >= U'a' && first <= U'z') || is_latin) first -= between;
    std::string result;
    append_utf8(result, first);
    return result.append(text.substr(at));
}

} // namespace linsen
