import assert from "node:assert/strict";
import { shareImage } from "../../../src/calendars/page/share_image.ts";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import type { Clock } from "../../../src/domain/clock.ts";
import { newPrivatePath } from "../../../src/app/feeds/private_address.ts";
import { eventsOf, parseFeed, textOf } from "../../calendars/support/parse_feed.ts";
import { docketWith } from "../installation.ts";
import { type Serving, serving, untilAborted } from "./serving.ts";

const trial = docketWith([
  ["2026-03-10", "ORDER: Jury Trial set for 9/14/2026 at 09:00 AM before Judge Ada Quill."],
  ["2026-03-11", "ORDER: Status Conference set for 6/9/2026 at 10:00 AM."],
  ["2026-03-12", "ORDER: Joint status report due by 5/18/2026."],
  ["2026-03-13", "ORDER: The Status Conference set for 6/9/2026 is CANCELLED."],
]);
const sentencing = docketWith([["2026-03-12", "ORDER: Sentencing set for 8/3/2026 at 02:00 PM."]], {
  id: 70_000_002,
  courtId: "ilnd",
  docketNumber: "1:26-cr-00077",
});
const sites = {
  dockets: [trial, sentencing],
  calendars: ["main", "second"],
  cases: [
    { id: "alder", dockets: [trial.id], tags: ["Trade secrets"] },
    { id: "marlow", dockets: [sentencing.id], calendar: "second", tags: ["DPRK"] },
  ],
};

function keys(text: string): string[] {
  return [...eventsOf(text).keys()].map((uid) => uid.split("--")[1]!.split("@")[0]!).sort();
}

/** A private feed as `feeds new` makes it; answers its path. */
function privately(made: Serving, feed: { view: string; options?: string }): string {
  const { path, digest } = newPrivatePath();
  made.site.store.privateFeeds.add({ name: "Ada", options: "", ...feed, digest });
  return path;
}

Deno.test("every file of the tree is served as it lies there, with its type", async () => {
  await using made = await serving(sites);
  for (
    const [path, name, type] of [
      ["/main.ics", "main.ics", "text/calendar; charset=utf-8"],
      ["/calendars/second.ics", "calendars/second.ics", "text/calendar; charset=utf-8"],
      ["/cases/alder.ics", "cases/alder.ics", "text/calendar; charset=utf-8"],
      ["/cases/alder.html", "cases/alder.html", "text/html; charset=utf-8"],
      ["/courts/nysd.ics", "courts/nysd.ics", "text/calendar; charset=utf-8"],
      ["/tags/dprk.ics", "tags/dprk.ics", "text/calendar; charset=utf-8"],
      ["/kinds/deadlines.ics", "kinds/deadlines.ics", "text/calendar; charset=utf-8"],
      ["/all.ics", "all.ics", "text/calendar; charset=utf-8"],
      ["/index.html", "index.html", "text/html; charset=utf-8"],
      ["/", "index.html", "text/html; charset=utf-8"],
    ] as const
  ) {
    const answer = await made.get(path);
    assert.equal(answer.status, 200, path);
    assert.equal(answer.headers.get("content-type"), type, path);
    assert.equal(await answer.text(), made.site.read(name), path);
  }
  assert.match(await made.text("/robots.txt"), /^User-agent: \*\nAllow: \/$/m);
  Deno.writeFileSync(`${made.site.folder}/out/share.png`, shareImage());
  const picture = await made.get("/share.png");
  assert.equal(picture.headers.get("content-type"), "image/png");
  assert.deepEqual(await picture.bytes(), shareImage());
});

Deno.test("who opens the page of a case that is not followed is told so, and led to the index", async () => {
  await using made = await serving(sites);
  const answer = await made.get("/cases/nobody.html");
  assert.equal(answer.status, 404);
  assert.equal(answer.headers.get("content-type"), "text/html; charset=utf-8");
  assert.match(answer.headers.get("content-security-policy")!, /default-src 'none'/);
  assert.match(await answer.text(), /There is no such page.*href="\.\.\/"/s);
  Deno.removeSync(`${made.site.folder}/out/index.html`);
  assert.match(await (await made.get("/")).text(), /Nothing has been published yet/);
  assert.notEqual((await made.get("/cases/nobody.ics")).headers.get("content-type"), "text/html");
});

Deno.test("nothing but the tree is reached, whatever the address", async () => {
  await using made = await serving(sites);
  const { folder } = made.site;
  Deno.writeTextFileSync(`${folder}/out/notes.txt`, "x");
  Deno.writeTextFileSync(`${folder}/out/.hidden.ics`, "x");
  Deno.writeTextFileSync(`${folder}/secret.ics`, "x");
  Deno.symlinkSync(`${folder}/secret.ics`, `${folder}/out/cases/linked.ics`);
  Deno.mkdirSync(`${folder}/elsewhere`);
  Deno.writeTextFileSync(`${folder}/elsewhere/x.ics`, "x");
  Deno.removeSync(`${folder}/out/tags`, { recursive: true });
  Deno.symlinkSync(`${folder}/elsewhere`, `${folder}/out/tags`);
  for (
    const path of [
      "/../secret.ics",
      "/cases/../../secret.ics",
      "/cases/..%2f..%2fsecret.ics",
      "/cases%2f..%2f..%2fsecret.ics",
      "/%2e%2e/secret.ics",
      "/cases/..%5csecret.ics",
      "/cases/alder.ics%00",
      "/cases/alder%00.ics",
      "/cases//alder.ics",
      "//all.ics",
      "/all.ics/",
      "/cases/",
      "/cases",
      "/cases/linked.ics",
      "/tags/x.ics",
      "/notes.txt",
      "/.hidden.ics",
      "/index.ics",
      "/calendars/main.html",
      "/kinds/trials.ics",
      "/%ff.ics",
      "/out/all.ics",
      "/data/store.sqlite",
      "/cases/none.ics",
      "/f/x.ics",
      "/toString.ics",
      "/__proto__/x.ics",
    ]
  ) {
    assert.equal((await made.get(path)).status, 404, path);
  }
  assert.deepEqual(made.logged, []);
});

Deno.test("a client that has the file gets 304 by any of its tags or by time, until the bytes change", async () => {
  await using made = await serving(sites);
  const { site } = made;
  site.clock.set(new Date(Date.now() + 60_000).toISOString());
  const first = await made.get("/main.ics", { "accept-encoding": "gzip" });
  const tag = first.headers.get("etag")!;
  const since = first.headers.get("last-modified")!;
  assert.match(tag, /^"[0-9a-f]{32}-gzip"$/);
  for (
    const headers of [
      { "if-none-match": tag },
      { "if-none-match": `"x", W/${tag}` },
      { "if-none-match": tag.replace("-gzip", "") },
      { "if-none-match": "*" },
      { "if-modified-since": since },
    ]
  ) {
    const answer = await made.get("/main.ics", headers as Record<string, string>);
    assert.equal(answer.status, 304, JSON.stringify(headers));
    assert.equal(await answer.text(), "");
    assert.ok(answer.headers.has("etag") && answer.headers.has("cache-control"));
  }
  const stale = { "if-none-match": '"x"', "if-modified-since": since };
  assert.equal((await made.get("/main.ics", stale)).status, 200);
  await first.body?.cancel();

  const [calendar, other] = site.config.calendars;
  site.config = { ...site.config, calendars: [{ ...calendar!, name: "Another" }, other!] };
  site.publish();
  const changed = await made.get("/main.ics", { "if-none-match": tag });
  assert.equal(changed.status, 200);
  assert.equal(textOf(parseFeed(await changed.text()), "name"), "Another");
  assert.deepEqual(made.prepared, [`${site.folder}/out/main.ics`, `${site.folder}/out/main.ics`]);
});

Deno.test("bodies are packed as the client likes them, HEAD tells the same without one", async () => {
  await using made = await serving(sites);
  const plain = made.site.read("all.ics");
  for (
    const [accept, encoding] of [
      ["br, gzip", "br"],
      ["gzip", "gzip"],
      ["gzip, br;q=0", "gzip"],
      ["identity", null],
      ["deflate", null],
    ] as const
  ) {
    const answer = await made.get("/all.ics", { "accept-encoding": accept });
    assert.equal(answer.headers.get("content-encoding"), encoding, accept);
    const bytes = await answer.bytes();
    assert.equal(answer.headers.get("content-length"), String(bytes.length), accept);
    const unpacked = encoding === "br"
      ? brotliDecompressSync(bytes)
      : encoding === "gzip"
      ? gunzipSync(bytes)
      : bytes;
    assert.equal(new TextDecoder().decode(unpacked), plain, accept);
    const request = new Request("http://files.test/all.ics", {
      method: "HEAD",
      headers: { "accept-encoding": accept },
    });
    const head = (await made.files.answer(request, "/all.ics"))!;
    assert.equal(await head.text(), "");
    for (const name of ["etag", "content-length", "content-type", "content-encoding"]) {
      assert.equal(head.headers.get(name), answer.headers.get(name), name);
    }
  }
});

Deno.test("other methods are told what works, a browser that asks first is answered", async () => {
  await using made = await serving(sites);
  const ask = (method: string, path: string) =>
    made.files.answer(new Request(`http://files.test${path}`, { method }), path);
  const put = (await ask("PUT", "/all.ics"))!;
  assert.deepEqual([put.status, put.headers.get("allow")], [405, "GET, HEAD"]);
  const before = (await ask("OPTIONS", "/all.ics"))!;
  assert.deepEqual([before.status, before.headers.get("access-control-allow-origin")], [204, "*"]);
  assert.equal((await ask("OPTIONS", "/index.html"))!.status, 405);
});

Deno.test("feeds may be read by pages elsewhere, pages run nothing but their own script", async () => {
  await using made = await serving(sites);
  const feed = (await made.get("/all.ics")).headers;
  assert.equal(feed.get("access-control-allow-origin"), "*");
  assert.equal(feed.get("content-security-policy"), "default-src 'none'; frame-ancestors 'none'");
  const page = (await made.get("/")).headers;
  assert.equal(page.get("access-control-allow-origin"), null);
  const policy = page.get("content-security-policy")!;
  assert.match(policy, /^default-src 'none'; .*script-src 'sha256-[^']+'.*frame-ancestors 'none'$/);
  assert.doesNotMatch(policy, /unsafe/);
  for (const headers of [feed, page]) {
    assert.equal(headers.get("x-content-type-options"), "nosniff");
    assert.equal(headers.get("referrer-policy"), "no-referrer");
    assert.match(headers.get("cache-control")!, /^public, max-age=\d+$/);
  }
});

Deno.test("a page that another version of the program has written is served under its own policy", async () => {
  await using made = await serving(sites);
  const ours = (await made.get("/")).headers.get("content-security-policy")!;
  const path = `${made.site.folder}/out/index.html`;
  const text = Deno.readTextFileSync(path);
  const [hash] = /sha256-[^']+/.exec(text)!;
  const other = `sha256-${"A".repeat(43)}=`;
  Deno.writeTextFileSync(path, text.replaceAll(hash!, other));
  const answer = await made.get("/");
  await answer.body?.cancel();
  assert.equal(answer.headers.get("content-security-policy"), ours.replace(hash!, other));
  const known = await made.get("/", { "if-none-match": answer.headers.get("etag")! });
  assert.equal(known.status, 304);
  assert.equal(known.headers.get("content-security-policy"), ours.replace(hash!, other));
  // What is no page of ours gets no more than those.
  Deno.writeTextFileSync(path, text.replaceAll(hash!, "unsafe-inline"));
  assert.equal((await made.get("/")).headers.get("content-security-policy"), ours);
});

Deno.test("a feed shows what its address asks for", async () => {
  await using made = await serving(sites);
  for (
    const [query, shown] of [
      ["kind=hearings", ["jury-trial", "sentencing", "status-conference"]],
      ["kind=deadline", ["deadline:joint-status-report"]],
      ["tag=dprk", ["sentencing"]],
      ["tag=DPRK&tag=Trade%20Secrets&kind=hearings&cancelled=hide", ["jury-trial", "sentencing"]],
      ["court=NYSD&kind=hearings&cancelled=hide", ["jury-trial"]],
      ["case=marlow", ["sentencing"]],
      ["case=gone", []],
    ] as const
  ) {
    assert.deepEqual(keys(await made.text(`/all.ics?${query}`)), shown, query);
  }
  const marked = eventsOf(await made.text("/main.ics?cancelled=mark&kind=hearings"));
  const called = marked.get("alder--status-conference@case-calendar")!;
  assert.equal(textOf(called, "status"), "CONFIRMED");
  assert.match(textOf(called, "summary")!, /CANCELLED/i);
  const alarms = [...eventsOf(await made.text("/all.ics?alarm=90&case=marlow")).values()]
    .flatMap((event) => event.getAllSubcomponents("valarm"));
  assert.deepEqual(alarms.map((alarm) => String(alarm.getFirstPropertyValue("trigger"))), [
    "-PT90M",
  ]);
});

Deno.test("what an address asks for and cannot be understood is passed over, and the feed says so", async () => {
  await using made = await serving(sites);
  const text = await made.text("/all.ics?kind=trials&alarm=soon&utm_source=x&case=marlow");
  assert.deepEqual(keys(text), ["sentencing"]);
  const description = textOf(parseFeed(text), "description")!;
  assert.match(description, /"alarm"/);
  assert.match(description, /"kind"/);
  assert.doesNotMatch(description, /trials|utm/);
  assert.equal(await made.text("/all.ics?utm_source=x"), made.site.read("all.ics"));
});

Deno.test("a calendar program gets the feed as it needs it, by its name or by the address", async () => {
  await using made = await serving(sites);
  const status = (text: string) =>
    textOf(eventsOf(text).get("alder--status-conference@case-calendar")!, "status");
  const google = { "user-agent": "Google-Calendar-Importer" };
  const answer = await made.get("/main.ics", google);
  assert.equal(answer.headers.get("vary"), "Accept-Encoding, User-Agent");
  assert.equal(status(await answer.text()), "CONFIRMED");
  assert.equal(status(await made.text("/main.ics?profile=google")), "CONFIRMED");
  assert.equal(status(await made.text("/main.ics?profile=apple", google)), "CANCELLED");
  assert.equal(status(await made.text("/main.ics?cancelled=keep", google)), "CANCELLED");
  assert.match(await made.text("/main.ics?profile=outlook"), /X-MICROSOFT-CDO-BUSYSTATUS/);
  const apple = { "user-agent": "macOS/15.1 (24B83) dataaccessd/1.0" };
  assert.equal(await made.text("/main.ics", apple), made.site.read("main.ics"));
});

Deno.test("each program's quirk is met by who it says it is", async () => {
  await using made = await serving(sites);
  const [calendar, other] = made.site.config.calendars;
  made.site.config = {
    ...made.site.config,
    calendars: [{
      ...calendar!,
      feed: { ...calendar!.feed, color: "navy" },
      reminders: [{ method: "popup", minutes: 30 }],
    }, other!],
  };
  made.site.publish();
  const as = (agent: string) => made.text("/main.ics", { "user-agent": agent });
  const cancelled = /\r\nSTATUS:CANCELLED\r\n/;
  const alarm = /BEGIN:VALARM/;
  const appleColor = /X-APPLE-CALENDAR-COLOR/;
  const zone = /X-WR-TIMEZONE/;
  const file = made.site.read("main.ics");
  for (const mark of [cancelled, alarm, appleColor, zone]) assert.match(file, mark);
  const google = await as("Google-Calendar-Importer");
  assert.doesNotMatch(google, cancelled, "Google hides what is cancelled");
  assert.doesNotMatch(google, alarm, "and drops alarms");
  const outlook = await as("Microsoft.Exchange/15.20");
  assert.doesNotMatch(outlook, alarm);
  assert.match(outlook, /X-MICROSOFT-CDO-ALLDAYEVENT:TRUE/);
  assert.equal(await as("iOS/18.1 (22B83) dataaccessd/1.0"), file);
  const proton = await as("ProtonCalendar/1.0");
  assert.doesNotMatch(proton, zone, "Proton moves times by it");
  for (const agent of ["Mozilla/5.0 (X11) Thunderbird/128.4.0", "Fastmail/1.0"]) {
    const text = await as(agent);
    assert.doesNotMatch(text, appleColor, agent);
    assert.match(text, cancelled, agent);
  }
});

Deno.test("the feeds of changes are served beside the feeds", async () => {
  await using made = await serving(sites);
  for (
    const [path, type] of [
      ["/main.atom", "application/atom+xml; charset=utf-8"],
      ["/calendars/second.json", "application/feed+json; charset=utf-8"],
      ["/all.atom", "application/atom+xml; charset=utf-8"],
    ] as const
  ) {
    const answer = await made.get(path);
    assert.deepEqual([answer.status, answer.headers.get("content-type")], [200, type], path);
    assert.equal(await answer.text(), made.site.read(path.slice(1)));
  }
});

Deno.test("the same question is rendered once for a state, and a new state is shown at once", async () => {
  await using made = await serving(sites);
  const { site } = made;
  for (
    const query of ["kind=hearings&tag=dprk", "tag=DPRK&kind=hearing", "kind=hearings&tag=dprk&x=1"]
  ) {
    assert.deepEqual(keys(await made.text(`/all.ics?${query}`)), ["sentencing"]);
  }
  assert.deepEqual(made.prepared, ["all/"]);
  const { etag } = Object.fromEntries((await made.get("/all.ics?tag=dprk&kind=hearings")).headers);
  site.clock.advance(60_000);
  site.standIn.upsertEntry(sentencing.id, {
    entryNumber: 2,
    dateFiled: "2026-03-20",
    description: "ORDER: Sentencing set for 8/3/2026 is RESET to 8/10/2026 at 02:00 PM.",
  });
  await site.sync();
  site.publish();
  const answer = await made.get("/all.ics?tag=dprk&kind=hearings", { "if-none-match": etag! });
  assert.equal(answer.status, 200);
  assert.match(await answer.text(), /20260810T140000/);
});

Deno.test("where a feed cannot be prepared the last good one is served, else the plain file", async () => {
  await using made = await serving(sites);
  const before = await made.text("/all.ics?kind=hearings");
  const [calendar, other] = made.site.config.calendars;
  made.site.config = {
    ...made.site.config,
    siteTitle: "Other",
    calendars: [{ ...calendar!, name: "Other" }, other!],
  };
  made.site.publish();
  made.broken = true;
  assert.equal(await made.text("/all.ics?kind=hearings"), before);
  assert.equal(await made.text("/all.ics?kind=deadlines"), made.site.read("all.ics"));
  const plain = await made.get("/main.ics");
  assert.deepEqual([plain.status, plain.headers.get("etag")], [200, null]);
  assert.equal(await plain.text(), made.site.read("main.ics"));
  const lines = made.logged.length;
  assert.equal(await made.text("/all.ics?kind=hearings"), before);
  assert.equal(made.logged.length, lines, "a failure is not tried again at once");
  made.broken = false;
  made.site.clock.advance(60_000);
  assert.match(await made.text("/all.ics?kind=hearings"), /NAME:Other/);
});

Deno.test("while the disk cannot be read, what was read last is served", async () => {
  await using made = await serving(sites);
  const before = await made.text("/main.ics");
  const asked = await made.text("/main.ics?alarm=30");
  const { folder } = made.site;
  Deno.renameSync(folder, `${folder}.away`);
  // A link to itself: looking behind it is an error, not a file that is missing.
  Deno.symlinkSync(folder, folder);
  try {
    assert.equal(await made.text("/main.ics"), before);
    assert.equal(await made.text("/main.ics?alarm=30"), asked);
    assert.equal((await made.get("/second.ics")).status, 404);
    assert.match(made.logged.join("\n"), /could not be looked at/);
  } finally {
    Deno.removeSync(folder);
    Deno.renameSync(`${folder}.away`, folder);
  }
  assert.equal(await made.text("/second.ics"), made.site.read("second.ics"));
});

Deno.test("what is held back in its calendar is held back in every served feed", async () => {
  await using made = await serving(sites);
  const { site } = made;
  const before = await made.text("/all.ics?tag=dprk");
  site.clock.advance(60_000);
  site.standIn.editEntry(sentencing.id * 1000, { description: "ORDER on something else." });
  await site.sync();
  assert.equal(site.publish().calendars[1]!.outcome, "held-back");
  assert.equal(await made.text("/all.ics?tag=dprk"), before);
  site.publish({ force: true });
  assert.deepEqual(keys(await made.text("/all.ics?tag=dprk")), []);
});

Deno.test("a private feed is answered at its address alone, remembers its last fetch, and is gone when revoked", async () => {
  await using made = await serving(sites);
  const { site } = made;
  const { privateFeeds } = site.store;
  const path = privately(made, { view: "all", options: "kind=hearings&case=marlow" });
  const answer = await made.get(path);
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get("cache-control"), "private, max-age=300");
  assert.equal(answer.headers.get("x-robots-tag"), "noindex");
  assert.deepEqual(keys(await answer.text()), ["sentencing"]);
  assert.deepEqual(keys(await made.text(`${path}?case=alder`)), ["sentencing"]);
  const other = path.replace(/.\.ics$/, (end) => end.startsWith("A") ? "B.ics" : "A.ics");
  assert.equal((await made.get(other)).status, 404);
  assert.equal((await made.get(path.replace(".ics", ""))).status, 404);
  assert.equal(privateFeeds.list()[0]!.fetchedAt, null);
  const at = site.clock.now().toString();
  made.files.noteFetches();
  assert.equal(privateFeeds.list()[0]!.fetchedAt, at);
  privateFeeds.revoke(1);
  const gone = await made.get(path);
  assert.equal(gone.status, 410);
  assert.match(await gone.text(), /withdrawn/);
  assert.ok(!made.logged.join().includes(path.slice(3, 20)));
});

Deno.test("a calendar without a file of its own is served privately and nowhere else", async () => {
  await using made = await serving({
    ...sites,
    change: (config) => ({
      ...config,
      calendars: config.calendars.map((one) =>
        one.id === "second" ? { ...one, icsPath: null } : one
      ),
    }),
  });
  assert.equal((await made.get("/calendars/second.ics")).status, 404);
  assert.deepEqual(keys(await made.text("/all.ics?tag=dprk")), []);
  const path = privately(made, { view: "calendars/second" });
  assert.deepEqual(keys(await made.text(path)), ["sentencing"]);
});

Deno.test("serve_files: private serves private feeds alone, and without it nothing is served", async () => {
  await using made = await serving(sites);
  const path = privately(made, { view: "calendars/main" });
  const set = (serveFiles: "private" | "nothing") => {
    const { config } = made.site;
    made.site.config = { ...config, server: { ...config.server, serveFiles } };
  };
  set("private");
  assert.equal((await made.get("/all.ics")).status, 404);
  assert.equal((await made.get("/")).status, 404);
  assert.equal((await made.get(path)).status, 200);
  set("nothing");
  assert.equal((await made.get(path)).status, 404);
});

Deno.test("private feeds outlive a store that cannot be read", async () => {
  await using made = await serving(sites);
  const path = privately(made, { view: "calendars/main" });
  assert.equal((await made.get(path)).status, 200);
  made.site.store.close();
  assert.equal((await made.get(path)).status, 200);
  made.files.noteFetches();
  assert.ok(made.logged.some((line) => line.startsWith("error private feeds could not be looked")));
});

Deno.test("an option waits for the first publication, too, where the plain file is there", async () => {
  await unpublished(async (made, publish) => {
    made.site.publish();
    Deno.removeSync(`${made.site.folder}/data/served`, { recursive: true });
    const asked = made.text("/all.ics?kind=deadlines");
    publish();
    assert.deepEqual(keys(await asked), ["deadline:joint-status-report"]);
  });
});

Deno.test("a feed names the address it is asked for at as its source, with what that asks", async () => {
  await using made = await serving({
    ...sites,
    change: (config) => ({ ...config, publicBaseUrl: "https://x.test/c" }),
  });
  const sourceOf = async (path: string, headers?: Record<string, string>) =>
    /\r\nSOURCE;VALUE=URI:(\S+)\r\n/.exec((await made.text(path, headers)).replaceAll("\r\n ", ""))
      ?.[1];
  const google = { "user-agent": "Google-Calendar-Importer" };
  const at = "https://x.test/c/";
  for (
    const [path, source] of [
      ["/main.ics", "main.ics"],
      ["/calendars/main.ics", "calendars/main.ics"],
      ["/main.ics?kind=hearing&alarm=60&x=1", "main.ics?kind=hearings&alarm=60"],
      ["/all.ics?profile=google", "all.ics?profile=google"],
    ] as const
  ) {
    assert.equal(await sourceOf(path), at + source);
    assert.equal(await sourceOf(path, google), at + source, "whoever asks");
  }
  assert.equal(await sourceOf(privately(made, { view: "all", options: "alarm=5" })), undefined);
});

/** A server whose program began before anything was published for serving, as after an update. */
async function unpublished(
  work: (made: Serving, publish: () => void) => Promise<void>,
  { sleep }: { sleep?: Clock["sleep"] } = {},
): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  await using made = await serving({
    ...sites,
    published: promise,
    ...(sleep === undefined ? {} : { sleep }),
  });
  await work(made, () => {
    made.site.publish();
    resolve();
  });
}

/** Waits for no publication, but for what is being prepared. */
const impatient = {
  sleep: (milliseconds: number, signal?: AbortSignal) =>
    milliseconds > 10_000 ? Promise.resolve() : untilAborted(milliseconds, signal),
};

Deno.test("who asks before the first publication waits for it, and gets what he asked for", async () => {
  await unpublished(async (made, publish) => {
    const path = privately(made, { view: "all", options: "kind=deadlines" });
    const asked = [made.text(path), made.text(`${path}?kind=hearings`)];
    publish();
    for (const text of await Promise.all(asked)) assert.match(text, /Joint status report/);
    assert.doesNotMatch((await asked[0])!, /Jury trial/i);
  });
});

Deno.test("where it takes too long a private feed of all there is is the file, and no other", async () => {
  await unpublished(async (made) => {
    made.site.publish();
    Deno.removeSync(`${made.site.folder}/data/served`, { recursive: true });
    for (const view of ["all", "calendars/main"]) {
      const answer = await made.get(privately(made, { view, options: "alarm=60" }));
      assert.equal(answer.status, 200);
      assert.equal(answer.headers.get("cache-control"), "private, max-age=300");
      assert.equal(answer.headers.get("x-robots-tag"), "noindex");
      assert.equal(await answer.text(), made.site.read(`${view}.ics`));
    }
    for (const options of ["kind=hearings", "case=alder", "tag=dprk", "court=nysd"]) {
      const answer = await made.get(privately(made, { view: "all", options }));
      assert.equal(answer.status, 404, "what it is kept from is told nowhere");
      assert.match(await answer.text(), /not made yet/);
      assert.equal(answer.headers.get("cache-control"), "no-store");
    }
  }, impatient);
});

Deno.test("who has a copy keeps it while nothing was published yet, but not for long", async () => {
  await unpublished(async (made) => {
    const path = privately(made, { view: "all", options: "kind=hearings" });
    for (
      const headers of [
        { "if-none-match": '"whatever"' },
        { "if-modified-since": "Sun, 01 Mar 2026 10:00:00 GMT" },
      ]
    ) assert.equal((await made.get(path, headers)).status, 304);
    made.site.clock.advance(20 * 60_000);
    assert.equal((await made.get(path, { "if-none-match": '"whatever"' })).status, 404);
  }, impatient);
});

Deno.test("a case or calendar that is not published yet is not told to be gone", async () => {
  await using made = await serving(sites);
  const config = made.site.settings([
    ...sites.cases,
    { id: "new", dockets: [70_000_009], calendar: "third", tags: ["New"] },
  ], ["main", "second", "third"]);
  const { storePath, server } = made.site.config;
  made.site.config = { ...config, storePath, server };
  for (const view of ["cases/new", "calendars/third", "tags/new"]) {
    assert.equal((await made.get(privately(made, { view }))).status, 404, view);
  }
  made.site.publish();
  for (const view of ["cases/new", "calendars/third", "tags/new"]) {
    assert.doesNotMatch(await made.text(privately(made, { view })), /no longer/, view);
  }
});
