#include "form/other_file.hpp"

#include "base/text.hpp"

#include <algorithm>
#include <array>
#include <filesystem>

namespace linsen::form {

namespace {

enum class Sort { workbook, cut, link, packed, letter, one_sheet, other };

struct Ending {
    std::string_view text;
    Sort sort = Sort::other;
};

constexpr std::array<Ending, 21> endings{
    {{".xlsm", Sort::workbook}, {".xls", Sort::workbook},     {".xlsb", Sort::workbook},
     {".ods", Sort::workbook},  {".numbers", Sort::workbook}, {".xltx", Sort::workbook},
     {".xltm", Sort::workbook}, {".fods", Sort::workbook},    {".crdownload", Sort::cut},
     {".part", Sort::cut},      {".partial", Sort::cut},      {".download", Sort::cut},
     {".gsheet", Sort::link},   {".url", Sort::link},         {".webloc", Sort::link},
     {".zip", Sort::packed},    {".7z", Sort::packed},        {".rar", Sort::packed},
     {".eml", Sort::letter},    {".msg", Sort::letter},       {".csv", Sort::one_sheet}}};

/// What clouds put behind the name of a file that has not been fetched.
constexpr std::array<std::string_view, 3> clouds{".icloud", ".nextcloud", ".owncloud"};

std::string ending_of(std::string_view name) {
    auto const dot = name.rfind('.');
    return dot == std::string_view::npos ? std::string() : to_lower(name.substr(dot));
}

Sort sort_of(std::string_view ending) {
    auto const found =
        std::find_if(endings.begin(), endings.end(), [&](Ending const& each) { return each.text == ending; });
    return found == endings.end() ? Sort::other : found->sort;
}

/// The name of what is in a cloud: iCloud hides its stand-ins behind a full stop.
std::optional<std::string> in_a_cloud(std::string_view name) {
    auto const ending = ending_of(name);
    if (std::find(clouds.begin(), clouds.end(), ending) == clouds.end()) return std::nullopt;
    name.remove_suffix(ending.size());
    if (name.starts_with('.')) name.remove_prefix(1);
    return std::string(name);
}

bool is_called_after_one(std::string const& name, std::vector<std::string> const& forms) {
    auto const plain = fold(name);
    return std::any_of(forms.begin(), forms.end(),
                       [&](std::string const& form) { return plain.find(fold(form)) != std::string::npos; });
}

} // namespace

std::optional<OtherFile> other_file(std::string const& name, std::vector<std::string> const& forms) {
    if (auto const fetched = in_a_cloud(name)) {
        auto const ending = ending_of(*fetched);
        if (ending != ".xlsx" && sort_of(ending) != Sort::workbook && !is_called_after_one(name, forms))
            return std::nullopt;
        return OtherFile{*fetched, false, true, "filen ligger kvar i molnet och har inte hämtats till datorn",
                         "högerklicka på den i mappen, välj att den ska hämtas, vänta tills det är klart och "
                         "kör igen"};
    }
    auto const ending = ending_of(name);
    auto const sort = sort_of(ending);
    if (sort != Sort::workbook && !is_called_after_one(name, forms)) return std::nullopt;
    OtherFile file{name,
                   true,
                   sort == Sort::workbook,
                   ending.empty() ? "filnamnet säger inte vad det är för en fil, och den läses inte"
                                  : "filen är sparad som " + ending + " och läses inte",
                   {}};
    switch (sort) {
    case Sort::workbook:
        file.hint = "öppna den, spara den som Excel-arbetsbok (.xlsx) och ta bort den här";
        break;
    case Sort::cut:
        file.is_here = false;
        file.message = "filen är inte färdighämtad och läses inte";
        file.hint = "hämta den igen, vänta tills det är klart, ta bort den här och kör igen";
        break;
    case Sort::link:
        file.message = "filen är bara en länk (" + ending + ") och läses inte";
        file.hint = "öppna länken, hämta formuläret därifrån som Excel-arbetsbok (.xlsx) och ta bort den här";
        break;
    case Sort::packed: file.hint = "packa upp den, lägg arbetsboken i mappen och ta bort den här"; break;
    case Sort::letter:
        file.hint = "öppna brevet, lägg den bifogade arbetsboken i mappen och ta bort brevet";
        break;
    case Sort::one_sheet:
        file.hint =
            "be kommunen lämna hela formuläret som Excel-arbetsbok (.xlsx): i filen finns bara ett av "
            "bladen";
        break;
    case Sort::other:
        file.hint = "be kommunen lämna själva formuläret, ifyllt och sparat som Excel-arbetsbok (.xlsx)";
        break;
    }
    return file;
}

std::string to_do_about(std::string_view name) {
    if (sort_of(ending_of(name)) == Sort::workbook)
        return "öppna den, spara den som Excel-arbetsbok (.xlsx) och lämna den igen";
    return "lämna själva formuläret, ifyllt och sparat som Excel-arbetsbok (.xlsx)";
}

} // namespace linsen::form
