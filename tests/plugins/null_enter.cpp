#include "broken.hpp"

SPOILED_PLUGIN(enter, nullptr)
