#pragma once

#include <chrono>
#include <cstddef>
#include <string>
#include <string_view>

namespace linsen::cli {

/// One line on the terminal that shows how far the work has come, at most ten times a second. Silent when
/// standard error is not a terminal. Gone when the object is.
class ProgressBar {
public:
    ProgressBar();
    ~ProgressBar();
    ProgressBar(ProgressBar const&) = delete;
    ProgressBar& operator=(ProgressBar const&) = delete;

    /// `done` from 0 to 1.
    void show(std::string_view step, double done);

private:
    bool terminal_;
    bool drawn_ = false;
    std::chrono::steady_clock::time_point last_;
};

/// The line: bar, share and step, in at most `width` columns.
[[nodiscard]] std::string progress_line(std::string_view step, double done, std::size_t width);

} // namespace linsen::cli
