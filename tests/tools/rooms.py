#!/usr/bin/env python3
"""The rule about rooms: who may include whom, and which room may know which library.

    rooms.py [ROOT]       reads the link lines of ROOT/engine/CMakeLists.txt and every #include line; exit 1 on a breach

A room may include itself and the rooms on its MAY_INCLUDE line; a library's headers may be included where its name stands on
the LIBRARIES line. A plugin may include plugin/report.hpp, the headers that this one brings along, and its own files.
Our own headers stand in quotes and are named from their room, so that nobody comes to them by another way: not in angle
brackets, not by "../", not through a macro.
"""
import pathlib
import re
import sys

DIRECTIVE = re.compile(r'^[ \t]*(?:#|%:)[ \t]*(?:include|include_next|import)\b[ \t]*(.*)$', re.M)
NAMED = re.compile(r'"([^"]+)"|<([^>]+)>')
# What may hold what looks like a directive, or hide one: comments and raw strings go, plain literals stay.
LITERAL_OR_COMMENT = re.compile(r'''R"(?P<mark>[^()\\\s]{0,16})\(.*?\)(?P=mark)"
                                 |"(?:\\.|[^"\\\n])*"
                                 |(?<![0-9A-Fa-f])'(?:\\.[^'\n]*|[^'\\\n])'
                                 |//[^\n]*
                                 |/\*.*?\*/''', re.S | re.X)
SUFFIXES = (".hpp", ".cpp", ".h", ".hh", ".hxx", ".c", ".cc", ".cxx", ".inc", ".inl", ".ipp", ".tpp")
ROOM = re.compile(r'^linsen_room\(([^)]*)\)', re.M)

# First part of a header's path → what a room's LIBRARIES line must name to include it.
LIBRARIES = [
    (r"podofo/", "PODOFO_LIBRARY"),
    (r"xlsxwriter", "XLSXWRITER_LIBRARY"),
    (r"hb(-\w+)?\.h$|harfbuzz/", "HARFBUZZ"),
    (r"unicode/", "ICU"),
    (r"toml\+\+/", "TOMLPLUSPLUS"),
    (r"hyphen\.h$", "HYPHEN_LIBRARY"),
    (r"libdeflate\.h$", "DEFLATE"),
    (r"nettle/", "NETTLE"),
    (r"nlohmann/", "nlohmann_json"),
    (r"zip\.h$", "ZIP"),
    (r"expat\.h$", "EXPAT"),
    (r"dlfcn\.h$", "CMAKE_DL_LIBS"),
    (r"CLI/", "CLI11"),
    (r"(Clp|Coin)\w+\.h", "CLP"),
]
# Libraries that a single source file may know, so that they can be exchanged.
BEHIND_ONE_FILE = {r"podofo/": "pdf", r"xlsxwriter": "excel", r"(Clp|Coin)\w+\.h": "suppress"}
# What is no room: the program. It may include what the outermost room may, but no library except its own.
PROGRAM = ("cli", "run", {"CLI11"})


class Rooms:
    def __init__(self, root):
        self.root = pathlib.Path(root)
        self.breaches = []
        self.formed = set()
        text = re.sub(r"#.*", "", (self.root / "engine/CMakeLists.txt").read_text("utf-8"))
        self.may_include, self.libraries = {}, {}
        for line in ROOM.findall(text):
            name, *words = line.split()
            where, lists = None, {"MAY_INCLUDE": set(), "LIBRARIES": set()}
            for word in words:
                if word in lists:
                    where = word
                else:
                    lists[where].add(word)
            self.may_include[name] = lists["MAY_INCLUDE"] | {name}
            self.libraries[name] = {library for _, library in LIBRARIES
                                    for word in lists["LIBRARIES"] if library in word}
        program, outermost, libraries = PROGRAM
        if outermost in self.may_include:
            self.may_include[program] = self.may_include[outermost] | {program}
            self.libraries[program] = libraries

    def breach(self, file, what):
        self.breaches.append(f"{file.relative_to(self.root).as_posix()}: {what}")

    def directives(self, file):
        """What stands after each #include of a file, lines joined and comments gone."""
        def kept(found):
            text = found.group()
            return '""' if text.startswith("R") else " " if text.startswith("/") else text
        text = file.read_text("utf-8").replace("\\\n", "")
        return [argument.strip() for argument in DIRECTIVE.findall(LITERAL_OR_COMMENT.sub(kept, text))]

    def includes(self, file):
        """(mark, header) of each include; those of our own have the mark of quotes however they are written."""
        found = []
        for argument in self.directives(file):
            named = NAMED.match(argument)
            if named:
                header = named.group(1) or named.group(2)
                own = named.group(1) or header.partition("/")[0] in self.may_include
                found.append(('"' if own else "<", header))
        return found

    def check_form(self, file):
        """Ways to a header that the other checks cannot follow, or that a reader cannot."""
        for argument in self.directives(file):
            named = NAMED.match(argument)
            if not named:
                self.breach(file, f"an include says outright what it includes, not {argument}")
                continue
            header = named.group(1) or named.group(2)
            if named.group(2) and header.partition("/")[0] in self.may_include:
                self.breach(file, f"<{header}> is our own: quotes")
            if header.startswith("/") or any(part in ("", ".", "..") for part in header.split("/")):
                self.breach(file, f'"{header}" goes by a way of its own: a header is named from its room')
            if named.group(1) and pathlib.PurePath(header).suffix not in SUFFIXES:
                self.breach(file, f'"{header}" does not end as a header does, so nobody would look into it')

    def sources(self, folder):
        found = sorted(f for f in (self.root / folder).rglob("*") if f.suffix in SUFFIXES)
        for file in found:
            if file not in self.formed:
                self.formed.add(file)
                self.check_form(file)
        return found

    def check(self):
        self.check_link_lines()
        for room in sorted(p.name for p in (self.root / "engine").iterdir() if p.is_dir()):
            if room not in self.may_include:
                self.breaches.append(f"engine/{room}: no linsen_room line in engine/CMakeLists.txt names it")
                continue
            for file in self.sources(f"engine/{room}"):
                self.check_file(room, file)
        for folder in sorted((self.root / "tests/unit").glob("*")):
            if folder.is_dir():
                for file in self.sources(folder.relative_to(self.root)):
                    self.check_test(folder.name, file)
        for folder in sorted((self.root / "plugins").glob("*")):
            if folder.is_dir():
                self.check_plugin(folder)
        for header, room in BEHIND_ONE_FILE.items():
            self.check_behind_one_file(header, room)
        return self.breaches

    def check_link_lines(self):
        """Lines that name each other in a ring would make the rooms one."""
        for room in self.may_include:
            for other in self.may_include[room] - {room}:
                if other not in self.may_include:
                    self.breaches.append(f"engine/CMakeLists.txt: {room} names {other}, which is no room")
                elif room in self.may_include[other]:
                    self.breaches.append(f"engine/CMakeLists.txt: {room} and {other} name each other")

    def check_file(self, room, file):
        for mark, header in self.includes(file):
            if mark == '"':
                other = header.partition("/")[0] if "/" in header else None
                if other is None:
                    self.breach(file, f'"{header}" names no room')
                elif other not in self.may_include[room]:
                    self.breach(file, f'{room} may not include {other} ("{header}")')
            else:
                for pattern, library in LIBRARIES:
                    if re.match(pattern, header) and library not in self.libraries[room]:
                        self.breach(file, f"{room} may not know the library of <{header}>")

    def check_test(self, room, file):
        # The tests of a plugin make whole reports, as `run` does.
        stands_for = "run" if (self.root / "plugins" / room).is_dir() else room
        for mark, header in self.includes(file):
            other = header.partition("/")[0]
            if mark == '"' and other in self.may_include and other not in self.may_include.get(stands_for, ()):
                self.breach(file, f'the tests of {room} may not include {other} ("{header}")')

    def public_headers(self):
        seen, ahead = set(), ["plugin/report.hpp"]
        while ahead:
            header = ahead.pop()
            file = self.root / "engine" / header
            if header not in seen and file.exists():
                seen.add(header)
                ahead += [h for mark, h in self.includes(file) if mark == '"']
        return seen

    def check_plugin(self, folder):
        public = self.public_headers()
        for file in self.sources(folder.relative_to(self.root)):
            for mark, header in self.includes(file):
                if mark == '"':
                    own = any(path.is_file() and path.resolve().is_relative_to(folder.resolve())
                              for path in (folder / header, file.parent / header))
                    if header not in public and not own:
                        self.breach(file, f'a plugin may include plugin/report.hpp and what it brings, not "{header}"')
                elif any(re.match(pattern, header) for pattern, _ in LIBRARIES):
                    self.breach(file, f"a plugin may not know the library of <{header}>")

    def check_behind_one_file(self, pattern, room):
        knows = [f for folder in ("engine", "plugins") for f in self.sources(folder)
                 if any(re.match(pattern, h) for _, h in self.includes(f))]
        for file in knows:
            if file.suffix != ".cpp" or file.parent != self.root / "engine" / room:
                self.breach(file, f"only one .cpp of {room} may include {pattern}")
        if len(knows) > 1:
            for file in knows:
                self.breach(file, f"{len(knows)} files include {pattern}: only one may")


def main():
    root = sys.argv[1] if len(sys.argv) > 1 else pathlib.Path(__file__).resolve().parents[2]
    rooms = Rooms(root)
    breaches = rooms.check()
    for breach in breaches:
        print(breach)
    print(f"{len(rooms.may_include)} rooms, {len(breaches)} breaches")
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main())
