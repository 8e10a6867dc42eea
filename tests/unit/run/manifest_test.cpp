#include "run/manifest.hpp"

#include "run/version.hpp"

#include <gtest/gtest.h>

namespace linsen {
namespace {

TEST(Manifest, SaysWhatWentInAndWhatCameOut) {
    Job job;
    job.id = "naravard-2025";
    job.title = "God och nära vård";
    job.period = "2025";
    job.date = {2026, 3, 1};
    job.plugin = "naravard";
    EXPECT_EQ(manifest(job, "1.2", {hashed("data", "data/hlv.csv", "abc")},
                       {hashed("pdf", "naravard-2025.pdf", "")}),
              "{\n"
              "  \"linsen\": \"" +
                  std::string(version()) +
                  "\",\n"
                  "  \"id\": \"naravard-2025\",\n"
                  "  \"titel\": \"God och nära vård\",\n"
                  "  \"period\": \"2025\",\n"
                  "  \"datum\": \"2026-03-01\",\n"
                  "  \"tillagg\": \"naravard\",\n"
                  "  \"tillagg_version\": \"1.2\",\n"
                  "  \"mall\": \"standard\",\n"
                  "  \"in\": [\n"
                  "    {\n"
                  "      \"roll\": \"data\",\n"
                  "      \"fil\": \"data/hlv.csv\",\n"
                  "      \"byte\": 3,\n"
                  "      \"sha256\": \"ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad\"\n"
                  "    }\n"
                  "  ],\n"
                  "  \"ut\": [\n"
                  "    {\n"
                  "      \"roll\": \"pdf\",\n"
                  "      \"fil\": \"naravard-2025.pdf\",\n"
                  "      \"byte\": 0,\n"
                  "      \"sha256\": \"e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\"\n"
                  "    }\n"
                  "  ]\n"
                  "}\n");
}

DataSpec spec_of(std::string const& written) {
    DataSpec spec;
    spec.file = "/hem/karin/rapport/data/hlv.csv";
    spec.source = Value(Entries{{"fil", Value(written, {})}}, {});
    return spec;
}

TEST(Manifest, NamesNoFolderOfThisMachine) {
    EXPECT_EQ(manifest_name(spec_of("data/hlv.csv")), "data/hlv.csv");
    EXPECT_EQ(manifest_name(spec_of("../data/hlv.csv")), "../data/hlv.csv");
    EXPECT_EQ(manifest_name(spec_of("/hem/karin/rapport/data/hlv.csv")), "hlv.csv");
}

} // namespace
} // namespace linsen
