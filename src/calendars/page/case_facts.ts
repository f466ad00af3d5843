import { dayInWords } from "../../domain/event_when.ts";
import { webUrl } from "../../domain/web_url.ts";
import type { IndexCase, IndexDocket } from "./index_input.ts";
import { type Markup, markup, nothing } from "./markup.ts";

/** The dockets of a case, linked, then when it began and when something was last filed. */
export function caseFacts({ dockets, dateFiled, lastFiling }: IndexCase): Markup {
  const links = dockets.map(({ label, url }) => {
    const page = webUrl(url);
    const name = label.trim() || "Docket";
    return page === ""
      ? markup`<span>${name}</span> `
      : markup`<span><a href="${page}" rel="noopener noreferrer">${name}</a></span> `;
  });
  const all = [...links, day("Filed", dateFiled), day("last filing", lastFiling)]
    .filter((part) => part !== nothing);
  return markup`${all.length === 0 ? nothing : markup`<p class="facts">${all}</p>`}${
    dockets.map((docket) => records(docket, dockets.length > 1))
  }`;
}

/** One docket can be several records upstream; they are no cases of their own. */
function records({ label, records = [] }: IndexDocket, named: boolean): Markup {
  if (records.length < 2) return nothing;
  const numbers = records.map((url, index) => {
    const page = webUrl(url);
    const words = String(index + 1);
    return page === ""
      ? markup`<span>${words}</span> `
      : markup`<span><a href="${page}" rel="noopener noreferrer" aria-label="Record ${words} of ${label}">${words}</a></span> `;
  });
  return markup`<p class="facts">${
    named ? markup`${label}: ` : nothing
  }CourtListener records (same docket): ${numbers}</p>`;
}

function day(label: string, date: string | null | undefined): Markup {
  if (!date) return nothing;
  return markup`<span>${label} <time datetime="${date}">${dayInWords(date)}</time></span> `;
}
