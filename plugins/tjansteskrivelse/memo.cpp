#include "memo.hpp"

#include <algorithm>
#include <array>
#include <set>
#include <utility>

namespace tjansteskrivelse {

namespace {

struct Ground {
    std::string_view word;
    char const* groups;                    ///< what its parts are called
    char const* by;                        ///< after "när hänsyn tas till"
    std::array<std::string_view, 4> stems; ///< of columns that divide by it
};

/// The grounds of diskrimineringslagen (2008:567) 1 kap. 1 §, beside kön.
constexpr std::array<Ground, 6> grounds{
    {{"alder", "åldrar", "ålder", {"alder", "aldrar", "fodelsear", "arskurs"}},
     {"etnisk_tillhorighet",
      "grupper efter etnisk tillhörighet",
      "etnisk tillhörighet",
      {"etnisk", "bakgrund", "fodelseland", "utrikes"}},
     {"funktionsnedsattning", "grupper efter funktionsnedsättning", "funktionsnedsättning", {"funktion"}},
     {"konsoverskridande_identitet",
      "grupper efter könsöverskridande identitet eller uttryck",
      "könsöverskridande identitet eller uttryck",
      {"konsoverskridande", "konsidentitet"}},
     {"religion",
      "grupper efter religion eller annan trosuppfattning",
      "religion eller annan trosuppfattning",
      {"relig", "trosuppfattning", "trossamfund"}},
     {"sexuell_laggning", "grupper efter sexuell läggning", "sexuell läggning", {"sexuell"}}}};

PartKind kind_of(std::string const& word) {
    static std::array<std::pair<char const*, PartKind>, 6> const kinds{
        {{"beslut", PartKind::proposal},
         {"sammanfattning", PartKind::summary},
         {"steg", PartKind::steps},
         {"underlag", PartKind::grounds},
         {"underskrifter", PartKind::signatures},
         {"mottagare", PartKind::recipients}}};
    for (auto const& [name, kind] : kinds)
        if (word == name) return kind;
    return PartKind::text;
}

Part read_part(Value const& table) {
    Part part;
    part.id = table.at("id").text();
    part.heading = without_stop(table.at("rubrik").text());
    part.word = table.at("slag").text();
    part.kind = kind_of(part.word);
    part.required = table.at("kravs").boolean();
    part.guidance = std::string(trim(table.text_or_empty("vagledning")));
    part.source = table;
    return part;
}

/// As `ordning` has them, or all as they stand.
std::vector<Part> read_parts(Value const& root) {
    std::vector<Part> all;
    for (Value const& each : root.list_or_empty("del")) all.push_back(read_part(each));
    Value const* const order = root.find("ordning");
    if (order == nullptr) return all;
    std::vector<Part> chosen;
    std::set<std::string> named;
    for (std::string const& id : order->texts())
        for (Part const& part : all)
            if (part.id == id && named.insert(id).second) chosen.push_back(part);
    return chosen;
}

StepOf read_step(Value const& table) {
    std::string const& word = table.at("gor").text();
    return {table.at("id").text(), without_stop(table.at("rubrik").text()),
            word == "ser"          ? StepOf::Does::see
            : word == "slutsatser" ? StepOf::Does::conclude
                                   : StepOf::Does::ask};
}

std::optional<Measure> read_measure(Value const& table, Groups const& groups) {
    std::string const subject = table.text_or_empty("sak");
    if (subject.empty()) return std::nullopt;
    Measure measure;
    measure.subject = without_stop(subject);
    measure.called = table.text_or_empty("sak_kort");
    measure.groups = groups;
    measure.sampling = table.at("urval").boolean() ? Sampling::sample : Sampling::full_count;
    std::string const wanted = table.text_or_empty("riktning");
    measure.wanted = wanted == "hog" ? Wanted::up : wanted == "lag" ? Wanted::down : Wanted::none;
    return measure;
}

std::vector<MemoTable> read_tables(Job const& job, Groups const& groups) {
    std::vector<MemoTable> tables;
    for (ListedTable& listed : listed_tables(job)) {
        MemoTable table;
        table.measure = read_measure(listed.source, groups);
        for (Value const& each : listed.source.list_or_empty("svar"))
            table.answers.push_back(
                {each.at("kod").text(),
                 {without_stop(each.at("sak").text()), without_stop(each.at("gor").text()), groups},
                 each});
        table.listed = std::move(listed);
        tables.push_back(std::move(table));
    }
    return tables;
}

std::vector<CheckQuestion> read_checklist(Job const& job) {
    std::vector<CheckQuestion> questions;
    for (Value const& each : job.report_template.list_or_empty("checklista")) {
        CheckQuestion question{each.at("nr").text(), each.at("fraga").text(), nullptr, each};
        for (Value const& answer : job.settings.list_or_empty("checklista"))
            if (answer.at("fraga").text() == question.number) question.answer = &answer;
        questions.push_back(std::move(question));
    }
    return questions;
}

std::optional<Equality> read_equality(Job const& job) {
    Value const* const table = job.settings.find("jamlikhet");
    if (table == nullptr || table->find("grund") == nullptr || table->find("kolumn") == nullptr)
        return std::nullopt;
    for (Ground const& ground : grounds)
        if (table->at("grund").text() == ground.word)
            return Equality{table->at("kolumn").text(), {ground.groups, ground.by}, *table};
    return std::nullopt;
}

} // namespace

std::vector<std::string> ground_words() {
    std::vector<std::string> words;
    for (Ground const& ground : grounds) words.emplace_back(ground.word);
    return words;
}

std::string other_ground_named(std::string_view column, std::string_view said) {
    std::string const name = slug(column);
    std::string other;
    for (Ground const& ground : grounds) {
        bool const named = std::any_of(ground.stems.begin(), ground.stems.end(), [&](std::string_view stem) {
            return !stem.empty() && name.find(stem) != std::string::npos;
        });
        if (!named) continue;
        if (ground.word == said) return "";
        if (other.empty()) other = ground.word;
    }
    return other;
}

std::string ground_in_words(std::string_view word) {
    for (Ground const& ground : grounds)
        if (word == ground.word) return ground.by;
    return "";
}

std::optional<bool> CheckQuestion::yes() const {
    if (answer == nullptr) return std::nullopt;
    return answer->at("svar").text() == "ja";
}

MemoTable const* Memo::find_table(std::string_view id) const {
    auto const found = std::find_if(tables.begin(), tables.end(),
                                    [&](MemoTable const& table) { return table.listed.id == id; });
    return found == tables.end() ? nullptr : &*found;
}

bool Memo::has_part(PartKind kind) const {
    return std::any_of(parts.begin(), parts.end(), [&](Part const& part) { return part.kind == kind; });
}

bool Memo::sees() const {
    return std::any_of(steps.begin(), steps.end(),
                       [](StepOf const& step) { return step.does == StepOf::Does::see; });
}

Memo read_memo(Job const& job) {
    Value const& root = job.report_template;
    Memo memo;
    memo.parts = read_parts(root);
    bool const analysed = memo.has_part(PartKind::steps);
    if (analysed)
        for (Value const& each : root.list_or_empty("steg")) memo.steps.push_back(read_step(each));
    memo.children = job.settings.at("barn").boolean();
    for (Question& question : questions_of(job))
        if (analysed && (memo.children || question.source.at("nar").text() != "barn"))
            memo.questions.push_back(std::move(question));
    memo.checklist = read_checklist(job);
    auto const called = [&](std::string_view key) {
        std::string const own = job.settings.text_or_empty(key);
        return own.empty() ? root.at(key).text() : own;
    };
    memo.groups = {called("kvinnor"), called("man")};
    if (memo.sees()) memo.equality = read_equality(job);
    memo.tables = read_tables(job, memo.groups);
    for (MemoTable& table : memo.tables) {
        if (memo.sees()) break;
        table.measure.reset();
        table.answers.clear();
    }
    if (std::string const area = job.settings.text_or_empty("omrade"); !area.empty())
        memo.own_area = area_code(area).value_or("");
    return memo;
}

Value const* text_for(std::string_view part, Job const& job) {
    for (Value const& each : job.settings.list_or_empty("text"))
        if (each.at("del").text() == part) return &each;
    return nullptr;
}

} // namespace tjansteskrivelse
