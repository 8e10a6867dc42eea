#include "memo_remarks.hpp"

#include "missing_fields.hpp"
#include "places.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace tjansteskrivelse {

namespace {

constexpr std::string_view part_missing = "granskning.del-saknas";
constexpr std::string_view chain_broken = "granskning.beslutskedja";
constexpr std::string_view no_statistics = "granskning.statistik-saknas";
constexpr std::string_view no_words = "granskning.tabeller-utan-ord";
constexpr std::string_view children_unasked = "granskning.barn-ej-angett";
constexpr std::string_view meeting_before = "granskning.sammantrade-fore-datum";

/// Has the writer answered a remark on the memo as such?
bool is_answered(std::string_view code, std::string_view about, Job const& job) {
    auto const& answers = job.settings.list_or_empty("besvarad");
    return std::any_of(answers.begin(), answers.end(), [&](Value const& each) {
        return each.at("kod").text() == code && !slug(each.at("skal").text()).empty() &&
               fold(about).find(fold(each.text_or_empty("ord"))) != std::string::npos;
    });
}

void tell_missing(Part const& part, Memo const& memo, Job const& job, Diagnostics& diagnostics) {
    std::string const add = "lägg till [[text]] med del = \"" + part.id + "\"";
    diagnostics.remark(part_missing, place_for(part, memo, job),
                       "delen \"" + part.heading + "\" är inte skriven",
                       part.guidance.empty() ? add : add + ": " + without_stop(part.guidance));
}

/// "Att göra", which would be printed as it stands.
void tell_unwritten(Part const& part, WrittenText const& written, Diagnostics& diagnostics) {
    constexpr std::size_t most_quoted = 60;
    std::string const words(trim(written.source));
    bool const quotable =
        !words.empty() && words.find('\n') == std::string::npos && count_code_points(words) <= most_quoted;
    std::string const write = part.required ? "skriv den" : "skriv den, eller ta bort dess [[text]]";
    diagnostics.remark(part_missing, written.start.first(),
                       "delen \"" + part.heading + "\" är inte skriven" +
                           (quotable ? ", där står bara " + in_quotes(words) : ""),
                       part.guidance.empty() ? write : write + ": " + without_stop(part.guidance));
}

/// A part that every memo of the template has, and that nobody has written, and any part whose text only
/// stands where one is to be.
void tell_missing_parts(Memo const& memo, ToldOfTexts told, Job const& job, Diagnostics& diagnostics) {
    for (Part const& part : memo.parts) {
        if (part.kind == PartKind::signatures) continue;
        if (part.word == "barn" && told.child) continue;
        if (part.kind == PartKind::summary && told.summary) continue;
        if (is_answered(part_missing, part.heading, job)) continue;
        bool const by_itself =
            part.kind != PartKind::proposal && part.kind != PartKind::summary && part.kind != PartKind::text;
        Value const* const text = text_for(part.id, job);
        if (text == nullptr) {
            if (part.required && !by_itself) tell_missing(part, memo, job, diagnostics);
        } else if (auto const written = source_of(*text, job);
                   written && review::is_unwritten(written->source)) {
            tell_unwritten(part, *written, diagnostics);
        }
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

/// The figures are of girls and boys, and the questions on children are not asked.
void tell_children_unasked(Memo const& memo, ToldOfTexts told, Job const& job, Diagnostics& diagnostics) {
    if (memo.children || !told.of_children || !memo.has_part(PartKind::steps)) return;
    std::vector<std::string> numbers;
    for (Question const& question : questions_of(job))
        if (question.source.at("nar").text() == "barn") numbers.push_back(question.number);
    ListedTable const& table = told.of_children->listed;
    std::string const about = "tabellen " + in_quotes(table.caption) + " är om flickor och pojkar";
    if (numbers.empty() || is_answered(children_unasked, about, job)) return;
    diagnostics.remark(children_unasked, table.source.at("rubrik").place(),
                       about + ", men " + (numbers.size() == 1 ? "fråga " : "frågorna ") +
                           join_swedish(numbers) + " om barn ställs inte",
                       "skriv barn = true");
}

/// A memo is written before the meeting that decides on it.
void tell_meeting_before(Job const& job, Diagnostics& diagnostics) {
    Value const* const meeting = job.settings.find("sammantrade");
    if (meeting == nullptr || !(meeting->date() < job.date)) return;
    std::string const about = "nämnden sammanträder den " + print_long(meeting->date()) +
                              ", före skrivelsens datum den " + print_long(job.date);
    if (is_answered(meeting_before, about, job)) return;
    diagnostics.add(at(*meeting, Severity::remark, meeting_before, about,
                       "rätta sammantrade eller datum; datum är dagen då skrivelsen är skriven"));
}

} // namespace

bool is_on_the_memo(std::string_view code) {
    return code == part_missing || code == chain_broken || code == no_statistics || code == no_words ||
           code == children_unasked || code == meeting_before || code == fields_missing;
}

void tell_on_the_memo(Memo const& memo, ToldOfTexts told, Job const& job, Diagnostics& diagnostics) {
    tell_missing_fields(memo, job, diagnostics);
    tell_meeting_before(job, diagnostics);
    tell_missing_parts(memo, told, job, diagnostics);
    tell_chain(memo, job, diagnostics);
    tell_no_statistics(memo, job, diagnostics);
    tell_no_words(memo, job, diagnostics);
    tell_children_unasked(memo, told, job, diagnostics);
}

} // namespace tjansteskrivelse
