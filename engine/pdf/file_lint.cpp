#include "pdf/file_lint.hpp"

#include "pdf/catalog_reader.hpp"
#include "pdf/font_reader.hpp"
#include "pdf/object_reader.hpp"
#include "pdf/page_reader.hpp"
#include "pdf/tag_reader.hpp"

namespace linsen::pdf {

ReadFile read_file(PlainFile const& file) {
    ReadFile result;
    ObjectReader objects(file, result.faults);
    auto const numbers = read_pages(objects, result.pages);
    auto const tags = read_tags(objects, numbers, result.pages);
    read_marks(objects, numbers, tags, result.pages);
    read_catalog(objects, numbers, result.pages);
    return result;
}

std::vector<LintFault> lint(PlainFile const& file) {
    auto [pages, faults] = read_file(file);
    // What the pages break follows from broken objects too, and is told after them.
    for (auto& fault : lint(pages)) faults.push_back(std::move(fault));
    return faults;
}

} // namespace linsen::pdf
