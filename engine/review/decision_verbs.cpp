#include "review/decision_verbs.hpp"

#include "review/one_of.hpp"

#include <algorithm>
#include <array>

namespace linsen::review {

namespace {

using namespace std::string_view_literals;

struct Verb {
    std::string_view infinitive;
    std::string_view present;
    std::string_view passive;
    bool body_alone = false;
    bool commissions = false;
};

constexpr std::array verbs{
    Verb{"godkänna", "godkänner", "godkänns", true},
    Verb{"anta", "antar", "antas", true},
    Verb{"fastställa", "fastställer", "fastställs", true},
    Verb{"bevilja", "beviljar", "beviljas", true},
    Verb{"avslå", "avslår", "avslås", true},
    Verb{"bifalla", "bifaller", "bifalls", true},
    Verb{"uppdra", "uppdrar", "uppdras", true, true},
    Verb{"ge", "ger", "ges", false, true},
    Verb{"ålägga", "ålägger", "åläggs", true, true},
    Verb{"anslå", "anslår", "anslås", true},
    Verb{"avsätta", "avsätter", "avsätts", true},
    Verb{"utse", "utser", "utses", true},
    Verb{"välja", "väljer", "väljs"},
    Verb{"återremittera", "återremitterar", "återremitteras", true},
    Verb{"notera", "noterar", "noteras", true},
    Verb{"delegera", "delegerar", "delegeras", true, true},
    Verb{"upphäva", "upphäver", "upphävs", true},
    Verb{"tillstyrka", "tillstyrker", "tillstyrks", true},
    Verb{"avstyrka", "avstyrker", "avstyrks", true},
    Verb{"bemyndiga", "bemyndigar", "bemyndigas", true, true},
    Verb{"bordlägga", "bordlägger", "bordläggs", true},
    Verb{"besvara", "besvarar", "besvaras"},
    Verb{"överlämna", "överlämnar", "överlämnas"},
    Verb{"lägga", "lägger", "läggs"},
    Verb{"höja", "höjer", "höjs"},
    Verb{"sänka", "sänker", "sänks"},
    Verb{"inrätta", "inrättar", "inrättas"},
    Verb{"avveckla", "avvecklar", "avvecklas"},
    Verb{"förlänga", "förlänger", "förlängs"},
    Verb{"införa", "inför", "införs"},
    Verb{"avge", "avger", "avges"},
    Verb{"avvisa", "avvisar", "avvisas"},
    Verb{"begära", "begär", "begärs"},
    Verb{"anvisa", "anvisar", "anvisas"},
    Verb{"revidera", "reviderar", "revideras"},
    Verb{"teckna", "tecknar", "tecknas"},
    Verb{"tillsätta", "tillsätter", "tillsätts"},
    Verb{"avsluta", "avslutar", "avslutas"},
    Verb{"stänga", "stänger", "stängs"},
    Verb{"öppna", "öppnar", "öppnas"},
    Verb{"upphandla", "upphandlar", "upphandlas"},
    Verb{"ansöka", "ansöker", ""},
    Verb{"ställa", "ställer", "ställs"},
    Verb{"säga", "säger", "sägs"},
    Verb{"förklara", "förklarar", "förklaras"},
    Verb{"uppmana", "uppmanar", "uppmanas"},
    Verb{"översända", "översänder", "översänds"},
    Verb{"lämna", "lämnar", "lämnas"},
    Verb{"ändra", "ändrar", "ändras"},
    Verb{"remittera", "remitterar", "remitteras"},
    Verb{"avskriva", "avskriver", "avskrivs"},
    Verb{"förordna", "förordnar", "förordnas"},
    Verb{"entlediga", "entledigar", "entledigas"},
    Verb{"hänskjuta", "hänskjuter", "hänskjuts"},
    Verb{"starta", "startar", "startas"},
    Verb{"flytta", "flyttar", "flyttas"},
    Verb{"utöka", "utökar", "utökas"},
    Verb{"minska", "minskar", "minskas"},
    Verb{"skicka", "skickar", "skickas"},
    Verb{"ersätta", "ersätter", "ersätts"},
    Verb{"publicera", "publicerar", "publiceras"},
    Verb{"köpa", "köper", "köps"},
    Verb{"sälja", "säljer", "säljs"},
    Verb{"hyra", "hyr", "hyrs"},
    Verb{"medge", "medger", "medges"},
    Verb{"bidra", "bidrar", ""},
    Verb{"justera", "justerar", "justeras"},
    Verb{"hemställa", "hemställer", "hemställs", true},
};

constexpr std::array others{
    "börjar"sv,    "slutar"sv,      "räknas"sv,    "anmäls"sv,   "anmäler"sv, "ökar"sv,       "stiger"sv,
    "beslutar"sv,  "beslutas"sv,    "föreslår"sv,  "föreslås"sv, "ska"sv,     "får"sv,        "är"sv,
    "har"sv,       "kan"sv,         "gäller"sv,    "upphör"sv,   "träder"sv,  "anses"sv,      "blir"sv,
    "ansvarar"sv,  "finansieras"sv, "sker"sv,      "delas"sv,    "ingår"sv,   "tas"sv,        "tar"sv,
    "flyttar"sv,   "flyttas"sv,     "förklarar"sv, "medger"sv,   "yttrar"sv,  "deltar"sv,     "står"sv,
    "utökas"sv,    "minskas"sv,     "betalas"sv,   "betalar"sv,  "utgår"sv,   "återkommer"sv, "redovisas"sv,
    "genomförs"sv, "används"sv,     "ersätter"sv,  "ersätts"sv,  "skickas"sv, "skickar"sv,    "tackar"sv,
    "lämnas"sv,    "lämnar"sv,      "översänds"sv, "justeras"sv};

constexpr std::array bodies{"nämnden"sv,   "nämnd"sv,       "styrelsen"sv,     "fullmäktige"sv, "utskottet"sv,
                            "utskott"sv,   "kommunen"sv,    "förvaltningen"sv, "direktören"sv,  "chefen"sv,
                            "kommittén"sv, "beredningen"sv, "presidiet"sv,     "ordföranden"sv, "regionen"sv};

} // namespace

std::optional<DecisionVerb> decision_verb(std::string_view word) {
    for (Verb const& verb : verbs) {
        if (word == verb.infinitive)
            return DecisionVerb{VerbForm::infinitive, verb.body_alone, verb.commissions};
        if (word == verb.present) return DecisionVerb{VerbForm::present, verb.body_alone, verb.commissions};
        if (word == verb.passive) return DecisionVerb{VerbForm::passive, verb.body_alone, verb.commissions};
    }
    return std::nullopt;
}

bool is_finite_verb(std::string_view word) {
    if (one_of(others, word)) return true;
    auto const verb = decision_verb(word);
    return verb && verb->form != VerbForm::infinitive;
}

bool may_be_present(std::string_view word) {
    static constexpr std::array others{"eller"sv, "under"sv,   "över"sv,     "efter"sv,   "inför"sv, "fler"sv,
                                       "mer"sv,   "utanför"sv, "innanför"sv, "framför"sv, "för"sv,   "där"sv,
                                       "när"sv,   "var"sv,     "hur"sv,      "år"sv,      "per"sv};
    // "varje halvår", "i vår"
    static constexpr std::array in_ar{"får"sv, "går"sv, "står"sv, "mår"sv, "når"sv, "slår"sv};
    bool const time =
        word.ends_with("år") &&
        std::none_of(in_ar.begin(), in_ar.end(), [&](std::string_view verb) { return word.ends_with(verb); });
    return word.ends_with('r') && !time && !one_of(others, word);
}

bool is_body(std::string_view word) {
    return std::any_of(bodies.begin(), bodies.end(),
                       [&](std::string_view body) { return word.ends_with(body); });
}

} // namespace linsen::review
