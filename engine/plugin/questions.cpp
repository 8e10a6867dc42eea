#include "plugin/questions.hpp"

#include "analyse/sentence.hpp"
#include "base/date.hpp"
#include "base/file.hpp"
#include "base/text.hpp"
#include "document/build.hpp"
#include "review/memo.hpp"

#include <set>
#include <utility>

namespace linsen {

namespace {

using namespace document;

void tell(Value const& value, std::string_view code, std::string message, std::string hint,
          Diagnostics& diagnostics) {
    diagnostics.add(at(value, Severity::error, code, std::move(message), std::move(hint)));
}

/// "Ansvarig: enhetschef. Klart: 1 september 2026."
void add_owner(Value const& answer, Blocks& blocks) {
    std::string line;
    if (std::string const owner = answer.text_or_empty("ansvarig"); !owner.empty())
        line = "Ansvarig: " + with_stop(owner);
    if (Value const* const done = answer.find("klart"))
        line += (line.empty() ? "" : " ") + std::string("Klart: ") + print_long(done->date()) + ".";
    if (!line.empty()) blocks.push_back(paragraph(std::move(line)));
}

} // namespace

std::vector<Setting> question_settings(std::vector<std::string> steps) {
    return {
        {.key = "steg",
         .explanation = "Steget som frågan hör till",
         .required = true,
         .choices = std::move(steps)},
        {.key = "nr",
         .explanation = "Frågans nummer, som svaret i rapport.toml hänvisar till",
         .required = true},
        {.key = "fraga", .explanation = "Frågan", .required = true},
    };
}

Setting answers_setting() {
    return {.key = "svar",
            .kind = Kind::tables,
            .explanation = "Svar på mallens frågor",
            .children = {{.key = "fraga",
                          .explanation = "Frågans nummer i mallen",
                          .required = true,
                          .example = "\"4.1\""},
                         {.key = "text",
                          .kind = Kind::long_text,
                          .explanation = "Svaret, i Markdown",
                          .example = "\"Frågan ställs till alla vid första samtalet.\""},
                         {.key = "fil",
                          .kind = Kind::file,
                          .explanation = "En fil med svaret, i Markdown, i stället för text",
                          .never_beside = "text",
                          .example = "\"svar/4-1.md\""},
                         {.key = "ansvarig",
                          .explanation = "Vem som ansvarar, som funktion",
                          .example = "\"enhetschefen\""},
                         {.key = "klart", .kind = Kind::date, .explanation = "När det ska vara klart"}}};
}

std::vector<Question> questions_of(Job const& job) {
    std::vector<Question> questions;
    for (Value const& each : job.report_template.list_or_empty("fraga"))
        questions.push_back({each.at("steg").text(), each.at("nr").text(), each.at("fraga").text(), each});
    return questions;
}

void check_answers(std::vector<Question> const& questions, Job const& job, Diagnostics& diagnostics) {
    std::set<std::string> numbers;
    for (Question const& question : questions)
        if (!numbers.insert(question.number).second)
            tell(question.source.at("nr"), "fraga.upprepad", "frågan " + question.number + " står två gånger",
                 "ge frågorna olika nummer", diagnostics);
    std::vector<std::string> const known(numbers.begin(), numbers.end());
    std::set<std::string> answered;
    for (Value const& answer : job.settings.list_or_empty("svar")) {
        Value const& number = answer.at("fraga");
        bool const has_text = answer.find("text") != nullptr;
        bool const has_file = answer.find("fil") != nullptr;
        if (has_text && has_file)
            tell(answer.at("fil"), "svar.dubbelt",
                 "svaret på fråga " + number.text() + " har både text och fil", "behåll det ena",
                 diagnostics);
        if (!has_text && !has_file)
            tell(number, "svar.tomt", "svaret på fråga " + number.text() + " har varken text eller fil",
                 "skriv svaret som text, eller ta bort det: frågan är då \"Ej besvarad\"", diagnostics);
        if (has_text && slug(answer.at("text").text()).empty())
            tell(answer.at("text"), "svar.tomt", "svaret på fråga " + number.text() + " har inga ord",
                 "skriv svaret, eller ta bort det: frågan är då \"Ej besvarad\"", diagnostics);
        else if (is_unwritten(answer, job))
            diagnostics.add(at(answer.at(has_text ? "text" : "fil"), Severity::warning, "svar.oskrivet",
                               "svaret på fråga " + number.text() +
                                   " visar bara var ett svar ska stå, så frågan trycks som \"Ej besvarad\"",
                               "skriv svaret, eller ta bort det"));
        if (!numbers.contains(number.text())) {
            std::string hint = did_you_mean(number.text(), known);
            if (hint.empty())
                hint = known.empty() ? "mallen har inga frågor"
                                     : "mallens frågor har numren " + join_swedish(known);
            tell(number, "svar.okant", "mallen har ingen fråga \"" + number.text() + "\"", std::move(hint),
                 diagnostics);
        } else if (!answered.insert(number.text()).second) {
            tell(number, "svar.upprepat", "frågan " + number.text() + " besvaras två gånger",
                 "skriv ihop svaren", diagnostics);
        }
    }
}

Value const* answer_to(std::string_view number, Job const& job) {
    for (Value const& each : job.settings.list_or_empty("svar"))
        if (each.at("fraga").text() == number) return &each;
    return nullptr;
}

Blocks written_in(Value const& table, Job const& job, Diagnostics& diagnostics, MarkdownRules const& rules) {
    if (Value const* const text = table.find("text"))
        return markdown(text->text(), text->text_place(), diagnostics, rules);
    Value const* const file = table.find("fil");
    return file == nullptr
               ? Blocks{}
               : markdown_file(job.folder / file->text(), file->text(), file->place(), diagnostics, rules);
}

std::optional<WrittenText> source_of(Value const& table, Job const& job) {
    if (Value const* const text = table.find("text")) return WrittenText{text->text(), text->text_place()};
    Value const* const file = table.find("fil");
    if (file == nullptr) return std::nullopt;
    Diagnostics told_elsewhere;
    auto bytes = read_file(job.folder / file->text(), file->place(), told_elsewhere);
    if (!bytes) return std::nullopt;
    return WrittenText{*std::move(bytes), Place{file->text(), 1, 1, {}}};
}

bool is_unwritten(Value const& answer, Job const& job) {
    auto const written = source_of(answer, job);
    // A file without a word is told when it is read.
    return written && !trim(written->source).empty() && review::is_unwritten(written->source);
}

Blocks answered(std::vector<Question> const& questions, std::string_view step, Job const& job,
                Diagnostics& diagnostics, MarkdownRules const& rules) {
    Blocks blocks;
    for (Question const& question : questions) {
        if (question.step != step) continue;
        Step asked{question.number, question.text, {}};
        Value const* const answer = answer_to(question.number, job);
        if (answer != nullptr && !is_unwritten(*answer, job)) {
            asked.answer = written_in(*answer, job, diagnostics, rules);
            add_owner(*answer, asked.answer);
        }
        blocks.push_back({std::move(asked)});
    }
    return blocks;
}

} // namespace linsen
