#include "analyse/counted_words.hpp"

#include "base/number.hpp"

#include <cmath>

namespace linsen {

Slots slots_of(CountedShare const& share) {
    return {{"sak", share.subject},
            {"Sak", with_capital(share.subject)},
            {"Sak är", with_capital(share.subject) + " är"},
            {"Sak ligger", with_capital(share.subject) + " ligger"},
            {"v", share.verb},
            {"k", share.groups.first},
            {"m", share.groups.second}};
}

Findings operator+(Findings findings, Findings const& more) {
    findings.insert(findings.end(), more.begin(), more.end());
    return findings;
}

std::string percent(Part const& part, int decimals) { return print_in_text(part.percent(decimals)); }

std::string persons(Cell const& cell) { return print_number(cell.value, 0); }

std::string amount(Cell const& points) {
    return print_in_text(shown_cell(std::fabs(points.value), points.unit, points.decimals));
}

void add_certainty(Outcome outcome, Sampling sampling, Findings& findings, bool is_of_several_years) {
    bool const certain = outcome == Outcome::certain;
    if (sampling == Sampling::sample) {
        findings.push_back(say(certain ? "gap.saker" : "andel.osaker"));
    } else if (!certain) {
        findings.push_back(say(is_of_several_years ? "andel.slump-ar" : "andel.slump"));
    }
}

void add_unanswered(CountedShare const& share, Contrasted const& parts, Outcome outcome, Outcome of_answered,
                    bool much, Findings& findings) {
    bool const decides = outcome == Outcome::unanswered;
    if (!much && !decides) return;
    int const decimals = decimals_of(parts.first, parts.second);
    auto const lacking = [&](Part const& part) {
        Cell const unanswered = Part{part.unanswered, part.base}.percent(decimals);
        return unanswered.shown() ? print_in_text(unanswered) : std::string("ett antal som inte visas");
    };
    bool const differs = of_answered == Outcome::certain || of_answered == Outcome::uncertain;
    findings.push_back(
        say(decides   ? differs ? "andel.utan-svar-kan" : "andel.utan-svar-doljer"
            : differs ? "andel.utan-svar-star"
                      : "andel.utan-svar",
            slots_of(share) + Slots{{"x", lacking(parts.first)}, {"y", lacking(parts.second)}}));
}

} // namespace linsen
