import { type SampleCalendar, type SampleCase } from "./sample_case.ts";

/** What a sample configuration names. */
export interface SampleConfigOptions {
  cases: readonly SampleCase[];
  /** The stand-in's address: origin with or without `/api/rest/v4`. Left out: no such setting. */
  baseUrl?: string;
  /** Folder for the store; `data/demo` by default. */
  dataFolder?: string;
  /** Folder for feeds and page; `out/demo` by default. */
  outFolder?: string;
}

const calendars: Record<SampleCalendar, string> = {
  district: "District court cases",
  criminal: "Criminal cases",
  "appeals-and-bankruptcy": "Appeals and bankruptcy",
};

/** The text of a `config.yaml` that follows the sample cases on three calendars. */
export function sampleConfig(options: SampleConfigOptions): string {
  const data = options.dataFolder ?? "data/demo";
  const out = options.outFolder ?? "out/demo";
  const lines = [
    "# The sample cases of the demonstration. Parties, lawyers and judges are invented.",
    `store_path: ${quoted(`${data}/case-calendar.sqlite`)}`,
    `index_path: ${quoted(`${out}/index.html`)}`,
    "site_title: Case Calendar demonstration",
    "ensure_docket_alerts: false",
  ];
  if (options.baseUrl !== undefined) {
    lines.push("courtlistener:", `  base_url: ${quoted(options.baseUrl)}`);
  }
  lines.push("", "calendars:");
  for (const [id, name] of Object.entries(calendars)) {
    lines.push(
      `  ${id}:`,
      `    name: ${quoted(name)}`,
      `    ics_path: ${quoted(`${out}/${id}.ics`)}`,
      "    reminders:",
      "      - {method: popup, minutes: 1440}",
    );
  }
  lines.push("", "cases:");
  for (const each of options.cases) {
    lines.push(
      `  - id: ${each.id}`,
      `    name: ${quoted(each.name)}`,
      `    calendar: ${each.calendar}`,
      `    dockets: [${each.dockets.map((docket) => docket.id).join(", ")}]`,
    );
    if (each.tags.length > 0) lines.push(`    tags: [${each.tags.map(quoted).join(", ")}]`);
    if (each.calendar === "criminal") {
      lines.push(
        "    reminders:",
        "      - {method: popup, minutes: 2880}",
        "      - {method: popup, minutes: 60}",
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function quoted(text: string): string {
  return JSON.stringify(text);
}
