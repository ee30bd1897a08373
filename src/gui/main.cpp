#include <csignal>

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>

#include "gui/command_line.h"
#include "gui/desktop.h"
#include "gui/single_instance.h"
#include "gui/system_look.h"
#include "gui/window.h"
#include "wiring/named_hosts.h"
#include "wiring/open_desk.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// tools/fleet of the source tree that this program was built in, or what was installed with it; empty without either.
QString fleetProgram() {
  for (QDir folder(QCoreApplication::applicationDirPath()); folder.cdUp();)
    for (const QString& place : {u"tools/fleet"_s, u"share/gantry/tools/fleet"_s})
      if (const QFileInfo program(folder.filePath(place)); program.isExecutable() && program.isFile()) return program.filePath();
  return {};
}

/// A desk that lives as long as somebody holds it.
Desktop::OpenProject openerFor(const CommandLine& line, PassphrasePrompt& passphrase) {
  return [person = line.person.toStdString(), ssh = line.ssh.toStdString(), &passphrase](const std::string& place, const std::string& login) -> Result<std::shared_ptr<const app::Desk>> {
    auto opened = wiring::openDesk(
        {.projectFile = place, .person = person, .ssh = ssh, .dockerConfig = login, .askPassphrase = passphrase.door()});
    if (!opened) return failure(opened.error());
    std::shared_ptr<wiring::OpenDesk> whole = std::move(*opened);
    return std::shared_ptr<const app::Desk>(whole, &whole->desk());
  };
}

QString absolute(const QString& project) { return project.isEmpty() ? QString() : QFileInfo(project).absoluteFilePath(); }

int run(int argc, char** argv) {
  CommandLine line;
  if (const auto code = readCommandLine(argc, argv, line)) return *code;
  std::signal(SIGPIPE, SIG_IGN);
  prepareApplication();
  const QGuiApplication application(argc, argv);
  const bool alone = line.ownInstance || line.isProbe();
  if (!alone && SingleInstance::handOver(absolute(line.project))) return 0;
  prepareScene(line.renderer);

  const SystemLook look;
  Preferences preferences(line.settings, look.dark());
  QObject::connect(&look, &SystemLook::changed, &preferences, &Preferences::setSystemDark);
  preferences.useForNow(line.theme, line.language);
  PassphrasePrompt passphrase;
  Desktop desktop(openerFor(line, passphrase), preferences, passphrase, {wiring::namedHosts, fleetProgram()});
  desktop.setStartPage(line.page);
  SingleInstance instance;
  QObject::connect(&instance, &SingleInstance::asked, &desktop, &Desktop::raise);
  if (!alone) instance.listen();

  Window window(desktop);
  desktop.open(absolute(line.project));
  if (!window.show(line.size)) {
    for (const QString& warning : window.warnings()) qCritical().noquote() << warning;
    return 1;
  }
  probe(window, desktop, line);
  return QGuiApplication::exec();
}

}  // namespace
}  // namespace gantry::gui

int main(int argc, char** argv) { return gantry::gui::run(argc, argv); }
