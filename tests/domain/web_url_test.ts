import assert from "node:assert/strict";
import { webUrl } from "../../src/domain/web_url.ts";

Deno.test("only absolute http and https addresses become links", () => {
  assert.equal(webUrl("https://court.example/a b"), "https://court.example/a%20b");
  assert.equal(webUrl(" HTTP://court.example "), "http://court.example/");
  for (
    const text of [
      "",
      "javascript:alert(1)",
      "JaVaScRiPt:alert(1)//https://x.example",
      "\u0001javascript:alert(1)",
      "data:text/html,x",
      "file:///etc/passwd",
      "//court.example/a",
      "/docket/1/",
      "https://",
      "https://user:secret@court.example/",
    ]
  ) assert.equal(webUrl(text), "", text);
});

Deno.test("quotes and angle brackets leave a link encoded", () => {
  assert.doesNotMatch(webUrl(`https://court.example/"><script>`), /["<>]/);
});
