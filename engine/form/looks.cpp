#include "form/looks.hpp"

#include "form/headings.hpp"
#include "form/identity.hpp"

namespace linsen::form {

namespace {

constexpr std::uint32_t input_fill = 0xFFF4CC;

} // namespace

excel::Style title_style() {
    excel::Style style;
    style.bold = true;
    style.size = 16;
    return style;
}

excel::Style heading_style() {
    excel::Style style;
    style.bold = true;
    style.size = 12;
    return style;
}

excel::Style strong_style() {
    excel::Style style;
    style.bold = true;
    return style;
}

excel::Style wrapped_style() {
    excel::Style style;
    style.wrap = true;
    return style;
}

excel::Style table_heading(bool numbers) {
    excel::Style style;
    style.bold = true;
    style.wrap = true;
    style.ruled = true;
    style.align = numbers ? excel::Style::Align::right : excel::Style::Align::left;
    return style;
}

excel::Style control_style() {
    excel::Style style;
    style.wrap = true;
    style.align = excel::Style::Align::left;
    style.indent = 1;
    return style;
}

excel::Style input_style(excel::Style::Align align) {
    excel::Style style;
    style.boxed = true;
    style.unlocked = true;
    style.fill = input_fill;
    style.align = align;
    return style;
}

excel::Style fixed_style(bool strong) {
    excel::Style style;
    style.bold = strong;
    return style;
}

std::string FormSheets::stamp() const { return stamp_of(issue.fictional); }

std::string FormSheets::printed(std::string_view question) const {
    return printed_line({form.id, form.version, issue.year, issue.kommun.code}, issue.kommun.name, question);
}

} // namespace linsen::form
