import assert from "node:assert/strict";
import { mailEndpoint } from "../../../src/app/notify/mail_endpoint.ts";
import type { OutgoingMessage } from "../../../src/store/outgoing.ts";
import { hostile, moved } from "../../calendars/changes/change_samples.ts";
import { smtpServer } from "../../platform/smtp_server.ts";
import { virtualClock } from "../../support/virtual_clock.ts";

const message: OutgoingMessage = {
  id: 7,
  endpoint: "mail",
  subject: "changes:1-2",
  type: "calendar.changes",
  data: { changes: [moved, { ...moved, caseName: `Ünal & ${hostile}`, basis: null }] },
  createdAt: "2026-03-01T12:00:00Z",
  tries: 0,
  nextTryAt: null,
  state: "waiting",
  reason: "",
};

/** The lines of the mail that a message becomes. */
async function mailOf(change: Partial<OutgoingMessage> = {}): Promise<string[]> {
  await using server = smtpServer();
  const endpoint = mailEndpoint({
    host: "127.0.0.1",
    port: server.port,
    security: "none",
    user: null,
    from: "calendar@example.org",
    to: ["clerk@example.org", "judge@example.org"],
    send: ["changes"],
    changes: "daily",
    dailyAt: "07:00",
  }, { password: null, clock: virtualClock("2026-03-01T12:00:05Z") });
  assert.equal(endpoint.digestAt, "07:00");
  await endpoint.send({ ...message, ...change }, new AbortController().signal);
  const { heard } = server;
  return heard.slice(heard.indexOf("DATA") + 1, heard.indexOf("."));
}

function textOf(lines: readonly string[]): string {
  const body = lines.slice(lines.indexOf("") + 1).join("");
  return new TextDecoder().decode(Uint8Array.fromBase64(body));
}

Deno.test("a digest tells each change with its words and its entry, one block a case", async () => {
  const lines = await mailOf();
  assert.ok(lines.includes("Subject: Case Calendar: 2 changes"));
  assert.ok(lines.includes("Date: Sun, 01 Mar 2026 12:00:05 +0000"));
  const text = textOf(lines);
  assert.match(
    text,
    /^United States v\. Orlov\n- Sentencing moved from 4 May 2026 to 11 June 2026\n {2}Docket entry 88 .*: “Sentencing reset for 6\/11\/2026”\n {2}https:\/\/www\.courtlistener\.com\/docket\/1\/88\/\n\nÜnal/,
  );
  // deno-lint-ignore no-control-regex
  assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f\u202e]/);
});

Deno.test("a subject stays within its header, whatever a docket says", async () => {
  const caseName = "Ünal\r\nBcc: everybody@example.org ".repeat(5);
  const lines = await mailOf({ data: { changes: [{ ...moved, caseName }] } });
  const head = lines.slice(0, lines.indexOf(""));
  assert.ok(!head.some((line) => line.startsWith("Bcc")));
  assert.ok(head.every((line) => line.length <= 78));
  const from = head.findIndex((line) => line.startsWith("Subject: "));
  assert.match(head[from]!, /^Subject: =\?utf-8\?B\?.*\?=$/);
});

Deno.test("the same message has the same id, another message another", async () => {
  const id = (lines: readonly string[]) => lines.find((line) => line.startsWith("Message-ID"));
  assert.equal(id(await mailOf()), id(await mailOf({ tries: 3 })));
  assert.notEqual(id(await mailOf()), id(await mailOf({ subject: "changes:3-3" })));
});

Deno.test("an alarm and its end are told in words", async () => {
  const data = {
    key: "job:sync",
    kind: "job",
    text: "sync failed",
    since: "2026-03-01T11:00:00Z",
    clearedAt: "2026-03-01T11:30:00Z",
  };
  const open = await mailOf({ type: "alarm.raised", data });
  assert.ok(open.includes("Subject: Case Calendar: sync failed"));
  assert.match(textOf(open), /open since 2026-03-01T11:00:00Z\. See: case-calendar status/);
  const over = await mailOf({ type: "alarm.cleared", data });
  assert.ok(over.includes("Subject: Case Calendar: over: sync failed"));
});
