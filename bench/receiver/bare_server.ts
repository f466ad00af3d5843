/**
 * The least a durable receiver can do, as the mark to measure against: `bare_server.ts DATABASE
 * single|group` reads the body, inserts a row with `synchronous=FULL`, answers. `group` commits what
 * arrived together in one transaction.
 */
import { DatabaseSync } from "node:sqlite";
import { setImmediate } from "node:timers";

const [path, mode] = Deno.args as [string, "single" | "group"];
const database = new DatabaseSync(path, { timeout: 250 });
database.exec(`
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = FULL;
  CREATE TABLE inbox (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, body BLOB NOT NULL) STRICT;
`);
const insert = database.prepare("INSERT OR IGNORE INTO inbox (key, body) VALUES (?, ?)");
const begin = database.prepare("BEGIN IMMEDIATE");
const commit = database.prepare("COMMIT");

let waiting: { key: string; body: Uint8Array; done(): void }[] = [];

function flush(): void {
  const batch = waiting;
  waiting = [];
  begin.run();
  for (const { key, body } of batch) insert.run(key, body);
  commit.run();
  for (const { done } of batch) done();
}

function grouped(key: string, body: Uint8Array): Promise<void> {
  return new Promise((done) => {
    waiting.push({ key, body, done });
    if (waiting.length === 1) setImmediate(flush);
  });
}

const server = Deno.serve(
  { hostname: "127.0.0.1", port: 0, onListen: () => {} },
  async (request) => {
    const body = await request.bytes();
    const key = request.headers.get("idempotency-key") ?? "";
    if (mode === "group") await grouped(key, body);
    else insert.run(key, body);
    return new Response(null, { headers: { "content-length": "0" } });
  },
);
Deno.stdout.writeSync(new TextEncoder().encode(`${server.addr.port}\n`));
