#include "document/walk.hpp"

#include "document/table_marks.hpp"

namespace linsen::document {

std::vector<Blocks const*> children(Block const& block) {
    std::vector<Blocks const*> result;
    std::visit(Overloaded{[&](Section const& section) { result.push_back(&section.content); },
                          [&](List const& list) {
                              for (auto const& item : list.items) result.push_back(&item);
                          },
                          [&](Box const& box) { result.push_back(&box.content); },
                          [&](Step const& step) { result.push_back(&step.answer); }, [](auto const&) {}},
               block.node);
    return result;
}

std::vector<Text const*> texts(Block const& block) {
    std::vector<Text const*> result;
    std::visit(Overloaded{[&](Paragraph const& paragraph) { result.push_back(&paragraph.text); },
                          [&](Table const& table) {
                              TableMarks const marks(table);
                              for (auto const* note : marks.notes()) result.push_back(&note->text);
                              for (auto const& note : table.notes) result.push_back(&note);
                          },
                          [&](KeyFigures const& figures) {
                              for (auto const& item : figures.items) result.push_back(&item.sentence);
                          },
                          [&](Definitions const& definitions) {
                              for (auto const& item : definitions.items) {
                                  result.push_back(&item.term);
                                  result.push_back(&item.meaning);
                              }
                          },
                          [&](Glossary const& glossary) {
                              for (auto const& item : glossary.terms) {
                                  result.push_back(&item.term);
                                  result.push_back(&item.meaning);
                              }
                          },
                          [](auto const&) {}},
               block.node);
    return result;
}

std::vector<Cell const*> cells(Block const& block) {
    std::vector<Cell const*> result;
    std::visit(Overloaded{[&](Table const& table) {
                              for (auto const& row : table.rows)
                                  for (auto const& cell : row.cells) result.push_back(&cell);
                          },
                          [&](KeyFigures const& figures) {
                              for (auto const& item : figures.items)
                                  for (auto const& named : item.cells) result.push_back(&named.second);
                          },
                          [](auto const&) {}},
               block.node);
    for (auto const* text : texts(block))
        for (auto const* part : inlines(*text))
            if (auto const* number = std::get_if<Number>(&part->node)) result.push_back(&number->cell);
    return result;
}

namespace {

void collect(Text const& text, std::vector<Inline const*>& result) {
    for (auto const& part : text) {
        result.push_back(&part);
        std::visit(Overloaded{[&](Strong const& strong) { collect(strong.content, result); },
                              [&](Emph const& emph) { collect(emph.content, result); },
                              [&](Link const& link) { collect(link.content, result); },
                              [&](Note const& note) { collect(note.content, result); }, [](auto const&) {}},
                   part.node);
    }
}

} // namespace

std::vector<Inline const*> inlines(Text const& text) {
    std::vector<Inline const*> result;
    collect(text, result);
    return result;
}

} // namespace linsen::document
