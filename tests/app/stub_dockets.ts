import type { DocketData } from "../../src/standin/docket_data.ts";
import { docketWith } from "./installation.ts";

/** A docket whose first text is there and whose further entries are stubs with a label. */
export function stubs(count: number, change: Partial<DocketData> = {}): DocketData {
  const data = docketWith(
    [["2026-03-02", "COMPLAINT filed."], ...Array(count).fill(["2026-03-20", ""])],
    change,
  );
  return {
    ...data,
    entries: data.entries.map((entry, index) => ({
      ...entry,
      createdAt: "2026-03-20T15:00:00Z",
      documents: index === 0 ? [] : [{ description: "Order" }],
    })),
  };
}

/** Likewise, of stubs without a number and without a document on PACER. */
export function minuteStubs(count: number, change: Partial<DocketData> = {}): DocketData {
  const data = stubs(count, change);
  const entries = data.entries.map((entry, index) => ({
    ...entry,
    entryNumber: index === 0 ? entry.entryNumber : null,
  }));
  return { ...data, entries };
}
