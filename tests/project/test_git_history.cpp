#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "core/text.h"
#include "project/git_history.h"

using namespace gantry;
using namespace gantry::project;

namespace {
QByteArray bytes(const std::string& text) { return QByteArray::fromStdString(text); }
const Commit kUnknown = *Commit::parse("0123456789012345678901234567890123456789");
}  // namespace

/// A repository with this graph (older to the left), on which the questions are asked:
///
///   a - b - c - d      main, tag v1 at b
///        \ s1 - s2     side
///   o                  orphan
class TestGitHistory : public QObject {
  Q_OBJECT

 private:
  QTemporaryDir m_folder;
  std::map<std::string, std::string> m_commits;
  int m_seconds = 1'700'000'000;

  [[nodiscard]] QString folder(const char* name = "clone") const {
    return m_folder.path() + QLatin1Char('/') + QString::fromLatin1(name);
  }
  QByteArray git(const QString& where, const QStringList& words) {
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    const QString date = QString::number(m_seconds) + QStringLiteral(" +0000");
    for (const char* name : {"GIT_AUTHOR_DATE", "GIT_COMMITTER_DATE"}) environment.insert(QLatin1String(name), date);
    for (const char* name : {"GIT_AUTHOR_NAME", "GIT_COMMITTER_NAME"})
      environment.insert(QLatin1String(name), QString::fromUtf8("Mára\x1b[31m"));
    for (const char* name : {"GIT_AUTHOR_EMAIL", "GIT_COMMITTER_EMAIL"})
      environment.insert(QLatin1String(name), QStringLiteral("mara@example.org"));
    environment.insert(QStringLiteral("GIT_CONFIG_GLOBAL"), QStringLiteral("/dev/null"));
    process.setProcessEnvironment(environment);
    process.setWorkingDirectory(where);
    process.start(QStringLiteral("git"), words);
    process.waitForFinished();
    if (process.exitCode() != 0) qWarning("git: %s", process.readAllStandardError().constData());
    return process.readAllStandardOutput().trimmed();
  }
  void commit(const char* name, const QString& subject) {
    m_seconds += 60;
    git(folder(), {QStringLiteral("commit"), QStringLiteral("-q"), QStringLiteral("--allow-empty"), QStringLiteral("-m"),
                   subject});
    m_commits[name] = git(folder(), {QStringLiteral("rev-parse"), QStringLiteral("HEAD")}).toStdString();
  }
  void checkout(const QStringList& words) { git(folder(), QStringList{QStringLiteral("checkout"), QStringLiteral("-q")} + words); }

  Commit at(const char* name) { return *Commit::parse(m_commits[name]); }
  static std::string said(const Result<Direction>& direction) {
    return direction ? direction->text() : direction.error().message;
  }
  [[nodiscard]] GitHistory history(const char* name = "clone") const {
    return GitHistory(folder(name).toStdString(), "main");
  }
  std::string names(const Result<std::vector<CommitNote>>& notes) {
    std::string all;
    if (!notes) return notes.error().message;
    for (const CommitNote& note : *notes)
      for (const auto& [name, id] : m_commits)
        if (id == note.commit.text()) all += (all.empty() ? "" : " ") + name;
    return all;
  }
  void cloneShallow(const char* name, int depth) {
    git(m_folder.path(), {QStringLiteral("clone"), QStringLiteral("-q"), QStringLiteral("--depth"), QString::number(depth),
                          QStringLiteral("--no-single-branch"), QStringLiteral("file://") + folder(), folder(name)});
  }

 private Q_SLOTS:
  void initTestCase() {
    if (QStandardPaths::findExecutable(QStringLiteral("git")).isEmpty()) QSKIP("git is not installed");
    git(m_folder.path(), {QStringLiteral("init"), QStringLiteral("-q"), QStringLiteral("-b"), QStringLiteral("main"), folder()});
    commit("a", QStringLiteral("first"));
    commit("b", QStringLiteral("second"));
    git(folder(), {QStringLiteral("tag"), QStringLiteral("v1")});
    checkout({QStringLiteral("-b"), QStringLiteral("side")});
    commit("s1", QStringLiteral("side one"));
    commit("s2", QStringLiteral("side two"));
    checkout({QStringLiteral("main")});
    commit("c", QString::fromUtf8("third \x1b]0;owned\x07 \xE2\x80\xAE\n\nbody"));
    commit("d", QStringLiteral("fourth"));
    checkout({QStringLiteral("--orphan"), QStringLiteral("lone")});
    commit("o", QStringLiteral("orphan"));
    checkout({QStringLiteral("main")});
  }

  void tellsTheDirection() {
    GitHistory clone = history();
    QCOMPARE(said(clone.direction(at("a"), at("d"), {})), std::string("forward 3"));
    QCOMPARE(said(clone.direction(at("d"), at("b"), {})), std::string("backward 2"));
    QCOMPARE(said(clone.direction(at("s2"), at("c"), {})), std::string("sideways 2 1"));
    QCOMPARE(said(clone.direction(at("o"), at("d"), {})), std::string("sideways 1 4"));
    QCOMPARE(said(clone.direction(at("c"), at("c"), {})), std::string("same"));
    QCOMPARE(said(clone.direction(kUnknown, kUnknown, {})), std::string("same"));
    QCOMPARE(said(clone.direction(at("c"), kUnknown, {})), std::string("unknown"));
    QCOMPARE(said(clone.direction(kUnknown, at("c"), {})), std::string("unknown"));
  }

  void takesNoTreeForACommit() {
    const auto tree = Commit::parse(git(folder(), {QStringLiteral("rev-parse"), QStringLiteral("HEAD^{tree}")}).toStdString());
    QCOMPARE(said(history().direction(at("a"), *tree, {})), std::string("unknown"));
  }

  void listsWhatComesIn() {
    GitHistory clone = history();
    QCOMPARE(names(clone.between(at("a"), at("d"), 10, {})), std::string("d c b"));
    QCOMPARE(names(clone.between(at("a"), at("d"), 2, {})), std::string("d c"));
    QCOMPARE(names(clone.between(at("d"), at("a"), 10, {})), std::string());
    QCOMPARE(clone.between(at("a"), kUnknown, 10, {}).error().code, Code::notFound);
  }

  void showsAuthorsAndSubjectsHarmless() {
    const auto notes = history().between(at("b"), at("c"), 10, {});
    QVERIFY(notes);
    QCOMPARE(bytes(notes->front().author), QByteArray("Mára⟦U+001B⟧[31m"));
    QCOMPARE(bytes(notes->front().subject), QByteArray("third ⟦U+001B⟧]0;owned⟦U+0007⟧ ⟦U+202E⟧"));
    QCOMPARE(notes->front().at.time_since_epoch().count(), (1'700'000'000LL + 5 * 60) * 1000);
  }

  void ordersBranchAndOthers() {
    GitHistory clone = history();
    QCOMPARE(names(clone.ordered({}, 10, {})), std::string("d c b a"));
    QCOMPARE(names(clone.ordered({}, 2, {})), std::string("d c"));
    const auto all = clone.ordered({at("s2"), kUnknown}, 10, {});
    QVERIFY(all);
    QCOMPARE(all->size(), std::size_t{6});
    QCOMPARE(names(GitHistory(folder().toStdString(), "absent").ordered({}, 5, {})).find("has no branch \"absent\"") !=
                 std::string::npos,
             true);
  }

  void servesManyOthers() {
    std::vector<Commit> others;
    for (int each = 0; each < 20'000; ++each)
      others.push_back(*Commit::parse(QByteArray::number(each).rightJustified(40, '0').toStdString()));
    others.push_back(at("s1"));
    const auto all = history().ordered(others, 10, {});
    QVERIFY2(all, all ? "" : all.error().message.c_str());
    QCOMPARE(all->size(), std::size_t{5});
  }

  void knowsTheRemoteBranchOnly() {
    git(m_folder.path(), {QStringLiteral("clone"), QStringLiteral("-q"), folder(), folder("detached")});
    git(folder("detached"), {QStringLiteral("checkout"), QStringLiteral("-q"), QStringLiteral("--detach")});
    git(folder("detached"), {QStringLiteral("branch"), QStringLiteral("-q"), QStringLiteral("-D"), QStringLiteral("main")});
    QCOMPARE(names(history("detached").ordered({}, 10, {})), std::string("d c b a"));
  }

  void resolvesWords() {
    GitHistory clone = history();
    QCOMPARE(clone.resolve("main", {})->text(), m_commits["d"]);
    QCOMPARE(clone.resolve("v1", {})->text(), m_commits["b"]);
    QCOMPARE(clone.resolve(m_commits["c"].substr(0, 10), {})->text(), m_commits["c"]);
    QCOMPARE(clone.resolve("main~1", {})->text(), m_commits["c"]);
  }
  void resolvesNothingElse_data() {
    QTest::addColumn<QByteArray>("word");
    for (const char* word : {"", "absent", "--help", "--all", "-h", "--upload-pack=touch x", "^main", "a..b", "main..side",
                             "$(id)", "main@{999}", "HEAD:", "@{-9}", "\xff", "main\nside"})
      QTest::newRow(QByteArray(word).isEmpty() ? "empty" : word) << QByteArray(word);
    QTest::newRow("NUL inside") << QByteArray("main\0x", 6);
    QTest::newRow("10 kB") << QByteArray(10'000, 'a');
  }
  void resolvesNothingElse() {
    QFETCH(QByteArray, word);
    const auto commit = history().resolve(word.toStdString(), {});
    QVERIFY(!commit);
    QCOMPARE(commit.error().code, Code::notFound);
    QCOMPARE(bytes(neutralised(commit.error().message)), bytes(commit.error().message));
  }

  void saysUnknownWhereAShallowCloneEnds() {
    cloneShallow("shallow", 2);
    GitHistory clone = history("shallow");
    QCOMPARE(said(clone.direction(at("c"), at("d"), {})), std::string("forward 1"));
    QCOMPARE(said(clone.direction(at("d"), at("c"), {})), std::string("backward 1"));
    QCOMPARE(said(clone.direction(at("a"), at("d"), {})), std::string("unknown"));
    // Both are here, but the place where they part is not.
    QCOMPARE(said(clone.direction(at("s2"), at("d"), {})), std::string("unknown"));
    const auto notes = clone.between(at("s2"), at("d"), 10, {});
    QVERIFY(!notes);
    QCOMPARE(notes.error().code, Code::notFound);
    QVERIFY(bytes(notes.error().wayOut).contains("--unshallow"));
    QCOMPARE(names(clone.ordered({}, 10, {})), std::string("d c"));
  }

  void ignoresGraftsAndReplacedCommits() {
    git(folder(), {QStringLiteral("replace"), QStringLiteral("--graft"), QString::fromStdString(m_commits["d"])});
    const std::string direction = said(history().direction(at("a"), at("d"), {}));
    git(folder(), {QStringLiteral("replace"), QStringLiteral("-d"), QString::fromStdString(m_commits["d"])});
    QCOMPARE(direction, std::string("forward 3"));
  }

  void ignoresTheCallersRepository() {
    qputenv("GIT_DIR", "/nonexistent");
    qputenv("GIT_TRACE", "1");
    const std::string direction = said(history().direction(at("a"), at("d"), {}));
    qunsetenv("GIT_DIR");
    qunsetenv("GIT_TRACE");
    QCOMPARE(direction, std::string("forward 3"));
  }

  void saysWhyACloneCannotBeRead() {
    QDir(m_folder.path()).mkdir(QStringLiteral("plain"));
    const auto direction = history("plain").direction(at("a"), at("b"), {});
    QVERIFY(!direction);
    QCOMPARE(direction.error().code, Code::storage);
    QVERIFY2(bytes(direction.error().message).contains("not a git repository"), direction.error().message.c_str());
    QCOMPARE(history("plain").resolve("main", {}).error().code, Code::storage);
    QCOMPARE(history("absent").resolve("main", {}).error().code, Code::storage);
  }

  void saysThatGitIsMissing() {
    GitHistory clone(folder().toStdString(), "main", "no-such-git");
    const auto direction = clone.direction(at("a"), at("b"), {});
    QCOMPARE(direction.error().code, Code::storage);
    QVERIFY(bytes(direction.error().message).contains("git was not found"));
    QVERIFY(bytes(direction.error().wayOut).contains("install git"));
  }

  void stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    QCOMPARE(history().direction(at("a"), at("b"), source.get_token()).error().code, Code::cancelled);
  }
};

QTEST_APPLESS_MAIN(TestGitHistory)
#include "test_git_history.moc"
