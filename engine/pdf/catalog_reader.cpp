#include "pdf/catalog_reader.hpp"

#include <algorithm>

namespace linsen::pdf {

namespace {

/// What stands in the packet between these two; empty when they do not.
std::string_view between(std::string_view packet, std::string_view before, std::string_view after) {
    auto const begin = packet.find(before);
    if (begin == std::string_view::npos) return {};
    auto const from = begin + before.size();
    auto const end = packet.find(after, from);
    return end == std::string_view::npos ? std::string_view() : packet.substr(from, end - from);
}

std::string unescaped(std::string_view text) {
    std::string result;
    while (!text.empty()) {
        auto take = [&](std::string_view name, char sign) {
            if (!text.starts_with(name)) return false;
            result += sign;
            text.remove_prefix(name.size());
            return true;
        };
        if (take("&amp;", '&') || take("&lt;", '<') || take("&gt;", '>')) continue;
        result += text.front();
        text.remove_prefix(1);
    }
    return result;
}

std::string digits_of(std::string_view text) {
    std::string digits;
    std::ranges::copy_if(text, std::back_inserter(digits), [](char c) { return c >= '0' && c <= '9'; });
    return digits;
}

class CatalogReader {
public:
    CatalogReader(ObjectReader& objects, PageNumbers const& numbers, layout::Pages& pages)
        : objects_(objects)
        , numbers_(numbers)
        , pages_(pages)
        , root_(objects.root())
        , info_(objects.info()) {}

    void run() {
        auto& metadata = pages_.metadata;
        metadata.title = words_of(entry(info_, "Title"));
        metadata.language = words_of(entry(root_, "Lang"));
        rule(entry(root_, "Type") == "/Catalog", "catalog", "the root is no catalog");
        rule(entry(objects_.get(root_, "MarkInfo"), "Marked") == "true", "marked",
             "the document does not say that it is tagged");
        rule(entry(objects_.get(root_, "ViewerPreferences"), "DisplayDocTitle") == "true", "title-shown",
             "readers show the file's name instead of the title");
        rule(!entry(root_, "PageLabels").empty(), "page-labels", "the pages have no labels");
        read_metadata();
        read_intents();
        read_attachments();
        read_outline();
    }

private:
    void rule(bool kept, std::string_view rule, std::string_view what) {
        objects_.rule(kept, rule, "Document", what);
    }

    void read_metadata() {
        auto const reference = entry(root_, "Metadata");
        auto const packet = objects_.bytes(reference);
        auto is = [&](std::string_view name, std::string_view value) {
            return between(packet, "<" + std::string(name) + ">", "</") == value;
        };
        rule(entry(objects_.resolved(reference), "Filter").empty(), "xmp", "the metadata is compressed");
        rule(is("pdfuaid:part", "1"), "xmp", "the metadata does not say PDF/UA-1");
        rule((is("pdfaid:part", "2") || is("pdfaid:part", "3")) && is("pdfaid:conformance", "A"), "xmp",
             "the metadata does not say PDF/A");
        rule(packet.find("<pdfaExtension:schemas>") != std::string::npos, "xmp",
             "the schema of PDF/UA is not explained");
        auto const title =
            between(packet, R"(<dc:title><rdf:Alt><rdf:li xml:lang="x-default">)", "</rdf:li>");
        rule(unescaped(title) == pages_.metadata.title, "xmp", "metadata and Info have other titles");
        rule(between(packet, "<dc:language><rdf:Bag><rdf:li>", "</rdf:li>") == pages_.metadata.language,
             "xmp", "metadata and catalog have other languages");
        auto same_date = [&](std::string_view name, std::string_view key) {
            auto const date = digits_of(between(packet, "<" + std::string(name) + ">", "</"));
            return !date.empty() && date == digits_of(words_of(entry(info_, key)));
        };
        rule(same_date("xmp:CreateDate", "CreationDate") && same_date("xmp:ModifyDate", "ModDate"), "xmp",
             "metadata and Info have other dates");
        part_ = is("pdfaid:part", "3") ? 3 : 2;
    }

    void read_intents() {
        std::size_t count = 0;
        for_each_item(entry(root_, "OutputIntents"), [&](std::string_view one) {
            auto const intent = objects_.resolved(one);
            auto const profile = objects_.bytes(entry(intent, "DestOutputProfile"));
            rule(entry(intent, "S") == "/GTS_PDFA1" && profile.size() > 128 &&
                     profile.compare(36, 4, "acsp") == 0,
                 "output-intent", "the output intent has no colour profile");
            ++count;
        });
        rule(count == 1, "output-intent", "the document has not one output intent");
    }

    void read_attachments() {
        std::vector<std::string_view> associated;
        for_each_item(objects_.get(root_, "AF"), [&](std::string_view file) { associated.push_back(file); });
        rule(associated.empty() || part_ == 3, "attachment", "only PDF/A-3 may hold a file of this kind");
        auto const names = objects_.get(objects_.get(root_, "Names"), "EmbeddedFiles");
        std::size_t count = 0;
        for_each_item(entry(names, "Names"), [&](std::string_view file) {
            if (!referred(file)) return; // its name
            auto const path = "bilaga " + std::to_string(++count);
            auto const text = objects_.resolved(file);
            auto const embedded = entry(objects_.get(text, "EF"), "F");
            auto const stream = objects_.resolved(embedded);
            objects_.rule(std::ranges::count(associated, file) == 1, "attachment", path,
                          "the catalog's AF does not name it");
            objects_.rule(!entry(text, "AFRelationship").empty(), "attachment", path,
                          "it has no AFRelationship");
            objects_.rule(!words_of(entry(text, "F")).empty() && entry(text, "F") == entry(text, "UF") &&
                              !words_of(entry(text, "Desc")).empty(),
                          "attachment", path, "it has no name, or no description");
            objects_.rule(entry(stream, "Type") == "/EmbeddedFile" && !entry(stream, "Subtype").empty() &&
                              !objects_.bytes(embedded).empty(),
                          "attachment", path, "it holds nothing, or does not say what");
        });
        rule(count == associated.size(), "attachment", "a file is not among the names");
    }

    void read_outline() {
        auto const reference = entry(root_, "Outlines");
        if (reference.empty()) return;
        rule(entry(root_, "PageMode") == "/UseOutlines", "bookmarks", "the bookmarks are not shown");
        read_bookmarks(reference, 1);
    }

    void read_bookmarks(std::string_view parent, int level) {
        constexpr int deepest = 20;
        constexpr std::size_t most = 100'000;
        auto const holder = objects_.resolved(parent);
        std::string_view last;
        for (auto next = entry(holder, "First");
             !next.empty() && level < deepest && pages_.outline.size() < most;
             next = entry(objects_.resolved(next), "Next")) {
            auto const text = objects_.resolved(next);
            auto const title = words_of(entry(text, "Title"));
            auto const told = "bokmärket \"" + title + "\"";
            objects_.rule(entry(text, "Parent") == parent && entry(text, "Prev") == last, "bookmarks", told,
                          "it does not lead back");
            auto const target = read_destination(objects_, numbers_, entry(text, "Dest"), told);
            pages_.outline.push_back({title, level, target});
            last = next;
            read_bookmarks(next, level + 1);
        }
        rule(last == entry(holder, "Last"), "bookmarks", "the last bookmark is another than the chain's");
    }

    ObjectReader& objects_;
    PageNumbers const& numbers_;
    layout::Pages& pages_;
    std::string_view root_;
    std::string_view info_;
    int part_ = 2;
};

} // namespace

void read_catalog(ObjectReader& objects, PageNumbers const& numbers, layout::Pages& pages) {
    CatalogReader(objects, numbers, pages).run();
}

} // namespace linsen::pdf
