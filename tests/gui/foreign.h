#pragma once

#include <QCoreApplication>
#include <QTranslator>

namespace gantry::gui {

/// A language in which every text stands in angles, while this lives: whatever was said before and does not, was not said anew.
class Foreign : public QTranslator {
 public:
  Foreign() { QCoreApplication::installTranslator(this); }
  ~Foreign() override { QCoreApplication::removeTranslator(this); }

  [[nodiscard]] QString translate(const char* /*context*/, const char* text, const char* /*hint*/, int /*n*/) const override {
    return QChar(u'«') + QString::fromUtf8(text) + QChar(u'»');
  }
  [[nodiscard]] bool isEmpty() const override { return false; }
};

}  // namespace gantry::gui
