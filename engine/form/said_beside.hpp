#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "form/returned.hpp"

#include <string_view>

/// What a kommun says beside the cells of its form: it changes no figure, and is meant for whoever collects.
namespace linsen::form {

/// Tells it word for word, in the order of the sheets: comments to cells [formular.kommentar], text boxes
/// [formular.textruta], and heads and feet of pages other than those that forms have [formular.sidhuvud].
/// What is drawn and holds no text is told as that [formular.bild]. Texts with a personnummer are not
/// repeated.
LINSEN_API void tell_said_beside(ReturnedBook const& book, Diagnostics& diagnostics);

/// Whether a code is one of those.
[[nodiscard]] LINSEN_API bool is_said_beside(std::string_view code);

[[nodiscard]] Place place_of(ReturnedBook const& book, ReturnedSheet const& sheet,
                             XlsxComment const& comment);
/// The sheet alone for what hangs on no cell.
[[nodiscard]] Place place_of(ReturnedBook const& book, ReturnedSheet const& sheet, XlsxDrawn const& drawn);

} // namespace linsen::form
