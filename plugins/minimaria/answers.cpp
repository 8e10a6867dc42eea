#include "answers.hpp"

namespace minimaria {

namespace {

using namespace document;

Value const* answer_to(std::string const& number, Job const& job) {
    Value const* const answers = job.settings.find("svar");
    if (answers == nullptr) return nullptr;
    for (Value const& each : answers->list())
        if (each.at("fraga").text() == number) return &each;
    return nullptr;
}

Blocks text_of(Value const& answer, Job const& job, Diagnostics& diagnostics) {
    if (Value const* const text = answer.find("text"))
        return markdown(text->text(), first_line(*text), diagnostics);
    Value const* const file = answer.find("fil");
    return file == nullptr
               ? Blocks{}
               : markdown_file(job.folder / file->text(), file->text(), file->place(), diagnostics);
}

/// "Ansvarig: enhetschef. Klart: 2026-09-01."
void add_owner(Value const& answer, Blocks& blocks) {
    std::string line;
    if (std::string const owner = answer.text_or_empty("ansvarig"); !owner.empty())
        line = "Ansvarig: " + with_stop(owner);
    if (Value const* const done = answer.find("klart"))
        line += (line.empty() ? "" : " ") + std::string("Klart: ") + print_iso(done->date()) + ".";
    if (!line.empty()) blocks.push_back(paragraph(std::move(line)));
}

} // namespace

Blocks questions_of(StepOf step, Guide const& guide, Job const& job, Diagnostics& diagnostics) {
    Blocks blocks;
    for (Question const& question : guide.questions) {
        if (question.step != step) continue;
        Step asked{question.number, question.text, {}};
        if (Value const* const answer = answer_to(question.number, job)) {
            asked.answer = text_of(*answer, job, diagnostics);
            add_owner(*answer, asked.answer);
        }
        blocks.push_back({std::move(asked)});
    }
    return blocks;
}

} // namespace minimaria
