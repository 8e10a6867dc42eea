#include "data/skipped_rows.hpp"

#include <utility>

namespace linsen {

void SkippedRows::add(std::uint32_t line, std::string reason, std::uint32_t character) {
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
    auto const total = std::to_string(frame_.rows_read);
    diagnostics.warning("data.rader-utelamnade", first.place,
                        count_ == 1 ? "en rad av " + total + " är inte med: " + where
                                    : std::to_string(count_) + " rader av " + total + " är inte med",
                        "rätta dem i filen; de listas i rapportens avsnitt om datakvalitet");
    tell_each(diagnostics);
    return true;
}

} // namespace linsen
