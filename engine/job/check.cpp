#include "job/check.hpp"

#include "base/fault.hpp"
#include "base/text.hpp"
#include "job/check_words.hpp"
#include "job/job.hpp"
#include "job/location.hpp"
#include "job/setting_source.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <tuple>
#include <utility>

namespace linsen {

namespace {

/// What a required key holds after an error, so that nothing that reads it breaks.
Value::Data empty_of(Kind kind) {
    switch (kind) {
    case Kind::integer: return std::int64_t{0};
    case Kind::number: return 0.0;
    case Kind::boolean: return false;
    case Kind::date: return Date{2000, 1, 1};
    case Kind::texts:
    case Kind::tables: return Values();
    case Kind::table:
    case Kind::map:
    case Kind::maps:
    case Kind::lists: return Entries();
    case Kind::text:
    case Kind::long_text:
    case Kind::file:
    case Kind::folder: break;
    }
    return std::string();
}

class Checker {
public:
    Checker(std::vector<Setting> const& root, std::string_view what, Diagnostics& diagnostics)
        : root_(root)
        , what_(what)
        , diagnostics_(diagnostics) {}

    /// The checked table: what was written in the order of the file, then what was not.
    Value table(Value const& value, std::vector<Setting> const& settings, Location const& here) {
        Entries entries;
        for (auto const& [key, child] : value.entries()) {
            Setting const* const setting = find_setting(settings, key);
            if (setting == nullptr) {
                unknown(key, child, settings, here);
                continue;
            }
            if (std::optional<Value> good = of_kind(child, *setting, here)) {
                entries.emplace_back(key, *std::move(good));
            } else {
                note_fault(*setting, here);
            }
        }
        Value checked(std::move(entries), value.place(), value.excerpt());
        return completed(checked, value, settings, here);
    }

    [[nodiscard]] std::vector<std::string> const& faulty() const { return faulty_; }

private:
    void note_fault(Setting const& setting, Location const& here) {
        faulty_.push_back(here.path.empty() ? setting.key : here.path.front());
    }

    void tell(Diagnostic told) { diagnostics_.add(std::move(told)); }

    /// Fills in what `written` does not have.
    Value completed(Value const& checked, Value const& written, std::vector<Setting> const& settings,
                    Location const& here) {
        Entries entries = checked.entries();
        std::vector<std::string> refused;
        for (Setting const& setting : settings) {
            if (checked.find(setting.key) != nullptr) continue;
            bool const was_written = written.find(setting.key) != nullptr;
            bool const misspelt = !was_written && is_misspelt(setting.key, written, settings, here);
            if (was_written || misspelt) refused.push_back(setting.key);
            Value fallback = fallback_value(setting, written.place());
            if (setting.required && !was_written) {
                if (!misspelt) missing(setting, written, here);
                note_fault(setting, here);
            }
            if (!fallback.empty()) {
                promise_of_kind(fallback, setting);
                entries.emplace_back(setting.key, std::move(fallback));
            } else if (setting.kind == Kind::table && !required_within(setting)) {
                Value const empty(Entries(), written.place(), written.excerpt());
                entries.emplace_back(setting.key, table(empty, setting.children, here.below(setting)));
            } else if (setting.required) {
                entries.emplace_back(setting.key, placeholder(setting, written));
            }
        }
        return Value(std::move(entries), checked.place(), checked.excerpt()).with_refused(std::move(refused));
    }

    static bool required_within(Setting const& setting) {
        return std::any_of(setting.children.begin(), setting.children.end(), [](Setting const& child) {
            return child.required || (child.kind == Kind::table && required_within(child));
        });
    }

    Value placeholder(Setting const& setting, Value const& parent) {
        Value empty(empty_of(setting.kind), parent.place(), parent.excerpt());
        if (setting.kind != Kind::table) return empty;
        Diagnostics silent;
        return Checker(root_, what_, silent).table(empty, setting.children, {});
    }

    static void promise_of_kind(Value const& fallback, Setting const& setting) {
        Diagnostics faults;
        std::vector<Setting> const none;
        Checker checker(none, "", faults);
        if (!checker.of_kind(fallback, setting, {})) {
            throw Fault("the fallback of \"" + setting.key + "\" is of its kind and among its choices");
        }
    }

    /// Whether what is told of a key that nobody knows says that this one was meant.
    bool is_misspelt(std::string const& key, Value const& written, std::vector<Setting> const& settings,
                     Location const& here) const {
        auto const meant = [&](std::string const& name) { return did_you_mean(name, {key}); };
        auto const& entries = written.entries();
        return std::any_of(entries.begin(), entries.end(), [&](auto const& entry) {
            auto const& name = entry.first;
            return find_setting(settings, name) == nullptr && !meant(name).empty() &&
                   meant(name) == unknown_key_hint({name, false}, settings, here, root_, what_);
        });
    }

    void missing(Setting const& setting, Value const& parent, Location const& here) {
        bool const table = setting.kind == Kind::table || setting.kind == Kind::tables;
        std::string const name = table ? here.below(setting).header() : "\"" + setting.key + "\"";
        std::string hint = table ? "lägg till " + name + " på en egen rad, och dess nycklar under"
                                 : "lägg till " + setting.key + " = " + example_source(setting);
        tell(at(parent, Severity::error, "job.nyckel-saknas",
                (table ? "tabellen " : "nyckeln ") + name + " saknas i " + here.name(what_),
                std::move(hint)));
    }

    void unknown(std::string const& key, Value const& child, std::vector<Setting> const& settings,
                 Location const& here) {
        Values const* const list = std::get_if<Values>(&child.data());
        bool const tables =
            list != nullptr && !list->empty() && std::holds_alternative<Entries>(list->front().data());
        bool const is_table = tables || std::holds_alternative<Entries>(child.data());
        std::string const name = is_table && here.path.empty() ? "tabell som heter " : "nyckel som heter ";
        tell(at_key(child, Severity::error, "job.okand-nyckel",
                    here.name(what_) + " har ingen " + name + "\"" + key + "\"",
                    unknown_key_hint({key, is_table}, settings, here, root_, what_)));
    }

    std::optional<Value> wrong_kind(Value const& value, Setting const& setting, Location const& here) {
        tell(at(value, Severity::error, "job.fel-slag",
                "\"" + setting.key + "\" ska vara " + std::string(expected_words(setting.kind)) + " men är " +
                    found_words(value),
                kind_hint(setting, value, join(here.below(setting).path, "."))));
        return std::nullopt;
    }

    /// The value as its setting wants it; nothing after an error.
    std::optional<Value> of_kind(Value const& value, Setting const& setting, Location const& here) {
        Value::Data const& data = value.data();
        switch (setting.kind) {
        case Kind::text:
        case Kind::long_text:
        case Kind::file:
        case Kind::folder:
            if (auto const* const number = std::get_if<std::int64_t>(&data); number && may_be_number(setting))
                return Value(std::to_string(*number), value.place(), value.excerpt());
            if (!std::holds_alternative<std::string>(data)) break;
            return good_text(value, setting) ? std::optional(value) : std::nullopt;
        case Kind::integer:
            if (!std::holds_alternative<std::int64_t>(data)) break;
            return value;
        case Kind::number:
            if (!std::holds_alternative<std::int64_t>(data) && !std::holds_alternative<double>(data)) break;
            return value;
        case Kind::boolean:
            if (!std::holds_alternative<bool>(data)) break;
            return value;
        case Kind::date:
            if (!std::holds_alternative<Date>(data)) break;
            return value;
        case Kind::texts: return texts(value, setting, here);
        case Kind::table:
            if (!std::holds_alternative<Entries>(data)) break;
            return table(value, setting.children, here.below(setting));
        case Kind::tables:
            if (!std::holds_alternative<Values>(data)) break;
            return tables(value, setting, here);
        case Kind::map:
        case Kind::maps:
            if (!std::holds_alternative<Entries>(data)) break;
            return map(value, setting);
        case Kind::lists:
            if (!std::holds_alternative<Entries>(data)) break;
            return lists(value, here);
        }
        return wrong_kind(value, setting, here);
    }

    bool good_text(Value const& value, Setting const& setting) {
        std::string const& text = value.text();
        bool const path = setting.kind == Kind::file || setting.kind == Kind::folder;
        if (shows_nothing(text) && (setting.required || path)) {
            tell(at(value, Severity::error, "job.tom-text", "\"" + setting.key + "\" är tom",
                    "skriv till exempel " + setting.key + " = " + example_source(setting)));
            return false;
        }
        if (!setting.choices.empty()) return among_choices(value, setting);
        bool const many_lines = setting.kind == Kind::long_text;
        if (setting.kind == Kind::folder && text.find('\\') != std::string::npos &&
            !has_control_character(text)) {
            tell(at(
                value, Severity::error, "job.omvant-snedstreck",
                "omvänt snedstreck (\\) skiljer inte mappar åt här, utan skulle bli en del av mappens namn",
                "skriv / i stället: " + setting.key + " = \"" + path_as_meant(text) + "\""));
            return false;
        }
        if (!has_control_character(text) || many_lines) return true;
        if (path) {
            tell(at(value, Severity::error, "job.omvant-snedstreck",
                    "omvänt snedstreck (\\) har gjort om en del av sökvägen till tabbar eller radbrytningar",
                    "skriv / i stället: " + setting.key + " = \"" + path_as_meant(text) + "\""));
        } else {
            tell(at(value, Severity::error, "job.radbrytning",
                    "\"" + setting.key +
                        "\" innehåller en radbrytning, en tabb eller ett annat osynligt tecken",
                    "skriv texten på en rad; ett omvänt snedstreck (\\) skrivs \\\\"));
        }
        return false;
    }

    bool among_choices(Value const& value, Setting const& setting) {
        if (std::find(setting.choices.begin(), setting.choices.end(), value.text()) != setting.choices.end())
            return true;
        std::string hint = did_you_mean(value.text(), setting.choices);
        if (hint.empty())
            hint = setting.choices.size() == 1 ? "det enda som går att välja är " + one_of(setting.choices)
                                               : "välj " + one_of(setting.choices);
        tell(at(value, Severity::error, "job.okant-val",
                "\"" + setting.key + "\" kan inte vara \"" + value.text() + "\"", std::move(hint)));
        return false;
    }

    std::optional<Value> texts(Value const& value, Setting const& setting, Location const& here) {
        if (std::holds_alternative<std::string>(value.data())) {
            if (!good_text(value, setting)) return std::nullopt;
            return Value(Values{value}, value.place(), value.excerpt());
        }
        if (!std::holds_alternative<Values>(value.data())) return wrong_kind(value, setting, here);
        if (setting.required && value.list().empty()) {
            tell(at(value, Severity::error, "job.tom-lista", "listan \"" + setting.key + "\" är tom",
                    "skriv till exempel " + setting.key + " = " + example_source(setting)));
            return std::nullopt;
        }
        Values good;
        for (Value const& element : value.list()) {
            if (!std::holds_alternative<std::string>(element.data())) {
                tell(at(element, Severity::error, "job.fel-slag",
                        "varje värde i \"" + setting.key + "\" ska vara en text men här står " +
                            found_words(element),
                        "sätt citattecken runt värdet"));
            } else if (good_text(element, setting)) {
                good.push_back(element);
            }
        }
        // What is left can be judged further.
        if (good.empty() && !value.list().empty()) return std::nullopt;
        return Value(std::move(good), value.place(), value.excerpt());
    }

    std::optional<Value> tables(Value const& value, Setting const& setting, Location const& here) {
        if (setting.required && value.list().empty()) {
            tell(at(value, Severity::error, "job.tom-lista", "listan \"" + setting.key + "\" är tom",
                    kind_hint(setting, value, join(here.below(setting).path, "."))));
            return std::nullopt;
        }
        Values checked;
        for (Value const& element : value.list()) {
            if (!std::holds_alternative<Entries>(element.data())) return wrong_kind(element, setting, here);
            checked.push_back(table(element, setting.children, here.below(setting)));
        }
        return Value(std::move(checked), value.place(), value.excerpt());
    }

    /// A table with free keys. Of `maps`, each value is again a table of texts.
    std::optional<Value> map(Value const& value, Setting const& setting) {
        bool good = true;
        for (auto const& [key, child] : value.entries()) {
            // Headings of Excel may well have line breaks in them.
            Setting inner{.key = key, .kind = Kind::long_text};
            if (setting.kind == Kind::maps) {
                inner.kind = Kind::map;
                inner.example = "{ K = \"kvinnor\", M = \"män\" }";
            }
            good = of_kind(child, inner, {}).has_value() && good;
        }
        return good ? std::optional(value) : std::nullopt;
    }

    /// A table with free keys, each value of which becomes a list of texts.
    std::optional<Value> lists(Value const& value, Location const& here) {
        Entries entries;
        bool good = true;
        for (auto const& [key, child] : value.entries()) {
            Setting const inner{.key = key, .kind = Kind::texts, .required = true};
            if (std::optional<Value> list = texts(child, inner, here)) {
                entries.emplace_back(key, *std::move(list));
            } else {
                good = false;
            }
        }
        if (!good) return std::nullopt;
        return Value(std::move(entries), value.place(), value.excerpt());
    }

    std::vector<Setting> const& root_;
    std::string what_;
    Diagnostics& diagnostics_;
    std::vector<std::string> faulty_;
};

} // namespace

Checked check_settings(Value const& value, std::vector<Setting> const& settings, std::string_view what,
                       Diagnostics& diagnostics) {
    promise_sound(settings);
    Diagnostics found;
    Checker checker(settings, what, found);
    Checked checked{checker.table(value, settings, {}), {}};
    checked.faulty = checker.faulty();
    add_in_order(found, diagnostics);
    return checked;
}

void add_in_order(Diagnostics const& found, Diagnostics& diagnostics) {
    std::vector<Diagnostic> sorted = found.list();
    std::stable_sort(sorted.begin(), sorted.end(), [](Diagnostic const& a, Diagnostic const& b) {
        // Of a template that builds on another one, faults stand in two files.
        return std::tie(a.place.file, a.place.line, a.place.column) <
               std::tie(b.place.file, b.place.line, b.place.column);
    });
    for (Diagnostic& told : sorted) diagnostics.add(std::move(told));
}

Value check(Value const& value, std::vector<Setting> const& settings, std::string_view what,
            Diagnostics& diagnostics) {
    return check_settings(value, settings, what, diagnostics).value;
}

} // namespace linsen
