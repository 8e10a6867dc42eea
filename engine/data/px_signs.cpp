#include "data/px_signs.hpp"

#include "base/text.hpp"

#include <utility>

namespace linsen {

namespace {

bool is_own(DataSpec const& spec, std::string_view sign) {
    auto const own = spec.codes.find("tecken");
    if (own == spec.codes.end()) return false;
    for (auto const& [text, meaning] : own->second)
        if (trim(to_nfc(text)) == sign) return true;
    return false;
}

/// What the file itself says goes before what the sign means in other files. What it says to be secret is
/// protected; whatever else it says, the figure is not there.
Signs::Meaning as_the_file_says(std::string_view symbol, bool is_hyphen) {
    auto const words = fold(symbol);
    if (words == "." || words.find("inte förekomm") != std::string::npos ||
        words.find("ej förekomm") != std::string::npos)
        return {Status::not_applicable};
    for (auto const* word :
         {"sekretess", "hemlig", "skydda", "röja", "röjd", "secre", "confiden", "suppress"})
        if (words.find(word) != std::string::npos) return {Status::hidden};
    bool const says_missing = words == ".." || words.find("sakna") != std::string::npos;
    if (is_hyphen && !says_missing) return {Status::shown, true, false};
    return {Status::missing};
}

} // namespace

PxSigns::PxSigns(PxFile const& file, DataSpec const& spec, Diagnostics& diagnostics)
    : spec_(spec)
    , signs_(spec, diagnostics) {
    constexpr std::array<std::string_view, most_dots + 1> keywords{
        "DATASYMBOLNIL", "DATASYMBOL1", "DATASYMBOL2", "DATASYMBOL3",
        "DATASYMBOL4",   "DATASYMBOL5", "DATASYMBOL6", "DATASYMBOLSUM"};
    for (std::size_t i = 0; i < keywords.size(); ++i) printed_[i] = file.text(keywords[i]);
    hyphen_is_open_ = printed_[0].empty() && !is_own(spec, "-");
}

std::optional<PxSigns::Sign> PxSigns::find(std::string_view bytes) const {
    auto const written = trim(bytes);
    bool const is_hyphen = written == "-";
    bool const is_dots = !written.empty() && written.size() <= most_dots &&
                         written.find_first_not_of('.') == std::string_view::npos;
    if (!is_hyphen && !is_dots) {
        auto const meaning = written.empty() ? std::nullopt : signs_.find(written);
        if (!meaning) return std::nullopt;
        return Sign{*meaning, std::string(written)};
    }
    auto const& symbol = printed_[is_hyphen ? 0 : written.size()];
    auto const printed = symbol.empty() ? std::string(written) : symbol;
    if (!is_own(spec_, written) && is_own(spec_, symbol))
        if (auto const meaning = signs_.find(symbol)) return Sign{*meaning, printed};
    if (!is_own(spec_, written) && !symbol.empty()) return Sign{as_the_file_says(symbol, is_hyphen), printed};
    return Sign{signs_.find(written).value_or(Signs::Meaning{Status::missing, false}), printed};
}

} // namespace linsen
