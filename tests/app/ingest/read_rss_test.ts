import assert from "node:assert/strict";
import fc from "fast-check";
import { decoded, readRss } from "../../../src/app/ingest/read_rss.ts";
import { runs } from "../../support/counts.ts";

const item = (title: string, rest = "") => `<item><title>${title}</title>${rest}</item>`;
const feed = (items: string, head = "<title>Court</title><link>https://x</link>") =>
  `<?xml version="1.0"?>\n<rss version="2.0"><channel>${head}${items}</channel></rss>`;
const titles = (text: string) => readRss(text)?.items.map(({ title }) => title);

Deno.test("title, link, description, guid and date of each item are read, entities decoded once", () => {
  const text = feed(item(
    "A &amp;lt; B",
    "<link>https://e?1&#x26;2</link><description><![CDATA[<b>[x]</b>]]></description>" +
      '<guid isPermaLink="true" x="a>b">g</guid><pubDate> now </pubDate><author/>',
  ));
  assert.deepEqual(readRss(text), {
    title: "Court",
    link: "https://x",
    items: [{
      title: "A &lt; B",
      link: "https://e?1&2",
      description: "<b>[x]</b>",
      guid: "g",
      pubDate: "now",
    }],
    problems: [],
  });
});

Deno.test("an item that is nested wrongly is told and hides no other", () => {
  const bad = "<item><title>bad</link></item>";
  const open = "<item><title>open</title><description>no end</item>";
  const read = readRss(feed(item("one") + bad + item("two") + open + item("three")))!;
  assert.deepEqual(read.items.map(({ title }) => title), ["one", "two", "three"]);
  assert.deepEqual(read.problems, [
    "item 2 cannot be read: </link> closes nothing",
    "item 3 cannot be read: <description> is not closed",
  ]);
});

Deno.test("of a feed that ends in the middle everything before is read, wherever it ends", () => {
  const whole = feed(item("one") + item("two"));
  for (let end = whole.indexOf("<item>") + 1; end < whole.length - 1; end++) {
    const read = readRss(whole.slice(0, end))!;
    const complete = whole.slice(0, end).split("</item>").length - 1;
    assert.equal(read.items.length, complete, whole.slice(0, end));
  }
  assert.equal(readRss(whole.slice(0, whole.indexOf("two")))!.problems.length, 1);
});

Deno.test("a document type is refused, and other XML is no feed", () => {
  const bomb = '<!DOCTYPE rss [<!ENTITY a "aaaa">]>' + feed(item("&a;"));
  assert.deepEqual(readRss(bomb)?.items, []);
  assert.match(readRss(bomb)!.problems[0]!, /document type/);
  assert.equal(readRss("<html><body>Sign in</body></html>"), null);
  assert.equal(decoded("&nbsp;&#0;&#xD800;&#x41;"), "&nbsp;&#0;&#xD800;A");
});

Deno.test("nothing that stands outside an item is taken for one", () => {
  const head = "<title>Court</title><image><title>Seal</title><link>https://seal</link></image>" +
    "<!-- <item><title>no</title></item> --><link>https://x</link>";
  assert.deepEqual(titles(feed(item("one"), head)), ["one"]);
  assert.equal(readRss(feed("", head))!.link, "https://x");
});

Deno.test("whatever follows the first tag, reading ends and throws nothing", () => {
  const part = fc.constantFrom(
    "<item>",
    "</item>",
    "<title>",
    "</title>",
    "<link/>",
    "<![CDATA[",
    "]]>",
    "<!--",
    "-->",
    "&#x41;",
    "&",
    "<",
    ">",
    '"',
    "x",
    "<a b='",
    "<?",
    "?>",
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 30 }), (parts) => {
      const read = readRss(`<rss><channel>${parts.join("")}`);
      assert.ok(read !== null);
    }),
    runs(200, 20_000),
  );
});
