#include "layout/block_flow.hpp"

#include "base/fault.hpp"

#include <algorithm>
#include <map>
#include <utility>

namespace linsen::layout {

namespace {

constexpr double foot_gap = 14; ///< between body and notes, the rule in its midst
constexpr double foot_rule_width = 90;
constexpr double bar_width = 3;
constexpr double parted_edge = 5;
constexpr double cost_inside_a_frame = 0.08;
/// A heading and all that it names, where that is no more than a line: as much as a page left empty by 0.7.
constexpr double cost_behind_one_line = 0.5;

/// The inside edge of a frame.
class Padding final : public FlowItem {
public:
    Padding(double height, bool opens)
        : opens_(opens) {
        parts.push_back({height, opens ? never : 0, {}});
    }
    void draw(Canvas&, std::size_t, std::size_t, double) override {}
    [[nodiscard]] Kind kind() const override { return Kind::edge; }
    [[nodiscard]] bool opens() const { return opens_; }

private:
    bool opens_;
};

} // namespace

void BlockFlow::append(std::unique_ptr<FlowItem> item) {
    if (lacks_words() && !new_page_ && !item->parts.empty()) {
        auto& above = entries_.back();
        auto& cost = above.item->parts[above.part].end_cost;
        cost = std::max(cost, named_ends_ ? cost_behind_one_line : never);
    }
    if (named_ends_) lines_behind_name_ = least_lines_behind_name;
    named_ends_ = false;
    count_behind_name(*item);
    for (std::size_t part = 0; part < item->parts.size(); ++part) {
        Entry entry;
        entry.item = item.get();
        entry.part = part;
        if (part == 0) {
            entry.before = space_;
            entry.new_page = new_page_;
            new_page_ = false;
        }
        for (auto const& kept : open_kept_) entry.kept += kept.cost;
        entry.frame = open_frames_.empty() ? -1 : open_frames_.back();
        entries_.push_back(entry);
    }
    if (!item->parts.empty()) space_ = 0;
    items_.push_back(std::move(item));
}

void BlockFlow::count_behind_name(FlowItem const& item) {
    switch (item.kind()) {
    case FlowItem::Kind::words: lines_behind_name_ += item.parts.size(); return;
    case FlowItem::Kind::name: lines_behind_name_ = 0; return;
    case FlowItem::Kind::whole: lines_behind_name_ = least_lines_behind_name; return;
    case FlowItem::Kind::edge: return;
    }
}

void BlockFlow::no_page_at(std::size_t place) {
    if (place == 0 || place >= entries_.size()) return;
    auto const& above = entries_[place - 1];
    auto& end_cost = above.item->parts[above.part].end_cost;
    end_cost = std::max(end_cost, never);
}

void BlockFlow::no_page_within(std::size_t place) {
    for (auto at = place + 1; at < entries_.size(); ++at) no_page_at(at);
}

double BlockFlow::bound_height(double before) const {
    if (new_page_) return 0;
    double height = 0;
    auto gap = std::max(before, space_);
    for (auto at = entries_.size(); at-- > 0 && !(at + 1 < entries_.size() && entries_[at + 1].new_page);) {
        auto const& entry = entries_[at];
        auto const& part = entry.item->parts[entry.part];
        auto const is_bound_by_name = at + 1 == entries_.size() && lacks_words() && !named_ends_;
        if (part.end_cost < never && !is_bound_by_name) break;
        auto const last_part = entry.part + 1 == entry.item->parts.size();
        height += part.height + (last_part ? std::max(gap, entry.item->after) : 0);
        for (auto const note : part.notes)
            for (auto const line : notes_.at(static_cast<std::size_t>(note))->heights()) height += line;
        gap = entry.part == 0 ? std::max(entry.before, entry.item->before) : 0;
    }
    return height;
}

double BlockFlow::height_from(std::size_t first, double squeeze) const {
    double height = 0;
    for (auto at = first; at < entries_.size(); ++at) {
        auto const& entry = entries_[at];
        height += entry.item->parts[entry.part].height;
        if (at > first && entry.part == 0)
            height +=
                (1 - squeeze) * std::max({entry.before, entry.item->before, entries_[at - 1].item->after});
    }
    return height;
}

void BlockFlow::cost_of_page_at(std::size_t place, double cost) {
    if (place == 0 || place >= entries_.size()) return;
    auto const& above = entries_[place - 1];
    auto& end_cost = above.item->parts[above.part].end_cost;
    end_cost = std::max(end_cost, cost);
}

void BlockFlow::begin_kept(double cost) { open_kept_.push_back({entries_.size(), cost}); }

void BlockFlow::end_kept() {
    promise(!open_kept_.empty(), "what is kept together and ends has begun");
    // Behind the last part of it a page may end as anywhere.
    if (entries_.size() > open_kept_.back().first) entries_.back().kept -= open_kept_.back().cost;
    open_kept_.pop_back();
}

void BlockFlow::squeeze_from(std::size_t place, double share) {
    for (auto at = place; at < entries_.size(); ++at) entries_[at].squeeze = share;
}

std::optional<Colour> BlockFlow::ground() const {
    if (open_frames_.empty()) return std::nullopt;
    return frames_[static_cast<std::size_t>(open_frames_.back())].ground;
}

void BlockFlow::begin_frame(Frame frame, double padding) {
    frame.around = open_frames_.empty() ? -1 : open_frames_.back();
    frames_.push_back(frame);
    open_frames_.push_back(static_cast<int>(frames_.size()) - 1);
    begin_kept(cost_inside_a_frame);
    append(std::make_unique<Padding>(padding, true));
}

void BlockFlow::end_frame(double padding) {
    promise(!open_frames_.empty(), "a frame that ends has begun");
    // The last line of a frame does not part from its lower edge.
    entries_.back().item->parts.back().end_cost = never;
    space_ = 0;
    append(std::make_unique<Padding>(padding, false));
    open_frames_.pop_back();
    end_kept();
}

/// Items may change their space after they were added, so the gaps are worked out when all of them are there.
void BlockFlow::set_gaps() {
    for (std::size_t i = 0; i < entries_.size(); ++i) {
        auto& entry = entries_[i];
        if (entry.part != 0) continue;
        auto const* above = i > 0 ? entries_[i - 1].item : nullptr;
        auto const* edge_above = dynamic_cast<Padding const*>(above);
        promise(entry.item != nullptr, "every entry belongs to an item");
        auto const* edge = dynamic_cast<Padding const*>(entry.item);
        // Nothing is added to the padding inside a frame.
        auto const inside =
            (edge_above != nullptr && edge_above->opens()) || (edge != nullptr && !edge->opens());
        entry.before =
            inside ? 0 : std::max({entry.before, entry.item->before, above == nullptr ? 0 : above->after});
    }
}

std::vector<Piece> BlockFlow::pieces() const {
    std::vector<Piece> pieces;
    pieces.reserve(entries_.size());
    for (auto const& entry : entries_) {
        auto const& part = entry.item->parts[entry.part];
        Piece piece;
        piece.before = entry.before;
        piece.squeeze = entry.squeeze;
        piece.height = part.height;
        piece.end_cost = part.end_cost + entry.kept;
        piece.new_page = entry.new_page;
        if (entry.part > 0) piece.continuation = entry.item->continuation_height(entry.part);
        for (auto const note : part.notes)
            for (auto const line : notes_.at(static_cast<std::size_t>(note))->heights())
                piece.notes.push_back(line);
        pieces.push_back(std::move(piece));
    }
    return pieces;
}

std::vector<BlockFlow::NoteLine> BlockFlow::lines_of_notes() const {
    std::vector<NoteLine> lines;
    for (auto const& entry : entries_)
        for (auto const note : entry.item->parts[entry.part].notes) {
            auto const index = static_cast<std::size_t>(note);
            auto const heights = notes_.at(index)->heights();
            for (std::size_t line = 0; line < heights.size(); ++line)
                lines.push_back({index, line, heights[line]});
        }
    return lines;
}

std::vector<std::unique_ptr<Canvas>> BlockFlow::pages(Ink& ink, Theme const& theme) {
    promise(open_frames_.empty(), "every frame ends");
    set_gaps();
    note_lines_ = lines_of_notes();
    std::vector<std::unique_ptr<Canvas>> pages;
    auto const add_page = [&]() -> Canvas& {
        pages.push_back(std::make_unique<Canvas>(ink, static_cast<std::uint32_t>(pages.size())));
        return *pages.back();
    };
    for (auto const& page : break_pages(pieces(), {body_height(theme), foot_gap}))
        draw_page(add_page(), page, theme);
    if (pages.empty()) add_page();
    return pages;
}

void BlockFlow::draw_page(Canvas& canvas, PageSpan const& page, Theme const& theme) {
    if (page.first == page.end) return draw_notes(canvas, page, theme);
    auto const first = page.first;
    auto const page_top = theme.page_height - theme.margin_top;
    auto y = page_top;
    auto const continues = entries_[first].part > 0;
    if (continues) y -= entries_[first].item->continuation_height(entries_[first].part);
    std::vector<double> tops;
    for (auto at = first; at < page.end; ++at) {
        if (at != first) y -= entries_[at].before * page.gaps;
        tops.push_back(y);
        y -= entries_[at].item->parts[entries_[at].part].height;
    }
    draw_frames(canvas, first, page.end, tops, page_top);

    if (continues) entries_[first].item->draw_continuation(canvas, entries_[first].part, page_top);
    for (auto at = first; at < page.end;) {
        auto const& entry = entries_[at];
        auto end = at;
        while (end < page.end && entries_[end].item == entry.item) ++end;
        entry.item->draw(canvas, entry.part, entry.part + (end - at), tops[at - first]);
        at = end;
    }
    draw_notes(canvas, page, theme);
}

void BlockFlow::draw_notes(Canvas& canvas, PageSpan const& page, Theme const& theme) {
    if (page.first_note == page.end_note) return;
    auto foot = theme.margin_bottom + page.foot;
    canvas.artifact(Artifact::layout, [&] {
        auto const rule = foot - foot_gap / 2;
        canvas.rule({theme.margin_left, rule}, {theme.margin_left + foot_rule_width, rule}, theme.rule, 0.5);
    });
    foot -= foot_gap;
    for (auto at = page.first_note; at < page.end_note;) {
        auto const top = foot;
        auto end = at;
        for (; end < page.end_note && note_lines_[end].note == note_lines_[at].note; ++end)
            foot -= note_lines_[end].height;
        auto const first = note_lines_[at].line;
        notes_.at(note_lines_[at].note)->draw(canvas, first, first + (end - at), top);
        at = end;
    }
}

/// Each from its first part on the page, with what is repeated above it, to its last, the outer ones first.
void BlockFlow::draw_frames(Canvas& canvas, std::size_t first, std::size_t end,
                            std::vector<double> const& tops, double page_top) const {
    std::map<int, std::pair<std::size_t, std::size_t>> reach; // of each frame: its first part and its last
    for (auto at = first; at < end; ++at)
        for (auto index = entries_[at].frame; index >= 0;
             index = frames_[static_cast<std::size_t>(index)].around)
            reach.emplace(index, std::pair(at, at)).first->second.second = at;
    for (auto const& [index, parts] : reach) {
        auto const& lowest = entries_[parts.second];
        draw_frame(canvas, index, entries_[parts.first], lowest,
                   parts.first == first ? page_top : tops[parts.first - first],
                   tops[parts.second - first] - lowest.item->parts[lowest.part].height);
    }
}

void BlockFlow::draw_frame(Canvas& canvas, int index, Entry const& highest, Entry const& lowest, double top,
                           double bottom) const {
    auto const& frame = frames_[static_cast<std::size_t>(index)];
    auto const is_edge = [&](Entry const& entry) {
        return entry.frame == index && dynamic_cast<Padding const*>(entry.item) != nullptr;
    };
    // Where a page parts the frame, its ground still reaches a little beyond the text.
    if (!is_edge(highest)) top += parted_edge;
    if (!is_edge(lowest)) bottom -= parted_edge;
    canvas.artifact(Artifact::layout, [&] {
        canvas.rectangle({frame.left, bottom, frame.right, top}, frame.ground);
        if (frame.bar) canvas.rectangle({frame.left, bottom, frame.left + bar_width, top}, *frame.bar);
    });
}

} // namespace linsen::layout
