import { type IndexCase, indexCase, type IndexInput, indexInput } from "./index_input.ts";
import { deadline, published, source, support } from "./published.ts";

/** Two calendars, five cases, three courts: something of everything, seen on 2 May 2026. */
export function smallSite(change: Partial<IndexInput> = {}): IndexInput {
  return indexInput([], {
    publicBaseUrl: "https://courts.example.org/watch",
    calendars: [
      { id: "main", name: "Export control", feedPath: "main.ics", cases: criminal },
      { id: "civil", name: "Civil cases", feedPath: "civil.ics", cases: civil },
    ],
    ...change,
  });
}

const orlov = indexCase({
  lastFiling: "2026-04-01",
  events: [
    published({
      event: {
        history: [{ date: "2026-04-15", time: "09:30" }],
        location: "Courtroom 2103 or join https://zoom.us/j/1612345678",
        support: [
          support({ date: "2026-04-15", time: "09:30", quote: "Sentencing set for 4/15/2026" }),
          support({
            entryNumber: 51,
            filed: "2026-04-01",
            verb: "moved",
            quote: "Sentencing reset for 5/4/2026 at 10:00 AM",
          }),
        ],
      },
      sources: [
        source({ quote: "Sentencing set for 4/15/2026" }),
        source({
          entryNumber: 51,
          filed: "2026-04-01",
          quote: "Sentencing reset for 5/4/2026 at 10:00 AM",
        }),
      ],
      documents: [
        { label: "51", url: "https://storage.example/51.pdf", state: "available" },
        { label: "51-1", url: "", state: "sealed" },
      ],
    }),
    deadline({ event: { date: "2026-05-18", title: "Surrender to the institution" } }),
    published({
      key: "arraignment",
      event: { date: "2026-01-12", title: "Arraignment", status: "held" },
    }),
    published({ key: "status", event: { date: "2026-04-27", title: "Status conference" } }),
  ],
  former: [
    deadline({
      key: "deadline:memo",
      event: { title: "Sentencing memorandum", date: "2026-04-20", status: "met" },
    }),
  ],
});

const kim = indexCase({
  id: "us-v-kim",
  name: "United States v. Kim",
  tags: ["export control", "laptop farm"],
  dockets: [{ label: "1:26-cr-00012 (D. Mass.)", url: "https://court.example/docket/7002/" }],
  lastFiling: "2026-04-20",
  dateFiled: "2026-01-05",
  events: [
    published({
      caseId: "us-v-kim",
      caseName: "United States v. Kim",
      key: "plea",
      courtId: "mad",
      courtCitation: "D. Mass.",
      zone: "America/New_York",
      event: { date: "2026-05-04", time: "11:30", title: "Change of plea", certainty: "tentative" },
    }),
    published({
      caseId: "us-v-kim",
      caseName: "United States v. Kim",
      key: "trial",
      courtId: "mad",
      courtCitation: "D. Mass.",
      zone: "America/New_York",
      event: { date: "2026-09-14", time: null, title: "Jury trial" },
    }),
  ],
});

const empty = indexCase({
  id: "in-re-grand-jury",
  name: "In re Grand Jury",
  tags: [],
  dockets: [{ label: "1:26-mc-00003 (D.D.C.)", url: "" }],
  lastFiling: null,
  dateFiled: null,
});

const long = indexCase({
  id: "long",
  name: `${
    "Consolidated Association of Harbour Pilots and Tugboat Operators et al. ".repeat(3)
  }v. United States`,
  tags: ["a tag whose name is far longer than anybody would ever think a tag could be"],
  lastFiling: "2026-02-11",
  dateFiled: "2024-02-01",
  events: [
    published({
      caseId: "long",
      caseName: "Consolidated",
      key: "argument",
      event: {
        date: "2026-05-28",
        time: "14:00",
        title: `Hearing on ${"motion to compel production of documents and ".repeat(4)}for costs`,
        location:
          "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft",
      },
    }),
  ],
});

const criminal: readonly IndexCase[] = [orlov, kim, empty, long];

const civil: readonly IndexCase[] = [
  indexCase({
    id: "acme-v-beta",
    name: "Acme v. Beta",
    tags: ["contract"],
    dockets: [{ label: "2:26-cv-00044 (D. Haw.)", url: "https://court.example/docket/7003/" }],
    lastFiling: "2026-03-03",
    dateFiled: "2026-02-02",
    events: [
      deadline({
        caseId: "acme-v-beta",
        caseName: "Acme v. Beta",
        key: "deadline:answer",
        courtId: "hid",
        courtCitation: "D. Haw.",
        zone: "Pacific/Honolulu",
        event: { date: "2026-05-02", title: "Answer" },
      }),
      published({
        caseId: "acme-v-beta",
        caseName: "Acme v. Beta",
        key: "conference",
        courtId: "hid",
        courtCitation: "D. Haw.",
        zone: "Pacific/Honolulu",
        event: {
          date: "2026-06-08",
          time: "09:00",
          title: "Scheduling conference",
          status: "cancelled",
          reason: "vacated by entry 12",
        },
      }),
    ],
  }),
];
