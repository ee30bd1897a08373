#include "gui/command_line.h"

#include <CLI/CLI.hpp>
#include <QRect>

namespace gantry::gui {
namespace {

/// `WIDTHxHEIGHT`, each from 320 to 8192.
std::optional<QSize> parseSize(const std::string& text) {
  const QStringList parts = QString::fromStdString(text).split(u'x');
  if (parts.size() != 2) return std::nullopt;
  const QSize size(parts[0].toInt(), parts[1].toInt());
  const QRect legal(QPoint(320, 320), QPoint(8192, 8192));
  return legal.contains(size.width(), size.height()) ? std::optional(size) : std::nullopt;
}

std::string checkSize(const std::string& text) {
  return parseSize(text) ? std::string() : "'" + text + "' is no size: expected WIDTHxHEIGHT, each from 320 to 8192";
}

struct Words {
  std::string project, page, person, ssh = "auto", theme, language, settings, renderer = "auto", grab, size;
  std::vector<std::string> actions;
  double scale = 0;
};

void define(CLI::App& app, Words& words, CommandLine& line) {
  app.add_option("project", words.project, "A project file, or the folder it is in (else: the project that was open last)");
  app.add_option("--page", words.page, "Open with this page")
      ->check(CLI::IsMember({"board", "runs", "releases", "approvals", "environments", "audit", "settings"}));
  app.add_option("--as", words.person, "Who you are, in plans and journals (else: $GANTRY_PERSON, then the login name)");
  app.add_option("--ssh", words.ssh, "auto, libssh2 or system")->check(CLI::IsMember({"auto", "libssh2", "system"}));
  app.add_option("--theme", words.theme, "light, dark or system; for this start only")->check(CLI::IsMember({"light", "dark", "system"}));
  app.add_option("--language", words.language, "en or de; for this start only")->check(CLI::IsMember({"en", "de"}));
  app.add_option("--settings", words.settings, "Keep preferences in this ini file");
  app.add_option("--renderer", words.renderer, "auto, gl or software")->check(CLI::IsMember({"auto", "gl", "software"}));
  app.add_option("--size", words.size, "Size of the window, WIDTHxHEIGHT")->check(checkSize);
  app.add_option("--scale", words.scale, "Scale of everything, 0.5 to 4")->check(CLI::Range(0.5, 4.0));
  app.add_flag("--new-window", line.ownInstance, "Do not hand over to a window that is open already");
  app.add_option("--do", words.actions, "Do this action of the command palette after the start, such as promote");
  app.add_option("--grab", words.grab, "Write the window into this PNG file, then end");
  app.add_option("--settle", line.settleMs, "Milliseconds that --grab waits for readings")->check(CLI::Range(0, 60'000));
  app.add_flag("--smoke", line.smoke, "Show the window, then end; fails when the QML had anything to warn of");
  app.add_flag("--times", line.times, "Print when the first frames came, then end");
}

}  // namespace

std::optional<int> readCommandLine(int argc, char** argv, CommandLine& line) {
  CLI::App app("The window of Gantry: carries the same immutable images from staging to production, and proves it.", "gantry");
  app.set_version_flag("--version", GANTRY_VERSION);
  Words words;
  define(app, words, line);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    const int code = app.exit(error);
    return code == 0 ? 0 : 2;
  }
  const auto text = [](const std::string& word) { return QString::fromStdString(word); };
  line.project = text(words.project);
  line.page = text(words.page);
  line.person = text(words.person);
  line.ssh = text(words.ssh);
  line.theme = text(words.theme);
  line.language = text(words.language);
  line.settings = text(words.settings);
  line.renderer = text(words.renderer);
  line.grab = text(words.grab);
  for (const std::string& action : words.actions) line.actions.append(text(action));
  if (!words.size.empty()) line.size = *parseSize(words.size);
  if (words.scale > 0) qputenv("QT_SCALE_FACTOR", QByteArray::number(words.scale));
  return std::nullopt;
}

}  // namespace gantry::gui
