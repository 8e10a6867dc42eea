// The only file that knows PoDoFo (0.9.8).
#include "pdf/store.hpp"

#include "base/fault.hpp"
#include "pdf/serializer.hpp"

#include <podofo/podofo.h>

#include <algorithm>
#include <deque>
#include <mutex>

namespace linsen::pdf {

namespace {

using PoDoFo::PdfData;
using PoDoFo::PdfName;
using PoDoFo::PdfObject;
using PoDoFo::PdfReference;
using PoDoFo::PdfVariant;

/// PoDoFo's errors are no std::exception; none may leave this file.
template <class Act>
auto guarded(Act&& act) {
    try {
        return act();
    } catch (PoDoFo::PdfError const& error) {
        throw Fault(std::string("PoDoFo: ") + PoDoFo::PdfError::ErrorName(error.GetError()));
    }
}

void quieten() {
    static std::once_flag once;
    std::call_once(once, [] {
        PoDoFo::PdfError::EnableDebug(false);
        PoDoFo::PdfError::EnableLogging(false);
    });
}

/// PoDoFo writes no separator before raw data.
PdfVariant raw_value(std::string_view raw) {
    std::string const text = " " + std::string(raw);
    return PdfVariant(PdfData(text.data(), text.size()));
}

} // namespace

std::string to_string(Ref ref) { return std::to_string(ref.number) + " 0 R"; }

struct Store::Objects {
    struct Bulk {
        std::uint32_t first = 0;
        std::string arena;
        std::vector<Span> spans;
    };
    PoDoFo::PdfVecObjects list;
    std::vector<PdfObject*> by_number; ///< owned by `list`; null: reserved, or in a bulk
    std::vector<Bulk> bulks;

    Objects() {
        list.SetAutoDelete(true);
        by_number.push_back(nullptr);
    }

    PdfObject* put(std::uint32_t number, PdfVariant const& value) {
        auto* object = new PdfObject(PdfReference(number, 0), value); // NOLINT: push_back takes it over
        list.push_back(object);
        by_number.at(number) = object;
        return object;
    }
    void set(PdfObject& object, std::string_view key, std::string_view raw) const {
        object.GetDictionary().AddKey(PdfName(std::string(key)), PdfObject(raw_value(raw)));
    }
};

Store::Store() {
    quieten();
    objects_ = std::make_unique<Objects>();
}

Store::~Store() = default;

Ref Store::reserve(std::uint32_t count) {
    Ref const first{static_cast<std::uint32_t>(objects_->by_number.size())};
    objects_->by_number.resize(objects_->by_number.size() + count);
    return first;
}

void Store::put(Ref reserved, Entries const& dictionary) {
    guarded([&] {
        auto* object = objects_->put(reserved.number, PdfVariant(PoDoFo::PdfDictionary()));
        for (auto const& [key, raw] : dictionary) objects_->set(*object, key, raw);
    });
}

Ref Store::add(Entries const& dictionary) {
    auto const ref = reserve(1);
    put(ref, dictionary);
    return ref;
}

Ref Store::add_raw(std::string_view raw) {
    auto const ref = reserve(1);
    guarded([&] { objects_->put(ref.number, PdfVariant(PdfData(raw.data(), raw.size()))); });
    return ref;
}

Ref Store::add_stream(Entries const& dictionary, std::string_view bytes) {
    auto const ref = add(dictionary);
    guarded([&] {
        PoDoFo::PdfMemoryInputStream input(bytes.data(), static_cast<PoDoFo::pdf_long>(bytes.size()));
        objects_->by_number[ref.number]->GetStream()->SetRawData(&input);
    });
    return ref;
}

Ref Store::add_deflated(Entries const& dictionary, std::string_view deflated_bytes) {
    auto const ref = add_stream(dictionary, deflated_bytes);
    set(ref, "Filter", "/FlateDecode");
    return ref;
}

void Store::set(Ref dictionary, std::string_view key, std::string_view raw) {
    auto* object = objects_->by_number.at(dictionary.number);
    promise(object != nullptr && object->IsDictionary(), "values are set in a dictionary of the store");
    guarded([&] { objects_->set(*object, key, raw); });
}

void Store::bulk(Ref first, std::string arena, std::vector<Span> objects) {
    objects_->bulks.push_back({first.number, std::move(arena), std::move(objects)});
}

PlainFile Store::contents() {
    return guarded([&] {
        PlainFile file{{}, root_.number, info_.number};
        auto& objects = file.objects;
        texts_.clear();
        for (auto* object : objects_->by_number) {
            if (object == nullptr) continue;
            PlainObject one;
            one.number = object->Reference().ObjectNumber();
            if (object->IsRawData()) {
                one.text = object->GetRawData().data();
            } else {
                object->ToString(texts_.emplace_back(), PoDoFo::ePdfWriteMode_Compact);
                one.text = texts_.back();
            }
            if (object->HasStream()) {
                auto const* stream = dynamic_cast<PoDoFo::PdfMemStream const*>(object->GetStream());
                promise(stream != nullptr, "streams of the store are in memory");
                one.is_stream = true;
                one.bytes = {stream->Get(), static_cast<std::size_t>(stream->GetLength())};
            }
            objects.push_back(one);
        }
        for (auto const& bulk : objects_->bulks) {
            std::string_view const all = bulk.arena;
            auto number = bulk.first;
            for (auto const& span : bulk.spans) {
                PlainObject one;
                one.number = number++;
                one.text = all.substr(span.begin, span.size);
                one.row = span.row;
                objects.push_back(one);
            }
        }
        std::sort(objects.begin(), objects.end(),
                  [](auto const& a, auto const& b) { return a.number < b.number; });
        return file;
    });
}

std::string Store::plain() {
    return guarded([&] {
        for (auto& bulk : objects_->bulks) {
            auto number = bulk.first;
            for (auto const& span : bulk.spans)
                objects_->put(number++, PdfVariant(PdfData(bulk.arena.data() + span.begin, span.size)));
        }
        objects_->bulks.clear();
        objects_->list.Sort();
        PdfObject trailer;
        trailer.GetDictionary().AddKey(PdfName("Root"), PdfObject(PdfReference(root_.number, 0)));
        trailer.GetDictionary().AddKey(PdfName("Info"), PdfObject(PdfReference(info_.number, 0)));
        PoDoFo::PdfWriter writer(&objects_->list, &trailer);
        writer.SetPdfVersion(PoDoFo::ePdfVersion_1_7);
        writer.SetWriteMode(PoDoFo::ePdfWriteMode_Clean);
        PoDoFo::PdfRefCountedBuffer buffer;
        PoDoFo::PdfOutputDevice device(&buffer);
        writer.Write(&device);
        return std::string(buffer.GetBuffer(), static_cast<std::size_t>(device.GetLength()));
    });
}

int Store::reload(std::string const& bytes) {
    quieten();
    return guarded([&] {
        PoDoFo::PdfMemDocument document;
        document.LoadFromBuffer(bytes.data(), static_cast<long>(bytes.size()));
        return document.GetPageCount();
    });
}

} // namespace linsen::pdf
