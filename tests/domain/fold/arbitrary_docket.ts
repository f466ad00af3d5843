/** Random dockets of hand-made facts: small vocabularies, so that facts meet often. */
import * as fc from "fast-check";
import type { DocketEntry } from "../../../src/domain/docket_entry.ts";
import type { CalendarFact, Fact } from "../../../src/domain/fact.ts";
import {
  deadline,
  entry,
  filing,
  hearing,
  inError,
  milestone,
  moreTime,
  ruling,
  undone,
} from "./facts.ts";

const day = fc.integer({ min: 1, max: 28 }).map((n) =>
  `2026-0${1 + n % 6}-${String(n).padStart(2, "0")}`
);
const slot = fc.tuple(day, fc.constantFrom("", " 09:00", " 14:30")).map(([d, hour]) => d + hour);
const parties = fc.constantFrom<string[]>([], [], ["Smith"], ["Jones"], ["Smith", "Jones"]);
const confidence = fc.constantFrom(0.97, 0.97, 0.93, 0.7, 0.4);

const anyHearing = fc.record({
  verb: fc.constantFrom<CalendarFact["verb"]>("set", "set", "moved", "moved", "cancelled", "held"),
  kind: fc.constantFrom(
    "hearing",
    "status-conference",
    "motion-hearing",
    "sentencing",
    "jury-trial",
  ),
  at: fc.option(slot, { freq: 8 }),
  oldDate: fc.option(day, { freq: 1 }),
  parties,
  about: fc.constantFrom<number[]>([], [], [3], [5]),
  setBy: fc.constantFrom<number[]>([], [], [], [2]),
  confidence,
  scope: fc.constantFrom(undefined, undefined, undefined, "all" as const),
}).map(({ verb, kind, at, scope, ...more }) =>
  hearing(verb, kind, at, { ...more, ...(verb === "cancelled" && scope ? { scope } : {}) })
);

const anyDeadline = fc.record({
  verb: fc.constantFrom<CalendarFact["verb"]>("set", "set", "moved", "cancelled", "met"),
  kind: fc.constantFrom("filing", "response", "reply", "answer", "status-report"),
  title: fc.constantFrom(undefined, undefined, undefined, "Deadline"),
  at: fc.option(day, { freq: 8 }),
  parties,
  about: fc.constantFrom<number[]>([], [3], [5]),
  side: fc.constantFrom(null, "plaintiff" as const, "defendant" as const),
  confidence,
}).map(({ verb, kind, title, at, ...more }) =>
  deadline(verb, kind, at, {
    ...more,
    ...(title !== undefined && kind === "filing" ? { title } : {}),
  })
);

const anyUndone = fc.record({
  how: fc.constantFrom("vacated" as const, "stricken" as const),
  entries: fc.constantFrom<number[]>([1], [2], [3], [5], [2, 3]),
  only: fc.constantFrom(undefined, undefined, "hearing" as const, "deadline" as const),
  parties,
  confidence,
}).map(({ how, entries, only, ...more }) =>
  undone(how, entries, { ...more, ...(only === undefined ? {} : { only }) })
);

const anyMoreTime = fc.record({
  act: fc.constantFrom("asked" as const, "given" as const),
  deadlines: fc.constantFrom("all" as const, "named" as const, "unnamed" as const),
  kind: fc.constantFrom("response", "answer"),
  parties,
  confidence,
}).map(({ act, deadlines, kind, ...more }) =>
  moreTime(act, deadlines, { ...more, ...(deadlines === "named" ? { kind } : {}) })
);

const anyFact: fc.Arbitrary<Fact> = fc.oneof(
  { weight: 6, arbitrary: anyHearing },
  { weight: 4, arbitrary: anyDeadline },
  {
    weight: 1,
    arbitrary: fc.constantFrom("response", "reply", "answer").map((kind) => filing(kind)),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom("judgment" as const, "remand" as const).map((name) =>
      milestone(name)
    ),
  },
  { weight: 1, arbitrary: anyUndone },
  { weight: 1, arbitrary: anyMoreTime },
  { weight: 1, arbitrary: fc.constantFrom<number[]>([1], [3]).map(ruling) },
);

/** Facts of one entry get offsets, so that they can be told apart as in a text. */
function placed(facts: Fact[]): Fact[] {
  return facts.map((fact, i) => ({ ...fact, start: i * 100, end: i * 100 + fact.quote.length }));
}

const heads = fc.constantFrom(
  "ORDER",
  "MOTION for relief by Smith.",
  "Minute Entry",
  "SUMMONS Returned",
);

/** Entries of one docket in docket order: numbered ones and minutes, some void. */
export const anyDocket: fc.Arbitrary<DocketEntry[]> = fc.array(
  fc.record({
    numbered: fc.constantFrom(true, true, true, false),
    filed: day,
    facts: fc.array(anyFact, { minLength: 1, maxLength: 3 }),
    head: heads,
    voids: fc.option(fc.integer({ min: 1, max: 6 }), { freq: 8 }),
    sequence: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 1 }),
  }),
  { minLength: 1, maxLength: 8 },
).map((rows) =>
  rows.map(({ numbered, filed, facts, head, voids, sequence }, i) =>
    entry(
      numbered ? i + 1 : null,
      filed,
      placed(voids === null || voids > i ? facts : [...facts, inError(voids)]),
      {
        text: `${head} ${i} ${facts.map((fact) => fact.quote).join("; ")}`,
        pacerSequence: sequence,
      },
    )
  )
);

/** Entries in any order. */
export function shuffled<T>(items: readonly T[]): fc.Arbitrary<T[]> {
  return fc.shuffledSubarray([...items], { minLength: items.length });
}
