#include "broken.hpp"

#include <stdexcept>

SPOILED_PLUGIN(enter, [](linsen::Registry&) { throw std::runtime_error("hittar inte min licens"); })
