/** A second process for the tests: `child.ts JOB STORE [COUNT]`; writes one line of JSON. */
import { openDatabase } from "../../src/store/database.ts";
import { replaceFile } from "../../src/platform/atomic_file.ts";
import { CaseCalendarError } from "../../src/domain/errors.ts";
import { openStore } from "../../src/store/store.ts";
import { virtualClock } from "../support/virtual_clock.ts";
import { entryRecord } from "./sample_records.ts";

const [job, path, argument] = Deno.args as [string, string, string | undefined];
const clock = virtualClock("2026-03-01T12:00:00Z");
const say = (value: unknown) => {
  Deno.stdout.writeSync(new TextEncoder().encode(`${JSON.stringify(value)}\n`));
};

const jobs: Record<string, () => void> = {
  /** Stores entries of its own and one that all processes share. */
  write: () => {
    using store = openStore({ path, clock });
    for (let n = 0; n < Number(argument); n++) {
      store.entries.upsert(entryRecord({ id: `${Deno.pid}-${n}` }));
      store.entries.upsert(entryRecord({ id: "shared" }));
    }
    say({ pid: Deno.pid });
  },
  /** Stays within a transaction until it is killed. */
  hang: () => {
    const store = openStore({ path, clock });
    store.transaction(() => {
      for (let n = 0; n < 200; n++) store.entries.upsert(entryRecord({ id: `lost-${n}` }));
      say({ pid: Deno.pid });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
    });
  },
  take: () => {
    using store = openStore({ path, clock });
    const pacer = store.pacer();
    let granted = 0;
    for (let n = 0; n < Number(argument); n++) {
      if (pacer.take("courtlistener").granted) granted++;
    }
    say({ granted });
  },
  open: () => {
    using store = openStore({ path, clock, readOnly: argument === "read-only" });
    say({ path: store.path, entries: store.entries.newest({ upstream: "file", id: "x" }) });
  },
  lock: () => {
    const database = openDatabase(path, { readOnly: false, busyTimeoutMs: 0 });
    database.transaction(() => {
      say({ locked: true });
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
    });
  },
  /** Holds a lease until it is killed. */
  hold: () => {
    const store = openStore({ path, clock });
    say(store.leases.acquire("sync", { holder: "killed", ttl: 30 }).granted);
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 30_000);
  },
  replace: () => say({ did: replaceFile(path, argument ?? "") }),
};

try {
  jobs[job]!();
} catch (error) {
  if (!(error instanceof CaseCalendarError)) throw error;
  say({ kind: error.kind, ...error.facts });
}
