#include "data/skipped_rows.hpp"

#include "base/text.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen {

namespace {

/// A count below or above a limit, or between two: the source has hidden it.
bool is_masked(std::string_view text) {
    constexpr std::array<std::string_view, 5> limits{"<", ">", "\u2264", "\u2265", "="};
    if (std::any_of(limits.begin(), limits.end(), [&](auto limit) { return text.starts_with(limit); }))
        return true;
    constexpr std::string_view digits = "0123456789";
    auto const first = text.find_first_not_of(digits);
    if (first == 0 || first == std::string_view::npos) return false;
    auto const rest = text.substr(first);
    return std::any_of(rest.begin(), rest.end(),
                       [&](char byte) { return digits.find(byte) != std::string_view::npos; }) &&
           rest.find_first_not_of("-\u2013 0123456789") == std::string_view::npos;
}

/// "ja" where a reason is that such a word is no number, however it is written; "" otherwise.
std::string answer_in(std::string const& reason, std::string_view word) {
    if (!fold(reason).starts_with("\"" + std::string(word) + "\"")) return {};
    return reason.substr(1, word.size());
}

/// What to do where rows have been left out for words that mean yes and no, which are signs of the data set
/// that nobody has explained; "" where none has.
std::string explain_answers(std::vector<Remark> const& rows) {
    constexpr std::array<std::pair<std::string_view, std::string_view>, 3> answers{
        {{"Ja", "Nej"}, {"Finns", "Finns inte"}, {"Erbjuds", "Erbjuds inte"}}};
    for (auto const& [usual_yes, usual_no] : answers) {
        std::string yes;
        std::string no;
        for (Remark const& row : rows) {
            if (yes.empty()) yes = answer_in(row.text, fold(usual_yes));
            if (no.empty()) no = answer_in(row.text, fold(usual_no));
        }
        if (yes.empty() && no.empty()) continue;
        return "skriv vad orden betyder under [[data]], som de står i filen: koder.tecken = { " +
               toml_key(yes.empty() ? usual_yes : yes) + " = \"ett\", " +
               toml_key(no.empty() ? usual_no : no) + " = \"noll\" }";
    }
    return {};
}

} // namespace

Place SkippedRows::place(std::uint32_t line, std::uint32_t character) const {
    return {frame_.file, static_cast<int>(line), static_cast<int>(character), {}};
}

void SkippedRows::add(std::uint32_t line, std::string reason, std::uint32_t character) {
    if (!frame_.sheet.empty() && (lines_.empty() || lines_.back() != line)) lines_.push_back(line);
    if (count_++ < listed) frame_.skipped.push_back({place(line, character), std::move(reason)});
}

void SkippedRows::add_without_number(std::uint32_t line, std::string const& text, std::string reason) {
    if (masked_.empty() && is_masked(text)) masked_ = text;
    if (without_number_++ < listed) kept_.push_back({place(line, 0), std::move(reason)});
}

void SkippedRows::tell_each(Diagnostics& diagnostics) const {
    if (count_ + without_number_ == 1) return;
    for (auto const& row : frame_.skipped)
        diagnostics.remark("data.rad-utelamnad", row.place,
                           row.place.line == 0 ? row.text : "raden är inte med: " + row.text);
    for (auto const& row : kept_)
        diagnostics.remark("data.antal-saknas", row.place, "radens antal räknas som saknat: " + row.text);
}

void SkippedRows::tell_left_out(Diagnostics& diagnostics) const {
    if (count_ == 0) return;
    auto const first = frame_.skipped.front();
    auto const answers = explain_answers(frame_.skipped);
    diagnostics.warning(
        "data.rader-utelamnade", first.place, how_many("rad " + line_words(first.place) + ": " + first.text),
        (answers.empty() ? std::string("rätta dem i filen") : answers) +
            (!are_listed_      ? "; rapporten säger att rader saknas, men varken vilka eller hur många"
             : answers.empty() ? "; de listas i rapportens avsnitt om datakvalitet"
                               : "; raderna listas i rapportens avsnitt om datakvalitet"));
}

void SkippedRows::tell_without_number(Diagnostics& diagnostics) const {
    if (without_number_ == 0) return;
    auto const& first = kept_.front();
    auto const total = std::to_string(frame_.rows_read);
    std::string const missing = "som saknat, och så redovisas också det som det räknas in i";
    diagnostics.warning(
        "data.antal-olasligt", first.place,
        without_number_ == 1 ? "ett antal av " + total + " redovisas " + missing + ": rad " +
                                   line_words(first.place) + ": " + first.text
                             : std::to_string(without_number_) + " antal av " + total +
                                   " går inte att läsa; de redovisas som saknade, och så redovisas också det "
                                   "som de räknas in i",
        (masked_.empty() ? std::string("rätta det i filen")
                         : in_quotes(masked_) + " är ett antal som källan har dolt: säg det med " +
                               "koder.tecken = { " + toml_text(masked_) + " = \"skyddad\" }") +
            "; raderna listas i rapportens avsnitt om datakvalitet");
}

void SkippedRows::tell_nothing_left(Diagnostics& diagnostics) const {
    auto const& first = kept_.empty() ? frame_.skipped.front() : kept_.front();
    auto const answers = explain_answers(kept_.empty() ? frame_.skipped : kept_);
    diagnostics.error("data.inga-rader", first.place,
                      "ingen rad i filen gick att läsa; den första är rad " + line_words(first.place) + ": " +
                          first.text,
                      !answers.empty()       ? answers
                      : frame_.sheet.empty() ? "kontrollera avgransare, teckenkod och kolumner i rapport.toml"
                                             : "kontrollera blad, rubrikrad och kolumner i rapport.toml");
}

std::string SkippedRows::how_many(std::string const& where) const {
    bool const is_split = !frame_.sheet.empty() &&
                          std::adjacent_find(frame_.lines.begin(), frame_.lines.end()) != frame_.lines.end();
    if (!is_split) {
        auto const total = std::to_string(frame_.rows_read);
        auto const rows = count_ + swallowed_;
        auto const lost = rows == 1 ? std::string("en rad") : std::to_string(rows) + " rader";
        return lost + " av " + total + " är inte med" + (count_ == 1 ? ": " + where : "");
    }
    // Each row of the sheet is several here, and some of them may have been read.
    auto kept = frame_.lines;
    kept.erase(std::unique(kept.begin(), kept.end()), kept.end());
    auto lines = lines_;
    std::sort(lines.begin(), lines.end());
    lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
    auto const partly = static_cast<std::size_t>(std::count_if(lines.begin(), lines.end(), [&](auto line) {
        return std::binary_search(kept.begin(), kept.end(), line);
    }));
    auto const total = std::to_string(kept.size() + lines.size() - partly);
    std::string const how = partly == 0              ? " är inte med"
                            : partly == lines.size() ? " är bara delvis med"
                                                     : " är inte med, eller bara delvis";
    return lines.size() == 1 ? "en rad av " + total + how + ": " + where
                             : std::to_string(lines.size()) + " rader av " + total + how;
}

bool SkippedRows::tell(Diagnostics& diagnostics) {
    if (count_ + without_number_ == 0) return true;
    auto const all = count_ + without_number_;
    if (all > listed) {
        auto const more = all - std::min(count_, listed) - std::min(without_number_, listed);
        if (more != 0)
            frame_.skipped.push_back(
                {{frame_.file, 0, 0, {}},
                 more == 1 ? "och en rad till" : "och " + std::to_string(more) + " rader till"});
    }
    bool const nothing_left = frame_.rows() == without_number_;
    if (nothing_left) {
        tell_nothing_left(diagnostics);
    } else {
        tell_left_out(diagnostics);
        tell_without_number(diagnostics);
    }
    tell_each(diagnostics);
    frame_.skipped.insert(frame_.skipped.end(), kept_.begin(), kept_.end());
    std::stable_sort(frame_.skipped.begin(), frame_.skipped.end(), [](Remark const& a, Remark const& b) {
        return a.place.line != 0 && (b.place.line == 0 || a.place.line < b.place.line);
    });
    return !nothing_left;
}

} // namespace linsen
