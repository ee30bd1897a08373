#include "host/setup.h"

#include "core/digest.h"
#include "core/text.h"
#include "host/script.h"

namespace gantry::host {
namespace {

/// $1 deploy path, $2 hex SHA-256 of what comes on standard input. Temporary name, check, sync, rename.
constexpr std::string_view kInstall = R"SH(set -eu
umask 022
mkdir -p "$1"
new="$1/.deploy-compose.sh.$$"
trap 'rm -f "$new"' EXIT
cat > "$new"
[ "$(sha256sum < "$new" | cut -d' ' -f1)" = "$2" ]
chmod 755 "$new"
sync "$new"
mv -fT "$new" "$1/deploy-compose.sh")SH";

constexpr int kRefusedWords = 64;

}  // namespace

Command setupCommand(const Environment& environment) {
  const std::string script(deployScript());
  return {{"sh", "-c", std::string(kInstall), "gantry-setup", environment.deployPath.text(),
           std::string(Digest::of(script).hex())},
          script};
}

Result<void> setUp(Shell& shell, const Environment& environment, std::stop_token stop) {
  std::string errors;
  const auto receive = [&errors](Stream, std::string_view bytes) {
    errors += bytes.substr(0, 2000);
    return true;
  };
  const auto exit = shell.run(setupCommand(environment), receive, stop);
  if (!exit) return failure(exit.error());
  if (exit->status == 0 && exit->signal.empty()) return {};
  const std::string path = environment.deployPath.text();
  if (exit->status == kRefusedWords)   // the forced command of a protected host, which takes the script's verbs and nothing else
    return failure(Code::hostUnfit, environment.host.text() + " is protected: its script is its administrator's",
                   "let root put the output of `gantryctl host script` there; `gantryctl doctor " + environment.name.text() + "` says whether it must be");
  return failure(Code::hostUnfit,
                 environment.host.text() + ": deploy-compose.sh could not be put under " + path + ": " +
                     neutralised(trimmed(errors)),
                 "make the folder the deploy user's, as root on the host: `install -d -o USER -m 750 " + path + "`");
}

std::string protectingCommands(const UserName& user, const RemotePath& deployPath) {
  constexpr std::string_view kExample = "user=deploy path=/srv/shop ";
  std::string_view rest = protectingPage();
  rest.remove_prefix(kExample.size());
  return "user=" + shellWord(user.text()) + " path=" + shellWord(deployPath.text()) + " " + std::string(rest);
}

}  // namespace gantry::host
