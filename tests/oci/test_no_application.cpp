#include <QtTest>

#include "answers.h"
#include "registry_fixture.h"

using namespace gantry;

/// A process without a QCoreApplication gets an answer, not a call that never ends.
class TestNoApplication : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void saysThatItNeedsOne() {
    RegistryFixture fixture("127.0.0.1:1");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(!read && read.error().code == Code::internal, problem(read));
    QVERIFY2(problem(read).contains("no QCoreApplication"), problem(read));
  }
};

QTEST_APPLESS_MAIN(TestNoApplication)
#include "test_no_application.moc"
