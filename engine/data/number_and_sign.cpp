#include "data/number_and_sign.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <utility>

namespace linsen {

void NumbersAndSigns::add(std::string const& number, std::string const& sign, Place place) {
    if (count_++ > 0) return;
    number_ = number;
    sign_ = sign;
    place_ = std::move(place);
}

void NumbersAndSigns::tell(Frame& frame, Diagnostics& diagnostics) const {
    if (count_ == 0) return;
    auto const values = count_ == 1 ? std::string("ett värde") : std::to_string(count_) + " värden";
    diagnostics.warning("data.tal-och-tecken", place_,
                        values + " har både ett tal och ett tecken för att tal saknas, " +
                            (count_ == 1 ? "" : "det första ") + number_ + " och " + in_quotes(sign_) +
                            "; tecknet gäller",
                        "hämta filen igen; säg annars under koder.tecken vad tecknet betyder");
    frame.caveats.push_back(
        {"I filen " + frame.file + " har " + values +
             " både ett tal och ett tecken för att tal saknas. Tecknet gäller, och talet är "
             "inte använt.",
         {}});
}

void UnknownStatuses::add(std::string const& status, bool has_number, Place place) {
    auto known =
        std::find_if(seen_.begin(), seen_.end(), [&](Seen const& each) { return each.status == status; });
    if (known == seen_.end()) known = seen_.insert(seen_.end(), Seen{status, 0, 0, std::move(place)});
    ++(has_number ? known->numbers : known->others);
}

void UnknownStatuses::tell(Frame& frame, Diagnostics& diagnostics) const {
    constexpr std::size_t most = 10; // a column of free text is no list of statuses
    std::size_t told = 0;
    for (Seen const& each : seen_) {
        if (told++ == most) break;
        auto const number = each.numbers + each.others;
        auto const values = number == 1 ? std::string("ett värde") : std::to_string(number) + " värden";
        std::string const use = each.others == 0 ? "talet används som det är"
                                : each.numbers == 0
                                    ? "uppgiften redovisas som saknad"
                                    : "tal används som de är, och andra uppgifter redovisas som saknade";
        auto const has = values + " har statusen ";
        diagnostics.warning("data.status-okand", each.place,
                            has + in_quotes(each.status) + ", som Linsen inte känner; " + use,
                            "säg vad den betyder: koder.tecken = { " + in_quotes(each.status) +
                                " = \"…\" }, med skyddad, saknas, kan inte förekomma eller noll");
        std::string reservation = "I filen ";
        reservation.append(frame.file)
            .append(" har ")
            .append(values)
            .append(" statusen ”")
            .append(each.status);
        frame.caveats.push_back(
            {reservation.append("”, som inte är förklarad; ").append(use).append("."), {}});
    }
    if (seen_.size() > most) {
        std::string const more = std::to_string(seen_.size() - most) + " okända statusar till";
        diagnostics.warning("data.status-okand", seen_[most].place, "filen har " + more,
                            "kontrollera att filen är hämtad som den ska");
        frame.caveats.push_back({"Filen " + frame.file + " har " + more + ".", {}});
    }
}

} // namespace linsen
