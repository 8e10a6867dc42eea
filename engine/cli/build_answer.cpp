#include "cli/build_answer.hpp"

#include "base/file.hpp"
#include "base/number.hpp"
#include "base/text.hpp"
#include "cli/protection_lines.hpp"
#include "run/near_path.hpp"

namespace linsen::cli {

namespace {

namespace fs = std::filesystem;

/// "80 kB", "1,2 MB"; in thousands, as file managers count.
std::string size_text(std::uint64_t bytes) {
    constexpr double kilo = 1000;
    auto const kilobytes = static_cast<double>(bytes) / kilo;
    if (kilobytes < kilo) return print_number(kilobytes < 1 ? 1 : kilobytes, 0) + std::string(nbsp) + "kB";
    return print_number(kilobytes / kilo, 1) + std::string(nbsp) + "MB";
}

} // namespace

BuildOptions options_of(Arguments const& arguments) {
    BuildOptions options;
    options.output = arguments.output;
    options.pdf = arguments.only != "excel";
    options.excel = arguments.only != "pdf";
    options.write = arguments.command == Command::build;
    if (arguments.decisions) options.decisions = Decisions::asked;
    options.review = arguments.command == Command::inspect;
    options.suggest = arguments.suggest;
    return options;
}

std::string pages_text(std::size_t pages) {
    return std::to_string(pages) + (pages == 1 ? " sida" : " sidor");
}

std::string result_lines(BuildResult const& result, bool written) {
    std::string text;
    if (!written) {
        text = "Granskade " + path_text(result.report) + ": rapporten kan göras";
        for (auto const& file : result.files)
            if (file.pages != 0) text += " (" + pages_text(file.pages) + ")";
        return text + "; inget har skrivits\n";
    }
    for (auto const& file : result.files) {
        text += "Skrev " + near_path(file.file) + " (";
        if (file.pages != 0) text += pages_text(file.pages) + ", ";
        text += size_text(file.hash.bytes) + ")\n";
    }
    return text;
}

void write_json(JsonWriter& json, BuildResult const& result, bool written) {
    json.begin_object();
    json.key("rapport").value(path_text(result.report));
    json.key("klar").value(result.done);
    json.key("filer").begin_array();
    for (auto const& file : result.files) {
        json.begin_object();
        json.key("slag").value(file.hash.role);
        json.key("fil").value(written ? near_path(file.file) : file.hash.name);
        if (file.pages != 0) json.key("sidor").value(static_cast<std::int64_t>(file.pages));
        json.key("byte").value(static_cast<std::int64_t>(file.hash.bytes));
        json.key("sha256").value(file.hash.sha256);
        json.end_object();
    }
    json.end_array();
    if (!written) write_protection(json, result);
    json.key("diagnostik");
    linsen::write_json(json, result.diagnostics);
    json.end_object();
}

void tell_overwritten(BuildResult& result, Owners& owners) {
    for (auto const& file : result.files) {
        auto const [owner, first] = owners.emplace(file.file, result.report);
        if (first) continue;
        result.diagnostics.warning(
            "kommando.samma-fil", Place{path_text(result.report), 0, 0, {}},
            "\"" + near_path(file.file) + "\" skrevs nyss av \"" + path_text(owner->second) +
                "\" och har nu ersatts",
            "ge rapporterna olika id (eller diarienummer, när filerna heter efter det), eller bygg "
            "dem till olika mappar");
        owner->second = result.report;
        return;
    }
}

} // namespace linsen::cli
