#include <random>

#include <QtTest>

#include "contents/layer_changes.h"
#include "contents/layer_reader.h"
#include "contents/migration_folder.h"
#include "tar.h"

using namespace gantry;
using namespace gantry::contents;

namespace {

const TarEntry kLock{"app/prisma/migrations/migration_lock.toml", "# do not edit\nprovider = \"postgresql\"\n"};

TarEntry migration(const std::string& name, const std::string& sql, const std::string& root = "app/prisma/migrations/") {
  return {root + name + "/migration.sql", sql};
}

Result<ImageFiles> over(ImageFiles below, const std::string& layer, LayerLimits limits = {}, std::stop_token stop = {}) {
  const OpenFile file(layer);
  LayerChanges changes(std::move(below), limits.wantedBytes);
  const auto read = readLayer(file.number(), limits, LayerChanges::isWanted,
                              [&](LayerEntry entry) { return changes.add(std::move(entry)); }, stop);
  if (!read) return failure(read.error());
  return std::move(changes).result();
}

ImageFiles layered(const std::vector<std::vector<TarEntry>>& layers) {
  ImageFiles files;
  for (const auto& entries : layers) files = over(std::move(files), packed(entries)).value();
  return files;
}

std::string namesIn(const ImageFiles& files) {
  const auto set = migrationsIn(files);
  if (!set) return "error: " + set.error().message;
  std::string names;
  for (const Migration& one : set->migrations) names += (names.empty() ? "" : " ") + one.name;
  return names;
}

}  // namespace

class TestLayers : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsEveryPacking() {
    for (const Packing packing : {Packing::none, Packing::gzip, Packing::zstd}) {
      const auto files = over({}, packed({kLock, migration("2_b", "B"), migration("1_a", "A")}, packing));
      QVERIFY(files.has_value());
      const auto set = migrationsIn(*files);
      QVERIFY(set.has_value());
      QCOMPARE(set->provider, std::string("postgresql"));
      QCOMPARE(set->path, std::string("app/prisma/migrations"));
      QCOMPARE(set->migrations.size(), std::size_t{2});
      QVERIFY((set->migrations[0] == Migration{"1_a", "A", Digest::of("A")}));
    }
  }
  void givesTheDigestOfTheUnpackedTar() {
    const OpenFile file(packed({kLock}, Packing::zstd));
    const auto digest = readLayer(file.number(), {}, LayerChanges::isWanted, [](LayerEntry) { return Result<void>{}; }, {});
    QCOMPARE(digest.value().text(), Digest::of(packed({kLock}, Packing::none)).text());
  }

  void laysLayersOverEachOther_data() {
    QTest::addColumn<int>("which");
    QTest::addColumn<QString>("expected");
    const char* rows[] = {"1_a 2_b", "1_a", "2_b", "2_b", "2_b", "1_a 2_b", "1_a",
                          "error: it holds no folder with migration_lock.toml"};
    for (int i = 0; i < 8; ++i) QTest::addRow("%d", i) << i << QString::fromLatin1(rows[i]);
  }
  void laysLayersOverEachOther() {
    QFETCH(int, which);
    QFETCH(QString, expected);
    const std::vector<TarEntry> base{kLock, migration("1_a", "A")};
    const TarEntry b = migration("2_b", "B");
    const std::string folder = "app/prisma/migrations/";
    const std::vector<std::vector<TarEntry>> second{
        {b},                                                      // a folder is shared by layers
        {{folder + ".wh.2_b", ""}, {folder + "x", ""}},           // a whiteout of nothing
        {{folder + ".wh.1_a", ""}, b},                            // a whiteout of a folder
        {b, {folder + ".wh..wh..opq", ""}, kLock},                // opaque: its place in the layer does not matter
        {{"app/prisma", "elsewhere", 's'}, kLock, b},             // a link takes the place of a folder
        {{"./" + folder + "2_b/", "", 'd'}, {"/" + b.path, "B"}},  // other ways to write a path
        {{folder + ".wh..wh.plnk", ""}, {"app/prisma/migrations2", "a file"}},  // marks of storage drivers
        {{".wh.app", ""}, b},                                     // the lock is gone with the rest
    };
    QCOMPARE(QString::fromStdString(namesIn(layered({base, second[static_cast<std::size_t>(which)]}))), expected);
  }
  void whiteoutHidesOnlyLowerLayers() {
    const auto files = layered({{kLock, migration("1_a", "A")}, {migration("1_a", "new"), {"app/prisma/migrations/.wh.1_a", ""}}});
    QCOMPARE(migrationsIn(files)->migrations.at(0).sql, std::string("new"));
  }
  void takesHardLinksToWhatItHasRead() {
    QCOMPARE(namesIn(layered({{kLock, migration("1_a", "A")},
                              {{"app/prisma/migrations/2_b/migration.sql", "app/prisma/migrations/1_a/migration.sql", 'h'}}})),
             std::string("1_a 2_b"));
  }
  void countsWhatItKeepsWithEveryHardLink() {
    const TarEntry large = migration("0_a", std::string(4000, 'a'));
    LayerLimits limits;
    limits.wantedBytes = 20'000;
    std::vector<TarEntry> bomb{kLock, large};
    for (int i = 1; i <= 400; ++i) bomb.push_back({migration(std::to_string(i), "").path, large.path, 'h'});
    const auto refused = over({}, packed(bomb), limits);
    QVERIFY(!refused.has_value());
    QCOMPARE(refused.error().code, Code::invalid);
    QVERIFY2(refused.error().message.find("of migrations") != std::string::npos, refused.error().message.c_str());

    const auto below = over({}, packed({kLock, large, migration("1_b", std::string(4000, 'b'))}), limits);
    QVERIFY(below.has_value());
    QVERIFY(!over(*below, packed({migration("2_c", std::string(4000, 'c')), migration("3_d", std::string(4000, 'd')), migration("4_e", std::string(4000, 'e'))}), limits));
    std::vector<TarEntry> replacing(20, large);  // what is gone does not count
    replacing.push_back({"app/prisma/migrations/1_b/.wh.migration.sql", ""});
    const auto after = over(*below, packed(replacing), limits);
    QVERIFY2(after.has_value(), after ? "" : after.error().message.c_str());
    QCOMPARE(namesIn(*after), std::string("0_a"));
  }
  void doesNotFollowLinks() {
    const std::string said = namesIn(layered({{kLock, {"app/prisma/migrations/1_a/migration.sql", "/etc/passwd", 's'}}}));
    QVERIFY2(said.find("is a link") != std::string::npos, said.c_str());
  }
  void refusesLargeMigrationsInsteadOfLeavingThemOut() {
    LayerLimits limits;
    limits.fileBytes = 10;
    const auto files = over({}, packed({kLock, migration("1_a", "A")}), limits);
    QVERIFY(namesIn(*files).find("is larger than") != std::string::npos);
  }
  void prefersTheApplicationsOwnFolder() {
    const std::string other = "app/node_modules/@acme/db/prisma/migrations/";
    QCOMPARE(namesIn(layered({{kLock, migration("1_a", "A"), {other + "migration_lock.toml", ""}, migration("9_z", "Z", other)}})),
             std::string("1_a"));
    QCOMPARE(namesIn(layered({{{other + "migration_lock.toml", ""}, migration("9_z", "Z", other)}})), std::string("9_z"));
  }
  void refusesTwoFoldersThatDiffer() {
    const std::string other = "packages/db/prisma/migrations/";
    const TarEntry lock{other + "migration_lock.toml", ""};
    QVERIFY(namesIn(layered({{kLock, migration("1_a", "A"), lock, migration("1_a", "B", other)}})).find("several folders") !=
            std::string::npos);
    QCOMPARE(namesIn(layered({{kLock, migration("1_a", "A"), lock, migration("1_a", "A", other)}})), std::string("1_a"));
  }

  void refusesHostileLayers_data() {
    QTest::addColumn<QByteArray>("layer");
    QTest::addColumn<QString>("words");
    const auto row = [](const char* name, const std::string& layer, const char* words) {
      QTest::newRow(name) << QByteArray(layer.data(), static_cast<qsizetype>(layer.size())) << QString::fromLatin1(words);
    };
    const std::string good = packed({kLock, {"big", std::string(100'000, 'x') + "y"}});
    row("leads out", packed({{"app/../../etc/passwd", ""}}), "leads out of the image");
    row("whiteout of its folder", packed({{"app/.wh.", ""}}), "whiteout of nothing");
    row("whiteout of the folder above", packed({{"app/.wh...", ""}}), "whiteout of nothing");
    row("a newline in a name", packed({{"a\nb/migration.sql", ""}}), "strange name");
    row("too deep", packed({{[] { std::string deep; for (int i = 0; i < 200; ++i) deep += "a/"; return deep; }(), "", 'd'}}), "too many folders");
    row("cut gzip", good.substr(0, good.size() / 2), "");
    row("cut tar", packed({kLock, {"a", std::string(5000, 'x')}}, Packing::none).substr(0, 2600), "");
    row("no tar", std::string(2000, 'z'), "");
    row("empty", {}, "");
    row("too many entries", packed(std::vector<TarEntry>(60, TarEntry{"same", ""})), "more than 50 entries");
    row("a bomb", packed({{"zeros", std::string(3U << 20U, '\0')}}), "when unpacked");
    // An outer gzip around an inner one is taken apart once, as an engine does.
    std::string twice;
    {
      archive* writer = archive_write_new();
      archive_write_set_format_raw(writer);
      archive_write_add_filter_gzip(writer);
      archive_write_open(writer, &twice, nullptr, [](archive*, void* to, const void* bytes, size_t size) -> la_ssize_t {
        static_cast<std::string*>(to)->append(static_cast<const char*>(bytes), size);
        return static_cast<la_ssize_t>(size);
      }, nullptr);
      archive_entry* entry = archive_entry_new();
      archive_entry_set_filetype(entry, AE_IFREG);
      archive_write_header(writer, entry);
      archive_write_data(writer, good.data(), good.size());
      archive_entry_free(entry);
      archive_write_close(writer);
      archive_write_free(writer);
    }
    row("gzip in gzip", twice, "");
  }
  void refusesHostileLayers() {
    QFETCH(QByteArray, layer);
    QFETCH(QString, words);
    LayerLimits limits;
    limits.plainBytes = 1U << 20U;
    limits.entries = 50;
    const auto files = over({}, layer.toStdString(), limits);
    QVERIFY(!files.has_value());
    QCOMPARE(files.error().code, Code::invalid);
    QVERIFY2(QString::fromStdString(files.error().message).contains(words), files.error().message.c_str());
  }
  void stopsWhenAsked() {
    std::stop_source source;
    source.request_stop();
    const auto files = over({}, packed({kLock}), {}, source.get_token());
    QCOMPARE(files.error().code, Code::cancelled);
  }

  /// Damaged layers are refused or read; they never bring the program down, nor go beyond the limits.
  void survivesDamage() {
    std::mt19937 random(20261123);
    const std::vector<std::string> seeds{
        packed({kLock, migration("1_a", "A"), {"x/.wh..wh..opq", ""}, {"link", "x", 's'}}, Packing::none),
        packed({kLock, migration("1_a", std::string(3000, 'q')), {std::string(300, 'n'), "long"}}, Packing::none),
        packed({kLock, migration("1_a", "A")}, Packing::gzip), packed({kLock, migration("1_a", "A")}, Packing::zstd)};
    int refused = 0;
    for (int round = 0; round < 3000; ++round) {
      std::string bytes = seeds[static_cast<std::size_t>(round) % seeds.size()];
      for (int changes = 1 + static_cast<int>(random() % 8); changes > 0; --changes)
        bytes[random() % bytes.size()] = static_cast<char>(random());
      if (random() % 5 == 0) bytes.resize(random() % bytes.size());
      LayerLimits limits;
      limits.plainBytes = 4U << 20U;
      const auto files = over({}, bytes, limits);
      if (!files) ++refused;
      else (void)migrationsIn(*files);
    }
    QVERIFY(refused > 500);
  }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "test_layers.moc"
