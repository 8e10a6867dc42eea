#include "base/text.hpp"
#include "document/dump.hpp"
#include "small_report.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <map>
#include <regex>

/// Every sentence on why something is not shown or not compared, held against what the source has. Reports
/// are made of indicators that combine what the own area, its kommuner and riket have of each sex at an
/// earlier and at the latest time; then no sentence may call missing, protected or unreadable what is not,
/// and no comparison may be denied that is printed. All figures are made up (påhittade uppgifter).
namespace linsen {
namespace {

using Names = std::vector<std::string>;

/// What a source has of one area at one time, a letter each for kvinnor, män, flickor, pojkar and totalt:
/// v a value, h hidden, u could not be read, – (here a point) nothing.
using Content = std::string_view;
constexpr std::array<Content, 16> contents{"vv..v", "vv...", "..vvv", "..vv.", "....v", ".....",
                                           "hh..v", "hh..h", "uu..v", "uu..u", "hv..v", "uv..v",
                                           ".v..v", "vvvvv", "hu..h", "..hhv"};
Names const sexes{"kvinnor", "män", "flickor", "pojkar", "totalt"};
Names const years{"2021", "2023"};
Names const kommuner{"Karlshamn", "Karlskrona", "Olofström", "Ronneby", "Sölvesborg"};

/// What the source has of one indicator, by area as text names it.
struct Truth {
    std::map<std::string, std::array<Content, 2>> areas;

    [[nodiscard]] bool any(Names const& of, Names const& at, Names const& who, char state) const {
        for (std::string const& area : of) {
            for (std::size_t year = 0; year < years.size(); ++year) {
                if (std::find(at.begin(), at.end(), years[year]) == at.end()) continue;
                for (std::size_t sex = 0; sex < sexes.size(); ++sex) {
                    if (std::find(who.begin(), who.end(), sexes[sex]) == who.end()) continue;
                    if (areas.at(area)[year][sex] == state) return true;
                }
            }
        }
        return false;
    }
};

std::string text_of_truth(Truth const& truth) {
    std::string text;
    for (auto const& [area, at] : truth.areas)
        text += area + " " + std::string(at[0]) + " " + std::string(at[1]) + "; ";
    return text;
}

/// One report of many indicators, all of one own area.
struct Matrix {
    std::string own;
    std::string settings;
    std::vector<Truth> truths;

    void add(std::array<Content, 2> mine, std::array<Content, 2> of_most, std::array<Content, 2> of_one,
             std::array<Content, 2> whole) {
        Truth truth;
        for (std::string const& name : kommuner) truth.areas[name] = of_most;
        truth.areas["Olofström"] = of_one;
        truth.areas["riket"] = whole;
        truth.areas["Blekinge"] = whole;
        truth.areas[own] = mine;
        truths.push_back(truth);
    }

    [[nodiscard]] testing::SmallReport report() const {
        testing::SmallReport report;
        report.settings = settings;
        report.codes = "koder.kon = { K = \"kvinnor\", M = \"män\", F = \"flickor\", P = \"pojkar\", "
                       "T = \"totalt\" }\nkoder.tecken = { \"*\" = \"skyddad\" }";
        report.sorting = "[[delmal]]\nnamn = \"Delmål\"\n";
        report.rows = "År;Kommun;Kön;Fråga;Andel;Intervall\n";
        for (std::size_t i = 0; i < truths.size(); ++i) {
            std::string const id = std::to_string(i);
            report.sorting += "[[delmal.indikator]]\nid = \"i" + id + "\"\ntitel = \"Titel" + id +
                              "\"\ndata = \"enkat\"\nkod = \"q" + id + "\"\nsak = \"andelen\"\n" +
                              "definition = \"Andel\"\nvalfri = true\n";
            add_rows(truths[i], "q" + id, report.rows);
        }
        return report;
    }

private:
    static void add_rows(Truth const& truth, std::string const& code, std::string& rows) {
        int place = 0;
        for (auto const& [area, at] : truth.areas) {
            ++place;
            for (std::size_t year = 0; year < years.size(); ++year) {
                for (std::size_t sex = 0; sex < sexes.size(); ++sex) {
                    char const state = at[year][sex];
                    if (state == '.') continue;
                    int const value = 10 + 9 * static_cast<int>(sex) + place + 3 * static_cast<int>(year);
                    std::string const number = std::to_string(value);
                    rows += years[year] + ";" + area + ";" + "KMFPT"[sex] + ";" + code + ";";
                    rows += state == 'h' ? "*;" : state == 'u' ? number + "x;" : number + ";";
                    if (state == 'v') rows += number + ".0 - " + number + ".4";
                    rows += "\n";
                }
            }
        }
    }
};

/// The sentences of a report about one indicator: its bullets and notes, and what the appendix says.
struct Said {
    Names bullets; ///< whole, with their leads
    Names notes;
    /// After the title and the colon; the pair of sexes that the title names, "" for all, before it.
    std::vector<std::pair<std::string, std::string>> appendix;
};

class Reader {
public:
    explicit Reader(document::Document const& report) { read(report.content, ""); }

    [[nodiscard]] Said const& of(std::size_t indicator) { return said_["i" + std::to_string(indicator)]; }

private:
    static std::string words(document::Text const& text) {
        std::string plain = document::plain(text);
        for (std::size_t at = plain.find(nbsp); at != std::string::npos; at = plain.find(nbsp, at))
            plain.replace(at, nbsp.size(), " ");
        return plain;
    }

    void read(document::Blocks const& blocks, std::string const& indicator) {
        for (document::Block const& block : blocks) {
            if (auto const* section = std::get_if<document::Section>(&block.node)) {
                bool const is_one = section->anchor.starts_with("indikator-");
                read(section->content, is_one ? section->anchor.substr(10) : indicator);
            } else if (auto const* box = std::get_if<document::Box>(&block.node)) {
                read(box->content, indicator);
            } else if (auto const* list = std::get_if<document::List>(&block.node)) {
                for (document::Blocks const& item : list->items)
                    for (document::Block const& each : item)
                        if (auto const* said = std::get_if<document::Paragraph>(&each.node))
                            add(words(said->text), indicator);
            } else if (auto const* table = std::get_if<document::Table>(&block.node)) {
                for (document::Text const& note : table->notes) said_[indicator].notes.push_back(words(note));
                if (!table->without_sex.empty()) said_[indicator].notes.push_back(table->without_sex);
            }
        }
    }

    /// "Titel3, Titel5 och Titel8: ingen jämförelse …" belongs to all three.
    void add(std::string const& words, std::string const& indicator) {
        if (!indicator.empty()) {
            said_[indicator].bullets.push_back(words);
            return;
        }
        std::size_t const colon = words.find(": ");
        if (!words.starts_with("Titel") || colon == std::string::npos) return;
        static std::regex const title("Titel([0-9]+)( \\(([^)]*)\\))?");
        std::string const titles = words.substr(0, colon);
        for (std::sregex_iterator each(titles.begin(), titles.end(), title), end; each != end; ++each)
            said_["i" + (*each)[1].str()].appendix.emplace_back((*each)[3].str(), words.substr(colon + 2));
    }

    std::map<std::string, Said> said_;
};

bool holds(std::string const& text, std::string const& pattern) {
    static std::map<std::string, std::regex> known;
    auto found = known.find(pattern);
    if (found == known.end()) found = known.emplace(pattern, std::regex(pattern)).first;
    return std::regex_search(text, found->second);
}

/// Sentences, or clauses between semicolons, as single claims.
Names claims_in(std::string const& text) {
    static std::regex const end("[.;]( |$)");
    Names claims;
    for (std::sregex_token_iterator each(text.begin(), text.end(), end, -1), last; each != last; ++each)
        if (!each->str().empty()) claims.push_back(each->str());
    return claims;
}

/// Holds what is said of one indicator against what the source has.
class Judge {
public:
    Judge(Truth const& truth, std::string const& own, Said const& said)
        : truth_(truth)
        , own_(own)
        , said_(said) {}

    [[nodiscard]] Names run() {
        for (Names const* list : {&said_.bullets, &said_.notes})
            for (std::string const& text : *list)
                for (std::string const& claim : claims_in(text)) judge(claim);
        for (auto const& [pair, text] : said_.appendix) {
            for (std::string const& claim : claims_in(text)) judge(claim);
            judge_denial(pair, text);
        }
        return faults_;
    }

private:
    void judge(std::string const& claim) {
        Names const of = areas_of(claim);
        Names const at = years_of(claim);
        Names const who = sexes_of(claim);
        if (holds(claim, "tidigare uppgift( saknas| att jämföra)")) {
            if (!may_lack_earlier()) fault("is not missing", claim);
        } else if (holds(claim, "sakna[sr]|har inga|inte har (någ|upp)|ingen uppgift|inte finns|finns inte|"
                                "men inte för|som har uppgift")) {
            if (!truth_.any(of, at, who, '.') && !is_about_comparable(claim)) fault("is not missing", claim);
        }
        // What the source is said to have nothing of.
        if (holds(claim,
                  "[Kk]ällan (inte har några|har inga|saknar) (uppgifter|värden)|inte har någon uppgift|"
                  "men inte för (Blekinge|Karlskrona)"))
            for (char const state : {'v', 'h', 'u'})
                if (truth_.any(of, at, who, state)) fault("is there", claim);
        if (holds(claim, "den enda (andra )?kommun( i jämförelsen)? som har uppgift")) judge_only(claim);
        bool const is_general = holds(claim, "tidigare uppgifter visas|visas annars inte|hela riket");
        if (!is_general && holds(claim, "visas inte|inte visas|skydda") && !truth_.any(of, at, who, 'h'))
            fault("is not hidden", claim);
        if (holds(claim, "att läsa") && !truth_.any(of, at, who, 'u')) fault("could be read", claim);
    }

    /// "saknas en uppgift som går att jämföra" is true of any.
    [[nodiscard]] static bool is_about_comparable(std::string const& claim) {
        return holds(claim, "som går att jämföra");
    }

    /// Something that the own area has at its latest time it lacks before: at the earliest time, or before
    /// it.
    [[nodiscard]] bool may_lack_earlier() const {
        std::array<Names, 3> const told{{{"kvinnor", "män"}, {"flickor", "pojkar"}, {"totalt"}}};
        return std::any_of(told.begin(), told.end(), [&](Names const& who) {
            bool const has_now = truth_.any({own_}, {years.back()}, who, 'v');
            return truth_.any({own_}, {years.front()}, who, has_now ? '.' : 'v');
        });
    }

    /// No other kommun may have anything of the sexes at one of the times.
    void judge_only(std::string const& claim) {
        Names who = sexes_of(claim.substr(0, claim.find(", skiljer")));
        bool const any_time = std::any_of(years.begin(), years.end(), [&](std::string const& year) {
            return std::count_if(kommuner.begin(), kommuner.end(), [&](std::string const& name) {
                       if (name == own_) return false;
                       return truth_.any({name}, {year}, who, 'v') || truth_.any({name}, {year}, who, 'h') ||
                              truth_.any({name}, {year}, who, 'u');
                   }) == 1;
        });
        if (!any_time) fault("is not the only one", claim);
    }

    /// Where a claim begins to give its reason; that persons could be recognised says nothing of figures.
    [[nodiscard]] static std::size_t why_in(std::string const& claim) {
        return holds(claim, "eftersom enskilda") ? std::string::npos : claim.find("eftersom");
    }

    /// Which areas a claim is about. Its reason, where it gives one, says so.
    [[nodiscard]] Names areas_of(std::string const& claim) const {
        std::size_t const why = why_in(claim);
        bool const names_above = holds(claim, "d(en|e) kommun(en|erna)( |$)");
        std::string const clause = why == std::string::npos || names_above ? claim : claim.substr(why);
        if (holds(claim, "men inte för") || holds(claim, "^[a-zåäö]+ och [a-zåäö]+ är inte jämförda för"))
            return {own_};
        Names of;
        for (auto const& [name, at] : truth_.areas)
            if (clause.find(name) != std::string::npos) of.push_back(name);
        if (names_above && !of.empty()) return of;
        bool const of_kommuner = holds(clause, "kommun|om dem|för dem");
        if (of_kommuner)
            for (std::string const& name : kommuner)
                if (name != own_) of.push_back(name);
        // Of two areas that are compared either may lack a figure.
        bool const of_any = holds(clause, "som behövs|samma tid") || holds(claim, "^(För|Bland) ");
        if (of_any) {
            of.assign({own_, "riket", "Blekinge"});
            of.insert(of.end(), kommuner.begin(), kommuner.end());
        }
        return of.empty() ? Names{own_} : of;
    }

    [[nodiscard]] static Names years_of(std::string const& claim) {
        Names at;
        for (std::string const& year : years)
            if (claim.find(year) != std::string::npos) at.push_back(year);
        return at.empty() ? years : at;
    }

    [[nodiscard]] static Names sexes_of(std::string const& claim) {
        // "… för kvinnor (12 %) men inte för män": of the latter.
        std::size_t const but = claim.find("men inte för");
        std::size_t const why = why_in(claim);
        bool const head_too = holds(claim, "om dem");
        std::string clause = claim;
        if (holds(claim, "finns uppgift för") && but != std::string::npos) clause = claim.substr(but);
        if (why != std::string::npos && !head_too) clause = claim.substr(why);
        Names who;
        for (std::string const& sex : sexes)
            if (clause.find(sex) != std::string::npos) who.push_back(sex);
        return who.empty() ? sexes : who;
    }

    /// The bullets of one pair of sexes: those of a second one name it in their leads.
    [[nodiscard]] Names bullets_of(std::string const& pair) const {
        if (pair.empty()) return said_.bullets;
        std::string second;
        static std::regex const named("^[^.]*, (kvinnor och män|flickor och pojkar)\\.");
        std::smatch found;
        for (std::string const& bullet : said_.bullets)
            if (std::regex_search(bullet, found, named)) second = found[1].str();
        Names of;
        for (std::string const& bullet : said_.bullets) {
            std::string const lead = to_lower(bullet.substr(0, bullet.find('.')));
            bool const is_of_second = !second.empty() && lead.find(second) != std::string::npos;
            if (is_of_second == (pair == second)) of.push_back(bullet);
        }
        return of;
    }

    /// What the appendix says is not compared must not be compared above.
    void judge_denial(std::string const& pair, std::string const& denied) {
        for (std::string const& bullet : bullets_of(pair)) {
            std::string const lead = bullet.substr(0, bullet.find('.'));
            auto const deny = [&](char const* what, char const* said) {
                if (holds(denied, what) && holds(bullet, said)) fault("is compared (" + bullet + ")", denied);
            };
            deny("^ingen jämförelse med riket,", "Jämfört med riket är");
            deny("^ingen jämförelse med Blekinge,", "Jämfört med Blekinge är");
            deny("^[a-zåäö]+ och [a-zåäö]+ är inte jämförda med riket,", "Jämfört med riket.* bland ");
            deny("^[a-zåäö]+ och [a-zåäö]+ är inte jämförda med Blekinge,", "Jämfört med Blekinge.* bland ");
            deny("^ingen jämförelse över tid", "Sedan 20|Mellan 20");
            deny("^könen är inte jämförda[,;] ", "(högre|lägre) bland [a-zåäö]+ .*än bland");
            deny("^könen är inte jämförda för ",
                 "^[A-Z][a-zåäö]+ och .*(högre|lägre) bland [a-zåäö]+ .*än bland");
            deny("^ingen jämförelse (mellan könen )?kommun för kommun",
                 "^Kommunerna.*(högre|lägre) bland .*än bland");
            deny("^kommunerna är inte jämförda med", "^Kommunerna.*skiljer sig");
            deny("^ingen jämförelse kommun för kommun", "^Kommunerna.*skiljer sig");
            deny("^ingen jämförelse med andra kommuner", "^Andra kommuner.*skiljer sig");
            std::smatch who;
            if (!std::regex_search(denied, who,
                                   std::regex("^([a-zåäö]+ och [a-zåäö]+) är inte jämförda för "
                                              "(20[0-9]+), ")))
                continue;
            bool const is_then = lead.find(who[2].str()) != std::string::npos ||
                                 (who[2].str() == years.back() && lead.find(" 20") == std::string::npos);
            if (to_lower(lead).starts_with(who[1].str()) && is_then && holds(bullet, "(högre|lägre) bland"))
                fault("is compared then (" + bullet + ")", denied);
        }
    }

    void fault(std::string const& what, std::string const& claim) {
        faults_.push_back(what + ": " + claim + "\n    " + text_of_truth(truth_));
    }

    Truth const& truth_;
    std::string const& own_;
    Said const& said_;
    Names faults_;
};

/// Every combination of an earlier and a latest content of the own area, each beside others that vary with
/// it, so that every pair of contents of two areas at two times occurs.
Matrix matrix(std::string own, std::string settings, std::size_t part) {
    Matrix all{std::move(own), std::move(settings), {}};
    std::size_t const n = contents.size();
    for (std::size_t then = 0; then < n; ++then) {
        for (std::size_t now = 0; now < n; ++now) {
            std::size_t const i = (then * 7 + now * 3 + part * 5) % n;
            std::size_t const k = (then + now * 5 + part * 3) % n;
            all.add({contents[then], contents[now]}, {contents[k], contents[(k + i + part) % n]},
                    {contents[(i + part) % n], contents[i]},
                    {contents[(k + part) % n], contents[(i + k) % n]});
        }
    }
    return all;
}

void judge(Matrix const& matrix) {
    testing::Made const made = matrix.report().make();
    ASSERT_TRUE(made.document) << testing::text_of(made);
    Reader reader(*made.document);
    std::map<std::string, std::size_t> shown;
    std::size_t number = 0;
    for (std::size_t i = 0; i < matrix.truths.size(); ++i) {
        for (std::string const& fault : Judge(matrix.truths[i], matrix.own, reader.of(i)).run()) {
            ++number;
            if (shown[fault.substr(0, 40)]++ < 2) ADD_FAILURE() << fault;
        }
    }
    EXPECT_EQ(number, 0U);
}

class StandingMatrix : public ::testing::TestWithParam<std::size_t> {};

TEST_P(StandingMatrix, ACountySaysWhatItsSourceHas) {
    judge(matrix("Blekinge", "omrade = \"10\"", GetParam()));
}

TEST_P(StandingMatrix, AKommunSaysWhatItsSourceHas) {
    judge(matrix("Karlskrona", "omrade = \"Karlskrona\"", GetParam()));
}

TEST_P(StandingMatrix, AKommunBesideChosenOnesSaysWhatItsSourceHas) {
    judge(matrix("Karlskrona", "omrade = \"Karlskrona\"\njamfor = [\"Olofström\", \"Ronneby\"]", GetParam()));
}

INSTANTIATE_TEST_SUITE_P(Parts, StandingMatrix, ::testing::Range(std::size_t{0}, std::size_t{2}));

} // namespace
} // namespace linsen
