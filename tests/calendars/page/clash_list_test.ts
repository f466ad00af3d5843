import assert from "node:assert/strict";
import fc from "fast-check";
import { clashList } from "../../../src/calendars/page/clash_list.ts";
import { findClashes } from "../../../src/domain/clashes.ts";
import { runs } from "../../support/counts.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { published, support } from "../support/published.ts";
import { digestedCases } from "../support/site_pages.ts";

const draw = (...cases: ReturnType<typeof indexCase>[]) =>
  clashList(digestedCases(indexInput(cases))).text;

Deno.test("hearings of two cases at one time are told, each linked to its place", () => {
  const text = draw(
    indexCase({ events: [published()] }),
    indexCase({
      id: "kim",
      events: [published({ caseId: "kim", caseName: "US v. Kim", key: "plea" })],
    }),
  );
  assert.match(text, /At one time/);
  assert.match(
    text,
    /href="\.\/cases\/us-v-orlov\.html#sentencing-orlov">United States v\. Orlov: Sent/,
  );
  assert.match(text, /href="\.\/cases\/kim\.html#plea">US v\. Kim: Sentencing</);
  assert.match(text, /data-on="2026-05-04" data-zone="America\/Chicago"/);
});

Deno.test("a courtroom changed late is told with the old one, the new one and the entry", () => {
  const event = {
    support: [
      support({ location: "Courtroom 2103" }),
      support({ entryNumber: 51, filed: "2026-05-02", location: "Courtroom <7>" }),
    ],
  };
  const text = draw(indexCase({ events: [published({ event })] }));
  assert.match(text, /New courtroom/);
  assert.match(text, /<s>Courtroom 2103<\/s> <b>Courtroom &lt;7&gt;<\/b> \(Docket entry 51/);
});

Deno.test("where nothing clashes there is no list; where much does it is cut with a count", () => {
  assert.equal(draw(indexCase({ events: [published()] })), "");
  const many = Array.from({ length: 33 }, (_, index) => {
    const id = `case-${index}`;
    const at = (key: string) =>
      published({
        caseId: id,
        key,
        event: {
          time: "10:00",
          endTime: "10:30",
          date: `2026-06-${String(1 + index % 28).padStart(2, "0")}`,
        },
      });
    return indexCase({ id, events: [at("a")] });
  });
  assert.equal((draw(...many).match(/At one time/g) ?? []).length, 5);
});

Deno.test("of very many hearings at one time the first are told and the rest are counted", () => {
  const text = draw(...Array.from({ length: 12 }, (_, index) => {
    const caseId = `case-${index}`;
    return indexCase({ id: caseId, events: [published({ caseId, key: "a" })] });
  }));
  assert.equal((text.match(/At one time/g) ?? []).length, 1);
  assert.equal((text.match(/#a"/g) ?? []).length, 8);
  assert.match(text, /<li>and 4 more<\/li>/);
});

Deno.test("over cases and their digests it tells the groups and changes that all events together have", () => {
  const moved = [
    support({ location: "Courtroom 1" }),
    support({ entryNumber: 51, filed: "2026-05-03", location: "Courtroom 2" }),
  ];
  const hearing = fc.record({
    time: fc.constantFrom("09:00", "09:30", "10:00", "11:00", null),
    date: fc.constantFrom("2026-05-04", "2026-05-05", "2026-05-01"),
    zone: fc.constantFrom("America/Chicago", "America/New_York"),
    isLate: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(fc.array(hearing, { maxLength: 3 }), { maxLength: 5 }), (cases) => {
      const items = cases.map((hearings, number) => {
        const caseId = `case-${number}`;
        const events = hearings.map(({ time, date, zone, isLate }, index) =>
          published({
            caseId,
            key: `k${index}`,
            zone,
            event: { time, date, support: isLate ? moved : [] },
          })
        );
        return indexCase({ id: caseId, events });
      });
      const text = draw(...items);
      const links = [...text.matchAll(/cases\/([^.]*)\.html#(\w+)"/g)].map(([, id, key]) =>
        `${id} ${key}`
      );
      const { sameTime, lateChanges } = findClashes(items.flatMap(({ events }) => events), {
        today: "2026-05-02",
      });
      assert.deepEqual(
        links,
        [...lateChanges.map(({ published }) => published), ...sameTime.flatMap((one) => one.events)]
          .map(({ caseId, key }) => `${caseId} ${key}`),
      );
    }),
    runs(50, 3_000),
  );
});
