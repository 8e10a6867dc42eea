#include "data/text_encoding.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace linsen {

namespace {

bool is_letter(char byte) { return (byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z'); }

/// Has it Å of code page 850, which Windows-1252 has no character for, or å, ä, ö, Ä, Ö between two letters,
/// which are †, „, ”, Ž and ™ there?
bool is_dos(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] == '\x8F') return true;
        bool const may_be = std::string_view("\x86\x84\x94\x8E\x99").find(bytes[i]) != std::string_view::npos;
        bool const inside =
            i > 0 && i + 1 < bytes.size() && is_letter(bytes[i - 1]) && is_letter(bytes[i + 1]);
        if (may_be && inside) return true;
    }
    return false;
}

bool is_small_letter(char byte) { return byte >= 'a' && byte <= 'z'; }

/// Has it å or ä of Mac OS Roman inside a word? They are Œ and Š in Windows-1252, capitals that no word has
/// between other letters unless all of them are. Its ö is š there, which names do have.
bool is_mac(std::string_view bytes) {
    for (std::size_t i = 1; i < bytes.size(); ++i) {
        if (bytes[i] != '\x8C' && bytes[i] != '\x8A') continue;
        bool const goes_on = i + 1 < bytes.size() && is_small_letter(bytes[i + 1]);
        if (is_small_letter(bytes[i - 1]) || (is_letter(bytes[i - 1]) && goes_on)) return true;
    }
    return false;
}

/// The Swedish letters of a UTF-8 text in Mac OS Roman; all else as it is.
std::string to_mac(std::string_view text) {
    constexpr std::array<std::pair<std::string_view, char>, 6> letters{
        {{"å", '\x8C'}, {"ä", '\x8A'}, {"ö", '\x9A'}, {"Å", '\x81'}, {"Ä", '\x80'}, {"Ö", '\x85'}}};
    std::string bytes;
    for (std::size_t at = 0; at < text.size();) {
        auto const found = std::find_if(letters.begin(), letters.end(), [&](auto const& letter) {
            return text.substr(at).starts_with(letter.first);
        });
        bytes += found == letters.end() ? text[at] : found->second;
        at += found == letters.end() ? 1 : found->first.size();
    }
    return bytes;
}

void keep_first(std::uint32_t& first, std::uint32_t line) {
    if (first == 0 || line < first) first = line;
}

} // namespace

TextEncoding::TextEncoding(DataSpec const& spec, std::string file, Diagnostics& diagnostics)
    : file_(std::move(file)) {
    auto const name = fold(spec.encoding);
    if (name.empty()) return;
    if (name == "utf-8" || name == "utf8") {
        named_ = Named::utf8;
    } else if (name == "windows-1252" || name == "cp1252" || name == "latin-1" || name == "latin1" ||
               name == "iso-8859-1") {
        named_ = Named::windows_1252;
    } else if (name != "utf-16") {
        diagnostics.error(
            "data.teckenkod", spec.source.place(), "teckenkoden \"" + spec.encoding + "\" är okänd",
            R"(skriv "utf-8" eller "windows-1252", eller stryk raden så tar Linsen reda på den)");
    }
}

std::string TextEncoding::decode(std::string_view bytes, std::uint32_t line) {
    bytes = trim(bytes);
    if (is_ascii(bytes)) return std::string(bytes);
    std::string text;
    if (named_ == Named::windows_1252) {
        keep_first(is_utf8(bytes) ? utf8_line_ : other_line_, line);
        text = from_windows_1252(bytes);
    } else if (is_utf8(bytes)) {
        keep_first(utf8_line_, line);
        text = std::string(bytes);
    } else {
        keep_first(other_line_, line);
        if (named_ == Named::no && is_dos(bytes)) keep_first(dos_line_, line);
        if (named_ == Named::no && is_mac(bytes)) keep_first(mac_line_, line);
        text = from_windows_1252(bytes);
    }
    text = to_nfc(text);
    return std::string(trim(text));
}

void TextEncoding::compare_heading(std::string_view bytes, std::string_view wanted, std::uint32_t line) {
    bytes = trim(bytes);
    if (named_ == Named::no && !is_ascii(bytes) && !is_utf8(bytes) && bytes == to_mac(to_nfc(wanted)))
        keep_first(mac_line_, line);
}

bool TextEncoding::tell_outdated(Diagnostics& diagnostics) const {
    if (named_ == Named::windows_1252 && utf8_line_ != 0 && other_line_ == 0) {
        // Text in Windows-1252 that happens to be valid UTF-8 is no Swedish.
        diagnostics.error("data.teckenkod", {file_, static_cast<int>(utf8_line_), 0, {}},
                          "filen är angiven som Windows-1252, men rad " + std::to_string(utf8_line_) +
                              " är UTF-8",
                          "stryk teckenkod, så tar Linsen reda på den");
        return true;
    }
    if (dos_line_ == 0 && mac_line_ == 0) return false;
    diagnostics.error("data.teckenkod",
                      {file_, static_cast<int>(dos_line_ != 0 ? dos_line_ : mac_line_), 0, {}},
                      std::string("å, ä och ö är lagrade som ") +
                          (dos_line_ != 0 ? "i MS-DOS (teckentabell 850)" : "på äldre Mac (Mac OS Roman)") +
                          ", som Linsen inte läser",
                      "spara om filen som CSV UTF-8");
    return true;
}

bool TextEncoding::judge(Diagnostics& diagnostics) const {
    if (tell_outdated(diagnostics)) return false;
    if (other_line_ == 0 || named_ == Named::windows_1252) return true;
    auto const line = std::to_string(other_line_);
    if (named_ == Named::utf8 || marked_) {
        diagnostics.error("data.teckenkod", {file_, static_cast<int>(other_line_), 0, {}},
                          std::string("filen är ") + (marked_ ? "märkt som" : "angiven som") +
                              " UTF-8, men rad " + line + " är inte det",
                          marked_ ? "spara om filen som CSV UTF-8"
                                  : "stryk teckenkod, eller skriv teckenkod = \"windows-1252\"");
        return false;
    }
    if (utf8_line_ == 0) return true;
    diagnostics.error("data.teckenkod-blandad", {file_, static_cast<int>(other_line_), 0, {}},
                      "filen blandar två teckenkoder: rad " + std::to_string(utf8_line_) + " är UTF-8, rad " +
                          line + " är Windows-1252",
                      "filen är troligen ihopklistrad av två: spara båda som CSV UTF-8 först, eller ange "
                      "teckenkod i rapport.toml");
    return false;
}

} // namespace linsen
