#pragma once

#include "base/diagnostic.hpp"
#include "base/export.hpp"
#include "job/setting.hpp"
#include "job/value.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// Forms: workbooks that kommuner fill in, made of a template and read back by it.
namespace linsen::form {

/// What nobody knows of a person is counted in a row, and in a column, of this name.
inline constexpr std::string_view unknown = "uppgift saknas";
inline constexpr std::string_view other_gender = "annan könsidentitet";

/// How far an activity has come; the drop-down list of every form.
inline constexpr std::string_view do_not_know = "vet ej";
[[nodiscard]] std::vector<std::string> const& activity_states();

/// Whom questions are about: "våldsutsatta vuxna". `sexes` are the columns of their tables; "annan
/// könsidentitet" and "uppgift saknas" are always among them.
struct FormRole {
    std::string name;
    std::string definition;
    std::vector<std::string> sexes;
};

/// One table of persons, rows × sexes, in which each person stands once.
struct FormQuestion {
    std::string id;             ///< "vuxna_insats": of its defined name, its file and its printed line
    std::string heading;        ///< of its sheet
    std::string text;           ///< the question as it is put
    std::size_t role = 0;       ///< in FormDefinition::roles
    std::string column;         ///< what the rows are called in the compiled file: "insats"
    std::string column_heading; ///< and in the form: "Mest omfattande insats"
    std::vector<std::string> rows;
    std::optional<std::size_t> same_persons; ///< the earlier question about the same persons: equal totals
};

struct FormGoal {
    std::string heading;
    std::vector<std::string> activities;
};

/// A form template, checked: what holds for every kommun and every year.
struct FormDefinition {
    std::string id;
    std::int64_t version = 0;
    std::string title;
    std::vector<std::string> introduction; ///< paragraphs
    std::string reminder;                  ///< one line below every table, or ""
    std::vector<FormRole> roles;
    std::vector<FormQuestion> questions;
    std::vector<FormGoal> goals;
    std::vector<std::string> functions; ///< who may be responsible: functions, never names

    [[nodiscard]] FormRole const& role_of(FormQuestion const& question) const { return roles[question.role]; }
    [[nodiscard]] bool has_activities() const { return !goals.empty(); }
    /// The earlier questions about the same persons as one: first the one that it names, then those that are
    /// about the same as that one, for where it is not answered.
    [[nodiscard]] std::vector<std::size_t> about_the_same(std::size_t question) const;
};

/// The keys of templates/formular/<id>.toml.
[[nodiscard]] LINSEN_API std::vector<Setting> const& form_settings();

/// The form that a template describes. Every fault is told at once, with its place: of its keys (`check`),
/// and [formular.mall…]: ids that are no names or stand twice, roles and questions that there are not, tables
/// whose rows or sexes have no place for what is unknown, headings that would meet in one table, texts too
/// long for a cell. Nothing after an error.
[[nodiscard]] LINSEN_API std::optional<FormDefinition> read_form(Value const& written,
                                                                 Diagnostics& diagnostics);

} // namespace linsen::form
