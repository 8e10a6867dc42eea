#include "data/number_and_sign.hpp"

#include "base/text.hpp"

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
    frame.reservations.push_back(
        "I filen " + frame.file + " har " + values +
        " både ett tal och ett tecken för att tal saknas. Tecknet gäller, och talet är "
        "inte använt.");
}

} // namespace linsen
