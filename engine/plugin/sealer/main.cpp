/// linsen_seal LIBRARY: fills in the checksum of a plugin that has just been linked (plugin/seal.hpp). A
/// plugin that was changed afterwards, but for its symbols and sections, must be sealed once more.
#include "plugin/seal.hpp"

#include <cstdio>
#include <fstream>
#include <iterator>

int main(int count, char** words) {
    if (count != 2) {
        std::fputs("usage: linsen_seal LIBRARY\n", stderr);
        return 2;
    }
    std::fstream file(words[1], std::ios::binary | std::ios::in | std::ios::out);
    auto const seal = linsen::seal_of({std::istreambuf_iterator<char>(file), {}});
    if (!seal) {
        std::fprintf(stderr, "linsen_seal: %s has no room for a checksum; linsen_add_report makes it\n",
                     words[1]);
        return 1;
    }
    linsen::SealNote note;
    note.is_sealed = 1;
    note.checksum = seal->counted;
    file.clear();
    file.seekp(static_cast<std::streamoff>(seal->note_at));
    file.write(reinterpret_cast<char const*>(&note), sizeof note);
    file.close();
    if (!file) {
        std::fprintf(stderr, "linsen_seal: %s cannot be written\n", words[1]);
        return 1;
    }
}
