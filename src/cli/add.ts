import { object } from "@optique/core/constructs";
import { message } from "@optique/core/message";
import { map, multiple, optional } from "@optique/core/modifiers";
import { argument, command, option } from "@optique/core/primitives";
import { string } from "@optique/core/valueparser";
import { type NamedDocket, namedDocket } from "../config/named_docket.ts";
import { docketKey } from "../domain/docket_key.ts";
import { CaseCalendarError, exitCodes, printable } from "../domain/errors.ts";
import type { CommandContext, Invocation } from "./command.ts";
import { upstreamOptions } from "./upstream_options.ts";
import { patience } from "./patience.ts";

interface AddOptions {
  words: readonly string[];
  caseId: string | undefined;
  name: string | undefined;
  calendar: string | undefined;
  tags: readonly string[];
  offline: boolean;
  noSync: boolean;
  dryRun: boolean;
  json: boolean;
}

const options = object({
  words: multiple(
    argument(string({ metavar: "DOCKET" }), {
      description: message`Address at CourtListener, its id, or court and number.`,
    }),
    { min: 1, max: 8 },
  ),
  caseId: optional(option("--case", string({ metavar: "ID" }), {
    description: message`Within this case, present or new.`,
  })),
  name: optional(option("--name", string({ metavar: "NAME" }), {
    description: message`Name of a new case; else the caption.`,
  })),
  calendar: optional(option("--calendar", string({ metavar: "ID" }), {
    description: message`Calendar of a new case.`,
  })),
  tags: multiple(option("--tag", string({ metavar: "TAG" }), {
    description: message`Tag of a new case; may be repeated.`,
  })),
  offline: option("--offline", {
    description: message`Ask CourtListener nothing; needs court, number, --name.`,
  }),
  noSync: option("--no-sync", { description: message`Look up and write only.` }),
  dryRun: option("--dry-run", { description: message`Say what would be written.` }),
  json: option("--json", { description: message`Print the result as JSON.` }),
});

/** `case-calendar add`: finds a docket, follows it, subscribes to it, fetches what it has. */
export const addCommand = command(
  "add",
  map(options, (parsed): Invocation => ({ run: (context) => runAdd(parsed, context) })),
  {
    brief: message`Follow a docket: find it, subscribe, fetch, publish.`,
    footer: message`Example: case-calendar add nysd 1:26-cv-04417 --calendar main`,
  },
);

async function runAdd(parsed: AddOptions, context: CommandContext): Promise<number> {
  const { io, version } = context;
  const { loadSettings } = await import("./load_settings.ts");
  const { commandLog } = await import("./command_log.ts");
  const { createRequestTally, openCourtListener, openInstallation } = await import(
    "../app/wiring.ts"
  );
  const { openForReading } = await import("./open_for_reading.ts");
  const { findNamedDocket } = await import("../app/find_named_docket.ts");
  const { planFollow } = await import("../app/plan_follow.ts");
  const { changeFollowed } = await import("../app/change_followed.ts");
  const { keepFound } = await import("../app/keep_found.ts");
  const { presentSettings } = await import("../app/present_settings.ts");
  const { followNow } = await import("../app/follow_now.ts");
  const { followedCasesPath } = await import("../config/read_config.ts");
  const { addJson, printAdded, printCandidates } = await import("./print_added.ts");
  const named = nameOf(parsed.words);
  const loaded = await loadSettings(context);
  const log = commandLog(loaded, io);
  const { clock, signal } = io;
  const { caseId, name, calendar, tags, dryRun } = parsed;
  const opened = { loaded, clock, log };
  const { config, store } = dryRun
    ? openForReading({ ...opened, rehearse: true })
    : openInstallation(opened);
  using _store = store;
  const upstream = {
    ...upstreamOptions({ loaded, config, store, log }, { io, version }),
    tally: createRequestTally(),
  };
  const courtlistener = parsed.offline ? null : openCourtListener(upstream);
  const search = courtlistener === null
    ? { found: "one" as const, docket: unseen(named, parsed.name), siblings: [] }
    : await findNamedDocket(named, courtlistener);
  if (search.found === "several") {
    printCandidates(search.candidates, { io, json: parsed.json });
    return exitCodes.usage;
  }
  const { docket, siblings } = search;
  const changed = await changeFollowed(
    (present) =>
      planFollow(docket, {
        wishes: { named, caseId, name, calendar, tags },
        config: present,
        followedPath: followedCasesPath,
      }),
    { loaded, store, clock, signal, holder: "case-calendar add", dryRun },
  );
  if (!dryRun) keepFound(docket, store);
  const added = { docket, siblings, changed, dryRun };
  const synced = dryRun || parsed.noSync || parsed.offline ? null : await followNow(
    changed.plan.caseId,
    {
      upstream: { ...upstream, loaded: changed.after, config: changed.after.config },
      settings: () => presentSettings(changed.after),
      holder: "case-calendar add",
      wait: patience(io, log),
      log,
    },
  );
  const telemetry = courtlistener?.telemetry() ?? null;
  if (telemetry !== null) log.info(printable(telemetry));
  if (parsed.json) {
    io.out(`${JSON.stringify(addJson(added, synced), null, 2)}\n`);
    return synced?.exitCode ?? exitCodes.ok;
  }
  printAdded(added, { synced, io });
  return synced?.exitCode ?? exitCodes.ok;
}

function nameOf(words: readonly string[]): NamedDocket {
  const text = words.join(" ");
  const named = namedDocket(text);
  if (typeof named !== "string") return named;
  throw new CaseCalendarError("usage", {
    action: `Cannot follow "${printable(text, 120)}"`,
    cause: named,
    next:
      "Examples: case-calendar add https://www.courtlistener.com/docket/12345678/smith-v-jones/ " +
      "· add 12345678 · add nysd 1:24-cv-00101",
  });
}

/** A docket that nobody looked up: its number is taken as it is printed. */
function unseen(named: NamedDocket, name: string | undefined) {
  const key = typeof named === "number" ? null : docketKey(named.court, named.number);
  if (key?.ok === true && key.complete && name !== undefined) return { key: key.key, records: [] };
  throw new CaseCalendarError("usage", {
    action: "Cannot follow the docket without asking CourtListener",
    cause: name === undefined
      ? "--offline needs --name, since the caption is not looked up"
      : "--offline needs court and full number, such as nysd 1:24-cv-00101",
    next: "Add it, or leave --offline out",
  });
}
