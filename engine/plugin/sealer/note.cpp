#include "plugin/seal.hpp"

namespace {

/// The room for the checksum, in every plugin. A section whose name begins with ".note" becomes a note, and
/// notes are aligned to four bytes whatever the compiler would like.
[[gnu::section(".note.linsen"), gnu::used, gnu::aligned(4)]] linsen::SealNote const note;

} // namespace
