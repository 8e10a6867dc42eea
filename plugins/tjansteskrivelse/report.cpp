#include "pages.hpp"

/// Tjänsteskrivelse: a decision memo with the analysis in four steps inside.
namespace tjansteskrivelse {

namespace {

using namespace document;

/// The parts of the standard template that are written beside the proposals, each to be filled in.
std::string other_texts() {
    std::string texts;
    for (char const* const part :
         {"sammanfattning", "arende", "bedomning", "ekonomi", "barn", "jamstalldhet"})
        texts += std::string(texts.empty() ? "" : "\n\n") + "[[text]]\ndel = \"" + part + "\"\ntext = \"…\"";
    return texts;
}

class DecisionMemo final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override { return report_settings(); }
    [[nodiscard]] std::vector<Setting> template_settings() const override {
        return tjansteskrivelse::template_settings();
    }

    /// Many cases have no figures of their own.
    [[nodiscard]] NeedOfData need_of_data() const override { return NeedOfData::optional; }

    [[nodiscard]] std::vector<StarterExample> examples() const override {
        return {{"titel", "\"Stöd till unga som varken arbetar eller studerar\""},
                {"diarienummer", "\"SN 2026/00123\""},
                {"avsandare", "\"Exempelkommunen\""},
                {"forvaltning", "\"Socialförvaltningen\""},
                {"mottagare", "\"Socialnämnden\""},
                {"text.del", "\"forslag\""},
                {"text.text", "\"Socialnämnden godkänner …\""},
                {"text", other_texts()},
                {"tabell.id", "\"insatser\""},
                {"tabell.rubrik", "\"Unga efter insats och kön 2025\""},
                {"tabell.data", "\"ungdomar\""},
                {"tabell.rader", "[\"insats\"]"},
                {"data.namn", "\"ungdomar\""},
                {"data.fil", "\"ungdomar.csv\""},
                {"data.slag", "\"individer\""},
                {"data.kalla", "\"Verksamhetssystemet\""},
                {"data.kolumner", "{ kon = \"Kön\", insats = \"Insats\", aldersgrupp = \"Åldersgrupp\" }"}};
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        Memo const memo = read_memo(job);
        if (!check_memo(memo, job, diagnostics)) return;
        for (MemoTable const& table : memo.tables) {
            plan.add(request_of(table.listed));
            plan_answers(table, job, plan);
        }
    }

    [[nodiscard]] Document write(Job const& job, Figures const& figures,
                                 Diagnostics& diagnostics) const override {
        Memo const memo = read_memo(job);
        Reading const reading(memo, job, figures, diagnostics);
        Texts texts(memo, job, figures, diagnostics);
        Document document;
        document.front = front_of(job);
        if (job.report_template.at("innehall").boolean()) document.content.push_back(contents(2));
        for (Part const& part : memo.parts) {
            Blocks blocks = texts.of(part);
            switch (part.kind) {
            case PartKind::proposal:
                blocks = proposals(std::move(blocks));
                append(document.decisions, blocks);
                break;
            case PartKind::steps: append(blocks, steps_of(memo, reading, texts, job, diagnostics)); break;
            case PartKind::grounds: blocks = before(grounds(memo, job), std::move(blocks)); break;
            case PartKind::signatures: append(blocks, tjansteskrivelse::signatures(job)); break;
            case PartKind::recipients: blocks = before(recipients(job), std::move(blocks)); break;
            case PartKind::summary:
            case PartKind::text: break;
            }
            if (blocks.empty() && !part.required) continue;
            if (blocks.empty()) blocks.push_back(paragraph(text(emph("Delen är inte skriven."))));
            Section made{part.heading, "del-" + part.id, std::move(blocks)};
            made.whole_words = part.kind == PartKind::proposal; // it is copied into the minutes
            document.content.push_back({std::move(made)});
        }
        append(document.content, annexes(memo, reading, texts, job, figures, document.content));
        return document;
    }

    void review(Job const& job, Figures const& figures, Diagnostics& diagnostics) const override {
        review_memo(read_memo(job), job, figures, diagnostics);
    }

private:
    static void append(Blocks& blocks, Blocks more) {
        for (Block& each : more) blocks.push_back(std::move(each));
    }

    static Blocks before(Blocks first, Blocks then) {
        append(first, std::move(then));
        return first;
    }
};

} // namespace

} // namespace tjansteskrivelse

LINSEN_PLUGIN(tjansteskrivelse::DecisionMemo, "tjansteskrivelse", "1.0",
              "Tjänsteskrivelse – beslutsunderlag med jämställdhetsanalys i fyra steg")
