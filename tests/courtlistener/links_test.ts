import assert from "node:assert/strict";
import { pageUrl, pdfUrl } from "../../src/courtlistener/links.ts";

Deno.test("page links lie on the site, or are none", () => {
  assert.equal(
    pageUrl("/docket/1/a-v-b/?x=1"),
    "https://www.courtlistener.com/docket/1/a-v-b/?x=1",
  );
  for (const bad of ["", " ", "//evil.example/x", "javascript:alert(1)", "https://evil.example"]) {
    assert.equal(pageUrl(bad), "");
  }
});

Deno.test("a PDF comes from storage, else from the archive, and only over https", () => {
  const archived = "https://archive.org/download/gov.uscourts.x/1.pdf";
  assert.equal(
    pdfUrl("recap/a/b.pdf", archived),
    "https://storage.courtlistener.com/recap/a/b.pdf",
  );
  assert.equal(pdfUrl("", archived), archived);
  assert.equal(pdfUrl("https://evil.example/a.pdf", archived), archived);
  for (
    const bad of ["", "http://archive.org/1.pdf", "file:///etc/passwd", "https://u:p@archive.org/1"]
  ) {
    assert.equal(pdfUrl("", bad), "");
  }
});
