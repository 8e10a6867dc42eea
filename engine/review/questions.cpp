#include "review/questions.hpp"

#include "review/measure_answer.hpp"

#include <string>

namespace linsen::review {

namespace {

void tell_unowned(Unowned const& answer, Remarks& remarks) {
    std::string const question =
        answer.number.empty() ? answer.question : answer.number + " " + answer.question;
    std::string const lacks = !answer.owner && !answer.date ? "vem som gör det eller när det är klart"
                              : !answer.owner               ? "vem som gör det"
                                                            : "när det är klart";
    remarks.add("granskning.steg-utan-ansvarig", answer.question, answer.place,
                "svaret på frågan " + quoted(question) + " säger inte " + lacks,
                "lägg till ansvarig och klart i [[svar]], så går det att följa upp");
}

} // namespace

void review_questions(Reading const& reading, Remarks& remarks) {
    for (OpenQuestion const& open : reading.memo->unanswered) {
        std::string const number = open.number.empty() ? "" : open.number + " ";
        remarks.add(
            "granskning.steg-obesvarat", open.question, open.place,
            "frågan " + quoted(number + open.question) + " är inte besvarad",
            "svara med några meningar, ägare och datum, eller skriv varför den inte går att besvara; annars "
            "trycks \"Ej besvarad\"");
    }
    for (Unowned const& answer : reading.memo->unowned) {
        if (says_what_to_do(answer.answer)) tell_unowned(answer, remarks);
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
