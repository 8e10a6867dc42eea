#include "analyse/phrases.hpp"

#include "base/fault.hpp"
#include "base/number.hpp"

#include <algorithm>
#include <cmath>

namespace linsen {

std::string span(Cell const& then, Cell const& now) {
    std::string const last = print_in_text(now);
    if (print_in_text(then) == last) return last + " båda åren";
    return "från " + print_number(then.value, then.decimals) + " till " + last;
}

std::string versus(Cell const& here, Cell const& there) {
    std::string const first = print_in_text(here);
    std::string const second = print_in_text(there);
    return first == second ? first + " i båda" : first + " mot " + second;
}

std::string higher_by(Difference const& difference) {
    if (difference.direction() == 0) return "på samma nivå";
    std::string const about = difference.approximate ? "ungefär " : "";
    return about + print_in_text(difference.amount()) + (difference.direction() > 0 ? " högre" : " lägre");
}

std::string higher_by(std::vector<Difference> const& differences) {
    promise(!differences.empty(), "a size is said of at least one difference");
    auto const smaller = [](Difference const& a, Difference const& b) {
        return std::fabs(a.size) < std::fabs(b.size);
    };
    auto const [least, most] = std::minmax_element(differences.begin(), differences.end(), smaller);
    Cell const low = least->amount();
    Cell const high = most->amount();
    if (print_in_text(low) == print_in_text(high)) return higher_by(*most);
    return (most->approximate ? "ungefär " : "") + print_number(low.value, low.decimals) + " till " +
           print_in_text(high) + (most->size > 0 ? " högre" : " lägre");
}

Measure Measure::in_short() const {
    Measure result = *this;
    result.subject = subject.substr(0, subject.find(' '));
    return result;
}

Verdict verdict(std::optional<Difference> const& difference) {
    if (!difference) return Verdict::absent;
    if (difference->certainty == Certainty::unknown) return Verdict::unknown;
    if (!difference->stands()) return Verdict::none;
    return difference->direction() > 0 ? Verdict::higher : Verdict::lower;
}

std::string no_certain(Measure const& measure, std::string_view what) {
    return (measure.sampling == Sampling::sample ? "ingen säkerställd " : "ingen ") + std::string(what);
}

} // namespace linsen
