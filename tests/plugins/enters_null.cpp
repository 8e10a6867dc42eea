#include "broken.hpp"

SPOILED_PLUGIN(enter, [](linsen::Registry& registry) { registry.add(nullptr); })
