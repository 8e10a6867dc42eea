#include "broken.hpp"

SPOILED_PLUGIN(title, nullptr)
