.pragma library
.import "Trust.js" as Trust

// A small shop as it looks on an ordinary afternoon: words and figures for pictures and tests.

const kGates = [
    { key: "release-complete", title: "Images", word: "Both, one commit", reason: "app and migrator are in the registry and were built from one commit", tone: "success", glyph: "checkCircle", passed: true },
    { key: "tags-unmoved", title: "Tags", word: "Not moved", reason: "no tag has moved since it was first seen", tone: "success", glyph: "checkCircle", passed: true },
    { key: "proven-upstream", title: "Proven upstream", word: "Healthy on staging", reason: "the same digests were healthy on staging", tone: "success", glyph: "checkCircle", passed: true },
    { key: "not-held", title: "Hold", word: "None", reason: "no hold is set", tone: "success", glyph: "checkCircle", passed: true },
    { key: "lock-free", title: "Other runs", word: "None in progress", reason: "nobody deploys here now", tone: "success", glyph: "checkCircle", passed: true }]
// No gate, but what a promotion brings.
const kWayBack = { key: "way-back", title: "Way back", word: "Blocked", reason: "dropping orders.full_name breaks what sha-1ce08b5 reads: 0146_drop_legacy_total line 4", tone: "danger", glyph: "xCircle", passed: false }
// As a plan or a request judges them.
const kJudged = kGates.map(gate => Object.assign({}, gate, { word: "Passed" }))

const kCommits = [
    { key: "4b1d0a7", subject: "Gift cards behind a flag", author: "Ines P.", when: "38 min", included: false },
    { key: "9f2c41d", subject: "Split payments and faster checkout", author: "Mara V.", when: "26 h", included: true },
    { key: "c07e5b2", subject: "Backfill payment splits in batches", author: "Jonas K.", when: "29 h", included: true },
    { key: "77a3e90", subject: "Round VAT on refunds", author: "Mara V.", when: "2 d", included: true },
    { key: "e5510cd", subject: "Retry webhook delivery with back-off", author: "Ines P.", when: "3 d", included: true }]

function candidate(commit, subject, when, more) {
    return Object.assign({ key: "sha-" + commit, release: "sha-" + commit, tag: "sha-" + commit, subject: subject, author: "Mara V.", when: when, problem: "",
        moved: "", runsOn: "", commit: commit + "0c3d95e17a2b41d89f2c41d8e07b9f2c4", app: "sha256:9f2c41d8" + "0".repeat(52) + "e07b",
        migrator: "sha256:41b7a0c2" + "0".repeat(52) + "88fd", size: "182.0 MB", migrations: "", migrationsTone: "neutral", complete: true, served: false, older: false }, more)
}

const kCandidates = [
    candidate("4b1d0a7", "Gift cards behind a flag", "38 min", { author: "Ines P.", migrations: "2 migrations · Way back: safe", migrationsTone: "success" }),
    candidate("b83f6e1", "Round VAT on refunds to the cent", "3 h", { migrations: "1 migration · Way back: with care", migrationsTone: "warning" }),
    candidate("d02c9a4", "Retry webhook delivery", "24 h", { problem: "there is no migrator image with this tag", complete: false, migrator: "" }),
    candidate("9f2c41d", "Split payments and faster checkout", "26 h", { runsOn: "staging", served: true, older: true }),
    candidate("77a3e90", "Tidy the order export", "2 d", { older: true }),
    candidate("1ce08b5", "Order export, search relevance", "5 d", { runsOn: "production", served: true, older: true }),
    candidate("b6a3f7e", "Faster product pages", "11 d", { older: true })]

const kStaging = { name: "staging", title: "Staging", host: "stg-1", phase: "serving", healthWord: "Healthy", healthGlyph: "checkCircle",
    healthTone: "success", release: "sha-9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout", since: "26 h ago",
    readyWord: "Ready", readyTone: "success", latency: "16 ms", samples: [21, 19, 18, 17, 20, 17, 17, 16, 16, 17, 15, 16, 16, 17, 15, 16, 15, 16],
    identityWord: "Identity proven", identityGlyph: "shield", identityTone: "success", backWord: "Way back: safe", backGlyph: "shield", backTone: "success",
    migrations: "47 migrations", migrationsTone: "violet", answered: "12 ms", mode: "Guarded", canRollBack: true }

const kProduction = { name: "production", title: "Production", host: "prod-1", phase: "serving", healthWord: "Healthy", healthGlyph: "checkCircle",
    healthTone: "success", release: "sha-1ce08b5", tag: "sha-1ce08b5", subject: "Order export, search relevance", behind: "4 behind", since: "5 d ago",
    readyWord: "Ready", readyTone: "success", latency: "18 ms", samples: [18, 18, 17, 19, 19, 18, 18, 18, 23, 26, 21, 19, 18, 18, 19, 18, 18, 18],
    identityWord: "Identity proven", identityGlyph: "shield", identityTone: "success", backWord: "Way back: with care", backGlyph: "alert", backTone: "warning",
    migrations: "42 migrations", migrationsTone: "violet", answered: "31 ms", mode: "Protected", canRollBack: true }

function image(service, digest, note, noteTone) {
    return { key: service, service: service, digest: "sha256:" + digest + "0".repeat(52) + digest.slice(0, 4), digestBrief: "sha256:" + digest + "…" + digest.slice(0, 4),
        note: note, noteTone: noteTone, ok: true }
}
const kStagingImages = [image("app", "9f2c41d8", "new", "accent"), image("migrator", "41b7a0c2", "new", "accent")]
const kProductionImages = [image("app", "1ce08b52", "", "muted"), image("migrator", "b6a3f7e9", "", "muted")]

function past(commit, note, when, glyph, tone, target) {
    return { key: "run-" + commit, release: "sha-" + commit, note: note, when: when, glyph: glyph, tone: tone, run: "run-" + commit, target: target, imagesPresent: target, verdict: "", verdictTone: "", why: "" }
}
const kStagingPast = [past("77a3e90", "rollback target, on the host", "2 d", "undo", "info", true), past("e5510cd", "failed", "4 d", "x", "danger", false)]
const kProductionPast = [past("b6a3f7e", "rollback target, on the host", "11 d", "undo", "info", true), past("0a77c14", "succeeded", "24 d", "check", "muted", false)]

function judged(row, verdict, tone, glyph, why) { return Object.assign({}, row, { verdict: verdict, verdictTone: tone, tone: tone, glyph: glyph, why: why }) }
const kTargets = [judged(past("0a77c14", "Gift wrapping", "24 d", "", "", true), "Way back: safe", "success", "shield", "Its images must be pulled; the registry has both"),
    judged(past("b6a3f7e", "Faster product pages", "11 d", "", "", true), "Way back: with care", "warning", "alert", "orders.total_cents is filled by the newer app only: 0145_backfill_payment_splits line 1"),
    judged(past("5d1f0aa", "Search by colour", "40 d", "", "", true), "Way back: blocked", "danger", "xCircle", "dropping orders.full_name breaks what sha-5d1f0aa reads: 0146_drop_legacy_total line 4")]

const kDays = [0, 2, 4, 6, 8, 10, 12, 14].map(day => ({ key: String(day), day: day, text: day === 0 ? "9 Nov" : day === 14 ? "Today" : String(9 + day) }))
function mark(lane, day, tone, glyph, release, environment) {
    const word = { success: "Succeeded", danger: "Failed", info: "Rolled back" }[tone]
    const at = (9 + Math.floor(day)) + " Nov 14:05"
    return { key: lane + "-" + day, lane: lane, day: day, tone: tone, glyph: glyph, label: tone === "success" ? release : "", run: "run-" + day, environment: environment, hint: word + ": " + release + ", " + at, count: 1 }
}
const kMarks = [mark(0, 2.4, "success", "check", "sha-b6a3f7e", "staging"), mark(0, 4.1, "danger", "x", "sha-e5510cd", "staging"), mark(0, 4.6, "success", "check", "sha-1ce08b5", "staging"),
    mark(0, 8.6, "success", "check", "sha-77a3e90", "staging"), mark(0, 12.9, "success", "check", "sha-9f2c41d", "staging"),
    mark(1, 3.1, "success", "check", "sha-b6a3f7e", "production"), mark(1, 8.2, "info", "undo", "sha-e5510cd", "production"),
    Object.assign(mark(1, 9.0, "success", "check", "sha-1ce08b5", "production"), { count: 3, run: "", hint: "Succeeded: sha-1ce08b5, 18 Nov 17:05\nFailed: sha-1ce08b5, 18 Nov 16:40\nFailed: sha-1ce08b5, 18 Nov 16:10" })]
const kSpans = [[0, 0, 2.4, "muted"], [0, 2.4, 4.6, "success"], [0, 4.6, 8.6, "success"], [0, 8.6, 12.9, "success"], [0, 12.9, 14, "success"],
    [1, 0, 3.1, "muted"], [1, 3.1, 9, "success"], [1, 9, 14, "success"], [1, 13.4, 15, "frozen"]].map((span, i) => ({ key: String(i), lane: span[0], from: span[1], to: span[2], tone: span[3], release: "", hint: span[3] === "frozen" ? "Frozen by mara, 11:00 until 24 Nov 23:00" : "" }))

function cell(word, tone, release, environment, when, order) {
    const runs = word === "Runs"
    return { word: word, glyph: runs ? "shield" : "check", tone: tone, run: "run-" + order, environment: environment, hint: release + " on " + environment + ": " + word.toLowerCase() + ", " + when, order: order }
}
const kNone = { word: "", glyph: "", tone: "", run: "", environment: "", hint: "", order: 0 }
const kMatrix = [
    ["sha-4b1d0a7", "Gift cards behind a flag", "38 min", [kNone, kNone]],
    ["sha-9f2c41d", "Split payments and faster checkout", "26 h", [cell("Runs", "success", "sha-9f2c41d", "staging", "22 Nov 12:15", 1), kNone]],
    ["sha-77a3e90", "Tidy the order export", "2 d", [cell("Succeeded", "muted", "sha-77a3e90", "staging", "18 Nov 09:33", 1), kNone]],
    ["sha-1ce08b5", "Order export, search relevance", "5 d", [cell("Succeeded", "muted", "sha-1ce08b5", "staging", "14 Nov 04:25", 1), cell("Runs", "success", "sha-1ce08b5", "production", "18 Nov 17:05", 2)]],
    ["sha-b6a3f7e", "Faster product pages", "11 d", [cell("Succeeded", "muted", "sha-b6a3f7e", "staging", "11 Nov 19:40", 1), cell("Succeeded", "muted", "sha-b6a3f7e", "production", "12 Nov 12:24", 2)]]]
    .map(row => ({ key: row[0], release: row[0], tag: row[0], subject: row[1], when: row[2], cells: row[3].map(face => ({ modelData: face })) }))   // a list in a ListModel is a model itself

const kPromotion = { hasPromotion: true, release: "sha-9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout", from: "staging", to: "production",
    open: true, word: "Ready to promote", glyph: "check", tone: "success", moreCommits: "", candidates: "ready", registry: "registry.northwind.example" }

// Fills a board with the afternoon.
function fillBoard(board, staging, production) {
    board.given = kPromotion
    board.gates.fill(kGates.concat([kWayBack]))
    board.commits.fill(kCommits)
    board.candidates.fill(kCandidates)
    board.days.fill(kDays)
    board.marks.fill(kMarks)
    board.spans.fill(kSpans)
    board.matrix.fill(kMatrix)
    staging.given = kStaging
    staging.images.fill(kStagingImages)
    staging.past.fill(kStagingPast)
    production.given = kProduction
    production.images.fill(kProductionImages)
    production.past.fill(kProductionPast)
    board.lanes = [staging, production]
}

function step(key, title, phase, time, detail, more) {
    const word = { done: "Succeeded", running: "Running", pending: "Pending", failed: "Failed", skipped: "Skipped" }[phase]
    return Object.assign({ key: key, title: title, detail: detail, phase: phase, word: word, time: time, progress: -1, progressText: "" }, more)
}
const kSteps = [
    step("check", "Check host and rules", "done", "4.1 s", "11 of 11 rules"),
    step("verify", "Verify the plan", "done", "0.6 s", ""),
    step("validate", "Validate configuration", "done", "1.8 s", ""),
    step("pull", "Pull images by digest", "done", "0:41", "2 images pulled"),
    step("services", "Start supporting services", "done", "3.0 s", ""),
    step("migrate", "Run migrations", "running", "2:26", "Now 0145_backfill_payment_splits", { progress: 0.6, progressText: "60%" }),
    step("start", "Start the app", "pending", "", ""),
    step("ready", "Wait until ready", "pending", "", ""),
    step("prove", "Prove identity", "pending", "", ""),
    step("observe", "Observe", "pending", "", "")]
const kMigrations = [
    { key: "0142_add_payment_parts", name: "0142_add_payment_parts", phase: "done", word: "Succeeded", detail: "0.3 s" },
    { key: "0143_orders_split_fk", name: "0143_orders_split_fk", phase: "done", word: "Succeeded", detail: "1.1 s" },
    { key: "0144_idx_parts_order", name: "0144_idx_parts_order", phase: "done", word: "Succeeded", detail: "48 s" },
    { key: "0145_backfill_payment_splits", name: "0145_backfill_payment_splits", phase: "running", word: "Running", detail: "1:37" }]
const kLog = [
    ["14:06:51", "pull", "STEP", "Pull images by digest"],
    ["14:06:51", "pull", "", "Pulling app (registry.northwind.example/shop-app@sha256:9f2c41d8…)"],
    ["14:07:29", "pull", "OK", "app sha256:9f2c41d8…e07b pulled in 38 s"],
    ["14:07:32", "pull", "OK", "migrator sha256:41b7a0c2…88fd pulled in 3.0 s"],
    ["14:07:32", "services", "STEP", "Start supporting services"],
    ["14:07:32", "services", "", "Container shop-postgres-1  Running"],
    ["14:07:32", "services", "", "Container shop-redis-1  Running"],
    ["14:07:33", "migrate", "STEP", "Run migrations"],
    ["14:07:33", "migrate", "", "Prisma schema loaded from prisma/schema.prisma"],
    ["14:07:33", "migrate", "OK", "0142_add_payment_parts applied in 0.3 s"],
    ["14:07:34", "migrate", "OK", "0143_orders_split_fk applied in 1.1 s"],
    ["14:08:22", "migrate", "OK", "0144_idx_parts_order applied in 48 s"],
    ["14:08:23", "migrate", "", "0145_backfill_payment_splits started"],
    ["14:09:05", "migrate", "WARN", "the migration waits for a lock on orders; session 4711 of the database holds it"],
    ["14:09:41", "migrate", "", "1 120 000 rows, 13 400 rows/s"],
    ["14:09:50", "migrate", "", "1 240 000 rows, 13 600 rows/s"]].map((line, i) => ({ key: String(i), time: line[0], step: line[1], level: line[2], text: line[3] }))

const kRunning = { run: "01KAR7Q3V5W8YB2N4M6T9C1XDE", environment: "production", host: "prod-1", phase: "running", before: "sha-1ce08b5",
    release: "sha-9f2c41d", subject: "Split payments and faster checkout", word: "Running", glyph: "play", tone: "info", pill: "Running step 6 of 10", progress: 0.56,
    percent: "56%", elapsed: "4:12", remaining: "about 3 min left", startedBy: "Started by mara at 14:05", plan: "Plan sha256:5c01d2f8…9c8d, approved by ines, jonas",
    lockText: "Lock held on prod-1 by this run", cancelMeaning: "“Run migrations” is finished first, then the run stops. What it changed stays.", canCancel: true,
    migrationSummary: "3 of 5 done" }

function attempts(values, ready) {
    return values.map((ms, i) => ({ key: String(i), number: i + 1, ms: ms, ok: i >= ready, word: i >= ready ? "Ready" : "HTTP 503", time: ms + " ms" }))
}
const kAnswers = [184, 180, 188, 179, 182, 190, 186, 178, 184, 192, 140, 62, 28, 24, 26, 19, 20, 18, 18, 16]

function fillRun(run) {
    run.given = kRunning
    run.steps.fill(kSteps)
    run.migrations.fill(kMigrations)
    run.log.fill(kLog)
}

function fillFailed(run) {
    const steps = kSteps.map((line, i) => i < 5 ? line : i === 5 ? step("migrate", "Run migrations", "failed", "2:31", "a migration failed: 0145_backfill_payment_splits")
        : step(line.key, line.title, "skipped", "", ""))
    run.given = Object.assign({}, kRunning, { phase: "ended", word: "Failed", glyph: "x", tone: "danger", pill: "Failed", canCancel: false, elapsed: "3:22", percent: "100%", progress: 1, remaining: "",
        lockText: "Lock on prod-1 is free again", sentence: "sha-9f2c41d failed at step migrate: a migration failed: 0145_backfill_payment_splits. 3 migrations were applied; the app was not touched. The previous release is serving.", failedStep: "Run migrations",
        failure: "a migration failed: 0145_backfill_payment_splits", command: "gantryctl run log 01KAR7Q3V5W8YB2N4M6T9C1XDE migrate", migrationSummary: "3 applied",
        lastLines: "Applying migration `0145_backfill_payment_splits`\nError: P3018\nA migration failed to apply. New migrations cannot be applied before the error is recovered from.\nDatabase error code: 57014\nERROR: canceling statement due to statement timeout",
        wayOut: "read the log of step migrate; then decide: `prisma migrate resolve --rolled-back NAME` when nothing of it is in the database (it runs again, mended), `--applied NAME` when all of it is (it is skipped); later migrations wait for that" })
    run.steps.fill(steps)
    run.migrations.fill(kMigrations.map((line, i) => i < 3 ? line : Object.assign({}, line, { phase: "failed", word: "Failed", detail: "1:42" })))
    run.log.fill(kLog)
    run.choices.fill([{ key: "examine:production", title: "Check the host", hint: "prod-1", glyph: "pulse" },
        { key: "deploy:production:sha-9f2c41d", title: "Plan sha-9f2c41d again…", hint: "Reads everything anew and shows the plan first", glyph: "refresh" },
        { key: "rollback:production", title: "Roll back production…", hint: "Shows the possible targets before anything happens", glyph: "undo" }])
}

function fillReady(run) {
    const steps = kSteps.map((line, i) => i < 7 ? step(line.key, line.title, "done", i === 5 ? "3:05" : line.time === "" ? "0.9 s" : line.time, i === 5 ? "5 migrations applied" : line.detail) : i === 7 ? step("ready", "Wait until ready", "running", "0:12", "20 attempts") : line)
    run.given = Object.assign({}, kRunning, { pill: "Running step 8 of 10", progress: 0.84, percent: "84%", remaining: "about 1 min left", readyCount: "Ready since attempt 12",
        readyTone: "success", latency: "16 ms", attempts: kAnswers, migrationSummary: "5 applied" })
    run.steps.fill(steps)
    run.migrations.fill(kMigrations.concat([{ key: "0146_drop_legacy_total", name: "0146_drop_legacy_total" }]).map(line => Object.assign({ detail: "0.4 s" }, line, { phase: "done", word: "Succeeded" })))
    run.log.fill(kLog)
    run.attempts.fill(attempts(kAnswers, 11))
}

const kRuns = [["9f2c41d", "production", "Running", "play", "info", "14:05", "at work", true], ["9f2c41d", "staging", "Succeeded", "check", "success", "22 Nov 12:11", "3:41", false],
    ["1ce08b5", "production", "Succeeded", "check", "success", "18 Nov 17:02", "3:20", false], ["77a3e90", "staging", "Succeeded", "check", "success", "18 Nov 09:30", "2:58", false],
    ["e5510cd", "production", "Rolled back", "undo", "info", "17 Nov 22:14", "5:47", false], ["e5510cd", "staging", "Failed", "x", "danger", "13 Nov 10:05", "1:12", false]]
    .map((run, i) => ({ key: "run-" + i, release: "sha-" + run[0], environment: run[1], word: run[2], glyph: run[3], tone: run[4], started: run[5], took: run[6], live: run[7],
        subject: (kCandidates.find(row => row.tag === "sha-" + run[0]) ?? { subject: "Retry webhook delivery with back-off" }).subject, by: i % 2 ? "ines" : "mara" }))

const kActions = [["promote", "Promote sha-9f2c41d to production", "Shows the plan first", "deploy", "P"], ["page:board", "Go to Board", "", "overview", "G O"], ["page:runs", "Go to Runs", "", "deploy", "G D"],
    ["page:releases", "Go to Releases", "", "box", "G R"], ["page:approvals", "Go to Approvals", "", "approve", "G A"], ["page:environments", "Go to Environments", "", "server", "G E"], ["page:audit", "Go to the audit log", "", "file", "G L"],
    ["page:settings", "Go to Settings", "", "settings", "Ctrl+,"], ["rollback:staging", "Roll back staging", "Shows where to", "undo", ""], ["hold:staging", "Hold staging", "No run starts there until the hold is lifted", "pause", ""],
    ["examine:staging", "Check the host of staging", "stg-1", "pulse", ""], ["rollback:production", "Roll back production", "Shows where to", "undo", ""]]
    .map(row => ({ key: row[0], title: row[1], hint: row[2], glyph: row[3], keys: row[4] }))
const kNotices = [
    { key: "2", text: "sha-9f2c41d on staging: Succeeded", detail: "Split payments and faster checkout", when: "12:15", glyph: "check", tone: "success", environment: "staging", run: "run-1", page: "" },
    { key: "1", text: "Production answers again", detail: "Healthy", when: "11:40", glyph: "checkCircle", tone: "success", environment: "production", run: "", page: "" }]

function fact(key, label, value, source) {
    return { key: key, label: label, value: value, source: source ?? "" }
}
const kFacts = [fact("host", "Host", "stg-1"), fact("user", "Signed in as", "deploy@stg-1"), fact("path", "Deploy path", "/srv/shop"), fact("engine", "Docker Engine", "27.3.1"),
    fact("compose", "Compose", "2.29.7"), fact("platform", "Platform", "linux/amd64"), fact("disk", "Deploy path disk", "61.2 GB of 100.0 GB free"), fact("clock", "Clock", "0.0 s apart"),
    fact("mode", "Mode", "Guarded"), fact("read", "Read", "14:10")]
const kSettings = [fact("0", "HostName", "10.0.0.5", "SSH configuration"), fact("1", "User", "deploy", "project file"), fact("2", "Port", "22", "default"), fact("3", "ProxyJump", "bastion.example.net", "SSH configuration"),
    fact("4", "IdentityFile", "~/.ssh/id_ed25519", "SSH configuration"), fact("5", "UserKnownHostsFile", "~/.ssh/known_hosts", "default"), fact("6", "StrictHostKeyChecking", "yes", "Gantry, always")]
const kContainers = [
    { key: "app", service: "app", state: "running", digest: "sha256:9f2c41d8" + "0".repeat(56), digestBrief: "sha256:9f2c41d8…e07b", word: "Identity proven", tone: "success", glyph: "shield", drifted: false, hint: "" },
    { key: "postgres", service: "postgres", state: "running", digest: "sha256:70e1bb4f" + "0".repeat(56), digestBrief: "sha256:70e1bb4f…c915", word: "Healthy", tone: "success", glyph: "checkCircle", drifted: false, hint: "" },
    { key: "redis", service: "redis", state: "running · 1 restart", digest: "sha256:c3d95e17" + "0".repeat(56), digestBrief: "sha256:c3d95e17…2a60", word: "Healthy", tone: "success", glyph: "checkCircle", drifted: false, hint: "" }]
const kChecks = [
    { key: "engine", found: "Docker Engine 27.3.1 on linux/amd64", wayOut: "", word: "OK", glyph: "checkCircle", tone: "success" },
    { key: "disk-engine", found: "1.2 GB of 100.0 GB free for images", wayOut: "free space, or remove images nothing needs", word: "Warning", glyph: "alert", tone: "warning" },
    { key: "serving", found: "does not run what the last run proved", wayOut: "deploy the release again, or look at the container with `docker ps` on the host", word: "Warning", glyph: "alert", tone: "warning" },
    { key: "database", found: "migration 0146_drop_legacy_total failed and blocks every later one (Prisma: P3018, then P3009): its row in _prisma_migrations, started 2026-11-23T13:20:00Z, has no finished_at",
        wayOut: "look into the database for what it makes (its error stands in the row's column logs); then, with the migrator image: `prisma migrate resolve --rolled-back 0146_drop_legacy_total` when nothing of it is there (it runs again at the next deployment, mended), or `prisma migrate resolve --applied 0146_drop_legacy_total` when all of it is, finished by hand (it is skipped from then on)", word: "Failed", glyph: "xCircle", tone: "danger" }]

const kPlanFace = { kind: "deploy", phase: "ready", title: "Deploy sha-9f2c41d to production", release: "sha-9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout",
    environment: "production", host: "prod-1", replaces: "sha-1ce08b5", direction: "Forward, 4 commits come in", fetch: "At most 182.0 MB to pull",
    migrations: "5 migrations to apply", readiness: "/api/ready within 2 min, then observed for 1 min",
    onFailure: "The previous release is put back as long as no migration has run; after that everything stays as it is. A hold is set", configuration: "Rendered on the host as keyed:5c01d2f8…; its values stay there",
    settings: "PAYMENT_SPLIT is new, CHECKOUT_TIMEOUT has another value", canExplain: true,
    verdictWord: "Way back: blocked", verdictGlyph: "xCircle", verdictTone: "danger", approvals: "", planId: "sha256:5c01d2f8" + "0".repeat(52) + "9c8d", planIdBrief: "sha256:5c01d2f8…9c8d", question: "Deploy sha-9f2c41d to production on prod-1?",
    action: "Deploy to production", expires: "Valid until 14:40", commitsTitle: "Forward, 4 commits come in", findings: "redis: its configuration differs from what runs; it is left as it is",
    planText: Trust.kPlan }

const kSql = "-- The new columns have been filled since 0145.\nUPDATE \"orders\" SET \"state\" = 'split' WHERE \"parts\" > 1; /* at once:\n   few rows */\nALTER TABLE \"orders\" DROP COLUMN \"full_name\";"
const kPlanned = kMigrations.concat([{ name: "0146_drop_legacy_total" }]).map((line, i) => ({ key: line.name, name: line.name, word: i === 4 ? "Way back: blocked" : "", tone: i === 4 ? "danger" : "violet", detail: i === 2 ? "took 48 s on staging" : "",
    sql: i === 4 ? kSql : "ALTER TABLE \"orders\" ADD COLUMN \"parts\" INTEGER;",
    found: i === 4 ? "Line 4: dropping orders.full_name breaks what sha-1ce08b5 reads" : "", deciding: i === 4 ? "4" : "" }))

function fillPlan(plan, more) {
    plan.gates.fill(kJudged)
    plan.images.fill([image("app", "9f2c41d8", "will be pulled · 118.0 MB", "accent"), image("migrator", "41b7a0c2", "will be pulled · 64.0 MB", "accent")])
    plan.services.fill([{ key: "app", word: "is replaced", tone: "info" }, { key: "postgres", word: "stays as it is", tone: "muted" }, { key: "redis", word: "stays as it is", tone: "muted" }])
    plan.reasons.fill([{ key: "0", text: "dropping orders.full_name breaks what sha-1ce08b5 reads: 0146_drop_legacy_total line 4", tone: "danger", glyph: "xCircle" }])
    plan.migrations.fill(kPlanned)
    plan.commits.fill(kCommits.slice(1))
    plan.targets.fill(kTargets)
    plan.given = Object.assign({}, kPlanFace, more)
}

function fillRelease(release) {
    release.given = { phase: "ready", release: "sha-9f2c41d", tag: "sha-9f2c41d", subject: "Split payments and faster checkout", author: "Mara V.", when: "26 h ago",
        commit: "9f2c41d0c3d95e17a2b41d89f2c41d8e07b9f2c4", size: "182.0 MB" }
    const more = { name: "registry.northwind.example/shop-app", size: "118.0 MB", built: "27 h ago", revision: "9f2c41d0c3d95e17a2b41d89f2c41d8e07b9f2c4" }
    release.images.fill([Object.assign(image("app", "9f2c41d8", "on staging", "success"), more), Object.assign(image("migrator", "41b7a0c2", "on staging", "success"), more, { size: "64.0 MB", name: "registry.northwind.example/shop-migrator" })])
    release.migrations.fill(kPlanned.map(row => Object.assign({}, row, { detail: "" })).reverse())
    release.transitions.fill([{ key: "0", subject: "\"User\".\"name\"", sentence: "\"User\".\"displayName\" is filled from \"User\".\"name\", which can go once nothing reads it.", word: "Too soon", glyph: "alert", tone: "warning",
        steps: "Expanded by 20260202100000_add_display_name, line 3; contracted by 20260301093000_drop_name, line 1",
        states: "Staging: contracted less than 7 days after it was expanded: there was little time to go back\nProduction: expanded, waits for its contract step" }])
    release.commits.fill(kCommits.slice(1))
    release.places.fill([{ key: "staging", environment: "Staging", word: "Runs here", glyph: "shield", tone: "success", detail: "26 h ago", run: "run-1" },
        { key: "production", environment: "Production", word: "Never here", glyph: "circle", tone: "neutral", detail: "", run: "" }])
    release.events.fill([{ key: "1", when: "22 Nov 12:15", text: "Succeeded on staging", glyph: "check", tone: "success", environment: "staging", run: "run-1" }])
}

// The ordinary afternoon, on every page.
function fill(all, project, board, staging, production) {
    fillBoard(board, staging, production)
    for (const lane of [staging, production]) {
        lane.facts.fill(kFacts)
        lane.settings.fill(kSettings)
        lane.containers.fill(kContainers)
    }
    project.runs.fill(kRuns)
    project.notices.fill(kNotices)
    project.palette.found.fill(kActions)
    project.live = 1
    all.projects.fill([{ key: "1", name: "Shop", file: "/home/jonas/shop/gantry.toml", current: true, missing: false }])
    fillRun(project.run)
    fillRelease(project.release)
    Trust.fillApprovals(project.approvals)
    fillRequest(project, {})
    Trust.fillAudit(project.audit)
}
function fillRequest(project, more) {
    Trust.fillRequest(project.approvals.request, kJudged, kStagingImages.map(row => Object.assign({}, row, { note: "", noteTone: "muted" })), kPlanned, more)
}
function ordinary() {}
function readying(all, project) { fillReady(project.run) }
function failed(all, project) {
    fillFailed(project.run)
    project.live = 0
}
function loading(all, project, board, staging, production) {
    board.given = { candidates: "loading", candidatesText: "Reading releases from registry.northwind.example", registry: "registry.northwind.example", settled: "Some environments have not been read yet.", settledGlyph: "question" }
    for (const rows of [board.candidates, board.marks, board.spans, staging.past, production.past, staging.facts, staging.settings, staging.containers]) rows.fill([])
    staging.given = { name: "staging", title: "Staging", host: "stg-1", phase: "loading", healthWord: "Unknown", healthGlyph: "question" }
    production.given = { name: "production", title: "Production", host: "prod-1", phase: "loading", healthWord: "Unknown", healthGlyph: "question" }
    project.run.given = { phase: "loading", run: "01KAR7Q3V5W8YB2N4M6T9C1XDE", environment: "production", host: "prod-1" }
    project.release.given = { phase: "loading", tag: "sha-9f2c41d" }
    project.runs.fill([])
    project.runsPhase = "loading"
}
function empty(all, project, board, staging, production) {
    loading(all, project, board, staging, production)
    board.given = { candidates: "empty", candidatesText: "registry.northwind.example holds no release of this project.", registry: "registry.northwind.example", settled: "Nothing is deployed yet, and the registry has no release.", settledGlyph: "box" }
    staging.change({ phase: "empty", healthWord: "Nothing deployed", healthGlyph: "dash", healthTone: "neutral", answered: "12 ms" })
    production.change({ phase: "empty", healthWord: "Nothing deployed", healthGlyph: "dash", healthTone: "neutral", answered: "31 ms" })
    project.notices.fill([])
    project.runsPhase = "empty"
    project.live = 0
}
function stale(all, project, board, staging, production) {
    production.change({ stale: true, staleText: "Production does not answer. Values are from 14:06.", errorText: "cannot reach prod-1:22: connection timed out", errorCode: "unreachable",
        wayOut: "", healthWord: "Unknown", healthGlyph: "question", healthTone: "neutral", answered: "", readyTone: "neutral", identityTone: "neutral" })
    project.runsStale = "Production does not answer. Values are from 14:06."
    project.runs.setProperty(0, "word", "Not known")
    project.runs.setProperty(0, "glyph", "question")
    project.runs.setProperty(0, "tone", "neutral")
    project.runs.setProperty(0, "took", "–")
    project.live = 0
    project.release.change({ error: "cannot reach registry.northwind.example:443: connection refused", wayOut: "", migrationsText: "The migrator image was not read." })
    project.release.migrations.fill([])
    board.change({ open: false, word: "Production cannot be read", glyph: "question", tone: "neutral", candidatesAge: "As of 13:50" })
}
function unknownKey(all, project, board, staging, production) {
    loading(all, project, board, staging, production)
    board.given = Object.assign({}, kPromotion, { hasPromotion: false, settled: "Some environments have not been read yet.", settledGlyph: "question" })
    board.candidates.fill(kCandidates)
    for (const lane of [staging, production])
        lane.change({ phase: "never", errorCode: "host-key-unknown", errorText: "The key of this host is not in known_hosts. Nothing was sent to it." })
    staging.change({ offeredType: "ED25519", offeredKey: "SHA256:9qFeq0bT0d5o2cZbY7Qn3sGk1hVtXwYc4Jr8LmPzXw" })
}
function locked(all, project, board, staging, production) {
    all.passphrase.keyFile = "/home/jonas/.ssh/id_ed25519"
}
function refused(all, project, board, staging, production) {
    board.given = Object.assign({}, kPromotion, { open: false, word: "2 gates closed", glyph: "clock", tone: "warning" })
    board.gates.fill(kGates.concat([kWayBack]).map((gate, i) => i === 2 || i === 3 ? Object.assign({}, gate, { tone: "danger", glyph: "xCircle", word: i === 2 ? "Not yet" : "Held", passed: false,
        reason: i === 2 ? "sha-9f2c41d was not healthy on staging yet; deploy it there first" : "held by jonas since 13:20; look at why, then lift the hold on the page Environments" }) : gate))
    production.change({ held: true, holdText: "Held by jonas since 13:20", locked: true, lockRun: "run-0", lockText: "mara is deploying: Run migrations" })
}
function registryAway(all, project, board) {
    board.change({ candidates: "error", candidatesText: "cannot reach registry.northwind.example:443: connection refused", wayOut: "Check the network, then try again." })
    board.candidates.fill([])
}
function checked(all, project, board, staging) {
    staging.checks.fill(kChecks)
    staging.change({ healthWord: "Drifted", healthGlyph: "alert", healthTone: "danger", identityWord: "Drifted", identityGlyph: "alert", identityTone: "danger" })
    staging.containers.fill(kContainers.map((one, i) => i > 0 ? one : Object.assign({}, one, { word: "Drifted", tone: "danger", glyph: "alert", drifted: true, hint: "Not the image that the last proven run put here" })))
    staging.change({ examination: "done", examinationText: "3 need attention · 14:10" })
}
function planned(all, project) { fillPlan(project.plan, {}) }
function planRefused(all, project) {
    fillPlan(project.plan, { phase: "refused", refusal: "held by jonas since 13:20; look at why, then lift the hold on the page Environments" })
    project.plan.gates.fill(kJudged.map(gate => gate.key === "not-held" ? Object.assign({}, gate, { word: "Refused", tone: "danger", glyph: "xCircle", passed: false, reason: "held by jonas since 13:20; look at why, then lift the hold on the page Environments" }) : gate))
}
function choosing(all, project) { fillPlan(project.plan, { kind: "rollback", phase: "choosing", title: "Roll back production", release: "", subject: "", verdictWord: "", direction: "" }) }
function planLoading(all, project) { fillPlan(project.plan, { phase: "loading", waitingFor: "Reading prod-1 over SSH and rendering what would run", verdictWord: "" }) }
function planError(all, project) {
    fillPlan(project.plan, { phase: "error", errorTitle: "There is no plan", error: "cannot reach prod-1:22: connection timed out", unchanged: "Nothing that runs on prod-1 was changed.", wayOut: "", verdictWord: "" })
}
function runAway(all, project) { project.run.change({ connection: "prod-1 does not answer since 14:10." }) }
function waiting(all, project) {
    project.run.change({ waiting: "the migration waits for a lock on orders; session 4711 of the database holds it, whose transaction is open for 310 s" })
    project.run.migrations.fill(kMigrations.slice(0, 3).concat([Object.assign({}, kMigrations[3], { detail: "1:37 of about 2 min (staging)" })]))
}
function runError(all, project) { project.run.given = { phase: "error", environment: "production", error: "the journal of run 01KAR7Q3V5W8YB2N4M6T9C1XDE has line 14 where line 12 must be", wayOut: "" } }
function firstRun(all) {
    all.firstSteps.hosts.fill([{ key: "stg-1", address: "10.0.0.5", user: "deploy", port: "22", jump: "" }, { key: "prod-1", address: "10.0.0.6", user: "deploy", port: "22", jump: "bastion" }])
    all.firstSteps.hostsText = "2 hosts found in your SSH configuration"
}
function firstRunRefused(all) {
    all.error = "/home/jonas/shop/gantry.toml:14: host is missing in [[environments]] \"production\"; a host name, an alias of your SSH configuration or an IP address, not starting with -"
    all.wayOut = "correct the project file; docs/formats/project-file.md describes every key"
    all.firstSteps.practice = "starting"
    all.firstSteps.practiceText = "Starting the practice fleet. The first time takes some minutes: the sample app's releases are built."
    all.firstSteps.practiceLines.fill([{ key: "1", text: "Network gantry-practice" }, { key: "2", text: "Registry on 172.30.0.2:5000" }, { key: "3", text: "Building release 3 of 10" }])
}

function firstOfOthers(all, project) {
    fillRequest(project, { key: "3", word: "0 of 2", asker: "you", asked: "asked by you, 20 min ago", canApprove: false, canReject: false, canWithdraw: true,
        missing: "2 of 2 approvals are missing (nobody approved; jonas, who asks, does not count)", refusal: "You asked for this yourself: the policy of production does not count the approval of the one who asks. Somebody else has to approve it." })
    project.approvals.mine.fill(Trust.kOthers)
}
function changedSince(all, project) {
    fillRequest(project, { word: "Stale", glyph: "alert", tone: "danger", missing: "", canApprove: false, canReject: false, canWithdraw: false,
        changed: "What production serves has changed since; make a new plan", refusal: "Approving a plan that cannot run any more would have no effect. It can still be read." })
}
function expired(all, project) {
    fillRequest(project, { key: "6", word: "Expired", glyph: "clock", tone: "neutral", missing: "", expires: "expired 21:50", canApprove: false, canReject: false,
        refusal: "It expired at 2026-11-23T20:50:00Z; make a new plan" })
    project.approvals.mine.fill(Trust.kDecided)
}
function approved(all, project) {
    fillRequest(project, { word: "Ready to run", glyph: "check", tone: "success", missing: "It may run until 21:50", refusal: "", canApprove: false, canReject: false, canRun: true, canWithdraw: false })
    project.approvals.request.people.fill(Trust.kPeople.slice(0, 2).concat([Trust.person("you", "approved", "checkCircle", "success", "15:05", "Looked at the rehearsal", Trust.kKeyJonas, "signature valid")]))
}
function approvalsEmpty(all, project) {
    for (const rows of [project.approvals.mine, project.approvals.others, project.approvals.decided]) rows.fill([])
    project.approvals.change({ forMe: 0, forOthers: 0 })
    project.approvals.request.given = {}
}
function approvalsLoading(all, project) {
    approvalsEmpty(all, project)
    project.approvals.change({ phase: "loading", waitingFor: "Asking the hosts what waits" })
}
function approvalsStale(all, project) {
    project.approvals.change({ stale: "This list may be out of date. production: cannot reach prod-1:22: connection timed out" })
}
function approvalsError(all, project) {
    project.approvals.change({ phase: "error", error: "staging: cannot reach stg-1:22: connection timed out\nproduction: cannot reach prod-1:22: connection timed out", wayOut: "" })
}
function signing(all, project) { sign(project, {}) }
function sign(project, more) {
    project.statement.reason = "Looked at the rehearsal on staging"
    project.statement.given = Object.assign({}, Trust.kSigning, more)
}
function signError(all, project) {
    sign(project, { phase: "error", error: "the ssh-agent at /run/user/1000/openssh_agent refused to sign with SHA256:2uVnYc7LkR0aTq4mHs9XeKv1pBzJd6Gf3NiC5vKt8Ys", wayOut: "" })
}
function breakingGlass(all, project) {
    sign(project, Trust.kGlass)
    project.statement.reason = "Checkout is down, Mara cannot be reached"
}
function freezing(all, project) {
    sign(project, Trust.kFreeze)
    project.statement.reason = "Black Friday"
    project.statement.from = "2026-11-27 16:00"
    project.statement.until = "2026-11-30 06:00"
}
function planMissing(all, project) {
    fillPlan(project.plan, { phase: "refused", refusal: "2 of 2 approvals are missing (nobody approved; jonas, who asks, does not count)", approvals: "0 of 2 needed", canRequest: true, canBreakGlass: true })
    project.plan.gates.fill(Trust.gates(kJudged))
}
function planAsked(all, project) {
    fillPlan(project.plan, { phase: "refused", refusal: "1 of 2 approvals is missing (ines approved; mara, who asks, does not count)", approvals: "1 of 2 needed: ines", canExplain: false, asked: "This is the plan that mara asked for at 14:05; it runs exactly as it was signed.", canBreakGlass: true })
    project.plan.gates.fill(Trust.gates(kJudged))
}
function trusted(all, project, board, staging, production) {
    staging.change({ canAccept: true, signs: true })
    production.change({ signs: true, frozen: true, frozenText: "Will be frozen by jonas from 27 Nov 16:00 until 30 Nov 06:00" })
    board.gates.fill(kGates.concat([{ key: "approved", title: "Policy", word: "Judged with the plan", reason: "Production asks more than these rules: what its policy wants is read and judged with the plan.", tone: "neutral", glyph: "clock", passed: false }]))
    board.change({ word: "Ready to plan", tone: "accent" })
    const policy = [["Plan", "Signed by the requester"], ["Approvals", "2 people, not the requester; jonas must be among them"], ["Accepted on", "staging, at most 14 d ago, after 1 h of health"], ["Frozen every week", "fri 16:00 - mon 06:00 UTC"],
        ["Going back", "Needs no approval, acceptance or open window"], ["Break-glass", "mara, jonas"], ["Ledger", "Nothing starts while it cannot be written"]]
    for (const lane of [staging, production]) lane.policy.fill(policy.map(row => ({ key: row[0], label: row[0], value: row[1] })))
}
function recordOpen(all, project) { Trust.fillRecord(project.audit.record, {}) }
function recordForged(all, project) {
    broken(all, project)
    Trust.fillRecord(project.audit.record, { proofWord: "Signature does not count", proofGlyph: "xCircle", proofTone: "danger", proofText: "the signature is not one over this text" })
}
function auditLoading(all, project) {
    for (const rows of [project.audit.records, project.audit.bars, project.audit.replicas]) rows.fill([])
    project.audit.given = { phase: "loading", waitingFor: "Opening this desktop's copies", intactWord: "Not verified yet", completeWord: "Not verified yet", signaturesWord: "Not verified yet" }
}
function auditEmpty(all, project) {
    auditLoading(all, project)
    project.audit.given = Object.assign(project.audit.given, { phase: "empty", emptyText: "Nothing was fetched to this desktop yet. A host that keeps a ledger has one for each environment; with its copy here, this page works with no network." })
    project.audit.change({ intactWord: "Nothing to prove", completeWord: "Nothing to prove", signaturesWord: "Nothing to prove" })
}
function auditFiltered(all, project) {
    project.audit.records.fill([])
    project.audit.bars.fill([])
    project.audit.person = "ines"
    project.audit.words = "rollback"
    project.audit.change({ filtered: true, filterText: "Looked for: by ines, with the words “rollback”." })
}
function auditStale(all, project) {
    project.audit.replicas.setProperty(1, "age", "fetched 3 d ago")
    project.audit.replicas.setProperty(1, "glyph", "clock")
    project.audit.replicas.setProperty(1, "tone", "warning")
    project.audit.change({ stale: "Not everything could be fetched; below is what this desktop has. production: cannot reach prod-1:22: connection timed out", completeWord: "Nobody to compare with", completeGlyph: "question", completeTone: "neutral" })
}
function auditWorking(all, project) {
    project.audit.change({ work: "Verifying 1000000 records" })
}
function broken(all, project) {
    project.audit.change({ intactWord: "Broken at production 3977", intactGlyph: "xCircle", intactTone: "danger", intactText: "production: entry 3977: it does not name the hash of the entry before it", completeWord: "Nobody to compare with", completeGlyph: "question", completeTone: "neutral", completeText: "production: nobody to compare with: no checkpoint, no witness, no other copy",
        signaturesWord: "1 of 1204 do not count", signaturesGlyph: "xCircle", signaturesTone: "danger" })
}
function packOpen(all, project) {
    project.audit.replicas.fill([{ key: "p", title: "production", records: "113 records", age: "", glyph: "checkCircle", tone: "success", hint: "" }])
    project.audit.change({ pack: "northwind-2026-11.tar", packText: "its own keys", intactWord: "113 records", completeWord: "Seen by 1 witness", signaturesWord: "41 valid" })
}
function packRefused(all, project) {
    project.audit.change({ errorTitle: "northwind-2026-11.tar cannot be shown as an evidence pack", error: "this is no evidence pack of Gantry's: it holds \"../../.ssh/authorized_keys\", and packs have no file of this name", wayOut: "" })
}
