import { createHash } from "node:crypto";
import { feedNote } from "../../calendars/changes/change_feed.ts";
import type { CalendarChange } from "../../domain/calendar_change.ts";
import { plainLine, shorten } from "../../domain/plain_text.ts";
import type { Alarm } from "../../store/alarms.ts";
import type { OutgoingMessage } from "../../store/outgoing.ts";

const subjectLimit = 150;

/**
 * A message as a mail in plain text: headers and body, ASCII, lines ended by CR LF. The same message
 * gives the same Message-ID, so that one sent twice is shown once.
 */
export function composeMail(
  message: OutgoingMessage,
  { from, to, at }: { from: string; to: readonly string[]; at: Temporal.Instant },
): string {
  const { subject, text } = wordsOf(message);
  const name = createHash("sha256").update(`${from} ${message.subject} ${message.createdAt}`)
    .digest("hex").slice(0, 32);
  const body = new TextEncoder().encode(text).toBase64().replaceAll(/.{76}/g, "$&\r\n");
  return [
    `From: Case Calendar <${from}>`,
    `To: ${to.join(",\r\n ")}`,
    `Subject: ${encodedWords(subject)}`,
    `Date: ${new Date(at.epochMilliseconds).toUTCString().replace("GMT", "+0000")}`,
    `Message-ID: <${name}@case-calendar.invalid>`,
    "Auto-Submitted: auto-generated",
    "MIME-Version: 1.0",
    "Content-Type: text/plain; charset=utf-8",
    "Content-Transfer-Encoding: base64",
    "",
    body,
    "",
  ].join("\r\n");
}

function wordsOf({ type, data }: OutgoingMessage): { subject: string; text: string } {
  if (type === "calendar.changes") {
    return changesOf((data as { changes: CalendarChange[] }).changes);
  }
  const { key, text, since, clearedAt } = data as Alarm;
  const line = plainLine(text);
  const over = type === "alarm.cleared";
  const times = over ? `open from ${since} to ${clearedAt}` : `open since ${since}`;
  return {
    subject: shorten(`Case Calendar: ${over ? "over: " : ""}${line}`, subjectLimit),
    text: `${over ? "This alarm is over:" : "Case Calendar needs you:"}\n\n${line}\n\n` +
      `${plainLine(key)}, ${times}. See: case-calendar status\n`,
  };
}

function changesOf(changes: readonly CalendarChange[]): { subject: string; text: string } {
  const [first] = changes;
  const subject = changes.length === 1 && first !== undefined
    ? `${first.caseName}: ${first.sentence}`
    : `Case Calendar: ${changes.length} changes`;
  const blocks = [...Map.groupBy(changes, ({ caseName }) => caseName)].map(([caseName, own]) =>
    [plainLine(caseName), ...own.flatMap(linesOf)].join("\n")
  );
  return {
    subject: shorten(plainLine(subject), subjectLimit),
    text: `${blocks.join("\n\n")}\n\n${feedNote}\n`,
  };
}

function linesOf({ sentence, basis }: CalendarChange): string[] {
  return [
    `- ${plainLine(sentence)}`,
    ...(basis === null ? [] : [`  ${plainLine(`${basis.label}: “${basis.quote}”`)}`]),
    ...(basis === null || basis.url === "" ? [] : [`  ${plainLine(basis.url)}`]),
  ];
}

/** RFC 2047, in words of at most 75 characters; plain ASCII stays as it is. */
function encodedWords(text: string): string {
  if (/^[\x20-\x7e]*$/.test(text)) return text.replaceAll(/(.{1,70})(?: |$)/g, "$1\r\n ").trimEnd();
  const words: string[] = [];
  let word = "";
  const size = (part: string) => new TextEncoder().encode(part).length;
  for (const sign of text) {
    if (size(word + sign) > 42) {
      words.push(word);
      word = "";
    }
    word += sign;
  }
  words.push(word);
  return words.map((one) => `=?utf-8?B?${new TextEncoder().encode(one).toBase64()}?=`)
    .join("\r\n ");
}
