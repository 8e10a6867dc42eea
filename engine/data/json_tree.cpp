#include "data/json_tree.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <set>
#include <utility>

namespace linsen {

namespace {

/// Walks over the bytes and lets the handler see how far the reader has come, which the library keeps to
/// itself.
class CountingIterator {
public:
    using iterator_category = std::input_iterator_tag;
    using value_type = char;
    using difference_type = std::ptrdiff_t;
    using pointer = char const*;
    using reference = char const&;

    CountingIterator(char const* at, std::size_t* read)
        : at_(at)
        , read_(read) {}

    reference operator*() const { return *at_; }
    CountingIterator& operator++() {
        ++at_;
        ++*read_;
        return *this;
    }
    CountingIterator operator++(int) {
        auto const before = *this;
        ++*this;
        return before;
    }
    friend bool operator==(CountingIterator const& a, CountingIterator const& b) { return a.at_ == b.at_; }

private:
    char const* at_;
    std::size_t* read_;
};

struct Fault {
    std::size_t offset = 0;
    std::string message;
    std::string hint;
};

/// Builds the tree from the events of nlohmann's reader; returning false stops it.
class Builder : public nlohmann::json_sax<nlohmann::json> {
public:
    Builder(JsonNode& root, std::string_view bytes, std::size_t const& read)
        : root_(root)
        , bytes_(bytes)
        , read_(read) {}

    std::optional<Fault> fault;

    bool null() override { return add(JsonKind::null, {}); }
    bool boolean(bool value) override { return add(JsonKind::boolean, value ? "true" : "false"); }
    bool number_integer(number_integer_t value) override {
        return add(JsonKind::number, std::to_string(value));
    }
    bool number_unsigned(number_unsigned_t value) override {
        return add(JsonKind::number, std::to_string(value));
    }
    bool number_float(number_float_t /*value*/, string_t const& written) override {
        return add(JsonKind::number, written);
    }
    bool string(string_t& value) override { return add(JsonKind::text, std::move(value)); }
    bool binary(binary_t& /*value*/) override { return false; }
    bool start_object(std::size_t /*size*/) override { return open(JsonKind::object); }
    bool start_array(std::size_t /*size*/) override { return open(JsonKind::list); }
    bool end_object() override { return close(); }
    bool end_array() override { return close(); }

    bool key(string_t& name) override {
        if (!keys_.back().insert(name).second)
            return stop("nyckeln \"" + name + "\" står två gånger i samma objekt",
                        "filen är inte skriven av källan som den är: hämta den igen");
        key_ = std::move(name);
        behind_ = read_;
        return true;
    }

    bool parse_error(std::size_t position, std::string const& /*last_token*/,
                     nlohmann::detail::exception const& error) override {
        // "… parse error at line 2, column 8: syntax error while parsing value - unexpected end of input; …"
        std::string const what = error.what();
        if (what.find("unexpected end of input") != std::string::npos ||
            what.find("missing closing quote") != std::string::npos)
            fault = Fault{position, "filen tar slut mitt i: den är avkortad", "hämta filen igen"};
        else if (what.find("UTF-8") != std::string::npos)
            fault = Fault{position, "filen är inte UTF-8, som JSON ska vara",
                          "hämta filen igen, eller spara om den som UTF-8"};
        else
            fault = Fault{position, "filen följer inte JSON: här står något som inte hör hit",
                          "hämta filen igen, utan att ändra den för hand"};
        return false;
    }

private:
    bool stop(std::string message, std::string hint) {
        fault = Fault{read_, std::move(message), std::move(hint)};
        return false;
    }

    /// The node that the next value goes into.
    JsonNode& place_value() {
        if (open_.empty()) return root_;
        auto& parent = *open_.back();
        if (parent.kind == JsonKind::list) return parent.items.emplace_back();
        parent.members.push_back({std::move(key_), JsonNode{}});
        return parent.members.back().node;
    }

    bool add(JsonKind kind, std::string text) {
        auto& node = place_value();
        node.kind = kind;
        node.offset = std::min(bytes_.find_first_not_of(" \t\r\n,:", behind_), bytes_.size());
        node.text = std::move(text);
        // The reader sees that a number has ended by what follows it.
        behind_ = kind == JsonKind::number && read_ > 0 ? read_ - 1 : read_;
        return true;
    }

    /// A node that is open is the last of its parent, so it stays where it is until it is closed.
    bool open(JsonKind kind) {
        if (open_.size() == static_cast<std::size_t>(JsonFile::deepest))
            return stop("filen har fler än " + std::to_string(JsonFile::deepest) + " nivåer av parenteser",
                        "så djupt går inget svar från Kolada eller SCB: hämta filen igen");
        auto& node = place_value();
        node.kind = kind;
        node.offset = read_ == 0 ? 0 : read_ - 1;
        open_.push_back(&node);
        keys_.emplace_back();
        behind_ = read_;
        return true;
    }

    bool close() {
        open_.pop_back();
        keys_.pop_back();
        behind_ = read_;
        return true;
    }

    JsonNode& root_;
    std::string_view bytes_;
    std::size_t const& read_;
    std::size_t behind_ = 0; ///< where what was read last ends
    std::vector<JsonNode*> open_;
    std::vector<std::set<std::string>> keys_; ///< of each open node
    std::string key_;
};

} // namespace

JsonNode const* JsonNode::find(std::string_view key) const {
    for (auto const& [name, node] : members)
        if (name == key) return &node;
    return nullptr;
}

std::optional<JsonFile> JsonFile::parse(std::string content, std::string const& file,
                                        Diagnostics& diagnostics) {
    JsonFile made;
    made.file_ = file;
    made.bytes_ = std::move(content);
    auto const& bytes = made.bytes_;
    made.line_starts_.push_back(0);
    for (std::size_t i = 0; i < bytes.size(); ++i)
        if (bytes[i] == '\n') made.line_starts_.push_back(i + 1);
    std::size_t read = 0;
    Builder builder(made.root_, bytes, read);
    CountingIterator const begin(bytes.data(), &read);
    CountingIterator const end(bytes.data() + bytes.size(), &read);
    if (nlohmann::json::sax_parse(begin, end, &builder)) return made;
    auto const fault = builder.fault.value_or(
        Fault{read, "filen följer inte JSON", "hämta filen igen, utan att ändra den för hand"});
    auto const offset =
        std::min(fault.offset == 0 ? 0 : fault.offset - 1, bytes.empty() ? 0 : bytes.size() - 1);
    diagnostics.error("data.json", made.place_at(offset), fault.message, fault.hint);
    return std::nullopt;
}

Place JsonFile::place_at(std::size_t offset) const {
    JsonNode node;
    node.offset = offset;
    auto const at = JsonWalk(*this).at(node);
    return {file_, static_cast<int>(at.line), static_cast<int>(at.character), {}};
}

std::size_t JsonFile::line_at(std::size_t offset) const {
    auto const after = std::upper_bound(line_starts_.begin(), line_starts_.end(), offset);
    return static_cast<std::size_t>(after - line_starts_.begin());
}

JsonWalk::At JsonWalk::at(JsonNode const& node) {
    auto const line = file_.line_at(node.offset);
    if (node.offset < offset_ || line != at_.line) {
        offset_ = file_.line_starts_[line - 1];
        at_ = {static_cast<std::uint32_t>(line), 1};
    }
    auto const end = std::min(node.offset, file_.bytes_.size());
    for (; offset_ < end; ++offset_)
        if ((static_cast<unsigned char>(file_.bytes_[offset_]) & 0xC0U) != 0x80U) ++at_.character;
    return at_;
}

} // namespace linsen
