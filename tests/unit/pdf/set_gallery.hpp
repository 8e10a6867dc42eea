#pragma once

#include "layout/layout.hpp"
#include "pdf/content_scan.hpp"
#include "pdf/file_writer.hpp"
#include "pdf/gallery.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <memory>
#include <string>
#include <unistd.h>

namespace linsen::gallery {

inline constexpr std::int64_t moment = 1'772'323'200; // 2026-03-01T00:00:00Z

inline layout::Pages set(Document const& document) {
    Diagnostics diagnostics;
    auto pages = layout::lay_out(document, layout::standard_theme(), moment, diagnostics);
    for (auto const& diagnostic : diagnostics.list())
        if (diagnostic.severity == Severity::error) ADD_FAILURE() << to_text(diagnostic);
    EXPECT_TRUE(pages.has_value());
    return pages ? std::move(*pages) : layout::Pages{};
}

/// The gallery, set once.
inline layout::Pages const& pages() {
    static auto const set_pages = set(document());
    return set_pages;
}

/// A report with a title and this content.
inline Document report(Blocks content) {
    Document result;
    result.title = "Provrapport";
    result.author = "RSS Dalarna";
    result.date = {2026, 3, 1};
    result.content = std::move(content);
    return result;
}

/// The file in PoDoFo's own form.
inline std::string plain_file(layout::Pages const& set_pages) {
    pdf::Store store;
    pdf::write_objects(store, set_pages);
    return store.plain();
}

/// The text of an element's own marks, over all pages.
inline std::u32string text_of(layout::Pages const& set_pages, layout::ElementId element) {
    std::u32string text;
    for (auto const& page : set_pages.pages)
        for (auto const& mark : pdf::scan_content(set_pages, page).marks)
            if (mark.mcid && page.marks.at(*mark.mcid) == element) text += mark.text;
    return text;
}

inline std::vector<layout::ElementId> all(layout::TagTree const& tags, layout::Tag tag) {
    std::vector<layout::ElementId> result;
    for (layout::ElementId id = 0; id < tags.elements().size(); ++id)
        if (tags[id].tag == tag) result.push_back(id);
    return result;
}

/// What a command prints; the test fails when it cannot be run or says no.
inline std::string output_of(std::string const& command) {
    std::string output;
    auto const close = [](FILE* file) { return pclose(file); };
    std::unique_ptr<FILE, decltype(close)> pipe(popen(command.c_str(), "r"), close);
    if (!pipe) {
        ADD_FAILURE() << command << " cannot be run";
        return output;
    }
    std::array<char, 4096> buffer{};
    while (auto const size = fread(buffer.data(), 1, buffer.size(), pipe.get()))
        output.append(buffer.data(), size);
    EXPECT_EQ(pclose(pipe.release()), 0) << command << '\n' << output;
    return output;
}

inline std::filesystem::path write_to_file(std::string const& name, std::string const& bytes) {
    auto path =
        std::filesystem::path(testing::TempDir()) / ("linsen-" + std::to_string(getpid()) + "-" + name);
    std::ofstream(path, std::ios::binary) << bytes;
    return path;
}

} // namespace linsen::gallery
