#include "form/compiled_columns.hpp"

#include "job/roles.hpp"

namespace linsen::form {

std::vector<std::string> question_columns(FormQuestion const& question) {
    return {"ar", "kommunkod", "kommun", "roll", "kon", question.column, "antal", comparable_role};
}

std::vector<std::string> activity_columns() {
    return {"ar", "kommunkod", "kommun", "mal", "aktivitet", "status", "ansvarig", "klart"};
}

std::vector<std::string> standing_columns() { return {"ar", "kommunkod", "kommun", "fraga", "svar"}; }

} // namespace linsen::form
