#include "pdf/file_writer.hpp"

#include "base/text.hpp"
#include "layout/content_writer.hpp"
#include "pdf/deflate.hpp"
#include "pdf/font_writer.hpp"
#include "pdf/icc_profile.hpp"
#include "pdf/outline_writer.hpp"
#include "pdf/tag_writer.hpp"
#include "pdf/text_string.hpp"
#include "pdf/xmp.hpp"

namespace linsen::pdf {

namespace {

std::string references(std::vector<Ref> const& refs) {
    std::string text = "[";
    for (auto const ref : refs) text.append(text.size() > 1 ? " " : "").append(to_string(ref));
    return text + "]";
}

Ref write_image(Store& store, layout::Image const& image) {
    auto const components = std::to_string(image.components);
    auto const columns = std::to_string(image.width);
    return store.add_deflated(
        {{"Type", "/XObject"},
         {"Subtype", "/Image"},
         {"Width", columns},
         {"Height", std::to_string(image.height)},
         {"BitsPerComponent", "8"},
         {"ColorSpace", image.components == 1 ? "/DeviceGray" : "/DeviceRGB"},
         {"DecodeParms", "<</Predictor 15/Colors " + components + "/Columns " + columns + ">>"}},
        image.deflated);
}

Ref write_resources(Store& store, layout::Pages const& pages) {
    auto const codes = write_codes(store);
    std::string fonts = "<<";
    for (std::size_t i = 0; i < pages.fonts.size(); ++i)
        fonts.append("/F")
            .append(std::to_string(i))
            .append(" ")
            .append(to_string(write_font(store, pages.fonts[i], codes)));
    std::string properties = "<<";
    for (auto const& [name, dictionary] : layout::artifact_properties)
        properties.append("/").append(name).append(dictionary);
    Store::Entries entries{{"Font", fonts + ">>"}, {"Properties", properties + ">>"}};
    if (!pages.images.empty()) {
        std::string images = "<<";
        for (std::size_t i = 0; i < pages.images.size(); ++i)
            images.append("/I")
                .append(std::to_string(i))
                .append(" ")
                .append(to_string(write_image(store, pages.images[i])));
        entries.emplace_back("XObject", images + ">>");
    }
    return store.add(entries);
}

PageRefs reserve_pages(Store& store, layout::Pages const& pages) {
    PageRefs refs;
    for (auto const& page : pages.pages) {
        refs.pages.push_back(store.reserve(1));
        auto& annotations = refs.annotations.emplace_back();
        for (std::size_t i = 0; i < page.annotations.size(); ++i) annotations.push_back(store.reserve(1));
    }
    return refs;
}

void write_annotation(Store& store, layout::Annotation const& annotation, Ref ref, std::size_t key,
                      std::vector<Ref> const& pages) {
    auto const& box = annotation.box;
    Store::Entries entries{{"Type", "/Annot"},
                           {"Subtype", "/Link"},
                           {"Rect", "[" + number(box.left) + " " + number(box.bottom) + " " +
                                        number(box.right) + " " + number(box.top) + "]"},
                           {"F", "4"},
                           {"Border", "[0 0 0]"},
                           {"StructParent", std::to_string(key)},
                           {"Contents", text_string(annotation.contents)}};
    if (annotation.url.empty())
        entries.emplace_back("Dest", destination(annotation.target, pages));
    else
        entries.emplace_back("A", "<</S/URI/URI " + text_string(annotation.url) + ">>");
    store.put(ref, entries);
}

Ref write_pages(Store& store, layout::Pages const& pages, PageRefs const& refs) {
    auto const resources = write_resources(store, pages);
    auto const tree = store.reserve(1);
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        auto const& page = pages.pages[i];
        for (std::size_t j = 0; j < page.annotations.size(); ++j)
            write_annotation(store, page.annotations[j], refs.annotations[i][j], annotation_key(pages, i, j),
                             refs.pages);
        auto const content = store.add_deflated({}, deflate(page.content));
        Store::Entries entries{{"Type", "/Page"},
                               {"Parent", to_string(tree)},
                               {"Contents", to_string(content)},
                               {"Resources", to_string(resources)}, // PDF/A forbids inheriting them
                               {"StructParents", std::to_string(i)},
                               {"Tabs", "/S"}};
        if (!page.annotations.empty()) entries.emplace_back("Annots", references(refs.annotations[i]));
        store.put(refs.pages[i], entries);
    }
    store.put(tree, {{"Type", "/Pages"},
                     {"Kids", references(refs.pages)},
                     {"Count", std::to_string(refs.pages.size())},
                     {"MediaBox", "[0 0 " + number(pages.width) + " " + number(pages.height) + "]"}});
    return tree;
}

Ref write_info(Store& store, layout::Metadata const& metadata) {
    auto const date = text_string(pdf_date(metadata.moment));
    Store::Entries entries{{"Title", text_string(metadata.title)},
                           {"Producer", text_string(producer)},
                           {"Creator", text_string(producer)},
                           {"CreationDate", date},
                           {"ModDate", date}};
    if (!metadata.author.empty()) entries.emplace_back("Author", text_string(metadata.author));
    if (!metadata.subject.empty()) entries.emplace_back("Subject", text_string(metadata.subject));
    if (!metadata.keywords.empty())
        entries.emplace_back("Keywords", text_string(join(metadata.keywords, ", ")));
    return store.add(entries);
}

/// A name in the file: signs that a name may not hold as themselves become "#2F" and the like.
std::string name_of(std::string_view text) {
    static constexpr std::string_view digits = "0123456789ABCDEF";
    std::string name = "/";
    for (char const c : text) {
        auto const byte = static_cast<unsigned char>(c);
        bool const plain = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
                           c == '.' || c == '-' || c == '+';
        if (plain) {
            name += c;
        } else {
            name.append("#").append(1, digits[byte / 16]).append(1, digits[byte % 16]);
        }
    }
    return name;
}

/// ISO 19005-3, 6.8: a file specification with a relationship, listed in the catalog under AF and among the
/// names.
Ref write_attachment(Store& store, Attachment const& attachment, std::int64_t moment) {
    auto const date = text_string(pdf_date(moment));
    auto const file = store.add_deflated(
        {{"Type", "/EmbeddedFile"},
         {"Subtype", name_of(attachment.media_type)},
         {"Params", "<</Size " + std::to_string(attachment.bytes.size()) + "/ModDate" + date + ">>"}},
        deflate(attachment.bytes));
    auto const stream = to_string(file);
    return store.add({{"Type", "/Filespec"},
                      {"F", text_string(attachment.name)},
                      {"UF", text_string(attachment.name)},
                      {"Desc", text_string(attachment.description)},
                      {"AFRelationship", "/Data"},
                      {"EF", "<</F " + stream + "/UF " + stream + ">>"}});
}

} // namespace

void write_objects(Store& store, layout::Pages const& pages, std::optional<Attachment> const& attachment) {
    auto const catalog = store.reserve(1);
    auto const refs = reserve_pages(store, pages);
    auto const page_tree = write_pages(store, pages, refs);
    auto const tags = write_tags(store, pages, refs);
    auto const outline = write_outline(store, pages.outline, refs.pages);
    // Archives read the metadata without inflating anything.
    auto const metadata = store.add_stream({{"Type", "/Metadata"}, {"Subtype", "/XML"}},
                                           xmp_packet(pages.metadata, attachment ? 3 : 2));
    auto const profile = store.add_deflated({{"N", "3"}}, deflate(srgb_profile()));
    auto const intent = store.add({{"Type", "/OutputIntent"},
                                   {"S", "/GTS_PDFA1"},
                                   {"OutputConditionIdentifier", "(sRGB)"},
                                   {"Info", "(sRGB IEC61966-2.1)"},
                                   {"DestOutputProfile", to_string(profile)}});
    Store::Entries entries{{"Type", "/Catalog"},
                           {"Pages", to_string(page_tree)},
                           {"Lang", text_string(pages.metadata.language)},
                           {"MarkInfo", "<</Marked true>>"},
                           {"ViewerPreferences", "<</DisplayDocTitle true>>"},
                           {"StructTreeRoot", to_string(tags)},
                           {"PageLabels", "<</Nums[0<</S/D>>]>>"},
                           {"Metadata", to_string(metadata)},
                           {"OutputIntents", "[" + to_string(intent) + "]"}};
    if (attachment) {
        auto const file = to_string(write_attachment(store, *attachment, pages.metadata.moment));
        entries.emplace_back("AF", "[" + file + "]");
        entries.emplace_back("Names", "<</EmbeddedFiles<</Names[" + text_string(attachment->name) + " " +
                                          file + "]>>>>");
    }
    if (outline) {
        entries.emplace_back("Outlines", to_string(*outline));
        entries.emplace_back("PageMode", "/UseOutlines");
    }
    store.put(catalog, entries);
    store.set_root(catalog);
    store.set_info(write_info(store, pages.metadata));
}

} // namespace linsen::pdf
