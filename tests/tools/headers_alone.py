#!/usr/bin/env python3
"""Every header of the engine compiles by itself, with all warnings as errors.

    headers_alone.py COMPILER [FOLDER]    FOLDER holds the headers that the build makes

A header that its own .cpp includes before anything else has been compiled so by the build; the others are compiled here.
"""
import concurrent.futures
import os
import pathlib
import re
import subprocess
import sys
import tempfile

from outside import ROOT, finish

FLAGS = ["-std=c++20", "-fsyntax-only", "-Wall", "-Wextra", "-Wpedantic", "-Wshadow", "-Wconversion", "-Werror"]


def check(compiler, root, made=None):
    engine = pathlib.Path(root, "engine")
    folders = ["-I", str(engine)] + (["-I", made] if made else [])
    headers = sorted(h.relative_to(engine).as_posix() for h in engine.rglob("*.hpp"))
    untried = [h for h in headers if first_include(engine / h.replace(".hpp", ".cpp")) != h]

    def alone(header):
        with tempfile.NamedTemporaryFile("w", suffix=".cpp", encoding="utf-8") as file:
            # Twice: it must also bear to be included again.
            file.write(f'#include "{header}"\n#include "{header}"\nint main() {{}}\n')
            file.flush()
            result = subprocess.run([compiler, *FLAGS, *folders, file.name], text=True, encoding="utf-8", errors="replace",
                                    stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
            return f"{header} does not compile alone:\n{result.stdout}" if result.returncode else None

    with concurrent.futures.ThreadPoolExecutor(min(os.cpu_count() or 1, 4)) as several:
        return len(headers), [fault for fault in several.map(alone, untried) if fault]


def first_include(source):
    found = re.search(r'^\s*#\s*include\s*["<]([^">]+)', source.read_text("utf-8"), re.M) if source.exists() else None
    return found[1] if found else None


if __name__ == "__main__":
    count, faults = check(sys.argv[1], ROOT, sys.argv[2] if len(sys.argv) > 2 else None)
    finish(faults, f"{count} headers compile alone")
