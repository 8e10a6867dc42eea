#pragma once

#include "base/export.hpp"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::form {

/// A file that is no .xlsx workbook, and with which a kommun has answered all the same.
struct OtherFile {
    std::string name;    ///< as the kommun calls it: of ".rok-2025-2081.xlsx.icloud" what is in the cloud
    bool is_here = true; ///< false: only its name is here, and what it holds is still to be fetched
    bool is_workbook = true;
    std::string message; ///< "filen är sparad som .pdf och läses inte"
    std::string hint;    ///< to those who collect
};

/// What a file in the folder of answers is, by its name: a workbook of another program or a cloud's stand-in
/// for one always, anything else when it is called after one of `forms` ("rok-2025-2081-borlange", as the
/// forms that were sent out are, without their ending). Nothing: it has nothing to do with the answers.
[[nodiscard]] LINSEN_API std::optional<OtherFile> other_file(std::string const& name,
                                                             std::vector<std::string> const& forms);

/// What the kommun itself can do about such a file.
[[nodiscard]] std::string to_do_about(std::string_view name);

} // namespace linsen::form
