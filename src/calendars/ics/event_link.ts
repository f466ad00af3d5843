import type { PublishedEvent } from "../../domain/published_event.ts";
import { webUrl } from "../../domain/web_url.ts";

/** The page of the newest entry that has one, else the docket's; absolute, or `""`. */
export function eventLink({ sources, docketUrl }: PublishedEvent): string {
  let newest: { filed: string; url: string } | null = null;
  for (const { filed, url } of sources) {
    const page = webUrl(url);
    if (page !== "" && (newest === null || filed >= newest.filed)) newest = { filed, url: page };
  }
  return newest?.url ?? webUrl(docketUrl);
}
