import assert from "node:assert/strict";
import { requestPath, routeName, webhookParts, withoutSlash } from "../../src/web/request_path.ts";

Deno.test("the path is what stands between authority and query", () => {
  assert.equal(requestPath("http://a/b/c?d=/e#f"), "/b/c");
  assert.equal(requestPath("http://a/b#c?d"), "/b");
  assert.equal(requestPath("http://a b[/x"), "/x");
  assert.equal(requestPath("http://a:1"), "/");
  assert.equal(requestPath("http://a/../%zz"), "/../%zz");
});

Deno.test("one slash at the end is left out, and the root stays", () => {
  assert.deepEqual(["/a/", "/a", "/", "/a//"].map(withoutSlash), ["/a", "/a", "/", "/a/"]);
});

Deno.test("behind the prefix stand the secret, unescaped, and the rest", () => {
  const parts = (rest: string) => webhookParts(`/webhooks/case-calendar/${rest}`);
  assert.deepEqual(parts("s"), { secret: "s", tail: "/" });
  assert.deepEqual(parts("s/"), { secret: "s", tail: "/" });
  assert.deepEqual(parts("a%2Db/health/"), { secret: "a-b", tail: "/health" });
  assert.deepEqual(parts("%zz/x"), { secret: "%zz", tail: "/x" });
  assert.deepEqual(parts(""), { secret: "", tail: "/" });
});

Deno.test("the names of routes are few and hold nothing of the path", () => {
  const names: [string, string][] = [
    ["/webhooks/case-calendar/secret", "courtlistener"],
    ["/webhooks/case-calendar/secret/other", "courtlistener"],
    ["/webhooks/case-calendar/secret/health/", "webhook-health"],
    ["/webhooks/docketlayer", "docketlayer"],
    ["/health/", "health"],
    ["/healthz", "healthz"],
    ["/readyz", "readyz"],
    ["/metrics", "metrics"],
    ["/all.ics", "other"],
    ["/", "other"],
  ];
  for (const [path, name] of names) assert.equal(routeName(path), name, path);
});
