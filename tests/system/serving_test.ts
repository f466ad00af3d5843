import assert from "node:assert/strict";
import { eventsOf } from "../calendars/support/parse_feed.ts";
import { token } from "../app/installation.ts";
import { runProgram } from "../support/run_program.ts";
import { isThere, subscribe } from "./khal.ts";
import { docketId, receiverSite } from "./receiver_site.ts";
import { startDaemon } from "./start_daemon.ts";

const texts = [
  "ORDER: Status Conference set for 12/15/2026 at 10:00 AM before Judge Ada Quill.",
  "ORDER: Joint status report due by 12/1/2026.",
];
/** No webhook secret: a daemon that only polls serves files as well. */
const env = { COURTLISTENER_TOKEN: token };

Deno.test("a daemon serves what it publishes under its permissions, private feeds until they are revoked", async () => {
  await using site = await receiverSite();
  texts.forEach((description, index) =>
    site.standIn.upsertEntry(docketId, {
      entryNumber: index + 1,
      dateFiled: "2026-11-02",
      description,
    })
  );
  site.configure({ server: { serve_files: true } });
  await using daemon = await startDaemon(site.folder, env);
  const [, port] = await daemon.saw(/serve: listening address=127\.0\.0\.1:(\d+)/);
  // It is told when all of it is published.
  await daemon.saw(/sync: 1 docket up to date/);
  const base = `http://127.0.0.1:${port}`;
  const get = async (path: string, headers: Record<string, string> = {}) => {
    const answer = await fetch(base + path, { headers });
    return { status: answer.status, headers: answer.headers, text: await answer.text() };
  };

  const feed = await get("/main.ics");
  assert.equal(feed.text, Deno.readTextFileSync(`${site.folder}/out/main.ics`));
  assert.equal(eventsOf(feed.text).size, 2);
  const again = await get("/main.ics", { "if-none-match": feed.headers.get("etag")! });
  assert.equal(again.status, 304);
  assert.match((await get("/")).text, /Status conference/);
  assert.equal(eventsOf((await get("/all.ics?kind=deadlines&alarm=60")).text).size, 1);
  assert.equal(
    (await get("/courts/nysd.ics", { "user-agent": "Google-Calendar-Importer" })).status,
    200,
  );
  assert.equal((await get("/%2e%2e/config.yaml")).status, 404);
  assert.equal((await get("/health")).status, 200);

  if (isThere("khal") && isThere("vdirsyncer")) {
    const shown = await subscribe(`${base}/cases/one.ics`, { from: "2026-11-30", days: 30 });
    assert.equal(shown.length, 2);
    assert.match(shown.join("\n"), /^2026-12-15T15:00\|.*Status conference/m);
  }

  const feeds = async (...args: string[]) => {
    const { code, stdout, stderr } = await runProgram(["feeds", ...args], {
      cwd: site.folder,
      env,
    });
    assert.equal(code, 0, stderr);
    return stdout;
  };
  const [path] = /\/f\/\S+/.exec(await feeds("new", "kinds/hearings", "--name", "Ada"))!;
  const mine = await get(path);
  assert.equal(mine.status, 200);
  assert.equal(eventsOf(mine.text).size, 1);
  await feeds("revoke", "1");
  assert.equal((await get(path)).status, 410);
  daemon.kill("SIGTERM");
  const { code, stderr } = await daemon.ended;
  assert.equal(code, 0, stderr);
  assert.ok(!stderr.includes(path), "the address is not logged");
  const [listed] = JSON.parse(await feeds("--json")).feeds;
  assert.ok(listed.fetchedAt !== null && listed.revokedAt !== null);
});
