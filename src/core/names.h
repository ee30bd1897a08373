#pragma once

#include <string_view>

#include "core/token.h"

namespace gantry {

/// The texts that travel between a person, a project file, a registry and a host. All of them are plain ASCII words
/// without blanks, quotes or shell characters, so that none can mean anything else on the way.

struct TagRule {
  static constexpr std::string_view kKind = "tag";
  static constexpr std::string_view kExpected = "letters, digits, _ . -, at most 128, such as sha-1ce08b5…";
  static bool accepts(std::string_view text);
};
/// An image tag (OCI distribution specification: `[a-zA-Z0-9_][a-zA-Z0-9._-]{0,127}`).
using Tag = Token<TagRule>;

struct CommitRule {
  static constexpr std::string_view kKind = "commit";
  static constexpr std::string_view kExpected = "a full commit id of 40 (or 64) lower-case hex digits";
  static bool accepts(std::string_view text);
};
using Commit = Token<CommitRule>;

struct ImageNameRule {
  static constexpr std::string_view kKind = "image name";
  static constexpr std::string_view kExpected = "registry/path without tag, such as ghcr.io/acme/shop-app";
  static bool accepts(std::string_view text);
};
/// `registry[:port]/path/of/repository`, always with its registry, never with tag or digest.
using ImageName = Token<ImageNameRule>;
[[nodiscard]] std::string_view registryOf(const ImageName& name);
[[nodiscard]] std::string_view repositoryOf(const ImageName& name);

struct ServiceNameRule {
  static constexpr std::string_view kKind = "service name";
  static constexpr std::string_view kExpected = "lower-case letters, digits, _ -, at most 63";
  static bool accepts(std::string_view text);
};
/// A Compose service, and a Compose project: they share one rule.
using ServiceName = Token<ServiceNameRule>;

struct ComposeProjectRule {
  static constexpr std::string_view kKind = "Compose project name";
  static constexpr std::string_view kExpected = "lower-case letters, digits, _ -, at most 63";
  static bool accepts(std::string_view text) { return ServiceNameRule::accepts(text); }
};
using ComposeProject = Token<ComposeProjectRule>;

struct EnvironmentNameRule {
  static constexpr std::string_view kKind = "environment name";
  static constexpr std::string_view kExpected = "lower-case letters, digits, -, at most 32, such as staging";
  static bool accepts(std::string_view text);
};
using EnvironmentName = Token<EnvironmentNameRule>;

struct ProjectNameRule {
  static constexpr std::string_view kKind = "project name";
  static constexpr std::string_view kExpected = "lower-case letters, digits, -, at most 32, such as capakraken";
  static bool accepts(std::string_view text) { return EnvironmentNameRule::accepts(text); }
};
using ProjectName = Token<ProjectNameRule>;

struct RemotePathRule {
  static constexpr std::string_view kKind = "path on the host";
  static constexpr std::string_view kExpected =
      "an absolute path of letters, digits, . _ - and /, without .. and at most 255 characters";
  static bool accepts(std::string_view text);
};
using RemotePath = Token<RemotePathRule>;

struct BundlePathRule {
  static constexpr std::string_view kKind = "file of the bundle";
  static constexpr std::string_view kExpected =
      "a relative path of letters, digits, . _ - and /, without .. and at most 255 characters";
  static bool accepts(std::string_view text);
};
using BundlePath = Token<BundlePathRule>;

struct UrlPathRule {
  static constexpr std::string_view kKind = "URL path";
  static constexpr std::string_view kExpected = "a path such as /api/ready, without query";
  static bool accepts(std::string_view text);
};
using UrlPath = Token<UrlPathRule>;

struct PersonRule {
  static constexpr std::string_view kKind = "person";
  static constexpr std::string_view kExpected = "letters, digits, . _ @ + -, at most 64, such as mara or mara@acme.org";
  static bool accepts(std::string_view text);
};
using Person = Token<PersonRule>;

struct HostAddressRule {
  static constexpr std::string_view kKind = "host";
  static constexpr std::string_view kExpected =
      "a host name, an alias of your SSH configuration or an IP address, not starting with -";
  static bool accepts(std::string_view text);
};
using HostAddress = Token<HostAddressRule>;

struct UserNameRule {
  static constexpr std::string_view kKind = "user name";
  static constexpr std::string_view kExpected = "lower-case letters, digits, _ -, at most 32, such as deploy";
  static bool accepts(std::string_view text);
};
using UserName = Token<UserNameRule>;

struct RunIdRule {
  static constexpr std::string_view kKind = "run id";
  static constexpr std::string_view kExpected = "a ULID: 26 characters of Crockford's base 32";
  static bool accepts(std::string_view text);
};
/// A ULID (github.com/ulid/spec), upper case: sorts by the time it was made.
using RunId = Token<RunIdRule>;

struct FingerprintRule {
  static constexpr std::string_view kKind = "key fingerprint";
  static constexpr std::string_view kExpected = "SHA256: and 43 characters of base 64, as ssh-keygen -l prints it";
  static bool accepts(std::string_view text);
};
/// The SHA-256 fingerprint of an SSH key, as OpenSSH writes it.
using Fingerprint = Token<FingerprintRule>;

struct ConfigFingerprintRule {
  static constexpr std::string_view kKind = "configuration fingerprint";
  static constexpr std::string_view kExpected = "keyed: and 64 lower-case hex digits";
  static bool accepts(std::string_view text);
};
/// What a host says of its rendered configuration: a hash keyed on that host, so that it gives away nothing.
using ConfigFingerprint = Token<ConfigFingerprintRule>;

struct RemarkRule {
  static constexpr std::string_view kKind = "reason";
  static constexpr std::string_view kExpected =
      "one line of visible text, at most 200 bytes, not starting or ending with a blank, and not just -";
  static bool accepts(std::string_view text);
};
/// A person's own words in a statement: one line of UTF-8 in which nothing is hidden (no control, bidirectional or
/// zero-width characters), 1 to 200 bytes.
using Remark = Token<RemarkRule>;

struct WordRule {
  static constexpr std::string_view kKind = "word";
  static constexpr std::string_view kExpected = "letters, digits and @ % + = : , . / _ -, at most 300";
  static bool accepts(std::string_view text);
};
/// Whatever may stand in a host's answer or a journal: never blank, never quoted, never a control character.
using Word = Token<WordRule>;

}  // namespace gantry
