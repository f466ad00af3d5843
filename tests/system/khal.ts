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

/**
 * Fetches the feed at an address as a subscriber does, and lists what khal shows from day to day, a
 * line each: start, end, title and place, times in UTC.
 */
export async function subscribe(
  url: string,
  { from, days }: { from: string; days: number },
): Promise<string[]> {
  const home = await Deno.makeTempDir({ prefix: "case-calendar-khal-" });
  try {
    await Deno.mkdir(`${home}/items`);
    await Deno.writeTextFile(`${home}/vdirsyncer`, vdirsyncerSettings(home, url));
    await Deno.writeTextFile(`${home}/khal`, khalSettings(home));
    for (const step of ["discover", "sync"]) {
      await run("vdirsyncer", { args: ["-c", `${home}/vdirsyncer`, step], home });
    }
    const format = "{start-long-full}|{end-long-full}|{title}|{location}{nl}";
    const list = ["list", "--once", "--day-format", "", "--format", format, from, `${days}d`];
    const shown = await run("khal", { args: ["-c", `${home}/khal`, ...list], home });
    return shown.split("\n").filter((line) => line.includes("|"));
  } finally {
    await Deno.remove(home, { recursive: true });
  }
}
