#include "cli/arguments.hpp"

#include "base/text.hpp"
#include "run/version.hpp"

#include <CLI/CLI.hpp>

#include <algorithm>
#include <memory>
#include <string_view>

namespace linsen::cli {

namespace {

/// CLI11's help, in Swedish.
std::shared_ptr<CLI::Formatter> swedish() {
    auto formatter = std::make_shared<CLI::Formatter>();
    formatter->label("Usage", "Så här");
    formatter->label("OPTIONS", "FLAGGOR");
    formatter->label("SUBCOMMAND", "KOMMANDO");
    formatter->label("SUBCOMMANDS", "KOMMANDON");
    formatter->label("Positionals", "Det som ska anges");
    formatter->label("REQUIRED", "");
    formatter->column_width(26);
    return formatter;
}

/// The declared command line: from it come parsing, help, and the suggestions in messages.
class CommandLine {
public:
    CommandLine()
        : app_("Linsen gör könsuppdelade rapporter av socialtjänstens uppgifter.", "linsen") {
        app_.formatter(swedish());
        app_.set_help_flag("-h,--hjalp,--help", "Visa den här hjälpen")->group("Flaggor");
        app_.set_version_flag("--version", "Linsen " + std::string(version()))
            ->description("Visa vilken version det är")
            ->group("Flaggor");
        app_.require_subcommand(0, 1);

        auto& build = command("bygg", "Gör rapporter som PDF och Excel", Command::build);
        reports(build);
        build.add_option("--ut", arguments_.output, "Lägg filerna i den här mappen i stället")
            ->type_name("MAPP")
            ->group("Flaggor");
        build.add_option("--bara", arguments_.only, "Gör bara det ena: pdf eller excel")
            ->type_name("pdf|excel")
            ->group("Flaggor");
        build.add_flag("--beslutspunkter", arguments_.decisions)
            ->description("Skriv också förslagen till beslut som oformaterad text, i en fil bredvid")
            ->group("Flaggor");
        build.add_flag("--bevaka", arguments_.watch)
            ->description("Bygg igen varje gång en fil som rapporten läser sparas; Ctrl-C avslutar")
            ->group("Flaggor");
        templates(build);
        json(build);

        auto& inspect =
            command("granska", "Kontrollera allt i en rapport utan att skriva något", Command::inspect);
        reports(inspect);
        inspect.add_flag("--foresla", arguments_.suggest)
            ->description("Pröva vilka sammanslagningar som skulle låta fler tal visas")
            ->group("Flaggor");
        inspect.add_flag("--dolda", arguments_.hidden)
            ->description("Räkna upp varje dolt tal: varför det är dolt, och vilken summa som binder det")
            ->group("Flaggor");
        templates(inspect);
        json(inspect);

        auto& publish = command(
            "publicera", "För in en byggd rapport i liggaren över det som har publicerats", Command::publish);
        reports(publish);
        publish.add_option("--ut", arguments_.output, "Filerna ligger i den här mappen i stället")
            ->type_name("MAPP")
            ->group("Flaggor");
        publish.add_flag("--dra-tillbaka", arguments_.withdraw)
            ->description("För in att rapporten inte längre erbjuds; dess tal är kända ändå")
            ->group("Flaggor");
        templates(publish);
        json(publish);

        auto& issue =
            command("formular", "Skriv ett formulär som arbetsbok till varje kommun", Command::issue_forms);
        reports(issue);
        issue.add_option("--ut", arguments_.output, "Lägg formulären i den här mappen i stället")
            ->type_name("MAPP")
            ->group("Flaggor");
        templates(issue);
        json(issue);

        auto& gather = command("samla", "Läs ifyllda formulär, lista alla fel och sammanställ resten",
                               Command::gather_forms);
        reports(gather);
        gather
            .add_option("--ut", arguments_.output, "Lägg svaren och fellistorna i den här mappen i stället")
            ->type_name("MAPP")
            ->group("Flaggor");
        templates(gather);
        json(gather);

        auto& starter = command("ny", "Skriv en kommenterad rapport.toml att börja från", Command::starter);
        starter.add_option("rapport", arguments_.plugin, "Vilken rapport; linsen lista visar dem som finns")
            ->required()
            ->type_name("");
        starter.add_option("--till", arguments_.to, "Skriv till en ny fil i stället för till skärmen")
            ->type_name("FIL")
            ->group("Flaggor");
        templates(starter);

        auto& list = command("lista", "Visa rapporter, deras inställningar och mallar", Command::list);
        list.add_option("--schema", arguments_.plugin, "Visa bara JSON Schema för rapportens rapport.toml")
            ->type_name("RAPPORT")
            ->group("Flaggor");
        templates(list);
        json(list);

        // Last: a subcommand takes over its parent's footer when it is made.
        app_.footer("linsen KOMMANDO --hjalp berättar mer om ett kommando.\n"
                    "Avslutas med 0 när allt gick väl, 1 vid fel i det som angavs, 2 när programmet inte "
                    "kunde köras.");
    }

    Parsed parse(int count, char const* const* words, Diagnostics& diagnostics) {
        if (count <= 1) return {std::nullopt, help()};
        words_.assign(words + 1, words + count);
        if (std::string_view const first = words[1]; first.empty() || first.front() != '-') {
            if (!is_command(first)) {
                unknown_command(first, diagnostics);
                return {};
            }
        }
        try {
            app_.parse(count, words);
        } catch (CLI::CallForHelp const&) {
            return {std::nullopt, help()};
        } catch (CLI::CallForVersion const& version) {
            return {std::nullopt, std::string(version.what()) + "\n"};
        } catch (CLI::ParseError const& error) {
            tell(error, diagnostics);
            return {};
        }
        if (app_.get_subcommands().empty()) return {std::nullopt, help()};
        if (auto const flag = flag_without_value(); !flag.empty()) {
            tell_missing_value(flag, diagnostics);
            return {};
        }
        if (!arguments_.only.empty() && arguments_.only != "pdf" && arguments_.only != "excel") {
            diagnostics.error("kommando.fel-varde", {},
                              "--bara kan vara pdf eller excel, inte " + in_quotes(arguments_.only),
                              "utan --bara görs båda");
            return {};
        }
        return {arguments_, {}};
    }

private:
    CLI::App& command(std::string const& name, std::string const& does, Command command) {
        auto* const sub = app_.add_subcommand(name, does);
        sub->group("Kommandon");
        sub->set_help_flag("-h,--hjalp,--help", "Visa den här hjälpen")->group("Flaggor");
        sub->callback([this, command] { arguments_.command = command; });
        return *sub;
    }

    void reports(CLI::App& sub) {
        sub.add_option("rapport.toml", arguments_.reports, "Rapportens fil, en eller flera")
            ->required()
            ->type_name("");
    }

    void templates(CLI::App& sub) {
        sub.add_option("--mallar", arguments_.templates,
                       "Sök mallar och tillägg här först; kan anges flera gånger")
            ->type_name("MAPP")
            ->expected(1)
            ->take_all()
            ->group("Flaggor");
    }

    void json(CLI::App& sub) {
        sub.add_flag("--json", arguments_.json)
            ->description("Svara med JSON, för andra program")
            ->group("Flaggor");
    }

    [[nodiscard]] bool is_command(std::string_view word) const {
        auto const names = commands();
        return std::find(names.begin(), names.end(), word) != names.end();
    }

    [[nodiscard]] std::vector<std::string> commands() const {
        std::vector<std::string> names;
        for (auto const* sub : app_.get_subcommands(nullptr)) names.push_back(sub->get_name());
        return names;
    }

    /// Of the subcommand that was given, or of the program.
    [[nodiscard]] std::string help() {
        auto const text = app_.help();
        return text.substr(0, text.find_last_not_of('\n') + 1) + "\n";
    }

    /// The subcommand that was given, or the program.
    [[nodiscard]] CLI::App& chosen() {
        auto const given = app_.get_subcommands();
        return given.empty() ? app_ : *given.front();
    }

    void unknown_command(std::string_view word, Diagnostics& diagnostics) const {
        auto hint = did_you_mean(word, commands());
        if (hint.empty() && word.ends_with(".toml"))
            hint = "menade du linsen bygg " + std::string(word) + "?";
        if (hint.empty()) hint = "kommandona är " + join_swedish(commands());
        diagnostics.error("kommando.okant", {}, "det finns inget kommando som heter " + in_quotes(word),
                          hint);
    }

    /// Says in Swedish what CLI11 found. Its names of kinds are those of the subcommand at times; its codes
    /// are not.
    void tell(CLI::ParseError const& error, Diagnostics& diagnostics) {
        auto const& command = chosen();
        bool const program = command.get_parent() == nullptr;
        auto const help =
            "linsen " + (program ? "" : command.get_name() + " ") + "--hjalp visar vad som kan anges";
        if (auto const flag = unknown_flag(); !flag.empty()) {
            auto const hint = did_you_mean(flag, flags(command));
            diagnostics.error("kommando.okand-flagga", {},
                              "det finns ingen flagga som heter " + in_quotes(flag),
                              hint.empty() ? help : hint);
            return;
        }
        switch (static_cast<CLI::ExitCodes>(error.get_exit_code())) {
        case CLI::ExitCodes::RequiredError: tell_missing_report(command.get_name(), diagnostics); break;
        case CLI::ExitCodes::ExtrasError:
            diagnostics.error("kommando.for-mycket", {},
                              "ordet " + in_quotes(app_.remaining(true).front()) + " är ett för mycket",
                              help);
            break;
        case CLI::ExitCodes::ArgumentMismatch: {
            // "--ut: 1 required MAPP missing": the flag stands first.
            std::string const text = error.what();
            auto const flag = text.substr(0, text.find_first_of(": "));
            if (times_given(flag) > 1)
                diagnostics.error("kommando.flera-ganger", {}, flag + " får bara anges en gång",
                                  "ta bort alla " + flag + " utom en");
            else
                tell_missing_value(flag, diagnostics);
            break;
        }
        default:
            diagnostics.error("kommando.oforstatt", {},
                              "det som angavs gick inte att förstå: " + in_quotes(error.what()), help);
        }
    }

    [[nodiscard]] std::size_t times_given(std::string const& flag) const {
        return static_cast<std::size_t>(
            std::count_if(words_.begin(), words_.end(), [&flag](std::string_view word) {
                return word == flag || word.starts_with(flag + "=");
            }));
    }

    void tell_missing_value(std::string const& flag, Diagnostics& diagnostics) {
        diagnostics.error("kommando.varde-saknas", {}, "det saknas ett värde efter " + flag,
                          "linsen " + chosen().get_name() + " --hjalp visar vad som kan anges");
    }

    /// A flag that was given an empty word, as by a variable of the shell's that nobody has set; or "".
    [[nodiscard]] std::string flag_without_value() {
        for (auto const* option : chosen().get_options()) {
            auto const& values = option->results();
            bool const is_flag = option->get_expected_max() == 0;
            if (!is_flag && std::find(values.begin(), values.end(), "") != values.end())
                return option->get_lnames().empty() ? std::string() : "--" + option->get_lnames().front();
        }
        return {};
    }

    static void tell_missing_report(std::string const& command, Diagnostics& diagnostics) {
        bool const starter = command == "ny";
        diagnostics.error("kommando.saknas", {},
                          starter ? "det står inte vilken rapport det gäller"
                                  : "det står inte vilken rapport som ska läsas",
                          starter
                              ? "skriv till exempel linsen ny naravard; linsen lista visar vilka som finns"
                              : "skriv till exempel linsen " + command + " rapport.toml");
    }

    /// The first word that looks like a flag and is none, without its value; or "".
    [[nodiscard]] std::string unknown_flag() const {
        for (auto const& word : app_.remaining(true))
            if (word.starts_with("-")) return word.substr(0, word.find('='));
        return {};
    }

    static std::vector<std::string> flags(CLI::App const& command) {
        std::vector<std::string> names;
        for (auto const* option : command.get_options())
            for (auto const& name : option->get_lnames()) names.push_back("--" + name);
        return names;
    }

    Arguments arguments_;
    std::vector<std::string_view> words_; ///< as they were typed
    CLI::App app_;
};

} // namespace

Parsed parse(int count, char const* const* words, Diagnostics& diagnostics) {
    return CommandLine().parse(count, words, diagnostics);
}

} // namespace linsen::cli
