#include "document/titles.hpp"

#include "base/text.hpp"

#include <string_view>

namespace linsen::document {

namespace {

struct RoleWords {
    std::string_view alone;
    std::string_view before_title;
};

RoleWords words_of(Box::Role role) {
    switch (role) {
    case Box::Role::conclusion: return {"Slutsats", "Slutsats"};
    case Box::Role::method: return {"Om metoden", "Metod"};
    case Box::Role::warning: return {"Observera", "Observera"};
    case Box::Role::guidance: return {"Vägledning", "Vägledning"};
    }
    return {};
}

} // namespace

std::string step_title(Step const& step) {
    return step.number.empty() ? step.question : step.number + " " + step.question;
}

std::string box_title(Box const& box) {
    auto const words = words_of(box.role);
    auto const title = fold(box.title);
    if (title.empty()) return std::string(words.alone);
    // "Metod", "Slutsatser", "Om metoden"
    if (title.find(to_lower(words.before_title)) != std::string::npos) return box.title;
    return std::string(words.before_title) + ": " + box.title;
}

} // namespace linsen::document
