#include "pdf/page_reader.hpp"

#include "pdf/font_reader.hpp"

namespace linsen::pdf {

namespace {

/// Far beyond any page, so that lint tells of it.
constexpr std::uint32_t no_page = 0xFFFFFFFF;

class PageReader {
public:
    PageReader(ObjectReader& objects, layout::Pages& pages)
        : objects_(objects)
        , pages_(pages) {}

    PageNumbers run() {
        auto const reference = entry(objects_.root(), "Pages");
        auto const tree = objects_.resolved(reference);
        auto const box = numbers_of(entry(tree, "MediaBox"));
        objects_.rule(box.size() == 4, "page", "Document", "the pages have no MediaBox");
        if (box.size() == 4) {
            pages_.width = box[2];
            pages_.height = box[3];
        }
        std::vector<std::string_view> found;
        for_each_item(entry(tree, "Kids"), [&](std::string_view kid) { found.push_back(kid); });
        objects_.rule(integer(entry(tree, "Count")) == static_cast<long>(found.size()), "page", "Document",
                      "the page tree counts other pages than it holds");
        for (std::uint32_t i = 0; i < found.size(); ++i) {
            auto const number = referred(found[i]).value_or(0);
            numbers_.pages.emplace(number, i);
            numbers_.objects.push_back(number);
        }
        for (std::uint32_t i = 0; i < found.size(); ++i)
            read_page(objects_.resolved(found[i]), entry(tree, "Type") == "/Pages" ? reference : "", i);
        return std::move(numbers_);
    }

private:
    void read_page(std::string_view text, std::string_view tree, std::uint32_t index) {
        auto const path = "sida " + std::to_string(index + 1);
        auto& page = pages_.pages.emplace_back();
        objects_.rule(entry(text, "Type") == "/Page" && entry(text, "Parent") == tree, "page", path,
                      "the page is none of the page tree");
        objects_.rule(entry(text, "Tabs") == "/S", "tabs", path, "the tab order is not that of the tags");
        auto const key = integer(entry(text, "StructParents"));
        objects_.rule(key.has_value(), "parent-tree", path, "the page has no StructParents");
        numbers_.keys.push_back(key.value_or(-1));

        auto const resources = entry(text, "Resources");
        objects_.rule(!resources.empty(), "page", path, "the page has no resources of its own");
        if (index == 0)
            read_resources(resources);
        else
            objects_.rule(resources == resources_, "page", path, "the page has other resources");
        page.content = objects_.bytes(entry(text, "Contents"));

        auto& keys = numbers_.annotation_keys.emplace_back();
        for_each_item(entry(text, "Annots"), [&](std::string_view one) {
            auto const place = std::pair(index, static_cast<std::uint32_t>(page.annotations.size()));
            numbers_.annotations.emplace(referred(one).value_or(0), place);
            auto const annotation = objects_.resolved(one);
            auto const told = path + ", länk " + std::to_string(place.second + 1);
            page.annotations.push_back(read_annotation(annotation, told));
            keys.push_back(integer(entry(annotation, "StructParent")).value_or(-1));
        });
    }

    layout::Annotation read_annotation(std::string_view text, std::string const& path) {
        constexpr long print = 4;
        constexpr long unseen = 1 + 2 + 32; // invisible, hidden, no view
        layout::Annotation annotation;
        objects_.rule(entry(text, "Subtype") == "/Link", "annotation", path, "the annotation is no link");
        auto const flags = integer(entry(text, "F")).value_or(0);
        objects_.rule((flags & print) != 0 && (flags & unseen) == 0, "annotation", path,
                      "the link is not printed, or not seen");
        auto const box = numbers_of(entry(text, "Rect"));
        if (box.size() == 4) annotation.box = {box[0], box[1], box[2], box[3]};
        annotation.contents = words_of(entry(text, "Contents"));
        auto const action = objects_.get(text, "A");
        annotation.url = words_of(entry(action, "URI"));
        if (annotation.url.empty())
            annotation.target = read_destination(objects_, numbers_, entry(text, "Dest"), path);
        return annotation;
    }

    void read_resources(std::string_view reference) {
        resources_ = reference;
        auto const resources = objects_.resolved(reference);
        std::size_t index = 0;
        for_each_entry(objects_.get(resources, "Font"), [&](std::string_view name, std::string_view font) {
            objects_.rule(name == "F" + std::to_string(index), "font", name, "the fonts are numbered");
            ++index;
            pages_.fonts.push_back(read_font(objects_, objects_.resolved(font), std::string(name)));
        });
        for_each_entry(
            objects_.get(resources, "XObject"), [&](std::string_view name, std::string_view image) {
                auto const text = objects_.resolved(image);
                auto const space = entry(text, "ColorSpace");
                objects_.rule(entry(text, "Subtype") == "/Image" &&
                                  (space == "/DeviceRGB" || space == "/DeviceGray") &&
                                  entry(text, "Interpolate") != "true" && !objects_.bytes(image).empty(),
                              "image", name, "no image that archives accept");
                pages_.images.emplace_back();
            });
    }

    ObjectReader& objects_;
    layout::Pages& pages_;
    PageNumbers numbers_;
    std::string_view resources_;
};

} // namespace

PageNumbers read_pages(ObjectReader& objects, layout::Pages& pages) {
    return PageReader(objects, pages).run();
}

layout::Destination read_destination(ObjectReader& objects, PageNumbers const& numbers,
                                     std::string_view value, std::string const& told) {
    layout::Destination target{no_page, 0};
    std::size_t at = value.starts_with('[') ? 1 : value.size();
    auto const page = numbers.pages.find(referred(next_value(value, at)).value_or(0));
    auto const known = page != numbers.pages.end() && next_value(value, at) == "/XYZ";
    objects.rule(known, "destination", told, "leads to no page of the document");
    if (known) target.page = page->second;
    return target;
}

} // namespace linsen::pdf
