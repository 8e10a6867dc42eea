#include "data/xlsx_xml.hpp"

#include <expat.h>

#include <algorithm>
#include <array>
#include <exception>
#include <memory>

namespace linsen {

namespace {

constexpr char separator = '|';

constexpr std::array<std::string_view, 2> spreadsheet_namespaces{
    "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
    "http://purl.oclc.org/ooxml/spreadsheetml/main"};
constexpr std::array<std::string_view, 1> relationship_namespaces{
    "http://schemas.openxmlformats.org/package/2006/relationships"};

/// One run of expat. No exception may pass through expat's C code, so it is kept and thrown again outside.
class Run {
public:
    Run(Vocabulary vocabulary, XmlHandler& handler, std::size_t depth_limit)
        : vocabulary_(vocabulary)
        , handler_(handler)
        , depth_limit_(depth_limit)
        , parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_open, on_close);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetStartDoctypeDeclHandler(parser_.get(), on_doctype);
    }

    bool feed(std::string_view bytes, bool last) {
        auto const status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()),
                                      last ? XML_TRUE : XML_FALSE);
        if (thrown_) std::rethrow_exception(thrown_);
        return status == XML_STATUS_OK;
    }

    [[nodiscard]] bool doctype() const { return doctype_; }
    [[nodiscard]] bool too_deep() const { return too_deep_; }
    [[nodiscard]] std::string fault() const {
        return "rad " + std::to_string(XML_GetCurrentLineNumber(parser_.get())) + ", tecken " +
               std::to_string(XML_GetCurrentColumnNumber(parser_.get()) + 1) + ": " +
               XML_ErrorString(XML_GetErrorCode(parser_.get()));
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    template <class Action>
    void guarded(Action action) {
        if (handler_.stopped() || thrown_ || too_deep_) return; // expat still closes an empty element
        try {
            action();
            if (handler_.stopped()) XML_StopParser(parser_.get(), XML_FALSE);
        } catch (...) {
            thrown_ = std::current_exception();
            XML_StopParser(parser_.get(), XML_FALSE);
        }
    }

    /// Whether the element is one of ours; `name` is cut to its local part.
    [[nodiscard]] bool is_ours(std::string_view& name) const {
        auto const at = name.rfind(separator);
        auto const space = at == std::string_view::npos ? std::string_view() : name.substr(0, at);
        if (at != std::string_view::npos) name.remove_prefix(at + 1);
        switch (vocabulary_) {
        case Vocabulary::any: return true;
        case Vocabulary::spreadsheet:
            return std::ranges::find(spreadsheet_namespaces, space) != spreadsheet_namespaces.end();
        case Vocabulary::relationships:
            return std::ranges::find(relationship_namespaces, space) != relationship_namespaces.end();
        }
        return false;
    }

    void open(char const* raw, char const** attributes) {
        if (++depth_ > depth_limit_) {
            too_deep_ = true;
            XML_StopParser(parser_.get(), XML_FALSE);
            return;
        }
        if (foreign_depth_ != 0) return;
        std::string_view name = raw;
        if (is_ours(name)) {
            handler_.open(name, XmlAttributes(attributes));
        } else {
            foreign_depth_ = depth_;
        }
    }

    void close(char const* raw) {
        auto const depth = depth_--;
        if (foreign_depth_ != 0) {
            if (depth == foreign_depth_) foreign_depth_ = 0;
            return;
        }
        std::string_view name = raw;
        if (is_ours(name)) handler_.close(name);
    }

    static Run& self(void* data) { return *static_cast<Run*>(data); }
    static void on_open(void* data, char const* name, char const** attributes) {
        self(data).guarded([&] { self(data).open(name, attributes); });
    }
    static void on_close(void* data, char const* name) {
        self(data).guarded([&] { self(data).close(name); });
    }
    static void on_text(void* data, char const* text, int size) {
        if (self(data).foreign_depth_ != 0) return;
        self(data).guarded([&] { self(data).handler_.text({text, static_cast<std::size_t>(size)}); });
    }
    static void on_doctype(void* data, char const*, char const*, char const*, int) {
        self(data).doctype_ = true;
        XML_StopParser(self(data).parser_.get(), XML_FALSE);
    }

    Vocabulary vocabulary_;
    XmlHandler& handler_;
    std::size_t depth_limit_;
    std::unique_ptr<XML_ParserStruct, Free> parser_;
    std::exception_ptr thrown_;
    std::size_t depth_ = 0;
    std::size_t foreign_depth_ = 0;
    bool doctype_ = false;
    bool too_deep_ = false;
};

} // namespace

std::string_view XmlAttributes::find(std::string_view name) const {
    for (char const** pair = pairs_; *pair != nullptr; pair += 2) {
        if (name == *pair) return pair[1];
    }
    return {};
}

std::string_view XmlAttributes::find_prefixed(std::string_view name) const {
    for (char const** pair = pairs_; *pair != nullptr; pair += 2) {
        std::string_view const key = *pair;
        auto const at = key.rfind(separator);
        if (at != std::string_view::npos && key.substr(at + 1) == name) return pair[1];
    }
    return {};
}

bool XmlAttributes::is_true(std::string_view name) const {
    auto const value = find(name);
    return value == "1" || value == "true";
}

bool parse_part(XlsxPackage const& package, std::string_view part, Vocabulary vocabulary, XmlHandler& handler,
                Diagnostics& diagnostics) {
    Run run(vocabulary, handler, package.limits().depth);
    bool parsed = true;
    bool const unpacked = package.stream(
        part, [&](std::string_view bytes) { return parsed = run.feed(bytes, false); }, diagnostics);
    if (!unpacked) return false;
    if (parsed) parsed = run.feed({}, true);
    if (parsed) return true;
    if (handler.stopped()) return false;

    auto const name = "\"" + std::string(part) + "\"";
    if (run.doctype()) {
        diagnostics.error("data.xlsx-doctype", package.place(),
                          "delen " + name + " innehåller en DOCTYPE, som aldrig finns i en riktig arbetsbok",
                          "öppna filen i Excel och spara den på nytt, eller fråga avsändaren");
    } else if (run.too_deep()) {
        diagnostics.error("data.xlsx-grans", package.place(),
                          "delen " + name + " har element i fler än " +
                              std::to_string(package.limits().depth) + " nivåer",
                          "kontrollera varifrån filen kommer");
    } else {
        diagnostics.error("data.xlsx-skadad", package.place(),
                          "filen är skadad: delen " + name + " är inte hel XML (" + run.fault() + ")",
                          "hämta eller spara filen på nytt");
    }
    return false;
}

} // namespace linsen
