#pragma once

#include "base/cell.hpp"
#include "base/export.hpp"

namespace linsen {} // namespace linsen
