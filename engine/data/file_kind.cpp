#include "data/file_kind.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>

namespace linsen {

namespace {

bool has(std::string_view bytes, std::string_view part) { return bytes.find(part) != std::string_view::npos; }

FileKind kind_of_zip(std::string_view bytes) {
    if (has(bytes, "opendocument.spreadsheet")) return FileKind::open_document;
    if (has(bytes, "word/")) return FileKind::word;
    if (has(bytes, "xl/") || has(bytes, "[Content_Types].xml")) return FileKind::excel;
    return FileKind::zip;
}

/// Does the text begin with one of the keywords that PX files begin with?
bool is_px(std::string_view text) {
    constexpr std::array<std::string_view, 9> first_keywords{"CHARSET",  "AXIS-VERSION", "CODEPAGE",
                                                             "LANGUAGE", "LANGUAGES",    "MATRIX",
                                                             "TITLE",    "SUBJECT-AREA", "CREATION-DATE"};
    auto const keyword = text.substr(0, std::min(text.find_first_of("=[ "), text.size()));
    if (std::find(first_keywords.begin(), first_keywords.end(), keyword) == first_keywords.end())
        return false;
    auto const behind = text.find_first_not_of(' ', keyword.size());
    return behind != std::string_view::npos && (text[behind] == '=' || text[behind] == '[');
}

} // namespace

FileKind kind_of(std::string_view beginning) {
    using namespace std::string_view_literals;
    if (beginning.empty()) return FileKind::empty;
    if (beginning.starts_with("\xFF\xFE"sv) || beginning.starts_with("\xFE\xFF"sv)) return FileKind::utf16;
    if (beginning.starts_with("%PDF-"sv)) return FileKind::pdf;
    if (beginning.starts_with("PK\x03\x04"sv)) return kind_of_zip(beginning);
    if (beginning.starts_with("\x1F\x8B"sv) ||
        beginning.starts_with("\xFD"
                              "7zXZ"sv) ||
        beginning.starts_with("\x28\xB5\x2F\xFD"sv) || beginning.starts_with("7z\xBC\xAF"sv))
        return FileKind::packed;
    if (beginning.starts_with("\xD0\xCF\x11\xE0"sv)) return FileKind::old_office;
    if (beginning.starts_with("\x89PNG"sv) || beginning.starts_with("\xFF\xD8\xFF"sv) ||
        beginning.starts_with("GIF8"sv))
        return FileKind::picture;
    if (beginning.starts_with(R"({\rtf)"sv)) return FileKind::word;
    if (beginning.starts_with("\xEF\xBB\xBF"sv)) beginning.remove_prefix(3);
    auto const text = trim(beginning);
    if (text.empty() && beginning.size() < 4096) return FileKind::empty;
    if (text.starts_with('{') || text.starts_with('[')) return FileKind::json;
    auto const start = text.substr(0, 15);
    if (start.starts_with("<?xml") || start.starts_with("<html") || start.starts_with("<HTML") ||
        start.starts_with("<!doctype html") || start.starts_with("<!DOCTYPE html") ||
        start.starts_with("<!DOCTYPE HTML"))
        return FileKind::web_page;
    return is_px(text) ? FileKind::px : FileKind::text;
}

void tell_wrong_kind(FileKind kind, std::string_view wanted, std::string const& file,
                     Diagnostics& diagnostics) {
    struct Told {
        char const* code = "data.fel-filslag";
        std::string is;
        std::string hint;
    };
    auto const as_csv = std::string("öppna den och spara den som CSV UTF-8");
    auto const as_workbook = std::string("öppna den och spara den som Excel-arbetsbok (.xlsx)");
    auto const told = [&]() -> Told {
        switch (kind) {
        case FileKind::empty:
            return {"data.tom-fil", "filen är tom", "kontrollera att den hann sparas eller hämtas klart"};
        case FileKind::pdf:
            return {"data.fel-filslag", "filen är en PDF",
                    "hämta uppgifterna som CSV, PX eller JSON; Excel kan spara en tabell som CSV"};
        case FileKind::excel:
            return {"data.fel-filslag", "filen är en Excel-arbetsbok (xlsx)",
                    R"(byt filens namn så att det slutar på .xlsx, eller skriv format = "xlsx")"};
        case FileKind::open_document:
            return {"data.fel-filslag", "filen är ett kalkylblad från LibreOffice (ods)", as_workbook};
        case FileKind::word: return {"data.fel-filslag", "filen är ett Word-dokument", as_csv};
        case FileKind::old_office:
            return {"data.fel-filslag", "filen är i Excels gamla format (xls) eller skyddad med lösenord",
                    as_workbook};
        case FileKind::zip: return {"data.fel-filslag", "filen är ett zip-arkiv", "packa upp den först"};
        case FileKind::packed:
            return {"data.fel-filslag", "filen är packad (gzip eller liknande)",
                    "packa upp den först, eller hämta den igen utan komprimering"};
        case FileKind::picture:
            return {"data.fel-filslag", "filen är en bild", "ange filen som uppgifterna ligger i"};
        case FileKind::json:
            return {"data.fel-filslag", "filen är JSON",
                    R"(skriv format = "kolada" eller format = "jsonstat", eller stryk raden format)"};
        case FileKind::px:
            return {"data.fel-filslag", "filen är en PX-fil",
                    R"(skriv format = "px", eller stryk raden format)"};
        case FileKind::web_page:
            return {"data.fel-filslag", "filen är en webbsida",
                    "källan har svarat med en sida, ofta ett felmeddelande: hämta filen igen"};
        case FileKind::utf16: return {"data.fel-filslag", "filen är text i UTF-16", "spara om den som UTF-8"};
        case FileKind::text: break;
        }
        return {"data.fel-filslag", "filen är vanlig text", "kontrollera format i rapport.toml"};
    }();
    auto message = told.is;
    if (kind != FileKind::empty) message += ", inte " + std::string(wanted);
    diagnostics.error(told.code, {file, 0, 0, {}}, message, told.hint);
}

void tell_no_workbook(FileKind kind, ByteSource& source, std::string const& file, Diagnostics& diagnostics) {
    using namespace std::string_view_literals;
    constexpr auto wanted = "en Excel-arbetsbok (xlsx)"sv;
    Place const place{file, 0, 0, {}};
    auto const as_workbook = "öppna den och spara den som Excel-arbetsbok (.xlsx)";
    if (kind == FileKind::empty || kind == FileKind::text) {
        auto const bytes = source.beginning(4096);
        // A file of a cloud that has not come down yet is empty, or of its full length and nothing but zeros.
        if (bytes.find_first_not_of('\0') == std::string::npos) {
            diagnostics.error(
                "data.tom-fil", place, "filen är tom",
                "ligger den i OneDrive eller SharePoint: högerklicka på den, välj \"Behåll alltid på "
                "den här enheten\" och vänta tills den har hämtats");
            return;
        }
    }
    if (kind == FileKind::text || kind == FileKind::utf16) {
        diagnostics.error(
            "data.fel-filslag", place, "filen är vanlig text, inte " + std::string(wanted),
            R"(är den CSV: byt filens namn så att det slutar på .csv, eller skriv format = "csv")");
        return;
    }
    if (kind == FileKind::old_office) {
        auto const bytes = source.rest(0);
        bool const is_locked =
            bytes.find("E\0n\0c\0r\0y\0p\0t\0e\0d\0P\0a\0c\0k\0a\0g\0e\0"sv) != std::string::npos;
        if (is_locked)
            diagnostics.error(
                "data.losenord", place, "filen är skyddad med lösenord",
                "öppna den i Excel, ta bort lösenordet under Arkiv, Info, Skydda arbetsbok och spara "
                "den");
        else
            diagnostics.error("data.fel-filslag", place, "filen är i Excels gamla format (xls)", as_workbook);
        return;
    }
    tell_wrong_kind(kind, wanted, file, diagnostics);
}

} // namespace linsen
