import type { DocketData, EntryData } from "../../src/standin/docket_data.ts";
import { createStandIn, type StandIn, type StandInOptions } from "../../src/standin/stand_in.ts";
import { type VirtualClock, virtualClock } from "../support/virtual_clock.ts";

/** Where the requests of these tests go; no network is involved. */
export const root = "http://stand-in.test/api/rest/v4/";
/** The token of these tests. */
export const token = "t".repeat(40);

/** A docket of `count` entries, one a day, the first filed on 2 March 2026; ids from 9001. */
export function smallDocket(count: number, options: Partial<DocketData> = {}): DocketData {
  const first = Temporal.PlainDate.from("2026-03-02");
  const entries: EntryData[] = Array.from({ length: count }, (_, index) => ({
    id: (options.id ?? 70_000_001) * 100_000 + index,
    entryNumber: index + 1,
    dateFiled: first.add({ days: index % 200 }).toString(),
    description: `ORDER number ${index + 1}`,
    pacerSequenceNumber: index + 10,
  }));
  return {
    id: 70_000_001,
    courtId: "nysd",
    docketNumber: "1:26-cv-01234",
    caseName: "Alder Works LLC v. Birch Supply Co.",
    dateFiled: "2026-03-02",
    entries,
    ...options,
  };
}

/** A stand-in over dockets with a virtual clock at noon UTC of 1 December 2026. */
export function standInFor(
  dockets: readonly DocketData[],
  options: Partial<StandInOptions> = {},
): { standIn: StandIn; clock: VirtualClock } {
  const clock = virtualClock("2026-12-01T12:00:00Z");
  return { standIn: createStandIn({ dockets, token, clock, ...options }), clock };
}

/** What a call answered. */
export interface Answer {
  status: number;
  headers: Headers;
  // deno-lint-ignore no-explicit-any -- tests read deep into answers of every shape
  body: any;
}

/** Calls a stand-in with the token; `path` below the root, or a whole URL. */
export async function call(
  standIn: StandIn,
  path: string,
  init: { method?: string; body?: unknown; headers?: Record<string, string> } = {},
): Promise<Answer> {
  const url = path.startsWith("http") ? path : root + path;
  const request = new Request(url, {
    method: init.method ?? "GET",
    headers: { Authorization: `Token ${token}`, ...init.headers },
    ...(init.body === undefined ? {} : { body: JSON.stringify(init.body) }),
  });
  const response = await standIn.handle(request);
  const text = await response.text();
  const json = response.headers.get("content-type")?.includes("json") === true && text !== "";
  return {
    status: response.status,
    headers: response.headers,
    body: json ? JSON.parse(text) : text,
  };
}

/** Follows `next` from a first path and returns the rows of all pages. */
export async function allRows(
  standIn: StandIn,
  path: string,
  // deno-lint-ignore no-explicit-any -- as above
): Promise<any[]> {
  const rows = [];
  for (let next: string | null = path; next !== null;) {
    const page: Answer = await call(standIn, next);
    if (page.status !== 200) throw new Error(`${page.status} for ${next}`);
    rows.push(...page.body.results);
    next = page.body.next;
  }
  return rows;
}
