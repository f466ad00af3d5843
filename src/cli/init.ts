import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional } from "@optique/core/modifiers";
import { command, option } from "@optique/core/primitives";
import { choice, string } from "@optique/core/valueparser";
import { namedDocket } from "../config/named_docket.ts";
import { tierNames } from "../config/tier_names.ts";
import { CaseCalendarError, exitCodes } from "../domain/errors.ts";
import { webUrl } from "../domain/web_url.ts";
import { newSecret } from "../platform/new_secret.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { type Answers, fillExample } from "./fill_example.ts";

interface InitOptions {
  env: boolean;
  example: boolean;
  caseName: string | undefined;
  docket: string | undefined;
  calendar: string | undefined;
  tier: string | undefined;
  url: string | undefined;
}

const options = object({
  env: option("--env", { description: message`Print an .env with a new webhook secret instead.` }),
  example: option("--example", { description: message`Ask nothing: print the bare example.` }),
  caseName: optional(
    option("--case-name", string({ metavar: "NAME" }), {
      description: message`The case, as its events show it.`,
    }),
  ),
  docket: optional(
    option("--docket", string({ metavar: "DOCKET" }), {
      description: message`Its address at CourtListener, its id, or court and number.`,
    }),
  ),
  calendar: optional(
    option("--calendar", string({ metavar: "NAME" }), {
      description: message`What subscribers see as the calendar's name.`,
    }),
  ),
  tier: optional(
    option("--tier", choice(tierNames), {
      description: message`Your CourtListener membership.`,
    }),
  ),
  url: optional(
    option("--url", string({ metavar: "URL" }), {
      description: message`Where the folder out is served.`,
    }),
  ),
});

/** `case-calendar init`: prints settings to begin with; writes no file itself. */
export const initCommand = command(
  "init",
  map(options, (parsed): Invocation => ({ run: (context) => runInit(parsed, context) })),
  {
    brief: message`Print settings to begin with, every key explained.`,
    description:
      message`Asks five questions on a terminal (or takes the answers as options) and prints a config.yaml.`,
    footer: message`Example: case-calendar init > config.yaml; case-calendar init --env > .env`,
  },
);

async function runInit(parsed: InitOptions, { io }: CommandContext): Promise<number> {
  const { exampleConfig, exampleEnvironment } = await import("./examples.ts");
  if (parsed.env) {
    io.out(withSecret(exampleEnvironment));
    return exitCodes.ok;
  }
  const given = {
    caseName: parsed.caseName,
    docket: parsed.docket,
    calendarName: parsed.calendar,
    tier: parsed.tier,
    publicBaseUrl: parsed.url,
  };
  const mayAsk = io.inIsTerminal && !parsed.example &&
    Object.values(given).every((answer) => answer === undefined);
  const answers = mayAsk ? await ask(io) : Object.fromEntries(
    questions.map(({ about }) => [about, read(about, given[about])]),
  ) as unknown as Answers;
  io.out(fillExample(exampleConfig, answers));
  return exitCodes.ok;
}

const questions: readonly { about: keyof Answers; words: string }[] = [
  { about: "caseName", words: "Name of the first case, as events show it" },
  {
    about: "docket",
    words: "Its docket: the address of its page at CourtListener, or court and number",
  },
  { about: "calendarName", words: "Name of the calendar, as subscribers see it" },
  { about: "tier", words: `Your CourtListener membership (${tierNames.join(", ")})` },
  { about: "publicBaseUrl", words: "Web address under which the calendars will be served" },
];

/** An empty answer keeps the example; an impossible one is asked again. */
async function ask(io: CommandContext["io"]): Promise<Answers> {
  io.err("Five questions; Enter skips one and keeps the example.\n");
  const answers: Record<string, unknown> = {};
  for (const [index, { about, words }] of questions.entries()) {
    while (answers[about] === undefined) {
      io.err(`${index + 1}. ${words}: `);
      const line = await io.readLine();
      if (line === null) io.err("\n");
      try {
        answers[about] = read(about, line ?? "");
      } catch (error) {
        if (!(error instanceof CaseCalendarError)) throw error;
        io.err(`   ${error.facts.cause}\n`);
      }
    }
  }
  return answers as unknown as Answers;
}

function read(about: keyof Answers, written: string | undefined): Answers[keyof Answers] {
  const text = written?.trim() ?? "";
  if (text === "") return null;
  const refuse = (cause: string) =>
    new CaseCalendarError("usage", {
      action: "Cannot print settings",
      cause,
      next: "Correct the answer, or leave it out and change the file afterwards",
    });
  if (about === "docket") {
    const docket = namedDocket(text);
    if (typeof docket === "string") throw refuse(`"${text}" names no docket: ${docket}`);
    return docket;
  }
  if (about === "tier" && !tierNames.some((tier) => tier === text.toLowerCase())) {
    throw refuse(`"${text}" is no membership; there are ${tierNames.join(", ")}`);
  }
  if (about === "publicBaseUrl" && webUrl(text) === "") {
    throw refuse(`"${text}" is not a web address such as https://calendar.example.org`);
  }
  return about === "tier" ? text.toLowerCase() : text;
}

function withSecret(environment: string): string {
  return environment.replace(
    "#CASE_CALENDAR_WEBHOOK_SECRET=",
    () => `CASE_CALENDAR_WEBHOOK_SECRET=${newSecret()}`,
  );
}
