import { basename, dirname, relative } from "node:path";
import type { CaseDigest } from "../calendars/page/case_digest.ts";
import { placeEvents } from "../calendars/page/placed_case.ts";
import { renderCase } from "../calendars/page/render_case.ts";
import { renderIndex } from "../calendars/page/render_index.ts";
import { planSite, type Site, type SiteCalendar, type SiteCase } from "../calendars/page/site.ts";
import type { IndexCase } from "../calendars/page/index_input.ts";
import type { Config } from "../config/config.ts";
import { court } from "../domain/courts.ts";
import { holdsBytes } from "../platform/atomic_file.ts";
import type { CaseState } from "./case_state.ts";
import { type CasePart, countsOf, indexPieces, type PartEvents, partId } from "./case_part.ts";
import { caseFeedPath, pageFeeds } from "./feeds/page_feeds.ts";
import type { FileInputs } from "./kept_files.ts";
import type { KeptWork } from "./kept_work.ts";
import { Overtaken } from "./overtaken.ts";
import { failureText } from "./failure_text.ts";
import { begin, blankResult, type OutputResult, type PublishTools } from "./publication.ts";
import {
  type CalendarWork,
  eventsOfPart,
  type PublishedCalendar,
  unplannedEvents,
} from "./publish_feed.ts";
import { type CasePage, writeCasePages } from "./write_case_pages.ts";
import { writeKeptFile } from "./write_kept_file.ts";
import { writeShareImage } from "./write_share_image.ts";

/** Where the pages show the given cases, by the settings alone. */
export function siteOf(
  cases: readonly CaseState[],
  { config, today }: { config: Config; today: string },
): Site {
  const indexPath = config.indexPath!;
  return planSite({
    indexFile: basename(indexPath),
    siteTitle: config.siteTitle,
    siteDescription: config.siteDescription ??
      "Hearings and filing deadlines of US federal court dockets, read from CourtListener.",
    publicBaseUrl: config.publicBaseUrl ?? undefined,
    feeds: pageFeeds(cases, config),
    changeFeeds: true,
    today,
    calendars: config.calendars.map((calendar) => ({
      id: calendar.id,
      name: calendar.name,
      feedPath: calendar.icsPath === null ? "" : relative(dirname(indexPath), calendar.icsPath),
      cases: cases.filter(({ settings }) => settings.calendar === calendar.id)
        .map((one) => pageCase(one, config)),
    })),
  });
}

/** The place of each case, by id. */
export function placesOf({ calendars }: Site): Map<string, SiteCase> {
  return new Map(calendars.flatMap(({ cases }) => cases.map((of) => [of.item.id, of] as const)));
}

/** A case as the pages show it at this publication. */
interface ShownCase {
  part: Pick<CasePart, "caseId" | "id" | "events" | "tentative">;
  /** What the index needs of it. */
  digest: () => CaseDigest;
  card: () => string | Uint8Array;
  events: () => PartEvents;
}

/**
 * Writes the index and the pages of the cases. They show what the feeds show, so they wait with them:
 * nothing vanishes from a page that was held back in a feed. Of a calendar whose feed failed they show
 * what it would.
 */
export function publishPage(
  site: Site,
  { works, published, heldBack, calendars, tools, kept }: {
    /** By calendar. */
    works: ReadonlyMap<string, CalendarWork>;
    published: ReadonlyMap<string, PublishedCalendar>;
    heldBack: boolean;
    calendars: readonly OutputResult[];
    tools: PublishTools;
    kept: KeptWork;
  },
): OutputResult {
  const { config, dryRun = false } = tools;
  const indexPath = config.indexPath!;
  const base: OutputResult = {
    ...blankResult("", indexPath),
    events: calendars.reduce((sum, { events }) => sum + events, 0),
    tentative: calendars.reduce((sum, { tentative }) => sum + tentative, 0),
  };
  if (heldBack) return { ...base, outcome: "held-back" };
  try {
    begin("page", tools);
    const shown = new Map(
      [...works].flatMap(([id, work]) => shownCases(work, published.get(id))),
    );
    const parts = [...shown.values()].map(({ part }) => part);
    const result = {
      ...base,
      events: parts.reduce((sum, { events }) => sum + events, 0),
      tentative: parts.reduce((sum, { tentative }) => sum + tentative, 0),
    };
    // The pages of the cases first: the index links to them.
    const { files } = kept;
    const { calendars: _, ...installation } = site.input;
    const shared = JSON.stringify([installation, site.indexFile]);
    const pages = site.calendars.map((calendar) => casePages(calendar, { site, shown, shared }));
    const beside = writeCasePages(dirname(indexPath), pages.flatMap(({ pages }) => pages), {
      files,
      dryRun,
    });
    const index = {
      inputs: [
        shared,
        ...pages.flatMap(({ around, pages }) => [around, ...pages.flatMap(({ own }) => own)]),
      ],
      content: () =>
        renderIndex(site, {
          digests: new Map([...shown].map(([id, { digest }]) => [id, digest()])),
          card: (of) => shown.get(of.item.id)!.card(),
        }),
    };
    const isNew = dryRun
      ? !holdsBytes(indexPath, index.content())
      : writeKeptFile(indexPath, { ...index, files }) === "written";
    const image = writeShareImage(dirname(indexPath), {
      wanted: config.publicBaseUrl !== null,
      dryRun,
    });
    const paths = [...(isNew ? [indexPath] : []), ...beside.changed, ...image.changed];
    const done = dryRun ? "would-write" : "written";
    return {
      ...result,
      paths,
      problems: [...beside.problems, ...image.problems],
      outcome: paths.length === 0 ? "unchanged" : done,
    };
  } catch (error) {
    return {
      ...base,
      problems: [failureText(error)],
      ...(error instanceof Overtaken ? { overtaken: true } : {}),
    };
  }
}

function shownCases(
  work: CalendarWork,
  published: PublishedCalendar | undefined,
): [string, ShownCase][] {
  const { kept: { parts }, places, today } = work;
  const remade = (caseId: string, events: () => PartEvents) => {
    const pieces = () => indexPieces(events(), { place: places!.get(caseId)!, today });
    return { events, digest: () => pieces().digest, card: () => pieces().card };
  };
  if (published === undefined) {
    return work.own.map((state) => {
      const { id: caseId } = state.settings;
      // Not kept: those of all cases together are large.
      const events = () => unplannedEvents(state, work);
      const { shown, former } = events();
      const part = { caseId, id: partId({ shown, former }), ...countsOf(shown) };
      return [caseId, { part, ...remade(caseId, events) }];
    });
  }
  return published.parts.map((part) => {
    const { caseId, digest } = part;
    const events = () => eventsOfPart(part, work);
    // Those that could not be made are tried once more, to tell why.
    if (digest === null) return [caseId, { part, ...remade(caseId, events) }];
    return [caseId, { part, events, digest: () => digest, card: () => parts.card(part) }];
  });
}

/** The pages of the cases of one calendar. What they are made of is told apart for the index. */
function casePages(
  calendar: SiteCalendar,
  { site, shown, shared }: { site: Site; shown: ReadonlyMap<string, ShownCase>; shared: string },
): { around: string; pages: (CasePage & { own: FileInputs })[] } {
  const { cases, ...rest } = calendar;
  const around = JSON.stringify(rest);
  const pages = cases.map((of) => {
    const { part, events } = shown.get(of.item.id)!;
    const own = [JSON.stringify(of), part.id];
    const content = () => {
      const { shown, former } = events();
      return renderCase(site, { of: placeEvents(of, { events: shown, former }), calendar });
    };
    return { path: of.path, own, inputs: [shared, around, ...own], content };
  });
  return { around, pages };
}

function pageCase({ settings, dockets }: CaseState, config: Config): IndexCase {
  const filings = dockets.flatMap(({ firstFiling, lastFiling }) => [firstFiling, lastFiling])
    .filter((filed) => filed !== null).sort();
  return {
    id: settings.id,
    name: settings.name,
    tags: settings.tags,
    dockets: dockets.map(({ docketNumber, courtId, url, recordUrls }) => ({
      label: `${docketNumber} (${court(courtId)?.citation ?? courtId})`,
      url,
      records: recordUrls,
    })),
    feedPath: caseFeedPath(settings, config),
    dateFiled: filings[0] ?? null,
    lastFiling: filings.at(-1) ?? null,
  };
}
