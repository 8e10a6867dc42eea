#include "data/answers_in.hpp"

#include "base/text.hpp"
#include "data/canonical.hpp"

#include <algorithm>

namespace linsen {

std::vector<std::string> answers_in(DataSpec const& spec, std::string_view role, std::string const& text) {
    auto const multiple = spec.multiple.find(std::string(role));
    auto const separator = multiple == spec.multiple.end() ? std::string_view() : trim(multiple->second);
    if (multiple == spec.multiple.end() || multiple->second.empty()) return {text};
    std::string_view const by = separator.empty() ? std::string_view(multiple->second) : separator;
    std::vector<std::string> answers;
    std::string_view rest = text;
    while (true) {
        auto const at = rest.find(by);
        auto const answer = std::string(trim(rest.substr(0, at)));
        if (!answer.empty() && std::find(answers.begin(), answers.end(), answer) == answers.end())
            answers.push_back(answer);
        if (at == std::string_view::npos) break;
        rest.remove_prefix(at + by.size());
    }
    if (answers.empty()) answers.emplace_back(no_answer);
    return answers;
}

} // namespace linsen
