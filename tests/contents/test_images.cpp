#include <map>

#include <QtTest>

#include "contents/registry_migrations.h"
#include "sqlite/store.h"
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

  Result<std::vector<Tag>> tags(const ImageName&, std::stop_token) override { return failure(Code::internal, "not asked"); }
  Result<Image> image(const ImageName&, const Tag&, std::stop_token) override { return failure(Code::internal, "not asked"); }
  Result<Image> image(const PinnedImage& pinned, std::stop_token) override {
    asked.push_back(pinned.text());
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
};

QTEST_GUILESS_MAIN(TestImages)
#include "test_images.moc"
