#include "app/freezes.h"

#include <algorithm>

#include "app/ledger_search.h"
#include "core/statement.h"

namespace gantry::app {
namespace {

constexpr int kMostWords = 200;

}  // namespace

Result<std::vector<SignedFreeze>> recordedFreezes(const Desk& desk, const EnvironmentName& environment, Time since, std::stop_token stop) {
  RecordQuery query;
  query.kind = "freeze";
  query.most = kMostWords;
  const auto found = searchLedger(desk, environment, query, std::move(stop));
  if (!found) {
    if (found.error().code == Code::notFound) return std::vector<SignedFreeze>();
    return failure(found.error());
  }
  std::vector<SignedFreeze> freezes;
  for (auto one = found->rbegin(); one != found->rend(); ++one) {  // oldest first
    const SignedText* text = one->record.statement();
    const auto statement = text == nullptr ? Result<Statement>(failure(Code::invalid, "no statement")) : Statement::parse(text->text);
    const auto* said = statement ? std::get_if<statement::Freeze>(&statement->said) : nullptr;
    if (said == nullptr || statement->environment != environment) continue;
    const Time at = one->record.at;
    const auto same = std::ranges::find_if(freezes, [&](const SignedFreeze& freeze) { return freeze.from == said->from && freeze.until == said->until; });
    if (said->set && same == freezes.end()) freezes.push_back({said->from, said->until, statement->by.text()});
    if (!said->set && same != freezes.end()) same->until = std::min(same->until, at);
  }
  std::erase_if(freezes, [&](const SignedFreeze& freeze) { return freeze.until <= freeze.from || freeze.until <= since; });
  return freezes;
}

}  // namespace gantry::app
