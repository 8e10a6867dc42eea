#include "plugin/years_together.hpp"

#include "base/period.hpp"

namespace linsen {

std::string years_together(FigureTable const& table) {
    if (table.years_together().empty()) return {};
    return "Här är " + periods_in_text(table.years_together()) +
           " räknade tillsammans: den som är med flera av åren räknas en gång för varje år.";
}

} // namespace linsen
