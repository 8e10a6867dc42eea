#!/usr/bin/env python3
"""The C++ code is laid out as clang-format 14 and .clang-format say; ./dev format does it."""
from outside import ROOT, finish, program, run

files = sorted(f for top in ("engine", "plugins", "tests") for f in (ROOT / top).rglob("*") if f.suffix in (".cpp", ".hpp"))
run(program("clang-format-14"), "--dry-run", "--Werror", *files)
finish([], f"{len(files)} files are laid out well")
