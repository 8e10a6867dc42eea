#include "pages.hpp"

#include <map>

namespace tjansteskrivelse {

namespace {

using namespace document;

/// Each question with its answer; a box is ticked where it is yes. One that nobody has answered at all is for
/// whoever prints it and fills it in.
std::optional<Block> checklist(Memo const& memo, Job const& job) {
    bool const is_answered = !job.settings.list_or_empty("checklista").empty();
    if (memo.checklist.empty() || (!is_answered && !job.settings.at("checklistsida").boolean()))
        return std::nullopt;
    Checklist list;
    list.answered = is_answered;
    for (CheckQuestion const& question : memo.checklist) {
        auto const yes = question.yes();
        std::string line = question.number + ". " + question.text;
        if (is_answered)
            line += !yes ? " Ej besvarad." : *yes ? " Ja." : " Nej, vilket är skäl för återremiss.";
        if (question.answer != nullptr)
            if (std::string const why = question.answer->text_or_empty("motivering"); !why.empty())
                line += " " + with_stop(why);
        list.items.push_back({std::move(line), yes.value_or(false)});
    }
    return section(job.report_template.at("rubrik_checklista").text(), "checklista", {{std::move(list)}},
                   Section::Role::appendix);
}

} // namespace

Blocks annexes(Memo const& memo, Reading const& reading, Texts& texts, Job const& job, Figures const& figures,
               Blocks const& content) {
    Blocks all;
    Blocks tables = texts.not_placed();
    if (auto other = other_gender_section(figures)) tables.push_back(*std::move(other));
    if (!tables.empty())
        all.push_back(section(job.report_template.at("rubrik_bilaga").text(), "bilaga-tabeller",
                              std::move(tables), Section::Role::appendix));
    if (auto list = checklist(memo, job)) all.push_back(*std::move(list));
    if (job.data.empty()) return all; // no figures, and so neither sources nor method
    std::map<std::string, std::string> titles;
    for (MemoTable const& table : memo.tables) {
        titles[table.listed.id] = table.listed.caption;
        titles[counts_id(table)] = table.listed.caption + ", antal";
        if (auto const within = table_within(table, job)) titles[within->id] = within->caption;
    }
    Blocks printed = content;
    printed.insert(printed.end(), all.begin(), all.end());
    Blocks last = sources_and_method(figures, reading.method());
    last.push_back(section("Datakvalitet", "datakvalitet", data_quality(figures, titles)));
    printed.insert(printed.end(), last.begin(), last.end());
    if (auto legend = legend_section(printed)) last.push_back(*std::move(legend));
    all.push_back(section("Källor, metod och datakvalitet", "kallor-och-metod", std::move(last),
                          Section::Role::appendix));
    return all;
}

} // namespace tjansteskrivelse
