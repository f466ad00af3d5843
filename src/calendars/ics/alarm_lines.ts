import type { PublishedEvent } from "../../domain/published_event.ts";
import { contentLine } from "./content_line.ts";
import { escapeText } from "./escape_text.ts";

/**
 * The VALARMs of an event. An e-mail alarm without a recipient is not valid (RFC 5545 section 3.6.6),
 * so it becomes a display alarm. Nothing is left to remind of once an event is cancelled, held or
 * met.
 */
export function alarmLines(
  { event, reminders }: PublishedEvent,
  { title, attendees }: { title: string; attendees: readonly string[] },
): string {
  if (event.status === "cancelled" || event.status === "held" || event.status === "met") return "";
  const seen = new Set<string>();
  let lines = "";
  for (const { method, minutes } of reminders) {
    const byMail = method === "email" && attendees.length > 0;
    const id = `${byMail} ${minutes}`;
    if (!Number.isSafeInteger(minutes) || minutes <= 0 || seen.has(id)) continue;
    seen.add(id);
    lines += contentLine("BEGIN", "VALARM") +
      contentLine("ACTION", byMail ? "EMAIL" : "DISPLAY") +
      contentLine("TRIGGER", `-${duration(minutes)}`) +
      (byMail ? contentLine("SUMMARY", escapeText(`Reminder: ${title}`)) : "") +
      contentLine("DESCRIPTION", escapeText(title)) +
      (byMail
        ? attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`)).join("")
        : "") +
      contentLine("END", "VALARM");
  }
  return lines;
}

/** `P1D`, `PT1H`, `PT90M`. */
function duration(minutes: number): string {
  if (minutes % 1440 === 0) return `P${minutes / 1440}D`;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}
