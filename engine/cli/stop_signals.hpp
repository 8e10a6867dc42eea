#pragma once

#include <chrono>
#include <csignal>

namespace linsen::cli {

/// Ctrl-C (SIGINT), SIGTERM and SIGHUP, held back as long as one lives, so that a command ends by itself
/// between two steps and leaves nothing behind. Those that the program was started to ignore stay ignored.
/// They are held back in threads that are begun meanwhile, and after execv().
class StopSignals {
public:
    StopSignals();
    ~StopSignals();
    StopSignals(StopSignals const&) = delete;
    StopSignals& operator=(StopSignals const&) = delete;

    /// Waits, and throws Interrupted (run/build.hpp) as soon as one comes.
    void wait(std::chrono::milliseconds time);

    /// Throws Interrupted when one has come.
    void check() { wait(std::chrono::milliseconds(0)); }

private:
    sigset_t held_{};
    sigset_t before_{};
};

} // namespace linsen::cli
