#include "pdf/writer.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "pdf/deflate.hpp"
#include "pdf/file_writer.hpp"
#include "pdf/lint.hpp"

namespace linsen::pdf {

std::string write(layout::Pages const& pages, std::optional<Attachment> const& attachment) {
    auto const faults = lint(pages);
    if (!faults.empty()) {
        std::string text = "the pages break a rule of accessible PDF:";
        for (auto const& fault : faults) text.append("\n  ").append(to_text(fault));
        throw Fault(text);
    }
    return write_file(pages, Form::compact, attachment);
}

} // namespace linsen::pdf
