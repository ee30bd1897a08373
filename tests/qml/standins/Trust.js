.pragma library

// What people ask of each other in the small shop, and what is on record there.

const kKeyMara = "SHA256:9qFeq0bT0d5o2cZbY7Qn3sGk1hVtXwYc4Jr8LmPzXw0"
const kKeyJonas = "SHA256:2uVnYc7LkR0aTq4mHs9XwEo1pBzJd6Gf3NiC5vKt8Ys"
const kPlan = "gantry plan v1\nproject: shop\nenvironment: production\nhost: SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E\ndeploy-path: /srv/shop\n" +
    "release: sha-9f2c41d\nrevision: 9f2c41d8e07b5a6c3d2e1f009f2c41d8e07b5a6c\napp: ghcr.io/northwind/shop-app@sha256:9f2c41d8" + "0".repeat(52) + "e07b\n" +
    "migrator: ghcr.io/northwind/shop-migrator@sha256:41b7a0c2" + "0".repeat(52) + "88fd\nreplaces: run 01JD3XW9V8ZK5T9Q2B7M4N6P8R release sha-1ce08b5\n" +
    "direction: forward 4\nmigrate: run\nverdict-back: CAUTION\nrequested-by: mara\nreason: Black Friday checkout\ncreated: 2026-11-23T08:50:00Z\nexpires: 2026-11-23T20:50:00Z\n"
const kPlanId = "sha256:5c01d2f8a4171f3b9d6e0c2a8b7d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d"

function statement(kind, lines) {
    return "gantry " + kind + " v1\nproject: shop\nenvironment: production\nhost: SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E\n" + lines
}
const kApproval = statement("approval", "plan: " + kPlanId + "\nby: jonas\nreason: Looked at the rehearsal on staging\ncreated: 2026-11-23T13:05:00Z\nexpires: 2026-11-23T20:50:00Z\n")

function request(key, release, environment, person, when, word, glyph, tone) {
    return { key: key, release: release, environment: environment, person: person, when: when, word: word, glyph: glyph, tone: tone }
}
const kMine = [request("1", "sha-9f2c41d", "production", "mara", "2 h ago", "1 of 2", "clock", "warning"), request("2", "sha-77a3e90", "eu-production", "ines", "30 h ago", "0 of 1", "clock", "warning")]
const kOthers = [request("3", "sha-b83f6e1", "production", "You", "20 min ago", "0 of 2", "clock", "warning")]
const kDecided = [request("4", "sha-1ce08b5", "production", "mara", "5 d ago", "Stale", "alert", "danger"), request("5", "sha-e5510cd", "production", "ines", "6 d ago", "Refused", "x", "danger"),
    request("6", "sha-0a77c14", "production", "mara", "21 d ago", "Expired", "clock", "neutral"), request("7", "sha-c07e5b2", "eu-production", "You", "22 d ago", "Withdrawn", "undo", "neutral")]

function person(name, word, glyph, tone, when, reason, key, note) {
    return { key: name + word, person: name, word: word, glyph: glyph, tone: tone, when: when, reason: reason, fingerprint: key, fingerprintBrief: key === "" ? "" : key.slice(0, 15) + "…" + key.slice(-4), note: note }
}
const kPeople = [person("mara", "asked", "user", "muted", "14:05", "", kKeyMara, "signature valid; the requester does not count"),
    person("ines", "approved", "checkCircle", "success", "14:40", "Checked the way back", "SHA256:k0Rz6yVd1LqHc8PmXn4TbWs2JfGe7UoAi9CvBt5NxQw", "signature valid"),
    person("you", "nothing said yet", "clock", "warning", "", "", "", "required by the policy")]
const kCare = "another default was given to \"orders\".\"status\" by 0143_order_status line 2; sha-1ce08b5 was written before that"
const kChanges = [["Replaces", "sha-1ce08b5"], ["Commits", "Forward, 4 commits come in"], ["Migrations", "5 migrations to apply"],
    ["Way back", "With care: " + kCare], ["Configuration", "Rendered on the host as keyed:5c01d2f8…; its values stay there"],
    ["Readiness", "/api/ready within 2 min, then observed for 1 min"], ["If it fails", "The previous release is put back as long as no migration has run; after that everything stays as it is. A hold is set"]]
    .map(line => ({ key: line[0], label: line[0], value: line[1] }))

const kRequest = { phase: "ready", key: "1", release: "sha-9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout", environment: "production", host: "prod-1",
    word: "1 of 2", glyph: "clock", tone: "warning", verdictWord: "Way back: with care", verdictGlyph: "alert", verdictTone: "warning", asker: "mara", asked: "asked by mara, 2 h ago", expires: "expires 21:50", reason: "Black Friday checkout",
    missing: "1 of 2 approvals is missing (ines approved; mara, who asks, does not count)", planId: kPlanId, planIdBrief: "sha256:5c01d2f8…9c8d", planText: kPlan, canApprove: true, canReject: true }

function gates(base) {
    return base.concat([{ key: "approved", title: "Policy", word: "Refused", reason: "1 of 2 approvals is missing (ines approved; mara, who asks, does not count)", tone: "danger", glyph: "xCircle", passed: false }])
}

function fillRequest(request, base, images, migrations, more) {
    request.changes.fill(kChanges)
    request.people.fill(kPeople)
    request.gates.fill(gates(base))
    request.images.fill(images)
    request.migrations.fill(migrations)
    request.given = Object.assign({}, kRequest, more)
}

function fillApprovals(approvals) {
    approvals.mine.fill(kMine)
    approvals.others.fill(kOthers)
    approvals.decided.fill(kDecided)
    approvals.given = { phase: "ready", forMe: 2, forOthers: 1, signsWith: "You sign as jonas" }
}

const kSigning = { phase: "ready", kind: "approval", title: "Approve sha-9f2c41d for production", glyph: "approve", text: kApproval, fingerprint: kKeyJonas, keyFrom: "ED25519, from the agent",
    action: "Sign and approve", hasReason: true, consequences: "You say that this plan may run. This starts nothing by itself: somebody still has to deploy.",
    hint: "It counts for exactly this plan, on this host, until it expires." }
const kGlass = { kind: "break-glass", title: "Break the glass for production", glyph: "alert", grave: true, reasonNeeded: true, action: "Sign and break the glass", hint: "The plan itself is signed first when it is not yet; then this.",
    text: statement("break-glass", "plan: " + kPlanId + "\nby: jonas\nreason: Checkout is down, Mara cannot be reached\ncreated: 2026-11-23T13:05:00Z\nexpires: 2026-11-23T14:05:00Z\n"),
    consequences: "sha-9f2c41d starts on production without the approvals, the acceptance, the soak time and the open window that its policy asks for. It stays on record for good, with your name, your key and your reason. A hold, a bad mark or a refusal still stop it." }
const kFreeze = { kind: "freeze", title: "Freeze production", glyph: "snow", hasTimes: true, reasonNeeded: true, action: "Sign and freeze", hint: "",
    text: statement("freeze", "state: set\nfrom: 2026-11-27T15:00:00Z\nuntil: 2026-11-30T05:00:00Z\nby: jonas\nreason: Black Friday\ncreated: 2026-11-23T13:05:00Z\nexpires: -\n"),
    consequences: "Nothing is deployed there between these times, unless the glass is broken. A run in progress continues." }

const kColumns = ["key", "time", "person", "deed", "subject", "environment", "word", "glyph", "tone", "entry"]
const kRecords = [
    ["production:4812", "23 Nov 14:05:51", "the host", "Run started", "sha-9f2c41d: by mara", "production", "Started", "play", "info", "4812"],
    ["production:4811", "23 Nov 14:05:10", "jonas", "Approval", "approves plan sha256:5c01d2f8…9c8d: Looked at the rehearsal", "production", "Approved", "check", "success", "4811"],
    ["production:4810", "23 Nov 13:40:02", "ines", "Approval", "approves plan sha256:5c01d2f8…9c8d: Checked the way back", "production", "Approved", "check", "success", "4810"],
    ["production:4809", "23 Nov 13:05:44", "mara", "Request", "asks for sha-9f2c41d on production, plan sha256:5c01d2f8…9c8d", "production", "Asked", "approve", "neutral", "4809"],
    ["staging:2207", "23 Nov 12:58:10", "mara", "Acceptance", "accepts sha-9f2c41d, healthy since 2026-11-22T11:15:03Z", "staging", "Accepted", "check", "success", "2207"],
    ["production:4808", "23 Nov 09:12:31", "the host", "Run refused", "sha-b83f6e1: by mara, code approvals-missing", "production", "Refused", "xCircle", "danger", "4808"],
    ["staging:2206", "22 Nov 12:15:03", "the host", "Run finished", "sha-9f2c41d: outcome healthy, changed app", "staging", "Succeeded", "check", "success", "2206"],
    ["staging:2205", "22 Nov 12:11:40", "the host", "Run started", "sha-9f2c41d: by mara", "staging", "Started", "play", "info", "2205"],
    ["production:4807", "21 Nov 18:00:00", "jonas", "Freeze", "freezes from 2026-11-27T15:00:00Z until 2026-11-30T05:00:00Z: Black Friday", "production", "Set", "snow", "neutral", "4807"],
    ["production:4806", "20 Nov 09:01:12", "mara", "Checkpoint", "has seen 4805 records, head sha256:7fa3c0d2…1111 of production", "production", "Seen", "checkCircle", "neutral", "4806"],
    ["production:4805", "19 Nov 02:44:09", "the host", "Run finished", "sha-e5510cd: outcome restored, changed app", "production", "Rolled back", "undo", "info", "4805"],
    ["production:4804", "19 Nov 02:31:55", "jonas", "Break-glass", "breaks the glass for plan sha256:7d1f03aa…e20c: Checkout is down", "production", "Forced", "alert", "danger", "4804"],
    ["production:4803", "18 Nov 17:05:31", "the host", "Run finished", "sha-1ce08b5: outcome healthy, changed app", "production", "Succeeded", "check", "success", "4803"],
    ["production:4802", "18 Nov 17:02:11", "the host", "Run started", "sha-1ce08b5: by mara", "production", "Started", "play", "info", "4802"]]
    .map(row => row.reduce((all, value, i) => Object.assign(all, { [kColumns[i]]: value }), {}))

const kShares = [3, 5, 0, 2, 6, 9, 4, 0, 0, 7, 5, 8, 3, 4, 6, 2, 0, 0, 5, 9, 12, 6, 4, 7, 3, 0, 0, 8, 14, 6, 5, 9, 7, 4, 0, 0, 10, 8, 7, 11, 16, 5, 0, 0, 6, 9, 13, 18, 12, 7, 3, 2, 9, 14]
const kBars = kShares.map((share, i) => ({ key: String(i), share: share / 18, alarming: i === 20 || i === 40 || i === 47 || i === 53 ? 0.12 : 0, from: "2026-11-01", to: "2026-11-02", hint: share + " records · 2026-11-01 00:00" }))

const kReplicas = [{ key: "s", title: "staging", records: "2207 records", age: "fetched 2 min ago", glyph: "checkCircle", tone: "success", hint: "" },
    { key: "p", title: "production", records: "4812 records", age: "fetched 2 min ago", glyph: "checkCircle", tone: "success", hint: "" },
    { key: "d", title: "this desktop", records: "38 records", age: "", glyph: "checkCircle", tone: "success", hint: "" }]

const kProven = { phase: "ready", intactWord: "7057 records", intactGlyph: "checkCircle", intactTone: "success", intactText: "Every line is a record, they count without gaps, and each one fits the one before it.",
    completeWord: "Seen by 3 witnesses", completeGlyph: "checkCircle", completeTone: "success", completeText: "production: the checkpoint of mara over 4805 records fits\nproduction: the checkpoint of jonas over 4700 records fits\nstaging: the witness on production over 2206 records fits",
    signaturesWord: "1204 valid", signaturesGlyph: "checkCircle", signaturesTone: "success", signaturesText: "Every statement was signed by the person it names, with a key that was theirs at that time.",
    first: "2026-10-01 09:12", last: "2026-11-23 14:05", exportText: "7057 records of this desktop's copies, as far as the filter shows them" }

function fillAudit(audit) {
    audit.replicas.fill(kReplicas)
    audit.records.fill(kRecords)
    audit.bars.fill(kBars)
    audit.people.fill([["mara", "mara"], ["jonas", "jonas"], ["ines", "ines"]].map(row => ({ key: row[0], title: row[1] })))
    audit.environments.fill([["staging", "staging"], ["production", "production"]].map(row => ({ key: row[0], title: row[1] })))
    audit.kinds.fill([["approval", "Approval"], ["run.started", "Run started"]].map(row => ({ key: row[0], title: row[1] })))
    audit.given = kProven
}

const kSignature = "-----BEGIN SSH SIGNATURE-----\nU1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAg2uVnYc7LkR0aTq4mHs9XwE\no1pBzJd6Gf3NiC5vKt8YsAAAAPZ2FudHJ5LWFwcHJvdmFsAAAAAAAAAAZzaGE1MTIAAABT\nAAAAC3NzaC1lZDI1NTE5AAAAQK\n-----END SSH SIGNATURE-----\n"

function fillRecord(record, more) {
    record.facts.fill([["Time", "23 Nov 2026, 14:05:10.412", false], ["Who", "jonas", false], ["Ledger", "production", false], ["Entry", "4811", false], ["Environment", "production", false],
        ["Reason", "Looked at the rehearsal on staging", false], ["Created", "2026-11-23T13:05:00Z", false], ["Expires", "2026-11-23T20:50:00Z", false], ["Key", kKeyJonas, true], ["Namespace", "gantry-approval", true]].map(row => ({ key: row[0], label: row[0], value: row[1], mono: row[2] })))
    record.links.fill([{ key: "record:production:4809", text: "Request: asks for sha-9f2c41d on production, plan sha256:5c01d2f8…9c8d", hint: "Entry 4809, mara, 23 Nov 13:05:44", glyph: "file" },
        { key: "record:production:4812", text: "Run started: sha-9f2c41d: by mara", hint: "Entry 4812, the host, 23 Nov 14:05:51", glyph: "file" }])
    record.given = Object.assign({ phase: "ready", key: "production:4811", action: "Approval", subject: "approves plan sha256:5c01d2f8…9c8d: Looked at the rehearsal on staging", word: "Approved", glyph: "check", tone: "success",
        proofWord: "Signature valid", proofGlyph: "shield", proofTone: "success", statementTitle: "Exactly what was signed", statement: kApproval, signature: kSignature,
        byHand: "ssh-keygen -Y verify -f allowed_signers -I jonas -n gantry-approval -s 4811.sig < 4811.txt",
        hash: "sha256:7fa3c0d2" + "1".repeat(56), previous: "sha256:c0d27fa3" + "2".repeat(56), line: "{\"n\":4811}" }, more)
}
