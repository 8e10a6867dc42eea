#pragma once

#include "review/reading.hpp"

#include <cstddef>
#include <optional>

namespace linsen::review {

/// The words of a sentence that count persons: "42 ungdomar", "31 procent av brukarna", "hälften av
/// klienterna", "var tredje elev", "antalet barn som utretts ökade från 310", "två av tre känner sig
/// trygga": from `first` to the word for persons, or what only persons do, `last`.
struct CountedPersons {
    std::size_t first = 0;
    std::size_t last = 0;
    People people = People::anybody;
};

/// The first such words. Not what is planned or allowed ("plats för sex personer", "högst åtta deltagare"),
/// and nothing per so many persons ("per 1 000 unga").
[[nodiscard]] std::optional<CountedPersons> counted_persons(Sentence const& sentence);

} // namespace linsen::review
