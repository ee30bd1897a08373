#pragma once

#include <condition_variable>
#include <filesystem>
#include <functional>
#include <mutex>
#include <optional>
#include <set>
#include <string>

#include <QObject>
#include <QQmlEngine>

namespace gantry::gui {

/// The question for the passphrase of a key file, on its way from a shell's thread to the person and back. What they said
/// no to is not asked again until `askAgain`. Properties, answers and `setOpen` on the GUI thread, doors on any other.
class PassphrasePrompt : public QObject {
  Q_OBJECT
  QML_ELEMENT
  QML_UNCREATABLE("there is one, at the desktop")
  /// The key file whose passphrase is wanted now; empty when none is.
  Q_PROPERTY(QString keyFile READ keyFile NOTIFY changed)

 public:
  using QObject::QObject;

  [[nodiscard]] const QString& keyFile() const { return m_keyFile; }

  using Door = std::function<std::optional<std::string>(const std::filesystem::path& keyFile)>;
  /// For the project that is about to be opened; whoever still comes by the door of an earlier one is sent away.
  [[nodiscard]] Door door();

  /// False: whoever waits is sent away, and nobody is asked.
  void setOpen(bool open);
  /// Forgets what was declined.
  void askAgain();

  Q_INVOKABLE void answer(const QString& passphrase);
  Q_INVOKABLE void decline();

 Q_SIGNALS:
  void changed();

 private:
  struct Question {
    std::filesystem::path keyFile;
    bool settled = false;
    std::optional<std::string> answer;
  };
  /// Blocks until the person has answered; nothing when they decline, or when the project of that door is not open any more.
  std::optional<std::string> ask(const std::filesystem::path& keyFile, unsigned door);
  void settle(std::optional<std::string> answer);
  void show(const QString& keyFile);

  std::mutex m_mutex;
  std::condition_variable m_wake;
  bool m_open = false;
  unsigned m_made = 0;  ///< how many doors there were
  unsigned m_door = 0;  ///< that of the open project
  Question* m_asked = nullptr;  ///< what is being asked, until it is settled; lives with who asks
  std::set<std::filesystem::path> m_declined;
  QString m_keyFile;
};

}  // namespace gantry::gui
