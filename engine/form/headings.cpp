#include "form/headings.hpp"

#include "base/capital.hpp"
#include "base/text.hpp"

namespace linsen::form {

std::string stamp_of(bool fictional) {
    return std::string(marking) + (fictional ? " · påhittade uppgifter" : "");
}

bool is_stamp(std::string_view text) {
    auto const plain = fold(text);
    return plain == fold(stamp_of(false)) || plain == fold(stamp_of(true));
}

std::vector<std::string> question_headings(FormDefinition const& form, FormQuestion const& question,
                                           std::int64_t earlier_year) {
    std::vector<std::string> headings{question.column_heading};
    auto const& sexes = form.role_of(question).sexes;
    for (auto const& sex : sexes) headings.push_back(with_capital(sex));
    headings.emplace_back(total_heading);
    headings.emplace_back(control_heading);
    if (earlier_year == 0) return headings;
    auto const year = " " + std::to_string(earlier_year);
    for (auto const& sex : sexes) headings.push_back(with_capital(sex) + year);
    headings.push_back(std::string(total_heading) + year);
    return headings;
}

} // namespace linsen::form
