#include "protect/ledger.hpp"

#include "base/file.hpp"
#include "base/number.hpp"
#include "base/period.hpp"
#include "base/text.hpp"
#include "data/json_tree.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <map>
#include <tuple>
#include <utility>

namespace linsen {

namespace {

using Kind = PublishedMeasure::Kind;

constexpr std::array<std::pair<Kind, std::string_view>, 4> kinds{
    {{Kind::mean, "medel"}, {Kind::median, "median"}, {Kind::share, "andel"}, {Kind::rate, "frekvens"}}};

std::optional<Kind> kind_named(std::string_view name) {
    for (auto const& [kind, own] : kinds)
        if (own == name) return kind;
    return std::nullopt;
}

std::string_view name_of(Kind kind) {
    return std::find_if(kinds.begin(), kinds.end(), [&](auto const& each) { return each.first == kind; })
        ->second;
}

constexpr std::size_t short_list = 3; ///< codes that are written where they are needed
constexpr std::size_t name_length = 12;
constexpr int most_decimals = 6;

std::string of_nothing() { return std::string(64, '0'); }

std::string json_text(std::string_view text) {
    std::string result = "\"";
    for (char const letter : text) {
        constexpr char first_plain = ' ';
        if (letter >= 0 && letter < first_plain) {
            constexpr std::string_view digits = "0123456789abcdef";
            result += std::string("\\u00") + digits[static_cast<std::size_t>(letter) / 16] +
                      digits[static_cast<std::size_t>(letter) % 16];
            continue;
        }
        if (letter == '"' || letter == '\\') result += '\\';
        result += letter;
    }
    return result + "\"";
}

std::string list_text(std::vector<std::string> const& codes) {
    std::vector<std::string> texts;
    texts.reserve(codes.size());
    for (auto const& code : codes) texts.push_back(json_text(code));
    return "[" + join(texts, ",") + "]";
}

template <class Number>
bool read_number(std::string_view digits, Number& number) {
    auto const [end, fault] = std::from_chars(digits.data(), digits.data() + digits.size(), number);
    return fault == std::errc() && end == digits.data() + digits.size();
}

std::string list_name(std::vector<std::string> const& codes) {
    return sha256(list_text(codes)).substr(0, name_length);
}

} // namespace

ToldRoles roles_told(std::vector<LedgerEntry> const& past) {
    constexpr std::size_t most_of_a_measure = 2; // all values, and those that are known
    ToldRoles told;
    std::map<std::pair<std::string, std::string>, std::set<std::vector<std::string>>> lists;
    for (LedgerEntry const& entry : past) {
        for (auto const& [role, codes] : entry.figure.identity.codes) {
            told.named.insert(role);
            auto& of_role = lists[{entry.report, role}];
            if (of_role.size() <= most_of_a_measure) of_role.insert(codes);
            if (of_role.size() > most_of_a_measure) told.divided.insert(role);
        }
        auto const& measure = entry.figure.measure;
        if (!measure || measure->role.empty()) continue;
        told.named.insert(measure->role);
        if (measure->kind == Kind::share) told.divided.insert(measure->role);
    }
    return told;
}

/// Reads line by line; stops at the first fault, since nothing behind it can be trusted.
class LedgerReader {
public:
    LedgerReader(std::string const& name, Diagnostics& diagnostics)
        : name_(name)
        , diagnostics_(diagnostics) {
        ledger_.last_ = of_nothing();
    }

    std::optional<Ledger> run(std::string_view text) {
        while (!text.empty()) {
            auto const end = text.find('\n');
            if (end == std::string_view::npos) {
                diagnostics_.warning("liggare.halv-rad", place(),
                                     "sista raden i liggaren är inte färdigskriven och läses inte",
                                     "den skrivs över nästa gång något förs in");
                break;
            }
            if (!line(text.substr(0, end))) return std::nullopt;
            ledger_.bytes_ += end + 1;
            text.remove_prefix(end + 1);
        }
        return std::move(ledger_);
    }

private:
    [[nodiscard]] Place place() const { return {name_, static_cast<int>(ledger_.lines_ + 1), 0, {}}; }

    bool wrong(std::string const& what) {
        diagnostics_.error("liggare.fel", place(), "raden i liggaren går inte att läsa: " + what,
                           "liggaren ändras bara av linsen publicera; ta tillbaka den senaste hela kopian");
        return false;
    }

    bool line(std::string_view text) {
        Diagnostics found;
        auto const json = JsonFile::parse(std::string(text), name_, found);
        if (!json || !json->root().is(JsonKind::object)) return wrong("den är inte ett JSON-objekt");
        auto const& root = json->root();
        auto const* const number = root.find("nr");
        if (number == nullptr || number->text != std::to_string(ledger_.lines_ + 1))
            return broken("raderna är inte numrerade i följd");
        auto const* const before = root.find("fore");
        if (before == nullptr || before->text != ledger_.last_)
            return broken("raden före har ändrats eller fattas");
        if (!content(root)) return false;
        ledger_.last_ = sha256(text);
        ++ledger_.lines_;
        return true;
    }

    bool broken(std::string const& why) {
        diagnostics_.error("liggare.kedja", place(), "liggaren hänger inte ihop: " + why,
                           "liggaren ändras bara av linsen publicera; ta tillbaka den senaste hela kopian");
        return false;
    }

    bool content(JsonNode const& root) {
        if (auto const* const list = root.find("lista")) {
            auto const* const codes = root.find("koder");
            std::vector<std::string> texts;
            if (codes == nullptr || !texts_of(*codes, texts)) return wrong("listan har inga koder");
            if (list->text != list_name(texts)) return wrong("listan heter inte efter sina koder");
            lists_[list->text] = std::move(texts);
            ledger_.lists_.push_back(list->text);
            return true;
        }
        auto const* const report = root.find("rapport");
        auto const* const state = root.find("lage");
        if (report == nullptr || state == nullptr) return wrong("rapport eller lage saknas");
        if (state->text == "tillbakadragen") {
            ledger_.withdrawn_.push_back(report->text);
            return true;
        }
        LedgerEntry entry;
        entry.report = report->text;
        if (auto const* const date = root.find("datum")) entry.date = date->text;
        if (auto const* const rule = root.find("regel")) entry.rule = rule->text;
        return figure(root, *state, entry.figure) && keep(std::move(entry));
    }

    bool keep(LedgerEntry entry) {
        std::erase(ledger_.withdrawn_, entry.report); // offered again
        ledger_.entries_.push_back(std::move(entry));
        return true;
    }

    /// What was published as "2023/2024" is what the data now have as "2023/24".
    static void name_periods_as_data(std::vector<std::string>& codes) {
        for (auto& code : codes)
            if (auto period = period_code(code); !period.empty()) code = std::move(period);
    }

    bool codes_of(JsonNode const& node, std::string const& role, std::vector<std::string>& of_role) {
        if (node.is(JsonKind::text) && node.text.starts_with("@")) {
            auto const list = lists_.find(node.text.substr(1));
            if (list == lists_.end()) return wrong("listan " + in_quotes(node.text) + " finns inte");
            of_role = list->second;
        } else if (!texts_of(node, of_role)) {
            return wrong("koderna för " + in_quotes(role) + " är ingen lista");
        }
        if (role == "ar") name_periods_as_data(of_role);
        return true;
    }

    bool figure(JsonNode const& root, JsonNode const& state, PublishedFigure& figure) {
        auto const* const population = root.find("population");
        auto const* const codes = root.find("koder");
        if (population == nullptr || codes == nullptr || !codes->is(JsonKind::object))
            return wrong("population eller koder saknas");
        figure.identity.population = population->text;
        for (auto const& [role, node] : codes->members) {
            if (!codes_of(node, role, figure.identity.codes[role])) return false;
        }
        figure.shown = state.text == "visad";
        if (!figure.shown)
            return state.text == "dold" || wrong("lage är varken visad, dold eller tillbakadragen");
        auto const* const value = root.find("varde");
        if (value == nullptr || !value->is(JsonKind::number)) return wrong("varde saknas");
        auto const* const kind = root.find("matt");
        if (kind != nullptr && kind->text != "antal") return measure(root, *kind, value->text, figure);
        if (!read_number(value->text, figure.value) || figure.value < 0) return wrong("varde är inget antal");
        return true;
    }

    bool measure(JsonNode const& root, JsonNode const& kind, std::string const& digits,
                 PublishedFigure& figure) {
        PublishedMeasure measure;
        auto const known = kind_named(kind.text);
        if (!known) return wrong("matt är varken antal, andel, frekvens, medel eller median");
        measure.kind = *known;
        if (measure.kind == Kind::rate &&
            !(whole(root, "bas", measure.base) && whole(root, "per", measure.per)))
            return wrong("bas eller per saknas");
        auto const* const role = root.find("av");
        if (measure.kind != Kind::rate) {
            if (role == nullptr || !role->is(JsonKind::text)) return wrong("av saknas");
            measure.role = role->text;
        }
        if (measure.kind == Kind::share) {
            auto const* const part = root.find("del");
            if (part == nullptr) return wrong("del saknas");
            if (!codes_of(*part, measure.role, measure.part)) return false;
        }
        auto const* const decimals = root.find("avrundning");
        if (decimals == nullptr || !read_number(digits, measure.value) ||
            !read_number(decimals->text, measure.decimals) || measure.decimals < 0 ||
            measure.decimals > most_decimals)
            return wrong("varde eller avrundning är inget tal");
        figure.measure = std::move(measure);
        return true;
    }

    static bool whole(JsonNode const& root, char const* key, std::int64_t& number) {
        auto const* const node = root.find(key);
        return node != nullptr && node->is(JsonKind::number) && read_number(node->text, number) && number > 0;
    }

    static bool texts_of(JsonNode const& node, std::vector<std::string>& texts) {
        if (!node.is(JsonKind::list)) return false;
        for (auto const& item : node.items) {
            if (!item.is(JsonKind::text)) return false;
            texts.push_back(item.text);
        }
        return std::is_sorted(texts.begin(), texts.end()) &&
               std::adjacent_find(texts.begin(), texts.end()) == texts.end();
    }

    std::string const& name_;
    Diagnostics& diagnostics_;
    Ledger ledger_;
    std::map<std::string, std::vector<std::string>> lists_;
};

/// Lines to be added, each with its number and the hash of the one before.
class LedgerWriter {
public:
    explicit LedgerWriter(Ledger const& ledger)
        : number_(ledger.lines_)
        , last_(ledger.last_)
        , lists_(ledger.lists_.begin(), ledger.lists_.end()) {}

    void figure(PublishedFigure const& figure, std::string_view report, Date date, std::string_view rule) {
        std::vector<std::string> codes;
        for (auto const& [role, of_role] : figure.identity.codes)
            codes.push_back(json_text(role) + ":" + reference(of_role));
        auto const value = value_of(figure);
        add("\"population\":" + json_text(figure.identity.population) + ",\"koder\":{" + join(codes, ",") +
            "}," + value + ",\"regel\":" + json_text(rule) + ",\"rapport\":" + json_text(report) +
            ",\"datum\":" + json_text(print_iso(date)));
    }

    void withdrawal(std::string_view report, Date date) {
        add(R"("lage":"tillbakadragen","rapport":)" + json_text(report) +
            ",\"datum\":" + json_text(print_iso(date)));
    }

    [[nodiscard]] std::string const& text() const { return text_; }

private:
    std::string value_of(PublishedFigure const& figure) {
        if (auto const& measure = figure.measure) {
            auto of = measure->role.empty() ? "" : ",\"av\":" + json_text(measure->role);
            if (measure->kind == Kind::share) of += ",\"del\":" + reference(measure->part);
            if (measure->kind == Kind::rate)
                of +=
                    ",\"bas\":" + std::to_string(measure->base) + ",\"per\":" + std::to_string(measure->per);
            return "\"matt\":" + json_text(name_of(measure->kind)) + of + R"(,"lage":"visad","varde":)" +
                   machine_number(measure->value) + ",\"avrundning\":" + std::to_string(measure->decimals);
        }
        return R"("matt":"antal","lage":)" + (figure.shown
                                                  ? R"("visad","varde":)" + std::to_string(figure.value)
                                                  : std::string("\"dold\""));
    }

    std::string reference(std::vector<std::string> const& codes) {
        if (codes.size() <= short_list) return list_text(codes);
        auto const name = list_name(codes);
        if (std::find(lists_.begin(), lists_.end(), name) == lists_.end()) {
            lists_.push_back(name);
            add("\"lista\":" + json_text(name) + ",\"koder\":" + list_text(codes));
        }
        return json_text("@" + name);
    }

    void add(std::string const& content) {
        auto const line =
            "{\"nr\":" + std::to_string(++number_) + "," + content + ",\"fore\":" + json_text(last_) + "}";
        last_ = sha256(line);
        text_ += line + "\n";
    }

    std::size_t number_;
    std::string last_;
    std::vector<std::string> lists_;
    std::string text_;
};

std::optional<Ledger> Ledger::parse(std::string_view text, std::string const& name,
                                    Diagnostics& diagnostics) {
    return LedgerReader(name, diagnostics).run(text);
}

std::optional<Ledger> Ledger::read(std::filesystem::path const& file, Place const& asked_at,
                                   Diagnostics& diagnostics) {
    std::error_code error;
    if (!std::filesystem::exists(file, error)) return parse({}, path_text(file.filename()), diagnostics);
    auto const bytes = read_file(file, asked_at, diagnostics);
    if (!bytes) return std::nullopt;
    return parse(*bytes, path_text(file.filename()), diagnostics);
}

std::vector<PublishedFigure> Ledger::of_report(std::string_view report) const {
    using OfMeasure = std::tuple<std::string, Kind, std::vector<std::string>>;
    std::map<std::pair<Identity, std::optional<OfMeasure>>, PublishedFigure> latest;
    for (LedgerEntry const& entry : entries_) {
        if (entry.report != report) continue;
        auto const& [identity, shown, value, measure] = entry.figure;
        auto of =
            measure ? std::optional(OfMeasure{measure->role, measure->kind, measure->part}) : std::nullopt;
        latest.insert_or_assign({identity, std::move(of)}, entry.figure);
    }
    std::vector<PublishedFigure> figures;
    figures.reserve(latest.size());
    for (auto& [what, figure] : latest) figures.push_back(std::move(figure));
    return figures;
}

bool Ledger::is_withdrawn(std::string_view report) const {
    return std::find(withdrawn_.begin(), withdrawn_.end(), report) != withdrawn_.end();
}

std::string Ledger::lines_for(std::vector<PublishedFigure> const& figures, std::string_view report, Date date,
                              RuleOf const& rule_of) const {
    auto const known = is_withdrawn(report) ? std::vector<PublishedFigure>() : of_report(report);
    LedgerWriter writer(*this);
    for (PublishedFigure const& figure : figures)
        if (std::find(known.begin(), known.end(), figure) == known.end())
            writer.figure(figure, report, date, rule_of(figure.identity.population));
    return writer.text();
}

std::string Ledger::line_of_withdrawal(std::string_view report, Date date) const {
    LedgerWriter writer(*this);
    writer.withdrawal(report, date);
    return writer.text();
}

} // namespace linsen
