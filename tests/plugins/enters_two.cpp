#include "broken.hpp"

SPOILED_PLUGIN(enter, [](linsen::Registry& registry) {
    registry.add(std::make_unique<Quiet>());
    registry.add(std::make_unique<Quiet>());
})
