#include "data/gathered_rows.hpp"

#include "base/parallel.hpp"
#include "data/alike_rows.hpp"
#include "data/csv_blocks.hpp"
#include "data/csv_header.hpp"
#include "data/csv_watch.hpp"

#include <algorithm>
#include <atomic>
#include <cstring>
#include <limits>
#include <thread>
#include <utility>

namespace linsen {

namespace {

constexpr std::size_t most_uneven = 10'000; ///< kept whole, by each thread
constexpr std::size_t many_kinds = 100'000; ///< more than these must be fewer than half of the rows
constexpr unsigned most_threads = 16;       ///< each with a block and a table of kinds
constexpr std::uint64_t nowhere = std::numeric_limits<std::uint64_t>::max();

/// A record's block, and its line in it.
std::uint64_t position_of(std::uint32_t block, std::uint32_t line) {
    return std::uint64_t{block} << 32U | line;
}

/// Most records are told from blank ones by their first byte.
bool is_filled(CsvField const& field) {
    return !field.bytes.empty() && field.bytes.front() > ' ' && field.bytes.front() <= '~';
}

struct Uneven {
    std::uint64_t position;
    HeldRecord record;
};

/// What one thread sees of the file.
class Gatherer {
public:
    Gatherer(GatheredFrom const& from, PersonnummerWatch watch)
        : from_(from)
        , kinds_(from.wanted)
        , watch_(std::move(watch)) {}

    /// False: the file is not worth the while.
    bool take(CsvBlock const& block) {
        CsvCutter cutter(from_.delimiter, 0);
        auto const* const begin = block.bytes.data();
        cutter.cut(begin, begin + block.size, true);
        while (cutter.next(record_)) take_record(position_of(block.number, record_.line));
        kinds_.settle();
        lines_.emplace_back(block.number, cutter.line());
        if (nul_ == nowhere)
            if (auto const* nul = std::memchr(begin, '\0', block.size); nul != nullptr)
                nul_ = position_of(block.number, static_cast<std::uint32_t>(
                                                     std::count(begin, static_cast<char const*>(nul), '\n')));
        return uneven_.size() <= most_uneven &&
               (kinds_.kinds() <= many_kinds || kinds_.kinds() * 2 <= count_);
    }

    void absorb(Gatherer const& other) {
        kinds_.absorb(other.kinds_);
        watch_.absorb(other.watch_);
        uneven_.insert(uneven_.end(), other.uneven_.begin(), other.uneven_.end());
        lines_.insert(lines_.end(), other.lines_.begin(), other.lines_.end());
        count_ += other.count_;
        nul_ = std::min(nul_, other.nul_);
        last_even_ = std::max(last_even_, other.last_even_);
    }

    GatheredRows finish(PersonnummerWatch& watch) {
        find_lines();
        GatheredRows gathered;
        gathered.count = count_;
        gathered.line_of_nul = nul_ == nowhere ? 0 : line_of(nul_);
        for (std::size_t kind = 0; kind < kinds_.kinds(); ++kind)
            gathered.rows.push_back({HeldRecord(record_of(kind)), kinds_.count(kind), false});
        for (auto& each : uneven_) {
            each.record.set_line(line_of(each.position));
            gathered.rows.push_back({std::move(each.record), 1, each.position > last_even_});
        }
        std::sort(gathered.rows.begin(), gathered.rows.end(),
                  [](auto const& a, auto const& b) { return a.record.line() < b.record.line(); });
        watch_.move_positions([&](std::uint64_t position) { return std::uint64_t{line_of(position)}; });
        watch.absorb(watch_);
        return gathered;
    }

private:
    void take_record(std::uint64_t position) {
        if (!is_filled(record_.fields.front()) && is_blank(record_)) return;
        ++count_;
        watch_record(record_, position, watch_);
        if (from_.is_even(record_)) {
            kinds_.add(record_, position);
            last_even_ = std::max(last_even_, position);
        } else {
            uneven_.push_back({position, HeldRecord(record_)});
        }
    }

    void find_lines() {
        std::sort(lines_.begin(), lines_.end());
        auto line = from_.line;
        for (auto& [block, lines] : lines_) line += std::exchange(lines, line);
    }

    [[nodiscard]] std::uint32_t line_of(std::uint64_t position) const {
        return lines_[static_cast<std::size_t>(position >> 32U)].second +
               static_cast<std::uint32_t>(position);
    }

    CsvRecord record_of(std::size_t kind) {
        fields_ = kinds_.fields(kind);
        CsvRecord record;
        record.line = record.last_line = line_of(kinds_.first(kind));
        record.fields.resize(from_.width);
        for (std::size_t i = 0; i < fields_.size(); ++i) record.fields[from_.wanted[i]].bytes = fields_[i];
        return record;
    }

    GatheredFrom const& from_;
    CsvRecord record_;
    AlikeRows kinds_;
    PersonnummerWatch watch_;
    std::vector<Uneven> uneven_;
    std::vector<std::pair<std::uint32_t, std::uint32_t>> lines_; ///< of each block; at last its first line
    std::vector<std::string> fields_;
    std::size_t count_ = 0;
    std::uint64_t nul_ = nowhere;
    std::uint64_t last_even_ = 0;
};

unsigned threads_for(std::size_t bytes) {
    auto const blocks =
        static_cast<unsigned>(std::min<std::size_t>(bytes / CsvBlocks::size + 1, most_threads));
    return std::clamp(std::thread::hardware_concurrency(), 1U, blocks);
}

} // namespace

std::optional<GatheredRows> gather_rows(ByteSource& source, GatheredFrom const& from,
                                        PersonnummerWatch& watch) {
    CsvBlocks blocks(source, from.delimiter, from.offset);
    auto const threads = threads_for(source.size());
    std::vector<Gatherer> gatherers(threads, Gatherer(from, watch.with_nothing_seen()));
    std::atomic<bool> worth_it = true;
    in_parallel(threads, threads, [&](std::size_t i) {
        CsvBlock block;
        while (worth_it && blocks.next(block))
            if (!gatherers[i].take(block)) worth_it = false;
    });
    if (!worth_it || blocks.gave_up()) return std::nullopt;
    for (std::size_t i = 1; i < gatherers.size(); ++i) gatherers[0].absorb(gatherers[i]);
    return gatherers[0].finish(watch);
}

} // namespace linsen
