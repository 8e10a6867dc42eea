#include "responses.hpp"

#include "tables.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <set>
#include <utility>

namespace rok {

namespace {

using namespace document;

constexpr char const* complete = "komplett";

/// Those of all that are not among `some`.
std::vector<std::string> others(std::vector<std::string> const& all, std::vector<std::string> const& some) {
    std::vector<std::string> rest;
    for (std::string const& each : all)
        if (std::find(some.begin(), some.end(), each) == some.end()) rest.push_back(each);
    return rest;
}

std::vector<std::string> by_name(std::vector<std::string> codes) {
    std::sort(codes.begin(), codes.end(), comes_before_by_name);
    return codes;
}

/// Why a kommun is in no sum, and what is said of it.
struct NoAnswer {
    char const* state;
    char const* one;
    char const* several;
};
constexpr char const* unclear = "oklart vems";
constexpr std::array<NoAnswer, 4> no_answers{
    {{"ej inkommet", "har inte svarat.", "har inte svarat."},
     {"kan inte läsas", "har svarat, men svaret går inte att läsa och har begärts in igen.",
      "har svarat, men svaren går inte att läsa och har begärts in igen."},
     {unclear, "har kanske svarat: ett svar har kommit in som kan vara från en annan kommun.",
      "har kanske svarat: svar har kommit in som kan vara från en annan kommun."},
     {"återsänt", "har fått tillbaka sitt formulär, eftersom det har fel som måste rättas först.",
      "har fått tillbaka sina formulär, eftersom de har fel som måste rättas först."}}};
constexpr char const* one_lacking = "saknas"; ///< the form has come in, without an answer to this question

std::vector<std::string> in_state(char const* state, std::string const& question,
                                  Responses const& responses) {
    std::vector<std::string> places;
    for (std::string const& kommun : responses.kommuner())
        if (responses.state(question, responses.year(), kommun).source_sign == state)
            places.push_back(kommun);
    return places;
}

Cell count(std::size_t number) { return shown_cell(static_cast<double>(number), Unit::count, 0); }

Table states_of(Guide const& guide, Responses const& responses, Figures const& figures) {
    Table table;
    table.anchor = "tabell-svarslage";
    table.caption = "Vad kommunerna har svarat på " + period_in_text(responses.year());
    table.row_heading = "Kommun";
    table.sex = SexAxis::not_persons;
    table.source = citation_of(figures, figures.table(responses_id).data());
    for (Group const& group : guide.groups)
        for (Indicator const& indicator : group.indicators)
            table.columns.push_back({indicator.title, group.title, "", Show::value});
    bool is_unclear = false;
    for (std::string const& kommun : responses.kommuner()) {
        Row row;
        row.heading = area_in_text(kommun);
        for (Indicator const* indicator : indicators_of(guide)) {
            row.cells.push_back(responses.state(indicator->data, responses.year(), kommun));
            is_unclear = is_unclear || row.cells.back().source_sign == unclear;
        }
        table.rows.push_back(std::move(row));
    }
    table.notes.push_back(
        text("Komplett: svaret är med i summorna. Återsänt: formuläret har fel och har gått "
             "tillbaka till kommunen. Kan inte läsas: filen som har kommit går inte att öppna, "
             "eller är ett annat formulär. Ej inkommet: inget formulär har kommit. Saknas: "
             "formuläret har kommit, men utan svar på frågan."));
    if (is_unclear)
        table.notes.push_back(text(
            "Oklart vems: ett formulär har kommit, men det går inte att säga vilken av flera kommuner det är "
            "från."));
    return table;
}

Table numbers_of(Guide const& guide, Responses const& responses, Figures const& figures) {
    Table table;
    table.anchor = "tabell-svarslage--antal";
    table.caption = "Hur många kommuner som har svarat på varje fråga";
    table.row_heading = "Fråga";
    table.unit = "Antal kommuner, av " + std::to_string(responses.kommuner().size());
    table.sex = SexAxis::not_persons;
    table.source = citation_of(figures, figures.table(responses_id).data());
    bool const compares = !responses.year_before().empty();
    if (compares) table.columns.push_back({responses.year_before(), "", "", Show::value});
    table.columns.push_back({responses.year(), "", "", Show::value});
    if (compares) table.columns.push_back({"Båda åren", "", "", Show::value});
    for (Group const& group : guide.groups) {
        for (Indicator const& indicator : group.indicators) {
            Row row;
            row.group = group.title;
            row.heading = indicator.title;
            if (compares)
                row.cells.push_back(
                    count(responses.answered(indicator.data, responses.year_before()).size()));
            row.cells.push_back(count(responses.answered(indicator.data, responses.year()).size()));
            if (compares) row.cells.push_back(count(responses.answered_both(indicator.data).size()));
            table.rows.push_back(std::move(row));
        }
    }
    return table;
}

/// Are there kommuner that have answered a question both years without being compared, where others are?
bool leaves_out_answers(Guide const& guide, Responses const& responses) {
    auto const indicators = indicators_of(guide);
    return std::any_of(indicators.begin(), indicators.end(), [&](Indicator const* each) {
        auto const compared = responses.compared(*each);
        return !compared.empty() && compared != responses.answered_both(each->data);
    });
}

} // namespace

std::vector<Condition> answered_in_full(std::string const& question) {
    return {{"fraga", {question}}, {"svar", {complete}}};
}

void plan_responses(Guide const& guide, Plan& plan) {
    TableRequest request;
    request.id = responses_id;
    request.data = guide.responses.data;
    request.by = {{"ar", {}}, {"kommun", {}}, {"fraga", {}}};
    request.measured = "svar";
    request.persons = false;
    request.asked_at = guide.responses.asked_at;
    request.excerpt = guide.responses.excerpt;
    plan.add(std::move(request));
}

Responses::Responses(Guide const& guide, std::string year, Figures const& figures)
    : figures_(figures)
    , told_(figures.table(responses_id))
    , data_(guide.responses.data)
    , year_(std::move(year)) {
    for (Category const& each : told_.axis("kommun").categories) kommuner_.push_back(each.code);
    std::sort(kommuner_.begin(), kommuner_.end(), comes_before_by_name);
    for (Category const& each : told_.axis("ar").categories)
        if (each.code < year_) year_before_ = std::max(year_before_, each.code);
}

Cell Responses::state(std::string_view question, std::string_view year, std::string_view kommun) const {
    return told_.where({{"ar", year}, {"kommun", kommun}, {"fraga", question}});
}

bool Responses::has_answered(std::string_view question, std::string_view year,
                             std::string_view kommun) const {
    return state(question, year, kommun).source_sign == complete;
}

std::vector<std::string> Responses::answered(std::string_view question, std::string_view year) const {
    std::vector<std::string> result;
    for (std::string const& kommun : kommuner_)
        if (has_answered(question, year, kommun)) result.push_back(kommun);
    return result;
}

bool Responses::was_asked(std::string_view question, std::string_view year) const {
    return std::any_of(kommuner_.begin(), kommuner_.end(),
                       [&](std::string const& kommun) { return is_words(state(question, year, kommun)); });
}

void Responses::check(Guide const& guide, Job const& job, Diagnostics& diagnostics) const {
    if (!told_.axis("ar").find(year_)) {
        std::vector<std::string> years;
        for (Category const& each : told_.axis("ar").categories) years.push_back(each.code);
        diagnostics.add({Severity::error, "rok.ar-saknas", guide.responses.asked_at,
                         "datamängden \"" + data_ + "\" säger inget om " + year_,
                         "kontrollera ar eller period i rapport.toml; åren i data är " + join_swedish(years),
                         guide.responses.excerpt});
        return;
    }
    tell_unknown_states(guide, diagnostics);
    tell_breaks_without_effect(job, diagnostics);
    for (Indicator const* const indicator : indicators_of(guide)) {
        if (DataSpec const* const spec = job.find_data(indicator->data))
            tell_contradicted(*indicator, *spec, diagnostics);
        tell_unlike(*indicator, diagnostics);
    }
}

void Responses::tell_unknown_states(Guide const& guide, Diagnostics& diagnostics) const {
    std::vector<std::string> known{complete};
    for (NoAnswer const& each : no_answers) known.emplace_back(each.state);
    known.emplace_back(one_lacking);
    std::map<std::string, std::set<std::string>> unknown; // and whose they are
    for (Category const& year : told_.axis("ar").categories)
        for (Category const& question : told_.axis("fraga").categories)
            for (std::string const& kommun : kommuner_)
                if (Cell const cell = state(question.code, year.code, kommun);
                    is_words(cell) && std::find(known.begin(), known.end(), cell.source_sign) == known.end())
                    unknown[cell.source_sign].insert(kommun);
    for (auto const& [word, places] : unknown)
        diagnostics.add({Severity::error, "rok.svarslage-okant", guide.responses.file_at,
                         "datamängden \"" + data_ + "\" säger \"" + word + "\" om svaren från " +
                             names_of(by_name({places.begin(), places.end()})) +
                             ", men ett sådant svarsläge finns inte",
                         "de som finns är " + join_quoted(known), guide.responses.file_excerpt});
}

void Responses::tell_breaks_without_effect(Job const& job, Diagnostics& diagnostics) const {
    std::string first = year_;
    for (Category const& each : told_.axis("ar").categories) first = std::min(first, each.code);
    for (Value const& each : job.settings.list_or_empty("tidsseriebrott")) {
        Value const& written = each.at("ar");
        std::string const& year = written.text();
        bool const is_later = year > year_;
        if (!is_later && year > first) continue;
        // One that all years lie behind is left from an earlier report, and does no harm.
        diagnostics.add(
            at(written, is_later ? Severity::warning : Severity::remark, "rok.brott-utan-verkan",
               "tidsseriebrottet " + year + " i frågan \"" + each.at("fraga").text() +
                   "\" har ingen verkan, eftersom " +
                   (is_later ? "rapporten gäller " + year_ : "underlaget inte har något år före " + year),
               is_later ? "ändra året, eller ta bort tidsseriebrottet"
                        : "ta bort det om det inte behövs längre"));
    }
}

void Responses::tell_unlike(Indicator const& indicator, Diagnostics& diagnostics) const {
    auto const& compared = *figures_.table(years_id(indicator)).compared();
    auto const tell = [&](std::string_view code, std::string message) {
        diagnostics.add({Severity::error, std::string(code), indicator.asked_at, std::move(message),
                         "kontrollera att filerna är från samma sammanställning, eller kör linsen samla igen",
                         indicator.excerpt});
    };
    for (auto const& [year, places] : compared.without_rows) {
        bool const are_all = by_name(places) == answered(indicator.data, year);
        tell("rok.svar-saknas-i-fil", (are_all ? of_all(places.size()) : names_of(by_name(places))) +
                                          " har svarat på \"" + indicator.data + "\" för " + year +
                                          " enligt \"" + data_ + "\", men datamängden har inga rader " +
                                          (are_all              ? "för det året"
                                           : places.size() == 1 ? "för kommunen"
                                                                : "för kommunerna"));
    }
    for (auto const& [year, places] : compared.without_answer)
        tell("rok.svar-utan-svarslage",
             "datamängden \"" + indicator.data + "\" har rader för " + names_of(by_name(places)) + " " +
                 year + ", men enligt \"" + data_ + "\" har " +
                 (places.size() == 1 ? "kommunen" : "kommunerna") + " inget svar som ska räknas");
}

void Responses::tell_contradicted(Indicator const& indicator, DataSpec const& spec,
                                  Diagnostics& diagnostics) const {
    if (year_before_.empty() || !breaks_between(indicator, year_before_, year_).empty()) return;
    auto const contradicted = by_name(figures_.table(years_id(indicator)).compared()->contradicted);
    if (contradicted.empty()) return;
    Value const* const file = spec.source.find("fil");
    diagnostics.add(
        at(file != nullptr ? *file : spec.source, Severity::warning, "rok.jamforbar",
           names_of(contradicted) + " har svarat på \"" + indicator.data + "\" för både " + year_before_ +
               " och " + year_ + ", men kolumnen jamforbar säger ja det ena året och nej det andra; " +
               (contradicted.size() == 1 ? "kommunen" : "kommunerna") + " är inte med där åren jämförs",
           "linsen samla jämför ett år med ett enda annat: ta raderna för både " + year_before_ + " och " +
               year_ + " ur den sammanställning som gjordes för " + year_ + " med svaren för " +
               year_before_ + " som forra"));
}

std::vector<std::string> Responses::compared(Indicator const& indicator) const {
    return by_name(figures_.table(years_id(indicator)).compared()->places);
}

std::vector<std::string> Responses::answered_both(std::string_view question) const {
    std::vector<std::string> result;
    for (std::string const& kommun : kommuner_)
        if (has_answered(question, year_, kommun) && has_answered(question, year_before_, kommun))
            result.push_back(kommun);
    return result;
}

std::vector<std::string> Responses::years_of(std::string_view question) const {
    std::vector<std::string> result;
    for (Category const& each : told_.axis("ar").categories)
        if (!answered(question, each.code).empty()) result.push_back(each.code);
    std::sort(result.begin(), result.end());
    return result;
}

std::vector<std::string> Responses::heard_of(std::string_view year) const {
    std::vector<std::string> result;
    for (std::string const& kommun : kommuner_) {
        auto const& questions = told_.axis("fraga").categories;
        if (std::any_of(questions.begin(), questions.end(),
                        [&](Category const& each) { return has_answered(each.code, year, kommun); }))
            result.push_back(kommun);
    }
    return result;
}

std::string Responses::all() const {
    auto const number = kommuner_.size();
    if (number == 1) return "den enda kommunen";
    return number == 2 ? "båda kommunerna" : "alla " + number_word(number) + " kommuner";
}

std::string Responses::of_all(std::size_t number) const {
    if (number == kommuner_.size()) return all();
    if (number == 0) return "ingen av de " + number_word(kommuner_.size()) + " kommunerna";
    return std::to_string(number) + " av " + std::to_string(kommuner_.size()) + " kommuner";
}

std::string Responses::those(std::size_t number, std::string const& which) const {
    if (number == kommuner_.size()) return all();
    std::string const some = number == 1 ? "den enda kommun" : "de " + std::to_string(number) + " kommuner";
    return some + " av " + std::to_string(kommuner_.size()) + " " + which;
}

std::string Responses::in_caption(std::size_t number) const {
    return "(" + std::to_string(number) + " av " + std::to_string(kommuner_.size()) + " kommuner)";
}

std::string Responses::in_both(std::size_t number) const {
    return "i " + those(number, "som har svarat båda åren");
}

std::string Responses::in_compared(Indicator const& indicator) const {
    auto const kommuner = compared(indicator);
    if (kommuner == answered_both(indicator.data)) return in_both(kommuner.size());
    return "i " + those(kommuner.size(), "vars svar går att jämföra mellan åren");
}

Text Responses::note_on_sum(std::string_view question, std::string_view year) const {
    auto const told = answered(question, year);
    std::string const when = period_in_text(std::string(year));
    if (told.empty()) return text("För " + when + " har " + of_all(0) + " svarat på frågan.");
    std::string words = "Summan " + when + " omfattar " + of_all(told.size()) + ".";
    if (auto const rest = others(kommuner_, told); !rest.empty())
        words += " Svar saknas från " + names_of(rest) + ".";
    return text(words);
}

Text Responses::note_on_years(Indicator const& indicator) const {
    auto const kommuner = compared(indicator);
    auto const rest = others(answered_both(indicator.data), kommuner);
    if (rest.empty()) return note_on_compared(kommuner, "på frågan");
    return text("Åren jämförs bara över " +
                those(kommuner.size(), "vars svar på frågan går att jämföra mellan åren") + ": " +
                names_of(kommuner) + ". " + names_of(rest) + " har svarat båda åren, men " +
                (rest.size() == 1 ? "dess" : "deras") + " svar går inte att jämföra.");
}

Text Responses::note_on_compared(std::vector<std::string> const& kommuner, std::string const& about) const {
    auto const number = kommuner.size();
    if (number == kommuner_.size())
        return text("Åren jämförs över " + all() + ", som har svarat " + about + " båda åren.");
    return text("Åren jämförs bara över " + those(number, "som har svarat " + about + " båda åren") + ": " +
                names_of(kommuner) + ".");
}

std::string names_of(std::vector<std::string> const& kommuner) {
    std::vector<std::string> names;
    names.reserve(kommuner.size());
    for (std::string const& each : kommuner) names.push_back(area_in_text(each));
    return join_swedish(names);
}

Block responses_section(Guide const& guide, Responses const& responses, Figures const& figures) {
    auto const heard = responses.heard_of(responses.year());
    std::vector<Text> items{text("För " + period_in_text(responses.year()) + " har " +
                                 responses.of_all(heard.size()) + " lämnat svar som går att sammanställa.")};
    std::string const& first = guide.groups.front().indicators.front().data;
    for (NoAnswer const& each : no_answers) {
        auto const places = in_state(each.state, first, responses);
        if (!places.empty())
            items.push_back(text(names_of(places) + " " + (places.size() == 1 ? each.one : each.several)));
    }
    for (Group const& group : guide.groups)
        for (Indicator const& indicator : group.indicators)
            if (auto const places = in_state(one_lacking, indicator.data, responses); !places.empty())
                items.push_back(text(names_of(places) + " har lämnat formuläret utan svar på frågan om " +
                                     group.persons + ": " + in_sentence(indicator.title) + "."));
    Blocks blocks{bullets(std::move(items))};
    Blocks meaning{paragraph(
        "Varje länssumma i rapporten är en summa över de kommuner som har svarat på frågan, och antalet "
        "står under tabellen. Inget svar är uppskattat eller ifyllt i efterhand. Den som inte "
        "har svarat räknas inte som noll.")};
    if (!responses.year_before().empty())
        meaning.push_back(paragraph(
            "Summan ett år ska inte jämföras med summan ett annat när olika kommuner har svarat. "
            "Där rapporten jämför åren gör den det bara över de kommuner som har "
            "svarat på frågan båda åren" +
            std::string(leaves_out_answers(guide, responses) ? ", och vars svar går att jämföra mellan åren."
                                                             : ".")));
    blocks.push_back(box(Box::Role::method, "Vad det betyder för jämförelserna", std::move(meaning)));
    blocks.push_back(block(numbers_of(guide, responses, figures)));
    blocks.push_back(block(states_of(guide, responses, figures)));
    return section(guide.responses_title, "svarslage", std::move(blocks));
}

} // namespace rok
