#include "gui/ways_out.h"

#include <algorithm>
#include <array>
#include <optional>

#include <QCoreApplication>

#include "gui/words.h"

namespace gantry::gui {
namespace {

struct WaysOut {
  Q_DECLARE_TR_FUNCTIONS(WaysOut)
};

struct Way {
  std::string_view code;
  const char* words;   ///< empty: what to press stands beside it
};

constexpr const char* kCheck = phrase("WaysOut", "check the host");

/// Where the terminal names a command of Gantry's. Commands of other programs have no other words here.
constexpr std::array kWays{
    Way{"held", phrase("WaysOut", "look at why, then lift the hold on the page Environments")},
    Way{"frozen", phrase("WaysOut", "wait until then, lift the freeze on the page Environments where a person set it, or break the glass where you may")},
    Way{"marked-bad", phrase("WaysOut", "choose another release, or lift the mark on the page Environments")},
    Way{"acceptance-missing", phrase("WaysOut", "accept it on the card of the environment in which it proved itself")},
    Way{"acceptance-old", phrase("WaysOut", "accept it again on the card of that environment")},
    Way{"soak-short", phrase("WaysOut", "accept it again later on the card of that environment")},
    Way{"approvals-missing", ""},
    Way{"approval-required", ""},
    Way{"way-back-unstated", phrase("WaysOut", "the reason of somebody who approves must begin with that word")},
    Way{"break-glass", phrase("WaysOut", "request approval instead")},
    Way{"plan-unsigned", phrase("WaysOut", "sign it with a key that the host knows as the requester's")},
    Way{"rejected", phrase("WaysOut", "see the page Approvals, then make a new plan")},
    Way{"policy-invalid", phrase("WaysOut", "the host's owner must fix it; check the host to see what is wrong")},
    Way{"ledger-unwritable", kCheck},
    Way{"rules-failed", phrase("WaysOut", "check the host, then deploy again")},
    Way{"tool-missing", kCheck},
    Way{"engine-unreachable", kCheck},
    Way{"plan-invalid", kCheck},
    Way{"database-unreadable", kCheck},
    Way{"never-ready", phrase("WaysOut", "the log of step ready says why; deploy a mended release, or roll back to one that was healthy here")},
    Way{"lock-free", phrase("WaysOut", "the page Runs shows how far it is")},
};

}  // namespace

QString wayOutHere(std::string_view code, const QString& terminals) {
  if (!terminals.contains(u'`') && !terminals.contains(u"--")) return terminals;
  const auto way = std::ranges::find(kWays, code, &Way::code);
  if (way == kWays.end()) return terminals;
  return *way->words == '\0' ? QString() : WaysOut::tr(way->words);
}

QString refusalWords(const JudgedGate& gate) {
  const QString reason = said(gate.result.reason);
  if (gate.result.wayOut.empty()) return reason;
  const QString wayOut = wayOutHere(gate.result.code.empty() ? gate.name : std::string_view(gate.result.code), said(gate.result.wayOut));
  return wayOut.isEmpty() ? reason : said(Sentence::say("{}; {}", reason.toStdString(), wayOut.toStdString()));
}

}  // namespace gantry::gui
