#include "layout/layout.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "document/numbering.hpp"
#include "layout/composer.hpp"
#include "layout/hyphenator.hpp"
#include "layout/page_furniture.hpp"

#include <algorithm>
#include <iterator>

namespace linsen::layout {

namespace {

void tell(CutFurniture cut, Theme const& theme, document::Document const& document,
          Diagnostics& diagnostics) {
    if (cut.sender)
        diagnostics.warning("layout.sidhuvud-kortat", {},
                            "sidhuvudet har inte plats för hela " +
                                in_quotes(theme.header.empty() ? document.author : theme.header) +
                                ", som kortas där",
                            "ge temat en kortare text under [sidhuvud], eller ett mindre sidhuvud");
    if (cut.footer)
        diagnostics.warning(
            "layout.sidfot-kortad", {},
            "sidfoten har inte plats för hela " + in_quotes(theme.footer) + ", som kortas där",
            "skriv en kortare text under [sidfot] i temat, eller gör marginalen \"under\" större");
}

/// `numbering` is that of the whole, also where `document` is its beginning alone; links to what is not there
/// lead nowhere then.
std::optional<Pages> set_in_pages(document::Document const& document, document::Numbering const& numbering,
                                  Theme const& theme, std::int64_t moment, bool is_whole,
                                  Diagnostics& diagnostics) {
    auto const errors_before = diagnostics.errors();
    for (auto const& fault : contrast_faults(theme)) diagnostics.error("layout.kontrast", {}, fault.text);
    auto const fonts = FontSet::find(theme, diagnostics);
    if (!fonts || diagnostics.errors() != errors_before) return std::nullopt;

    for (auto const& fault : Hyphenator::swedish().faults()) diagnostics.add(fault);

    Pages result;
    result.width = theme.page_width;
    result.height = theme.page_height;
    auto& shaper = Shaper::of_thread(fonts);
    FontUses uses(fonts);
    Ink ink{uses, result.tags, shaper, {}, {}, {}, {}};
    Composer composer(document, numbering, theme, shaper, result.tags, diagnostics);
    composer.compose();
    if (diagnostics.errors() != errors_before) return std::nullopt;

    auto canvases = composer.flow().pages(ink, theme);
    for (auto* contents : composer.contents()) contents->finish();
    auto const logotype = composer.header_logotype();
    CutFurniture cut;
    for (auto& canvas : canvases) {
        auto const cut_here = draw_furniture(*canvas, document, theme, logotype, canvases.size());
        cut.sender |= cut_here.sender;
        cut.footer |= cut_here.footer;
    }
    tell(cut, theme, document, diagnostics);
    for (auto& canvas : canvases) result.pages.push_back(canvas->take());
    for (auto const& link : ink.pending) {
        auto const found = ink.anchors.find(link.anchor);
        if (found == ink.anchors.end() && !is_whole) continue;
        promise(found != ink.anchors.end(), "a link inside the document leads to something that was drawn");
        result.pages[link.page].annotations[link.annotation].target = found->second;
    }
    result.images = std::move(composer.images());
    result.fonts = uses.take();
    result.outline = std::move(ink.outline);
    result.metadata = {document.title,    document.author,   document.subject,
                       document.keywords, document.language, moment};
    return result;
}

document::Section const* summary_in(document::Block const& block) {
    auto const* const section = std::get_if<document::Section>(&block.node);
    return section != nullptr && section->role == document::Section::Role::summary ? section : nullptr;
}

} // namespace

std::optional<Pages> lay_out(document::Document const& document, Theme const& theme, std::int64_t moment,
                             Diagnostics& diagnostics) {
    return set_in_pages(document, document::Numbering(document), theme, moment, true, diagnostics);
}

bool summary_is_one_page(document::Document const& document, Theme const& theme) {
    auto const& content = document.content;
    auto const found = std::find_if(content.begin(), content.end(), [](document::Block const& block) {
        return summary_in(block) != nullptr;
    });
    if (found == content.end()) return true;
    document::Document beginning = document;
    beginning.content.assign(content.begin(), std::next(found));
    Diagnostics unheard;
    auto const pages = set_in_pages(beginning, document::Numbering(document), theme, 0, false, unheard);
    if (!pages) return true;
    auto const heading =
        std::find_if(pages->outline.rbegin(), pages->outline.rend(),
                     [&](Bookmark const& bookmark) { return bookmark.title == summary_in(*found)->heading; });
    return heading == pages->outline.rend() || heading->target.page + 1 >= pages->pages.size();
}

} // namespace linsen::layout
