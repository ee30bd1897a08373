// The practice shop's migrator. It keeps the table _prisma_migrations, and says what it says, the way
// `prisma migrate deploy` (6.19, on PostgreSQL) was seen to do.
//
//   migrator deploy                              applies what is pending (the default)
//   migrator status                              what is applied, pending, failed
//   migrator resolve --rolled-back|--applied NAME

#include "postgres.h"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace {

namespace fs = std::filesystem;

const fs::path kFolder = "/app/packages/db/prisma/migrations";
constexpr const char* kTable = R"(CREATE TABLE _prisma_migrations (
    id                  VARCHAR(36) PRIMARY KEY NOT NULL,
    checksum            VARCHAR(64) NOT NULL,
    finished_at         TIMESTAMPTZ,
    migration_name      VARCHAR(255) NOT NULL,
    logs                TEXT,
    rolled_back_at      TIMESTAMPTZ,
    started_at          TIMESTAMPTZ NOT NULL DEFAULT now(),
    applied_steps_count INTEGER NOT NULL DEFAULT 0
))";
constexpr const char* kUtc = R"(AT TIME ZONE 'UTC', 'YYYY-MM-DD HH24:MI:SS.MS')";

struct Migration {
    std::string name;
    std::string sql;
};

/// Ends the program with exit status 1 and Prisma's way of saying why.
struct Failure : std::runtime_error {
    Failure(const std::string& code, const std::string& text) : std::runtime_error("Error: " + code + "\n\n" + text) {}
};

std::string databaseUrl()
{
    const char* url = std::getenv("DATABASE_URL");
    if (url == nullptr || *url == '\0')
        throw Failure("P1012", "error: Environment variable not found: DATABASE_URL.");
    return url;
}

/// HOST:PORT of the database URL.
std::string place(const std::string& url)
{
    const auto from = url.find('@') == std::string::npos ? url.find("//") + 2 : url.find('@') + 1;
    const std::string server = url.substr(from, url.find('/', from) - from);
    return server.find(':') == std::string::npos ? server + ":5432" : server;
}

std::vector<Migration> migrationsOfThisImage()
{
    std::vector<Migration> found;
    for (const auto& folder : fs::directory_iterator(kFolder)) {
        const fs::path path = folder.path() / "migration.sql";
        if (!fs::exists(path))
            continue;
        std::ifstream file(path, std::ios::binary);
        found.push_back({folder.path().filename().string(), {std::istreambuf_iterator<char>(file), {}}});
    }
    std::ranges::sort(found, {}, &Migration::name);
    return found;
}

class Database {
public:
    explicit Database(const std::string& url) : m_place(place(url)), m_connection(postgres::open(url))
    {
        if (!postgres::isOpen(m_connection))
            throw Failure("P1001", "Can't reach database server at `" + m_place + "`\n\nPlease make sure your database server is running at `"
                                       + m_place + "`.");
        const std::string name = PQdb(m_connection.get());
        std::cout << "Datasource \"db\": PostgreSQL database \"" << name << "\", schema \"public\" at \"" << m_place << "\"\n\n";
    }

    /// With values for $1, $2 …; throws when the database refuses.
    postgres::Rows ask(const std::string& sql, const std::vector<std::string>& values = {}) const
    {
        std::vector<const char*> pointers;
        std::ranges::transform(values, std::back_inserter(pointers), [](const std::string& value) { return value.c_str(); });
        postgres::Rows rows(PQexecParams(m_connection.get(), sql.c_str(), static_cast<int>(values.size()), nullptr,
                                         pointers.data(), nullptr, nullptr, 0));
        if (!postgres::isGood(rows))
            throw Failure("P1010", PQresultErrorMessage(rows.get()));
        return rows;
    }

    /// One migrator at a time: ten seconds are Prisma's patience.
    void lock() const
    {
        ask("SET statement_timeout = '10s'");
        if (!postgres::isGood(postgres::send(m_connection, "SELECT pg_advisory_lock(72707369)")))
            throw Failure("P1002", "The database server at `" + m_place
                                       + "` was reached but timed out.\n\nContext: Timed out trying to acquire a postgres advisory lock "
                                         "(SELECT pg_advisory_lock(72707369)). Elapsed: 10000ms. See "
                                         "https://pris.ly/d/migrate-advisory-locking for details.");
        ask("SET statement_timeout = 0");
    }

    void makeTable() const
    {
        if (hasTable())
            return;
        const auto others = ask("SELECT count(*) FROM pg_tables WHERE schemaname = 'public'");
        if (postgres::value(others, 0, 0) != "0")
            throw Failure("P3005", "The database schema is not empty. Read more about how to baseline an existing production database: "
                                   "https://pris.ly/d/migrate-baseline");
        ask(kTable);
    }

    bool hasTable() const
    {
        return postgres::value(ask("SELECT to_regclass('public._prisma_migrations') IS NOT NULL"), 0, 0) == "t";
    }

    std::set<std::string> appliedNames() const
    {
        return names("finished_at IS NOT NULL AND rolled_back_at IS NULL");
    }

    std::set<std::string> failedNames() const { return names("finished_at IS NULL AND rolled_back_at IS NULL"); }

    void refuseAfterFailure() const
    {
        const auto failed = ask(std::string("SELECT migration_name, to_char(started_at ") + kUtc
                                + ") FROM _prisma_migrations WHERE finished_at IS NULL AND rolled_back_at IS NULL ORDER BY started_at");
        if (PQntuples(failed.get()) == 0)
            return;
        throw Failure("P3009", "migrate found failed migrations in the target database, new migrations will not be applied. Read more "
                               "about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\nThe `"
                                   + postgres::value(failed, 0, 0) + "` migration started at " + postgres::value(failed, 0, 1)
                                   + " UTC failed");
    }

    /// The row is there before the script runs, so a killed migrator leaves its mark.
    void apply(const Migration& migration) const
    {
        const std::string id = insertRow(migration);
        const postgres::Rows done = postgres::send(m_connection, migration.sql);
        if (postgres::isGood(done)) {
            ask("UPDATE _prisma_migrations SET finished_at = now(), applied_steps_count = applied_steps_count + 1 WHERE id = $1", {id});
            return;
        }
        const auto field = [&](int which) -> std::string {
            const char* text = PQresultErrorField(done.get(), which);
            return text == nullptr ? "" : text;
        };
        const std::string story = "A migration failed to apply. New migrations cannot be applied before the error is recovered from. Read "
                                  "more about how to resolve migration issues in a production database: https://pris.ly/d/migrate-resolve\n\n"
                                  "Migration name: "
                                  + migration.name + "\n\nDatabase error code: " + field(PG_DIAG_SQLSTATE) + "\n\nDatabase error:\n"
                                  + field(PG_DIAG_SEVERITY) + ": " + field(PG_DIAG_MESSAGE_PRIMARY);
        if (postgres::isOpen(m_connection))
            ask("UPDATE _prisma_migrations SET logs = $2 WHERE id = $1", {id, story});
        throw Failure("P3018", story + "\n\n   0: schema_core::commands::apply_migrations::Applying migration\n           with migration_name=\""
                                   + migration.name + "\"");
    }

    void markApplied(const Migration& migration) const
    {
        const std::string id = insertRow(migration);
        ask("UPDATE _prisma_migrations SET finished_at = now() WHERE id = $1", {id});
    }

    void markRolledBack(const std::string& name) const
    {
        ask("UPDATE _prisma_migrations SET rolled_back_at = now() WHERE migration_name = $1 AND finished_at IS NULL AND rolled_back_at IS NULL",
            {name});
    }

private:
    std::set<std::string> names(const std::string& condition) const
    {
        std::set<std::string> found;
        const auto rows = ask("SELECT migration_name FROM _prisma_migrations WHERE " + condition);
        for (int row = 0; row < PQntuples(rows.get()); ++row)
            found.insert(postgres::value(rows, row, 0));
        return found;
    }

    std::string insertRow(const Migration& migration) const
    {
        const auto id = ask("INSERT INTO _prisma_migrations (id, checksum, migration_name) VALUES "
                            "(gen_random_uuid()::text, encode(sha256(convert_to($1, 'UTF8')), 'hex'), $2) RETURNING id",
                            {migration.sql, migration.name});
        return postgres::value(id, 0, 0);
    }

    std::string m_place;
    postgres::Connection m_connection;
};

std::string counted(size_t number)
{
    return number == 1 ? "1 migration found" : std::to_string(number) + " migrations found";
}

int deploy()
{
    const Database database(databaseUrl());
    const std::vector<Migration> all = migrationsOfThisImage();
    std::cout << counted(all.size()) << " in prisma/migrations\n\n" << std::flush;
    database.lock();
    database.makeTable();
    database.refuseAfterFailure();
    const std::set<std::string> applied = database.appliedNames();
    std::string story;
    for (const Migration& migration : all) {
        if (applied.contains(migration.name))
            continue;
        database.apply(migration);
        story += "  └─ " + migration.name + "/\n    └─ migration.sql\n";
    }
    if (story.empty())
        std::cout << "\nNo pending migrations to apply.\n";
    else
        std::cout << "\nThe following migration(s) have been applied:\n\nmigrations/\n" << story
                  << "      \nAll migrations have been successfully applied.\n";
    return 0;
}

int status()
{
    const Database database(databaseUrl());
    const std::vector<Migration> all = migrationsOfThisImage();
    std::cout << counted(all.size()) << " in prisma/migrations\n\n";
    const bool known = database.hasTable();
    const std::set<std::string> applied = known ? database.appliedNames() : std::set<std::string>{};
    const std::set<std::string> failed = known ? database.failedNames() : std::set<std::string>{};
    std::string pending;
    for (const Migration& migration : all)
        if (!applied.contains(migration.name) && !failed.contains(migration.name))
            pending += migration.name + "\n";
    if (!pending.empty())
        std::cout << "Following migrations have not yet been applied:\n" << pending << "\n";
    for (const std::string& name : failed)
        std::cout << "Following migration have failed:\n" << name << "\n\n";
    if (pending.empty() && failed.empty())
        std::cout << "Database schema is up to date!\n";
    return pending.empty() && failed.empty() ? 0 : 1;
}

int resolve(const std::string& how, const std::string& name)
{
    const Database database(databaseUrl());
    database.lock();
    if (!database.failedNames().contains(name))
        throw Failure("P3012", "Migration `" + name + "` cannot be rolled back because it is not in a failed state.");
    database.markRolledBack(name);
    if (how == "--applied") {
        const auto all = migrationsOfThisImage();
        const auto found = std::ranges::find(all, name, &Migration::name);
        if (found == all.end())
            throw Failure("P3017", "The migration " + name + " could not be found.");
        database.markApplied(*found);
    }
    std::cout << "Migration " << name << " marked as " << (how == "--applied" ? "applied" : "rolled back") << ".\n";
    return 0;
}

int run(const std::vector<std::string>& words)
{
    std::cout << "Prisma schema loaded from packages/db/prisma/schema.prisma\n";
    if (words.empty() || words == std::vector<std::string>{"deploy"})
        return deploy();
    if (words == std::vector<std::string>{"status"})
        return status();
    if (words.size() == 3 && words[0] == "resolve" && (words[1] == "--applied" || words[1] == "--rolled-back"))
        return resolve(words[1], words[2]);
    std::cerr << "usage: migrator deploy | status | resolve --applied|--rolled-back NAME\n";
    return 64;
}

}  // namespace

int main(int count, char** words)
{
    try {
        return run({words + 1, words + count});
    } catch (const std::exception& failure) {
        std::cout << std::flush;
        std::cerr << failure.what() << "\n\n";
        return 1;
    }
}
