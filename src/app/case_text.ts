import { deflateRawSync, inflateRawSync } from "node:zlib";
import type { LossReason } from "../domain/plan/loss_reason.ts";
import type { PublishedEvent } from "../domain/published_event.ts";
import type { CaseState } from "./case_state.ts";

interface CaseText {
  events: PublishedEvent[];
  merged: [string, LossReason][];
}

/** What is large of a folded case, packed (RFC 1951). */
export function writeCase({ events, merged }: Pick<CaseState, "events" | "merged">): Uint8Array {
  const text: CaseText = { events: [...events], merged: [...merged] };
  return deflateRawSync(JSON.stringify(text), { level: 1 });
}

/** What {@link writeCase} wrote, equal to what it was in everything. Throws when it is not whole. */
export function readCase(packed: Uint8Array): Pick<CaseState, "events" | "merged"> {
  const { events, merged } = JSON.parse(inflateRawSync(packed).toString()) as CaseText;
  return { events, merged: new Map(merged) };
}
