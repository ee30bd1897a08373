.pragma library

// What people ask of each other in the small shop, and what is on record there.

const kKeyMara = "SHA256:9qFeq0bT0d5o2cZbY7Qn3sGk1hVtXwYc4Jr8LmPzXw0"
const kKeyJonas = "SHA256:2uVnYc7LkR0aTq4mHs9XwEo1pBzJd6Gf3NiC5vKt8Ys"
const kPlan = "gantry plan v1\nproject: shop\nenvironment: production\nhost: SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E\ndeploy-path: /srv/shop\n" +
    "release: sha-9f2c41d\nrevision: 9f2c41d8e07b5a6c3d2e1f009f2c41d8e07b5a6c\napp: ghcr.io/northwind/shop-app@sha256:9f2c41d8" + "0".repeat(52) + "e07b\n" +
    "migrator: ghcr.io/northwind/shop-migrator@sha256:41b7a0c2" + "0".repeat(52) + "88fd\nreplaces: run 01JD3XW9V8ZK5T9Q2B7M4N6P8R release sha-1ce08b5\n" +
    "direction: forward 4\nmigrate: run\nverdict-back: CAUTION\nrequested-by: mara\nreason: -\ncreated: 2026-11-23T08:50:00Z\nexpires: 2026-11-23T20:50:00Z\n"
const kPlanId = "sha256:5c01d2f8a4171f3b9d6e0c2a8b7d5e4f3a2b1c0d9e8f7a6b5c4d3e2f1a0b9c8d"

function statement(kind, lines) {
    return "gantry " + kind + " v1\nproject: shop\nenvironment: production\nhost: SHA256:Yl1n0Pq3a6GmVZ5lYc3mF2bW0xJ0m8b2kz6VwQm1t4E\n" + lines
}
const kApproval = statement("approval", "plan: " + kPlanId + "\nby: jonas\nreason: Looked at the rehearsal on staging\ncreated: 2026-11-23T13:05:00Z\nexpires: 2026-11-23T20:50:00Z\n")

function request(key, release, environment, person, when, word, glyph, tone) {
    return { key: key, release: release, environment: environment, person: person, when: when, word: word, glyph: glyph, tone: tone }
}
const kMine = [request("1", "9f2c41d", "production", "Mara V.", "2 h ago", "1 of 2", "clock", "warning"), request("2", "77a3e90", "eu-production", "Ines P.", "1 d ago", "0 of 1", "clock", "warning")]
const kOthers = [request("3", "b83f6e1", "production", "You", "20 min ago", "0 of 2", "clock", "warning")]
const kDecided = [request("4", "1ce08b5", "production", "Mara V.", "18 Nov", "Deployed", "check", "success"), request("5", "e5510cd", "production", "Ines P.", "17 Nov", "Refused", "x", "danger"),
    request("6", "0a77c14", "production", "Mara V.", "2 Nov", "Expired", "clock", "neutral"), request("7", "c07e5b2", "eu-production", "You", "1 Nov", "Withdrawn", "undo", "neutral")]

function person(name, word, glyph, tone, when, reason, key, note) {
    return { key: name + word, person: name, word: word, glyph: glyph, tone: tone, when: when, reason: reason, fingerprint: key, fingerprintBrief: key === "" ? "" : key.slice(0, 15) + "…" + key.slice(-4), note: note }
}
const kPeople = [person("Mara V.", "asks", "user", "muted", "14:05", "Black Friday checkout", kKeyMara, "does not count: requester"),
    person("Ines P.", "approves", "checkCircle", "success", "14:40", "Checked the way back", "SHA256:k0Rz6yVd1LqHc8PmXn4TbWs2JfGe7UoAi9CvBt5NxQw", "signature valid"),
    person("Jonas K.", "has not said anything", "clock", "warning", "", "", "", "required by the policy")]
const kChanges = [["Replaces", "1ce08b5, healthy for 5 d"], ["Commits", "4 come in"], ["Images", "app and migrator, 182 MB to pull"], ["Migrations", "5, of which 1 drops a column"],
    ["Way back", "With care: 0147_drop_full_name breaks what 1ce08b5 reads"], ["Configuration", "Rendered on the host as 5c01d2f8; its values stay there"], ["If it fails", "1ce08b5 is put back where that is safe, and a hold is set"]]
    .map(line => ({ key: line[0], label: line[0], value: line[1] }))

const kRequest = { phase: "ready", key: "1", release: "9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout", environment: "production", host: "prod-1",
    word: "1 of 2 approvals", glyph: "clock", tone: "warning", asker: "Mara V.", asked: "asked by Mara V., 2 h ago", expires: "expires at 21:50",
    missing: "1 approval is missing, and it must be yours: the policy of production requires jonas.", planId: kPlanId, planIdBrief: "sha256:5c01d2f8…9c8d", planText: kPlan, canApprove: true, canReject: true }

function gates(base) {
    return base.concat([{ key: "approved", title: "Approvals", word: "1 of 2", reason: "1 of 2 approvals is there; jonas has to approve", tone: "warning", glyph: "clock", passed: false }])
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
    approvals.given = { phase: "ready", forMe: 2, forOthers: 1, signsWith: "You sign as jonas, with SHA256:2uVn…8Ys" }
}

const kSigning = { phase: "ready", kind: "approval", title: "Approve 9f2c41d for production", glyph: "approve", text: kApproval, fingerprint: kKeyJonas, keyFrom: "ED25519, from the agent",
    action: "Sign and approve", hasReason: true, consequences: "With your approval nothing is missing: Mara V. or you can start the deployment until 21:50.",
    hint: "It counts for exactly this plan, on this host, until it expires." }
const kGlass = { kind: "break-glass", title: "Break the glass for production", glyph: "alert", grave: true, reasonNeeded: true, action: "Sign and break the glass", hint: "It counts for exactly this plan, for one hour.",
    text: statement("break-glass", "plan: " + kPlanId + "\nby: jonas\nreason: Checkout is down, Mara cannot be reached\ncreated: 2026-11-23T13:05:00Z\nexpires: 2026-11-23T14:05:00Z\n"),
    consequences: "9f2c41d starts on production without the approvals, the acceptance and the soak time that its policy asks for. It stays on record for good, with your name, your key and your reason, and everybody sees it. A hold, a bad mark or a refusal still stop it." }
const kFreeze = { kind: "freeze", title: "Freeze production", glyph: "snow", hasTimes: true, reasonNeeded: true, action: "Sign and freeze", hint: "",
    text: statement("freeze", "state: set\nfrom: 2026-11-27T15:00:00Z\nuntil: 2026-11-30T05:00:00Z\nby: jonas\nreason: Black Friday\ncreated: 2026-11-23T13:05:00Z\nexpires: -\n"),
    consequences: "Nothing is deployed to production between these times, unless the glass is broken. A run at work goes on." }

const kColumns = ["key", "time", "person", "deed", "subject", "environment", "word", "glyph", "tone", "entry"]
const kRecords = [
    ["p4812", "23 Nov 14:05:51", "prod-1", "Run started", "9f2c41d", "production", "Running", "play", "info", "4812"],
    ["p4811", "23 Nov 14:05:10", "Jonas K.", "Approval", "9f2c41d: Looked at the rehearsal", "production", "Approved", "check", "success", "4811"],
    ["p4810", "23 Nov 13:40:02", "Ines P.", "Approval", "9f2c41d: Checked the way back", "production", "Approved", "check", "success", "4810"],
    ["p4809", "23 Nov 13:05:44", "Mara V.", "Request", "9f2c41d: Black Friday checkout", "production", "Asked", "approve", "neutral", "4809"],
    ["s2207", "23 Nov 12:58:10", "Mara V.", "Acceptance", "9f2c41d healthy for 26 h", "staging", "Accepted", "check", "success", "2207"],
    ["p4808", "23 Nov 09:12:31", "prod-1", "Run refused", "b83f6e1: approvals-missing", "production", "Refused", "xCircle", "danger", "4808"],
    ["s2206", "22 Nov 12:15:03", "stg-1", "Run finished", "9f2c41d", "staging", "Healthy", "check", "success", "2206"],
    ["s2205", "22 Nov 12:11:40", "stg-1", "Run started", "9f2c41d", "staging", "Started", "play", "neutral", "2205"],
    ["p4807", "21 Nov 18:00:00", "Jonas K.", "Freeze", "27 Nov 16:00 to 30 Nov 06:00", "production", "Set", "snow", "neutral", "4807"],
    ["p4806", "20 Nov 09:01:12", "Mara V.", "Checkpoint", "4 805 records seen", "production", "Seen", "checkCircle", "neutral", "4806"],
    ["p4805", "19 Nov 02:44:09", "prod-1", "Run finished", "e5510cd", "production", "Rolled back", "undo", "info", "4805"],
    ["p4804", "19 Nov 02:31:55", "Jonas K.", "Break-glass", "e5510cd: Checkout is down", "production", "Forced", "alert", "danger", "4804"],
    ["p4803", "18 Nov 17:05:31", "prod-1", "Run finished", "1ce08b5", "production", "Healthy", "check", "success", "4803"],
    ["p4802", "18 Nov 17:02:11", "prod-1", "Run started", "1ce08b5", "production", "Started", "play", "neutral", "4802"]]
    .map(row => row.reduce((all, value, i) => Object.assign(all, { [kColumns[i]]: value }), {}))

const kShares = [3, 5, 0, 2, 6, 9, 4, 0, 0, 7, 5, 8, 3, 4, 6, 2, 0, 0, 5, 9, 12, 6, 4, 7, 3, 0, 0, 8, 14, 6, 5, 9, 7, 4, 0, 0, 10, 8, 7, 11, 16, 5, 0, 0, 6, 9, 13, 18, 12, 7, 3, 2, 9, 14]
const kBars = kShares.map((share, i) => ({ key: String(i), share: share / 18, alarming: i === 20 || i === 40 || i === 47 || i === 53 ? 0.12 : 0, from: "2026-11-01", to: "2026-11-02", hint: share + " records" }))

const kReplicas = [{ key: "s", title: "staging", records: "2 207 records", age: "fetched 2 min ago", glyph: "checkCircle", tone: "success", hint: "" },
    { key: "p", title: "production", records: "4 812 records", age: "fetched 2 min ago", glyph: "checkCircle", tone: "success", hint: "" },
    { key: "d", title: "this desktop", records: "38 records", age: "", glyph: "checkCircle", tone: "success", hint: "" }]

const kProven = { phase: "ready", intactWord: "7 057 records", intactGlyph: "checkCircle", intactTone: "success", intactText: "Every line is a record, they count without gaps, and each one fits the one before it.",
    completeWord: "Seen by 3 witnesses", completeGlyph: "checkCircle", completeTone: "success", completeText: "Checkpoints of mara and jonas and staging's witness records fit: none of them knows a later or another history.",
    signaturesWord: "1 204 valid", signaturesGlyph: "checkCircle", signaturesTone: "success", signaturesText: "Every statement was signed by the person it names, with a key that was theirs at that time.",
    first: "1 Oct", last: "Today", exportText: "All 7 057 records of 3 ledgers" }

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
    record.facts.fill([["Time", "23 Nov 2026, 14:05:10", false], ["Who", "Jonas K. (jonas)", false], ["Environment", "production", false], ["Entry", "4811 of 4812", false], ["Plan", "sha256:5c01d2f8…9c8d", true],
        ["Key", kKeyJonas, true], ["Namespace", "gantry-approval", true]].map(row => ({ key: row[0], label: row[0], value: row[1], mono: row[2] })))
    record.links.fill([{ key: "record:p4809", text: "The request it approves", hint: "Entry 4809, by Mara V.", glyph: "approve" }, { key: "run:production:run-0", text: "The run that followed", hint: "Entry 4812, 9f2c41d", glyph: "deploy" },
        { key: "release:sha-9f2c41d", text: "Release 9f2c41d", hint: "Images, commits, migrations", glyph: "box" }])
    record.given = Object.assign({ phase: "ready", key: "p4811", action: "Approval", subject: "9f2c41d: Looked at the rehearsal on staging", word: "Approved", glyph: "check", tone: "success",
        proofWord: "Signature valid", proofGlyph: "shield", proofTone: "success", statementTitle: "Exactly what was signed", statement: kApproval, signature: kSignature,
        byHand: "ssh-keygen -Y verify -f allowed_signers -I jonas -n gantry-approval -s 4811.sig < 4811.txt",
        hash: "sha256:7fa3c0d2" + "1".repeat(56), previous: "sha256:c0d27fa3" + "2".repeat(56), line: "{\"n\":4811}" }, more)
}
