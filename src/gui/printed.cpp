#include "gui/printed.h"

#include <QBuffer>
#include <QPdfWriter>
#include <QTextDocument>

namespace gantry::gui {
namespace {

constexpr int kDotsPerInch = 300;
constexpr int kMarginMillimetres = 15;

}  // namespace

std::string printed(const std::string& html) {
  QBuffer buffer;
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter pages(&buffer);
    pages.setResolution(kDotsPerInch);
    pages.setPageLayout({QPageSize(QPageSize::A4), QPageLayout::Portrait, QMarginsF(kMarginMillimetres, kMarginMillimetres, kMarginMillimetres, kMarginMillimetres), QPageLayout::Millimeter});
    QTextDocument document;
    document.setDefaultFont(QFont(QStringLiteral("Inter"), 9));
    document.setHtml(QString::fromStdString(html));
    document.print(&pages);
  }
  return buffer.data().toStdString();
}

}  // namespace gantry::gui
