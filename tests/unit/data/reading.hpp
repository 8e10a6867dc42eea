#pragma once

#include "base/diagnostic.hpp"
#include "data/byte_source.hpp"
#include "data/csv_reader.hpp"
#include "data/frame.hpp"

#include <filesystem>
#include <fstream>
#include <optional>
#include <sstream>
#include <string>
#include <string_view>
#include <unistd.h>
#include <vector>

namespace linsen::testing {

inline std::filesystem::path source_dir() { return LINSEN_SOURCE_DIR; }

/// A file of its own under /tmp that is gone when the test is.
class TempFile {
public:
    TempFile(std::string const& name, std::string_view bytes) {
        std::string folder = (std::filesystem::temp_directory_path() / "linsen-data-XXXXXX").string();
        if (::mkdtemp(folder.data()) == nullptr) throw std::runtime_error("mkdtemp");
        folder_ = folder;
        path_ = folder_ / name;
        std::ofstream(path_, std::ios::binary) << bytes;
    }
    ~TempFile() { std::filesystem::remove_all(folder_); }
    TempFile(TempFile const&) = delete;
    TempFile& operator=(TempFile const&) = delete;
    [[nodiscard]] std::filesystem::path const& path() const { return path_; }

private:
    std::filesystem::path folder_;
    std::filesystem::path path_;
};

inline DataSpec spec_with(std::map<std::string, std::string> columns) {
    DataSpec spec;
    spec.name = "prov";
    spec.file = "prov.csv";
    spec.columns = std::move(columns);
    return spec;
}

/// What the CSV reader alone makes of `bytes`; nothing canonical yet.
inline std::optional<Frame> csv(std::string_view bytes, DataSpec const& spec, Diagnostics& diagnostics) {
    auto source = ByteSource::of(std::string(bytes));
    return read_csv(source, spec, diagnostics);
}

/// The whole way through read_frame.
inline std::optional<Frame> frame_of(std::string const& name, std::string_view bytes, DataSpec spec,
                                     Diagnostics& diagnostics) {
    TempFile const file(name, bytes);
    spec.file = file.path();
    return read_frame(spec, diagnostics);
}

inline std::string codes(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics.list()) all += (all.empty() ? "" : " ") + one.code;
    return all;
}

inline std::string told(Diagnostics const& diagnostics) {
    std::string all;
    for (auto const& one : diagnostics.list()) all += to_text(one);
    return all;
}

/// The texts of a column, joined by `|`.
inline std::string texts(Frame const& frame, std::string_view role) {
    auto const* column = frame.text(role);
    if (column == nullptr) return "no such column";
    std::string all;
    for (std::size_t row = 0; row < frame.rows(); ++row) all += (row == 0 ? "" : "|") + column->at(row);
    return all;
}

/// The numbers of a column with their decimals as written ("7.10:2"), or their status, joined by `|`.
inline std::string numbers(Frame const& frame, std::string_view role) {
    auto const* column = frame.numbers(role);
    if (column == nullptr) return "no such column";
    std::ostringstream all;
    for (std::size_t row = 0; row < frame.rows(); ++row) {
        if (row != 0) all << '|';
        switch (column->statuses[row]) {
        case Status::shown: all << column->values[row] << ':' << int{column->decimals[row]}; break;
        case Status::hidden: all << "hidden"; break;
        case Status::missing: all << "missing"; break;
        case Status::not_applicable: all << "not applicable"; break;
        }
    }
    return all.str();
}

/// The signs that the source printed: "row:sign", joined by `|`.
inline std::string signs(Frame const& frame, std::string_view role) {
    std::string all;
    for (auto const& [row, sign] : frame.numbers(role)->signs)
        all += (all.empty() ? "" : "|") + std::to_string(row) + ":" + sign;
    return all;
}

inline std::string lines(Frame const& frame) {
    std::string all;
    for (auto const line : frame.lines) all += (all.empty() ? "" : " ") + std::to_string(line);
    return all;
}

inline std::string file_bytes(std::filesystem::path const& path) {
    std::ifstream in(path, std::ios::binary);
    std::stringstream bytes;
    bytes << in.rdbuf();
    return bytes.str();
}

} // namespace linsen::testing
