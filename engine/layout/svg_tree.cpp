#include "layout/svg_tree.hpp"

#include <expat.h>

#include <exception>
#include <new>

namespace linsen::layout {

namespace {

constexpr std::size_t deepest = 100;
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";
constexpr std::string_view linked = "http://www.w3.org/1999/xlink|href";
constexpr char separator = '|';

/// One run of expat. No exception may pass through its C code, so it is kept and thrown again outside.
class Parser {
public:
    Parser()
        : parser_(XML_ParserCreateNS(nullptr, separator)) {
        if (!parser_) throw std::bad_alloc();
        XML_SetUserData(parser_.get(), this);
        XML_SetElementHandler(parser_.get(), on_open, on_close);
        XML_SetCharacterDataHandler(parser_.get(), on_text);
        XML_SetEntityDeclHandler(parser_.get(), on_entity);
    }

    SvgTree run(std::string_view bytes) {
        auto const status = XML_Parse(parser_.get(), bytes.data(), static_cast<int>(bytes.size()), XML_TRUE);
        if (thrown_) std::rethrow_exception(thrown_);
        if (tree_.fault.empty() && status != XML_STATUS_OK)
            tree_.fault = std::string("är inte hel XML: ") + XML_ErrorString(XML_GetErrorCode(parser_.get()));
        if (!tree_.fault.empty()) tree_.line = line();
        return std::move(tree_);
    }

private:
    struct Free {
        void operator()(XML_Parser parser) const { XML_ParserFree(parser); }
    };

    [[nodiscard]] int line() const { return static_cast<int>(XML_GetCurrentLineNumber(parser_.get())); }

    template <class Action>
    void guarded(Action action) {
        if (thrown_ || !tree_.fault.empty()) return; // expat still closes an empty element
        try {
            action();
        } catch (...) {
            thrown_ = std::current_exception();
        }
        if (thrown_ || !tree_.fault.empty()) XML_StopParser(parser_.get(), XML_FALSE);
    }

    void open(std::string_view name, char const** attributes) {
        auto const at = name.rfind(separator);
        auto const foreign = at != std::string_view::npos && name.substr(0, at) != svg_namespace;
        if (foreign_ > 0 || foreign) {
            ++foreign_;
            return;
        }
        if (open_.size() >= deepest) {
            tree_.fault = "har element i fler än 100 nivåer";
            return;
        }
        auto node = std::make_unique<SvgNode>();
        node->name = at == std::string_view::npos ? name : name.substr(at + 1);
        node->line = line();
        for (char const** pair = attributes; *pair != nullptr; pair += 2) {
            std::string_view const key = pair[0];
            if (key == linked && !node->find("href"))
                node->attributes.emplace_back("href", pair[1]);
            else if (key.find(separator) == std::string_view::npos)
                node->attributes.emplace_back(key, pair[1]);
        }
        auto* const made = node.get();
        if (open_.empty()) {
            tree_.root = std::move(node);
        } else {
            node->parent = open_.back();
            open_.back()->children.push_back(std::move(node));
        }
        open_.push_back(made);
    }

    void close() {
        if (foreign_ > 0)
            --foreign_;
        else
            open_.pop_back();
    }

    static void on_open(void* data, char const* name, char const** attributes) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.open(name, attributes); });
    }
    static void on_close(void* data, char const* /*name*/) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.close(); });
    }
    static void on_text(void* data, char const* text, int size) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] {
            if (self.foreign_ == 0 && !self.open_.empty())
                self.open_.back()->text.append(text, static_cast<std::size_t>(size));
        });
    }
    static void on_entity(void* data, char const* /*name*/, int /*parameter*/, char const* /*value*/,
                          int /*size*/, char const* /*base*/, char const* /*system*/, char const* /*public*/,
                          char const* /*notation*/) {
        auto& self = *static_cast<Parser*>(data);
        self.guarded([&] { self.tree_.fault = "har egna entiteter (ENTITY), som inte läses"; });
    }

    std::unique_ptr<XML_ParserStruct, Free> parser_;
    SvgTree tree_;
    std::vector<SvgNode*> open_;
    std::exception_ptr thrown_;
    std::size_t foreign_ = 0;
};

} // namespace

std::optional<std::string_view> SvgNode::find(std::string_view attribute) const {
    for (auto const& [key, value] : attributes)
        if (key == attribute) return value;
    return std::nullopt;
}

SvgTree read_svg_tree(std::string_view bytes) { return Parser().run(bytes); }

} // namespace linsen::layout
