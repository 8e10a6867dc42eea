"""Proves that rooms.py fails on each kind of breach, and passes a tree without any."""
import pathlib
import tempfile
import unittest

from rooms import Rooms

CMAKE = """
function(linsen_room name)
endfunction()
linsen_room(base LIBRARIES PkgConfig::NETTLE)
linsen_room(data MAY_INCLUDE base)
linsen_room(document MAY_INCLUDE base)
linsen_room(pdf MAY_INCLUDE base document LIBRARIES ${PODOFO_LIBRARY})
linsen_room(plugin MAY_INCLUDE base document)
linsen_room(run MAY_INCLUDE base data document pdf
  plugin)  # over two lines
"""
GOOD = {
    "engine/CMakeLists.txt": CMAKE,
    "engine/base/cell.hpp": "#include <string>\n",
    "engine/base/sha.cpp": "#include <nettle/sha2.h>\n",
    "engine/data/frame.hpp": '#include "base/cell.hpp"\n',
    "engine/document/document.hpp": '#include "base/cell.hpp"\n',
    "engine/pdf/store.cpp": '#include "document/document.hpp"\n#include <podofo/podofo.h>\n',
    "engine/plugin/report.hpp": '#include "document/document.hpp"\n',
    "engine/cli/main.cpp": '#include "run/run.hpp"\n#include <CLI/CLI.hpp>\n',
    "engine/run/run.hpp": '#include "pdf/writer.hpp"\n',
    "plugins/rok/report.cpp": '#include "plugin/report.hpp"\n#include "base/cell.hpp"\n#include "words.hpp"\n',
    "plugins/rok/words.hpp": "",
    "tests/unit/data/frame_test.cpp": '#include "data/frame.hpp"\n#include "helper.hpp"\n',
}


class RoomsTest(unittest.TestCase):
    def breaches(self, changes):
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (GOOD | changes).items():
                file = pathlib.Path(folder, name)
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(text, "utf-8")
            return Rooms(folder).check()

    def expect(self, file, text, words):
        found = self.breaches({file: text})
        self.assertTrue(any(words in b and file in b for b in found), f"{words!r} not told: {found}")

    def test_a_tree_that_keeps_the_rules(self):
        self.assertEqual(self.breaches({}), [])

    def test_a_room_that_is_not_on_the_line(self):
        self.expect("engine/document/page.cpp", '#include "data/frame.hpp"\n', "document may not include data")

    def test_an_include_with_odd_spaces(self):
        self.expect("engine/document/page.cpp", '  #  include "data/frame.hpp"\n', "document may not include data")

    def test_an_include_without_room(self):
        self.expect("engine/base/text.cpp", '#include "cell.hpp"\n', "names no room")

    def test_an_include_in_angle_brackets(self):
        self.expect("engine/document/page.cpp", "#include <data/frame.hpp>\n", "document may not include data")
        self.expect("engine/document/page.cpp", "#include <base/cell.hpp>\n", "is our own: quotes")

    def test_an_include_by_a_way_of_its_own(self):
        for way in ('"../data/frame.hpp"', "<../engine/data/frame.hpp>", '"./page.hpp"', '"base/../data/frame.hpp"',
                    '"base//cell.hpp"', '"/usr/include/zip.h"'):
            self.expect("engine/document/page.cpp", f"#include {way}\n", "by a way of its own")

    def test_an_include_through_a_macro(self):
        self.expect("engine/document/page.cpp", '#define H "data/frame.hpp"\n#include H\n', "says outright")

    def test_an_include_in_disguise(self):
        for text in ('#inc\\\nlude "data/frame.hpp"\n', '# /* a */ include "data/frame.hpp"\n',
                     '/* a */ #include "data/frame.hpp"\n', '%:include "data/frame.hpp"\n',
                     '#include_next "data/frame.hpp"\n', '#import "data/frame.hpp"\n',
                     'auto a = "/*";\n#include "data/frame.hpp"\nauto b = "*/";\n',
                     "auto a = '\"';\n#include \"data/frame.hpp\"\nauto b = '\"';\n"):
            self.expect("engine/document/page.cpp", text, "document may not include data")

    def test_what_only_looks_like_an_include(self):
        for text in ('/*\n#include "data/frame.hpp"\n*/\n', '// #include "data/frame.hpp"\n',
                     'auto a = R"x(\n#include "data/frame.hpp"\n)x";\n'):
            self.assertEqual(self.breaches({"engine/document/page.cpp": text}), [])

    def test_a_header_that_nobody_would_look_into(self):
        self.expect("plugins/rok/report.cpp", '#include "words.txt"\n', "does not end as a header does")

    def test_a_plugin_that_goes_round(self):
        for way in ('"../../engine/data/frame.hpp"', "<data/frame.hpp>"):
            self.expect("plugins/rok/report.cpp", f"#include {way}\n", "a plugin may include")
        self.expect("plugins/rok/report.cpp", "#include <../../engine/data/frame.hpp>\n", "by a way of its own")

    def test_a_test_that_goes_round(self):
        self.expect("tests/unit/data/frame_test.cpp", "#include <pdf/writer.hpp>\n", "the tests of data")

    def test_a_library_that_is_not_on_the_line(self):
        self.expect("engine/data/hash.cpp", "#include <nettle/sha2.h>\n", "may not know the library")

    def test_podofo_twice(self):
        self.expect("engine/pdf/font.cpp", "#include <podofo/podofo.h>\n", "2 files include")

    def test_podofo_in_a_header(self):
        self.expect("engine/pdf/store.hpp", "#include <podofo/podofo.h>\n", "only one .cpp")

    def test_a_plugin_that_reaches_into_the_engine(self):
        self.expect("plugins/rok/report.cpp", '#include "data/frame.hpp"\n', "a plugin may include")

    def test_a_plugin_that_takes_a_library(self):
        self.expect("plugins/rok/report.cpp", "#include <podofo/podofo.h>\n", "a plugin may not know")

    def test_a_test_that_reaches_past_its_room(self):
        self.expect("tests/unit/data/frame_test.cpp", '#include "pdf/writer.hpp"\n', "the tests of data")

    def test_a_room_without_line(self):
        self.assertIn("engine/form: no linsen_room line in engine/CMakeLists.txt names it",
                      self.breaches({"engine/form/form.hpp": ""}))

    def test_rooms_that_name_each_other(self):
        ring = CMAKE.replace("linsen_room(data MAY_INCLUDE base)", "linsen_room(data MAY_INCLUDE base run)")
        self.assertTrue(any("name each other" in b for b in self.breaches({"engine/CMakeLists.txt": ring})))


if __name__ == "__main__":
    unittest.main()
