#pragma once

#include "review/memo.hpp"

#include "base/fault.hpp"
#include "base/file.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <filesystem>
#include <gtest/gtest.h>
#include <map>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Reads tests/data/granskning, whose README tells its form.
namespace linsen::review::testing {

inline constexpr std::string_view room = "granskning.";

/// A remark that somebody who knows the field would make: its code, and words of what it is about.
struct Expected {
    std::string code;
    std::string words;
};

struct Case {
    std::string name;
    Memo memo;
    std::vector<Expected> expected;
};

inline std::string text_of(std::filesystem::path const& file) {
    Diagnostics diagnostics;
    auto const text = read_file(file, {}, diagnostics);
    promise(text.has_value(), "the test's file is there");
    return *text;
}

inline std::filesystem::path folder() {
    return std::filesystem::path(LINSEN_SOURCE_DIR) / "tests" / "data" / "granskning";
}

inline std::string field(std::vector<std::string_view> const& fields, std::size_t at) {
    return at < fields.size() ? std::string(trim(fields[at])) : "";
}

inline PartKind kind_of(std::string_view word) {
    static std::map<std::string, PartKind, std::less<>> const kinds{
        {"forslag", PartKind::proposal},      {"sammanfattning", PartKind::summary},
        {"arendet", PartKind::case_text},     {"analys", PartKind::analysis},
        {"ekonomi", PartKind::economy},       {"barn", PartKind::child},
        {"jamstalldhet", PartKind::equality}, {"ovrigt", PartKind::other}};
    auto const found = kinds.find(word);
    promise(found != kinds.end(), "the case names a part that there is");
    return found->second;
}

/// A memo that is fine but for the sentence: children are not left out of it, unless its part is followed by
/// "-barn".
inline Case sentence_case(std::string_view line, std::string name) {
    auto const fields = split(line, '|');
    // The sentence itself may hold references with bars.
    std::size_t const from = line.find('|', line.find('|') + 1) + 1;
    std::string const sentence(trim(line.substr(from)));
    std::string const where = field(fields, 1);
    std::string const part = where.substr(0, where.find_first_of("+-"));

    Case made;
    made.name = std::move(name);
    Place const start{"mening.md", 1, 1, {}};
    made.memo.parts.push_back({kind_of(part), part, {{sentence, start}}, start});
    if (part != "barn" && !where.ends_with("-barn"))
        made.memo.parts.push_back({PartKind::child,
                                   "Konsekvenser för barn",
                                   {{"Barnets bästa är prövat, eftersom barn kan beröras.", start}},
                                   start});
    if (where.ends_with("+vuxna") || where.ends_with("+barn"))
        made.memo.tables.push_back(
            {"Tabellen efter kön", true, true, true, where.ends_with("+barn"), "", start});
    std::string const codes = field(fields, 0);
    for (std::string_view const code : split(codes, ','))
        if (trim(code) != "-") made.expected.push_back({std::string(room) + std::string(trim(code)), ""});
    return made;
}

inline std::vector<Case> sentence_cases(std::string const& file) {
    std::vector<Case> cases;
    std::string const text = text_of(folder() / file);
    int number = 0;
    for (std::string_view const line : split(text, '\n')) {
        ++number;
        if (line.empty() || line.starts_with('#')) continue;
        cases.push_back(sentence_case(line, file + ":" + std::to_string(number)));
    }
    return cases;
}

inline void read_line(std::string_view line, Case& into) {
    std::size_t const colon = line.find(':');
    std::string const key(line.substr(0, colon));
    std::string_view const value = trim(line.substr(colon + 1));
    auto const fields = split(value, '|');
    Place const place{into.name, 1, 1, key};
    if (key == "barn") {
        into.memo.children_concerned = value == "ja";
    } else if (key == "checklista") {
        static std::vector<std::string> const questions{
            "Berör beslutet kvinnor och män, flickor och pojkar?",
            "Är individbaserad statistik uppdelad på kön?", "Är konsekvenser för båda beskrivna?",
            "Finns åtgärder mot skillnader utan sakliga skäl?",
            "Finns en analys av hur åtgärderna bidrar till jämställdhetsmålen?"};
        int number = 0;
        for (std::string_view const word : split(value, ' ')) {
            ChecklistAnswer answer{number + 1, questions.at(static_cast<std::size_t>(number)), {}, place};
            if (word != "-") answer.yes = word == "ja";
            into.memo.checklist.push_back(answer);
            ++number;
        }
    } else if (key == "obesvarad") {
        into.memo.unanswered.push_back({field(fields, 0), field(fields, 1), place});
    } else if (key == "tabell") {
        std::string const what = field(fields, 1);
        auto const is = [&](std::string_view word) { return what.find(word) != std::string::npos; };
        into.memo.tables.push_back(
            {field(fields, 0), is("personer"), is("kön"), is("annan"), is("barn"), "", place});
    } else if (key == "väntat") {
        into.expected.push_back({std::string(room) + field(fields, 0), field(fields, 1)});
    } else {
        FAIL() << into.name << ": " << line;
    }
}

inline Case memo_case(std::filesystem::path const& file) {
    Case made;
    made.name = file.filename().string();
    std::string const text = text_of(file);
    std::vector<std::string_view> const lines = split(text, '\n');
    for (std::size_t i = 0; i < lines.size(); ++i) {
        std::string_view const line = lines[i];
        auto const number = static_cast<int>(i + 1);
        if (line.starts_with("=== ")) {
            std::size_t const colon = line.find(':');
            Place const start{made.name, number + 1, 1, {}};
            made.memo.parts.push_back({kind_of(line.substr(4, colon - 4)),
                                       std::string(trim(line.substr(colon + 1))),
                                       {{"", start}},
                                       {made.name, number, 1, {}}});
        } else if (!made.memo.parts.empty()) {
            made.memo.parts.back().passages.back().source.append(line).append("\n");
        } else if (!line.empty() && !line.starts_with('#')) {
            read_line(line, made);
        }
    }
    return made;
}

inline std::vector<Case> memo_cases(std::string const& name) {
    std::vector<std::filesystem::path> files;
    for (auto const& entry : std::filesystem::directory_iterator(folder() / name))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    std::vector<Case> cases;
    for (auto const& file : files) cases.push_back(memo_case(file));
    return cases;
}

} // namespace linsen::review::testing
