import fc from "fast-check";
import { hostileText } from "./hostile_text.ts";
import { indexCase, type IndexInput, indexInput } from "./index_input.ts";
import { deadline, published, source, support } from "./published.ts";

/** A site whose every text comes from outside and means ill. */
export const hostileSite: fc.Arbitrary<IndexInput> = fc.record({
  text: fc.infiniteStream(hostileText()),
  base: fc.constantFrom("", "https://courts.example.org", "javascript:alert(1)//"),
  date: fc.constantFrom("2026-05-04", "2020-01-06", "<script>", '"'),
}).map(({ text, base, date }) => {
  const ill = () => text.next().value as string;
  const event = published({
    caseId: ill(),
    key: ill(),
    caseName: ill(),
    docketNumber: ill(),
    courtId: ill(),
    courtCitation: ill(),
    docketUrl: ill(),
    zone: ill(),
    modifiedAt: ill(),
    sources: [
      source({ quote: ill(), url: `javascript:${ill()}`, filed: ill() }),
      source({ quote: ill() }),
    ],
    documents: [{ label: ill(), url: `javascript:${ill()}`, state: "available" }],
    event: {
      title: ill(),
      location: `${ill()} dial 888-555-0142 join https://zoom.us/j/${ill()}`,
      judge: ill(),
      party: ill(),
      parties: [ill()],
      doubts: [ill()],
      reason: ill(),
      date,
      time: ill(),
      endTime: ill(),
      history: [{ date: ill(), time: ill() }],
      support: [
        support({ location: ill(), judge: ill(), date: ill(), time: ill() }),
        support({ filed: ill(), location: ill(), computed: { rule: ill(), basis: ill() } }),
      ],
    },
  });
  const other = published({ caseId: ill(), caseName: ill(), key: "honest" });
  return indexInput([
    indexCase({
      id: ill(),
      name: ill(),
      tags: [ill(), ill()],
      dockets: [{ label: ill(), url: `javascript:${ill()}` }, { label: ill(), url: ill() }],
      events: [event, other, published({ key: "honest" })],
      former: [deadline({ key: ill(), event: { title: ill(), status: "met" } })],
      feedPath: ill(),
      dateFiled: ill(),
      lastFiling: ill(),
    }),
  ], {
    siteTitle: ill(),
    siteDescription: ill(),
    publicBaseUrl: base,
    feeds: [{ name: ill(), sort: "tags", feedPath: ill() }],
    calendars: [{
      id: ill(),
      name: ill(),
      feedPath: ill(),
      cases: [
        indexCase({ id: ill(), name: ill(), events: [event, other] }),
        indexCase({ id: ill(), name: ill(), events: [published()] }),
      ],
    }, { id: ill(), name: ill(), feedPath: ill(), cases: [indexCase({ events: [other] })] }],
  });
});
