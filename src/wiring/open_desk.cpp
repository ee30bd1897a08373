#include "wiring/open_desk.h"

#include <cstdlib>

#include <pwd.h>
#include <unistd.h>

#include <QCoreApplication>

#include "app/host_images.h"
#include "contents/image_migrations.h"
#include "core/text.h"
#include "oci/oci_registry.h"
#include "project/bundle_folder.h"
#include "project/git_history.h"
#include "project/project_file.h"
#include "schema/postgres_analyst.h"
#include "sqlite/ledger_index.h"
#include "sqlite/location.h"
#include "sqlite/store.h"
#include "ssh/first_contact.h"
#include "ssh/library.h"
#include "ssh/libssh2_shell.h"
#include "ssh/open_shell.h"
#include "ssh/system_shell.h"
#include "wiring/signing_keys.h"
#include "wiring/ssh_settings.h"
#include "wiring/system_clock.h"

namespace gantry::wiring {
namespace {

Result<std::filesystem::path> projectFile(const std::string& wanted) {
  std::error_code fault;
  if (wanted.empty()) return project::findProjectFile(std::filesystem::current_path(fault));
  const std::filesystem::path path(wanted);
  if (std::filesystem::is_directory(path, fault)) return path / project::kProjectFileName;
  return path;
}

Result<Person> person(const std::string& wanted) {
  if (!wanted.empty()) return Person::parse(wanted);
  if (const char* named = std::getenv("GANTRY_PERSON"); named != nullptr && *named != '\0') return Person::parse(named);
  const passwd* account = getpwuid(getuid());
  return Person::parse(account == nullptr ? "unknown" : account->pw_name);
}

oci::OciOptions ociOptions(const Project& project, const std::string& dockerConfig) {
  oci::OciOptions options;
  options.dockerConfigDirectory = dockerConfig;
  const auto platform = split(project.platform, '/');   // checked by the project file
  options.platform = {std::string(platform[0]), std::string(platform[1]), platform.size() > 2 ? std::string(platform[2]) : std::string()};
  if (project.registryCa.empty()) return options;
  for (const ImageName& name : {project.app, project.migrator})
    options.caFiles[std::string(registryOf(name))] = project.registryCa.string();
  return options;
}

std::unique_ptr<Shell> makeShell(const std::string& kind, ssh::Destination destination, ssh::Options options) {
  if (kind == "libssh2") return std::make_unique<ssh::Libssh2Shell>(std::move(destination), std::move(options));
  if (kind == "system") return std::make_unique<ssh::SystemShell>(std::move(destination), std::move(options));
  return ssh::openShell(std::move(destination), std::move(options));
}

/// Members stand in the order in which they need each other.
class RealDesk : public OpenDesk {
 public:
  RealDesk(Project project, Person person, std::unique_ptr<sqlite::Store> store, ledger::Shelf ledgers, const DeskWanted& wanted)
      : m_store(std::move(store)),
        m_history(project.file.parent_path(), project.mainBranch),
        m_registry(m_clock, ociOptions(project, wanted.dockerConfig)),
        m_registryMigrations(m_registry, *m_store, *m_store),
        m_hostImages(m_desk),
        m_migrations(m_registryMigrations, m_hostImages, *m_store, m_clock),
        m_ssh{.askPassphrase = wanted.askPassphrase},
        m_sshKind(wanted.ssh),
        m_desk{std::move(project), std::move(person), m_registry, m_history, *m_store, *m_store, *m_store, m_clock, m_migrations, m_analyst, {}, {}, {}} {
    m_desk.shellTo = [this](const Environment& environment) { return makeShell(m_sshKind, destination(environment), m_ssh); };
    m_desk.offeredKey = [this](const Environment& environment, std::stop_token stop) { return offeredKey(environment, stop); };
    m_desk.sshSettings = [this](const Environment& environment, std::stop_token stop) {
      return explainSettings(destination(environment), m_ssh, stop);
    };
    m_desk.ledgers = std::move(ledgers);
    m_desk.recordIndex = [](const std::filesystem::path& path) { return sqlite::LedgerIndex::open(path); };
    const char* named = std::getenv("GANTRY_KEY");
    m_desk.signers = [this, key = wanted.key.empty() && named != nullptr ? std::string(named) : wanted.key](const Environment& environment, std::stop_token stop) {
      return signingKeys(key, destination(environment), m_ssh, stop);
    };
    m_desk.bundle = [this] { return project::readBundle(m_desk.project.bundle); };
  }

  [[nodiscard]] const app::Desk& desk() const override { return m_desk; }

 private:
  [[nodiscard]] ssh::Destination destination(const Environment& environment) const {
    return {environment.host, environment.user, environment.sshPort, m_desk.project.sshConfig};
  }

  Result<app::OfferedKey> offeredKey(const Environment& environment, std::stop_token stop) const {
    const ssh::Destination place = destination(environment);
    const auto offered = ssh::scanHostKey(place, m_ssh, stop);
    if (!offered) return failure(offered.error());
    const ssh::HostKey key = offered->key;
    return app::OfferedKey{key.type, key.fingerprint(),
                           [place, key, options = m_ssh] { return ssh::trustHostKey(place, key, options, {}); }};
  }

  SystemClock m_clock;
  ssh::Library m_library;
  std::unique_ptr<sqlite::Store> m_store;
  project::GitHistory m_history;
  oci::OciRegistry m_registry;
  contents::RegistryMigrations m_registryMigrations;
  app::DeskHostImages m_hostImages;  ///< looks at the desk only when it is asked
  contents::ImageMigrations m_migrations;
  schema::PostgresAnalyst m_analyst;
  ssh::Options m_ssh;
  std::string m_sshKind;
  app::Desk m_desk;
};

/// The one QCoreApplication the registry's sockets need, when the face has none of its own.
void ensureApplication() {
  static int count = 1;
  static char name[] = "gantryctl";
  static char* words[] = {name, nullptr};
  if (QCoreApplication::instance() == nullptr) static const QCoreApplication application(count, words);
}

}  // namespace

Result<std::unique_ptr<OpenDesk>> openDesk(const DeskWanted& wanted) {
  const auto file = projectFile(wanted.projectFile);
  if (!file) return failure(file.error());
  auto read = project::readProjectFile(*file);
  if (!read) return failure(read.error());
  auto who = person(wanted.person);
  if (!who) return failure(Code::usage, who.error().message, who.error().wayOut);
  const auto place = sqlite::defaultStorePath();
  if (!place) return failure(place.error());
  auto store = sqlite::Store::open(*place);
  if (!store) return failure(store.error());
  auto ledgers = ledger::Shelf::usual();
  if (!ledgers) return failure(ledgers.error());
  ensureApplication();
  return std::make_unique<RealDesk>(std::move(*read), std::move(*who), std::move(*store), std::move(*ledgers), wanted);
}

}  // namespace gantry::wiring
