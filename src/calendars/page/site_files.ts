import type { IndexInput } from "./index_input.ts";
import { renderCase } from "./render_case.ts";
import { renderIndex } from "./render_index.ts";
import { planSite } from "./site.ts";

/** One file of the site. */
export interface SiteFile {
  /** Below the folder of the index: `index.html`, `cases/us-v-orlov.html`. */
  path: string;
  /** `""` for the index. */
  caseId: string;
  render(): string;
}

/** Every file of the site, the index first; each is rendered when asked for. */
export function siteFiles(input: IndexInput): SiteFile[] {
  const site = planSite(input);
  return [
    { path: site.indexFile, caseId: "", render: () => renderIndex(site) },
    ...site.calendars.flatMap((calendar) =>
      calendar.cases.map((of): SiteFile => ({
        path: of.path,
        caseId: of.item.id,
        render: () => renderCase(site, { of, calendar }),
      }))
    ),
  ];
}
