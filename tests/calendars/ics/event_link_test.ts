import assert from "node:assert/strict";
import { eventLink } from "../../../src/calendars/ics/event_link.ts";
import { published, source } from "../support/published.ts";

Deno.test("the newest entry with a page is the link, the last of a day", () => {
  const sources = [
    source({ filed: "2026-03-09", url: "https://court.example/9" }),
    source({ filed: "2026-03-09", url: "https://court.example/10" }),
    source({ filed: "2026-03-02", url: "https://court.example/2" }),
    source({ filed: "2026-03-30", url: "" }),
  ];
  assert.equal(eventLink(published({ sources })), "https://court.example/10");
});

Deno.test("without one it is the docket's page, and never another scheme", () => {
  const sources = [source({ url: "javascript:alert(1)" })];
  assert.equal(
    eventLink(published({ sources, docketUrl: "https://court.example/d" })),
    "https://court.example/d",
  );
  assert.equal(eventLink(published({ sources, docketUrl: "file:///etc/passwd" })), "");
});
