#include "reading.hpp"
#include <algorithm>
#include <map>
#include <utility>

namespace tjansteskrivelse {

namespace {

using namespace document;

constexpr std::string_view total = "totalt";

std::optional<std::string> code_of(Answer const& answer, std::string_view role, FigureTable const& table) {
    for (Category const& category : table.axis(role).categories)
        if (with_en_dash(category.code) == with_en_dash(answer.code)) return category.code;
    return std::nullopt;
}

Contrasted two(FigureTable const& table, ComparedSexes const& sexes, std::string_view role,
               std::string_view code, FigureTable::Roles const& at) {
    auto const part = [&](std::string_view sex) {
        FigureTable::Roles here = at;
        here.emplace_back("kon", sex);
        here.emplace_back(role, total);
        Cell const base = table.where(here);
        here.back().second = code;
        return linsen::Part{table.where(here), base};
    };
    return {part(sexes.first), part(sexes.second)};
}

bool is_sample(Job const& job, std::string_view data) {
    for (Value const& each : job.settings.list_or_empty("tabell"))
        if (each.at("data").text() == data && each.at("urval").boolean()) return true;
    return false;
}

/// A report is a sample where any of its counted data sets is: what is said of the others is then careful.
Sampling sampling_of(Memo const& memo, Job const& job) {
    return std::any_of(memo.tables.begin(), memo.tables.end(),
                       [&](MemoTable const& table) {
                           return !table.answers.empty() && is_sample(job, table.listed.data);
                       })
               ? Sampling::sample
               : Sampling::full_count;
}

bool has_role(DataSpec const& data, std::string const& role) {
    return data.columns.contains(role) ||
           std::any_of(data.derived.begin(), data.derived.end(),
                       [&](DerivedColumn const& each) { return each.role == role; });
}

/// The second dimension of the answers of a table; nothing where its data lack it, or its rows are that.
std::optional<std::string> within(MemoTable const& table, Job const& job) {
    Value const* const equality = job.settings.find("jamlikhet");
    Value const* const role = equality == nullptr ? nullptr : equality->find("kolumn");
    DataSpec const* const data = job.find_data(table.listed.data);
    if (role == nullptr || data == nullptr || table.answers.empty()) return std::nullopt;
    if (!has_role(*data, role->text()) || table.listed.has_role(role->text())) return std::nullopt;
    return role->text();
}

TableRequest counts_request(MemoTable const& table, std::string id) {
    TableRequest request;
    request.id = std::move(id);
    request.data = table.listed.data;
    request.where = table.listed.where;
    request.conditions_are = "dar";
    AxisRequest rows{table.listed.rows.front(), {}};
    rows.total = true;
    for (Answer const& answer : table.answers) rows.spoken.push_back(answer.code);
    request.by = {std::move(rows), {"kon", {}}};
    request.unit = Unit::count;
    request.statistic = Statistic::count;
    request.asked_at = table.listed.source.at("rubrik").place();
    request.excerpt = table.listed.source.at("rubrik").excerpt();
    return request;
}

} // namespace

std::string counts_id(MemoTable const& table) { return table.listed.id + " (svar)"; }
std::string within_id(MemoTable const& table, Job const& job) {
    std::string const& role = job.settings.at("jamlikhet").at("kolumn").text();
    return table.listed.id + " efter " + in_sentence(role_heading(job, role));
}

std::optional<ListedTable> table_within(MemoTable const& table, Job const& job) {
    auto const role = within(table, job);
    if (!role) return std::nullopt;
    ListedTable listed = table.listed;
    listed.id = within_id(table, job);
    listed.caption += ", uppdelat också på " + in_sentence(role_heading(job, *role));
    listed.rows = {*role, table.listed.rows.front()};
    listed.columns = {"kon"};
    listed.categories.clear();
    listed.totals = listed.rows;
    listed.statistic = Statistic::count;
    listed.unit = Unit::count;
    listed.share_of.clear();
    listed.decimals.reset();
    listed.charts.clear();
    return listed;
}

void plan_answers(MemoTable const& table, Job const& job, Plan& plan) {
    if (table.answers.empty()) return;
    plan.add(counts_request(table, counts_id(table)));
    auto const role = within(table, job);
    if (!role) return;
    TableRequest request = counts_request(table, within_id(table, job));
    Value const& column = job.settings.at("jamlikhet").at("kolumn");
    request.asked_at = column.place();
    request.excerpt = column.excerpt();
    AxisRequest axis{*role, {}};
    axis.total = true;
    request.by.insert(std::next(request.by.begin()), std::move(axis));
    plan.add(std::move(request));
}

Reading::Reading(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics)
    : memo_(memo)
    , job_(job)
    , judgements_(Judging::of(sampling_of(memo, job))) {
    for (MemoTable const& table : memo.tables) {
        if (table.measure && figures.table(table.listed.id).has_axis("kon")) {
            FigureTable const& shown = figures.table(table.listed.id);
            published_.push_back({&table, read_published(table, memo, job, shown, comparisons_)});
            PublishedReading const& said = published_.back().reading;
            if (said.findings.empty() && said.groups.empty() && shown.has_axis("kommun"))
                tell_no_own_area(table, shown, diagnostics);
        }
        if (!table.answers.empty()) read_counted(table, figures, diagnostics);
    }
    judgements_.settle();
}

void Reading::tell_no_own_area(MemoTable const& table, FigureTable const& figures,
                               Diagnostics& diagnostics) const {
    // A memo is most often a kommun's, so these are named first, and riket last.
    std::map<int, std::vector<std::string>> by_size;
    for (Category const& each : figures.axis("kommun").categories) {
        auto const code = area_code(each.code);
        int const size = !code || is_municipality(*code) ? 0 : *code == country_code ? 2 : 1;
        by_size[size].push_back(code ? area_in_text(*code) : each.code);
    }
    std::vector<std::string> areas;
    for (auto const& [size, names] : by_size) areas.insert(areas.end(), names.begin(), names.end());
    bool const one = areas.size() == 1;
    std::string const id = in_quotes(table.listed.id);
    diagnostics.add(
        at(table.listed.source.at("sak"), Severity::warning, "tjansteskrivelse.sak-utan-omrade",
           memo_.own_area.empty()
               ? "tabellen " + id + " beskrivs inte i ord: skrivelsen säger inte vilket område den gäller"
               : "tabellen " + id + " beskrivs inte i ord: den har inga rader för " +
                     area_in_text(memo_.own_area),
           "skriv omrade = " + in_quotes(areas.front()) + " överst i rapport.toml" +
               (one ? ""
                    : ", eller ett av de andra områdena i tabellen: " +
                          join_swedish({areas.begin() + 1, areas.end()}))));
}

FigureTable const* Reading::inside_of(MemoTable const& table, Figures const& figures) const {
    if (!memo_.equality || table.answers.empty()) return nullptr;
    std::string const id = within_id(table, job_);
    return figures.has(id) ? &figures.table(id) : nullptr;
}

void Reading::read_counted(MemoTable const& table, Figures const& figures, Diagnostics& diagnostics) {
    FigureTable const* const inside = inside_of(table, figures);
    if (inside != nullptr && inside->withheld()) withheld_.push_back(&table);
    FigureTable const& counts = figures.table(counts_id(table));
    std::string const& role = table.listed.rows.front();
    for (Answer const& answer : table.answers) {
        auto const code = code_of(answer, role, counts);
        if (!code) {
            std::vector<std::string> known;
            for (Category const& each : counts.axis(role).categories)
                if (each.code != total) known.push_back(each.code);
            std::string hint = did_you_mean(answer.code, known);
            if (hint.empty()) hint = "kategorierna är " + join_quoted(known);
            diagnostics.add(at(answer.source.at("kod"), Severity::warning, "tjansteskrivelse.svar-saknas",
                               "ingen i data har \"" + answer.code + "\" i kolumnen " + role +
                                   "; skrivelsen säger inget om det",
                               std::move(hint)));
            continue;
        }
        for (ComparedSexes const& sexes : compared_sexes(counts, memo_.groups))
            add(table, answer, *code, sexes, figures);
    }
}

void Reading::add(MemoTable const& table, Answer const& answer, std::string const& code,
                  ComparedSexes const& sexes, Figures const& figures) {
    std::string const& role = table.listed.rows.front();
    Counted counted{&table, answer.share,
                    judgements_.add(two(figures.table(counts_id(table)), sexes, role, code, {})),
                    std::nullopt};
    counted.share.groups = sexes.groups;
    counted.share.is_of_several_years = !figures.table(table.listed.id).years_together().empty();
    if (FigureTable const* const found = inside_of(table, figures); found != nullptr && !found->withheld()) {
        FigureTable const& inside = *found;
        std::string const& second = memo_.equality->role;
        std::vector<StratumPart> parts;
        for (Category const& each : inside.axis(second).categories) {
            if (each.code == total) continue;
            Contrasted const here = two(inside, sexes, role, code, {{second, each.code}});
            parts.push_back({category_heading(second, each), here.first, here.second});
        }
        counted.strata = judgements_.add_strata(two(inside, sexes, role, code, {{second, total}}), parts);
    }
    counted_.push_back(std::move(counted));
}

Findings Reading::all_of(Counted const& counted) const {
    Sampling const sampling = judgements_.judging().sampling;
    CountedShare const& share = counted.share;
    Findings findings = say_contrast(share, judgements_.contrast(counted.contrast), sampling);
    if (auto also = say_count_and_share(share, judgements_.contrast(counted.contrast)))
        findings.push_back(*std::move(also));
    if (!counted.strata) return findings;
    Strata const& strata = judgements_.strata(*counted.strata);
    Findings inside = say_strata(share, strata, memo_.equality->division, sampling);
    // What cannot be compared at all cannot be so within groups either.
    bool const is_compared = judgements_.contrast(counted.contrast).difference.shown();
    if (!is_compared && !strata.adjusted) inside.clear();
    // A total that misleads is not put first.
    if (strata.paradox) std::swap(findings, inside);
    for (Finding& each : inside) findings.push_back(std::move(each));
    return findings;
}

Blocks Reading::counted_blocks(MemoTable const& table, Text const& where) const {
    std::vector<Text> items;
    for (Counted const& counted : counted_)
        if (counted.table == &table) items.push_back(text(text_of(all_of(counted)), where));
    if (items.empty()) return {};
    return {bullets(std::move(items))};
}

/// "uppdelat också på bakgrund (diskrimineringsgrunden etnisk tillhörighet)".
std::string Reading::divided_by(std::string const& role) const {
    std::string const heading = in_sentence(role_heading(job_, role));
    std::string words = "uppdelat också på " + heading;
    if (memo_.equality && memo_.equality->role == role && memo_.equality->division.by != heading)
        words += " (diskrimineringsgrunden " + memo_.equality->division.by + ")";
    return words;
}

Blocks Reading::what_we_see(Texts const& texts) const {
    Blocks blocks;
    auto const append = [&](Blocks more) {
        for (Block& each : more) blocks.push_back(std::move(each));
    };
    for (MemoTable const& table : memo_.tables) {
        Text const where = texts.is_printed(table) ? text(" Se ", ref(texts.anchor_of(table)), ".") : Text{};
        for (Published const& published : published_) {
            if (published.table != &table) continue;
            if (!published.reading.findings.empty())
                blocks.push_back(paragraph(text(text_of(published.reading.findings), where)));
            std::vector<Text> items;
            for (auto const& [name, findings] : published.reading.groups)
                if (!findings.empty())
                    items.push_back(text(strong(with_capital(name) + "."), " " + text_of(findings)));
            if (items.empty()) continue;
            std::string const divided = divided_by(published.reading.groups_role);
            blocks.push_back(
                published.reading.findings.empty()
                    ? paragraph(text(with_capital(table.measure->subject) + ", " + divided + ".", where))
                    : paragraph(with_capital(divided) + ":"));
            blocks.push_back(bullets(std::move(items)));
        }
        append(counted_blocks(table, texts.where_within(table, where)));
        append(withheld_blocks(table, texts));
    }
    return blocks;
}

Blocks Reading::withheld_blocks(MemoTable const& table, Texts const& texts) const {
    if (std::find(withheld_.begin(), withheld_.end(), &table) == withheld_.end()) return {};
    Text const which = texts.is_printed(table) ? text(" i ", ref(texts.anchor_of(table))) : Text{};
    std::string divided = divided_by(memo_.equality->role);
    constexpr std::string_view so = "uppdelat";
    divided.replace(0, so.size(), "uppdelade");
    return {paragraph(text("Siffrorna", which,
                           ", " + divided +
                               ", visas inte: mer än hälften av talen, summorna oräknade, hade behövt "
                               "döljas för att enskilda personer inte ska kunna kännas igen. Därför går det "
                               "inte att säga om skillnaderna mellan könen är olika stora i olika " +
                               memo_.equality->division.groups + "."))};
}

std::size_t Reading::misleading() const {
    return static_cast<std::size_t>(
        std::count_if(counted_.begin(), counted_.end(), [&](Counted const& counted) {
            return counted.strata && judgements_.strata(*counted.strata).paradox &&
                   judgements_.contrast(counted.contrast).outcome == Outcome::certain;
        }));
}

JudgedYears Reading::judged_years() const {
    bool const any_together = std::any_of(counted_.begin(), counted_.end(), [](Counted const& counted) {
        return counted.share.is_of_several_years;
    });
    return any_together ? JudgedYears::together : JudgedYears::one;
}

Blocks Reading::how_far() const {
    Findings said = linsen::how_far(comparisons_.counts());
    if (!counted_.empty()) {
        said.push_back(say_how_many_stand(judgements_.judged(), judgements_.certain() - misleading(),
                                          judgements_.tally().small_but_certain > 0,
                                          judgements_.judging().sampling, judged_years()));
    }
    if (said.empty()) return {};
    said.push_back(say("slutsats.orsaker"));
    return {box(Box::Role::conclusion, "Så långt räcker siffrorna", {paragraph(text_of(said))})};
}

Method Reading::method() const {
    Method method;
    method.comparisons = comparisons_.counts();
    if (counted_.empty()) return method;
    Method::Judged judged;
    judged.all = judgements_.judged();
    judged.set_aside = misleading();
    judged.certain = judgements_.certain() - judged.set_aside;
    judged.rules = judgements_.judging();
    judged.tally = judgements_.tally();
    judged.years = judged_years();
    judged.in_groups = std::any_of(counted_.begin(), counted_.end(),
                                   [](Counted const& counted) { return counted.strata.has_value(); });
    method.judged = std::move(judged);
    return method;
}

} // namespace tjansteskrivelse
