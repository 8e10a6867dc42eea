#include "data/csv_columns.hpp"

#include <map>
#include <utility>

namespace linsen {

TextColumn TextColumnBuilder::finish(TextEncoding& encoding) {
    TextColumn column;
    std::map<std::string, std::uint32_t> known;
    std::vector<std::uint32_t> becomes(dictionary_.size());
    for (std::uint32_t code = 0; code < dictionary_.size(); ++code) {
        auto text = encoding.decode(dictionary_.at(code), dictionary_.first_line(code));
        auto const next = static_cast<std::uint32_t>(column.dictionary.size());
        auto const [entry, is_new] = known.emplace(text, next);
        if (is_new) column.dictionary.push_back(std::move(text));
        becomes[code] = entry->second;
    }
    column.codes = std::move(codes_);
    for (auto& code : column.codes) code = becomes[code];
    return column;
}

void NumberColumnBuilder::add(NumberText number, std::uint32_t line) {
    if (number.mark == ',' && comma_line_ == 0) comma_line_ = line;
    if (number.mark == '.' && point_line_ == 0) point_line_ = line;
    if (!number.sign.empty()) column_.signs.emplace_back(column_.values.size(), std::move(number.sign));
    column_.values.push_back(number.value);
    column_.statuses.push_back(number.status);
    column_.decimals.push_back(number.decimals);
}

bool NumberColumnBuilder::judge(DataSpec const& spec, std::string const& file, std::string const& heading,
                                Diagnostics& diagnostics) const {
    auto const name = "kolumnen \"" + heading + "\"";
    if (comma_line_ != 0 && point_line_ != 0) {
        auto const later = std::max(comma_line_, point_line_);
        diagnostics.error(
            "data.decimaltecken-blandade", {file, static_cast<int>(later), 0, {}},
            name + " har både decimalkomma (rad " + std::to_string(comma_line_) + ") och decimalpunkt (rad " +
                std::to_string(point_line_) + ")",
            "skriv alla tal i kolumnen på samma sätt; punkt eller komma som tusentalsavgränsare "
            "går inte att skilja från decimaler");
        return false;
    }
    auto const line = spec.decimal == "komma" ? point_line_ : spec.decimal == "punkt" ? comma_line_ : 0;
    if (line == 0) return true;
    bool const comma_named = spec.decimal == "komma";
    diagnostics.error("data.decimaltecken", {file, static_cast<int>(line), 0, {}},
                      name + " har " + (comma_named ? "decimalpunkt" : "decimalkomma") +
                          ", men rapport.toml säger att filen har " +
                          (comma_named ? "decimalkomma" : "decimalpunkt"),
                      "rätta filen, eller stryk uppgiften om decimaltecken i rapport.toml");
    return false;
}

} // namespace linsen
