#pragma once

#include "memo.hpp"
#include "reading.hpp"
#include "texts.hpp"

namespace tjansteskrivelse {

/// What the memo says beside the strateg's own texts.

/// The analysis: a section a step, each with what is written for it and its questions.
[[nodiscard]] document::Blocks steps_of(Memo const& memo, Reading const& reading, Texts const& texts,
                                        Job const& job, Diagnostics& diagnostics);

/// The proposed decisions: lists are numbered, and so are paragraphs where there is no list.
[[nodiscard]] document::Blocks proposals(document::Blocks written);

/// The documents that the decision rests on, the memo itself first; who signs; to whom it is sent.
[[nodiscard]] document::Blocks grounds(Memo const& memo, Job const& job);
[[nodiscard]] document::Blocks signatures(Job const& job);
[[nodiscard]] document::Blocks recipients(Job const& job);

/// What a nämndsekreterare would say of the memo: remarks, in the order of its parts.
void review_memo(Memo const& memo, Job const& job, Figures const& figures, Diagnostics& diagnostics);

/// How the document begins.
[[nodiscard]] document::Front front_of(Job const& job);

/// The tables that no text has placed, the checklist, sources and method, data quality, and the legend for
/// all of `content`.
[[nodiscard]] document::Blocks annexes(Memo const& memo, Reading const& reading, Texts& texts, Job const& job,
                                       Figures const& figures, document::Blocks const& content);

} // namespace tjansteskrivelse
