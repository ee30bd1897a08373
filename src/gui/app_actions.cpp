// What can be chosen from everywhere: the rows of the palette, and what they do.
#include "gui/app_model.h"

#include <utility>

#include "gui/words.h"

namespace gantry::gui {

using namespace Qt::StringLiterals;

void AppModel::offerProjects(const QList<ProjectRow>& projects) {
  m_projects = projects;
  foldPalette();
}

void AppModel::foldPalette() {
  QList<ActionRow> actions{
      {u"page:board"_s, tr("Go to Board"), {}, u"overview"_s, tr("G O")},
      {u"page:runs"_s, tr("Go to Runs"), {}, u"deploy"_s, tr("G D")},
      {u"page:releases"_s, tr("Go to Releases"), {}, u"box"_s, tr("G R")},
      {u"page:approvals"_s, tr("Go to Approvals"), {}, u"approve"_s, tr("G A")},
      {u"approvals"_s, tr("Approve or refuse a request"), m_approvals->face().forMe == 0 ? tr("Nothing waits for you") : tr("%n request(s) wait for you", nullptr, m_approvals->face().forMe), u"approve"_s, {}},
      {u"page:environments"_s, tr("Go to Environments"), {}, u"server"_s, tr("G E")},
      {u"page:audit"_s, tr("Go to the audit log"), {}, u"file"_s, tr("G L")},
      {u"page:settings"_s, tr("Go to Settings"), {}, u"settings"_s, tr("Ctrl+,")},
  };
  const BoardFace& face = m_board->face();
  for (const RequestRow& row : static_cast<Rows<RequestRow>*>(m_approvals->mine())->rows())
    actions.prepend({u"approve:"_s + row.key, tr("Approve %1 for %2…").arg(row.release, row.environment), tr("%1 asks for it; shows the request first").arg(row.person), u"approve"_s, {}});
  if (face.hasPromotion) actions.prepend({u"promote"_s, tr("Promote %1 to %2").arg(face.release, face.to), tr("Shows the plan first"), u"deploy"_s, u"P"_s});
  for (const Lane* lane : m_board->lanes()) {
    const QString& name = lane->face().name;
    if (lane->face().canRollBack) actions.append({u"rollback:"_s + name, tr("Roll back %1").arg(name), tr("Shows where to"), u"undo"_s, {}});
    if (lane->face().locked) actions.append({u"watch:"_s + name, tr("Watch the run on %1").arg(name), {}, u"play"_s, {}});
    if (!lane->face().held && lane->face().phase != "never"_L1)
      actions.append({u"hold:"_s + name, tr("Hold %1").arg(name), tr("No run starts there until the hold is lifted"), u"pause"_s, {}});
    if (lane->face().held) actions.append({u"lift:"_s + name, tr("Lift the hold of %1").arg(name), lane->face().holdText, u"play"_s, {}});
    if (lane->face().canAccept) actions.append({u"accept:"_s + name, tr("Accept %1 on %2…").arg(lane->face().release, name), tr("Says that this release is good"), u"approve"_s, {}});
    if (lane->face().signs) {
      const QString kind = lane->face().frozen ? u"freeze-lifted:"_s : u"freeze:"_s;
      actions.append({kind + name, lane->face().frozen ? tr("Lift the freeze of %1…").arg(name) : tr("Freeze %1…").arg(name), lane->face().frozenText, u"snow"_s, {}});
      if (!lane->face().tag.isEmpty() && !lane->face().bad) actions.append({u"mark-bad:"_s + name, tr("Mark %1 as bad on %2…").arg(lane->face().release, name), {}, u"flag"_s, {}});
    }
    if (lane->face().errorCode == "host-unfit"_L1) actions.append({u"setup:"_s + name, tr("Set up the host of %1").arg(name), lane->face().host, u"server"_s, {}});
    actions.append({u"examine:"_s + name, tr("Check the host of %1").arg(name), lane->face().host, u"pulse"_s, {}});
  }
  for (const Lane* lane : m_board->lanes())
    if (const auto at = m_board->candidates()->count(); at > 0)
      for (const CandidateRow& row : static_cast<Rows<CandidateRow>*>(m_board->candidates())->rows())
        if (row.complete) actions.append({u"deploy:"_s + lane->face().name + u':' + row.tag, tr("Deploy %1 to %2").arg(row.release, lane->face().name), row.subject, u"deploy"_s, {}});
  for (const RunLine& run : m_runs.rows().mid(0, 12))
    actions.append({u"run:"_s + run.environment + u':' + run.key, tr("Open the run of %1 on %2").arg(run.release, run.environment), run.word + u", "_s + run.started, run.glyph, {}});
  for (const CandidateRow& row : static_cast<Rows<CandidateRow>*>(m_board->candidates())->rows().mid(0, 12))
    actions.append({u"release:"_s + row.tag, tr("Open release %1").arg(row.release), row.subject, u"box"_s, {}});
  if (m_run->face().canCancel) actions.append({u"stop"_s, tr("Stop the run on %1…").arg(m_run->face().environment), tr("Says first what that means"), u"stop"_s, {}});
  if (m_run->log()->total() > 0) actions.append({u"saveLog"_s, tr("Save the log of the run…"), {}, u"download"_s, {}});
  actions.append({u"table"_s, tr("Show releases by environment"), {}, u"grid"_s, {}});
  actions.append({u"openRequest"_s, tr("Open a request…"), tr("A file that somebody sent you"), u"approve"_s, {}});
  actions.append({u"fetch"_s, tr("Fetch the audit logs"), {}, u"refresh"_s, {}});
  actions.append({u"verify"_s, tr("Verify the audit log"), {}, u"shield"_s, {}});
  actions.append({u"export"_s, tr("Export the audit log…"), {}, u"download"_s, {}});
  actions.append({u"openPack"_s, tr("Open an evidence pack…"), {}, u"folder"_s, {}});
  for (qsizetype i = 0; i < m_projects.size(); ++i)
    if (const ProjectRow& other = m_projects[i]; !other.current && !other.missing)
      actions.append({u"project:"_s + other.key, tr("Switch to the project %1").arg(other.name), other.file, u"folder"_s, tr("Ctrl+%1").arg(i + 1)});
  actions.append({u"openProject"_s, tr("Open a project…"), {}, u"folder"_s, tr("Ctrl+O")});
  actions.append({u"practice"_s, tr("Start and open the practice fleet"), {}, u"server"_s, {}});
  actions.append({u"density:wide"_s, tr("Comfortable density"), {}, u"grid"_s, {}});
  actions.append({u"density:compact"_s, tr("Compact density"), {}, u"grid"_s, {}});
  actions.append({u"motion:reduced"_s, tr("Reduce motion"), {}, u"settings"_s, {}});
  actions.append({u"motion:full"_s, tr("Full motion"), {}, u"settings"_s, {}});
  actions.append({u"language:en"_s, tr("Language: English"), {}, u"settings"_s, {}});
  actions.append({u"language:de"_s, tr("Language: German"), {}, u"settings"_s, {}});
  actions.append({u"language:system"_s, tr("Language of the system"), {}, u"settings"_s, {}});
  actions.append({u"refresh"_s, tr("Read everything again"), {}, u"refresh"_s, u"F5"_s});
  actions.append({u"theme:light"_s, tr("Light theme"), {}, u"sun"_s, {}});
  actions.append({u"theme:dark"_s, tr("Dark theme"), {}, u"moon"_s, {}});
  actions.append({u"theme:system"_s, tr("Theme of the system"), {}, u"settings"_s, {}});
  actions.append({u"notices"_s, tr("Show notifications"), {}, u"bell"_s, {}});
  actions.append({u"keys"_s, tr("Show the keys"), {}, u"terminal"_s, u"F1"_s});
  actions.append({u"quit"_s, tr("Quit Gantry"), tr("Runs go on on their hosts"), u"x"_s, tr("Ctrl+Q")});
  m_palette->setActions(std::move(actions));
}

void AppModel::choose(const QString& key) {
  const QString verb = key.section(u':', 0, 0);
  const QString environment = key.section(u':', 1, 1);
  if (verb == "refresh"_L1) return refresh();
  if (verb == "promote"_L1) return planPromotion();
  if (verb == "rollback"_L1) return chooseRollback(environment);
  if (verb == "examine"_L1) examine(environment);
  if (verb == "deploy"_L1) return planDeployment(key.section(u':', 2), environment);
  if (verb == "setup"_L1) return setUpHost(environment);
  if (verb == "accept"_L1 || verb == "mark-bad"_L1) {
    const Lane* lane = m_board->lane(environment);
    return m_statement->begin(verb == "accept"_L1 ? u"acceptance"_s : verb, environment, lane == nullptr ? QString() : lane->face().tag, {});
  }
  if (verb == "freeze"_L1 || verb == "freeze-lifted"_L1) return m_statement->begin(verb, environment, {}, {});
  if (verb == "fetch"_L1) m_audit->sync();
  if (verb == "verify"_L1) m_audit->verify();
  if (verb == "fetch"_L1 || verb == "verify"_L1) return Q_EMIT wished(u"page:audit"_s);
  if (verb == "lift"_L1 || verb == "hold"_L1)   // unsigned, its dialog asks first
    if (const Lane* lane = m_board->lane(environment); lane != nullptr && lane->face().signs) return setHold(environment, verb == "hold"_L1, {});
  if (verb == "approve"_L1) m_approvals->open(key.section(u':', 1));
  if (verb == "approve"_L1 || verb == "approvals"_L1) return Q_EMIT wished(u"page:approvals"_s);
  if (verb == "release"_L1) return openRelease(environment);
  if (verb == "run"_L1) return openRun(environment, key.section(u':', 2));
  if (verb == "watch"_L1)
    if (const Lane* lane = m_board->lane(environment)) return openRun(environment, lane->face().lockRun);
  Q_EMIT wished(verb == "examine"_L1 ? u"host:"_s + environment : key);
}

}  // namespace gantry::gui
