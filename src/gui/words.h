#pragma once

#include <QString>

#include "app/schema_advice.h"
#include "core/admission.h"
#include "core/gate.h"
#include "core/host_facts.h"
#include "core/plan.h"
#include "core/run_state.h"
#include "core/schema_migration.h"
#include "core/schema_verdict.h"
#include "core/sentence.h"
#include "gui/rows.h"
#include "host/doctor.h"

namespace gantry::gui {

/// A state as people see it everywhere: a word, the name of an icon, and a tone of the theme.
struct Sign {
  QString word;
  QString glyph;
  QString tone;
};

[[nodiscard]] Sign signOf(Health health);
[[nodiscard]] Sign signOf(Identity identity);
[[nodiscard]] Sign signOf(GateState state);
[[nodiscard]] Sign signOf(StepState state);
[[nodiscard]] Sign signOf(host::Fitness fitness);
[[nodiscard]] Sign signOf(Verdict verdict);
/// Of a run; empty means it goes on.
[[nodiscard]] Sign signOf(const std::optional<Outcome>& outcome);
/// The same, but that a healthy one that went back is a rollback.
[[nodiscard]] Sign signOf(const RunRecord& run);
[[nodiscard]] Sign signOf(const RunState& run);
/// Of a deployment that is judged as its target's fit to migrations that it does not hold.
[[nodiscard]] Sign fitSignOf(Verdict verdict);

/// A migration as lists show it, with its exact SQL made visible and what was found in it.
[[nodiscard]] ReleaseMigrationRow migrationRow(const Migration& migration, const std::vector<SchemaFinding>& findings);
/// Where something that is on its way out stands in one environment.
[[nodiscard]] QString transitionWords(TransitionState state);
/// Those that a deployment would apply, each with what decides; nothing when they are not known.
[[nodiscard]] QList<ReleaseMigrationRow> migrationRows(const app::SchemaAdvice& schema);

/// A gate in one or two words, for the card above the lanes: `Hold`, `None`.
struct GateWords {
  QString title;
  QString passed;
  QString refused;
};
[[nodiscard]] GateWords wordsOf(std::string_view gate, const QString& upstream);

/// What a plan says, in sentences: the same where it is made and where it is approved.
[[nodiscard]] QString replacedWords(const Plan& plan);
[[nodiscard]] QString readinessWords(const Plan& plan);
[[nodiscard]] QString failureWords(const Plan& plan);
/// `schema`: what was read of the migrations; null: nothing yet.
[[nodiscard]] QString migrationWords(const Plan& plan, const app::SchemaAdvice* schema);
[[nodiscard]] QString configurationWords(const Plan& plan);
[[nodiscard]] QList<GateRow> gateRows(const std::vector<JudgedGate>& gates);

/// How many people approve a plan of how many, and under which names; empty when nobody has to.
[[nodiscard]] QString approvalWords(const AdmissionFacts& facts);
/// Everything that ails an environment, one sentence; empty while nothing does.
[[nodiscard]] QString ailmentWords(const std::vector<Ailment>& ailments);
/// `14 behind`, `2 ahead`; empty when equal or unknown.
[[nodiscard]] QString behindWords(const std::optional<Direction>& behind);
[[nodiscard]] QString directionWords(const Direction& direction);
/// What a step does, short, for the rail of a run.
[[nodiscard]] QString titleOf(Step step);
/// A sentence of the core in the window's language.
/// In the language and the time of who reads it.
[[nodiscard]] QString said(const Sentence& sentence);
/// A text of app/last_word.cpp in the window's language.
[[nodiscard]] std::string readersTongue(const char* english);
/// What a cancel would do now.
[[nodiscard]] QString cancelMeaning(const RunState& state);

}  // namespace gantry::gui
