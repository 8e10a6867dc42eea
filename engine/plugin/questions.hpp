#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "base/text_place.hpp"
#include "document/document.hpp"
#include "job/job.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"
#include "plugin/markdown.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The questions of a template, and the answers that a rapport.toml gives to them: [[fraga]] and [[svar]].
namespace linsen {

struct Question {
    std::string step; ///< the step of the analysis that it belongs to, as the template calls it
    std::string number;
    std::string text;
    Value source; ///< the whole table, for diagnostics
};

/// The keys of a [[fraga]] whatever the report: `steg`, one of `steps` (any where there are none), `nr` and
/// `fraga`.
[[nodiscard]] LINSEN_API std::vector<Setting> question_settings(std::vector<std::string> steps);
/// [[svar]]: `fraga`, and `text` or `fil`, `ansvarig` and `klart`.
[[nodiscard]] LINSEN_API Setting answers_setting();

/// The questions in the order of the template.
[[nodiscard]] LINSEN_API std::vector<Question> questions_of(Job const& job);

/// Tells a number that two questions have [fraga.upprepad], and answers that have both text and file or
/// neither, are to a question that there is not, or to one that is answered already, or that only stand where
/// an answer is to be, which is warned of [svar.…].
LINSEN_API void check_answers(std::vector<Question> const& questions, Job const& job,
                              Diagnostics& diagnostics);

/// The answer to a question; null where there is none.
[[nodiscard]] LINSEN_API Value const* answer_to(std::string_view number, Job const& job);

/// What an answer says, or any other table of rapport.toml with a text in `text`, or in the file that `fil`
/// names, in Markdown.
[[nodiscard]] LINSEN_API document::Blocks
written_in(Value const& table, Job const& job, Diagnostics& diagnostics, MarkdownRules const& rules = {});

/// The same as it was written, byte for byte, and where its characters stand; nothing where there is
/// no text, or its file cannot be read, which `written_in` tells.
struct WrittenText {
    std::string source;
    TextPlace start;
};
[[nodiscard]] LINSEN_API std::optional<WrittenText> source_of(Value const& table, Job const& job);

/// The answer only stands where one is to be: "Skrivs senare", "Fyll i".
[[nodiscard]] LINSEN_API bool is_unwritten(Value const& answer, Job const& job);

/// The questions of a step, each with its answer and who answers for it by when. One whose answer is not
/// written is printed as unanswered.
[[nodiscard]] LINSEN_API document::Blocks answered(std::vector<Question> const& questions,
                                                   std::string_view step, Job const& job,
                                                   Diagnostics& diagnostics, MarkdownRules const& rules = {});

} // namespace linsen
