#include "form/alike.hpp"

#include <algorithm>

namespace linsen::form {

namespace {

using Questions = std::vector<std::optional<Counts>>;

bool says_enough(Counts const& counts) {
    constexpr std::ptrdiff_t fewest = 5;
    std::ptrdiff_t figures = 0;
    for (auto const& row : counts)
        figures += std::count_if(row.begin(), row.end(), [](auto number) { return number != 0; });
    return figures >= fewest;
}

} // namespace

Alike alike(Questions const& one, Questions const& other) {
    Alike found;
    found.all = one == other;
    for (std::size_t i = 0; i < one.size(); ++i)
        if (one[i] && one[i] == other[i] && says_enough(*one[i])) found.questions.push_back(i);
    return found;
}

Alike alike(Questions const& answers, EarlierAnswers const& earlier, FormDefinition const& form) {
    Questions before;
    for (auto const& question : form.questions) {
        auto const found = earlier.counts.find(question.id);
        before.push_back(found == earlier.counts.end() ? std::nullopt : std::optional(found->second));
    }
    return alike(answers, before);
}

} // namespace linsen::form
