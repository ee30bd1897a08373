// The practice shop: a small web server that is as particular about its surroundings as a real one.
//
//   GET /            the release
//   GET /api/health  200 while the process lives
//   GET /api/ready   200 when PostgreSQL, Redis and the settings are right and the statements of this
//                    release work on the schema as it is; else 503 with the reason
//
// Files of the release: /app/statements.sql (what it asks of the database) and
// /app/required-settings (environment variables without which it does not start).

#include "postgres.h"

#include <netdb.h>
#include <sys/socket.h>
#include <unistd.h>

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iostream>
#include <iterator>
#include <mutex>
#include <optional>
#include <string>
#include <thread>

namespace {

struct Answer {
    int status = 200;
    std::string type = "application/json";
    std::string body;
};

std::string setting(const char* name, const std::string& otherwise = {})
{
    const char* value = std::getenv(name);
    return value != nullptr && *value != '\0' ? value : otherwise;
}

std::string readFile(const std::string& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

void log(const std::string& line)
{
    static std::mutex oneAtATime;
    const std::lock_guard guard(oneAtATime);
    const std::time_t now = std::time(nullptr);
    char time[32];
    std::strftime(time, sizeof time, "%Y-%m-%dT%H:%M:%SZ", std::gmtime(&now));
    std::cout << time << ' ' << line << std::endl;
}

std::string quoted(const std::string& text)
{
    std::string json = "\"";
    for (const char c : text) {
        if (c == '"' || c == '\\')
            json += '\\';
        json += c == '\n' || c == '\r' || c == '\t' ? ' ' : c;
    }
    return json + '"';
}

/// A connected socket, or -1. Gives up on reading and writing after two seconds.
int connectTo(const std::string& host, const std::string& port)
{
    addrinfo wish{};
    wish.ai_socktype = SOCK_STREAM;
    addrinfo* found = nullptr;
    if (getaddrinfo(host.c_str(), port.c_str(), &wish, &found) != 0)
        return -1;
    int connected = -1;
    for (const addrinfo* address = found; address != nullptr && connected < 0; address = address->ai_next) {
        const int fd = socket(address->ai_family, address->ai_socktype | SOCK_CLOEXEC, address->ai_protocol);
        const timeval limit{2, 0};
        setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
        setsockopt(fd, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof limit);
        if (connect(fd, address->ai_addr, address->ai_addrlen) == 0)
            connected = fd;
        else
            close(fd);
    }
    freeaddrinfo(found);
    return connected;
}

/// redis://HOST:PORT answers PING with PONG.
bool redisAnswers(const std::string& url)
{
    std::string place = url.substr(url.find("//") == std::string::npos ? 0 : url.find("//") + 2);
    place = place.substr(0, place.find('/'));
    const auto colon = place.find(':');
    const int fd = connectTo(place.substr(0, colon), colon == std::string::npos ? "6379" : place.substr(colon + 1));
    if (fd < 0)
        return false;
    char reply[16] = {};
    const bool answered = write(fd, "PING\r\n", 6) == 6 && read(fd, reply, sizeof reply - 1) >= 5;
    close(fd);
    return answered && std::string(reply).starts_with("+PONG");
}

/// The release's own statements, in a transaction that is always rolled back.
std::optional<std::string> whyDatabaseIsNotReady()
{
    const postgres::Connection database = postgres::open(setting("DATABASE_URL"));
    if (!postgres::isOpen(database))
        return "PostgreSQL does not answer";
    postgres::send(database, "SET statement_timeout = '3s'");
    postgres::send(database, "BEGIN");
    const postgres::Rows done = postgres::send(database, readFile("/app/statements.sql"));
    std::optional<std::string> reason;
    if (!postgres::isGood(done))
        reason = std::string("the schema is not the one this release expects: ")
                 + PQresultErrorField(done.get(), PG_DIAG_MESSAGE_PRIMARY);
    postgres::send(database, "ROLLBACK");
    return reason;
}

std::optional<std::string> whyNotReady()
{
    if (setting("RATE_LIMIT_BACKEND") != "redis")
        return "RATE_LIMIT_BACKEND is not redis";
    if (!redisAnswers(setting("REDIS_URL", "redis://redis:6379")))
        return "Redis does not answer";
    return whyDatabaseIsNotReady();
}

Answer answerTo(const std::string& path)
{
    if (path == "/api/health")
        return {200, "application/json", "{\"status\":\"ok\"}\n"};
    if (path == "/api/ready") {
        const auto reason = whyNotReady();
        if (reason)
            return {503, "application/json", "{\"status\":\"not ready\",\"reason\":" + quoted(*reason) + "}\n"};
        return {200, "application/json", "{\"status\":\"ready\"}\n"};
    }
    if (path == "/")
        return {200, "text/plain", "shop " + setting("RELEASE", "without a release") + "\n"};
    return {404, "application/json", "{\"status\":\"not found\"}\n"};
}

void serve(int client)
{
    const timeval limit{5, 0};
    setsockopt(client, SOL_SOCKET, SO_RCVTIMEO, &limit, sizeof limit);
    std::string request;
    char part[2048];
    while (request.find("\r\n\r\n") == std::string::npos && request.size() < 65536) {
        const ssize_t size = read(client, part, sizeof part);
        if (size <= 0)
            break;
        request.append(part, static_cast<size_t>(size));
    }
    const auto from = request.find(' ');
    if (from != std::string::npos) {
        const std::string target = request.substr(from + 1, request.find_first_of(" \r\n", from + 1) - from - 1);
        const std::string path = target.substr(0, target.find('?'));
        const Answer answer = answerTo(path);
        const std::string text = "HTTP/1.1 " + std::to_string(answer.status) + (answer.status == 200 ? " OK" : " Not OK")
                                 + "\r\nContent-Type: " + answer.type + "\r\nContent-Length: "
                                 + std::to_string(answer.body.size()) + "\r\nConnection: close\r\n\r\n" + answer.body;
        [[maybe_unused]] const ssize_t sent = write(client, text.data(), text.size());
        if (answer.status != 200 || path == "/")
            log("GET " + path + " " + std::to_string(answer.status) + " " + answer.body.substr(0, answer.body.size() - 1));
    }
    close(client);
}

int listenOn(int port)
{
    const int fd = socket(AF_INET6, SOCK_STREAM | SOCK_CLOEXEC, 0);
    const int family = fd < 0 ? AF_INET : AF_INET6;
    const int listener = fd < 0 ? socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0) : fd;
    const int yes = 1;
    setsockopt(listener, SOL_SOCKET, SO_REUSEADDR, &yes, sizeof yes);
    sockaddr_storage place{};
    place.ss_family = static_cast<sa_family_t>(family);
    // The port lies at the same spot in both kinds of address.
    reinterpret_cast<sockaddr_in*>(&place)->sin_port = htons(static_cast<uint16_t>(port));
    if (bind(listener, reinterpret_cast<sockaddr*>(&place), family == AF_INET ? sizeof(sockaddr_in) : sizeof(sockaddr_in6)) != 0)
        return -1;
    return listen(listener, 128) == 0 ? listener : -1;
}

bool settingsAreComplete()
{
    std::ifstream names("/app/required-settings");
    bool complete = true;
    for (std::string name; std::getline(names, name);)
        if (!name.empty() && setting(name.c_str()).empty()) {
            log("fatal: the setting " + name + " is missing");
            complete = false;
        }
    return complete;
}

}  // namespace

int main()
{
    std::signal(SIGPIPE, SIG_IGN);
    std::signal(SIGTERM, [](int) { _exit(0); });
    std::signal(SIGINT, [](int) { _exit(0); });
    log("shop " + setting("RELEASE", "without a release") + " starts");
    if (!settingsAreComplete())
        return 1;
    const int port = std::atoi(setting("PORT", "3000").c_str());
    const int listener = listenOn(port);
    if (listener < 0) {
        log("fatal: cannot listen on port " + std::to_string(port));
        return 1;
    }
    log("listening on port " + std::to_string(port));
    for (;;) {
        const int client = accept4(listener, nullptr, nullptr, SOCK_CLOEXEC);
        if (client >= 0)
            std::thread(serve, client).detach();
    }
}
