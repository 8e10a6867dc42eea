#include "data/skipped_rows.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

void SkippedRows::add(std::uint32_t line, std::string reason, std::uint32_t character) {
    if (!frame_.sheet.empty() && (lines_.empty() || lines_.back() != line)) lines_.push_back(line);
    if (count_++ < listed)
        frame_.skipped.push_back(
            {{frame_.file, static_cast<int>(line), static_cast<int>(character), {}}, std::move(reason)});
}

void SkippedRows::tell_each(Diagnostics& diagnostics) const {
    if (count_ == 1) return;
    for (auto const& row : frame_.skipped)
        diagnostics.remark("data.rad-utelamnad", row.place,
                           row.place.line == 0 ? row.text : "raden är inte med: " + row.text);
}

std::string SkippedRows::how_many(std::string const& where) const {
    bool const is_split = !frame_.sheet.empty() &&
                          std::adjacent_find(frame_.lines.begin(), frame_.lines.end()) != frame_.lines.end();
    if (!is_split) {
        auto const total = std::to_string(frame_.rows_read);
        return count_ == 1 ? "en rad av " + total + " är inte med: " + where
                           : std::to_string(count_) + " rader av " + total + " är inte med";
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
    if (count_ == 0) return true;
    auto const first = frame_.skipped.front();
    auto const where = "rad " + line_words(first.place) + ": " + first.text;
    if (count_ > listed)
        frame_.skipped.push_back({{frame_.file, 0, 0, {}},
                                  count_ == listed + 1
                                      ? "och en rad till"
                                      : "och " + std::to_string(count_ - listed) + " rader till"});
    if (frame_.rows() == 0) {
        // "Ja" and "Nej" are signs of the data set, which nobody has explained.
        bool const answers = first.text.starts_with("\"Ja\"") || first.text.starts_with("\"ja\"") ||
                             first.text.starts_with("\"Nej\"") || first.text.starts_with("\"nej\"");
        diagnostics.error(
            "data.inga-rader", first.place, "ingen rad i filen gick att läsa; den första är " + where,
            answers ? "skriv vad orden betyder under [[data]], som de står i filen: koder.tecken = "
                      "{ Ja = \"ett\", Nej = \"noll\" }"
            : frame_.sheet.empty() ? "kontrollera avgransare, teckenkod och kolumner i rapport.toml"
                                   : "kontrollera blad, rubrikrad och kolumner i rapport.toml");
        tell_each(diagnostics);
        return false;
    }
    diagnostics.warning("data.rader-utelamnade", first.place, how_many(where),
                        "rätta dem i filen; de listas i rapportens avsnitt om datakvalitet");
    tell_each(diagnostics);
    return true;
}

} // namespace linsen
