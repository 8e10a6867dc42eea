#include "broken.hpp"

LINSEN_PLUGIN(Quiet, "frisk", "2.1", "En frisk rapport")
