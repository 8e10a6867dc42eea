#include "form/plan.hpp"

#include "excel/names.hpp"
#include "form/headings.hpp"

#include <set>

namespace linsen::form {

FormPlan::FormPlan(FormDefinition const& form) {
    std::set<std::string> taken;
    instructions = excel::make_sheet_name("Instruktion", taken);
    activities = excel::make_sheet_name(activities_sheet, taken);
    lists = excel::make_sheet_name("Listor", taken);
    about = excel::make_sheet_name("Om formuläret", taken);
    for (std::size_t i = 0; i < form.questions.size(); ++i) {
        auto const& question = form.questions[i];
        QuestionPlan plan;
        plan.sheet = excel::make_sheet_name(std::to_string(i + 1) + " " + question.heading, taken);
        plan.rows = question.rows.size();
        plan.sexes = form.role_of(question).sexes.size();
        plan.compared = question.same_persons.has_value();
        questions.push_back(std::move(plan));
    }
}

} // namespace linsen::form
