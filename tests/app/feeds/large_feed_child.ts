/**
 * Leaves a calendar for serving in the folder of the first argument and prepares the feed of all of
 * it with options: as many cases and events of each as the next two say, twenty kilobytes an event.
 */
import { noOptions } from "../../../src/app/feeds/feed_options.ts";
import { prepareFile } from "../../../src/app/feeds/prepare_file.ts";
import { servedFolder, writeServed } from "../../../src/app/feeds/served_folder.ts";
import { published, support } from "../../calendars/support/published.ts";

const [home, cases, each] = Deno.args as [string, string, string];
const settings = { storePath: `${home}/store.sqlite`, siteTitle: "Site", publicBaseUrl: null };

function eventsOf(caseId: string) {
  return Array.from({ length: Number(each) }, (_, index) => {
    const quote = `${caseId} ${index} `.repeat(20_000).slice(0, 20_000);
    return published({ caseId, key: `event-${index}`, event: { support: [support({ quote })] } });
  });
}

writeServed(
  new Map([["main", {
    calendar: { id: "main", name: "Main" },
    listed: true,
    attendees: false,
    cases: Array.from({ length: Number(cases) }, (_, index) => ({
      id: `case-${index}`,
      name: `Case ${index}`,
      tags: [],
      courts: ["ilnd"],
      partId: "1",
      events: () => eventsOf(`case-${index}`),
    })),
  }]]),
  { config: settings },
);
const { packed } = await prepareFile({
  kind: "view",
  folder: servedFolder(settings),
  view: { sort: "all", id: "" },
  options: { ...noOptions, alarm: 60 },
  isPrivate: false,
  isFollowed: false,
});
const text = new Response(
  new Response(packed.gzip).body!.pipeThrough(new DecompressionStream("gzip")),
);
const shown = (await text.text()).match(/^BEGIN:VEVENT\r$/gm)?.length ?? 0;
Deno.stdout.writeSync(new TextEncoder().encode(`${shown}`));
