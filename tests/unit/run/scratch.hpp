#pragma once

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace linsen {

/// A folder of its own for each test, gone afterwards.
class Scratch : public testing::Test {
protected:
    void SetUp() override {
        std::string pattern = (std::filesystem::temp_directory_path() / "linsen-run-XXXXXX").string();
        ASSERT_NE(mkdtemp(pattern.data()), nullptr);
        folder = std::filesystem::canonical(pattern);
    }
    void TearDown() override { std::filesystem::remove_all(folder); }

    void put(std::filesystem::path const& name, std::string const& text) const {
        std::filesystem::create_directories((folder / name).parent_path());
        std::ofstream(folder / name, std::ios::binary) << text;
    }

    [[nodiscard]] std::string bytes(std::filesystem::path const& name) const {
        std::ifstream file(folder / name, std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }

    std::filesystem::path folder;
};

} // namespace linsen
