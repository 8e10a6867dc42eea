#include "base/file.hpp"
#include "base/number.hpp"
#include "base/scratch.hpp"
#include "base/text.hpp"
#include "form/answers.hpp"
#include "form/plan.hpp"
#include "form/returned.hpp"
#include "form/writer.hpp"
#include "job/toml.hpp"

#include <charconv>
#include <cstdint>
#include <cstdlib>
#include <string>

namespace {

using namespace linsen;
using namespace linsen::form;

void keep(bool promise) {
    if (!promise) std::abort();
}

void keep_told(Diagnostics const& diagnostics) {
    for (auto const& each : diagnostics.list())
        keep(is_utf8(each.message) && is_utf8(each.hint) && !each.code.empty() && !to_text(each).empty());
}

FormIssue issue() {
    FormIssue issue;
    issue.kommun = {"2081", "Borlänge"};
    issue.year = 2025;
    issue.earlier.year = 2024;
    return issue;
}

/// Either a form that can be written and read back as itself, or words about why not.
void read_as_template(std::string_view bytes) {
    Diagnostics diagnostics;
    auto const value = parse_toml(bytes, "fuzz.toml", diagnostics);
    if (!value) return;
    auto const form = read_form(*value, diagnostics);
    keep(form.has_value() != diagnostics.has_errors());
    keep_told(diagnostics);
    constexpr std::size_t most = 20'000; // what takes long to write tells nothing new
    if (!form || bytes.size() > most) return;
    test::Scratch const scratch;
    keep(write_form(scratch / "form.xlsx", *form, issue(), 1, diagnostics));
    auto const book = read_returned(*read_file(scratch / "form.xlsx", {}, diagnostics), "form.xlsx",
                                    diagnostics, form_limits());
    keep(book.has_value());
    if (book->refused)
        return; // a template may hold what looks like a personnummer: where it is read, it is refused
    auto const said = identify(*book, diagnostics);
    keep(said && said->identity.form == form->id && said->identity.version == form->version);
}

struct Sample {
    FormDefinition form;
    ReturnedBook book;
};

/// A form as it is sent out.
Sample const& sample() {
    static Sample const made = [] {
        Diagnostics diagnostics;
        auto const toml = read_file(std::filesystem::path(LINSEN_SOURCE_DIR) / "templates/formular/rok.toml",
                                    {}, diagnostics);
        auto form = read_form(*parse_toml(*toml, "rok.toml", diagnostics), diagnostics);
        test::Scratch const scratch;
        keep(write_form(scratch / "form.xlsx", *form, issue(), 1, diagnostics));
        auto book = read_returned(*read_file(scratch / "form.xlsx", {}, diagnostics), "form.xlsx",
                                  diagnostics, form_limits());
        return Sample{std::move(*form), std::move(*book)};
    }();
    return made;
}

void keep_answers(ReturnedBook const& book) {
    Diagnostics diagnostics;
    (void)identify(book, diagnostics);
    Diagnostics told;
    auto const answers = read_answers(book, sample().form, 2025, told);
    keep(answers.has_value() != told.has_errors());
    keep_told(diagnostics);
    keep_told(told);
    if (!answers) return;
    auto const& form = sample().form;
    for (std::size_t i = 0; i < form.questions.size(); ++i) {
        auto const& same = form.questions[i].same_persons;
        if (!same || !answers->questions[i] || !answers->questions[*same]) continue;
        std::int64_t difference = 0;
        for (auto const& row : *answers->questions[i])
            for (auto const number : row) difference += number;
        for (auto const& row : *answers->questions[*same])
            for (auto const number : row) difference -= number;
        keep(difference == 0);
    }
}

/// Lines "sheet;row;column;text" or "sheet;row;column;=number" change cells, "name;range" changes a defined
/// name.
/// `*` as the row is every row of a question.
void read_as_changes(std::string_view bytes) {
    auto book = sample().book;
    auto const number_in = [](std::string_view digits) {
        std::uint32_t number = 0;
        std::from_chars(digits.data(), digits.data() + digits.size(), number);
        return number;
    };
    for (auto const line : split(bytes, '\n')) {
        auto const parts = split(line, ';');
        if (parts.size() == 2) {
            book.names[fold(parts[0])] = parts[1];
            continue;
        }
        if (parts.size() != 4) continue;
        auto& sheet = book.sheets[number_in(parts[0]) % book.sheets.size()];
        auto const column = static_cast<std::uint16_t>(number_in(parts[2]) % 20);
        ReturnedCell cell;
        cell.text = parts[3];
        if (auto const number =
                parse_number(parts[3].substr(parts[3].starts_with('=') ? 1 : 0), DecimalMark::point);
            number && parts[3].starts_with('='))
            cell = {XlsxCell::Kind::number, number->value, {}};
        auto const first = parts[1] == "*" ? 7U : number_in(parts[1]) % 40;
        auto const last = parts[1] == "*" ? 12U : first;
        for (auto row = first; row <= last; ++row) {
            if (parts[3].empty())
                sheet.cells.erase({row, column});
            else
                sheet.cells[{row, column}] = cell;
        }
    }
    keep_answers(book);
}

} // namespace

/// Bytes that begin as a zip file are a workbook that has come back, those that begin with "#ändra" changes
/// of a form as it was sent out, and all others a template.
extern "C" int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    std::string_view const bytes(reinterpret_cast<char const*>(data), size);
    if (bytes.starts_with("PK")) {
        auto limits = form_limits();
        limits.part_bytes = 1 << 20;
        limits.total_bytes = 4 << 20;
        limits.cells = 10'000;
        Diagnostics diagnostics;
        auto const book = read_returned(std::string(bytes), "fuzz.xlsx", diagnostics, limits);
        keep(book.has_value() || diagnostics.has_errors());
        if (book) keep_answers(*book);
    } else if (constexpr std::string_view changes = "#ändra\n"; bytes.starts_with(changes)) {
        if (is_utf8(bytes)) read_as_changes(bytes.substr(changes.size()));
    } else {
        read_as_template(bytes);
    }
    return 0;
}
