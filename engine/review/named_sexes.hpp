#pragma once

#include "review/people.hpp"
#include "review/reading.hpp"

#include <cstddef>
#include <optional>

namespace linsen::review {

/// What a sentence tells of persons, so that one beside it can be asked whether it divides them.
struct Told {
    People people = People::anybody;
    std::optional<long> count; ///< how many they are, where that is said in figures
};

/// What a sentence and those beside it say of sex: the ones before and after it in its paragraph, and in a
/// list all items and the line that leads to them.
struct NamedSexes {
    Sexes here;
    Sexes around;
    bool divided_around = false; ///< one beside it divides what is told, or speaks of why it does not
    bool told_around = false;    ///< one beside it tells how the sexes fare
};

/// All that the words of a sentence name.
[[nodiscard]] Sexes sexes_in(Sentence const& sentence);

[[nodiscard]] NamedSexes named_sexes(ReadPart const& part, std::size_t sentence, Told const& told = {});

/// The figures of the sentence are divided. That another one names the sexes ("Flickor och pojkar
/// tillfrågades.") divides nothing.
[[nodiscard]] bool divides(NamedSexes const& named);

/// Beside it stands what the sexes have in common, or what not: words for all of them hide nothing there.
[[nodiscard]] bool tells_apart(NamedSexes const& named);

} // namespace linsen::review
