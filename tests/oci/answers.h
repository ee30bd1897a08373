#pragma once

#include "core/result.h"
#include "scripted_server.h"

/// Answers and texts that several tests use.

inline QByteArray bytes(std::string_view text) { return {text.data(), static_cast<qsizetype>(text.size())}; }

template <class T>
QByteArray problem(const gantry::Result<T>& result) {
  return result ? QByteArray("no error")
                : bytes(gantry::name(result.error().code)) + ": " + bytes(result.error().message);
}

inline Answer withBody(const QByteArray& body) {
  Answer answer;
  answer.body = body;
  return answer;
}

inline Answer wanting(const QByteArray& challenge) {
  Answer answer = withBody(R"({"errors":[{"code":"UNAUTHORIZED","message":"authentication required"}]})");
  answer.status = 401;
  answer.addHeader("WWW-Authenticate", challenge);
  return answer;
}

/// A Bearer challenge whose token service is the asked server itself.
inline Answer wantingToken(const Asked& asked, const QByteArray& path = "/token", const QByteArray& more = {}) {
  return wanting("Bearer realm=\"http://" + asked.headers.value("host") + path + '"' + more);
}

inline Answer withToken(const QByteArray& member, const QByteArray& token, int seconds) {
  return withBody("{\"" + member + "\":\"" + token + "\",\"expires_in\":" + QByteArray::number(seconds) + "}");
}

inline Answer redirectTo(const QByteArray& location) {
  Answer answer;
  answer.status = 307;
  answer.addHeader("Location", location);
  return answer;
}
