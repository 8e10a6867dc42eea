#include "layout/geojson.hpp"

#include "base/file.hpp"
#include "base/text.hpp"

#include <cmath>
#include <nlohmann/json.hpp>
#include <set>

namespace linsen::layout {

namespace {

using Json = nlohmann::json;

/// What is wrong with a file, thrown nowhere: the first one is kept and the reading ends.
class Reader {
public:
    Reader(Place place, Diagnostics& diagnostics)
        : place_(std::move(place))
        , diagnostics_(diagnostics) {}

    std::optional<MapShapes> read(std::string_view bytes) {
        if (bytes.size() > most_map_bytes) {
            refuse("är större än " + std::to_string(most_map_bytes >> 20U) + " MB",
                   "förenkla gränserna, till exempel med mapshaper");
            return std::nullopt;
        }
        auto const root = Json::parse(bytes.begin(), bytes.end(), nullptr, false);
        if (root.is_discarded()) {
            refuse("är ingen JSON-fil", "exportera kartan som GeoJSON");
            return std::nullopt;
        }
        auto const* type = member(root, "type");
        auto const* features = member(root, "features");
        if (type == nullptr || *type != "FeatureCollection" || features == nullptr || !features->is_array()) {
            refuse("är ingen GeoJSON med en samling av områden (FeatureCollection)",
                   "exportera kartan som GeoJSON, ett område för varje kommun");
            return std::nullopt;
        }
        MapShapes shapes;
        for (auto const& feature : *features)
            if (!add(feature, shapes)) return std::nullopt;
        if (shapes.areas.empty()) {
            refuse("har inga områden", "exportera kartan som GeoJSON, ett område för varje kommun");
            return std::nullopt;
        }
        return shapes;
    }

private:
    bool refuse(std::string const& why, std::string hint) {
        diagnostics_.error("layout.karta", place_, "kartan " + in_quotes(place_.file) + " " + why,
                           std::move(hint));
        return false;
    }

    static Json const* member(Json const& of, char const* name) {
        if (!of.is_object()) return nullptr;
        auto const found = of.find(name);
        return found == of.end() ? nullptr : &*found;
    }

    /// With the sea around it: 55 to 70 degrees north, 10 to 25 degrees east.
    static bool is_in_sweden(Point place) {
        return place.x >= 10 && place.x <= 25 && place.y >= 55 && place.y <= 70;
    }

    static std::string code_in(Json const* id) {
        if (id == nullptr) return {};
        constexpr std::size_t longest_code = 40;
        if (id->is_string()) {
            auto text = std::string(trim(id->get<std::string>()));
            return text.size() <= longest_code ? text : std::string();
        }
        if (id->is_number_unsigned()) return std::to_string(id->get<std::uint64_t>());
        return {};
    }

    bool add(Json const& feature, MapShapes& shapes) {
        auto const* properties = member(feature, "properties");
        MapShapes::Area area;
        if (properties != nullptr) area.code = code_in(member(*properties, "id"));
        if (area.code.empty()) area.code = code_in(member(feature, "id"));
        auto const number = std::to_string(shapes.areas.size() + 1);
        if (area.code.empty())
            return refuse("har ett område utan kod, nummer " + number + " i filen",
                          "ge varje område kommunens kod som egenskapen id");
        if (!codes_.insert(area.code).second)
            return refuse("har området " + in_quotes(area.code) + " två gånger",
                          "låt varje kommun vara ett område, av flera delar om det behövs (MultiPolygon)");
        auto const* geometry = member(feature, "geometry");
        auto const* type = geometry == nullptr ? nullptr : member(*geometry, "type");
        auto const* coordinates = geometry == nullptr ? nullptr : member(*geometry, "coordinates");
        if (type == nullptr || coordinates == nullptr || !coordinates->is_array() || coordinates->empty())
            return refuse("har inga gränser för området " + in_quotes(area.code),
                          "exportera kartan med kommunernas gränser");
        auto const named = [&] { return "i området " + in_quotes(area.code); };
        if (*type == "Polygon") {
            if (!polygon(*coordinates, area)) return broken(named());
        } else if (*type == "MultiPolygon") {
            for (auto const& part : *coordinates)
                if (!polygon(part, area)) return broken(named());
        } else {
            return refuse("har något annat än en yta " + named(),
                          "kommunerna ska vara ytor (Polygon eller MultiPolygon), inte punkter eller linjer");
        }
        shapes.areas.push_back(std::move(area));
        return true;
    }

    bool broken(std::string const& where) {
        if (points_ > most_map_points)
            return refuse("har fler än " + std::to_string(most_map_points) + " punkter",
                          "förenkla gränserna, till exempel med mapshaper");
        if (swapped_)
            return refuse("har koordinater " + where + " med latituden före longituden",
                          "skriv longituden först, som [15.6, 60.6]; många program har ett val för det");
        if (abroad_)
            return refuse("har koordinater " + where + " som ligger utanför Sverige",
                          "kartan ska visa svenska områden i WGS 84 (EPSG:4326)");
        if (not_degrees_)
            return refuse("har koordinater " + where + " som inte är grader",
                          "exportera kartan i WGS 84 (EPSG:4326), inte i SWEREF 99");
        return refuse("har en gräns " + where + " som inte går att läsa",
                      "varje gräns ska vara en sluten linje av minst tre punkter");
    }

    bool polygon(Json const& rings, MapShapes::Area& area) {
        if (!rings.is_array() || rings.empty()) return false;
        for (auto const& ring : rings) {
            if (!ring.is_array() || ring.size() < 3) return false;
            points_ += ring.size();
            if (points_ > most_map_points) return false;
            std::vector<Point> points;
            points.reserve(ring.size());
            for (auto const& pair : ring) {
                if (!pair.is_array() || pair.size() < 2 || !pair[0].is_number() || !pair[1].is_number())
                    return false;
                Point const point{pair[0].get<double>(), pair[1].get<double>()};
                // A pole has no width in this projection, and no kommun.
                if (!(std::abs(point.x) <= 180 && std::abs(point.y) <= 89)) {
                    not_degrees_ = true;
                    return false;
                }
                if (!is_in_sweden(point)) {
                    swapped_ = is_in_sweden({point.y, point.x});
                    abroad_ = !swapped_;
                    return false;
                }
                points.push_back(point);
            }
            if (points.front().x == points.back().x && points.front().y == points.back().y) points.pop_back();
            if (points.size() < 3) return false;
            area.rings.push_back(std::move(points));
        }
        return true;
    }

    Place place_;
    Diagnostics& diagnostics_;
    std::set<std::string> codes_;
    std::size_t points_ = 0;
    bool not_degrees_ = false;
    bool swapped_ = false;
    bool abroad_ = false;
};

} // namespace

std::optional<MapShapes> parse_geojson(std::string_view bytes, Place const& place, Diagnostics& diagnostics) {
    return Reader(place, diagnostics).read(bytes);
}

std::optional<MapShapes> read_geojson(std::string const& file, std::string const& anchor,
                                      Diagnostics& diagnostics) {
    Place const place{file, 0, 0, anchor};
    auto const bytes = read_file(file, place, diagnostics);
    if (!bytes) return std::nullopt;
    return parse_geojson(*bytes, place, diagnostics);
}

} // namespace linsen::layout
