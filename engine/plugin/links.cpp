#include "plugin/appendix.hpp"

#include "base/text.hpp"
#include "document/build.hpp"

namespace linsen {

namespace {

bool is_web_address(std::string_view text) {
    return text.starts_with("https://") || text.starts_with("http://");
}

/// `[words](address)` at the beginning of `text`; empty views when there is none.
struct MarkdownLink {
    std::string_view words;
    std::string_view address;
    std::size_t length = 0;
};

MarkdownLink markdown_link(std::string_view text) {
    if (!text.starts_with('[')) return {};
    std::size_t const middle = text.find("](");
    if (middle == std::string_view::npos) return {};
    std::size_t const end = text.find(')', middle);
    if (end == std::string_view::npos) return {};
    std::string_view const words = text.substr(1, middle - 1);
    std::string_view const address = text.substr(middle + 2, end - middle - 2);
    if (words.empty() || words.find('[') != std::string_view::npos || !is_web_address(address)) return {};
    return {words, address, end + 1};
}

/// The address at the beginning of `text`, without the punctuation that ends the sentence around it.
std::string_view bare_address(std::string_view text) {
    if (!is_web_address(text)) return {};
    std::string_view address = text.substr(0, text.find_first_of(" \t\r\n)<>\""));
    while (!address.empty() && std::string_view(".,;:!?").find(address.back()) != std::string_view::npos) {
        address.remove_suffix(1);
    }
    return address;
}

} // namespace

document::Text with_links(std::string const& note) {
    document::Text result;
    std::string words;
    auto const flush = [&] {
        if (!words.empty()) result.push_back(document::words(words));
        words.clear();
    };
    for (std::size_t at = 0; at < note.size();) {
        std::string_view const rest = std::string_view(note).substr(at);
        if (MarkdownLink const found = markdown_link(rest); found.length != 0) {
            flush();
            result.push_back(document::link(std::string(found.address), std::string(found.words)));
            at += found.length;
        } else if (std::string_view const address = bare_address(rest); !address.empty()) {
            flush();
            result.push_back(document::link(std::string(address), std::string(address)));
            at += address.size();
        } else {
            words += note[at++];
        }
    }
    flush();
    return result;
}

} // namespace linsen
