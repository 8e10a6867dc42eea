#include "broken.hpp"

SPOILED_PLUGIN(api, 0)
