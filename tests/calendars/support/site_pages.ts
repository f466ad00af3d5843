import { caseCard } from "../../../src/calendars/page/case_card.ts";
import { type CaseDigest, caseDigest } from "../../../src/calendars/page/case_digest.ts";
import type { DigestedCase } from "../../../src/calendars/page/digested_case.ts";
import { type PlacedCase, placeEvents } from "../../../src/calendars/page/placed_case.ts";
import { renderCase } from "../../../src/calendars/page/render_case.ts";
import { type PageInPieces, renderIndex } from "../../../src/calendars/page/render_index.ts";
import { planSite, type Site, type SiteCalendar } from "../../../src/calendars/page/site.ts";
import type { IndexInput } from "./index_input.ts";

/** A file of a site. */
export interface SitePage {
  /** Below the folder of the index. */
  path: string;
  text: string;
}

/** A site with the events of its cases in their places. */
export interface PlacedSite {
  site: Site;
  /** In the order of the pages. */
  cases: { calendar: SiteCalendar; of: PlacedCase }[];
}

/** Names and places of a site, and the events in them. */
export function placedSite(input: IndexInput): PlacedSite {
  const site = planSite(input);
  const cases = site.calendars.flatMap((calendar, row) =>
    calendar.cases.map((of, column) => {
      const { events, former = [] } = input.calendars[row]!.cases[column]!;
      return { calendar, of: placeEvents(of, { events, former }) };
    })
  );
  return { site, cases };
}

/** Each case of a site with its digest. */
export function digestedCases(input: IndexInput): DigestedCase[] {
  return placedSite(input).cases.map(({ of }) => ({ of, digest: caseDigest(of, input) }));
}

/** The index as publishing makes it: of digests and cards that may have been kept as text. */
export function indexOf({ site, cases }: PlacedSite): PageInPieces {
  const { today } = site.input;
  const digests = cases.map(({ of }): [string, CaseDigest] => [
    of.item.id,
    JSON.parse(JSON.stringify(caseDigest(of, { today }))),
  ]);
  const cards = new Map(cases.map(({ of }) => [of.path, caseCard(of, { today }).text]));
  return renderIndex(site, {
    digests: new Map(digests),
    card: (of) => new TextEncoder().encode(cards.get(of.path)!),
  });
}

/** The whole of a page in pieces. */
export function pageText({ pieces }: PageInPieces): string {
  const decoder = new TextDecoder();
  return [...pieces()]
    .map((piece) => typeof piece === "string" ? piece : decoder.decode(piece)).join("");
}

/** Every page of a site, the index first. */
export function sitePages(input: IndexInput): SitePage[] {
  const texts = [indexPage(input), ...casePages(input)];
  const { site, cases } = placedSite(input);
  return [site.indexFile, ...cases.map(({ of }) => of.path)]
    .map((path, place) => ({ path, text: texts[place]! }));
}

/** The index of a site. */
export function indexPage(input: IndexInput): string {
  return pageText(indexOf(placedSite(input)));
}

/** The pages of the cases of a site, in their order. */
export function casePages(input: IndexInput): string[] {
  const { site, cases } = placedSite(input);
  return cases.map(({ calendar, of }) => renderCase(site, { of, calendar }));
}
