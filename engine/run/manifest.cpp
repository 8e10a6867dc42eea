#include "run/manifest.hpp"

#include "base/file.hpp"
#include "base/json.hpp"
#include "run/version.hpp"

#include <utility>

namespace linsen {

namespace {

void write(JsonWriter& json, std::vector<HashedFile> const& files) {
    json.begin_array();
    for (auto const& file : files) {
        json.begin_object();
        json.key("roll").value(file.role);
        json.key("fil").value(file.name);
        if (!file.sha256.empty()) {
            json.key("byte").value(static_cast<std::int64_t>(file.bytes));
            json.key("sha256").value(file.sha256);
        }
        json.end_object();
    }
    json.end_array();
}

} // namespace

HashedFile hashed(std::string role, std::string name, std::string_view bytes) {
    return {std::move(role), std::move(name), sha256(bytes), bytes.size()};
}

std::string manifest_name(DataSpec const& spec) {
    auto const* const written = spec.source.empty() ? nullptr : spec.source.find("fil");
    if (written != nullptr && std::filesystem::path(written->text()).is_relative()) return written->text();
    return path_text(spec.file.filename());
}

std::string manifest(Job const& job, std::string_view plugin_version, std::vector<HashedFile> const& inputs,
                     std::vector<HashedFile> const& outputs) {
    JsonWriter json;
    json.begin_object();
    json.key("linsen").value(version());
    json.key("id").value(job.id);
    json.key("titel").value(job.title);
    json.key("period").value(job.period);
    json.key("datum").value(print_iso(job.date));
    json.key("tillagg").value(job.plugin);
    json.key("tillagg_version").value(plugin_version);
    json.key("mall").value(job.template_name);
    json.key("in");
    write(json, inputs);
    json.key("ut");
    write(json, outputs);
    json.end_object();
    return json.text();
}

} // namespace linsen
