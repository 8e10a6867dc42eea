#include "memo_remarks.hpp"
#include "pages.hpp"
#include "places.hpp"

#include <algorithm>
#include <charconv>
#include <string_view>

namespace tjansteskrivelse {

namespace {

review::PartKind kind_of(Part const& part) {
    using review::PartKind;
    static std::vector<std::pair<char const*, PartKind>> const kinds{
        {"beslut", PartKind::proposal},  {"sammanfattning", PartKind::summary},
        {"arende", PartKind::case_text}, {"analys", PartKind::analysis},
        {"steg", PartKind::analysis},    {"ekonomi", PartKind::economy},
        {"barn", PartKind::child},       {"jamstalldhet", PartKind::equality}};
    for (auto const& [word, kind] : kinds)
        if (part.word == word) return kind;
    return PartKind::other;
}

Place place_for(Question const& missing, Memo const& memo, Job const& job) {
    return place_beside(
        memo.questions, [&](Question const& question) { return question.number == missing.number; },
        [&](Question const& question) {
            Value const* const answer = answer_to(question.number, job);
            return answer == nullptr ? nullptr : answer->find("fraga");
        },
        job);
}

Place place_for(CheckQuestion const& missing, Memo const& memo, Job const& job) {
    return place_beside(
        memo.checklist, [&](CheckQuestion const& question) { return question.number == missing.number; },
        [&](CheckQuestion const& question) {
            return question.answer == nullptr ? nullptr : question.answer->find("fraga");
        },
        job);
}

void add_passage(Value const* table, Job const& job, std::vector<review::Passage>& passages) {
    if (table == nullptr) return;
    // What only stands where a text is to be is told as a part that is not written.
    if (auto written = source_of(*table, job); written && !review::is_unwritten(written->source))
        passages.push_back({std::move(written->source), std::move(written->start)});
}

review::Part read_part(Part const& part, Memo const& memo, Job const& job) {
    review::Part read{kind_of(part), part.heading, {}, place_for(part, memo, job)};
    add_passage(text_for(part.id, job), job, read.passages);
    if (part.kind == PartKind::steps)
        for (Question const& question : memo.questions)
            add_passage(answer_to(question.number, job), job, read.passages);
    return read;
}

review::ShownTable read_table(MemoTable const& table, Memo const& memo, Figures const& figures) {
    FigureTable const& shown = figures.table(table.listed.id);
    review::ShownTable read;
    read.caption = table.listed.caption;
    read.persons = true;
    read.by_sex = shown.has_axis("kon");
    if (read.by_sex) {
        Axis const& sexes = shown.axis("kon");
        // In a table of their own they are told of too.
        auto const& notes = figures.other_gender();
        read.other_gender = sexes.find("annan könsidentitet").has_value() ||
                            std::any_of(notes.begin(), notes.end(), [&](OtherGenderNote const& note) {
                                return note.data == table.listed.data && !note.table.empty();
                            });
        // Kvinnor and män of a source that has them so may be called flickor and pojkar.
        bool const called = memo.groups.first == "flickor" || memo.groups.second == "pojkar";
        read.children = called || sexes.find("flickor") || sexes.find("pojkar");
    }
    read.reason = table.listed.without_sex;
    read.place = table.listed.source.at("rubrik").place();
    return read;
}

/// Belongs to a step behind the one that draws the conclusions: there it is said what is to be done.
bool is_about_measures(Question const& question, Memo const& memo) {
    bool concluded = false;
    for (StepOf const& step : memo.steps) {
        if (step.id == question.step) return concluded;
        concluded = concluded || step.does == StepOf::Does::conclude;
    }
    return false;
}

review::Memo read_for_review(Memo const& memo, Job const& job, Figures const& figures) {
    review::Memo read;
    read.children_concerned = memo.children;
    read.summary_fits = memo.has_part(PartKind::summary);
    if (auto body = job.settings.text_or_empty("mottagare"); !body.empty()) read.body = std::move(body);
    read.lix_aim = static_cast<double>(job.settings.at("lix").integer());
    for (Part const& part : memo.parts)
        if (part.kind != PartKind::grounds && part.kind != PartKind::signatures &&
            part.kind != PartKind::recipients)
            read.parts.push_back(read_part(part, memo, job));
    for (MemoTable const& table : memo.tables) read.tables.push_back(read_table(table, memo, figures));
    for (Question const& question : memo.questions) {
        Value const* const answer = answer_to(question.number, job);
        if (answer == nullptr) {
            read.unanswered.push_back({question.number, question.text, place_for(question, memo, job)});
        } else if (!is_unwritten(*answer, job) && is_about_measures(question, memo)) {
            bool const owner = !answer->text_or_empty("ansvarig").empty();
            bool const date = answer->find("klart") != nullptr;
            auto written = owner && date ? std::nullopt : source_of(*answer, job);
            if (written)
                read.unowned.push_back({question.number,
                                        question.text,
                                        {std::move(written->source), std::move(written->start)},
                                        owner,
                                        date,
                                        answer->place()});
        }
    }
    for (CheckQuestion const& question : memo.checklist) {
        int number = 0;
        (void)std::from_chars(question.number.data(), question.number.data() + question.number.size(),
                              number);
        read.checklist.push_back({number, question.text, question.yes(),
                                  question.answer == nullptr ? place_for(question, memo, job)
                                                             : question.answer->at("svar").place()});
    }
    return read;
}

/// Answers to remarks on the texts.
std::vector<review::Answered> answers_of(Job const& job) {
    std::vector<review::Answered> answers;
    for (Value const& each : job.settings.list_or_empty("besvarad"))
        if (std::string const& code = each.at("kod").text(); !is_on_the_memo(code))
            answers.push_back(
                {code, each.text_or_empty("ord"), each.at("skal").text(), each.at("kod").place()});
    return answers;
}

} // namespace

void review_memo(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics) {
    review::Memo const read = read_for_review(memo, job, figures);
    std::vector<review::Remark> const told = review::review(read, answers_of(job)).told;
    auto const is_told = [&](std::string_view code) {
        return std::any_of(told.begin(), told.end(),
                           [&](review::Remark const& remark) { return remark.diagnostic.code == code; });
    };
    auto const of_children = std::find_if(read.tables.begin(), read.tables.end(),
                                          [](review::ShownTable const& table) { return table.children; });
    tell_on_the_memo(memo,
                     {is_told("granskning.barnperspektiv-saknas"),
                      is_told("granskning.sammanfattning-saknas"),
                      of_children == read.tables.end()
                          ? nullptr
                          : &memo.tables[static_cast<std::size_t>(of_children - read.tables.begin())]},
                     job, diagnostics);
    for (review::Remark const& remark : told) diagnostics.add(remark.diagnostic);
}

} // namespace tjansteskrivelse
