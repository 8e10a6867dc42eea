#pragma once

#include "base/export.hpp"
#include "layout/canvas.hpp"
#include "layout/page_breaker.hpp"
#include "layout/theme.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace linsen::layout {

/// What is set on one page, whole: a line of a paragraph, a row of a table.
struct Part {
    double height = 0;
    double end_cost = 0;    ///< of ending a page behind it: `never`, or more where it would be still worse
    std::vector<int> notes; ///< whose text stands at the page's foot
};

/// Something set from top to bottom that pages may part between its parts.
class LINSEN_API FlowItem {
public:
    FlowItem() = default;
    virtual ~FlowItem() = default;
    FlowItem(FlowItem const&) = delete;
    FlowItem& operator=(FlowItem const&) = delete;

    double before = 0; ///< least space above; the larger of two neighbours' counts, none at a page's top
    double after = 0;
    std::vector<Part> parts;

    /// What it is to those that stand beside it: a page that ends behind a name, or behind a name and one
    /// line of words, has parted it from what it names.
    enum class Kind {
        words, ///< each part is a line
        name,  ///< of what follows: a heading, a question, the title of a box
        whole, ///< a table, a picture: it parts from its name no more than its own parts allow
        edge   ///< neither
    };
    [[nodiscard]] virtual Kind kind() const { return Kind::whole; }

    /// Parts [first, last), the first with its top at `top`.
    virtual void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) = 0;

    /// What is repeated at the top of a page that goes on with this item at `part`.
    [[nodiscard]] virtual double continuation_height(std::size_t /*part*/) const { return 0; }
    virtual void draw_continuation(Canvas& /*canvas*/, std::size_t /*part*/, double /*top*/) {}
};

/// A ground behind several items: boxes and cards.
struct Frame {
    double left = 0;
    double right = 0;
    Colour ground;
    std::optional<Colour> bar; ///< along the left edge
    int around = -1;           ///< the frame that this one stands in
};

/// Text at the foot of a page.
class LINSEN_API FootNote {
public:
    FootNote() = default;
    virtual ~FootNote() = default;
    FootNote(FootNote const&) = delete;
    FootNote& operator=(FootNote const&) = delete;
    /// Of its lines, from top to bottom.
    [[nodiscard]] virtual std::vector<double> heights() const = 0;
    /// Lines [first, last), the first with its top at `top`; the rest stands on another page.
    virtual void draw(Canvas& canvas, std::size_t first, std::size_t last, double top) = 0;
};

/// Everything that stands in the pages' bodies, in reading order; parts it into pages.
class LINSEN_API BlockFlow {
public:
    template <class Item>
    Item& add(std::unique_ptr<Item> item) {
        auto& added = *item;
        append(std::move(item));
        return added;
    }
    /// Space in front of the next item, besides its own and the last one's.
    void space(double height) { space_ = std::max(space_, height); }
    void new_page() { new_page_ = true; }
    /// What a name above stands for ends here: it may be no more than a line, and what follows is not its.
    void end_of_named() { named_ends_ = true; }
    [[nodiscard]] bool empty() const { return entries_.empty(); }
    /// Where the next part will stand, for `no_page_at`.
    [[nodiscard]] std::size_t place() const { return entries_.size(); }
    /// No page begins with the part that stands there.
    void no_page_at(std::size_t place);
    /// Nor with any behind the one that stands there.
    void no_page_within(std::size_t place);

    /// What the next item must stand on a page with: the height of the parts in front of it behind which no
    /// page ends, with the spaces between them and before the item, at least `before`. What is higher than
    /// the page that remains beside them would be parted from its heading.
    [[nodiscard]] double bound_height(double before) const;

    /// From the part at `first` to the last one, without the space above the first, the spaces between them
    /// as small as they get when they give way by `squeeze`.
    [[nodiscard]] double height_from(std::size_t first, double squeeze = most_squeeze) const;
    /// Ending a page in front of the part that stands there costs at least this much.
    void cost_of_page_at(std::size_t place, double cost);

    /// Until `end_kept` it costs this much more to end a page.
    void begin_kept(double cost);
    void end_kept();

    /// From the part that stands there to the last one, spaces may give way by this share.
    void squeeze_from(std::size_t place, double share);

    [[nodiscard]] bool in_frame() const { return !open_frames_.empty(); }
    /// Of the innermost frame, if there is one.
    [[nodiscard]] std::optional<Colour> ground() const;
    void begin_frame(Frame frame, double padding);
    void end_frame(double padding);

    void add_note(std::unique_ptr<FootNote> note) { notes_.push_back(std::move(note)); }

    /// Height that a page has for its body.
    [[nodiscard]] static double body_height(Theme const& theme) {
        return theme.page_height - theme.margin_top - theme.margin_bottom;
    }

    /// Draws all of it; a page at least.
    [[nodiscard]] std::vector<std::unique_ptr<Canvas>> pages(Ink& ink, Theme const& theme);

private:
    struct Entry {
        FlowItem* item = nullptr;
        std::size_t part = 0;
        double before = 0; ///< of an item's first part: what `space` asked for; the items' own is added late
        int frame = -1;
        double kept = 0; ///< what it costs more to end a page behind it
        double squeeze = most_squeeze;
        bool new_page = false;
    };

    void append(std::unique_ptr<FlowItem> item);
    /// The last part and the next item must stand on one page: a name needs more behind it.
    [[nodiscard]] bool lacks_words() const { return lines_behind_name_ < least_lines_behind_name; }
    void count_behind_name(FlowItem const& item);
    void set_gaps();
    /// The lines of all notes in the order of the parts that bring them.
    struct NoteLine {
        std::size_t note = 0;
        std::size_t line = 0;
        double height = 0;
    };
    [[nodiscard]] std::vector<NoteLine> lines_of_notes() const;
    [[nodiscard]] std::vector<Piece> pieces() const;
    void draw_page(Canvas& canvas, PageSpan const& page, Theme const& theme);
    void draw_notes(Canvas& canvas, PageSpan const& page, Theme const& theme);
    void draw_frames(Canvas& canvas, std::size_t first, std::size_t end, std::vector<double> const& tops,
                     double page_top) const;
    void draw_frame(Canvas& canvas, int index, Entry const& highest, Entry const& lowest, double top,
                    double bottom) const;

    std::vector<std::unique_ptr<FlowItem>> items_;
    std::vector<std::unique_ptr<FootNote>> notes_;
    std::vector<Entry> entries_;
    std::vector<Frame> frames_;
    std::vector<int> open_frames_; ///< the innermost last
    struct Kept {
        std::size_t first = 0;
        double cost = 0;
    };
    std::vector<Kept> open_kept_;
    std::vector<NoteLine> note_lines_; ///< when the pages are made
    static constexpr std::size_t least_lines_behind_name = 2;
    std::size_t lines_behind_name_ = least_lines_behind_name; ///< as many, too, where no name stands above
    bool named_ends_ = false;
    double space_ = 0;
    bool new_page_ = false;
};

} // namespace linsen::layout
