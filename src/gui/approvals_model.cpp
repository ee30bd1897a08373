#include "gui/approvals_model.h"

#include <algorithm>
#include <set>

#include <QFile>
#include <QSaveFile>

#include "app/schema_advice.h"
#include "core/parcel.h"
#include "core/release.h"
#include "core/text.h"
#include "gui/text.h"

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

constexpr qint64 kLargestFile = 256 * 1024;

RequestRow rowOf(const app::Desk& desk, const app::Request& request, Time now) {
  const RequestSign sign = signOf(request);
  const Person& by = request.plan.requestedBy;
  return {toQt(request.id().text()), toQt(brief(request.plan.release)), toQt(request.environment.text()), by == desk.person ? ApprovalsModel::tr("You") : toQt(by.text()),
          ago(now - request.plan.created), sign.word, sign.glyph, sign.tone};
}

bool isOver(const app::Request& request) { return request.state != app::RequestState::waiting && request.state != app::RequestState::ready; }

Result<std::vector<SignedText>> readFile(const QString& path) {
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) return failure(Code::storage, "cannot read " + fromQt(path) + ": " + fromQt(file.errorString()));
  const QByteArray bytes = file.read(kLargestFile + 1);
  auto parcel = parseParcel(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
  if (!parcel) return failure(parcel.error());
  if (parcel->empty()) return failure(Code::invalid, fromQt(path) + " is empty: there is no request in it");
  return parcel;
}

}  // namespace

ApprovalsModel::ApprovalsModel(const app::Desk& desk, Crew& crew, SubjectOf subjectOf, QObject* parent)
    : QObject(parent), m_desk(desk), m_crew(crew), m_subjectOf(std::move(subjectOf)), m_request(new RequestModel(desk, this)) {
  m_face.phase = u"loading"_s;
  introduce();
}

void ApprovalsModel::introduce() {
  m_face.waitingFor = tr("Asking the hosts what waits");
  m_face.signsWith = tr("You sign as %1").arg(toQt(m_desk.person.text()));
}

std::vector<const app::Request*> ApprovalsModel::requests() const {
  std::vector<const app::Request*> all;
  for (const app::RequestsOf& of : m_all)
    for (const app::Request& request : of.requests) all.push_back(&request);
  for (const app::Request& request : m_files)
    if (!isKept(toQt(request.id().text()))) all.push_back(&request);
  return all;
}

const app::Request* ApprovalsModel::find(const QString& plan) const {
  const auto all = requests();
  const auto found = std::ranges::find_if(all, [&](const app::Request* request) { return toQt(request->id().text()) == plan; });
  return found == all.end() ? nullptr : *found;
}

bool ApprovalsModel::isKept(const QString& plan) const {
  return std::ranges::any_of(m_all, [&](const app::RequestsOf& of) {
    return std::ranges::any_of(of.requests, [&](const app::Request& request) { return toQt(request.id().text()) == plan; });
  });
}

void ApprovalsModel::read() {
  m_crew.start([this, turn = ++m_turn](const Crew::Send& send, const std::stop_token& stop) {
    auto all = std::make_shared<std::vector<app::RequestsOf>>(app::readRequests(m_desk, stop));
    send([this, turn, all] {
      if (turn == m_turn) apply(std::move(*all));
    });
  });
}

void ApprovalsModel::retranslate() {
  introduce();
  if (m_read) fold();
  Q_EMIT changed();
}

void ApprovalsModel::tick() {
  if (!m_read) return;
  const Time before = m_folded;
  fold();
  const auto expired = [&](const app::Request* request) { return request->plan.expires > before && request->plan.expires <= m_folded; };
  if (std::ranges::any_of(requests(), expired)) read();
}

void ApprovalsModel::apply(std::vector<app::RequestsOf> all) {
  std::set<QString> waited;
  for (const app::Request* request : requests())
    if (request->waitsForMe) waited.insert(toQt(request->id().text()));
  for (app::RequestsOf& of : all) {
    const auto before = std::ranges::find(m_all, of.environment, &app::RequestsOf::environment);
    if (of.error && before != m_all.end()) of.requests = before->requests;
  }
  m_all = std::move(all);
  m_asked = m_asked || std::ranges::any_of(m_all, [](const app::RequestsOf& of) { return !of.error; });
  fold();
  for (const app::Request* request : requests())
    if (m_read && request->waitsForMe && !waited.contains(toQt(request->id().text())))
      Q_EMIT asked(toQt(request->environment.text()), toQt(brief(request->plan.release)), toQt(request->plan.requestedBy.text()));
  m_read = true;
}

void ApprovalsModel::fold() {
  const Time now = m_folded = m_desk.clock.now();
  QList<RequestRow> mine;
  QList<RequestRow> others;
  QList<RequestRow> decided;
  for (const app::Request* request : requests()) (request->waitsForMe ? mine : isOver(*request) ? decided : others).append(rowOf(m_desk, *request, now));
  m_mine.setRows(mine);
  m_others.setRows(others);
  m_decided.setRows(decided);
  QStringList away;
  for (const app::RequestsOf& of : m_all)
    if (of.error) away.append(toQt(of.environment.text()) + u": "_s + toQt(of.error->message));
  // Nobody could be asked and nothing is known: that is not "nothing waits".
  const bool unknown = !away.isEmpty() && !m_asked && requests().empty();
  m_face.phase = unknown ? u"error"_s : u"ready"_s;
  m_face.error = unknown ? away.join(u'\n') : QString();
  m_face.wayOut = unknown ? toQt(m_all.front().error->wayOut) : QString();
  m_face.forMe = int(mine.size());
  m_face.forOthers = int(others.size());
  QStringList sentences;
  if (!away.isEmpty() && !unknown) sentences.append(tr("This list may be out of date. %1").arg(away.join(u"; "_s)));
  for (const app::RequestsOf& of : m_all)
    for (const app::UnreadableRequest& one : of.unreadable)
      sentences.append(tr("The request %1 on %2 cannot be read, and blocks nobody: %3").arg(toQt(one.plan.hex().substr(0, 12)), toQt(of.environment.text()), toQt(neutralised(one.why))));
  m_face.stale = sentences.join(u'\n');
  if (m_request->face().phase == "ready"_L1) {
    if (const app::Request* shown = find(m_request->face().key)) m_request->show(*shown, m_subjectOf(shown->plan.release), now);
    else m_request->close();
  }
  Q_EMIT changed();
}

void ApprovalsModel::open(const QString& key) {
  ++m_opened;  // a file that is still being read does not take its place
  if (const app::Request* request = find(key)) show(*request);
}

void ApprovalsModel::show(const app::Request& request) {
  m_request->show(request, m_subjectOf(request.plan.release), m_desk.clock.now());
  readMigrations(request);
}

/// Whoever approves sees what it does to the database, as whoever asks has seen it.
void ApprovalsModel::readMigrations(const app::Request& request) {
  const auto place = m_desk.environment(request.environment.text());
  if (!place || !request.plan.migrate) return;
  m_crew.start([this, place = *place, key = m_request->face().key, migrator = request.plan.migrator](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(place), place);
    const auto facts = host.facts({.probeReady = false, .runs = 1}, stop);
    if (!facts) return;  // the page says that the host is away
    send([this, key, schema = app::adviseWayBack(m_desk, *facts, migrator, stop)] { m_request->showMigrations(key, schema); });
  });
}

void ApprovalsModel::openFile(const QUrl& file) {
  auto parcel = readFile(fileOf(file));
  if (!parcel) return m_request->showError(parcel.error());
  const auto plan = Plan::parse(parcel->front().text);
  if (!plan) return m_request->showError(plan.error());
  const auto environment = m_desk.environment(plan->environment.text());
  if (!environment) return m_request->showError(environment.error());
  m_request->showLoading(tr("Asking %1 whether this request still fits").arg(toQt(environment->host.text())));
  m_crew.start([this, opened = ++m_opened, place = *environment, parcel = std::move(*parcel)](const Crew::Send& send, const std::stop_token& stop) {
    host::Host host(m_desk.shellTo(place), place);
    auto request = std::make_shared<Result<app::Request>>(app::readRequest(m_desk, host, parcel, stop));
    send([this, opened, request] {
      if (opened != m_opened) return;
      if (!*request) return m_request->showError(request->error());
      take(**request);
    });
  });
}

void ApprovalsModel::take(const app::Request& request) {
  std::erase_if(m_files, [&](const app::Request& known) { return known.id() == request.id(); });
  m_files.push_back(request);
  show(request);
  fold();
}

void ApprovalsModel::saveFile(const QUrl& file) {
  const app::Request* request = find(m_request->face().key);
  if (request == nullptr) return;
  const std::string bytes = packed(request->parcel());
  QSaveFile out(fileOf(file));
  if (out.open(QIODevice::WriteOnly) && out.write(bytes.data(), static_cast<qint64>(bytes.size())) == static_cast<qint64>(bytes.size()) && out.commit()) return;
  Q_EMIT failed(tr("The request was not saved"), fileOf(file) + u": "_s + out.errorString());
}

}  // namespace gantry::gui
