#include "gui/command_palette.h"

#include <algorithm>

namespace gantry::gui {
namespace {

constexpr qsizetype kMostFound = 12;

}  // namespace

int match(QStringView words, QStringView text) {
  int score = 1;
  int run = 0;
  qsizetype at = 0;
  for (const QChar wanted : words) {
    if (wanted.isSpace()) continue;
    const qsizetype found = text.indexOf(wanted, at, Qt::CaseInsensitive);
    if (found < 0) return 0;
    run = found == at ? run + 1 : 0;
    const bool startsWord = found == 0 || !text[found - 1].isLetterOrNumber();
    score += 1 + 3 * run + (startsWord ? 8 : 0) - static_cast<int>(std::min<qsizetype>(found - at, 3));
    at = found + 1;
  }
  return std::max(score, 1);
}

void CommandPalette::setWords(const QString& words) {
  if (words == m_words) return;
  m_words = words;
  search();
  Q_EMIT changed();
}

void CommandPalette::setActions(QList<ActionRow> actions) {
  m_actions = std::move(actions);
  search();
}

void CommandPalette::search() {
  QList<std::pair<int, const ActionRow*>> scored;
  for (const ActionRow& action : std::as_const(m_actions))
    if (const int score = match(m_words, action.title); score > 0) scored.append({score, &action});
  if (!m_words.isEmpty())
    std::stable_sort(scored.begin(), scored.end(), [](const auto& a, const auto& b) { return a.first > b.first; });
  QList<ActionRow> rows;
  for (const auto& [score, action] : std::as_const(scored))
    if (rows.size() < kMostFound) rows.append(*action);
  m_found.setRows(rows);
}

}  // namespace gantry::gui
