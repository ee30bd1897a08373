#pragma once

#include <libpq-fe.h>

#include <memory>
#include <string>

/// A thin owner of libpq's objects, enough for the practice programs.
namespace postgres {

struct CloseConnection {
    void operator()(PGconn* connection) const { PQfinish(connection); }
};
struct ClearResult {
    void operator()(PGresult* result) const { PQclear(result); }
};
using Connection = std::unique_ptr<PGconn, CloseConnection>;
using Rows = std::unique_ptr<PGresult, ClearResult>;

/// Connects within two seconds. Never null; check `isOpen`. Node's tools allow `?schema=public`
/// behind a database URL, which libpq does not know: it is cut off.
inline Connection open(const std::string& url)
{
    const std::string plain = url.substr(0, url.find('?'));
    const char* keys[] = {"dbname", "connect_timeout", "application_name", "client_encoding", nullptr};
    const char* values[] = {plain.c_str(), "2", "shop", "UTF8", nullptr};
    return Connection(PQconnectdbParams(keys, values, 1));
}

inline bool isOpen(const Connection& connection) { return PQstatus(connection.get()) == CONNECTION_OK; }

/// Sends the text as one simple query: several statements in it are one transaction.
inline Rows send(const Connection& connection, const std::string& sql)
{
    return Rows(PQexec(connection.get(), sql.c_str()));
}

inline bool isGood(const Rows& rows)
{
    const ExecStatusType status = PQresultStatus(rows.get());
    return status == PGRES_COMMAND_OK || status == PGRES_TUPLES_OK || status == PGRES_EMPTY_QUERY;
}

inline std::string value(const Rows& rows, int row, int column) { return PQgetvalue(rows.get(), row, column); }

}  // namespace postgres
