import type { CallbackReading, CaseQueryReading } from "../../docketlayer/callback_reading.ts";
import { nextLastChecked } from "../../docketlayer/next_last_checked.ts";
import type { RecordRef } from "../../store/dockets.ts";
import { type DeliveryTools, noted, type Prepared } from "./delivery_tools.ts";
import { followedDockets } from "./followed_dockets.ts";

/**
 * A callback of DocketLayer: its filings become versions of entries of the same docket as
 * CourtListener's. An answer only ever adds: what a partial or cut one leaves out proves nothing.
 */
export function applyCallback(
  reading: CallbackReading,
  { receivedAt, tools }: { receivedAt: string; tools: DeliveryTools },
): Prepared {
  if (reading.event === "unreadable") return noted(`unreadable: ${reading.reason}`, "parked");
  if (reading.sandbox) {
    return tools.config.docketlayer.keepSandbox
      ? noted("an answer of the sandbox; shown, not applied")
      : noted("an answer of the sandbox", "dropped");
  }
  switch (reading.event) {
    case "not-followed":
      return noted(`${reading.courtCode} ${reading.docketNumber}: ${reading.reason}; not followed`);
    case "query-failed":
      tools.log.warn(`DocketLayer could not answer a query: ${reading.message}`, {
        court: reading.courtCode,
        docket: reading.docketNumber,
      });
      return noted(`the query failed: ${reading.message}`);
    case "unknown":
      return noted(`unknown event type ${reading.type}; kept and shown`);
    case "case-query-complete":
      return applyCase(reading, { receivedAt, tools });
  }
}

function applyCase(
  reading: CaseQueryReading,
  { receivedAt, tools }: { receivedAt: string; tools: DeliveryTools },
): Prepared {
  const { store, log } = tools;
  const followed = followedDockets(tools);
  const meant = followed.keyOf(reading.docketKey, reading.courtId);
  if (meant.found === "none") {
    return { does: "wait-to-be-followed", reason: `docket ${reading.docketKey} is not followed` };
  }
  if (meant.found === "several") {
    const candidates = meant.candidates.join(", ");
    return noted(`docket ${reading.docketKey} may be any of ${candidates}`, "parked");
  }
  for (const { message } of reading.problems) log.warn(`DocketLayer callback: ${message}`);
  const gaps = gapsOf(reading);
  const ref: RecordRef = { upstream: "docketlayer", id: reading.docket.id };
  return {
    does: "apply",
    apply: () => {
      const { key } = store.dockets.save(reading.docket, meant.key);
      const counts = { entries: reading.entries.length, new: 0, changed: 0 };
      for (const entry of reading.entries) {
        const outcome = store.entries.upsert(entry, { receivedAt });
        if (outcome !== "unchanged") counts[outcome] += 1;
      }
      const { entriesMark } = store.marks.of(ref);
      const mark = nextLastChecked(entriesMark, reading.covers);
      if (mark !== entriesMark) store.marks.set(ref, { entriesMark: mark });
      store.dockets.touch(ref);
      return { state: "applied", reason: gaps, counts, cases: followed.casesOf(key) };
    },
  };
}

function gapsOf(reading: CaseQueryReading): string {
  const { truncated, partial, leftOut, continuationHint } = reading;
  const lost = reading.problems.filter(({ kept }) => !kept).length;
  const words = [
    truncated ? `the answer was cut${leftOut === null ? "" : `, ${leftOut} entries left out`}` : "",
    partial && !truncated ? "the answer covers a part only" : "",
    lost > 0 ? `${lost} filings could not be read` : "",
    truncated && continuationHint !== "" ? continuationHint : "",
  ];
  return words.filter((one) => one !== "").join("; ");
}
