#pragma once

#include "guide.hpp"

namespace minimaria {

/// The questions of a step with the answers that rapport.toml gives, "Ej besvarad" where it gives none.
/// What cannot stand in an answer, and a file that cannot be read, is told.
[[nodiscard]] document::Blocks questions_of(StepOf step, Guide const& guide, Job const& job,
                                            Diagnostics& diagnostics);

} // namespace minimaria
