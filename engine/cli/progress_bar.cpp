#include "cli/progress_bar.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include <sys/ioctl.h>
#include <unistd.h>

namespace linsen::cli {

namespace {

constexpr auto least_pause = std::chrono::milliseconds(100);

bool can_move_the_cursor() {
    char const* const kind = std::getenv("TERM");
    return isatty(STDERR_FILENO) == 1 && kind != nullptr && std::string_view(kind) != "dumb";
}

std::size_t columns() {
    winsize size{};
    if (ioctl(STDERR_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return 80;
    return size.ws_col;
}

void print(std::string const& text) {
    (void)std::fwrite(text.data(), 1, text.size(), stderr);
    (void)std::fflush(stderr);
}

} // namespace

std::string progress_line(std::string_view step, double done, std::size_t width) {
    constexpr std::size_t bar = 20;
    auto const share = std::clamp(done, 0.0, 1.0);
    auto const full = static_cast<std::size_t>(std::lround(share * bar));
    std::string line;
    for (std::size_t i = 0; i < bar; ++i) line += i < full ? "█" : "░";
    auto const percent = std::to_string(std::lround(share * 100));
    line += " " + std::string(3 - percent.size(), ' ') + percent + " %  " + std::string(step);
    std::string shown;
    std::size_t at = 0;
    // The last column stays free: some terminals go to the next line when it is filled.
    for (std::size_t column = 1; column < width && at < line.size(); ++column)
        append_utf8(shown, next_code_point(line, at));
    return shown;
}

ProgressBar::ProgressBar()
    : terminal_(can_move_the_cursor())
    , last_(std::chrono::steady_clock::now() - least_pause) {}

ProgressBar::~ProgressBar() {
    if (drawn_) print("\r\033[K");
}

void ProgressBar::show(std::string_view step, double done) {
    auto const now = std::chrono::steady_clock::now();
    if (!terminal_ || now - last_ < least_pause) return;
    last_ = now;
    drawn_ = true;
    print("\r" + progress_line(step, done, columns()) + "\033[K");
}

} // namespace linsen::cli
