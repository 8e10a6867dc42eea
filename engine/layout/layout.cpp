#include "layout/layout.hpp"

#include "base/fault.hpp"
#include "document/numbering.hpp"
#include "layout/composer.hpp"
#include "layout/hyphenator.hpp"
#include "layout/page_furniture.hpp"

namespace linsen::layout {

std::optional<Pages> lay_out(document::Document const& document, Theme const& theme, std::int64_t moment,
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
    document::Numbering const numbering(document);
    FontUses uses(fonts);
    Ink ink{uses, result.tags, shaper, {}, {}, {}, {}};
    Composer composer(document, numbering, theme, shaper, result.tags, diagnostics);
    composer.compose();
    if (diagnostics.errors() != errors_before) return std::nullopt;

    auto canvases = composer.flow().pages(ink, theme);
    for (auto* contents : composer.contents()) contents->finish();
    auto const logotype = composer.header_logotype();
    for (auto& canvas : canvases) draw_furniture(*canvas, document, theme, logotype, canvases.size());
    for (auto& canvas : canvases) result.pages.push_back(canvas->take());
    for (auto const& link : ink.pending) {
        auto const found = ink.anchors.find(link.anchor);
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

} // namespace linsen::layout
