"""The program with something wrong in it: a few sources of a finished build with a piece of text replaced, compiled and linked
beside it. Nothing in the build is touched."""
import json
import pathlib
import re
import shlex
import shutil
import subprocess

LIBRARY, SOLVER = "lib/liblinsen.so", "lib/linsen/suppress.so"
ALONE = "engine/suppress/"  # sources of the library that the solver is


class Stale(Exception):
    """A mutant that cannot be made: the text to be replaced is not there, or not once, or what replaces it does not
    compile. The list has to follow the source."""


def run(words, folder):
    made = subprocess.run(words, cwd=folder, text=True, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    if made.returncode:
        raise Stale(f"{' '.join(words)[:300]} …\nended with {made.returncode}:\n{made.stdout[-4000:]}")
    return made.stdout


class Build:
    """A finished build tree, made by Ninja."""

    def __init__(self, folder, source):
        self.folder, self.source = pathlib.Path(folder).resolve(), pathlib.Path(source).resolve()
        commands = json.loads((self.folder / "compile_commands.json").read_text("utf-8"))
        self.commands = {e["file"]: e for e in commands}
        cache = (self.folder / "CMakeCache.txt").read_text("utf-8")
        self.ninja = re.search(r"^CMAKE_MAKE_PROGRAM:\w+=(.*)$", cache, re.M)[1]
        self.library = (self.folder / LIBRARY).resolve().relative_to(self.folder)

    def copy(self, to):
        """What a program needs, in the shape of an installation."""
        for name in ("bin/linsen", SOLVER, "lib/linsen/plugins/tabell.so"):
            (to / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(self.folder / name, to / name)
        shutil.copytree(self.folder / "lib", to / "lib", symlinks=True, dirs_exist_ok=True,
                        ignore=lambda at, names: [n for n in names if not n.startswith("liblinsen.so")])
        (to / "share/linsen").mkdir(parents=True)
        (to / "share/linsen/templates").symlink_to((self.folder / "share/linsen/templates").resolve())
        return to / "bin/linsen"

    def compile(self, name, text, scratch):
        """(object in the build, object in the scratch folder) of one source that reads otherwise."""
        entry = self.commands[str(self.source / name)]
        words = shlex.split(entry["command"])
        made, own = words[words.index("-o") + 1], scratch / "objects" / (name.replace("/", "-") + ".o")
        changed = scratch / name
        for path in (own, changed):
            path.parent.mkdir(parents=True, exist_ok=True)
        changed.write_text(text, "utf-8")
        words[words.index("-o") + 1] = str(own)
        words[words.index("-c") + 1] = str(changed)
        run([*words, "-w", "-O0"], entry["directory"])  # a mutant may leave things unused, and runs once
        return made, str(own)

    def link(self, target, objects, scratch):
        command = run([self.ninja, "-t", "commands", "-s", str(target)], self.folder).strip()
        words = [objects.pop(w, w) for w in shlex.split(command.removeprefix(": && ").partition(" && ")[0])]
        at = words.index("-o") + 1
        words[at] = str(scratch / target)
        run([*words[:at + 1], *objects.values(), *words[at + 1:]], self.folder)  # before the archive that has the build's own

    def mutant(self, edits, scratch):
        """The path of a program with edits: (source, old text, new text). Each old text stands there exactly once."""
        program = self.copy(scratch)
        by_source = {}
        for name, old, new in edits:
            text = by_source.get(name) or (self.source / name).read_text("utf-8")
            if text.count(old) != 1:
                raise Stale(f"{name} has {text.count(old)} times, not once:\n{old}")
            by_source[name] = text.replace(old, new)
        objects = {name: self.compile(name, text, scratch) for name, text in by_source.items()}
        for target, own in ((self.library, False), (SOLVER, True)):
            if chosen := dict(o for name, o in objects.items() if name.startswith(ALONE) == own):
                self.link(target, chosen, scratch)
        return program
