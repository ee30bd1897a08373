#include "ledger/subject.h"

#include "core/plan.h"
#include "core/statement.h"
#include "core/time.h"
#include "core/release.h"

namespace gantry::ledger {
namespace {

std::string onOff(bool set, const char* what, const char* lifted) { return set ? what : lifted; }

struct SaidWords {
  Subject& subject;
  void operator()(const statement::Acceptance& said) const {
    subject.run = said.run.text();
    subject.release = said.release.text();
    subject.words = "accepts " + brief(said.release) + ", healthy since " + toSeconds(said.healthySince);
  }
  void operator()(const statement::Approval& said) const { ofPlan(said.plan, "approves plan "); }
  void operator()(const statement::Rejection& said) const { ofPlan(said.plan, "rejects plan "); }
  void operator()(const statement::Freeze& said) const {
    subject.words = onOff(said.set, "freezes", "lifts the freeze") + " from " + toSeconds(said.from) + " until " + toSeconds(said.until);
  }
  void operator()(const statement::Hold& said) const { subject.words = onOff(said.set, "holds the environment", "lifts the hold"); }
  void operator()(const statement::BadMark& said) const {
    subject.release = said.release.text();
    subject.words = onOff(said.set, "marks ", "unmarks ") + brief(said.release) + " as bad";
  }
  void operator()(const statement::BreakGlass& said) const { ofPlan(said.plan, "breaks the glass for plan "); }
  void operator()(const statement::Checkpoint& said) const {
    subject.words = "has seen " + std::to_string(said.size) + " records, head " + said.head.brief();
  }
  void ofPlan(const Digest& plan, const char* words) const {
    subject.plan = plan.text();
    subject.words = words + plan.brief();
  }
};

Subject ofStatement(const SignedText& said) {
  Subject subject;
  subject.search = said.text;
  if (const auto plan = Plan::parse(said.text)) {
    subject.release = plan->release.text();
    subject.plan = said.id().text();
    subject.words = "asks for " + brief(plan->release) + " on " + plan->environment.text() + ", plan " + said.id().brief();
    if (plan->reason) subject.words += ": " + plan->reason->text();
    subject.search += subject.plan;
  } else if (const auto statement = Statement::parse(said.text)) {
    std::visit(SaidWords{subject}, statement->said);
    if (statement->kind() == StatementKind::checkpoint && statement->environment.text() != "-") subject.words += " of " + statement->environment.text();
    if (statement->reason) subject.words += ": " + statement->reason->text();
  } else {
    subject.words = "a statement that cannot be read";
  }
  return subject;
}

struct ValueWords {
  std::string operator()(const std::string& text) const { return text; }
  std::string operator()(std::int64_t number) const { return std::to_string(number); }
  std::string operator()(bool yes) const { return yes ? "yes" : "no"; }
};

bool isHash(const std::string& name) { return name == "logs" || name == "journal" || name == "policy" || name == "signers" || name == "id"; }

Subject ofBody(const Record& record, const Body& body) {
  Subject subject;
  subject.release = record.text("release");
  subject.run = record.text("run");
  subject.plan = record.text("plan");
  subject.outcome = record.text(record.kind == "run.finished" ? "outcome" : "code");
  for (const auto& [name, value] : body) {
    const std::string word = std::visit(ValueWords{}, value);
    if (!isHash(name)) subject.search += word + "\n";
    const bool shown = name == "outcome" || name == "code" || name == "step" || name == "by" || name == "environment" || name == "changed" || name == "reason" || name == "key";
    if (shown && !word.empty() && word != "-") subject.words += (subject.words.empty() ? "" : ", ") + name + " " + word;
  }
  if (!subject.release.empty())
    if (const auto tag = Tag::parse(subject.release)) subject.words = brief(*tag) + (subject.words.empty() ? "" : ": " + subject.words);
  if (subject.run == "-") subject.run.clear();
  return subject;
}

}  // namespace

Subject subjectOf(const Record& record) {
  Subject subject = record.isStatement() ? ofStatement(*record.statement()) : ofBody(record, std::get<Body>(record.said));
  subject.search = record.kind + "\n" + record.by + "\n" + subject.search;
  return subject;
}

}  // namespace gantry::ledger
