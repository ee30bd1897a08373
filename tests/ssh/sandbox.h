#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

#include <filesystem>
#include <functional>

namespace gantry::test {

/// Runs a program to its end and returns what it wrote on standard output; `status` gets its exit status.
QByteArray output(const QString& program, const QStringList& arguments, int* status = nullptr,
                  const QByteArray& input = {});

/// Polls until `condition` holds; false after `milliseconds`.
bool eventually(const std::function<bool()>& condition, int milliseconds = 5000);

/// Whether a program is there. Tests that need one are skipped, and say so, where it is missing.
QString programPath(const char* name);

/// A temporary directory for keys, configuration and known hosts of one test.
class Sandbox {
 public:
  Sandbox();
  [[nodiscard]] std::filesystem::path path(const char* name) const;
  [[nodiscard]] QString text(const char* name) const;
  void write(const char* name, const QByteArray& bytes, bool append = false) const;
  [[nodiscard]] QByteArray read(const char* name) const;
  /// Makes a key pair `name` and `name.pub`, without a passphrase unless given; `ed25519-sk` one of an authenticator in software.
  void makeKey(const char* name, const char* type, const char* passphrase = "") const;

 private:
  QTemporaryDir m_directory;
};

}  // namespace gantry::test
