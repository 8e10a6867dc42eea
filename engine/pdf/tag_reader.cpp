#include "pdf/tag_reader.hpp"

#include <algorithm>
#include <map>
#include <optional>

namespace linsen::pdf {

namespace {

using layout::Attributes;
using layout::ElementId;
using layout::Tag;

constexpr std::size_t deepest = 200;

std::optional<Tag> tag_named(std::string_view value) {
    for (auto i = 0; i <= static_cast<int>(Tag::figure); ++i)
        if (value.size() > 1 && value.substr(1) == name(static_cast<Tag>(i))) return static_cast<Tag>(i);
    return std::nullopt;
}

/// What our own types are said to be.
std::string_view role(Tag tag) {
    switch (tag) {
    case Tag::title: return "/P";
    case Tag::strong:
    case Tag::emph: return "/Span";
    default: return {};
    }
}

class TagReader {
public:
    TagReader(ObjectReader& objects, PageNumbers const& numbers, layout::Pages& pages)
        : objects_(objects)
        , numbers_(numbers)
        , tags_(pages.tags)
        , elements_(objects.file().objects.empty() ? 0 : objects.file().objects.back().number + 1,
                    no_element) {}

    ElementOfObject run() {
        auto const reference = entry(objects_.root(), "StructTreeRoot");
        auto const root = objects_.resolved(reference);
        role_map_ = objects_.get(root, "RoleMap");
        auto const document = entry(root, "K");
        objects_.rule(entry(root, "Type") == "/StructTreeRoot" && referred(document), "structure", "Document",
                      "the document has no structure tree");
        if (referred(document)) read_element(*referred(document), 0, reference, 0);
        resolve_headers();
        read_id_tree(root);
        return std::move(elements_);
    }

private:
    void fault(std::string_view rule, ElementId id, std::string what) {
        objects_.fault(rule, tags_.path(id), std::move(what));
    }

    void read_element(std::uint32_t number, ElementId parent, std::string_view parent_reference,
                      std::size_t depth) {
        std::string_view type;
        std::string_view held_by;
        std::string_view page;
        std::string_view kids;
        std::vector<std::pair<std::string_view, std::string_view>> others;
        for_each_entry(objects_.object(number), [&](std::string_view key, std::string_view value) {
            if (key == "S")
                type = value;
            else if (key == "P")
                held_by = value;
            else if (key == "Pg")
                page = value;
            else if (key == "K")
                kids = value;
            else
                others.emplace_back(key, value);
        });
        auto const tag = tag_named(type);
        auto const is_root = depth == 0;
        if (!tag || depth > deepest || number >= elements_.size())
            return fault("role-map", parent, "holds an element of the unknown type " + std::string(type));
        if (elements_[number] != no_element)
            return fault("structure", parent, "holds an element that stands elsewhere too");
        auto const id = is_root ? 0 : tags_.add(*tag, parent);
        if (is_root) tags_.element(id).tag = *tag;
        elements_[number] = id;
        if (is_root && *tag != Tag::document) fault("structure", id, "the root is no Document");
        if (!role(*tag).empty() && !mapped(*tag, type))
            fault("role-map", id, "the type " + std::string(type) + " is not mapped to a standard type");

        if (held_by != parent_reference) fault("structure", id, "its P is not the element that holds it");
        for (auto const& [key, value] : others) read_attribute(id, number, key, value);
        auto const own = std::to_string(number) + " 0 R";
        for_each_item(kids, [&](std::string_view kid) { read_kid(id, kid, page, own, depth); });
    }

    [[nodiscard]] bool mapped(Tag tag, std::string_view type) {
        return entry(role_map_, type.substr(1)) == role(tag);
    }

    void read_kid(ElementId id, std::string_view kid, std::string_view page, std::string const& own,
                  std::size_t depth) {
        if (auto const mcid = integer(kid)) return read_mark(id, *mcid, page);
        if (auto const number = referred(kid)) return read_element(*number, id, own, depth + 1);
        if (auto const other = entry(kid, "Pg"); !other.empty()) page = other;
        if (auto const mcid = integer(entry(kid, "MCID"))) return read_mark(id, *mcid, page);
        auto const found = numbers_.annotations.find(referred(entry(kid, "Obj")).value_or(0));
        if (found == numbers_.annotations.end() || found->second.first != page_of(page))
            return fault("link", id, "its OBJR leads to no annotation of its page");
        tags_.add_annotation(id, found->second.first, found->second.second);
    }

    [[nodiscard]] std::optional<std::uint32_t> page_of(std::string_view reference) const {
        auto const found = numbers_.pages.find(referred(reference).value_or(0));
        return found == numbers_.pages.end() ? std::nullopt : std::optional(found->second);
    }

    void read_mark(ElementId id, long mcid, std::string_view reference) {
        auto const page = page_of(reference);
        if (!page || mcid < 0) return fault("parent-tree", id, "a mark without its page (Pg)");
        tags_.add_mark(id, *page, static_cast<std::uint32_t>(mcid));
    }

    void read_attribute(ElementId id, std::uint32_t number, std::string_view key, std::string_view value) {
        if (key == "Alt") {
            tags_.attributes(id).alt = words_of(value);
        } else if (key == "ActualText") {
            tags_.attributes(id).actual_text = words_of(value);
        } else if (key == "Lang") {
            tags_.attributes(id).language = words_of(value);
            if (words_of(value).size() < 2) fault("language", id, "no language");
        } else if (key == "ID") {
            tags_.attributes(id).has_id = true;
            if (!ids_.emplace(value, id).second) fault("id", id, "another element has its ID");
            object_of_id_.emplace(value, number);
        } else if (key == "A") {
            for_each_item(value, [&](std::string_view one) { read_owned(id, objects_.resolved(one)); });
        } else if (key != "Type") {
            fault("structure", id, "the key " + std::string(key) + " is none that is written");
        }
    }

    void read_owned(ElementId id, std::string_view attributes) {
        auto const owner = entry(attributes, "O");
        auto& read = tags_.attributes(id);
        if (owner == "/Table") {
            auto const scope = entry(attributes, "Scope");
            if (scope == "/Row") read.scope = Attributes::Scope::row;
            if (scope == "/Column") read.scope = Attributes::Scope::column;
            if (auto const span = integer(entry(attributes, "RowSpan")))
                read.row_span = static_cast<int>(*span);
            if (auto const span = integer(entry(attributes, "ColSpan")))
                read.column_span = static_cast<int>(*span);
            for_each_item(entry(attributes, "Headers"),
                          [&](std::string_view header) { headers_.emplace_back(id, header); });
        } else if (owner == "/List") {
            auto const numbering = entry(attributes, "ListNumbering");
            if (numbering == "/Disc") read.numbering = Attributes::Numbering::disc;
            if (numbering == "/Decimal") read.numbering = Attributes::Numbering::decimal;
            if (numbering == "/None") read.numbering = Attributes::Numbering::unmarked;
        } else if (owner == "/Layout") {
            auto const box = numbers_of(entry(attributes, "BBox"));
            if (box.size() == 4) read.box = {box[0], box[1], box[2], box[3]};
        } else {
            fault("structure", id, "attributes of no owner");
        }
    }

    void resolve_headers() {
        for (auto const& [id, header] : headers_) {
            auto const found = ids_.find(header);
            tags_.attributes(id).headers.push_back(found == ids_.end() ? no_element : found->second);
        }
    }

    void read_id_tree(std::string_view root) {
        std::string_view id;
        std::size_t count = 0;
        for_each_item(entry(objects_.get(root, "IDTree"), "Names"), [&](std::string_view item) {
            if (id.empty()) {
                id = item;
                return;
            }
            auto const found = object_of_id_.find(id);
            auto const known = found != object_of_id_.end() && referred(item) == found->second;
            objects_.rule(known, "id", "Document", "the IDTree has " + std::string(id) + " elsewhere");
            if (known) ++count;
            id = {};
        });
        objects_.rule(count == ids_.size(), "id", "Document", "the IDTree does not have every ID");
    }

    ObjectReader& objects_;
    PageNumbers const& numbers_;
    layout::TagTree& tags_;
    ElementOfObject elements_;
    std::string_view role_map_;
    std::map<std::string_view, ElementId> ids_;
    std::map<std::string_view, std::uint32_t> object_of_id_;
    std::vector<std::pair<ElementId, std::string_view>> headers_;
};

/// Key to value of the parent tree; keys grow.
std::map<long, std::string_view> parent_tree(ObjectReader& objects) {
    auto const root = objects.get(objects.root(), "StructTreeRoot");
    std::map<long, std::string_view> tree;
    bool is_key = true;
    long key = -1;
    long last = -1;
    for_each_item(entry(objects.get(root, "ParentTree"), "Nums"), [&](std::string_view item) {
        if (is_key) {
            key = integer(item).value_or(-1);
            objects.rule(key > last, "parent-tree", "Document", "the keys of the parent tree do not grow");
            last = key;
        } else {
            tree.emplace(key, item);
        }
        is_key = !is_key;
    });
    objects.rule(integer(entry(root, "ParentTreeNextKey")).value_or(-1) > last, "parent-tree", "Document",
                 "ParentTreeNextKey is among the keys");
    return tree;
}

} // namespace

ElementOfObject read_tags(ObjectReader& objects, PageNumbers const& numbers, layout::Pages& pages) {
    return TagReader(objects, numbers, pages).run();
}

void read_marks(ObjectReader& objects, PageNumbers const& numbers, ElementOfObject const& elements,
                layout::Pages& pages) {
    auto tree = parent_tree(objects);
    auto take = [&](long key, std::string const& told) {
        auto const found = tree.find(key);
        objects.rule(found != tree.end(), "parent-tree", told, "the parent tree does not know it");
        auto const value = found == tree.end() ? std::string_view() : found->second;
        if (found != tree.end()) tree.erase(found); // two with one key: the second is told
        return value;
    };
    auto element = [&](std::string_view reference) {
        auto const number = referred(reference).value_or(0);
        return number < elements.size() ? elements[number] : no_element;
    };
    for (std::size_t i = 0; i < pages.pages.size(); ++i) {
        auto const told = "sida " + std::to_string(i + 1);
        auto& page = pages.pages[i];
        for_each_item(objects.resolved(take(numbers.keys[i], told)), [&](std::string_view reference) {
            page.marks.push_back(element(reference));
            objects.rule(page.marks.back() != no_element, "parent-tree", told,
                         "a mark's element is not in the structure");
        });
        for (std::size_t j = 0; j < page.annotations.size(); ++j) {
            auto const link = told + ", länk " + std::to_string(j + 1);
            auto& annotation = page.annotations[j];
            annotation.element = element(take(numbers.annotation_keys[i][j], link));
            auto const held =
                annotation.element != no_element &&
                std::ranges::any_of(pages.tags[annotation.element].kids, [&](layout::Kid const& kid) {
                    return kid.kind == layout::Kid::Kind::annotation && kid.page == i && kid.index == j;
                });
            objects.rule(held, "link", link, "its element has no OBJR that leads to it");
        }
    }
    objects.rule(tree.empty(), "parent-tree", "Document", "the parent tree has keys that nothing has");
}

} // namespace linsen::pdf
