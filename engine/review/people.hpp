#pragma once

#include <optional>
#include <string_view>

namespace linsen::review {

/// What a word says of sex.
struct Sexes {
    bool female = false;
    bool male = false;
    bool sex = false; ///< speaks of sex itself: "könsfördelningen", "könen"

    void add(Sexes const& other) {
        female = female || other.female;
        male = male || other.male;
        sex = sex || other.sex;
    }
};

/// "kvinnorna", "flickors", "mammor" – and "kön", "könsuppdelad"; small letters. "man" is anybody,
/// "kvinnojour" a service: neither.
[[nodiscard]] Sexes sexes_of(std::string_view word);

/// Whose sex a word for persons hides, which is what its full phrase depends on.
enum class People { children, pupils, young, parents, adults, staff, anybody };

enum class Form { one, many, those }; ///< "elev", "elever", "eleverna"

/// A word for persons that does not say their sex.
struct PersonWord {
    People people = People::anybody;
    Form form = Form::many;
    bool adjective = false; ///< "unga", "äldre": for persons only where no other noun follows
};

/// Also the last part of a compound ("gymnasieelever") and the genitive ("klienternas").
[[nodiscard]] std::optional<PersonWord> person_word(std::string_view word);

/// The word is about children whoever else is: "barnets", "elever", "vårdnadshavare", "pojkar".
[[nodiscard]] bool speaks_of_children(std::string_view word);

} // namespace linsen::review
