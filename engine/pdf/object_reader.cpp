#include "pdf/object_reader.hpp"

#include "pdf/deflate.hpp"

#include <charconv>

namespace linsen::pdf {

ObjectReader::ObjectReader(PlainFile const& file, std::vector<LintFault>& faults)
    : file_(file)
    , faults_(faults) {
    for (auto const& object : file.objects) {
        if (by_number_.size() <= object.number) by_number_.resize(object.number + 1);
        by_number_[object.number] = &object;
    }
}

std::string_view ObjectReader::object(std::uint32_t number) {
    auto const* found = number < by_number_.size() ? by_number_[number] : nullptr;
    if (found == nullptr) {
        fault("reference", "objekt " + std::to_string(number), "something refers to it and it is not there");
        return {};
    }
    return found->text;
}

std::string_view ObjectReader::resolved(std::string_view value) {
    auto const number = referred(value);
    return number ? object(*number) : value;
}

std::string ObjectReader::bytes(std::string_view reference) {
    auto const number = referred(reference);
    if (!number || object(*number).empty() || !by_number_[*number]->is_stream) return {};
    auto const& stream = *by_number_[*number];
    return entry(stream.text, "Filter").empty() ? std::string(stream.bytes) : inflate(stream.bytes);
}

std::vector<double> numbers_of(std::string_view array) {
    std::vector<double> numbers;
    for_each_item(array, [&](std::string_view item) {
        double number = 0;
        auto const [end, error] = std::from_chars(item.data(), item.data() + item.size(), number);
        if (error == std::errc{} && end == item.data() + item.size()) numbers.push_back(number);
    });
    return numbers;
}

} // namespace linsen::pdf
