#include "run/template_file.hpp"

#include "base/text.hpp"
#include "job/extend.hpp"
#include "job/job.hpp"

#include <system_error>
#include <utility>

namespace linsen {

std::optional<Value> read_template(std::filesystem::path const& file, Place const& asked_at,
                                   Diagnostics& diagnostics, FindTemplate const& find,
                                   std::vector<std::filesystem::path>& files) {
    files.push_back(file);
    auto const own = read_toml(file, asked_at, diagnostics);
    if (!own) return std::nullopt;
    auto const* const named = own->find("utgar_fran");
    if (named == nullptr) return own;
    auto const refuse = [&](std::string message, std::string hint) {
        diagnostics.add(at(*named, Severity::error, "mall.utgar-fran", std::move(message), std::move(hint)));
        return std::nullopt;
    };
    auto const* const name = std::get_if<std::string>(&named->data());
    if (name == nullptr)
        return refuse("\"utgar_fran\" ska vara namnet på en mall, inom citattecken",
                      "skriv till exempel utgar_fran = \"standard\"");
    auto const below = find(*name, at(*named, Severity::error, "", ""));
    if (!below) return std::nullopt;
    std::error_code unknown;
    if (std::filesystem::equivalent(*below, file, unknown))
        return refuse("mallen " + in_quotes(*name) + " skulle utgå från sig själv",
                      "ge din egen mall ett namn som ingen annan mall har");
    files.push_back(*below);
    auto const base = read_toml(*below, named->place(), diagnostics);
    if (!base) return std::nullopt;
    if (base->find("utgar_fran") != nullptr)
        return refuse("mallen " + in_quotes(*name) + " utgår själv från en annan mall",
                      "utgå från den direkt; en mall kan bara utgå från en som är hel");
    auto entries = own->entries();
    std::erase_if(entries, [](auto const& entry) { return entry.first == "utgar_fran"; });
    return extended(*base, Value(std::move(entries), own->place(), own->excerpt()));
}

} // namespace linsen
