#include "layout/font_finder.hpp"

#include "layout/font_set.hpp"

#include <gtest/gtest.h>

#include <unistd.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>

namespace linsen::layout {
namespace {

/// A LINSEN_HOME whose typsnitt holds variants of Lato.
class OwnFonts : public testing::Test {
protected:
    void SetUp() override {
        std::filesystem::create_directories(folder());
        setenv("LINSEN_HOME", home_.c_str(), 1);
    }
    void TearDown() override {
        unsetenv("LINSEN_HOME");
        std::filesystem::remove_all(home_);
    }

    static std::string lato(std::string const& style) {
        std::ifstream file("/usr/share/fonts/truetype/lato/Lato-" + style + ".ttf", std::ios::binary);
        std::string bytes(std::istreambuf_iterator<char>(file), {});
        EXPECT_FALSE(bytes.empty()) << "fonts-lato is not installed";
        // A name of its own, so that the machine's Lato is not taken for it.
        std::string const from("\0L\0a\0t\0o", 8);
        std::string const to("\0K\0a\0t\0o", 8);
        for (std::size_t at = 0; (at = bytes.find(from, at)) != std::string::npos;) bytes.replace(at, 8, to);
        for (std::size_t at = 0; (at = bytes.find("Lato", at)) != std::string::npos;)
            bytes.replace(at, 4, "Kato");
        return bytes;
    }
    void leave(std::string const& name, std::string const& bytes) const {
        std::ofstream(folder() / name, std::ios::binary) << bytes;
    }
    static std::string told(std::string const& family) {
        Theme theme;
        theme.family = family;
        Diagnostics diagnostics;
        auto const fonts = FontSet::find(theme, diagnostics);
        EXPECT_EQ(fonts == nullptr, diagnostics.errors() > 0);
        if (diagnostics.list().empty()) return {};
        return diagnostics.list().front().message + " / " + diagnostics.list().front().hint;
    }
    [[nodiscard]] std::filesystem::path folder() const { return home_ / "typsnitt"; }

private:
    std::filesystem::path home_ =
        std::filesystem::temp_directory_path() /
        ("linsen-fonts-" + std::string(testing::UnitTest::GetInstance()->current_test_info()->name()) +
         std::to_string(getpid()));
};

TEST_F(OwnFonts, AreFoundByTheNamesInTheirFiles) {
    leave("kommun.ttf", lato("Regular"));
    leave("kommunbd.TTF", lato("Bold"));
    leave("kommuni.ttf", lato("Italic"));
    EXPECT_EQ(told("Kato"), "");
    Theme theme;
    theme.family = "kato";
    Diagnostics diagnostics;
    auto const fonts = FontSet::find(theme, diagnostics);
    ASSERT_NE(fonts, nullptr);
    EXPECT_EQ((*fonts)[fonts->primary(Face::bold)].weight(), 700);
    EXPECT_EQ((*fonts)[fonts->primary(Face::regular)].weight(), 400);
    EXPECT_NE((*fonts)[fonts->primary(Face::italic)].italic_angle(), 0);
    EXPECT_NE(told("kommun").find("en fil med det namnet innehåller typsnittet \"Kato\""), std::string::npos)
        << told("kommun");
}

TEST_F(OwnFonts, AreFoundByFileNamesInAnyCase) {
    for (auto const* style : {"Regular", "Bold", "Italic"})
        leave("Versal-" + std::string(style) + ".TTF", lato(style));
    EXPECT_EQ(told("Versal"), "");
}

TEST_F(OwnFonts, ThatLackAStyleAreToldWhich) {
    leave("Kato-Regular.ttf", lato("Regular"));
    leave("Kato-Bold.ttf", lato("Bold"));
    EXPECT_TRUE(told("Kato").starts_with("typsnittet \"Kato\" finns på datorn men saknar kursiv stil / "))
        << told("Kato");
    EXPECT_TRUE(told("Finns Inte").starts_with("typsnittet \"Finns Inte\" finns inte på datorn / "));
}

TEST_F(OwnFonts, ThatMayNotBeEmbeddedAreToldSo) {
    for (auto const* style : {"Regular", "Bold", "Italic"}) {
        auto bytes = lato(style);
        for (std::size_t at = 12; at < 12 + 16 * 40; at += 16) {
            if (bytes.compare(at, 4, "OS/2") != 0) continue;
            std::size_t offset = 0;
            for (std::size_t i = 8; i < 12; ++i)
                offset = offset << 8U | static_cast<unsigned char>(bytes[at + i]);
            bytes[offset + 9] = 2;
            break;
        }
        leave("Kato-" + std::string(style) + ".ttf", bytes);
    }
    EXPECT_NE(told("Kato").find("filen \"Kato-Regular.ttf\" får inte bäddas in"), std::string::npos)
        << told("Kato");
}

/// Wherever a font is cut off: no letter may be blank without a word of it.
TEST_F(OwnFonts, ThatAreCutOffAreRefused) {
    auto const whole = lato("Regular");
    leave("Kato-Bold.ttf", lato("Bold"));
    leave("Kato-Italic.ttf", lato("Italic"));
    for (auto const size : {std::size_t{0}, std::size_t{5}, std::size_t{11}, std::size_t{40},
                            whole.size() / 4, whole.size() / 2, whole.size() - 1000}) {
        leave("Kato-Regular.ttf", whole.substr(0, size));
        EXPECT_NE(told("Kato").find("filen \"Kato-Regular.ttf\" är in"), std::string::npos)
            << size << ": " << told("Kato");
    }
    leave("Kato-Regular.ttf", "OTTO" + whole.substr(4));
    EXPECT_NE(told("Kato").find("har PostScript-konturer (CFF)"), std::string::npos) << told("Kato");
    leave("Kato-Regular.ttf", whole);
    EXPECT_EQ(told("Kato"), "");
}

TEST_F(OwnFonts, WhoseGlyphsReachBeyondTheirTableAreRefused) {
    auto bytes = lato("Regular");
    for (std::size_t at = 12; at < 12 + 16 * 40; at += 16) {
        if (bytes.compare(at, 4, "glyf") != 0) continue;
        bytes[at + 13] = 0; // the directory says that the outlines are shorter than they are
        break;
    }
    EXPECT_EQ(FontFile::open("/usr/share/fonts/truetype/lato/Lato-Regular.ttf").fault, FontFault::none);
    leave("Kato-Regular.ttf", bytes);
    EXPECT_EQ(FontFile::open(folder() / "Kato-Regular.ttf").fault, FontFault::cut_off);
}

TEST(FontFile, EveryFontOfThisMachineThatHasOutlinesIsWhole) {
    for (auto const& at : std::filesystem::recursive_directory_iterator("/usr/share/fonts")) {
        if (at.path().extension() == ".ttf") {
            EXPECT_NE(FontFile::open(at.path()).fault, FontFault::cut_off) << at.path();
        }
    }
}

} // namespace
} // namespace linsen::layout
