#include <QtTest>

#include <atomic>
#include <thread>

#include "answers.h"
#include "registry_fixture.h"

using namespace gantry;
using namespace gantry::oci;

class TestRegistry : public QObject {
  Q_OBJECT

 private Q_SLOTS:
  void readsAnImageByTagAndByDigest() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) { return serveImage(image, asked); });
    RegistryFixture fixture(server.registry());
    const auto byTag = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(byTag, problem(byTag));
    QVERIFY(byTag->pinned.digest == Digest::of(image.index()));
    QVERIFY(byTag->platformManifest == Digest::of(image.manifest()));
    QVERIFY(byTag->config == Digest::of(image.config));
    QCOMPARE(bytes(byTag->revision->text()), QByteArray(SmallImage::kRevision));
    QVERIFY(byTag->created == Time(std::chrono::milliseconds(1714979289500)));
    QCOMPARE(byTag->layers.size(), std::size_t{1});
    QCOMPARE(byTag->layers[0].bytes, std::uint64_t{image.layer.size()});
    const auto byDigest = fixture.get().image(byTag->pinned, {});
    QVERIFY2(byDigest, problem(byDigest));
    QVERIFY(*byDigest == *byTag);
    const auto direct = fixture.get().image(PinnedImage{fixture.name(), byTag->platformManifest}, {});
    QVERIFY2(direct, problem(direct));
    QVERIFY(direct->pinned.digest == direct->platformManifest);
    QCOMPARE(server.count("/v2/"), 1);
  }

  void streamsABlob() {
    SmallImage image;
    image.layer = std::string(5'000'000, 'x') + "end";
    ScriptedServer server([&](const Asked& asked) { return serveImage(image, asked); });
    RegistryFixture fixture(server.registry());
    std::string got;
    int pieces = 0;
    const auto done = fixture.get().blob(fixture.name(), Digest::of(image.layer), [&](std::string_view piece) {
      got += piece;
      ++pieces;
      return true;
    }, {});
    QVERIFY2(done, problem(done));
    QVERIFY(got == image.layer);
    QVERIFY(pieces > 1);
    const auto stopped = fixture.get().blob(fixture.name(), Digest::of(image.layer),
                                            [](std::string_view) { return false; }, {});
    QVERIFY(!stopped && stopped.error().code == Code::cancelled);
  }

  void doesNotRepeatABlobThatBegan() {
    SmallImage image;
    image.layer = std::string(100'000, 'x');
    ScriptedServer server([&](const Asked& asked) {
      Answer answer = serveImage(image, asked);
      if (asked.target.contains("/blobs/")) answer.cutAfter = 50'000;
      return answer;
    });
    RegistryFixture fixture(server.registry());
    std::size_t got = 0;
    const auto done = fixture.get().blob(fixture.name(), Digest::of(image.layer), [&](std::string_view piece) {
      got += piece.size();
      return true;
    }, {});
    QVERIFY(!done && done.error().code == Code::unreachable);
    QCOMPARE(got, std::size_t{50'000});
    QVERIFY(fixture.clock.sleeps().empty());
  }

  void readsAllPagesOfTags() {
    ScriptedServer server([](const Asked& asked) {
      if (asked.target == "/v2/") return withBody("{}");
      Answer answer;
      if (asked.target.endsWith("tags/list?n=1000")) {
        answer.body = R"({"name":"acme/shop-app","tags":["sha-b","sha-a"]})";
        answer.addHeader("Link", R"(</v2/acme/shop-app/tags/list?last=sha-a&n=2>; rel="next")");
      } else if (asked.target.contains("last=sha-a&")) {
        answer.body = R"({"name":"acme/shop-app","tags":["sha-c"]})";
        const QByteArray next = "/v2/acme/shop-app/tags/list?last=sha-c";
        answer.addHeader("Link", "<http://" + asked.headers.value("host") + next + ">; rel=\"next\"");
      } else {
        answer.body = R"({"name":"acme/shop-app","tags":null})";
      }
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(tags, problem(tags));
    QCOMPARE(tags->size(), std::size_t{3});
    QCOMPARE(bytes((*tags)[0].text() + (*tags)[1].text() + (*tags)[2].text()), QByteArray("sha-bsha-asha-c"));
  }

  void readsAHundredThousandTags() {
    ScriptedServer server([](const Asked& asked) {
      if (asked.target == "/v2/") return withBody("{}");
      const int page = asked.target.mid(asked.target.lastIndexOf('=') + 1).toInt() % 1000;
      QByteArray body = R"({"tags":[)";
      for (int tag = 0; tag < 1000; ++tag)
        body += (tag > 0 ? ",\"sha-" : "\"sha-") + QByteArray::number(page * 1000 + tag) + "\"";
      Answer answer;
      answer.body = body + "]}";
      if (page < 99)
        answer.addHeader("Link", "</v2/acme/shop-app/tags/list?page=" + QByteArray::number(page + 1) +
                                           ">; rel=\"next\"");
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto tags = fixture.get().tags(fixture.name(), {});
    QVERIFY2(tags, problem(tags));
    QCOMPARE(tags->size(), std::size_t{100'000});
    QCOMPARE(bytes(tags->back().text()), QByteArray("sha-99999"));
  }

  void fetchesATokenOncePerRepository() {
    const SmallImage image;
    std::atomic<int> tokens = 0;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token?")) {
        ++tokens;
        return withToken("access_token", "tok-" + QByteArray::number(tokens.load()), 300);
      }
      if (!asked.headers.value("authorization").startsWith("Bearer tok-"))
        return wantingToken(asked, "/token?x=1", ",service=\"the service\",scope=\"repository:user/image:pull\"");
      return serveImage(image, asked);
    });
    RegistryFixture fixture(server.registry());
    QVERIFY(fixture.get().image(fixture.name(), fixture.tag(), {}));
    QCOMPARE(tokens.load(), 1);
    QCOMPARE(server.count("/token?x=1&service=the%20service&scope=repository%3Aacme%2Fshop-app%3Apull"), 1);
    fixture.clock.advance(std::chrono::seconds(200));
    QVERIFY(fixture.get().image(fixture.name(), fixture.tag(), {}));
    QCOMPARE(tokens.load(), 1);
    fixture.clock.advance(std::chrono::seconds(100));
    QVERIFY(fixture.get().image(fixture.name(), fixture.tag(), {}));
    QCOMPARE(tokens.load(), 2);
  }

  void takesANewTokenWhenTheOldOneIsRefused() {
    const SmallImage image;
    std::atomic<int> valid = 1;
    std::atomic<int> tokens = 0;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token"))
        return withToken("token", "tok-" + QByteArray::number(++tokens), 3000);
      if (asked.headers.value("authorization") != "Bearer tok-" + QByteArray::number(valid.load()))
        return wantingToken(asked);
      return serveImage(image, asked);
    });
    RegistryFixture fixture(server.registry());
    QVERIFY(fixture.get().image(fixture.name(), fixture.tag(), {}));
    valid = 2;
    const auto again = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(again, problem(again));
    QCOMPARE(tokens.load(), 2);
  }

  void sendsCredentialsToTheTokenService() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target.startsWith("/token")) {
        Answer denied;
        denied.status = 403;
        const bool right = asked.headers.value("authorization") == "Basic " + QByteArray("mara:s3cret").toBase64();
        return right ? withBody(R"({"token":"tok"})") : denied;
      }
      if (asked.headers.value("authorization") != "Bearer tok")
        return wantingToken(asked, "/token", ", Basic realm=\"x\"");
      return serveImage(image, asked);
    });
    RegistryFixture fixture(server.registry());
    const auto anonymous = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!anonymous);
    QCOMPARE(anonymous.error().code, Code::authentication);
    QVERIFY2(problem(anonymous).contains("no credentials found for " + bytes(server.registry())), problem(anonymous));
    QCOMPARE(bytes(anonymous.error().wayOut), "docker login " + bytes(server.registry()));
    fixture.logIn("mara", "s3cret");
    fixture.clock.advance(std::chrono::minutes(6));
    const auto known = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(known, problem(known));
  }

  void tradesAnIdentityToken() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target == "/token" && asked.method == "POST" && asked.body.contains("grant_type=refresh_token") &&
          asked.body.contains("refresh_token=id%2Btoken") && asked.body.contains("service=svc"))
        return withBody(R"({"access_token":"tok"})");
      if (asked.headers.value("authorization") != "Bearer tok")
        return wantingToken(asked, "/token", ",service=\"svc\"");
      return serveImage(image, asked);
    });
    RegistryFixture fixture(server.registry());
    fixture.writeConfig("{\"auths\":{\"" + server.registry() + "\":{\"identitytoken\":\"id+token\"}}}");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(read, problem(read));
  }

  void speaksBasicAndNamesTheSourceOfRefusedCredentials() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.headers.value("authorization") != "Basic " + QByteArray("mara:right").toBase64())
        return wanting("Basic realm=\"Registry\"");
      return serveImage(image, asked);
    });
    RegistryFixture fixture(server.registry());
    fixture.logIn("mara", "wrong-password");
    const auto refused = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!refused);
    QCOMPARE(refused.error().code, Code::authentication);
    QVERIFY2(problem(refused).contains("the credentials from " + fixture.home.path().toUtf8() + "/config.json"),
             problem(refused));
    QVERIFY(!problem(refused).contains("wrong-password"));
    QVERIFY(!problem(refused).contains(QByteArray("mara:wrong-password").toBase64()));
    QVERIFY(server.asked().size() <= 4);
    fixture.logIn("mara", "right");
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(read, problem(read));
  }

  void namesOtherRefusals_data() {
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("code");
    QTest::newRow("forbidden") << 403 << QByteArray("permission");
    QTest::newRow("missing") << 404 << QByteArray("not-found");
    QTest::newRow("odd") << 418 << QByteArray("invalid");
    QTest::newRow("broken") << 500 << QByteArray("unreachable");
    QTest::newRow("busy") << 429 << QByteArray("unreachable");
  }
  void namesOtherRefusals() {
    QFETCH(int, status);
    QFETCH(QByteArray, code);
    ScriptedServer server([&](const Asked& asked) {
      Answer answer;
      answer.body = R"({"errors":[{"code":"DENIED","message":"the password is hunter2"}]})";
      if (asked.target != "/v2/") answer.status = status;
      return answer;
    });
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY(!read);
    QCOMPARE(bytes(name(read.error().code)), code);
    QVERIFY2(problem(read).contains("acme/shop-app:sha-1ce08b5") || status == 429, problem(read));
    QVERIFY(problem(read).contains(QByteArray::number(status) + ", DENIED"));
    QVERIFY(!problem(read).contains("hunter2"));
  }

  void triesAgainWhenTheServerIsBusy() {
    const SmallImage image;
    std::atomic<int> calls = 0;
    ScriptedServer server([&](const Asked& asked) {
      Answer busy;
      if (asked.target == "/v2/") return withBody("{}");
      switch (++calls) {
        case 1: busy.status = 429; busy.addHeader("Retry-After", "7"); return busy;
        case 2: busy.status = 503; busy.addHeader("Retry-After", "100000"); return busy;
        case 3: busy.status = 500; busy.body = "oops"; return busy;
        default: return serveImage(image, asked);
      }
    });
    RegistryFixture fixture(server.registry());
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QVERIFY2(read, problem(read));
    const auto sleeps = fixture.clock.sleeps();
    QCOMPARE(sleeps.size(), std::size_t{3});
    QVERIFY(sleeps[0] == std::chrono::seconds(7));
    QVERIFY(sleeps[1] == std::chrono::seconds(60));
    QVERIFY(sleeps[2] >= std::chrono::seconds(1) && sleeps[2] <= std::chrono::seconds(2));
  }

  void saysWhatItCannotReach() {
    std::string closed;
    { closed = ScriptedServer([](const Asked&) { return Answer(); }).registry(); }
    RegistryFixture fixture(closed);
    const auto read = fixture.get().image(fixture.name(), fixture.tag(), {});
    QCOMPARE(problem(read), "unreachable: cannot reach " + bytes(closed) + ": connection refused");
    QCOMPARE(fixture.clock.sleeps().size(), std::size_t{3});
  }

  void followsARedirectWithoutItsCredentials() {
    const SmallImage image;
    ScriptedServer storage([&](const Asked&) { return withBody(QByteArray::fromStdString(image.layer)); });
    ScriptedServer server([&](const Asked& asked) {
      if (!asked.headers.contains("authorization")) return wanting("Basic realm=\"Registry\"");
      Answer answer;
      answer.status = asked.target == "/v2/" ? 200 : 307;
      answer.addHeader("Location", storage.url("/bucket/layer?signature=abc"));
      return answer;
    });
    RegistryFixture fixture(server.registry());
    fixture.logIn("mara", "s3cret");
    std::string got;
    const auto done = fixture.get().blob(fixture.name(), Digest::of(image.layer), [&](std::string_view piece) {
      got += piece;
      return true;
    }, {});
    QVERIFY2(done, problem(done));
    QVERIFY(got == image.layer);
    QCOMPARE(storage.asked().size(), std::size_t{1});
    QVERIFY(!storage.asked()[0].headers.contains("authorization"));
    QCOMPARE(storage.asked()[0].target, QByteArray("/bucket/layer?signature=abc"));
  }

  void servesSeveralThreadsAtOnce() {
    const SmallImage image;
    ScriptedServer server([&](const Asked& asked) { return serveImage(image, asked); });
    RegistryFixture fixture(server.registry());
    OciRegistry& registry = fixture.get();
    std::atomic<int> good = 0;
    {
      std::vector<std::jthread> threads;
      for (int thread = 0; thread < 12; ++thread)
        threads.emplace_back([&] {
          for (int turn = 0; turn < 5; ++turn) good += registry.image(fixture.name(), fixture.tag(), {}) ? 1 : 0;
        });
    }
    QCOMPARE(good.load(), 60);
  }

  void wakesAtOnceWhenStopped_data() {
    QTest::addColumn<bool>("duringBody");
    QTest::newRow("before the answer") << false;
    QTest::newRow("in the body") << true;
  }
  void wakesAtOnceWhenStopped() {
    QFETCH(bool, duringBody);
    std::atomic<bool> reached = false;
    ScriptedServer server([&](const Asked& asked) {
      if (asked.target == "/v2/") return withBody("{}");
      Answer answer = withBody(QByteArray(100'000, 'x'));
      answer.silent = !duringBody;
      answer.stallAfter = 1000;
      reached = true;
      return answer;
    });
    RegistryFixture fixture(server.registry());
    OciRegistry& registry = fixture.get();
    std::stop_source stop;
    std::atomic<bool> ended = false;
    Result<void> outcome;
    std::jthread caller([&] {
      outcome = registry.blob(fixture.name(), Digest::of("x"), [](std::string_view) { return true; }, stop.get_token());
      ended = true;
    });
    QTRY_VERIFY(reached.load());
    QElapsedTimer timer;
    timer.start();
    stop.request_stop();
    caller.join();
    QVERIFY2(timer.elapsed() < 200, QByteArray::number(timer.elapsed()));
    QVERIFY(!outcome && outcome.error().code == Code::cancelled);
  }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "test_registry.moc"
