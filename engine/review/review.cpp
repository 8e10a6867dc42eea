#include "base/text.hpp"
#include "review/child_perspective.hpp"
#include "review/hiding_word.hpp"
#include "review/memo.hpp"
#include "review/one_sex.hpp"
#include "review/persons_without_sex.hpp"
#include "review/proposal.hpp"
#include "review/questions.hpp"
#include "review/readability.hpp"
#include "review/reading.hpp"
#include "review/remarks.hpp"
#include "review/summary.hpp"

#include <algorithm>
#include <utility>

namespace linsen::review {

namespace {

/// As the message quotes it, which may cut it: "2.3 Vem når vi inte …".
std::string_view without_dots(std::string_view words) {
    constexpr std::string_view dots = "…";
    words = trim(words);
    if (words.starts_with(dots)) words = trim(words.substr(dots.size()));
    if (words.ends_with(dots)) words = trim(words.substr(0, words.size() - dots.size()));
    return words;
}

bool answers(Answered const& answer, Remark const& remark) {
    if (slug(answer.reason).empty() || answer.code != remark.diagnostic.code) return false;
    std::string const words = fold(without_dots(answer.words));
    return fold(remark.about).find(words) != std::string::npos ||
           fold(remark.diagnostic.message).find(words) != std::string::npos;
}

void tell_faulty(Answered const& answer, bool answered, std::vector<Remark>& told) {
    if (answered) return;
    bool const reason = !slug(answer.reason).empty();
    std::string const about = answer.words.empty() ? answer.code : answer.words;
    Diagnostic fault;
    fault.severity = Severity::remark;
    fault.place = answer.place;
    if (reason) {
        fault.code = "granskning.svar-utan-anmarkning";
        fault.message = "svaret på " + quoted(about) + " besvarar ingen anmärkning";
        fault.hint = "ta bort svaret om texten har ändrats, eller jämför koden och orden med anmärkningen";
    } else {
        fault.code = "granskning.svar-utan-skal";
        fault.message = "svaret på " + quoted(about) + " har inget skäl, så anmärkningen står kvar";
        fault.hint = "skriv med en mening varför texten ska vara som den är";
    }
    told.push_back({std::move(fault), about});
}

} // namespace

Review review(Memo const& memo, std::vector<Answered> const& answers_given) {
    Reading const reading = read(memo);
    Remarks remarks;
    review_proposals(reading, remarks);
    review_summary(reading, remarks);
    review_persons(reading, remarks);
    review_hiding_words(reading, remarks); // after the persons: one remark a fault
    review_one_sex(reading, remarks);
    review_child_perspective(reading, remarks);
    review_readability(reading, remarks);
    review_questions(reading, remarks);

    Review result;
    std::vector<bool> used(answers_given.size(), false);
    for (Remark& remark : remarks.in_reading_order(memo)) {
        auto const answer = std::find_if(answers_given.begin(), answers_given.end(),
                                         [&](Answered const& given) { return answers(given, remark); });
        if (answer == answers_given.end()) {
            result.told.push_back(std::move(remark));
        } else {
            used[static_cast<std::size_t>(answer - answers_given.begin())] = true;
            result.answered.push_back({std::move(remark), *answer});
        }
    }
    for (std::size_t i = 0; i < answers_given.size(); ++i)
        tell_faulty(answers_given[i], used[i], result.told);
    return result;
}

} // namespace linsen::review
