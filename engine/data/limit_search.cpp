#include "data/limit_search.hpp"

#include "base/text.hpp"
#include "data/limit_names.hpp"
#include "data/recode.hpp"
#include "data/spec_place.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <cstdint>
#include <utility>
#include <variant>

namespace linsen {

namespace {

/// What a category may be called: its label, its code, what `koder` says that it means.
using Names = std::vector<std::string>;
constexpr std::size_t most_names = 3;

struct Candidate {
    std::string role;
    std::string heading;
    std::vector<Names> categories;

    [[nodiscard]] std::optional<std::uint32_t> find(std::string_view named) const {
        auto const wanted = fold(named);
        for (std::size_t kind = 0; kind < most_names; ++kind)
            for (std::uint32_t each = 0; each < categories.size(); ++each)
                if (kind < categories[each].size() && fold(categories[each][kind]) == wanted) return each;
        return std::nullopt;
    }

    [[nodiscard]] std::vector<std::string> labels() const {
        std::vector<std::string> all;
        for (Names const& names : categories) all.push_back(names.front());
        return all;
    }

    [[nodiscard]] bool calls_them_limits(LimitRows const& found) const {
        return names_low_limit(categories[found.low].front()) &&
               names_high_limit(categories[found.high].front());
    }
};

struct Named {
    std::string low;
    std::string high;
};

/// Where both are categories. Codes such as "02" may be those of several dimensions: then it is the one that
/// calls them limits.
std::vector<std::pair<Candidate const*, LimitRows>> places_of(std::vector<Candidate> const& candidates,
                                                              Named const& named) {
    std::vector<std::pair<Candidate const*, LimitRows>> places;
    for (Candidate const& candidate : candidates) {
        auto const low = candidate.find(named.low);
        auto const high = candidate.find(named.high);
        if (low && high && *low != *high)
            places.emplace_back(&candidate, LimitRows{candidate.role, *low, *high, {}, false});
    }
    if (places.size() > 1)
        std::erase_if(places,
                      [](auto const& place) { return !place.first->calls_them_limits(place.second); });
    return places;
}

bool is_category(std::vector<Candidate> const& candidates, std::string_view named) {
    return std::any_of(candidates.begin(), candidates.end(),
                       [&](Candidate const& candidate) { return candidate.find(named).has_value(); });
}

class TableSearch {
public:
    TableSearch(std::vector<TableDimension> const& dimensions, DataSpec const& spec, std::string const& file,
                Diagnostics& diagnostics)
        : spec_(spec)
        , file_(file)
        , diagnostics_(diagnostics) {
        for (auto const& dimension : dimensions) {
            if (!may_have_limits(dimension.role)) continue;
            Candidate candidate{dimension.role, dimension.label, {}};
            OwnCodes const own(spec, dimension.role);
            for (auto const& [code, label] : dimension.categories) {
                candidate.categories.push_back({label, code});
                if (auto const* meaning = own.find(code); meaning != nullptr)
                    candidate.categories.back().push_back(*meaning);
            }
            candidates_.push_back(std::move(candidate));
        }
    }

    std::optional<LimitRows> run(std::string const& heading_of_numbers) {
        if (!has("nedre") && !has("ovre")) return std::nullopt;
        if (!has("nedre")) return tell_half("ovre", "nedre", "undre");
        if (!has("ovre")) return tell_half("nedre", "ovre", "övre");
        Named const named{spec_.columns.at("nedre"), spec_.columns.at("ovre")};
        if (fold(named.low) == fold(named.high)) {
            error("ovre", "data.roll-dubbel", "kolumner anger samma värde som nedre och som ovre",
                  "ange det värde som är övre gräns");
            return std::nullopt;
        }
        auto const places = places_of(candidates_, named);
        if (places.size() != 1) return tell_no_place(named);
        auto found = places.front().second;
        found.can_name_value = true;
        auto const role = number_role_of(spec_);
        if (!has(role.c_str()) || is_heading(spec_.columns.at(role), heading_of_numbers)) return found;
        auto const& candidate = *places.front().first;
        found.value = candidate.find(spec_.columns.at(role));
        if (found.value && *found.value != found.low && *found.value != found.high) return found;
        auto others = candidate.labels();
        std::erase_if(others, [&](std::string const& label) {
            return names_low_limit(label) || names_high_limit(label);
        });
        error(role, "data.intervall-saknas",
              in_quotes(spec_.columns.at(role)) + " är inget av värdena i dimensionen " +
                  in_quotes(candidate.heading) + ", som har gränserna",
              others.empty() ? "stryk " + role : "dimensionen har " + join_quoted(others));
        return std::nullopt;
    }

private:
    [[nodiscard]] bool has(char const* role) const { return spec_.columns.contains(role); }

    void error(std::string_view role, std::string_view code, std::string message, std::string hint) {
        diagnostics_.add(told_at_column(spec_, role, code, std::move(message), std::move(hint)));
    }

    /// The numbers have no heading in the file, so that rapport.toml calls them what it likes.
    [[nodiscard]] static bool is_heading(std::string_view named, std::string_view heading_of_numbers) {
        auto const word = fold(named);
        return word == fold(heading_of_numbers) || word == "value" || word == "data";
    }

    std::optional<LimitRows> tell_half(std::string const& role, std::string const& other,
                                       std::string const& which) {
        error(role, "data.intervall-halvt",
              "kolumner anger " + role + " men inte " + other + ", så intervallen går inte att läsa",
              "lägg till " + other + " = \"…\", värdet för " + which + " gräns, eller stryk " + role);
        return std::nullopt;
    }

    std::optional<LimitRows> tell_no_place(Named const& named) {
        bool told = false;
        for (auto const& [role, name] : {std::pair("nedre", named.low), std::pair("ovre", named.high)}) {
            if (is_category(candidates_, name)) continue;
            told = true;
            error(role, "data.intervall-saknas",
                  "filen " + in_quotes(file_) + " har inget värde som heter " + in_quotes(name),
                  what_there_is(name));
        }
        if (!told)
            error("nedre", "data.intervall-saknas",
                  "gränserna " + in_quotes(named.low) + " och " + in_quotes(named.high) +
                      " är inte två värden i en och samma dimension",
                  "skriv dem så som källan kallar dem i ord, inte med koder");
        return std::nullopt;
    }

    [[nodiscard]] std::string what_there_is(std::string const& name) const {
        for (Candidate const& candidate : candidates_) {
            auto const labels = candidate.labels();
            if (auto const limits = linsen::find_limits(labels))
                return "gränserna ser ut att heta " + in_quotes(labels[limits->low]) + " och " +
                       in_quotes(labels[limits->high]);
        }
        std::vector<std::string> all;
        for (Candidate const& candidate : candidates_)
            for (auto const& label : candidate.labels()) all.push_back(label);
        return all.empty() ? "filen har inga gränser" : "närmast är " + join_quoted(nearest(name, all, 3));
    }

    DataSpec const& spec_;
    std::string const& file_;
    Diagnostics& diagnostics_;
    std::vector<Candidate> candidates_;
};

std::vector<Candidate> candidates_in(Frame const& frame, DataSpec const& spec) {
    std::vector<Candidate> candidates;
    for (Column const& column : frame.columns) {
        auto const* texts = std::get_if<TextColumn>(&column.data);
        if (texts == nullptr || !may_have_limits(column.role)) continue;
        Candidate candidate{column.role, column.heading, {}};
        OwnCodes const own(spec, column.role);
        for (auto const& text : texts->dictionary) {
            candidate.categories.push_back({text});
            if (auto const* meaning = own.find(text); meaning != nullptr)
                candidate.categories.back().push_back(*meaning);
        }
        candidates.push_back(std::move(candidate));
    }
    return candidates;
}

std::vector<std::string> headings_of(Frame const& frame) {
    std::vector<std::string> headings;
    for (Column const& column : frame.columns) headings.push_back(column.heading);
    headings.insert(headings.end(), frame.unread.begin(), frame.unread.end());
    return headings;
}

} // namespace

bool may_have_limits(std::string_view role) {
    return role != "kommun" && role != "kon" && role != "ar" && role != "marke";
}

std::optional<LimitRows> find_limit_rows(std::vector<TableDimension> const& dimensions,
                                         std::string const& heading_of_numbers, DataSpec const& spec,
                                         std::string const& file, Diagnostics& diagnostics) {
    return TableSearch(dimensions, spec, file, diagnostics).run(heading_of_numbers);
}

std::optional<LimitRows> find_limit_rows(Frame const& frame, DataSpec const& spec,
                                         UnreadColumns const& unread, Diagnostics& diagnostics) {
    Named const named{spec.columns.at("nedre"), spec.columns.at("ovre")};
    auto const candidates = candidates_in(frame, spec);
    auto const places = places_of(candidates, named);
    if (places.size() == 1) return places.front().second;
    auto const whole = unread ? unread() : std::nullopt;
    auto const all = whole ? candidates_in(*whole, spec) : candidates;
    auto const elsewhere = places_of(all, named);
    for (auto const& [role, name] : {std::pair("nedre", named.low), std::pair("ovre", named.high)}) {
        std::string hint;
        if (elsewhere.size() == 1) {
            auto const& heading = elsewhere.front().first->heading;
            hint = "den står i rader under " + in_quotes(heading) + ": lägg till " + role_for(heading) +
                   " = " + toml_text(heading) + " i kolumner";
        } else {
            auto const headings = headings_of(frame);
            hint = did_you_mean(name, headings);
            hint +=
                (hint.empty() ? "filen har kolumnerna " : " Filen har kolumnerna ") + join_quoted(headings);
        }
        diagnostics.add(told_at_column(
            spec, role, "data.kolumn-saknas",
            "filen " + in_quotes(frame.file) + " saknar kolumnen " + in_quotes(name), std::move(hint)));
    }
    return std::nullopt;
}

} // namespace linsen
