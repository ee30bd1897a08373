#include "gui/sql_highlighter.h"

#include <QRegularExpression>
#include <QTextDocument>

namespace gantry::gui {
namespace {

/// The words that stand in migrations most; which they are changes colours only.
const QRegularExpression& sqlWords() {
  static const QRegularExpression kWords(
      QStringLiteral("\\b(ADD|ALTER|AND|AS|BEGIN|BY|CASCADE|CHECK|COLUMN|COMMENT|COMMIT|CONCURRENTLY|CONSTRAINT|CREATE|DATABASE|DEFAULT|DELETE|DISTINCT|DO|DROP|ENUM|EXECUTE|EXISTS|"
                     "EXTENSION|FOREIGN|FROM|FUNCTION|GRANT|IF|IN|INDEX|INSERT|INTO|IS|KEY|LANGUAGE|NOT|NULL|ON|OR|PRIMARY|REFERENCES|RENAME|REPLACE|REVOKE|SCHEMA|SELECT|SEQUENCE|SET|TABLE|"
                     "TO|TRIGGER|TRUNCATE|TYPE|UNIQUE|UPDATE|USING|VALID|VALIDATE|VALUE|VALUES|VIEW|WHERE|WITH)\\b"),
      QRegularExpression::CaseInsensitiveOption);
  return kWords;
}

/// Strings, quoted names, a comment to the end of the line or to its own end: the first that begins, as PostgreSQL reads them.
const QRegularExpression& sqlPieces() {
  static const QRegularExpression kPieces(QStringLiteral("'(?:[^']|'')*'?|\"(?:[^\"]|\"\")*\"?|--.*|/\\*"));
  return kPieces;
}

enum SqlState { kPlain = 0, kInComment = 1 };

}  // namespace

SqlHighlighter::SqlHighlighter(QObject* parent) : QSyntaxHighlighter(parent) {
  connect(this, &SqlHighlighter::painted, this, &QSyntaxHighlighter::rehighlight);
}

void SqlHighlighter::setArea(QQuickTextDocument* area) {
  if (m_area == area) return;
  m_area = area;
  setDocument(area == nullptr ? nullptr : area->textDocument());
  Q_EMIT areaChanged();
}

void SqlHighlighter::highlightBlock(const QString& text) {
  QTextCharFormat remark;
  remark.setForeground(m_remark);
  QTextCharFormat words;
  words.setForeground(m_word);
  QTextCharFormat literal;
  literal.setForeground(m_literal);
  for (auto found = sqlWords().globalMatch(text); found.hasNext();) {
    const auto match = found.next();
    setFormat(int(match.capturedStart()), int(match.capturedLength()), words);
  }
  qsizetype at = 0;
  bool commented = previousBlockState() == kInComment;
  while (at < text.size()) {
    if (commented) {
      const qsizetype end = text.indexOf(QLatin1String("*/"), at);
      const qsizetype stop = end < 0 ? text.size() : end + 2;
      setFormat(int(at), int(stop - at), remark);
      commented = end < 0;
      at = stop;
      continue;
    }
    const auto piece = sqlPieces().match(text, at);
    if (!piece.hasMatch()) break;
    commented = piece.captured() == QLatin1String("/*");
    at = piece.capturedStart();
    if (commented) continue;
    setFormat(int(at), int(piece.capturedLength()), piece.captured().startsWith(u'-') ? remark : literal);
    at = piece.capturedEnd();
  }
  setCurrentBlockState(commented ? kInComment : kPlain);
  if (!m_deciding.split(u' ').contains(QString::number(currentBlock().blockNumber() + 1))) return;
  for (int i = 0; i < text.size(); ++i) {
    QTextCharFormat marked = format(i);
    marked.setBackground(m_mark);
    setFormat(i, 1, marked);
  }
}

}  // namespace gantry::gui
