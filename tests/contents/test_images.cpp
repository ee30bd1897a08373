#include <map>

#include <QtTest>

#include "contents/image_migrations.h"
#include "sqlite/store.h"
#include "support/hand_clock.h"
#include "tar.h"

using namespace gantry;
using namespace gantry::contents;

namespace {

/// Images and blobs in memory, and what was asked of them.
class ScriptedRegistry : public Registry {
 public:
  std::map<std::string, Image> images;
  std::map<std::string, std::string> blobs;
  std::vector<std::string> asked;
  bool away = false;
  bool silent = false;  ///< answers only when it is stopped
  std::optional<Error> fails;

  Result<std::vector<Tag>> tags(const ImageName&, std::stop_token) override { return failure(Code::internal, "not asked"); }
  Result<Image> image(const ImageName&, const Tag&, std::stop_token) override { return failure(Code::internal, "not asked"); }
  Result<Image> image(const PinnedImage& pinned, std::stop_token stop) override {
    if (stop.stop_requested()) return failure(Code::cancelled, "was stopped");
    asked.push_back(pinned.text());
    if (silent) {
      std::mutex mutex;
      std::unique_lock lock(mutex);
      std::condition_variable_any().wait(lock, stop, [] { return false; });
      return failure(Code::cancelled, "was stopped");
    }
    if (fails) return failure(*fails);
    if (away) return failure(Code::unreachable, "cannot reach the registry");
    return images.at(pinned.digest.text());
  }
  Result<void> blob(const ImageName&, const Digest& digest, const std::function<bool(std::string_view)>& receive,
                    std::stop_token) override {
    asked.push_back(digest.text());
    if (away) return failure(Code::unreachable, "cannot reach the registry");
    const std::string& bytes = blobs.at(digest.text());
    if (!receive(bytes)) return failure(Code::cancelled, "was stopped");
    if (Digest::of(bytes) != digest) return failure(Code::digestMismatch, "other bytes");
    return {};
  }

  Layer add(const std::vector<TarEntry>& entries) {
    const std::string bytes = packed(entries);
    const Digest digest = Digest::of(bytes);
    blobs[digest.text()] = bytes;
    return {digest, bytes.size(), "application/vnd.oci.image.layer.v1.tar+gzip", Digest::of(packed(entries, Packing::none))};
  }
  PinnedImage add(const std::vector<Layer>& layers) {
    std::string text = "image";
    for (const Layer& layer : layers) text += layer.digest.text() + (layer.content ? layer.content->text() : "") + std::to_string(layer.bytes);
    const PinnedImage pinned{*ImageName::parse("ghcr.io/acme/shop-migrator"), Digest::of(text)};
    images.insert({pinned.digest.text(), {pinned, pinned.digest, pinned.digest, {}, {}, layers}});
    return pinned;
  }
};

/// What hosts answer, and how often they were asked.
class ScriptedHosts : public HostImages {
 public:
  bool holds = true;
  Result<std::string> tar = failure(Code::notFound, "no host of this project had it");
  int asked = 0;
  [[nodiscard]] bool mayHold(const PinnedImage&) override { return holds; }
  [[nodiscard]] Result<std::string> migrations(const PinnedImage&, std::stop_token) override {
    ++asked;
    return tar;
  }
};

const std::string kFolder = "prisma/migrations/";
const std::vector<TarEntry> kBase{{"usr/bin/node", std::string(5000, 'n')}};
const std::vector<TarEntry> kFirst{{kFolder + "migration_lock.toml", "provider = \"postgresql\""}, {kFolder + "1_a/migration.sql", "A;\n"}};
const std::vector<TarEntry> kSecond{{kFolder + "2_b/migration.sql", std::string("B\0\xFF", 3)}};

}  // namespace

class TestImages : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void init() {
    m_directory = std::make_unique<QTemporaryDir>();
    m_store = std::move(sqlite::Store::open(m_directory->filePath(QStringLiteral("store")).toStdString()).value());
    m_registry = {};
    m_hosts = {};
    m_clock = {};
    m_fromRegistry = std::make_unique<RegistryMigrations>(m_registry, *m_store, *m_store);
    m_anywhere = std::make_unique<ImageMigrations>(*m_fromRegistry, m_hosts, *m_store, m_clock, LayerLimits{4U << 20U, 1000, 64U << 10U, 1U << 20U});
  }
  Result<MigrationSet> read(const PinnedImage& image, ImageLimits limits = {}) {
    return RegistryMigrations(m_registry, *m_store, *m_store, limits).migrations(image, {});
  }

  void readsAnImageOnceAndThenWithoutNetwork() {
    const PinnedImage image = m_registry.add({m_registry.add(kBase), m_registry.add(kFirst), m_registry.add(kSecond)});
    const auto first = read(image);
    QVERIFY2(first.has_value(), first ? "" : first.error().message.c_str());
    QCOMPARE(first->migrations.size(), std::size_t{2});
    QCOMPARE(first->migrations[1].sql, std::string("B\0\xFF", 3));
    m_registry.away = true;
    m_registry.asked.clear();
    const auto again = read(image);
    QVERIFY(again.has_value());
    QVERIFY(*again == *first);
    QVERIFY(m_registry.asked.empty());
  }
  void readsOnlyTheLayersThatAreNew() {
    const Layer base = m_registry.add(kBase);
    const Layer first = m_registry.add(kFirst);
    QVERIFY(read(m_registry.add({base, first})).has_value());
    m_registry.asked.clear();
    const Layer second = m_registry.add(kSecond);
    const auto set = read(m_registry.add({base, first, second}));
    QCOMPARE(set->migrations.size(), std::size_t{2});
    QCOMPARE(m_registry.asked.size(), std::size_t{2});  // the image and its last layer
    QCOMPARE(m_registry.asked[1], second.digest.text());
  }
  void saysWhatAnImageDoesNotHold() {
    const auto set = read(m_registry.add({m_registry.add(kBase)}));
    QCOMPARE(set.error().code, Code::notFound);
    QVERIFY(set.error().message.find("ghcr.io/acme/shop-migrator@") != std::string::npos);
  }
  void refusesALayerThatHoldsSomethingElse() {
    Layer layer = m_registry.add(kFirst);
    layer.content = Digest::of("something else");
    QCOMPARE(read(m_registry.add({layer})).error().code, Code::digestMismatch);
    layer.content.reset();
    QCOMPARE(read(m_registry.add({layer})).error().code, Code::invalid);
  }
  void refusesALayerOfOtherBytes() {
    const Layer layer = m_registry.add(kFirst);
    m_registry.blobs[layer.digest.text()] = m_registry.blobs[layer.digest.text()].replace(9, 1, "!");
    QCOMPARE(read(m_registry.add({layer})).error().code, Code::digestMismatch);
    QVERIFY(!m_store->files(Digest::of("gantry layers 1\n" + layer.digest.text()))->has_value());
  }
  void refusesALayerOfAnotherSize() {
    Layer layer = m_registry.add(kFirst);
    layer.bytes -= 1;
    QCOMPARE(read(m_registry.add({layer})).error().code, Code::digestMismatch);
    layer.bytes += 2;
    QCOMPARE(read(m_registry.add({layer})).error().code, Code::digestMismatch);
  }
  void refusesWhatItCannotRead() {
    Layer layer = m_registry.add(kFirst);
    ImageLimits limits;
    limits.layerBytes = 10;
    QCOMPARE(read(m_registry.add({layer}), limits).error().code, Code::invalid);
    limits = {};
    limits.layers = 1;
    QCOMPARE(read(m_registry.add({layer, layer}), limits).error().code, Code::invalid);
    layer.mediaType = "application/vnd.oci.image.layer.v1.tar+gzip+encrypted";
    QCOMPARE(read(m_registry.add({layer, layer, layer})).error().code, Code::notSupported);
  }
  // From the image on a host.
  Result<MigrationSet> readAnywhere(const PinnedImage& image) { return m_anywhere->migrations(image, {}); }
  void readsFromAHostWhenTheRegistryIsAwayAndRemembersIt() {
    const PinnedImage image = m_registry.add({m_registry.add(kFirst), m_registry.add(kSecond)});
    m_registry.away = true;
    m_hosts.tar = packed({{"./" + kFirst[0].path, kFirst[0].bytes}, {"./" + kFirst[1].path, kFirst[1].bytes}, {"./" + kSecond[0].path, kSecond[0].bytes}});
    const auto set = readAnywhere(image);
    QVERIFY2(set.has_value(), set ? "" : set.error().message.c_str());
    QVERIFY(set->fromHost);
    QCOMPARE(set->migrations.size(), std::size_t{2});
    QVERIFY(readAnywhere(image) == set);
    QCOMPARE(m_hosts.asked, 1);
    m_clock.time += std::chrono::minutes(2);   // the registry is back, and its word counts for more
    m_registry.away = false;
    const auto proven = readAnywhere(image);
    QVERIFY(proven.has_value() && !proven->fromHost && proven->migrations == set->migrations);
  }
  void asksARegistryThatWasAwayNotAgainAtOnce() {
    m_registry.silent = true;
    m_clock.hasty = true;
    const PinnedImage image = m_registry.add({m_registry.add(kFirst)});
    const PinnedImage other = m_registry.add({m_registry.add(kFirst), m_registry.add(kSecond)});
    m_hosts.tar = packed(kFirst);
    QVERIFY(readAnywhere(image).has_value() && readAnywhere(other).has_value());
    QCOMPARE(m_registry.asked.size(), std::size_t{1});
    m_clock.time += std::chrono::minutes(2);
    m_registry.silent = false;
    m_clock.hasty = false;
    const auto set = readAnywhere(other);
    QVERIFY(set.has_value() && !set->fromHost);
  }
  void asksNoHostThatCannotHaveIt() {
    m_hosts.holds = false;
    m_registry.away = true;
    QCOMPARE(readAnywhere(m_registry.add({m_registry.add(kFirst)})).error().code, Code::unreachable);
    QCOMPARE(m_hosts.asked, 0);
  }
  void takesNothingFromAHostWhenTheRegistryGivesSomethingWrong() {
    Layer layer = m_registry.add(kFirst);
    layer.content = Digest::of("something else");
    QCOMPARE(readAnywhere(m_registry.add({layer})).error().code, Code::digestMismatch);
    QCOMPARE(m_hosts.asked, 0);
  }
  void readsFromAHostWhatTheRegistryLostOrHides_data() {
    QTest::addColumn<int>("code");
    for (const Code code : {Code::notFound, Code::authentication, Code::permission, Code::timeout}) QTest::newRow(std::string(name(code)).c_str()) << static_cast<int>(code);
  }
  void readsFromAHostWhatTheRegistryLostOrHides() {
    QFETCH(int, code);
    m_registry.fails = Error{static_cast<Code>(code), "no", {}};
    m_hosts.tar = packed(kFirst);
    const auto set = readAnywhere(m_registry.add({m_registry.add(kFirst)}));
    QVERIFY(set.has_value() && set->fromHost);
  }
  void saysBothReasonsWhenNeitherHasIt() {
    m_registry.away = true;
    const Error error = readAnywhere(m_registry.add({m_registry.add(kFirst)})).error();
    QCOMPARE(error.code, Code::unreachable);
    QVERIFY(error.message.find("cannot reach the registry; nor does a host give them: no host") == 0);
  }
  void refusesAHostsHostileTar_data() {
    QTest::addColumn<QByteArray>("tar");
    const auto row = [](const char* name, const std::string& tar) { QTest::newRow(name) << QByteArray(tar.data(), static_cast<qsizetype>(tar.size())); };
    const std::string whole = packed(kFirst);
    row("no tar", "these are words");
    row("cut off", whole.substr(0, whole.size() / 2));
    row("out of the image", packed({kFirst[0], {"../../" + kFirst[1].path, "A"}}));
    row("a link", packed({kFirst[0], {kFirst[1].path, "/etc/shadow", 's'}}));
    row("a link to another name", packed({kFirst[0], {kFirst[1].path, "etc/shadow", 'h'}}));
    row("a large migration", packed({kFirst[0], {kFirst[1].path, std::string(65U << 10U, ' ')}}));
    row("a bomb", packed({kFirst[0], kFirst[1], {"bomb", std::string(5U << 20U, '\0')}}));
    std::vector<TarEntry> many(kFirst);
    for (int i = 0; i < 1000; ++i) many.push_back({"f" + std::to_string(i), ""});
    row("many files", packed(many));
    std::vector<TarEntry> heavy(kFirst);
    for (int i = 0; i < 17; ++i) heavy.push_back({kFolder + std::to_string(100 + i) + "_x/migration.sql", std::string(64U << 10U, ' ')});
    row("many bytes", packed(heavy));
    row("no folder", packed({{"a/b", "c"}}));
    row("strange name", packed({kFirst[0], {kFolder + "1\x1b[31m/migration.sql", "A"}}));
  }
  void refusesAHostsHostileTar() {
    QFETCH(QByteArray, tar);
    m_registry.away = true;
    m_hosts.tar = tar.toStdString();
    const PinnedImage image = m_registry.add({m_registry.add(kFirst)});
    const auto set = readAnywhere(image);
    QVERIFY(!set);
    QVERIFY2(set.error().message.find("host") != std::string::npos, set.error().message.c_str());
    m_hosts.tar = packed(kFirst);   // and nothing of it was remembered
    const auto good = readAnywhere(image);
    QVERIFY2(good.has_value(), good ? "" : good.error().message.c_str());
  }
  void keepsFilesOfEveryState() {
    const Digest row = Digest::of("row");
    const ImageFiles files{{"a/migration.sql", {ImageFile::State::read, "A"}}, {"b c/migration.sql", {ImageFile::State::link, {}}},
                           {"d/migration.sql", {ImageFile::State::tooLarge, {}}}};
    QVERIFY(m_store->keep(row, files).has_value());
    QVERIFY(m_store->files(row)->value() == files);
    QVERIFY(!m_store->files(Digest::of("other"))->has_value());
  }

 private:
  std::unique_ptr<QTemporaryDir> m_directory;
  std::unique_ptr<sqlite::Store> m_store;
  ScriptedRegistry m_registry;
  ScriptedHosts m_hosts;
  testing::HandClock m_clock;
  std::unique_ptr<RegistryMigrations> m_fromRegistry;
  std::unique_ptr<ImageMigrations> m_anywhere;
};

QTEST_GUILESS_MAIN(TestImages)
#include "test_images.moc"
