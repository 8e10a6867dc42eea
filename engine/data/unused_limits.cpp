#include "data/unused_limits.hpp"

#include "base/text.hpp"
#include "data/limit_names.hpp"
#include "data/limit_search.hpp"
#include "data/number_text.hpp"
#include "data/signs.hpp"
#include "data/spec_place.hpp"
#include "job/toml_written.hpp"

#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

namespace linsen {

namespace {

/// The report's readers must not take it that the source knows nothing of its uncertainty.
void reserve(Frame& frame, std::string const& what) {
    frame.caveats.push_back({"Filen " + frame.file + " anger osäkerhet i " + what +
                                 ", men rapporten använder den inte. Därför är osäkerheten inte känd i "
                                 "rapportens jämförelser.",
                             {}});
}

void warn(DataSpec const& spec, std::string message, std::string hint, Diagnostics& diagnostics) {
    auto told = told_at_column(spec, "", "data.intervall-oanvant", std::move(message), std::move(hint));
    told.severity = Severity::warning;
    diagnostics.add(std::move(told));
}

void tell(DataSpec const& spec, std::string message, std::string const& to_write, Diagnostics& diagnostics) {
    warn(spec, std::move(message),
         (spec.columns.empty() ? "lägg till kolumner = { " + to_write + " }"
                               : "lägg till " + to_write + " i kolumner") +
             ", så kan rapporten säga vilka skillnader som är säkerställda",
         diagnostics);
}

/// What no setting can make limits of. The report must not say untold that its source gives none.
bool tell_margin(Frame& frame, DataSpec const& spec, std::vector<std::string> const& names,
                 std::string const& place, Diagnostics& diagnostics) {
    auto const margin = std::find_if(names.begin(), names.end(), names_margin);
    if (margin == names.end()) return false;
    reserve(frame, in_quotes(*margin) + place);
    warn(spec,
         "filen " + in_quotes(frame.file) + " har " + in_quotes(*margin) + place +
             ", men Linsen läser bara gränser, så rapporten får inga intervall",
         "räkna fram gränserna i en CSV-fil, värdet minus och plus felmarginalen, och ange dem som nedre och "
         "ovre i kolumner",
         diagnostics);
    return true;
}

/// Whether what stands in the column can be read as intervals, and not only its heading.
bool holds_intervals(std::string const& heading, DataSpec const& spec, UnreadColumns const& unread) {
    auto const whole = unread ? unread() : std::nullopt;
    if (!whole) return false;
    Diagnostics unheard;
    Signs const signs(spec, unheard);
    for (Column const& column : whole->columns) {
        auto const* texts = std::get_if<TextColumn>(&column.data);
        if (texts == nullptr || column.heading != heading) continue;
        return std::any_of(texts->dictionary.begin(), texts->dictionary.end(), [&](std::string const& text) {
            auto const read = read_interval(text, signs);
            return read && read->low.status == Status::shown;
        });
    }
    return false;
}

/// Columns of the file that `kolumner` leaves out.
bool tell_columns(Frame& frame, DataSpec const& spec, UnreadColumns const& unread, Diagnostics& diagnostics) {
    auto const in_file = "filen " + in_quotes(frame.file) + " har ";
    if (auto const limits = find_limits(frame.unread)) {
        auto const& low = frame.unread[limits->low];
        auto const& high = frame.unread[limits->high];
        reserve(frame, "kolumnerna " + in_quotes(low) + " och " + in_quotes(high));
        tell(spec,
             in_file + "kolumnerna " + in_quotes(low) + " och " + in_quotes(high) +
                 ", men kolumner säger inte att de är gränser, så rapporten får inga intervall",
             limits_to_write(low, high), diagnostics);
        return true;
    }
    for (auto const& heading : frame.unread) {
        if (!names_interval(heading) || !holds_intervals(heading, spec, unread)) continue;
        reserve(frame, "kolumnen " + in_quotes(heading));
        tell(spec,
             in_file + "kolumnen " + in_quotes(heading) +
                 ", men kolumner säger inte att den är intervall, så rapporten får inga",
             "intervall = " + toml_text(heading), diagnostics);
        return true;
    }
    return tell_margin(frame, spec, frame.unread, "", diagnostics);
}

/// Categories of a column. Where the limits of one measure are read, there may be those of others.
void tell_categories(Frame& frame, DataSpec const& spec, bool some_are_read, Diagnostics& diagnostics) {
    for (Column const& column : frame.columns) {
        auto const* texts = std::get_if<TextColumn>(&column.data);
        if (texts == nullptr || !may_have_limits(column.role)) continue;
        auto const limits = find_limits(texts->dictionary);
        if (!limits) {
            auto const place = " i " + in_quotes(column.heading);
            if (!some_are_read && tell_margin(frame, spec, texts->dictionary, place, diagnostics)) return;
            continue;
        }
        auto const& low = texts->dictionary[limits->low];
        auto const& high = texts->dictionary[limits->high];
        auto const they = in_quotes(low) + " och " + in_quotes(high) + " i " + in_quotes(column.heading);
        if (!some_are_read) reserve(frame, they);
        if (some_are_read)
            warn(spec, "filen " + in_quotes(frame.file) + " har fler gränser, " + they + ", som inte används",
                 "lägg till en egen [[data]] av samma fil för dem, och säg i båda vilket värde som gränserna "
                 "gäller, med varde i kolumner",
                 diagnostics);
        else
            tell(spec,
                 "filen " + in_quotes(frame.file) + " har gränserna " + they +
                     ", men kolumner säger inte att de är gränser, så rapporten får inga intervall",
                 limits_to_write(low, high), diagnostics);
        return;
    }
}

} // namespace

void tell_unused_limits(Frame& frame, DataSpec const& spec, UnreadColumns const& unread,
                        Diagnostics& diagnostics) {
    if (spec.kind == DataKind::individuals) return;
    bool const some_are_read = frame.numbers("nedre") != nullptr || frame.numbers("ovre") != nullptr;
    if (!some_are_read && tell_columns(frame, spec, unread, diagnostics)) return;
    tell_categories(frame, spec, some_are_read, diagnostics);
}

} // namespace linsen
