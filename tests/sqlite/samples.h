#pragma once

#include <string>

#include <sys/wait.h>
#include <unistd.h>

#include "core/store.h"

/// Values and a second process for the tests of the store.
namespace samples {

inline gantry::RunId run(int at = 1) {
  std::string text = "01JD3XW9V8ZK5T9Q2B7M4N0000";
  const std::string digits = std::to_string(at);
  return *gantry::RunId::parse(text.replace(text.size() - digits.size(), digits.size(), digits));
}
inline gantry::Digest digest(const std::string& of) { return gantry::Digest::of(of); }
inline gantry::Time at(std::int64_t ms) { return gantry::Time(std::chrono::milliseconds(ms)); }
inline gantry::ProjectName project() { return *gantry::ProjectName::parse("shop"); }
inline gantry::EnvironmentName environment(const char* name = "staging") {
  return *gantry::EnvironmentName::parse(name);
}
inline gantry::Tag tag(const char* text = "sha-1ce08b5") { return *gantry::Tag::parse(text); }
inline gantry::ImageName imageName() { return *gantry::ImageName::parse("ghcr.io/acme/shop-app"); }
inline gantry::SeenImage seen(const char* of, std::int64_t ms) { return {imageName(), tag(), digest(of), at(ms)}; }
inline gantry::KnownRun known(int number, const char* outcome = "") {
  return {run(number), project(), environment(), tag(), "gantry plan v1\n", at(number * 1000), outcome};
}

/// Runs `work` in another process; its result is the exit status to come.
template <class Work>
pid_t inAnotherProcess(Work work) {
  const pid_t child = fork();
  if (child == 0) _exit(work());
  return child;
}
inline int statusOf(pid_t child) {
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 255;
}

}  // namespace samples
