#include "layout/hyphenator.hpp"

#include "base/file.hpp"
#include "base/file_trail.hpp"
#include "base/text.hpp"
#include "layout/compound.hpp"
#include "layout/shaper.hpp"

#include <hyphen.h>
#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <filesystem>
#include <set>
#include <string>

namespace linsen::layout {

namespace {

constexpr std::size_t shortest_word = 7;
constexpr std::size_t longest_word = 100;
constexpr int beside_joint = 2; ///< letters from a joint within which a word is parted only at the joint

constexpr std::array dictionary_places{"/usr/share/hyphen/hyph_sv_SE.dic", "/usr/share/hyphen/hyph_sv.dic",
                                       "/usr/local/share/hyphen/hyph_sv_SE.dic"};

/// Compounds of the field that the patterns part in the wrong place, and words whose spelling would change.
constexpr std::array<std::u16string_view, 24> known_words{
    u"busstation",         u"busstations",      u"busstationen",
    u"busstationens",      u"busstationer",     u"busstationerna",
    u"kommun-fullmäktige", u"familje-hem",      u"familje-hems",
    u"foster-hem",         u"foster-hems",      u"foster-hemmet",
    u"foster-hemmen",      u"funktions-hinder", u"funktions-ned-sättning",
    u"inte-gra-tion",      u"inte-gra-tions",   u"inte-gra-tionen",
    u"toppoli-tiker",      u"toppoli-tikern",   u"toppoli-tikerna",
    u"toppoli-tikers",     u"nattill-syn",      u"nattill-synen"};

bool is_vowel(char16_t letter) {
    return std::u16string_view(u"aeiouyåäöéü").find(letter) != std::u16string_view::npos;
}

/// Whether a lone consonant can begin a syllable with the one behind it: "t" before "jänst".
bool is_onset(char16_t first, char16_t second) {
    switch (second) {
    case u'r': return std::u16string_view(u"bdfgkptv").find(first) != std::u16string_view::npos;
    case u'l': return std::u16string_view(u"bfgkp").find(first) != std::u16string_view::npos;
    case u'j': return std::u16string_view(u"bfkt").find(first) != std::u16string_view::npos;
    case u'n': return std::u16string_view(u"fgk").find(first) != std::u16string_view::npos;
    default: return false;
    }
}

/// Does a part that cannot stand alone belong to what is before it? An s links ("avgifts-intäkt"), and so do
/// most consonants ("vård-aktör") and the last vowel of a first part ("studie-förbund"). A vowel behind an s
/// begins a word ("arbets-olycka"), and so do å, ä and ö.
bool belongs_to_left(std::u16string_view word, std::size_t begin, std::size_t end) {
    if (end == word.size()) return true;
    auto const letter = word[begin];
    if (end - begin > 1) return letter == u's';
    if (!is_vowel(letter)) return letter == u's' || !is_onset(letter, word[end]);
    return word[begin - 1] != u's' && std::u16string_view(u"åäö").find(letter) == std::u16string_view::npos;
}

/// Takes away points that the patterns set around a single letter or letters without a vowel.
void drop_stray_letters(std::u16string_view word, std::vector<std::uint8_t>& points) {
    for (std::size_t i = 0; i < points.size();) {
        std::size_t const begin = points[i];
        std::size_t const end = i + 1 < points.size() ? points[i + 1] : word.size();
        auto const part = word.substr(begin, end - begin);
        bool const stray = part.size() == 1 || std::none_of(part.begin(), part.end(), is_vowel);
        if (!stray) {
            ++i;
            continue;
        }
        auto const dropped = belongs_to_left(word, begin, end) ? i : i + 1;
        points.erase(points.begin() + static_cast<std::ptrdiff_t>(dropped));
    }
}

/// Of three equal consonants at a joint one is written: "natt-tillsyn" is found as "nattillsyn", which cannot
/// be parted there without a change of spelling.
bool is_third_in_a_row(std::u16string_view word, char16_t letter) {
    return word.size() >= 2 && word.back() == letter && word[word.size() - 2] == letter && !is_vowel(letter);
}

/// Why a line of the user's file cannot be followed; "" when it can.
std::string why_no_exception(std::u16string_view word) {
    if (word.empty()) return "är inte UTF-8";
    std::size_t letters = 0;
    std::size_t in_part = 0;
    bool short_end = false;
    for (auto const c : word) {
        if (c == u'-') {
            if (in_part == 0) return "har ett bindestreck utan bokstav framför";
            short_end |= letters < Hyphenator::margin;
            in_part = 0;
            continue;
        }
        if (c > 0xFF || u_isalpha(c) == 0) return "har andra tecken än bokstäver och bindestreck";
        ++letters;
        ++in_part;
    }
    if (in_part == 0) return "slutar med ett bindestreck";
    if (letters < shortest_word) return "har färre än sju bokstäver och avstavas aldrig";
    if (letters > longest_word) return "har fler än hundra bokstäver";
    if (short_end || (in_part < letters && in_part < Hyphenator::margin))
        return "delas närmare än tre bokstäver från början eller slutet";
    return {};
}

} // namespace

void Hyphenator::Free::operator()(void* dictionary) const {
    hnj_hyphen_free(static_cast<HyphenDict*>(dictionary));
}

Hyphenator const& Hyphenator::swedish() {
    static Hyphenator const hyphenator;
    return hyphenator;
}

Hyphenator::Hyphenator() {
    for (auto const* place : dictionary_places) {
        note_kept_file(place);
        if (!std::filesystem::exists(place)) continue;
        dictionary_.reset(hnj_hyphen_load(place));
        if (dictionary_) break;
    }
    for (auto const word : known_words) add_exception(word);
    if (char const* home = std::getenv("LINSEN_HOME"); home != nullptr && *home != '\0')
        read_file_of_user(as_on_disk(std::filesystem::path(home)) / "avstavning.txt");
}

void Hyphenator::read_file_of_user(std::filesystem::path const& file) {
    note_kept_file(file);
    std::error_code unknown;
    if (!std::filesystem::exists(file, unknown)) return;
    Diagnostics diagnostics;
    auto const bytes = read_file(file, {path_text(file), 0, 0, {}}, diagnostics);
    if (!bytes) {
        faults_ = diagnostics.list();
        // A report can be made without the user's words.
        for (auto& fault : faults_) fault.severity = Severity::warning;
        return;
    }
    std::set<std::u16string> seen;
    int number = 0;
    for (auto line : split(*bytes, '\n')) {
        ++number;
        if (number == 1 && line.starts_with("\xEF\xBB\xBF")) line.remove_prefix(3);
        line = trim(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        auto const word = is_utf8(line) ? to_utf16(to_lower(to_nfc(line))) : std::u16string();
        auto why = why_no_exception(word);
        auto letters = word;
        std::erase(letters, u'-');
        if (why.empty() && !seen.insert(letters).second) why = "finns redan på en tidigare rad";
        if (why.empty()) {
            add_exception(word);
            continue;
        }
        faults_.push_back({Severity::warning,
                           "layout.avstavning",
                           {path_text(file), number, 0, {}},
                           "ordet " + in_quotes(replace_invalid_utf8(line)) + " " + why + " och används inte",
                           "skriv ett ord på varje rad, med bindestreck där det får delas: social-tjänst",
                           {}});
    }
}

Hyphenator::~Hyphenator() = default;

void Hyphenator::add_exception(std::u16string_view parts) {
    std::u16string word;
    std::vector<std::uint8_t> points;
    for (auto const c : parts)
        if (c == u'-') {
            points.push_back(static_cast<std::uint8_t>(word.size()));
        } else if (is_third_in_a_row(word, c)) {
            if (!points.empty() && points.back() == word.size()) points.pop_back();
        } else {
            word += c;
        }
    if (word.size() <= longest_word) exceptions_[word] = points;
}

HyphenPoints Hyphenator::points(std::u16string_view word) const {
    if (word.size() < shortest_word || word.size() > longest_word) return {};
    std::u16string lower;
    std::string latin;
    for (std::size_t i = 0; i < word.size(); ++i) {
        auto const small = u_tolower(word[i]);
        if (small > 0xFF || u_isalpha(word[i]) == 0 || (i > 0 && small != word[i])) return {};
        lower += static_cast<char16_t>(small);
        latin += static_cast<char>(small);
    }
    std::vector<std::uint8_t> offsets;
    std::vector<std::uint8_t> joints;
    if (auto const known = exceptions_.find(lower); known != exceptions_.end()) {
        offsets = known->second;
    } else {
        joints = compound_joints(lower);
        std::size_t start = 0;
        auto const add_part = [&](std::size_t end) {
            if (auto const part = exceptions_.find(lower.substr(start, end - start));
                part != exceptions_.end()) {
                for (auto const at : part->second) offsets.push_back(static_cast<std::uint8_t>(start + at));
            } else {
                add_points(std::string_view(latin).substr(start, end - start), start, offsets);
            }
        };
        for (auto const joint : joints) {
            add_part(joint);
            offsets.push_back(joint);
            start = joint;
        }
        add_part(lower.size());
        drop_stray_letters(lower, offsets);
    }
    HyphenPoints result;
    for (auto const at : offsets) {
        if (at < margin || at + margin > word.size()) continue;
        auto const distance = [&](std::uint8_t joint) { return at > joint ? at - joint : joint - at; };
        auto const near = std::any_of(joints.begin(), joints.end(), [&](std::uint8_t joint) {
            return distance(joint) > 0 && distance(joint) <= beside_joint;
        });
        auto const is_joint = std::find(joints.begin(), joints.end(), at) != joints.end();
        if (is_joint || !near)
            result.push_back({at, is_joint         ? HyphenPoint::Kind::joint
                                  : joints.empty() ? HyphenPoint::Kind::plain
                                                   : HyphenPoint::Kind::in_part});
    }
    return result;
}

void Hyphenator::add_points(std::string_view part, std::size_t offset,
                            std::vector<std::uint8_t>& result) const {
    if (!dictionary_) return;
    std::string const latin(part);
    std::array<char, longest_word + 8> hyphens{};
    char** replacements = nullptr;
    int* positions = nullptr;
    int* cuts = nullptr;
    auto const failed = hnj_hyphen_hyphenate2(static_cast<HyphenDict*>(dictionary_.get()), latin.c_str(),
                                              static_cast<int>(latin.size()), hyphens.data(), nullptr,
                                              &replacements, &positions, &cuts);
    for (std::size_t i = 0; failed == 0 && i + 1 < latin.size(); ++i) {
        auto const changes_spelling = replacements != nullptr && replacements[i] != nullptr;
        if ((hyphens.at(i) & 1) != 0 && !changes_spelling)
            result.push_back(static_cast<std::uint8_t>(offset + i + 1));
    }
    if (replacements != nullptr)
        for (std::size_t i = 0; i < latin.size(); ++i) std::free(replacements[i]);
    std::free(static_cast<void*>(replacements));
    std::free(positions);
    std::free(cuts);
}

} // namespace linsen::layout
