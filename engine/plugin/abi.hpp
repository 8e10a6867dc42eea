#pragma once

#include "plugin/fingerprint.hpp" // made by the build: LINSEN_FINGERPRINT, of all headers that report.hpp reaches

#include <cstddef> // the library's own macros

/// LINSEN_ABI_TAG names everything that a plugin and the engine must have in common for one to call the
/// other: compiler, C++ library and its string, language standard, checked containers, sanitizer, our own
/// headers. It is put together by the compiler that builds the plugin, so that it cannot say anything but the
/// truth.

#define LINSEN_TEXT_OF(value) #value
#define LINSEN_TEXT(macro) LINSEN_TEXT_OF(macro)

#if defined(__clang__)
#define LINSEN_ABI_COMPILER "clang" LINSEN_TEXT(__clang_major__)
#else
#define LINSEN_ABI_COMPILER "gcc" LINSEN_TEXT(__GNUC__)
#endif

#ifdef _GLIBCXX_DEBUG
#define LINSEN_ABI_DEBUG " debug"
#else
#define LINSEN_ABI_DEBUG ""
#endif

#if defined(__SANITIZE_ADDRESS__)
#define LINSEN_ABI_SANITIZER " asan"
#elif defined(__SANITIZE_THREAD__)
#define LINSEN_ABI_SANITIZER " tsan"
#else
#define LINSEN_ABI_SANITIZER ""
#endif

#define LINSEN_ABI_TAG                                                                                       \
    LINSEN_ABI_COMPILER " libstdc++" LINSEN_TEXT(_GLIBCXX_RELEASE) "/" LINSEN_TEXT(                          \
        _GLIBCXX_USE_CXX11_ABI) " c++" LINSEN_TEXT(__cplusplus) LINSEN_ABI_DEBUG LINSEN_ABI_SANITIZER        \
        " " LINSEN_FINGERPRINT
