#include "cli/stop_signals.hpp"

#include "run/build.hpp"

#include <ctime>

namespace linsen::cli {

StopSignals::StopSignals() {
    sigemptyset(&held_);
    for (int const signal : {SIGINT, SIGTERM, SIGHUP}) {
        struct sigaction now {};
        if (sigaction(signal, nullptr, &now) == 0 && now.sa_handler != SIG_IGN) sigaddset(&held_, signal);
    }
    pthread_sigmask(SIG_BLOCK, &held_, &before_);
}

StopSignals::~StopSignals() { pthread_sigmask(SIG_SETMASK, &before_, nullptr); }

void StopSignals::wait(std::chrono::milliseconds time) {
    auto const seconds = std::chrono::duration_cast<std::chrono::seconds>(time);
    timespec const most{seconds.count(), std::chrono::nanoseconds(time - seconds).count()};
    if (sigtimedwait(&held_, nullptr, &most) > 0) throw Interrupted();
}

} // namespace linsen::cli
