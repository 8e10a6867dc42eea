#include "cli/protection_lines.hpp"

#include "base/number.hpp"
#include "base/text.hpp"

#include <algorithm>
#include <vector>

namespace linsen::cli {

namespace {

std::string count(std::size_t number) { return print_number(static_cast<double>(number), 0); }

std::string percent(std::size_t part, std::size_t whole) {
    constexpr double hundred = 100;
    if (whole == 0) return "0" + std::string(nbsp) + "%";
    return print_number(hundred * static_cast<double>(part) / static_cast<double>(whole), 0) +
           std::string(nbsp) + "%";
}

using Words = std::vector<std::string>;

/// Words in columns: the first to the left, the others to the right.
std::string in_columns(std::vector<Words> const& lines) {
    std::vector<std::size_t> widths;
    for (auto const& line : lines) {
        widths.resize(std::max(widths.size(), line.size()), 0);
        for (std::size_t i = 0; i < line.size(); ++i)
            widths[i] = std::max(widths[i], count_code_points(line[i]));
    }
    std::string text;
    for (auto const& line : lines) {
        for (std::size_t i = 0; i < line.size(); ++i) {
            std::string const space(widths[i] - count_code_points(line[i]), ' ');
            text += "  " + (i == 0 ? line[i] + space : space + line[i]);
        }
        text += '\n';
    }
    return text;
}

std::string width_text(std::optional<std::int64_t> const& width) {
    return !width ? "–" : print_number(static_cast<double>(*width), 0);
}

/// What a reader of the column "röjs inifrån" needs to know.
std::string insider_line(BuildResult const& result) {
    if (result.insiders == 0) return "";
    std::size_t told = 0;
    for (TableProtection const& table : result.protection) told += table.told_inside;
    std::string text = result.insiders == 1
                           ? "En person är ensam i ett dolt antal"
                           : count(result.insiders) + " personer är ensamma i ett dolt antal";
    if (result.insiders_asked < result.insiders)
        text += " (de " + count(result.insiders_asked) + " första är prövade)";
    return text + (told == 0 ? "; ingen av dem kan med det räkna ut ett annat litet antal.\n"
                             : "; med det går " + count(told) + " andra små antal att räkna ut.\n");
}

std::string level_text(TableProtection const& table) {
    if (table.open != 0) return "ingen";
    return table.reaches_standard ? "standard" : "exakt";
}

std::string why_text(HiddenFigure::Why why) {
    switch (why) {
    case HiddenFigure::Why::small: return "litet antal";
    case HiddenFigure::Why::few: return "av färre än tio personer";
    case HiddenFigure::Why::tells_others: return "skulle säga hur många ett dolt antal är";
    case HiddenFigure::Why::for_others: break;
    }
    return "för andras skull";
}

std::string hidden_lines(BuildResult const& result) {
    std::string text;
    for (TableProtection const& table : result.protection) {
        if (table.hidden.empty()) continue;
        text += "  " + table.table + "\n";
        for (HiddenFigure const& figure : table.hidden)
            text += "    " + figure.about + ": " + why_text(figure.why) +
                    (figure.tie.empty() ? "" : "; binds av " + figure.tie) + "\n";
    }
    return text.empty() ? "Inget tal är dolt.\n" : "Dolda tal:\n" + text;
}

std::string merging_lines(Mergings const& mergings) {
    auto const describe = [](Shown const& shown) {
        return count(shown.hidden) + " av " + count(shown.cells) + " tal dolda (" +
               percent(shown.hidden, shown.cells) + "), " + count(shown.cells - shown.hidden) + " visas" +
               (shown.persons == 0 ? ""
                                   : " med " +
                                         percent(static_cast<std::size_t>(shown.persons_shown),
                                                 static_cast<std::size_t>(shown.persons)) +
                                         " av personerna") +
               (shown.open == 0 ? "" : ", " + count(shown.open) + " går att räkna ut");
    };
    std::string text = "Nu: " + describe(mergings.now) + "\n";
    if (mergings.better.empty()) return text + "Ingen sammanslagning som har prövats döljer en mindre del.\n";
    text += "En mindre del skulle döljas så här:\n";
    for (Merging const& merging : mergings.better) {
        text += "  " + merging.what + ": " + describe(merging.shown) + "\n";
        if (!merging.how.empty()) text += "    " + merging.how + "\n";
    }
    return text;
}

void write_shown(JsonWriter& json, Shown const& shown) {
    json.key("tal").value(static_cast<std::int64_t>(shown.cells));
    json.key("dolda").value(static_cast<std::int64_t>(shown.hidden));
    json.key("oppna").value(static_cast<std::int64_t>(shown.open));
    json.key("personer").value(shown.persons);
    json.key("personer_i_visade_tal").value(shown.persons_shown);
}

} // namespace

std::string protection_lines(BuildResult const& result, bool list_hidden) {
    std::string text;
    if (!result.protection.empty()) {
        std::vector<Words> lines{{"Tabell", "tal", "nollor", "visade förut", "små", "dolda för andras skull",
                                  "dolda", "smalaste intervall", "nivå", "röjs inifrån"}};
        for (TableProtection const& table : result.protection) {
            auto const hidden = table.primary + table.secondary;
            lines.push_back({table.table, count(table.cells), count(table.zeros), count(table.published),
                             count(table.primary), count(table.secondary), percent(hidden, table.cells),
                             width_text(table.narrowest), level_text(table), count(table.told_inside)});
        }
        text += "Röjandekontroll:\n" + in_columns(lines);
        text += insider_line(result);
        if (result.remembered != 0)
            text += "Skyddat med hänsyn till " + count(result.remembered) + " tal i liggaren.\n";
        if (list_hidden) text += hidden_lines(result);
    }
    if (result.mergings) text += merging_lines(*result.mergings);
    return text;
}

void write_protection(JsonWriter& json, BuildResult const& result) {
    json.key("skydd").begin_array();
    for (TableProtection const& table : result.protection) {
        json.begin_object();
        json.key("tabell").value(table.table);
        json.key("datamangd").value(table.data);
        json.key("tal").value(static_cast<std::int64_t>(table.cells));
        json.key("nollor").value(static_cast<std::int64_t>(table.zeros));
        json.key("sma").value(static_cast<std::int64_t>(table.primary));
        json.key("for_andras_skull").value(static_cast<std::int64_t>(table.secondary));
        json.key("oppna").value(static_cast<std::int64_t>(table.open));
        json.key("visade_forut").value(static_cast<std::int64_t>(table.published));
        json.key("rojs_inifran").value(static_cast<std::int64_t>(table.told_inside));
        json.key("niva").value(level_text(table));
        json.key("dolda_tal").begin_array();
        for (HiddenFigure const& figure : table.hidden) {
            json.begin_object();
            json.key("om").value(figure.about);
            json.key("varfor").value(why_text(figure.why));
            json.key("binds_av").value(figure.tie);
            json.end_object();
        }
        json.end_array();
        json.end_object();
    }
    json.end_array();
    if (!result.mergings) return;
    json.key("sammanslagningar").begin_object();
    write_shown(json, result.mergings->now);
    json.key("battre").begin_array();
    for (Merging const& merging : result.mergings->better) {
        json.begin_object();
        json.key("vad").value(merging.what);
        json.key("hur").value(merging.how);
        write_shown(json, merging.shown);
        json.end_object();
    }
    json.end_array();
    json.end_object();
}

} // namespace linsen::cli
