#pragma once

#include <optional>
#include <string>

#include "core/image.h"
#include "core/names.h"
#include "core/sentence.h"

namespace gantry {

/// One commit's image set. Complete only when app and migrator exist and their revision labels agree.
struct Release {
  Tag tag;
  std::optional<Image> app;
  std::optional<Image> migrator;
  std::string unreadable{};   ///< why an image of it cannot be used, one sentence; empty when it can, or is not there

  /// The commit: from the revision labels, else from a `sha-<full commit>` tag; empty when neither tells.
  [[nodiscard]] std::optional<Commit> commit() const;
  /// Why the release cannot be deployed; empty when it is complete.
  [[nodiscard]] Sentence incompleteBecause() const;
  bool operator==(const Release&) const = default;
};

/// The commit a `sha-<commit>` tag names; empty for an override tag or an abbreviated commit.
[[nodiscard]] std::optional<Commit> commitOf(const Tag& tag);

/// For people: `sha-9f2c41d`, override tags whole.
[[nodiscard]] std::string brief(const Tag& tag);

}  // namespace gantry
