#pragma once

#include <atomic>
#include <cstddef>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace linsen {

/// Runs job(0) … job(count - 1) on up to `threads` threads, the calling one included. Jobs write to places of
/// their own, so the result does not depend on who ran what. The first exception comes out again.
template <typename Job>
void in_parallel(std::size_t count, unsigned threads, Job const& job) {
    std::atomic<std::size_t> next{0};
    std::exception_ptr failure;
    std::mutex mutex;
    auto const work = [&] {
        for (auto i = next++; i < count; i = next++) {
            try {
                job(i);
            } catch (...) {
                std::lock_guard const guard(mutex);
                if (!failure) failure = std::current_exception();
            }
        }
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < threads && i < count; ++i) helpers.emplace_back(work);
    work();
    helpers.clear();
    if (failure) std::rethrow_exception(failure);
}

} // namespace linsen
