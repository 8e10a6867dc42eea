#include "review/summary.hpp"

#include "base/text.hpp"

#include <algorithm>

namespace linsen::review {

namespace {

constexpr std::size_t line_length = 85;
constexpr std::size_t most_lines = 8;

std::size_t lines_of(ReadPart const& part) {
    std::size_t lines = 0;
    for (ReadBlock const& block : part.blocks)
        lines += (count_code_points(block.text) + line_length - 1) / line_length;
    return lines;
}

constexpr std::size_t least_words = 5; // "Se nedan." sums up nothing

std::size_t words_of_summary(Reading const& reading) {
    std::size_t words = 0;
    for (ReadPart const& part : reading.parts)
        if (part.part->kind == PartKind::summary)
            for (Sentence const& sentence : part.sentences) words += sentence.count_words();
    return words;
}

} // namespace

void review_summary(Reading const& reading, Remarks& remarks) {
    auto const words = words_of_summary(reading);
    if (!reading.memo->summary_fits || words >= least_words) return;
    std::size_t lines = 0;
    ReadPart const* first_case = nullptr;
    ReadPart const* summary = nullptr;
    for (ReadPart const& part : reading.parts) {
        if (part.part->kind == PartKind::summary) summary = &part;
        if (part.part->kind != PartKind::case_text) continue;
        lines += lines_of(part);
        if (first_case == nullptr) first_case = &part;
    }
    if (lines <= most_lines) return;
    ReadPart const& where = summary != nullptr ? *summary : *first_case;
    remarks.add("granskning.sammanfattning-saknas", where, where.part->asked_at,
                (words == 0 ? std::string("sammanfattningen saknas")
                            : "sammanfattningen är bara " + std::to_string(words) + " ord lång") +
                    ", fast ärendet är ungefär " + std::to_string(lines) + " rader långt",
                "skriv vad ärendet gäller och vad som föreslås i några rader; de blir ärendebeskrivningen i "
                "protokollet");
}

} // namespace linsen::review
