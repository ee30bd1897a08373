#include "gui/desktop.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFileInfo>
#include <QGuiApplication>

#include "gui/text.h"

namespace gantry::gui {

Desktop::Desktop(OpenProject open, Preferences& preferences, PassphrasePrompt& passphrase, FirstSteps::Doors doors, QObject* parent)
    : QObject(parent), m_open(std::move(open)), m_preferences(preferences), m_passphrase(passphrase), m_firstSteps(std::move(doors), this) {
  connect(&m_firstSteps, &FirstSteps::practiceReady, this, [this](const QString& project, const QString& login) {
    m_preferences.rememberPractice(QFileInfo(project).isDir() ? project : QFileInfo(project).path(), login);
    if (this->open(project)) m_app->setUpHosts();
  });
  foldProjects();
}

Desktop::~Desktop() {
  m_passphrase.setOpen(false);
  m_app.reset();
}

QString Desktop::version() const { return QCoreApplication::applicationVersion(); }

void Desktop::close() {
  if (!m_app) return;
  const auto old = std::make_shared<std::pair<std::shared_ptr<const app::Desk>, std::unique_ptr<AppModel>>>(std::move(m_desk), std::move(m_app));
  Q_EMIT appChanged();  // pages let go of it; what they made of it ends with the event loop's next turn, and then it ends
  m_passphrase.setOpen(false);
  QMetaObject::invokeMethod(this, [old] {}, Qt::QueuedConnection);
}

bool Desktop::open(const QString& place) {
  const QString wanted = place.isEmpty() ? m_preferences.lastProject() : place;
  if (wanted.isEmpty()) return false;
  auto desk = m_open(fromQt(wanted), fromQt(m_preferences.loginFor(QFileInfo(wanted).isDir() ? wanted : QFileInfo(wanted).path())));
  m_error = desk || m_app ? QString() : toQt(desk.error().message);
  m_wayOut = desk || m_app ? QString() : toQt(desk.error().wayOut);
  if (!desk) Q_EMIT notOpened(toQt(desk.error().message) + (desk.error().wayOut.empty() ? QString() : u'\n' + toQt(desk.error().wayOut)));
  if (desk) {
    close();
    m_desk = std::move(*desk);
    m_passphrase.setOpen(true);
    m_app = std::make_unique<AppModel>(*m_desk);
    QQmlEngine::setObjectOwnership(m_app.get(), QQmlEngine::CppOwnership);
    connect(m_app.get(), &AppModel::wantedAnew, &m_passphrase, &PassphrasePrompt::askAgain);
    m_preferences.rememberProject(m_app->projectFile(), m_app->project());
    m_app->start();
  }
  foldProjects();
  Q_EMIT appChanged();
  return desk.has_value();
}

void Desktop::raise(const QString& place) {
  const QFileInfo shown(m_app ? m_app->projectFile() : QString());
  if (!place.isEmpty() && (!m_app || (QFileInfo(place) != shown && QFileInfo(place) != QFileInfo(shown.path())))) open(place);
  Q_EMIT raised();
}

void Desktop::retranslate() {
  m_firstSteps.retranslate();
  if (m_app) m_app->retranslate();
}

void Desktop::openProject(const QUrl& file) { open(fileOf(file)); }

void Desktop::switchProject(const QString& key) {
  if (!m_app || m_app->projectFile() != key) open(key);
}

void Desktop::forgetProject(const QString& key) {
  m_preferences.forgetProject(key);
  foldProjects();
}

void Desktop::foldProjects() {
  QList<ProjectRow> rows;
  for (const auto& [file, name] : m_preferences.projects())
    rows.append({file, name, file, m_app && m_app->projectFile() == file, !QFileInfo::exists(file)});
  m_projects.setRows(rows);
  if (m_app) m_app->offerProjects(rows);
}

void Desktop::copy(const QString& text) { QGuiApplication::clipboard()->setText(text); }

}  // namespace gantry::gui
