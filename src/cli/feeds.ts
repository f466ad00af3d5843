import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, optional, withDefault } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { choice, string } from "@optique/core/valueparser";
import type { ListedFeed } from "../app/feeds/manage_private_feeds.ts";
import { counted } from "../domain/counted.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import type { Io } from "./io.ts";

const verbs = ["list", "new", "revoke"] as const;

interface FeedsOptions {
  verb: (typeof verbs)[number] | undefined;
  subject: string | undefined;
  name: string;
  options: string;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  verb: optional(argument(choice(verbs, { metavar: "VERB" }), {
    description: message`list (also without a word), new or revoke.`,
  })),
  subject: optional(argument(string({ metavar: "WHAT" }), {
    description: message`new: calendars/ID, cases/ID, all and so on. revoke: the number.`,
  })),
  name: withDefault(
    option("--name", string({ metavar: "NAME" }), { description: message`new: for whom it is.` }),
    "",
  ),
  options: withDefault(
    option("--options", string({ metavar: "QUERY" }), {
      description: message`new: such as kind=hearings&alarm=60.`,
    }),
    "",
  ),
  dryRun: option("--dry-run", { description: message`Change nothing.` }),
  json: option("--json", { description: message`Print JSON.` }),
});

/** `case-calendar feeds`: feeds at addresses that only who was given one knows. */
export const feedsCommand = command(
  "feeds",
  map(options, (parsed): Invocation => ({ run: (context) => runFeeds(parsed, context) })),
  {
    brief: message`List, make or revoke private feeds.`,
    description:
      message`The address of a private feed is told once, and served by serve and daemon where server.serve_files says so.`,
    footer: message`Example: case-calendar feeds new calendars/main --name "Ada Quill"`,
  },
);

async function runFeeds(parsed: FeedsOptions, context: CommandContext): Promise<number> {
  const { verb = "list", subject, dryRun, json } = parsed;
  if (verb !== "list" && subject === undefined) throw withoutSubject(verb);
  const { io } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { openInstallation } = await import("../app/wiring.ts");
  const feeds = await import("../app/feeds/manage_private_feeds.ts");
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const readOnly = verb === "list" || dryRun;
  const { config, store } = openInstallation({ loaded, clock: io.clock, log, readOnly });
  using _store = store;
  const tools = { config, store };
  const print = (value: Record<string, unknown>, inWords: () => void | Promise<void>) => {
    if (!json) return inWords();
    io.out(`${JSON.stringify({ schema: 1, ...value }, null, 2)}\n`);
  };
  if (verb === "new") {
    const { name, options } = parsed;
    const made = feeds.makePrivateFeed({ view: subject!, options, name, dryRun }, tools);
    const { feed, address, view } = made;
    print({ dryRun, feed: feed ?? { name, view, options: made.options }, address }, () => {
      if (feed === null || address === null) io.out(`would make a private feed of ${view}\n`);
      else {
        io.out(`${address}\n\n`);
        io.out(
          `Private feed ${feed.id} of ${
            printable(view)
          }. Its address is not kept: pass it on now.\n`,
        );
        io.out(`Revoke it with: case-calendar feeds revoke ${feed.id}\n`);
      }
    });
  } else if (verb === "revoke") {
    const feed = feeds.revokePrivateFeed({ id: numberOf(subject!), dryRun }, tools);
    print({ dryRun, feed }, () => io.out(`${dryRun ? "would revoke" : "revoked"} ${told(feed)}\n`));
  } else {
    const listed = feeds.listPrivateFeeds(tools);
    const serves = config.server.serveFiles;
    await print({ serveFiles: serves, feeds: listed }, () => printList(listed, io));
  }
  if (config.server.serveFiles === "nothing" && verb !== "revoke") {
    io.err(
      "case-calendar: private feeds are not served: server.serve_files is false; set it to private or true\n",
    );
  }
  return exitCodes.ok;
}

function withoutSubject(verb: "new" | "revoke"): CaseCalendarError {
  return new CaseCalendarError("usage", {
    action: `Cannot ${verb === "new" ? "make" : "revoke"} a private feed`,
    cause: verb === "new" ? "it is not said what it should show" : "no number was given",
    next: verb === "new"
      ? "name it as in: case-calendar feeds new calendars/main"
      : "`case-calendar feeds` lists them; the number stands in the first column",
  });
}

function numberOf(text: string): number {
  if (/^[1-9]\d{0,8}$/.test(text)) return Number(text);
  throw new CaseCalendarError("usage", {
    action: "Cannot revoke a private feed",
    cause: `"${printable(text)}" is not the number of one`,
    next: "`case-calendar feeds` lists them; the number stands in the first column",
  });
}

async function printList(feeds: readonly ListedFeed[], io: Io): Promise<void> {
  const { layOutTable } = await import("../platform/table.ts");
  if (feeds.length > 0) {
    const rows = feeds.map((feed) => [
      String(feed.id),
      feed.name,
      feed.options === "" ? feed.view : `${feed.view}?${feed.options}`,
      day(feed.createdAt),
      feed.fetchedAt === null ? "never" : feed.fetchedAt.replace("T", " ").slice(0, 16),
      feed.revokedAt !== null
        ? `revoked ${day(feed.revokedAt)}`
        : feed.isEmpty
        ? "empty"
        : "served",
    ]);
    const columns = [
      { title: "id" },
      { title: "for", flexible: true, least: 8 },
      { title: "shows", flexible: true, least: 12 },
      { title: "made" },
      { title: "last fetch (UTC)" },
      { title: "state" },
    ];
    for (const line of layOutTable(columns, rows, { width: io.columns })) io.out(`${line}\n`);
  }
  const open = feeds.filter(({ revokedAt }) => revokedAt === null).length;
  io.out(`${counted(open, "private feed")}, ${feeds.length - open} revoked\n`);
}

function told({ id, name, view }: { id: number; name: string; view: string }): string {
  return `private feed ${id} of ${printable(view)}${name === "" ? "" : `, for ${printable(name)}`}`;
}

function day(instant: string): string {
  return instant.slice(0, 10);
}
