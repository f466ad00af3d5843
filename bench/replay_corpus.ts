/**
 * Replays every docket file of a folder and writes one prediction file each, for the scorer of
 * calendars: `deno run -A bench/replay_corpus.ts DOCKETS_FOLDER OUT_FOLDER`.
 */
import { replay } from "../src/app/replay.ts";

const [from, to] = Deno.args;
if (from === undefined || to === undefined) {
  throw new TypeError("usage: replay_corpus.ts DOCKETS_FOLDER OUT_FOLDER");
}
Deno.mkdirSync(to, { recursive: true });
for (const file of Deno.readDirSync(from)) {
  if (!file.name.endsWith(".json")) continue;
  const docket = JSON.parse(Deno.readTextFileSync(`${from}/${file.name}`));
  Deno.writeTextFileSync(`${to}/${file.name}`, JSON.stringify(replay(docket), null, 1));
}
