#include "plugin/seal.hpp"

#include <array>
#include <bit>
#include <cstring>
#include <string_view>
#include <vector>

#include <libdeflate.h>
#include <link.h>

namespace linsen {

namespace {

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);
using NoteHead = ElfW(Nhdr);

static_assert(sizeof(SealNote) == sizeof(NoteHead) + 16 && alignof(SealNote) == 4);

bool holds(std::string_view bytes, std::uint64_t from, std::uint64_t length) {
    return from <= bytes.size() && length <= bytes.size() - from;
}

template <class Part>
std::optional<Part> read(std::string_view bytes, std::uint64_t from) {
    if (!holds(bytes, from, sizeof(Part))) return std::nullopt;
    std::array<char, sizeof(Part)> part{};
    std::memcpy(part.data(), bytes.data() + from, sizeof(Part));
    return std::bit_cast<Part>(part);
}

template <class Part>
void write(std::string& bytes, std::uint64_t from, Part const& part) {
    std::memcpy(bytes.data() + from, &part, sizeof(Part));
}

/// Empty when the header does not say where they are.
std::vector<Segment> segments(std::string_view library, Header const& header) {
    std::vector<Segment> found;
    for (std::uint64_t at = 0; at < header.e_phnum; ++at) {
        auto const segment = read<Segment>(library, header.e_phoff + at * sizeof(Segment));
        if (!segment || !holds(library, segment->p_offset, segment->p_filesz)) return {};
        found.push_back(*segment);
    }
    return found;
}

std::uint64_t rounded_up(std::uint64_t size, std::uint64_t alignment) {
    return (size + alignment - 1) / alignment * alignment;
}

/// Where among the notes of `segment` the one with the seal begins.
std::optional<std::uint64_t> seal_note_in(std::string_view library, Segment const& segment) {
    std::uint64_t const alignment = segment.p_align == 8 ? 8 : 4;
    std::uint64_t const end = segment.p_offset + segment.p_filesz;
    SealNote const wanted;
    for (std::uint64_t at = segment.p_offset; at + sizeof(NoteHead) <= end;) {
        auto const head = read<NoteHead>(library, at);
        if (!head) return std::nullopt;
        if (auto const note = read<SealNote>(library, at);
            note && at + sizeof(SealNote) <= end && note->name_size == wanted.name_size &&
            note->content_size == wanted.content_size && note->type == wanted.type &&
            std::memcmp(note->name, wanted.name, sizeof(wanted.name)) == 0)
            return at;
        at += rounded_up(sizeof(NoteHead) + head->n_namesz, alignment);
        at += rounded_up(head->n_descsz, alignment);
    }
    return std::nullopt;
}

std::optional<std::uint64_t> seal_note(std::string_view library, std::vector<Segment> const& parts) {
    for (auto const& segment : parts)
        if (segment.p_type == PT_NOTE)
            if (auto const at = seal_note_in(library, segment)) return at;
    return std::nullopt;
}

} // namespace

std::optional<Seal> seal_of(std::string library) {
    auto header = read<Header>(library, 0);
    if (!header || header->e_phentsize != sizeof(Segment)) return std::nullopt;
    auto const parts = segments(library, *header);
    auto const note_at = seal_note(library, parts);
    if (!note_at) return std::nullopt;

    Seal seal;
    seal.note_at = *note_at;
    auto note = *read<SealNote>(library, *note_at);
    if (note.is_sealed == 1) seal.written = note.checksum;

    note.is_sealed = note.checksum = 0;
    write(library, *note_at, note);
    header->e_shoff = 0;
    header->e_shnum = header->e_shstrndx = header->e_shentsize = 0;
    write(library, 0, *header);
    seal.counted = libdeflate_crc32(0, &*header, sizeof(Header));
    for (auto const& segment : parts) {
        seal.counted = libdeflate_crc32(seal.counted, &segment, sizeof(Segment));
        if (segment.p_type == PT_LOAD)
            seal.counted =
                libdeflate_crc32(seal.counted, library.data() + segment.p_offset, segment.p_filesz);
    }
    return seal;
}

} // namespace linsen
