#pragma once

#include "base/export.hpp"
#include "pdf/serializer.hpp"

#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace linsen::pdf {

/// The number of an object in the file.
struct Ref {
    std::uint32_t number = 0;
};
[[nodiscard]] LINSEN_API std::string to_string(Ref ref); ///< "12 0 R"

/// The objects of one file. PoDoFo holds them, behind a wall: no type of it is seen outside store.cpp, values
/// go in as the text that stands in the file. One document, one thread.
class LINSEN_API Store {
public:
    Store();
    ~Store();
    Store(Store const&) = delete;
    Store& operator=(Store const&) = delete;

    using Entries = std::vector<std::pair<std::string_view, std::string>>; ///< key and raw value

    Ref add(Entries const& dictionary);
    Ref add_raw(std::string_view raw);
    Ref add_stream(Entries const& dictionary, std::string_view bytes);
    Ref add_deflated(Entries const& dictionary, std::string_view deflated_bytes);
    void set(Ref dictionary, std::string_view key, std::string_view raw);
    /// A block of numbers, for objects that refer to each other; each is filled by `put` or `bulk`.
    [[nodiscard]] Ref reserve(std::uint32_t count);
    void put(Ref reserved, Entries const& dictionary);

    /// The bulk of the structure tree: bytes of many objects in one piece, numbered from `first` on.
    struct Span {
        std::size_t begin = 0;
        std::size_t size = 0;
        std::size_t row = 0; ///< PlainObject::row
    };
    void bulk(Ref first, std::string arena, std::vector<Span> objects);

    void set_root(Ref catalog) { root_ = catalog; }
    void set_info(Ref info) { info_ = info; }

    /// The objects as they will stand in the file. The texts live as long as the store and its objects do.
    [[nodiscard]] PlainFile contents();
    /// The file in PoDoFo's own form, for tests that compare it with the compact one.
    [[nodiscard]] std::string plain();

    /// Reads a file made here again and tells how many pages it has; for tests.
    [[nodiscard]] static int reload(std::string const& bytes);

private:
    struct Objects;
    std::unique_ptr<Objects> objects_;
    std::deque<std::string> texts_; ///< what `contents` looks into
    Ref root_;
    Ref info_;
};

} // namespace linsen::pdf
