import { compareLate, compareText, type HearingSpans, overlapping } from "../../domain/clashes.ts";
import { entryLabel } from "../../domain/descriptions.ts";
import { dayInWords } from "../../domain/event_when.ts";
import type { DigestLine } from "./case_digest.ts";
import { type DigestedCase, lineOf } from "./digested_case.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/** More of them than these are only counted. */
const most = 30;
/** Likewise of hearings at one time. */
const mostAtOnce = 8;

/** Hearings of several cases at one time, and courtrooms or judges changed late; else nothing. */
export function clashList(shown: readonly DigestedCase[]): Markup {
  // Almost in the order in which hearings at one time are told: then little is left to sort.
  const cases = shown.toSorted((a, b) => compareText(firstUid(a), firstUid(b)));
  const spans = spansOf(cases);
  const sameTime = overlapping(spans);
  const late = cases.flatMap(lateChangesOf).sort(compareLate);
  const count = sameTime.length + late.length;
  if (count === 0) return nothing;
  const items = [
    ...late.slice(0, most).map((change) =>
      markup`
        <li data-on="${change.date}" data-zone="${change.line.zone}"><p><strong>New ${change.what}</strong> for ${
        link(change)
      }, ${when(change.line)}: <s>${change.before}</s> <b>${change.now}</b> (${
        entryLabel(change.entry)
      })</p></li>`
    ),
    ...sameTime.slice(0, most).map((group) => {
      const shown = group.slice(0, mostAtOnce)
        .map((index) => {
          const { of, digest } = cases[spans.cases[index]!]!;
          return { of, line: lineOf(digest, spans.places[index]!) };
        });
      const [{ line: first }] = shown as [typeof shown[number]];
      return markup`
        <li data-on="${first.date}" data-zone="${first.zone}"><p><strong>At one time</strong></p><ul>${
        shown.map((one) => markup`<li>${when(one.line)}: ${link(one)}</li>`)
      }${
        group.length > mostAtOnce ? markup`<li>and ${group.length - mostAtOnce} more</li>` : nothing
      }</ul></li>`;
    }),
  ];
  const rest = count - most;
  return markup`
    <section class="clashes" id="clashes" aria-labelledby="clashes-title">
      <h2 id="clashes-title">Clashes</h2>
      <ul>${items.slice(0, most)}
      </ul>${rest > 0 ? markup`<p>and ${rest} more</p>` : nothing}
    </section>`;
}

/** The hearings of all cases, each with the place of its line; a case is its place among `cases`. */
interface Spans extends HearingSpans {
  places: Int32Array;
}

function spansOf(cases: readonly DigestedCase[]): Spans {
  const count = cases.reduce((sum, { digest }) => sum + digest.spans.places.length, 0);
  const starts = new Float64Array(count);
  const ends = new Float64Array(count);
  const places = new Int32Array(count);
  const of = new Int32Array(count);
  let begin = 0;
  for (const [number, { digest: { spans } }] of cases.entries()) {
    starts.set(spans.starts, begin);
    ends.set(spans.ends, begin);
    places.set(spans.places, begin);
    of.fill(number, begin, begin += spans.places.length);
  }
  const uidAt = (index: number) => cases[of[index]!]!.digest.uids[places[index]!]!;
  return { starts, ends, cases: of, places, uidAt };
}

function firstUid({ digest: { uids } }: DigestedCase): string {
  return uids[0] ?? "";
}

function lateChangesOf({ of, digest }: DigestedCase) {
  return digest.late.map((change) => {
    const line = lineOf(digest, change.place);
    const uid = digest.uids[change.place]!;
    return { ...change, date: line.date, time: line.time, uid, line, of };
  });
}

function link({ of, line }: { of: DigestedCase["of"]; line: DigestLine }): Markup {
  return markup`<a href="${of.href}#${line.id}">${`${line.caseName}: ${line.title}`}</a>`;
}

function when({ date, hours }: DigestLine): string {
  const day = dayInWords(date, { weekday: true });
  return hours === "" ? day : `${day}, ${hours}`;
}
