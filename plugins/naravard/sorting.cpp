#include "sorting.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

namespace naravard {

namespace {

/// Every table has these as axes.
bool is_divided_by(std::string_view role) { return role == "kon" || role == "ar" || role == "kommun"; }

/// A condition that is told to be none is passed over.
std::vector<Condition> conditions(Value const& value) {
    std::vector<Condition> where;
    auto const add = [&where](std::string const& role, Value const& code) {
        where.push_back({role, {code.text()}, code.place(), code.excerpt()});
    };
    if (Value const* code = value.find("kod")) add("indikator", *code);
    if (Value const* more = value.find("villkor")) {
        for (auto const& [role, code] : more->entries())
            if (!is_divided_by(role)) add(role, code);
    }
    return where;
}

Value const& place_of(Value const& value, std::string_view key) {
    Value const* const found = value.find(key);
    return found != nullptr && found->place().line > 0 ? *found : value;
}

/// Tables of agencies may say themselves which unit their figures have; that is known when they are read.
bool may_say_unit(DataSpec const& spec) { return spec.holds_statistics() && spec.format != "kolada"; }

/// The same of a file that is there to be read.
bool is_said_by_file(DataSpec const& spec) { return spec.readable && may_say_unit(spec); }

/// Four digits, of this century or the last.
std::optional<int> year_of_break(std::string_view text) {
    auto const period = text.size() == 4 ? period_of(text) : std::nullopt;
    if (!period || (!text.starts_with("19") && !text.starts_with("20"))) return std::nullopt;
    return period->first / 12;
}

/// Whether a unit was written that has been told to be none.
bool is_unit_refused(Value const& indicator, DataSpec const& spec) {
    return indicator.was_refused("enhet") || spec.source.was_refused("enhet");
}

std::vector<SeriesBreak> breaks_of(Value const& indicator) {
    std::vector<SeriesBreak> breaks;
    Value const* const written = indicator.find("tidsseriebrott");
    if (written == nullptr) return breaks;
    for (auto const& [year, reason] : written->entries())
        if (auto const number = year_of_break(year)) breaks.push_back({*number, without_stop(reason.text())});
    std::sort(breaks.begin(), breaks.end(),
              [](SeriesBreak const& one, SeriesBreak const& other) { return one.year < other.year; });
    return breaks;
}

Indicator read_indicator(Value const& value, Job const& job) {
    Indicator indicator;
    indicator.id = value.at("id").text();
    indicator.title = without_stop(value.at("titel").text());
    indicator.data = value.at("data").text();
    indicator.where = conditions(value);
    indicator.explanation = value.text_or_empty("forklaring");
    indicator.definition = value.at("definition").text();
    indicator.unit = unit_of(value.text_or_empty("enhet")).value_or(Unit::none);
    indicator.decimals = static_cast<int>(std::clamp<std::int64_t>(value.at("decimaler").integer(), 0, 6));
    DataSpec const* const spec = job.find_data(indicator.data);
    indicator.needs_unit = spec != nullptr && may_say_unit(*spec) && !is_unit_refused(value, *spec);
    if (Value const* target = value.find("mal")) {
        indicator.target = Target{target->number(), target->place(), target->excerpt()};
        indicator.is_target_judged_by_file = spec != nullptr && value.find("enhet") == nullptr &&
                                             is_said_by_file(*spec) && !is_unit_refused(value, *spec);
    }
    indicator.target_source = without_stop(value.text_or_empty("mal_kalla"));
    indicator.breaks = breaks_of(value);
    indicator.is_mean = value.at("medeltal").boolean();
    indicator.mean_years =
        static_cast<int>(std::clamp<std::int64_t>(value.at("medelvarde_ar").integer(), 1, 50));
    indicator.without_sex = without_stop(value.text_or_empty("utan_kon"));
    indicator.optional = value.at("valfri").boolean();
    indicator.has_data = spec != nullptr;

    Measure& measure = indicator.measure;
    measure.subject = without_stop(value.at("sak").text());
    measure.called = without_stop(value.text_or_empty("sak_kort"));
    auto const& groups = value.at("kon").texts();
    if (groups.size() == 2) measure.groups = {groups[0], groups[1]};
    measure.sampling = value.at("insamling").text() == "alla" ? Sampling::full_count : Sampling::sample;
    std::string const& wanted = value.at("riktning").text();
    measure.wanted = wanted == "upp" ? Wanted::up : wanted == "ner" ? Wanted::down : Wanted::none;
    measure.divided = indicator.without_sex.empty();

    Value const& asked = place_of(value, "kod");
    indicator.asked_at = asked.place();
    indicator.excerpt = asked.excerpt();
    Value const& unit = place_of(value, "enhet");
    indicator.unit_at = unit.place();
    indicator.unit_excerpt = unit.excerpt();
    Value const& decimals = place_of(value, "decimaler");
    indicator.decimals_at = decimals.place();
    indicator.decimals_excerpt = decimals.excerpt();
    Value const& mean_years = place_of(value, "medelvarde_ar");
    indicator.mean_years_at = mean_years.place();
    indicator.mean_years_excerpt = mean_years.excerpt();
    return indicator;
}

Background read_background(Value const& value, Job const& job) {
    Background background;
    background.id = value.at("id").text();
    background.title = without_stop(value.at("titel").text());
    background.data = value.at("data").text();
    background.where = conditions(value);
    background.rows = value.at("rader").text();
    background.row_heading = value.at("radrubrik").text();
    background.explanation = value.text_or_empty("forklaring");
    background.without_sex = without_stop(value.text_or_empty("utan_kon"));
    background.has_data = job.find_data(background.data) != nullptr;
    Value const& asked = place_of(value, "rader");
    background.asked_at = asked.place();
    background.excerpt = asked.excerpt();
    return background;
}

/// Checks the template value by value, where each has its place.
class Check {
public:
    Check(Job const& job, Sorting const& sorting, Diagnostics& diagnostics)
        : job_(job)
        , sorting_(sorting)
        , diagnostics_(diagnostics) {}

    void run() {
        Value const& root = job_.report_template;
        lacks_id_ = root.was_refused("delmal");
        for (Value const& goal : root.list_or_empty("delmal")) {
            check_name(goal.at("namn"));
            for (Value const& indicator : goal.list_or_empty("indikator")) check_indicator(indicator);
            lacks_id_ |= goal.was_refused("indikator");
            bool const is_empty = goal.list_or_empty("indikator").empty() && !goal.was_refused("indikator") &&
                                  goal.text_or_empty("saknas").empty() && !goal.was_refused("saknas");
            if (is_empty && !goal.at("namn").text().empty()) {
                tell(goal.at("namn"), Severity::warning, "naravard.delmal-tomt",
                     "delmålet \"" + goal.at("namn").text() + "\" har inga indikatorer i mallen",
                     "lägg till [[delmal.indikator]], eller skriv med saknas varför delmålet är tomt");
            }
        }
        for (Value const& background : root.list_or_empty("bakgrund")) {
            check_id(background);
            check_data(background);
            check_conditions(background);
            check_without_sex(background);
            check_rows(background.at("rader"));
        }
        tell_absent_data();
        check_key_figures(root);
        check_any_data(root);
    }

private:
    void tell(Value const& value, Severity severity, std::string_view code, std::string message,
              std::string hint) {
        diagnostics_.add(at(value, severity, code, std::move(message), std::move(hint)));
    }

    /// Links to a delmål are made of its name, so that two may not be alike but for case and punctuation.
    void check_name(Value const& name) {
        auto const [first, is_new] = names_.emplace(slug(name.text()), &name);
        if (is_new || name.text().empty()) return;
        std::string const& other = first->second->text();
        std::string const where = "här och på rad " + std::to_string(first->second->place().line);
        tell(name, Severity::error, "naravard.delmal-finns",
             other == name.text()
                 ? "två delmål heter \"" + other + "\", " + where
                 : "två delmål heter nästan lika, \"" + name.text() + "\" och \"" + other + "\", " + where,
             "ge dem olika namn, eller flytta indikatorerna till det ena");
    }

    void check_id(Value const& table) {
        Value const& value = table.at("id");
        std::string const& id = value.text();
        lacks_id_ |= id.empty();
        if (id.empty()) return; // that is told by the check of its kind
        if (slug(id) != id) {
            tell(value, Severity::error, "naravard.id",
                 "id får bara ha a–z, 0–9 och bindestreck, inte \"" + id + "\"",
                 "skriv till exempel \"" + (slug(id).empty() ? "diabetes" : slug(id)) + "\"");
        }
        if (!ids_.insert(id).second) {
            tell(value, Severity::error, "naravard.id-finns", "id \"" + id + "\" finns redan i mallen",
                 "ge varje indikator ett eget id");
        }
    }

    /// In what is said of several indicators each is called by its title.
    void check_title(Value const& title) {
        std::string const called = without_stop(title.text());
        auto const [first, is_new] = titles_.emplace(fold(called), &title);
        if (is_new || called.empty()) return;
        tell(title, Severity::error, "naravard.titel-finns",
             "två indikatorer har titeln \"" + called + "\", här och på rad " +
                 std::to_string(first->second->place().line),
             "ge dem olika titlar, så att läsaren kan skilja dem åt");
    }

    void check_indicator(Value const& table) {
        check_id(table);
        check_title(table.at("titel"));
        check_data(table);
        check_conditions(table);
        check_unit(table);
        check_words_and_numbers(table);
        check_decimals(table);
        check_target(table);
        if (Value const* groups = table.find("kon"); groups != nullptr) check_groups(*groups);
    }

    /// Of the unit that is known before the file has been read; what it may say itself is judged with it.
    [[nodiscard]] Unit known_unit(Value const& table) const {
        if (table.was_refused("enhet")) return Unit::none;
        if (Value const* const own = table.find("enhet")) return unit_of(own->text()).value_or(Unit::none);
        DataSpec const* const spec = job_.find_data(table.at("data").text());
        bool const is_known =
            spec != nullptr && !is_said_by_file(*spec) && !spec->source.was_refused("enhet");
        return is_known ? spec->unit : Unit::none;
    }

    void check_target(Value const& table) {
        Value const* const target = table.find("mal");
        if (target == nullptr) return;
        constexpr double whole = 100;
        if (known_unit(table) == Unit::percent && (target->number() < 0 || target->number() > whole)) {
            tell(*target, Severity::error, "naravard.mal-utanfor",
                 "målet ligger inte mellan 0 och 100, men enheten är procent",
                 "rätta målet; är uppgiften ingen andel, är det enheten som är fel");
        }
        if (table.at("riktning").text() == "ingen" && !table.was_refused("riktning")) {
            tell(*target, Severity::error, "naravard.mal-utan-riktning",
                 "mål kräver en riktning, annars går det inte att säga om det är nått",
                 "lägg till riktning = \"upp\" eller riktning = \"ner\"");
        }
    }

    /// The two that are compared, in the order in which they are always named.
    void check_groups(Value const& groups) {
        auto const texts = groups.texts();
        std::vector<std::string> const adults{"kvinnor", "män"};
        std::vector<std::string> const children{"flickor", "pojkar"};
        if (texts == adults || texts == children) return;
        std::vector<std::string> named;
        for (std::string const& text : texts) named.push_back("\"" + text + "\"");
        tell(groups, Severity::error, "naravard.kon",
             "kon kan inte vara " + (named.empty() ? std::string("en tom lista") : join_swedish(named)),
             "skriv kon = [\"kvinnor\", \"män\"] eller kon = [\"flickor\", \"pojkar\"]; andra grupper som "
             "källan har "
             "visas också");
    }

    /// A condition on what the table is divided by would leave the others out, and the report say that the
    /// source lacks them.
    void check_conditions(Value const& table) {
        Value const* const conditions = table.find("villkor");
        if (conditions == nullptr) return;
        for (auto const& [role, code] : conditions->entries()) {
            if (!is_divided_by(role)) continue;
            std::string const what = role == "kon"  ? "rapporten visar alltid alla kön som källan har"
                                     : role == "ar" ? "rapporten väljer själv bland de tider som källan har"
                                                    : "området väljs med omrade i rapport.toml";
            tell(code, Severity::error, "naravard.villkor-" + role,
                 role + " är en del av tabellen och kan inte vara ett villkor",
                 "ta bort " + role + " ur villkor; " + what);
        }
    }

    void check_data(Value const& table) {
        Value const& value = table.at("data");
        if (value.text().empty()) misspelt_ = true;
        if (value.text().empty() || !job_.knows_data || job_.find_data(value.text()) != nullptr) return;
        auto const same = std::find_if(absent_.begin(), absent_.end(), [&](auto const& absent) {
            return absent.first->text() == value.text();
        });
        if (same == absent_.end())
            absent_.emplace_back(&value, 1);
        else
            ++same->second;
        misspelt_ = misspelt_ || !likely_name(value).empty();
    }

    /// "menade du …?" where a data set of the report has nearly the name that is asked for.
    [[nodiscard]] std::string likely_name(Value const& asked) const {
        std::vector<std::string> names;
        for (DataSpec const& spec : job_.data) names.push_back(spec.name);
        return did_you_mean(asked.text(), names);
    }

    /// Once for all that ask for a data set: many that are alike would hide the one fault among them.
    void tell_absent_data() {
        for (auto const& [asked, times] : absent_) {
            if (auto hint = likely_name(*asked); !hint.empty()) {
                tell(*asked, Severity::error, "naravard.datamangd",
                     "det finns ingen datamängd \"" + asked->text() + "\"" +
                         (times == 1 ? std::string()
                                     : ", som " + number_word(times) + " av mallens uppgifter hämtas ur"),
                     std::move(hint));
                continue;
            }
            tell(*asked, Severity::remark, "naravard.datamangd-saknas",
                 "rapporten har ingen datamängd \"" + asked->text() + "\"; " +
                     (times == 1 ? std::string("uppgiften redovisas som saknad")
                                 : number_word(times) + " uppgifter redovisas som saknade"),
                 "lägg till datamängden med [[data]] i rapport.toml om uppgifterna finns");
        }
    }

    void check_words_and_numbers(Value const& table) {
        if (Value const& years = table.at("medelvarde_ar"); years.integer() < 1 || years.integer() > 50) {
            tell(years, Severity::error, "naravard.medelvarde",
                 "medelvarde_ar ska vara mellan 1 och 50, här står " + std::to_string(years.integer()),
                 "skriv hur många år varje värde är ett medelvärde över; 1 är vanligast");
        }
        for (auto const* key : {"sak", "sak_kort"}) check_small_letter(table, key);
        check_without_sex(table);
        check_breaks(table);
    }

    void check_breaks(Value const& table) {
        Value const* const breaks = table.find("tidsseriebrott");
        if (breaks == nullptr) return;
        for (auto const& [year, reason] : breaks->entries()) {
            if (!year_of_break(year))
                diagnostics_.add(
                    at_key(reason, Severity::error, "naravard.brott-ar",
                           in_quotes(year) + " är inget år som en tidsserie kan brytas vid",
                           "skriv året med fyra siffror: tidsseriebrott = { \"2017\" = \"…\" }"));
            if (trim(reason.text()).empty())
                tell(reason, Severity::error, "naravard.brott-orsak",
                     "brottet " + year + " säger inte vad som blev annorlunda",
                     "skriv det med liten bokstav och utan punkt");
        }
    }

    void check_without_sex(Value const& table) {
        Value const* const reason = table.find("utan_kon");
        if (reason != nullptr && slug(reason->text()).empty()) {
            tell(*reason, Severity::error, "naravard.utan-kon",
                 "utan_kon säger inte varför uppgiften inte är könsuppdelad",
                 "skriv skälet, till exempel \"nyckeltalet beskriver ett arbetssätt\", eller ta bort "
                 "utan_kon");
        }
    }

    /// The area, the time and the sexes have their places in the table already.
    void check_rows(Value const& rows) {
        std::string const& role = rows.text();
        if (role != "kommun" && role != "ar" && role != "kon") return;
        std::string const why = role == "kommun" ? "tabellen gäller bara rapportens eget område"
                                : role == "ar"   ? "tabellen gäller bara den senaste tiden"
                                                 : "könen är tabellens kolumner";
        tell(rows, Severity::error, "naravard.rader", "rader kan inte vara \"" + role + "\", eftersom " + why,
             "skriv en annan kolumn som delar upp befolkningen, till exempel rader = \"alder\"");
    }

    /// It stands inside sentences. A word that is all capitals is an abbreviation.
    void check_small_letter(Value const& table, char const* key) {
        Value const* const value = table.find(key);
        if (value == nullptr) return;
        std::string const& text = value->text();
        std::size_t at = 0;
        if (text.empty()) return;
        (void)next_code_point(text, at);
        bool const is_capital = with_capital(text) == text && fold(text.substr(0, at)) != text.substr(0, at);
        bool const is_word = at < text.size() && with_capital(text.substr(at)) != text.substr(at);
        if (!is_capital || !is_word) return;
        tell(*value, Severity::warning, "naravard.sak-versal",
             std::string(key) + " börjar med stor bokstav men står inne i meningar: \"sedan 2020 har " +
                 text + " ökat\"",
             "skriv det med liten bokstav, om det inte är ett namn");
    }

    void check_decimals(Value const& table) {
        constexpr std::int64_t most_decimals = 6;
        Value const& decimals = table.at("decimaler");
        if (decimals.integer() < 0 || decimals.integer() > most_decimals) {
            tell(decimals, Severity::error, "naravard.decimaler",
                 "decimaler ska vara mellan 0 och 6, här står " + std::to_string(decimals.integer()),
                 "skriv så många decimaler som källan har, som mest; 1 är vanligast");
        }
    }

    /// The unit is the template's or the data set's; when both say one, they must say the same.
    void check_unit(Value const& table) {
        DataSpec const* const spec = job_.find_data(table.at("data").text());
        if (spec == nullptr || !job_.knows_data || is_unit_refused(table, *spec)) return;
        Value const* const own = table.find("enhet");
        if (own == nullptr && spec->unit == Unit::none && !may_say_unit(*spec)) {
            tell(table.at("titel"), Severity::error, "naravard.enhet-saknas",
                 "ingenstans står vilken enhet \"" + table.at("titel").text() + "\" har",
                 "skriv till exempel enhet = \"procent\" här, eller under [[data]] om alla uppgifter i \"" +
                     spec->name + "\" har samma enhet");
        } else if (own != nullptr && spec->unit != Unit::none && unit_of(own->text()) != spec->unit) {
            tell(*own, Severity::error, "naravard.enhet",
                 "här är enheten \"" + own->text() + "\", men datamängden \"" + spec->name +
                     "\" har enheten \"" + std::string(key(spec->unit)) + "\"",
                 "ändra den som är fel; ta bort enhet under [[data]] om datamängdens uppgifter har olika "
                 "enheter");
        }
    }

    /// A report in which everything is lacking is never what was meant.
    void check_any_data(Value const& root) {
        std::vector<std::string> wanted;
        for (Goal const& goal : sorting_.goals) {
            for (Indicator const& indicator : goal.indicators) {
                if (indicator.has_data) return;
                std::string name = "\"" + indicator.data + "\"";
                if (std::find(wanted.begin(), wanted.end(), name) == wanted.end())
                    wanted.push_back(std::move(name));
            }
        }
        if (wanted.empty() || misspelt_ || lacks_id_ || !job_.knows_data) return;
        tell(root, Severity::error, "naravard.inga-uppgifter",
             "ingen av indikatorerna har någon datamängd: mallen hämtar dem ur " + join_swedish(wanted) +
                 ", och rapport.toml har ingen sådan",
             "ge datamängden det namnet under [[data]], eller ändra data i mallen");
    }

    /// Of a template that builds on another one, with delmål of its own but the other's key figures: the
    /// fault is that the template has none, not that the other one has them. True: these are others'.
    bool tell_inherited_key_figures(Value const& root, Value const& list) {
        Value const* const goals = root.find("delmal");
        if (goals == nullptr || list.place().file == goals->place().file) return false;
        std::vector<std::string> unknown;
        for (Value const& id : list.list())
            if (sorting_.find(id.text()) == nullptr) unknown.push_back("\"" + id.text() + "\"");
        if (unknown.empty()) return true;
        tell(*goals, Severity::error, "naravard.nyckeltal-arvda",
             "mallen har egna delmål men tar över nyckeltal från den mall som den utgår från, och " +
                 join_swedish(unknown) +
                 (unknown.size() == 1 ? " är ingen indikator" : " är inga indikatorer") + " i den",
             "skriv nyckeltal = [\"…\"] i mallen, med id för indikatorer i de egna delmålen; nyckeltal = [] "
             "om den inte ska ha några");
        return true;
    }

    void check_key_figures(Value const& root) {
        Value const* const list = root.find("nyckeltal");
        if (list == nullptr || list->empty()) return;
        Values const& ids = list->list();
        if (ids.size() > 5) {
            tell(*list, Severity::error, "naravard.nyckeltal-antal",
                 "första sidan rymmer högst fem nyckeltal, här står " + std::to_string(ids.size()),
                 "välj ut de fem viktigaste");
        }
        std::set<std::string> named;
        for (Value const& id : ids) {
            if (named.insert(id.text()).second) continue;
            tell(id, Severity::error, "naravard.nyckeltal-upprepat",
                 "nyckeltalet \"" + id.text() + "\" står två gånger", "ta bort det ena");
        }
        std::vector<std::string> known;
        for (Goal const& goal : sorting_.goals) {
            for (Indicator const& indicator : goal.indicators) known.push_back(indicator.id);
        }
        if (lacks_id_) return; // one that is unknown may be the one that has none yet
        if (tell_inherited_key_figures(root, *list)) return;
        for (Value const& id : ids) {
            if (sorting_.find(id.text()) != nullptr) continue;
            std::string hint = did_you_mean(id.text(), known);
            if (hint.empty()) hint = "skriv id för en indikator som står under ett delmål";
            tell(id, Severity::error, "naravard.nyckeltal",
                 "nyckeltalet \"" + id.text() + "\" är ingen indikator i mallen", std::move(hint));
        }
    }

    Job const& job_;
    Sorting const& sorting_;
    Diagnostics& diagnostics_;
    std::set<std::string> ids_;
    std::map<std::string, Value const*> names_;  ///< of delmål, by what their links are made of
    std::map<std::string, Value const*> titles_; ///< of indicators, in lower case
    /// Where data sets that the report does not have are first asked for, and how often.
    std::vector<std::pair<Value const*, std::size_t>> absent_;
    bool misspelt_ = false; ///< the name of a data set
    bool lacks_id_ = false; ///< an indicator
};

} // namespace

Indicator const* Sorting::find(std::string_view id) const {
    for (Goal const& goal : goals) {
        for (Indicator const& indicator : goal.indicators) {
            if (indicator.id == id) return &indicator;
        }
    }
    return nullptr;
}

Sorting read_sorting(Job const& job) {
    Sorting sorting;
    Value const& root = job.report_template;
    sorting.introduction = root.text_or_empty("inledning");
    if (Value const* notes = root.find("metod")) sorting.notes = notes->texts();
    if (Value const* ids = root.find("nyckeltal")) sorting.key_figures = ids->texts();
    for (Value const& table : root.list_or_empty("delmal")) {
        Goal goal;
        goal.name = without_stop(table.at("namn").text());
        goal.anchor = "delmal-" + slug(goal.name);
        goal.description = table.text_or_empty("beskrivning");
        goal.lacking = table.text_or_empty("saknas");
        for (Value const& each : table.list_or_empty("indikator")) {
            goal.indicators.push_back(read_indicator(each, job));
        }
        sorting.goals.push_back(std::move(goal));
    }
    for (Value const& each : root.list_or_empty("bakgrund")) {
        sorting.backgrounds.push_back(read_background(each, job));
    }
    return sorting;
}

void take_units(Sorting& sorting, Figures const& figures) {
    for (Goal& goal : sorting.goals) {
        for (Indicator& indicator : goal.indicators) {
            if (indicator.has_data && indicator.unit == Unit::none)
                indicator.unit = figures.table(table_id(indicator.id)).unit();
        }
    }
}

void check_sorting(Job const& job, Sorting const& sorting, Diagnostics& diagnostics) {
    Diagnostics found;
    Check(job, sorting, found).run();
    // In the order of their lines, though key figures are judged when all indicators are known; a template
    // may have parts in several files.
    std::vector<std::string> files;
    auto const file_of = [&files](Diagnostic const& told) {
        return std::find(files.begin(), files.end(), told.place.file) - files.begin();
    };
    auto all = found.list();
    for (Diagnostic const& told : all)
        if (file_of(told) == std::ssize(files)) files.push_back(told.place.file);
    std::stable_sort(all.begin(), all.end(), [&](Diagnostic const& one, Diagnostic const& other) {
        return std::tuple(file_of(one), one.place.line, one.place.column) <
               std::tuple(file_of(other), other.place.line, other.place.column);
    });
    for (Diagnostic& told : all) diagnostics.add(std::move(told));
}

std::string table_id(std::string_view id) { return "naravard/" + std::string(id); }

} // namespace naravard
