#include "run/held_errors.hpp"

#include <array>
#include <cstddef>
#include <cstdio>
#include <sys/mman.h>
#include <unistd.h>

namespace linsen {

HeldErrors::HeldErrors()
    : held_(::memfd_create("linsen-stderr", MFD_CLOEXEC)) {
    if (held_ < 0) return;
    (void)std::fflush(stderr);
    real_ = ::dup(STDERR_FILENO);
    if (real_ >= 0) (void)::dup2(held_, STDERR_FILENO);
}

HeldErrors::~HeldErrors() {
    put_back();
    if (held_ >= 0) ::close(held_);
}

void HeldErrors::let_go() {
    put_back();
    if (held_ < 0 || ::lseek(held_, 0, SEEK_SET) != 0) return;
    std::array<char, 4096> part{};
    for (ssize_t got = 0; (got = ::read(held_, part.data(), part.size())) > 0;)
        (void)std::fwrite(part.data(), 1, static_cast<std::size_t>(got), stderr);
}

void HeldErrors::put_back() {
    if (real_ < 0) return;
    (void)std::fflush(stderr);
    (void)::dup2(real_, STDERR_FILENO);
    ::close(real_);
    real_ = -1;
}

} // namespace linsen
