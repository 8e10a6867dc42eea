#include "pages.hpp"
#include "tables.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>

/// God och nära vård: indicators by delmål, each for kvinnor and män.
namespace naravard {

namespace {

/// A CSV file that names its columns but none for sex has none; other formats bring theirs along.
template <class Asked>
bool asks_for_sexes(Asked const& asked, Job const& job) {
    DataSpec const* const spec = job.find_data(asked.data);
    return asked.without_sex.empty() || spec->columns.empty() || spec->columns.contains("kon");
}

TableRequest request_of(Indicator const& indicator, Job const& job) {
    TableRequest request;
    request.id = table_id(indicator.id);
    request.data = indicator.data;
    request.where = indicator.where;
    request.by = {{"kommun", {}}, {"ar", {}}};
    if (asks_for_sexes(indicator, job)) request.by.push_back({"kon", {}});
    request.without_sex = indicator.without_sex;
    request.unit = indicator.unit;
    request.needs_unit = indicator.needs_unit;
    request.unit_at = indicator.unit_at;
    request.unit_excerpt = indicator.unit_excerpt;
    if (indicator.is_target_judged_by_file) request.target = indicator.target;
    request.means = indicator.is_mean;
    request.optional = indicator.optional;
    request.asked_at = indicator.asked_at;
    request.excerpt = indicator.excerpt;
    return request;
}

TableRequest request_of(Background const& background, Job const& job) {
    TableRequest request;
    request.id = table_id(background.id);
    request.data = background.data;
    request.where = background.where;
    Areas const areas = areas_of(job);
    std::vector<std::string> own{areas.own};
    if (!areas.twin.empty()) own.push_back(areas.twin);
    request.by = {{"kommun", own}, {background.rows, {}}, {"ar", {}}};
    if (asks_for_sexes(background, job)) request.by.push_back({"kon", {}});
    request.without_sex = background.without_sex;
    request.unit = Unit::count;
    request.asked_at = background.asked_at;
    request.excerpt = background.excerpt;
    return request;
}

class NaraVard final : public Report {
public:
    [[nodiscard]] std::vector<Setting> settings() const override { return area_settings(); }
    [[nodiscard]] std::vector<Setting> template_settings() const override { return sorting_settings(); }

    /// The data set that the standard template asks for.
    [[nodiscard]] std::vector<StarterExample> examples() const override {
        return {{"data.namn", "\"kolada\""},
                {"data.fil", "\"kolada.json\""},
                {"data.kalla", "\"Kolada (RKA)\""},
                {"data.skydd", "\"publicerade\""}};
    }

    /// The template is judged here and not by the plan, which is not made where a key is of the wrong kind:
    /// what is wrong with the other keys is to be told with it.
    void check(Job const& job, Diagnostics& diagnostics) const override {
        check_areas(job, diagnostics);
        check_sorting(job, read_sorting(job), diagnostics);
    }

    void plan(Job const& job, Plan& plan, Diagnostics& diagnostics) const override {
        Sorting const sorting = read_sorting(job);
        bool const has_area = area_code(job.settings.at("omrade").text()).has_value();
        if (diagnostics.has_errors() || !has_area) return;
        // An id twice is a fault of the template. What the second one asks of the data is judged with it.
        std::set<std::string> ids;
        auto const add = [&](TableRequest request) {
            while (!ids.insert(request.id).second) request.id += "-igen";
            plan.add(std::move(request));
        };
        for (Goal const& goal : sorting.goals) {
            for (Indicator const& indicator : goal.indicators) {
                if (indicator.has_data) add(request_of(indicator, job));
            }
        }
        for (Background const& background : sorting.backgrounds) {
            if (background.has_data) add(request_of(background, job));
        }
    }

    [[nodiscard]] document::Document write(Job const& job, Figures const& figures,
                                           Diagnostics& diagnostics) const override {
        Sorting sorting = read_sorting(job);
        take_units(sorting, figures);
        PrintedCells printed;
        Content const content = read_content(job, sorting, figures, printed);
        warn_of_empty(job, content, diagnostics);
        warn_of_empty_backgrounds(sorting, content, diagnostics);
        warn_of_rounding(content, diagnostics);
        warn_of_periods(content, diagnostics);

        document::Document report = head(job);
        report.content.push_back(summary(job, sorting, content));
        report.content.push_back({document::Contents{}});
        if (!sorting.introduction.empty()) {
            report.content.push_back(document::section("Om den här rapporten", "om-den-har-rapporten",
                                                       document::paragraphs(sorting.introduction)));
        }
        report.content.push_back(how_to_read(content));
        add_backgrounds(sorting, content, report.content);
        for (Chapter const& each : content.chapters) {
            report.content.push_back(chapter(each, content.areas, figures, printed));
        }
        add_appendices(sorting, content, figures, printed, report);
        return report;
    }

private:
    static void warn_of_empty(Job const& job, Content const& content, Diagnostics& diagnostics) {
        auto const any_asked = std::any_of(content.chapters.begin(), content.chapters.end(),
                                           [](Chapter const& each) { return !each.entries.empty(); });
        auto const any =
            std::any_of(content.chapters.begin(), content.chapters.end(), [](Chapter const& each) {
                return std::any_of(each.entries.begin(), each.entries.end(), [](Entry const& entry) {
                    return entry.view.has_figures() || entry.view.is_hidden() || entry.view.is_unreadable();
                });
            });
        if (any || !any_asked) return;
        diagnostics.add(at(job.settings.at("omrade"), Severity::warning, "naravard.inga-uppgifter",
                           "datamängderna har inga uppgifter om " + area_in_text(content.areas.own) +
                               " för någon av rapportens indikatorer",
                           "se efter att filerna har rader för området, och att omrade är det du menar"));
    }

    static void warn_of_empty_backgrounds(Sorting const& sorting, Content const& content,
                                          Diagnostics& diagnostics) {
        for (std::size_t i = 0; i < sorting.backgrounds.size(); ++i) {
            Background const& each = sorting.backgrounds[i];
            if (!each.has_data || !content.backgrounds[i].empty()) continue;
            Standing const standing = content.background_standings[i];
            if (standing == Standing::hidden) continue; // as the source means it to be
            diagnostics.add(
                {Severity::warning, "naravard.bakgrund-tom", each.asked_at,
                 why_lacking(each, content.areas, standing, in_quotes) + "; " + in_quotes(each.title) + " " +
                     (standing == Standing::unreadable ? "visas inte" : "redovisas som saknad"),
                 standing == Standing::unreadable ? "rätta värdena i filen"
                                                  : "se efter att filen har rader med värden för området",
                 each.excerpt});
        }
    }

    /// Rounding to what `decimaler` says is no fault, but a difference that becomes another one by it is
    /// worth a decimal more.
    static void warn_of_rounding(Content const& content, Diagnostics& diagnostics) {
        for (Chapter const& each : content.chapters) {
            for (Entry const& entry : each.entries) {
                if (!entry.reading) continue;
                warn_of_more_decimals(entry.view, diagnostics);
                auto const misled = changed_by_rounding(*entry.reading);
                auto const decimals = misled ? decimals_that_show(*misled) : std::nullopt;
                if (!decimals) continue;
                Indicator const& indicator = entry.view.indicator();
                diagnostics.add({Severity::warning, "naravard.decimaler-avrundar", indicator.decimals_at,
                                 words_of_rounding(*misled, *decimals),
                                 "skriv decimaler = " + std::to_string(*decimals),
                                 indicator.decimals_excerpt});
            }
        }
    }

    /// One that keeps the source's decimals takes all others along.
    static void warn_of_more_decimals(View const& view, Diagnostics& diagnostics) {
        Indicator const& indicator = view.indicator();
        if (view.most_decimals() <= indicator.decimals) return;
        diagnostics.add({Severity::warning, "naravard.decimaler-fler", indicator.decimals_at,
                         "\"" + indicator.title + "\" visas med " + std::to_string(view.most_decimals()) +
                             (view.most_decimals() == 1 ? " decimal" : " decimaler") + " och inte " +
                             std::to_string(indicator.decimals) +
                             ", eftersom en uppgift annars skulle hamna i eller utanför sitt eget intervall "
                             "genom avrundningen",
                         "skriv decimaler = " + std::to_string(view.most_decimals()) +
                             ", eller jämför uppgifterna och deras intervall med källan",
                         indicator.decimals_excerpt});
    }

    /// A period says itself how long it is; that the template says otherwise is a fault in one of them.
    static void warn_of_periods(Content const& content, Diagnostics& diagnostics) {
        for (Chapter const& each : content.chapters) {
            for (Entry const& entry : each.entries) {
                auto const& time = entry.view.odd_period();
                if (!time) continue;
                Indicator const& indicator = entry.view.indicator();
                diagnostics.add({Severity::warning, "naravard.medelvarde-perioder", indicator.mean_years_at,
                                 "medelvarde_ar är " + std::to_string(indicator.mean_years) + ", men \"" +
                                     indicator.title + "\" har värden för " + *time + ", som är " +
                                     length_of(*period_of(*time)),
                                 "rätta talet, eller ta bort medelvarde_ar: en period säger själv vilken tid "
                                 "den gäller",
                                 indicator.mean_years_excerpt});
            }
        }
    }

    /// "4 år", "3 månader"
    static std::string length_of(Period const& period) {
        int const months = period.last - period.first + 1;
        if (months % 12 == 0) return std::to_string(months / 12) + " år";
        return std::to_string(months) + (months == 1 ? " månad" : " månader");
    }

    static std::string words_of_rounding(Difference const& difference, int finest) {
        double const exact = std::fabs(difference.first.value - difference.second.value);
        std::string const decimals =
            std::to_string(difference.decimals) + (difference.decimals == 1 ? " decimal" : " decimaler");
        constexpr int most = 9; // of a calculated number
        auto const look_alike = [&] {
            return print_number(difference.first.value, finest) ==
                       print_number(difference.second.value, finest) ||
                   print_number(exact, finest) == print_number(0, finest);
        };
        while (finest < most && look_alike()) ++finest;
        std::string const values = print_number(difference.first.value, finest) + " och " +
                                   print_number(difference.second.value, finest);
        std::string const start = "med " + decimals + " blir " + values + " ";
        if (difference.direction() == 0)
            return start + "lika, fast de skiljer sig med " + print_number(exact, finest);
        return start + "en skillnad på " + print_number(std::fabs(difference.size), difference.decimals) +
               " i stället för " + print_number(exact, finest);
    }

    static document::Document head(Job const& job) {
        document::Document report;
        report.subject = "God och nära vård: indikatorer för kvinnor och män";
        report.keywords = {"god och nära vård", "jämställdhet", "könsuppdelad statistik",
                           area_name(areas_of(job).own)};
        return report;
    }

    static void add_backgrounds(Sorting const& sorting, Content const& content, document::Blocks& into) {
        for (std::size_t i = 0; i < sorting.backgrounds.size(); ++i) {
            Background const& each = sorting.backgrounds[i];
            document::Blocks blocks = content.backgrounds[i];
            if (blocks.empty()) {
                Standing const standing = content.background_standings[i];
                blocks.push_back(
                    document::box(document::Box::Role::warning,
                                  standing == Standing::none ? "Uppgifter saknas" : "Uppgifter visas inte",
                                  {document::paragraph(with_stop(with_capital(
                                      why_lacking(each, content.areas, standing, in_report_quotes))))}));
            }
            into.push_back(document::section(each.title, "bakgrund-" + each.id, std::move(blocks)));
        }
    }

    static std::string in_report_quotes(std::string_view word) { return "”" + std::string(word) + "”"; }

    /// In the quotation marks of a report, or of a message (in_quotes).
    static std::string why_lacking(Background const& background, Areas const& areas, Standing standing,
                                   std::string (*quoted)(std::string_view)) {
        std::string const here = area_in_text(areas.own);
        if (standing == Standing::hidden)
            return "uppgifterna för " + here +
                   " visas inte, eftersom enskilda personer annars kan kännas igen";
        if (standing == Standing::unreadable)
            return "uppgifterna för " + here + " finns i källans fil men gick inte att läsa";
        if (!background.has_data) return "rapporten har ingen datamängd " + quoted(background.data);
        return "datamängden " + quoted(background.data) + " har inga uppgifter för " + here;
    }

    static void add_appendices(Sorting const& sorting, Content const& content, Figures const& figures,
                               PrintedCells const& printed, document::Document& report) {
        using document::Section;
        report.content.push_back(document::section("Källor och metod", "kallor-och-metod",
                                                   sources_and_method(figures, method_of(sorting, content)),
                                                   Section::Role::appendix));
        std::map<std::string, std::string> titles;
        for (Chapter const& each : content.chapters) {
            for (Entry const& entry : each.entries) {
                Indicator const& indicator = entry.view.indicator();
                if (entry.reading) titles[table_id(indicator.id)] = indicator.title;
            }
        }
        for (Background const& each : sorting.backgrounds) titles[table_id(each.id)] = each.title;
        auto quality = document::section("Datakvalitet", "datakvalitet",
                                         data_quality(figures, titles, content.areas.shown(), &printed),
                                         Section::Role::appendix);
        // The legend lists the signs of every table, so the data-quality table must be there when it is made.
        document::Blocks all = report.content;
        all.push_back(quality);
        if (auto legend = legend_section(all)) report.content.push_back(*std::move(legend));
        report.content.push_back(std::move(quality));
    }
};

} // namespace

} // namespace naravard

LINSEN_PLUGIN(naravard::NaraVard, "naravard", "1.0",
              "God och nära vård – indikatorer för kvinnor och män per delmål")
