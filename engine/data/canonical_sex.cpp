#include "data/canonical_sex.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <map>

namespace linsen {

namespace {

std::vector<std::string> const& categories() {
    static std::vector<std::string> const names{
        "kvinnor", "män", "flickor", "pojkar", "annan könsidentitet", "uppgift saknas", "totalt"};
    return names;
}

void tell_target(DataSpec const& spec, std::string const& code, std::string const& category,
                 std::string const& meant, Diagnostics& diagnostics) {
    diagnostics.add(told_at_code(spec, "kon", code, "data.kon-okant",
                                 "koden \"" + code + "\" sägs betyda \"" + category + "\"",
                                 meant.empty() ? "skriv vad den betyder, till exempel \"kvinnor\"" : meant));
}

/// Girls and women are of one sex, boys and men of another; "" for the rest.
std::string_view sex_of(std::string_view category) {
    if (category == "kvinnor" || category == "flickor") return "kvinnor";
    if (category == "män" || category == "pojkar") return "män";
    return {};
}

/// Nobody is made a woman or a man whom the file calls something else, nor the reverse. "Totalt" may be any:
/// a file of women alone may call its sums so.
void tell_other_sex(DataSpec const& spec, std::string const& code, std::string const& category,
                    Diagnostics& diagnostics) {
    auto const* const called = sex_of_word(code);
    if (called == nullptr || *called == "totalt" || sex_of(*called) == sex_of(category)) return;
    bool const is_of_neither = sex_of(*called).empty();
    diagnostics.add(told_at_code(
        spec, "kon", code, "data.kon-omkastat",
        in_quotes(code) + " i filen räknas som " + in_quotes(category),
        is_of_neither ? "ta bort raden ur koder.kon; hur annan könsidentitet redovisas väljs med "
                        "annan under [skydd]"
                      : "skriv \"" + code + "\" = \"" + *called + "\" i koder.kon"));
}

} // namespace

SourceCodes const& swedish_words() {
    static SourceCodes const words{{{"kvinna", "kvinnor"},
                                    {"kvinnor", "kvinnor"},
                                    {"man", "män"},
                                    {"män", "män"},
                                    {"flicka", "flickor"},
                                    {"flickor", "flickor"},
                                    {"pojke", "pojkar"},
                                    {"pojkar", "pojkar"},
                                    {"annan könsidentitet", "annan könsidentitet"},
                                    {"uppgift saknas", "uppgift saknas"},
                                    {"totalt", "totalt"},
                                    {"kvinnor och män", "totalt"},
                                    {"män och kvinnor", "totalt"},
                                    {"flickor och pojkar", "totalt"},
                                    {"pojkar och flickor", "totalt"}},
                                   {}};
    return words;
}

std::string const* sex_of_word(std::string_view text) {
    static std::map<std::string, std::string> const words = [] {
        std::map<std::string, std::string> all;
        for (auto const& [word, sex] : swedish_words().sexes) all.emplace(fold(word), sex);
        for (auto const* word : {"woman", "women", "female", "females"}) all.emplace(word, "kvinnor");
        for (auto const* word : {"men", "male", "males"}) all.emplace(word, "män");
        for (auto const* word : {"girl", "girls"}) all.emplace(word, "flickor");
        for (auto const* word : {"boy", "boys"}) all.emplace(word, "pojkar");
        for (auto const* word :
             {"total", "båda könen", "samtliga", "alla", "both sexes", "women and men", "men and women",
              "females and males", "males and females", "kvinnor + män", "män + kvinnor", "män+kvinnor",
              "kvinnor+män", "båda könen totalt", "totalt, män och kvinnor", "totalt män och kvinnor"})
            all.emplace(fold(word), "totalt");
        return all;
    }();
    auto const found = words.find(fold(trim(text)));
    return found == words.end() ? nullptr : &found->second;
}

void check_sex_codes(DataSpec const& spec, Diagnostics& diagnostics) {
    auto const own = spec.codes.find("kon");
    if (own == spec.codes.end()) return;
    for (auto const& [code, category] : own->second) {
        auto const& known = categories();
        if (std::find(known.begin(), known.end(), to_nfc(category)) != known.end()) {
            tell_other_sex(spec, code, to_nfc(category), diagnostics);
            continue;
        }
        auto const meant = category.empty() ? std::string{} : did_you_mean(category, known);
        if (category.empty() || !meant.empty()) tell_target(spec, code, category, meant, diagnostics);
    }
}

void make_sexes_canonical(TextColumn& column, std::string const& heading, Frame const& frame,
                          DataSpec const& spec, SourceCodes const& codes, Diagnostics& diagnostics) {
    check_sex_codes(spec, diagnostics);
    OwnCodes const own(spec, "kon");
    auto const rows = first_rows(column);
    std::vector<std::string> texts;
    std::vector<std::string> unknown;
    std::string line_to_write;
    std::string invisible;
    auto first = frame.rows();
    for (std::size_t i = 0; i < column.dictionary.size(); ++i) {
        auto const& text = column.dictionary[i];
        auto const built_in = codes.sexes.find(fold(text));
        if (auto const* meaning = own.find(text)) {
            texts.push_back(*meaning);
        } else if (built_in != codes.sexes.end()) {
            texts.push_back(built_in->second);
        } else {
            texts.push_back(text);
            unknown.push_back("\"" + text + "\"");
            if (invisible.empty()) invisible = told_invisible(text);
            line_to_write += (line_to_write.empty() ? "\"" : ", \"") + text + "\" = \"…\"";
            if (first == frame.rows()) first = rows[i];
        }
    }
    if (!unknown.empty())
        diagnostics.error("data.kon-okant", frame.place(first),
                          "kolumnen \"" + heading + "\" har koder för kön som källan inte har förklarat: " +
                              join_swedish(unknown) + invisible,
                          "skriv vad de betyder: koder.kon = { " + line_to_write +
                              " }, med kvinnor, män, flickor, pojkar, annan könsidentitet, uppgift saknas "
                              "eller totalt");
    recode(column, std::move(texts));
    auto const total = std::find(column.dictionary.begin(), column.dictionary.end(), "totalt");
    if (spec.kind != DataKind::individuals || total == column.dictionary.end()) return;
    auto const row = first_rows(column)[static_cast<std::size_t>(total - column.dictionary.begin())];
    diagnostics.error("data.totalt", frame.place(row),
                      "datamängden \"" + spec.name +
                          "\" ska ha en rad per person, men den här raden gäller alla",
                      "ta bort summaraderna, eller skriv slag = \"antal\" om raderna är räknade");
}

} // namespace linsen
