#include "data/derive.hpp"

#include "base/text.hpp"
#include "data/age_range.hpp"
#include "data/canonical.hpp"
#include "data/place_register.hpp"
#include "data/recode.hpp"
#include "data/whole_range.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace linsen {

namespace {

constexpr std::int64_t oldest = 130; ///< years that anybody is thought to reach
constexpr std::size_t most_told = 10;

std::string column_name(std::string_view role) { return "kolumnen " + in_quotes(role); }

/// Makes one column of another. A derived text depends on the text of its source alone, or, for ages, on the
/// pair of birth year and year.
class Derivation {
public:
    Derivation(Frame& frame, DataSpec const& spec, DerivedColumn const& derived, Diagnostics& diagnostics)
        : frame_(frame)
        , spec_(spec)
        , derived_(derived)
        , diagnostics_(diagnostics) {}

    bool run() {
        auto const errors = diagnostics_.errors();
        if (frame_.find(derived_.role) != nullptr)
            error("kolumn", "data.harledd-namn",
                  "det finns redan en kolumn som heter " + in_quotes(derived_.role), "välj ett annat namn");
        if (spec_.multiple.count(derived_.of) != 0)
            error("av", "data.harledd-flersvar",
                  "kolumnen " + in_quotes(derived_.of) + " kan ha flera svar i en cell (flersvar)",
                  "räkna fram den nya kolumnen ur en annan");
        from_ = source(derived_.of, "av");
        if (from_ == nullptr || diagnostics_.errors() != errors) return false;
        TextColumn made;
        switch (derived_.rule) {
        case DerivedColumn::Rule::groups: made = groups(); break;
        case DerivedColumn::Rule::codes:
            made = each_text([this](std::string const& text) { return code(text); });
            break;
        case DerivedColumn::Rule::county:
            made = each_text([this](std::string const& text) { return county(text); });
            break;
        case DerivedColumn::Rule::age: made = ages(); break;
        }
        if (diagnostics_.errors() != errors) return false;
        frame_.columns.push_back({derived_.role, derived_.role, std::move(made)});
        return true;
    }

private:
    void error(char const* key, std::string_view code, std::string message, std::string hint) {
        auto const* value = derived_.source.find(key);
        diagnostics_.add(at(value != nullptr ? *value : derived_.source, Severity::error, code,
                            std::move(message), std::move(hint)));
    }

    TextColumn const* source(std::string const& role, char const* key) {
        auto const* const column = frame_.text(role);
        if (column != nullptr) return column;
        std::vector<std::string> roles;
        for (Column const& each : frame_.columns) {
            if (std::holds_alternative<TextColumn>(each.data)) roles.push_back(each.role);
        }
        auto hint = did_you_mean(role, roles);
        if (hint.empty()) hint = "kolumnerna är " + join_swedish(roles);
        error(key, "data.harledd-av",
              "datamängden " + in_quotes(frame_.name) + " har ingen kolumn " + in_quotes(role),
              std::move(hint));
        return nullptr;
    }

    /// What no rule fits; told with the line of its first row.
    void tell_unfit(TextColumn const& column, std::size_t entry, std::string const& why) {
        if (++unfit_ > most_told) return;
        auto const row = first_rows(column)[entry];
        diagnostics_.error("data.harledd-varde", frame_.place(row),
                           in_quotes(column.dictionary[entry]) + " i " + column_name(derived_.of) + " " + why,
                           "rätta värdet, eller skriv vad det betyder under koder." + derived_.of);
    }

    template <class Rule>
    TextColumn each_text(Rule const& rule) {
        TextColumn made = *from_;
        std::vector<std::string> texts;
        texts.reserve(made.dictionary.size());
        for (entry_ = 0; entry_ < from_->dictionary.size(); ++entry_) {
            auto const& text = from_->dictionary[entry_];
            bool const stays = text == no_answer || text == "totalt";
            texts.push_back(stays ? text : rule(text));
        }
        recode(made, std::move(texts));
        return made;
    }

    TextColumn groups() {
        std::vector<WholeRange> ranges;
        for (auto const& text : derived_.groups) {
            auto const range = range_of(text);
            if (!range) {
                error("grupper", "data.harledd-grupp", in_quotes(text) + " är ingen grupp av hela tal",
                      "skriv från och till med bindestreck: \"0-17\", \"-19\", \"65-\"");
                return {};
            }
            for (auto const& other : ranges) {
                if (!range->overlaps(other)) continue;
                error("grupper", "data.harledd-grupp",
                      "grupperna " + in_quotes(other.text()) + " och " + in_quotes(range->text()) +
                          " har tal gemensamt",
                      "låt varje tal höra till en enda grupp");
                return {};
            }
            ranges.push_back(*range);
        }
        auto made = each_text([&](std::string const& text) -> std::string {
            auto const number = number_or_open_range(text);
            auto const range =
                !number ? ranges.end()
                        : std::find_if(ranges.begin(), ranges.end(),
                                       [&](WholeRange const& each) { return number->is_within(each); });
            if (range != ranges.end()) return range->text();
            if (from_was_used())
                tell_unfit(*from_, entry_,
                           number ? "hör inte till någon av grupperna" : "är inte ett helt tal");
            return text;
        });
        // Groups come in the order in which they are declared, whichever row happens to be first.
        std::vector<std::string> order;
        order.reserve(ranges.size());
        for (auto const& range : ranges) order.push_back(range.text());
        return sorted(made, order);
    }

    [[nodiscard]] bool from_was_used() const {
        return std::find(from_->codes.begin(), from_->codes.end(), entry_) != from_->codes.end();
    }

    static TextColumn sorted(TextColumn const& column, std::vector<std::string> const& order) {
        TextColumn result;
        result.dictionary = order;
        std::vector<std::uint32_t> place;
        for (auto const& text : column.dictionary) {
            auto found = std::find(result.dictionary.begin(), result.dictionary.end(), text);
            if (found == result.dictionary.end()) found = result.dictionary.insert(found, text);
            place.push_back(static_cast<std::uint32_t>(found - result.dictionary.begin()));
        }
        result.codes.reserve(column.codes.size());
        for (auto const code : column.codes) result.codes.push_back(place[code]);
        return result;
    }

    std::string code(std::string const& text) {
        for (auto const& [old, renamed] : derived_.codes) {
            if (fold(old) == fold(text)) return renamed;
        }
        return derived_.others.empty() ? text : derived_.others;
    }

    std::string county(std::string const& text) {
        auto const* const area = find_area(text.substr(0, std::min<std::size_t>(text.size(), 2)));
        if (area != nullptr && find_area(text) != nullptr) return area->code;
        if (from_was_used()) tell_unfit(*from_, entry_, "är ingen kommun");
        return text;
    }

    TextColumn ages() {
        auto const fixed = derived_.depends_on_year() ? std::nullopt : whole_number(derived_.year);
        TextColumn const* const years = fixed ? nullptr : source(derived_.year, "alder_ar");
        if (!fixed && years == nullptr) return {};
        std::map<std::pair<std::uint32_t, std::uint32_t>, std::uint32_t> known;
        std::map<std::string, std::uint32_t> codes;
        TextColumn made;
        for (std::size_t row = 0; row < frame_.rows(); ++row) {
            auto const birth = from_->codes[row];
            auto const year = years == nullptr ? 0 : years->codes[row];
            auto const [found, is_new] = known.try_emplace({birth, year}, 0);
            if (is_new) {
                auto const text =
                    age(birth, fixed ? fixed : whole_number(years->dictionary[year].substr(0, 4)));
                auto const [code, first] =
                    codes.try_emplace(text, static_cast<std::uint32_t>(made.dictionary.size()));
                if (first) made.dictionary.push_back(text);
                found->second = code->second;
            }
            made.codes.push_back(found->second);
        }
        return made;
    }

    std::string age(std::size_t birth, std::optional<std::int64_t> year) {
        auto const& text = from_->dictionary[birth];
        if (text == no_answer) return no_answer;
        auto const born = whole_number(text);
        if (born && year && *born <= *year && *year - *born <= oldest) return std::to_string(*year - *born);
        tell_unfit(*from_, birth, born ? "ger ingen rimlig ålder" : "är inget födelseår");
        return text;
    }

    Frame& frame_;
    DataSpec const& spec_;
    DerivedColumn const& derived_;
    Diagnostics& diagnostics_;
    TextColumn const* from_ = nullptr;
    std::size_t entry_ = 0; ///< of the dictionary of `from_`, which a rule is asked about
    std::size_t unfit_ = 0;
};

/// Registers write 999 or -1 where an age is not known, and somebody a year of birth in its column: whoever
/// counted them as ages would count them among the oldest or the youngest.
bool are_ages_possible(Frame const& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const* const age = frame.text("alder");
    bool const is_of_persons = spec.kind == DataKind::individuals || spec.kind == DataKind::counts;
    if (age == nullptr || !is_of_persons || spec.published) return true;
    auto const rows = first_rows(*age);
    bool are_possible = true;
    for (std::size_t i = 0; i < age->dictionary.size(); ++i) {
        std::string_view const text = age->dictionary[i];
        auto const years = whole_number(text);
        // Of counted rows "-17" is the group of those below 18.
        bool const is_negative =
            spec.kind == DataKind::individuals && (text.starts_with("-") || text.starts_with("−")) &&
            whole_number(text.substr(text.starts_with("-") ? 1 : std::string_view("−").size()));
        bool const is_age = !is_negative && (!years || *years <= oldest);
        if (is_age || rows[i] == age->codes.size()) continue;
        are_possible = false;
        diagnostics.error("data.orimlig-alder", frame.place(rows[i]),
                          in_quotes(age->dictionary[i]) + R"( i kolumnen "alder" är ingen ålder)",
                          "rätta värdet; betyder det att åldern inte är känd, skriv koder.alder = { " +
                              in_quotes(age->dictionary[i]) + R"( = "uppgift saknas" })");
    }
    return are_possible;
}

/// Girls and boys are those below the age.
bool part_by_age(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const& asked = spec.source.at("vuxen_fran");
    auto const* const age = frame.text("alder");
    auto const sex = std::find_if(frame.columns.begin(), frame.columns.end(), [](Column const& column) {
        return column.role == "kon" && std::holds_alternative<TextColumn>(column.data);
    });
    if (age == nullptr || sex == frame.columns.end()) {
        diagnostics.add(
            at(asked, Severity::error, "data.vuxen-fran",
               "vuxen_fran behöver kolumnerna alder och kon, och datamängden " + in_quotes(spec.name) +
                   " har inte båda",
               "ange dem under kolumner, eller räkna fram alder ur födelseår under [[data.harledd]]"));
        return false;
    }
    auto& sexes = std::get<TextColumn>(sex->data);
    std::vector<bool> young(age->dictionary.size(), false);
    std::set<std::size_t> unknown;
    for (std::size_t i = 0; i < age->dictionary.size(); ++i) {
        auto const years = number_or_open_range(age->dictionary[i]);
        young[i] = years && years->high && *years->high < spec.adult_from;
        bool const is_adult = years && years->low && *years->low >= spec.adult_from;
        if (!young[i] && !is_adult && age->dictionary[i] != no_answer && age->dictionary[i] != "totalt")
            unknown.insert(i);
    }
    auto const rows = first_rows(*age);
    for (auto const entry : unknown) {
        if (rows[entry] == age->codes.size()) continue;
        diagnostics.error("data.alder", frame.place(rows[entry]),
                          in_quotes(age->dictionary[entry]) +
                              (number_or_open_range(age->dictionary[entry])
                                   ? " i kolumnen \"alder\" är både barn och vuxna"
                                   : " i kolumnen \"alder\" är ingen ålder i hela år"),
                          "rätta värdet, eller stryk vuxen_fran");
    }
    auto const position = [&](std::string const& word) {
        auto found = std::find(sexes.dictionary.begin(), sexes.dictionary.end(), word);
        if (found == sexes.dictionary.end()) found = sexes.dictionary.insert(found, word);
        return static_cast<std::uint32_t>(found - sexes.dictionary.begin());
    };
    std::map<std::uint32_t, std::uint32_t> younger;
    for (auto const& [adults, children] : {std::pair{"kvinnor", "flickor"}, std::pair{"män", "pojkar"}}) {
        auto const from = position(adults);
        younger[from] = position(children);
    }
    std::size_t ageless = 0;
    std::size_t first_ageless = frame.rows();
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        auto const found = younger.find(sexes.codes[row]);
        if (found == younger.end()) continue;
        if (young[age->codes[row]]) sexes.codes[row] = found->second;
        if (age->at(row) != no_answer) continue;
        first_ageless = std::min(first_ageless, row);
        ageless += frame.alike.empty() ? 1 : frame.alike[row];
    }
    if (ageless != 0)
        diagnostics.warning(
            "data.alder-saknas", frame.place(first_ageless),
            (ageless == 1 ? std::string("en rad") : std::to_string(ageless) + " rader") +
                " saknar ålder; vuxen_fran räknar dem till kvinnor och män, fast en del kan vara flickor och "
                "pojkar, och det står under tabellerna",
            "fyll i åldern i källan, eller stryk vuxen_fran så att ingen kallas barn eller vuxen");
    recode(sexes, std::vector<std::string>(sexes.dictionary));
    return unknown.empty();
}

} // namespace

bool derive_columns(Frame& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    bool sound = true;
    for (DerivedColumn const& derived : spec.derived)
        sound = Derivation(frame, spec, derived, diagnostics).run() && sound;
    sound = are_ages_possible(frame, spec, diagnostics) && sound;
    if (spec.adult_from > 0) sound = part_by_age(frame, spec, diagnostics) && sound;
    return sound;
}

} // namespace linsen
