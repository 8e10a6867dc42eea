#include "broken.hpp"

SPOILED_PLUGIN(enter, [](linsen::Registry&) {})
