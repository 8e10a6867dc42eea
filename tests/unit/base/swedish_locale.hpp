#pragma once

#include <clocale>
#include <cstdlib>
#include <filesystem>
#include <string>

namespace linsen {

/// Sets the whole process to sv_SE.UTF-8 as long as it lives. A machine that has the sources of locales but
/// not this one gets it made in a folder of our own.
class SwedishLocale {
public:
    SwedishLocale() {
        before_ = std::setlocale(LC_ALL, nullptr);
        set_ = std::setlocale(LC_ALL, "sv_SE.UTF-8") != nullptr;
        if (set_) return;
        std::string pattern = (std::filesystem::temp_directory_path() / "linsen-locale-XXXXXX").string();
        if (mkdtemp(pattern.data()) == nullptr) return;
        made_ = pattern;
        auto const command = "localedef -i sv_SE -f UTF-8 '" + pattern + "/sv_SE.UTF-8' >/dev/null 2>&1";
        if (std::system(command.c_str()) != 0) return;
        setenv("LOCPATH", pattern.c_str(), 1);
        set_ = std::setlocale(LC_ALL, "sv_SE.UTF-8") != nullptr;
    }
    ~SwedishLocale() {
        std::setlocale(LC_ALL, before_.c_str());
        unsetenv("LOCPATH");
        std::error_code ignored;
        if (!made_.empty()) std::filesystem::remove_all(made_, ignored);
    }
    SwedishLocale(SwedishLocale const&) = delete;
    SwedishLocale& operator=(SwedishLocale const&) = delete;

    [[nodiscard]] bool set() const { return set_; }

private:
    std::string before_;
    std::filesystem::path made_;
    bool set_ = false;
};

} // namespace linsen
