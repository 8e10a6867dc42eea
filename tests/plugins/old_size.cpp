#include "broken.hpp"

SPOILED_PLUGIN(size, 16)
