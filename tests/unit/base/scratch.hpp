#pragma once

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace linsen::test {

/// A folder of its own for one test; it goes away with the object.
class Scratch {
public:
    Scratch() {
        std::string pattern = (std::filesystem::temp_directory_path() / "linsen-test-XXXXXX").string();
        if (::mkdtemp(pattern.data()) == nullptr) throw std::runtime_error("no folder for tests");
        folder_ = pattern;
    }
    ~Scratch() {
        std::error_code ignored;
        std::filesystem::remove_all(folder_, ignored);
    }
    Scratch(Scratch const&) = delete;
    Scratch& operator=(Scratch const&) = delete;

    [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }
    std::filesystem::path operator/(std::filesystem::path const& name) const { return folder_ / name; }

    /// Writes a file, and the folders above it.
    std::filesystem::path put(std::filesystem::path const& name, std::string_view bytes) const {
        std::filesystem::path path = folder_ / name;
        std::filesystem::create_directories(path.parent_path());
        std::ofstream(path, std::ios::binary) << bytes;
        return path;
    }

    [[nodiscard]] std::string get(std::filesystem::path const& name) const {
        std::ifstream file(folder_ / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    /// Everything in the folder, sorted, hidden files too.
    [[nodiscard]] std::vector<std::string> names() const {
        std::vector<std::string> names;
        for (auto const& entry : std::filesystem::recursive_directory_iterator(folder_)) {
            names.push_back(entry.path().lexically_relative(folder_).string());
        }
        std::sort(names.begin(), names.end());
        return names;
    }

private:
    std::filesystem::path folder_;
};

} // namespace linsen::test
