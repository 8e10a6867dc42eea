#include "review/questions.hpp"

#include <string>

namespace linsen::review {

void review_questions(Reading const& reading, Remarks& remarks) {
    for (OpenQuestion const& open : reading.memo->unanswered) {
        std::string const number = open.number.empty() ? "" : open.number + " ";
        remarks.add(
            "granskning.steg-obesvarat", open.question, open.place,
            "frågan " + quoted(number + open.question) + " är inte besvarad",
            "svara med några meningar, ägare och datum, eller skriv varför den inte går att besvara; annars "
            "trycks \"Ej besvarad\"");
    }
    for (ChecklistAnswer const& answer : reading.memo->checklist) {
        std::string const number = std::to_string(answer.number);
        if (!answer.yes) {
            remarks.add("granskning.fraga-obesvarad", answer.question, answer.place,
                        "fråga " + number + " i checklistan för jämställda beslut är inte besvarad: " +
                            quoted(answer.question),
                        "svara ja eller nej; nämnden ska kunna se att frågan är prövad");
        } else if (!*answer.yes) {
            remarks.add(
                "granskning.fraga-nej", answer.question, answer.place,
                "fråga " + number +
                    " i checklistan för jämställda beslut har svaret nej: " + quoted(answer.question),
                "ett nej är skäl för nämnden att återremittera ärendet; komplettera underlaget, eller skriv "
                "varför det inte går");
        }
    }
}

} // namespace linsen::review
