#include "pages.hpp"

#include <algorithm>
#include <charconv>

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

/// rapport.toml itself, where what is missing would be written.
Place whole_report(Job const& job) { return {job.settings.place().file, 0, 0, {}}; }

void add_passage(Value const* table, Job const& job, std::vector<review::Passage>& passages) {
    if (table == nullptr) return;
    if (auto written = source_of(*table, job))
        passages.push_back({std::move(written->source), std::move(written->start)});
}

review::Part read_part(Part const& part, Memo const& memo, Job const& job) {
    review::Part read{kind_of(part), part.heading, {}, whole_report(job)};
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
        read.other_gender = sexes.find("annan könsidentitet").has_value();
        read.children = memo.children && (sexes.find("flickor") || sexes.find("pojkar"));
    }
    read.reason = table.listed.without_sex;
    read.place = table.listed.source.at("rubrik").place();
    return read;
}

review::Memo read_for_review(Memo const& memo, Job const& job, Figures const& figures) {
    review::Memo read;
    read.children_concerned = memo.children;
    read.lix_aim = static_cast<double>(job.settings.at("lix").integer());
    for (Part const& part : memo.parts)
        if (part.kind != PartKind::grounds && part.kind != PartKind::signatures &&
            part.kind != PartKind::recipients)
            read.parts.push_back(read_part(part, memo, job));
    for (MemoTable const& table : memo.tables) read.tables.push_back(read_table(table, memo, figures));
    for (Question const& question : memo.questions)
        if (answer_to(question.number, job) == nullptr)
            read.unanswered.push_back({question.number, question.text, whole_report(job)});
    for (CheckQuestion const& question : memo.checklist) {
        int number = 0;
        (void)std::from_chars(question.number.data(), question.number.data() + question.number.size(),
                              number);
        read.checklist.push_back(
            {number, question.text, question.yes(),
             question.answer == nullptr ? whole_report(job) : question.answer->at("svar").place()});
    }
    return read;
}

/// The remarks on the memo as such, beside those on its texts.
constexpr std::string_view part_missing = "granskning.del-saknas";
constexpr std::string_view chain_broken = "granskning.beslutskedja";

/// Answers to remarks on the texts.
std::vector<review::Answered> answers_of(Job const& job) {
    std::vector<review::Answered> answers;
    for (Value const& each : job.settings.list_or_empty("besvarad"))
        if (std::string const& code = each.at("kod").text(); code != part_missing && code != chain_broken)
            answers.push_back(
                {code, each.text_or_empty("ord"), each.at("skal").text(), each.at("kod").place()});
    return answers;
}

/// Has the writer answered a remark on the memo as such?
bool is_answered(std::string_view code, std::string_view about, Job const& job) {
    auto const& answers = job.settings.list_or_empty("besvarad");
    return std::any_of(answers.begin(), answers.end(), [&](Value const& each) {
        return each.at("kod").text() == code && !slug(each.at("skal").text()).empty() &&
               fold(about).find(fold(each.text_or_empty("ord"))) != std::string::npos;
    });
}

/// A part that every memo of the template has, and that nobody has written.
void tell_missing_parts(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    for (Part const& part : memo.parts) {
        bool const by_itself =
            part.kind != PartKind::proposal && part.kind != PartKind::summary && part.kind != PartKind::text;
        if (!part.required || by_itself || text_for(part.id, job) != nullptr) continue;
        if (is_answered(part_missing, part.heading, job)) continue;
        std::string const add = "lägg till [[text]] med del = \"" + part.id + "\"";
        diagnostics.remark(part_missing, whole_report(job), "delen \"" + part.heading + "\" är inte skriven",
                           part.guidance.empty() ? add : add + ": " + without_stop(part.guidance));
    }
}

/// "föreslår kommunfullmäktige att …", "föreslår att kommunfullmäktige …", "kommunfullmäktige föreslås …".
bool proposes_to(std::string const& text, std::string const& body) {
    return text.find("föreslår " + body) != std::string::npos ||
           text.find("föreslår att " + body) != std::string::npos ||
           text.find(body + " föreslås") != std::string::npos;
}

/// With a chain of bodies the first one proposes to the next.
void tell_chain(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    Value const* const chain = job.settings.find("beslutskedja");
    if (chain == nullptr || chain->list().size() < 2) return;
    std::string const first = chain->list().front().text();
    std::string const proposes = "föreslår " + to_lower(chain->list()[1].text());
    for (Part const& part : memo.parts) {
        Value const* const text = part.kind == PartKind::proposal ? text_for(part.id, job) : nullptr;
        auto const written = text == nullptr ? std::nullopt : source_of(*text, job);
        if (written && proposes_to(fold(written->source), fold(chain->list()[1].text()))) return;
    }
    if (is_answered(chain_broken, proposes, job)) return;
    diagnostics.add(at(*chain, Severity::remark, chain_broken,
                       "inget av förslagen säger att " + first + " " + proposes,
                       "skriv till exempel \"" + first + " " + proposes + " att …\""));
}

} // namespace

void review_memo(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics) {
    tell_missing_parts(memo, job, diagnostics);
    tell_chain(memo, job, diagnostics);
    for (review::Remark const& remark :
         review::review(read_for_review(memo, job, figures), answers_of(job)).told)
        diagnostics.add(remark.diagnostic);
}

} // namespace tjansteskrivelse
