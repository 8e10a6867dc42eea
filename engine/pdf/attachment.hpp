#pragma once

#include <string>

namespace linsen::pdf {

/// A file inside the PDF, which holds the same figures in another form.
struct Attachment {
    std::string name;        ///< as the reader will save it: "rapport.xlsx"
    std::string description; ///< in the document's language
    std::string media_type;
    std::string bytes;
};

} // namespace linsen::pdf
