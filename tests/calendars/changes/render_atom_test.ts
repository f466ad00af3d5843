import assert from "node:assert/strict";
import { renderAtom } from "../../../src/calendars/changes/render_atom.ts";
import { feedOf, hostile, moved } from "./change_samples.ts";

/** Is this program's parser there? It is Debian's, and not on every machine. */
async function feedparser(): Promise<string | null> {
  const allowed = (await Deno.permissions.query({ name: "run" })).state === "granted";
  if (!allowed) return "no right to run programs";
  try {
    const { code } = await new Deno.Command("/usr/bin/python3", {
      args: ["-c", "import feedparser"],
      stderr: "null",
    }).output();
    return code === 0 ? null : "python3-feedparser is not installed";
  } catch {
    return "Debian's python3 is not installed";
  }
}
const missing = await feedparser();

async function parsed(text: string): Promise<unknown> {
  const child = new Deno.Command("/usr/bin/python3", {
    args: [
      "-c",
      "import sys, json, feedparser\n" +
      "d = feedparser.parse(sys.stdin.buffer.read())\n" +
      "print(json.dumps({'bozo': int(d.bozo), 'version': d.version, 'title': d.feed.title," +
      " 'updated': d.feed.updated, 'links': [l.href for l in d.feed.get('links', [])]," +
      " 'entries': [{'title': e.title, 'link': e.get('link'), 'updated': e.updated," +
      " 'text': e.content[0].value} for e in d.entries]}))",
    ],
    stdin: "piped",
    stdout: "piped",
  }).spawn();
  const writer = child.stdin.getWriter();
  await writer.write(new TextEncoder().encode(text));
  await writer.close();
  return JSON.parse(new TextDecoder().decode((await child.output()).stdout));
}

Deno.test({
  name: missing === null
    ? "an independent parser reads the feed as it was meant"
    : `an independent parser reads the feed (skipped: ${missing})`,
  ignore: missing !== null,
  fn: async () => {
    const feed = feedOf([moved, { ...moved, uid: "x", caseName: hostile, basis: null }]);
    assert.deepEqual(await parsed(renderAtom(feed)), {
      bozo: 0,
      version: "atom10",
      title: "Docket: changes",
      updated: "2026-03-20T16:00:00Z",
      links: [
        "https://example.org/cal/cases/orlov.atom",
        "https://example.org/cal/cases/orlov.html",
      ],
      entries: [
        {
          title: "United States v. Orlov: Sentencing moved from 4 May 2026 to 11 June 2026",
          link: "https://www.courtlistener.com/docket/1/88/",
          updated: "2026-03-20T16:00:00Z",
          text: "Docket entry 88 (filed 20 March 2026): “Sentencing reset for 6/11/2026”",
        },
        {
          title: "</title><script>alert(1)</script> & [31m \uFFFD ]]> evil: " +
            "Sentencing moved from 4 May 2026 to 11 June 2026",
          link: "https://www.courtlistener.com/docket/1/",
          updated: "2026-03-20T16:00:00Z",
          text: "Sentencing moved from 4 May 2026 to 11 June 2026",
        },
      ],
    });
  },
});

Deno.test("what Atom requires is there, each id once, and equal feeds give equal bytes", () => {
  const feed = feedOf([moved, { ...moved, stateHash: "c" }]);
  const text = renderAtom(feed);
  assert.equal(renderAtom(feed), text);
  const ids = [
    ...text.matchAll(
      /<id>(urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12})<\/id>/g,
    ),
  ];
  assert.equal(new Set(ids.map(([, id]) => id)).size, 3);
  assert.match(
    text,
    /^<\?xml version="1.0" encoding="utf-8"\?>\n<feed xmlns="http:\/\/www.w3.org\/2005\/Atom"/,
  );
  assert.match(text, /<updated>2026-03-20T16:00:00Z<\/updated>\n {2}<author>/);
});

Deno.test("nothing of a docket's words is markup, and no address is one of another kind", () => {
  const basis = { label: hostile, quote: hostile, url: "javascript:alert(1)" };
  const text = renderAtom(feedOf([{ ...moved, caseName: hostile, basis, docketUrl: "file:///x" }]));
  assert.ok(!/<script|javascript:|file:/.test(text));
  // deno-lint-ignore no-control-regex
  assert.ok(!/[\u0000-\u0008\u000b-\u001f\uFFFE\uFFFF]/.test(text));
});

Deno.test("a feed without changes and without an address is a feed", () => {
  const text = renderAtom(feedOf([], { publicBaseUrl: null }));
  assert.match(text, /<updated>2026-01-01T00:00:00Z<\/updated>/);
  assert.ok(!text.includes("<link"));
});

Deno.test("a feed that has ended says so in an entry of its own, as new as its end", () => {
  const ended = { at: "2026-04-01T12:00:00.5Z", note: "No longer in the settings <here>." };
  const text = renderAtom(feedOf([], { ended }));
  assert.match(text, /<subtitle>No longer in the settings &lt;here&gt;\.<\/subtitle>/);
  assert.deepEqual(
    [...text.matchAll(/<updated>(.*?)<\/updated>/g)].map(([, at]) => at),
    ["2026-04-01T12:00:00Z", "2026-04-01T12:00:00Z"],
  );
  assert.match(text, /<title>This feed has ended<\/title>/);
});
