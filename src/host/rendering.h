#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/host_facts.h"
#include "core/plan.h"
#include "core/result.h"

namespace gantry::host {

/// What a host says of a bundle and a pair of images before a run: exactly what the run itself would compute.
struct Rendering {
  ConfigFingerprint config;
  std::vector<RuleVerdict> rules;
  struct Service {
    std::string name;
    std::string state;  ///< same, changed, new, running-elsewhere
    bool operator==(const Service&) const = default;
  };
  std::vector<Service> services;
  struct Setting {
    std::string name;
    std::string state;  ///< new, changed, gone
    bool operator==(const Setting&) const = default;
  };
  /// Names in `.env.production` that differ from what the serving release was started with; empty when the host has not noted that.
  std::optional<std::vector<Setting>> settings;
  std::vector<std::string> recreate;  ///< supporting services whose configuration differs; a run leaves them as they are
  bool operator==(const Rendering&) const = default;
};

/// Reads the answer of `render`. @error invalid
[[nodiscard]] Result<Rendering> readRendering(std::string_view answer);

/// Reads the `rendered` lines in an answer of `facts`; nothing when there are none. @error invalid
[[nodiscard]] Result<std::optional<Rendering>> readRenderingWithin(std::string_view facts);

}  // namespace gantry::host
