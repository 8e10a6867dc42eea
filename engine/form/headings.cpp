#include "form/headings.hpp"

#include "base/text.hpp"

namespace linsen::form {

std::string stamp_of(bool fictional) {
    return std::string(marking) + (fictional ? " · påhittade uppgifter" : "");
}

bool is_stamp(std::string_view text) {
    auto const plain = fold(text);
    return plain == fold(stamp_of(false)) || plain == fold(stamp_of(true));
}

std::string with_large_letter(std::string_view text) {
    constexpr char32_t smallest = U'a';
    constexpr char32_t largest = U'z';
    constexpr char32_t between = U'a' - U'A';
    if (text.empty()) return {};
    std::size_t at = 0;
    auto letter = next_code_point(text, at);
    // å, ä, ö and the other letters of Latin-1 stand as far from their large ones as those of ASCII.
    bool const latin = letter >= U'à' && letter <= U'þ' && letter != U'÷';
    if ((letter >= smallest && letter <= largest) || latin) letter -= between;
    std::string result;
    append_utf8(result, letter);
    return result + std::string(text.substr(at));
}

std::vector<std::string> question_headings(FormDefinition const& form, FormQuestion const& question,
                                           std::int64_t earlier_year) {
    std::vector<std::string> headings{question.column_heading};
    auto const& sexes = form.role_of(question).sexes;
    for (auto const& sex : sexes) headings.push_back(with_large_letter(sex));
    headings.emplace_back(total_heading);
    headings.emplace_back(control_heading);
    if (earlier_year == 0) return headings;
    auto const year = " " + std::to_string(earlier_year);
    for (auto const& sex : sexes) headings.push_back(with_large_letter(sex) + year);
    headings.push_back(std::string(total_heading) + year);
    return headings;
}

} // namespace linsen::form
