#include "broken.hpp"

SPOILED_PLUGIN(id, "Min rapport")
