#include "gui/log_model.h"

#include <algorithm>
#include <utility>

#include <QSaveFile>

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

enum Role { kTime = Qt::UserRole, kStep, kLevel, kText };

QString asText(const LogLine& line) {
  return u"%1 %2 %3 %4"_s.arg(line.time, 8).arg(line.step, -8).arg(line.level, -4).arg(line.text);
}

}  // namespace

QHash<int, QByteArray> LogModel::roleNames() const {
  return {{kTime, "time"}, {kStep, "step"}, {kLevel, "level"}, {kText, "text"}};
}

QVariant LogModel::data(const QModelIndex& index, int role) const {
  if (!checkIndex(index, CheckIndexOption::IndexIsValid)) return {};
  const LogLine& at = line(index.row());
  switch (role) {
    case kTime: return at.time;
    case kStep: return at.step;
    case kLevel: return at.level;
    case kText: return at.text;
    default: return {};
  }
}

bool LogModel::passes(const LogLine& line) const {
  return (m_step.isEmpty() || line.step == m_step) && (m_words.isEmpty() || line.text.contains(m_words, Qt::CaseInsensitive));
}

const LogLine& LogModel::line(int row) const {
  const auto at = static_cast<std::size_t>(row);
  return m_lines[filtering() ? static_cast<std::size_t>(m_shown[at] - m_dropped) : at];
}

void LogModel::refilter() {
  beginResetModel();
  m_shown.clear();
  if (filtering())
    for (std::size_t i = 0; i < m_lines.size(); ++i)
      if (passes(m_lines[i])) m_shown.push_back(static_cast<int>(i) + m_dropped);
  endResetModel();
  Q_EMIT filterChanged();
  Q_EMIT countChanged();
  setHits(hitsFrom(0));
}

void LogModel::setSought(const QString& words) {
  if (words == m_sought) return;
  m_sought = words;
  m_hits = hitsFrom(0);
  Q_EMIT soughtChanged();
}

int LogModel::hitsFrom(int row) const {
  int hits = 0;
  if (!m_sought.isEmpty())
    for (; row < count(); ++row) hits += line(row).text.contains(m_sought, Qt::CaseInsensitive) ? 1 : 0;
  return hits;
}

void LogModel::setHits(int hits) {
  if (std::exchange(m_hits, hits) != hits) Q_EMIT soughtChanged();
}

void LogModel::setWords(const QString& words) {
  if (words == m_words) return;
  m_words = words;
  refilter();
}

void LogModel::setStep(const QString& step) {
  if (step == m_step) return;
  m_step = step;
  refilter();
}

void LogModel::clear() {
  m_lines.clear();
  m_dropped = 0;
  m_words.clear();
  m_step.clear();
  m_sought.clear();
  refilter();
}

/// Lets the oldest lines go when `more` would be too many.
void LogModel::makeRoom(int more) {
  if (total() + more <= kMostLines) return;
  const int gone = std::min(total(), std::max(kDropAtOnce, total() + more - kMostLines));
  const auto hidden = filtering() ? std::ranges::lower_bound(m_shown, m_dropped + gone) - m_shown.begin() : gone;
  if (hidden > 0) beginRemoveRows({}, 0, static_cast<int>(hidden) - 1);
  m_lines.erase(m_lines.begin(), m_lines.begin() + gone);
  m_dropped += gone;
  if (filtering()) m_shown.erase(m_shown.begin(), m_shown.begin() + hidden);
  if (hidden > 0) endRemoveRows();
  if (hidden > 0) setHits(hitsFrom(0));
}

void LogModel::append(const QList<LogLine>& lines) {
  if (lines.isEmpty()) return;
  makeRoom(static_cast<int>(lines.size()));
  std::vector<int> shown;
  if (filtering())
    for (qsizetype i = 0; i < lines.size(); ++i)
      if (passes(lines[i])) shown.push_back(m_dropped + total() + static_cast<int>(i));
  const int before = count();
  const int more = static_cast<int>(filtering() ? static_cast<qsizetype>(shown.size()) : lines.size());
  if (more > 0) beginInsertRows({}, count(), count() + more - 1);
  m_lines.insert(m_lines.end(), lines.begin(), lines.end());
  m_shown.insert(m_shown.end(), shown.begin(), shown.end());
  if (more > 0) endInsertRows();
  Q_EMIT countChanged();
  setHits(m_hits + hitsFrom(before));
}

QString LogModel::lastLines(const QString& step, int most) const {
  QStringList lines;
  for (auto row = m_lines.rbegin(); row != m_lines.rend() && lines.size() < most; ++row)
    if (row->step == step && row->level.isEmpty()) lines.prepend(row->text);
  return lines.join(u'\n');
}

int LogModel::find(const QString& words, int from, bool up) const {
  if (words.isEmpty()) return -1;
  for (int row = from; row >= 0 && row < count(); row += up ? -1 : 1)
    if (line(row).text.contains(words, Qt::CaseInsensitive)) return row;
  return -1;
}

QString LogModel::text(int first, int last) const {
  QStringList lines;
  for (int row = std::max(0, first); row <= last && row < count(); ++row) lines.append(asText(line(row)));
  return lines.join(u'\n');
}

QString LogModel::save(const QUrl& file) const {
  QSaveFile place(fileOf(file));
  if (!place.open(QIODevice::WriteOnly)) return tr("%1 cannot be written: %2").arg(place.fileName(), place.errorString());
  for (int row = 0; row < count(); ++row) place.write(asText(line(row)).toUtf8() + '\n');
  if (!place.commit()) return tr("%1 cannot be written: %2").arg(place.fileName(), place.errorString());
  return {};
}

}  // namespace gantry::gui
