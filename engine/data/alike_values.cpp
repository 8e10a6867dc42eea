#include "data/alike_values.hpp"

#include "base/dashes.hpp"
#include "base/text.hpp"
#include "data/answers_in.hpp"
#include "data/recode.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <map>
#include <utility>

namespace linsen {

namespace {

/// Answers of a column, as koder has left them.
struct Answer {
    std::uint64_t rows = 0;    ///< of the file
    std::size_t first_row = 0; ///< of the frame
    std::string written;       ///< as the file has it
};

/// Spaces beside a dash are left out: "13 – 17" is "13-17".
std::string glance(std::string_view value) {
    std::string const text = with_hyphens(fold(value));
    std::string seen;
    for (std::size_t i = 0; i < text.size(); ++i) {
        bool const beside_a_dash = (i != 0 && text[i - 1] == '-') || text.substr(i + 1, 1) == "-";
        if (text[i] != ' ' || !beside_a_dash) seen += text[i];
    }
    return seen;
}

std::map<std::string, Answer> answers_of(Column const& of, TextColumn const& column,
                                         std::vector<std::string> const& texts, Frame const& frame,
                                         DataSpec const& spec) {
    std::vector<std::uint64_t> rows(column.dictionary.size(), 0);
    for (std::size_t row = 0; row < column.codes.size(); ++row)
        rows[column.codes[row]] += frame.alike.empty() ? 1 : frame.alike[row];
    auto const first = first_rows(column);
    std::map<std::string, Answer> all;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        if (rows[i] == 0) continue;
        auto const given = answers_in(spec, of.role, texts[i]);
        bool const is_one = given.size() == 1 && given.front() == texts[i];
        for (auto const& answer : given) {
            auto& known = all.try_emplace(answer, Answer{0, first[i], is_one ? column.dictionary[i] : answer})
                              .first->second;
            known.rows += rows[i];
            known.first_row = std::min(known.first_row, first[i]);
        }
    }
    return all;
}

using Pairs = std::vector<std::pair<std::string, std::string>>; ///< the rarer answer, and the commonest

/// In the order in which the file has the rarer ones.
Pairs alike_pairs(std::map<std::string, Answer> const& answers) {
    std::map<std::string, std::vector<std::string>> seen_as;
    for (auto const& [text, answer] : answers) seen_as[glance(text)].push_back(text);
    Pairs pairs;
    for (auto const& [seen, alike] : seen_as) {
        auto const commonest =
            *std::max_element(alike.begin(), alike.end(), [&](std::string const& a, std::string const& b) {
                return answers.at(a).rows < answers.at(b).rows;
            });
        for (auto const& each : alike)
            if (each != commonest) pairs.emplace_back(each, commonest);
    }
    std::sort(pairs.begin(), pairs.end(), [&](auto const& a, auto const& b) {
        return answers.at(a.first).first_row < answers.at(b.first).first_row;
    });
    return pairs;
}

std::string hint_of(Column const& of, Pairs const& pairs, std::map<std::string, Answer> const& answers,
                    DataSpec const& spec) {
    std::string codes;
    for (auto const& [rarer, commonest] : pairs)
        codes +=
            (codes.empty() ? "" : ", ") + toml_key(answers.at(rarer).written) + " = " + toml_text(commonest);
    auto const map = "koder." + toml_key(of.role);
    return spec.codes.count(of.role) != 0
               ? "lägg till " + codes + " i " + map + ", eller rätta filen"
               : "skriv " + map + " = { " + codes + " } under [[data]], eller rätta filen";
}

} // namespace

void tell_alike_values(Column const& of, TextColumn const& column, std::vector<std::string> const& texts,
                       Frame const& frame, DataSpec const& spec, Diagnostics& diagnostics) {
    auto const answers = answers_of(of, column, texts, frame, spec);
    auto const pairs = alike_pairs(answers);
    if (pairs.empty()) return;
    auto const& [rarer, commonest] = pairs.front();
    auto const more =
        pairs.size() == 1 ? std::string{} : ", och " + std::to_string(pairs.size() - 1) + " par till";
    diagnostics.error("data.nastan-lika", frame.place(answers.at(rarer).first_row),
                      "kolumnen " + in_quotes(of.heading) + " har både " + in_quotes(commonest) + " och " +
                          in_quotes(rarer) + more + ", som räknas som olika svar",
                      hint_of(of, pairs, answers, spec));
}

} // namespace linsen
