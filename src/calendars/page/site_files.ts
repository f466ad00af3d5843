import { caseCard } from "./case_card.ts";
import type { IndexInput } from "./index_input.ts";
import { Markup } from "./markup.ts";
import { renderCase } from "./render_case.ts";
import { renderIndex } from "./render_index.ts";
import { planSite, type Site, type SiteCalendar, type SiteCase } from "./site.ts";

/** One file of the site. */
export interface SiteFile {
  /** Below the folder of the index: `index.html`, `cases/us-v-orlov.html`. */
  path: string;
  /** `""` for the index. */
  caseId: string;
  /**
   * All that its bytes depend on, as texts and events: with the same texts and the very same events
   * it would be rendered as it was.
   */
  inputs: readonly unknown[];
  content(): string | PageInPieces;
}

/** A page that need not be whole in memory. */
export interface PageInPieces {
  /** The same pieces each time. */
  pieces(): Iterable<string>;
}

/** The whole page. */
export function pageText(file: Pick<SiteFile, "content">): string {
  const content = file.content();
  return typeof content === "string" ? content : [...content.pieces()].join("");
}

/** Answers what was made of these inputs before, or makes it. */
export type KeepMarkup = (
  name: string,
  made: { inputs: readonly unknown[]; make: () => Markup },
) => Markup;

/**
 * Every file of the site, the index first; each is rendered when asked for. `keep` may spare parts of
 * the index that are as they were.
 */
export function siteFiles(
  input: IndexInput,
  { keep = (_, { make }) => make() }: { keep?: KeepMarkup } = {},
): SiteFile[] {
  const site = planSite(input);
  const { calendars: _, stateStamp, ...installation } = input;
  const shared = JSON.stringify([installation, site.indexFile]);
  const inputs = new Map<SiteCase, readonly unknown[]>(
    site.calendars.flatMap((calendar) =>
      calendar.cases.map((of) => [of, caseInputs(of, { shared, calendar })] as const)
    ),
  );
  const card = (of: SiteCase) =>
    keep(`card:${of.item.id}`, {
      inputs: inputs.get(of)!,
      make: () => caseCard(of, { today: input.today }),
    });
  return [
    {
      path: site.indexFile,
      caseId: "",
      inputs: indexInputs(site, { shared, stateStamp, inputs }),
      content: () => withCards((place) => renderIndex(site, { card: place }), card),
    },
    ...site.calendars.flatMap((calendar) =>
      calendar.cases.map((of): SiteFile => ({
        path: of.path,
        caseId: of.item.id,
        inputs: inputs.get(of)!,
        content: () => renderCase(site, { of, calendar }),
      }))
    ),
  ];
}

/** Stands where a card belongs; no text of a page holds it, since markup has no control characters. */
const placeholder = "\u0000";

/** The page with its cards, which are asked for one by one as they come. */
function withCards(
  page: (place: (of: SiteCase) => Markup) => string,
  card: (of: SiteCase) => Markup,
): PageInPieces {
  const cases: SiteCase[] = [];
  const [first, ...others] = page((of) => {
    cases.push(of);
    return new Markup(placeholder);
  }).split(placeholder);
  return {
    *pieces() {
      yield first!;
      for (const [index, piece] of others.entries()) {
        yield card(cases[index]!).text;
        yield piece;
      }
    },
  };
}

function caseInputs(
  of: SiteCase,
  { shared, calendar }: { shared: string; calendar: SiteCalendar },
): readonly unknown[] {
  const { cases: _, ...around } = calendar;
  const { events, former, item, ...own } = of;
  const { events: __, former: ___, ...about } = item;
  return [
    shared,
    JSON.stringify([around, own, about]),
    ...events.map(({ published }) => published),
    null,
    ...former.map(({ published }) => published),
  ];
}

function indexInputs(
  { calendars }: Site,
  { shared, stateStamp, inputs }: {
    shared: string;
    stateStamp: string;
    inputs: ReadonlyMap<SiteCase, readonly unknown[]>;
  },
): readonly unknown[] {
  return [
    shared,
    stateStamp,
    ...calendars.flatMap(({ cases, ...around }) => [
      JSON.stringify(around),
      ...cases.flatMap((of) => inputs.get(of)!),
    ]),
  ];
}
