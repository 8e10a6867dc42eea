#include "data/unused_codes.hpp"

#include "base/text.hpp"
#include "data/answers_in.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"

#include <algorithm>
#include <iterator>
#include <string>
#include <vector>

namespace linsen {

namespace {

/// "10–12 år" and "13–15 år" are alike and not the same: it is their numbers that they are read by.
std::string figures_of(std::string_view text) {
    std::string figures;
    std::copy_if(text.begin(), text.end(), std::back_inserter(figures),
                 [](char letter) { return letter >= '0' && letter <= '9'; });
    return figures;
}

} // namespace

void tell_unused_codes(Column const& of, TextColumn const& column, DataSpec const& spec,
                       Diagnostics& diagnostics) {
    auto const codes = spec.codes.find(of.role);
    if (codes == spec.codes.end() || column.codes.empty()) return;
    OwnCodes const own(spec, of.role);
    std::vector<std::string> used;
    std::vector<std::string> unexplained;
    // "Ja." that means "Ja" of a column where all write "Ja" explains nothing this year.
    auto const is_meant = [&](std::string const& text) {
        return std::any_of(codes->second.begin(), codes->second.end(),
                           [&](auto const& each) { return fold(each.second) == fold(text); });
    };
    auto const take = [&](std::string const& text) {
        if (own.find(text) != nullptr)
            used.push_back(text);
        else if (!is_meant(text))
            unexplained.push_back(text);
    };
    for (auto const& text : column.dictionary) {
        if (own.find(text) != nullptr)
            take(text);
        else
            for (auto const& answer : answers_in(spec, of.role, text)) take(answer);
    }
    auto const is_used = [&](std::string const& code) {
        return std::any_of(used.begin(), used.end(),
                           [&](std::string const& text) { return fold(text) == fold(code); });
    };
    bool any_told = false;
    for (auto const& [code, meaning] : codes->second) {
        if (is_used(code)) continue;
        std::vector<std::string> alike;
        std::copy_if(unexplained.begin(), unexplained.end(), std::back_inserter(alike),
                     [&](std::string const& text) { return figures_of(text) == figures_of(code); });
        auto const meant = did_you_mean(code, alike);
        if (meant.empty()) continue;
        any_told = true;
        auto told = told_at_code(spec, of.role, code, "data.kod-utan-rader",
                                 "ingen rad har " + in_quotes(code) + " i kolumnen " + in_quotes(of.heading) +
                                     ", så koden gör ingenting",
                                 meant);
        told.severity = Severity::warning;
        diagnostics.add(std::move(told));
    }
    bool const may_be_of_others = codes->second.size() > 1 && !unexplained.empty();
    if (any_told || !used.empty() || !may_be_of_others) return;
    auto told = told_at_code(spec, of.role, "", "data.kod-utan-rader",
                             "ingen rad har någon av koderna i koder." + of.role + " i kolumnen " +
                                 in_quotes(of.heading),
                             "jämför med filen, eller stryk raden");
    told.severity = Severity::remark;
    diagnostics.add(std::move(told));
}

} // namespace linsen
