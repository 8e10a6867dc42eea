#include "broken.hpp"

SPOILED_PLUGIN(abi, nullptr)
