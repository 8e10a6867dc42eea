#include "broken.hpp"

SPOILED_PLUGIN(abi, "gcc11 libstdc++11/1 c++202002L 0123456789abcdef")
