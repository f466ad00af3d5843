import { caseId } from "../config/case_id.ts";
import type { NamedDocket } from "../config/named_docket.ts";

/** What `init` asks; an answer that is null leaves the example as it is. */
export interface Answers {
  caseName: string | null;
  docket: NamedDocket | null;
  calendarName: string | null;
  tier: string | null;
  publicBaseUrl: string | null;
}

/**
 * The example settings with answers put in their places, every explanation kept. The case's id is
 * made of its name.
 */
export function fillExample(example: string, answers: Answers): string {
  const { caseName, docket, calendarName, tier, publicBaseUrl } = answers;
  let filled = example;
  const put = (place: string, text: string) => {
    if (!filled.includes(place)) throw new Error(`the example settings have no "${place}"`);
    filled = filled.replace(place, () => text);
  };
  if (caseName !== null) {
    put("- id: example-v-sample", `- id: ${caseId(caseName)}`);
    put("name: Example v. Sample", `name: ${quoted(caseName)}`);
    put("    tags: [Antitrust]", "    #tags: [Antitrust]");
  }
  if (docket !== null) {
    const own = typeof docket === "number"
      ? `      - ${docket}\n`
      : `      - court: ${quoted(docket.court)}\n        number: ${quoted(docket.number)}\n`;
    put("      - 12345678\n      - court: ca2\n        number: 26-1234\n", own);
  }
  if (calendarName !== null) put("name: Federal cases", `name: ${quoted(calendarName)}`);
  if (tier !== null) put("  tier: free", `  tier: ${tier}`);
  if (publicBaseUrl !== null) {
    put(
      "#public_base_url: https://calendar.example.org",
      `public_base_url: ${quoted(publicBaseUrl)}`,
    );
  }
  return filled;
}

/** A JSON string is a quoted scalar of YAML 1.1 and 1.2 alike. */
function quoted(text: string): string {
  return JSON.stringify(text);
}
