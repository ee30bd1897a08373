#pragma once

#include <map>
#include <string>
#include <vector>

namespace gantry::oci {

/// The CA files that a registry (`host[:port]`) may prove itself with, beside the system's certificates: the file that
/// `chosen` names for it, and every `*.crt` in `<directory>/<host[:port]>/` (Docker's convention,
/// docs.docker.com/engine/security/certificates), in order of their names. Looks at the disk; a directory that is not
/// there gives none.
[[nodiscard]] std::vector<std::string> caFilesOf(const std::string& registry,
                                                 const std::map<std::string, std::string>& chosen,
                                                 const std::string& directory);

}  // namespace gantry::oci
