#include "pages.hpp"

#include <algorithm>
#include <array>
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

/// Where the texts begin, or rapport.toml itself.
Place place_of_texts(Job const& job) {
    Values const& texts = job.settings.list_or_empty("text");
    return texts.empty() ? Place{job.settings.place().file, 0, 0, {}} : texts.front().at("del").place();
}

/// Where what is missing would be written: beside what stands before it, or else first after it, or else
/// where the texts begin. `written` gives the key under which one stands, or null.
template <typename Item, typename Missing, typename Written>
Place place_for(std::vector<Item> const& all, Missing const& is_missing, Written const& written,
                Job const& job) {
    std::optional<Place> place;
    bool passed = false;
    for (Item const& each : all) {
        passed = passed || is_missing(each);
        if (passed && place) break;
        if (Value const* const key = written(each)) place = key->place();
    }
    return place.value_or(place_of_texts(job));
}

Place place_for(Part const& missing, Memo const& memo, Job const& job) {
    return place_for(
        memo.parts, [&](Part const& part) { return part.id == missing.id; },
        [&](Part const& part) {
            Value const* const text = text_for(part.id, job);
            return text == nullptr ? nullptr : text->find("del");
        },
        job);
}

Place place_for(Question const& missing, Memo const& memo, Job const& job) {
    return place_for(
        memo.questions, [&](Question const& question) { return question.number == missing.number; },
        [&](Question const& question) {
            Value const* const answer = answer_to(question.number, job);
            return answer == nullptr ? nullptr : answer->find("fraga");
        },
        job);
}

Place place_for(CheckQuestion const& missing, Memo const& memo, Job const& job) {
    return place_for(
        memo.checklist, [&](CheckQuestion const& question) { return question.number == missing.number; },
        [&](CheckQuestion const& question) {
            return question.answer == nullptr ? nullptr : question.answer->find("fraga");
        },
        job);
}

void add_passage(Value const* table, Job const& job, std::vector<review::Passage>& passages) {
    if (table == nullptr) return;
    if (auto written = source_of(*table, job))
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
        read.children = memo.children && (called || sexes.find("flickor") || sexes.find("pojkar"));
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
        } else if (is_about_measures(question, memo)) {
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

/// The remarks on the memo as such, beside those on its texts.
constexpr std::string_view part_missing = "granskning.del-saknas";
constexpr std::string_view chain_broken = "granskning.beslutskedja";
constexpr std::string_view no_statistics = "granskning.statistik-saknas";
constexpr std::string_view no_words = "granskning.tabeller-utan-ord";

bool is_on_the_memo(std::string_view code) {
    return code == part_missing || code == chain_broken || code == no_statistics || code == no_words;
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

/// Has the writer answered a remark on the memo as such?
bool is_answered(std::string_view code, std::string_view about, Job const& job) {
    auto const& answers = job.settings.list_or_empty("besvarad");
    return std::any_of(answers.begin(), answers.end(), [&](Value const& each) {
        return each.at("kod").text() == code && !slug(each.at("skal").text()).empty() &&
               fold(about).find(fold(each.text_or_empty("ord"))) != std::string::npos;
    });
}

/// A part that every memo of the template has, and that nobody has written. `child_told`: that the
/// consequences for children are missing is told already.
void tell_missing_parts(Memo const& memo, bool child_told, Job const& job, Diagnostics& diagnostics) {
    for (Part const& part : memo.parts) {
        bool const by_itself =
            part.kind != PartKind::proposal && part.kind != PartKind::summary && part.kind != PartKind::text;
        if (!part.required || by_itself || text_for(part.id, job) != nullptr) continue;
        // Where children are concerned, that is told with its reason.
        if (part.word == "barn" && child_told) continue;
        if (is_answered(part_missing, part.heading, job)) continue;
        std::string const add = "lägg till [[text]] med del = \"" + part.id + "\"";
        diagnostics.remark(part_missing, place_for(part, memo, job),
                           "delen \"" + part.heading + "\" är inte skriven",
                           part.guidance.empty() ? add : add + ": " + without_stop(part.guidance));
    }
}

/// "kommunfullmäktige", and "fullmäktige", as those who know which one say.
bool is_called(std::string_view word, std::string_view body) {
    if (word == body) return true;
    static constexpr std::array<std::string_view, 3> heads{"fullmäktige", "styrelsen", "nämnden"};
    return std::any_of(heads.begin(), heads.end(),
                       [&](std::string_view head) { return word == head && body.ends_with(head); });
}

/// "föreslår kommunfullmäktige att …", "föreslår för sin del att fullmäktige …", "hemställer hos
/// kommunfullmäktige …", "kommunfullmäktige föreslås …": a verb that proposes and, in its sentence, the body
/// that it proposes to.
bool proposes_to(std::string const& text, std::string const& body) {
    static constexpr std::array<std::string_view, 7> verbs{
        "föreslår", "föreslå", "föreslås", "hemställer", "hemställa", "hemställs", "rekommenderar"};
    bool proposes = false;
    std::string_view before; // the body, where its verb comes behind it
    for (std::string_view word : split(text, ' ')) {
        word = trim(word);
        bool const ends = word.ends_with('.') || word.ends_with(';');
        while (!word.empty() && std::string_view(".,:;").find(word.back()) != std::string_view::npos)
            word.remove_suffix(1);
        bool const verb = std::find(verbs.begin(), verbs.end(), word) != verbs.end();
        bool const passive = verb && word.ends_with('s');
        bool const called = is_called(word, body);
        if ((proposes && called) || (passive && !before.empty())) return true;
        proposes = !ends && (proposes || verb);
        before = ends ? std::string_view() : called ? word : before;
    }
    return false;
}

/// With a chain of bodies the first one proposes to the next, or to one behind it, for which the next only
/// prepares the case.
void tell_chain(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    Value const* const chain = job.settings.find("beslutskedja");
    if (chain == nullptr || chain->list().size() < 2) return;
    std::string const first = chain->list().front().text();
    std::string const proposes = "föreslår " + to_lower(chain->list()[1].text());
    for (Part const& part : memo.parts) {
        Value const* const text = part.kind == PartKind::proposal ? text_for(part.id, job) : nullptr;
        auto const written = text == nullptr ? std::nullopt : source_of(*text, job);
        if (!written) continue;
        std::string const text_of_part = fold(written->source);
        if (std::any_of(chain->list().begin() + 1, chain->list().end(),
                        [&](Value const& body) { return proposes_to(text_of_part, fold(body.text())); }))
            return;
    }
    bool const proposal = std::any_of(memo.parts.begin(), memo.parts.end(),
                                      [](Part const& part) { return part.kind == PartKind::proposal; });
    if (!proposal || is_answered(chain_broken, proposes, job)) return;
    diagnostics.add(at(*chain, Severity::remark, chain_broken,
                       "inget av förslagen säger att " + first + " " + proposes,
                       "skriv till exempel \"" + first + " " + proposes + " att …\""));
}

/// Without figures nobody sees whom the decision concerns.
void tell_no_statistics(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    std::string const about = "skrivelsen har ingen statistik om dem som berörs";
    if (!memo.tables.empty() || is_answered(no_statistics, about, job)) return;
    diagnostics.remark(no_statistics, place_of_texts(job), about,
                       "lägg till [[data]] och [[tabell]], uppdelade på kön, eller besvara anmärkningen: "
                       "[[besvarad]] med kod = \"" +
                           std::string(no_statistics) + "\" och skal");
}

/// Tables alone are not read: step one has nothing to say of them.
void tell_no_words(Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    if (!memo.sees()) return;
    MemoTable const* by_sex = nullptr;
    for (MemoTable const& table : memo.tables) {
        if (table.measure || !table.answers.empty()) return;
        if (by_sex == nullptr && table.listed.without_sex.empty()) by_sex = &table;
    }
    if (by_sex == nullptr) return;
    ListedTable const& first = by_sex->listed;
    std::string const about = "analysen säger inget om vad tabellerna visar";
    if (is_answered(no_words, about, job)) return;
    diagnostics.remark(
        no_words, first.source.at("rubrik").place(), about,
        first.statistic == Statistic::published
            ? "lägg till sak = \"andelen …\" i en [[tabell]], så skrivs meningarna ur siffrorna"
            : "lägg till svar = [{ kod = \"…\", sak = \"andelen …\", gor = \"…\" }] i en "
              "[[tabell]], så skrivs meningarna ur siffrorna");
}

} // namespace

void review_memo(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics) {
    std::vector<review::Remark> const told =
        review::review(read_for_review(memo, job, figures), answers_of(job)).told;
    bool const child_told = std::any_of(told.begin(), told.end(), [](review::Remark const& remark) {
        return remark.diagnostic.code == "granskning.barnperspektiv-saknas";
    });
    tell_missing_parts(memo, child_told, job, diagnostics);
    tell_chain(memo, job, diagnostics);
    tell_no_statistics(memo, job, diagnostics);
    tell_no_words(memo, job, diagnostics);
    for (review::Remark const& remark : told) diagnostics.add(remark.diagnostic);
}

} // namespace tjansteskrivelse
