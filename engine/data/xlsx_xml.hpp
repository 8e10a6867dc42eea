#pragma once

#include "base/diagnostic.hpp"
#include "data/xlsx_package.hpp"

#include <string_view>

namespace linsen {

/// The attributes of one element, while its handler runs.
class XmlAttributes {
public:
    explicit XmlAttributes(char const** pairs)
        : pairs_(pairs) {}

    /// The attribute without prefix, or an empty view without data when there is none.
    [[nodiscard]] std::string_view find(std::string_view name) const;
    /// The attribute of this name in any namespace, as `r:id`.
    [[nodiscard]] std::string_view find_prefixed(std::string_view name) const;
    /// XML Schema's true: "1" or "true".
    [[nodiscard]] bool is_true(std::string_view name) const;

private:
    char const** pairs_;
};

/// Takes the elements of one part. Names are local; elements of foreign namespaces never arrive, nor what is
/// inside them.
class XmlHandler {
public:
    XmlHandler() = default;
    XmlHandler(XmlHandler const&) = delete;
    XmlHandler& operator=(XmlHandler const&) = delete;
    virtual ~XmlHandler() = default;

    virtual void open(std::string_view name, XmlAttributes const& attributes) = 0;
    virtual void close(std::string_view name) = 0;
    virtual void text(std::string_view text) = 0;

    /// Set when the handler wants no more: what was wrong it has told itself.
    [[nodiscard]] bool stopped() const { return stopped_; }

protected:
    void stop() { stopped_ = true; }

private:
    bool stopped_ = false;
};

/// Whose elements the handler gets: those of SpreadsheetML (transitional and strict), those of relationship
/// parts, or all.
enum class Vocabulary { spreadsheet, relationships, any };

/// Parses the part. False: it is missing, damaged, hostile, or the handler stopped; always told.
bool parse_part(XlsxPackage const& package, std::string_view part, Vocabulary vocabulary, XmlHandler& handler,
                Diagnostics& diagnostics);

} // namespace linsen
