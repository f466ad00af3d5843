import assert from "node:assert/strict";
import fc from "fast-check";
import { describeConfig } from "../../src/config/describe.ts";
import { loadConfig } from "../../src/config/load_config.ts";
import { problemLine } from "../../src/config/problem.ts";
import { requireConfig } from "../../src/config/require_config.ts";
import { runs } from "../support/counts.ts";
import { configText, linesOf } from "./lines_of.ts";

/** A file as users of the reference have it: every key of the reference, its habits included. */
const reference = `# my cases
store_path: data/case-calendar.sqlite
google_credentials_path: tokens/google-credentials.json
google_token_path: tokens/google-token.json
m365_client_id: 11111111-2222-3333-4444-555555555555
m365_token_path: tokens/m365-token.json
index_path: ./out/index.html
public_base_url: https://calendar.example.org/
site_title: Cases we watch
site_description: Hearings and deadlines.
ensure_docket_alerts: True
case_summaries:
  enabled: true
  provider: gemini
  model: gemini-2.5-pro
  allow_ocr: no
  debounce_seconds: 12.5
calendars:
  criminal: &criminal
    name: Criminal cases
    ics_path: out/criminal.ics
    google_calendar_id: abc@group.calendar.google.com
    m365_calendar_id:
    m365_use_default_calendar: false
    notify_emails:
      - clerk@example.org
    reminders:
      - {method: email, minutes: 1440}
      - {method: POPUP, minutes: 0}
  Civil_2:
    <<: *criminal
    ics_path: out/civil.ics
    reminders:
cases:
  - id: us-v-smith
    name: "United States v. Smith"
    calendar: criminal
    dockets: [68123456, 68123457]
    aggregation_note: Two records of one docket.
    notify_emails: []
    reminders: []
    extra_documents:
      - docket: 68123456
        url: https://example.org/indictment.pdf
        note: The indictment.
    tags: [DPRK, " sanctions ", dprk]
    extract_deadlines: false
  - id: Doe_v_Roe
    name: Doe v. Roe
    calendar: Civil_2
    dockets:
      - 68999999
    extra_documents:
    tags:
`;

Deno.test("a user's file of the reference loads without an error", () => {
  const loaded = loadConfig({ path: "config.yaml", text: reference, env: {} });
  const errors = loaded.problems.filter(({ severity }) => severity === "error");
  assert.deepEqual(errors.map(problemLine), []);
  const config = requireConfig(loaded);
  assert.equal(config.version, null);
  assert.equal(config.publicBaseUrl, "https://calendar.example.org");
  assert.deepEqual(config.caseSummaries, {
    enabled: true,
    provider: "gemini",
    model: "gemini-2.5-pro",
    allowOcr: false,
    debounceSeconds: 12.5,
  });
  assert.deepEqual(config.calendars.map(({ id }) => id), ["criminal", "Civil_2"]);
  assert.deepEqual(config.calendars[0]!.reminders, [
    { method: "email", minutes: 1440 },
    { method: "popup", minutes: 0 },
  ]);
  assert.deepEqual(config.cases[0]!.tags, ["DPRK", "sanctions"]);
  assert.deepEqual(config.cases[0]!.dockets, [
    { by: "record", record: 68123456 },
    { by: "record", record: 68123457 },
  ]);
  assert.deepEqual(config.cases[1]!.origin, { file: "config.yaml", line: 48 });
});

Deno.test("calendars keep the order of the file, even when ids look like numbers", () => {
  const text = configText({
    calendars: "calendars:\n  b: { ics_path: out/b.ics }\n  10: { ics_path: out/t.ics }\n" +
      "  2: { ics_path: out/2.ics }",
    cases: "cases:\n  - { id: 7, name: 2026, calendar: 10, dockets: [1] }",
  });
  const config = requireConfig(loadConfig({ path: "config.yaml", text, env: {} }));
  assert.deepEqual(config.calendars.map(({ id }) => id), ["b", "10", "2"]);
  const [one] = config.cases;
  assert.deepEqual([one!.id, one!.name, one!.calendar], ["7", "2026", "10"]);
});

Deno.test("followed cases come after the config's own, with their own origin", () => {
  const loaded = loadConfig({
    path: "config.yaml",
    text: configText(),
    env: {},
    casesFile: {
      path: "data/cases.yaml",
      text: "# kept by add\ncases:\n  - { id: roe, name: Roe, calendar: main, dockets: [202] }\n",
    },
  });
  const config = requireConfig(loaded);
  assert.deepEqual(config.cases.map(({ id, origin }) => [id, origin.file, origin.line]), [
    ["doe", "config.yaml", 6],
    ["roe", "data/cases.yaml", 3],
  ]);
});

Deno.test("an empty file of followed cases is named, since one was meant to be there", () => {
  const lines = linesOf(configText(), { casesFile: { path: "data/cases.yaml", text: "" } });
  assert.deepEqual(lines, [
    "data/cases.yaml:1:1: error: the file is empty; it must have cases",
  ]);
  const none = { path: "data/cases.yaml", text: "cases: []\n" };
  assert.deepEqual(linesOf(configText(), { casesFile: none }), []);
});

Deno.test("a fault in one file hides nothing in the other", () => {
  const lines = linesOf(configText({ top: "index_path: 5" }), {
    casesFile: { path: "data/cases.yaml", text: "cases: [{ id: x }]\n" },
    envFile: { path: ".env", text: "COURTLISTENER_TOKEN=a b c\n" },
  });
  assert.deepEqual(lines.map((line) => line.split(":")[0]), [
    "config.yaml",
    "data/cases.yaml",
    "data/cases.yaml",
    "data/cases.yaml",
    ".env",
  ]);
});

Deno.test("the environment applies: the real one before the file, and base_url before config", () => {
  const text = configText({ top: "courtlistener: { base_url: https://one.example.org }" });
  const load = (env: Record<string, string>, file: string) =>
    loadConfig({ path: "config.yaml", text, env, envFile: { path: ".env", text: file } });
  const base = (env: Record<string, string>, file: string) =>
    requireConfig(load(env, file)).courtlistener.baseUrl;
  assert.equal(base({}, ""), "https://one.example.org");
  assert.equal(
    base({}, "COURTLISTENER_BASE_URL=https://two.example.org\n"),
    "https://two.example.org",
  );
  assert.equal(
    base(
      { COURTLISTENER_BASE_URL: "http://127.0.0.1:99/api" },
      "COURTLISTENER_BASE_URL=https://two.example.org\n",
    ),
    "http://127.0.0.1:99/api",
  );
  assert.equal(requireConfig(load({ LOG_LEVEL: "Warning" }, "")).logLevel, "warn");
  assert.equal(requireConfig(load({ LOG_LEVEL: "loud" }, "")).logLevel, "info");
  assert.equal(requireConfig(load({ M365_CLIENT_ID: "env" }, "")).m365ClientId, "env");
});

const piece = fc.constantFrom(
  "cases:\n",
  "calendars:\n",
  "  - id: a\n",
  "    name: A\n",
  "    calendar: main\n",
  "    dockets: [1]\n",
  "    dockets: [{court: nysd, number: 1:26-cv-1}]\n",
  "  main:\n",
  "    ics_path: out/a.ics\n",
  "    reminders: [",
  "{minutes: 1}",
  "]\n",
  "version: 1\n",
  "x-a: no\n",
  "courtlistener: {base_url: ",
  "}\n",
  "http://x",
  "&a ",
  "*a\n",
  "<<: ",
  "- ",
  "? ",
  ": ",
  "\t",
  "'",
  '"',
  "|\n",
  "__proto__: ",
  "0123\n",
  "no\n",
  "null\n",
  "[",
  "{",
  "tags: [a]\n",
  "extra_documents: [{}]\n",
  "case_summaries: 5\n",
); // deno-fmt-ignore

Deno.test("the loader never throws, and either gives a config or says why not", () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(piece, { maxLength: 20 }).map((pieces) => pieces.join("")),
        fc.json(),
        fc.array(fc.tuple(fc.nat(reference.length), piece), { maxLength: 3 }).map((cuts) =>
          cuts.reduce((text, [at, word]) => text.slice(0, at) + word + text.slice(at), reference)
        ),
      ),
      fc.string(),
      (text, dotenv) => {
        const loaded = loadConfig({
          path: "config.yaml",
          text,
          env: {},
          envFile: { path: ".env", text: dotenv },
        });
        const failed = loaded.problems.some(({ severity, code }) =>
          severity === "error" && code !== "environment"
        );
        assert.equal(loaded.config === null, failed);
        for (const problem of loaded.problems) {
          assert.doesNotMatch(problemLine(problem), /\n/);
          assert.ok(problem.message !== "");
        }
        JSON.stringify(describeConfig(loaded));
      },
    ),
    runs(300, 10_000),
  );
});

Deno.test("a secret never appears in a problem or description, wherever it was pasted", () => {
  const secret = fc.stringMatching(/^[A-Za-z0-9_-]{12,140}$/);
  const places = [
    (s: string) => configText({ top: `courtlistener_token: ${s}` }),
    (s: string) => configText({ top: `site_titel: "${s}"` }),
    (s: string) => configText({ top: `site_title: [${s}]` }),
    (s: string) => configText({ top: `"${s}": x` }),
    (s: string) => configText({ top: `index_path: /${s}` }),
    (s: string) => configText({ top: `public_base_url: "${s}"` }),
    (s: string) => configText({ top: `site_description: a ${s} b` }),
    (s: string) => configText({ cases: `cases:\n  - { id: "${s}", name: X, calendar: ${s}` + "}" }),
    (s: string) => configText({ top: `a: *${s}` }),
    (s: string) => configText({ top: `a: !${s} b` }),
    (s: string) => configText({ top: `a: "${s}` }),
  ];
  fc.assert(
    fc.property(secret, fc.constantFrom(...places), (value, place) => {
      const loaded = loadConfig({
        path: "config.yaml",
        text: place(value),
        env: { COURTLISTENER_TOKEN: value },
        envFile: { path: ".env", text: `OPENAI_API_KEY=${value}\n` },
      });
      const said = JSON.stringify([loaded.problems, describeConfig(loaded), loaded.environment]) +
        loaded.problems.map(problemLine).join("\n");
      assert.ok(!said.includes(value.slice(0, 12)), said.slice(0, 500));
    }),
    runs(150, 5_000),
  );
});
