#pragma once

/// Marks what the engine shows to the program and to plugins; everything else stays inside liblinsen.so.
#define LINSEN_API __attribute__((visibility("default")))
