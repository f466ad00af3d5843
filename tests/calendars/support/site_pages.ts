import type { IndexInput } from "../../../src/calendars/page/index_input.ts";
import { pageText, siteFiles } from "../../../src/calendars/page/site_files.ts";

/** The index of a site. */
export function indexPage(input: IndexInput): string {
  return pageText(siteFiles(input)[0]!);
}

/** The pages of the cases of a site, in their order. */
export function casePages(input: IndexInput): string[] {
  return siteFiles(input).slice(1).map(pageText);
}
