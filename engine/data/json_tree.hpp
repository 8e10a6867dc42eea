#pragma once

#include "base/diagnostic.hpp"

#include <cstddef>
#include <cstdint>
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
    std::size_t offset = 0; ///< of its first byte
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

private:
    friend class JsonWalk;
    [[nodiscard]] Place place_at(std::size_t offset) const;
    [[nodiscard]] std::size_t line_at(std::size_t offset) const;

    std::string file_;
    std::string bytes_;
    std::vector<std::size_t> line_starts_;
    JsonNode root_;
};

/// The places of many values. Asked for in the order of the file, all of them cost one pass over its bytes,
/// however long its lines are.
class JsonWalk {
public:
    struct At {
        std::uint32_t line = 1;
        std::uint32_t character = 1; ///< what Place calls a column
    };

    explicit JsonWalk(JsonFile const& file)
        : file_(file) {}

    [[nodiscard]] At at(JsonNode const& node);

private:
    JsonFile const& file_;
    std::size_t offset_ = 0;
    At at_;
};

} // namespace linsen
