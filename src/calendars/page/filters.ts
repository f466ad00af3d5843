import type { DigestedCase } from "./digested_case.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/**
 * Search and filters of the index. They need the script, which shows them; what they hold stands in
 * the address, so that a filtered page can be sent to somebody.
 */
export function filters(cases: readonly DigestedCase[]): Markup {
  if (cases.length === 0) return nothing;
  const courts = new Map(cases.flatMap(({ digest }) => digest.courts));
  const tags = new Map(
    cases.flatMap(({ of }) => of.item.tags.map((tag) => [tag.toLowerCase(), tag])),
  );
  return markup`
    <form class="filters" id="filters" role="search" hidden="">
      <p class="search"><label for="case-search">Search cases and events</label>
        <input type="search" id="case-search" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search"></p>
      <details class="finer" open=""><summary>Filters</summary><div>
      ${choice("kind", "Kind", [["hearing", "Hearings"], ["deadline", "Deadlines"]])}
      ${choice("court", "Court", sorted(courts))}
      ${choice("tag", "Tag", sorted(tags))}
      <p class="from"><label for="from">From</label><input type="date" id="from" name="from"></p>
      <p><label for="to">To</label><input type="date" id="to" name="to"></p>
      </div></details>
      <div class="found"><p class="status" id="search-status" role="status" aria-live="polite"></p>
        <button type="reset" class="button" hidden="">Clear search and filters</button></div>
    </form>`;
}

/** Nothing where there is nothing to choose. */
function choice(name: string, label: string, options: readonly [string, string][]): Markup {
  if (options.length < 2) return nothing;
  return markup`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">All</option>${
    options.map(([value, words]) => markup`<option value="${value}">${words}</option>`)
  }</select></p>`;
}

function sorted(options: ReadonlyMap<string, string>): [string, string][] {
  return [...options].sort(([, a], [, b]) => a < b ? -1 : a > b ? 1 : 0);
}
