#include "ssh/key_file.h"

#include <fstream>
#include <sstream>

#include "core/text.h"
#include "ssh/wire_format.h"

namespace gantry::ssh {
namespace {

constexpr std::string_view kOpenSsh = "OPENSSH PRIVATE KEY";
constexpr std::string_view kMagic{"openssh-key-v1\0", 15};
constexpr std::streamsize kLongest = 64 << 10;

std::string headOf(const std::filesystem::path& path) {
  std::error_code problem;
  if (!std::filesystem::is_regular_file(path, problem)) return {};
  std::ifstream stream(path, std::ios::binary);
  std::string text(static_cast<std::size_t>(kLongest), '\0');
  stream.read(text.data(), kLongest);
  text.resize(static_cast<std::size_t>(stream.gcount()));
  return text;
}

/// The label of the first `-----BEGIN …-----` line, and what stands between it and the end line.
struct Armour {
  std::string_view label;
  std::string_view body;
};

std::optional<Armour> openArmour(std::string_view text) {
  constexpr std::string_view kBegin = "-----BEGIN ";
  constexpr std::string_view kDashes = "-----";
  const std::size_t begin = text.find(kBegin);
  if (begin == std::string_view::npos) return std::nullopt;
  text.remove_prefix(begin + kBegin.size());
  const std::size_t labelEnd = text.find(kDashes);
  if (labelEnd == std::string_view::npos) return std::nullopt;
  const std::string_view label = text.substr(0, labelEnd);
  text.remove_prefix(labelEnd + kDashes.size());
  return Armour{label, text.substr(0, text.find(kDashes))};
}

std::optional<KeyFile> describeOpenSsh(std::string_view body) {
  std::string packed;
  for (const char c : body)
    if (c != '\n' && c != '\r' && c != ' ') packed += c;
  const auto bytes = fromBase64(packed);
  if (!bytes || !bytes->starts_with(kMagic)) return std::nullopt;
  WireReader reader(std::string_view(*bytes).substr(kMagic.size()));
  KeyFile file;
  file.encrypted = reader.text() != "none";
  [[maybe_unused]] const auto derivation = reader.text();
  [[maybe_unused]] const auto derivationOptions = reader.text();
  [[maybe_unused]] const auto count = reader.number();
  file.key = PublicKey::fromBlob(reader.text());
  if (!reader.ok() || !file.key) return std::nullopt;
  file.isRsa = file.key->type == "ssh-rsa";
  return file;
}

}  // namespace

std::optional<KeyFile> describeKey(std::string_view text) {
  const auto armour = openArmour(text);
  if (!armour || armour->label.find("PRIVATE KEY") == std::string_view::npos) return std::nullopt;
  if (armour->label == kOpenSsh) return describeOpenSsh(armour->body);
  KeyFile file;
  file.encrypted = armour->label.starts_with("ENCRYPTED") || armour->body.find("ENCRYPTED") != std::string_view::npos;
  file.isRsa = armour->label.starts_with("RSA");
  return file;
}

std::optional<PublicKey> parsePublicKeyLine(std::string_view line) {
  line = trimmed(line.substr(0, line.find('\n')));
  const std::string_view type = cutWord(line);
  const auto blob = fromBase64(cutWord(line));
  auto key = blob ? PublicKey::fromBlob(*blob) : std::nullopt;
  return key && key->type == type ? key : std::nullopt;
}

std::optional<KeyFile> readKeyFile(const std::filesystem::path& path) {
  auto file = describeKey(headOf(path));
  if (!file) return std::nullopt;
  file->path = path;
  if (!file->key) file->key = parsePublicKeyLine(headOf(path.string() + ".pub"));
  if (file->key && file->key->type == "ssh-rsa") file->isRsa = true;
  return file;
}

}  // namespace gantry::ssh
