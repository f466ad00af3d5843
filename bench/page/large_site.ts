import { addDays } from "../../src/domain/court_time.ts";
import {
  type IndexCase,
  indexCase,
  type IndexInput,
  indexInput,
} from "../../tests/calendars/support/index_input.ts";
import { deadline, published, source, support } from "../../tests/calendars/support/published.ts";

const names =
  "Abbott Barlow Castellanos Dunmore Eberhardt Fontaine Garrity Hallowell Ibarra Jankowski Kim Lantern Marlowe Nimbus Okonjo Pemberton Quill Ruiz Salcido Trevino Underhill Vasquez Whitlock Xiong Yarborough Zeller Harbor Meridian Northgate Oakline"
    .split(" ");
const hearings =
  "Sentencing,Status conference,Motion hearing,Change of plea,Jury trial,Final pretrial conference,Arraignment,Evidentiary hearing,Scheduling conference,Oral argument,Detention hearing,Hearing on motion to compel"
    .split(",");
const deadlines =
  "Response to motion to dismiss,Reply,Expert disclosures,Fact discovery,Dispositive motions,Joint status report,Answer,Opening brief,Objections to report and recommendation,Surrender"
    .split(",");
const courts = [
  ["nysd", "S.D.N.Y.", "America/New_York"],
  ["ilnd", "N.D. Ill.", "America/Chicago"],
  ["cand", "N.D. Cal.", "America/Los_Angeles"],
  ["azd", "D. Ariz.", "America/Phoenix"],
  ["mad", "D. Mass.", "America/New_York"],
  ["hid", "D. Haw.", "Pacific/Honolulu"],
  ["txwd", "W.D. Tex.", "America/Chicago"],
] as const;
const today = "2026-05-02";

/** Cases as a newsroom follows them, drawn by a fixed rule: some years back, some ahead. */
export function largeSite(
  { cases, eventsPerCase }: { cases: number; eventsPerCase: number },
): IndexInput {
  const next = numbers();
  const pick = <Item>(items: readonly Item[]): Item => items[next() % items.length]!;
  const all = Array.from({ length: cases }, (_, index): IndexCase => {
    const [courtId, courtCitation, zone] = pick(courts);
    const name = index % 2 === 0
      ? `United States v. ${pick(names)}${next() % 4 === 0 ? ` and ${pick(names)}` : ""}`
      : `${pick(names)} ${pick(["LLC", "Inc.", "Foods", "Marine"])} v. ${pick(names)} ${
        pick(["Corp.", "Logistics", "County"])
      }`;
    const id = `${name.toLowerCase().replaceAll(/[^a-z]+/g, "-").replace(/-$/, "")}-${index}`;
    const number = `${1 + next() % 8}:2${4 + next() % 3}-c${index % 2 === 0 ? "r" : "v"}-0${
      1000 + next() % 9000
    }`;
    const judge = pick(names);
    const party = pick(names);
    const events = Array.from({ length: eventsPerCase }, (_, order) => {
      const date = addDays(today, next() % 500 - 330);
      const filed = addDays(date, -20 - next() % 60);
      const isHearing = next() % 5 < 3;
      const title = pick(isHearing ? hearings : deadlines);
      const quote = `${title} set for ${date} before Judge ${pick(names)} in Courtroom ${
        next() % 900
      }`;
      const entryNumber = 1 + next() % 400;
      const change = {
        caseId: id,
        caseName: name,
        key: `${isHearing ? "" : "deadline:"}${
          title.toLowerCase().replaceAll(/[^a-z]+/g, "-")
        }-${order}`,
        courtId,
        courtCitation,
        zone,
        docketNumber: number,
        sources: [source({ entryNumber, filed, quote })],
        event: {
          title,
          date,
          time: isHearing
            ? `${String(8 + next() % 9).padStart(2, "0")}:${pick(["00", "30", "15"])}`
            : null,
          judge,
          location: `Courtroom ${next() % 900}`,
          parties: [party],
          support: [support({ entryNumber, filed, quote, date })],
        },
      };
      return isHearing ? published(change) : deadline(change);
    });
    return indexCase({
      id,
      name,
      tags: [pick(["press", "fraud", "export control", "immigration", "antitrust"])],
      dockets: [{
        label: `${number} (${courtCitation})`,
        url: `https://court.example/docket/${70_000 + index}/`,
      }],
      events,
      dateFiled: addDays(today, -400 - next() % 300),
      lastFiling: addDays(today, -(next() % 60)),
    });
  });
  return indexInput([], {
    publicBaseUrl: "https://courts.example.org",
    calendars: Array.from({ length: 5 }, (_, index) => ({
      id: `calendar-${index}`,
      name: `Calendar ${index + 1}`,
      feedPath: `calendar-${index}.ics`,
      cases: all.filter((_, position) => position % 5 === index),
    })),
    today,
  });
}

/** The same row of numbers each time (a linear congruential generator). */
function numbers(): () => number {
  let state = 20_260_502;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state >>> 8;
  };
}
