#include "gui/first_steps.h"

#include <QFile>
#include <QRegularExpression>

#include "core/text.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr qsizetype kMostLines = 200;
constexpr auto kStarter = R"([project]
name = "my-app"
app = "ghcr.io/owner/my-app-app"
migrator = "ghcr.io/owner/my-app-migrator"
bundle = "deploy"

[[environments]]
name = "staging"
host = "%1"
deploy_path = "/srv/my-app"
compose_project = "my-app"
port = 3000

[[environments]]
name = "production"
host = "%2"
deploy_path = "/srv/my-app"
compose_project = "my-app"
port = 3000
)";

/// What `tools/fleet env` says of one variable.
QString exported(const QString& printed, const QString& name) {
  const QRegularExpression line(u"^export %1='([^']*)'$"_s.arg(name), QRegularExpression::MultilineOption);
  return line.match(printed).captured(1);
}

}  // namespace

FirstSteps::FirstSteps(Doors doors, QObject* parent) : QObject(parent), m_doors(std::move(doors)) {
  m_practice = m_doors.fleetProgram.isEmpty() ? u"absent"_s : u"off"_s;
  retranslate();
  m_fleet.setProcessChannelMode(QProcess::MergedChannels);
  connect(&m_fleet, &QProcess::readyRead, this, &FirstSteps::readLines);
  connect(&m_fleet, &QProcess::finished, this, &FirstSteps::ended);
  connect(&m_fleet, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
    if (error == QProcess::FailedToStart) say(u"failed"_s, tr("%1 cannot be started: %2").arg(m_doors.fleetProgram, m_fleet.errorString()));
  });
}

FirstSteps::~FirstSteps() {
  disconnect(&m_fleet, nullptr, this, nullptr);
  if (m_fleet.state() == QProcess::NotRunning) return;
  m_fleet.terminate();
  m_fleet.waitForFinished(2000);
}

void FirstSteps::say(const QString& practice, const QString& text) {
  m_practice = practice;
  m_practiceText = text;
  Q_EMIT changed();
}

void FirstSteps::retranslate() {
  if (m_practice == "absent"_L1) say(m_practice, tr("The practice fleet comes with the source of Gantry: clone it and run tools/run."));
  if (m_practice == "off"_L1) say(m_practice, tr("Two hosts, a registry and a sample project, all on this machine. It needs Docker and root."));
  if (m_practice == "ready"_L1) say(m_practice, tr("The practice fleet runs"));
  if (!m_hostsText.isEmpty()) readHosts();
}

void FirstSteps::readHosts() {
  m_hostsText = tr("Reading your SSH configuration");
  Q_EMIT changed();
  m_crew.start([this](const Crew::Send& send, const std::stop_token& stop) {
    auto hosts = m_doors.namedHosts(stop);
    send([this, hosts = std::move(hosts)] {
      QList<HostRow> rows;
      for (const app::NamedHost& host : hosts)
        rows.append({toQt(host.name), toQt(host.address), toQt(host.user), QString::number(host.port), toQt(host.jump)});
      m_hosts.setRows(rows);
      m_hostsText = rows.isEmpty() ? tr("Your SSH configuration names no host. Add one to ~/.ssh/config, or open a project file.")
                                   : tr("%n host(s) found in your SSH configuration", nullptr, static_cast<int>(rows.size()));
      Q_EMIT changed();
    });
  });
}

void FirstSteps::run(const QStringList& words) {
  m_lines.setRows({});
  m_rest.clear();
  m_fleet.start(m_doors.fleetProgram, words);
}

void FirstSteps::startPractice() {
  if (m_practice != "off"_L1 && m_practice != "failed"_L1 && m_practice != "ready"_L1) return;
  say(u"starting"_s, tr("Starting the practice fleet. The first time takes some minutes: the sample app's releases are built."));
  run({u"up"_s, u"--protect"_s});
}

void FirstSteps::stopPractice() {
  if (m_practice != "off"_L1 && m_practice != "ready"_L1 && m_practice != "failed"_L1) return;  // it may be up since before this window
  say(u"stopping"_s, tr("Stopping the practice fleet"));
  run({u"down"_s});
}

void FirstSteps::readLines() {
  m_rest += m_fleet.readAll();
  QList<TextRow> rows = m_lines.rows();
  for (qsizetype end = m_rest.indexOf('\n'); end >= 0; end = m_rest.indexOf('\n')) {
    const QString text = toQt(neutralised(m_rest.left(end).toStdString())).trimmed();
    m_rest.remove(0, end + 1);
    if (text.isEmpty()) continue;
    rows.append({QString::number(rows.isEmpty() ? 0 : rows.last().key.toInt() + 1), text});
    m_practiceText = text;
  }
  m_lines.setRows(rows.size() > kMostLines ? rows.mid(rows.size() - kMostLines) : rows);
  Q_EMIT changed();
}

void FirstSteps::ended(int status) {
  readLines();
  const bool well = status == 0 && m_fleet.exitStatus() == QProcess::NormalExit;
  const QString last = m_lines.rows().isEmpty() ? tr("tools/fleet said nothing") : m_lines.rows().last().text;
  if (!well) return say(u"failed"_s, last);
  if (m_practice == "stopping"_L1) return say(u"off"_s, tr("The practice fleet is stopped. Its data is kept."));
  openPractice();
}

/// Asks the fleet where its project and its registry login are, and hands them on.
void FirstSteps::openPractice() {
  m_crew.start([this, program = m_doors.fleetProgram](const Crew::Send& send, const std::stop_token&) {
    QProcess asked;
    asked.start(program, {u"env"_s});
    asked.waitForFinished(5000);
    const QString printed = QString::fromUtf8(asked.readAllStandardOutput());
    send([this, project = exported(printed, u"GANTRY_FLEET_PROJECT"_s), login = exported(printed, u"DOCKER_CONFIG"_s)] {
      if (project.isEmpty()) return say(u"failed"_s, tr("tools/fleet env names no project"));
      say(u"ready"_s, tr("The practice fleet runs"));
      Q_EMIT practiceReady(project, login);
    });
  });
}

QString FirstSteps::starterText(const QString& staging, const QString& production) const {
  return QString::fromUtf8(kStarter).arg(staging, production);
}

}  // namespace gantry::gui
