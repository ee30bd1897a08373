.pragma library

// Every property of every value the window is shown, as docs/window.md names them: a test says only what it is about.

const kLane = { name: "", title: "", host: "", phase: "serving", healthWord: "", healthGlyph: "", healthTone: "neutral", ails: "", release: "", tag: "",
    subject: "", behind: "", behindText: "", notReady: "", since: "", readyWord: "", readyTone: "success", latency: "", samples: [], identityWord: "", identityGlyph: "",
    identityTone: "neutral", backWord: "", backGlyph: "", backTone: "neutral", migrations: "", migrationsTone: "neutral", locked: false,
    lockRun: "", lockText: "", held: false, holdText: "", stale: false, staleText: "", errorText: "", errorCode: "", wayOut: "", answered: "", answeredTone: "success",
    examination: "", examinationText: "", mode: "", canRollBack: false, noBack: "", work: "", offeredKey: "", offeredType: "", signs: false, canAccept: false, accepted: "", acceptedTone: "neutral", frozen: false, frozenText: "", bad: false, marked: [] }

const kBoard = { hasPromotion: false, release: "", tag: "", subject: "", from: "", to: "", open: false, word: "", glyph: "", tone: "",
    settled: "", settledGlyph: "checkCircle", moreCommits: "", candidates: "ready", candidatesText: "", wayOut: "", registry: "", candidatesAge: "" }

const kPlan = { kind: "deploy", phase: "closed", title: "", waitingFor: "", release: "", tag: "", subject: "", environment: "", host: "", replaces: "",
    direction: "", fetch: "", migrations: "", readiness: "", onFailure: "", configuration: "", settings: "", verdictWord: "", verdictGlyph: "", verdictTone: "",
    approvals: "", planId: "", planIdBrief: "", planText: "", refusal: "", errorTitle: "", error: "", wayOut: "", unchanged: "", question: "", action: "", expires: "",
    commitsTitle: "", findings: "", asked: "", reason: "", reasonFault: "", canExplain: false, canRequest: false, canBreakGlass: false }

const kRun = { run: "", environment: "", host: "", phase: "closed", before: "", release: "", subject: "", word: "", glyph: "",
    tone: "", pill: "", progress: 0, percent: "", elapsed: "", remaining: "", startedBy: "", plan: "", reason: "", lockText: "", sentence: "", wayOut: "",
    failedStep: "", failure: "", command: "", lastLines: "", cancelMeaning: "", canCancel: false, cancelAsked: "", connection: "", lost: "", readyCount: "",
    readyTone: "", latency: "", attempts: [], migrationSummary: "", waiting: "", error: "", healthy: false, canRollBack: false }

const kRelease = { phase: "closed", release: "", tag: "", subject: "", author: "", when: "", commit: "", problem: "", moved: "", size: "",
    migrationsText: "", commitsText: "", error: "", wayOut: "" }

const kApprovals = { phase: "ready", waitingFor: "", forMe: 0, forOthers: 0, signsWith: "", stale: "", error: "", wayOut: "" }

const kRequest = { phase: "closed", key: "", waitingFor: "", verdictWord: "", verdictGlyph: "", verdictTone: "neutral", release: "", tag: "", subject: "", environment: "", host: "", word: "", glyph: "", tone: "neutral",
    asker: "", asked: "", reason: "", expires: "", missing: "", changed: "", refusal: "", planId: "", planIdBrief: "", planText: "", canApprove: false,
    canReject: false, canWithdraw: false, canRun: false, error: "", wayOut: "" }

const kStatement = { phase: "closed", kind: "", title: "", glyph: "", consequences: "", grave: false, signedAlready: false, text: "", fingerprint: "", keyFrom: "", action: "",
    hint: "", asks: "", hasReason: false, reasonNeeded: false, hasTimes: false, waitingFor: "", error: "", wayOut: "" }

const kAudit = { phase: "ready", waitingFor: "", intactWord: "", intactGlyph: "question", intactTone: "neutral", intactText: "", completeWord: "",
    completeGlyph: "question", completeTone: "neutral", completeText: "", signaturesWord: "", signaturesGlyph: "question", signaturesTone: "neutral",
    signaturesText: "", pack: "", packText: "", work: "", stale: "", filtered: false, filterText: "", emptyText: "", exportText: "",
    first: "", last: "", errorTitle: "", error: "", wayOut: "" }

const kRecord = { phase: "closed", key: "", action: "", subject: "", word: "", glyph: "", tone: "neutral", proofWord: "", proofGlyph: "", proofTone: "neutral",
    proofText: "", statementTitle: "", statement: "", signature: "", byHand: "", hash: "", previous: "", line: "" }

const kDefaults = { lane: kLane, board: kBoard, plan: kPlan, run: kRun, release: kRelease, approvals: kApprovals, request: kRequest, statement: kStatement,
    audit: kAudit, record: kRecord }

// A face of `kind` with `given` in it; a name that the window does not know is an error of the test.
function make(kind, given) {
    const face = Object.assign({}, kDefaults[kind])
    for (const name in given) {
        if (!(name in face)) throw new Error("a " + kind + " face has no " + name)
        face[name] = given[name]
    }
    return face
}
