#include "data/table_dimension.hpp"

#include "base/invisible.hpp"
#include "base/text.hpp"
#include "data/canonical_sex.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"
#include "data/total_words.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

namespace {

void tell_missing(DataSpec const& spec, std::string const& role, std::string const& named,
                  std::string const& file, std::vector<std::string> const& ids, Diagnostics& diagnostics) {
    auto hint = did_you_mean(named, ids);
    hint += (hint.empty() ? "filen har dimensionerna " : " Filen har dimensionerna ") + join_swedish(ids);
    diagnostics.add(told_at_column(spec, role, "data.kolumn-saknas",
                                   "filen \"" + file + "\" saknar dimensionen \"" + named + "\"", hint));
}

/// Women and girls are one side, men and boys the other; whatever else is told must be the same word.
std::string side_of(std::string_view category) {
    auto const word = fold(category);
    if (word == "flickor") return "kvinnor";
    return word == "pojkar" ? fold("män") : word;
}

void tell_contradiction(DataSpec const& spec, std::string const& key, std::string const& meaning,
                        std::string const& label, Diagnostics& diagnostics) {
    diagnostics.add(told_at_code(spec, "kon", key, "data.kon-motsagt",
                                 "koder.kon säger att \"" + key + "\" betyder \"" + meaning +
                                     "\", men källan själv kallar det \"" + label + "\"",
                                 "stryk \"" + key +
                                     "\" ur koder.kon, så gäller källans eget ord, eller hämta filen igen"));
}

/// The source's own word for a sex decides, whatever the code is: 1 is män at SCB and kvinnor at others.
std::vector<std::string> sexes_of(TableDimension const& dimension, DataSpec const& spec, SourceCodes& codes,
                                  Diagnostics& diagnostics) {
    OwnCodes const own(spec, "kon");
    std::vector<std::string> texts;
    bool codes_hold = true;
    for (auto const& [code, label] : dimension.categories) {
        auto const* word = sex_of_word(label);
        auto const* meaning = own.find(code);
        auto const& key = meaning != nullptr ? code : label;
        if (meaning == nullptr) meaning = own.find(label);
        auto const built_in = codes.sexes.find(fold(code));
        if (word != nullptr && built_in != codes.sexes.end() && side_of(built_in->second) != side_of(*word))
            codes_hold = false;
        if (meaning != nullptr) {
            texts.push_back(key);
            if (word != nullptr && side_of(*meaning) != side_of(*word))
                tell_contradiction(spec, key, *meaning, label, diagnostics);
        } else if (word != nullptr) {
            texts.push_back(*word);
        } else if (!dimension.total.empty() && code == dimension.total) {
            texts.emplace_back("totalt");
            codes.known_totals.insert("kon");
        } else {
            texts.push_back(code);
        }
    }
    // Where the labels have shown that the codes mean something else, the rest of the codes are unknown.
    if (!codes_hold) codes.sexes.clear();
    for (auto const& [word, sex] : swedish_words().sexes) codes.sexes.emplace(word, sex);
    return texts;
}

/// What `kolumner` may name that is no dimension: the numbers, and the categories that are their limits.
bool is_number_role(std::string_view role) {
    return role == "varde" || role == "antal" || role == "nedre" || role == "ovre";
}

} // namespace

SourceCodes const& agency_codes() {
    static SourceCodes const codes{
        {{"1", "män"}, {"2", "kvinnor"}, {"1+2", "totalt"}, {"totsa", "totalt"}, {"totalt", "totalt"}}, {}};
    return codes;
}

bool give_roles(std::vector<TableDimension>& dimensions, UsualRole const& usual, DataSpec const& spec,
                std::string const& file, Diagnostics& diagnostics) {
    auto const errors = diagnostics.errors();
    std::vector<std::string> ids;
    ids.reserve(dimensions.size());
    for (auto const& dimension : dimensions) ids.push_back(dimension.id);
    for (auto const& [role, named] : spec.columns) {
        if (is_number_role(role)) continue;
        auto const wanted = fold(named);
        auto const found =
            std::find_if(dimensions.begin(), dimensions.end(), [&](TableDimension const& dimension) {
                return fold(without_invisible(dimension.id)) == wanted ||
                       fold(without_invisible(dimension.label)) == wanted;
            });
        if (found != dimensions.end()) {
            found->role = role;
            continue;
        }
        tell_missing(spec, role, named, file, ids, diagnostics);
    }
    auto const taken = [&](std::string const& role) {
        return is_number_role(role) ||
               std::any_of(dimensions.begin(), dimensions.end(),
                           [&](TableDimension const& dimension) { return dimension.role == role; });
    };
    for (auto& dimension : dimensions) {
        if (!dimension.role.empty()) continue;
        auto role = usual(dimension);
        dimension.role = taken(role) ? dimension.id : role;
    }
    return diagnostics.errors() == errors;
}

std::vector<std::string> texts_of(TableDimension const& dimension, DataSpec const& spec, SourceCodes& codes,
                                  Diagnostics& diagnostics) {
    auto const& role = dimension.role;
    if (role == "kon") return sexes_of(dimension, spec, codes, diagnostics);
    bool const by_code = role == "kommun" || role == "ar";
    OwnCodes const own(spec, role);
    std::vector<std::string> texts;
    for (auto const& [code, label] : dimension.categories) {
        if (own.find(code) != nullptr) {
            texts.push_back(code);
        } else if (own.find(label) != nullptr) {
            texts.push_back(label);
        } else if (!by_code &&
                   (dimension.total.empty() ? is_total_code(code) && is_total_word(label, dimension.label)
                                            : code == dimension.total)) {
            texts.emplace_back("totalt");
            codes.known_totals.insert(role);
        } else {
            texts.push_back(by_code ? code : label);
            if (!by_code && is_total_code(code) && fold(code) != "t")
                codes.likely_totals.emplace(role, label);
        }
    }
    return texts;
}

void number_cells(std::vector<TableDimension>& dimensions, std::size_t cells) {
    std::size_t before = 1;
    for (auto& dimension : dimensions) {
        auto const size = dimension.categories.size();
        auto const behind = cells / std::max<std::size_t>(before * size, 1);
        dimension.codes.reserve(cells);
        for (std::size_t round = 0; round < before; ++round)
            for (std::uint32_t category = 0; category < size; ++category)
                dimension.codes.insert(dimension.codes.end(), behind, category);
        before *= size;
    }
}

std::string number_role_of(DataSpec const& spec) {
    return spec.columns.count("antal") != 0 && spec.columns.count("varde") == 0 ? "antal" : "varde";
}

} // namespace linsen
