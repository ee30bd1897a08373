#include "gui/sign_words.h"

#include <QCoreApplication>

namespace gantry::gui {
namespace {

using namespace Qt::StringLiterals;

/// The words of the dialog in which people sign, one context for translators.
struct SignTexts {
  Q_DECLARE_TR_FUNCTIONS(SignTexts)
};

StatementFace face(const QString& glyph, const QString& title, const QString& action, const QString& consequences) {
  StatementFace face;
  face.glyph = glyph;
  face.title = title;
  face.action = action;
  face.consequences = consequences;
  face.hasReason = true;
  return face;
}

StatementFace needing(StatementFace face) {
  face.reasonNeeded = true;
  return face;
}

StatementFace aboutPlan(const QString& kind, const QString& environment, const QString& release, bool back) {
  const QString once = SignTexts::tr("It counts for exactly this plan, on this host, until it expires.");
  StatementFace said;
  if (kind == "approval"_L1)
    said = face(u"approve"_s, SignTexts::tr("Approve %1 for %2").arg(release, environment), SignTexts::tr("Sign and approve"),
                SignTexts::tr("You say that this plan may run. This starts nothing by itself: somebody still has to deploy."));
  else if (kind == "rejection"_L1)
    said = needing(face(u"x"_s, SignTexts::tr("Refuse %1 for %2").arg(release, environment), SignTexts::tr("Sign and refuse"),
                        SignTexts::tr("This plan can never run again, whoever approves it. Another plan can be asked for.")));
  else if (kind == "withdrawal"_L1)
    said = needing(face(u"undo"_s, SignTexts::tr("Withdraw %1 for %2").arg(release, environment), SignTexts::tr("Sign and withdraw"),
                        SignTexts::tr("Your own plan can never run again. You can ask for another one.")));
  else if (kind == "plan"_L1)
    said = face(u"approve"_s, SignTexts::tr("Request approval of %1 for %2").arg(release, environment), SignTexts::tr("Sign and request"),
                SignTexts::tr("The others see it, and can approve exactly this plan. This starts nothing by itself."));
  else if (back)
    said = face(u"undo"_s, SignTexts::tr("Roll back %2 to %1").arg(release, environment), SignTexts::tr("Sign and roll back"),
                SignTexts::tr("The host asks for a signed plan. It starts as soon as you sign."));
  else
    said = face(u"deploy"_s, SignTexts::tr("Deploy %1 to %2").arg(release, environment), SignTexts::tr("Sign and deploy"),
                SignTexts::tr("The host asks for a signed plan. It starts as soon as you sign."));
  if (kind == "plan"_L1 || kind == "start"_L1) said.hasReason = false;
  said.hint = once;
  return said;
}

StatementFace brokenGlass(const QString& environment, const QString& release) {
  StatementFace said = needing(face(u"alert"_s, SignTexts::tr("Break the glass for %1").arg(environment), SignTexts::tr("Sign and break the glass"),
      SignTexts::tr("%1 starts on %2 without the approvals, the acceptance, the soak time and the open window that its policy asks for. It stays on record for "
                    "good, with your name, your key and your reason. A hold, a bad mark or a refusal still stop it.").arg(release, environment)));
  said.grave = true;
  said.hint = SignTexts::tr("The plan itself is signed first when it is not yet; then this.");
  return said;
}

StatementFace aboutEnvironment(const QString& kind, const QString& environment, const QString& release) {
  if (kind == "acceptance"_L1)
    return face(u"approve"_s, SignTexts::tr("Accept %1 on %2").arg(release, environment), SignTexts::tr("Sign and accept"),
                SignTexts::tr("You say that what %1 serves now is good. The environment that comes next may ask for this.").arg(environment));
  if (kind == "hold"_L1)
    return needing(face(u"pause"_s, SignTexts::tr("Hold %1").arg(environment), SignTexts::tr("Sign and hold"),
                        SignTexts::tr("No run starts there until the hold is lifted. A run in progress continues.")));
  if (kind == "hold-lifted"_L1)
    return needing(face(u"play"_s, SignTexts::tr("Lift the hold of %1").arg(environment), SignTexts::tr("Sign and lift"), SignTexts::tr("Runs can start there again.")));
  if (kind == "mark-bad"_L1)
    return needing(face(u"flag"_s, SignTexts::tr("Mark %1 as bad for %2").arg(release, environment), SignTexts::tr("Sign and mark"),
                        SignTexts::tr("Its two images are not deployed there until the mark is lifted. What runs now goes on.")));
  if (kind == "mark-bad-lifted"_L1)
    return needing(face(u"flag"_s, SignTexts::tr("Lift the bad mark of %1 for %2").arg(release, environment), SignTexts::tr("Sign and lift"),
                        SignTexts::tr("Its two images can be deployed there again.")));
  if (kind == "freeze-lifted"_L1)
    return needing(face(u"snow"_s, SignTexts::tr("Lift the freeze of %1").arg(environment), SignTexts::tr("Sign and lift"), SignTexts::tr("Runs can start there again.")));
  StatementFace freeze = needing(face(u"snow"_s, SignTexts::tr("Freeze %1").arg(environment), SignTexts::tr("Sign and freeze"),
                                      SignTexts::tr("Nothing is deployed there between these times, unless the glass is broken. A run in progress continues.")));
  freeze.hasTimes = true;
  return freeze;
}

}  // namespace

StatementFace introduction(const QString& kind, const QString& environment, const QString& release, bool back) {
  const bool plans = kind == "approval"_L1 || kind == "rejection"_L1 || kind == "withdrawal"_L1 || kind == "plan"_L1 || kind == "start"_L1;
  StatementFace face = kind == "break-glass"_L1 ? brokenGlass(environment, release)
                       : plans                  ? aboutPlan(kind, environment, release, back)
                                                : aboutEnvironment(kind, environment, release);
  face.kind = kind;
  return face;
}

}  // namespace gantry::gui
