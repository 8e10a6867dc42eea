#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace linsen {

enum class JsonKind { null, boolean, number, text, list, object };

struct JsonMember;

/// A JSON value that knows its place in the file. Numbers keep their digits as written, so that "7.10" can
/// say that it has two decimals.
struct JsonNode {
    JsonKind kind = JsonKind::null;
    std::size_t offset = 0; ///< of the byte where the value ends, or of a container's bracket
    std::string text;       ///< of a text, a number as written, "true" or "false"
    std::vector<JsonNode> items;
    std::vector<JsonMember> members; ///< in the order of the file

    [[nodiscard]] JsonNode const* find(std::string_view key) const;
    [[nodiscard]] bool is(JsonKind wanted) const { return kind == wanted; }
};

struct JsonMember {
    std::string name;
    JsonNode node;
};

/// A JSON file with its tree, and the way from a value to its line.
class JsonFile {
public:
    static constexpr int deepest = 64;

    /// Faults are told with line and column: what JSON does not allow, a file that is cut off, a key that
    /// stands twice in one object, and more than 64 levels.
    static std::optional<JsonFile> parse(std::string content, std::string const& file,
                                         Diagnostics& diagnostics);

    [[nodiscard]] JsonNode const& root() const { return root_; }
    [[nodiscard]] Place place_of(JsonNode const& node) const { return place_at(node.offset); }
    [[nodiscard]] int line_of(JsonNode const& node) const { return line_at(node.offset); }

private:
    [[nodiscard]] Place place_at(std::size_t offset) const;
    [[nodiscard]] int line_at(std::size_t offset) const;

    std::string file_;
    std::string bytes_;
    std::vector<std::size_t> line_starts_;
    JsonNode root_;
};

} // namespace linsen
