#pragma once

#include <string>

namespace gantry::cli {

/// What every command understands.
struct Options {
  std::string projectFile;      ///< empty: found upward from the working folder
  std::string person;           ///< empty: $GANTRY_PERSON, else the login name
  std::string key;              ///< the key file to sign with; empty: $GANTRY_KEY, else the agent's and the SSH configuration's
  std::string store;            ///< empty: $GANTRY_STORE, else the user's data folder
  std::string ssh = "auto";     ///< auto, libssh2, system
  std::string color = "auto";   ///< auto, always, never
  std::string progress = "auto";///< auto, tty, plain, json, quiet
  bool json = false;
  bool yes = false;
  bool noInput = false;
};

}  // namespace gantry::cli
