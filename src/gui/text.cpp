#include "gui/text.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace gantry::gui {
namespace {

using namespace std::chrono;

/// Words for times, one context for translators.
struct Times {
  Q_DECLARE_TR_FUNCTIONS(Times)
};

QDateTime local(Time time) { return QDateTime::fromMSecsSinceEpoch(time.time_since_epoch().count()); }

}  // namespace

QString age(milliseconds duration) {
  const qint64 seconds = duration.count() / 1000;
  if (seconds < 5) return Times::tr("now");
  if (seconds < 60) return Times::tr("%1 s").arg(seconds);
  if (seconds < 3600) return Times::tr("%1 min").arg(seconds / 60);
  if (seconds < 48 * 3600) return Times::tr("%1 h").arg(seconds / 3600);
  return Times::tr("%1 d").arg(seconds / 86'400);
}

QString ago(milliseconds duration) {
  return duration < seconds(5) ? Times::tr("just now") : Times::tr("%1 ago").arg(age(duration));
}

QString stopwatch(milliseconds duration) {
  const qint64 seconds = std::max<qint64>(0, duration.count() / 1000);
  const auto two = [](qint64 value) { return QStringLiteral("%1").arg(value, 2, 10, QChar(u'0')); };
  if (seconds < 3600) return QString::number(seconds / 60) + u':' + two(seconds % 60);
  return QString::number(seconds / 3600) + u':' + two(seconds / 60 % 60) + u':' + two(seconds % 60);
}

QString clockTime(Time time, Time now) {
  const QDateTime then = local(time);
  const QString clock = then.toString(QStringLiteral("HH:mm"));
  if (then.date() == local(now).date()) return clock;
  return QLocale().toString(then.date(), QStringLiteral("d MMM")) + u' ' + clock;
}

QString logTime(Time time) { return local(time).toString(QStringLiteral("HH:mm:ss")); }

QString capitalised(std::string_view text) {
  QString result = toQt(text);
  if (!result.isEmpty()) result[0] = result[0].toUpper();
  return result;
}

}  // namespace gantry::gui
