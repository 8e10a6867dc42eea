#include "layout/geojson.hpp"

#include <gtest/gtest.h>

namespace linsen::layout {
namespace {

/// The message of the only error, without the file's name; "" when the shapes were read.
std::string refusal(std::string_view bytes) {
    Diagnostics diagnostics;
    auto const shapes = parse_geojson(bytes, {"karta.geojson", 0, 0, "diagram"}, diagnostics);
    EXPECT_NE(shapes.has_value(), diagnostics.has_errors());
    if (shapes) return {};
    EXPECT_EQ(diagnostics.list().size(), 1U);
    EXPECT_EQ(diagnostics.list()[0].code, "layout.karta");
    EXPECT_FALSE(diagnostics.list()[0].hint.empty());
    auto const& message = diagnostics.list()[0].message;
    auto const name = message.find("karta.geojson");
    EXPECT_NE(name, std::string::npos);
    return message.substr(message.find(' ', name) + 1);
}

std::string collection(std::string const& features) {
    return R"({"type": "FeatureCollection", "features": [)" + features + "]}";
}

std::string feature(std::string const& properties, std::string const& geometry) {
    return R"({"type": "Feature", "properties": )" + properties + R"(, "geometry": )" + geometry + "}";
}

std::string polygon(std::string const& rings) {
    return R"({"type": "Polygon", "coordinates": )" + rings + "}";
}

char const* const falun = R"({"id": "2080"})";
char const* const triangle = "[[[15, 60], [16, 60], [16, 61], [15, 60]]]";

TEST(GeoJson, ReadsTheKommunerOfDalarna) {
    Diagnostics diagnostics;
    auto const shapes = read_geojson(LINSEN_SOURCE_DIR "/tests/data/geo/dalarna_municipalities.geojson",
                                     "diagram", diagnostics);
    ASSERT_TRUE(shapes);
    ASSERT_EQ(shapes->areas.size(), 15U);
    EXPECT_EQ(shapes->areas[0].code, "2081");
    EXPECT_EQ(shapes->areas[0].rings.size(), 2U) << "Borlänge has two parts";
}

TEST(GeoJson, ReadsPartsAndHolesAndCodesThatAreNumbers) {
    Diagnostics diagnostics;
    std::string const one = triangle;
    auto const many = R"({"type": "MultiPolygon", "coordinates": [)" + one + "," + one + "]}";
    auto const bytes = collection(
        feature(R"({"id": 2080})", polygon("[[[15, 60], [16, 60], [16, 61]], [[15.5, 60.1], [15.6, 60.1], "
                                           "[15.6, 60.2]]]")) +
        "," + feature(R"({"id": "2081"})", many));
    auto const shapes = parse_geojson(bytes, {}, diagnostics);
    ASSERT_TRUE(shapes);
    EXPECT_EQ(shapes->areas[0].code, "2080");
    EXPECT_EQ(shapes->areas[0].rings.size(), 2U);
    EXPECT_EQ(shapes->areas[1].rings.size(), 2U);
    EXPECT_EQ(shapes->areas[1].rings[0].size(), 3U) << "the closing point is not told twice";
}

TEST(GeoJson, SaysWhatIsWrongWithAFile) {
    auto const good = feature(falun, polygon(triangle));
    EXPECT_EQ(refusal(collection(good)), "");
    for (auto const& bytes : {std::string(), std::string("{\"type\": \"Feature"), std::string(100'000, '['),
                              std::string("{\"type\": \"\xff\"}")})
        EXPECT_EQ(refusal(bytes), "är ingen JSON-fil");
    for (auto const* bytes : {"[1, 2]", R"({"type": "Topology", "features": []})", R"({"type": 7})",
                              R"({"type": "FeatureCollection", "features": {}})"})
        EXPECT_EQ(refusal(bytes), "är ingen GeoJSON med en samling av områden (FeatureCollection)") << bytes;
    EXPECT_EQ(refusal(collection("")), "har inga områden");
    for (auto const& area :
         {std::string("7"), feature("null", polygon(triangle)), feature(R"({"id": [1]})", polygon(triangle)),
          feature(R"({"id": ")" + std::string(41, 'x') + "\"}", polygon(triangle))})
        EXPECT_EQ(refusal(collection(area)), "har ett område utan kod, nummer 1 i filen");
    EXPECT_EQ(refusal(collection(good + "," + good)), "har området \"2080\" två gånger");
    for (auto const& geometry :
         {std::string("null"), polygon("[]"), polygon("null"), std::string(R"({"type": "Polygon"})")})
        EXPECT_EQ(refusal(collection(feature(falun, geometry))), "har inga gränser för området \"2080\"");
    EXPECT_EQ(refusal(collection(feature(falun, R"({"type": "Point", "coordinates": [15, 60]})"))),
              "har något annat än en yta i området \"2080\"");
    for (auto const* rings :
         {"[[]]", "[[[15, 60], [16, 60]]]", "[[[15, 60], [16], [16, 61]]]",
          "[[[15, 60], [\"16\", 60], [16, 61]]]", "[[[15, 60], [16, 60], [15, 60]]]", "[7]"})
        EXPECT_EQ(refusal(collection(feature(falun, polygon(rings)))),
                  "har en gräns i området \"2080\" som inte går att läsa")
            << rings;
    EXPECT_EQ(refusal(collection(
                  feature(falun, polygon("[[[500000, 6700000], [500100, 6700000], [500100, 6700100]]]")))),
              "har koordinater i området \"2080\" som inte är grader");
    EXPECT_EQ(refusal(collection(feature(falun, polygon("[[[60, 15], [60, 16], [61, 16], [60, 15]]]")))),
              "har koordinater i området \"2080\" med latituden före longituden");
    EXPECT_EQ(refusal(collection(feature(falun, polygon("[[[2, 48], [3, 48], [3, 49], [2, 48]]]")))),
              "har koordinater i området \"2080\" som ligger utanför Sverige");
}

TEST(GeoJson, RefusesWhatIsTooLarge) {
    EXPECT_EQ(refusal(std::string(most_map_bytes + 1, ' ')), "är större än 16 MB");
    std::string ring = "[[";
    for (std::size_t i = 0; i <= most_map_points; ++i) ring += i == 0 ? "[15,60]" : ",[15,60]";
    EXPECT_EQ(refusal(collection(feature(falun, polygon(ring + "]]")))), "har fler än 500000 punkter");
}

TEST(GeoJson, AFileThatIsNotThereIsTold) {
    Diagnostics diagnostics;
    EXPECT_FALSE(read_geojson("/finns/inte.geojson", "diagram", diagnostics));
    EXPECT_TRUE(diagnostics.has_errors());
}

} // namespace
} // namespace linsen::layout
