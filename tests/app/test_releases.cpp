#include <QtTest>

#include "app/releases.h"
#include "support/scripted_desk.h"

using namespace gantry;
using namespace gantry::app;
using namespace gantry::testing;

namespace {

bool holds(const std::string& text, std::string_view part) { return text.find(part) != std::string::npos; }

/// A registry with three releases and a clone that knows two of them.
struct Shelf {
  ScriptedDesk scripted;
  std::stop_source stop;

  Shelf() {
    for (const char c : {'5', '7', '9'}) scripted.registry.add(releaseOf(c));
    scripted.history.line = {commitOfAll('7'), commitOfAll('9')};
    scripted.history.names.emplace("main", commitOfAll('9'));
    scripted.history.names.emplace("9999999", commitOfAll('9'));
  }
  Result<std::vector<Candidate>> list(int most = 20) { return listReleases(scripted.desk, most, stop.get_token()); }
  Result<Candidate> find(std::string_view word) { return findRelease(scripted.desk, word, stop.get_token()); }
  Result<Candidate> read(char c) { return readRelease(scripted.desk, tagOf(c), stop.get_token()); }
};

}  // namespace

class TestReleases : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void listsTheNewestFirstByTheCommitGraph() {
    Shelf shelf;
    const auto all = shelf.list();
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{3});
    QVERIFY((*all)[0].release == releaseOf('9') && (*all)[1].release == releaseOf('7'));
    QVERIFY((*all)[0].note && (*all)[0].note->commit == commitOfAll('9'));
    QVERIFY((*all)[2].release.tag == tagOf('5') && !(*all)[2].note);   // the clone does not know it
  }

  void listsAtMostSoMany() {
    Shelf shelf;
    const auto one = shelf.list(1);
    QVERIFY(one);
    QCOMPARE(one->size(), std::size_t{1});
    QVERIFY(one->front().release.tag == tagOf('9'));
  }

  void listsNoTagThatNamesNoCommit() {
    Shelf shelf;
    shelf.scripted.registry.images.insert_or_assign({appImage('5').name.text(), "latest"}, imageAt(appImage('5'), {}));
    const auto all = shelf.list();
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{3});
  }

  void showsAReleaseThatLacksAnImage() {
    Shelf shelf;
    shelf.scripted.registry.images.erase({migratorImage('7').name.text(), tagOf('7').text()});
    const auto found = shelf.read('7');
    QVERIFY(found);
    QVERIFY(found->release.app && !found->release.migrator);
    QVERIFY(!found->release.incompleteBecause().empty());
  }

  void showsTheOthersBesideOneThatCannotBeRead() {
    Shelf shelf;
    shelf.scripted.registry.unreadable = tagOf('7');
    const auto all = shelf.list();
    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QCOMPARE(all->size(), std::size_t{3});
    QCOMPARE((*all)[1].release.incompleteBecause().english(), std::string("the image index has no image for linux/amd64"));
    QVERIFY((*all)[0].release.incompleteBecause().empty());
    QCOMPARE(shelf.read('7').error().code, Code::invalid);   // asked for by name, it is an error
  }

  void showsReleasesOfARegistryThatHasOnlyOneOfTheRepositories() {
    Shelf shelf;
    std::erase_if(shelf.scripted.registry.images, [](const auto& row) { return row.first.first == migratorImage('5').name.text(); });
    const auto all = shelf.list();
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{3});
    QVERIFY(!all->front().release.migrator);
  }

  void saysWhichRepositoryIsEmpty() {
    Shelf shelf;
    shelf.scripted.registry.images.clear();
    const auto none = shelf.list();
    QVERIFY(!none);
    QCOMPARE(none.error().code, Code::notFound);
    QVERIFY(holds(none.error().message, appImage('5').name.text()));
    QVERIFY(!none.error().wayOut.empty());
  }

  void passesOnThatTheRegistryIsAway() {
    Shelf shelf;
    shelf.scripted.registry.down = true;
    QCOMPARE(shelf.list().error().code, Code::unreachable);
    QCOMPARE(shelf.read('9').error().code, Code::unreachable);
  }

  void raisesAnAlarmForATagThatMoved() {
    Shelf shelf;
    QVERIFY(shelf.read('9')->movedTags.empty());
    Image other = imageAt(appImage('a'), commitOfAll('9'));
    shelf.scripted.registry.images.insert_or_assign({appImage('9').name.text(), tagOf('9').text()}, other);
    const auto moved = shelf.read('9');
    QVERIFY(moved);
    QCOMPARE(moved->movedTags.size(), std::size_t{1});
    for (const std::string& part : {tagOf('9').text(), appImage('a').digest.brief(), appImage('9').digest.brief(), std::string("2026-11-23")})
      QVERIFY2(holds(moved->movedTags.front().english(), part), moved->movedTags.front().english().c_str());
    QCOMPARE(shelf.read('9')->movedTags.size(), std::size_t{1});   // and keeps saying so
  }

  void showsNothingThatItCannotRemember() {
    Shelf shelf;
    shelf.scripted.memory.fails = true;
    QCOMPARE(shelf.read('9').error().code, Code::storage);
    QCOMPARE(shelf.list().error().code, Code::storage);
  }

  void findsWhatAPersonMeans_data() {
    QTest::addColumn<QByteArray>("word");
    QTest::newRow("whole tag") << QByteArray(tagOf('9').text().c_str());
    QTest::newRow("abbreviated tag") << QByteArray("sha-9999");
    QTest::newRow("abbreviated commit") << QByteArray("9999999");
    QTest::newRow("commit") << QByteArray(commitOfAll('9').text().c_str());
    QTest::newRow("branch") << QByteArray("main");
  }
  void findsWhatAPersonMeans() {
    QFETCH(QByteArray, word);
    Shelf shelf;
    const auto found = shelf.find(word.toStdString());
    QVERIFY2(found, found ? "" : found.error().message.c_str());
    QVERIFY(found->release == releaseOf('9'));
  }

  void findsAnOverrideTagByItsWholeName() {
    Shelf shelf;
    for (const PinnedImage& image : {appImage('5'), migratorImage('5')})
      shelf.scripted.registry.images.insert_or_assign({image.name.text(), "hotfix-1"}, imageAt(image, commitOfAll('5')));
    const auto found = shelf.find("hotfix-1");
    QVERIFY(found);
    QCOMPARE(found->release.tag.text(), std::string("hotfix-1"));
    QCOMPARE(shelf.find("hotfix").error().code, Code::notFound);
  }

  void asksForMoreOfAWordThatMeansSeveral() {
    Shelf shelf;
    const Tag close = *Tag::parse("sha-9999" + std::string(36, '0'));
    shelf.scripted.registry.images.insert_or_assign({appImage('5').name.text(), close.text()}, imageAt(appImage('5'), {}));
    const auto several = shelf.find("sha-9999");
    QVERIFY(!several);
    QCOMPARE(several.error().code, Code::usage);
    QVERIFY(holds(several.error().message, close.text()) && holds(several.error().message, tagOf('9').text()));
  }

  void findsNothingForTooShortAWord() {
    Shelf shelf;
    for (const char* word : {"999", "sha", "", "nowhere"}) {
      const auto found = shelf.find(word);
      QVERIFY2(!found && found.error().code == Code::notFound, word);
    }
  }
};

QTEST_GUILESS_MAIN(TestReleases)
#include "test_releases.moc"
