import assert from "node:assert/strict";

/** Runs a program with a home of its own. */
async function run(program: string, { args, home }: { args: string[]; home: string }) {
  const { success, stdout, stderr } = await new Deno.Command(program, {
    args,
    env: { HOME: home, XDG_CONFIG_HOME: home, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
    stdin: "null",
  }).output();
  assert.ok(success, `${program}: ${new TextDecoder().decode(stderr)}`);
  return new TextDecoder().decode(stdout);
}

/** Whether a program can be run here. */
export function isThere(program: string): boolean {
  try {
    return new Deno.Command(program, { args: ["--version"], stdout: "null", stderr: "null" })
      .outputSync().success;
  } catch {
    return false;
  }
}

const vdirsyncerSettings = (home: string, url: string) => `
[general]
status_path = "${home}/status"
[pair feed]
a = "remote"
b = "local"
collections = null
[storage remote]
type = "http"
url = "${url}"
[storage local]
type = "filesystem"
path = "${home}/items"
fileext = ".ics"
`;

const khalSettings = (home: string) => `
[calendars]
[[feed]]
path = ${home}/items
[locale]
local_timezone = UTC
default_timezone = UTC
timeformat = %H:%M
dateformat = %Y-%m-%d
longdateformat = %Y-%m-%d
datetimeformat = %Y-%m-%dT%H:%M
longdatetimeformat = %Y-%m-%dT%H:%M
[sqlite]
path = ${home}/khal.db
`;

/** A subscriber who keeps what was fetched, as people's calendars do. */
export interface Subscriber extends AsyncDisposable {
  /**
   * Fetches the feed and lists what khal shows from day to day, a line each: start, end, title and
   * place, times in UTC.
   */
  look(span: { from: string; days: number }): Promise<string[]>;
}

/** Subscribes to the feed at an address, with vdirsyncer and khal. */
export async function subscriber(url: string): Promise<Subscriber> {
  const home = await Deno.makeTempDir({ prefix: "case-calendar-khal-" });
  await Deno.mkdir(`${home}/items`);
  await Deno.writeTextFile(`${home}/vdirsyncer`, vdirsyncerSettings(home, url));
  await Deno.writeTextFile(`${home}/khal`, khalSettings(home));
  const fetching = (step: string) =>
    run("vdirsyncer", { args: ["-c", `${home}/vdirsyncer`, step], home });
  await fetching("discover");
  return {
    look: async ({ from, days }) => {
      await fetching("sync");
      const format = "{start-long-full}|{end-long-full}|{title}|{location}{nl}";
      const list = ["list", "--once", "--day-format", "", "--format", format, from, `${days}d`];
      const shown = await run("khal", { args: ["-c", `${home}/khal`, ...list], home });
      return shown.split("\n").filter((line) => line.includes("|"));
    },
    [Symbol.asyncDispose]: () => Deno.remove(home, { recursive: true }),
  };
}

/** What a new subscriber is shown; see {@link Subscriber.look}. */
export async function subscribe(
  url: string,
  span: { from: string; days: number },
): Promise<string[]> {
  await using one = await subscriber(url);
  return await one.look(span);
}
