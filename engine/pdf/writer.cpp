#include "pdf/writer.hpp"

#include "base/fault.hpp"
#include "pdf/file_lint.hpp"
#include "pdf/file_writer.hpp"

namespace linsen::pdf {

std::string write(layout::Pages const& pages, std::optional<Attachment> const& attachment) {
    Store store;
    write_objects(store, pages, attachment);
    return finish(store.contents());
}

std::string finish(PlainFile const& file) {
    auto const faults = lint(file);
    if (faults.empty()) return serialize_compact(file);
    std::string text = "the file breaks a rule of accessible PDF:";
    for (auto const& fault : faults) text.append("\n  ").append(to_text(fault));
    throw Fault(text);
}

} // namespace linsen::pdf
