#pragma once

#include "base/diagnostic.hpp"
#include "data/xlsx.hpp"
#include "form/returned.hpp"

#include <string>
#include <utility>
#include <vector>

namespace linsen::form {

/// Forms have no room for texts of the user's own: any digits that can be a personnummer are taken for one.
[[nodiscard]] bool may_hold_personnummer(std::string const& text);

/// Sheets are named in messages. One whose name holds a personnummer is called after its place instead.
class SheetNames {
public:
    explicit SheetNames(std::vector<XlsxBook::Sheet> const& sheets);

    [[nodiscard]] std::string in(std::string text) const;
    [[nodiscard]] Diagnostic in(Diagnostic told) const;
    [[nodiscard]] std::vector<std::pair<std::string, std::string>> const& hidden() const { return hidden_; }

private:
    std::vector<std::pair<std::string, std::string>> hidden_; ///< and what they are called instead
};

/// Tells each place of the workbook that holds something like one, and never what it is [data.personnummer].
/// False, and nothing, when there is none.
[[nodiscard]] bool tell_personnummer(ReturnedBook const& book, SheetNames const& names,
                                     Diagnostics& diagnostics);

} // namespace linsen::form
