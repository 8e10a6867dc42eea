#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "base/text_place.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Reads a tjänsteskrivelse as a nämndsekreterare would, and tells what is missing or weak. It changes
/// nothing, opens no file and no net, and says the same of the same text every time.
namespace linsen::review {

/// A text as its writer wrote it: Markdown, as it stands in a file or in rapport.toml, so that each remark
/// has the line and column of its words. `start` is where its characters stand.
struct Passage {
    std::string source;
    TextPlace start;
};

enum class PartKind { proposal, summary, case_text, analysis, economy, child, equality, other };

/// A part under its printed heading. `asked_at` is where it would be written when nothing stands in it.
struct Part {
    PartKind kind = PartKind::other;
    std::string heading;
    std::vector<Passage> passages;
    Place asked_at;
};

/// A table that the memo shows. `by_sex`: sex is one of its axes; `other_gender`: annan könsidentitet is
/// among its categories; `children`: its persons are under 18. `reason` is the printed reason for a table of
/// persons without sex.
struct ShownTable {
    std::string caption;
    bool persons = false;
    bool by_sex = false;
    bool other_gender = false;
    bool children = false;
    std::string reason;
    Place place;
};

/// A question of the four steps that nobody has answered.
struct OpenQuestion {
    std::string number;
    std::string question;
    Place place;
};

/// An answer to a question of what is to be done that does not say by whom (`owner`), or not until when
/// (`date`). An answer that only judges ("Vi bedömer att …") has nothing to be done.
struct Unowned {
    std::string number;
    std::string question;
    Passage answer;     ///< as it is written
    bool owner = false; ///< it says who
    bool date = false;  ///< it says when
    Place place;
};

/// One of the questions of the checklist för jämställda beslut. `yes` is empty as long as it is unanswered.
struct ChecklistAnswer {
    int number = 0;
    std::string question;
    std::optional<bool> yes;
    Place place;
};

struct Memo {
    std::string body = "Nämnden"; ///< who decides, as a sentence begins with it
    std::vector<Part> parts;      ///< in the order in which they are printed
    std::vector<ShownTable> tables;
    std::vector<OpenQuestion> unanswered;
    std::vector<Unowned> unowned;
    std::vector<ChecklistAnswer> checklist;
    bool summary_fits = true;        ///< the template has a part for a summary
    bool children_concerned = false; ///< the writer says so; words of the texts can say it too
    double lix_aim = 50;             ///< above this a part is told as hard to read
};

/// A remark that the writer has answered. It is answered when the code is the same and what it is about
/// (Remark::about), or its message, holds `words`, whatever their case and spaces and the dots of a quote
/// that is cut; without words every remark with that code is.
struct Answered {
    std::string code;
    std::string words;
    std::string reason;
    Place place;
};

/// One remark a fault. `about` is what it speaks of, whole: the sentence, the caption, the question, or the
/// heading of the part; the message quotes at most sixty characters of it.
struct Remark {
    Diagnostic diagnostic;
    std::string about;
};

struct AnsweredRemark {
    Remark remark;
    Answered answer;
};

/// What is to be told, and what the writer has answered already. Both in reading order: the parts from the
/// first word to the last, the tables, the steps, the checklist. Last of the told are answers without a
/// reason [granskning.svar-utan-skal], which answer nothing, and such that no remark asks for
/// [granskning.svar-utan-anmarkning].
struct Review {
    std::vector<Remark> told;
    std::vector<AnsweredRemark> answered;
};

/// Remarks, never errors. Their codes, and the file where each is decided:
///
/// - `granskning.forslag-ingen-mening` (proposal): a proposal is no full sentence
/// - `granskning.forslag-tva-atgarder` (proposal): a proposal holds two actions
/// - `granskning.forslag-star-inte-ensamt` (standing_alone): a proposal points at something that the minutes
/// lack
/// - `granskning.sammanfattning-saknas` (summary): the case is long, and there is no summary
/// - `granskning.utan-kon` (persons_without_sex): a number of persons that nothing divides by sex
/// - `granskning.tabell-utan-kon` (persons_without_sex): the same of a table
/// - `granskning.ett-kon` (one_sex, boilerplate): consequences for one sex only, none that are described, or
/// that there are none, and not why
/// - `granskning.barnperspektiv-saknas` (child_perspective): children are concerned, and nothing is said of
/// them, or that they are not
/// - `granskning.ord-doljer-kon` (hiding_word): "ungdomarna" over figures by sex
/// - `granskning.steg-obesvarat` (questions): a question of the four steps is unanswered
/// - `granskning.steg-utan-ansvarig` (questions): what is to be done has no owner, or no date
/// - `granskning.svarlast` (readability): LIX above the aim
/// - `granskning.lang-mening` (readability): a sentence of more than thirty words
/// - `granskning.fraga-obesvarad` (questions): a question of the checklist is unanswered
/// - `granskning.fraga-nej` (questions): "nej" in the checklist, which is grounds for återremiss
[[nodiscard]] LINSEN_API Review review(Memo const& memo, std::vector<Answered> const& answers);

/// Does the text (Markdown) stand where another one is to be written: "–", "Att göra", "Text kommer."? An
/// empty one does too.
[[nodiscard]] LINSEN_API bool is_unwritten(std::string_view text);

} // namespace linsen::review
