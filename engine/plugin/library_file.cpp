#include "plugin/library_file.hpp"

#include "plugin/seal.hpp"

#include <array>
#include <bit>
#include <cstdint>
#include <fstream>
#include <string_view>
#include <system_error>
#include <type_traits>

#include <elf.h>
#include <link.h>

namespace linsen {

namespace {

namespace fs = std::filesystem;

using Header = ElfW(Ehdr);
using Segment = ElfW(Phdr);
using Section = ElfW(Shdr);
using Dynamic = ElfW(Dyn);

/// The parts of a file that is open, by their distance from its beginning.
class Parts {
public:
    Parts(fs::path const& file, std::uintmax_t size)
        : stream_(file, std::ios::binary)
        , size_(size) {}

    [[nodiscard]] bool is_open() const { return stream_.is_open(); }

    [[nodiscard]] bool holds(std::uint64_t from, std::uint64_t length) const {
        return from <= size_ && length <= size_ - from;
    }

    template <class Part>
    std::optional<Part> read(std::uint64_t from) {
        static_assert(std::is_trivially_copyable_v<Part>);
        if (!holds(from, sizeof(Part))) return std::nullopt;
        std::array<char, sizeof(Part)> bytes{};
        stream_.clear();
        stream_.seekg(static_cast<std::streamoff>(from));
        if (!stream_.read(bytes.data(), bytes.size())) return std::nullopt;
        return std::bit_cast<Part>(bytes);
    }

    /// The whole file, or what could be read of it. Past the stream's own small buffer: at each start of the
    /// program every plugin is read.
    std::string all() {
        std::string bytes(size_, '\0');
        stream_.clear();
        stream_.seekg(0);
        stream_.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
        bytes.resize(static_cast<std::size_t>(stream_.gcount()));
        return bytes;
    }

private:
    std::ifstream stream_;
    std::uintmax_t size_;
};

LibraryFault no_library() {
    return {"plugin.ej-bibliotek", "filen är inte ett programbibliotek", "ta bort filen ur mappen"};
}

LibraryFault cut_off() {
    return {"plugin.avkortad", "filen är avkortad eller skadad, som när en kopiering har avbrutits",
            "kopiera filen en gång till"};
}

LibraryFault without_seal() {
    return {"plugin.kontrollsumma", "filen saknar den kontrollsumma som visar att den är hel",
            "kopiera filen en gång till; om det inte hjälper ska tillägget byggas om med linsen_add_report"};
}

LibraryFault of_another_computer() {
    return {"plugin.annan-dator", "det är byggt för en annan sorts dator",
            "bygg om tillägget på en dator av den här sorten"};
}

bool is_of_this_computer(Header const& header) {
    constexpr auto own_class = sizeof(void*) == 8 ? ELFCLASS64 : ELFCLASS32;
    constexpr auto own_order = std::endian::native == std::endian::little ? ELFDATA2LSB : ELFDATA2MSB;
    if (header.e_ident[EI_CLASS] != own_class || header.e_ident[EI_DATA] != own_order) return false;
#if defined(__x86_64__)
    return header.e_machine == EM_X86_64;
#elif defined(__aarch64__)
    return header.e_machine == EM_AARCH64;
#else
    return true;
#endif
}

/// A program that may lie anywhere in memory has the type of a library, and says in its dynamic part what it
/// is.
bool is_program(Parts& parts, Segment const& dynamic) {
    for (std::uint64_t at = 0; at + sizeof(Dynamic) <= dynamic.p_filesz; at += sizeof(Dynamic)) {
        auto const entry = parts.read<Dynamic>(dynamic.p_offset + at);
        if (!entry || entry->d_tag == DT_NULL) return false;
        if (entry->d_tag == DT_FLAGS_1) return (entry->d_un.d_val & DF_1_PIE) != 0;
    }
    return false;
}

/// Sections stand at the end of a file; the names of them are what a copy in full length but with nothing at
/// its end lacks.
bool sections_are_whole(Parts& parts, Header const& header) {
    if (header.e_shoff == 0) return true;
    if (header.e_shentsize != sizeof(Section) ||
        !parts.holds(header.e_shoff, std::uint64_t{header.e_shnum} * sizeof(Section)))
        return false;
    if (header.e_shstrndx == SHN_UNDEF || header.e_shstrndx >= header.e_shnum) return true;
    auto const names = parts.read<Section>(header.e_shoff + header.e_shstrndx * sizeof(Section));
    return names && names->sh_type == SHT_STRTAB && parts.holds(names->sh_offset, names->sh_size);
}

std::optional<LibraryFault> fault_of_parts(Parts& parts, Header const& header) {
    if (!sections_are_whole(parts, header)) return cut_off();
    if (header.e_phnum == 0 || header.e_phentsize != sizeof(Segment)) return cut_off();
    for (std::uint64_t at = 0; at < header.e_phnum; ++at) {
        auto const segment = parts.read<Segment>(header.e_phoff + at * sizeof(Segment));
        if (!segment || !parts.holds(segment->p_offset, segment->p_filesz)) return cut_off();
        if (segment->p_type == PT_DYNAMIC && is_program(parts, *segment)) return no_library();
    }
    return std::nullopt;
}

/// Nothing when every byte that would be loaded is the one that was built.
std::optional<LibraryFault> fault_of_seal(Parts& parts) {
    auto const seal = seal_of(parts.all());
    if (!seal || !seal->written) return without_seal();
    if (*seal->written != seal->counted) return cut_off();
    return std::nullopt;
}

} // namespace

std::optional<LibraryFault> fault_of_library(fs::path const& file) {
    std::error_code error;
    if (!fs::exists(file, error))
        return LibraryFault{"plugin.saknas", "filen finns inte; länken pekar på något som är borta",
                            "lägg tillbaka filen, eller ta bort länken"};
    if (!fs::is_regular_file(file, error)) return no_library();
    auto const size = fs::file_size(file, error);
    if (error) return no_library();
    Parts parts(file, size);
    if (!parts.is_open())
        return LibraryFault{"plugin.far-inte-lasas", "filen får inte läsas",
                            "be den som äger filen om rätt att läsa den"};
    auto const magic = parts.read<std::array<char, SELFMAG>>(0);
    if (!magic || std::string_view(magic->data(), magic->size()) != std::string_view(ELFMAG, SELFMAG))
        return no_library();
    auto const header = parts.read<Header>(0);
    if (!header) return cut_off();
    if (!is_of_this_computer(*header)) return of_another_computer();
    if (header->e_type != ET_DYN) return no_library();
    if (auto const fault = fault_of_parts(parts, *header)) return fault;
    return fault_of_seal(parts);
}

} // namespace linsen
