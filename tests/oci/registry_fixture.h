#pragma once

#include <memory>

#include <QTemporaryDir>

#include "fake_clock.h"
#include "oci/oci_registry.h"
#include "scripted_server.h"
#include "small_image.h"

/// An OciRegistry without any of this machine's settings, and the names it is asked with.
struct RegistryFixture {
  explicit RegistryFixture(const std::string& registry) : at(registry) {
    options.dockerConfigDirectory = home.path().toStdString();
    options.certificatesDirectory = home.path().toStdString() + "/certs.d";
    options.timeouts = {std::chrono::seconds(5), std::chrono::seconds(5), std::chrono::seconds(30)};
  }
  gantry::oci::OciRegistry& get() {
    if (!made) made = std::make_unique<gantry::oci::OciRegistry>(clock, options);
    return *made;
  }
  [[nodiscard]] gantry::ImageName name() const { return *gantry::ImageName::parse(at + "/acme/shop-app"); }
  [[nodiscard]] gantry::Tag tag() const { return *gantry::Tag::parse("sha-1ce08b5"); }

  void logIn(const std::string& user, const std::string& password) const {
    const QByteArray auth = QByteArray::fromStdString(user + ":" + password).toBase64();
    writeConfig(R"({"auths":{")" + at + R"(":{"auth":")" + auth.toStdString() + R"("}}})");
  }
  void writeConfig(const std::string& text) const {
    QFile file(home.filePath(QStringLiteral("config.json")));
    if (file.open(QIODevice::WriteOnly)) file.write(QByteArray::fromStdString(text));
  }

  std::string at;
  QTemporaryDir home;
  FakeClock clock;
  gantry::oci::OciOptions options;
  std::unique_ptr<gantry::oci::OciRegistry> made;
};

/// Answers for `acme/shop-app` with the small image under the tag sha-1ce08b5.
inline Answer serveImage(const SmallImage& image, const Asked& asked) {
  const QByteArray base = "/v2/acme/shop-app/";
  const auto at = [&](const char* kind, const std::string& bytes) {
    return asked.target == base + kind + QByteArray::fromStdString(gantry::Digest::of(bytes).text());
  };
  const auto answer = [](const std::string& body, const char* type) {
    Answer made;
    made.body = QByteArray::fromStdString(body);
    made.contentType = type;
    made.addHeader("Docker-Content-Digest", QByteArray::fromStdString(gantry::Digest::of(body).text()));
    return made;
  };
  if (asked.target == "/v2/") return answer("{}", "application/json");
  if (asked.target == base + "manifests/sha-1ce08b5" || at("manifests/", image.index()))
    return answer(image.index(), SmallImage::kIndex);
  if (at("manifests/", image.manifest())) return answer(image.manifest(), SmallImage::kManifest);
  if (at("blobs/", image.config)) return answer(image.config, "application/octet-stream");
  if (at("blobs/", image.layer)) return answer(image.layer, "application/octet-stream");
  Answer unknown;
  unknown.status = 404;
  unknown.body = R"({"errors":[{"code":"MANIFEST_UNKNOWN","message":"manifest unknown"}]})";
  return unknown;
}
