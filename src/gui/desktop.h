#pragma once

#include <functional>
#include <memory>

#include <QObject>
#include <QQmlEngine>
#include <QUrl>

#include "gui/app_model.h"
#include "gui/first_steps.h"
#include "gui/passphrase_prompt.h"
#include "gui/preferences.h"

namespace gantry::gui {

/// Everything the window shows: the person's preferences, the projects this desktop knows, and the one that is open.
/// GUI thread.
class Desktop : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, from main()")
  Q_PROPERTY(gantry::gui::Preferences* preferences READ preferences CONSTANT)
  Q_PROPERTY(gantry::gui::FirstSteps* firstSteps READ firstSteps CONSTANT)
  Q_PROPERTY(gantry::gui::PassphrasePrompt* passphrase READ passphrase CONSTANT)
  Q_PROPERTY(gantry::gui::RowsModel* projects READ projects CONSTANT)
  Q_PROPERTY(gantry::gui::AppModel* app READ app NOTIFY appChanged)
  Q_PROPERTY(QString error READ error NOTIFY appChanged)
  Q_PROPERTY(QString wayOut READ wayOut NOTIFY appChanged)
  Q_PROPERTY(QString startPage READ startPage CONSTANT)
  Q_PROPERTY(QString version READ version CONSTANT)

 public:
  /// Opens the project of a file or folder; the desk lives as long as the pointer. `login`: the folder of Docker's config.json for
  /// its registry, empty: the user's own. Called on the GUI thread.
  using OpenProject = std::function<Result<std::shared_ptr<const app::Desk>>(const std::string& place, const std::string& login)>;

  /// `preferences` and `passphrase` outlive this.
  Desktop(OpenProject open, Preferences& preferences, PassphrasePrompt& passphrase, FirstSteps::Doors doors, QObject* parent = nullptr);
  ~Desktop() override;

  [[nodiscard]] Preferences* preferences() { return &m_preferences; }
  [[nodiscard]] FirstSteps* firstSteps() { return &m_firstSteps; }
  [[nodiscard]] PassphrasePrompt* passphrase() { return &m_passphrase; }
  [[nodiscard]] RowsModel* projects() { return &m_projects; }
  [[nodiscard]] AppModel* app() { return m_app.get(); }
  [[nodiscard]] const QString& error() const { return m_error; }
  [[nodiscard]] const QString& wayOut() const { return m_wayOut; }
  [[nodiscard]] const QString& startPage() const { return m_startPage; }
  [[nodiscard]] QString version() const;
  void setStartPage(const QString& page) { m_startPage = page; }

  /// Opens the project of a file or folder, or the one that was open last when `place` is empty. The last known state
  /// is shown at once; hosts are asked after that. False when it cannot be opened: then the project that was open stays.
  bool open(const QString& place);
  /// Another start of the program asks for this window, and perhaps for a project.
  void raise(const QString& place);

  /// The language has changed: what is shown says everything anew.
  void retranslate();

  Q_INVOKABLE void openProject(const QUrl& file);
  Q_INVOKABLE void switchProject(const QString& key);
  Q_INVOKABLE void forgetProject(const QString& key);
  Q_INVOKABLE void copy(const QString& text);

 Q_SIGNALS:
  void appChanged();
  void raised();
  void notOpened(const QString& why);

 private:
  void close();
  void foldProjects();

  OpenProject m_open;
  Preferences& m_preferences;
  PassphrasePrompt& m_passphrase;
  FirstSteps m_firstSteps;
  Rows<ProjectRow> m_projects;
  std::shared_ptr<const app::Desk> m_desk;
  std::unique_ptr<AppModel> m_app;  ///< stands on m_desk
  QString m_error;
  QString m_wayOut;
  QString m_startPage;
};

}  // namespace gantry::gui
