import assert from "node:assert/strict";
import { loadConfig } from "../../src/config/load_config.ts";
import { requireConfig } from "../../src/config/require_config.ts";
import { configText } from "./lines_of.ts";

Deno.test("a minimal file gives the documented defaults", () => {
  const config = requireConfig(loadConfig({ path: "config.yaml", text: configText(), env: {} }));
  assert.deepEqual(config, {
    version: null,
    storePath: "data/case-calendar-2.sqlite",
    googleCredentialsPath: null,
    googleTokenPath: "tokens/google-token.json",
    m365ClientId: null,
    m365TokenPath: "tokens/m365-token.json",
    indexPath: null,
    publicBaseUrl: null,
    siteTitle: "Case Calendar",
    siteDescription: null,
    ensureDocketAlerts: true,
    caseSummaries: {
      enabled: false,
      provider: null,
      model: null,
      allowOcr: true,
      debounceSeconds: 300,
    },
    feedViews: [],
    calendars: [{
      id: "main",
      name: "Main",
      icsPath: "out/main.ics",
      googleCalendarId: null,
      m365CalendarId: null,
      m365UseDefaultCalendar: false,
      notifyEmails: [],
      reminders: [],
      feed: {
        description: null,
        color: null,
        deadlineStyle: "all-day",
        busy: false,
        cancelledDays: 30,
        pastDays: null,
        upcomingDays: null,
        attendees: false,
        attendeesInPublicFeeds: false,
      },
    }],
    cases: [{
      id: "doe",
      name: "Doe v. Roe",
      calendar: "main",
      dockets: [{ by: "record", record: 101 }],
      aggregationNote: null,
      notifyEmails: null,
      reminders: null,
      extraDocuments: [],
      tags: [],
      origin: { file: "config.yaml", line: 6 },
    }],
    courtlistener: {
      baseUrl: "https://www.courtlistener.com/api/rest/v4",
      tier: "free",
      allowInsecure: false,
    },
    docketlayer: {
      keys: [],
      timestampPolicy: "reject",
      toleranceSeconds: 300,
      millisecondTimestamps: false,
      prefixRequired: true,
      filedAt: "auto",
      courtCodes: {},
      headerNames: {
        signature: "X-DocketLayer-Signature",
        keyId: "X-DocketLayer-Signature-Key-Id",
        timestamp: "X-DocketLayer-Timestamp",
        idempotencyKey: "Idempotency-Key",
      },
      maxBodyBytes: 4_194_304,
      keepSandbox: true,
    },
    server: {
      host: "127.0.0.1",
      port: 8000,
      adminListen: null,
      trustedProxies: ["loopback"],
      allowedSources: [],
      maxBodyBytes: 8_000_000,
      keepKeysDays: 14,
      serveFiles: "nothing",
    },
    daemon: { syncHours: 4, reconcileHours: 1, alertsHours: 24, retentionHours: 24 },
    push: { hooks: [], mail: null },
    logLevel: "info",
  });
});

Deno.test("feeds by view are written where a page names everything anyway, or where they are asked for", () => {
  const views = (start: string) => {
    const text = `${start}calendars: {}\ncases: []\n`;
    return requireConfig(loadConfig({ path: "config.yaml", text, env: {} })).feedViews;
  };
  const all = ["calendars", "cases", "courts", "tags", "kinds", "all"];
  assert.deepEqual(views("index_path: out/index.html\n"), all);
  assert.deepEqual(views(""), []);
  assert.deepEqual(views("feeds: {views: [all, all]}\n"), ["all"]);
  assert.deepEqual(views("index_path: out/index.html\nfeeds: {views: []}\n"), []);
});

Deno.test("dockets by court and number become keys", () => {
  const text = configText({
    cases: `cases:
  - id: doe
    name: Doe
    calendar: main
    dockets:
      - { court: azb, number: 2:08-bk-15042-SSC }
      - { court: ca9, number: "No. 22-05459" }`,
  });
  const config = requireConfig(loadConfig({ path: "config.yaml", text, env: {} }));
  assert.deepEqual(config.cases[0]!.dockets, [
    {
      by: "number",
      courtId: "arb",
      number: "2:08-bk-15042",
      key: "arb/2:08-bk-15042",
    },
    { by: "number", courtId: "ca9", number: "22-5459", key: "ca9/22-5459" },
  ]);
});

Deno.test("a named Microsoft calendar wins over the default one", () => {
  const text = configText({
    calendars: "calendars:\n  main: { m365_calendar_id: AAM, m365_use_default_calendar: true }",
  });
  const [calendar] = requireConfig(loadConfig({ path: "c", text, env: {} })).calendars;
  assert.equal(calendar!.m365CalendarId, "AAM");
  assert.equal(calendar!.m365UseDefaultCalendar, false);
  assert.equal(calendar!.name, "main");
});

Deno.test("the config's Microsoft client id wins over the environment's", () => {
  const load = (top: string) =>
    requireConfig(
      loadConfig({ path: "c", text: configText({ top }), env: { M365_CLIENT_ID: "env" } }),
    ).m365ClientId;
  assert.equal(load(""), "env");
  assert.equal(load("m365_client_id: file"), "file");
});

Deno.test("a feed is as its calendar's entry says, else as all feeds, else as usual", () => {
  const text = configText({
    calendars: `calendars: { a: { ics_path: out/a.ics }, b: { ics_path: out/b.ics } }
feeds:
  deadline_style: timed
  past_days: 30
  cancelled_days: 10
  calendars: { b: { past_days: 90, color: navy, cancelled_days: 0, deadline_style: all-day } }`,
    cases: "cases: []",
  });
  const { calendars } = requireConfig(loadConfig({ path: "c.yaml", text, env: {} }));
  const [a, b] = calendars.map(({ feed }) => feed);
  assert.deepEqual([a!.deadlineStyle, a!.pastDays, a!.upcomingDays, a!.cancelledDays, a!.color], [
    "timed",
    30,
    null,
    10,
    null,
  ]);
  assert.deepEqual([b!.deadlineStyle, b!.pastDays, b!.cancelledDays, b!.color], [
    "all-day",
    90,
    0,
    "navy",
  ]);
});
