#include "broken.hpp"

extern "C" LINSEN_API LinsenPlugin const* linsen_plugin_descriptor() { return nullptr; }
