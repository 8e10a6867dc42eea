#include "cases.hpp"

#include <iomanip>
#include <iostream>

/// How well the review says what a nämndsekreterare or a jämställdhetsstrateg would say: precision (of what
/// it tells, how much they would) and recall (of what they would tell, how much it does).
namespace linsen::review {

using namespace testing;

namespace {

constexpr double least = 0.9;

struct Score {
    int right = 0;
    int wrong = 0;
    int missed = 0;

    [[nodiscard]] double precision() const { return right + wrong == 0 ? 1 : right / double(right + wrong); }
    [[nodiscard]] double recall() const { return right + missed == 0 ? 1 : right / double(right + missed); }
};

class Judge {
public:
    void judge(Case const& made) {
        std::vector<Expected> open = made.expected;
        for (Remark const& remark : review(made.memo, {}).told) {
            std::string const& code = remark.diagnostic.code;
            auto const found = std::find_if(open.begin(), open.end(), [&](Expected const& expected) {
                return expected.code == code &&
                       fold(remark.about).find(fold(expected.words)) != std::string::npos;
            });
            if (found == open.end()) {
                ++scores_[code].wrong;
                faults_ += made.name + ": not expected: " + to_text(remark.diagnostic);
            } else {
                ++scores_[code].right;
                open.erase(found);
            }
        }
        for (Expected const& missed : open) {
            ++scores_[missed.code].missed;
            faults_ += made.name + ": missed: " + missed.code + " " + missed.words + "\n";
        }
        ++cases_;
        fine_ += made.expected.empty() ? 1 : 0;
    }

    void print(std::string const& what) const {
        std::cout << what << ": " << cases_ << " cases, " << fine_ << " of them fine\n";
        Score all;
        for (auto const& [code, score] : scores_) {
            row(code, score);
            all.right += score.right;
            all.wrong += score.wrong;
            all.missed += score.missed;
        }
        row("in all", all);
        std::cout << faults_;
        EXPECT_GE(all.precision(), least) << what;
        EXPECT_GE(all.recall(), least) << what;
    }

    void expect_each_rule() const {
        for (auto const& [code, score] : scores_) {
            EXPECT_GE(score.precision(), least) << code;
            EXPECT_GE(score.recall(), least) << code;
        }
    }

    [[nodiscard]] std::size_t rules() const { return scores_.size(); }
    [[nodiscard]] int cases() const { return cases_; }
    [[nodiscard]] int fine() const { return fine_; }

private:
    static void row(std::string const& name, Score const& score) {
        std::cout << "  " << std::left << std::setw(42) << name << std::right << std::fixed
                  << std::setprecision(2) << " precision " << score.precision() << "  recall "
                  << score.recall() << "  (" << score.right << " right, " << score.wrong << " wrong, "
                  << score.missed << " missed)\n";
    }

    std::map<std::string, Score> scores_;
    std::string faults_;
    int cases_ = 0;
    int fine_ = 0;
};

Judge judged(std::vector<std::vector<Case>> const& lists) {
    Judge judge;
    for (auto const& list : lists)
        for (Case const& made : list) judge.judge(made);
    return judge;
}

} // namespace

TEST(Judged, TunedSentences) {
    Judge const judge = judged({sentence_cases("meningar.txt")});
    judge.print("sentences that the rules were tuned on");
    judge.expect_each_rule();
}

TEST(Judged, TunedMemos) {
    Judge const judge = judged({memo_cases("skrivelser")});
    judge.print("memos that the rules were tuned on");
    judge.expect_each_rule();
}

TEST(Judged, NearMisses) {
    Judge const judge = judged({sentence_cases("nastan.txt")});
    judge.print("near misses");
}

TEST(Judged, LaterSentences) {
    Judge const judge = judged({sentence_cases("meningar-nya.txt"), sentence_cases("meningar-sista.txt")});
    judge.print("sentences written after the rules");
}

TEST(Judged, OfAStranger) {
    judged({sentence_cases("meningar-frammande.txt")})
        .print("sentences of a reader who had not seen the rules");
}

TEST(Judged, OfStrategists) {
    judged({sentence_cases("meningar-strateger.txt")}).print("sentences of six strategists");
    judged({memo_cases("skrivelser-strateger")}).print("memos of four strategists");
}

TEST(Judged, OnTrial) {
    judged({sentence_cases("meningar-prov.txt")}).print("sentences of three lists on trial");
    judged({sentence_cases("meningar-efterprov.txt")}).print("sentences written after them");
}

TEST(Judged, OfTheNamnd) {
    judged({sentence_cases("meningar-namnd.txt")}).print("sentences as they come to a nämnd");
}

TEST(Judged, HeldOut) {
    judged({sentence_cases("meningar-undanhallna.txt")}).print("held-out sentences");
    judged({memo_cases("skrivelser-undanhallna")}).print("held-out memos");
    judged({sentence_cases("meningar-orord.txt")}).print("sentences written last");
}

TEST(Judged, EachRuleInAll) {
    constexpr int least_sentences = 60;
    constexpr int least_memos = 12;
    constexpr std::size_t rules = 14;
    auto const sentences = {sentence_cases("meningar.txt"), sentence_cases("meningar-undanhallna.txt")};
    auto const memos = {memo_cases("skrivelser"), memo_cases("skrivelser-undanhallna")};
    Judge const all = [&] {
        std::vector<std::vector<Case>> lists(sentences);
        lists.insert(lists.end(), memos.begin(), memos.end());
        return judged(lists);
    }();
    all.print("all sentences and memos");
    all.expect_each_rule();
    EXPECT_EQ(all.rules(), rules) << "each rule is judged";
    EXPECT_GE(judged(sentences).cases(), least_sentences);
    EXPECT_GE(judged(memos).cases(), least_memos);
}

} // namespace linsen::review
