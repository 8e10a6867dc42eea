#include "../unit/data/workbook_parts.hpp"
#include "base/text.hpp"
#include "data/canonical.hpp"
#include "data/xlsx.hpp"
#include "data/xlsx_reader.hpp"
#include "frame_promises.hpp"

#include <cmath>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

void keep(bool promise) {
    if (!promise) std::abort();
}

/// Bytes that begin with a digit replace one part of a good workbook, for a changed zip file seldom gets past
/// its checksums; all others are taken as the whole file.
std::string workbook_of(std::string bytes) {
    linsen::test::Book book;
    book.strings = "<si><t>a</t></si>";
    book.styles = "<xf numFmtId=\"14\"/>";
    book.rows = "<row><c t=\"s\"><v>0</v></c><c s=\"1\"><v>46082</v></c></row>";
    auto parts = book.parts();
    if (bytes.empty() || bytes[0] < '0' || bytes[0] > '5') return bytes;
    auto const part = static_cast<std::size_t>(bytes[0] - '0');
    bytes.erase(0, 1);
    parts[part].second = std::move(bytes);
    return linsen::test::zip_of(parts);
}

/// The workbook as a data set, its headings in one row or two.
void read_as_data(std::string const& bytes) {
    using namespace linsen;
    for (std::string const upper : {"", "Ålder"}) {
        for (std::uint32_t const header_row : {0U, 2U}) {
            DataSpec spec;
            spec.name = "fuzz";
            spec.file = "fuzz.xlsx";
            spec.sheet = "1";
            spec.upper_head = upper;
            spec.header_row = header_row;
            spec.columns = {{"grupp", "a"}, {"varde", "kolumn B"}, {"intervall", "KI"}};
            if (!upper.empty()) spec.columns["alder"] = upper;
            Diagnostics diagnostics;
            auto source = ByteSource::of(bytes);
            auto frame = read_xlsx(source, spec, diagnostics);
            fuzz::keep(frame.has_value() != diagnostics.has_errors(), "a frame and an error, or neither");
            if (frame) {
                fuzz::check_promises(*frame);
                fuzz::keep(make_canonical(*frame, spec, swedish_words(), diagnostics) !=
                               diagnostics.has_errors(),
                           "make_canonical does not say what it told");
                fuzz::check_promises(*frame);
            }
            fuzz::check_promises(diagnostics);
        }
    }
}

} // namespace

/// Whatever the bytes are: no crash, no cell that breaks its promises, and never a refusal without a word.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    using namespace linsen;
    auto const bytes = workbook_of({reinterpret_cast<char const*>(data), size});
    read_as_data(bytes);
    XlsxLimits limits;
    limits.part_bytes = 1 << 20;
    limits.total_bytes = 4 << 20;
    limits.cells = 10'000;
    limits.text = 1'000;
    Diagnostics diagnostics;
    auto const book = XlsxBook::open(bytes, "fuzz.xlsx", diagnostics, limits);
    keep(book.has_value() != diagnostics.has_errors());
    if (!book) return 0;
    for (std::size_t sheet = 0; sheet < book->sheets().size(); ++sheet) {
        keep(is_utf8(book->sheets()[sheet].name));
        std::uint64_t before = 0;
        Diagnostics told;
        bool const whole = book->read(
            sheet,
            [&](XlsxCell const& cell) {
                auto const at = std::uint64_t{cell.row} << 32U | cell.column;
                keep(at > before && cell.row >= 1 && cell.row <= 1'048'576 && cell.column >= 1 &&
                     cell.column <= 16'384);
                before = at;
                keep(std::isfinite(cell.number) && is_utf8(cell.text));
            },
            told);
        keep(whole || told.has_errors());
        for (auto const& diagnostic : told.list())
            keep(is_utf8(diagnostic.message) && is_utf8(diagnostic.place.spot));
    }
    (void)book->whole(diagnostics);
    return 0;
}
