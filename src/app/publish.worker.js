"use strict";
var __create = Object.create;
var __freeze = Object.freeze;
var __defProp = Object.defineProperty;
var __getOwnPropDesc = Object.getOwnPropertyDescriptor;
var __getOwnPropNames = Object.getOwnPropertyNames;
var __getProtoOf = Object.getPrototypeOf;
var __hasOwnProp = Object.prototype.hasOwnProperty;
var __copyProps = (to, from, except, desc) => {
  if (from && typeof from === "object" || typeof from === "function") {
    for (let key of __getOwnPropNames(from))
      if (!__hasOwnProp.call(to, key) && key !== except)
        __defProp(to, key, { get: () => from[key], enumerable: !(desc = __getOwnPropDesc(from, key)) || desc.enumerable });
  }
  return to;
};
var __toESM = (mod, isNodeMode, target) => (target = mod != null ? __create(__getProtoOf(mod)) : {}, __copyProps(
  // If the importer is in node compatibility mode or this is not an ESM
  // file that has been converted to a CommonJS file using a Babel-
  // compatible transform (i.e. "__esModule" has not been set), then set
  // "default" to the CommonJS "module.exports" for node compatibility.
  1 ? __defProp(target, "default", { value: mod, enumerable: true }) : target,
  mod
));
var __template = (cooked, raw) => __freeze(__defProp(cooked, "raw", { value: __freeze(raw || cooked.slice()) }));

// src/app/publish.worker.ts
var import_node_v8 = require("node:v8");

// src/domain/errors.ts
var exitCodes = {
  ok: 0,
  failed: 1,
  usage: 2,
  partlyDone: 3,
  authentication: 4,
  config: 5,
  rateLimited: 6,
  store: 7,
  interrupted: 130
};
var CaseCalendarError = class extends Error {
  name = "CaseCalendarError";
  kind;
  facts;
  constructor(kind, facts3, options) {
    super(`${facts3.action}: ${facts3.cause}`, options);
    this.kind = kind;
    this.facts = facts3;
  }
  /** The process exit code for this failure. */
  get exitCode() {
    return exitCodes[this.kind];
  }
};
function printable(text, limit2 = 200) {
  const shown2 = text.replace(/[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069]/g, (c) => `\\u${c.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return shown2.length > limit2 ? `${shown2.slice(0, limit2)}\u2026` : shown2;
}

// src/store/store.ts
var import_node_path = require("node:path");

// src/platform/file_error.ts
function fileError(error, options) {
  if (!(error instanceof Error) || error instanceof CaseCalendarError) return error;
  const code = error.code;
  const errno = typeof code === "string" && /^E[A-Z0-9]+$/.test(code) ? code : void 0;
  const known3 = error.name === "NotCapable" ? /\bread access\b/.test(error.message) ? unreadable : unwritable : errno === void 0 ? void 0 : causes[errno] ?? [
    printable(error.message)
  ];
  if (known3 === void 0) return error;
  const [cause, next] = known3;
  return new CaseCalendarError(options.kind ?? "failed", {
    action: options.action,
    cause,
    ...next === void 0 ? {} : {
      next
    }
  }, {
    cause: error
  });
}
var unwritable = [
  "the program may only write below data, out and tokens of its working folder",
  "choose a path below one of these three folders"
];
var unreadable = [
  "the program may only read below data, out and tokens of its working folder",
  'put the file there, or give it on standard input, with "-" as its name'
];
var causes = {
  ENOSPC: [
    "the disk is full",
    "free some space, then run the command again"
  ],
  EDQUOT: [
    "the disk quota is used up",
    "free some space, then run the command again"
  ],
  EROFS: [
    "the disk is read-only",
    "mount it writable, or choose another path"
  ],
  EACCES: [
    "the user this program runs as may not do that there",
    "check owner and mode of the file and its folder"
  ],
  EPERM: [
    "the operating system does not allow it",
    "check owner, mode and attributes of the file and its folder"
  ],
  ENOENT: [
    "a part of the path does not exist",
    "check the path"
  ],
  ENOTDIR: [
    "a part of the path is a file, not a folder",
    "check the path"
  ],
  EEXIST: [
    "a file stands where a folder is needed",
    "move it away, or choose another path"
  ],
  EISDIR: [
    "there is a folder of that name",
    "move the folder away, or choose another path"
  ],
  ELOOP: [
    "its symbolic links lead in a circle",
    "repair the links"
  ],
  ENAMETOOLONG: [
    "the name is too long for this file system",
    "choose a shorter name"
  ],
  EMFILE: [
    "the process has too many files open",
    "raise LimitNOFILE"
  ],
  ENFILE: [
    "the system has too many files open"
  ],
  EIO: [
    "the disk reports an input/output error",
    "check the disk"
  ]
};

// src/store/instants.ts
function isoOf(milliseconds) {
  const text = new Date(milliseconds).toISOString();
  if (!text.endsWith("0Z")) return text;
  return text.replace(/\.?0+Z$/, "Z");
}
function millisecondsOf(iso2) {
  return Temporal.Instant.from(iso2).epochMilliseconds;
}
function microsecondsOf(iso2) {
  try {
    return Number(Temporal.Instant.from(iso2).epochNanoseconds / 1000n);
  } catch {
    return 0;
  }
}

// src/store/alarms.ts
function alarms(context) {
  const { database, clock } = context;
  const list2 = (tail, values = []) => database.all(`SELECT key, kind, text, since_at, last_at, times, cleared_at FROM alarms ${tail}`, values).map(storedAlarm);
  return {
    raise: ({ key, kind, text, at }) => database.transaction(() => {
      const when3 = millisecondsOf(at);
      const known3 = database.run(`UPDATE alarms SET kind = ?, text = ?, last_at = ?, times = times + 1
           WHERE key = ? AND cleared_at IS NULL`, [
        kind,
        text,
        when3,
        key
      ]).changes > 0;
      if (known3) return false;
      database.run(`INSERT INTO alarms (key, kind, text, since_at, last_at, times)
           VALUES (?1, ?2, ?3, ?4, ?4, 1)`, [
        key,
        kind,
        text,
        when3
      ]);
      return true;
    }),
    clear: (key) => database.run("UPDATE alarms SET cleared_at = ? WHERE key = ? AND cleared_at IS NULL", [
      clock.now().epochMilliseconds,
      key
    ]).changes > 0,
    open: () => list2("WHERE cleared_at IS NULL ORDER BY since_at, id"),
    history: (limit2) => list2("ORDER BY id DESC LIMIT ?", [
      limit2
    ]),
    forget: (before2) => database.run("DELETE FROM alarms WHERE cleared_at < ?", [
      millisecondsOf(before2)
    ]).changes
  };
}
function storedAlarm(row) {
  return {
    key: row.key,
    kind: row.kind,
    text: row.text,
    since: isoOf(row.since_at),
    lastAt: isoOf(row.last_at),
    times: row.times,
    clearedAt: row.cleared_at === null ? null : isoOf(row.cleared_at)
  };
}

// src/store/back_up.ts
var import_node_sqlite = require("node:sqlite");

// src/platform/is_there.ts
function isThere(path) {
  try {
    Deno.lstatSync(path);
    return true;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

// src/platform/remove_if_there.ts
function removeIfThere(path) {
  try {
    Deno.removeSync(path);
  } catch (error) {
    if (!(error instanceof Deno.errors.NotFound)) throw error;
  }
}

// src/store/sqlite_error.ts
function sqliteError(error, options) {
  if (!(error instanceof Error) || error instanceof CaseCalendarError) return error;
  if (error.name === "NotCapable") return fileError(error, {
    ...options,
    kind: "store"
  });
  const code = primaryCode(error);
  const explained = code === void 0 ? void 0 : explain(code, options);
  if (explained === void 0) return error;
  return new CaseCalendarError("store", {
    action: options.action,
    ...explained
  }, {
    cause: error
  });
}
function isLocked(error) {
  const code = error instanceof Error ? primaryCode(error) : void 0;
  return code === codes.busy || code === codes.locked;
}
function isDamaged(error) {
  const code = error instanceof Error ? primaryCode(error) : void 0;
  return code === codes.corrupt || code === codes.notADatabase;
}
var codes = {
  busy: 5,
  locked: 6,
  readOnly: 8,
  inputOutput: 10,
  corrupt: 11,
  full: 13,
  cannotOpen: 14,
  notADatabase: 26
};
var messages = [
  [
    /^database (?:table )?is locked/,
    codes.busy
  ],
  [
    /^attempt to write a readonly database/,
    codes.readOnly
  ],
  [
    /^disk I\/O error/,
    codes.inputOutput
  ],
  [
    /^database disk image is malformed|^malformed database schema/,
    codes.corrupt
  ],
  [
    /^database or disk is full/,
    codes.full
  ],
  [
    /^unable to open database file/,
    codes.cannotOpen
  ],
  [
    /^file is not a database/,
    codes.notADatabase
  ]
];
function primaryCode(error) {
  const { errcode, code } = error;
  if (typeof errcode === "number") return errcode & 255;
  if (code !== "ERR_SQLITE_ERROR") return void 0;
  return messages.find(([pattern]) => pattern.test(error.message))?.[1];
}
function explain(code, options) {
  const { path, waitedMs } = options;
  const shown2 = printable(path);
  switch (code) {
    case codes.busy:
    case codes.locked:
      return {
        cause: "it is locked by another process" + (waitedMs === void 0 ? "" : ` (waited ${waitedMs / 1e3} s)`),
        next: "wait until the other case-calendar command has ended, then run this one again"
      };
    case codes.readOnly:
      return {
        cause: "the file or its folder is read-only",
        next: "check owner and mode of the file and its folder, and that the disk is writable"
      };
    case codes.inputOutput:
      return {
        cause: "the disk reports an input/output error, or its last byte is used",
        next: "check the disk and its free space; nothing half written was kept"
      };
    case codes.full:
      return {
        cause: "the disk is full",
        next: "free some space, then run the command again; nothing half written was kept"
      };
    case codes.cannotOpen:
      return {
        cause: "SQLite cannot open the file, or create its -wal and -shm files beside it",
        next: `check that the folder of "${shown2}" exists, is writable and not full`
      };
    case codes.corrupt:
      return {
        cause: "the file is damaged",
        next: `restore a backup, or move "${shown2}" and its -wal file away and sync again`
      };
    case codes.notADatabase:
      return {
        cause: "the file is not an SQLite database",
        next: "move it away, or name another file in the setting store_path"
      };
    default:
      return void 0;
  }
}

// src/store/back_up.ts
async function backUp(database, target) {
  const action = `Cannot copy the store to "${target}"`;
  const part = `${target}.part`;
  try {
    if (isThere(target)) {
      throw new CaseCalendarError("store", {
        action,
        cause: "there is a file of that name",
        next: "choose another name, or move that file away"
      });
    }
    removeIfThere(part);
    try {
      await (0, import_node_sqlite.backup)(database.connection, part);
      Deno.renameSync(part, target);
    } catch (error) {
      removeIfThere(part);
      throw error;
    }
  } catch (error) {
    throw fileError(sqliteError(error, {
      action,
      path: target
    }), {
      action,
      kind: "store"
    });
  }
}

// src/store/backlog.ts
function backlog({ database }) {
  return {
    perRecord: () => database.all(`SELECT upstream, id, sum(unread) AS unread, sum(rereads) AS rereads FROM (
           SELECT entry.upstream, entry.docket_record_id AS id, 1 AS unread, 0 AS rereads
           FROM readings AS reading
           JOIN entry_versions AS version ON version.id = reading.version
           JOIN entries AS entry ON entry.id = version.entry
           WHERE reading.state = 'pending'
           UNION ALL
           SELECT 'courtlistener', docket_record_id, 0, 1 FROM rereads
         ) GROUP BY upstream, id ORDER BY upstream, id`)
  };
}

// src/store/json_cell.ts
function readJson(text, cell) {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new CaseCalendarError("store", {
      action: "Cannot read a row of the store",
      cause: `table "${cell.table}", row "${printable(String(cell.row))}" holds damaged JSON`,
      next: "sync the docket again, or restore a backup of the store"
    }, {
      cause: error
    });
  }
}
function readRows(context, options) {
  const result = [];
  for (const row of options.rows) {
    try {
      result.push(options.read(row));
    } catch (error) {
      if (!(error instanceof CaseCalendarError)) throw error;
      context.damaged(error);
    }
  }
  return result;
}

// src/store/changes.ts
var kept = {
  days: 120,
  changes: 1e3
};
function changes(context) {
  const { database } = context;
  const list2 = (tail, values) => readRows(context, {
    rows: database.all(`SELECT id, change FROM changes ${tail}`, values),
    read: (row) => ({
      ...readJson(row.change, {
        table: "changes",
        row: row.id
      }),
      id: row.id
    })
  });
  function insert(change) {
    const newest = database.get("SELECT state_hash FROM changes WHERE calendar = ? AND uid = ? ORDER BY id DESC LIMIT 1", [
      change.calendarId,
      change.uid
    ]);
    if (newest?.state_hash === change.stateHash) return;
    database.run(`INSERT INTO changes (calendar, uid, state_hash, at, change) VALUES (?, ?, ?, ?, ?)`, [
      change.calendarId,
      change.uid,
      change.stateHash,
      Temporal.Instant.from(change.at).epochMilliseconds,
      JSON.stringify(change)
    ]);
  }
  function trim(calendarId, at) {
    const before2 = Temporal.Instant.from(at).subtract({
      hours: 24 * kept.days
    }).epochMilliseconds;
    database.run(`DELETE FROM changes WHERE calendar = ?1 AND (at < ?2 OR id <= (
         SELECT id FROM changes WHERE calendar = ?1 ORDER BY id DESC LIMIT 1 OFFSET ?3))`, [
      calendarId,
      before2,
      kept.changes
    ]);
  }
  return {
    add: (added) => {
      const [first] = added;
      if (first === void 0) return;
      database.transaction(() => {
        for (const change of added) insert(change);
        trim(first.calendarId, first.at);
      });
    },
    list: ({ since, limit: limit2, calendarId }) => list2(`WHERE at >= ?1 AND (?2 IS NULL OR calendar = ?2)
         ORDER BY at DESC, calendar, id LIMIT ?3`, [
      Temporal.Instant.from(since).epochMilliseconds,
      calendarId ?? null,
      limit2
    ]),
    after: (id, limit2) => list2("WHERE id > ? ORDER BY id LIMIT ?", [
      id,
      limit2
    ]),
    last: () => database.get("SELECT max(id) AS last FROM changes")?.last ?? 0
  };
}

// src/store/clean_ups.ts
function cleanUps({ database, clock }) {
  return {
    plan: ({ service, target, label }) => {
      database.run(`INSERT INTO clean_ups (service, target, label, planned_at) VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET label = excluded.label`, [
        service,
        target,
        label,
        clock.now().epochMilliseconds
      ]);
    },
    list: () => database.all("SELECT * FROM clean_ups ORDER BY planned_at, service, target").map(({ service, target, label, planned_at }) => ({
      service,
      target,
      label,
      plannedAt: isoOf(planned_at)
    })),
    done: ({ service, target }) => {
      database.run("DELETE FROM clean_ups WHERE service = ? AND target = ?", [
        service,
        target
      ]);
    }
  };
}

// src/store/courts.ts
function courts({ database, clock }) {
  return {
    save: ({ courtId, hasFeed, feedTypes, lastContactAt }) => {
      database.run(`INSERT OR REPLACE INTO courts (id, has_feed, feed_types, last_contact_at, asked_at)
         VALUES (?, ?, ?, ?, ?)`, [
        courtId,
        hasFeed === null ? null : Number(hasFeed),
        feedTypes,
        lastContactAt === null ? null : millisecondsOf(lastContactAt),
        clock.now().epochMilliseconds
      ]);
    },
    of: (courtId) => {
      const row = database.get("SELECT * FROM courts WHERE id = ?", [
        courtId
      ]);
      return row === void 0 ? null : {
        courtId: row.id,
        hasFeed: row.has_feed === null ? null : row.has_feed === 1,
        feedTypes: row.feed_types,
        lastContactAt: row.last_contact_at === null ? null : isoOf(row.last_contact_at),
        askedAt: isoOf(row.asked_at)
      };
    }
  };
}

// src/store/database.ts
var import_node_sqlite2 = require("node:sqlite");
function openDatabase(path, options) {
  const { readOnly, busyTimeoutMs: busyTimeoutMs2 } = options;
  const explained = (error, doing) => sqliteError(error, {
    action: `Cannot ${doing} the store "${path}"`,
    path,
    waitedMs: busyTimeoutMs2
  });
  function attempt2(doing, work2) {
    try {
      return work2();
    } catch (error) {
      throw explained(error, doing);
    }
  }
  const connection = attempt2("open", () => new import_node_sqlite2.DatabaseSync(path, {
    readOnly,
    timeout: busyTimeoutMs2
  }));
  const prepared2 = /* @__PURE__ */ new Map();
  let depth = 0;
  function statement2(sql) {
    if (depth > 0 && !connection.isTransaction) {
      throw new Error("the transaction was rolled back by an earlier failure");
    }
    let found = prepared2.get(sql);
    if (found === void 0) {
      found = connection.prepare(sql);
      prepared2.set(sql, found);
    }
    return found;
  }
  const run = (sql, values = []) => attempt2("write to", () => {
    const result = statement2(sql).run(...values);
    return {
      changes: Number(result.changes),
      id: Number(result.lastInsertRowid)
    };
  });
  function rollBack(sql) {
    if (connection.isTransaction) connection.prepare(sql).run();
  }
  function transaction(work2) {
    const outermost = depth === 0;
    const name = `level_${depth}`;
    run(outermost ? "BEGIN IMMEDIATE" : `SAVEPOINT ${name}`);
    depth++;
    try {
      const result = work2();
      if (typeof result?.then === "function") {
        throw new TypeError("a transaction must not wait: its work returned a promise");
      }
      run(outermost ? "COMMIT" : `RELEASE ${name}`);
      return result;
    } catch (error) {
      if (outermost) rollBack("ROLLBACK");
      else {
        rollBack(`ROLLBACK TO ${name}`);
        rollBack(`RELEASE ${name}`);
      }
      throw error;
    } finally {
      depth--;
    }
  }
  return {
    path,
    connection,
    get inTransaction() {
      return depth > 0;
    },
    run,
    get: (sql, values = []) => attempt2("read", () => {
      const row = statement2(sql).get(...values);
      return row === void 0 ? void 0 : plain(row);
    }),
    all: (sql, values = []) => attempt2("read", () => statement2(sql).all(...values).map((row) => plain(row))),
    *each(sql, values = []) {
      const rows = attempt2("read", () => connection.prepare(sql).iterate(...values));
      for (; ; ) {
        const row = attempt2("read", () => rows.next());
        if (row.done === true) return;
        yield plain(row.value);
      }
    },
    script: (sql) => attempt2("write to", () => connection.exec(sql)),
    transaction,
    close: () => {
      prepared2.clear();
      if (connection.isOpen) connection.close();
    }
  };
}
function plain(row) {
  return {
    ...row
  };
}

// src/store/deliveries.ts
function deliveries(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const list2 = (tail, values) => readRows(context, {
    rows: database.all(`SELECT * FROM deliveries ${tail}`, values),
    read: deliveryRow
  });
  return {
    lastSeen: () => database.get("SELECT last FROM deliveries_seen WHERE id = 1").last,
    probe: () => database.transaction(() => {
      for (const step2 of [
        1,
        -1
      ]) {
        database.run("UPDATE deliveries_seen SET last = last + ?", [
          step2
        ]);
      }
    }),
    see: (rows) => database.transaction(() => {
      for (const row of rows) {
        database.run(`INSERT INTO deliveries (id, source, key, event, received_at, state, waits_for, tries,
               next_try_at, reason, dockets, counts, ms, changed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, 'waiting', 'turn', 0, 0, '', ?7, '{}', NULL, ?6)
             ON CONFLICT DO NOTHING`, [
          row.id,
          row.source,
          row.key,
          row.event,
          millisecondsOf(row.receivedAt),
          now(),
          JSON.stringify(row.dockets)
        ]);
        database.run("UPDATE deliveries_seen SET last = max(last, ?)", [
          row.id
        ]);
      }
    }),
    // Left to itself SQLite walks through all that wait, to have them in the order of their ids.
    due: (limit2) => list2(`INDEXED BY deliveries_due WHERE state = 'waiting' AND next_try_at <= ?
         ORDER BY id LIMIT ?`, [
      now(),
      limit2
    ]),
    nextDue: () => {
      const row = database.get(`SELECT next_try_at AS at FROM deliveries INDEXED BY deliveries_due
         WHERE state = 'waiting' AND next_try_at IS NOT NULL ORDER BY next_try_at LIMIT 1`);
      return row === void 0 ? null : isoOf(row.at);
    },
    settle: (id, outcome2, { ms, failed = false }) => {
      const waits2 = outcome2.state === "waiting";
      return database.run(`UPDATE deliveries SET state = ?, waits_for = ?, next_try_at = ?, reason = ?, ms = ?,
           tries = tries + ?, counts = ?, changed_at = ?
         WHERE id = ? AND state = 'waiting'`, [
        outcome2.state,
        waits2 ? outcome2.waitsFor : "",
        waits2 ? millisecondsOf(outcome2.nextTryAt) : null,
        outcome2.reason,
        Math.round(ms),
        failed ? 1 : 0,
        JSON.stringify(waits2 ? {} : outcome2.counts ?? {}),
        now(),
        id
      ]).changes === 1;
    },
    get: (id) => list2("WHERE id = ?", [
      id
    ])[0] ?? null,
    list: ({ limit: limit2, state }) => state === void 0 ? list2("ORDER BY id DESC LIMIT ?", [
      limit2
    ]) : list2("WHERE state = ? ORDER BY id DESC LIMIT ?", [
      state,
      limit2
    ]),
    notFollowed: () => list2("WHERE state = 'waiting' AND waits_for = 'follow' ORDER BY id", []),
    retry: (id) => database.run(`UPDATE deliveries SET state = 'waiting', waits_for = 'turn', tries = 0, next_try_at = 0,
           changed_at = ?1 WHERE id = ?2 AND state IN ('waiting', 'parked')`, [
      now(),
      id
    ]).changes === 1,
    drop: (id, reason2) => database.run(`UPDATE deliveries SET state = 'dropped', waits_for = '', next_try_at = NULL, reason = ?,
           changed_at = ? WHERE id = ? AND state IN ('waiting', 'parked')`, [
      reason2,
      now(),
      id
    ]).changes === 1,
    hurry: (limit2) => {
      const waiting = list2(`WHERE state = 'waiting' AND waits_for = 'turn' AND next_try_at > 0
         ORDER BY changed_at, id LIMIT ?`, [
        limit2
      ]);
      for (const { id } of waiting) {
        database.run("UPDATE deliveries SET next_try_at = 0 WHERE id = ?", [
          id
        ]);
      }
      return waiting.map(({ id, nextTryAt }) => ({
        id,
        nextTryAt
      }));
    },
    counts: () => {
      const counts = {
        waiting: 0,
        applied: 0,
        parked: 0,
        dropped: 0
      };
      const rows = database.all("SELECT state, count(*) AS count FROM deliveries GROUP BY state");
      for (const { state, count } of rows) counts[state] = count;
      return counts;
    },
    oldestWaiting: () => {
      const row = database.get(`SELECT min(received_at) AS at FROM deliveries
         WHERE state = 'waiting' AND waits_for = 'turn'`);
      return row?.at === null || row === void 0 ? null : isoOf(row.at);
    },
    lastDocketAlert: (docketRecordId) => {
      const row = database.get(`SELECT max(received_at) AS at FROM deliveries
         WHERE source = 'courtlistener' AND event = 'docket-alert' AND (?1 IS NULL OR EXISTS (
           SELECT 1 FROM json_each(dockets) WHERE value = ?1))`, [
        docketRecordId === void 0 ? null : `courtlistener:${docketRecordId}`
      ]);
      return row?.at === null || row === void 0 ? null : isoOf(row.at);
    },
    docketAlertsSince: (since) => database.all(`SELECT received_at AS at FROM deliveries
         WHERE source = 'courtlistener' AND event = 'docket-alert' AND received_at >= ?
         ORDER BY received_at`, [
      millisecondsOf(since)
    ]).map(({ at }) => isoOf(at)),
    unfinished: (ids) => new Set(ids.filter((id) => database.get("SELECT 1 FROM deliveries WHERE id = ? AND state IN ('waiting', 'parked')", [
      id
    ]) !== void 0)),
    forget: (before2, limit2) => database.run(`DELETE FROM deliveries WHERE id IN (
           SELECT id FROM deliveries WHERE state IN ('applied', 'dropped') AND changed_at < ?
           LIMIT ?
         )`, [
      millisecondsOf(before2),
      limit2
    ]).changes
  };
}
function deliveryRow(row) {
  const cell = {
    table: "deliveries",
    row: row.id
  };
  return {
    id: row.id,
    source: row.source,
    key: row.key,
    event: row.event,
    receivedAt: isoOf(row.received_at),
    state: row.state,
    waitsFor: row.waits_for,
    tries: row.tries,
    nextTryAt: row.next_try_at === null || row.next_try_at === 0 ? null : isoOf(row.next_try_at),
    reason: row.reason,
    dockets: readJson(row.dockets, cell),
    counts: readJson(row.counts, cell),
    ms: row.ms,
    changedAt: isoOf(row.changed_at)
  };
}

// src/store/docket_alerts.ts
function docketAlerts({ database, clock }) {
  return {
    note: (list2, at) => database.transaction(() => {
      const now = millisecondsOf(at);
      for (const alert of list2) {
        database.run(`INSERT INTO docket_alerts (docket_record_id, active, created_at, modified_at,
               last_hit_at, first_listed_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT DO UPDATE SET active = excluded.active, created_at = excluded.created_at,
               modified_at = excluded.modified_at, last_hit_at = excluded.last_hit_at`, [
          alert.docketId,
          alert.active ? 1 : 0,
          nullable(alert.createdAt),
          nullable(alert.modifiedAt),
          nullable(alert.lastHitAt),
          now
        ]);
      }
      const listed = JSON.stringify(list2.map(({ docketId }) => docketId));
      database.run(`DELETE FROM docket_alerts
           WHERE docket_record_id NOT IN (SELECT value FROM json_each(?))`, [
        listed
      ]);
    }),
    all: () => database.all("SELECT * FROM docket_alerts ORDER BY docket_record_id").map(knownAlert),
    judge: (docketId, { hitAt, missed }) => {
      database.run(`UPDATE docket_alerts SET judged_hit_at = ?1,
           missed_hit_at = CASE ?2 WHEN 1 THEN ?1 ELSE missed_hit_at END
         WHERE docket_record_id = ?3`, [
        millisecondsOf(hitAt),
        missed ? 1 : 0,
        docketId
      ]);
    },
    made: (docketId) => {
      database.run("UPDATE docket_alerts SET made_at = ? WHERE docket_record_id = ?", [
        clock.now().epochMilliseconds,
        docketId
      ]);
    },
    settle: (docketId) => {
      database.run("UPDATE docket_alerts SET missed_hit_at = NULL WHERE docket_record_id = ?", [
        docketId
      ]);
    }
  };
}
function knownAlert(row) {
  return {
    docketId: row.docket_record_id,
    active: row.active === 1,
    createdAt: iso(row.created_at),
    modifiedAt: iso(row.modified_at),
    lastHitAt: iso(row.last_hit_at),
    firstListedAt: isoOf(row.first_listed_at),
    judgedHitAt: iso(row.judged_hit_at),
    missedHitAt: iso(row.missed_hit_at),
    madeAt: iso(row.made_at)
  };
}
function iso(milliseconds) {
  return milliseconds === null ? null : isoOf(milliseconds);
}
function nullable(instant2) {
  return instant2 === null ? null : millisecondsOf(instant2);
}

// src/store/find_docket.ts
var selectDocket = "SELECT id, key, court_id, merged_into FROM dockets";
function docketRow(database, id) {
  return database.get(`${selectDocket} WHERE id = ?`, [
    id
  ]);
}
function findDocket(database, key) {
  let row = database.get(`${selectDocket} WHERE key = ?`, [
    key
  ]) ?? database.get(`${selectDocket} WHERE id = (SELECT docket FROM docket_aliases WHERE key = ?)`, [
    key
  ]);
  while (row !== void 0 && row.merged_into !== null) row = docketRow(database, row.merged_into);
  return row;
}

// src/store/dockets.ts
function dockets(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const find = (key) => findDocket(database, key);
  const byId2 = (id) => docketRow(database, id);
  function recordRow(ref) {
    return database.get(`${selectRecord} WHERE upstream = ? AND upstream_id = ?`, [
      ref.upstream,
      ref.id
    ]);
  }
  function create2(key, courtId) {
    const { id } = database.run("INSERT INTO dockets (key, court_id, created_at) VALUES (?, ?, ?)", [
      key,
      courtId,
      now()
    ]);
    return byId2(id);
  }
  function alias(docket, key) {
    const other = find(key);
    if (other !== void 0) return other.id === docket.id;
    database.run("INSERT INTO docket_aliases (key, docket, since_at) VALUES (?, ?, ?)", [
      key,
      docket.id,
      now()
    ]);
    return true;
  }
  function complete(row) {
    const aliases = database.all(`SELECT key FROM docket_aliases WHERE docket = ?1
       UNION SELECT key FROM dockets WHERE merged_into = ?1 ORDER BY key`, [
      row.id
    ]);
    const records2 = database.all(`${selectRecord} WHERE docket = ? ORDER BY id`, [
      row.id
    ]);
    return {
      key: row.key,
      courtId: row.court_id,
      aliases: aliases.map((found) => found.key),
      records: readRows(context, {
        rows: records2,
        read: storedRecord
      })
    };
  }
  function save(record, key) {
    return database.transaction(() => {
      const text = JSON.stringify(record);
      const modified = microsecondsOf(record.modifiedAt);
      const known3 = recordRow(record);
      if (known3 === void 0) {
        const docket2 = find(key) ?? create2(key, record.courtId);
        database.run(`INSERT INTO docket_records (upstream, upstream_id, docket, record, modified_us)
           VALUES (?, ?, ?, ?, ?)`, [
          record.upstream,
          record.id,
          docket2.id,
          text,
          modified
        ]);
        return {
          key: docket2.key,
          outcome: "new",
          conflict: null
        };
      }
      const docket = byId2(known3.docket);
      const conflict = alias(docket, key) ? null : find(key).key;
      const older = modified < known3.modified_us;
      if (older || text === known3.record) {
        return {
          key: docket.key,
          outcome: "unchanged",
          conflict
        };
      }
      database.run("UPDATE docket_records SET record = ?, modified_us = ? WHERE id = ?", [
        text,
        modified,
        known3.id
      ]);
      return {
        key: docket.key,
        outcome: "changed",
        conflict
      };
    });
  }
  function merge(keys, reason2) {
    database.transaction(() => {
      const from = find(keys.from);
      const into = find(keys.into);
      if (from === void 0 || into === void 0) {
        throw new Error(`no docket "${from === void 0 ? keys.from : keys.into}" to merge`);
      }
      if (from.id === into.id) return;
      const ids = [
        into.id,
        from.id
      ];
      database.run("UPDATE docket_records SET docket = ? WHERE docket = ?", ids);
      database.run("UPDATE docket_aliases SET docket = ? WHERE docket = ?", ids);
      database.run("UPDATE dockets SET merged_into = ? WHERE merged_into = ?", ids);
      database.run("UPDATE dockets SET merged_into = ?, merged_at = ?, merged_because = ? WHERE id = ?", [
        into.id,
        now(),
        reason2,
        from.id
      ]);
      database.run("UPDATE ledger SET docket_key = ? WHERE docket_key = ?", [
        into.key,
        from.key
      ]);
      database.run("DELETE FROM events WHERE docket_key IN (?, ?)", [
        into.key,
        from.key
      ]);
    });
  }
  return {
    save,
    merge,
    resolve: (key) => find(key)?.key ?? null,
    byKey: (key) => {
      const row = find(key);
      return row === void 0 ? null : complete(row);
    },
    byRecord: (ref) => {
      const row = recordRow(ref);
      return row === void 0 ? null : complete(byId2(row.docket));
    },
    list: (options = {}) => database.all(`${selectDocket} WHERE merged_into IS NULL AND (?1 IS NULL OR court_id = ?1) ORDER BY key`, [
      options.courtId ?? null
    ]).map(complete),
    keysOf: (courtId) => database.all(`SELECT key FROM dockets WHERE court_id = ?1
         UNION SELECT alias.key FROM docket_aliases AS alias
         JOIN dockets ON dockets.id = alias.docket WHERE dockets.court_id = ?1 ORDER BY key`, [
      courtId
    ]).map((row) => row.key),
    addAlias: (key, further) => database.transaction(() => {
      const docket = find(key);
      if (docket === void 0) throw new Error(`no docket "${key}" for an alias`);
      return alias(docket, further);
    }),
    touch: (ref) => {
      database.run("UPDATE docket_records SET last_contact_at = ? WHERE upstream = ? AND upstream_id = ?", [
        now(),
        ref.upstream,
        ref.id
      ]);
    }
  };
}
var selectRecord = `SELECT id, upstream, upstream_id, docket, record, modified_us, last_contact_at
  FROM docket_records`;
function storedRecord(row) {
  const cell = {
    table: "docket_records",
    row: `${row.upstream} ${row.upstream_id}`
  };
  return {
    record: readJson(row.record, cell),
    lastContactAt: row.last_contact_at === null ? null : isoOf(row.last_contact_at)
  };
}

// src/domain/entries/fingerprint.ts
var import_node_crypto = require("node:crypto");
function fingerprint(record) {
  const content = [
    1,
    record.description,
    record.dateFiled,
    record.timeFiled,
    record.entryNumber,
    record.pacerSequenceNumber,
    record.recapSequenceNumber,
    record.documents.map(documentContent).map((fields) => JSON.stringify(fields)).sort()
  ];
  return (0, import_node_crypto.createHash)("sha256").update(JSON.stringify(content)).digest("hex");
}
function documentContent(document) {
  return [
    document.documentNumber,
    document.attachmentNumber,
    document.description,
    document.isAvailable,
    document.isSealed,
    document.pdfUrl,
    document.pacerDocId
  ];
}

// src/store/reading_state.ts
function openReading(context, reading) {
  const at = context.clock.now().epochMilliseconds;
  context.database.run(`INSERT INTO readings (version, reader, state, reason, tries, since_at, next_try_at)
     VALUES (?1, ?2, 'pending', ?3, 0, ?4, ?4)
     ON CONFLICT DO UPDATE SET state = 'pending', reason = excluded.reason, tries = 0,
       since_at = excluded.since_at, next_try_at = excluded.next_try_at`, [
    reading.version,
    reading.reader,
    reading.reason,
    at
  ]);
}
function closeReading(context, reading) {
  const at = context.clock.now().epochMilliseconds;
  context.database.run(`INSERT INTO readings (version, reader, state, reader_version, reason, tries, since_at)
     VALUES (?, ?, 'read', ?, '', 0, ?)
     ON CONFLICT DO UPDATE SET state = 'read', reader_version = excluded.reader_version,
       reason = '', tries = 0, since_at = excluded.since_at, next_try_at = NULL`, [
    reading.version,
    reading.reader.name,
    reading.reader.version,
    at
  ]);
}

// src/store/unreadable_rows.ts
var firstTryAfter = 36e5;
function unreadableRows({ database, clock }) {
  return {
    note: ({ kind, id, docketRecordId, problem }) => {
      const now = clock.now().epochMilliseconds;
      database.run(`INSERT INTO unreadable_rows
           (kind, upstream_id, docket_record_id, problem, since_at, tries, next_try_at)
         VALUES (?, ?, ?, ?, ?, 0, ?)
         ON CONFLICT DO UPDATE SET problem = excluded.problem`, [
        kind,
        id,
        docketRecordId,
        problem,
        now,
        now + firstTryAfter
      ]);
    },
    list: (of) => database.all(`SELECT * FROM unreadable_rows WHERE ?1 IS NULL OR docket_record_id = ?1
         ORDER BY since_at, docket_record_id, kind, upstream_id`, [
      of?.docketRecordId ?? null
    ]).map(unreadableRow),
    tried: ({ kind, id, docketRecordId }, { problem, nextTryAt }) => {
      database.run(`UPDATE unreadable_rows SET problem = ?, tries = tries + 1, next_try_at = ?
         WHERE kind = ? AND upstream_id = ? AND docket_record_id = ?`, [
        problem,
        millisecondsOf(nextTryAt),
        kind,
        id,
        docketRecordId
      ]);
    },
    forget: ({ kind, id, docketRecordId }) => {
      database.run("DELETE FROM unreadable_rows WHERE kind = ? AND upstream_id = ? AND docket_record_id = ?", [
        kind,
        id,
        docketRecordId
      ]);
    }
  };
}
function forgetUnreadable({ database }, { upstream: upstream2, entry: entry2 = null, documents: documents4 = [] }) {
  if (upstream2 !== "courtlistener") return;
  if (database.get("SELECT 1 FROM unreadable_rows LIMIT 1") === void 0) return;
  database.run("DELETE FROM unreadable_rows WHERE kind = 'entry' AND upstream_id = ?", [
    entry2
  ]);
  database.run(`DELETE FROM unreadable_rows
     WHERE kind = 'document' AND upstream_id IN (SELECT value FROM json_each(?))`, [
    JSON.stringify(documents4.map(({ id }) => id))
  ]);
}
function unreadableRow(row) {
  return {
    kind: row.kind,
    id: row.upstream_id,
    docketRecordId: row.docket_record_id,
    problem: row.problem,
    since: isoOf(row.since_at),
    tries: row.tries,
    nextTryAt: isoOf(row.next_try_at)
  };
}

// src/store/version_rows.ts
var selectVersions = `SELECT version.id, version.entry, version.fingerprint,
  version.record, version.modified_us, version.documents_modified_us, version.received_at,
  entry_row.gone_at
  FROM entry_versions AS version JOIN entries AS entry_row ON entry_row.id = version.entry`;
function storedVersion(row) {
  return {
    id: row.id,
    entryRow: row.entry,
    record: readJson(row.record, {
      table: "entry_versions",
      row: row.id
    }),
    fingerprint: row.fingerprint,
    receivedAt: isoOf(row.received_at),
    gone: row.gone_at !== null
  };
}

// src/store/entries.ts
function entries(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const stamp2 = (stated2) => stated2?.receivedAt === void 0 ? now() : millisecondsOf(stated2.receivedAt);
  function entryRow(ref) {
    return database.get(`SELECT id, docket_record_id, gone_at FROM entries WHERE upstream = ? AND upstream_id = ?`, [
      ref.upstream,
      ref.id
    ]);
  }
  function addVersion(entry2, version) {
    const { id } = database.run(`INSERT INTO entry_versions
         (entry, fingerprint, record, modified_us, documents_modified_us, received_at)
       VALUES (?, ?, ?, ?, ?, ?)`, [
      entry2,
      version.fingerprint,
      JSON.stringify(version.record),
      version.modified,
      version.documentsModified,
      version.receivedAt
    ]);
    openReading(context, {
      version: id,
      reader: "rules",
      reason: "new text"
    });
  }
  function refresh2(version, incoming) {
    database.run(`UPDATE entry_versions SET record = ?, modified_us = ?, documents_modified_us = ?
       WHERE id = ?`, [
      JSON.stringify(incoming.record),
      incoming.modified,
      incoming.documentsModified,
      version
    ]);
  }
  function place3(entry2, incoming) {
    const versions = database.all(`SELECT id, fingerprint, modified_us, documents_modified_us FROM entry_versions
       WHERE entry = ? ORDER BY modified_us, documents_modified_us, id`, [
      entry2
    ]);
    const same = versions.find((version) => version.fingerprint === incoming.fingerprint && order(version, incoming) === 0);
    const above = versions.findIndex((version) => order(version, incoming) > 0);
    const below2 = versions[(above < 0 ? versions.length : above) - 1];
    if (same !== void 0) refresh2(same.id, incoming);
    else if (below2?.fingerprint === incoming.fingerprint) refresh2(below2.id, incoming);
    else if (versions[above]?.fingerprint !== incoming.fingerprint) {
      addVersion(entry2, incoming);
      return true;
    }
    return false;
  }
  function rememberDocuments(entry2, record) {
    for (const document of record.documents) {
      if (document.id === "") continue;
      database.run(`INSERT INTO documents (upstream, document_id, entry) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET entry = excluded.entry WHERE entry <> excluded.entry`, [
        record.upstream,
        document.id,
        entry2
      ]);
    }
  }
  function upsert(record, stated2) {
    const incoming = describe(record, stamp2(stated2));
    return database.transaction(() => {
      forgetUnreadable(context, {
        ...record,
        entry: record.id
      });
      const known3 = entryRow(record);
      if (known3 === void 0) {
        const { id } = database.run("INSERT INTO entries (upstream, upstream_id, docket_record_id) VALUES (?, ?, ?)", [
          record.upstream,
          record.id,
          record.docketRecordId
        ]);
        addVersion(id, incoming);
        rememberDocuments(id, record);
        return "new";
      }
      const added = place3(known3.id, incoming);
      rememberDocuments(known3.id, record);
      const moved = known3.docket_record_id !== record.docketRecordId && newestRow("entry = ?", [
        known3.id
      ])?.modified_us === incoming.modified;
      const back = known3.gone_at !== null && incoming.receivedAt > known3.gone_at;
      if (moved || back) {
        database.run("UPDATE entries SET docket_record_id = ?, gone_at = ? WHERE id = ?", [
          moved ? record.docketRecordId : known3.docket_record_id,
          back ? null : known3.gone_at,
          known3.id
        ]);
      }
      return added || moved || back ? "changed" : "unchanged";
    });
  }
  function newestRow(where2, values) {
    return database.get(`${selectVersions} WHERE ${where2}
       ORDER BY modified_us DESC, documents_modified_us DESC, version.id DESC LIMIT 1`, values);
  }
  function updateDocument(document, stated2) {
    return database.transaction(() => {
      const place4 = database.get("SELECT entry FROM documents WHERE upstream = ? AND document_id = ?", [
        stated2.upstream,
        document.id
      ]);
      const newest = place4 === void 0 ? void 0 : newestRow("entry = ?", [
        place4.entry
      ]);
      if (newest === void 0) return "unknown";
      const { record } = storedVersion(newest);
      const stored = record.documents.find((one) => one.id === document.id);
      forgetUnreadable(context, {
        ...stated2,
        documents: [
          document
        ]
      });
      const older = stored !== void 0 && microsecondsOf(document.modifiedAt) < microsecondsOf(stored.modifiedAt);
      if (older) return "unchanged";
      const incoming = describe({
        ...record,
        documents: withDocument(record.documents, document)
      }, stamp2(stated2));
      if (incoming.fingerprint === newest.fingerprint) {
        refresh2(newest.id, incoming);
        return "unchanged";
      }
      addVersion(newest.entry, incoming);
      return "changed";
    });
  }
  const read = (rows) => readRows(context, {
    rows,
    read: storedVersion
  });
  const inOrder3 = "ORDER BY version.entry, modified_us, documents_modified_us, version.id";
  return {
    upsert,
    updateDocument,
    markGone: (ref) => {
      forgetUnreadable(context, {
        ...ref,
        entry: ref.id
      });
      return database.run("UPDATE entries SET gone_at = coalesce(gone_at, ?) WHERE upstream = ? AND upstream_id = ?", [
        now(),
        ref.upstream,
        ref.id
      ]).changes > 0;
    },
    newest: (ref) => {
      const row = newestRow("upstream = ? AND upstream_id = ?", [
        ref.upstream,
        ref.id
      ]);
      return row === void 0 ? null : storedVersion(row);
    },
    versionsOfEntry: (ref) => read(database.all(`${selectVersions} WHERE upstream = ? AND upstream_id = ? ${inOrder3}`, [
      ref.upstream,
      ref.id
    ])),
    versionsOf: (docketKey2) => read(database.all(`${selectVersions} WHERE (upstream, docket_record_id) IN (
           SELECT upstream, upstream_id FROM docket_records WHERE docket = ?
         ) ${inOrder3}`, [
      findDocket(database, docketKey2)?.id ?? null
    ])),
    versionsOfRecord: (ref) => read(database.all(`${selectVersions} WHERE upstream = ? AND docket_record_id = ? ${inOrder3}`, [
      ref.upstream,
      ref.id
    ])),
    newestSince: (ref, day4) => read(database.all(`SELECT DISTINCT version.entry FROM entry_versions AS version
           JOIN entries AS entry_row ON entry_row.id = version.entry
           WHERE upstream = ? AND docket_record_id = ? AND CASE WHEN json_valid(record) THEN
             coalesce(record ->> 'dateFiled', substr(record ->> 'createdAt', 1, 10)) >= ? ELSE TRUE END
           ORDER BY version.entry`, [
      ref.upstream,
      ref.id,
      day4
    ]).flatMap(({ entry: entry2 }) => newestRow("version.entry = ?", [
      entry2
    ]) ?? [])),
    countOfRecord: (ref) => database.get("SELECT count(*) AS count FROM entries WHERE upstream = ? AND docket_record_id = ?", [
      ref.upstream,
      ref.id
    ]).count,
    ofDocument: (ref) => database.get(`SELECT upstream, upstream_id AS id FROM entries
         WHERE id = (SELECT entry FROM documents WHERE upstream = ? AND document_id = ?)`, [
      ref.upstream,
      ref.id
    ]) ?? null
  };
}
function describe(record, receivedAt) {
  return {
    record,
    fingerprint: fingerprint(record),
    modified: microsecondsOf(record.modifiedAt),
    documentsModified: record.documents.reduce((latest2, one) => Math.max(latest2, microsecondsOf(one.modifiedAt)), 0),
    receivedAt
  };
}
function order(version, incoming) {
  return version.modified_us - incoming.modified || version.documents_modified_us - incoming.documentsModified;
}
function withDocument(documents4, document) {
  const place3 = documents4.findIndex((one) => one.id === document.id);
  if (place3 >= 0) return documents4.with(place3, document);
  return [
    ...documents4,
    document
  ].sort((a, b) => (a.attachmentNumber ?? -1) - (b.attachmentNumber ?? -1));
}

// src/store/events.ts
function events(context) {
  const { database } = context;
  const own = (docketKey2) => findDocket(database, docketKey2)?.key ?? docketKey2;
  const list2 = (where2, values) => readRows(context, {
    rows: database.all(`SELECT case_id, key, docket_key, event, content_hash, created_at, modified_at
         FROM events WHERE ${where2} ORDER BY case_id, date, key`, values),
    read: storedEvent
  });
  const formerOf = (caseId, docketKey2) => new Map(database.all(`SELECT key, event, content_hash, created_at, modified_at FROM events
         WHERE case_id = ? AND docket_key = ?`, [
    caseId,
    docketKey2
  ]).map((one) => [
    one.key,
    one
  ]));
  function replaceProjection(of, rows) {
    const docketKey2 = own(of.docketKey);
    database.transaction(() => {
      const former = formerOf(of.caseId, docketKey2);
      const same = new Set(rows.filter((row) => isStored(row, former.get(row.key))).map(({ key }) => key));
      for (const key of former.keys()) {
        if (same.has(key)) continue;
        database.run("DELETE FROM events WHERE case_id = ? AND key = ?", [
          of.caseId,
          key
        ]);
      }
      for (const row of rows) {
        if (same.has(row.key)) continue;
        database.run(`INSERT INTO events (case_id, key, docket_key, date, event, content_hash,
             created_at, modified_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`, [
          of.caseId,
          row.key,
          docketKey2,
          row.event.date,
          JSON.stringify(row.event),
          row.contentHash,
          millisecondsOf(row.createdAt),
          millisecondsOf(row.modifiedAt)
        ]);
      }
    });
  }
  return {
    replaceProjection,
    holds: (of, rows) => {
      const former = formerOf(of.caseId, own(of.docketKey));
      return former.size === rows.length && rows.every((row) => isStored(row, former.get(row.key)));
    },
    of: ({ caseId, docketKey: docketKey2 }) => list2("case_id = ?1 AND (?2 IS NULL OR docket_key = ?2)", [
      caseId,
      docketKey2 === void 0 ? null : own(docketKey2)
    ]),
    all: () => list2("TRUE", []),
    cases: () => database.all("SELECT DISTINCT case_id FROM events ORDER BY case_id").map((row) => row.case_id),
    dropCase: (caseId) => database.run("DELETE FROM events WHERE case_id = ?", [
      caseId
    ]).changes,
    drop: () => database.run("DELETE FROM events").changes
  };
}
function isStored(row, former) {
  return former !== void 0 && former.content_hash === row.contentHash && isoOf(former.created_at) === row.createdAt && isoOf(former.modified_at) === row.modifiedAt && former.event === JSON.stringify(row.event);
}
function storedEvent(row) {
  return {
    caseId: row.case_id,
    docketKey: row.docket_key,
    key: row.key,
    event: readJson(row.event, {
      table: "events",
      row: `${row.case_id}/${row.key}`
    }),
    contentHash: row.content_hash,
    createdAt: isoOf(row.created_at),
    modifiedAt: isoOf(row.modified_at)
  };
}

// src/store/facts.ts
function facts(context) {
  const { database } = context;
  function replace(version, read) {
    const { reader } = read;
    return database.transaction(() => {
      const later = database.get(`SELECT 1 FROM readings WHERE version = ? AND reader = ? AND state = 'read'
         AND reader_version > ?`, [
        version,
        reader.name,
        reader.version
      ]);
      if (later !== void 0) return false;
      database.run("DELETE FROM facts WHERE version = ? AND reader = ?", [
        version,
        reader.name
      ]);
      for (const fact of read.facts) {
        database.run("INSERT INTO facts (version, reader, reader_version, fact) VALUES (?, ?, ?, ?)", [
          version,
          reader.name,
          reader.version,
          JSON.stringify(fact)
        ]);
      }
      closeReading(context, {
        version,
        reader
      });
      return true;
    });
  }
  return {
    replace,
    of: (version) => readRows(context, {
      rows: database.all(`${selectFacts} WHERE version = ? ORDER BY reader, id`, [
        version
      ]),
      read: storedFact
    }),
    ofDocket: (docketKey2) => {
      const rows = database.all(`${selectFacts} WHERE version IN (
           SELECT version.id FROM docket_records AS record
           JOIN entries ON entries.upstream = record.upstream
             AND entries.docket_record_id = record.upstream_id
           JOIN entry_versions AS version ON version.entry = entries.id
           WHERE record.docket = ?
         ) ORDER BY version, reader, id`, [
        findDocket(database, docketKey2)?.id ?? null
      ]);
      const result = /* @__PURE__ */ new Map();
      const read = (row) => {
        const fact = storedFact(row);
        const others = result.get(row.version);
        if (others === void 0) result.set(row.version, [
          fact
        ]);
        else others.push(fact);
      };
      readRows(context, {
        rows,
        read
      });
      return result;
    }
  };
}
var selectFacts = "SELECT id, version, fact FROM facts";
function storedFact(row) {
  return readJson(row.fact, {
    table: "facts",
    row: row.id
  });
}

// src/store/feed_files.ts
function feedFiles({ database }) {
  const list2 = () => database.all("SELECT path, name FROM feed_files ORDER BY path");
  return {
    list: () => list2().map(({ path, name }) => ({
      path,
      name
    })),
    keep: (files) => {
      const known3 = new Map(list2().map(({ path, name }) => [
        path,
        name
      ]));
      const fresh = files.filter(({ path, name }) => known3.get(path) !== name);
      if (fresh.length === 0) return;
      database.transaction(() => {
        for (const { path, name } of fresh) {
          database.run(`INSERT INTO feed_files (path, name) VALUES (?, ?)
             ON CONFLICT DO UPDATE SET name = excluded.name`, [
            path,
            name
          ]);
        }
      });
    },
    forget: (path) => void database.run("DELETE FROM feed_files WHERE path = ?", [
      path
    ])
  };
}

// src/store/inspect_file.ts
var import_node_sqlite3 = require("node:sqlite");
var applicationId = 1128489324;
function inspectFile(path) {
  const size = sizeOf(path);
  if (size === void 0) return {
    holds: "nothing"
  };
  if (size === 0) return {
    holds: (sizeOf(`${path}-wal`) ?? 0) > 0 ? "lost head" : "nothing"
  };
  const seen = sizeOf(`${path}-shm`) === void 0 ? readBytes(path) : askSqlite(path);
  if (seen === void 0) return {
    holds: "no database"
  };
  if (seen.applicationId === applicationId) return {
    holds: "our store"
  };
  return {
    holds: referenceTables.every(seen.hasTable) ? "reference store" : "other database"
  };
}
var referenceTables = [
  "hearings",
  "deadlines",
  "webhook_events"
];
function readBytes(path) {
  const head = readPart(path);
  const magic = new TextDecoder("latin1").decode(head.subarray(0, 16));
  if (magic !== "SQLite format 3\0" || head.length < 100) return void 0;
  const text = new TextDecoder("latin1");
  const schema2 = text.decode(head) + (sizeOf(`${path}-wal`) === void 0 ? "" : text.decode(readPart(`${path}-wal`)));
  return {
    applicationId: new DataView(head.buffer, head.byteOffset).getInt32(68),
    hasTable: (name) => new RegExp(`CREATE TABLE ["'\`[]?${name}\\b`, "i").test(schema2)
  };
}
function askSqlite(path) {
  const connection = new import_node_sqlite3.DatabaseSync(path, {
    readOnly: true,
    timeout: 1e3
  });
  try {
    const id = connection.prepare("PRAGMA application_id").get();
    const tables = connection.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").all();
    const names = new Set(tables.map((row) => String(row["name"]).toLowerCase()));
    return {
      applicationId: id.application_id,
      hasTable: (name) => names.has(name)
    };
  } finally {
    connection.close();
  }
}
var partLength = 1024 * 1024;
function readPart(path) {
  using file = Deno.openSync(path, {
    read: true
  });
  const bytes = new Uint8Array(partLength);
  let length = 0;
  while (length < bytes.length) {
    const read = file.readSync(bytes.subarray(length));
    if (read === null) break;
    length += read;
  }
  return bytes.subarray(0, length);
}
function sizeOf(path) {
  try {
    return Deno.statSync(path).size;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return void 0;
    throw error;
  }
}

// src/store/installation.ts
function installation({ database }, { random = Math.random } = {}) {
  const read = () => database.get("SELECT value FROM installation WHERE name = 'offset'")?.value;
  return {
    offset: () => {
      const known3 = read();
      if (known3 !== void 0) return known3;
      if (database.get("PRAGMA query_only").query_only === 1) return 0.5;
      database.run("INSERT INTO installation VALUES ('offset', ?) ON CONFLICT DO NOTHING", [
        random()
      ]);
      return read();
    }
  };
}

// src/store/leases.ts
var import_node_process = __toESM(require("node:process"));

// src/platform/file_hold.ts
function holdFile(path) {
  let file;
  try {
    file = Deno.openSync(path, {
      read: true,
      write: true,
      create: true
    });
  } catch {
    return null;
  }
  let held2 = false;
  try {
    held2 = file.tryLockSync(true);
  } catch {
  }
  if (!held2) {
    file.close();
    return null;
  }
  let released = false;
  return {
    release: () => {
      if (released) return;
      released = true;
      file.close();
    }
  };
}
function isFileHeld(path) {
  let file;
  try {
    file = Deno.openSync(path, {
      read: true
    });
  } catch {
    return void 0;
  }
  try {
    return !file.tryLockSync(false);
  } catch {
    return void 0;
  } finally {
    file.close();
  }
}

// src/store/leases.ts
var attempts = 5;
function leases(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const find = (name) => database.get("SELECT holder, pid, acquired_at, renewed_at, expires_at FROM leases WHERE name = ?", [
    name
  ]);
  const holdPath = (name) => database.path === ":memory:" ? null : `${database.path}.${name}.lock`;
  const hold2 = (name) => {
    const path = holdPath(name);
    if (path === null) return null;
    for (let attempt2 = 1; attempt2 < attempts; attempt2 += 1) {
      const held3 = holdFile(path);
      if (held3 !== null) return held3;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 1);
    }
    return holdFile(path);
  };
  const isAlive = (name) => {
    const path = holdPath(name);
    return path === null || isFileHeld(path) !== false;
  };
  function held2(name, options) {
    const { token, ttl } = options;
    let { fileHold } = options;
    const release = () => {
      try {
        database.run("DELETE FROM leases WHERE name = ? AND token = ?", [
          name,
          token
        ]);
      } finally {
        fileHold?.release();
      }
    };
    return {
      renew: () => {
        const ours = database.run("UPDATE leases SET renewed_at = ?, expires_at = ? WHERE name = ? AND token = ?", [
          now(),
          now() + ttl * 1e3,
          name,
          token
        ]).changes === 1;
        if (ours) fileHold ??= hold2(name);
        return ours;
      },
      release,
      [Symbol.dispose]: release
    };
  }
  return {
    acquire: (name, asked2) => database.transaction(() => {
      const found = find(name);
      const former = found === void 0 ? null : describe2(found);
      if (found !== void 0 && found.expires_at > now() && isAlive(name)) {
        return {
          granted: false,
          heldBy: describe2(found)
        };
      }
      const token = crypto.randomUUID();
      database.run(`INSERT OR REPLACE INTO leases
             (name, token, holder, pid, acquired_at, renewed_at, expires_at)
           VALUES (?1, ?2, ?3, ?4, ?5, ?5, ?6)`, [
        name,
        token,
        asked2.holder,
        import_node_process.default.pid,
        now(),
        now() + asked2.ttl * 1e3
      ]);
      return {
        granted: true,
        lease: held2(name, {
          token,
          ttl: asked2.ttl,
          fileHold: hold2(name)
        }),
        takenOverFrom: former
      };
    }),
    holder: (name) => {
      const found = find(name);
      if (found === void 0 || found.expires_at <= now() || !isAlive(name)) return null;
      return describe2(found);
    }
  };
}
function describe2(row) {
  return {
    holder: row.holder,
    pid: row.pid,
    since: isoOf(row.acquired_at),
    renewedAt: isoOf(row.renewed_at),
    expiresAt: isoOf(row.expires_at)
  };
}

// src/store/ledger.ts
function ledger(context) {
  const { database } = context;
  const own = (docketKey2) => findDocket(database, docketKey2)?.key ?? docketKey2;
  function differing(rows) {
    const dockets2 = new Map([
      ...new Set(rows.map((row) => row.docketKey))
    ].map((key) => [
      key,
      own(key)
    ]));
    return rows.map((row) => ({
      row,
      docket: dockets2.get(row.docketKey),
      text: JSON.stringify(row)
    })).filter(({ row, docket, text }) => {
      const stored = database.get("SELECT docket_key, row FROM ledger WHERE case_id = ? AND key = ?", [
        row.caseId,
        row.key
      ]);
      return stored?.row !== text || stored.docket_key !== docket;
    });
  }
  function save(rows) {
    database.transaction(() => {
      for (const { row, docket, text } of differing(rows)) {
        const { changes: changes2 } = database.run(`INSERT INTO ledger (case_id, key, docket_key, row) VALUES (?, ?, ?, ?)
           ON CONFLICT DO UPDATE SET row = excluded.row WHERE docket_key = excluded.docket_key`, [
          row.caseId,
          row.key,
          docket,
          text
        ]);
        if (changes2 === 0) {
          throw new Error(`the key "${row.key}" of case "${row.caseId}" belongs to another docket`);
        }
      }
    });
  }
  return {
    save,
    holds: (rows) => differing(rows).length === 0,
    of: ({ caseId, docketKey: docketKey2 }) => {
      const rows = database.all(`SELECT key, docket_key, row FROM ledger
         WHERE case_id = ?1 AND (?2 IS NULL OR docket_key = ?2) ORDER BY id`, [
        caseId,
        docketKey2 === void 0 ? null : own(docketKey2)
      ]);
      return readRows({
        ...context,
        damaged: rethrow
      }, {
        rows,
        read: (row) => ({
          ...readJson(row.row, {
            table: "ledger",
            row: `${caseId}/${row.key}`
          }),
          docketKey: row.docket_key
        })
      });
    },
    taken: (caseId, options = {}) => new Set(database.all("SELECT key FROM ledger WHERE case_id = ?1 AND (?2 IS NULL OR docket_key <> ?2)", [
      caseId,
      options.otherThan === void 0 ? null : own(options.otherThan)
    ]).map((row) => row.key))
  };
}
function rethrow(error) {
  throw error;
}

// src/store/marks.ts
function marks(context) {
  const { database, clock } = context;
  function read(row) {
    let mark = blank;
    try {
      const cell = {
        table: "marks",
        row: `${row.upstream} ${row.docket_record_id}`
      };
      mark = {
        ...blank,
        ...readJson(row.mark, cell)
      };
    } catch {
    }
    const lastCheckedAt = row.last_checked_at === null ? null : isoOf(row.last_checked_at);
    const goodAt = mark.goodAt ?? (mark.outcome === "ok" ? lastCheckedAt : null);
    return {
      ...mark,
      goodAt,
      lastCheckedAt
    };
  }
  function of(ref) {
    const row = database.get(`${selectMarks} WHERE upstream = ? AND docket_record_id = ?`, [
      ref.upstream,
      ref.id
    ]);
    return row === void 0 ? {
      ...blank,
      lastCheckedAt: null
    } : read(row);
  }
  function set(ref, changes2) {
    database.transaction(() => {
      const { lastCheckedAt, ...mark } = {
        ...of(ref),
        ...changes2
      };
      database.run(`INSERT INTO marks (upstream, docket_record_id, mark, last_checked_at)
         VALUES (?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET mark = excluded.mark, last_checked_at = excluded.last_checked_at`, [
        ref.upstream,
        ref.id,
        JSON.stringify(mark),
        lastCheckedAt === null ? null : millisecondsOf(lastCheckedAt)
      ]);
    });
  }
  return {
    of,
    set,
    checked: (ref, outcome2, { partly = false } = {}) => {
      const lastCheckedAt = clock.now().toString();
      const end = outcome2 === "ok" ? {
        failures: 0,
        goodAt: lastCheckedAt
      } : {
        failures: partly ? 0 : of(ref).failures + 1
      };
      set(ref, {
        outcome: outcome2,
        lastCheckedAt,
        ...end
      });
    },
    shown: (ref, attention = []) => set(ref, {
      recordAt: clock.now().toString(),
      attention: [
        ...attention
      ]
    }),
    all: () => database.all(`${selectMarks} ORDER BY upstream, docket_record_id`).map((row) => ({
      upstream: row.upstream,
      id: row.docket_record_id,
      ...read(row)
    })),
    forget: (ref) => {
      database.run("DELETE FROM marks WHERE upstream = ? AND docket_record_id = ?", [
        ref.upstream,
        ref.id
      ]);
    }
  };
}
var blank = {
  entriesMark: null,
  documentsMark: null,
  cursor: null,
  complete: false,
  outcome: null,
  failures: 0,
  goodAt: null,
  recordAt: null,
  attention: [],
  heldPasses: 0
};
var selectMarks = "SELECT upstream, docket_record_id, mark, last_checked_at FROM marks";

// src/store/copy_database.ts
var import_node_sqlite4 = require("node:sqlite");
function copyDatabase(database, target) {
  const part = `${target}.part`;
  removeIfThere(part);
  const copy = new import_node_sqlite4.DatabaseSync(part, {
    enableForeignKeyConstraints: false
  });
  try {
    copy.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = FULL; BEGIN IMMEDIATE");
    const schema2 = database.all("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL ORDER BY rowid").filter((item3) => !item3.name.startsWith("sqlite_"));
    const tables = schema2.filter((item3) => item3.type === "table");
    for (const table of tables) {
      copy.exec(table.sql);
      copyRows(database, {
        copy,
        table: table.name
      });
    }
    for (const item3 of schema2.filter((item4) => item4.type !== "table")) copy.exec(item3.sql);
    for (const pragma of [
      "application_id",
      "user_version"
    ]) {
      const value = database.get(`PRAGMA ${pragma}`)[pragma];
      copy.exec(`PRAGMA ${pragma} = ${value}`);
    }
    copy.exec("COMMIT");
    copy.close();
    Deno.renameSync(part, target);
  } catch (error) {
    if (copy.isOpen) copy.close();
    removeIfThere(part);
    throw error;
  }
}
function copyRows(database, options) {
  const { copy, table } = options;
  const quoted = (name) => `"${name.replaceAll('"', '""')}"`;
  const columns = database.all(`PRAGMA table_info(${quoted(table)})`);
  const names = columns.map((column) => quoted(column.name)).join(", ");
  const insert = copy.prepare(`INSERT INTO ${quoted(table)} (${names}) VALUES (${columns.map(() => "?").join(", ")})`);
  const select = database.connection.prepare(`SELECT ${names} FROM ${quoted(table)}`);
  select.setReadBigInts(true);
  for (const row of select.iterate()) {
    insert.run(...columns.map((column) => row[column.name]));
  }
}

// src/store/migrate.ts
function migrate(database, options) {
  const { migrations: migrations2, readOnly } = options;
  const target = migrations2.length;
  const found = versionOf(database);
  if (found > target) throw newerStore(database.path, {
    found,
    target
  });
  if (found < target && readOnly) throw olderStore(database.path, {
    found,
    target
  });
  let saved = false;
  while (versionOf(database) < target) {
    database.transaction(() => {
      const version = versionOf(database);
      if (version > target) throw newerStore(database.path, {
        found: version,
        target
      });
      if (version === target) return;
      if (found > 0 && !saved) {
        saveCopy(database, version);
        saved = true;
      }
      try {
        database.script(migrations2[version].sql);
        database.run(`PRAGMA user_version = ${version + 1}`);
      } catch (error) {
        if (error instanceof CaseCalendarError) throw error;
        throw failedStep(database.path, {
          version,
          name: migrations2[version].name,
          error
        });
      }
    });
  }
}
function versionOf(database) {
  return database.get("PRAGMA user_version").user_version;
}
function saveCopy(database, version) {
  if (database.path === ":memory:") return;
  const target = `${database.path}.v${version}.bak`;
  try {
    copyDatabase(database, target);
  } catch (error) {
    if (error instanceof CaseCalendarError) throw error;
    const action = `Cannot upgrade the store "${database.path}"`;
    const explained = fileError(error, {
      action,
      kind: "store"
    });
    if (explained instanceof CaseCalendarError) throw explained;
    throw new CaseCalendarError("store", {
      action,
      cause: `the copy "${target}" could not be written (${messageOf(error)})`,
      next: "free some space in that folder; the store was left as it was"
    }, {
      cause: error
    });
  }
}
function newerStore(path, versions) {
  return new CaseCalendarError("store", {
    action: `Cannot open the store "${path}"`,
    cause: `it has version ${versions.found}, written by a newer case-calendar; this one knows versions up to ${versions.target}`,
    next: `install the newer case-calendar again, or restore the copy it made before upgrading ("${path}.v${versions.target}.bak")`
  });
}
function olderStore(path, versions) {
  return new CaseCalendarError("store", {
    action: `Cannot read the store "${path}"`,
    cause: `it has version ${versions.found}, written by an older case-calendar; this one needs version ${versions.target}`,
    next: "run a command that writes, such as `case-calendar sync`; it upgrades the store and keeps a copy"
  });
}
function failedStep(path, step2) {
  return new CaseCalendarError("store", {
    action: `Cannot upgrade the store "${path}" from version ${step2.version} to ${step2.version + 1}`,
    cause: `the step "${step2.name}" failed (${messageOf(step2.error)})`,
    next: "report this; the store was left as it was"
  }, {
    cause: step2.error
  });
}
function messageOf(error) {
  return printable(error instanceof Error ? error.message : String(error));
}

// src/store/migrations.ts
var migrations = [
  {
    name: "first tables",
    sql: `
CREATE TABLE dockets (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL UNIQUE COLLATE NOCASE,
  court_id TEXT NOT NULL COLLATE NOCASE,
  merged_into INTEGER REFERENCES dockets (id) ON DELETE CASCADE,
  merged_at INTEGER,
  merged_because TEXT,
  created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX dockets_by_court ON dockets (court_id);

CREATE TABLE docket_aliases (
  key TEXT PRIMARY KEY COLLATE NOCASE,
  docket INTEGER NOT NULL REFERENCES dockets (id) ON DELETE CASCADE,
  since_at INTEGER NOT NULL
) STRICT;

CREATE TABLE docket_records (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  upstream_id TEXT NOT NULL,
  docket INTEGER NOT NULL REFERENCES dockets (id) ON DELETE CASCADE,
  record TEXT NOT NULL,
  modified_us INTEGER NOT NULL,
  last_contact_at INTEGER,
  UNIQUE (upstream, upstream_id)
) STRICT;
CREATE INDEX docket_records_by_docket ON docket_records (docket);

-- No reference to docket_records: an entry may be delivered before its docket's record is known.
CREATE TABLE entries (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  gone_at INTEGER,
  UNIQUE (upstream, upstream_id)
) STRICT;
CREATE INDEX entries_by_record ON entries (upstream, docket_record_id);

CREATE TABLE entry_versions (
  id INTEGER PRIMARY KEY,
  entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  fingerprint TEXT NOT NULL,
  record TEXT NOT NULL,
  modified_us INTEGER NOT NULL,
  documents_modified_us INTEGER NOT NULL,
  received_at INTEGER NOT NULL
) STRICT;
CREATE INDEX entry_versions_in_order
  ON entry_versions (entry, modified_us, documents_modified_us, id);

CREATE TABLE documents (
  upstream TEXT NOT NULL,
  document_id TEXT NOT NULL,
  entry INTEGER NOT NULL REFERENCES entries (id) ON DELETE CASCADE,
  PRIMARY KEY (upstream, document_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX documents_by_entry ON documents (entry);

CREATE TABLE readings (
  version INTEGER NOT NULL REFERENCES entry_versions (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('pending', 'read')),
  reader_version INTEGER,
  reason TEXT NOT NULL,
  tries INTEGER NOT NULL,
  since_at INTEGER NOT NULL,
  next_try_at INTEGER,
  PRIMARY KEY (version, reader)
) STRICT, WITHOUT ROWID;
CREATE INDEX readings_due ON readings (next_try_at, version) WHERE state = 'pending';
CREATE INDEX readings_by_reader ON readings (reader, reader_version) WHERE state = 'read';

CREATE TABLE facts (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES entry_versions (id) ON DELETE CASCADE,
  reader TEXT NOT NULL,
  reader_version INTEGER NOT NULL,
  fact TEXT NOT NULL
) STRICT;
CREATE INDEX facts_by_version ON facts (version, reader);

CREATE TABLE events (
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  docket_key TEXT NOT NULL COLLATE NOCASE,
  date TEXT NOT NULL,
  event TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  modified_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key)
) STRICT;
CREATE INDEX events_by_docket ON events (docket_key, case_id);
CREATE INDEX events_by_date ON events (date);

CREATE TABLE ledger (
  id INTEGER PRIMARY KEY,
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  docket_key TEXT NOT NULL COLLATE NOCASE,
  row TEXT NOT NULL,
  UNIQUE (case_id, key)
) STRICT;
CREATE INDEX ledger_by_docket ON ledger (docket_key, case_id);

CREATE TABLE outputs (
  id TEXT PRIMARY KEY,
  file_hash TEXT NOT NULL,
  published_at INTEGER NOT NULL
) STRICT;

CREATE TABLE output_rows (
  output TEXT NOT NULL REFERENCES outputs (id) ON DELETE CASCADE,
  uid TEXT NOT NULL,
  content_hash TEXT NOT NULL,
  sequence INTEGER NOT NULL,
  row TEXT NOT NULL,
  left_at INTEGER,
  PRIMARY KEY (output, uid)
) STRICT;

CREATE TABLE marks (
  upstream TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  last_checked_at INTEGER,
  PRIMARY KEY (upstream, docket_record_id)
) STRICT;

CREATE TABLE permits (
  id INTEGER PRIMARY KEY,
  upstream TEXT NOT NULL,
  taken_at INTEGER NOT NULL
) STRICT;
CREATE INDEX permits_by_time ON permits (upstream, taken_at);

CREATE TABLE quota_windows (
  upstream TEXT PRIMARY KEY,
  windows TEXT NOT NULL,
  learned_at INTEGER NOT NULL
) STRICT;

CREATE TABLE holds (
  upstream TEXT PRIMARY KEY,
  until_at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT;

CREATE TABLE leases (
  name TEXT PRIMARY KEY,
  token TEXT NOT NULL,
  holder TEXT NOT NULL,
  pid INTEGER NOT NULL,
  acquired_at INTEGER NOT NULL,
  renewed_at INTEGER NOT NULL,
  expires_at INTEGER NOT NULL
) STRICT;

CREATE TABLE runs (
  id INTEGER PRIMARY KEY,
  command TEXT NOT NULL,
  started_at INTEGER NOT NULL,
  ended_at INTEGER,
  outcome TEXT,
  counts TEXT NOT NULL
) STRICT;
CREATE INDEX runs_by_command ON runs (command, id);
`
  },
  {
    name: "deliveries, entries to read again, suggestions",
    sql: `
-- One row for each delivery of the inbox, by its id there; bodies stay in the inbox.
CREATE TABLE deliveries (
  id INTEGER PRIMARY KEY,
  source TEXT NOT NULL,
  key TEXT NOT NULL,
  event TEXT NOT NULL,
  received_at INTEGER NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'applied', 'parked', 'dropped')),
  waits_for TEXT NOT NULL CHECK (waits_for IN ('', 'turn', 'follow')),
  tries INTEGER NOT NULL,
  next_try_at INTEGER,
  reason TEXT NOT NULL,
  dockets TEXT NOT NULL,
  counts TEXT NOT NULL,
  ms INTEGER,
  changed_at INTEGER NOT NULL
) STRICT;
CREATE INDEX deliveries_due ON deliveries (next_try_at, id) WHERE state = 'waiting';
CREATE INDEX deliveries_by_state ON deliveries (state, id);
CREATE INDEX deliveries_by_change ON deliveries (changed_at) WHERE state IN ('applied', 'dropped');

CREATE TABLE deliveries_seen (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  last INTEGER NOT NULL
) STRICT;
INSERT INTO deliveries_seen VALUES (1, 0);

CREATE TABLE rereads (
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'document', 'docket')),
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  step INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  since_at INTEGER NOT NULL,
  due_at INTEGER NOT NULL,
  PRIMARY KEY (kind, upstream_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX rereads_due ON rereads (due_at);

CREATE TABLE suggestions (
  name TEXT PRIMARY KEY,
  docket_record_id TEXT,
  court_id TEXT NOT NULL COLLATE NOCASE,
  docket_number TEXT NOT NULL,
  case_name TEXT NOT NULL,
  url TEXT NOT NULL,
  reason TEXT NOT NULL,
  times INTEGER NOT NULL,
  first_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL
) STRICT;
CREATE INDEX suggestions_by_time ON suggestions (last_at);
`
  },
  {
    name: "alarms, what is this installation's own",
    sql: `
CREATE TABLE alarms (
  id INTEGER PRIMARY KEY,
  key TEXT NOT NULL,
  kind TEXT NOT NULL,
  text TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  last_at INTEGER NOT NULL,
  times INTEGER NOT NULL,
  cleared_at INTEGER
) STRICT;
CREATE UNIQUE INDEX alarms_open ON alarms (key) WHERE cleared_at IS NULL;

CREATE TABLE installation (
  name TEXT PRIMARY KEY,
  value REAL NOT NULL
) STRICT, WITHOUT ROWID;
`
  },
  {
    name: "ways from a docket to its other keys",
    sql: `
CREATE INDEX docket_aliases_by_docket ON docket_aliases (docket);
CREATE INDEX dockets_by_merge ON dockets (merged_into) WHERE merged_into IS NOT NULL;
`
  },
  {
    name: "files of feeds, private feeds",
    sql: `
CREATE TABLE feed_files (
  path TEXT PRIMARY KEY,
  name TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE private_feeds (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  digest TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL,
  view TEXT NOT NULL,
  options TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  revoked_at INTEGER,
  fetched_at INTEGER
) STRICT;
`
  },
  {
    name: "docket alerts as listed",
    sql: `
CREATE TABLE docket_alerts (
  docket_record_id TEXT PRIMARY KEY,
  active INTEGER NOT NULL,
  created_at INTEGER,
  modified_at INTEGER,
  last_hit_at INTEGER,
  first_listed_at INTEGER NOT NULL,
  listed_at INTEGER NOT NULL,
  judged_hit_at INTEGER,
  missed_hit_at INTEGER
) STRICT;
`
  },
  {
    name: "ids of events in remote calendars",
    sql: `
CREATE TABLE remote_ids (
  service TEXT NOT NULL,
  case_id TEXT NOT NULL,
  key TEXT NOT NULL,
  remote_id TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  PRIMARY KEY (case_id, key, service)
) STRICT, WITHOUT ROWID;
`
  },
  {
    name: "stamps of what folds and outputs are made from",
    sql: `
-- A random stamp for each docket, case and output, and one ('layout') for which key leads to which
-- docket. Triggers renew it, whoever writes; random, so that a store put back from a backup never
-- bears a stamp that meant something else.
CREATE TABLE stamps (
  kind TEXT NOT NULL CHECK (kind IN ('docket', 'case', 'output', 'layout')),
  id TEXT NOT NULL,
  stamp TEXT NOT NULL,
  PRIMARY KEY (kind, id)
) STRICT, WITHOUT ROWID;
INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8));
INSERT INTO stamps SELECT 'docket', CAST(id AS TEXT), hex(randomblob(8)) FROM dockets;
INSERT INTO stamps SELECT 'case', case_id, hex(randomblob(8)) FROM (
  SELECT case_id FROM ledger UNION SELECT case_id FROM events
);
INSERT INTO stamps SELECT 'output', id, hex(randomblob(8)) FROM outputs;

CREATE TRIGGER stamp_dockets_added AFTER INSERT ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_dockets_changed AFTER UPDATE OF key, court_id, merged_into ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_dockets_removed AFTER DELETE ON dockets BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_added AFTER INSERT ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_changed AFTER UPDATE OF key, docket ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_aliases_removed AFTER DELETE ON docket_aliases BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_added AFTER INSERT ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_moved AFTER UPDATE OF upstream, upstream_id, docket ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(old.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_changed AFTER UPDATE OF record ON docket_records
WHEN old.record <> new.record BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(new.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_docket_records_removed AFTER DELETE ON docket_records BEGIN
  INSERT INTO stamps SELECT 'layout', '', hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(old.docket AS TEXT), hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_added AFTER INSERT ON entries BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = new.upstream AND upstream_id = new.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_changed AFTER UPDATE ON entries
WHEN (old.upstream, old.upstream_id, old.docket_record_id, old.gone_at) IS NOT
  (new.upstream, new.upstream_id, new.docket_record_id, new.gone_at) BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = old.upstream AND upstream_id = old.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = new.upstream AND upstream_id = new.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entries_removed AFTER DELETE ON entries BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(docket AS TEXT), hex(randomblob(8)) FROM docket_records
    WHERE upstream = old.upstream AND upstream_id = old.docket_record_id
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_added AFTER INSERT ON entry_versions BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = new.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_changed AFTER UPDATE ON entry_versions
WHEN (old.entry, old.fingerprint, old.record, old.modified_us, old.documents_modified_us,
    old.received_at) IS NOT
  (new.entry, new.fingerprint, new.record, new.modified_us, new.documents_modified_us,
    new.received_at) BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = old.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = new.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_entry_versions_removed AFTER DELETE ON entry_versions BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entries JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE entries.id = old.entry
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_added AFTER INSERT ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = new.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_changed AFTER UPDATE ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = old.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = new.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_facts_removed AFTER DELETE ON facts BEGIN
  INSERT INTO stamps SELECT 'docket', CAST(record.docket AS TEXT), hex(randomblob(8))
    FROM entry_versions AS version JOIN entries ON entries.id = version.entry
    JOIN docket_records AS record
      ON record.upstream = entries.upstream AND record.upstream_id = entries.docket_record_id
    WHERE version.id = old.version
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_added AFTER INSERT ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_changed AFTER UPDATE ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_ledger_removed AFTER DELETE ON ledger BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_added AFTER INSERT ON events BEGIN
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_changed AFTER UPDATE ON events BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'case', new.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_events_removed AFTER DELETE ON events BEGIN
  INSERT INTO stamps SELECT 'case', old.case_id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_added AFTER INSERT ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', new.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_changed AFTER UPDATE ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', old.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'output', new.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_output_rows_removed AFTER DELETE ON output_rows BEGIN
  INSERT INTO stamps SELECT 'output', old.output, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_added AFTER INSERT ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', new.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_changed AFTER UPDATE ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', old.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
  INSERT INTO stamps SELECT 'output', new.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
CREATE TRIGGER stamp_outputs_removed AFTER DELETE ON outputs BEGIN
  INSERT INTO stamps SELECT 'output', old.id, hex(randomblob(8)) WHERE TRUE
    ON CONFLICT DO UPDATE SET stamp = excluded.stamp;
END;
`
  },
  {
    name: "what changed in the calendars",
    sql: `
CREATE TABLE changes (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  calendar TEXT NOT NULL,
  uid TEXT NOT NULL,
  state_hash TEXT NOT NULL,
  at INTEGER NOT NULL,
  change TEXT NOT NULL
) STRICT;
CREATE INDEX changes_by_event ON changes (calendar, uid, id);
CREATE INDEX changes_by_time ON changes (at);
`
  },
  {
    name: "messages to hooks and by mail",
    sql: `
CREATE TABLE outgoing (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  endpoint TEXT NOT NULL,
  subject TEXT NOT NULL,
  type TEXT NOT NULL,
  data TEXT NOT NULL,
  created_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at INTEGER,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sent', 'given-up')),
  reason TEXT NOT NULL,
  done_at INTEGER,
  UNIQUE (endpoint, subject)
) STRICT;
CREATE INDEX outgoing_waiting ON outgoing (endpoint, id) WHERE state = 'waiting';

CREATE TABLE outgoing_marks (
  endpoint TEXT PRIMARY KEY,
  change_id INTEGER NOT NULL,
  digest_day TEXT
) STRICT, WITHOUT ROWID;
`
  },
  {
    name: "rows of CourtListener that could not be read",
    sql: `
CREATE TABLE unreadable_rows (
  kind TEXT NOT NULL CHECK (kind IN ('entry', 'document')),
  upstream_id TEXT NOT NULL,
  docket_record_id TEXT NOT NULL,
  problem TEXT NOT NULL,
  since_at INTEGER NOT NULL,
  tries INTEGER NOT NULL,
  next_try_at INTEGER NOT NULL,
  PRIMARY KEY (kind, upstream_id, docket_record_id)
) STRICT, WITHOUT ROWID;
CREATE INDEX unreadable_rows_by_docket ON unreadable_rows (docket_record_id);
`
  },
  {
    name: "what upstream does not answer",
    sql: `
CREATE TABLE outages (
  name TEXT PRIMARY KEY,
  since_at INTEGER NOT NULL,
  failures INTEGER NOT NULL,
  next_at INTEGER NOT NULL,
  reason TEXT NOT NULL
) STRICT, WITHOUT ROWID;
`
  },
  {
    name: "what courts publish",
    sql: `
CREATE TABLE courts (
  id TEXT PRIMARY KEY,
  has_feed INTEGER,
  feed_types TEXT NOT NULL,
  last_contact_at INTEGER,
  asked_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
`
  },
  {
    name: "what is to be removed elsewhere",
    sql: `
CREATE TABLE clean_ups (
  service TEXT NOT NULL CHECK (service IN ('courtlistener', 'm365', 'google')),
  target TEXT NOT NULL,
  label TEXT NOT NULL,
  planned_at INTEGER NOT NULL,
  PRIMARY KEY (service, target)
) STRICT, WITHOUT ROWID;
ALTER TABLE docket_alerts ADD COLUMN made_at INTEGER;
`
  },
  {
    name: "no hash of a file that was published",
    sql: "ALTER TABLE outputs DROP COLUMN file_hash"
  },
  {
    name: "no time of a docket alert's last listing",
    sql: "ALTER TABLE docket_alerts DROP COLUMN listed_at"
  }
];

// src/store/outgoing.ts
function outgoing(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    put: ({ endpoint, subject, type, data }) => database.run(`INSERT INTO outgoing (endpoint, subject, type, data, created_at, tries, next_try_at, state,
           reason)
         VALUES (?, ?, ?, ?, ?5, 0, ?5, 'waiting', '') ON CONFLICT DO NOTHING`, [
      endpoint,
      subject,
      type,
      JSON.stringify(data),
      now()
    ]).changes > 0,
    knows: (endpoint, subject) => database.get("SELECT 1 FROM outgoing WHERE endpoint = ? AND subject = ?", [
      endpoint,
      subject
    ]) !== void 0,
    due: (endpoint) => {
      const row = database.get(`SELECT * FROM outgoing WHERE endpoint = ? AND state = 'waiting' ORDER BY id LIMIT 1`, [
        endpoint
      ]);
      if (row === void 0 || row.next_try_at === null || row.next_try_at > now()) return null;
      return readRows(context, {
        rows: [
          row
        ],
        read: message
      })[0] ?? null;
    },
    sent: (id) => {
      database.run(`UPDATE outgoing SET state = 'sent', next_try_at = NULL, reason = '', done_at = ?
         WHERE id = ?`, [
        now(),
        id
      ]);
    },
    failed: (id, { reason: reason2, nextTryAt }) => {
      database.run(`UPDATE outgoing SET tries = tries + 1, reason = ?1, next_try_at = ?2,
           state = CASE WHEN ?2 IS NULL THEN 'given-up' ELSE 'waiting' END,
           done_at = CASE WHEN ?2 IS NULL THEN ?3 END
         WHERE id = ?4`, [
        reason2,
        nextTryAt === null ? null : millisecondsOf(nextTryAt),
        now(),
        id
      ]);
    },
    mark: (endpoint) => {
      const row = database.get("SELECT change_id, digest_day FROM outgoing_marks WHERE endpoint = ?", [
        endpoint
      ]);
      return row === void 0 ? null : {
        changeId: row.change_id,
        digestDay: row.digest_day
      };
    },
    setMark: (endpoint, { changeId, digestDay }) => {
      database.run(`INSERT INTO outgoing_marks (endpoint, change_id, digest_day) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET change_id = excluded.change_id, digest_day = excluded.digest_day`, [
        endpoint,
        changeId,
        digestDay
      ]);
    },
    states: () => database.all(`SELECT endpoint, sum(state = 'waiting') AS waiting, sum(state = 'given-up') AS given_up
         FROM outgoing GROUP BY endpoint ORDER BY endpoint`).map(({ endpoint, waiting, given_up }) => {
      const first = database.get(`SELECT tries, reason FROM outgoing WHERE endpoint = ? AND state = 'waiting'
           ORDER BY id LIMIT 1`, [
        endpoint
      ]);
      const { tries = 0, reason: reason2 = "" } = first ?? {};
      return {
        endpoint,
        waiting,
        givenUp: given_up,
        tries,
        reason: reason2
      };
    }),
    forget: (before2) => database.run("DELETE FROM outgoing WHERE done_at < ?", [
      millisecondsOf(before2)
    ]).changes
  };
}
function message(row) {
  return {
    id: row.id,
    endpoint: row.endpoint,
    subject: row.subject,
    type: row.type,
    data: readJson(row.data, {
      table: "outgoing",
      row: row.id
    }),
    createdAt: isoOf(row.created_at),
    tries: row.tries,
    nextTryAt: row.next_try_at === null ? null : isoOf(row.next_try_at),
    state: row.state,
    reason: row.reason
  };
}

// src/store/outages.ts
function outages(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  const rowOf = (name) => database.get("SELECT name, since_at, failures, next_at, reason FROM outages WHERE name = ?", [
    name
  ]);
  return {
    of: (name) => {
      const row = rowOf(name);
      if (row === void 0) return null;
      const { since_at, next_at, failures, reason: reason2 } = row;
      return {
        name,
        since: isoOf(since_at),
        failures,
        nextAt: isoOf(next_at),
        reason: reason2
      };
    },
    mayAsk: (name, again) => {
      if (rowOf(name) === void 0) return true;
      return database.transaction(() => {
        const row = rowOf(name);
        if (row === void 0) return true;
        const ahead = row.next_at - now();
        if (ahead > 0 && ahead < 864e5) return false;
        database.run("UPDATE outages SET next_at = ? WHERE name = ?", [
          millisecondsOf(again(row.failures)),
          name
        ]);
        return true;
      });
    },
    failed: (name, { failures, nextAt, reason: reason2 }) => {
      database.run(`INSERT INTO outages (name, since_at, failures, next_at, reason) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET
           failures = failures + excluded.failures,
           next_at = excluded.next_at,
           reason = excluded.reason`, [
        name,
        now(),
        failures,
        millisecondsOf(nextAt),
        reason2
      ]);
    },
    hurry: (name) => {
      database.run("UPDATE outages SET next_at = min(next_at, ?) WHERE name = ?", [
        now(),
        name
      ]);
    },
    over: (name) => rowOf(name) !== void 0 && database.run("DELETE FROM outages WHERE name = ?", [
      name
    ]).changes > 0
  };
}

// src/store/stamps.ts
function stamps({ database }) {
  const one = (kind, id) => database.get("SELECT stamp FROM stamps WHERE kind = ? AND id = ?", [
    kind,
    id
  ])?.stamp ?? "";
  return {
    read: () => {
      const rows = database.all(`SELECT kind, stamps.id, stamp FROM stamps WHERE kind IN ('layout', 'case')
         UNION ALL
         SELECT kind, dockets.key, stamp FROM dockets
         -- CROSS: dockets first, each with its one stamp.
         CROSS JOIN stamps ON kind = 'docket' AND stamps.id = CAST(dockets.id AS TEXT)`);
      const of = (wanted) => new Map(rows.filter(({ kind }) => kind === wanted).map(({ id, stamp: stamp2 }) => [
        id,
        stamp2
      ]));
      return {
        layout: of("layout").get("") ?? "",
        dockets: of("docket"),
        cases: of("case")
      };
    },
    ofCase: (caseId) => one("case", caseId),
    ofOutput: (output) => one("output", output)
  };
}

// src/store/outputs.ts
var atOnce = 100;
function outputs(context) {
  const { database, clock } = context;
  const { ofOutput: stampOf2 } = stamps(context);
  const read = (output, { uid, row }) => readJson(row, {
    table: "output_rows",
    row: `${output} ${uid}`
  });
  const record = (output, { rows, left: left2 }, calls = {}) => {
    const { first, between: between2 } = calls;
    const now = clock.now().epochMilliseconds;
    if (new Set(rows.map(({ uid }) => uid)).size < rows.length) {
      throw new Error(`the output "${output}" shows one event twice`);
    }
    let stamp2 = database.transaction(() => {
      first?.();
      database.run(`INSERT INTO outputs (id, published_at) VALUES (?, ?)
         ON CONFLICT DO UPDATE SET published_at = excluded.published_at`, [
        output,
        now
      ]);
      for (const uid of left2) {
        database.run("UPDATE output_rows SET left_at = ? WHERE output = ? AND uid = ?", [
          now,
          output,
          uid
        ]);
      }
      for (const row of rows.slice(0, atOnce)) write(output, row);
      return stampOf2(output);
    });
    let isOwn = true;
    for (let from = atOnce; from < rows.length; from += atOnce) {
      between2?.();
      stamp2 = database.transaction(() => {
        isOwn &&= stampOf2(output) === stamp2;
        for (const row of rows.slice(from, from + atOnce)) write(output, row);
        return stampOf2(output);
      });
    }
    return isOwn ? stamp2 : null;
  };
  function write(output, row) {
    database.run(`INSERT INTO output_rows (output, uid, content_hash, sequence, row)
       VALUES (?, ?, ?, ?, ?)
       ON CONFLICT DO UPDATE SET content_hash = excluded.content_hash,
         sequence = excluded.sequence, row = excluded.row, left_at = NULL`, [
      output,
      row.uid,
      row.contentHash,
      row.sequence,
      JSON.stringify(row)
    ]);
  }
  return {
    record,
    isPublished: (output) => database.get("SELECT 1 FROM outputs WHERE id = ?", [
      output
    ]) !== void 0,
    ofCase: (output, caseId) => {
      const found = {
        shown: [],
        departed: []
      };
      const rows = database.all(`SELECT uid, row, left_at FROM output_rows
         WHERE output = ? AND uid >= ? AND uid < ? ORDER BY uid`, [
        output,
        `${caseId}--`,
        `${caseId}-.`
      ]);
      for (const one of rows) {
        const row = read(output, one);
        if (row.caseId !== caseId) continue;
        (one.left_at === null ? found.shown : found.departed).push(row);
      }
      return found;
    },
    cases: (output) => {
      const ids = /* @__PURE__ */ new Set();
      const sql = "SELECT uid, row FROM output_rows WHERE output = ? AND left_at IS NULL";
      for (const one of database.each(sql, [
        output
      ])) {
        ids.add(read(output, one).caseId);
      }
      return [
        ...ids
      ].sort();
    },
    list: () => database.all("SELECT id FROM outputs ORDER BY id").map((row) => row.id),
    forget: (output) => database.run("DELETE FROM outputs WHERE id = ?", [
      output
    ]).changes > 0
  };
}

// src/domain/pacing/reserve.ts
var reservedShare = 0.2;
var shortestReserved = 3600;
var kept2 = {
  overdue: 0.55,
  stub: 0.72
};
function reserveAgainst(purpose, share = reservedShare) {
  if (purpose === "poll" || purpose === "alerts") return share;
  return purpose === "stub" || purpose === "overdue" ? share * kept2[purpose] : 0;
}
function reservedIn({ limit: limit2, seconds }, share) {
  if (seconds < shortestReserved) return 0;
  return Math.max(0, Math.min(Math.floor(limit2 * share), limit2 - 1));
}

// src/domain/pacing/decide_permit.ts
function decidePermit(question2) {
  const { now, windows, taken, holds, reserve = 0 } = question2;
  const refusals2 = holds.filter((hold2) => Temporal.Instant.compare(hold2.until, now) > 0);
  const nowMs = now.epochMilliseconds;
  const ascending = taken.map(wholeMilliseconds).sort((a, b) => a - b);
  for (const window of windows) {
    const length = window.seconds * 1e3;
    const counted2 = ascending.filter((at) => at > nowMs - length && at <= nowMs + length);
    const room = roomOf(window, reserve);
    if (room < 1) {
      refusals2.push({
        until: now.add({
          milliseconds: length
        }),
        reason: `no requests are allowed ${per(window.seconds)}`
      });
    } else if (counted2.length >= room) {
      const leaves2 = counted2[counted2.length - room] + length;
      refusals2.push({
        until: Temporal.Instant.fromEpochMilliseconds(leaves2),
        reason: usedUp(counted2.length, {
          window,
          kept: window.limit - room
        })
      });
    }
  }
  const last = refusals2.sort((a, b) => Temporal.Instant.compare(b.until, a.until))[0];
  if (last === void 0) return {
    granted: true
  };
  return {
    granted: false,
    notBefore: last.until,
    reason: last.reason
  };
}
function roomOf(window, reserve) {
  return window.limit < 1 ? 0 : window.limit - reservedIn(window, reserve);
}
function usedUp(used2, { window, kept: kept4 }) {
  const words2 = `${used2} of ${window.limit} requests ${per(window.seconds)} are used`;
  return used2 < window.limit ? `${words2}, and ${kept4} are kept for new entries` : words2;
}
function per(seconds) {
  if (seconds === 60) return "a minute";
  if (seconds === 3600) return "an hour";
  if (seconds === 86400) return "a day";
  return `in ${seconds} seconds`;
}
function wholeMilliseconds(instant2) {
  return instant2.round({
    smallestUnit: "millisecond",
    roundingMode: "ceil"
  }).epochMilliseconds;
}

// src/store/pacer.ts
var freeTier = [
  {
    limit: 5,
    seconds: 60
  },
  {
    limit: 50,
    seconds: 3600
  },
  {
    limit: 125,
    seconds: 86400
  }
];
function pacer(context, options = {}) {
  const { database, clock } = context;
  const share = options.reserve ?? reservedShare;
  const arrivalMs = options.arrivalMs ?? 0;
  let forgotAt = -Infinity;
  function windowsOf(upstream2) {
    const configured = options.configured?.[upstream2] ?? freeTier;
    const row = database.get("SELECT windows FROM quota_windows WHERE upstream = ?", [
      upstream2
    ]);
    if (row === void 0) return configured;
    try {
      return readJson(row.windows, {
        table: "quota_windows",
        row: upstream2
      });
    } catch {
      return configured;
    }
  }
  function forgetOld(upstream2, { now, windows }) {
    const at = now.epochMilliseconds;
    if (at >= forgotAt && at < forgotAt + forgetEveryMs) return;
    forgotAt = at;
    const longest3 = Math.max(86400, ...windows.map((window) => window.seconds)) * 1e3;
    database.run("DELETE FROM permits WHERE upstream = ? AND taken_at <= ?", [
      upstream2,
      at - longest3
    ]);
  }
  function permitsAtMost() {
    const ids = database.get("SELECT (SELECT min(id) FROM permits) AS low, (SELECT max(id) FROM permits) AS high");
    return ids.low === null || ids.high === null ? 0 : ids.high - ids.low + 1;
  }
  function takenOf(upstream2, { now, most: most6 }) {
    if (most6 === 0) return [];
    return database.all(`SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at > ?2
       UNION ALL SELECT taken_at FROM (
         SELECT taken_at FROM permits WHERE upstream = ?1 AND taken_at <= ?2
         ORDER BY taken_at DESC LIMIT ?3
       )`, [
      upstream2,
      now.epochMilliseconds,
      most6
    ]).map((row) => row.taken_at);
  }
  function holdsOf(upstream2) {
    return database.all("SELECT until_at, reason FROM holds WHERE upstream = ?", [
      upstream2
    ]).map(({ until_at, reason: reason2 }) => ({
      until: Temporal.Instant.fromEpochMilliseconds(until_at),
      reason: reason2
    }));
  }
  function insert(upstream2, { at, count }) {
    for (let number = 0; number < count; number += 1) {
      database.run("INSERT INTO permits (upstream, taken_at) VALUES (?, ?)", [
        upstream2,
        at
      ]);
    }
  }
  function countedIn(upstream2, { window, at }) {
    const length = window.seconds * 1e3;
    return database.get(`SELECT count(*) AS count, min(taken_at) AS first, max(taken_at) AS last FROM permits
       WHERE upstream = ? AND taken_at > ? AND taken_at <= ?`, [
      upstream2,
      at - length,
      at + length
    ]);
  }
  function countOthers(upstream2, windows) {
    const at = clock.now().epochMilliseconds;
    let later = 0;
    for (const window of [
      ...windows
    ].sort((a, b) => a.seconds - b.seconds)) {
      const { used: used2 } = window;
      if (used2 === void 0) continue;
      const missing = Math.min(used2, window.limit) - countedIn(upstream2, {
        window,
        at
      }).count;
      if (missing > 0) insert(upstream2, {
        at: at - later,
        count: missing
      });
      later = window.seconds * 1e3;
    }
  }
  function windowState(window, { count, first, last }) {
    const { limit: limit2, seconds } = window;
    const reserved = reservedIn(window, share);
    const leaves2 = (at) => at === null ? null : isoOf(at + seconds * 1e3);
    return {
      limit: limit2,
      seconds,
      used: count,
      left: Math.max(0, limit2 - count),
      leftForPolling: Math.max(0, limit2 - reserved - count),
      reserved,
      freesAt: leaves2(first),
      resetAt: leaves2(last)
    };
  }
  return {
    take: (upstream2, purpose) => {
      if (database.inTransaction) throw new Error("a permit is taken outside of transactions");
      const reserve = reserveAgainst(purpose, share);
      return database.transaction(() => {
        const now = clock.now();
        const windows = windowsOf(upstream2);
        forgetOld(upstream2, {
          now,
          windows
        });
        const rows = permitsAtMost();
        const narrow = windows.filter((window) => roomOf(window, reserve) <= rows);
        const taken = takenOf(upstream2, {
          now,
          most: mostOf(narrow)
        }).map((at) => Temporal.Instant.fromEpochMilliseconds(at));
        const permit = decidePermit({
          now,
          windows: narrow,
          taken,
          holds: holdsOf(upstream2),
          reserve
        });
        if (permit.granted) insert(upstream2, {
          at: roundedUp(now) + arrivalMs,
          count: 1
        });
        return permit;
      });
    },
    learn: (upstream2, windows) => {
      database.transaction(() => {
        const limits = windows.map(({ limit: limit2, seconds }) => ({
          limit: limit2,
          seconds
        }));
        database.run(`INSERT INTO quota_windows (upstream, windows, learned_at) VALUES (?, ?, ?)
           ON CONFLICT DO UPDATE SET windows = excluded.windows, learned_at = excluded.learned_at`, [
          upstream2,
          JSON.stringify(limits),
          clock.now().epochMilliseconds
        ]);
        countOthers(upstream2, windows);
      });
    },
    state: (upstream2, now) => {
      const windows = windowsOf(upstream2);
      const at = now.epochMilliseconds;
      const hold2 = holdsOf(upstream2).find(({ until }) => until.epochMilliseconds > at);
      const learned = database.get("SELECT learned_at FROM quota_windows WHERE upstream = ?", [
        upstream2
      ]);
      return {
        upstream: upstream2,
        windows: windows.map((window) => windowState(window, countedIn(upstream2, {
          window,
          at
        }))),
        learnedAt: learned === void 0 ? null : isoOf(learned.learned_at),
        heldUntil: hold2?.until.toString() ?? null,
        heldBecause: hold2?.reason ?? ""
      };
    },
    learned: (upstream2) => database.get("SELECT 1 FROM quota_windows WHERE upstream = ? AND learned_at > ?", [
      upstream2,
      clock.now().epochMilliseconds - 864e5
    ]) !== void 0,
    holdUntil: (upstream2, until, reason2) => {
      database.run(`INSERT INTO holds (upstream, until_at, reason) VALUES (?, ?, ?)
         ON CONFLICT DO UPDATE SET until_at = excluded.until_at, reason = excluded.reason
         WHERE excluded.until_at > until_at`, [
        upstream2,
        roundedUp(until),
        reason2
      ]);
    }
  };
}
var forgetEveryMs = 6e4;
function mostOf(windows) {
  return Math.ceil(Math.max(0, ...windows.map((window) => window.limit)));
}
function roundedUp(instant2) {
  return instant2.add({
    nanoseconds: 999999
  }).epochMilliseconds;
}

// src/store/private_feeds.ts
function privateFeeds({ database, clock }) {
  const get = (id) => {
    const row = database.get("SELECT * FROM private_feeds WHERE id = ?", [
      id
    ]);
    return row === void 0 ? null : feedOf(row);
  };
  return {
    list: () => database.all("SELECT * FROM private_feeds ORDER BY id").map(feedOf),
    byDigest: (digest) => {
      const row = database.get("SELECT * FROM private_feeds WHERE digest = ?", [
        digest
      ]);
      return row === void 0 ? null : feedOf(row);
    },
    add: ({ digest, name, view, options }) => {
      const { id } = database.get(`INSERT INTO private_feeds (digest, name, view, options, created_at)
         VALUES (?, ?, ?, ?, ?) RETURNING id`, [
        digest,
        name,
        view,
        options,
        clock.now().epochMilliseconds
      ]);
      return get(id);
    },
    revoke: (id) => {
      database.run("UPDATE private_feeds SET revoked_at = ? WHERE id = ? AND revoked_at IS NULL", [
        clock.now().epochMilliseconds,
        id
      ]);
      return get(id);
    },
    noteFetches: (fetches) => {
      if (fetches.size === 0) return;
      database.transaction(() => {
        for (const [id, at] of fetches) {
          database.run("UPDATE private_feeds SET fetched_at = max(coalesce(fetched_at, 0), ?) WHERE id = ?", [
            millisecondsOf(at),
            id
          ]);
        }
      });
    }
  };
}
function feedOf(row) {
  return {
    id: row.id,
    name: row.name,
    view: row.view,
    options: row.options,
    createdAt: isoOf(row.created_at),
    revokedAt: row.revoked_at === null ? null : isoOf(row.revoked_at),
    fetchedAt: row.fetched_at === null ? null : isoOf(row.fetched_at)
  };
}

// src/store/prune.ts
function prune(context) {
  const { database } = context;
  function count(docket) {
    return database.get(`WITH record AS (SELECT upstream, upstream_id FROM docket_records WHERE docket = ?1),
         entry AS (
           SELECT entries.id FROM entries JOIN record
           ON record.upstream = entries.upstream AND record.upstream_id = docket_record_id),
         version AS (SELECT id FROM entry_versions WHERE entry IN (SELECT id FROM entry))
       SELECT (SELECT count(*) FROM record) AS records,
         (SELECT count(*) FROM entry) AS entries,
         (SELECT count(*) FROM version) AS versions,
         (SELECT count(*) FROM facts WHERE version IN (SELECT id FROM version)) AS facts,
         (SELECT count(*) FROM events WHERE docket_key = ?2) AS events,
         (SELECT count(*) FROM ledger WHERE docket_key = ?2) AS keys`, [
      docket.id,
      docket.key
    ]);
  }
  const recordsOf = (docket) => database.all("SELECT upstream, upstream_id AS id FROM docket_records WHERE docket = ? ORDER BY id", [
    docket
  ]);
  function deleteDocket(key, options = {}) {
    return database.transaction(() => {
      const docket = findDocket(database, key);
      if (docket === void 0) throw new Error(`no docket "${key}" to delete`);
      const counts = count(docket);
      for (const ref of recordsOf(docket.id)) {
        const values = [
          ref.upstream,
          ref.id
        ];
        database.run("DELETE FROM entries WHERE upstream = ? AND docket_record_id = ?", values);
        database.run("DELETE FROM marks WHERE upstream = ? AND docket_record_id = ?", values);
        if (ref.upstream === "courtlistener") {
          database.run("DELETE FROM unreadable_rows WHERE docket_record_id = ?", [
            ref.id
          ]);
        }
      }
      database.run("DELETE FROM events WHERE docket_key = ?", [
        docket.key
      ]);
      if (options.keys === true) {
        database.run("DELETE FROM ledger WHERE docket_key = ?", [
          docket.key
        ]);
      }
      database.run("DELETE FROM dockets WHERE id = ?", [
        docket.id
      ]);
      return counts;
    });
  }
  return {
    orphans: (live) => {
      const followed = /* @__PURE__ */ new Set();
      for (const key of live.keys) {
        const docket = findDocket(database, key);
        if (docket !== void 0) followed.add(docket.id);
      }
      for (const ref of live.records) {
        const row = database.get("SELECT docket FROM docket_records WHERE upstream = ? AND upstream_id = ?", [
          ref.upstream,
          ref.id
        ]);
        if (row !== void 0) followed.add(row.docket);
      }
      return database.all(`SELECT id, key, court_id, (
           SELECT json_extract(record, '$.caseName') FROM docket_records
           WHERE docket = dockets.id AND json_valid(record) ORDER BY modified_us DESC LIMIT 1
         ) AS name FROM dockets WHERE merged_into IS NULL ORDER BY key`).filter((docket) => !followed.has(docket.id)).map((docket) => ({
        key: docket.key,
        courtId: docket.court_id,
        caseName: docket.name ?? "",
        records: recordsOf(docket.id),
        counts: count(docket)
      }));
    },
    strays: () => database.all(`SELECT upstream, docket_record_id AS id, count(*) AS entries FROM entries
         WHERE (upstream, docket_record_id) NOT IN (
           SELECT upstream, upstream_id FROM docket_records
         ) GROUP BY upstream, docket_record_id ORDER BY upstream, docket_record_id`),
    deleteDocket,
    deleteStray: (ref) => database.run(`DELETE FROM entries WHERE upstream = ?1 AND docket_record_id = ?2 AND NOT EXISTS (
           SELECT 1 FROM docket_records WHERE upstream = ?1 AND upstream_id = ?2
         )`, [
      ref.upstream,
      ref.id
    ]).changes
  };
}

// src/store/readings.ts
function readings(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  function list2(where2, values) {
    const rows = database.all(`SELECT versions.*, reading.reader, reading.reason, reading.tries, reading.since_at,
         reading.next_try_at
       FROM readings AS reading JOIN (${selectVersions}) AS versions ON versions.id = reading.version
       WHERE reading.state = 'pending' AND ${where2}`, values);
    return readRows(context, {
      rows,
      read: pendingReading
    });
  }
  return {
    due: (limit2, options = {}) => list2(`reading.next_try_at <= ?1 AND (?2 IS NULL OR reading.reader = ?2)
         ORDER BY reading.next_try_at, reading.version LIMIT ?3`, [
      now(),
      options.reader ?? null,
      limit2
    ]),
    pending: (limit2) => list2("TRUE ORDER BY reading.since_at, reading.version LIMIT ?", [
      limit2
    ]),
    count: () => {
      const row = database.get(`SELECT count(*) AS pending, sum(next_try_at <= ?) AS due, sum(tries > 0) AS failed
         FROM readings WHERE state = 'pending'`, [
        now()
      ]);
      return {
        pending: row.pending,
        due: row.due ?? 0,
        failed: row.failed ?? 0
      };
    },
    markRead: (version, reader) => closeReading(context, {
      version,
      reader
    }),
    fail: (version, failure) => {
      const reader = failure.reader ?? "rules";
      const at = now();
      const tries = database.get("SELECT tries FROM readings WHERE version = ? AND reader = ?", [
        version,
        reader
      ])?.tries ?? 0;
      const next = failure.nextTryAt === void 0 ? at + Math.min(6e4 * 2 ** Math.min(tries, 20), 6 * 36e5) : millisecondsOf(failure.nextTryAt);
      database.run(`INSERT INTO readings (version, reader, state, reason, tries, since_at, next_try_at)
         VALUES (?1, ?2, 'pending', ?3, 1, ?4, ?5)
         ON CONFLICT DO UPDATE SET
           since_at = CASE state WHEN 'pending' THEN since_at ELSE excluded.since_at END,
           state = 'pending', reason = excluded.reason, tries = tries + 1,
           next_try_at = excluded.next_try_at`, [
        version,
        reader,
        failure.reason,
        at,
        next
      ]);
    },
    hurry: (limit2, { reader }) => database.run(`UPDATE readings SET next_try_at = ?1 WHERE (version, reader) IN (
           SELECT version, reader FROM readings
           WHERE state = 'pending' AND tries > 0 AND reader = ?2 AND next_try_at > ?1
           ORDER BY tries, version LIMIT ?3
         )`, [
      now(),
      reader,
      limit2
    ]).changes,
    request: (version, request2) => openReading(context, {
      version,
      ...request2
    })
  };
}
function pendingReading(row) {
  return {
    version: storedVersion(row),
    reader: row.reader,
    reason: row.reason,
    tries: row.tries,
    since: isoOf(row.since_at),
    nextTryAt: isoOf(row.next_try_at)
  };
}

// src/store/remote_ids.ts
function remoteIds({ database, clock }) {
  return {
    save: ({ service, caseId, key, remoteId }) => database.run(`INSERT INTO remote_ids (service, case_id, key, remote_id, since_at)
         VALUES (?, ?, ?, ?, ?)
         ON CONFLICT DO UPDATE SET remote_id = excluded.remote_id, since_at = excluded.since_at
         WHERE remote_id <> excluded.remote_id`, [
      service,
      caseId,
      key,
      remoteId,
      clock.now().epochMilliseconds
    ]).changes > 0,
    list: (of) => database.all(`SELECT service, case_id, key, remote_id FROM remote_ids WHERE ?1 IS NULL OR case_id = ?1
         ORDER BY case_id, key, service`, [
      of?.caseId ?? null
    ]).map((row) => ({
      service: row.service,
      caseId: row.case_id,
      key: row.key,
      remoteId: row.remote_id
    })),
    forget: ({ service, caseId, key }) => void database.run("DELETE FROM remote_ids WHERE service = ? AND case_id = ? AND key = ?", [
      service,
      caseId,
      key
    ])
  };
}

// src/store/rereads.ts
function rereads(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    plan: ({ kind, id, docketRecordId, reason: reason2, dueAt, since }) => {
      database.run(`INSERT INTO rereads
           (kind, upstream_id, docket_record_id, reason, step, tries, since_at, due_at)
         VALUES (?, ?, ?, ?, 0, 0, ?, ?)
         ON CONFLICT DO UPDATE SET due_at = min(due_at, excluded.due_at), reason = excluded.reason`, [
        kind,
        id,
        docketRecordId,
        reason2,
        since === void 0 ? now() : millisecondsOf(since),
        millisecondsOf(dueAt)
      ]);
    },
    due: (limit2) => database.all("SELECT * FROM rereads WHERE due_at <= ? ORDER BY due_at LIMIT ?", [
      now(),
      limit2
    ]).map(reread),
    planned: ({ docketRecordId } = {}) => database.all("SELECT * FROM rereads WHERE ?1 IS NULL OR docket_record_id = ?1 ORDER BY due_at", [
      docketRecordId ?? null
    ]).map(reread),
    claim: ({ kind, id, dueAt }, until) => database.run("UPDATE rereads SET due_at = ? WHERE kind = ? AND upstream_id = ? AND due_at = ?", [
      millisecondsOf(until),
      kind,
      id,
      millisecondsOf(dueAt)
    ]).changes === 1,
    nextDue: () => {
      const row = database.get("SELECT min(due_at) AS at FROM rereads");
      return row?.at === null || row === void 0 ? null : isoOf(row.at);
    },
    postpone: ({ kind, id }, { step: step2, tries, dueAt }) => {
      database.run("UPDATE rereads SET step = ?, tries = ?, due_at = ? WHERE kind = ? AND upstream_id = ?", [
        step2,
        tries,
        millisecondsOf(dueAt),
        kind,
        id
      ]);
    },
    done: ({ kind, id }) => {
      database.run("DELETE FROM rereads WHERE kind = ? AND upstream_id = ?", [
        kind,
        id
      ]);
    },
    hurry: (limit2) => {
      database.run(`UPDATE rereads SET due_at = ?1 WHERE (kind, upstream_id) IN (
           SELECT kind, upstream_id FROM rereads WHERE tries > 0 AND due_at > ?1
           ORDER BY tries, due_at LIMIT ?2
         )`, [
        now(),
        limit2
      ]);
    },
    count: () => database.get("SELECT count(*) AS count FROM rereads").count
  };
}
function reread(row) {
  return {
    kind: row.kind,
    id: row.upstream_id,
    docketRecordId: row.docket_record_id,
    reason: row.reason,
    step: row.step,
    tries: row.tries,
    since: isoOf(row.since_at),
    dueAt: isoOf(row.due_at)
  };
}

// src/store/runs.ts
function runs(context) {
  const { database, clock } = context;
  const now = () => clock.now().epochMilliseconds;
  return {
    start: (command) => database.run("INSERT INTO runs (command, started_at, counts) VALUES (?, ?, '{}')", [
      command,
      now()
    ]).id,
    end: (id, { outcome: outcome2, counts = {} }) => {
      database.run("UPDATE runs SET ended_at = ?, outcome = ?, counts = ? WHERE id = ?", [
        now(),
        outcome2,
        JSON.stringify(counts),
        id
      ]);
    },
    last: (command, options = {}) => {
      const row = database.get(`${selectRuns} WHERE command = ?1 AND (?2 IS NULL OR outcome = ?2) ORDER BY id DESC LIMIT 1`, [
        command,
        options.outcome ?? null
      ]);
      return row === void 0 ? null : storedRun(row);
    },
    failuresInRow: (command) => database.get(`SELECT count(*) AS count FROM runs WHERE command = ?1 AND id > coalesce(
           (SELECT max(id) FROM runs WHERE command = ?1 AND outcome <> 'failed'), 0)`, [
      command
    ]).count,
    recent: (limit2) => readRows(context, {
      rows: database.all(`${selectRuns} ORDER BY id DESC LIMIT ?`, [
        limit2
      ]),
      read: storedRun
    }),
    trim: (keep) => database.run(`DELETE FROM runs WHERE id IN (
           SELECT id FROM (
             SELECT id, row_number() OVER (PARTITION BY command ORDER BY id DESC) AS place FROM runs
           ) WHERE place > ?
         )`, [
      keep
    ]).changes
  };
}
var selectRuns = "SELECT id, command, started_at, ended_at, outcome, counts FROM runs";
function storedRun(row) {
  return {
    id: row.id,
    command: row.command,
    startedAt: isoOf(row.started_at),
    endedAt: row.ended_at === null ? null : isoOf(row.ended_at),
    outcome: row.outcome,
    counts: readJson(row.counts, {
      table: "runs",
      row: row.id
    })
  };
}

// src/store/suggestions.ts
function suggestions(context) {
  const { database, clock } = context;
  return {
    add: (one) => {
      const name = one.docketId ?? `${one.courtId.toLowerCase()} ${one.docketNumber}`;
      database.run(`INSERT INTO suggestions (name, docket_record_id, court_id, docket_number, case_name, url,
           reason, times, first_at, last_at)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1, ?8, ?8)
         ON CONFLICT DO UPDATE SET times = times + 1, last_at = excluded.last_at,
           reason = excluded.reason,
           court_id = iif(excluded.court_id = '', court_id, excluded.court_id),
           docket_number = iif(excluded.docket_number = '', docket_number, excluded.docket_number),
           case_name = iif(excluded.case_name = '', case_name, excluded.case_name),
           url = iif(excluded.url = '', url, excluded.url)`, [
        name,
        one.docketId,
        one.courtId,
        one.docketNumber,
        one.caseName,
        one.url,
        one.reason,
        clock.now().epochMilliseconds
      ]);
    },
    list: (limit2) => database.all("SELECT * FROM suggestions ORDER BY last_at DESC, name LIMIT ?", [
      limit2
    ]).map((row) => ({
      docketId: row.docket_record_id,
      courtId: row.court_id,
      docketNumber: row.docket_number,
      caseName: row.case_name,
      url: row.url,
      reason: row.reason,
      times: row.times,
      firstAt: isoOf(row.first_at),
      lastAt: isoOf(row.last_at)
    })),
    forget: (before2) => database.run("DELETE FROM suggestions WHERE last_at < ?", [
      millisecondsOf(before2)
    ]).changes
  };
}

// src/store/store.ts
function openStore(options) {
  const { path, clock, readOnly = false, busyTimeout = 5e3 } = options;
  if (path !== ":memory:") prepare(path, readOnly);
  const database = openDatabase(path, {
    readOnly,
    busyTimeoutMs: busyTimeout
  });
  try {
    configure(database, {
      readOnly,
      busyTimeoutMs: busyTimeout
    });
    migrate(database, {
      migrations,
      readOnly
    });
  } catch (error) {
    database.close();
    throw error;
  }
  const damaged = options.onDamage ?? ((error) => {
    throw error;
  });
  return assemble({
    database,
    clock,
    damaged
  });
}
function assemble(context) {
  const { database } = context;
  return {
    path: database.path,
    dockets: dockets(context),
    entries: entries(context),
    readings: readings(context),
    facts: facts(context),
    events: events(context),
    ledger: ledger(context),
    outputs: outputs(context),
    marks: marks(context),
    leases: leases(context),
    runs: runs(context),
    prune: prune(context),
    deliveries: deliveries(context),
    rereads: rereads(context),
    remoteIds: remoteIds(context),
    suggestions: suggestions(context),
    stamps: stamps(context),
    alarms: alarms(context),
    changes: changes(context),
    outgoing: outgoing(context),
    docketAlerts: docketAlerts(context),
    feedFiles: feedFiles(context),
    privateFeeds: privateFeeds(context),
    backlog: backlog(context),
    courts: courts(context),
    cleanUps: cleanUps(context),
    unreadableRows: unreadableRows(context),
    outages: outages(context),
    installation: installation(context),
    pacer: (options) => pacer(context, options),
    transaction: database.transaction,
    backup: (target) => backUp(database, target),
    check: () => database.all("PRAGMA integrity_check").map((row) => row.integrity_check).filter((line) => line !== "ok"),
    close: database.close,
    [Symbol.dispose]: database.close
  };
}
function prepare(path, readOnly) {
  const action = `Cannot open the store "${path}"`;
  let found;
  try {
    if (!readOnly) Deno.mkdirSync((0, import_node_path.dirname)(path), {
      recursive: true
    });
    found = inspectFile(path);
  } catch (error) {
    throw fileError(sqliteError(error, {
      action,
      path
    }), {
      action,
      kind: "store"
    });
  }
  const refused = refusals[found.holds];
  if (refused !== void 0) {
    throw new CaseCalendarError("store", {
      action,
      cause: refused.cause,
      next: refused.next
    });
  }
  if (readOnly && found.holds === "nothing") {
    throw new CaseCalendarError("store", {
      action,
      cause: "there is no store yet",
      next: "run `case-calendar sync` first, or check the setting store_path"
    });
  }
}
var refusals = {
  "lost head": {
    cause: "the file is empty, but changes wait in its -wal file",
    next: "restore a backup, or move both files away"
  },
  "reference store": {
    cause: "it is a store of the Python program Case Calendar; it was left untouched",
    next: "leave store_path out (or name another file), then run `case-calendar import` with this file to take its events over"
  },
  "other database": {
    cause: "it is an SQLite database of another program; it was left untouched",
    next: "name another file in the setting store_path"
  },
  "no database": {
    cause: "the file is not an SQLite database; it was left untouched",
    next: "name another file in the setting store_path"
  }
};
function configure(database, options) {
  database.run("PRAGMA foreign_keys = ON");
  if (options.readOnly) {
    database.run("PRAGMA query_only = ON");
    return;
  }
  const id = database.get("PRAGMA application_id").application_id;
  if (id !== applicationId) database.run(`PRAGMA application_id = ${applicationId}`);
  startLogging(database, options.busyTimeoutMs);
  database.run("PRAGMA synchronous = NORMAL");
  database.run(`PRAGMA journal_size_limit = ${16 * 1024 * 1024}`);
  database.run("PRAGMA cache_size = -500");
}
function startLogging(database, busyTimeoutMs2) {
  const end = performance.now() + busyTimeoutMs2;
  while (true) {
    try {
      database.run("PRAGMA journal_mode = WAL");
      return;
    } catch (error) {
      const busy = error instanceof CaseCalendarError && isLocked(error.cause);
      if (!busy || performance.now() >= end) throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 20);
    }
  }
}

// src/app/cached_work.ts
var import_node_crypto7 = require("node:crypto");

// src/store/render_cache.ts
var import_node_path2 = require("node:path");
var import_node_zlib = require("node:zlib");
function renderCachePath({ storePath }) {
  return (0, import_node_path2.join)((0, import_node_path2.dirname)(storePath), "render-cache.sqlite");
}
var applicationId2 = 1128493667;
var mostWaiting = 1024 * 1024;
var busyTimeoutMs = 100;
var schema = `
  CREATE TABLE IF NOT EXISTS items (
    identity TEXT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    body ANY NOT NULL,
    -- Of both, for what a disk may do to them: what is read here is published.
    sum INTEGER NOT NULL,
    PRIMARY KEY (identity, kind, id)
  ) STRICT;
`;
function memoryCache() {
  const items = /* @__PURE__ */ new Map();
  const keyOf = (kind, id) => `${kind} ${id}`;
  return {
    get: (kind, id) => items.get(keyOf(kind, id)) ?? null,
    release: () => {
    },
    put: (kind, id, item3) => void items.set(keyOf(kind, id), item3),
    flush: () => {
    },
    clear: () => items.clear(),
    close: () => items.clear(),
    [Symbol.dispose]: () => items.clear()
  };
}
function openRenderCache({ path, identity }) {
  let database = null;
  const pending = /* @__PURE__ */ new Map();
  let waiting = 0;
  const lent = /* @__PURE__ */ new WeakSet();
  const memory = memoryCache();
  function attempt2(work2, otherwise) {
    if (database === null) return otherwise;
    try {
      return work2(database);
    } catch (error) {
      const left2 = [
        ...pending.values()
      ];
      close();
      for (const { kind, id, item: item3 } of left2) memory.put(kind, id, item3);
      if (isDamage(error)) removeFiles(path);
      return otherwise;
    }
  }
  function close() {
    const open2 = database;
    database = null;
    pending.clear();
    memory.close();
    try {
      open2?.close();
    } catch {
    }
  }
  function read(database2, { kind, id }) {
    const row = database2.get("SELECT about, body, sum FROM items WHERE identity = ? AND kind = ? AND id = ?", [
      identity,
      kind,
      id
    ]);
    if (row === void 0) return null;
    const { sum, ...item3 } = row;
    if (sum !== sumOf(item3)) return null;
    if (typeof item3.body !== "string") lent.add(item3.body);
    return item3;
  }
  function flush() {
    waiting = 0;
    if (pending.size === 0) return;
    attempt2((database2) => {
      database2.transaction(() => {
        for (const { kind, id, item: item3 } of pending.values()) {
          database2.run("INSERT OR REPLACE INTO items (identity, kind, id, about, body, sum) VALUES (?, ?, ?, ?, ?, ?)", [
            identity,
            kind,
            id,
            item3.about,
            item3.body,
            sumOf(item3)
          ]);
        }
      });
      pending.clear();
    }, void 0);
  }
  try {
    database = opened(path);
  } catch {
  }
  attempt2((database2) => {
    const other = database2.get("SELECT 1 FROM items WHERE identity < ?1 OR identity > ?1 LIMIT 1", [
      identity
    ]);
    if (other !== void 0) database2.run("DELETE FROM items WHERE identity <> ?", [
      identity
    ]);
  }, void 0);
  return {
    get: (kind, id) => attempt2((database2) => pending.get(`${kind} ${id}`)?.item ?? read(database2, {
      kind,
      id
    }), null) ?? memory.get(kind, id),
    release: (body) => {
      if (typeof body === "string" || !lent.delete(body)) return;
      body.buffer.transfer(0);
    },
    put: (kind, id, item3) => {
      if (database === null) return memory.put(kind, id, item3);
      pending.set(`${kind} ${id}`, {
        kind,
        id,
        item: item3
      });
      waiting += item3.body.length;
      if (waiting > mostWaiting) flush();
    },
    flush,
    clear: () => {
      pending.clear();
      memory.clear();
      waiting = 0;
      attempt2((database2) => {
        database2.run("DELETE FROM items");
      }, void 0);
    },
    close,
    [Symbol.dispose]: close
  };
}
function sumOf({ about, body }) {
  return (0, import_node_zlib.crc32)(body, (0, import_node_zlib.crc32)(about));
}
function opened(path) {
  try {
    return prepared(path);
  } catch (error) {
    if (!isDamage(error)) throw error;
    removeFiles(path);
    return prepared(path);
  }
}
function prepared(path) {
  const database = openDatabase(path, {
    readOnly: false,
    busyTimeoutMs
  });
  try {
    const id = database.get("PRAGMA application_id").application_id;
    if (id !== applicationId2) {
      const others = database.get("SELECT 1 FROM sqlite_schema");
      if (id !== 0 || others !== void 0) throw new Error("the file is not ours");
      database.run(`PRAGMA application_id = ${applicationId2}`);
    }
    database.run("PRAGMA journal_mode = WAL");
    database.run("PRAGMA synchronous = NORMAL");
    database.run(`PRAGMA journal_size_limit = ${4 * 1024 * 1024}`);
    database.run("PRAGMA cache_size = -400");
    database.script(schema);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
function isDamage(error) {
  return isDamaged(error instanceof CaseCalendarError ? error.cause : error);
}
function removeFiles(path) {
  try {
    for (const ending of [
      "",
      "-wal",
      "-shm"
    ]) removeIfThere(`${path}${ending}`);
  } catch {
  }
}

// src/app/kept_cases.ts
var import_node_crypto5 = require("node:crypto");

// src/domain/court_time.ts
var dateForm = /^(\d{4})-(\d{2})-(\d{2})$/;
var timeForm = /^(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?$/;
var knownDates = /* @__PURE__ */ new Map();
var knownTimes = /* @__PURE__ */ new Map();
var mostKnown = 5e3;
function isDate(text) {
  if (knownDates.has(text)) return true;
  const parts2 = dateForm.exec(text);
  if (parts2 === null) return false;
  const [year, month, day4] = parts2.slice(1).map(Number);
  return month >= 1 && month <= 12 && day4 >= 1 && day4 <= daysOf(month, year);
}
function daysOf(month, year) {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}
function isTime(text) {
  return timeForm.test(text);
}
var knownZones = /* @__PURE__ */ new Set();
function isZone(text) {
  if (knownZones.has(text)) return true;
  if (!/^[A-Za-z]/.test(text)) return false;
  try {
    Temporal.ZonedDateTime.from({
      year: 2e3,
      month: 1,
      day: 1,
      timeZone: text
    });
    if (knownZones.size < 1e3) knownZones.add(text);
    return true;
  } catch {
    return false;
  }
}
function plainDate(date) {
  return knownDates.get(date) ?? kept3(knownDates, date, () => {
    if (!isDate(date)) throw new RangeError(`not a date: ${date.slice(0, 40)}`);
    return Temporal.PlainDate.from(date);
  });
}
function plainTime(time) {
  return knownTimes.get(time) ?? kept3(knownTimes, time, () => {
    if (!isTime(time)) throw new RangeError(`not a time: ${time.slice(0, 40)}`);
    return Temporal.PlainTime.from(time);
  });
}
function kept3(known3, text, make) {
  const made2 = make();
  if (known3.size >= mostKnown) known3.clear();
  known3.set(text, made2);
  return made2;
}
function courtDateTime(wall) {
  const date = plainDate(wall.date);
  if (wall.time === null) return date.toZonedDateTime(wall.zone);
  return date.toPlainDateTime(plainTime(wall.time)).toZonedDateTime(wall.zone, {
    disambiguation: "compatible"
  });
}
function courtInstant(wall) {
  return courtDateTime(wall).toInstant();
}
function courtDay(instant2, zone2) {
  return instant2.toZonedDateTimeISO(zone2).toPlainDate().toString();
}
function addDays(date, days2) {
  return plainDate(date).add({
    days: days2
  }).toString();
}
var weekdays = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday"
];
var months = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December"
];
function weekday(date) {
  return weekdays[plainDate(date).dayOfWeek - 1];
}
function formatCourtDate(date, options = {}) {
  const day4 = plainDate(date);
  const text = `${day4.day} ${months[day4.month - 1]} ${day4.year}`;
  return options.weekday === true ? `${weekday(date)} ${text}` : text;
}
var ownAbbreviations = {
  "Pacific/Guam": "ChST",
  "Pacific/Saipan": "ChST",
  "Pacific/Pago_Pago": "SST"
};
var formats = /* @__PURE__ */ new Map();
var letters = /* @__PURE__ */ new Map();
function zoneAbbreviation(wall) {
  const own = ownAbbreviations[wall.zone];
  if (own !== void 0) return own;
  const key = `${wall.date} ${wall.time} ${wall.zone}`;
  const known3 = letters.get(key);
  if (known3 !== void 0) return known3;
  const found = askForLetters(wall);
  if (letters.size >= 5e3) letters.clear();
  letters.set(key, found);
  return found;
}
function askForLetters(wall) {
  let format = formats.get(wall.zone);
  if (format === void 0) {
    format = new Intl.DateTimeFormat("en-US", {
      timeZone: wall.zone,
      timeZoneName: "short"
    });
    formats.set(wall.zone, format);
  }
  const parts2 = format.formatToParts(courtInstant(wall).epochMilliseconds);
  return parts2.find((part) => part.type === "timeZoneName")?.value ?? wall.zone;
}
function formatClock(time) {
  const { hour, minute } = plainTime(time);
  const half = hour < 12 ? "AM" : "PM";
  return `${hour % 12 === 0 ? 12 : hour % 12}:${String(minute).padStart(2, "0")} ${half}`;
}
function formatCourtTime(wall, options = {}) {
  const date = formatCourtDate(wall.date, options);
  if (wall.time === null) return date;
  return `${date}, ${formatClock(wall.time)} ${zoneAbbreviation(wall)}`;
}

// src/domain/courts/appellate_courts.ts
var appellateCourts = `
ca1|||America/New_York|First Circuit|1st Cir.|Court of Appeals for the First Circuit
ca10|||America/Denver|Tenth Circuit|10th Cir.|Court of Appeals for the Tenth Circuit
ca11|||America/New_York|Eleventh Circuit|11th Cir.|Court of Appeals for the Eleventh Circuit
ca2|||America/New_York|Second Circuit|2d Cir.|Court of Appeals for the Second Circuit
ca3|||America/New_York|Third Circuit|3rd Cir.|Court of Appeals for the Third Circuit
ca4|||America/New_York|Fourth Circuit|4th Cir.|Court of Appeals for the Fourth Circuit
ca5|||America/Chicago|Fifth Circuit|5th Cir.|Court of Appeals for the Fifth Circuit
ca6|||America/New_York|Sixth Circuit|6th Cir.|Court of Appeals for the Sixth Circuit
ca7|||America/Chicago|Seventh Circuit|7th Cir.|Court of Appeals for the Seventh Circuit
ca8|||America/Chicago|Eighth Circuit|8th Cir.|Court of Appeals for the Eighth Circuit
ca9|||America/Los_Angeles|Ninth Circuit|9th Cir.|Court of Appeals for the Ninth Circuit
cadc|||America/New_York|D.C. Circuit|D.C. Cir.|Court of Appeals for the D.C. Circuit
cafc|||America/New_York|Federal Circuit|Fed. Cir.|Court of Appeals for the Federal Circuit
scotus|||America/New_York|Supreme Court|SCOTUS|Supreme Court of the United States
`;

// src/domain/courts/appellate_panels.ts
var appellatePanels = `
bap1|||America/New_York|First Circuit|1st Cir. BAP|Bankruptcy Appellate Panel of the First Circuit
bap10|||America/Denver|Tenth Circuit|10th Cir. BAP|Bankruptcy Appellate Panel of the Tenth Circuit
bap2|||America/New_York|Second Circuit|2d Cir. BAP|Bankruptcy Appellate Panel of the Second Circuit
bap6|||America/New_York|Sixth Circuit|6th Cir. BAP|Bankruptcy Appellate Panel of the Sixth Circuit
bap8|||America/Chicago|Eighth Circuit|8th Cir. BAP|United States Bankruptcy Appellate Panel for the Eighth Circuit
bap9|||America/Los_Angeles|Ninth Circuit|9th Cir. BAP|United States Bankruptcy Appellate Panel for the Ninth Circuit
bapma|||America/New_York|Massachusetts|Mass. BAP|Bankruptcy Appellate Panel of Massachusetts
bapme|||America/New_York|D. Maine|Me. BAP|Bankruptcy Appellate Panel, D. Maine
`;

// src/domain/courts/bankruptcy_courts.ts
var bankruptcyCourts = `
akb|||America/Anchorage|D. Alaska|Bankr. D. Alaska
almb|||America/Chicago|M.D. Alabama|Bankr. M.D. Ala.
alnb|||America/Chicago|N.D. Alabama|Bankr. N.D. Ala.
alsb|||America/Chicago|S.D. Alabama|Bankr. S.D. Ala.
arb|azb||America/Phoenix|D. Arizona|Bankr. D. Ariz.
areb|||America/Chicago|E.D. Arkansas|Bankr. E.D. Ark.
arwb|||America/Chicago|W.D. Arkansas|Bankr. W.D. Ark.
cacb|||America/Los_Angeles|C.D. California|Bankr. C.D. Cal.
caeb|||America/Los_Angeles|E.D. California|Bankr. E.D. Cal.
canb|||America/Los_Angeles|N.D. California|Bankr. N.D. Cal.
casb|||America/Los_Angeles|S.D. California|Bankr. S.D. Cal.
cob|||America/Denver|D. Colorado|Bankr.D. Colo.
ctb|||America/New_York|D. Connecticut|Bankr. D. Conn.
dcb|||America/New_York|District of Columbia|Bankr. D.C.
deb|||America/New_York|D. Delaware|Bankr. D. Del.
flmb|||America/New_York|M.D. Florida|Bankr. M.D. Fla.
flnb|||America/New_York|N.D. Florida|Bankr. N.D. Fla.
flsb|||America/New_York|S.D. Florida|Bankr. S.D. Florida
gamb|||America/New_York|M.D. Georgia|Bankr. M.D. Ga.
ganb|||America/New_York|N.D. Georgia|Bankr. N.D. Ga.
gasb|||America/New_York|S.D. Georgia|Bankr. S.D. Ga.
gub|||Pacific/Guam|D. Guam|Bankr. D. Guam
hib|||Pacific/Honolulu|D. Hawaii|Bankr. D. Haw.
ianb|||America/Chicago|N.D. Iowa|Bankr. D. Iowa
iasb|||America/Chicago|S.D. Iowa|Bankr. S.D. Iowa
idb|||America/Boise|D. Idaho|Bankr. D. Idaho
ilcb|||America/Chicago|C.D. Illinois|Bankr. C.D. Ill.
ilnb|||America/Chicago|N.D. Illinois|Bankr. N.D. Ill.
ilsb|||America/Chicago|S.D. Illinois|Bankr. S.D. Ill.
innb|||America/New_York|N.D. Indiana|Bankr. N.D. Ind.
insb|||America/New_York|S.D. Indiana|Bankr. S.D. Ind.
ksb|||America/Chicago|D. Kansas|Bankr. D. Kan.
kyeb|||America/New_York|E.D. Kentucky|Bankr. E.D. Ky.
kywb|||America/New_York|W.D. Kentucky|Bankr. W.D. Ky.
laeb|||America/Chicago|E.D. Louisiana|Bankr. E.D. La.
lamb|||America/Chicago|M.D. Louisiana|Bankr. M.D. La.
lawb|||America/Chicago|W.D. Louisiana|Bankr. W.D. La.
mab|||America/New_York|D. Massachusetts|Bankr. D. Mass.
mdb|||America/New_York|D. Maryland|Bankr. D. Md.
meb|||America/New_York|D. Maine|Bankr. D. Me.
mieb|||America/Detroit|E.D. Michigan|Bankr. E.D. Mich.
miwb|||America/Detroit|W.D. Michigan|Bankr. W.D. Mich.
mnb|||America/Chicago|D. Minnesota|Bankr. D. Minn.
moeb|||America/Chicago|E.D. Missouri|Bankr. E.D. Mo.
mowb|||America/Chicago|W.D. Missouri|Bankr. W.D. Mo.
msnb|||America/Chicago|N.D. Mississippi|Bankr. N.D. Miss.
mssb|||America/Chicago|S.D. Mississippi|Bankr. S.D. Miss.
mtb|||America/Denver|D. Montana|Bankr. D. Mont.
nceb|||America/New_York|E.D. North Carolina|Bankr. E.D.N.C.
ncmb|||America/New_York|M.D. North Carolina|Bankr. M.D.N.C.
ncwb|||America/New_York|W.D. North Carolina|Bankr. W.D.N.C.
ndb|||America/Chicago|D. North Dakota|Bankr. D.N.D.
nebraskab|neb||America/Chicago|D. Nebraska|Bankr. D. Neb.
nhb|||America/New_York|D. New Hampshire|Bankr. D.N.H.
njb|||America/New_York|D. New Jersey|Bankr. D.N.J.
nmb|||America/Denver|D. New Mexico|Bankr. D.N.M.
nmib|||Pacific/Guam|Northern Mariana Islands|Bankr. N. Mar. I.
nvb|||America/Los_Angeles|D. Nevada|Bankr. D. Nev.
nyeb|||America/New_York|E.D. New York|Bankr. E.D.N.Y.
nynb|||America/New_York|N.D. New York|Bankr. N.D.N.Y.
nysb|||America/New_York|S.D. New York|Bankr. S.D.N.Y.
nywb|||America/New_York|W.D. New York|Bankr. W.D.N.Y.
ohnb|||America/New_York|N.D. Ohio|Bankr. N.D. Ohio
ohsb|||America/New_York|S.D. Ohio|Bankr. S.D. Ohio
okeb|||America/Chicago|E.D. Oklahoma|Bankr. E.D. Okla.
oknb|||America/Chicago|N.D. Oklahoma|Bankr. N.D. Okla
okwb|||America/Chicago|W.D. Oklahoma|Bankr. W.D. Okla.
orb|||America/Los_Angeles|D. Oregon|Bankr. D. Or.
paeb|||America/New_York|E.D. Pennsylvania|Bankr. E.D. Pa.
pamb|||America/New_York|M.D. Pennsylvania|Bankr. M.D. Penn.
pawb|||America/New_York|W.D. Pennsylvania|Bankr. W.D. Pa.
prb|||America/Puerto_Rico|D. Puerto Rico|Bankr. D.P.R.
rib|||America/New_York|D. Rhode Island|Bankr. D.R.I.
scb|||America/New_York|D. South Carolina|Bankr. D.S.C.
sdb|||America/Chicago|D. South Dakota|Bankr. D.S.D.
tennesseeb||past|America/Chicago|D. Tennessee|Bankr. D. Tenn.
tneb|||America/New_York|E.D. Tennessee|Bankr. E.D. Tenn.
tnmb|||America/Chicago|M.D. Tennessee|Bankr. M.D. Tenn.
tnwb|||America/Chicago|W.D. Tennessee|Bankr. W.D. Tenn.
txeb|||America/Chicago|E.D. Texas|Bankr. E.D. Tex.
txnb|||America/Chicago|N.D. Texas|Bankr. N.D. Tex.
txsb|||America/Chicago|S.D. Texas|Bankr. S.D. Tex.
txwb|||America/Chicago|W.D. Texas|Bankr. W.D. Tex.
utb|||America/Denver|D. Utah|Bankr. D. Utah
vaeb|||America/New_York|E.D. Virginia|Bankr. E.D. Va.
vawb|||America/New_York|W.D. Virginia|Bankr. W.D. Va.
vib|||America/St_Thomas|D. Virgin Islands|Bankr. D.V.I.
vtb|||America/New_York|D. Vermont|Bankr. D. Vt.
waeb|||America/Los_Angeles|E.D. Washington|Bankr. E.D. Wash.
wawb|||America/Los_Angeles|W.D. Washington|Bankr. W.D. Wash.
wieb|||America/Chicago|E.D. Wisconsin|Bankr. E.D. Wis.
wiwb|||America/Chicago|W.D. Wisconsin|Bankr. W.D. Wis.
wvnb|||America/New_York|N.D. West Virginia|Bankr. N.D.W. Va.
wvsb|||America/New_York|S.D. West Virginia|Bankr. S.D.W. Va.
wyb|||America/Denver|D. Wyoming|Bankr. D. Wyo.
`;

// src/domain/courts/district_courts.ts
var districtCourts = `
akd|||America/Anchorage|D. Alaska|D. Alaska
ald||past|America/Chicago|D. Alabama
almd|||America/Chicago|M.D. Alabama|M.D. Ala.
alnd|||America/Chicago|N.D. Alabama|N.D. Ala.
alsd|||America/Chicago|S.D. Alabama|S.D. Ala.
ared|||America/Chicago|E.D. Arkansas|E.D. Ark.
arwd|||America/Chicago|W.D. Arkansas|W.D. Ark.
asd|||Pacific/Pago_Pago|D. American Samoa|D. Am. Samoa
azd|||America/Phoenix|D. Arizona|D. Ariz.
caca||past|America/Los_Angeles|California Circuit||Circuit Court for California
cacd|||America/Los_Angeles|C.D. California|C.D. Cal.
caed|||America/Los_Angeles|E.D. California|E.D. Cal.
californiad||past|America/Los_Angeles|D. California|D. Cal.
canalzoned||past|America/Panama|Canal Zone|D.C.Z.
cand|||America/Los_Angeles|N.D. California|N.D. Cal.
casd|||America/Los_Angeles|S.D. California|S.D. Cal.
circtdel||past|America/New_York|Circuit Court of Delaware|Cir. Ct. Del.|U.S. Circuit Court for the District of Delaware
circtnc||past|America/New_York|Circuit Court of North Carolina|Cir. Ct. N.C.|U.S. Circuit Court for the District of North Carolina
circttenn||past|America/Chicago|Circuit Court of Tennessee|Cir. Ct. N.C.|U.S. Circuit Court for the District of Tennessee
cod|||America/Denver|D. Colorado|D. Colo.
ctd|||America/New_York|D. Connecticut|D. Conn.
dcd|||America/New_York|District of Columbia|D.C.
ded|||America/New_York|D. Delaware|D. Del.
fld||past|America/New_York|D. Florida
flmd|||America/New_York|M.D. Florida|M.D. Fla.
flnd|||America/New_York|N.D. Florida|N.D. Fla.
flsd|||America/New_York|S.D. Florida|S.D. Fla.
gad||past|America/New_York|D. Georgia
gamd|||America/New_York|M.D. Georgia|M.D. Ga.
gand|||America/New_York|N.D. Georgia|N.D. Ga.
gasd|||America/New_York|S.D. Georgia|S.D. Ga.
gud|||Pacific/Guam|D. Guam|D. Guam
hid|||Pacific/Honolulu|D. Hawaii|D. Haw.
iad||past|America/Chicago|D. Iowa
iand|||America/Chicago|N.D. Iowa|N.D. Iowa
iasd|||America/Chicago|S.D. Iowa|S.D. Iowa
idd|||America/Boise|D. Idaho|D. Idaho
ilcd|||America/Chicago|C.D. Illinois|C.D. Ill.
illinoisd||past|America/Chicago|D. Illinois|D. Ill.
illinoised||past|America/Chicago|E.D. Illinois|E.D. Ill.
ilnd|||America/Chicago|N.D. Illinois|N.D. Ill.
ilsd|||America/Chicago|S.D. Illinois|S.D. Ill.
indianad||past|America/Indiana/Indianapolis|D. Indiana|D. Ind.
innd|||America/New_York|N.D. Indiana|N.D. Ind.
insd|||America/New_York|S.D. Indiana|S.D. Ind.
ksd|||America/Chicago|D. Kansas|D. Kan.
kyd||past|America/New_York|D. Kentucky
kyed|||America/New_York|E.D. Kentucky|E.D. Ky.
kywd|||America/New_York|W.D. Kentucky|W.D. Ky.
lad||past|America/Chicago|D. Louisiana
laed|||America/Chicago|E.D. Louisiana.|E.D. La.
lamd|||America/Chicago|M.D. Louisiana|M.D. La.
lawd|||America/Chicago|W.D. Louisiana|W.D. La.
mad|||America/New_York|D. Massachusetts|D. Mass.
mdd|||America/New_York|D. Maryland|D. Maryland
med|||America/New_York|D. Maine|D. Me.
michd||past|America/Detroit|D. Michigan
mied|||America/Detroit|E.D. Michigan|E.D. Mich.
missd||past|America/Chicago|D. Mississippi
miwd|||America/Detroit|W.D. Michigan|W.D. Mich.
mnd|||America/Chicago|D. Minnesota|D. Minnesota
mod||past|America/Chicago|D. Missouri
moed|||America/Chicago|E.D. Missouri|E.D. Mo.
mowd|||America/Chicago|W.D. Missouri|W.D. Mo.
msnd|||America/Chicago|N.D. Mississippi|N.D. Miss.
mssd|||America/Chicago|S.D. Mississippi|S.D. Miss.
mtd|||America/Denver|D. Montana|D. Mont.
ncd||past|America/New_York|D. North Carolina
nced|||America/New_York|E.D. North Carolina|E.D.N.C.
ncmd|||America/New_York|M.D. North Carolina|M.D.N.C.
ncwd|||America/New_York|W.D. North Carolina|W.D.N.C.
ndd|||America/Chicago|D. North Dakota|D.N.D.
ned|||America/Chicago|D. Nebraska|D. Neb.
nhd|||America/New_York|D. New Hampshire|D.N.H.
njd|||America/New_York|D. New Jersey|D.N.J.
nmd|||America/Denver|D. New Mexico|D.N.M.
nmid|||Pacific/Guam|Northern Mariana Islands|N. Mar. I.
nvd|||America/Los_Angeles|D. Nevada|D. Nev.
nyd||past|America/New_York|D. New York
nyed|||America/New_York|E.D. New York|E.D.N.Y
nynd|||America/New_York|N.D. New York|N.D.N.Y.
nysd|||America/New_York|S.D. New York|S.D.N.Y.
nywd|||America/New_York|W.D. New York|W.D.N.Y.
ohiod||past|America/New_York|D. Ohio|D. Ohio
ohnd|||America/New_York|N.D. Ohio|N.D. Ohio
ohsd|||America/New_York|S.D. Ohio|S.D. Ohio
oked|||America/Chicago|E.D. Oklahoma|E.D. Okla.
oknd|||America/Chicago|N.D. Oklahoma|N.D. Okla.
okwd|||America/Chicago|W.D. Oklahoma|W.D. Okla.
ord|||America/Los_Angeles|D. Oregon|D. Or.
orld||past|America/Chicago|Orleans District Court||District Court, Orleans
paed|||America/New_York|E.D. Pennsylvania|E.D. Pa.
pamd|||America/New_York|M.D. Pennsylvania|M.D. Penn.
pawd|||America/New_York|W.D. Pennsylvania|W.D. Pa.
pennsylvaniad||past|America/New_York|D. Pennsylvania|D. Pa.
prd|||America/Puerto_Rico|D. Puerto Rico|D.P.R.
rid|||America/New_York|D. Rhode Island|D.R.I.
scd|||America/New_York|D. South Carolina|D.S.C.
sdd|||America/Chicago|D. South Dakota|D.S.D.
southcarolinaed||past|America/New_York|E.D. South Carolina|E.D.S.C.
southcarolinawd||past|America/New_York|W.D. South Carolina|W.D.S.C.
tennessed||past|America/Chicago|D. Tennessee|D. Tenn.
texd||past|America/Chicago|D. Texas
tned|||America/New_York|E.D. Tennessee|E.D. Tenn.
tnmd|||America/Chicago|M.D. Tennessee|M.D. Tenn.
tnwd|||America/Chicago|W.D. Tennessee|W.D. Tenn.
txed|||America/Chicago|E.D. Texas|E.D. Tex.
txnd|||America/Chicago|N.D. Texas|N.D. Tex.
txsd|||America/Chicago|S.D. Texas|S.D. Tex.
txwd|||America/Chicago|W.D. Texas|W.D. Tex.
utd|||America/Denver|D. Utah|D. Utah
vad||past|America/New_York|D. Virginia
vaed|||America/New_York|E.D. Virginia|E.D. Va.
vawd|||America/New_York|W.D. Virginia|W.D. Va.
vid|||America/St_Thomas|Virgin Islands|D.V.I.
vtd|||America/New_York|D. Vermont|D. Vt.
waed|||America/Los_Angeles|E.D. Washington|E.D. Wash.
washd||past|America/Los_Angeles|D. Washington
wawd|||America/Los_Angeles|W.D. Washington|W.D. Wash.
wied|||America/Chicago|E.D. Wisconsin|D. Wis.
wisd||past|America/Chicago|D. Wisconsin
wiwd|||America/Chicago|W.D. Wisconsin|W.D. Wis.
wvad||past|America/New_York|D. West Virginia
wvnd|||America/New_York|N.D. West Virginia|N.D.W. Va.
wvsd|||America/New_York|S.D. West Virginia|S.D.W. Va
wyd|||America/Denver|D. Wyoming|D. Wyo.
`;

// src/domain/courts/docket_number.ts
var longest = 120;
var typeNames = {
  c: "cv",
  civ: "cv",
  civil: "cv",
  crim: "cr",
  criminal: "cr",
  misc: "mc",
  adv: "ap"
};
var suffix = String.raw`(?:[a-z]{1,6})?(?:[\s,/&._-]+(?:[a-z]{1,6}|\d{1,3})|[\s,/&._-]*\([^()]{0,40}\))*[\s,.;]*`;
var usual = new RegExp(String.raw`^(?:(\d{1,2})\s*[:-]\s*)?(\d{4}|\d{2})(?:\s*-?\s*([a-z]{1,8})\.?\s*-?\s*|\s*-\s*)(\d{1,7})(?!\d)` + suffix + "$");
var typeFirst = new RegExp(String.raw`^(?:(\d{1,2})\s*:\s*)?([a-z]{1,8})\.?\s*-?\s*(\d{4}|\d{2})\s*-\s*(\d{1,7})(?!\d)` + suffix + "$");
function plainNumber(printed) {
  return printed.slice(0, longest + 1).toLowerCase().replace(/[\u2010-\u2015\u2212]/g, "-").replace(/\s+/g, " ").trim().replace(/^(mdl )?(?:[a-z.]{1,12} ){0,4}(?:nos?\b\.?|#)[ :]*/, "$1").replace(/^(?:case|docket) +/, "");
}
function readDocketNumber(printed) {
  if (printed.length > longest) return null;
  const text = plainNumber(printed);
  const match = usual.exec(text);
  if (match !== null) {
    return parts({
      office: match[1],
      year: match[2],
      type: match[3],
      serial: match[4]
    });
  }
  const turned = typeFirst.exec(text);
  if (turned === null) return null;
  return parts({
    office: turned[1],
    year: turned[3],
    type: turned[2],
    serial: turned[4]
  });
}
function parts(found) {
  if (found.year.length === 4 && !/^(?:19|20)/.test(found.year)) return null;
  const type = found.type ?? "";
  const serial = found.serial.replace(/^0+(?=\d)/, "");
  if (serial === "0") return null;
  return {
    office: found.office?.replace(/^0+(?=\d)/, "") ?? "",
    year: found.year.slice(-2),
    type: typeNames[type] ?? type,
    serial: serial.padStart(5, "0")
  };
}

// src/domain/courts/special_courts.ts
var specialCourts = `
acca|||America/New_York|Army Court of Criminal Appeals|A.C.C.A.|Army Court of Criminal Appeals
afcca|||America/New_York|Air Force Court of Criminal Appeals|A.F.C.C.A.|United States Air Force Court of Criminal Appeals
ag|||America/New_York|Attorneys General|Op. Att\u2019y Gen.|United States Attorneys General
armfor|||America/New_York|Court of Appeals for the Armed Forces|C.A.A.F.|Court of Appeals for the Armed Forces
asbca|||America/New_York|Armed Services Board of Contract Appeals|A.S.B.C.A.|Armed Services Board of Contract Appeals
bia|||America/New_York|Board of Immigration Appeals|B.I.A.|Board of Immigration Appeals
bva|||America/New_York|Board of Veterans' Appeals|Board of Vet. App.|Board of Veterans' Appeals
cavc|||America/New_York|Veterans Claims|Vet. App.|United States Court of Appeals for Veterans Claims
cc||past|America/New_York|Court of Claims|Ct. Cl.|United States Court of Claims
ccpa||past|America/New_York|Customs and Patent Appeals|C.C.P.A.|Court of Customs and Patent Appeals
cit|||America/New_York|Court of International Trade|Ct. Intl. Trade|United States Court of International Trade
com||past|America/New_York|Commerce Court|Comm. Ct.|Commerce Court
cusc||past|America/New_York|U.S. Customs Court|Cust. Ct.|United States Customs Court
eca||past|America/New_York|Emergency Court of Appeals|Emer. Ct. App.|Emergency Court of Appeals
fisc|||America/New_York|Foreign Intelligence Surveillance Court|FISA Ct.|Foreign Intelligence Surveillance Court
fiscr|||America/New_York|Foreign Intelligence Surveillance Court of Review|FISA Ct. Rev.|Foreign Intelligence Surveillance Court of Review
jpml|||America/New_York|Judicial Panel on Multidistrict Litigation|J.P.M.L.|United States Judicial Panel on Multidistrict Litigation
mc|||America/New_York|Military Commission Review|M.C.|United States Court of Military Commission Review
mspb|||America/New_York|Merit Systems Protection Board|MSPB|Merit Systems Protection Board
nmcca|||America/New_York|Navy-Marine Corps Court of Criminal Appeals|N.M.C.C.A.|Navy-Marine Corps Court of Criminal Appeals
olc|||America/New_York|Office of Legal Counsel|O.L.C.|Office of Legal Counsel
reglrailreorgct||past|America/New_York|Special Court under the Regional Rail Reorganization Act|Regl. Rail Reorg. Act|Special Court under the Regional Rail Reorganization Act
tax|||America/New_York|U.S. Tax Court|Tax Ct.|United States Tax Court
tecoa||past|America/New_York|Temporary Emergency Court of Appeals|Temp. Emerg. Ct. App.|Temporary Emergency Court of Appeals
ttab|||America/New_York|Trademark Trial and Appeal Board|T.T.A.B.|Trademark Trial and Appeal Board
uscfc|cofc||America/New_York|Federal Claims|Fed. Cl.|United States Court of Federal Claims
uscgcoca|||America/New_York|Coast Guard Court of Criminal Appeals|C.G. Ct. Crim. App.|United States Coast Guard Court of Criminal Appeals
`;

// src/domain/courts/split_districts.ts
var eastern = "America/New_York";
var central = "America/Chicago";
var mountain = "America/Denver";
var pacific = "America/Los_Angeles";
var boise = "America/Boise";
var indiana = "America/Indiana/Indianapolis";
var louisville = "America/Kentucky/Louisville";
var division = (digits, city, zone2) => ({
  digits,
  city,
  zone: zone2
});
var florida = [
  division("1", "Gainesville", eastern),
  division("3", "Pensacola", central),
  division("4", "Tallahassee", eastern),
  division("5", "Panama City", central)
];
var tennessee = [
  division("1", "Chattanooga", eastern),
  division("2", "Greeneville", eastern),
  division("3", "Knoxville", eastern),
  division("4", "Winchester", central)
];
var northernIndiana = [
  division("1", "Fort Wayne", indiana),
  division("2", "Hammond", central),
  division("3", "South Bend", indiana),
  division("4", "Lafayette", indiana)
];
var westernKentucky = [
  division("1", "Bowling Green", central),
  division("3", "Louisville", louisville),
  division("4", "Owensboro", central),
  division("5", "Paducah", central)
];
var southDakota = [
  division("1", "Aberdeen", central),
  division("3", "Pierre", central),
  division("4", "Sioux Falls", central),
  division("5", "Rapid City", mountain)
];
var splitDistricts = {
  flnd: {
    names: "prefix",
    divisions: florida
  },
  flnb: {
    names: "serial",
    since: 2004,
    divisions: florida
  },
  tned: {
    names: "prefix",
    divisions: tennessee
  },
  tneb: {
    names: "prefix",
    divisions: tennessee
  },
  innd: {
    names: "prefix",
    divisions: northernIndiana
  },
  innb: {
    names: "serial",
    divisions: northernIndiana
  },
  insd: {
    names: "prefix",
    divisions: [
      division("1", "Indianapolis", indiana),
      division("2", "Terre Haute", indiana),
      division("3", "Evansville", central),
      division("4", "New Albany", louisville)
    ]
  },
  insb: {
    names: "serial",
    divisions: [
      division("0", "Indianapolis", indiana),
      division("7", "Evansville", central),
      division("8", "Terre Haute", indiana),
      division("9", "New Albany", louisville)
    ]
  },
  kywd: {
    names: "prefix",
    divisions: westernKentucky
  },
  kywb: {
    names: "serial",
    divisions: westernKentucky
  },
  sdd: {
    names: "prefix",
    divisions: southDakota
  },
  sdb: {
    names: "serial",
    divisions: southDakota
  },
  txwd: {
    names: "prefix",
    divisions: [
      division("1", "Austin", central),
      division("2", "Del Rio", central),
      division("3", "El Paso", mountain),
      division("4", "Pecos", central),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland-Odessa", central)
    ]
  },
  txwb: {
    names: "serial",
    divisions: [
      division("1", "Austin", central),
      division("3", "El Paso", mountain),
      division("5", "San Antonio", central),
      division("6", "Waco", central),
      division("7", "Midland", central)
    ]
  },
  idd: {
    names: "prefix",
    divisions: [
      division("1", "Boise", boise),
      division("2", "Coeur d'Alene", pacific),
      division("3", "Moscow", pacific),
      division("4", "Pocatello", boise)
    ]
  },
  idb: {
    names: "serial",
    divisions: [
      division("00", "Boise", boise),
      division("20", "Coeur d'Alene", pacific),
      division("40", "Pocatello", boise)
    ]
  }
};

// src/domain/courts.ts
var unknownCourtZone = "America/New_York";
var uncertainSeats = /* @__PURE__ */ new Set([
  "tax",
  "circttenn",
  "tennessed",
  "tennesseeb"
]);
var madeNames = {
  district: "District Court, ",
  bankruptcy: "United States Bankruptcy Court, "
};
function readTable(jurisdiction, table) {
  return table.trim().split("\n").map((line) => {
    const [id = "", pacerId = "", past = "", zone2 = "", shortName = "", citation2 = "", full = ""] = line.split("|");
    return {
      id,
      pacerId: pacerId || id,
      jurisdiction,
      fullName: full || `${madeNames[jurisdiction] ?? ""}${shortName}`,
      shortName,
      citation: citation2 || id,
      zone: zone2,
      current: past === ""
    };
  });
}
var courts2 = [
  ...readTable("appellate", appellateCourts),
  ...readTable("district", districtCourts),
  ...readTable("bankruptcy", bankruptcyCourts),
  ...readTable("panel", appellatePanels),
  ...readTable("special", specialCourts)
];
var byId = new Map(courts2.map((court3) => [
  court3.id,
  court3
]));
var byPacerId = new Map([
  ...courts2.map((court3) => [
    court3.pacerId,
    court3.id
  ]),
  [
    "nysb-mega",
    "nysb"
  ]
]);
function courtIdOf(code) {
  const plain3 = code.trim().toLowerCase();
  if (byId.has(plain3)) return plain3;
  return byPacerId.get(plain3) ?? plain3;
}
function court(id) {
  return byId.get(courtIdOf(id));
}
function courtZone(docket) {
  const known3 = court(docket.courtId);
  if (known3 === void 0) return {
    zone: unknownCourtZone,
    confirmed: false
  };
  const split = splitDistricts[known3.id];
  if (split === void 0) return {
    zone: known3.zone,
    confirmed: !uncertainSeats.has(known3.id)
  };
  const zone2 = divisionZone(known3.id, docket.docketNumber);
  return zone2 === null ? {
    zone: known3.zone,
    confirmed: false
  } : {
    zone: zone2,
    confirmed: true
  };
}
function divisionZone(courtId, docketNumber) {
  const split = splitDistricts[courtId];
  const number = readDocketNumber(docketNumber);
  if (number === null) return null;
  if (split.since !== void 0 && fullYear(number.year) < split.since) return null;
  if (split.names === "prefix") {
    return split.divisions.find((division2) => division2.digits === number.office)?.zone ?? null;
  }
  if (number.type === "ap") return null;
  return split.divisions.find((division2) => number.serial.startsWith(division2.digits))?.zone ?? null;
}
function fullYear(twoDigits) {
  const year = Number(twoDigits);
  return year < 70 ? 2e3 + year : 1900 + year;
}

// src/domain/docket_key.ts
function matchDocketKey(key, known3) {
  const wanted = splitKey(key);
  const candidates2 = [];
  for (const other of new Set(known3)) {
    if (other === key) return {
      found: "one",
      key
    };
    const parts2 = splitKey(other);
    if (wanted !== null && parts2 !== null && agree(wanted, parts2)) candidates2.push(other);
  }
  if (candidates2.length === 0) return {
    found: "none"
  };
  if (candidates2.length === 1) return {
    found: "one",
    key: candidates2[0]
  };
  return {
    found: "several",
    candidates: candidates2
  };
}
function keyParts(key) {
  const slash = key.indexOf("/");
  return {
    courtId: key.slice(0, slash),
    docketNumber: key.slice(slash + 1)
  };
}
function splitKey(key) {
  if (key.indexOf("/") < 1) return null;
  const { courtId, docketNumber } = keyParts(key);
  const number = readDocketNumber(docketNumber);
  return number === null ? null : {
    courtId,
    number
  };
}
function agree(a, b) {
  const open2 = (x, y) => x === "" || y === "" || x === y;
  const kind = court(a.courtId)?.jurisdiction;
  if (kind === "appellate" || kind === "panel") return false;
  return a.courtId === b.courtId && a.number.year === b.number.year && a.number.serial === b.number.serial && open2(a.number.office, b.number.office) && open2(a.number.type, b.number.type);
}

// src/domain/published_event.ts
function eventUid(event) {
  let uid = uids.get(event);
  if (uid === void 0) {
    uid = `${event.caseId}--${event.key}@case-calendar`;
    uids.set(event, uid);
  }
  return uid;
}
function keyOfUid(uid, { caseId }) {
  return uid.slice(`${caseId}--`.length, -"@case-calendar".length);
}
var uids = /* @__PURE__ */ new WeakMap();

// src/app/fold_docket.ts
var import_node_crypto4 = require("node:crypto");

// src/domain/upstream.ts
function entryText(record) {
  if (record.description.trim() !== "") return record.description;
  return record.documents[0]?.description ?? "";
}

// src/domain/entries/choose_version.ts
function chooseVersion(key, versions, zone2) {
  const ordered = [
    ...versions
  ].sort((a, b) => compareInstants(a.record.modifiedAt, b.record.modifiedAt) || compareInstants(a.receivedAt, b.receivedAt) || compareText(a.fingerprint, b.fingerprint));
  let chosen = ordered[0];
  const replaced2 = [];
  for (const next of ordered.slice(1)) {
    if (degrades(next, chosen)) continue;
    if (!textsAgree(levelled(chosen), levelled(next)) && !isStub(chosen)) replaced2.push(chosen);
    chosen = next;
  }
  const last = versions.map((version) => version.receivedAt).sort(compareInstants).at(-1);
  const newest = versions.filter((version) => compareInstants(version.receivedAt, last) === 0);
  const { record } = chosen;
  return {
    key,
    chosen,
    replaced: replaced2,
    text: levelled(chosen),
    isStub: isStub(chosen),
    filed: record.dateFiled ?? dayAtCourt(record.createdAt, zone2),
    pacerDocId: record.documents.find((document) => document.attachmentNumber === null)?.pacerDocId ?? "",
    gone: newest.every((version) => version.gone)
  };
}
function degrades(newer, older) {
  const [after, before2] = [
    levelled(newer),
    levelled(older)
  ];
  if (before2 === "") return false;
  if (after === "") return true;
  if (isStub(newer) && !isStub(older)) return true;
  if (after === before2) return false;
  const label = older.record.documents[0]?.description ?? "";
  if (label !== "" && after === level(label) && before2.length > after.length) return true;
  return before2.startsWith(after);
}
function isStub(version) {
  return version.record.description.trim() === "";
}
function levelled(version) {
  return level(entryText(version.record));
}
function level(text) {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
function textsAgree(a, b) {
  return a.includes(b) || b.includes(a);
}
function dayAtCourt(instant2, zone2) {
  return Temporal.Instant.from(instant2).toZonedDateTimeISO(zone2).toPlainDate().toString();
}
function compareInstants(a, b) {
  return a === b ? 0 : Temporal.Instant.compare(a, b);
}
function compareText(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/domain/entries/join_rows.ts
function joinRows(rows) {
  const groups2 = new Map(rows.map((row) => [
    row,
    {
      rows: [
        row
      ],
      joins: []
    }
  ]));
  const proven = [];
  for (const [a, b] of pairs(rows)) {
    const reason2 = reasonToJoin(a, b) ?? labelJoin(a, b, rows);
    if (reason2) proven.push({
      a,
      b,
      reason: reason2,
      rank: ranks.indexOf(reason2)
    });
  }
  proven.sort((x, y) => x.rank - y.rank || (`${x.a.key} ${x.b.key}` < `${y.a.key} ${y.b.key}` ? -1 : 1));
  for (const { a, b, reason: reason2 } of proven) {
    const [one, other] = [
      groups2.get(a),
      groups2.get(b)
    ];
    if (one === other) continue;
    const clash = one.rows.some((x) => other.rows.some((y) => (x !== a || y !== b) && !mayBeOne(x, y)));
    if (clash) continue;
    const merged = {
      rows: [
        ...one.rows,
        ...other.rows
      ].sort((x, y) => x.key < y.key ? -1 : 1),
      joins: [
        ...one.joins,
        ...other.joins,
        {
          rows: [
            a.key,
            b.key
          ],
          reason: reason2
        }
      ]
    };
    for (const row of merged.rows) groups2.set(row, merged);
  }
  return [
    ...new Set(rows.map((row) => groups2.get(row)))
  ];
}
function pairs(rows) {
  const buckets = /* @__PURE__ */ new Map();
  rows.forEach((row, i) => {
    const { entryNumber } = row.chosen.record;
    const marks2 = [
      entryNumber === null ? `day ${row.filed}` : `number ${entryNumber}`
    ];
    if (row.pacerDocId !== "") marks2.push(`document ${row.pacerDocId}`);
    for (const mark of marks2) buckets.set(mark, [
      ...buckets.get(mark) ?? [],
      i
    ]);
  });
  const found = /* @__PURE__ */ new Set();
  const result = [];
  for (const bucket of buckets.values()) {
    bucket.forEach((i, place3) => {
      for (const j of bucket.slice(place3 + 1)) {
        if (found.has(`${i} ${j}`)) continue;
        found.add(`${i} ${j}`);
        result.push([
          rows[i],
          rows[j]
        ]);
      }
    });
  }
  return result;
}
var ranks = [
  "same PACER document id",
  "same number and date, one text in the other",
  "same number and date, one without text",
  "the other row is gone upstream",
  "the only stub and the only text of that day with this label"
];
function upstream(row) {
  return row.chosen.record.upstream;
}
function mayBeOne(a, b) {
  const [x, y] = [
    a.chosen.record,
    b.chosen.record
  ];
  if (x.entryNumber !== null && y.entryNumber !== null && x.entryNumber !== y.entryNumber) {
    return false;
  }
  if (upstream(a) !== upstream(b)) return true;
  return a.pacerDocId !== "" && a.pacerDocId === b.pacerDocId || a.gone || b.gone;
}
function reasonToJoin(a, b) {
  const [x, y] = [
    a.chosen.record,
    b.chosen.record
  ];
  if (!mayBeOne(a, b)) return null;
  if (a.pacerDocId !== "" && b.pacerDocId !== "") {
    return a.pacerDocId === b.pacerDocId ? "same PACER document id" : null;
  }
  const [p, q] = [
    x.pacerSequenceNumber,
    y.pacerSequenceNumber
  ];
  if (p !== null && q !== null && p !== q) return null;
  if (!withinOneDay(a.filed, b.filed)) return null;
  const sameNumber = x.entryNumber !== null && x.entryNumber === y.entryNumber;
  const unnumbered = x.entryNumber === null && y.entryNumber === null;
  const agree2 = textsAgree(a.text, b.text);
  if (upstream(a) === upstream(b)) {
    const same = sameNumber ? agree2 || a.isStub || b.isStub : unnumbered && agree2 && a.filed === b.filed && a.text !== "" && b.text !== "";
    return same && a.gone !== b.gone ? "the other row is gone upstream" : null;
  }
  if (!sameNumber) return null;
  if (a.isStub || b.isStub) return "same number and date, one without text";
  return agree2 ? "same number and date, one text in the other" : null;
}
function labelJoin(a, b, rows) {
  if (upstream(a) === upstream(b) || a.isStub === b.isStub) return null;
  if (a.chosen.record.entryNumber !== null || b.chosen.record.entryNumber !== null) return null;
  const [stub, full] = a.isStub ? [
    a,
    b
  ] : [
    b,
    a
  ];
  if (stub.filed !== full.filed || stub.text === "") return null;
  const free = (row) => row.filed === stub.filed && row.chosen.record.entryNumber === null && !row.gone;
  const stubs = rows.filter((row) => row.isStub && free(row) && upstream(row) === upstream(stub) && row.text === stub.text);
  const texts = rows.filter((row) => !row.isStub && free(row) && upstream(row) === upstream(full) && fitsLabel(row.text, stub.text));
  return stubs.length === 1 && texts.length === 1 && texts[0] === full ? "the only stub and the only text of that day with this label" : null;
}
function fitsLabel(text, label) {
  const words2 = label.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length > 2);
  return words2.length > 0 && words2.every((word) => text.includes(word));
}
function withinOneDay(a, b) {
  return Math.abs(Date.parse(a) - Date.parse(b)) <= 864e5;
}

// src/domain/entries/assemble.ts
function assembleEntries(versions, { zone: zone2 = "America/New_York" } = {}) {
  const byRow = /* @__PURE__ */ new Map();
  for (const version of versions) {
    const key = `${version.record.upstream}:${version.record.id}`;
    byRow.set(key, [
      ...byRow.get(key) ?? [],
      version
    ]);
  }
  const rows = [
    ...byRow
  ].sort(([a], [b]) => a < b ? -1 : 1).map(([key, list2]) => chooseVersion(key, list2, zone2));
  return joinRows(rows).map(({ rows: rows2, joins }) => assembled(rows2, joins));
}
function assembled(rows, joins) {
  const present = rows.filter((row) => !row.gone);
  const usable = present.length > 0 ? present : rows;
  const [best, ...rest] = [
    ...usable
  ].sort(byFullness);
  const read = best.chosen;
  const others = rest.filter((row) => !row.isStub && !textsAgree(row.text, best.text));
  const main = read.record.documents.find((document) => document.attachmentNumber === null);
  const first = (pick2) => [
    best,
    ...rest
  ].map(pick2).find((value) => value !== null) ?? null;
  return {
    id: rows[0].key,
    number: first((row) => row.chosen.record.entryNumber),
    filed: best.filed,
    timeFiled: first(({ chosen: { record } }) => record.timeFiled === null ? null : {
      value: record.timeFiled,
      upstream: record.upstream
    }),
    pacerSequence: first((row) => row.chosen.record.pacerSequenceNumber),
    recapSequence: first((row) => row.chosen.record.recapSequenceNumber || null) ?? "",
    position: null,
    text: entryText(read.record),
    pacerDocId: main?.pacerDocId || (first((row) => row.pacerDocId || null) ?? ""),
    read,
    earlier: best.replaced,
    others: others.map((row) => row.chosen),
    joins,
    rows: rows.map((row) => row.key),
    gone: present.length === 0
  };
}
function byFullness(a, b) {
  if (a.isStub !== b.isStub) return a.isStub ? 1 : -1;
  if (textsAgree(a.text, b.text)) {
    if (a.text.length !== b.text.length) return b.text.length - a.text.length;
  }
  return compareInstants(b.chosen.record.modifiedAt, a.chosen.record.modifiedAt) || (a.key < b.key ? -1 : 1);
}

// src/domain/awaits_day.ts
function awaitsDay({ date, computed: computed2 }) {
  return date === null && computed2 !== void 0;
}

// src/domain/kinds.ts
var genericHearing = "hearing";
var genericDeadline = "filing";
var hearing = (id, title, minutes, onceOnly = false) => ({
  id,
  title,
  minutes,
  onceOnly
});
var hearingKinds = [
  hearing(genericHearing, "Hearing", 60),
  hearing("initial-appearance", "Initial appearance", 30, true),
  hearing("arraignment", "Arraignment", 30, true),
  hearing("detention-hearing", "Detention hearing", 30),
  hearing("bond-hearing", "Bond hearing", 30),
  hearing("preliminary-hearing", "Preliminary hearing", 60),
  hearing("identity-hearing", "Identity hearing", 30),
  hearing("change-of-plea", "Change of plea hearing", 45, true),
  hearing("sentencing", "Sentencing", 90, true),
  hearing("revocation-hearing", "Revocation hearing", 60),
  hearing("competency-hearing", "Competency hearing", 60),
  hearing("suppression-hearing", "Suppression hearing", 120),
  hearing("evidentiary-hearing", "Evidentiary hearing", 120),
  hearing("status-conference", "Status conference", 30),
  hearing("scheduling-conference", "Scheduling conference", 30),
  hearing("case-management-conference", "Case management conference", 30),
  hearing("initial-conference", "Initial conference", 30),
  hearing("pretrial-conference", "Pretrial conference", 60),
  hearing("final-pretrial-conference", "Final pretrial conference", 60, true),
  hearing("settlement-conference", "Settlement conference", 120),
  hearing("telephone-conference", "Telephone conference", 30),
  hearing("conference", "Conference", 30),
  hearing("discovery-hearing", "Discovery hearing", 60),
  hearing("motion-hearing", "Motion hearing", 60),
  hearing("motion-in-limine-hearing", "Motion in limine hearing", 60),
  hearing("presentment", "Presentment of motion", 30),
  hearing("claim-construction-hearing", "Claim construction hearing", 120),
  hearing("fairness-hearing", "Fairness hearing", 60),
  hearing("show-cause-hearing", "Show cause hearing", 60),
  hearing("injunction-hearing", "Injunction hearing", 120),
  hearing("oral-argument", "Oral argument", 60, true),
  hearing("docket-call", "Docket call", 30),
  hearing("jury-selection", "Jury selection", 240),
  hearing("jury-trial", "Jury trial", 240, true),
  hearing("bench-trial", "Bench trial", 240, true),
  hearing("trial", "Trial", 240, true),
  hearing("mediation", "Mediation", 240),
  hearing("arbitration", "Arbitration hearing", 240),
  hearing("meeting-of-creditors", "Meeting of creditors", 30, true),
  hearing("confirmation-hearing", "Confirmation hearing", 60, true),
  hearing("dismissal-hearing", "Hearing on dismissal", 30),
  hearing("disclosure-statement-hearing", "Disclosure statement hearing", 60),
  hearing("reaffirmation-hearing", "Reaffirmation hearing", 30),
  hearing("attorney-conference", "Attorney conference", 30),
  hearing("charging-conference", "Charging conference", 30),
  hearing("forfeiture-hearing", "Forfeiture hearing", 60),
  hearing("restitution-hearing", "Restitution hearing", 60),
  hearing("removal-hearing", "Removal hearing", 30)
];
var due = (id, title) => ({
  id,
  title
});
var deadlineKinds = [
  due(genericDeadline, "Filing"),
  due("answer", "Answer"),
  due("response", "Response"),
  due("reply", "Reply"),
  due("surreply", "Sur-reply"),
  due("objections", "Objections"),
  due("brief", "Brief"),
  due("opening-brief", "Opening brief"),
  due("answering-brief", "Answering brief"),
  due("reply-brief", "Reply brief"),
  due("appendix", "Appendix"),
  due("record", "Record on appeal"),
  due("docketing-statement", "Docketing statement"),
  due("appearance-form", "Appearance of counsel form"),
  due("disclosure-statement", "Disclosure statement"),
  due("transcript-order", "Transcript order"),
  due("transcript", "Transcript"),
  due("redaction-request", "Redaction request"),
  due("redacted-transcript", "Redacted transcript"),
  due("transcript-release", "Release of transcript restriction"),
  due("status-report", "Status report"),
  due("joint-status-report", "Joint status report"),
  due("case-management-statement", "Case management statement"),
  due("rule-26-report", "Rule 26(f) report"),
  due("initial-disclosures", "Initial disclosures"),
  due("expert-disclosures", "Expert disclosures"),
  due("rebuttal-expert-disclosures", "Rebuttal expert disclosures"),
  due("discovery", "Discovery"),
  due("fact-discovery", "Fact discovery"),
  due("expert-discovery", "Expert discovery"),
  due("motions", "Motions"),
  due("pretrial-motions", "Pretrial motions"),
  due("dispositive-motions", "Dispositive motions"),
  due("motions-in-limine", "Motions in limine"),
  due("daubert-motions", "Daubert motions"),
  due("discovery-motions", "Discovery motions"),
  due("amended-pleadings", "Amended pleadings"),
  due("joinder", "Joinder of parties"),
  due("pretrial-order", "Pretrial order"),
  due("pretrial-disclosures", "Pretrial disclosures"),
  due("witness-list", "Witness list"),
  due("exhibit-list", "Exhibit list"),
  due("jury-instructions", "Jury instructions"),
  due("voir-dire", "Proposed voir dire"),
  due("trial-brief", "Trial brief"),
  due("mediation", "Mediation"),
  due("settlement", "Settlement"),
  due("dismissal-papers", "Dismissal papers"),
  due("sentencing-memorandum", "Sentencing memorandum"),
  due("presentence-report", "Presentence report"),
  due("presentence-objections", "Objections to presentence report"),
  due("self-surrender", "Self-surrender"),
  due("proposed-order", "Proposed order"),
  due("stipulation", "Stipulation"),
  due("service", "Service of process"),
  due("filing-fee", "Filing fee"),
  due("plan", "Plan"),
  due("schedules", "Schedules and statements"),
  due("incomplete-filings", "Incomplete filings"),
  due("credit-counseling", "Certificate of credit counseling"),
  due("financial-management", "Financial management course"),
  due("proofs-of-claim", "Proofs of claim"),
  due("government-proofs-of-claim", "Government proofs of claim"),
  due("discharge-objections", "Objections to discharge"),
  due("dischargeability-complaint", "Complaint to determine dischargeability"),
  due("confirmation-objections", "Objections to confirmation"),
  due("reaffirmation", "Reaffirmation agreement"),
  due("mediator-assignment", "Mediator assignment"),
  due("notice", "Notice"),
  due("notice-of-appeal", "Notice of appeal"),
  due("rehearing-petition", "Petition for rehearing"),
  due("mandate", "Mandate"),
  due("payment", "Payment"),
  due("claim", "Claim"),
  due("consent", "Consent or declination"),
  due("affidavit", "Affidavit"),
  due("declaration", "Declaration"),
  due("acknowledgment", "Acknowledgment"),
  due("letter", "Letter")
];
var hearingIndex = new Map(hearingKinds.map((kind) => [
  kind.id,
  kind
]));
function hearingKind(id) {
  return hearingIndex.get(id) ?? hearingIndex.get(genericHearing);
}

// src/domain/fold/anchor.ts
var import_node_crypto2 = require("node:crypto");
function entryRef(entry2) {
  if (entry2.number !== null) return `number:${entry2.number}`;
  if (entry2.pacerDocId !== "") return `pacer:${entry2.pacerDocId}`;
  return `text:${shortHash(`${entry2.filed}
${normalised(entry2.text)}`)}`;
}
function quoteHash(quote) {
  return shortHash(normalised(quote));
}
function normalised(text) {
  return text.toLowerCase().replace(/\s+/g, " ").trim();
}
function shortHash(text) {
  return (0, import_node_crypto2.createHash)("sha256").update(text).digest("hex").slice(0, 16);
}

// src/domain/fold/draft.ts
var weak = 0.5;
var sure = 0.9;
function newDraft(fact, at, slot) {
  return {
    type: fact.type,
    kind: fact.kind,
    title: fact.title,
    date: slot.date,
    time: slot.time,
    endTime: fact.endTime ?? null,
    status: fact.type === "hearing" ? "scheduled" : "pending",
    reason: null,
    location: fact.location,
    judge: fact.judge,
    party: fact.party,
    parties: [
      ...fact.parties
    ],
    side: fact.side,
    about: [
      ...fact.about
    ],
    part: fact.part ?? null,
    conditional: fact.conditional === true,
    history: [],
    support: [],
    doubts: [],
    existence: 0,
    origin: {
      at,
      fact,
      parties: [
        ...fact.parties
      ]
    },
    datedBy: [
      at.index
    ],
    changed: at,
    beside: null,
    closed: false
  };
}
function isLive(draft) {
  return !draft.closed && (draft.status === "scheduled" || draft.status === "pending");
}
function addSupport(draft, fact, options) {
  const { at, verb, slot = null } = options;
  draft.support.push({
    entryId: at.entry.id,
    entryNumber: at.entry.number,
    ref: entryRef(at.entry),
    filed: at.entry.filed,
    verb,
    date: slot?.date ?? null,
    time: slot?.time ?? null,
    quote: fact.quote,
    start: fact.start,
    rule: fact.rule,
    reader: fact.reader.name,
    confidence: fact.confidence,
    ...fact.fact === "calendar" ? stated(fact) : {}
  });
  if (verb !== "doubt" && verb !== "met") {
    draft.existence = Math.max(draft.existence, fact.confidence);
  }
}
function stated({ computed: computed2, location, judge: judge2 }) {
  return {
    ...computed2 ? {
      computed: computed2
    } : {},
    ...location === null ? {} : {
      location
    },
    ...judge2 === null ? {} : {
      judge: judge2
    }
  };
}
function statedSlot(fact) {
  const date = fact.date ?? fact.oldDate;
  return date === null ? null : {
    date,
    time: fact.time
  };
}
function citation(at) {
  return at.entry.number !== null ? `entry ${at.entry.number}` : `entry of ${longDate(at.entry.filed)}`;
}
function longDate(date) {
  const [year, month, day4] = date.split("-").map(Number);
  const names = "January February March April May June July August September October November December";
  return `${day4} ${names.split(" ")[month - 1]} ${year}`;
}
function longSlot(slot) {
  return slot.time === null ? longDate(slot.date) : `${longDate(slot.date)} at ${slot.time}`;
}
function draftEvent(draft, options) {
  const { at, fact, former = false } = draft.origin;
  const passed2 = draft.status === "pending" && draft.date < options.today;
  return {
    type: draft.type,
    kind: draft.kind,
    title: draft.title,
    date: draft.date,
    time: draft.time,
    endTime: draft.endTime,
    status: passed2 ? "passed" : draft.status,
    reason: draft.reason,
    certainty: options.certainty,
    doubts: [
      ...new Set(draft.doubts.map((doubt3) => doubt3.text))
    ],
    location: draft.location,
    judge: draft.judge,
    party: draft.party,
    parties: [
      ...draft.parties
    ],
    side: draft.side,
    about: [
      ...draft.about
    ],
    conditional: draft.conditional,
    history: draft.history.map((slot) => ({
      ...slot
    })),
    support: draft.support.map((support) => ({
      ...support
    })),
    anchor: {
      entry: entryRef(at.entry),
      quoteHash: quoteHash(fact.quote),
      kind: fact.kind,
      party: draft.origin.parties.join("; "),
      about: [
        ...fact.about
      ],
      ordinal: ordinalOf(fact, at) + (former ? formerOrdinals : 0)
    }
  };
}
var formerOrdinals = 2e3;
function ordinalOf(fact, at) {
  return at.entry.facts.filter((one) => one.fact === "calendar").findIndex((one) => one.start === fact.start && one.end === fact.end && one.kind === fact.kind && one.date === fact.date && one.verb === fact.verb && one.title === fact.title);
}

// src/domain/fold/folding.ts
function candidates(folding, fact) {
  const isWeak = fact.confidence < weak;
  return folding.drafts.filter((draft) => !draft.closed && draft.type === fact.type && draft.beside === null && draft.existence < weak === isWeak);
}
function isOnceOnly(kind, courtId) {
  if (kind === "oral-argument") return court(courtId)?.jurisdiction === "appellate";
  return hearingKind(kind).onceOnly && hearingKind(kind).id === kind;
}
function datedHere(draft, step2) {
  return draft.datedBy.includes(step2.at.index);
}

// src/domain/remember.ts
var limit = 2e4;
var longest2 = 200;
function remember(compute) {
  const known3 = /* @__PURE__ */ new Map();
  return (text) => {
    if (text.length > longest2) return compute(text);
    let value = known3.get(text);
    if (value === void 0) {
      if (known3.size >= limit) known3.clear();
      value = compute(text);
      known3.set(text, value);
    }
    return value;
  };
}

// src/domain/fold/parties.ts
var roles = new Set("a all an and any as attorney cross counter defendant defendants plaintiff plaintiffs petitioner petitioners respondent respondents appellant appellants appellee appellees debtor debtors joint creditor creditors trustee trustees movant movants party parties counsel government defense defence prosecution bond each both the mr mrs ms dr hon inc llc llp ltd lp corp co company corporation jr sr ii iii iv et al of other others remaining interested intervenor third".split(" "));
var nameTokens = remember((name) => name.toLowerCase().replace(/\(\d+\)/g, " ").replace(/['\u2019]s\b/g, "").replace(/[.'\u2019]/g, "").split(/[^\p{L}\p{N}]+/u).filter((word) => word !== "" && !roles.has(word)));
function namedParties(parties2) {
  return parties2.map(nameTokens).filter((tokens) => tokens.length > 0);
}
function sameName(a, b) {
  const [short, long] = a.length <= b.length ? [
    a,
    b
  ] : [
    b,
    a
  ];
  return short.every((word) => long.includes(word));
}
function partyRelation(fact, event) {
  const a = namedParties(fact);
  const b = namedParties(event);
  if (a.length === 0 || b.length === 0) return "unknown";
  const covered = a.filter((name) => b.some((other) => sameName(name, other))).length;
  const covering = b.filter((name) => a.some((other) => sameName(name, other))).length;
  if (covered === 0) return "disjoint";
  if (covered === a.length && covering === b.length) return "same";
  if (covered === a.length) return "part";
  return covering === b.length ? "whole" : "overlap";
}
function partiesLeft(fact, event) {
  const named2 = namedParties(fact);
  return event.filter((party) => {
    const tokens = nameTokens(party);
    return tokens.length > 0 && !named2.some((name) => sameName(name, tokens));
  });
}

// src/domain/fold/kinship.ts
var families = [
  [
    "trial",
    "jury-trial"
  ],
  [
    "trial",
    "bench-trial"
  ],
  [
    "jury-trial",
    "bench-trial"
  ],
  [
    "pretrial-conference",
    "final-pretrial-conference"
  ],
  [
    "pretrial-conference",
    "initial-conference"
  ],
  [
    "initial-conference",
    "scheduling-conference"
  ],
  [
    "initial-conference",
    "case-management-conference"
  ],
  [
    "detention-hearing",
    "bond-hearing"
  ],
  [
    "motion-hearing",
    "presentment"
  ],
  [
    "motion-hearing",
    "motion-in-limine-hearing"
  ],
  [
    "motion-hearing",
    "suppression-hearing"
  ],
  [
    "motion-hearing",
    "injunction-hearing"
  ],
  [
    "motion-hearing",
    "evidentiary-hearing"
  ],
  [
    "motion-hearing",
    "discovery-hearing"
  ],
  [
    "motion-hearing",
    "dismissal-hearing"
  ],
  [
    "motion-hearing",
    "oral-argument"
  ],
  [
    "oral-argument",
    "claim-construction-hearing"
  ],
  [
    "brief",
    "opening-brief"
  ],
  [
    "brief",
    "answering-brief"
  ],
  [
    "brief",
    "reply-brief"
  ],
  [
    "brief",
    "trial-brief"
  ],
  [
    "response",
    "answering-brief"
  ],
  [
    "response",
    "objections"
  ],
  [
    "reply",
    "reply-brief"
  ],
  [
    "status-report",
    "joint-status-report"
  ],
  [
    "discovery",
    "fact-discovery"
  ],
  [
    "motions",
    "dispositive-motions"
  ],
  [
    "motions",
    "pretrial-motions"
  ]
];
var related = new Set(families.flatMap(([a, b]) => [
  `${a} ${b}`,
  `${b} ${a}`
]));
var plainConferences = /* @__PURE__ */ new Set([
  "conference",
  "telephone-conference"
]);
function kindTie(a, b) {
  if (a === b) return 3;
  if (related.has(`${a} ${b}`)) return 2;
  const conference = (kind) => kind.endsWith("conference");
  if (conference(a) && conference(b) && (plainConferences.has(a) || plainConferences.has(b))) {
    return 2;
  }
  const generic = (kind) => kind === genericHearing || kind === genericDeadline;
  return generic(a) || generic(b) ? 1 : 0;
}
function camp(side) {
  switch (side) {
    case "plaintiff":
    case "petitioner":
    case "government":
      return "moving";
    case "defendant":
    case "respondent":
      return "opposing";
    default:
      return null;
  }
}
function sidesAgree(a, b) {
  if (a === null || b === null || a === b) return true;
  const appeal = (side) => side === "appellant" || side === "appellee";
  if (appeal(a) && appeal(b)) return false;
  const [one, other] = [
    camp(a),
    camp(b)
  ];
  return one === null || other === null || one === other;
}
var oneOfItsKind = /* @__PURE__ */ new Set([
  "confirmation-hearing",
  "confirmation-objections",
  "meeting-of-creditors",
  "initial-appearance",
  "arraignment",
  "change-of-plea",
  "sentencing",
  "final-pretrial-conference",
  "jury-trial",
  "bench-trial",
  "trial"
]);
var emptyWords = new Set("a an and as at by for hearing in of on or re set the to with due".split(" "));
var titleWords = remember((title) => {
  const words2 = title.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words2.filter((word) => !emptyWords.has(word)).map((w) => w.replace(/s$/, "")));
});
function titleLikeness(a, b) {
  const [one, other] = [
    titleWords(a),
    titleWords(b)
  ];
  if (one.size === 0 && other.size === 0) return 1;
  const common = [
    ...one
  ].filter((word) => other.has(word)).length;
  return common / (one.size + other.size - common);
}
function titleCovers(title, part) {
  const [all, some] = [
    titleWords(title),
    titleWords(part)
  ];
  return some.size > 0 && [
    ...some
  ].every((word) => all.has(word));
}
function fit(identity, draft) {
  const kind = kindTie(identity.kind, draft.kind);
  if (kind === 0) return null;
  if (onMotion(identity, draft) || onMotion(draft, identity)) return null;
  const party = partyRelation(identity.parties, draft.parties);
  if (party === "disjoint") return null;
  if (!sidesAgree(identity.side, draft.side)) return null;
  const numbers2 = matterTie(identity.about, draft);
  if (numbers2 === 0 && !oneOfItsKind.has(draft.kind)) return null;
  const about = numbers2 === 0 ? 1 : numbers2;
  const part = tie(identity.part ?? null, draft.part);
  if (part === 0) return null;
  const side = tie(identity.side, draft.side);
  const title = identity.title === void 0 ? 0 : titleLikeness(identity.title, draft.title);
  return [
    about,
    party === "unknown" ? 1 : 2,
    kind,
    side || 1,
    part,
    Math.round(title * 4)
  ];
}
var withoutMotions = /* @__PURE__ */ new Set([
  "confirmation-hearing",
  "meeting-of-creditors"
]);
function onMotion(one, other) {
  return one.kind === genericHearing && withoutMotions.has(other.kind) && /\bon\b.*\b(?:motion|application)s?\b/i.test(one.title ?? "");
}
function overlap(a, b) {
  if (a.length === 0 || b.length === 0) return 1;
  return a.some((value) => b.includes(value)) ? 2 : 0;
}
function matterTie(about, draft) {
  const tied = overlap(about, draft.about);
  if (tied === 2 || about.length === 0) return tied;
  const setHere = draft.support.some(({ entryNumber, verb }) => entryNumber !== null && (verb === "set" || verb === "moved") && about.includes(entryNumber));
  return setHere ? 2 : tied;
}
function tie(a, b) {
  if (a === null || b === null) return 1;
  return a === b ? 2 : 0;
}
function bestFits(identity, drafts) {
  let best = null;
  let found = [];
  for (const draft of drafts) {
    const value = fit(identity, draft);
    if (value === null) continue;
    const order2 = best === null ? 1 : compare(value, best);
    if (order2 > 0) [best, found] = [
      value,
      [
        draft
      ]
    ];
    else if (order2 === 0) found.push(draft);
  }
  return found;
}
function compare(a, b) {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return a[i] - b[i];
  return 0;
}

// src/domain/fold/decide.ts
function decide(draft, fact, { step: step2, folding, outcome: outcome2 }) {
  const target = splitParties(draft, fact, {
    step: step2,
    folding,
    outcome: outcome2
  });
  const slot = outcome2.slot ?? target;
  const moves = slot.date !== target.date || slot.time !== target.time && slot.time !== null;
  const changes2 = moves || outcome2.status !== void 0 && outcome2.status !== target.status;
  if (changes2 && target.existence >= sure && fact.confidence < sure) {
    return doubt(target, fact, {
      step: step2,
      folding,
      outcome: outcome2
    });
  }
  if (fact.confidence >= sure) settle(target, {
    folding,
    slot
  });
  if (changes2) contradictsOneDay(target, {
    step: step2,
    slot,
    outcome: outcome2
  });
  addSupport(target, fact, {
    at: step2.at,
    verb: changes2 || target.support.length === 0 ? outcome2.verb : "details",
    slot: outcome2.slot ?? statedSlot(fact)
  });
  if (moves) {
    target.history.push({
      date: target.date,
      time: target.time
    });
    target.date = slot.date;
    target.time = slot.time;
    target.endTime = fact.endTime ?? null;
    if (outcome2.verb !== "held") {
      target.location = fact.location ?? target.location;
      target.judge = fact.judge ?? target.judge;
    }
  }
  if (moves) target.datedBy.push(step2.at.index);
  if (outcome2.status !== void 0) {
    target.status = outcome2.status;
    target.reason = outcome2.reason ?? null;
  }
  if (changes2) target.changed = step2.at;
  mergeDetails(target, fact);
  return target;
}
function mergeDetails(draft, fact) {
  const generic = draft.kind === genericHearing || draft.kind === genericDeadline;
  const plain3 = plainConferences.has(draft.kind) && !plainConferences.has(fact.kind) && fact.kind !== genericHearing;
  if (generic && fact.kind !== draft.kind || plain3) {
    draft.kind = fact.kind;
    draft.title = fact.title;
  }
  if (fact.verb === "cancelled" || fact.verb === "met") return;
  const told = fact.verb !== "held" && fact.date === draft.date;
  if (draft.time === null && fact.date === draft.date && fact.verb !== "held") {
    draft.time = fact.time;
  }
  if (told) draft.endTime = fact.endTime ?? draft.endTime;
  draft.location = (told ? fact.location : null) ?? draft.location ?? fact.location;
  draft.judge = (told ? otherJudge(draft.judge, fact.judge) : null) ?? draft.judge ?? fact.judge;
  draft.side = draft.side ?? fact.side;
  draft.party = draft.party ?? fact.party;
  if (draft.parties.length === 0) draft.parties = [
    ...fact.parties
  ];
  if (draft.about.length === 0) draft.about = [
    ...fact.about
  ];
  draft.part = draft.part ?? fact.part ?? null;
}
function otherJudge(before2, later) {
  if (before2 === null || later === null) return later;
  const named2 = new Set(before2.toLowerCase().match(/\p{L}+/gu));
  const same = (later.toLowerCase().match(/\p{L}{3,}/gu) ?? []).every((word) => named2.has(word));
  return same ? before2 : later;
}
function splitParties(draft, fact, { step: step2, folding, outcome: outcome2 }) {
  const changes2 = outcome2.slot && outcome2.slot.date !== draft.date || outcome2.status !== void 0 && outcome2.status !== draft.status;
  if (!changes2 || partyRelation(fact.parties, draft.parties) !== "part") return draft;
  if (datedHere(draft, step2) && draft.origin.at.index === step2.at.index) return draft;
  const left2 = partiesLeft(fact.parties, draft.parties);
  const own = {
    ...draft,
    parties: [
      ...fact.parties
    ],
    party: fact.party,
    about: [
      ...draft.about
    ],
    history: [
      ...draft.history
    ],
    support: [
      ...draft.support
    ],
    doubts: [
      ...draft.doubts
    ],
    datedBy: [
      ...draft.datedBy
    ],
    origin: {
      ...draft.origin,
      parties: [
        ...fact.parties
      ]
    }
  };
  draft.parties = left2;
  draft.party = left2.join(", ");
  folding.drafts.push(own);
  return own;
}
function doubt(draft, fact, { step: step2, folding, outcome: outcome2 }) {
  addSupport(draft, fact, {
    at: step2.at,
    verb: "doubt",
    slot: outcome2.slot ?? statedSlot(fact)
  });
  const { slot } = outcome2;
  const moves = slot !== void 0 && slot.date !== draft.date;
  const what = moves ? `may have moved to ${longSlot(slot)}` : outcome2.status === void 0 || outcome2.status === draft.status ? `may be at another hour: ${longSlot(slot ?? draft)}` : `may have been ${outcome2.status}`;
  draft.doubts.push({
    text: `${what} (${citation(step2.at)})`,
    open: true
  });
  if (!moves) return draft;
  const shown2 = folding.drafts.find((other) => !other.closed && other.beside === draft && other.date === slot.date);
  const beside = shown2 ?? newDraft(fact, step2.at, slot);
  if (!shown2) {
    beside.beside = draft;
    beside.doubts.push({
      text: `may replace ${longSlot(draft)} (${citation(step2.at)})`,
      open: true
    });
    if (outcome2.verb === "held") beside.status = "held";
    folding.drafts.push(beside);
  }
  addSupport(beside, fact, {
    at: step2.at,
    verb: shown2 ? "details" : "set",
    slot
  });
  return draft;
}
function settle(draft, { folding, slot }) {
  draft.doubts = draft.doubts.filter((one) => !one.open);
  for (const other of folding.drafts) {
    if (other.closed || other.beside !== draft) continue;
    other.closed = true;
    for (const support of other.support) {
      if (other.origin.former && hasSupport(draft, support)) continue;
      draft.support.push({
        ...support,
        verb: other.date === slot.date ? "details" : "doubt"
      });
    }
  }
}
function hasSupport(draft, { entryId, start, date }) {
  return draft.support.some((own) => own.entryId === entryId && own.start === start && own.date === date);
}
function contradictsOneDay(draft, { step: step2, slot, outcome: outcome2 }) {
  const { changed: changed2 } = draft;
  if (changed2.hashGroup === null || changed2.hashGroup !== step2.at.hashGroup) return;
  if (changed2.index === step2.at.index) return;
  const other = outcome2.status === void 0 || outcome2.status === draft.status ? longSlot(slot.date === draft.date ? slot : draft) : isLive(draft) ? "still on" : draft.status;
  draft.doubts.push({
    text: `entries of ${step2.at.entry.filed} disagree (${other}) and their order is not known`,
    open: false
  });
}

// src/domain/plain_text.ts
function plainLine(text) {
  if (!suspect.test(text)) return text;
  return plainText(text).replaceAll(/\s+/g, " ");
}
function plainText(text) {
  return text.toWellFormed().replaceAll(lineBreaks, "\n").replaceAll("	", " ").replaceAll(unsafe, "").replaceAll(/[ \u00a0]+(?=\n)/g, "").replaceAll(/\n{3,}/g, "\n\n").trim();
}
var suspect = /[^\x20-\x7e]|^ | $| {2}/;
var lineBreaks = /\r\n|[\r\v\f\u0085\u2028\u2029]/g;
var unsafe = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufffe\uffff]/g;
function shorten(text, limit2) {
  if (text.length <= limit2) return text;
  const room = text.slice(0, limit2 - 1).replace(/[\ud800-\udbff]$/, "");
  const wordEnd = room.search(/\s\S*$/);
  const cut = wordEnd > limit2 * 2 / 3 ? room.slice(0, wordEnd) : room;
  return `${cut.replace(/[\s,;:([\u201c"'-]+$/, "")}\u2026`;
}

// src/domain/fold/days.ts
function daysBetween(from, to) {
  return dayNumber(to) - dayNumber(from);
}
function dayNumber(date) {
  return Math.round(Date.parse(date) / 864e5);
}

// src/domain/fold/rounds.ts
var planKinds = /* @__PURE__ */ new Set([
  "confirmation-hearing",
  "confirmation-objections",
  "plan"
]);
function ends(fact, draft) {
  const relation = partyRelation(fact.parties, draft.parties);
  if (relation === "disjoint" || relation === "part" || relation === "overlap") return false;
  if (fact.parties.length > 0 && draft.parties.length === 0) return false;
  switch (fact.milestone) {
    case "judgment":
    case "dismissal":
    case "mandate":
    case "remand":
    case "new-trial":
    case "petition":
      return true;
    case "amended-pleading":
      return draft.kind === "answer";
    case "plan":
      return planKinds.has(draft.kind);
    case "motion":
      return false;
  }
}
function inSameRound(draft, roundEnds, filed) {
  const live = draft.status === "scheduled" || draft.status === "pending";
  if (live && draft.date >= filed) return true;
  return !roundEnds.some(({ at, fact }) => at.index > draft.changed.index && ends(fact, draft));
}

// src/domain/fold/matching.ts
var none = {
  found: "none"
};
var each = (...drafts) => ({
  found: "each",
  drafts
});
var grace = 3;
var heldWithin = 2;
var extendableDays = 120;
var followsHearingDays = 21;
var reliefDays = 90;
var perTranscript = /* @__PURE__ */ new Set([
  "transcript",
  "redaction-request",
  "redacted-transcript",
  "transcript-release"
]);
var undatedHeldDays = 45;
function withoutGrantedMotion(fact, step2, folding) {
  if (fact.about.length === 0) return fact;
  const moves = fact.verb === "moved" || fact.extends === true;
  if (!step2.grantsTime && !moves) return fact;
  return isAboutKnown(fact, folding) ? fact : {
    ...fact,
    about: []
  };
}
function withoutRuledMotion(fact, step2, folding) {
  const isRuled = fact.about.length > 0 && fact.about.every((one) => step2.ruled.includes(one));
  if (!isRuled || fact.date === null) return fact;
  return isAboutKnown(fact, folding) ? fact : {
    ...fact,
    about: []
  };
}
function isAboutKnown(fact, folding) {
  return candidates(folding, fact).some((draft) => kindTie(fact.kind, draft.kind) > 0 && matterTie(fact.about, draft) === 2);
}
function matchHearing(fact, step2, folding) {
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const says = fact.verb === "moved" || fact.extends === true;
  const moves = says || step2.grantsTime;
  const filed = step2.at.entry.filed;
  const named2 = byName(fact, pool);
  if (named2) return named2;
  const onDate = byDate(fact, {
    pool,
    folding,
    step: step2
  });
  if (onDate) return each(onDate);
  const left2 = leftHere(fact, pool, step2);
  if (left2) return {
    found: "stale",
    draft: left2
  };
  const free = pool.filter((draft) => isFree(draft, fact, step2));
  if (isOnceOnly(fact.kind, folding.courtId)) {
    const own = free.filter((draft) => isOnceOnly(draft.kind, folding.courtId) && kindTie(fact.kind, draft.kind) >= 2);
    const live = own.filter((draft) => isLive(draft) && (says || inSameRound(draft, folding.roundEnds, filed)) && (says || !isOtherRelief(draft, filed)));
    const best = pick(fact, live, {
      moves,
      filed
    });
    if (best) return best;
    const off = own.filter((draft) => draft.status === "cancelled" && inSameRound(draft, folding.roundEnds, filed));
    return lastOf(bestFits(fact, off));
  }
  if (moves) {
    const heldHere = pool.some((draft) => step2.held.has(draft) && kindTie(fact.kind, draft.kind) !== 0 && kindTie(fact.kind, draft.kind) !== 2);
    if (heldHere) return none;
    const matter = free.filter((draft) => isLive(draft) && matterTie(fact.about, draft) === 2);
    const known3 = pick(fact, matter, {
      moves,
      filed
    });
    if (known3) return known3;
    const upcoming = free.filter((draft) => isLive(draft) && daysBetween(filed, draft.date) >= -grace && (says || kindTie(fact.kind, draft.kind) === 3));
    const best = pick(fact, upcoming, {
      moves,
      filed
    });
    if (best && (says || best.found === "each")) return best;
    const off = cancelledBefore(fact, free, {
      folding,
      step: step2
    });
    if (off.found === "each") return off;
    return none;
  }
  return cancelledBefore(fact, free, {
    folding,
    step: step2
  });
}
function isOtherRelief(draft, filed) {
  const late = daysBetween(draft.date, filed);
  if (draft.kind === "confirmation-hearing") return late > 2 * reliefDays;
  return draft.kind === "meeting-of-creditors" && late > reliefDays;
}
function isFree(draft, fact, step2) {
  if (datedHere(draft, step2)) return false;
  return fact.verb === "moved" || !draft.support.some((support) => support.entryId === step2.at.entry.id && support.date === draft.date && support.verb !== "doubt");
}
function leftHere(fact, pool, step2) {
  if (fact.verb !== "set" || fact.date === null) return null;
  return pool.find((draft) => draft.changed === step2.at && isLive(draft) && draft.history.at(-1)?.date === fact.date) ?? null;
}
function cancelledBefore(fact, pool, { folding, step: step2 }) {
  const filed = step2.at.entry.filed;
  const same = pool.filter((draft) => kindTie(fact.kind, draft.kind) === 3 && sameMatter(fact, draft));
  const off = same.filter((draft) => draft.status === "cancelled" && (step2.cancelled.has(draft) || inSameRound(draft, folding.roundEnds, filed)));
  const last = lastOf(bestFits(fact, off));
  if (last.found !== "each") return none;
  const called = last.drafts[0].changed.index;
  const replaced2 = same.some((draft) => draft.status !== "cancelled" && draft.changed.index >= called && isLive(draft));
  return replaced2 ? none : last;
}
var perMotion = /* @__PURE__ */ new Set([
  "presentment",
  "motion-hearing",
  genericHearing
]);
function sameMatter(fact, draft) {
  const about = matterTie(fact.about, draft);
  if (!perMotion.has(fact.kind)) return about !== 0;
  if (about === 2) return true;
  return fact.kind !== "presentment" && fact.about.length === 0 && draft.about.length === 0 && titleLikeness(fact.title, draft.title) >= 0.75;
}
function byName(fact, pool) {
  if (fact.setBy.length > 0) {
    const set = pool.filter((draft) => isSetBy(draft, fact.setBy));
    const best = bestFits(fact, preferLive(set));
    if (best.length === 1) return each(best[0]);
  }
  if (fact.oldDate !== null) {
    const stood = pool.filter((draft) => draft.date === fact.oldDate && draft.status !== "held" && draft.status !== "met" && (fact.oldTime === void 0 || draft.time === null || draft.time === fact.oldTime));
    const live = preferLive(stood);
    const best = bestFits(fact, live);
    if (best.length === 1) return each(best[0]);
    if (best.length > 1) return {
      found: "several",
      drafts: best
    };
    const left2 = pool.filter((draft) => draft.history.some((slot) => slot.date === fact.oldDate) && draft.date === fact.date);
    if (left2.length > 0) return each(bestFits(fact, left2)[0]);
  }
  return null;
}
function isSetBy(draft, entries2) {
  return draft.support.some(({ entryNumber, verb }) => entryNumber !== null && entries2.includes(entryNumber) && verb !== "doubt");
}
function preferLive(drafts) {
  const live = drafts.filter(isLive);
  return live.length > 0 ? live : drafts;
}
function byDate(fact, { pool, folding, step: step2 }) {
  if (fact.date === null) return null;
  const besides = folding.drafts.find((draft) => !draft.closed && fact.confidence >= weak && draft.beside !== null && draft.date === fact.date && draft.type === fact.type && fit(fact, draft) !== null);
  if (besides?.beside && isLive(besides.beside)) return besides.beside;
  const onDay = pool.filter((draft) => draft.date === fact.date);
  const open2 = (drafts) => bestFits(fact, drafts).sort((a, b) => Number(isLive(b)) - Number(isLive(a)))[0] ?? null;
  const sameHour = onDay.filter((draft) => fact.time === null || draft.time === null || draft.time === fact.time).filter((draft) => sameSlotIsOneEvent(fact, draft));
  const found = open2(sameHour);
  if (found) return found;
  return open2(onDay.filter((draft) => isLive(draft) && kindTie(fact.kind, draft.kind) === 3 && isFree(draft, fact, step2) && (!perMotion.has(fact.kind) || fact.verb === "moved" || fact.extends === true || matterTie(fact.about, draft) === 2)));
}
function sameSlotIsOneEvent(fact, draft) {
  if (kindTie(fact.kind, draft.kind) === 3 || matterTie(fact.about, draft) === 2) return true;
  return fact.about.length === 0 && draft.about.length === 0;
}
function pick(fact, drafts, { moves, filed }) {
  const ahead = drafts.filter((draft) => draft.date >= filed);
  if (fact.restated && ahead.length > 0) return {
    found: "several",
    drafts: ahead
  };
  const best = bestFits(fact, drafts);
  if (best.length === 0) return null;
  if (best.length === 1) return each(best[0]);
  if (moves && namesAll(fact) && apartByParty(best)) return each(...best);
  return {
    found: "several",
    drafts: best
  };
}
function namesAll(fact) {
  return namedParties(fact.parties).length === 0 && /\b(?:all|each|defendants|both)\b/i.test(`${fact.party ?? ""} ${fact.parties.join(" ")}`);
}
function apartByParty(drafts) {
  return drafts.every((a, i) => drafts.slice(i + 1).every((b) => partyRelation(a.parties, b.parties) === "disjoint"));
}
function lastOf(drafts) {
  let last = null;
  for (const draft of drafts) {
    if (last === null || draft.changed.index >= last.changed.index) last = draft;
  }
  return last === null ? none : each(last);
}
function matchDeadline(fact, step2, folding) {
  const generic = fact.kind === genericDeadline;
  const moves = fact.verb === "moved" || fact.extends === true;
  const filed = step2.at.entry.filed;
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const alike = pool.filter((draft) => kindTie(fact.kind, draft.kind) >= 2 && (!generic || titleLikeness(fact.title, draft.title) >= 0.6) && !differentMotions(fact, draft));
  const named2 = byName(fact, generic ? pool : pool.filter((d) => kindTie(fact.kind, d.kind) > 0));
  if (named2) return named2;
  const sameDay = bestFits(fact, alike.filter((draft) => draft.date === fact.date && (!datedHere(draft, step2) || titleLikeness(fact.title, draft.title) >= 0.99)));
  if (sameDay.length > 0) return each(sameDay[0]);
  const left2 = leftHere(fact, alike, step2);
  if (left2) return {
    found: "stale",
    draft: left2
  };
  const same = moves ? alike : alike.filter((draft) => kindTie(fact.kind, draft.kind) === 3);
  const free = same.filter((draft) => isFree(draft, fact, step2));
  const pending = free.filter((draft) => draft.status === "pending" && draft.date >= filed);
  if (moves || step2.voice === "court" && !perTranscript.has(fact.kind)) {
    const best = pick(fact, inRound(pending), {
      moves,
      filed
    });
    if (best) return best;
  }
  const passed2 = free.filter((draft) => draft.status === "pending" && draft.date < filed);
  const reopens = (draft) => {
    if (matterTie(fact.about, draft) === 2 && step2.voice === "court") return true;
    const late = daysBetween(draft.date, filed);
    if (moves) return late <= extendableDays;
    return (step2.grantsTime || step2.movesHearing) && late <= followsHearingDays;
  };
  const extended2 = pick(fact, inRound(passed2.filter(reopens)), {
    moves,
    filed
  });
  if (extended2) return extended2.found === "several" ? nearestBefore(extended2.drafts) : extended2;
  const off = free.filter((draft) => draft.status === "cancelled" && kindTie(fact.kind, draft.kind) === 3 && inSameRound(draft, folding.roundEnds, filed));
  return moves || step2.voice === "court" ? lastOf(bestFits(fact, off)) : none;
  function inRound(drafts) {
    const follows = moves || step2.movesHearing;
    return drafts.filter((draft) => follows || inSameRound(draft, folding.roundEnds, filed));
  }
}
function differentMotions(fact, { kind, title }) {
  return fact.kind === "motions" && kind === "motions" && titleLikeness(fact.title, title) < 0.6 && !titleCovers(fact.title, title) && !titleCovers(title, fact.title);
}
function nearestBefore(drafts) {
  const last = drafts.reduce((a, b) => b.date > a.date ? b : a).date;
  const found = drafts.filter((draft) => draft.date === last);
  return found.length === 1 ? each(found[0]) : {
    found: "several",
    drafts: found
  };
}
function matchHeld(fact, step2, folding) {
  const filed = step2.at.entry.filed;
  const pool = candidates(folding, fact).filter((draft) => fit(fact, draft) !== null);
  const day4 = fact.date ?? filed;
  const onDay = pool.filter((draft) => draft.date === day4);
  const parts2 = combinedHearing(fact, candidates(folding, fact), day4);
  if (parts2.length > 0) return each(...parts2);
  const best = bestFits(fact, preferLive(onDay));
  if (best.length > 0) return disposeOf(fact, best, step2);
  if (fact.date === null) {
    const before2 = pool.filter((draft) => isLive(draft) && daysBetween(draft.date, filed) >= -heldWithin && daysBetween(draft.date, filed) <= undatedHeldDays);
    return nearest(bestFits(fact, before2), day4);
  }
  const near = pool.filter((draft) => isLive(draft) && Math.abs(daysBetween(draft.date, day4)) <= heldWithin && kindTie(fact.kind, draft.kind) >= 2);
  return nearest(bestFits(fact, near), day4);
}
function combinedHearing(fact, drafts, day4) {
  const onDay = drafts.filter((draft) => draft.date === day4 && isLive(draft) && partyRelation(fact.parties, draft.parties) !== "disjoint");
  const parts2 = titleParts(fact.title);
  const named2 = (titles, title) => titles.some((part) => titleCovers(title, part));
  if (parts2.length > 1) return onDay.filter((draft) => named2(parts2, draft.title));
  if (onDay.some((draft) => fit(fact, draft) !== null)) return [];
  const combined = onDay.filter((draft) => titleParts(draft.title).length > 1 && titleCovers(draft.title, fact.title));
  return combined.length === 1 ? combined : [];
}
function titleParts(title) {
  return title.split(/\s+(?:and|&)\s+|\s*\/\s*/i).filter((part) => part !== "");
}
function nearest(drafts, day4) {
  if (drafts.length === 0) return none;
  const distance2 = (draft) => Math.abs(daysBetween(draft.date, day4));
  const least = Math.min(...drafts.map(distance2));
  const found = drafts.filter((draft) => distance2(draft) === least);
  return found.length === 1 ? each(found[0]) : {
    found: "several",
    drafts: found
  };
}
function disposeOf(fact, best, step2) {
  if (best.length === 1) return each(best[0]);
  const named2 = fact.about.length > 0 ? fact.about : step2.ruled;
  if (named2.length > 1 && best.every((draft) => matterTie(named2, draft) === 2)) {
    return each(...best);
  }
  const slot = best[0];
  const oneSlot = best.every((draft) => draft.time === slot.time);
  const unspecific = fact.about.length === 0 && namedParties(fact.parties).length === 0;
  if (oneSlot && unspecific && (kindTie(fact.kind, best[0].kind) === 3 || isGeneric(fact.kind))) {
    return each(...best);
  }
  return {
    found: "several",
    drafts: [
      ...best
    ]
  };
}
function isGeneric(kind) {
  return kind === genericHearing || kind === genericDeadline;
}
function matchOff(fact, step2, folding) {
  const filed = step2.at.entry.filed;
  const all = candidates(folding, fact);
  if (fact.scope === "all") {
    return each(...all.filter((draft) => isLive(draft) && draft.date >= filed && (fact.setBy.length === 0 || isSetBy(draft, fact.setBy)) && partyRelation(fact.parties, draft.parties) !== "disjoint" && (namedParties(fact.parties).length === 0 || namedParties(draft.parties).length > 0)));
  }
  const pool = all.filter((draft) => fit(fact, draft) !== null);
  const named2 = byName({
    ...fact,
    oldDate: null
  }, pool);
  if (named2) return named2;
  const day4 = fact.date ?? fact.oldDate;
  if (day4 !== null) {
    const onDay = pool.filter((draft) => draft.date === day4 && (fact.time === null || draft.time === null || fact.time === draft.time) && (fact.type === "hearing" || !isGeneric(fact.kind) || likeTitle(draft)));
    const best2 = bestFits(fact, preferLive(onDay));
    if (best2.length > 0) return disposeOf(fact, best2, step2);
    const stale = pool.find((draft) => kindTie(fact.kind, draft.kind) === 3 && draft.history.some((slot) => slot.date === day4));
    return stale ? {
      found: "stale",
      draft: stale
    } : none;
  }
  const open2 = pool.filter((draft) => isLive(draft) && kindTie(fact.kind, draft.kind) >= 2 && (isOnceOnly(draft.kind, folding.courtId) || fact.type === "deadline" || daysBetween(filed, draft.date) >= -grace) && (!isGeneric(fact.kind) || likeTitle(draft) || matterTie(fact.about, draft) === 2));
  const best = bestFits(fact, open2);
  if (best.length === 0) return none;
  return best.length === 1 || namesEach(best) ? each(...best) : {
    found: "several",
    drafts: best
  };
  function likeTitle(draft) {
    return titleLikeness(fact.title, draft.title) >= 0.6;
  }
  function namesEach(drafts) {
    return fact.about.length > 1 && drafts.every((d) => matterTie(fact.about, d) === 2) || namesAll(fact) && apartByParty(drafts);
  }
}

// src/domain/fold/extending.ts
var nameless = /^(?:deadlines?|time|dates?)$/i;
var longestQuote = 160;
var namedByMotion = 0.92;
function extend(fact, { calendar, step: step2, folding }) {
  if (fact.confidence < weak) return;
  if (fact.act === "asked") {
    folding.requests.push({
      at: step2.at,
      fact
    });
    return;
  }
  const stated2 = calendar.filter((one) => one.type === fact.type && one.confidence >= weak);
  const what = fact.type === "hearing" ? "may have moved or be off" : "may have moved";
  for (const draft of extended(fact, {
    stated: stated2,
    step: step2,
    folding
  })) {
    addSupport(draft, fact, {
      at: step2.at,
      verb: "doubt"
    });
    const quote = shorten(plainLine(fact.quote), longestQuote);
    draft.doubts.push({
      text: `${what}: \u201C${quote}\u201D (${citation(step2.at)})`,
      open: true
    });
  }
}
function extended(fact, { stated: stated2, step: step2, folding }) {
  if (fact.type === "hearing") return continued(fact, {
    stated: stated2,
    step: step2,
    folding
  });
  const dated = stated2.filter(({ date }) => date !== null);
  const ahead = pendingAhead(step2, folding);
  if (fact.deadlines === "all") {
    if (fact.confidence < sure && dated.length > 0) return [];
    const meant = fact.hearings ? [
      ...ahead,
      ...hearingsAhead(step2, folding)
    ] : ahead;
    return meant.filter((draft) => partyRelation(fact.parties, draft.parties) !== "disjoint" && (namedParties(fact.parties).length === 0 || namedParties(draft.parties).length > 0));
  }
  const request2 = requested(step2, folding);
  const named2 = fact.deadlines === "named" ? {
    ...fact,
    ...whoseTime(request2, fact.kind)
  } : request2;
  if (named2 === null) {
    if (dated.length > 0) return [];
    return fact.confidence >= sure ? ahead : [];
  }
  if (dated.some((one) => kindTie(one.kind, named2.kind) !== 0)) return [];
  return bestFits(named2, ahead.filter((draft) => kindTie(named2.kind, draft.kind) >= 2));
}
function continued(fact, { stated: stated2, step: step2, folding }) {
  const told = stated2.some((one) => one.verb !== "held" && kindTie(one.kind, fact.kind) !== 0);
  if (told) return [];
  const ahead = hearingsAhead(step2, folding).filter((draft) => kindTie(fact.kind, draft.kind) !== 0);
  const alike = ahead.filter((draft) => kindTie(fact.kind, draft.kind) >= 2);
  const found = bestFits(fact, alike.length > 0 ? alike : ahead);
  return alike.length > 0 || found.length === 1 ? found : [];
}
function whoseTime(request2, kind) {
  if (request2 === null || kindTie(request2.kind, kind) < 2) return {};
  const { parties: parties2, side, about } = request2;
  return {
    parties: parties2,
    side,
    about
  };
}
function requested(step2, { requests }) {
  const asked2 = requests.filter(({ at, fact }) => at.entry.number !== null && step2.ruled.includes(at.entry.number) && fact.deadlines === "named");
  const kinds = new Set(asked2.map(({ fact }) => fact.kind));
  return kinds.size === 1 ? asked2.at(-1).fact : null;
}
function pendingAhead(step2, { drafts }) {
  return drafts.filter((draft) => isLive(draft) && draft.type === "deadline" && draft.beside === null && draft.existence >= weak && draft.date >= step2.at.entry.filed && !perTranscript.has(draft.kind));
}
function hearingsAhead(step2, { drafts }) {
  return drafts.filter((draft) => isLive(draft) && draft.type === "hearing" && draft.beside === null && draft.existence >= weak && draft.date >= step2.at.entry.filed);
}
function isNameless(fact) {
  return fact.type === "deadline" && fact.kind === genericDeadline && fact.date !== null && (fact.verb === "moved" || fact.extends === true) && nameless.test(fact.title);
}
function withRequestedName(fact, step2, folding) {
  const moves = fact.type === "deadline" && fact.date !== null && (fact.verb === "moved" || fact.extends === true);
  const request2 = moves ? requested(step2, folding) : null;
  if (request2 === null) return fact;
  const { kind, title, side, parties: parties2, about } = request2;
  const whose2 = fact.party === null && fact.parties.length === 0 ? {
    side: fact.side ?? side,
    party: parties2[0] ?? null,
    parties: [
      ...parties2
    ]
  } : {};
  if (!isNameless(fact)) {
    if (kindTie(kind, fact.kind) < 2 || fact.about.length > 0) return fact;
    return {
      ...fact,
      ...whose2,
      about: [
        ...about
      ]
    };
  }
  return {
    ...fact,
    ...whose2,
    kind,
    title,
    about: [
      ...about
    ],
    confidence: fact.confidence >= 0.8 ? Math.max(fact.confidence, namedByMotion) : fact.confidence
  };
}
function matchNameless(fact, step2, folding) {
  if (!isNameless(fact) || fact.confidence < weak) return {
    found: "none"
  };
  const drafts = pendingAhead(step2, folding).filter((draft) => draft.date < fact.date && !draft.datedBy.includes(step2.at.index));
  return drafts.length > 0 ? {
    found: "several",
    drafts: [
      ...drafts
    ]
  } : {
    found: "none"
  };
}

// src/domain/fold/apply.ts
function applyFact(fact, step2, folding) {
  switch (fact.verb) {
    case "set":
    case "moved":
      return fact.date === null && fact.time === null ? fact.verb === "moved" ? postpone(fact, step2, folding) : void 0 : place(fact, step2, folding);
    case "held":
      return hold(fact, step2, folding);
    case "cancelled":
      return callOff(fact, step2, folding);
    case "met":
      return meet(fact, step2, folding);
  }
}
function place(stated2, step2, folding) {
  const plain3 = withoutGrantedMotion(stated2, step2, folding);
  const named2 = withRequestedName(plain3, step2, folding);
  const matchOf = (fact2) => fact2.type === "hearing" ? matchHearing(fact2, step2, folding) : matchDeadline(fact2, step2, folding);
  const found = matchOf(named2);
  const isFound = found.found !== "none" || named2.kind !== plain3.kind;
  const fact = isFound ? named2 : plain3;
  const again = isFound || named2 === plain3 ? found : matchOf(plain3);
  const match = again.found === "none" ? matchNameless(fact, step2, folding) : again;
  if (match.found === "each") {
    for (const draft2 of match.drafts) placeOn(draft2, fact, {
      step: step2,
      folding
    });
    return;
  }
  if (match.found === "stale") {
    addSupport(match.draft, fact, {
      at: step2.at,
      verb: "details",
      slot: statedSlot(fact)
    });
    return;
  }
  if (fact.date === null) return;
  const slot = {
    date: fact.date,
    time: fact.time
  };
  const draft = create(fact, step2, {
    slot,
    folding
  });
  if (match.found === "several") {
    const names = match.drafts.map((other) => longSlot(other)).join(", ");
    draft.doubts.push({
      text: `may replace ${names} (${citation(step2.at)})`,
      open: true
    });
    markMoved(match.drafts, fact, step2);
  } else if (fact.oldDate !== null && fact.oldDate !== fact.date) {
    draft.history.push({
      date: fact.oldDate,
      time: fact.oldTime ?? null
    });
  }
}
function placeOn(draft, fact, { step: step2, folding }) {
  const date = fact.date ?? draft.date;
  const sameDate = date === draft.date;
  const slot = {
    date,
    time: fact.time ?? (sameDate ? draft.time : null)
  };
  const verb = sameDate && slot.time === draft.time ? "set" : "moved";
  const closed = draft.status === "held" || draft.status === "met";
  if (closed && !sameDate) {
    create(fact, step2, {
      slot,
      folding
    });
    return;
  }
  if (closed || sameDate && draft.status === "cancelled" && step2.cancelled.has(draft)) {
    addSupport(draft, fact, {
      at: step2.at,
      verb: "details",
      slot
    });
    return;
  }
  const live = draft.type === "hearing" ? "scheduled" : "pending";
  if (datedHere(draft, step2) && !sameDate) {
    create(fact, step2, {
      slot,
      folding
    });
    return;
  }
  decide(draft, fact, {
    step: step2,
    folding,
    outcome: {
      verb,
      slot,
      status: live
    }
  });
}
function postpone(fact, step2, folding) {
  const match = matchOff({
    ...fact,
    verb: "cancelled",
    date: fact.oldDate
  }, step2, folding);
  const reason2 = `continued without a new date by ${citation(step2.at)}`;
  takeOff(match, fact, {
    step: step2,
    folding,
    reason: reason2
  });
}
function callOff(stated2, step2, folding) {
  const fact = withoutRuledMotion(stated2, step2, folding);
  const match = matchOff(fact, step2, folding);
  const reason2 = `vacated by ${citation(step2.at)}`;
  const named2 = fact.date ?? fact.oldDate;
  if (match.found === "none" && named2 !== null && fact.scope !== "all") {
    const draft = create(fact, step2, {
      slot: {
        date: named2,
        time: fact.time
      },
      folding
    });
    draft.status = "cancelled";
    draft.reason = reason2;
    step2.cancelled.add(draft);
    return;
  }
  takeOff(match, fact, {
    step: step2,
    folding,
    reason: reason2
  });
}
function takeOff(match, fact, { step: step2, folding, reason: reason2 }) {
  switch (match.found) {
    case "none":
      return;
    case "stale":
      addSupport(match.draft, fact, {
        at: step2.at,
        verb: "details",
        slot: statedSlot(fact)
      });
      return;
    case "several":
      for (const draft of match.drafts) {
        if (!isLive(draft)) continue;
        addSupport(draft, fact, {
          at: step2.at,
          verb: "doubt",
          slot: statedSlot(fact)
        });
        draft.doubts.push({
          text: `may have been cancelled (${citation(step2.at)})`,
          open: true
        });
      }
      return;
    case "each":
      for (const draft of match.drafts) {
        if (!isLive(draft)) {
          addSupport(draft, fact, {
            at: step2.at,
            verb: "details",
            slot: statedSlot(fact)
          });
          continue;
        }
        const outcome2 = {
          verb: "cancelled",
          status: "cancelled",
          reason: reason2
        };
        step2.cancelled.add(decide(draft, fact, {
          step: step2,
          folding,
          outcome: outcome2
        }));
      }
  }
}
function hold(fact, step2, folding) {
  const match = matchHeld(fact, step2, folding);
  if (match.found === "each") {
    for (const draft2 of match.drafts) {
      const moved = fact.date !== null && fact.date !== draft2.date;
      const slot2 = moved ? {
        date: fact.date,
        time: fact.time
      } : void 0;
      const outcome2 = {
        verb: "held",
        status: "held",
        ...slot2 ? {
          slot: slot2
        } : {}
      };
      step2.held.add(decide(draft2, fact, {
        step: step2,
        folding,
        outcome: outcome2
      }));
    }
    return;
  }
  if (match.found === "several") {
    for (const draft2 of match.drafts) {
      addSupport(draft2, fact, {
        at: step2.at,
        verb: "doubt",
        slot: statedSlot(fact)
      });
      draft2.doubts.push({
        text: `may have been held (${citation(step2.at)})`,
        open: true
      });
    }
    const covered = match.drafts.some((draft2) => draft2.date === (fact.date ?? draft2.date));
    if (covered || fact.date === null) return;
  }
  const stated2 = fact.date !== null ? fact : {
    ...fact,
    computed: {
      rule: "held-on-filing-date",
      basis: `entry filed on ${step2.at.entry.filed}`
    },
    confidence: Math.min(fact.confidence, 0.8)
  };
  const slot = {
    date: fact.date ?? step2.at.entry.filed,
    time: fact.time
  };
  const draft = create(stated2, step2, {
    slot,
    folding
  });
  draft.status = "held";
  step2.held.add(draft);
}
function meet(fact, step2, folding) {
  const match = matchOff(fact, step2, folding);
  if (match.found !== "each") return;
  for (const draft of match.drafts) {
    if (draft.status !== "pending") continue;
    decide(draft, fact, {
      step: step2,
      folding,
      outcome: {
        verb: "met",
        status: "met"
      }
    });
  }
}
function create(fact, step2, { slot, folding }) {
  const draft = newDraft(fact, step2.at, slot);
  addSupport(draft, fact, {
    at: step2.at,
    verb: fact.verb,
    slot
  });
  folding.drafts.push(draft);
  return draft;
}
function markMoved(drafts, fact, step2) {
  if (fact.confidence < weak) return;
  for (const draft of drafts) {
    addSupport(draft, fact, {
      at: step2.at,
      verb: "doubt",
      slot: statedSlot(fact)
    });
    draft.doubts.push({
      text: `may have moved (${citation(step2.at)})`,
      open: true
    });
  }
}

// src/domain/fold/certainty.ts
function certaintyOf(draft) {
  if (draft.existence < weak) return "hidden";
  return draft.existence >= sure && draft.doubts.length === 0 ? "sure" : "tentative";
}

// src/domain/granted_motion.ts
var granted = /^\W*(?:(?:joint|unopposed|opposed|agreed|consent|emergency|oral|amended|corrected|first|second|third|fourth|\d{1,4}|plaintiffs?['\u2019]?s?|defendants?['\u2019]?s?|debtors?['\u2019]?s?|trustee['\u2019]s)\W+)*(?:motion|request|application|stipulation)\s+(?:for|to)\s+(?:(?!(?:orders?|judgment|ruling|by|filed|that|which|re|after|where|not|den\w+)\b)(?:[\w'\u2019/-]+|\[\d{1,4}\])\s+){1,16}?(?:(?:is|are)\s+(?:hereby\s+)?granted\b|granted(?=\s*(?:[:.;,-]|$)))/i;
function isGrantedMotion(text) {
  return granted.test(text.slice(0, 400));
}

// src/domain/fold/entry_nature.ts
function entryNature(entry2) {
  const own = withoutParentheses(entry2.text).replace(/^[\s*#.:-]+/, "");
  const head = own.slice(0, 160);
  const report = /\breports? (?:and|&) recommendations?\b/i.test(head.slice(0, 80));
  if (report && !/^\W*order\b.{0,40}\badopting\b/i.test(head)) {
    return {
      ...court2,
      opensMatter: true
    };
  }
  const rules = /\bso ordered\b|\bgranting\b/i.test(head) || isGrantedMotion(own);
  if (courtHead.test(head) || rules) return court2;
  if (/\b(?:summons|waiver of service|(?:proof|affidavit|return) of service)\b/i.test(head)) {
    return {
      ...court2,
      voice: "service"
    };
  }
  if (/^(?:\S+\s+){0,5}transcript\b/i.test(head)) {
    return {
      ...court2,
      voice: "transcript"
    };
  }
  if (!filingHead.test(head) && !/\bfiled by\b/i.test(own.slice(0, 400))) return court2;
  const tells = /\bnotice of (?:agenda|hearing|appearance|withdrawal|change|adjourn|cancel|resched)/i;
  const answers2 = /\b(?:opposition|response|reply|answer|memorandum|brief|declaration|exhibit)\b/i;
  return {
    voice: "filing",
    opensMatter: opening.test(head) && !answers2.test(head.slice(0, 60)) && !tells.test(head),
    asks: asking.test(head)
  };
}
var court2 = {
  voice: "court",
  opensMatter: false,
  asks: false
};
var courtHead = /^(?:\W*(?:text|amended|corrected|paperless|electronic|agreed|\(e\))\s+)*\W*(?:\w+ )?(?:order|minute|judgment|opinion|findings|memorandum (?:and|&|opinion)|notice of hearing|(?:ruling|briefing|scheduling) letter|(?:confirmation )?hearing (?:re)?scheduled|set\/reset)/i;
var filingHead = /^(?:[\w/'\u2019-]+\s+){0,5}(?:motion|complaint|petition|application|response|reply|brief|memorandum|letter|answer|objection|certification|declaration|opposition|request|designation|(?:designated )?(?:clerk['\u2019]?s )?record)s?\b/i;
var asking = /^(?:[\w/'\u2019-]+\s+){0,3}(?:letter|motion|application|response|reply|brief|memorandum|declaration|opposition|request)s?\b/i;
var opening = /\b(?:motion|application|petition|notice|certification|objection to claims?|complaint|plan)s?\b/i;
function withoutParentheses(text) {
  let result = text.slice(0, 2e3);
  for (let depth = 0; depth < 3; depth++) result = result.replace(/\([^()]*\)/g, " ");
  return result;
}
function grantsMoreTime(entry2) {
  return /\b(?:grant|so ordered|approv)\w*\b[^.]{0,160}\b(?:exten|continu|enlarg|adjourn|more time|additional time)/i.test(entry2.text);
}

// src/domain/fold/filing_words.ts
var documents = new Set("acknowledgement acknowledgment affidavit agreement amendment appearance appendix brief certificate certification consent contentions copie declaration designation disclosure exhibit form inventory letter list memorandum notice plan proposal questionnaire record reply report response schedule statement stipulation submission transcript waiver".split(" "));
var request = /\b(?:motion|request|application|extension|adjourn\w*|continu\w*|amic\w+)\b/i;
var wrapper = /^(?:[\p{L}]+\s+){0,2}(?:submission|notice(?:\s+by\s[^.;]{1,60}?)?\s+of\s+filing)\s+(?:of\s+)?(?:the\s+)?/iu;
function words(text) {
  return (text.toLowerCase().match(/[\p{L}]+/gu) ?? []).map((word) => word.replace(/s$/, ""));
}
function headOf(text) {
  const head = text.replace(/\([^()]*\)/g, " ").replace(/^\W+/, "").slice(0, 300);
  return {
    head,
    name: nameOf(head)
  };
}
function namesDocument({ head, name }, draft) {
  const asked2 = documentsIn(draft.title);
  if (asked2.length === 0) return false;
  const opening2 = openingOf(head, draft.title);
  if (asked2.includes("copie") || opening2.includes("copie")) {
    const named2 = words(head).slice(0, 12);
    if (!asked2.includes("copie") || !asked2.every((word) => named2.includes(word))) return false;
  }
  if (!asked2.some((word) => opening2.includes(word))) return false;
  if (request.test(opening2.includes("letter") ? head : name)) return false;
  const told = nameTokens(head);
  return draft.parties.every((party) => {
    const tokens = nameTokens(party);
    return tokens.length === 0 || tokens.every((token) => told.includes(token));
  });
}
function documentsIn(title) {
  const all = words(title);
  const first = all.slice(0, 5);
  const asked2 = first.filter((word) => documents.has(word));
  return asked2.length > 0 || !first.includes("filing") ? asked2 : all.filter((word) => documents.has(word));
}
function openingOf(head, title) {
  const name = words(nameOf(head)).slice(0, 6);
  const wrapped = wrapper.exec(head);
  if (!wrapped) return name;
  const own = words(nameOf(head.slice(wrapped[0].length))).slice(0, 6);
  return /\bsubmissions?$/i.test(title) ? [
    ...name,
    ...own
  ] : own;
}
function nameOf(head) {
  return head.split(/\b(?:by|re|filed|regarding|of|from|addressed|in)\b/i, 1)[0];
}
function namesWholly(text, draft) {
  const opening2 = words(text.slice(0, 120)).slice(0, 6);
  const asked2 = words(draft.title).filter((word) => word.length > 3);
  return asked2.filter((word) => opening2.includes(word)).length >= 2;
}

// src/domain/fold/filings.ts
var openToAll = /* @__PURE__ */ new Set([
  "proofs-of-claim",
  "government-proofs-of-claim",
  "discharge-objections",
  "dischargeability-complaint",
  "confirmation-objections",
  "discovery",
  "fact-discovery",
  "expert-discovery",
  "transcript-release",
  "amended-pleadings",
  "joinder"
]);
var cutOffs = /* @__PURE__ */ new Set([
  "motions",
  "pretrial-motions",
  "dispositive-motions",
  "motions-in-limine",
  "daubert-motions",
  "discovery-motions"
]);
var repliesOnly = /* @__PURE__ */ new Set([
  "reply",
  "reply-brief",
  "surreply"
]);
var lateAnswerDays = 120;
var lateDays = 30;
var nearDays = 3;
function applyFiling(stated2, step2, folding) {
  const { number } = step2.at.entry;
  const fact = {
    ...stated2,
    about: stated2.about.filter((about) => about !== number)
  };
  folding.filings.push({
    at: step2.at,
    fact
  });
  for (const draft of rowsMet(fact, step2, folding)) {
    if (fact.confidence < 0.7 && draft.existence >= sure) {
      addSupport(draft, fact, {
        at: step2.at,
        verb: "doubt"
      });
      draft.doubts.push({
        text: `may have been met (${citation(step2.at)})`,
        open: true
      });
    } else meet2(draft, fact, step2.at);
  }
}
function applyFilingWords(facts3, step2, folding) {
  const [fact] = facts3;
  if (!fact) return;
  const already = folding.drafts.filter((draft) => draft.changed === step2.at && draft.status === "met");
  const head = headOf(step2.at.entry.text);
  const rows = folding.drafts.filter((draft) => isOpenRow(draft) && draft.origin.at.index < step2.at.index && daysBetween(draft.date, step2.at.entry.filed) <= 14 && facts3.every((one) => (kindTie(one.kind, draft.kind) < 2 || one.kind === genericDeadline) && (isVague(one.kind, draft) || already.length > 0) && fit({
    ...one,
    kind: draft.kind,
    parties: [],
    about: []
  }, draft) !== null) && namesDocument(head, draft) && (fact.kind !== genericDeadline || namesNear(draft, step2)) && (already.length === 0 || already.every((met2) => met2.date === draft.date) && namesWholly(step2.at.entry.text, draft)));
  const nearest2 = rows.filter((draft) => distance(draft, step2) <= nearDays);
  const [row, ...others] = nearest2.length > 0 ? nearest2 : rows;
  if (row && others.length === 0) meet2(row, fact, step2.at);
}
function isVague(filingKind, draft) {
  return draft.kind === genericDeadline || [
    genericDeadline,
    "notice"
  ].includes(filingKind) || / and /i.test(draft.title);
}
var debtorsPapers = /* @__PURE__ */ new Set([
  "schedules",
  "incomplete-filings",
  "disclosure-statement",
  "plan"
]);
function namesNear(draft, step2) {
  const off = distance(draft, step2);
  if (off <= 14 && namesWholly(step2.at.entry.text, draft)) return true;
  if (draft.kind === genericDeadline) return off <= nearDays;
  return off === 0 && !debtorsPapers.has(draft.kind);
}
function meet2(draft, fact, at) {
  addSupport(draft, fact, {
    at,
    verb: "met"
  });
  draft.status = "met";
  draft.changed = at;
}
function isOpenRow(draft) {
  return !draft.closed && draft.type === "deadline" && draft.status === "pending" && draft.existence >= 0.5 && draft.beside === null && !openToAll.has(draft.kind);
}
function distance(draft, step2) {
  return Math.abs(daysBetween(draft.date, step2.at.entry.filed));
}
function rowsMet(fact, step2, folding) {
  if (fact.kind === genericDeadline || fact.confidence < 0.5) return [];
  const filed = step2.at.entry.filed;
  const rows = folding.drafts.filter((draft) => {
    if (!isOpenRow(draft) || fit(fact, draft) === null) return false;
    const tie2 = kindTie(fact.kind, draft.kind);
    const sameMatter2 = matterTie(fact.about, draft) === 2;
    if (fact.kind === "notice" && !namesWholly(step2.at.entry.text, draft)) return false;
    if (fact.kind === "brief" && repliesOnly.has(draft.kind) && !sameMatter2) return false;
    if (tie2 < 2 || tie2 === 2 && !sameMatter2 && !sameFiler(fact, draft)) return false;
    if (cutOffs.has(draft.kind) && !sameMatter2) {
      return tie2 === 3 && distance(draft, step2) <= nearDays;
    }
    const late = daysBetween(draft.date, filed);
    const allowed = fact.kind === "answer" ? lateAnswerDays : lateDays;
    return (sameMatter2 || late <= allowed) && inSameRound(draft, folding.roundEnds, filed);
  });
  const named2 = rows.filter((draft) => partyRelation(fact.parties, draft.parties) !== "unknown");
  if (namedParties(fact.parties).length > 1 && named2.length > 0) {
    const unnamed = rows.filter((draft) => !named2.includes(draft));
    if (apart(named2)) return unnamed.length === 1 ? [
      ...named2,
      ...unnamed
    ] : named2;
  }
  const best = bestFits(fact, rows);
  if (best.length <= 1) return best;
  if (best.every((draft) => matterTie(fact.about, draft) === 2)) {
    const oneDate = best.every((draft) => draft.date === best[0].date);
    if (oneDate || fact.about.length > 1) return best;
  }
  return clearlyNearest(best, step2);
}
function clearlyNearest(rows, step2) {
  const [first, second] = [
    ...rows
  ].sort((a, b) => distance(a, step2) - distance(b, step2));
  const [near, next] = [
    distance(first, step2),
    distance(second, step2)
  ];
  const clear = near <= nearDays ? next > nearDays : near <= 14 && next - near >= 7;
  return clear ? [
    first
  ] : [];
}
function sameFiler(fact, draft) {
  return fact.side !== null && fact.side === draft.side || [
    "same",
    "part",
    "whole"
  ].includes(partyRelation(fact.parties, draft.parties));
}
function apart(drafts) {
  return drafts.every((a, i) => drafts.slice(i + 1).every((b) => partyRelation(a.parties, b.parties) === "disjoint"));
}
function metBefore(draft, fact, folding) {
  if (draft.kind !== "answer" || draft.status !== "pending" || fact.confidence < 0.5) return false;
  const earlier2 = folding.filings.find(({ at, fact: filing }) => filing.kind === "answer" && filing.confidence >= 0.7 && namedTogether(filing.parties, draft.parties) && sameRoundAs(at, folding));
  if (!earlier2) return false;
  addSupport(draft, earlier2.fact, {
    at: earlier2.at,
    verb: "met"
  });
  draft.status = "met";
  return true;
}
function namedTogether(filing, row) {
  if (namedParties(filing).length === 0 || namedParties(row).length === 0) return false;
  return row.every((party) => nameTokens(party).length === 0 || [
    "same",
    "part"
  ].includes(partyRelation([
    party
  ], filing)));
}
function sameRoundAs(at, folding) {
  return !folding.roundEnds.some((end) => end.at.index > at.index && end.fact.milestone !== "motion" && end.fact.milestone !== "plan");
}

// src/domain/fold/order.ts
var import_node_crypto3 = require("node:crypto");
function orderEntries(entries2) {
  const placed2 = entries2.every((entry2) => entry2.position !== null) ? [
    ...entries2
  ].sort((a, b) => a.position - b.position || compareText2(a.id, b.id)).map((entry2) => ({
    entry: entry2,
    hashGroup: null
  })) : days(entries2).flatMap(dayList);
  return placed2.map(({ entry: entry2, hashGroup }, index) => ({
    entry: entry2,
    index,
    hashGroup
  }));
}
function days(entries2) {
  const byDay3 = /* @__PURE__ */ new Map();
  for (const entry2 of entries2) {
    const day4 = byDay3.get(entry2.filed);
    if (day4) day4.push(entry2);
    else byDay3.set(entry2.filed, [
      entry2
    ]);
  }
  return [
    ...byDay3
  ].sort(([a], [b]) => compareText2(a, b)).map(([, day4]) => day4);
}
function dayList(day4) {
  const hashes = new Map(day4.map((entry2) => [
    entry2,
    contentHash(entry2)
  ]));
  const byContent = (a, b) => compareText2(hashes.get(a), hashes.get(b)) || compareText2(a.id, b.id);
  const bySequence = (a, b) => (a.pacerSequence ?? Infinity) - (b.pacerSequence ?? Infinity) || compareText2(a.recapSequence || "\uFFFF", b.recapSequence || "\uFFFF");
  const numbered = day4.filter((entry2) => entry2.number !== null).sort((a, b) => a.number - b.number || orZero(bySequence(a, b)) || byContent(a, b));
  const slots = Array.from({
    length: numbered.length + 1
  }, () => []);
  for (const entry2 of day4) {
    if (entry2.number === null) slots[slotOf(entry2, numbered)].push(entry2);
  }
  for (const slot of slots) slot.sort((a, b) => orZero(bySequence(a, b)) || byContent(a, b));
  const groupOf = /* @__PURE__ */ new Map();
  for (const list3 of [
    numbered,
    ...slots
  ]) {
    for (let i = 1; i < list3.length; i++) {
      const [before2, entry2] = [
        list3[i - 1],
        list3[i]
      ];
      const rests = before2.number === entry2.number && orZero(bySequence(before2, entry2)) === 0;
      if (!rests) continue;
      const group = groupOf.get(before2) ?? hashes.get(before2);
      groupOf.set(before2, group);
      groupOf.set(entry2, group);
    }
  }
  const list2 = [
    ...slots[0],
    ...numbered.flatMap((entry2, i) => [
      entry2,
      ...slots[i + 1]
    ])
  ];
  return byPrintedHour(list2).map((entry2) => ({
    entry: entry2,
    hashGroup: entry2.timeFiled === null ? groupOf.get(entry2) ?? null : null
  }));
}
function orZero(difference) {
  return Number.isNaN(difference) ? 0 : difference;
}
function slotOf(entry2, numbered) {
  const lower = (other) => {
    if (entry2.pacerSequence !== null && other.pacerSequence !== null) {
      return other.pacerSequence < entry2.pacerSequence;
    }
    if (entry2.recapSequence !== "" && other.recapSequence !== "") {
      return other.recapSequence < entry2.recapSequence;
    }
    return null;
  };
  let comparable = false;
  let slot = 0;
  numbered.forEach((other, i) => {
    const isLower = lower(other);
    if (isLower !== null) comparable = true;
    if (isLower === true) slot = i + 1;
  });
  return comparable ? slot : numbered.length;
}
function byPrintedHour(list2) {
  const upstreams = [
    ...new Set(list2.flatMap((entry2) => entry2.timeFiled?.upstream ?? []))
  ].sort();
  const result = [
    ...list2
  ];
  for (const upstream2 of upstreams) {
    const places2 = result.flatMap((entry2, i) => entry2.timeFiled?.upstream === upstream2 ? [
      i
    ] : []);
    const sorted3 = places2.map((i) => ({
      entry: result[i],
      i
    })).sort((a, b) => compareText2(a.entry.timeFiled.value, b.entry.timeFiled.value) || a.i - b.i);
    places2.forEach((place3, i) => result[place3] = sorted3[i].entry);
  }
  return result;
}
function contentHash(entry2) {
  return (0, import_node_crypto3.createHash)("sha256").update(`${entry2.filed}
${entry2.text}`).digest("hex");
}
function compareText2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/domain/fold/override.ts
function applyOverrides(events2, overrides) {
  let result = [
    ...events2
  ];
  const ordered = [
    ...overrides
  ].sort((a, b) => a.decidedOn < b.decidedOn ? -1 : 1);
  for (const override of ordered) {
    result = result.flatMap((event) => isAnchored(event, override.anchor) ? decided(event, override) : [
      event
    ]);
  }
  return result;
}
function isAnchored(event, anchor2) {
  const own = event.anchor;
  return own.entry === anchor2.entry && own.quoteHash === anchor2.quoteHash && own.kind === anchor2.kind && own.party === anchor2.party && own.ordinal === anchor2.ordinal;
}
function decided(event, override) {
  const sure2 = {
    ...event,
    certainty: "sure",
    doubts: []
  };
  const later = event.support.filter((s) => s.filed > override.decidedOn && s.verb !== "doubt");
  const date = override.date ?? event.date;
  const contradicted = later.some((s) => s.date !== null && s.date !== date);
  switch (override.action) {
    case "accept":
      return [
        contradicted ? event : sure2
      ];
    case "reject":
      return later.some((s) => s.date !== null) ? [
        tentative(event, "rejected by the operator before")
      ] : [
        {
          ...sure2,
          status: "cancelled",
          reason: override.note ?? "rejected by the operator"
        }
      ];
    case "correct": {
      const corrected = {
        ...sure2,
        date,
        time: override.time !== void 0 ? override.time : event.time,
        status: override.status ?? event.status,
        history: date === event.date ? event.history : [
          ...event.history,
          {
            date: event.date,
            time: event.time
          }
        ]
      };
      if (!contradicted || event.date === date) return [
        corrected
      ];
      return [
        tentative(event, `the operator corrected the date to ${longDate(date)}`),
        tentative({
          ...corrected,
          history: event.history.filter((slot) => slot.date !== date),
          anchor: {
            ...event.anchor,
            ordinal: event.anchor.ordinal + 1e3
          }
        }, `a later entry says ${longDate(event.date)}`)
      ];
    }
  }
}
function tentative(event, doubt3) {
  return {
    ...event,
    certainty: "tentative",
    doubts: [
      ...event.doubts,
      doubt3
    ]
  };
}

// src/domain/fold/undoing.ts
var answers = /* @__PURE__ */ new Set([
  "response",
  "reply",
  "objections",
  "surreply",
  "answering-brief"
]);
var onFilings = /* @__PURE__ */ new Set([
  "hearing",
  "motion-hearing",
  "motion-in-limine-hearing",
  "presentment"
]);
var briefs = /* @__PURE__ */ new Set([
  "brief",
  "opening-brief",
  "answering-brief",
  "reply-brief",
  "appendix",
  "response",
  "reply",
  "surreply"
]);
var scheduling = /\b(?:schedul\w+|case management|(?:pre-?)?trial (?:order|schedule)|discovery (?:plan|order)|rule 16)\b/i;
function undo(fact, step2, folding) {
  if (fact.confidence < weak) return;
  const undone = undoneEntries(fact, step2, folding);
  for (const draft of [
    ...folding.drafts
  ]) {
    if (draft.closed || draft.beside !== null || draft.existence < weak) continue;
    if (fact.only !== void 0 && draft.type !== fact.only) continue;
    if (draft.date < step2.at.entry.filed && draft.status !== "met") continue;
    if (partyRelation(fact.parties, draft.parties) === "disjoint") continue;
    if (fact.schedule === "briefing") {
      const given = draft.type === "deadline" && briefs.has(draft.kind);
      if (given && isLive(draft)) {
        callOff2(draft, fact, {
          step: step2,
          folding,
          reason: reason(fact, step2)
        });
      }
    } else if (isLive(draft)) takeBack(draft, fact, {
      step: step2,
      folding,
      undone
    });
    else reopen(draft, fact, {
      step: step2,
      undone
    });
  }
}
function undoneEntries(fact, step2, { applied }) {
  const earlier2 = applied.filter(({ index }) => index < step2.at.index);
  const found = fact.entries.length > 0 ? earlier2.filter(({ entry: entry2 }) => entry2.number !== null && fact.entries.includes(entry2.number)) : fact.filed !== void 0 ? earlier2.filter(({ entry: entry2 }) => entry2.filed === fact.filed && entryNature(entry2).voice === "court") : fact.schedule === "case" ? earlier2.filter(({ entry: entry2 }) => scheduling.test(entry2.text.slice(0, 200)) && entryNature(entry2).voice === "court") : [];
  return new Set(found.map(({ index }) => index));
}
function reason(fact, step2) {
  const what = fact.entries.length > 0 ? fact.entries.map((number) => `entry ${number}`).join(", ") : fact.filed !== void 0 ? `the order of ${longDate(fact.filed)}` : fact.schedule === "briefing" ? "the briefing schedule" : "the schedule";
  const was = fact.confidence < sure ? "may have been" : fact.entries.length > 1 ? "were" : "was";
  return `${what} ${was} ${fact.how === "stricken" ? "struck" : fact.how} by ${citation(step2.at)}`;
}
function takeBack(draft, fact, { step: step2, folding, undone }) {
  const why = reason(fact, step2);
  if (!undone.has(draft.datedBy.at(-1))) {
    if (undone.has(draft.origin.at.index)) {
      question(draft, fact, {
        step: step2,
        text: `${why}; it first set this`
      });
    } else questionAnswer(draft, fact, {
      step: step2,
      folding,
      reason: why
    });
    return;
  }
  const entries2 = folding.applied.filter(({ index }) => undone.has(index)).map(({ entry: entry2 }) => entry2);
  const own = datesOf(entries2);
  const ids = new Set(entries2.map(({ id }) => id));
  const others = draft.support.filter(({ entryId, verb }) => !ids.has(entryId) && verb !== "doubt");
  if (others.some(({ date, confidence }) => date === draft.date && confidence >= weak)) {
    question(draft, fact, {
      step: step2,
      text: `${why}; it set this date`
    });
    return;
  }
  const before2 = draft.history.findLast(({ date }) => !own.has(date));
  if (before2 === void 0 && others.every(({ verb }) => verb === "details")) {
    callOff2(draft, fact, {
      step: step2,
      folding,
      reason: why
    });
    return;
  }
  const from = before2 === void 0 ? "" : ` from ${longSlot(before2)}`;
  question(draft, fact, {
    step: step2,
    text: `${why}; it moved this${from}`
  });
  if (before2 !== void 0 && before2.date >= step2.at.entry.filed) {
    const text = `${why}; it moved this to ${longSlot(draft)}`;
    showBeside(draft, asCalendar(draft, fact, "set"), {
      step: step2,
      folding,
      before: before2,
      text
    });
  }
}
function datesOf(entries2) {
  const facts3 = entries2.flatMap((entry2) => [
    ...entry2.facts,
    ...entry2.earlierFacts ?? []
  ]);
  return new Set(facts3.flatMap((fact) => fact.fact === "calendar" && fact.date !== null && (fact.verb === "set" || fact.verb === "moved") ? [
    fact.date
  ] : []));
}
function showBeside(draft, fact, { step: step2, folding, before: before2, text }) {
  const isShown = folding.drafts.some((other) => !other.closed && other.beside === draft && other.date === before2.date);
  if (isShown) return;
  const former = newDraft(fact, step2.at, before2);
  former.beside = draft;
  former.origin = {
    ...draft.origin,
    former: true
  };
  former.doubts.push({
    text,
    open: true
  });
  const gave = draft.support.filter(({ date, verb: verb2 }) => date === before2.date && verb2 !== "doubt");
  former.support.push(...gave.map((support) => ({
    ...support
  })));
  former.existence = Math.max(0, ...gave.map(({ confidence }) => confidence));
  const verb = gave.length > 0 ? "doubt" : "set";
  addSupport(former, fact, {
    at: step2.at,
    verb,
    slot: gave.length > 0 ? null : before2
  });
  folding.drafts.push(former);
}
function questionAnswer(draft, fact, { step: step2, folding, reason: why }) {
  const { about, kind } = draft;
  if (about.length === 0 || !about.every((number) => fact.entries.includes(number))) return;
  if ((fact.how === "stricken" || fact.how === "withdrawn") && answers.has(kind)) {
    callOff2(draft, fact, {
      step: step2,
      folding,
      reason: why
    });
  } else if (answers.has(kind) || onFilings.has(kind)) question(draft, fact, {
    step: step2,
    text: why
  });
}
function reopen(draft, fact, { step: step2, undone }) {
  if (draft.status === "held" || !undone.has(draft.changed.index)) return;
  const was = draft.status;
  draft.status = draft.type === "hearing" ? "scheduled" : "pending";
  draft.reason = null;
  draft.changed = step2.at;
  question(draft, fact, {
    step: step2,
    text: `${reason(fact, step2)}; by it this was ${was}`
  });
}
function callOff2(draft, fact, { step: step2, folding, reason: why }) {
  const outcome2 = {
    verb: "cancelled",
    status: "cancelled",
    reason: why
  };
  decide(draft, asCalendar(draft, fact, "cancelled"), {
    step: step2,
    folding,
    outcome: outcome2
  });
}
function question(draft, fact, { step: step2, text }) {
  addSupport(draft, fact, {
    at: step2.at,
    verb: "doubt"
  });
  draft.doubts.push({
    text,
    open: true
  });
}
function asCalendar(draft, fact, verb) {
  const { type, kind, title, location, judge: judge2, side, about } = draft;
  const { start, end, quote, reader, rule, confidence } = fact;
  const isPart = partyRelation(fact.parties, draft.parties) === "part";
  const parties2 = isPart ? fact.parties : draft.parties;
  return {
    fact: "calendar",
    type,
    verb,
    kind,
    title,
    date: null,
    time: null,
    oldDate: null,
    location,
    judge: judge2,
    party: isPart ? parties2.join(", ") : draft.party,
    parties: [
      ...parties2
    ],
    side,
    about: [
      ...about
    ],
    setBy: [],
    ...{
      start,
      end,
      quote,
      reader,
      rule,
      confidence
    }
  };
}

// src/domain/fold/voiding.ts
function voidEntries(entries2) {
  const found = /* @__PURE__ */ new Map();
  const byNumber = /* @__PURE__ */ new Map();
  for (const at of entries2) {
    const { number } = at.entry;
    if (number !== null) byNumber.set(number, [
      ...byNumber.get(number) ?? [],
      at
    ]);
  }
  for (const at of [
    ...entries2
  ].reverse()) {
    if (at.entry.gone) {
      found.set(at.index, {
        reason: `${citation(at)} gone upstream`,
        certain: true
      });
      continue;
    }
    if (found.get(at.index)?.certain) continue;
    for (const fact of at.entry.facts) {
      if (fact.fact !== "void" || fact.confidence < 0.5) continue;
      for (const target of targets(fact, at, byNumber)) {
        if (found.get(target.index)?.certain) continue;
        found.set(target.index, {
          reason: `${citation(target)} in error`,
          certain: fact.confidence >= sure
        });
      }
    }
  }
  return found;
}
function targets(fact, at, byNumber) {
  if (fact.entryNumber === null || fact.entryNumber === at.entry.number) return [
    at
  ];
  return (byNumber.get(fact.entryNumber) ?? []).filter((other) => other.index < at.index);
}

// src/domain/fold/fold.ts
function fold({ courtId, entries: entries2, overrides = [], today }) {
  const ordered = orderEntries(entries2.map(withoutAwaited));
  const voided = voidEntries(ordered);
  const isVoid = (index) => voided.get(index)?.certain === true;
  const folding = foldEntries(courtId, ordered.filter((at) => !isVoid(at.index)));
  for (const draft of folding.drafts) questionVoid(draft, voided);
  const drafts = folding.drafts.filter((draft) => !draft.closed);
  const visible = drafts.filter((draft) => !isCovered(draft, drafts));
  if (ordered.some((at) => isVoid(at.index))) {
    visible.push(...livedFromVoid(foldEntries(courtId, ordered), ordered, voided));
  }
  return applyOverrides(asEvents(visible, today), overrides).sort(byDate2);
}
function withoutAwaited(entry2) {
  const isAwaited2 = (fact) => fact.fact === "calendar" && awaitsDay(fact);
  if (!entry2.facts.some(isAwaited2)) return entry2;
  return {
    ...entry2,
    facts: entry2.facts.filter((fact) => !isAwaited2(fact))
  };
}
function foldEntries(courtId, ordered) {
  const folding = {
    courtId,
    applied: [],
    drafts: [],
    roundEnds: [],
    filings: [],
    requests: []
  };
  for (const at of ordered) applyEntry(at, folding);
  return folding;
}
function applyEntry(at, folding) {
  const facts3 = at.entry.facts;
  const { voice, opensMatter, asks } = entryNature(at.entry);
  const calendar = facts3.filter((fact) => fact.fact === "calendar").map((fact) => aboutOwnMatter(notYetHeld(fact, at), at, opensMatter)).map((fact) => asks ? onlyAsked(fact) : fact);
  const step2 = {
    at,
    voice,
    grantsTime: grantsMoreTime(at.entry),
    movesHearing: calendar.some((fact) => fact.type === "hearing" && fact.confidence >= weak && (fact.verb === "moved" || fact.extends === true)),
    ruled: facts3.flatMap((fact) => fact.fact === "ruling" ? fact.about : []),
    held: /* @__PURE__ */ new Set(),
    cancelled: /* @__PURE__ */ new Set()
  };
  folding.applied.push(at);
  const before2 = folding.drafts.length;
  const apply = (...verbs2) => {
    for (const fact of calendar) if (verbs2.includes(fact.verb)) applyFact(fact, step2, folding);
  };
  apply("held");
  apply("cancelled", "met");
  for (const fact of facts3) {
    if (fact.fact === "undone") undo(fact, step2, folding);
    else if (fact.fact === "extension") extend(fact, {
      calendar,
      step: step2,
      folding
    });
  }
  for (const fact of facts3) {
    if (fact.fact === "milestone" && fact.confidence >= 0.7) endRound(fact, at, folding);
  }
  const filings = facts3.filter((fact) => fact.fact === "filing");
  for (const fact of filings) applyFiling(fact, step2, folding);
  const isPaper = filings.some((fact) => fact.kind === genericDeadline && fact.confidence >= weak);
  if (voice !== "court" || isPaper) applyFilingWords(filings, step2, folding);
  apply("moved");
  apply("set");
  for (const draft of folding.drafts.slice(before2)) metBefore(draft, draft.origin.fact, folding);
  for (const draft of folding.drafts) {
    if (draft.changed === at) compareTexts(draft, at);
  }
}
function endRound(fact, at, folding) {
  folding.roundEnds.push({
    at,
    fact
  });
}
function notYetHeld(fact, at) {
  const future = fact.verb === "held" && fact.date !== null && fact.date > at.entry.filed;
  return future ? {
    ...fact,
    verb: "set"
  } : fact;
}
var askedConfidence = 0.75;
function onlyAsked(fact) {
  if (fact.verb !== "moved" && fact.verb !== "cancelled") return fact;
  return {
    ...fact,
    confidence: Math.min(fact.confidence, askedConfidence)
  };
}
var onMotions = /* @__PURE__ */ new Set([
  "hearing",
  "motion-hearing",
  "motion-in-limine-hearing",
  "presentment",
  "response",
  "reply",
  "objections",
  "surreply"
]);
function aboutOwnMatter(fact, at, opensMatter) {
  const { number } = at.entry;
  if (!opensMatter || number === null || fact.verb === "held") return fact;
  if (fact.about.includes(number) || !onMotions.has(fact.kind)) return fact;
  return {
    ...fact,
    about: [
      ...fact.about,
      number
    ]
  };
}
function compareTexts(draft, at) {
  if (!draft.datedBy.includes(at.index)) return;
  const own = at.entry.facts.filter((fact) => fact.fact === "calendar");
  const stated2 = new Set(own.map((fact) => fact.date));
  const differing = (facts3) => (facts3 ?? []).filter((fact) => fact.fact === "calendar" && (fact.verb === "set" || fact.verb === "moved") && fact.type === draft.type && fact.date !== null && fact.confidence >= weak && !stated2.has(fact.date) && fit(fact, draft) !== null);
  for (const fact of differing(at.entry.earlierFacts)) {
    if (draft.history.some((slot) => slot.date === fact.date)) continue;
    draft.history.push({
      date: fact.date,
      time: fact.time
    });
  }
  for (const fact of differing(at.entry.otherFacts)) {
    const other = longSlot({
      date: fact.date,
      time: fact.time
    });
    draft.doubts.push({
      text: `another copy of ${citation(at)} says ${other}`,
      open: true
    });
  }
}
function questionVoid(draft, voided) {
  for (const index of draft.datedBy) {
    const found = voided.get(index);
    if (found && !found.certain) {
      draft.doubts.push({
        text: `perhaps ${found.reason}`,
        open: false
      });
    }
  }
}
function livedFromVoid(folding, ordered, voided) {
  const sound = new Set(ordered.filter((at) => !voided.get(at.index)?.certain).map((at) => at.entry.id));
  const found = [];
  for (const draft of folding.drafts) {
    if (draft.closed || draft.existence < weak) continue;
    const reason2 = voided.get(draft.origin.at.index);
    const stated2 = draft.support.some((support) => sound.has(support.entryId) && support.date !== null && support.verb !== "doubt");
    if (!reason2?.certain || stated2) continue;
    found.push({
      ...draft,
      status: "cancelled",
      reason: reason2.reason,
      doubts: []
    });
  }
  return found;
}
function isCovered(draft, drafts) {
  return draft.existence < weak && drafts.some((other) => other.existence >= weak && other.type === draft.type && fit(draft.origin.fact, other) !== null && [
    draft,
    ...draft.history,
    ...draft.support
  ].every(({ date }) => date === null || [
    other,
    ...other.history
  ].some((slot) => slot.date === date)));
}
function asEvents(drafts, today) {
  return drafts.map((draft) => draftEvent(draft, {
    today,
    certainty: certaintyOf(draft)
  }));
}
function byDate2(a, b) {
  const key = (event) => `${event.date} ${event.time ?? ""} ${event.type}`;
  const [one, other] = [
    key(a),
    key(b)
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/domain/identity/key_words.ts
function titleSlug(event) {
  const generic = event.kind === genericHearing || event.kind === genericDeadline;
  const words2 = generic ? slug(event.title, 5) : event.kind;
  const who = event.parties.length === 1 ? partyWord(event.parties[0]) : "";
  const side = event.type === "deadline" && who === "" ? event.side ?? "" : "";
  return [
    words2 || event.kind,
    who || side
  ].filter((part) => part !== "").join("-");
}
var suffixes = new Set("jr sr ii iii iv inc llc llp ltd lp corp co company na et al the".split(" "));
function partyWord(party) {
  const isFirm = /\b(?:inc|llc|llp|ltd|lp|corp|co|company|bank|university|department|agency)\b/i.test(party);
  const words2 = slugWords(party.replace(/\(.*?\)/g, " ").replace(/,.*$/, "")).filter((word) => !suffixes.has(word) && !/^\d+$/.test(word));
  return (isFirm ? words2[0] : words2.at(-1)) ?? "";
}
function slug(text, limit2) {
  const empty2 = new Set("a an and at by for in of on or re the to with".split(" "));
  return slugWords(text).filter((word) => !/\d/.test(word) && !empty2.has(word)).slice(0, limit2).join("-");
}
function slugWords(text) {
  return text.normalize("NFKD").replace(/[\u0300-\u036f'\u2019.]/g, "").toLowerCase().split(/[^a-z0-9]+/).filter((word) => word !== "").map((word) => word.slice(0, 24));
}

// src/domain/identity/pair_events.ts
function pairEvents(events2, ledger2) {
  const rowOf = /* @__PURE__ */ new Map();
  const left2 = new Set(ledger2.filter((row) => row.state !== "merged"));
  const pair = (event, row) => {
    rowOf.set(event, row);
    left2.delete(row);
  };
  const words2 = new Map(events2.map((event) => [
    event,
    supportWords(event)
  ]));
  const restsOn = (row) => events2.filter((event) => event.type === row.type && agrees(event, row) && words2.get(event).has(`${row.anchor.entry} ${row.anchor.quoteHash}`));
  const mergedInto = /* @__PURE__ */ new Map();
  for (const row of [
    ...left2
  ]) {
    const found = restsOn(row);
    const event = found.find((one) => sameAnchor(one.anchor, row.anchor)) ?? found[0];
    if (!event) continue;
    if (!rowOf.has(event)) pair(event, row);
    else {
      const free = found.find((one) => !rowOf.has(one));
      if (free) pair(free, row);
      else mergedInto.set(row, event);
    }
  }
  const stages = [
    (event, row) => kindTie(event.kind, row.kind) >= 2 && event.date === row.date,
    (event, row) => kindTie(event.kind, row.kind) >= 2 && dateInCommon(event, row),
    (event, row) => event.anchor.entry === row.anchor.entry && dateInCommon(event, row)
  ];
  for (const fits of stages) {
    const rows = [
      ...left2
    ].filter((row) => !mergedInto.has(row));
    const free = events2.filter((event) => !rowOf.has(event));
    const edges = rows.map((row) => free.flatMap((event, i) => event.type === row.type && agrees(event, row) && fits(event, row) ? [
      i
    ] : []));
    for (const [i, j] of mostPairs(edges, free.length)) pair(free[j], rows[i]);
  }
  for (const row of left2) {
    const into = mergedInto.has(row) ? void 0 : events2.find((event) => takesIn(event, row));
    if (into) mergedInto.set(row, into);
  }
  return {
    rowOf,
    mergedInto
  };
}
function takesIn(event, row) {
  return event.type === row.type && agrees(event, row) && event.support.some((support) => support.verb === "doubt" && support.ref === row.anchor.entry && quoteHash(support.quote) === row.anchor.quoteHash);
}
function agrees(event, row) {
  return kindTie(event.kind, row.kind) > 0 && partyRelation(event.parties, row.parties) !== "disjoint" && overlap(event.about, row.about) !== 0;
}
function sameAnchor(a, b) {
  return a.entry === b.entry && a.quoteHash === b.quoteHash && a.kind === b.kind && a.party === b.party && a.ordinal === b.ordinal && a.about.join() === b.about.join();
}
function supportWords(event) {
  return /* @__PURE__ */ new Set([
    `${event.anchor.entry} ${event.anchor.quoteHash}`,
    ...event.support.filter((support) => support.verb !== "doubt" && support.verb !== "met").map((support) => `${support.ref ?? ""} ${quoteHash(support.quote)}`)
  ]);
}
function dateInCommon(event, row) {
  return [
    event,
    ...event.history
  ].some((slot) => row.dates.includes(slot.date));
}
function mostPairs(edges, rightCount) {
  const leftOf = new Array(rightCount).fill(-1);
  const place3 = (left2, seen) => {
    for (const right of edges[left2]) {
      if (seen.has(right)) continue;
      seen.add(right);
      if (leftOf[right] < 0 || place3(leftOf[right], seen)) {
        leftOf[right] = left2;
        return true;
      }
    }
    return false;
  };
  edges.forEach((_, left2) => place3(left2, /* @__PURE__ */ new Set()));
  return leftOf.flatMap((left2, right) => left2 < 0 ? [] : [
    [
      left2,
      right
    ]
  ]);
}

// src/domain/identity/ledger.ts
function assignKeys(input) {
  const { events: events2, caseId, docketKey: docketKey2 } = input;
  const ledger2 = input.ledger.map((row) => ({
    ...row
  }));
  const { rowOf, mergedInto } = pairEvents(events2, ledger2);
  const used2 = /* @__PURE__ */ new Set([
    ...input.taken,
    ...ledger2.map((row) => row.key)
  ]);
  const own = new Set(ledger2.map((row) => row.key));
  const keyed = [];
  const bearers = /* @__PURE__ */ new Map();
  for (const event of events2) {
    let row = rowOf.get(event);
    if (!row) {
      if (event.certainty === "hidden") continue;
      const key = mintKey(event, {
        used: used2,
        own,
        docketKey: docketKey2
      });
      used2.add(key);
      own.add(key);
      row = newRow(event, {
        key,
        caseId,
        docketKey: docketKey2
      });
      ledger2.push(row);
    }
    row.state = "live";
    row.reason = null;
    row.date = event.date;
    row.dates = [
      .../* @__PURE__ */ new Set([
        ...row.dates,
        event.date
      ])
    ].sort();
    bearers.set(event, row);
    keyed.push({
      key: row.key,
      event
    });
  }
  const live = /* @__PURE__ */ new Set([
    ...bearers.values()
  ]);
  for (const row of ledger2) {
    if (row.state === "merged" || live.has(row)) continue;
    const into = mergedInto.get(row);
    const bearer = into ? bearers.get(into) : void 0;
    row.state = bearer ? "merged" : "gone";
    row.mergedInto = bearer?.key ?? null;
    row.reason = bearer ? `merged into ${bearer.key}` : row.reason ?? "no entry supports it any more";
  }
  return {
    keyed,
    ledger: ledger2,
    tombstones: ledger2.filter((row) => row.state === "merged")
  };
}
function newRow(event, { key, caseId, docketKey: docketKey2 }) {
  return {
    caseId,
    docketKey: docketKey2,
    key,
    type: event.type,
    kind: event.kind,
    title: event.title,
    parties: [
      ...event.parties
    ],
    about: [
      ...event.about
    ],
    anchor: {
      ...event.anchor
    },
    date: event.date,
    dates: [
      event.date
    ],
    state: "live",
    mergedInto: null,
    reason: null
  };
}
function mintKey(event, { used: used2, own, docketKey: docketKey2 }) {
  const words2 = titleSlug(event);
  const base = event.type === "deadline" ? `deadline:${words2}` : words2;
  if (!used2.has(base)) return base;
  const stem = own.has(base) ? base : `${base}-${docketKey2.toLowerCase().replace(/[^a-z0-9]+/g, "-")}`;
  if (!used2.has(stem)) return stem;
  for (let count = 2; ; count++) if (!used2.has(`${stem}-${count}`)) return `${stem}-${count}`;
}

// src/app/court_today.ts
function courtToday(docket, now) {
  return courtDay(now, courtZone(docket).zone);
}

// src/app/fold_docket.ts
function docketState(docketKey2, store) {
  const { courtId, docketNumber } = keyParts(docketKey2);
  const { zone: zone2 } = courtZone({
    courtId,
    docketNumber
  });
  const entries2 = assembleEntries(store.entries.versionsOf(docketKey2), {
    zone: zone2
  });
  return {
    docketKey: docketKey2,
    courtId,
    docketNumber,
    entries: entries2
  };
}
function foldDocket(state, tools) {
  const { caseId, store, clock, minted = /* @__PURE__ */ new Set() } = tools;
  const { docketKey: docketKey2, courtId } = state;
  const events2 = fold({
    courtId,
    entries: withFacts(state, store),
    today: courtToday(state, clock.now())
  });
  const own = store.ledger.of({
    caseId,
    docketKey: docketKey2
  });
  const { keyed, ledger: ledger2 } = assignKeys({
    events: events2,
    ledger: own,
    caseId,
    docketKey: docketKey2,
    taken: /* @__PURE__ */ new Set([
      ...store.ledger.taken(caseId, {
        otherThan: docketKey2
      }),
      ...minted
    ])
  });
  const before2 = new Map(store.events.of({
    caseId,
    docketKey: docketKey2
  }).map((row) => [
    row.key,
    row
  ]));
  const now = Temporal.Instant.fromEpochMilliseconds(clock.now().epochMilliseconds).toString();
  const rows = keyed.map(({ key, event }) => {
    const contentHash3 = (0, import_node_crypto4.createHash)("sha256").update(JSON.stringify(event)).digest("hex");
    const known3 = before2.get(key);
    const same = known3?.contentHash === contentHash3;
    return {
      key,
      event,
      contentHash: contentHash3,
      createdAt: known3?.createdAt ?? now,
      modifiedAt: same ? known3.modifiedAt : now
    };
  });
  return {
    state,
    rows,
    ledger: ledger2
  };
}
function saveFold({ state: { docketKey: docketKey2 }, rows, ledger: ledger2 }, { caseId, store }) {
  if (store.ledger.holds(ledger2) && store.events.holds({
    caseId,
    docketKey: docketKey2
  }, rows)) {
    return null;
  }
  return store.transaction(() => {
    const before2 = store.stamps.ofCase(caseId);
    store.ledger.save(ledger2);
    store.events.replaceProjection({
      caseId,
      docketKey: docketKey2
    }, rows);
    return {
      before: before2,
      after: store.stamps.ofCase(caseId)
    };
  });
}
function withFacts(state, store) {
  const facts3 = store.facts.ofDocket(state.docketKey);
  const factsOf = (version) => facts3.get(version.id) ?? [];
  return state.entries.map(({ read, earlier: earlier2, others, ...entry2 }) => ({
    ...entry2,
    facts: factsOf(read),
    earlierFacts: earlier2.flatMap(factsOf),
    otherFacts: others.flatMap(factsOf)
  }));
}

// src/domain/fold/siblings.ts
function joinSiblings(dockets2) {
  const ordered = [
    ...dockets2
  ].sort((a, b) => a.docketKey < b.docketKey ? -1 : 1);
  const published = [];
  for (const { docketKey: docketKey2, courtId, events: events2 } of ordered) {
    for (const event of events2) {
      const first = published.find((other) => other.courtId === courtId && other.docketKey !== docketKey2 && other.siblings.every((sibling) => sibling.docketKey !== docketKey2) && isSibling(other.event, event));
      if (first) first.siblings.push({
        docketKey: docketKey2,
        event
      });
      else published.push({
        event,
        docketKey: docketKey2,
        courtId,
        siblings: []
      });
    }
  }
  return published.map(({ event, docketKey: docketKey2, siblings }) => ({
    event,
    docketKey: docketKey2,
    siblings
  }));
}
function isSibling(a, b) {
  return a.type === b.type && a.date === b.date && a.time === b.time && a.status === b.status && kindTie(a.kind, b.kind) === 3 && [
    "same",
    "unknown"
  ].includes(partyRelation(a.parties, b.parties)) && a.parties.length === b.parties.length && (a.type === "hearing" || a.title === b.title) && sameSource(a, b);
}
function sameSource(a, b) {
  const dated = (event) => event.support.filter((support) => support.verb !== "doubt" && support.date === event.date);
  return dated(a).some((one) => dated(b).some((other) => one.filed === other.filed || one.quote === other.quote));
}

// src/app/join_published.ts
function joinPublished(dockets2) {
  const publishedOf = new Map(dockets2.flatMap(({ events: events3 }) => events3.map((published) => [
    published.event,
    published
  ])));
  const joined2 = /* @__PURE__ */ new Map();
  const together = joinSiblings(dockets2.map(({ events: events3, ...docket }) => ({
    ...docket,
    events: events3.map(({ event }) => event)
  })));
  const events2 = together.map(({ event, siblings }) => {
    const first = publishedOf.get(event);
    const others = siblings.map((sibling) => publishedOf.get(sibling.event));
    for (const other of others) {
      joined2.set(eventUid(other), {
        kind: "merged",
        detail: `merged into ${first.key}`
      });
    }
    if (others.length === 0) return first;
    const all = [
      first,
      ...others
    ];
    return {
      ...first,
      sources: all.flatMap(({ sources }) => sources),
      documents: all.flatMap(({ documents: documents4 }) => documents4),
      upstreamEntryIds: all.flatMap(({ upstreamEntryIds }) => upstreamEntryIds)
    };
  });
  return {
    events: events2,
    joined: joined2
  };
}

// src/config/effective_case.ts
function effectiveCase(config, one) {
  const calendar = config.calendars.find(({ id }) => id === one.calendar);
  if (calendar === void 0) {
    throw new RangeError(`case ${one.id} names a calendar that the configuration does not have`);
  }
  const chosen = (own, inherited) => {
    if (own === null || own.length === 0 && config.version === null) return inherited;
    return own;
  };
  return {
    calendar,
    notifyEmails: chosen(one.notifyEmails, calendar.notifyEmails),
    reminders: chosen(one.reminders, calendar.reminders),
    tags: one.tags
  };
}

// src/domain/significance.ts
var minorDeadlines = /* @__PURE__ */ new Set([
  "redaction-request",
  "redacted-transcript",
  "mediator-assignment"
]);
var settledOrder = /\b(?:consistent|in accordance|in conformity|conforming) with (?:this|the|its)\b|\bsettle(?:d)? (?:an? )?order\b|\bprevailing party\b|\bmemoriali[sz]ing\b/i;
var withoutAppearance = /\bno appearances? (?:(?:is|are|will be|shall be) )?(?:required|necessary|needed)\b|\b(?:decided|considered|determined|submitted|taken) (?:up )?on (?:the )?(?:papers|briefs|submission)\b|\bwithout (?:oral argument|a hearing|appearances?)\b/i;
function significance(event) {
  if (event.type === "hearing") {
    return event.kind === "motion-hearing" && wordsMatch(event, withoutAppearance) ? "minor" : "major";
  }
  if (minorDeadlines.has(event.kind)) return "minor";
  if (event.kind === "appearance-form" && !/\band\b|[,;&/]/i.test(event.title)) return "minor";
  if (event.kind === "proposed-order" && wordsMatch(event, settledOrder)) return "minor";
  return "major";
}
function wordsMatch(event, words2) {
  const setting = event.support.filter((fact) => (fact.verb === "set" || fact.verb === "moved") && fact.date === event.date);
  return setting.length > 0 && setting.every((fact) => words2.test(fact.quote) && !/\bif\b/i.test(fact.quote));
}

// src/domain/event_when.ts
function eventWhen(when3) {
  const day4 = dayInWords(when3.event.date, {
    weekday: true
  });
  const hours3 = eventHours(when3);
  return hours3 === "" ? day4 : `${day4}, ${hours3}`;
}
function eventHours({ event, zone: zone2, zoneConfirmed }) {
  const { date, time, endTime } = event;
  if (time === null) return "";
  const hours3 = endTime === null ? clockInWords(time) : `${clockInWords(time)} to ${clockInWords(endTime)}`;
  if (!zoneConfirmed || !isDate(date) || !isTime(time) || !isZone(zone2)) return hours3;
  return `${hours3} ${zoneAbbreviation({
    date,
    time,
    zone: zone2
  })}`;
}
function machineWhen({ event, zone: zone2 }) {
  const { date, time } = event;
  if (time === null || !isTime(time)) return date;
  if (!isDate(date) || !isZone(zone2)) return `${date}T${time}`;
  return courtDateTime({
    date,
    time,
    zone: zone2
  }).toString({
    timeZoneName: "never",
    smallestUnit: "minute"
  });
}
function dayInWords(date, options = {}) {
  return isDate(date) ? formatCourtDate(date, options) : plainLine(date);
}
function clockInWords(time) {
  return isTime(time) ? formatClock(time) : plainLine(time);
}

// src/domain/web_url.ts
function webUrl(text) {
  const trimmed = text.trim();
  if (!/^https?:\/\//i.test(trimmed)) return "";
  try {
    const url = new URL(trimmed);
    return url.username === "" && url.password === "" ? url.href : "";
  } catch {
    return "";
  }
}

// src/domain/remote_access.ts
var most = 4;
var readLimit = 4e3;
var reach = 120;
function remoteAccess(event, texts = []) {
  if (event.type !== "hearing" || event.status !== "scheduled") return [];
  const sayings = [
    ...texts,
    event.location ?? "",
    ...event.support.filter(({ date, time, verb }) => (date === null || date === event.date) && (time === null || time === event.time) && (date !== null || verb === "details")).map(({ quote }) => quote).reverse()
  ].map((text) => plainLine(beginning(text)));
  const found = /* @__PURE__ */ new Map();
  for (const text of sayings) {
    for (const access of named(text)) {
      if (!found.has(access.uri) && found.size < most) found.set(access.uri, access);
    }
  }
  return [
    ...found.values()
  ];
}
function beginning(text) {
  if (text.length <= readLimit) return text;
  const cut = text.slice(0, readLimit + 1);
  return cut.slice(0, Math.max(0, cut.search(/\s\S*$/)));
}
function named(text) {
  const mentions = [
    ...links(text),
    ...numbers(text)
  ].sort((a, b) => a.from - b.from);
  return mentions.map(({ uri, features, label, to }, index) => {
    const words2 = mentions.length === 1 ? text : text.slice(to, mentions[index + 1]?.from);
    return {
      uri,
      features,
      label: shorten([
        label,
        ...codes2(words2)
      ].join(", "), 200)
    };
  });
}
var services = [
  {
    hosts: /(^|\.)(zoom\.us|zoomgov\.com|zoom\.com)$/,
    label: "Zoom"
  },
  {
    hosts: /^(teams\.microsoft\.com|teams\.live\.com|(gov\.)?teams\.microsoft\.us)$/,
    label: "Microsoft Teams"
  },
  {
    hosts: /(^|\.)webex\.com$/,
    label: "Webex"
  },
  {
    hosts: /^meet\.google\.com$/,
    label: "Google Meet"
  },
  {
    hosts: /(^|\.)(gotomeeting\.com|gotomeet\.me|goto\.com)$/,
    label: "GoTo Meeting"
  }
];
var linkForm = /https:\/\/[^\s<>"\u201c\u201d]+/gi;
var joining = /\b(?:join|attend|zoom|webinar|webex|teams|video|remote(?:ly)?|virtual(?:ly)?|link|live ?stream|audio|access(?:ed)?|participate)\b/i;
function links(text) {
  return [
    ...text.matchAll(linkForm)
  ].flatMap((match) => {
    const place3 = {
      from: match.index,
      to: match.index + match[0].length
    };
    const uri = webUrl(match[0].replace(/[.,;:!?)\]}'\u2019]+$/, ""));
    if (uri === "") return [];
    const { hostname } = new URL(uri);
    const service = services.find(({ hosts }) => hosts.test(hostname));
    if (service !== void 0) {
      return [
        {
          ...place3,
          uri,
          features: [
            "VIDEO",
            "AUDIO"
          ],
          label: service.label
        }
      ];
    }
    const words2 = text.slice(Math.max(0, match.index - reach), match.index);
    if (!joining.test(words2) || notForJoining.test(words2)) return [];
    const heardOnly = /\baudio\b/i.test(words2) && !/\bvideo\b|\bzoom\b/i.test(words2);
    return [
      {
        ...place3,
        uri,
        features: heardOnly ? [
          "AUDIO"
        ] : [
          "VIDEO",
          "AUDIO"
        ],
        label: heardOnly ? "Audio link" : "Link"
      }
    ];
  });
}
var numberForm = /(?<![\d-])(?:\+?1[ .-]?)?(?:\(([2-9]\d{2})\) ?|([2-9]\d{2})[ .-])([2-9]\d{2})[ .-](\d{4})(?![\d-]\d|\d)/g;
var dialling = /\b(?:dial(?:ing|ling|s|ed)?|call(?:ing)?[ -]?in(?:to)?|(?:shall|must|should|may|will|to) call|by tele ?phone|tele ?phone conference|tele ?phonic(?:ally)?|teleconference|zoom|pass ?code|meeting id|conference (?:line|number)|by phone|join|toll[ -]free|audio)\b/i;
var notForJoining = /\b(?:fax|facsimile|questions?|contact|chambers at|e-?mail|clerk'?s office|interpreter|technical|notify|inform|transcri\w+|reporter|information,? (?:see|visit|call|please))\b/i;
var codeBefore = /(?:\bid|code|password|\bpin)\b\W*(?:is\W*)?$/i;
var forSomethingElse = /^[^.;]*\b(?:questions?|fax|(?:to|for) (?:re)?(?:schedul|arrang|request|obtain|confirm)\w*|assistance)\b/i;
function numbers(text) {
  return [
    ...text.matchAll(numberForm)
  ].flatMap((match) => {
    const words2 = text.slice(Math.max(0, match.index - reach), match.index);
    if (!dialling.test(words2) || notForJoining.test(words2) || codeBefore.test(words2)) return [];
    const to = match.index + match[0].length;
    if (forSomethingElse.test(text.slice(to, to + reach))) return [];
    const number = `${match[1] ?? match[2]}-${match[3]}-${match[4]}`;
    return [
      {
        from: match.index,
        to,
        uri: `tel:+1-${number}`,
        features: [
          "PHONE",
          "AUDIO"
        ],
        label: `Dial-in ${number}`
      }
    ];
  });
}
var codeForm = /\b(access code|meeting id|conference id|webinar id|pass ?code|password|participant code|meeting (?:number|code)|pin)\b(?: (?:is|number))?\s*[:#]?\s*([A-Za-z0-9][A-Za-z0-9!@*#-]*(?: \d{3,4}){0,3})/gi;
function codes2(text) {
  const stated2 = [
    ...text.matchAll(codeForm)
  ].filter(([, , code = ""]) => /\d/.test(code)).map(([, name = "", code = ""]) => `${name.toLowerCase().replace(/\bid\b/, "ID")} ${code}`);
  return [
    ...new Set(stated2)
  ];
}

// src/domain/attendance.ts
var remotely = new RegExp([
  /\bzoom(?:gov)?\b|\bwebex\b|\b(?:microsoft|ms|via|by|on|over) teams\b/,
  /\bvirtual(?:ly)?\b|\bremote(?:ly)?\b|\bdial(?:ing|s)?[- ]?in\b/,
  /\bvideo[- ]?(?:\w+ ){0,2}(?:conferenc|hearing|argument|appearance|call|link)/,
  /\btele(?:phone[- ]|[- ]?)(?:\w+ ){0,2}(?:conferenc|hearing|argument|appearance|call)/,
  /\btelephonic|\b(?:by|via|over) (?:the )?(?:video|tele)?(?:phone|video)\b/
].map(({ source }) => source).join("|"), "i");
var inPerson = /\bin[- ]person\b/i;
function saysRemotely(text) {
  return remotely.test(text);
}
function saysInPerson(text) {
  return inPerson.test(text);
}
function attendance({ event, remote }) {
  if (event.type !== "hearing") return null;
  const { title, location } = event;
  const words2 = quotesOf(event);
  const hasPlace = location !== null && location.trim() !== "" && !saysRemotely(location);
  const afar = [
    title,
    location ?? "",
    ...words2
  ].some(saysRemotely);
  const present = words2.some(saysInPerson);
  if (hasPlace || present) {
    if (remote.length > 0) return "mixed";
    return present && !afar ? "in person" : null;
  }
  return afar ? "online" : null;
}
function quotesOf({ support, date, time }) {
  return support.filter((one) => one.date === date && (one.time === null || one.time === time)).map(({ quote }) => quote);
}

// src/domain/shared_access.ts
var readLimit2 = 2e4;
var mostBehind = 4;
var way = /https:\/\/|\d{3}[ .-]\d{4}\b/;
var between = " (?!all |both |each |every )[a-z-]+";
var nouns = "hearing|conference|call|appearance|proceeding";
var several = new RegExp(`\\b(?:(all|both|these|those|the)((?:${between}){0,4}?) (${nouns})s|(each|every)((?:${between}){0,3}?) (${nouns}))\\b`, "i");
var leavesNoneOut = /^(?:of|the|these|those|such|said|above|above-listed|above-mentioned|listed|foregoing|following|aforementioned|set|scheduled|upcoming|court|remote|virtual|telephonic|telephone|video|zoom|two|three|four|five|further|future|subsequent|remaining|pending)$/;
var limited = /\b(?:not|no longer|except(?:ing)?|other than|instead|rather than|if)\b/i;
var ofOneJudge = /\bbefore (?:the )?(?:undersigned|hon|chief|senior|district|magistrate|bankruptcy|u\.? ?s|judge)/i;
var oneHearing = new RegExp(`\\b(?:the|this|that|an?|said)(?: [a-z-]+){0,3} (?:${nouns}|argument|sentencing|arraignment|trial)\\b`, "i");
var day = /\b\d{1,2}[/-]\d{1,2}[/-]\d{2,4}\b|\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? \d{1,2}\b/i;
var ofTheCase = /\bin (?:this|the instant|the above[- ]captioned) (?:case|matter|action|litigation|adversary)\b/i;
var untilSomeDay = /\b(?:until|through) (?!further\b)/i;
var pointsBack = /\b(?:this|the same|the above|these)(?: [a-z-]+){0,4} (?:links?|numbers?|lines?|dial-?ins?|information|instructions|credentials)\b/i;
var takenBack = /\b(?:vacat\w+|rescind\w*|withdr[ae]w\w*|supersed\w+|strik\w+|stricken|entered in error|docketed in error)\b/i;
var asked = /^\W*(?!(?:(?!proposed\b)\w+ )?(?:order|minute)\b)(?:\w+ ){0,4}(?:motion|letter|proposed|request|stipulation|transcript|response)\b/i;
function accessForEach(text, quotes) {
  if (!way.test(text)) return null;
  const set = quotes.map(plainLine);
  const sentences = sentencesOf(text);
  for (const [index, sentence2] of sentences.entries()) {
    const about = statement(sentence2);
    if (about === null || about.lead === "both" && quotes.length !== 2) continue;
    if (day.test(sentence2) && !set.every((quote) => sentence2.includes(quote))) continue;
    const words2 = around(sentences, index);
    const anyPlace = /^(?:all|both|each|every)$/.test(about.lead);
    if (words2 !== "") return {
      words: words2,
      titled: about.titled,
      anyPlace
    };
  }
  return behindAll(plainLine(text.slice(0, readLimit2)), set);
}
function behindAll(text, quotes) {
  if (!quotes.every((quote) => saysRemotely(quote) && text.includes(quote))) return null;
  const words2 = text.slice(Math.max(...quotes.map((one) => text.lastIndexOf(one) + one.length)));
  if (!way.test(words2) || oneHearing.test(words2) || day.test(words2)) return null;
  return {
    words: words2,
    titled: [],
    anyPlace: false
  };
}
function accessForCase(text) {
  const beginning2 = text.slice(0, readLimit2);
  if (!ofTheCase.test(beginning2) || !(way.test(beginning2) || saysInPerson(beginning2))) return null;
  if (asked.test(text)) return null;
  const sentences = sentencesOf(text);
  for (const [index, sentence2] of sentences.entries()) {
    const about = ofTheCase.test(sentence2) ? statement(sentence2) : null;
    if (about === null || !/^(?:all|each|every)$/.test(about.lead)) continue;
    if (day.test(sentence2) || untilSomeDay.test(sentence2)) continue;
    const words2 = around(sentences, index);
    if (words2 !== "") return {
      words: words2,
      titled: about.titled,
      anyPlace: true
    };
    if (saysInPerson(sentence2)) return "in person";
  }
  return null;
}
function takesBack(text, entryNumber) {
  const beginning2 = text.slice(0, readLimit2);
  return takenBack.test(beginning2) && new RegExp(`(?<![\\d/:.-])${entryNumber}(?![\\d/:-])`).test(beginning2);
}
function isShared({ titled, anyPlace }, { kind, title, location, support }) {
  const words2 = title.toLowerCase();
  if (/\btrial$/.test(kind) || !titled.every((word) => words2.includes(word))) return false;
  if (support.some(({ quote }) => saysInPerson(quote))) return false;
  return anyPlace || location === null || saysRemotely(location);
}
function statement(sentence2) {
  const isLimited = limited.test(sentence2) || ofOneJudge.test(sentence2);
  const match = isLimited ? null : several.exec(sentence2);
  if (match === null) return null;
  const [, many, betweenMany, manyOf, each2, betweenEach, eachOf] = match;
  const lead = (many ?? each2).toLowerCase();
  const kinds = (betweenMany ?? betweenEach).toLowerCase().split(" ").filter((word) => word !== "" && !leavesNoneOut.test(word));
  const noun = (manyOf ?? eachOf).toLowerCase();
  return {
    lead,
    titled: /^(?:conference|call)$/.test(noun) ? [
      ...kinds,
      "conference"
    ] : kinds
  };
}
function around(sentences, at) {
  const isOfOne = (sentence2) => oneHearing.test(sentence2) || day.test(sentence2);
  const stated2 = sentences[at];
  const behind = sentences.slice(at + 1, at + 1 + mostBehind);
  const before2 = pointsBack.test(stated2) ? sentences.slice(Math.max(0, at - 2), at) : [];
  const end = behind.findIndex(isOfOne);
  const start = before2.findLastIndex(isOfOne) + 1;
  const words2 = [
    ...before2.slice(start),
    stated2,
    ...end < 0 ? behind : behind.slice(0, end)
  ].join(" ");
  return way.test(words2) ? words2 : "";
}
var abbreviated = /\b(?:hon|no|nos|dkt|doc|mr|ms|mrs|dr|jr|sr|vs?|st|ste|rm|ctrm)\.$/i;
function sentencesOf(text) {
  const sentences = [];
  for (const part of plainLine(text.slice(0, readLimit2)).split(/(?<=[.;]) (?=[A-Z(\u201c"])/)) {
    const last = sentences.at(-1);
    if (last !== void 0 && abbreviated.test(last)) sentences.splice(-1, 1, `${last} ${part}`);
    else sentences.push(part);
  }
  return sentences;
}

// src/app/hearing_access.ts
function hearingAccess({ events: events2, entries: entries2 }) {
  const byId2 = new Map(entries2.map((entry2) => [
    entry2.id,
    entry2
  ]));
  const stated2 = statedHearings(events2);
  const sharedBy = /* @__PURE__ */ new Map();
  let ofCase = null;
  return (event) => {
    if (event.type !== "hearing" || event.status !== "scheduled") return [];
    const setting = [
      ...new Set(event.support.map(({ entryId }) => entryId))
    ].filter((id) => stated2.get(id)?.has(slotOf2(event))).flatMap((id) => byId2.get(id) ?? []);
    const alone = setting.filter(({ id }) => stated2.get(id).size === 1).map(({ text }) => text);
    const own = remoteAccess(event, alone);
    if (own.length > 0) return own;
    for (const { id, text } of setting.toReversed()) {
      const quotes = () => [
        ...stated2.get(id).values()
      ];
      const shared = sharedBy.getOrInsertComputed(id, () => accessForEach(text, quotes()));
      if (shared === null || !isShared(shared, event)) continue;
      const ways2 = remoteAccess(event, [
        shared.words
      ]);
      if (ways2.length > 0) return ways2;
    }
    ofCase ??= caseWords(entries2);
    return ofCase.length === 0 ? [] : toldOfCase(event, {
      setting,
      ofCase
    });
  };
}
function slotOf2({ date, time }) {
  return `${date} ${time ?? ""}`;
}
function statedHearings(events2) {
  const stated2 = /* @__PURE__ */ new Map();
  for (const event of events2) {
    if (event.type !== "hearing") continue;
    for (const { entryId, date, time, quote } of event.support) {
      if (date === null) continue;
      const known3 = stated2.getOrInsertComputed(entryId, () => /* @__PURE__ */ new Map());
      known3.set(slotOf2({
        date,
        time
      }), quote);
    }
  }
  return stated2;
}
function caseWords(entries2) {
  const present = entries2.filter(({ gone }) => !gone);
  return present.flatMap((entry2) => {
    const says = accessForCase(entry2.text);
    return says === null || isTakenBack(entry2, present) ? [] : [
      {
        entry: entry2,
        says
      }
    ];
  }).sort((a, b) => byDocket(b.entry, a.entry));
}
function isTakenBack(entry2, others) {
  const { number } = entry2;
  return number !== null && others.some((other) => byDocket(other, entry2) > 0 && takesBack(other.text, number));
}
function byDocket(a, b) {
  if (a.filed !== b.filed) return a.filed < b.filed ? -1 : 1;
  return (a.number ?? Infinity) - (b.number ?? Infinity) || (a.id < b.id ? -1 : 1);
}
function toldOfCase(event, { setting, ofCase }) {
  const about = ofCase.find(({ entry: entry3, says: says2 }) => entry3.filed <= event.date && (says2 === "in person" || isShared(says2, event)));
  if (about === void 0 || about.says === "in person") return [];
  const { entry: entry2, says } = about;
  const isLater = setting.some((one) => byDocket(one, entry2) > 0);
  if (isLater && !isShared({
    ...says,
    anyPlace: false
  }, event)) return [];
  const whose2 = entry2.number === null ? `the entry of ${dayInWords(entry2.filed)}` : `entry ${entry2.number}`;
  return remoteAccess(event, [
    says.words
  ]).map((way2) => ({
    ...way2,
    label: `${way2.label} (${whose2}, for all hearings)`
  }));
}

// src/app/published_events.ts
function publishedEvents({ state, rows }, { config, settings, store }) {
  const { courtId, docketNumber } = state;
  const { calendar, reminders, notifyEmails, tags: tags3 } = effectiveCase(config, settings);
  const { deadlineStyle, busy } = calendar.feed;
  const { zone: zone2, confirmed } = courtZone({
    courtId,
    docketNumber
  });
  const records2 = (store.dockets.byKey(state.docketKey)?.records ?? []).map(({ record }) => record);
  const docketUrl = records2.find(({ url }) => url !== "")?.url ?? "";
  const urlOf = ({ read }) => records2.find(({ upstream: upstream2, id }) => upstream2 === read.record.upstream && id === read.record.docketRecordId)?.url || docketUrl;
  const entries2 = new Map(state.entries.map((entry2) => [
    entry2.id,
    entry2
  ]));
  const accessTo2 = hearingAccess({
    events: rows.map(({ event }) => event),
    entries: state.entries
  });
  return rows.map(({ key, event, createdAt, modifiedAt }) => {
    const supporting = [
      ...new Set(event.support.map((support) => support.entryId))
    ].flatMap((id) => entries2.get(id) ?? []);
    return {
      caseId: settings.id,
      caseName: settings.name,
      key,
      event,
      significance: significance(event),
      zone: zone2,
      zoneConfirmed: confirmed,
      courtId,
      courtCitation: court(courtId)?.citation ?? courtId,
      docketNumber,
      docketUrl,
      sources: sourcesOf(event.support, {
        entries: entries2,
        docketUrl,
        urlOf
      }),
      documents: supporting.flatMap(documentLinks),
      remote: accessTo2(event),
      upstreamEntryIds: supporting.flatMap((entry2) => entry2.rows.map(upstreamId)),
      tags: tags3,
      reminders,
      notifyEmails,
      deadlineStyle,
      busy,
      sequence: 0,
      createdAt,
      modifiedAt
    };
  });
}
function sourcesOf(support, { entries: entries2, docketUrl, urlOf }) {
  const sources = /* @__PURE__ */ new Map();
  for (const { entryId, entryNumber, filed, quote } of support) {
    const entry2 = entries2.get(entryId);
    sources.set(`${entryId} ${quote}`, {
      entryNumber,
      filed,
      url: entry2 === void 0 ? docketUrl : entryUrl(entry2, urlOf(entry2)),
      quote
    });
  }
  return [
    ...sources.values()
  ];
}
function entryUrl({ number, read }, page) {
  const main = read.record.documents.find((document) => document.attachmentNumber === null);
  if (main !== void 0 && main.url !== "") return main.url;
  if (page === "") return "";
  return number === null ? `${page}#minute-entry-${read.record.id}` : `${page}?entry_gte=${number}&entry_lte=${number}#entry-${number}`;
}
function documentLinks({ read }) {
  return read.record.documents.filter((document) => document.documentNumber !== "").map((document) => ({
    label: document.attachmentNumber === null ? document.documentNumber : `${document.documentNumber}-${document.attachmentNumber}`,
    ...availability(document)
  }));
}
function availability({ isSealed, pdfUrl }) {
  if (isSealed === true) return {
    url: "",
    state: "sealed"
  };
  return pdfUrl === "" ? {
    url: "",
    state: "not-uploaded"
  } : {
    url: pdfUrl,
    state: "available"
  };
}
function upstreamId(row) {
  return row.slice(row.indexOf(":") + 1);
}

// src/app/resolve_docket.ts
function knownKey(reference, store) {
  if (reference.by === "record") {
    const ref = {
      upstream: "courtlistener",
      id: String(reference.record)
    };
    return store.dockets.byRecord(ref)?.key ?? null;
  }
  const match = matchDocketKey(reference.key, store.dockets.keysOf(reference.courtId));
  return match.found === "one" ? store.dockets.resolve(match.key) : null;
}
function isAmbiguous(reference, store) {
  return reference.by === "number" && matchDocketKey(reference.key, store.dockets.keysOf(reference.courtId)).found === "several";
}

// src/app/case_state.ts
function foldCase(settings, tools) {
  const { config, store, clock, save } = tools;
  const caseId = settings.id;
  const keys = settings.dockets.flatMap((reference) => knownKey(reference, store) ?? []);
  const minted = /* @__PURE__ */ new Set();
  const dockets2 = [];
  const published = [];
  const merged = /* @__PURE__ */ new Map();
  const saves = [];
  for (const key of new Set(keys)) {
    const folded = foldDocket(docketState(key, store), {
      caseId,
      store,
      clock,
      minted
    });
    const saved = save ? saveFold(folded, {
      caseId,
      store
    }) : null;
    if (saved !== null) {
      saves.push(saved);
      tools.giveWay?.();
    }
    for (const row of folded.rows) minted.add(row.key);
    const records2 = store.dockets.byKey(key)?.records ?? [];
    const url = records2.find(({ record }) => record.url !== "")?.record.url ?? "";
    const { docketKey: docketKey2, courtId, docketNumber, entries: entries2 } = folded.state;
    const filings = entries2.map(({ filed }) => filed).sort();
    dockets2.push({
      docketKey: docketKey2,
      courtId,
      docketNumber,
      url,
      recordUrls: records2.filter(({ record }) => record.upstream === "courtlistener").map(({ record }) => record.url),
      entries: entries2.length,
      firstFiling: filings[0] ?? null,
      lastFiling: filings.at(-1) ?? null
    });
    published.push({
      docketKey: key,
      courtId: folded.state.courtId,
      events: publishedEvents(folded, {
        config,
        settings,
        store
      })
    });
    for (const row of folded.ledger) {
      if (row.state !== "merged") continue;
      const detail2 = `merged into ${row.mergedInto}`;
      merged.set(eventUid({
        caseId,
        key: row.key
      }), {
        kind: "merged",
        detail: detail2
      });
    }
  }
  const { events: events2, joined: joined2 } = joinPublished(published);
  const state = {
    settings,
    dockets: dockets2,
    events: events2,
    merged: new Map([
      ...merged,
      ...joined2
    ])
  };
  return {
    state,
    saved: saves
  };
}

// src/app/case_text.ts
var import_node_zlib2 = require("node:zlib");
function writeCase({ events: events2, merged }) {
  const text = {
    events: [
      ...events2
    ],
    merged: [
      ...merged
    ]
  };
  return (0, import_node_zlib2.deflateRawSync)(JSON.stringify(text), {
    level: 1
  });
}
function readCase(packed) {
  const { events: events2, merged } = JSON.parse((0, import_node_zlib2.inflateRawSync)(packed).toString());
  return {
    events: events2,
    merged: new Map(merged)
  };
}

// src/app/overtaken.ts
var Overtaken = class extends CaseCalendarError {
  constructor(what) {
    super("store", {
      action: `Cannot publish ${what}`,
      cause: "another process published it at the same time",
      next: "Publish again"
    });
  }
};

// src/app/kept_cases.ts
var mostLoaded = 2;
function keptCases({ cache }) {
  const kept4 = /* @__PURE__ */ new Map();
  const loaded = /* @__PURE__ */ new Map();
  const zones = /* @__PURE__ */ new Map();
  let present = null;
  const needPresent = () => {
    if (present === null) throw new Error("look before you ask for kept cases");
    return present;
  };
  function isSame2(basis, { id, dockets: dockets2 }) {
    const { stamps: stamps2, store, todayAt } = needPresent();
    if (basis.stamp !== (stamps2.cases.get(id) ?? "")) return false;
    if (basis.layout !== stamps2.layout) {
      const keys = [
        ...new Set(dockets2.flatMap((reference) => knownKey(reference, store) ?? []))
      ];
      if (keys.join("\n") !== basis.dockets.map(({ key }) => key).join("\n")) return false;
      basis.layout = stamps2.layout;
    }
    return basis.dockets.every(({ key, stamp: stamp2, today }) => stamp2 === (stamps2.dockets.get(key) ?? "") && today === todayAt(key));
  }
  function remember2(caseId, one) {
    loaded.delete(caseId);
    const [oldest] = loaded.keys();
    if (loaded.size >= mostLoaded) loaded.delete(oldest);
    loaded.set(caseId, one);
    return one.content;
  }
  function contentOf(caseId, stamp2) {
    const known3 = loaded.get(caseId);
    if (known3?.stamp === stamp2) return known3.content;
    const item3 = cache.get("events", caseId);
    if (item3 === null || item3.about !== stamp2 || typeof item3.body === "string") {
      kept4.delete(caseId);
      cache.put("case", caseId, {
        about: "",
        body: ""
      });
      throw new Overtaken(`case "${caseId}"`);
    }
    return remember2(caseId, {
      stamp: stamp2,
      content: readCase(item3.body)
    });
  }
  function keptCase(settings, { stamp: stamp2, dockets: dockets2 }) {
    return {
      settings,
      stamp: stamp2,
      dockets: dockets2,
      get events() {
        return contentOf(settings.id, stamp2).events;
      },
      get merged() {
        return contentOf(settings.id, stamp2).merged;
      }
    };
  }
  function cached(settings) {
    const item3 = cache.get("case", settings.id);
    if (item3 === null || item3.about === "" || typeof item3.body !== "string") return null;
    const { basis, stamp: stamp2 } = JSON.parse(item3.about);
    if (!isSame2(basis, settings)) return null;
    const dockets2 = JSON.parse(item3.body);
    const state = keptCase(settings, {
      stamp: stamp2,
      dockets: dockets2
    });
    kept4.set(settings.id, {
      basis,
      state
    });
    return state;
  }
  function find(settings) {
    const one = kept4.get(settings.id);
    if (one !== void 0 && isSame2(one.basis, settings)) return one.state;
    kept4.delete(settings.id);
    return cached(settings);
  }
  function folded(settings, tools) {
    const { stamps: stamps2, todayAt } = needPresent();
    const { id } = settings;
    const { state: { dockets: dockets2, ...content }, saved } = foldCase(settings, tools);
    const body = writeCase(content);
    const facts3 = JSON.stringify(dockets2);
    const stamp2 = (0, import_node_crypto5.createHash)("sha256").update(facts3).update(body).digest("hex").slice(0, 32);
    remember2(id, {
      stamp: stamp2,
      content
    });
    cache.put("events", id, {
      about: stamp2,
      body
    });
    const state = keptCase(settings, {
      stamp: stamp2,
      dockets: dockets2
    });
    let stored = stamps2.cases.get(id) ?? "";
    for (const { before: before2, after } of saved) {
      if (before2 !== stored) return state;
      stored = after;
    }
    const basis = {
      layout: stamps2.layout,
      stamp: stored,
      dockets: dockets2.map(({ docketKey: docketKey2 }) => ({
        key: docketKey2,
        stamp: stamps2.dockets.get(docketKey2) ?? "",
        today: todayAt(docketKey2)
      }))
    };
    kept4.set(id, {
      basis,
      state
    });
    cache.put("case", id, {
      about: JSON.stringify({
        basis,
        stamp: stamp2
      }),
      body: facts3
    });
    return state;
  }
  return {
    look: ({ store, clock }) => {
      const days2 = /* @__PURE__ */ new Map();
      const now = clock.now();
      const todayAt = (key) => {
        const zone2 = zones.getOrInsertComputed(key, () => courtZone(keyParts(key)).zone);
        return days2.getOrInsertComputed(zone2, () => courtDay(now, zone2));
      };
      present = {
        stamps: store.stamps.read(),
        store,
        todayAt
      };
    },
    find,
    of: (settings, tools) => find(settings) ?? folded(settings, tools)
  };
}

// src/app/kept_files.ts
var import_node_crypto6 = require("node:crypto");

// src/platform/atomic_file.ts
var import_node_path3 = require("node:path");
var import_node_buffer = require("node:buffer");
function replaceFile(path, content) {
  return replaceMarked(path, content).outcome;
}
function fileMark(path) {
  try {
    const info = Deno.lstatSync(path);
    return info.isFile ? markOf(info) : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return null;
    throw error;
  }
}
function replaceMarked(path, content) {
  const folder = (0, import_node_path3.dirname)(path);
  try {
    Deno.mkdirSync(folder, {
      recursive: true
    });
    sweepOnce(folder);
    const before2 = fileMark(path);
    if (holdsBytes(path, content)) {
      const mark = fileMark(path);
      return {
        outcome: "unchanged",
        mark: mark === before2 ? mark : null
      };
    }
    for (let attempt2 = 1; ; attempt2++) {
      try {
        return {
          outcome: "written",
          mark: writeBeside(path, content)
        };
      } catch (error) {
        if (attempt2 === 3 || !(error instanceof Deno.errors.NotFound)) throw error;
      }
    }
  } catch (error) {
    throw fileError(error, {
      action: `Cannot write the file "${path}"`
    });
  }
}
function holdsBytes(path, content) {
  let file;
  try {
    file = Deno.openSync(path);
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
  try {
    const size = sizeOf2(content);
    if (size !== null && file.statSync().size !== size) return false;
    for (const block of blocks(content)) {
      let read = 0;
      while (read < block.length) {
        const count = file.readSync(oldBlock.subarray(read, block.length));
        if (count === null) return false;
        read += count;
      }
      if (import_node_buffer.Buffer.compare(oldBlock.subarray(0, read), block) !== 0) return false;
    }
    return file.readSync(oldBlock) === null;
  } finally {
    file.close();
  }
}
function sizeOf2(content) {
  if (typeof content === "string") return import_node_buffer.Buffer.byteLength(content);
  if (content instanceof Uint8Array) return content.length;
  if ("pieces" in content) return content.size ?? null;
  return content.reduce((sum, part) => sum + part.length, 0);
}
var blockSize = 128 * 1024;
var newBlock = new Uint8Array(blockSize);
var oldBlock = new Uint8Array(blockSize);
function* blocks(content) {
  let filled = 0;
  for (const piece of piecesOf(content)) {
    for (let rest = piece; rest.length > 0; ) {
      const { read, written: written2 } = put(rest, newBlock.subarray(filled));
      filled += written2;
      rest = typeof rest === "string" ? rest.slice(read) : rest.subarray(read);
      if (rest.length === 0) break;
      yield newBlock.subarray(0, filled);
      filled = 0;
    }
  }
  if (filled > 0) yield newBlock.subarray(0, filled);
}
function piecesOf(content) {
  if (typeof content === "string" || content instanceof Uint8Array) return [
    content
  ];
  return "pieces" in content ? content.pieces() : content;
}
var encoder = new TextEncoder();
function put(piece, room) {
  if (typeof piece === "string") return encoder.encodeInto(piece, room);
  const some = piece.subarray(0, room.length);
  room.set(some);
  return {
    read: some.length,
    written: some.length
  };
}
var leftover = /^\..+\.[0-9a-f]{16}\.case-calendar-part$/;
var swept = /* @__PURE__ */ new Set();
function sweepOnce(folder) {
  if (swept.has(folder)) return;
  for (const item3 of Deno.readDirSync(folder)) {
    if (item3.isFile && leftover.test(item3.name)) removeIfPossible((0, import_node_path3.join)(folder, item3.name));
  }
  swept.add(folder);
}
function writeBeside(path, content) {
  const mode = modeOf(path);
  const random = crypto.getRandomValues(new Uint8Array(8)).toHex();
  const part = (0, import_node_path3.join)((0, import_node_path3.dirname)(path), `.${shortened((0, import_node_path3.basename)(path))}.${random}.case-calendar-part`);
  try {
    let mark;
    const file = Deno.openSync(part, {
      write: true,
      createNew: true
    });
    try {
      for (const block of blocks(content)) {
        let written2 = 0;
        while (written2 < block.length) written2 += file.writeSync(block.subarray(written2));
      }
      file.syncSync();
      mark = markOf(file.statSync());
    } finally {
      file.close();
    }
    if (mode !== void 0) Deno.chmodSync(part, mode);
    Deno.renameSync(part, path);
    return mark;
  } catch (error) {
    removeIfPossible(part);
    throw error;
  }
}
function markOf({ ino, size, mtime }) {
  return `${ino} ${size} ${mtime?.getTime()}`;
}
function shortened(name) {
  return name.slice(0, 40);
}
function modeOf(path) {
  try {
    const info = Deno.lstatSync(path);
    return info.isFile && info.mode !== null ? info.mode & 511 : void 0;
  } catch {
    return void 0;
  }
}
function removeIfPossible(path) {
  try {
    Deno.removeSync(path);
  } catch {
  }
}

// src/app/kept_files.ts
function keptFiles({ cache }) {
  const kept4 = /* @__PURE__ */ new Map();
  const digests = /* @__PURE__ */ new Map();
  function digestOf2(path, inputs) {
    const last = digests.get(path);
    if (last !== void 0 && isEqual(last.inputs, inputs)) return last.digest;
    const digest = inputsDigest(inputs);
    digests.set(path, {
      inputs,
      digest
    });
    return digest;
  }
  function known3(path) {
    const text = kept4.get(path) ?? cache.get("file", path)?.about;
    if (text !== void 0) kept4.set(path, text);
    return text;
  }
  return {
    isSame: (path, inputs) => {
      const text = known3(path);
      if (text === void 0) return false;
      const mark = markOf2(path);
      return mark !== null && text === `${digestOf2(path, inputs)} ${mark}`;
    },
    keep: (path, { inputs, mark }) => {
      const text = mark === null ? "" : `${digestOf2(path, inputs)} ${mark}`;
      if (kept4.get(path) === text) return;
      kept4.set(path, text);
      cache.put("file", path, {
        about: text,
        body: ""
      });
    }
  };
}
function inputsDigest(inputs) {
  return (0, import_node_crypto6.createHash)("sha256").update(JSON.stringify(inputs)).digest("hex");
}
function isEqual(a, b) {
  return a.length === b.length && a.every((text, index) => text === b[index]);
}
function markOf2(path) {
  try {
    return fileMark(path);
  } catch {
    return null;
  }
}

// src/app/kept_outputs.ts
function keptOutputs({ cache }) {
  const kept4 = /* @__PURE__ */ new Map();
  return {
    find: (output, stamp2) => {
      const known3 = kept4.get(output);
      if (known3?.stamp === stamp2) return known3.parts;
      const item3 = cache.get("output", output);
      if (item3 === null || item3.about !== stamp2 || typeof item3.body !== "string") return null;
      const parts2 = new Map(JSON.parse(item3.body));
      kept4.set(output, {
        stamp: stamp2,
        parts: parts2
      });
      return parts2;
    },
    keep: (output, { stamp: stamp2, parts: parts2 }) => {
      kept4.set(output, {
        stamp: stamp2,
        parts: parts2
      });
      cache.put("output", output, {
        about: stamp2,
        body: JSON.stringify([
          ...parts2
        ])
      });
    }
  };
}

// src/app/kept_parts.ts
var mostLoaded2 = 2;
function keptParts({ cache }) {
  const kept4 = /* @__PURE__ */ new Map();
  const cards = /* @__PURE__ */ new Map();
  const loaded = /* @__PURE__ */ new Map();
  function read(piece2, caseId) {
    const item3 = cache.get(piece2, caseId);
    if (item3 === null || typeof item3.body === "string") return null;
    const end = item3.about.indexOf("\n");
    return {
      mark: item3.about.slice(0, end),
      rest: item3.about.slice(end + 1),
      body: item3.body
    };
  }
  function piece(part, name) {
    const found = read(name, part.caseId);
    if (found?.mark === markOf3(part)) return found;
    kept4.delete(part.caseId);
    cache.put("part", part.caseId, {
      about: "",
      body: ""
    });
    throw new Overtaken(`case "${part.caseId}"`);
  }
  const pieceOf = ({ sizes }, { attendees }) => attendees || sizes.own === sizes.plain ? "own" : "plain";
  function keepFeed(name, part, { events: events2, bytes }) {
    const about = `${markOf3(part)}
${JSON.stringify(events2)}`;
    cache.put(name, part.caseId, {
      about,
      body: bytes
    });
  }
  return {
    find: (state, { id, today }) => {
      if (id === void 0) return null;
      const wanted = markOf3({
        id,
        state: state.stamp,
        today
      });
      const { id: caseId } = state.settings;
      const known3 = kept4.get(caseId);
      if (known3 !== void 0 && markOf3(known3) === wanted) return known3;
      const item3 = cache.get("part", caseId);
      if (item3 === null || item3.about !== wanted || typeof item3.body !== "string") return null;
      const part = JSON.parse(item3.body);
      kept4.set(caseId, part);
      return part;
    },
    earlier: (caseId) => {
      const own = read("own", caseId);
      const plain3 = read("plain", caseId);
      return {
        ...own === null ? {} : {
          own: feedOf2(own)
        },
        ...plain3 === null ? {} : {
          plain: feedOf2(plain3)
        }
      };
    },
    keep: ({ part, pieces, events: events2 }) => {
      const { caseId, id } = part;
      kept4.set(caseId, part);
      loaded.delete(caseId);
      const [oldest] = loaded.keys();
      if (loaded.size >= mostLoaded2) loaded.delete(oldest);
      loaded.set(caseId, {
        id,
        events: events2
      });
      keepFeed("own", part, pieces.own);
      if (pieces.plain !== null) keepFeed("plain", part, pieces.plain);
      cache.put("card", caseId, {
        about: `${markOf3(part)}
`,
        body: new TextEncoder().encode(pieces.card)
      });
      cache.put("part", caseId, {
        about: markOf3(part),
        body: JSON.stringify(part)
      });
    },
    feed: (part, options) => feedOf2(piece(part, pieceOf(part, options))),
    bytes: (part, options) => piece(part, pieceOf(part, options)).body,
    release: cache.release,
    card: (part) => {
      const known3 = cards.get(part.caseId);
      if (known3?.mark === markOf3(part)) return known3.card;
      const card = piece(part, "card").body;
      cards.set(part.caseId, {
        mark: markOf3(part),
        card
      });
      return card;
    },
    events: ({ caseId, id }) => {
      const known3 = loaded.get(caseId);
      return known3?.id === id ? known3.events : null;
    }
  };
}
function markOf3({ id, state, today }) {
  return `${id} ${state} ${today}`;
}
function feedOf2({ rest, body }) {
  return {
    events: JSON.parse(rest),
    bytes: body
  };
}

// src/app/kept_work.ts
function keptWork({ cache = memoryCache() } = {}) {
  const begun = () => ({
    cases: keptCases({
      cache
    }),
    parts: keptParts({
      cache
    }),
    outputs: keptOutputs({
      cache
    }),
    files: keptFiles({
      cache
    })
  });
  let work2 = begun();
  let settled2 = null;
  return {
    get cases() {
      return work2.cases;
    },
    get parts() {
      return work2.parts;
    },
    get outputs() {
      return work2.outputs;
    },
    get files() {
      return work2.files;
    },
    look: (tools) => {
      const text = JSON.stringify(tools.config);
      if (settled2 !== null && text !== settled2) {
        cache.clear();
        work2 = begun();
      }
      settled2 = text;
      work2.cases.look(tools);
    },
    flush: cache.flush,
    forget: () => {
      work2 = begun();
    }
  };
}

// src/app/cached_work.ts
function cachedWork({ config, program, now }) {
  const identity = (0, import_node_crypto7.createHash)("sha256").update(JSON.stringify([
    program,
    config
  ])).digest("hex");
  const cache = openRenderCache({
    path: renderCachePath(config),
    identity
  });
  const begun = cache.get("begun", "");
  let since = begun === null ? now : Temporal.Instant.from(begun.about);
  if (begun === null) begin2();
  let kept4 = keptWork({
    cache
  });
  function begin2() {
    cache.put("begun", "", {
      about: since.toString(),
      body: ""
    });
  }
  return {
    get kept() {
      return kept4;
    },
    get since() {
      return since;
    },
    forget: (now2) => {
      cache.clear();
      since = now2;
      begin2();
      kept4 = keptWork({
        cache
      });
    },
    [Symbol.dispose]: cache.close
  };
}

// src/app/join_attempts.ts
function joinAttempts(earlier2, later) {
  const before2 = new Map(earlier2.calendars.map((result) => [
    result.calendarId,
    result
  ]));
  return {
    calendars: later.calendars.map((result) => joined(before2.get(result.calendarId), result)),
    views: joinedViews(earlier2.views, later.views),
    page: later.page === null ? null : joined(earlier2.page, later.page)
  };
}
function joined(earlier2, later) {
  if (earlier2?.outcome !== "written") return later;
  const { plan } = earlier2;
  return {
    ...later,
    outcome: later.outcome === "unchanged" ? "written" : later.outcome,
    paths: both(earlier2.paths, later.paths),
    plan: plan === null || later.plan === null ? plan ?? later.plan : {
      added: both(plan.added, later.plan.added),
      changed: both(plan.changed, later.plan.changed),
      removed: [
        ...plan.removed,
        ...later.plan.removed
      ]
    },
    differences: [
      ...earlier2.differences,
      ...later.differences
    ]
  };
}
function joinedViews(earlier2, later) {
  if (earlier2 === null || later === null) return later;
  const paths = both(earlier2.paths, later.paths);
  return {
    ...later,
    paths,
    written: paths.length,
    emptied: both(earlier2.emptied, later.emptied)
  };
}
function both(some, others) {
  return [
    .../* @__PURE__ */ new Set([
      ...some,
      ...others
    ])
  ];
}

// src/app/publication.ts
function isOvertaken({ calendars, views, page }) {
  return [
    ...calendars,
    views,
    page
  ].some((result) => result?.overtaken === true);
}
function blankResult(calendarId, path) {
  return {
    calendarId,
    path: path ?? "",
    outcome: "failed",
    paths: [],
    events: 0,
    tentative: 0,
    plan: null,
    differences: [],
    unexplained: [],
    problems: []
  };
}
function begin(output, { onStep, givenUp }) {
  onStep?.(output);
  const cause = givenUp?.get(output);
  if (cause === void 0) return;
  throw new CaseCalendarError("failed", {
    action: `Cannot render the output "${output}"`,
    cause,
    next: "Restart the service to have it tried again"
  });
}

// src/app/claimed_uids.ts
var none2 = /* @__PURE__ */ new Set();
function claimedUids(caseIds) {
  const ids = new Set(caseIds);
  const shorter = new Map(caseIds.map((id) => [
    id,
    prefixesOf(id).filter((one) => ids.has(one))
  ]));
  const shared = new Set([
    ...shorter
  ].flatMap(([id, others]) => others.length === 0 ? [] : [
    id,
    ...others
  ]));
  const claims = /* @__PURE__ */ new Map();
  return {
    isShared: (caseId) => shared.has(caseId),
    taken: (caseId) => {
      const others = shorter.get(caseId) ?? [];
      if (others.length === 0) return none2;
      return new Set(others.flatMap((id) => [
        ...claims.get(id) ?? none2
      ]));
    },
    claim: (caseId, shown2) => {
      if (shared.has(caseId)) claims.set(caseId, new Set(shown2.map(eventUid)));
    }
  };
}
function prefixesOf(id) {
  const found = [];
  for (let at = id.indexOf("--"); at >= 0; at = id.indexOf("--", at + 1)) {
    found.push(id.slice(0, at));
  }
  return found;
}

// src/app/changes/publish_changes.ts
var import_node_path5 = require("node:path");

// src/calendars/changes/change_feed.ts
var import_node_crypto8 = require("node:crypto");
var feedAuthor = "Case Calendar";
var feedNote = "Read from public court dockets by a program; not legal advice. The docket itself is what counts.";
var endTitle = "This feed has ended";
var endNote = "What this feed told of is no longer in the settings of its calendar, so nothing will follow.";
function endUrn(feed) {
  return nameUrn(JSON.stringify([
    "ended",
    feed.publicBaseUrl,
    feed.path
  ]));
}
function changeTitle({ caseName, sentence: sentence2 }) {
  return plainLine(`${caseName}: ${sentence2}`);
}
function changeQuote({ basis }) {
  return basis === null ? "" : plainLine(`${basis.label}: \u201C${basis.quote}\u201D`);
}
function nameUrn(name) {
  const hex = (0, import_node_crypto8.createHash)("sha256").update(name).digest("hex");
  const variant = (Number.parseInt(hex[16], 16) & 3 | 8).toString(16);
  return `urn:uuid:${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
function changeUrn({ calendarId, uid, at, kind, stateHash }) {
  return nameUrn(JSON.stringify([
    "change",
    calendarId,
    uid,
    at,
    kind,
    stateHash
  ]));
}
function addressOf({ publicBaseUrl }, path) {
  if (publicBaseUrl === null) return null;
  return `${publicBaseUrl}/${path.split("/").map(encodeURIComponent).join("/")}`;
}
function updatedAt({ changes: changes2, since, ended: ended2 }) {
  if (ended2 !== void 0) return ended2.at;
  return changes2.reduce((newest, { at }) => at > newest ? at : newest, changes2[0]?.at ?? since);
}
function feedInstant(iso2) {
  return Temporal.Instant.from(iso2).toString({
    smallestUnit: "second"
  });
}

// src/calendars/changes/render_atom.ts
function renderAtom(feed) {
  const self = addressOf(feed, `${feed.path}.atom`);
  const page = feed.page === null ? null : addressOf(feed, feed.page);
  return [
    '<?xml version="1.0" encoding="utf-8"?>',
    '<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-US">',
    `  <id>${nameUrn(`${feed.publicBaseUrl ?? ""}/${feed.path}`)}</id>`,
    `  <title>${escapeXml(feed.title)}</title>`,
    `  <subtitle>${escapeXml(feed.ended?.note ?? feedNote)}</subtitle>`,
    `  <updated>${feedInstant(updatedAt(feed))}</updated>`,
    `  <author><name>${feedAuthor}</name></author>`,
    ...self === null ? [] : [
      `  <link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`
    ],
    ...page === null ? [] : [
      `  <link rel="alternate" type="text/html" href="${escapeXml(page)}"/>`
    ],
    ...lastEntry(feed),
    ...feed.changes.map(entry),
    "</feed>",
    ""
  ].join("\n");
}
function lastEntry(feed) {
  const { ended: ended2 } = feed;
  if (ended2 === void 0) return [];
  return [
    "  <entry>",
    `    <id>${endUrn(feed)}</id>`,
    `    <title>${endTitle}</title>`,
    `    <updated>${feedInstant(ended2.at)}</updated>`,
    `    <content type="text">${escapeXml(ended2.note)}</content>`,
    "  </entry>"
  ];
}
function entry(change) {
  const { basis, docketUrl, at, kind, type } = change;
  const url = webUrl(basis?.url ?? "") || webUrl(docketUrl);
  const quote = changeQuote(change);
  const text = quote === "" ? change.sentence : quote;
  return [
    "  <entry>",
    `    <id>${changeUrn(change)}</id>`,
    `    <title>${escapeXml(changeTitle(change))}</title>`,
    `    <updated>${feedInstant(at)}</updated>`,
    `    <published>${feedInstant(at)}</published>`,
    ...url === "" ? [] : [
      `    <link rel="alternate" href="${escapeXml(url)}"/>`
    ],
    `    <category term="${kind}"/>`,
    ...type === null ? [] : [
      `    <category term="${type}"/>`
    ],
    `    <content type="text">${escapeXml(text)}</content>`,
    "  </entry>"
  ].join("\n");
}
function escapeXml(text) {
  return plainLine(text).replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

// src/calendars/changes/render_json_feed.ts
function renderJsonFeed(feed) {
  const self = addressOf(feed, `${feed.path}.json`);
  const page = feed.page === null ? null : addressOf(feed, feed.page);
  const { ended: ended2 } = feed;
  const value = {
    version: "https://jsonfeed.org/version/1.1",
    title: plainLine(feed.title),
    ...page === null ? {} : {
      home_page_url: page
    },
    ...self === null ? {} : {
      feed_url: self
    },
    description: ended2?.note ?? feedNote,
    language: "en-US",
    authors: [
      {
        name: feedAuthor
      }
    ],
    ...ended2 === void 0 ? {} : {
      expired: true
    },
    items: [
      ...lastItem(feed),
      ...feed.changes.map(item)
    ]
  };
  return `${JSON.stringify(value, null, 1)}
`;
}
function lastItem(feed) {
  const { ended: ended2 } = feed;
  if (ended2 === void 0) return [];
  return [
    {
      id: endUrn(feed),
      title: endTitle,
      content_text: plainLine(ended2.note),
      date_published: feedInstant(ended2.at)
    }
  ];
}
function item(change) {
  const { basis, docketUrl, at, kind, type, sentence: sentence2 } = change;
  const url = webUrl(basis?.url ?? "") || webUrl(docketUrl);
  const quote = changeQuote(change);
  return {
    id: changeUrn(change),
    ...url === "" ? {} : {
      url
    },
    title: changeTitle(change),
    content_text: quote === "" ? plainLine(sentence2) : quote,
    date_published: feedInstant(at),
    tags: type === null ? [
      kind
    ] : [
      kind,
      type
    ]
  };
}

// src/domain/feed_view.ts
var import_node_crypto9 = require("node:crypto");
function kindsOf(type) {
  return type === "hearing" ? "hearings" : "deadlines";
}
function viewPath({ sort, id }) {
  return sort === "all" ? "all" : `${sort}/${id}`;
}
function isFileName(name) {
  return /^(?!\.)[^/\\\p{Cc}]{1,200}$/u.test(name);
}
function tagSlug(tag) {
  const plain3 = tag.normalize("NFKD").replaceAll(/\p{M}/gu, "").toLowerCase().replaceAll(/[^a-z0-9]+/g, "-").replaceAll(/^-+|-+$/g, "").slice(0, 80);
  if (plain3 !== "") return plain3;
  return `tag-${(0, import_node_crypto9.createHash)("sha256").update(tag.trim().toLowerCase()).digest("hex").slice(0, 12)}`;
}

// src/domain/defect_text.ts
function defectText(error, limit2 = 500) {
  const text = error instanceof Error ? error.message : String(error);
  return `unexpected error (please report it): ${printable(text, limit2)}`;
}

// src/app/failure_text.ts
function failureText(error) {
  if (!(error instanceof CaseCalendarError)) return defectText(error);
  const { next } = error.facts;
  return next === void 0 ? error.message : `${error.message} (${next})`;
}

// src/app/feeds/tree_folder.ts
var import_node_path4 = require("node:path");
function treeFolder({ indexPath, calendars }) {
  const file = indexPath ?? calendars.find(({ icsPath }) => icsPath !== null)?.icsPath ?? null;
  return file === null ? null : (0, import_node_path4.dirname)(file);
}

// src/app/write_kept_file.ts
function writeKeptFile(path, { inputs, content, files }) {
  if (files.isSame(path, inputs)) return "unchanged";
  const { outcome: outcome2, mark } = replaceMarked(path, content());
  files.keep(path, {
    inputs,
    mark
  });
  return outcome2;
}

// src/platform/start_of_file.ts
function startOfFile(path, length) {
  using file = Deno.openSync(path);
  const start = new Uint8Array(length);
  const read = file.readSync(start) ?? 0;
  return new TextDecoder().decode(start.subarray(0, read));
}

// src/app/changes/our_change_feed.ts
var beginnings = {
  ".atom": /<feed xmlns="http:\/\/www\.w3\.org\/2005\/Atom"/,
  ".json": /"version": "https:\/\/jsonfeed\.org\/version\/1/
};
var changeEndings = [
  ".atom",
  ".json"
];
function changeStem(path) {
  return path.replace(/\.[^./]*$/, "");
}
function isOurChangeFeed(path, ending) {
  try {
    return beginnings[ending].test(startOfFile(path, 400));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

// src/app/changes/publish_changes.ts
var shown = {
  changes: 200,
  days: 90
};
var zone = "America/New_York";
function publishChanges({ cases, config, store, clock, dryRun, files }) {
  const result = {
    files: 0,
    written: 0,
    paths: [],
    problems: []
  };
  const folder = treeFolder(config);
  if (folder === null) return result;
  const today = courtDay(clock.now(), zone);
  const since = Temporal.PlainDate.from(today).subtract({
    days: shown.days
  }).toZonedDateTime(zone).toInstant().toString();
  const listed = new Set(config.calendars.flatMap(({ id, icsPath }) => icsPath === null ? [] : [
    id
  ]));
  const followed = new Set(config.cases.map(({ id }) => id));
  const log = store.changes.list({
    since,
    limit: 1e4
  }).filter(({ calendarId }) => listed.has(calendarId)).filter(({ caseId }) => followed.has(caseId));
  for (const { path, name, feedPath, page, wanted } of feedsOf(cases, {
    config,
    folder
  })) {
    const feed = {
      title: `${name}: changes`,
      path: feedPath,
      publicBaseUrl: config.publicBaseUrl,
      page,
      changes: log.filter(wanted).slice(0, shown.changes),
      since: "2026-01-01T00:00:00Z"
    };
    const inputs = [
      JSON.stringify(feed)
    ];
    const forms = [
      [
        "atom",
        renderAtom
      ],
      [
        "json",
        renderJsonFeed
      ]
    ];
    for (const [ending, render] of forms) {
      result.files += 1;
      try {
        const file = `${path}.${ending}`;
        const content = () => render(feed);
        const isNew = dryRun ? !holdsBytes(file, content()) : writeKeptFile(file, {
          inputs,
          content,
          files
        }) === "written";
        if (isNew) result.paths.push(file);
      } catch (error) {
        result.problems.push(failureText(error));
      }
    }
  }
  result.written = result.paths.length;
  return result;
}
function feedsOf(cases, { config, folder }) {
  const page = config.indexPath === null ? null : config.indexPath.split("/").at(-1);
  const taken = /* @__PURE__ */ new Set();
  const own = config.calendars.flatMap(({ id, name, icsPath }) => {
    if (icsPath === null) return [];
    const path = changeStem(icsPath);
    taken.add((0, import_node_path5.resolve)(path));
    const feedPath = path.split("/").at(-1);
    return [
      {
        path,
        feedPath,
        name,
        page,
        wanted: (change) => change.calendarId === id
      }
    ];
  });
  const views = wantedViews(cases, config).flatMap(({ view, name, wanted }) => {
    const path = (0, import_node_path5.normalize)(`${folder}/${viewPath(view)}`);
    if (taken.has((0, import_node_path5.resolve)(path))) return [];
    const ofCase = view.sort === "cases" && page !== null;
    return [
      {
        path,
        feedPath: viewPath(view),
        name,
        page: ofCase ? `cases/${view.id}.html` : page,
        wanted
      }
    ];
  });
  return [
    ...own,
    ...views
  ];
}
function wantedViews(cases, config) {
  const { siteTitle } = config;
  const calendars = config.calendars.filter(({ icsPath }) => icsPath !== null);
  const ids = new Set(calendars.map(({ id }) => id));
  const listed = cases.filter(({ settings }) => ids.has(settings.calendar));
  const unique = (all) => [
    ...new Set(all)
  ].sort();
  const courts3 = unique(listed.flatMap(({ dockets: dockets2 }) => dockets2.map(({ courtId }) => courtId)));
  const tags3 = new Map(listed.flatMap(({ settings }) => settings.tags.map((tag) => [
    tagSlug(tag),
    tag
  ])));
  const slugs = /* @__PURE__ */ new Map();
  const slugOf = (tag) => slugs.getOrInsertComputed(tag, tagSlug);
  const views = [
    ...calendars.map(({ id, name }) => ({
      view: {
        sort: "calendars",
        id
      },
      name,
      wanted: ({ calendarId }) => calendarId === id
    })),
    ...listed.map(({ settings: { id, name } }) => ({
      view: {
        sort: "cases",
        id
      },
      name,
      wanted: ({ caseId }) => caseId === id
    })),
    ...courts3.map((id) => ({
      view: {
        sort: "courts",
        id
      },
      name: `${siteTitle}: ${court(id)?.citation ?? id}`,
      wanted: ({ courtId }) => courtId === id
    })),
    ...[
      ...tags3
    ].sort().map(([slug2, tag]) => ({
      view: {
        sort: "tags",
        id: slug2
      },
      name: `${siteTitle}: ${tag}`,
      wanted: (change) => change.tags.some((one) => slugOf(one) === slug2)
    })),
    ...[
      "hearings",
      "deadlines"
    ].map((id) => ({
      view: {
        sort: "kinds",
        id
      },
      name: `${siteTitle}: ${id}`,
      wanted: ({ type }) => type !== null && kindsOf(type) === id
    })),
    {
      view: {
        sort: "all",
        id: ""
      },
      name: siteTitle,
      wanted: () => true
    }
  ];
  return views.filter(({ view }) => config.feedViews.includes(view.sort) && (view.sort === "all" || isFileName(view.id)));
}

// src/app/feeds/publish_views.ts
var import_node_path8 = require("node:path");

// src/domain/calendar_colors.ts
var calendarColors = {
  black: "#000000",
  brown: "#a52a2a",
  crimson: "#dc143c",
  darkblue: "#00008b",
  darkcyan: "#008b8b",
  darkgreen: "#006400",
  darkmagenta: "#8b008b",
  darkred: "#8b0000",
  dimgray: "#696969",
  firebrick: "#b22222",
  forestgreen: "#228b22",
  green: "#008000",
  indigo: "#4b0082",
  maroon: "#800000",
  mediumblue: "#0000cd",
  navy: "#000080",
  purple: "#800080",
  royalblue: "#4169e1",
  saddlebrown: "#8b4513",
  slateblue: "#6a5acd",
  steelblue: "#4682b4",
  teal: "#008080"
};

// src/calendars/ics/client_profile.ts
var standard = {
  cancelled: "status",
  limits: {
    title: 255,
    place: 255,
    description: 16e3
  },
  extensions: [
    "apple-color"
  ],
  calendarZone: true,
  alarms: true
};
var profiles = {
  standard,
  google: {
    ...standard,
    cancelled: "mark",
    limits: {
      ...standard.limits,
      description: 8e3
    },
    extensions: [
      "google-conference"
    ],
    alarms: false
  },
  outlook: {
    ...standard,
    extensions: [
      "microsoft-busy"
    ],
    alarms: false
  },
  apple: standard,
  thunderbird: {
    ...standard,
    extensions: []
  },
  proton: {
    ...standard,
    limits: {
      ...standard.limits,
      description: 3e3
    },
    extensions: [],
    calendarZone: false
  },
  fastmail: {
    ...standard,
    extensions: []
  }
};
function clientProfile(name) {
  return profiles[name];
}

// src/calendars/ics/content_line.ts
function contentLine(name, value, parameters) {
  let line = name;
  for (const parameter in parameters) {
    const value2 = parameters[parameter];
    const values = typeof value2 === "string" ? [
      value2
    ] : value2;
    line += `;${parameter}=${values.map(parameterValue).join(",")}`;
  }
  line += `:${value}`;
  if (line.length <= octetLimit && plain2.test(line)) return `${line}\r
`;
  return fold2(unsafe2.test(line) ? line.toWellFormed().replaceAll(controls, "") : line);
}
var octetLimit = 75;
var plain2 = /^[\x20-\x7e]*$/;
var unsafe2 = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
var controls = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\ufeff]/g;
function parameterValue(text) {
  if (/^[A-Za-z0-9_/+. -]+$/.test(text)) return text;
  const escaped = text.replaceAll("^", "^^").replaceAll('"', "^'").replaceAll(/\r\n|[\r\n]/g, "^n");
  return `"${escaped}"`;
}
function fold2(line) {
  let folded = "";
  let from = 0;
  for (let limit2 = octetLimit; from < line.length; limit2 = octetLimit - 1) {
    const to = endOfFold(line, {
      from,
      limit: limit2
    });
    folded += `${from === 0 ? "" : "\r\n "}${line.slice(from, to)}`;
    from = to;
  }
  return `${folded}\r
`;
}
function endOfFold(line, { from, limit: limit2 }) {
  const most6 = line.slice(from, from + limit2);
  if (plain2.test(most6)) return from + most6.length;
  let octets = 0;
  let at = from;
  while (at < line.length) {
    const code = line.codePointAt(at);
    octets += code < 128 ? 1 : code < 2048 ? 2 : code < 65536 ? 3 : 4;
    if (octets > limit2) break;
    at += code < 65536 ? 1 : 2;
  }
  return at;
}

// src/calendars/ics/escape_text.ts
function escapeText(text) {
  return (unusual.test(text) ? cleaned(text) : text).replace(/[\\;,\n]/g, (found) => found === "\n" ? "\\n" : `\\${found}`);
}
function cleaned(text) {
  return text.toWellFormed().replaceAll(/\r\n|[\r\v\f\u0085\u2028\u2029]/g, "\n").replaceAll("	", " ").replaceAll(controls2, "");
}
var unusual = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u2029\ufeff\ud800-\udfff]/;
var controls2 = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\ufeff]/g;

// src/calendars/ics/feed_header.ts
var refresh = "PT1H";
var usualDescription = "Hearings and deadlines, read from public court dockets by a program. Not legal advice: the docket itself is what counts.";
var feedFooter = contentLine("END", "VCALENDAR");
function feedHeader(calendar, { profile, zone: zone2, attendees }) {
  const { extensions, calendarZone } = clientProfile(profile);
  const name = escapeText(plainLine(calendar.name));
  const described2 = plainLine(calendar.description ?? "");
  const description = escapeText(described2 === "" ? usualDescription : described2);
  const { color } = calendar;
  const optional = (property, value) => value === "" ? "" : contentLine(property, value);
  const address = (property, url, parameters) => url === "" ? "" : contentLine(property, url, parameters);
  return contentLine("BEGIN", "VCALENDAR") + contentLine("VERSION", "2.0") + contentLine("PRODID", "-//case-calendar//EN") + contentLine("CALSCALE", "GREGORIAN") + (attendees ? "" : contentLine("METHOD", "PUBLISH")) + optional("NAME", name) + optional("X-WR-CALNAME", name) + contentLine("DESCRIPTION", description) + contentLine("X-WR-CALDESC", description) + address("URL", webUrl(calendar.url ?? "")) + address("SOURCE", webUrl(calendar.sourceUrl ?? ""), {
    VALUE: "URI"
  }) + (color === void 0 ? "" : contentLine("COLOR", color)) + (color !== void 0 && extensions.includes("apple-color") ? contentLine("X-APPLE-CALENDAR-COLOR", calendarColors[color]) : "") + (calendarZone && zone2 !== null ? contentLine("X-WR-TIMEZONE", zone2) : "") + contentLine("REFRESH-INTERVAL", refresh, {
    VALUE: "DURATION"
  }) + contentLine("X-PUBLISHED-TTL", refresh);
}

// src/calendars/ics/stamps.ts
function utcStamp(instant2) {
  return compact(instant2.toString({
    smallestUnit: "second",
    roundingMode: "trunc"
  }));
}
function localStamp(wall) {
  return compact(wall.toString({
    smallestUnit: "second"
  }));
}
function dateStamp(date) {
  return compact(date.toString());
}
function compact(iso2) {
  return iso2.replaceAll(/[-:]/g, "");
}

// src/calendars/ics/vtimezone.ts
var firstZoneYear = 1970;
var settledSince = 2038;
var yearsAhead = 6;
var blocks2 = /* @__PURE__ */ new Map();
function vtimezone(zone2, { from, to }) {
  const key = `${zone2} ${from} ${to}`;
  let block = blocks2.get(key);
  if (block === void 0) {
    block = component(zone2, {
      from,
      to
    });
    blocks2.set(key, block);
  }
  return block;
}
function component(zone2, years) {
  const last = Math.min(years.to, Math.max(years.from, settledSince)) + yearsAhead;
  const start = Temporal.PlainDate.from({
    year: years.from,
    month: 1,
    day: 1
  }).toZonedDateTime(zone2);
  const changes2 = changesOf(start, last);
  const before2 = changes2[0];
  const observances = before2 !== void 0 && before2.wall.year >= years.from - 1 && Temporal.ZonedDateTime.compare(before2.at, start) <= 0 ? rulesOf(changes2).map((rule) => ruleLines(rule, {
    zone: zone2,
    last
  })) : [
    fixedLines(start, zone2),
    ...rulesOf(changes2.filter(({ at }) => Temporal.ZonedDateTime.compare(at, start) > 0)).map((rule) => ruleLines(rule, {
      zone: zone2,
      last
    }))
  ];
  return contentLine("BEGIN", "VTIMEZONE") + contentLine("TZID", zone2) + observances.join("") + contentLine("END", "VTIMEZONE");
}
function changesOf(start, last) {
  const changes2 = [];
  let at = start.add({
    nanoseconds: 1
  }).getTimeZoneTransition("previous") ?? start.getTimeZoneTransition("next");
  while (at !== null && at.year <= last) {
    const from = at.subtract({
      nanoseconds: 1
    }).offsetNanoseconds / 1e9;
    const wall = at.toInstant().toZonedDateTimeISO("UTC").toPlainDateTime().add({
      seconds: from
    });
    changes2.push({
      at,
      wall,
      from,
      to: at.offsetNanoseconds / 1e9
    });
    at = at.getTimeZoneTransition("next");
  }
  return changes2;
}
function rulesOf(changes2) {
  const rules = [];
  for (const change of changes2) {
    const weeks = weeksOf(change.wall);
    const rule = rules.findLast((rule2) => continues(rule2, {
      change,
      weeks
    }));
    if (rule === void 0) rules.push({
      changes: [
        change
      ],
      weeks
    });
    else {
      rule.changes.push(change);
      rule.weeks = rule.weeks.filter((week) => weeks.includes(week));
    }
  }
  return rules;
}
function weeksOf(wall) {
  const week = Math.ceil(wall.day / 7);
  return wall.day + 7 > wall.daysInMonth ? [
    -1,
    week
  ] : [
    week
  ];
}
function continues({ changes: changes2, weeks }, { change, weeks: candidates2 }) {
  const last = changes2.at(-1);
  return last.wall.year + 1 === change.wall.year && last.wall.month === change.wall.month && last.wall.dayOfWeek === change.wall.dayOfWeek && last.wall.toPlainTime().equals(change.wall.toPlainTime()) && last.from === change.from && last.to === change.to && weeks.some((week) => candidates2.includes(week));
}
var weekdays2 = [
  "MO",
  "TU",
  "WE",
  "TH",
  "FR",
  "SA",
  "SU"
];
function ruleLines({ changes: changes2, weeks }, { zone: zone2, last }) {
  const first = changes2[0];
  const final = changes2.at(-1);
  const goesOn = final.wall.year === last && changes2.length > 1;
  const { month, dayOfWeek } = first.wall;
  const week = weeks.includes(5) ? -1 : weeks[0];
  const rule = `FREQ=YEARLY;BYMONTH=${month};BYDAY=${week}${weekdays2[dayOfWeek - 1]}`;
  const until = goesOn ? "" : `;UNTIL=${utcStamp(final.at.toInstant())}`;
  return observance({
    start: first.wall,
    from: first.from,
    to: first.to,
    name: abbreviation(first.at.add({
      hours: 24
    }), zone2),
    rule: goesOn || changes2.length > 1 ? contentLine("RRULE", `${rule}${until}`) : ""
  });
}
function fixedLines(start, zone2) {
  const offset = start.offsetNanoseconds / 1e9;
  return observance({
    start: Temporal.PlainDateTime.from(`${firstZoneYear}-01-01T00:00:00`),
    from: offset,
    to: offset,
    name: abbreviation(start, zone2),
    rule: ""
  });
}
function observance({ start, from, to, name, rule }) {
  const kind = to > from ? "DAYLIGHT" : "STANDARD";
  return contentLine("BEGIN", kind) + contentLine("DTSTART", localStamp(start)) + contentLine("TZOFFSETFROM", offsetText(from)) + contentLine("TZOFFSETTO", offsetText(to)) + (name === "" ? "" : contentLine("TZNAME", name)) + rule + contentLine("END", kind);
}
function abbreviation(at, zone2) {
  const name = zoneAbbreviation({
    date: at.toPlainDate().toString(),
    time: at.toPlainTime().toString({
      smallestUnit: "second"
    }),
    zone: zone2
  });
  return /^[A-Za-z]+$/.test(name) && name !== "GMT" ? name : "";
}
function offsetText(seconds) {
  const two = (part) => String(part).padStart(2, "0");
  const size = Math.abs(seconds);
  const rest = size % 60 === 0 ? "" : two(size % 60);
  return `${seconds < 0 ? "-" : "+"}${two(Math.floor(size / 3600))}${two(Math.floor(size / 60) % 60)}${rest}`;
}

// src/calendars/ics/compose_feed.ts
function composeFeed(calendar, { events: events2, ...options }) {
  const head = feedHead(calendar, {
    ...options,
    events: events2
  });
  return [
    head,
    ...events2.map(({ text }) => text),
    feedFooter
  ].join("");
}
function feedHead(calendar, { events: events2, ...options }) {
  const zones = zonesUsed(events2);
  const [zone2] = zones.keys();
  const single = zones.size === 1 && !events2.some(({ inUtc }) => inUtc);
  const header = feedHeader(calendar, {
    profile: options.profile ?? "standard",
    zone: single ? zone2 : null,
    attendees: options.allowAttendees === true
  });
  const timezones = [
    ...zones
  ].sort(([a], [b]) => a < b ? -1 : 1).map(([zone3, years]) => vtimezone(zone3, years));
  return [
    header,
    ...timezones
  ].join("");
}
function zonesUsed(events2) {
  const zones = /* @__PURE__ */ new Map();
  for (const { zone: use } of events2) {
    if (use === null) continue;
    const { zone: zone2, from, to } = use;
    const known3 = zones.get(zone2);
    zones.set(zone2, {
      from: Math.min(from, known3?.from ?? from),
      to: Math.max(to, known3?.to ?? to)
    });
  }
  return zones;
}

// src/app/changes/end_change_feeds.ts
var import_node_path6 = require("node:path");
function endChangeFeeds({ path, name }, { folder, kept: kept4, publicBaseUrl, ended: ended2, dryRun }) {
  const stem = changeStem(path);
  if (kept4.some((one) => (0, import_node_path6.resolve)(changeStem(one.path)) === (0, import_node_path6.resolve)(stem))) return [];
  const below2 = (0, import_node_path6.relative)(folder, stem);
  const feed = {
    title: `${name}: changes`,
    path: below2.startsWith("..") ? (0, import_node_path6.basename)(stem) : below2,
    publicBaseUrl,
    page: null,
    changes: [],
    since: ended2.at,
    ended: ended2
  };
  return changeEndings.flatMap((ending) => {
    const file = `${stem}${ending}`;
    if (!isOurChangeFeed(file, ending)) return [];
    if (!dryRun) replaceFile(file, ending === ".atom" ? renderAtom(feed) : renderJsonFeed(feed));
    return [
      file
    ];
  });
}

// src/app/feed_file.ts
var import_node_buffer2 = require("node:buffer");

// src/domain/event_stamp.ts
var import_node_crypto10 = require("node:crypto");
function eventStamp(published) {
  return known.getOrInsertComputed(published, stampOf);
}
var known = /* @__PURE__ */ new WeakMap();
function stampOf({ sequence, createdAt, modifiedAt, ...content }) {
  const hash2 = (0, import_node_crypto10.createHash)("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
  return `${hash2} ${sequence} ${createdAt} ${modifiedAt}`;
}

// src/domain/place_in_words.ts
function placeInWords(location) {
  return plainLine(location ?? "").replaceAll(/, ?[-\u2013] (?=\S)/g, ", ").trim();
}

// src/domain/titles.ts
var titleLimit = 255;
var ownTitleLimit = 140;
function eventTitle(published) {
  const { event } = published;
  const head = `${event.type === "hearing" ? "[HEARING]" : "[DEADLINE]"} ${flag(published)}`;
  const tail = event.status !== "cancelled" && event.certainty === "tentative" ? " (to be confirmed)" : "";
  const room = titleLimit - head.length - ": ".length - tail.length;
  const whole = plainLine(event.title) || (event.type === "hearing" ? "Hearing" : "Deadline");
  const caseWhole = plainLine(published.caseName) || plainLine(published.caseId);
  const title = caseWhole.length + whole.length <= room ? whole : shorten(whole, ownTitleLimit);
  return `${head}${shorten(caseWhole, room - title.length)}: ${title}${tail}`;
}
function flag({ event }) {
  if (event.status === "cancelled") return "[cancelled] ";
  return event.type === "hearing" && event.time === null ? "[time TBD] " : "";
}

// src/calendars/ics/alarm_lines.ts
function alarmLines({ event, reminders }, { title, attendees }) {
  if (event.status === "cancelled" || event.status === "held" || event.status === "met") return "";
  const seen = /* @__PURE__ */ new Set();
  let lines2 = "";
  for (const { method, minutes } of reminders) {
    const byMail = method === "email" && attendees.length > 0;
    const id = `${byMail} ${minutes}`;
    if (!Number.isSafeInteger(minutes) || minutes <= 0 || seen.has(id)) continue;
    seen.add(id);
    lines2 += contentLine("BEGIN", "VALARM") + contentLine("ACTION", byMail ? "EMAIL" : "DISPLAY") + contentLine("TRIGGER", `-${duration(minutes)}`) + (byMail ? contentLine("SUMMARY", escapeText(`Reminder: ${title}`)) : "") + contentLine("DESCRIPTION", escapeText(title)) + (byMail ? attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`)).join("") : "") + contentLine("END", "VALARM");
  }
  return lines2;
}
function duration(minutes) {
  if (minutes % 1440 === 0) return `P${minutes / 1440}D`;
  return minutes % 60 === 0 ? `PT${minutes / 60}H` : `PT${minutes}M`;
}

// src/calendars/ics/event_link.ts
function eventLink({ sources, docketUrl }) {
  let newest = null;
  for (const { filed, url } of sources) {
    const page = webUrl(url);
    if (page !== "" && (newest === null || filed >= newest.filed)) newest = {
      filed,
      url: page
    };
  }
  return newest?.url ?? webUrl(docketUrl);
}

// src/domain/deadline_style.ts
var deadlineReminderHour = "16:00";
function deadlineHour(time, style) {
  return style === "timed" ? time ?? deadlineReminderHour : null;
}

// src/calendars/ics/event_times.ts
var deadlineMinutes = 15;
function eventTimes(published) {
  const { event, zone: zone2, deadlineStyle } = published;
  const { date } = event;
  if (!isDate(date)) throw new RangeError(`"${plainLine(date)}" is not a date`);
  if (date >= "9999-12-31") throw new RangeError(`"${date}" has no next day that a feed can state`);
  const day4 = Temporal.PlainDate.from(date);
  const wholeDay = {
    allDay: true,
    start: day4,
    end: day4.add({
      days: 1
    })
  };
  const time = event.type === "hearing" ? event.time : deadlineHour(event.time, deadlineStyle);
  if (time === null) return wholeDay;
  if (!isTime(time) || !isZone(zone2)) {
    const cause = `time "${plainLine(time)}" in zone "${plainLine(zone2)}" cannot be placed`;
    return {
      ...wholeDay,
      problem: `${cause}; shown as all-day`
    };
  }
  const start = courtDateTime({
    date,
    time,
    zone: zone2
  });
  const end = event.type === "hearing" ? statedEnd(published, start) ?? start.add({
    minutes: hearingKind(event.kind).minutes
  }) : earlier(start.add({
    minutes: deadlineMinutes
  }), courtDateTime({
    date: wholeDay.end.toString(),
    time: null,
    zone: zone2
  }));
  return day4.year >= firstZoneYear && zone2 !== "UTC" ? {
    allDay: false,
    start,
    end,
    zone: zone2
  } : {
    allDay: false,
    start: start.withTimeZone("UTC"),
    end: end.withTimeZone("UTC"),
    zone: null
  };
}
function statedEnd({ event, zone: zone2 }, start) {
  if (event.endTime === null || !isTime(event.endTime)) return null;
  const end = courtDateTime({
    date: event.date,
    time: event.endTime,
    zone: zone2
  });
  return Temporal.ZonedDateTime.compare(end, start) > 0 ? end : null;
}
function earlier(a, b) {
  return Temporal.ZonedDateTime.compare(a, b) <= 0 ? a : b;
}

// src/domain/earlier_slots.ts
function earlierSlots({ date, time, history: history2 }) {
  const slots = [
    ...history2,
    {
      date,
      time
    }
  ];
  return history2.filter((slot, index) => {
    const next = slots[index + 1];
    return !(slot.time === null && slot.date === next.date);
  }).reverse();
}

// src/domain/descriptions.ts
var quoteLimit = 300;
var lineLimit = 500;
var most2 = {
  quotes: 4,
  history: 8,
  doubts: 6,
  parties: 12,
  documents: 12,
  numbers: 40
};
function eventDescription(published) {
  const { event } = published;
  const blocks3 = [
    lines([
      whatHappened(published),
      ...history(event),
      ...limited2(event.doubts.map(doubt2), most2.doubts),
      wholeTitle(published)
    ]),
    lines(published.remote.map(waysToAttend)),
    ...evidence(published),
    lines(computedBases(event)),
    lines([
      labelled("Tags", published.tags.map(plainLine).filter(Boolean).join(", ")),
      labelled(parties(event).length > 1 ? "Parties" : "Party", list(parties(event), most2.parties)),
      judge(event.judge),
      labelled("Location", placeInWords(event.location))
    ]),
    lines([
      caseLine(published),
      link("Docket", published.docketUrl)
    ]),
    documents2(published.documents),
    lines([
      labelled("Docket entries", list(entryNumbers(published.sources), most2.numbers)),
      labelled("Upstream entry IDs", list(published.upstreamEntryIds, most2.numbers))
    ])
  ];
  return blocks3.filter((block) => block !== "").join("\n\n");
}
function whatHappened(published) {
  const { event } = published;
  const when3 = eventWhen(published);
  const reason2 = event.reason === null ? "" : `: ${plainLine(event.reason).replace(/\.$/, "")}`;
  if (event.status === "cancelled") {
    const was = event.type === "hearing" ? "Was set for" : "Was due";
    return lines([
      `Cancelled${reason2}.`,
      `${was} ${when3}.`,
      zoneNote(published)
    ]);
  }
  if (event.type === "deadline") {
    if (event.status === "met") return `Met${reason2}. Was due ${when3}.`;
    const due2 = event.certainty === "tentative" ? "To be confirmed: due" : "Due";
    return lines([
      event.time === null ? `${due2} ${when3}.` : `${due2} ${when3}, as the docket states it.`,
      event.conditional ? "Applies only if a condition in the quoted words is met." : "",
      shownAs(published),
      zoneNote(published)
    ]);
  }
  if (event.status === "held") return lines([
    `Held on ${when3}${reason2}.`,
    zoneNote(published)
  ]);
  return lines([
    `${event.certainty === "tentative" ? "To be confirmed" : "Scheduled"}: ${when3}.`,
    event.time === null ? "The docket states no time." : "",
    event.conditional ? "Takes place only if a condition in the quoted words is met." : "",
    zoneNote(published)
  ]);
}
function shownAs({ event, deadlineStyle }) {
  const rules = "the hour by which a filing is timely follows the court's rules and orders.";
  if (deadlineStyle === "all-day") return `Shown as an all-day event: ${rules}`;
  return event.time === null ? `Shown at ${clockInWords(deadlineReminderHour)} as a reminder, not as the limit: ${rules}` : "";
}
function zoneNote({ event, zone: zone2, zoneConfirmed, deadlineStyle }) {
  return zoneConfirmed || event.time === null && !(event.type === "deadline" && deadlineStyle === "timed") ? "" : `Zone to be confirmed; the hour is shown in ${plainLine(zone2)}.`;
}
function waysToAttend({ uri, label }) {
  return uri.startsWith("tel:") ? label : `${label}: ${uri}`;
}
function history(event) {
  return limited2(earlierSlots(event).map(({ date, time }, index) => `${index === 0 ? "Moved from" : "Before that"} ${dayInWords(date)}${time === null ? "" : ` at ${clockInWords(time)}`}.`), most2.history);
}
function doubt2(sentence2) {
  const words2 = shorten(plainLine(sentence2), lineLimit);
  const start = `${words2.slice(0, 1).toUpperCase()}${words2.slice(1)}`;
  return /[.!?\u2026]$/.test(start) ? start : `${start}.`;
}
function wholeTitle({ caseName, event }) {
  const whole = `${plainLine(caseName)}: ${plainLine(event.title)}`;
  return whole.length > titleLimit - 60 ? shorten(whole, 2 * lineLimit) : "";
}
function evidence({ sources }) {
  return limited2(quotedSources(sources).map((source) => lines([
    `${entryLabel(source)}: \u201C${source.quote}\u201D`,
    source.url
  ])), most2.quotes, (rest) => `${rest} earlier ${rest === 1 ? "entry" : "entries"} not quoted here.`);
}
function quotedSources(sources) {
  const quoted = /* @__PURE__ */ new Map();
  for (const source of byFiling(sources).reverse()) {
    const quote = shorten(plainLine(source.quote), quoteLimit);
    const id = JSON.stringify([
      source.entryNumber,
      source.filed,
      quote
    ]);
    if (quote !== "" && !quoted.has(id)) {
      quoted.set(id, {
        ...source,
        quote,
        url: webUrl(source.url)
      });
    }
  }
  return [
    ...quoted.values()
  ];
}
function entryLabel({ entryNumber, filed }) {
  const day4 = dayInWords(filed);
  return entryNumber === null ? `Docket entry filed ${day4}` : `Docket entry ${entryNumber} (filed ${day4})`;
}
function computedBases({ support, date }) {
  const bases = support.flatMap((fact) => {
    if (fact.computed === void 0 || fact.date !== date) return [];
    const [rule, basis] = [
      fact.computed.rule,
      fact.computed.basis
    ].map((text) => shorten(plainLine(text), lineLimit));
    return [
      `Computed date: ${rule}; ${basis}.`
    ];
  });
  return [
    ...new Set(bases)
  ];
}
function parties({ party, parties: parties2 }) {
  const named2 = parties2.length > 0 ? parties2 : party === null ? [] : [
    party
  ];
  return [
    ...new Set(named2.map(plainLine).filter(Boolean))
  ];
}
function judge(name) {
  const words2 = plainLine(name ?? "");
  const several2 = words2.replaceAll(/,\s*(?:Jr|Sr|I{1,3}|IV|Esq|[A-Z]\.[A-Z])\b\.?/g, "");
  return labelled(/[,;]/.test(several2) ? "Panel" : "Judge", words2);
}
function caseLine({ docketNumber, courtCitation, courtId }) {
  const court3 = plainLine(courtCitation) || plainLine(courtId);
  const number = plainLine(docketNumber);
  return labelled("Case", number === "" ? court3 : court3 === "" ? number : `${number} (${court3})`);
}
function documents2(links2) {
  const shown2 = limited2(links2.flatMap(({ label, url, state }) => {
    const name = plainLine(label);
    if (name === "") return [];
    if (state === "sealed") return [
      `${name}: (sealed)`
    ];
    const page = webUrl(url);
    if (state === "not-uploaded" || page === "") return [
      `${name}: (not yet uploaded to RECAP)`
    ];
    return [
      `${name}: ${page}`
    ];
  }), most2.documents);
  return shown2.length === 0 ? "" : lines([
    "Documents:",
    ...shown2
  ]);
}
function entryNumbers(sources) {
  const numbers2 = sources.flatMap(({ entryNumber }) => entryNumber === null ? [] : [
    entryNumber
  ]);
  return [
    ...new Set(numbers2)
  ].sort((a, b) => a - b).map(String);
}
function byFiling(sources) {
  return [
    ...sources
  ].sort((a, b) => a.filed < b.filed ? -1 : a.filed > b.filed ? 1 : 0);
}
function labelled(label, value) {
  const words2 = shorten(plainLine(value ?? ""), lineLimit);
  return words2 === "" ? "" : `${label}: ${words2}`;
}
function link(label, url) {
  const page = webUrl(url);
  return page === "" ? "" : `${label}: ${page}`;
}
function list(items, limit2) {
  return limited2(items.map(plainLine).filter(Boolean), limit2).join(", ");
}
function limited2(items, limit2, more = (rest) => `and ${rest} more`) {
  return items.length <= limit2 ? [
    ...items
  ] : [
    ...items.slice(0, limit2),
    more(items.length - limit2)
  ];
}
function lines(items) {
  return items.filter((item3) => item3 !== "").join("\n");
}

// src/calendars/ics/feed_description.ts
function feedDescription(published, limit2) {
  const text = eventDescription(published);
  const link3 = eventLink(published);
  return shorten(link3 === "" || text.includes(link3) ? text : `${text}

${link3}`, limit2);
}

// src/calendars/ics/uri_value.ts
function uriValue(url) {
  return url.replaceAll(",", "%2C").replaceAll(";", "%3B").replaceAll("\\", "%5C");
}

// src/calendars/ics/render_event.ts
var categoryLimit = 100;
function renderEvent(published, options = {}) {
  const profile = clientProfile(options.profile ?? "standard");
  const problems = [];
  const times = eventTimes(published);
  if (times.allDay && times.problem !== void 0) problems.push(times.problem);
  const title = shorten(eventTitle(published), profile.limits.title);
  const { remote } = published;
  const attendees = options.allowAttendees === true ? attendeesOf(published.notifyEmails, problems) : [];
  const modified = instant(published.modifiedAt, {
    published,
    problems
  });
  const url = eventLink(published);
  const text = contentLine("BEGIN", "VEVENT") + contentLine("UID", escapeText(plainLine(eventUid(published)))) + contentLine("SEQUENCE", String(published.sequence)) + contentLine("DTSTAMP", modified) + contentLine("CREATED", instant(published.createdAt, {
    published,
    problems
  })) + contentLine("LAST-MODIFIED", modified) + timeLines(times) + contentLine("SUMMARY", escapeText(title)) + textLine("LOCATION", shorten(place2(published, remote), profile.limits.place)) + textLine("DESCRIPTION", feedDescription(published, profile.limits.description)) + (url === "" ? "" : contentLine("URL", uriValue(url))) + contentLine("CATEGORIES", categories(published).map(escapeText).join(",")) + remote.map((access) => conferenceLines(access, profile)).join("") + contentLine("STATUS", statusOf(published, options.cancelled ?? profile.cancelled)) + contentLine("TRANSP", isBusy(published, times) ? "OPAQUE" : "TRANSPARENT") + (profile.extensions.includes("microsoft-busy") ? microsoftLines(published, times) : "") + attendees.map((email) => contentLine("ATTENDEE", `mailto:${email}`, {
    RSVP: "TRUE"
  })).join("") + (profile.alarms ? alarmLines(published, {
    title,
    attendees
  }) : "") + contentLine("END", "VEVENT");
  return {
    text,
    ...zoneOf(times),
    problems
  };
}
function timeLines(times) {
  if (times.allDay) {
    const whole = {
      VALUE: "DATE"
    };
    return contentLine("DTSTART", dateStamp(times.start), whole) + contentLine("DTEND", dateStamp(times.end), whole);
  }
  const { start, end, zone: zone2 } = times;
  if (zone2 === null) {
    return contentLine("DTSTART", utcStamp(start.toInstant())) + contentLine("DTEND", utcStamp(end.toInstant()));
  }
  return contentLine("DTSTART", localStamp(start.toPlainDateTime()), {
    TZID: zone2
  }) + contentLine("DTEND", localStamp(end.toPlainDateTime()), {
    TZID: zone2
  });
}
function zoneOf(times) {
  if (times.allDay) return {
    zone: null,
    inUtc: false
  };
  const { zone: zone2, start, end } = times;
  return zone2 === null ? {
    zone: null,
    inUtc: true
  } : {
    zone: {
      zone: zone2,
      from: start.year,
      to: end.year
    },
    inUtc: false
  };
}
function textLine(name, text) {
  return text === "" ? "" : contentLine(name, escapeText(text));
}
function place2({ event }, remote) {
  const named2 = placeInWords(event.location);
  if (named2 !== "" || remote.length === 0) return named2;
  const { uri, label } = remote[0];
  return uri.startsWith("tel:") ? label : uri;
}
function statusOf({ event }, cancelled2) {
  if (event.status === "cancelled") return cancelled2 === "status" ? "CANCELLED" : "CONFIRMED";
  return event.certainty === "tentative" ? "TENTATIVE" : "CONFIRMED";
}
function isBusy({ event, busy }, times) {
  return busy && !times.allDay && event.type === "hearing" && event.status !== "cancelled";
}
function microsoftLines(published, times) {
  const busy = !isBusy(published, times) ? "FREE" : published.event.certainty === "tentative" ? "TENTATIVE" : "BUSY";
  return contentLine("X-MICROSOFT-CDO-BUSYSTATUS", busy) + (times.allDay ? contentLine("X-MICROSOFT-CDO-ALLDAYEVENT", "TRUE") : "");
}
function conferenceLines({ uri, features, label }, profile) {
  const google = profile.extensions.includes("google-conference") && uri.startsWith("https:");
  return contentLine("CONFERENCE", uriValue(uri), {
    VALUE: "URI",
    FEATURE: features,
    LABEL: label
  }) + (google ? contentLine("X-GOOGLE-CONFERENCE", uriValue(uri)) : "");
}
function categories({ event, courtCitation, courtId, tags: tags3 }) {
  const names = /* @__PURE__ */ new Map();
  const kind = event.type === "hearing" ? "Hearing" : "Deadline";
  for (const text of [
    kind,
    courtCitation || courtId,
    ...tags3
  ]) {
    const name = shorten(plainLine(text), categoryLimit);
    const id = name.toLowerCase();
    if (name !== "" && !names.has(id)) names.set(id, name);
  }
  return [
    ...names.values()
  ];
}
function attendeesOf(addresses, problems) {
  return [
    ...new Set(addresses)
  ].flatMap((email) => {
    if (/^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(email)) return [
      email
    ];
    problems.push(`"${plainLine(email)}" is not an e-mail address; left out of the attendees`);
    return [];
  });
}
function instant(text, { published, problems }) {
  try {
    return utcStamp(Temporal.Instant.from(text));
  } catch {
    problems.push(`"${plainLine(text)}" is not an instant; the day of the event stands in for it`);
    return `${published.event.date.replaceAll("-", "")}T000000Z`;
  }
}

// src/calendars/ics/case_feed.ts
function renderCaseFeed(events2, { before: before2 = null, ...options }) {
  const known3 = knownEvents(before2);
  const problems = [];
  const made2 = /* @__PURE__ */ new Map();
  for (const published of events2) {
    const uid = eventUid(published);
    try {
      if (made2.has(uid)) throw new Error("another event of this feed has the same uid");
      const stamp2 = eventStamp(published);
      const same = known3.get(uid);
      const one = same?.event.stamp === stamp2 ? same : rendered(published, {
        uid,
        stamp: stamp2,
        options
      });
      made2.set(uid, one);
      for (const message2 of one.event.problems) problems.push({
        uid,
        message: message2
      });
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      problems.push({
        uid,
        message: `left out of the feed: ${cause}`
      });
    }
  }
  const all = [
    ...made2.values()
  ];
  const bytes = new Uint8Array(all.reduce((sum, { event }) => sum + event.length, 0));
  let from = 0;
  for (const one of all) {
    bytes.set(one.bytes, from);
    from += one.bytes.length;
  }
  return {
    events: all.map(({ event }) => event),
    bytes,
    problems
  };
}
function* someOfFeed({ events: events2, bytes }, wanted) {
  let from = 0;
  for (const event of events2) {
    const own = bytes.subarray(from, from += event.length);
    if (wanted(event)) yield own;
  }
}
function timesOf(events2) {
  const zones = /* @__PURE__ */ new Map();
  for (const { zone: zone2, inUtc } of events2) {
    const id = `${zone2?.zone ?? ""} ${inUtc}`;
    const same = zones.get(id)?.zone ?? null;
    if (same === null || zone2 === null) zones.set(id, {
      zone: zone2,
      inUtc
    });
    else {
      const from = Math.min(zone2.from, same.from);
      const to = Math.max(zone2.to, same.to);
      zones.set(id, {
        zone: {
          ...zone2,
          from,
          to
        },
        inUtc
      });
    }
  }
  return [
    ...zones.values()
  ];
}
function knownEvents(before2) {
  let from = 0;
  return new Map(before2?.events.map((event) => [
    event.uid,
    {
      event,
      bytes: before2.bytes.subarray(from, from += event.length)
    }
  ]));
}
var encoder2 = new TextEncoder();
function rendered(published, { uid, stamp: stamp2, options }) {
  const { text, ...about } = renderEvent(published, options);
  const bytes = encoder2.encode(text);
  const { courtId, event: { type } } = published;
  return {
    event: {
      uid,
      stamp: stamp2,
      type,
      courtId,
      length: bytes.length,
      ...about
    },
    bytes
  };
}

// src/app/feed_file.ts
function feedFile(calendar, { parts: parts2, attendees, only: only2 = {}, kept: kept4 }) {
  const some = parts2.filter((part) => has(part, only2)).sort(byCase);
  const wanted = ({ courtId, type }) => (only2.courtId ?? courtId) === courtId && (only2.type ?? type) === type;
  const timesIn = (part) => {
    if (isWhole(part, only2)) return part.times;
    const feed = kept4.feed(part, {
      attendees
    });
    kept4.release(feed.bytes);
    return feed.events.filter(wanted);
  };
  function* piecesOf2(part) {
    const feed = isWhole(part, only2) ? null : kept4.feed(part, {
      attendees
    });
    const bytes = feed?.bytes ?? kept4.bytes(part, {
      attendees
    });
    try {
      if (feed === null) yield bytes;
      else yield* someOfFeed(feed, wanted);
    } finally {
      kept4.release(bytes);
    }
  }
  const head = () => {
    const events2 = some.flatMap(timesIn);
    return feedHead(calendar, {
      allowAttendees: attendees,
      events: events2
    });
  };
  const variant = attendees ? "own" : "plain";
  return {
    inputs: [
      JSON.stringify([
        calendar,
        attendees,
        only2
      ]),
      ...some.map(({ id }) => id)
    ],
    content: {
      // Most feeds are as they were, and nobody asks.
      get size() {
        if (!some.every((part) => isWhole(part, only2))) return void 0;
        const sizes = some.reduce((sum, { sizes: sizes2 }) => sum + sizes2[variant], 0);
        return import_node_buffer2.Buffer.byteLength(head()) + sizes + import_node_buffer2.Buffer.byteLength(feedFooter);
      },
      *pieces() {
        yield head();
        for (const part of some) yield* piecesOf2(part);
        yield feedFooter;
      }
    }
  };
}
function has({ courts: courts3, types }, { courtId, type }) {
  return (courtId === void 0 || courts3.includes(courtId)) && (type === void 0 || types.includes(type));
}
function isWhole({ courts: courts3, types }, { courtId, type }) {
  return (courtId === void 0 || courts3.length < 2) && (type === void 0 || types.length < 2);
}
function byCase(a, b) {
  return a.caseId < b.caseId ? -1 : a.caseId > b.caseId ? 1 : 0;
}

// src/config/attendees_allowed.ts
function attendeesAllowed({ attendees, attendeesInPublicFeeds }, { hasPublicAddress }) {
  return attendees && (!hasPublicAddress || attendeesInPublicFeeds);
}

// src/app/feeds/feed_calendar.ts
function feedCalendar(calendar, config) {
  const base = config.publicBaseUrl;
  const file = calendar.icsPath?.split("/").at(-1) ?? "";
  const { description, color } = calendar.feed;
  return {
    id: calendar.id,
    name: calendar.name,
    ...description === null ? {} : {
      description
    },
    ...color === null ? {} : {
      color
    },
    ...base === null || file === "" ? {} : {
      ...config.indexPath === null ? {} : {
        url: `${base}/`
      },
      sourceUrl: `${base}/${encodeURIComponent(file)}`
    }
  };
}
function feedHasAttendees(calendar, config) {
  return attendeesAllowed(calendar.feed, {
    hasPublicAddress: config.publicBaseUrl !== null
  });
}

// src/app/feeds/served_folder.ts
var import_node_crypto11 = require("node:crypto");
var import_node_path7 = require("node:path");
function servedFolder({ storePath }) {
  return (0, import_node_path7.join)((0, import_node_path7.dirname)(storePath), "served");
}
function servedStatePath(folder) {
  return (0, import_node_path7.join)(folder, "state.json");
}
function writeServed(calendars, { config }) {
  const folder = servedFolder(config);
  const before2 = readState(folder)?.calendars ?? [];
  const last = new Map(before2.map(({ id, published }) => [
    id,
    published
  ]));
  const there = namesIn(folder);
  const filed = (calendarId, { partId: partId2, events: events2, ...one }) => {
    const { id, name, tags: tags3, courts: courts3 } = one;
    const file = fileName([
      calendarId,
      id,
      partId2
    ]);
    if (!there.has(file)) replaceFile((0, import_node_path7.join)(folder, file), linesOf(events2()));
    there.add(file);
    return {
      id,
      name,
      tags: tags3,
      courts: courts3,
      file
    };
  };
  const now = [
    ...calendars
  ].map(([id, served]) => {
    if (served === null) return {
      id,
      published: last.get(id) ?? null
    };
    const { calendar, listed, attendees, cases } = served;
    const own = cases.map((one) => filed(id, one));
    return {
      id,
      published: {
        calendar,
        listed,
        attendees,
        cases: own
      }
    };
  });
  const { siteTitle, publicBaseUrl } = config;
  const state = {
    schema: 2,
    siteTitle,
    publicBaseUrl,
    calendars: now
  };
  replaceFile(servedStatePath(folder), `${JSON.stringify(state)}
`);
  const named2 = new Set([
    ...now,
    ...before2
  ].flatMap(({ published }) => published?.cases.map(({ file }) => file) ?? []));
  for (const name of there) {
    if (name.endsWith(".jsonl") && !named2.has(name)) removeIfThere((0, import_node_path7.join)(folder, name));
  }
}
function readState(folder) {
  try {
    const state = JSON.parse(Deno.readTextFileSync(servedStatePath(folder)));
    return state?.schema === 2 ? state : null;
  } catch (error) {
    if (error instanceof Deno.errors.NotFound || error instanceof SyntaxError) return null;
    throw error;
  }
}
function fileName(parts2) {
  return `${(0, import_node_crypto11.createHash)("sha256").update(JSON.stringify(parts2)).digest("hex").slice(0, 32)}.jsonl`;
}
var pieceSize = 64 * 1024;
function linesOf(events2) {
  return {
    *pieces() {
      let piece = "";
      for (const event of events2) {
        piece += `${JSON.stringify(event)}
`;
        if (piece.length < pieceSize) continue;
        yield piece;
        piece = "";
      }
      yield piece;
    }
  };
}
function namesIn(folder) {
  try {
    return new Set([
      ...Deno.readDirSync(folder)
    ].map(({ name }) => name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return /* @__PURE__ */ new Set();
    throw error;
  }
}

// src/app/feeds/views_result.ts
var noViews = {
  path: "",
  files: 0,
  written: 0,
  paths: [],
  heldBack: 0,
  emptied: [],
  problems: []
};

// src/app/feeds/view_cases.ts
function viewsOf(calendars) {
  const listed = calendars.filter((one) => one.listed);
  const cases = listed.flatMap((one) => one.cases);
  const ids = (all) => [
    ...new Set(all)
  ].sort();
  return [
    ...listed.map(({ calendar }) => ({
      sort: "calendars",
      id: calendar.id
    })),
    ...cases.map(({ id }) => ({
      sort: "cases",
      id
    })),
    ...ids(cases.flatMap(({ courts: courts3 }) => courts3)).map((id) => ({
      sort: "courts",
      id
    })),
    ...ids(cases.flatMap(({ tags: tags3 }) => tags3.map(tagSlug))).map((id) => ({
      sort: "tags",
      id
    })),
    {
      sort: "kinds",
      id: "hearings"
    },
    {
      sort: "kinds",
      id: "deadlines"
    },
    {
      sort: "all",
      id: ""
    }
  ];
}
function casesOf(view, { calendar, cases }) {
  switch (view.sort) {
    case "calendars":
      return calendar.id === view.id ? cases : [];
    case "cases":
      return cases.filter(({ id }) => id === view.id);
    case "courts":
      return cases.filter(({ courts: courts3 }) => courts3.includes(view.id));
    case "tags":
      return cases.filter(({ tags: tags3 }) => tags3.some((tag) => tagSlug(tag) === view.id));
    case "kinds":
    case "all":
      return cases;
  }
}
function withinView(view, { calendars, isPrivate = false }) {
  return calendars.filter(({ listed }) => listed || isPrivate).map((one) => ({
    ...one,
    cases: casesOf(view, one)
  })).filter(({ calendar, cases }) => cases.length > 0 || view.sort === "calendars" && calendar.id === view.id);
}
function attendeesIn({ sort }, within) {
  return (sort === "calendars" || sort === "cases") && within.length > 0 && within.every(({ attendees }) => attendees);
}
function headOf2(view, input) {
  const { within, siteTitle, publicBaseUrl, unclear = [], isPrivate = false } = input;
  const { address = addressOf2(view) } = input;
  const [first] = within;
  const own = view.sort === "calendars" || view.sort === "cases" ? first?.calendar : null;
  const notes = [
    view.sort === "calendars" ? own?.description ?? "" : "",
    within.length === 0 && view.sort !== "all" && view.sort !== "kinds" ? goneNote : "",
    ...unclear.map((name) => `The address of this feed asks for something unknown with "${name}"; that is passed over.`)
  ].filter((note) => note !== "");
  const index = within.find(({ calendar }) => calendar.url !== void 0)?.calendar.url;
  const page = view.sort === "cases" ? `${index}cases/${encodeURIComponent(view.id)}.html` : index;
  return {
    id: viewPath(view),
    name: nameOf2(view, {
      within,
      siteTitle
    }),
    ...notes.length === 0 ? {} : {
      description: notes.join(" ")
    },
    ...own?.color === void 0 ? {} : {
      color: own.color
    },
    ...publicBaseUrl === null || isPrivate ? {} : {
      ...index === void 0 ? {} : {
        url: page
      },
      sourceUrl: `${publicBaseUrl}/${address}`
    }
  };
}
function addressOf2(view) {
  return `${viewPath(view).split("/").map(encodeURIComponent).join("/")}.ics`;
}
var goneNote = "What this feed was about is no longer in the settings of its calendar, so it is empty and stays so.";
function nameOf2(view, { within, siteTitle }) {
  switch (view.sort) {
    case "calendars":
      return within[0]?.calendar.name ?? view.id;
    case "cases":
      return within[0]?.cases[0]?.name ?? view.id;
    case "courts":
      return `${siteTitle}: ${court(view.id)?.citation ?? view.id}`;
    case "tags": {
      const tags3 = within.flatMap(({ cases }) => cases.flatMap((one) => one.tags));
      return `${siteTitle}: ${tags3.find((tag) => tagSlug(tag) === view.id) ?? view.id}`;
    }
    case "kinds":
      return `${siteTitle}: ${view.id}`;
    case "all":
      return siteTitle;
  }
}

// src/app/feeds/publish_views.ts
function publishViews(input) {
  const { config, published, store, dryRun } = input;
  const folder = treeFolder(config);
  const calendars = new Map(config.calendars.map((calendar) => [
    calendar.id,
    viewCalendar(calendar, input)
  ]));
  const result = {
    ...noViews,
    path: folder ?? "",
    paths: [],
    emptied: [],
    problems: []
  };
  const attempt2 = (act) => {
    try {
      act();
    } catch (error) {
      result.problems.push(failureText(error));
      if (error instanceof Overtaken) result.overtaken = true;
    }
  };
  if (config.server.serveFiles !== "nothing" && !dryRun) {
    attempt2(() => writeServed(servedCalendars(calendars, input), {
      config
    }));
  }
  if (folder === null) return result.problems.length === 0 ? null : result;
  const known3 = [
    ...calendars.values()
  ].filter((one) => one !== null);
  const isWhole2 = known3.length === config.calendars.length;
  const files = viewFiles(folder, {
    config,
    known: known3
  });
  const there = /* @__PURE__ */ new Set();
  result.files = files.length;
  for (const { view, path } of files) {
    if (!isWhole2 && waits(view, input)) {
      result.heldBack += 1;
      continue;
    }
    attempt2(() => {
      if (written(path, viewFile(view, {
        ...input,
        calendars: known3
      }), input)) {
        result.paths.push(path);
      }
      result.written = result.paths.length;
      there.add(path);
    });
  }
  const present = [
    ...files.map(({ path, name }) => ({
      path,
      name
    })),
    ...config.calendars.flatMap(({ icsPath, name }) => icsPath === null ? [] : [
      {
        path: icsPath,
        name
      }
    ])
  ];
  if (isWhole2) {
    attempt2(() => result.emptied.push(...emptyGone(present, {
      ...input,
      folder
    })));
  }
  if (!dryRun) {
    const begun = new Set(config.calendars.filter(({ id }) => published.has(id)).map((one) => one.icsPath));
    attempt2(() => store.feedFiles.keep(present.filter(({ path }) => begun.has(path) || there.has(path) || isFileThere(path))));
  }
  return result;
}
function viewCalendar(calendar, { cases, published, config }) {
  const parts2 = new Map(published.get(calendar.id)?.parts.map((part) => [
    part.caseId,
    part
  ]));
  if (!published.has(calendar.id)) return null;
  return {
    calendar: feedCalendar(calendar, config),
    listed: calendar.icsPath !== null,
    attendees: feedHasAttendees(calendar, config),
    cases: cases.filter(({ settings }) => settings.calendar === calendar.id).map(({ settings: { id, name, tags: tags3 }, dockets: dockets2 }) => ({
      id,
      name,
      tags: tags3,
      courts: [
        ...new Set(dockets2.map(({ courtId }) => courtId))
      ],
      part: parts2.get(id)
    }))
  };
}
function servedCalendars(calendars, { eventsOf }) {
  return new Map([
    ...calendars
  ].map(([id, one]) => {
    if (one === null) return [
      id,
      null
    ];
    const cases = one.cases.map(({ part, ...about }) => ({
      ...about,
      partId: part.id,
      events: () => eventsOf(id, part).shown
    }));
    return [
      id,
      {
        ...one,
        cases
      }
    ];
  }));
}
function viewFiles(folder, { config, known: known3 }) {
  const taken = new Set(config.calendars.flatMap(({ icsPath }) => icsPath === null ? [] : [
    (0, import_node_path8.resolve)(icsPath)
  ]));
  return viewsOf(known3).filter(({ sort, id }) => config.feedViews.includes(sort) && (sort === "all" || isFileName(id))).map((view) => ({
    view,
    path: (0, import_node_path8.normalize)(`${folder}/${viewPath(view)}.ics`),
    name: viewPath(view)
  })).filter(({ path }) => !taken.has((0, import_node_path8.resolve)(path)));
}
function waits(view, { cases, published }) {
  switch (view.sort) {
    case "calendars":
      return !published.has(view.id);
    case "cases": {
      const one = cases.find(({ settings }) => settings.id === view.id);
      return one === void 0 || !published.has(one.settings.calendar);
    }
    default:
      return true;
  }
}
function viewFile(view, { calendars, config, kept: kept4 }) {
  const within = withinView(view, {
    calendars
  });
  const attendees = attendeesIn(view, within);
  const { siteTitle, publicBaseUrl } = config;
  return feedFile(headOf2(view, {
    within,
    siteTitle,
    publicBaseUrl
  }), {
    parts: within.flatMap(({ cases }) => cases.map(({ part }) => part)),
    attendees,
    only: filterOf(view),
    kept: kept4.parts
  });
}
function filterOf({ sort, id }) {
  if (sort === "courts") return {
    courtId: id
  };
  if (sort === "kinds") return {
    type: id === "hearings" ? "hearing" : "deadline"
  };
  return {};
}
function written(path, { content, inputs }, { kept: kept4, dryRun }) {
  if (dryRun) return !holdsBytes(path, content);
  const { files } = kept4;
  return writeKeptFile(path, {
    inputs,
    content: () => content,
    files
  }) === "written";
}
function emptyGone(present, { store, dryRun, config, clock, folder }) {
  const wanted = new Set(present.map(({ path }) => (0, import_node_path8.resolve)(path)));
  const emptied = [];
  for (const { path, name } of store.feedFiles.list()) {
    if (wanted.has((0, import_node_path8.resolve)(path))) continue;
    if (isOurFeed(path)) {
      const content = composeFeed({
        id: name,
        name,
        description: goneNote
      }, {
        events: []
      });
      if (replaced(path, {
        content,
        dryRun
      })) emptied.push(path);
    }
    emptied.push(...endChangeFeeds({
      path,
      name
    }, {
      folder,
      kept: present,
      publicBaseUrl: config.publicBaseUrl,
      ended: {
        at: clock.now().toString(),
        note: endNote
      },
      dryRun
    }));
    if (!dryRun) store.feedFiles.forget(path);
  }
  return emptied;
}
function replaced(path, { content, dryRun }) {
  return dryRun ? !holdsBytes(path, content) : replaceFile(path, content) === "written";
}
function isFileThere(path) {
  try {
    return Deno.lstatSync(path).isFile;
  } catch {
    return false;
  }
}
function isOurFeed(path) {
  try {
    return startOfFile(path, 200).includes("\r\nPRODID:-//case-calendar//");
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return false;
    throw error;
  }
}

// src/app/case_part.ts
var import_node_crypto13 = require("node:crypto");

// src/domain/counted.ts
function counted(number, noun) {
  if (number === 1) return `1 ${noun}`;
  return `${number} ${/[^aeiou]y$/.test(noun) ? `${noun.slice(0, -1)}ies` : `${noun}s`}`;
}

// src/calendars/page/markup.ts
var Markup = class {
  text;
  constructor(text) {
    this.text = text;
  }
};
function markup(strings, ...values) {
  let fixed = templates.get(strings);
  if (fixed === void 0) {
    fixed = strings.map((part) => part.replaceAll(/\n\s+/g, "\n"));
    templates.set(strings, fixed);
  }
  let text = fixed[0] ?? "";
  for (let index = 0; index < values.length; index++) {
    text += rendered2(values[index]) + fixed[index + 1];
  }
  return new Markup(text);
}
var templates = /* @__PURE__ */ new WeakMap();
var nothing = new Markup("");
function rendered2(value) {
  if (value instanceof Markup) return value.text;
  if (typeof value === "string") return suspect2.test(value) ? escapeHtml(plainLine(value)) : value;
  if (typeof value === "number") return String(value);
  let text = "";
  for (const one of value) text += rendered2(one);
  return text;
}
var suspect2 = /[^\x20\x21\x23-\x25\x28-\x3b\x3d\x3f-\x7e]|^ | $| {2}/;
function escapeHtml(text) {
  return text.replaceAll(/[&<>"']/g, (character) => entities[character]);
}
var entities = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;"
};

// src/calendars/page/case_facts.ts
function caseFacts({ dockets: dockets2, dateFiled, lastFiling }) {
  const links2 = dockets2.map(({ label, url }) => {
    const page = webUrl(url);
    const name = label.trim() || "Docket";
    return page === "" ? markup`<span>${name}</span> ` : markup`<span><a href="${page}" rel="noopener noreferrer">${name}</a></span> `;
  });
  const all = [
    ...links2,
    day2("Filed", dateFiled),
    day2("last filing", lastFiling)
  ].filter((part) => part !== nothing);
  return markup`${all.length === 0 ? nothing : markup`<p class="facts">${all}</p>`}${dockets2.map((docket) => records(docket, dockets2.length > 1))}`;
}
function records({ label, records: records2 = [] }, named2) {
  if (records2.length < 2) return nothing;
  const numbers2 = records2.map((url, index) => {
    const page = webUrl(url);
    const words2 = String(index + 1);
    return page === "" ? markup`<span>${words2}</span> ` : markup`<span><a href="${page}" rel="noopener noreferrer" aria-label="Record ${words2} of ${label}">${words2}</a></span> `;
  });
  return markup`<p class="facts">${named2 ? markup`${label}: ` : nothing}CourtListener records (same docket): ${numbers2}</p>`;
}
function day2(label, date) {
  if (!date) return nothing;
  return markup`<span>${label} <time datetime="${date}">${dayInWords(date)}</time></span> `;
}

// src/calendars/page/date_leaf.ts
function dateLeaf(date, { today }) {
  const key = `${date} ${today.slice(0, 4)}`;
  const known3 = leaves.get(key);
  if (known3 !== void 0) return known3;
  const leaf = drawLeaf(date, {
    today
  });
  if (leaves.size >= mostLeaves) leaves.clear();
  leaves.set(key, leaf);
  return leaf;
}
var leaves = /* @__PURE__ */ new Map();
var mostLeaves = 5e3;
function drawLeaf(date, { today }) {
  if (!isDate(date)) return markup`<span class="leaf"><b>?</b></span>`;
  const words2 = formatCourtDate(date, {
    weekday: true
  }).split(" ");
  const [weekday2 = "", day4 = "", month = "", year = ""] = words2;
  const head = year === today.slice(0, 4) ? month.slice(0, 3) : `${month.slice(0, 3)} ${year}`;
  return markup`<time class="leaf" datetime="${date}"><i>${head}</i> <b>${day4}</b> <span>${weekday2.slice(0, 3)}</span></time>`;
}

// src/calendars/page/event_state.ts
function isOver({ event }, today) {
  return event.date < today || isSettled({
    event
  });
}
function isSettled({ event }) {
  return event.status === "cancelled" || event.status === "held" || event.status === "met";
}
function badges(line, today) {
  const marks2 = [
    line.type === "hearing" ? hearing2 : deadline
  ];
  if (line.status === "cancelled") marks2.push(cancelled);
  else if (line.status === "held") marks2.push(held);
  else if (line.status === "met") marks2.push(met);
  else if (line.date < today) marks2.push(passed);
  if (line.certainty === "tentative" && line.status !== "cancelled") marks2.push(open);
  return marks2;
}
var hearing2 = badge("kind", "Hearing");
var deadline = badge("kind", "Deadline");
var cancelled = badge("off", "Cancelled");
var held = badge("done", "Held");
var met = badge("done", "Met");
var passed = badge("done", "Date passed");
var open = badge("open", "To be confirmed");
function badge(look, words2) {
  return markup`<span class="badge ${look}">${words2}</span> `;
}
function hours(line, today) {
  if (line.hours === "") {
    if (line.type === "deadline") return nothing;
    return line.date < today ? unknown : awaited;
  }
  const time = markup`<time datetime="${line.machine}">${line.hours}</time>`;
  return line.zoneConfirmed ? time : markup`${time} (zone to be confirmed)`;
}
var unknown = markup`time unknown`;
var awaited = markup`time TBD`;

// src/calendars/page/event_row.ts
function eventRow(line, place3) {
  return new Markup(joinRow(rowParts(line, place3), rowCase(place3.of, place3.list)));
}
function rowParts(line, { first, today, list: list2 }) {
  const place3 = list2 === "agenda" ? line.location.trim() : "";
  const classes = [
    "row",
    line.type,
    ...line.status === "cancelled" ? [
      "cancelled"
    ] : [],
    ...isOver({
      event: line
    }, today) ? [
      "over"
    ] : []
  ];
  return [
    markup`
    <li class="${classes.join(" ")}" data-on="${line.date}"`,
    markup`${first.zone === line.zone ? nothing : markup` data-zone="${line.zone}"`}${first.courtId === line.courtId ? nothing : markup` data-court="${line.courtId}"`}>${list2 === "case" ? dateLeaf(line.date, {
      today
    }) : nothing}<div><p class="badges">${badges(line, today)}</p><a href="`,
    markup`#${line.id}">${line.status === "cancelled" ? markup`<s>${line.title}</s>` : line.title}</a><p class="where">${detail(hours(line, today))}`,
    markup`${detail(markup`${line.courtCitation.trim() || line.courtId}`)}${detail(markup`${place3}`)}${list2 === "agenda" ? detail(markup`${fromAfar(line)}`) : nothing}</p></div></li>`
  ].map(({ text }) => text);
}
function fromAfar({ ways: ways2, location }) {
  const [, word = ""] = /^\S+ ([^,(\d\n]*)/.exec(ways2) ?? [];
  return location.toLowerCase().includes(word.trim().toLowerCase()) ? "" : word.trim();
}
function detail(part) {
  return part.text === "" ? nothing : markup`<span>${part}</span> `;
}
function rowCase({ id, href, name }, list2) {
  const isShared2 = list2 === "agenda";
  return {
    mark: isShared2 ? markup` data-case="${id}"`.text : "",
    href: markup`${href}`.text,
    name: isShared2 ? detail(markup`<span class="of">${name}</span>`).text : ""
  };
}
function joinRow(parts2, { mark, href, name }) {
  return parts2[0] + mark + parts2[1] + href + parts2[2] + name + parts2[3];
}

// src/calendars/page/case_card.ts
var shownPast = 2;
var pastDays = 14;
var shownComing = 6;
function caseCard(of, { today }) {
  const { item: item3, events: events2 } = of;
  const since = isDate(today) ? addDays(today, -pastDays) : today;
  const coming = events2.filter(({ published }) => !(published.event.date < today));
  const past = events2.filter(({ published }) => published.event.date < today);
  const recent = past.filter(({ published }) => published.event.date >= since).slice(-shownPast);
  const folded = coming.slice(shownComing);
  const elsewhere = past.filter((event) => !recent.includes(event));
  const first = events2[0]?.line;
  const rows = (some) => first === void 0 ? [] : some.map(({ line }) => eventRow(line, {
    of,
    first,
    today,
    list: "case"
  }));
  const courts3 = [
    ...new Set(events2.map(({ published }) => published.courtId))
  ];
  return markup`
    <article class="case r${recent.length + coming.length - folded.length}" id="${of.id}" data-name="${of.name.toLowerCase()}" data-filed="${item3.dateFiled ?? ""}" data-last-filing="${item3.lastFiling ?? ""}" data-next-event="${nextEvent(coming)}" data-zone="${first?.zone ?? ""}" data-court="${first?.courtId ?? ""}" data-courts="${courts3.join(" ")}" data-past="${elsewhere.map(pastMark).join(" ")}" data-search="${haystack(of)}">
      <h3><a href="${of.href}">${of.name}</a></h3>
      ${caseFacts(item3)}
      ${coming.length + recent.length === 0 ? empty(events2) : markup`
      <ol class="rows">${rows(recent)}${rows(coming.slice(0, shownComing))}
      </ol>`}${folded.length === 0 ? nothing : markup`
      <details class="more"><summary>+${folded.length} more upcoming</summary><ol class="rows">${rows(folded)}
      </ol></details>`}
      ${tags(item3.tags)}
      <p class="way"><a href="${of.href}">${counted(events2.length, "event")}, history and quotes<span class="sr"> of ${of.name}</span></a> <span class="matches" hidden=""></span></p>
    </article>`;
}
function haystack({ name, item: item3, events: events2 }) {
  const words2 = new Set([
    name,
    ...item3.dockets.map(({ label }) => label),
    ...item3.tags,
    ...events2.flatMap(({ published, line }) => [
      line.title,
      published.courtCitation,
      published.event.judge ?? "",
      ...published.event.parties
    ])
  ].map((text) => plainLine(text).toLowerCase()).filter((text) => text !== ""));
  return [
    ...words2
  ].join(" \xB7 ");
}
function nextEvent(coming) {
  const next = coming.find(({ published }) => !isSettled(published));
  return next === void 0 ? "" : next.line.machine;
}
function pastMark({ published: { event } }) {
  return `${event.date.replaceAll(/[^0-9-]/g, "")}${event.type === "hearing" ? "h" : "d"}`;
}
function empty(events2) {
  return events2.length === 0 ? markup`<p class="empty">No hearing or deadline has been read from this docket yet.</p>` : markup`<p class="empty">Nothing upcoming is on the docket.</p>`;
}
function tags(tags3) {
  if (tags3.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${tags3.map((tag) => markup`<li><button type="button" data-tag="${tag}" disabled="">${tag}</button></li>`)}</ul>`;
}

// src/domain/clashes.ts
var lateDays2 = 3;
function caseClashes(events2, { today }) {
  const found = {
    spans: [],
    lateChanges: []
  };
  for (const published of events2) {
    const { type, status, certainty, date } = published.event;
    const isOn = type === "hearing" && status === "scheduled" && certainty !== "hidden";
    if (!isOn || date < today || !isDate(date)) continue;
    const span = spanOf(published);
    if (span !== null) found.spans.push({
      published,
      ...span
    });
    for (const change of lateChanges(published.event)) {
      found.lateChanges.push({
        published,
        ...change
      });
    }
  }
  return found;
}
function spanOf({ event, zone: zone2 }) {
  const { date, time, endTime } = event;
  if (time === null || !isTime(time) || !isZone(zone2)) return null;
  const start = courtDateTime({
    date,
    time,
    zone: zone2
  });
  const stated2 = endTime !== null && isTime(endTime) && endTime > time ? courtDateTime({
    date,
    time: endTime,
    zone: zone2
  }) : null;
  const end = stated2 ?? start.add({
    minutes: hearingKind(event.kind).minutes
  });
  return {
    start: start.epochMilliseconds,
    end: end.epochMilliseconds
  };
}
function overlapping(spans) {
  const order2 = byStart(spans);
  const starts = new Float64Array(order2.length);
  const ends2 = new Float64Array(order2.length);
  const cases = new Int32Array(order2.length);
  for (let index = 0; index < order2.length; index++) {
    const place3 = order2[index];
    starts[index] = spans.starts[place3];
    ends2[index] = spans.ends[place3];
    cases[index] = spans.cases[place3];
  }
  const groups2 = [];
  let last = {
    from: 0,
    end: 0,
    without: []
  };
  const isInLast = (index) => index >= last.from && index < last.end && (index === last.from || cases[index] !== cases[last.from]);
  for (let index = 0; index < order2.length; index++) {
    const until = ends2[index];
    const isCovered2 = index < last.end && (last.end === order2.length || starts[last.end] >= until);
    if (isCovered2 && last.without.length === 0) continue;
    const end = placeAfter(starts, {
      before: until,
      from: index + 1
    });
    if (isCovered2 && !last.without.some((one) => one >= index && one < end)) continue;
    const without = placesOf(cases[index], {
      cases,
      from: index + 1,
      end
    });
    const left2 = new Set(without);
    let isNew = !isInLast(index);
    for (let next = index + 1; next < end && !isNew; next++) {
      isNew = !left2.has(next) && !isInLast(next);
    }
    if (end - index - without.length < 2 || !isNew) continue;
    last = {
      from: index,
      end,
      without
    };
    const group = order2.slice(index, end);
    groups2.push(left2.size === 0 ? group : group.filter((_, next) => !left2.has(index + next)));
  }
  return groups2;
}
function placesOf(one, { cases, from, end }) {
  const places2 = [];
  let place3 = cases.indexOf(one, from);
  while (place3 !== -1 && place3 < end) {
    places2.push(place3);
    place3 = cases.indexOf(one, place3 + 1);
  }
  return places2;
}
function placeAfter(starts, { before: before2, from }) {
  let [low, high] = [
    from,
    starts.length
  ];
  while (low < high) {
    const middle = low + high >> 1;
    if (starts[middle] < before2) low = middle + 1;
    else high = middle;
  }
  return low;
}
function byStart({ starts, uidAt }) {
  const at = /* @__PURE__ */ new Map();
  for (let place3 = 0; place3 < starts.length; place3++) {
    const some = at.get(starts[place3]);
    if (some === void 0) at.set(starts[place3], [
      place3
    ]);
    else some.push(place3);
  }
  return [
    ...Float64Array.from(at.keys()).sort()
  ].flatMap((start) => at.get(start).sort((a, b) => compareText3(uidAt(a), uidAt(b))));
}
function compareLate(a, b) {
  return compareText3(a.date, b.date) || compareText3(a.time, b.time) || compareText3(a.uid, b.uid) || compareText3(a.what, b.what);
}
function lateChanges(event) {
  const from = addDays(event.date, -lateDays2);
  const stated2 = {
    courtroom: (support) => support.location,
    judge: (support) => support.judge
  };
  return [
    "courtroom",
    "judge"
  ].flatMap((what) => {
    const named2 = event.support.flatMap((support) => {
      const name = plainLine(stated2[what](support) ?? "");
      return name === "" ? [] : [
        {
          support,
          name
        }
      ];
    });
    const newest = named2.at(-1);
    const before2 = named2.findLast(({ name }) => newest !== void 0 && differ(name, newest.name));
    if (newest === void 0 || before2 === void 0) return [];
    const change = named2[named2.indexOf(before2) + 1].support;
    if (change.filed < from || change.filed > event.date) return [];
    const { entryNumber, filed } = change;
    return [
      {
        what,
        before: before2.name,
        now: newest.name,
        entry: {
          entryNumber,
          filed
        }
      }
    ];
  });
}
function differ(a, b) {
  const [one, other] = [
    a,
    b
  ].map((name) => name.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, " "));
  return !one.includes(other) && !other.includes(one);
}
function compareText3(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/calendars/page/agenda_days.ts
var agendaDays = 30;
var spareDays = 14;
function agendaEnd(today) {
  return daysAfter(today, agendaDays);
}
function isAwaited(line, today) {
  const { date } = line;
  return !isSettled({
    event: line
  }) && date >= today && date < daysAfter(today, agendaDays + spareDays) && isDate(date);
}
function daysAfter(today, days2) {
  return isDate(today) ? addDays(today, days2) : today;
}

// src/calendars/page/soonest_of_case.ts
var mostDescribed = 25;
function soonestOfCase(lines2) {
  return lines2.toSorted((a, b) => compare2(a.date, b.date) || compare2(a.id, b.id)).slice(0, mostDescribed);
}
function compare2(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/calendars/page/case_digest.ts
function caseDigest({ events: events2 }, { today }) {
  const coming = events2.filter(({ published }) => !isOver(published, today));
  const lines2 = coming.map(({ line }) => line);
  const agenda2 = lines2.filter((line) => isAwaited(line, today));
  const next = soonestOfCase(lines2);
  const { spans, lateChanges: lateChanges2 } = caseClashes(coming.map(({ published }) => published), {
    today
  });
  const lineFor = new Map(coming.map(({ published, line }) => [
    published,
    line
  ]));
  const needed = /* @__PURE__ */ new Set([
    ...agenda2,
    ...next,
    ...[
      ...spans,
      ...lateChanges2
    ].map(({ published }) => lineFor.get(published))
  ]);
  const kept4 = lines2.filter((line) => needed.has(line));
  const places2 = new Map(kept4.map((line, place3) => [
    line,
    place3
  ]));
  const placeOf = (published) => places2.get(lineFor.get(published));
  const first = events2[0]?.line;
  const { texts, placeOf: textAt } = collected();
  return {
    coming: coming.length,
    modifiedAt: events2.reduce((latest2, { published: { modifiedAt } }) => modifiedAt > latest2 ? modifiedAt : latest2, ""),
    courts: [
      ...new Map(events2.map(({ line }) => [
        line.courtId,
        line.courtCitation.trim() || line.courtId
      ]))
    ],
    first: first === void 0 ? null : digestLine(first),
    lines: kept4.map((line) => ownLine(line, first)),
    uids: kept4.map(({ uid }) => uid),
    agenda: agenda2.map((line) => ({
      place: places2.get(line),
      hour: `${line.date} ${line.time}`,
      row: rowParts(line, {
        first,
        today,
        list: "agenda"
      }).map(textAt)
    })),
    texts,
    next: next.map((line) => places2.get(line)),
    spans: {
      places: spans.map(({ published }) => placeOf(published)),
      starts: spans.map(({ start }) => start),
      ends: spans.map(({ end }) => end)
    },
    late: lateChanges2.map(({ published, ...change }) => ({
      ...change,
      place: placeOf(published)
    }))
  };
}
function digestLine({ uid: _, machine: __, ...line }) {
  return line;
}
function ownLine(line, first) {
  const whole = digestLine(line);
  const keys = Object.keys(whole);
  return Object.fromEntries(keys.filter((key) => key === "id" ? keyOfUid(line.uid, line) !== line.id : line[key] !== first[key]).map((key) => [
    key,
    line[key]
  ]));
}
function collected() {
  const texts = [];
  const places2 = /* @__PURE__ */ new Map();
  return {
    texts,
    placeOf: (text) => places2.getOrInsertComputed(text, () => texts.push(text) - 1)
  };
}

// src/calendars/visible_events.ts
function visibleEvents(events2) {
  const visible = events2.filter(({ event, significance: significance2 }) => event.certainty !== "hidden" && significance2 === "major");
  const isInOrder = visible.every((event, index) => index === 0 || inOrder(visible[index - 1], event) <= 0);
  return isInOrder ? visible : visible.sort(inOrder);
}
function inOrder(a, b) {
  return compare3(a.event.date, b.event.date) || compare3(a.event.time ?? "", b.event.time ?? "") || compare3(eventUid(a), eventUid(b));
}
function compare3(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/calendars/page/anchors.ts
function anchor(wanted) {
  return wanted.replaceAll(/[^A-Za-z0-9_-]+/g, "-").replace(/^[^A-Za-z]+/, "").slice(0, 150) || "item";
}
function uniqueNames(reserved) {
  const taken = new Set(reserved);
  return (wanted) => {
    let name = wanted;
    for (let count = 2; taken.has(name.toLowerCase()); count++) name = `${wanted}-${count}`;
    taken.add(name.toLowerCase());
    return name;
  };
}

// src/calendars/page/event_line.ts
function eventLine(published, { id }) {
  const { event } = published;
  const [moved] = earlierSlots(event);
  return {
    type: event.type,
    status: event.status,
    certainty: event.certainty,
    caseId: published.caseId,
    caseName: published.caseName,
    zone: published.zone,
    zoneConfirmed: published.zoneConfirmed,
    courtId: published.courtId,
    courtCitation: published.courtCitation,
    location: placeInWords(event.location),
    id,
    uid: eventUid(published),
    date: event.date,
    time: event.time ?? "",
    title: eventName(published),
    hours: eventHours(published),
    machine: machineWhen(published),
    movedFrom: moved?.date ?? null,
    movedFromTime: moved?.time ?? "",
    attendance: attendance(published),
    ways: published.remote.map(({ uri, label }) => `${uri} ${plainLine(label)}`).join("\n")
  };
}
function eventName({ event }) {
  return event.title.trim() || (event.type === "hearing" ? "Hearing" : "Deadline");
}

// src/calendars/page/placed_case.ts
function placeEvents(of, { events: events2, former }) {
  const name = uniqueNames([
    "main",
    "upcoming",
    "past",
    "former"
  ]);
  const placed2 = (some) => visibleEvents(some).map((published) => ({
    published,
    line: eventLine(published, {
      id: name(anchor(published.key || eventUid(published)))
    })
  }));
  return {
    ...of,
    events: placed2(events2),
    former: placed2(former)
  };
}

// src/domain/plan/feed_window.ts
function feedWindow(events2, { today, cancelledDays = 30, pastDays: pastDays2 = null, upcomingDays = null }) {
  const cancelledSince = addDays(today, -cancelledDays);
  const first = pastDays2 === null ? "" : addDays(today, -pastDays2);
  const last = upcomingDays === null ? "9999-12-31" : addDays(today, upcomingDays);
  const window = {
    kept: [],
    withheld: [],
    reasons: /* @__PURE__ */ new Map()
  };
  for (const published of events2) {
    const { event } = published;
    const outside = !isDate(event.date) ? null : event.date < first ? `more than ${pastDays2} days ago` : event.date > last ? `more than ${upcomingDays} days ahead` : null;
    if (outside !== null) {
      window.reasons.set(eventUid(published), {
        kind: "window",
        detail: outside
      });
    }
    const old = event.status === "cancelled" && lastWord(event) < cancelledSince;
    (old || outside !== null ? window.withheld : window.kept).push(published);
  }
  return window;
}
function lastWord({ support }) {
  const days2 = support.map(({ filed }) => filed).filter(isDate).sort();
  const cancelling = support.filter(({ verb, filed }) => verb === "cancelled" && isDate(filed)).map(({ filed }) => filed).sort();
  return cancelling.at(-1) ?? days2.at(-1) ?? "9999-12-31";
}

// src/domain/plan/content_hash.ts
var import_node_crypto12 = require("node:crypto");
function contentHash2(published) {
  let hash2 = known2.get(published);
  if (hash2 === void 0) {
    hash2 = computed(published);
    known2.set(published, hash2);
  }
  return hash2;
}
var known2 = /* @__PURE__ */ new WeakMap();
function computed(published) {
  const { event } = published;
  const content = [
    eventTitle(published),
    eventDescription(published),
    event.date,
    event.time,
    event.endTime,
    event.kind,
    event.status === "passed" ? "pending" : event.status,
    event.certainty,
    event.location,
    published.significance,
    published.zone,
    published.courtCitation,
    published.docketUrl,
    published.tags,
    published.reminders.map(({ method, minutes }) => [
      method,
      minutes
    ]),
    published.notifyEmails,
    // Each is shown of one sort of event alone.
    event.type === "deadline" ? published.deadlineStyle : "all-day",
    event.type === "hearing" && published.busy
  ];
  return (0, import_node_crypto12.createHash)("sha256").update(JSON.stringify(content)).digest("hex").slice(0, 32);
}

// src/domain/plan/time_frame.ts
function timeFrame({ event, deadlineStyle }) {
  if (event.type === "deadline") {
    return deadlineHour(event.time, deadlineStyle) ?? "day";
  }
  if (event.time === null) return "day";
  return event.endTime === null ? String(hearingKind(event.kind).minutes) : "stated";
}

// src/domain/plan/publish_plan.ts
function planPublication(input) {
  const previous = new Map(input.previous.map((row) => [
    row.uid,
    row
  ]));
  const plan = {
    events: [],
    rows: [],
    added: [],
    changed: [],
    removed: [],
    clashes: [],
    unexplained: []
  };
  const present = new Set(input.taken);
  const next = input.next.map((event) => ({
    event,
    row: settle2(event, {
      before: previous.get(eventUid(event)),
      now: input.now
    })
  }));
  next.sort((a, b) => compare4(a.row.uid, b.row.uid) || compare4(a.row.contentHash, b.row.contentHash));
  for (const { event, row } of next) {
    const { uid } = row;
    if (present.has(uid)) {
      plan.clashes.push({
        uid,
        title: row.title
      });
      continue;
    }
    present.add(uid);
    const before2 = previous.get(uid);
    if (before2 === void 0) plan.added.push(uid);
    else if (before2.contentHash !== row.contentHash) plan.changed.push(uid);
    plan.rows.push(row);
    plan.events.push(settled(event, row));
  }
  const withheld = new Map(input.withheld?.map((event) => [
    eventUid(event),
    event
  ]));
  for (const row of [
    ...input.previous
  ].sort((a, b) => compare4(a.uid, b.uid))) {
    if (present.has(row.uid)) continue;
    const reason2 = input.reasons?.get(row.uid) ?? outcome(withheld.get(row.uid)) ?? ended(row);
    plan.removed.push({
      uid: row.uid,
      reason: reason2
    });
    if (reason2 === null) plan.unexplained.push(row);
  }
  return plan;
}
function settled(event, { sequence, createdAt, modifiedAt }) {
  return {
    ...event,
    sequence,
    createdAt,
    modifiedAt
  };
}
function settle2(published, { before: before2, now }) {
  const { event } = published;
  const hash2 = contentHash2(published);
  const next = {
    uid: eventUid(published),
    caseId: published.caseId,
    key: published.key,
    contentHash: hash2,
    sequence: published.sequence,
    createdAt: published.createdAt || now,
    modifiedAt: published.modifiedAt || now,
    title: eventTitle(published),
    type: event.type,
    date: event.date,
    time: event.time,
    endTime: event.endTime,
    zone: published.zone,
    location: event.location,
    status: event.status,
    certainty: event.certainty,
    frame: timeFrame(published),
    ...published.remote.length === 0 ? {} : {
      access: accessTo(published)
    }
  };
  const settled2 = before2 === void 0 ? next : {
    ...next,
    sequence: before2.sequence + (isSameAppointment(before2, next) ? 0 : 1),
    createdAt: before2.createdAt,
    modifiedAt: before2.contentHash === hash2 ? before2.modifiedAt : now
  };
  return before2 !== void 0 && isSame(before2, settled2) ? before2 : settled2;
}
function isSame(a, b) {
  const keys = Object.keys(b);
  return keys.length === Object.keys(a).length && keys.every((key) => a[key] === b[key]);
}
function isSameAppointment(before2, row) {
  const isSameFrame = before2.frame === void 0 || before2.frame === row.frame;
  return isSameFrame && appointment(before2) === appointment(row);
}
function appointment(row) {
  const status = row.status === "passed" ? "pending" : row.status;
  return JSON.stringify([
    row.date,
    row.time,
    row.endTime,
    row.zone,
    row.location,
    status,
    row.certainty,
    row.access ?? ""
  ]);
}
function accessTo({ remote }) {
  return remote.map(({ uri, label }) => `${uri} ${label}`).join("\n");
}
function outcome(withheld) {
  const status = withheld?.event.status;
  if (status !== "cancelled" && status !== "held" && status !== "met") return null;
  return {
    kind: status,
    detail: withheld?.event.reason ?? status
  };
}
function ended(row) {
  return row.status === "cancelled" ? {
    kind: "cancelled",
    detail: "shown as cancelled"
  } : null;
}
function compare4(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/app/case_part.ts
function planPart(events2, input) {
  const { before: before2, now, today, window } = input;
  const open2 = events2.filter(({ event }) => event.status !== "met");
  const { kept: kept4, reasons } = feedWindow(open2, {
    ...window,
    today
  });
  const wanted = visibleEvents(kept4);
  const inFeed = new Set(wanted.map(eventUid));
  const others = events2.filter((one) => !inFeed.has(eventUid(one)));
  const { events: shown2, ...plan } = planPublication({
    previous: before2.shown,
    next: continueSequences(wanted, before2.departed),
    now,
    withheld: others,
    reasons: new Map([
      ...reasons,
      ...input.reasons
    ]),
    taken: input.taken
  });
  const former = visibleEvents(others.filter((one) => isOver(one, today)));
  return {
    plan,
    shown: visibleEvents(shown2),
    former
  };
}
function indexPieces({ shown: shown2, former }, { place: place3, today }) {
  const of = placeEvents(place3, {
    events: shown2,
    former
  });
  return {
    digest: caseDigest(of, {
      today
    }),
    card: caseCard(of, {
      today
    }).text
  };
}
function makePart(state, { planned: { plan, shown: shown2, former }, today, attendees, earlier: earlier2, page }) {
  const own = renderCaseFeed(shown2, {
    allowAttendees: attendees,
    before: earlier2.own ?? null
  });
  const named2 = attendees && shown2.some(({ notifyEmails }) => notifyEmails.length > 0);
  const plain3 = named2 ? renderCaseFeed(shown2, {
    before: earlier2.plain ?? null
  }) : null;
  const part = {
    caseId: state.settings.id,
    id: partId({
      shown: shown2,
      former
    }),
    state: state.stamp,
    today,
    ...countsOf(shown2),
    problems: [
      ...own.problems.map(({ uid, message: message2 }) => `${uid}: ${message2}`),
      ...plan.clashes.map(({ uid, title }) => `${uid}: a second event has this key: ${title}`)
    ],
    sizes: {
      own: own.bytes.length,
      plain: (plain3 ?? own).bytes.length
    },
    times: timesOf(own.events),
    courts: [
      ...new Set(own.events.map(({ courtId }) => courtId))
    ],
    types: [
      ...new Set(own.events.map(({ type }) => type))
    ],
    digest: page?.digest ?? null
  };
  return {
    part,
    pieces: {
      own,
      plain: plain3,
      card: page?.card ?? ""
    }
  };
}
function countsOf(shown2) {
  const tentative2 = shown2.filter(({ event }) => event.certainty === "tentative").length;
  return {
    events: shown2.length,
    tentative: tentative2
  };
}
function partId({ shown: shown2, former }) {
  const hash2 = (0, import_node_crypto13.createHash)("sha256");
  for (const event of shown2) hash2.update(`${eventStamp(event)}
`);
  hash2.update("\n");
  for (const event of former) hash2.update(`${eventStamp(event)}
`);
  return hash2.digest("hex").slice(0, 32);
}
function continueSequences(events2, departed) {
  const former = new Map(departed.map((row) => [
    row.uid,
    row
  ]));
  return events2.map((event) => {
    const row = former.get(eventUid(event));
    return row === void 0 ? event : {
      ...event,
      sequence: row.sequence + 1,
      createdAt: row.createdAt
    };
  });
}

// src/app/changes/calendar_changes.ts
var mostAdded = 10;
var titleLimit2 = 120;
var silentReasons = /* @__PURE__ */ new Set([
  "window",
  "removed-case"
]);
function calendarChanges(input) {
  const { previous, plan } = input;
  const before2 = new Map(previous.map((row) => [
    row.uid,
    row
  ]));
  const now = new Map(plan.rows.map((row) => [
    row.uid,
    row
  ]));
  const known3 = new Map(input.events.map((event) => [
    eventUid(event),
    event
  ]));
  const scene = {
    ...input,
    known: known3
  };
  const added = plan.added.flatMap((uid) => tell(now.get(uid), {
    ...scene,
    ...settingOf(uid)
  }));
  const others = [
    ...plan.changed.flatMap((uid) => changed(before2.get(uid), {
      row: now.get(uid),
      scene
    })),
    ...plan.removed.flatMap(({ uid, reason: reason2 }) => left(before2.get(uid), {
      reason: reason2,
      scene
    }))
  ];
  return [
    ...summed(added),
    ...others
  ].sort((a, b) => compare5(a.caseId, b.caseId) || compare5(a.uid, b.uid));
  function settingOf(uid) {
    const row = now.get(uid);
    const name = titleOf(row, known3.get(uid));
    if (row.status === "cancelled") {
      return {
        kind: "added",
        sentence: `${name} of ${when(row)} is cancelled`
      };
    }
    const verb = row.type === "deadline" ? "due" : row.status === "held" ? "held on" : "set for";
    const doubt3 = row.certainty === "tentative" ? ", to be confirmed" : "";
    return {
      kind: "added",
      sentence: `${name} ${verb} ${when(row)}${doubt3}`
    };
  }
}
function tell(row, { kind, sentence: sentence2, ...scene }) {
  const event = scene.known.get(row.uid);
  return [
    {
      calendarId: scene.calendarId,
      caseId: row.caseId,
      caseName: plainLine(event?.caseName ?? row.caseId),
      courtId: event?.courtId ?? "",
      tags: event?.tags ?? [],
      uid: row.uid,
      stateHash: kind === "removed" ? "removed" : row.contentHash,
      at: scene.at,
      kind,
      type: row.type,
      sentence: plainLine(sentence2),
      basis: event === void 0 ? null : basisOf(event),
      docketUrl: event?.docketUrl ?? ""
    }
  ];
}
function changed(was, { row, scene }) {
  const name = titleOf(row, scene.known.get(row.uid));
  const say = (kind, sentence2) => tell(row, {
    ...scene,
    kind,
    sentence: sentence2
  });
  if (was.status !== row.status) {
    if (row.status === "cancelled") return say("cancelled", `${name} of ${when(was)} is cancelled`);
    if (row.status === "held") return say("held", `${name} was held on ${when(row)}`);
    if (was.status === "cancelled") {
      return say("restored", `${name} is on again, ${verbOf(row)} ${when(row)}`);
    }
  }
  if (was.date !== row.date || was.time !== row.time) {
    if (row.status === "held") {
      return say("held", `${name} was held on ${when(row)}, not on ${when(was)}`);
    }
    if (row.status === "cancelled") {
      return say("changed", `${name}, cancelled, was set for ${when(row)}, not for ${when(was)}`);
    }
    const from = was.date === row.date ? `on ${hours2(was, row)}` : `moved from ${when(was)} to ${when(row)}`;
    const doubt3 = row.certainty === "tentative" ? ", to be confirmed" : "";
    return say("moved", `${name} ${from}${placed(was, row)}${doubt3}`);
  }
  const details = [
    titleOf(was, void 0) === titleOf(row, void 0) ? "" : `was ${titleOf(was, void 0)}`,
    placed(was, row).replace(/^, /, ""),
    was.endTime === row.endTime || row.endTime === null ? "" : `ends at ${formatClock(row.endTime)}`,
    was.certainty === row.certainty ? "" : row.certainty === "tentative" ? "is to be confirmed" : "is confirmed"
  ].filter((one) => one !== "");
  if (details.length === 0) return [];
  return say("changed", `${name} of ${when(row)}: ${details.join(", ")}`);
}
function left(was, { reason: reason2, scene }) {
  const isOver2 = was.status === "cancelled" || was.status === "held";
  if (isOver2 || reason2 !== null && silentReasons.has(reason2.kind)) return [];
  const name = titleOf(was, scene.known.get(was.uid));
  const event = scene.known.get(was.uid)?.event;
  if (reason2?.kind === "met") {
    return tell(was, {
      ...scene,
      kind: "removed",
      sentence: `${name} of ${when(was)} is met`
    });
  }
  if (reason2?.kind === "cancelled") {
    return tell(was, {
      ...scene,
      kind: "cancelled",
      sentence: `${name} of ${when(was)} is cancelled`
    });
  }
  if (reason2?.kind === "held") {
    const day4 = event === void 0 ? when(was) : formatCourtDate(event.date);
    return tell(was, {
      ...scene,
      kind: "held",
      sentence: `${name} was held on ${day4}`
    });
  }
  const why = reason2 === null ? "" : `: ${shorten(plainLine(reason2.detail), titleLimit2)}`;
  const sentence2 = `${name} of ${when(was)} left the calendar${why}`;
  return tell(was, {
    ...scene,
    kind: "removed",
    sentence: sentence2
  });
}
function summed(added) {
  return [
    ...Map.groupBy(added, ({ caseId }) => caseId).values()
  ].flatMap((own) => {
    const [first] = own;
    if (first === void 0 || own.length <= mostAdded) return own;
    const hearings = own.filter(({ type }) => type === "hearing").length;
    const sentence2 = `${counted(hearings, "hearing")} and ${counted(own.length - hearings, "deadline")} are on the calendar now`;
    return [
      {
        ...first,
        uid: `${first.caseId}@case-calendar`,
        stateHash: first.at,
        kind: "many",
        type: null,
        sentence: sentence2,
        basis: null
      }
    ];
  });
}
function titleOf(row, event) {
  const title = event?.event.title ?? row.title.replace(/^(?:\[[^\]]*\]\s*)*/, "").replace(/^.*?: /, "").replace(/ \(to be confirmed\)$/, "");
  return shorten(plainLine(title), titleLimit2);
}
function when({ date, time, zone: zone2, type }) {
  return type === "deadline" ? formatCourtDate(date) : formatCourtTime({
    date,
    time,
    zone: zone2
  });
}
function verbOf({ type }) {
  return type === "deadline" ? "due" : "set for";
}
function hours2(was, row) {
  const day4 = formatCourtDate(row.date);
  if (was.time === null) return `${day4} is at ${formatClock(row.time)}`;
  if (row.time === null) return `${day4} has no hour any more (was ${formatClock(was.time)})`;
  return `${day4} moved from ${formatClock(was.time)} to ${formatClock(row.time)}`;
}
function placed(was, row) {
  if (was.location === row.location) return "";
  if (row.location === null) return ", the place is open";
  const place3 = shorten(plainLine(row.location), titleLimit2);
  return was.location === null ? `, place ${place3}` : `, place ${place3} (was ${shorten(plainLine(was.location), titleLimit2)})`;
}
function basisOf({ sources }) {
  const [newest] = quotedSources(sources);
  if (newest === void 0) return null;
  return {
    label: entryLabel(newest),
    quote: newest.quote,
    url: newest.url
  };
}
function compare5(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/app/leaving_reasons.ts
function leavingReasons(previous, { state, cases, store }) {
  const reasons = /* @__PURE__ */ new Map();
  const [first] = previous;
  if (first === void 0) return reasons;
  const { caseId } = first;
  if (state === null) {
    const elsewhere = cases.find(({ settings }) => settings.id === caseId)?.settings.calendar;
    const detail2 = elsewhere === void 0 ? `case ${caseId} is no longer in the settings` : `case ${caseId} is now in calendar ${elsewhere}`;
    for (const { uid } of previous) reasons.set(uid, {
      kind: "removed-case",
      detail: detail2
    });
    return reasons;
  }
  const unclear = state.settings.dockets.some((reference) => isAmbiguous(reference, store));
  const followed = new Set(state.dockets.map(({ docketKey: docketKey2 }) => docketKey2));
  const docketOf = new Map(store.ledger.of({
    caseId
  }).map((row) => [
    row.key,
    row.docketKey
  ]));
  for (const { uid, key } of previous) {
    const docket = docketOf.get(key);
    const merged = state.merged.get(uid);
    if (docket !== void 0 && !followed.has(docket) && !unclear) {
      const detail2 = `docket ${docket} is no longer in case ${caseId}`;
      reasons.set(uid, {
        kind: "removed-case",
        detail: detail2
      });
    } else if (merged !== void 0) reasons.set(uid, merged);
  }
  return reasons;
}

// src/app/output_differences.ts
function outputDifferences(plan, previous) {
  const now = new Map(plan.rows.map((row) => [
    row.uid,
    row
  ]));
  const before2 = new Map(previous.map((row) => [
    row.uid,
    row
  ]));
  const shown2 = (uid, change) => {
    const { date, title } = now.get(uid);
    const former = before2.get(uid);
    const same = former === void 0 || former.date === date && former.title === title;
    const was = same ? null : {
      date: former.date,
      title: former.title
    };
    return {
      change,
      uid,
      date,
      title,
      was,
      reason: null
    };
  };
  const left2 = plan.removed.map(({ uid, reason: reason2 }) => {
    const { date, title } = before2.get(uid);
    return {
      change: "removed",
      uid,
      date,
      title,
      was: null,
      reason: reason2?.detail ?? null
    };
  });
  const others = [
    ...plan.added.map((uid) => shown2(uid, "added")),
    ...plan.changed.map((uid) => shown2(uid, "changed"))
  ];
  return [
    ...left2.sort(byDay),
    ...others.sort(byDay)
  ];
}
function byDay(a, b) {
  const [one, other] = [
    `${a.date} ${a.title} ${a.uid}`,
    `${b.date} ${b.title} ${b.uid}`
  ];
  return one < other ? -1 : one > other ? 1 : 0;
}

// src/app/publish_feed.ts
function publishFeed(work2, onSettled) {
  const { calendar, tools, kept: kept4, claims, today } = work2;
  const { store, dryRun = false, force = false } = tools;
  const output = outputId(calendar);
  const stamp2 = store.stamps.ofOutput(output);
  const known3 = kept4.outputs.find(output, stamp2);
  const isNew = known3 === null && !store.outputs.isPublished(output);
  const changed2 = [];
  const own = [
    ...work2.own
  ].sort((a, b) => compare6(a.settings.id, b.settings.id));
  const parts2 = own.map((state) => {
    const { id } = state.settings;
    const shown3 = claims.isShared(id) ? void 0 : known3?.get(id);
    const same = kept4.parts.find(state, {
      id: shown3,
      today
    });
    if (same !== null) return same;
    const { part, ...change } = changedPart(state, work2);
    changed2.push(change);
    return part;
  });
  changed2.push(...goneCases(known3, work2));
  const plan = plansTogether(changed2);
  const previous = changed2.flatMap(({ before: before3 }) => before3);
  const result = {
    ...blankResult(calendar.id, calendar.icsPath),
    events: parts2.reduce((sum, { events: events2 }) => sum + events2, 0),
    tentative: parts2.reduce((sum, { tentative: tentative2 }) => sum + tentative2, 0),
    plan: {
      added: plan.added,
      changed: plan.changed,
      removed: plan.removed
    },
    differences: outputDifferences(plan, previous),
    unexplained: plan.unexplained.map((row) => `${row.date} ${row.title}`),
    problems: parts2.flatMap(({ problems }) => problems)
  };
  if (plan.unexplained.length > 0 && !force) return {
    ...result,
    outcome: "held-back"
  };
  const requireOwn = () => {
    if (store.stamps.ofOutput(output) !== stamp2) throw new Overtaken(`calendar "${calendar.id}"`);
  };
  const { content, inputs } = feedFile(feedCalendar(calendar, tools.config), {
    parts: parts2,
    attendees: feedHasAttendees(calendar, tools.config),
    kept: kept4.parts
  });
  const path = calendar.icsPath;
  if (dryRun) {
    onSettled({
      parts: parts2
    });
    const isAsItWas = path === null || holdsBytes(path, content);
    return isAsItWas ? {
      ...result,
      outcome: "unchanged"
    } : {
      ...result,
      paths: [
        path
      ],
      outcome: "would-write"
    };
  }
  requireOwn();
  const outcome2 = path === null ? "unchanged" : writeKeptFile(path, {
    inputs,
    content: () => content,
    files: kept4.files
  });
  onSettled({
    parts: parts2
  });
  const before2 = new Set(previous);
  const rows = plan.rows.filter((row) => !before2.has(row));
  const left2 = plan.removed.map(({ uid }) => uid);
  const shown2 = new Map(parts2.map(({ caseId, id }) => [
    caseId,
    id
  ]));
  if (isNew || rows.length + left2.length > 0 || outcome2 === "written") {
    const changes2 = isNew ? [] : changed2.flatMap(({ changes: changes3 }) => changes3).sort(byCase2);
    const after = store.outputs.record(output, {
      rows,
      left: left2
    }, {
      first: () => {
        requireOwn();
        store.changes.add(changes2);
      },
      between: tools.giveWay
    });
    if (after !== null) kept4.outputs.keep(output, {
      stamp: after,
      parts: shown2
    });
  } else if (changed2.length > 0 || known3 === null) {
    kept4.outputs.keep(output, {
      stamp: stamp2,
      parts: shown2
    });
  }
  return {
    ...result,
    paths: path !== null && outcome2 === "written" ? [
      path
    ] : [],
    outcome: outcome2
  };
}
function eventsOfPart(part, work2) {
  const known3 = work2.kept.parts.events(part);
  if (known3 !== null) return known3;
  const { calendar, own, tools: { store } } = work2;
  const state = own.find(({ settings }) => settings.id === part.caseId);
  const before2 = store.outputs.ofCase(outputId(calendar), part.caseId);
  const planned = plannedPart(state, {
    before: before2,
    reasons: /* @__PURE__ */ new Map(),
    work: work2
  });
  if (partId(planned) !== part.id) throw new Overtaken(`case "${part.caseId}"`);
  return planned;
}
function unplannedEvents(state, work2) {
  return plannedPart(state, {
    before: {
      shown: [],
      departed: []
    },
    reasons: /* @__PURE__ */ new Map(),
    work: work2
  });
}
function changedPart(state, work2) {
  const { calendar, cases, kept: kept4, tools: { store } } = work2;
  const before2 = store.outputs.ofCase(outputId(calendar), state.settings.id);
  const { events: events2 } = state;
  const reasons = leavingReasons(before2.shown, {
    state,
    cases,
    store
  });
  const planned = plannedPart(state, {
    before: before2,
    reasons,
    work: work2
  });
  work2.claims.claim(state.settings.id, planned.shown);
  const { part, pieces } = made(state, {
    planned,
    work: work2
  });
  kept4.parts.keep({
    part,
    pieces,
    events: planned
  });
  return {
    part,
    ...changedCase(planned, {
      before: before2,
      events: events2,
      work: work2
    })
  };
}
function changedCase({ plan }, { before: { shown: previous }, events: events2, work: { calendar, now } }) {
  const changes2 = calendarChanges({
    calendarId: calendar.id,
    previous,
    plan,
    events: events2,
    at: now
  });
  return {
    plan,
    before: previous,
    changes: changes2
  };
}
function plannedPart({ settings, events: events2 }, { before: before2, reasons, work: work2 }) {
  const { calendar, claims, now, today } = work2;
  const taken = claims.taken(settings.id);
  return planPart(events2, {
    window: calendar.feed,
    before: before2,
    reasons,
    taken,
    now,
    today
  });
}
function made(state, { planned, work: work2 }) {
  const { calendar, tools, kept: kept4, today } = work2;
  return makePart(state, {
    planned,
    today,
    attendees: feedHasAttendees(calendar, tools.config),
    earlier: kept4.parts.earlier(state.settings.id),
    page: pageOf(state, {
      planned,
      work: work2
    })
  });
}
function pageOf({ settings }, { planned, work: work2 }) {
  const { calendar, tools: { onStep }, today, places: places2 } = work2;
  const place3 = places2?.get(settings.id);
  if (place3 === void 0) return null;
  try {
    onStep?.("page");
    return indexPieces(planned, {
      place: place3,
      today
    });
  } catch {
    return null;
  } finally {
    onStep?.(outputId(calendar));
  }
}
function goneCases(known3, work2) {
  const { calendar, own, cases, tools: { store }, now, today } = work2;
  const output = outputId(calendar);
  const present = new Set(own.map(({ settings }) => settings.id));
  const ids = known3 === null ? store.outputs.cases(output) : [
    ...known3.keys()
  ];
  return ids.filter((id) => !present.has(id)).map((id) => {
    const before2 = store.outputs.ofCase(output, id);
    const reasons = leavingReasons(before2.shown, {
      state: null,
      cases,
      store
    });
    const planned = planPart([], {
      window: calendar.feed,
      before: before2,
      reasons,
      taken: /* @__PURE__ */ new Set(),
      now,
      today
    });
    return changedCase(planned, {
      before: before2,
      events: [],
      work: work2
    });
  });
}
function plansTogether(changed2) {
  const plans = changed2.map(({ plan }) => plan);
  const byUid = (a, b) => compare6(a.uid, b.uid);
  return {
    rows: plans.flatMap(({ rows }) => rows),
    added: plans.flatMap(({ added }) => added).sort(compare6),
    changed: plans.flatMap(({ changed: changed3 }) => changed3).sort(compare6),
    removed: plans.flatMap(({ removed }) => removed).sort(byUid),
    clashes: plans.flatMap(({ clashes }) => clashes),
    unexplained: plans.flatMap(({ unexplained }) => unexplained).sort(byUid)
  };
}
function outputId(calendar) {
  return `ics:${calendar.id}`;
}
function byCase2(a, b) {
  return compare6(a.caseId, b.caseId) || compare6(a.uid, b.uid);
}
function compare6(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/app/publish_page.ts
var import_node_path11 = require("node:path");

// src/calendars/page/event_history.ts
var verbs = {
  set: "Set",
  moved: "Moved",
  cancelled: "Cancelled",
  held: "Held",
  met: "Met",
  details: "Details",
  doubt: "In doubt"
};
var most3 = 40;
function eventHistory(published) {
  const steps = historySteps(published);
  const [newest, ...older] = steps;
  if (newest === void 0) return nothing;
  const shown2 = older.slice(0, most3);
  const rest = older.length - shown2.length;
  return markup`
    <ol class="history">${step(newest)}
    </ol>${older.length === 0 ? nothing : markup`
    <details class="older"><summary>${counted(older.length, "earlier entry")}</summary><ol class="history">${shown2.map(step)}
    </ol>${rest === 0 ? nothing : markup`<p>and ${rest} more</p>`}</details>`}`;
}
function historySteps(published) {
  const support = published.event.support;
  return quotedSources(published.sources).map((source) => {
    const facts3 = support.filter((fact) => fact.entryNumber === source.entryNumber && fact.filed === source.filed && shorten(plainLine(fact.quote), 300) === source.quote);
    return {
      did: [
        ...new Set(facts3.map(deed))
      ].join("; "),
      source
    };
  });
}
function deed({ verb, date, time }) {
  const when3 = date === null ? "" : `${dayInWords(date)}${time ? `, ${clockInWords(time)}` : ""}`;
  if (when3 === "") return verbs[verb];
  if (verb === "set") return `${verbs[verb]} for ${when3}`;
  if (verb === "moved") return `${verbs[verb]} to ${when3}`;
  if (verb === "held") return `${verbs[verb]} on ${when3}`;
  return `${verbs[verb]}: ${when3}`;
}
function step({ did, source }) {
  const label = entryLabel(source);
  const cite = source.url === "" ? markup`${label}` : markup`<a href="${source.url}" rel="noopener noreferrer">${label}</a>`;
  return markup`
      <li>${did === "" ? nothing : markup`<p class="deed">${did}</p>`}
        <blockquote>\u201c${source.quote}\u201d</blockquote>
        <p class="cite">${cite}</p>
      </li>`;
}
function eventNotes({ event }) {
  const moved = earlierSlots(event).map(({ date, time }) => `${dayInWords(date)}${time === null ? "" : `, ${clockInWords(time)}`}`);
  const sentences = [
    ...event.reason === null ? [] : [
      event.reason
    ],
    ...moved.length === 0 ? [] : [
      `moved from ${moved.join("; before that ")}`
    ],
    ...event.doubts,
    ...event.conditional ? [
      "only if a condition in the quoted words is met"
    ] : [],
    ...computedBases(event)
  ];
  if (sentences.length === 0) return nothing;
  return markup`<ul class="notes">${sentences.map((words2) => markup`<li>${sentence(words2)}</li>`)}</ul>`;
}
function sentence(words2) {
  const trimmed = words2.trim();
  return `${trimmed.slice(0, 1).toUpperCase()}${trimmed.slice(1)}`;
}

// src/calendars/page/event_article.ts
var mostDocuments = 12;
function eventArticle({ published, line }, place3) {
  const { event } = published;
  const { id, title } = line;
  const classes = [
    "event",
    event.type,
    ...event.status === "cancelled" ? [
      "cancelled"
    ] : [],
    ...isOver(published, place3.today) ? [
      "over"
    ] : []
  ];
  return markup`
    <li class="${classes.join(" ")}" id="${id}" data-on="${event.date}" data-zone="${published.zone}"${isSettled(published) ? markup` data-settled=""` : nothing}>
      ${dateLeaf(event.date, {
    today: place3.today
  })}
      <div class="what">
        <p class="badges">${badges(line, place3.today)}</p>
        <h3>${event.status === "cancelled" ? markup`<s>${title}</s>` : title}&nbsp;<a class="permalink" href="#${id}" aria-label="Link to ${title}">#</a></h3>
        ${where({
    published,
    line
  }, place3)}
        ${ways(published)}
        ${eventNotes(published)}
        ${eventHistory(published)}
        ${documents3(published.documents)}
      </div>
    </li>`;
}
function where({ published, line }, { nameDocket, today }) {
  const { event, docketNumber, courtCitation } = published;
  const docket = nameDocket ? [
    docketNumber,
    courtCitation
  ].filter(Boolean).join(", ") : "";
  const people = event.parties.length > 0 ? event.parties.join(", ") : event.party ?? "";
  const judge2 = event.judge?.trim() ?? "";
  const parts2 = [
    hours(line, today),
    ...[
      placeInWords(event.location),
      judge2 === "" ? "" : `before ${judge2}`,
      people,
      docket
    ].filter((part) => part.trim() !== "").map((part) => markup`${part}`)
  ].filter((part) => part.text !== "");
  if (parts2.length === 0) return nothing;
  return markup`<p class="where">${parts2.map((part) => markup`<span>${part}</span> `)}</p>`;
}
function ways({ remote }) {
  if (remote.length === 0) return nothing;
  return markup`<ul class="ways" aria-label="Ways to attend">${remote.map(({ uri, label }) => markup`<li><a href="${uri}" rel="noopener noreferrer">${label}</a></li>`)}</ul>`;
}
function documents3(links2) {
  if (links2.length === 0) return nothing;
  const shown2 = links2.slice(0, mostDocuments).map(({ label, url, state }) => {
    const page = webUrl(url);
    if (state === "sealed") return markup`<li>${label} (sealed)</li>`;
    if (state === "not-uploaded" || page === "") {
      return markup`<li>${label} (not yet uploaded to RECAP)</li>`;
    }
    return markup`<li><a href="${page}" rel="noopener noreferrer">${label}</a></li>`;
  });
  const rest = links2.length - shown2.length;
  return markup`<div class="documents"><span>Documents</span><ul>${shown2}${rest === 0 ? nothing : markup`<li>and ${rest} more</li>`}</ul></div>`;
}

// src/calendars/page/feed_links.ts
function changeLinks({ feed }) {
  const stem = feed.replace(/\.[^./]*$/, "");
  return {
    atom: `${stem}.atom`,
    json: `${stem}.json`
  };
}
function feedLinks(feedPath, publicBaseUrl) {
  const parts2 = feedPath.split("/").filter((part) => part !== "" && part !== "." && part !== "..");
  if (parts2.length === 0) return null;
  const path = parts2.map((part) => encodeURIComponent(part.toWellFormed())).join("/");
  const base = publicBase(publicBaseUrl ?? "");
  if (base === "") return {
    webcal: null,
    feed: `./${path}`
  };
  const feed = `${base}/${path}`;
  return {
    webcal: feed.replace(/^https?:/, "webcal:"),
    feed
  };
}
function publicBase(text) {
  const trimmed = text.trim();
  if (trimmed === "") return "";
  const url = webUrl(/^[a-z][a-z0-9+.-]*:/i.test(trimmed) && !/^[^/]+:\d+(\/|$)/.test(trimmed) ? trimmed : `https://${trimmed}`);
  return url.replace(/[?#].*$/, "").replace(/\/+$/, "");
}

// src/calendars/page/legal_notes.ts
function legalNotes(stateStamp) {
  return markup`
    <footer>
      <h2>About this page</h2>
      <ul>
        <li><strong>Read by a program.</strong> Dates are taken from docket entries automatically
          and can be misread, late or incomplete. Open the quoted entry and check the docket before
          you rely on a date.</li>
        <li><strong>Presumption of innocence.</strong> A charge is an accusation. Everyone charged
          with a crime is presumed innocent unless and until proven guilty in court.</li>
        <li><strong>Not legal advice</strong> and not a record of any court. When a filing is timely
          follows the rules and orders of the court.</li>
        <li><strong>Source.</strong> Court records come from
          <a href="https://www.courtlistener.com/" rel="noopener noreferrer">CourtListener</a> and
          the <a href="https://www.courtlistener.com/recap/" rel="noopener noreferrer">RECAP
          Archive</a> of the Free Law Project.</li>
      </ul>
      <p>Last change of what is shown here: ${stamp(stateStamp)}</p>
      <p>Made with Case Calendar, which is free software.</p>
    </footer>`;
}
function stamp(text) {
  const instant2 = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]+)?Z$/.exec(text);
  if (instant2 === null) return markup`${text}`;
  const [, day4 = "", clock = ""] = instant2;
  return markup`<time datetime="${text}">${dayInWords(day4)}, ${clock} UTC</time>`;
}

// src/calendars/page/page_assets.ts
var import_node_crypto14 = require("node:crypto");

// src/calendars/page/page.js
var page_default = '// Search, filters, the viewer\'s clock and theme, and what has passed since the page was made. All\n// text comes from the page itself and goes back as text; nothing is loaded or sent.\n(() => {\n  "use strict";\n  const root = document.documentElement;\n  const day = 86_400_000;\n\n  const remember = {\n    get(key) {\n      try {\n        return localStorage.getItem(key);\n      } catch {\n        return null;\n      }\n    },\n    set(key, value) {\n      try {\n        localStorage.setItem(key, value);\n      } catch {\n        // Without storage a choice lasts as long as the page.\n      }\n    },\n  };\n\n  const kept = remember.get("cc-theme");\n  if (kept === "dark" || kept === "light") root.dataset.theme = kept;\n\n  document.addEventListener("DOMContentLoaded", () => {\n    theme();\n    clock();\n    copying();\n    menus();\n    const [search, clashes] = [searching(), clashing()];\n    const choose = () => {\n      search?.();\n      clashes?.();\n    };\n    present(choose);\n    setInterval(() => present(choose), 60_000);\n    document.addEventListener("visibilitychange", () => {\n      if (!document.hidden) present(choose);\n    });\n    onPaper(choose);\n  });\n\n  function all(selector, within = document) {\n    return [...within.querySelectorAll(selector)];\n  }\n\n  function element(name, text, look) {\n    const made = document.createElement(name);\n    made.textContent = text;\n    if (look) made.className = look;\n    return made;\n  }\n\n  let printing = false;\n\n  /** Paper shows all that fits the search: nobody can unfold it there. */\n  function onPaper(choose) {\n    let folded = [];\n    let shortened = [];\n    addEventListener("beforeprint", () => {\n      folded = all("details:not(.menu):not([open])");\n      shortened = all(".calendar[data-expanded=false]");\n      printing = true;\n      for (const one of folded) one.open = true;\n      for (const one of shortened) one.dataset.expanded = "true";\n      choose();\n    });\n    addEventListener("afterprint", () => {\n      printing = false;\n      for (const one of folded) one.open = false;\n      for (const one of shortened) one.dataset.expanded = "false";\n      choose();\n    });\n  }\n\n  // Theme\n\n  function theme() {\n    const button = document.getElementById("theme-toggle");\n    const system = matchMedia("(prefers-color-scheme: dark)");\n    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;\n    const name = () => {\n      button.textContent = isDark() ? "Light" : "Dark";\n      button.setAttribute("aria-label", `Use ${isDark() ? "light" : "dark"} colours`);\n    };\n    button.addEventListener("click", () => {\n      root.dataset.theme = isDark() ? "light" : "dark";\n      remember.set("cc-theme", root.dataset.theme);\n      name();\n    });\n    system.addEventListener("change", name);\n    name();\n    button.parentElement.hidden = false;\n  }\n\n  // The viewer\'s own clock beside the court\'s\n\n  function clock() {\n    const button = document.getElementById("zone-toggle");\n    const form = new Intl.DateTimeFormat("en-US", {\n      weekday: "short",\n      year: "numeric",\n      month: "2-digit",\n      day: "2-digit",\n      hour: "numeric",\n      minute: "2-digit",\n      timeZoneName: "short",\n    });\n    const own = (at, courtDay) => {\n      const parts = Object.fromEntries(\n        form.formatToParts(at).map(({ type, value }) => [type, value]),\n      );\n      const here = `${parts.year}-${parts.month}-${parts.day}`;\n      const clock = `${parts.hour}:${parts.minute} ${parts.dayPeriod} ${parts.timeZoneName}`;\n      return here === courtDay ? clock : `${parts.weekday} ${clock}`;\n    };\n    const show = (on) => {\n      button.setAttribute("aria-pressed", String(on));\n      for (const time of all("time[datetime*=T]")) {\n        const next = time.nextElementSibling;\n        if (next?.className === "mine") {\n          time.nextSibling.remove();\n          next.remove();\n        }\n        const stated = /([+-]\\d\\d):(\\d\\d)$/.exec(time.dateTime);\n        const at = new Date(time.dateTime);\n        if (!on || stated === null || Number.isNaN(at.getTime())) continue;\n        const offset = Number(stated[1]) * 60 +\n          Number(stated[2]) * (stated[1].startsWith("-") ? -1 : 1);\n        if (offset === -at.getTimezoneOffset()) continue;\n        const words = `= ${own(at, time.dateTime.slice(0, 10))}`;\n        time.after(" ", element("span", words, "mine"));\n      }\n      for (const list of all(".day ol")) arrange(list, on);\n    };\n    /** By the viewer\'s clock, or as it was: by the hours of each court. */\n    const arrange = (list, byInstant) => {\n      const rows = [...list.children];\n      for (const [index, row] of rows.entries()) row.dataset.place ??= index;\n      const instant = (row) =>\n        byInstant ? Date.parse(row.querySelector("time[datetime*=T]")?.dateTime ?? "") || 0 : 0;\n      rows.sort((a, b) => instant(a) - instant(b) || a.dataset.place - b.dataset.place);\n      list.append(...rows);\n    };\n    const turn = (on) => {\n      remember.set("cc-zone", on ? "mine" : "court");\n      show(on);\n    };\n    button.addEventListener("click", () => turn(button.getAttribute("aria-pressed") !== "true"));\n    if (remember.get("cc-zone") === "mine") show(true);\n  }\n\n  // Subscribing\n\n  function copying() {\n    for (const button of all("button[data-url]")) {\n      const words = button.textContent;\n      button.hidden = false;\n      button.setAttribute("aria-live", "polite");\n      button.addEventListener("click", async () => {\n        try {\n          await navigator.clipboard.writeText(button.dataset.url);\n          button.textContent = "Copied!";\n        } catch {\n          button.textContent = "Copy failed";\n        }\n        setTimeout(() => (button.textContent = words), 1500);\n      });\n    }\n    for (const input of all(".address input")) {\n      input.addEventListener("focus", () => input.select());\n    }\n  }\n\n  function menus() {\n    const close = (menu) => {\n      menu.open = false;\n    };\n    // Also where the keyboard has gone on, it must not lie over what has the focus.\n    for (const leaving of ["click", "focusin"]) {\n      document.addEventListener(leaving, ({ target }) => {\n        for (const menu of all("details.menu[open]")) if (!menu.contains(target)) close(menu);\n      });\n    }\n    document.addEventListener("keydown", ({ key, target }) => {\n      if (key !== "Escape") return;\n      const menu = target.closest?.("details.menu[open]");\n      if (!menu) return;\n      close(menu);\n      menu.querySelector("summary").focus();\n    });\n  }\n\n  // What has passed, by the clock of the court\n\n  const days = new Map();\n\n  /** The day it is at a court, YYYY-MM-DD; in an unknown zone, the viewer\'s own. */\n  function today(zone) {\n    if (!days.has(zone)) {\n      const at = (timeZone) =>\n        new Intl.DateTimeFormat("en-CA", {\n          timeZone,\n          year: "numeric",\n          month: "2-digit",\n          day: "2-digit",\n        }).format(new Date());\n      let found;\n      try {\n        found = at(zone || "America/New_York");\n      } catch {\n        found = at(undefined);\n      }\n      days.set(zone, found);\n    }\n    return days.get(zone);\n  }\n\n  function zoneOf(node) {\n    return node.closest("[data-zone]")?.dataset.zone ?? "";\n  }\n\n  function daysFrom(from, to) {\n    return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / day);\n  }\n\n  let judged = "";\n\n  /** Judges every event anew when somewhere a day has begun. */\n  function present(choose) {\n    days.clear();\n    const now = new Set(all("[data-zone]").map(({ dataset }) => today(dataset.zone)));\n    const state = [...now, today("America/New_York")].join();\n    if (state === judged) return;\n    judged = state;\n    stale();\n    const rows = all("[data-on]");\n    const cards = new Map(all(".case").map((card) => [card.id, card]));\n    for (const row of rows) {\n      const zone = row.dataset.zone ?? cards.get(row.dataset.case)?.dataset.zone ?? zoneOf(row);\n      const past = row.dataset.on < today(zone);\n      if (past && !row.classList.contains("over")) {\n        row.classList.add("over");\n        const marks = row.querySelector(".badges");\n        if (marks && !("settled" in row.dataset)) {\n          marks.append(element("span", "Date passed", "badge done"));\n        }\n      }\n      row.dataset.past = past ? "yes" : "";\n    }\n    for (const span of all("[data-away]")) {\n      const away = daysFrom(today(zoneOf(span)), span.dataset.away);\n      span.textContent = away === 0\n        ? "today"\n        : away === 1\n        ? "tomorrow"\n        : away > 1\n        ? `in ${away} days`\n        : "";\n    }\n    casePage();\n    choose();\n  }\n\n  function stale() {\n    const made = root.dataset.today ?? "";\n    const age = daysFrom(made, today("America/New_York"));\n    document.querySelector(".stale")?.remove();\n    if (!(age >= 3)) return;\n    const words = `This page was made ${age} days ago. Dates may have been set or moved since.`;\n    const note = element("p", words, "stale");\n    note.setAttribute("role", "note");\n    document.querySelector(".asof").after(note);\n  }\n\n  /** Moves what has passed from the upcoming events of a case to its past ones. */\n  function casePage() {\n    const upcoming = document.getElementById("upcoming");\n    const past = document.getElementById("past");\n    if (!upcoming || !past) return;\n    for (const event of all(".event", upcoming)) {\n      if (event.dataset.past) past.querySelector("ol").prepend(event);\n    }\n    for (const section of [upcoming, past]) {\n      const count = all(".event", section).length;\n      section.querySelector(".tally").textContent = count;\n      if (section === past) past.hidden = count === 0;\n      else section.querySelector(".empty").hidden = count > 0;\n    }\n    const next = document.querySelector("[data-next]");\n    const target = next && document.getElementById(next.querySelector("a").hash.slice(1));\n    if (target?.dataset.past) next.hidden = true;\n  }\n\n  // Clashes\n\n  /** The first that are still to come; the others when they are asked for. */\n  function clashing() {\n    const section = document.getElementById("clashes");\n    if (!section) return null;\n    const shownAtOnce = 5;\n    const items = [...section.querySelector("ul").children];\n    const uncounted = all(":scope > p", section);\n    const place = element("p", "", "expand");\n    const button = element("button", "", "button");\n    button.type = "button";\n    place.append(button);\n    section.append(place);\n    let open = false;\n\n    function show() {\n      const coming = items.filter(({ dataset }) => !dataset.past);\n      const rest = coming.length - shownAtOnce;\n      const whole = open || printing || rest <= 0;\n      for (const [index, item] of coming.entries()) item.hidden = !whole && index >= shownAtOnce;\n      for (const note of uncounted) note.hidden = !whole;\n      place.hidden = rest <= 0;\n      button.setAttribute("aria-expanded", String(open));\n      button.textContent = open ? "Show fewer" : `Show all (${rest} more)`;\n    }\n\n    button.addEventListener("click", () => {\n      open = !open;\n      show();\n    });\n    return show;\n  }\n\n  // Search, filters and order of the index\n\n  function searching() {\n    const form = document.getElementById("filters");\n    if (!form) return null;\n    const names = ["q", "kind", "court", "tag", "from", "to"];\n    const field = (name) => form.elements.namedItem(name);\n    const status = document.getElementById("search-status");\n    const nothing = document.getElementById("nothing");\n    const clear = form.querySelector("button[type=reset]");\n    const clashes = document.getElementById("clashes");\n    const cards = all(".case").map((card) => ({\n      card,\n      text: card.dataset.search,\n      courts: card.dataset.courts.split(" "),\n      tags: all("[data-tag]", card).map(({ dataset }) => dataset.tag.toLowerCase()),\n      rows: all(".row", card),\n      past: card.dataset.past.split(" ").filter(Boolean),\n      note: card.querySelector(".matches"),\n      empty: card.querySelector(".empty"),\n      more: card.querySelector("details.more"),\n      // What an event of it is found by, beside its own words.\n      head: ["h3", ".facts", ".tags"].map((part) => card.querySelector(part)?.textContent ?? "")\n        .join(" ").toLowerCase(),\n    }));\n    const byId = new Map(cards.map((one) => [one.card.id, one]));\n    const dayRows = all(".agenda .day").map((section) => ({\n      section,\n      rows: all(".row", section).map((row) => {\n        const of = byId.get(row.dataset.case);\n        return { row, of, text: `${row.textContent.toLowerCase()} ${of.head}` };\n      }),\n    }));\n    // A case that the address names is not among those left out at first.\n    const named = document.getElementById(location.hash.slice(1))?.closest(".case");\n    if (named) named.closest(".calendar").dataset.expanded = "true";\n    const calendars = all(".calendar").map((section) => calendar(section, () => apply()));\n\n    const read = () =>\n      Object.fromEntries(names.map((name) => [name, field(name)?.value.trim() ?? ""]));\n\n    function apply() {\n      const wanted = read();\n      const words = tokens(wanted.q);\n      const inEvents = wanted.kind || wanted.court || wanted.from || wanted.to;\n      const active = Boolean(inEvents || words.length > 0 || wanted.tag);\n      const fits = (row, of) =>\n        (!wanted.kind || row.classList.contains(wanted.kind)) &&\n        (!wanted.court || (row.dataset.court ?? of.card.dataset.court) === wanted.court) &&\n        (!wanted.from || row.dataset.on >= wanted.from) &&\n        (!wanted.to || row.dataset.on <= wanted.to);\n      let found = 0;\n      for (const of of cards) {\n        of.fits = words.every((word) => of.text.includes(word)) &&\n          (!wanted.tag || of.tags.includes(wanted.tag)) &&\n          (!wanted.court || of.courts.includes(wanted.court));\n        if (of.fits) {\n          let shown = 0;\n          for (const row of of.rows) {\n            const fit = fits(row, of);\n            row.hidden = !fit || long(row);\n            if (!row.hidden) shown++;\n          }\n          const past = inEvents ? pastFits(of, wanted) : 0;\n          of.note.hidden = past === 0;\n          of.note.textContent = past === 0\n            ? ""\n            : `(${past} earlier ${past === 1 ? "event matches" : "events match"})`;\n          if (inEvents) of.fits = shown + past > 0;\n          if (of.more) folded(of, Boolean(inEvents));\n        }\n        if (of.fits) found++;\n      }\n      agenda(\n        active,\n        (row, of, text) => of.fits && words.every((word) => text.includes(word)) && fits(row, of),\n      );\n      const fitting = (card) => byId.get(card.id).fits;\n      const shown = calendars.flatMap((one) => one.show(active, fitting));\n      const chosen = new Set(shown);\n      for (const { card } of cards) if (!chosen.has(card)) card.hidden = true;\n      reveal(shown.filter(({ hidden }) => hidden));\n      if (clashes) clashes.hidden = active;\n      status.textContent = active ? `${found} ${found === 1 ? "match" : "matches"}` : "";\n      nothing.hidden = !active || found > 0;\n      // There is a second one where nothing matches.\n      clear.hidden = !active || found === 0;\n      narrowed(wanted, active);\n      address(wanted);\n    }\n\n    const note = element("p", "", "narrowed");\n    document.querySelector(".asof").after(note);\n\n    /** For paper, where the form is not: a part must not be taken for the whole. */\n    function narrowed({ q, from, to }, active) {\n      const chosen = all("select", form).filter(({ value }) => value !== "")\n        .map(({ selectedOptions }) => selectedOptions[0].textContent);\n      const parts = [\n        ...(q === "" ? [] : [`\u201C${q}\u201D`]),\n        ...chosen,\n        ...(from === "" ? [] : [`from ${from}`]),\n        ...(to === "" ? [] : [`to ${to}`]),\n      ];\n      note.textContent = active ? `Only what matches: ${parts.join(", ")}` : "";\n    }\n\n    /** What a filter finds lies open: it was asked for. */\n    function folded({ more, rows }, narrowed) {\n      const count = rows.filter((row) => !row.hidden && more.contains(row)).length;\n      more.hidden = count === 0;\n      const words = `+${count} more upcoming`;\n      const summary = more.firstElementChild;\n      if (summary.textContent !== words) summary.textContent = words;\n      if (narrowed && count > 0 && !more.open) {\n        more.dataset.opened = "";\n        more.open = true;\n      } else if (!narrowed && "opened" in more.dataset) {\n        delete more.dataset.opened;\n        more.open = false;\n      }\n    }\n\n    let wave = 0;\n\n    /** Shows cards by the dozen: the first are there before all are laid out. */\n    function reveal(waiting) {\n      const own = ++wave;\n      let dozen = printing ? waiting.length : 12;\n      const next = () => {\n        if (own !== wave) return;\n        for (const card of waiting.splice(0, dozen)) card.hidden = false;\n        dozen = 24;\n        if (waiting.length > 0) requestAnimationFrame(next);\n      };\n      next();\n    }\n\n    /** Shown once, a past event leaves the index after two weeks. */\n    function long(row) {\n      return Boolean(row.dataset.past) && daysFrom(row.dataset.on, today(zoneOf(row))) > 14;\n    }\n\n    function pastFits(of, { kind, court, from, to }) {\n      if (court && of.courts.length > 1) return 0;\n      return of.past.filter((mark) => {\n        const on = mark.slice(0, -1);\n        return (!kind || kind[0] === mark.at(-1)) && (!from || on >= from) && (!to || on <= to);\n      }).length;\n    }\n\n    function agenda(active, fits) {\n      const section = document.getElementById("agenda");\n      if (!section) return;\n      const first = today("America/New_York");\n      const limit = Number(section.dataset.days);\n      let count = 0;\n      let later = 0;\n      const folded = section.querySelector(".later");\n      for (const { section: one, rows } of dayRows) {\n        const inTime = daysFrom(first, one.dataset.day) < limit;\n        let shown = 0;\n        for (const { row, of, text } of rows) {\n          row.hidden = !inTime || Boolean(row.dataset.past) || !fits(row, of, text);\n          if (!row.hidden) shown++;\n        }\n        one.hidden = shown === 0;\n        count += shown;\n        if (folded?.contains(one)) later += shown;\n      }\n      section.querySelector(".empty").hidden = count > 0;\n      section.hidden = active && count === 0;\n      section.closest(".columns").classList.toggle("bare", count === 0);\n      if (!folded) return;\n      folded.hidden = later === 0;\n      folded.querySelector("[data-count]").textContent = later;\n      if (active && later > 0 && later <= 20) folded.open = true;\n    }\n\n    let written = null;\n\n    function address(wanted) {\n      const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""));\n      const text = query.toString();\n      if (written === text) return;\n      if (written !== null) {\n        try {\n          history.replaceState(\n            null,\n            "",\n            `${text === "" ? location.pathname : `?${text}`}${location.hash}`,\n          );\n        } catch {\n          // Some browsers keep addresses of local files as they are.\n        }\n      }\n      written = text;\n    }\n\n    function fromAddress() {\n      const query = new URLSearchParams(location.search);\n      for (const name of names) {\n        const input = field(name);\n        if (!input) continue;\n        const value = query.get(name) ?? "";\n        input.value = name === "tag" ? value.toLowerCase() : value;\n        if (input.value === "" && input.tagName === "SELECT") input.value = "";\n      }\n    }\n\n    function reset() {\n      form.reset();\n      apply();\n      field("q").focus();\n    }\n\n    form.addEventListener("submit", (event) => event.preventDefault());\n    form.addEventListener("input", apply);\n    clear.addEventListener("click", (event) => {\n      event.preventDefault();\n      reset();\n    });\n    document.getElementById("clear-all").addEventListener("click", reset);\n    for (const button of all("button[data-tag]")) {\n      button.disabled = false;\n      button.title = "Search for this tag";\n      button.addEventListener("click", () => {\n        const { tag } = button.dataset;\n        const input = field("q");\n        const word = /\\s/.test(tag) ? `"${tag}"` : tag;\n        if (!tokens(input.value).includes(tag.toLowerCase())) {\n          input.value = `${input.value.trim()} ${word}`.trim();\n        }\n        apply();\n        input.focus();\n      });\n    }\n    addEventListener("popstate", () => {\n      fromAddress();\n      apply();\n    });\n    fromAddress();\n    const finer = form.querySelector("details");\n    finer.open = matchMedia("(min-width: 44rem)").matches ||\n      all("select, [type=date]", finer).some(({ value }) => value !== "");\n    form.hidden = false;\n    return apply;\n  }\n\n  /** Words, and "words in quotes" as one. */\n  function tokens(text) {\n    return [...text.toLowerCase().matchAll(/"([^"]+)"?|[^\\s"]+/g)]\n      .map(([whole, quoted]) => (quoted ?? whole).trim())\n      .filter(Boolean);\n  }\n\n  /** The cases of a calendar: their order, and how many are shown at once. */\n  function calendar(section, changed) {\n    const shownAtOnce = 3;\n    const box = section.querySelector(".cases");\n    const sort = section.querySelector("[data-sort]");\n    const order = section.querySelector("[data-order]");\n    const button = section.querySelector(".expand button");\n    if (!box) {\n      return {\n        show(active) {\n          section.hidden = active;\n          return [];\n        },\n      };\n    }\n    const directions = {\n      "last-filing": [["desc", "Newest first"], ["asc", "Oldest first"]],\n      filed: [["desc", "Newest first"], ["asc", "Oldest first"]],\n      "next-event": [["asc", "Soonest first"], ["desc", "Latest first"]],\n      name: [["asc", "A to Z"], ["desc", "Z to A"]],\n    };\n    const keys = {\n      "last-filing": "lastFiling",\n      filed: "filed",\n      "next-event": "nextEvent",\n      name: "name",\n    };\n\n    function arrange() {\n      const key = keys[sort.value];\n      const turn = order.value === "asc" ? 1 : -1;\n      const value = (card) => card.dataset[key] ?? "";\n      const cards = [...box.children].sort((a, b) => {\n        const [one, other] = [value(a), value(b)];\n        if (one === "" || other === "") return Number(one === "") - Number(other === "");\n        return one < other ? -turn : one > other ? turn : 0;\n      });\n      box.append(...cards);\n    }\n\n    if (sort) {\n      sort.addEventListener("change", () => {\n        order.replaceChildren(...directions[sort.value].map(([value, words]) => {\n          const option = element("option", words);\n          option.value = value;\n          return option;\n        }));\n        arrange();\n        changed();\n      });\n      order.addEventListener("change", () => {\n        arrange();\n        changed();\n      });\n      sort.closest(".sort").hidden = false;\n      arrange();\n    }\n    button.addEventListener("click", () => {\n      const open = section.dataset.expanded !== "true";\n      section.dataset.expanded = String(open);\n      changed();\n    });\n    return {\n      /** The cards to be shown, in order. */\n      show(active, fits) {\n        const open = section.dataset.expanded === "true";\n        const fitting = [...box.children].filter(fits);\n        section.hidden = active && fitting.length === 0;\n        const rest = active ? 0 : Math.max(0, fitting.length - shownAtOnce);\n        button.hidden = rest === 0;\n        button.setAttribute("aria-expanded", String(open));\n        button.textContent = open ? "Show fewer" : `Show all (${rest} more)`;\n        return rest > 0 && !open ? fitting.slice(0, shownAtOnce) : fitting;\n      },\n    };\n  }\n})();\n';

// src/calendars/page/page.css
var page_default2 = '/* Hearings and deadlines differ by colour, by the shape of their date leaf and by a word. */\n:root {\n  color-scheme: light dark;\n  --paper: light-dark(#f7f5f0, #14171d);\n  --card: light-dark(#fffefb, #1b1f27);\n  --ink: light-dark(#1c2230, #ece8df);\n  --soft: light-dark(#555c6a, #a9afba);\n  --line: light-dark(#ddd7ca, #343a46);\n  --edge: light-dark(#857f73, #7d8594);\n  --hearing: light-dark(#1f4272, #9dbdf0);\n  --hearing-wash: light-dark(#e8eef7, #22304a);\n  --deadline: light-dark(#8c2f1b, #f2a58f);\n  --deadline-wash: light-dark(#f8ebe5, #45261e);\n  --open: light-dark(#644900, #f0cf72);\n  --open-wash: light-dark(#fbf0cf, #3d3313);\n  --done: light-dark(#35563f, #a5cfae);\n  --done-wash: light-dark(#e6efe5, #223428);\n  --on: light-dark(#ffffff, #14171d);\n  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;\n  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;\n  /* One scale: each step is 1.2 times the one before it. */\n  --small: 0.875rem;\n  --step0: 1rem;\n  --step1: 1.125rem;\n  --step2: 1.35rem;\n  --step3: 1.62rem;\n  --step5: clamp(1.94rem, 1.4rem + 2.4vw, 2.8rem);\n}\n:root[data-theme="light"] {\n  color-scheme: light;\n}\n:root[data-theme="dark"] {\n  color-scheme: dark;\n}\n*,\n*::before,\n*::after {\n  box-sizing: border-box;\n}\n[hidden] {\n  display: none !important;\n}\nhtml {\n  -webkit-text-size-adjust: 100%;\n  text-size-adjust: 100%;\n  scroll-padding-top: 1rem;\n}\nbody {\n  margin: 0 auto;\n  padding: 0 1rem;\n  max-width: 86rem;\n  background: var(--paper);\n  color: var(--ink);\n  font: 1rem/1.5 var(--sans);\n  overflow-wrap: anywhere;\n}\nh1,\nh2,\nh3,\np,\nul,\nol,\nblockquote {\n  margin: 0;\n  padding: 0;\n}\nul,\nol {\n  list-style: none;\n}\nh1,\nh2,\nh3 {\n  font-family: var(--serif);\n  font-weight: 600;\n  line-height: 1.2;\n  text-wrap: balance;\n}\nh2 {\n  font-size: var(--step3);\n}\nsmall {\n  font-size: var(--small);\n  color: var(--soft);\n}\na {\n  color: var(--hearing);\n  text-decoration-thickness: 1px;\n  text-underline-offset: 0.18em;\n}\na:hover {\n  text-decoration-thickness: 2px;\n}\n:focus-visible {\n  outline: 3px solid var(--hearing);\n  outline-offset: 2px;\n  border-radius: 3px;\n}\nmain:focus {\n  outline: none;\n}\n.sr,\n.skip:not(:focus) {\n  position: absolute;\n  width: 1px;\n  height: 1px;\n  margin: -1px;\n  overflow: hidden;\n  clip-path: inset(50%);\n  white-space: nowrap;\n}\n.skip:focus {\n  position: absolute;\n  left: 0.5rem;\n  top: 0.5rem;\n  padding: 0.6rem 1rem;\n  background: var(--card);\n  z-index: 3;\n}\n.empty {\n  color: var(--soft);\n  font-style: italic;\n}\n\n/* Head of the page */\n.masthead {\n  position: relative;\n  padding: 1.75rem 0 1.1rem;\n  border-bottom: 3px double var(--line);\n}\n.masthead h1 {\n  font-size: var(--step5);\n  letter-spacing: -0.015em;\n}\n.masthead h1.long {\n  font-size: var(--step3);\n  text-wrap: pretty;\n}\n.lead {\n  max-width: 44rem;\n  margin-top: 0.5rem;\n  font-size: var(--step1);\n  color: var(--soft);\n  text-wrap: pretty;\n}\n.asof {\n  margin-top: 0.6rem;\n  font-size: var(--small);\n  color: var(--soft);\n}\n.stale {\n  margin-top: 1rem;\n  padding: 0.6rem 0.9rem;\n  border-left: 4px solid var(--open);\n  background: var(--open-wash);\n  color: var(--open);\n  font-weight: 600;\n}\n.view {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.5rem;\n  margin-top: 1rem;\n}\nnav {\n  font-size: var(--small);\n}\n.masthead > nav {\n  margin-bottom: 0.75rem;\n}\n.masthead nav ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.25rem 1.25rem;\n  margin-top: 1rem;\n}\n.masthead nav li a {\n  display: inline-block;\n  padding: 0.25rem 0;\n}\n.missing {\n  padding: 4rem 0;\n}\n.missing .button {\n  margin-top: 1.5rem;\n}\n.button {\n  display: inline-flex;\n  align-items: center;\n  justify-content: center;\n  min-height: 2.5rem;\n  padding: 0.3rem 1rem;\n  border: 1.5px solid var(--hearing);\n  border-radius: 0.6rem;\n  background: transparent;\n  color: var(--hearing);\n  font: 600 1rem/1.3 var(--sans);\n  text-decoration: none;\n  cursor: pointer;\n}\n.button:hover {\n  background: var(--hearing-wash);\n}\n.button[aria-pressed="true"],\n.primary {\n  background: var(--hearing);\n  color: var(--on);\n}\n.primary:hover {\n  background: var(--hearing);\n  text-decoration: underline;\n}\n\n/* Search and filters */\n.filters {\n  display: grid;\n  gap: 0.6rem;\n  padding: 1.25rem 0;\n  border-bottom: 1px solid var(--line);\n}\n.found {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.5rem 1.25rem;\n  align-items: center;\n}\n/* Never taken away: what is said in it would not be read out. */\n.found:has(.status:empty) {\n  margin-top: -0.6rem;\n}\n.finer .from {\n  grid-column-start: 1;\n}\n.finer > div {\n  display: grid;\n  grid-template-columns: repeat(2, minmax(0, 1fr));\n  gap: 0.75rem;\n  align-items: end;\n}\n.filters label,\n.sort label {\n  display: block;\n  font-size: var(--small);\n  color: var(--soft);\n}\ninput,\nselect {\n  width: 100%;\n  min-height: 2.5rem;\n  padding: 0.35rem 0.6rem;\n  border: 1px solid var(--edge);\n  border-radius: 0.5rem;\n  background: var(--card);\n  color: inherit;\n  font: inherit;\n}\n.status {\n  font-weight: 600;\n}\n.nothing {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.75rem 1.25rem;\n  align-items: center;\n  padding: 2.5rem 0;\n  font-size: var(--step1);\n}\n.narrowed {\n  display: none;\n}\n\n/* A day as a leaf of a calendar */\n.leaf {\n  display: flex;\n  flex: none;\n  flex-direction: column;\n  align-self: flex-start;\n  width: 5rem;\n  min-width: max-content;\n  overflow: hidden;\n  white-space: nowrap;\n  text-align: center;\n  line-height: 1.2;\n  background: var(--card);\n  border: 1.5px solid var(--accent, var(--edge));\n  border-radius: 0.5rem;\n}\n.leaf i {\n  padding: 0.1rem 0;\n  background: var(--accent, var(--edge));\n  color: var(--on);\n  font: 700 var(--small) / 1.3 var(--sans);\n}\n.leaf b {\n  padding-top: 0.1rem;\n  font: 600 var(--step2) / 1.1 var(--serif);\n  font-variant-numeric: lining-nums;\n}\n.leaf span {\n  padding-bottom: 0.2rem;\n  font: 400 var(--small) / 1.2 var(--sans);\n  color: var(--soft);\n}\n.hearing {\n  --accent: var(--hearing);\n  --wash: var(--hearing-wash);\n}\n.deadline {\n  --accent: var(--deadline);\n  --wash: var(--deadline-wash);\n}\n.deadline .leaf {\n  border-style: dashed;\n}\n.deadline .leaf i {\n  background: var(--wash);\n  color: var(--accent);\n  border-bottom: 1.5px dashed var(--accent);\n}\n.over .leaf {\n  border-color: var(--edge);\n  border-style: solid;\n}\n.over .leaf i {\n  background: var(--done-wash);\n  color: var(--soft);\n  border-bottom: 1px solid var(--edge);\n}\n.over .leaf b {\n  color: var(--soft);\n}\n\n/* Marks */\n.badges {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.3rem;\n  font-size: var(--small);\n  line-height: 1.3;\n}\n.badge {\n  padding: 0.05rem 0.5rem;\n  border: 1px solid transparent;\n  border-radius: 1rem;\n  font-weight: 600;\n}\n.kind {\n  background: var(--accent);\n  color: var(--on);\n  border-color: var(--accent);\n}\n.deadline .kind {\n  background: transparent;\n  color: var(--accent);\n  border-style: dashed;\n}\n.open {\n  background: var(--open-wash);\n  color: var(--open);\n}\n.done {\n  background: var(--done-wash);\n  color: var(--done);\n}\n.off {\n  background: var(--ink);\n  color: var(--paper);\n}\n.away {\n  font: 400 var(--small) / 1.3 var(--sans);\n  color: var(--soft);\n}\n.away,\n.mine {\n  white-space: nowrap;\n}\n.mine {\n  display: inline-block;\n  color: var(--done);\n}\n/* Parts stay whole where they fit; the dot in front of one that begins a line is out of sight. */\n.where,\n.facts:not(.facts + .facts) {\n  position: relative;\n  left: -0.85rem;\n  margin-right: -0.85rem;\n  clip-path: inset(-0.5rem -0.5rem -0.5rem 0.45rem);\n}\n.where > span,\n.facts:not(.facts + .facts) > span {\n  position: relative;\n  display: inline-block;\n  max-width: 100%;\n  padding-left: 0.85rem;\n  text-wrap: pretty;\n}\n.where > span::before,\n.facts:not(.facts + .facts) > span::before {\n  content: "\xB7" / "";\n  position: absolute;\n  left: 0.15rem;\n  font-weight: 400;\n  color: var(--soft);\n}\n.facts + .facts > span:not(:last-child)::after {\n  content: "\xB7" / "";\n  margin: 0 0.15rem 0 0.4rem;\n  color: var(--soft);\n}\n\n/* Rows of the index */\n.row {\n  display: flex;\n  gap: 0.8rem;\n  padding: 0.5rem 0;\n}\n.row:not([hidden]) ~ .row {\n  border-top: 1px solid var(--line);\n}\n.row > div {\n  flex: 1;\n  min-width: 0;\n}\n.row .badges {\n  display: inline;\n}\n.row .badge {\n  display: inline-block;\n  margin-right: 0.1rem;\n}\n.row div > a {\n  color: var(--ink);\n  font: 600 var(--step1) / 1.3 var(--serif);\n  text-decoration-color: var(--edge);\n}\n.row .where {\n  font-size: var(--small);\n  color: var(--soft);\n}\n.row .where > span:first-child time {\n  color: var(--ink);\n  font-weight: 600;\n}\n.over div > a {\n  font-weight: 400;\n}\nmain > section,\n.columns section:not(.day) {\n  margin-top: 2rem;\n}\n.day {\n  display: flex;\n  gap: 1rem;\n  padding: 0.8rem 0;\n  border-top: 1px solid var(--line);\n}\n.agenda > :nth-child(1 of .day:not([hidden])) {\n  border-top: 0;\n}\n.day {\n  --accent: var(--soft);\n}\n.day h3 {\n  flex: none;\n  width: 5rem;\n  min-width: max-content;\n}\n.day .leaf {\n  width: auto;\n}\n.day .away {\n  display: block;\n  margin-top: 0.2rem;\n  text-align: center;\n  white-space: nowrap;\n}\n.day ol {\n  display: flex;\n  flex: 1;\n  flex-direction: column;\n  gap: 0.75rem;\n  min-width: 0;\n}\n.day .row {\n  padding: 0 0 0.2rem 0.75rem;\n  border-left: 4px solid var(--accent);\n}\n.day .row.deadline {\n  border-left-style: dotted;\n}\n.day .row:not([hidden]) ~ .row {\n  border-top: 0;\n}\n.day .of {\n  color: var(--ink);\n}\n.clashes > ul > li {\n  margin-top: 0.6rem;\n  padding: 0.7rem 0.9rem;\n  border: 1px solid var(--open);\n  border-left-width: 5px;\n  border-radius: 0.5rem;\n  background: var(--card);\n}\n.clashes li li {\n  margin-top: 0.3rem;\n  font-size: var(--small);\n  line-height: 1.4;\n}\n.clashes li[data-past="yes"],\n.clashes:not(:has(> ul > li:not([data-past="yes"]))) {\n  display: none;\n}\n\n/* What is out of sight is not laid out, where there is much of it, but takes the place it will take, */\n/* rather more than less: what is laid out too small lies over its neighbours for programs. */\n.many .case {\n  --rows: 8;\n  content-visibility: auto;\n  contain-intrinsic-size: auto calc(15rem + var(--rows) * 5.9rem);\n}\n.many .r0 {\n  --rows: 0;\n}\n.many .r1 {\n  --rows: 1;\n}\n.many .r2 {\n  --rows: 2;\n}\n.many .r3 {\n  --rows: 3;\n}\n.many .r4 {\n  --rows: 4;\n}\n.many .r5 {\n  --rows: 5;\n}\n.many .r6 {\n  --rows: 6;\n}\n.many .r7 {\n  --rows: 7;\n}\n\n/* Calendars and cases */\n.calendar-head {\n  display: flex;\n  flex-wrap: wrap;\n  align-items: end;\n  justify-content: space-between;\n  gap: 0.6rem 1.5rem;\n  padding-bottom: 0.8rem;\n  border-bottom: 1px solid var(--line);\n}\n.calendar-head > div,\n.calendar-head > .next {\n  flex: 1 1 14rem;\n}\nmain > .calendar-head {\n  margin-top: 1.25rem;\n}\n.count,\n.facts {\n  margin-top: 0.2rem;\n  font-size: var(--small);\n  color: var(--soft);\n}\n.next {\n  font-size: var(--step1);\n}\n.sort {\n  display: grid;\n  grid-template-columns: auto minmax(0, 1fr);\n  gap: 0.5rem 0.75rem;\n  align-items: center;\n  margin-top: 0.8rem;\n}\n.case {\n  margin-top: 1rem;\n  padding: 1rem;\n  background: var(--card);\n  border: 1px solid var(--line);\n  border-radius: 0.9rem;\n}\n.case h3 {\n  font-size: var(--step2);\n}\n.case h3 a {\n  color: inherit;\n  text-decoration-color: var(--edge);\n}\n.case .rows {\n  margin-top: 0.5rem;\n}\n.case .empty {\n  margin-top: 0.75rem;\n}\n.tags {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.4rem;\n  margin-top: 0.7rem;\n}\n.tags button,\n.tags span {\n  display: inline-block;\n  min-height: 1.75rem;\n  padding: 0.1rem 0.6rem;\n  border: 1px solid var(--line);\n  border-radius: 0.4rem;\n  background: transparent;\n  color: var(--soft);\n  font: var(--small) / 1.5 var(--sans);\n  text-align: left;\n}\n.tags button:enabled {\n  border-color: var(--edge);\n  cursor: pointer;\n}\n.tags button:enabled:hover {\n  background: var(--hearing-wash);\n  color: var(--ink);\n}\n.way {\n  margin-top: 0.4rem;\n  font-size: var(--small);\n}\n.way a {\n  display: inline-block;\n  padding: 0.3rem 0;\n}\n.matches {\n  font-weight: 600;\n}\n.expand {\n  margin-top: 1rem;\n}\nsummary {\n  width: fit-content;\n  padding: 0.35rem 0;\n  cursor: pointer;\n  color: var(--hearing);\n  font-weight: 600;\n}\nsummary.button {\n  padding: 0.3rem 1.1rem;\n  color: var(--on);\n  list-style: none;\n}\nsummary.button::-webkit-details-marker {\n  display: none;\n}\nsummary.button::after {\n  content: "\u25BE" / "";\n  margin-left: 0.5rem;\n}\n.menu {\n  position: relative;\n}\n.menu > ul {\n  margin-top: 0.5rem;\n  padding: 0.5rem;\n  background: var(--card);\n  border: 1px solid var(--edge);\n  border-radius: 0.7rem;\n}\n.menu li {\n  padding: 0.4rem 0.5rem;\n}\n.menu li a {\n  font-weight: 600;\n}\n.menu small {\n  display: block;\n}\n.address label {\n  display: block;\n  font-size: var(--small);\n}\n.address input {\n  margin: 0.2rem 0 0.5rem;\n}\n\n.feeds ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.3rem 1.5rem;\n}\n.feeds h3 {\n  margin: 0.8rem 0 0.2rem;\n  font-size: var(--step1);\n}\n\n/* The page of a case */\n.event {\n  display: flex;\n  gap: 1.1rem;\n  padding: 1.1rem 0;\n  scroll-margin-top: 0.5rem;\n}\n.event:not(:last-child) {\n  border-bottom: 1px solid var(--line);\n}\n.event .what {\n  flex: 1;\n  min-width: 0;\n  max-width: 48rem;\n}\n.event h3 {\n  margin-top: 0.25rem;\n  font-size: var(--step2);\n}\n.event:target {\n  margin-inline: -0.7rem;\n  padding-inline: 0.7rem;\n  background: var(--wash);\n  border-radius: 0.6rem;\n}\n.permalink {\n  padding: 0 0.35rem;\n  font: 400 1rem var(--sans);\n  color: var(--soft);\n  text-decoration-color: var(--edge);\n}\n.permalink:hover {\n  color: var(--ink);\n}\n.event .where {\n  margin-top: 0.15rem;\n}\n.event .where > span:first-child time {\n  font-weight: 600;\n}\n.tally {\n  font: 400 1rem var(--sans);\n  color: var(--soft);\n}\n.ways,\n.documents ul {\n  display: flex;\n  flex-wrap: wrap;\n  gap: 0.2rem 1rem;\n}\n.notes {\n  margin-top: 0.35rem;\n  color: var(--soft);\n}\n.notes li {\n  padding-left: 1.1rem;\n  text-indent: -1.1rem;\n}\n.notes li::before {\n  content: "\u21B3 " / "";\n}\n.history {\n  margin-top: 0.6rem;\n  border-left: 3px solid var(--line);\n}\n.history li {\n  position: relative;\n  padding: 0 0 0.2rem 0.9rem;\n}\n.history li + li {\n  margin-top: 0.7rem;\n}\n.deed {\n  font-size: var(--small);\n  font-weight: 600;\n}\n.event blockquote {\n  font: 1rem/1.45 var(--serif);\n}\n.cite,\n.documents {\n  font-size: var(--small);\n  color: var(--soft);\n}\n.documents > span {\n  flex: none;\n}\n.documents {\n  display: flex;\n  gap: 1rem;\n  margin-top: 0.5rem;\n}\n\nfooter {\n  margin-top: 3rem;\n  padding: 1.5rem 0 3rem;\n  border-top: 3px double var(--line);\n  font-size: var(--small);\n  color: var(--soft);\n}\nfooter h2 {\n  font-size: var(--step1);\n  color: var(--ink);\n}\nfooter ul {\n  display: grid;\n  grid-template-columns: repeat(auto-fit, minmax(min(100%, 30rem), 1fr));\n  gap: 0.7rem 2.5rem;\n  margin: 0.8rem 0 1.2rem;\n}\nfooter strong {\n  color: var(--ink);\n}\n\n@media (max-width: 29.99rem) {\n  /* What comes next is in the first view. */\n  .masthead {\n    padding: 1rem 0 0.8rem;\n  }\n  .lead {\n    margin-top: 0.3rem;\n    font-size: var(--step0);\n  }\n  .asof {\n    margin-top: 0.4rem;\n  }\n  .view,\n  .masthead nav ul {\n    margin-top: 0.7rem;\n  }\n  .filters {\n    gap: 0.35rem;\n    padding: 0.8rem 0 0.5rem;\n  }\n  .columns > .ahead > :first-child {\n    margin-top: 1.25rem;\n  }\n  /* Beside the leaf what and when, below it the rest. */\n  .event {\n    display: grid;\n    grid-template: auto auto 1fr / auto minmax(0, 1fr);\n    gap: 0 0.9rem;\n  }\n  .event > .leaf {\n    grid-row: span 3;\n    margin-bottom: 0.4rem;\n  }\n  .event > .what {\n    display: contents;\n  }\n  .what > * {\n    grid-column: 1 / -1;\n  }\n  .what > .badges,\n  .what > h3,\n  .what > .where,\n  .what > .ways {\n    grid-column: 2;\n  }\n}\n@media (min-width: 44rem) {\n  body {\n    padding: 0 2rem;\n  }\n  .finer > div {\n    grid-auto-flow: column;\n    grid-template-columns: none;\n    grid-auto-columns: minmax(auto, 1fr);\n  }\n  .finer .from {\n    grid-column-start: auto;\n  }\n  .finer [type="date"] {\n    min-width: 9.75rem;\n  }\n  .finer > summary {\n    display: none;\n  }\n  .sort {\n    display: flex;\n  }\n  .sort select {\n    width: auto;\n  }\n  .view {\n    position: absolute;\n    top: 1.25rem;\n    right: 0;\n    margin: 0;\n  }\n  .masthead > :first-child {\n    padding-right: 17rem;\n  }\n  .masthead > nav:first-child {\n    min-height: 1.6rem;\n  }\n  .case {\n    padding: 1.25rem 1.5rem;\n  }\n  .many .case {\n    contain-intrinsic-size: auto calc(12.5rem + var(--rows) * 5.5rem);\n  }\n  .menu > ul {\n    position: absolute;\n    right: 0;\n    z-index: 2;\n    width: 26rem;\n    box-shadow: 0 0.6rem 1.8rem rgb(0 0 0 / 0.25);\n  }\n}\n@media (min-width: 70rem) {\n  .filters {\n    grid-template-columns: minmax(16rem, 1fr) auto;\n    gap: 0.6rem 0.75rem;\n  }\n  .found {\n    grid-column: 1 / -1;\n  }\n  .finer [name="kind"] {\n    min-width: 8rem;\n  }\n  .finer select {\n    max-width: 11rem;\n  }\n  .columns {\n    display: grid;\n    grid-template-columns: minmax(0, 5fr) minmax(0, 7fr);\n    column-gap: 3.5rem;\n    align-items: start;\n  }\n  .halves {\n    grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);\n  }\n  .columns.bare,\n  .halves:has(#upcoming > .empty:not([hidden])),\n  .halves:has(#past[hidden]):not(:has(#former)) {\n    display: block;\n  }\n  /* What comes and nothing else: down the one half, then down the other. */\n  .halves:has(#past[hidden]):not(:has(#former)) .events {\n    columns: 2;\n    column-gap: 3.5rem;\n  }\n  .event {\n    break-inside: avoid;\n  }\n}\n@media print {\n  :root,\n  :root[data-theme] {\n    color-scheme: light;\n  }\n  body {\n    max-width: none;\n    padding: 0;\n    background: none;\n    font-size: 10pt;\n  }\n  .view,\n  .skip,\n  .filters,\n  .subscribe,\n  .feeds,\n  .permalink,\n  .sort,\n  .expand,\n  .way,\n  nav {\n    display: none !important;\n  }\n  .case,\n  .row,\n  .event,\n  .day {\n    break-inside: avoid;\n  }\n  .many .case {\n    content-visibility: visible;\n  }\n  h2,\n  h3 {\n    break-after: avoid;\n  }\n  details::details-content {\n    display: block;\n    block-size: auto;\n    content-visibility: visible;\n  }\n  .masthead > :first-child {\n    padding-right: 0;\n  }\n  /* Most printers leave backgrounds out, and light letters with them. */\n  .badge,\n  .deadline .kind,\n  .leaf i,\n  .deadline .leaf i,\n  .over .leaf i {\n    background: none;\n    color: var(--ink);\n  }\n  .badge {\n    border-color: currentColor;\n  }\n  .leaf i {\n    border-bottom: 1px solid var(--edge);\n  }\n  .narrowed:not(:empty) {\n    display: block;\n    margin-top: 0.6rem;\n    font-weight: 600;\n  }\n  .cite a[href^="http"]::after {\n    content: " (" attr(href) ")";\n  }\n}\n@media (prefers-contrast: more) {\n  :root {\n    --soft: var(--ink);\n    --line: var(--edge);\n    --edge: var(--ink);\n  }\n}\n@media (forced-colors: active) {\n  .badge,\n  .leaf {\n    border-color: CanvasText;\n  }\n}\n';

// src/calendars/page/page_assets.ts
var pageStyle = new Markup(lean(page_default2));
var pageScript = new Markup(lean(page_default));
var pagePolicy = [
  "default-src 'none'",
  `style-src '${hash(pageStyle)}'`,
  `script-src '${hash(pageScript)}'`,
  "img-src data:",
  "base-uri 'none'",
  "form-action 'none'"
].join("; ");
function lean(text) {
  return text.replaceAll(/^\s*(\/\/|\/\*).*(\n|$)/gm, "").replaceAll(/\n\s*/g, "\n");
}
function hash({ text }) {
  return `sha256-${(0, import_node_crypto14.createHash)("sha256").update(text).digest("base64")}`;
}

// src/calendars/page/share_image.ts
var import_node_buffer3 = require("node:buffer");

// src/calendars/page/share_image.txt
var share_image_default = "iVBORw0KGgoAAAANSUhEUgAABLAAAAJ2CAMAAAB4notuAAAAFnRFWHRTb2Z0d2FyZQBDYXNlIENhbGVuZGFyJTFb+wAAAKJQTFRF\n9/XwwcjRcIWhOliCH0JyVW+S3N/gi5yxprLBz8/PkpWcaW97VVxqfoKMj6C3x8/Z//77O1qD9PHr6ubd4NvP3dfK7eri8u/p6ubc\n4dzQz6ugp2FQjC8b6tzVwpKGmUg23MS7tHlrq7jIc4ml4srD1LCnxpeL8eTft31vqWNTmkk3+Ovlp15O3byzwo2A0KWZ69TMmkc0\ntXZn69XO4+fqV3GUyg9BwwAAFn9JREFUeNrt3WlD08oCgOGuVFkERGwLZUfF5eByz/n/f+0iFGStmTbJTKbP80m5ntjU5r2T6SRp\ntQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAACApdbudHu9bqdtH4DUdXpTHfsApK3fu9O3D0AjxiYNHp/ksA/A37V7D7TtA9CMwUlDhyc5\n7ANQQPfhwd61D0Cyeo/YB8DBbh8AB7tggWDZB8DBbh8AwRIsECz7ADjY7QMgWP5VQbDsA+Bgtw+AYAGCZR8AB7tgQeZW2oNOv9vt\nzeGlg73XIGXuQ7fb7wzaKz5TUI1XnW4iB3sOwbrtVueVTxa0Sn+yVXoHew7Bur5rqfssQ5kG3VQP9hyCdTXOGviMQTq5EizJglqm\nrrqpH+w5BOsqWSazYFEr/SYc7DkE6+qxrL4zhMWGV0052HMIVq9nkAWt0h7CJ1hV74PHHEL000HBcloIVfeq2xOs2vehq1gwh3a3\nJ1gR9qFrGSlEHl8JljEWNKdXgqVYUJl+T7Ci7UPf5w9acdYzCJbVDdBqxnpRwbKCFCqewOoJVuR9MI0F0SawBMs0FjTnhFCwnBRC\nNbqCFX8fuq1qHp3h401mBj3BSmAfBoIFsQZYghV1iDVnsNqDfre6t7PbH7gMiTQHWIIVdYg1T7DanTreU0/gIMUBlmBFHWKFB6vd\nr+td7UsW82v3BCuRfWhHDNagzvfVAzhopXNRjmDFv0AnMFgr/XrfWLctZPGPtmDF3odYwWrX/9Y6LaSVzKJRwYq9eDQoWO0Y761i\nkdIZoWBFPScMCdZKnDfXWSHpfEcoWHG/JwwJVj/Om+vqSVpJ3KdBsOKPOgKCNYj17vqukFYqixoEK+7ETvFgteO9vaaxaKWxzF2w\nIg86igerH+/tdVJIMnPughV11r1wsNox398ZQ6zXq2vrWVpbfS07raRu3SdY8ccchYPVifn+vtjn1xvrGduQrPS+JBSsqF8TFg5W\n/Df4uV6tZ06xBEuw5gnWzDPCN5tbC9t8E35OmH2vFCu5C3MEK+7FOUW3OONLl+0ScnWdrO3QLxk28g/WhvQIlmCFB2vGHGZJvboq\nVuCc3RIMsAyx0gvWytMTzm6860Casg91B+vlKYE3W6V5E3YKvLoMwVrVnsSC1X76FVQn9tfo6e9D3cGqYYA1c4j13GtaW4ZgrWlP\nYsEaPD2y2zEvBGnGPqQTrK0She3v+lLQnsSC1X2yyqdT7deSWeyDYAkWcZbhvHo0qduv9PZbmeyDU0KnhMQJVvfhSupOq3EDrAj7\nYNLdpDuRFjp3pg+PujooutOHO3V6DVP3PljWYFkDsa7MGCRz66XG7IOFoxaOEu1Ssk5CF9o2Yx9cmuPSHOJd+9q991iFV91eI9W6\nDy5+dvEzMT+v3UH7ar34SnvQ0FzVvA9uL+P2MiT7f7BED5Yb+LmBn2DRmGC5RTKCRXOC5SEUCBaNCZbHfCFYNCdYHqSKYNGcYHlU\nPYJFY4IVZxrLBBaCJVjzBCtGsfQKwRKs+YLVWql5HqvvfBDBEqx5g1Xzd4W+H0SwBGuRYLXatQ2y+k4HESzBWixYv+/6VcceduQK\nwRKsxYP1u1mDfoUXeHf7A7VCsASrrGCBYCFYIFiCJVgIFoIFgoVggWAJlmAhWAgWCBaCBYIlWIKFYCFYIFgIFgiWYAkWgoVggWAh\nWCBYggWChWCBYAmWYIFgCRYIFoIFgiVYggWCJVggWAgWCJZgVRustzvvdpnp3c5bqRAsUgjWez0q4r1WCBbxg6VXiiVYNCVYb5Wo\nKGeFgkXsYO0IUVE7aiFYRA6W+fbiM+9qIVhEDpYOFacWgoVgCRaCJVhOCZ0SChYm3U26I1hY1mBZA4IlWC0LRy0cFSxcmqNXCJZg\nufjZxc8IlmCBYCFYIFiCJVggWIIFgoVggWAJlmCBYAkWCBaCBYIlWIKFYCFY0KhgbRGVYIFgCZZgIVgIFgiWYAkWCJZggWAhWCBY\ngiVYIFiCBYKFYIFgCZZggWDlHSwQLAQLBAvBAsESLBAsBAsES7AAwRIsECwECwRLsADBEiwQLAQLBEuwAMESLBAsBAsES7BAsARL\nsECwECwQLMECwUKwQLAQLBAswQLBqtZwNN79q/FouAybECxIOljDAgf59FAf5r4JwYK0gzXaDTDKexOCBWkHK+gwf/5Az2YTggVp\nB2u4G2iY7yYECxIP1jj0OB/nuwnBgrSDFTwueToyyWYTggWJB2sUfpyPct2EYEHiwRqHH+fjXDchWJB4sHbnkOsmBAsES7BAsARL\nsECwBEuwQLAECwRLsAQLBEuwBAsES7BAsARLsECwBAsQrKUL1t7+ZLK/F/bfHOwd7h8dTa4d3v7wcHLf/u2Pj4/u//jo7m86efDH\nT+5eztUfP9o/3DtwzCFYgvXY4aPsFEzcPdO0HEweut3iwz88ObrdyKM/fjz9+V3eQiMKgpV9sO66UTwPx49SU1Gwrv7ooeMOwRKs\ne/afnMIVb1xlp4R//vSxIw/BEqw7f+JQ/L+5SsrvSabKZpkOrqbIjoJfFQiWYD07xqphRvzg8P75JgiWYM11SliX38k6ceQhWIK1\nyKR7jckyvkKwBKs117KGk33f2iFYgtWMhaMn99YegGAJVsqX5uylet4IgiVYradrGe4Wfdbt2FwWgiVYoVNdkc4ITwztECzBCh1g\nRZpzP4g4tkOwBKuBwdqLuYhz5uzZ69W19WStrb6WDsESrNqDtR9vgHVzOvrCutbXG+uJ25AswRKsXv1nZfGuknn5b3+93gCKJViC\nVf8Z4YxppMNHt5CZx6xVqUcvnBM2oleKlXuwxuGH+TjXTSSycPRw1hnhQQm5uk7WQehfv9GMYG3IR9bBGoUf56NcN5HIpTn7s6a9\nS+rVjOuv957/HxsywDLEyjxYw/DjfJjrJhK5+PloxhTW4aQ0h2ELG1abEqxV/cg5WOGnUuN8N5HG7WX2Z9wva7+8YO2HBWutKcFa\n04+sgzVcfFySzSbSuIHf8f7R3t+3sLhZf8fTn643hn5kHazQyZ9RzptI8Y6jgiVYgjX3gT7KexOp33HUKaFTwqUP1taw8PTPeJj7\nJhK/46hJd5PugnV1pI8KHOrj0XAZNpHYg1RrX9bw+0XuWdZAysEi4UfV17xw9CUWjiJYyxasMkZpFV+a8xKX5iBYgtUcLn5GsATr\nufO+k/3jFIvl9jIIlmC1nntmTpJ3VncDPwRLsFrp3CIZBEuwGvMQimNHH4IlWA15zNf+5EiyECzBagUviT9pxXjGV4y/FsGi0QtH\nT6IU62Ri8gzBEqzwS3P2IxTrZKHrshEsycgrWAEXPx8cXdejxgml4+tGHnlQPYIlWMG3l7kpVm2PjT+4GfzpFYIlWK05buB3c5nz\nUZ25muOSaBAswbqbU6plSul4+qp8QYhgCdbcdxzd278b8uwdPXtzmEd3m9l7/kZ/dyE6frCVuyVXJze/3XPkIViCVcYdR48mzybo\n8Pn7tB88+vHe87f/27+3lSPLGRAswWqVc8fRSoPVOjwxuqKuYGVzc+LTs+3eX22fnW419hbJ899xtNJTQqgtWNk8/uG0QK2mzTrd\nauZDKGDZg5XNA7bOegHOthr5mC9Y8mBl8wjToF49X6z0H6QKyx2sbB4Sf9oLdLrVwEfVw3IHaxx6kI4T3cR2aLC2q3gVggUVBit4\nUPF0WJHGJoIHWE+HWCW8CsGCKoM1Cj9IR0lu4iw8WGflvwrBgiqDNQ4/SMdJbmI7PFjb5b8KwYIqg7U7hyQ30ZtD+a+iCY+qB8ES\nrOQvzQHBEqzGXPwMgiVYad9eBgRLsKIFK/AGfiBYgiVYIFiC5ZQQwRIsk+4gWIJlWQMIlmBZOIpgCVYGwQLBEizBAsESrGjBervz\nbpdSvNt5KymCJVhVeq8zZXqvKYIlWHqlWAiWYL1VmLI5KxQswarKjsCUbUdVBEuwKmK+vfyZd1URLMFqVbNwVF/KpyqCJVitai7N\nkRfBEizBaszFz04JnRIKlmA15vYyJt1NuguWYDXmBn6WNVjWIFiC1Zw7jlo4umvhqGAJVmPuOKpYeiVYgtWcO466+NnFz4IlWO44\nCoIlWO44imD97YAahx+j4yQ3sR3eq+3yX4Ub+EGVwRqFH6SjJDdxFh6ss/JfhWBBlcEahh+kwyQ3cRoerNPyX4VgQZXBCj8PGie6\nie1FzwhLeRWCBVUGa7j4oCKNTZwuOsAq5VUIFlQZrNCZm1GymzhbbAarpFchWFBlsMKO0lHCmzhbtFelvArBgiqDtTUsPHczHia9\nidPC81jbp9W9CsGCKoN1dZiOChyn49Ew+U2cnhVo1vbZabWvwsJRqDJYVMWlOSBYSxusgIufQbCIG6zit5cBwSJysArfwA8EC8EC\nwRIsp4QIlmCZdAfBwrIGECzBsnAUwSKbYIFgIVggWIIlWCBYggWChWCBYAkWkE6wzj+c3/3y4z0fbn/66erX54IFxA7W+cXv1YzT\nNn2YPPB52qsv17+7OBcsIGKwPl3cpOnLzW8/PwzW5CZRH29/e/FJsIBYt0g+/3Lboq/Xvj0K1j/XP728+/2X88xv1CxYkOxDKM7v\nSnR5E6zvD3v17eanP34+HnNl+igMwYJ0H/M1nZua/Pz1/evUP5f33P30x+Xlr2m0vnzK92FjggUJP0j1Zv7q512XZvt+k6yLbB/n\nKliQ8KPqb04Iv/34WtCPb8+dFKbxtHuPqofEgzUOPUjHzwywfhbu1e1c1sdyX0UymxAsqDBYwYOKx8OK6/HS968Bvt9bslXWq0hl\nE4IFVQZrFH6Qjp4E6+fXIL+ezGEt/CpS2YRgQZXBGocfpOMnp4SXYcH6+uN/Zb+KVDYhWFBlsHbn8HALHy6/fw1W+qtIZBOCBWkH\na+vrV8ESLBAswQLBEizBAsESLMGC3IL1/dvnD4IF1B+s839Ce/XPk2tzBAsEq45gfb67f0xhl0+uzREsEKwagvUh+MocwQIiBevj\nJHylu2ABgiVYIFiCJVggWIIFCJZggWAJlmCBYAkWCJZgCRYIlmAJFgiWYIFgpRWsp4/NESwQrESD9fXqWaqf3V4GqDtY1w9+Dr/B\nzLkb+AH1317mw+dvnppTX7B6PQlEsNwiWbBAsAQriWC1B/1urzLd/qDtkEOwBKuMYLU7vRp0NAvBEqxFg9Xu92rSlyzyfGrO5QfB\nqilYg16NBg48qg3WOPwYHT/axP9+zPEQiouyX0Uam0gtWCv9Xq36Kw49qgzWKPwgHT3cwsVk8issWD9/r90q+VUksonEgtXu1c5p\nIVUGaxh+kA63FntszvWVOZNyX0Uqm0grWBF6pVhUGqzw86BHZ0HX1+b8DDgr/HE9wLoo91Uks4mUgrXSi8JZIRUGa7jgoOL62pzJ\nt8LF+vFt8uTBz4u/imQ2kVKw+nGC1Xf0UV2wQmdunszaXFwH6GfBs8Lv1+OrxwOsxV9FMptIJ1iDXiS+K6TCYIUdpU+P0U9fJjfJ\n+nV5+ePPwoV77q6N/v7rJleTL5/KfhXpbCKVYLV70ZjGosJgbQ0Lz92MnzsHujkpnNyfy/o2eeD7vRv3PXdCWMarSGcTiQSrHy9Y\nTgqpMlhXh+mowHE6Hr1wiJ5/uSvRzZ2x/nnYq8m3m2Dd/vbLeRWvIqFNpBCsiAOsmUOs16tr6w21tvpaWNII1oI+Xdy26OPjMde1\n6d36pl27+LS1PKIFqxMzWJ0Xc7Wx3mgbkpVDsK4SdfFgburzw2B9uLdk6+J8a0uwqg9WL6qXerXeeIqVRbB+N+vDx493Y6erX/9x\n/uePLFetIgZr5hnhm83Fd2zzTfg5YQa9UqxsgkVKwZqxpmF7s5xd29wOXdmwkUOwNsRFsASr7GDN+I5ws6x92wz8njCLAZYhlmAJ\nVvnBevn+om/K27mXzwq7z72m1TyCtaougiVYJQerhgHWzCHWc69pLY9gramLYAlWbcGqYu+KBWs9E+oiWIIlWIIlWIIlWE4JnRIK\nFibdTbojWIJlWYNlDYKFhaMWjlo4Kli4NMelOQiWYLn4Wa8EC7eXcXsZt5cRLNzAzw38ECzBcotkBGsry5sTl3t/40YHy0Mo8BCK\nYe6byCdYHvOFx3wl/YCt0p/R1exgeZAqHqSa8CNMy38KasOD5VH1eFR9sg+Jr+A58w0PVpxpLBNYVBmscehxPs53E7kFK0ax9Ioq\ngxU8Lnk6MslmE/kFq7VS8zxW3/kglQZrFH6cj3LdRIbBqvm7Qt8PUnGwxuHH+TjXTWQZrFa7tkFW3+kgVQdrdw65biLPYF0lq5br\nCjtyhWAJ1uLB+t2sQb9bXau6/YFaIViCVVawQLAES7BAsARLsBAswRIsECzBEiwQLMESLARLsAQLBEuwBAsES7AEC8ESLMECwRIs\nwQLBEizBQrAES7BAsARLsECwBAsES7AECwRLsAQLBEuwQLAES7BAsARLsECwBAsES7AECwRLsKoN1tudd7tL6t3OWwkQLMFqUrDe\n7y619xogWILVnGAtea8US7AEq0HBeru79JwV5hiscfgHYZzrJnIK1o5g7ahAhsEahX8QRrluIqdgvROsdyqQYbCG4R+EYa6byClY\nerW7qwIZBiv8VGqc7yYES7BIPFjDxccl2WzCKaFTQhIPVujkzyjnTZh0N+lO4sEKO9BHeW/CsgbLGkg8WFvDwtM/42Hum7Bw1MJR\nEg/W1ZE+KnCoj0fDZdiES3P0isSDhYufXfyMYAmW28uAYAmWzzgZ6U4/1v9qRkz/Tv8ZuoIFBYK1KRoxbQoWFNCffqxPRSOm0+k/\nQ1+wYIbO9GP9RjRiejP9Z+gIFswwmH6sz0QjprPpP8NAsGCG9vRjvS0aMW1P/xnaggUzrPR8TZjOl4S9FcGCVoGvCU1iJTCF1W0J\nFhSZdf9PNuL5r+w5d8EiU6+cE6ZzRvhKsKDYR9s5YfQzwl5LsKDYOaHLCbdiX0jYESxoFVvYYIgVfYDVFixoFfye0CxW5Bmsbkuw\noFVwsbvV7nFXuZe3zF2wWIohlls2bMW7UUOpAyzBYgmGWK7P2Yp3VU6pAyzBYhmGWE4K450QdluCBa2QxaO+KYz2DWGJi0ahtRy3\n8XMjv604N+4r8dZ90FqaezYoVqRelXefBlimk0LFitIrJ4TQmuMCHfNYEeavyrwoB5ZrGst3hTV/P2gCC4Knsbp/jp9tK0irXy+6\n/ef97prAggWK1TtzXWGl/r03vNIrmEP7frHMZNU0e3XVq7bPHiw4xrpKllFWNaOrB7kyvoJ5i9V/cCj1/tOs8mv138P3uK9X0Fp8\ndcN0/v3szemmbJWRqs3TN2fbj99f6xmgVcoKUqpnvSiUelpIdZwOwuKDrK6U1KFreAVlGEhW9bka+JyBZMkVLJ92R1aq0rFUFMqf\nzOoYZ5U/tuqYuoKKrLQHnX5Xt8ooVbffGbR9LwgAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA\nALX6P55O1hfXabY8AAAAAElFTkSuQmCC\n";

// src/calendars/page/share_image.ts
var shareImageName = "share.png";
function shareImageAddress(base) {
  return base === "" ? "" : `${base}/${shareImageName}`;
}
var shareImageSize = {
  width: 1200,
  height: 630
};
var shareImageMark = "Software\0Case Calendar";
function shareImage() {
  return Uint8Array.from(import_node_buffer3.Buffer.from(share_image_default, "base64"));
}

// src/calendars/page/page_shell.ts
var pageMark = new Markup('<meta name="generator" content="Case Calendar">');
var icon = "data:image/svg+xml," + encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect x="3" y="4" width="26" height="25" rx="5" fill="#fffefb" stroke="#1f4272" stroke-width="2"/><path d="M3 12V9a5 5 0 0 1 5-5h16a5 5 0 0 1 5 5v3z" fill="#1f4272"/><path d="M9 18h6v5H9z" fill="#8c2f1b"/><path d="M18 18h5M18 22h5" stroke="#1f4272" stroke-width="2"/></svg>');
var _a;
function pageShell(parts2) {
  const { title, siteTitle, address, image, today } = parts2;
  const description = shorten(parts2.description, 300);
  return markup(_a || (_a = __template(['<!DOCTYPE html>\n    <html lang="en" data-today="', '">\n      <head>\n        <meta charset="utf-8">\n        ', '\n        <meta http-equiv="Content-Security-Policy" content="', '">\n        <meta name="viewport" content="width=device-width, initial-scale=1">\n        <meta name="color-scheme" content="light dark">\n        <meta name="referrer" content="no-referrer">\n        <meta name="description" content="', '">\n        <meta property="og:type" content="website">\n        <meta property="og:site_name" content="', '">\n        <meta property="og:title" content="', '">\n        <meta property="og:description" content="', '">', "", "\n        <title>", '</title>\n        <link rel="icon" href="', '">', "\n        <style>", "</style>\n        <script>", '<\/script>\n      </head>\n      <body>\n        <a class="skip" href="#main">', "</a>\n        ", '\n        <main id="main" tabindex="-1">\n          ', "\n        </main>\n        ", "", "\n      </body>\n    </html>\n  "])), today, pageMark, new Markup(pagePolicy), description, siteTitle, title, description, address === "" ? nothing : markup`
        <meta property="og:url" content="${address}">
        <link rel="canonical" href="${address}">`, image === "" ? nothing : shareTags(image, siteTitle), title, new Markup(icon), parts2.feeds.map(({ links: links2, name }) => links2 === null ? nothing : markup`
        <link rel="alternate" type="text/calendar" title="${name}" href="${links2.feed}">${parts2.changeFeeds ? alternateChanges(links2, name) : nothing}`), pageStyle, pageScript, parts2.skipTo, parts2.header, parts2.main, legalNotes(parts2.stateStamp), parts2.data).text;
}
function shareTags(image, siteTitle) {
  const { width, height } = shareImageSize;
  return markup`
        <meta property="og:image" content="${image}">
        <meta property="og:image:width" content="${width}">
        <meta property="og:image:height" content="${height}">
        <meta property="og:image:alt" content="${siteTitle}">
        <meta name="twitter:card" content="summary_large_image">`;
}
function alternateChanges(links2, name) {
  const { atom, json } = changeLinks(links2);
  return markup`
        <link rel="alternate" type="application/atom+xml" title="${name}: changes" href="${atom}">
        <link rel="alternate" type="application/feed+json" title="${name}: changes" href="${json}">`;
}
var viewControls = markup`
          <div class="view" hidden="">
            <button type="button" class="button" id="zone-toggle" aria-pressed="false">Show my time</button>
            <button type="button" class="button" id="theme-toggle">Dark</button>
          </div>`;

// src/calendars/page/structured_data.ts
var most4 = 100;
function structuredData(events2) {
  const hearings = events2.filter(({ line }) => line.type === "hearing").slice(0, most4);
  if (hearings.length === 0) return nothing;
  const text = JSON.stringify({
    "@context": "https://schema.org",
    "@graph": hearings.map(described)
  });
  const safe = text.replaceAll(/[<>&\u2028\u2029]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);
  return new Markup(`<script type="application/ld+json">${safe}<\/script>`);
}
var modes = {
  online: "OnlineEventAttendanceMode",
  mixed: "MixedEventAttendanceMode",
  "in person": "OfflineEventAttendanceMode"
};
function described({ line, url }) {
  const { movedFrom, attendance: attendance2 } = line;
  const state = line.status === "cancelled" ? "EventCancelled" : movedFrom !== null ? "EventRescheduled" : "EventScheduled";
  return {
    "@type": "Event",
    name: plainLine(`${line.caseName}: ${line.title}`),
    startDate: plainLine(line.machine),
    eventStatus: `https://schema.org/${state}`,
    ...movedFrom === null ? {} : {
      previousStartDate: before(line, movedFrom)
    },
    ...attendance2 === null ? {} : {
      eventAttendanceMode: `https://schema.org/${modes[attendance2]}`
    },
    location: places(line),
    url
  };
}
function before({ movedFromTime, zone: zone2 }, date) {
  const time = movedFromTime === "" ? null : movedFromTime;
  return plainLine(machineWhen({
    event: {
      date,
      time
    },
    zone: zone2
  }));
}
function places(line) {
  const virtual = line.ways.split("\n").filter((way2) => way2 !== "").map((way2) => {
    const [url = "", ...words2] = way2.split(" ");
    return {
      "@type": "VirtualLocation",
      name: words2.join(" "),
      url
    };
  });
  if (line.attendance === "online") {
    if (virtual.length > 0) return only(virtual);
    return {
      "@type": "VirtualLocation",
      name: placeName(line)
    };
  }
  return only([
    {
      "@type": "Place",
      name: placeName(line)
    },
    ...virtual
  ]);
}
function placeName({ location, courtCitation, courtId }) {
  return plainLine([
    location,
    courtCitation || courtId
  ].filter((part) => part.trim() !== "").join(", "));
}
function only(all) {
  return all.length === 1 ? all[0] : all;
}

// src/calendars/page/subscribe_menu.ts
function subscribeMenu(links2, { name, changes: changes2 = false }) {
  if (links2 === null) return nothing;
  if (links2.webcal === null) {
    return markup`
    <p class="subscribe"><a class="button" href="${links2.feed}" type="text/calendar" download="" aria-label="Download the calendar of ${name}">Download</a></p>`;
  }
  const { webcal, feed } = links2;
  const at = encodeURIComponent(feed);
  const called = encodeURIComponent(name.toWellFormed());
  const away = (href, words2, note) => markup`
        <li><a href="${href}" rel="noopener noreferrer">${words2}</a> <small>${note}</small></li>`;
  return markup`
    <details class="subscribe menu">
      <summary class="button primary" aria-label="Subscribe to ${name}">Subscribe</summary>
      <ul>
        <li><a href="${webcal}">Apple Calendar, Thunderbird and others</a> <small>looks again as often as you set it</small></li>${away(`https://calendar.google.com/calendar/r?cid=${encodeURIComponent(webcal)}`, "Google Calendar", "looks again every few hours, at times once a day")}${away(`https://outlook.live.com/calendar/0/addfromweb?url=${at}&name=${called}`, "Outlook.com", "looks again about every 3 hours, at times once a day")}${away(`https://outlook.office.com/calendar/0/addfromweb?url=${at}&name=${called}`, "Outlook for work or school", "looks again as Outlook.com does")}
        <li class="address"><label>Address for Proton Calendar, Fastmail and any other program <input type="text" readonly="" value="${feed}"></label>
          <button type="button" class="button" data-url="${feed}" hidden="">Copy feed URL</button></li>
        <li><a href="${feed}" type="text/calendar">Calendar feed (.ics)</a></li>${changes2 ? changeItem(links2) : nothing}
      </ul>
    </details>`;
}
function changeItem(links2) {
  const { atom, json } = changeLinks(links2);
  return markup`
        <li>News of changes: <a href="${atom}" type="application/atom+xml">Atom</a>, <a href="${json}" type="application/feed+json">JSON Feed</a></li>`;
}

// src/calendars/page/render_case.ts
var longName = 90;
function renderCase(site, { of, calendar }) {
  const { input, indexFile } = site;
  const { today, siteTitle } = input;
  const base = publicBase(input.publicBaseUrl ?? "");
  const { item: item3, name, events: events2, former } = of;
  const coming = events2.filter(({ published }) => !(published.event.date < today));
  const past = events2.filter(({ published }) => published.event.date < today).reverse();
  const dockets2 = new Set([
    ...events2,
    ...former
  ].map(({ published }) => `${published.courtId} ${published.docketNumber}`));
  const place3 = {
    today,
    nameDocket: dockets2.size > 1
  };
  const list2 = (some) => some.map((placed2) => eventArticle(placed2, place3));
  const next = coming.find(({ published }) => !isOver(published, today));
  const changes2 = input.changeFeeds === true;
  const home = `../${encodeURIComponent(indexFile)}`;
  const address = base === "" ? "" : `${base}/${of.href.slice(2)}`;
  const own = below(feedLinks(item3.feedPath ?? "", input.publicBaseUrl));
  const shared = below(calendar.links);
  return pageShell({
    title: `${name} \xB7 ${siteTitle}`,
    description: `Hearings and deadlines of ${name}${item3.dockets.length === 0 ? "" : `, ${item3.dockets.map(({ label }) => label).join("; ")}`}: ${counted(coming.length, "upcoming event")}, each with the docket entry it was read from.`,
    siteTitle,
    address,
    image: shareImageAddress(base),
    feeds: [
      {
        links: own,
        name
      },
      {
        links: shared,
        name: calendar.name
      }
    ],
    changeFeeds: changes2,
    today,
    stateStamp: events2.map(({ published }) => published.modifiedAt).sort().at(-1) ?? "",
    skipTo: "Skip to the events",
    header: markup`<header class="masthead">
          <nav aria-label="Breadcrumb"><a href="${home}">${siteTitle}</a> <span aria-hidden="true">\u203a</span> <a href="${home}#${calendar.id}">${calendar.name}</a></nav>
          <h1${name.length > longName ? markup` class="long"` : nothing}>${name}</h1>
          ${caseFacts(item3)}
          ${tags2(item3.tags)}
          <p class="asof">As of <time datetime="${today}">${dayInWords(today, {
      weekday: true
    })}</time>. All times are the court\u2019s.</p>${viewControls}
        </header>`,
    main: markup`<div class="calendar-head">${nextUp(next, today)}${own === null ? subscribeMenu(shared, {
      name: calendar.name,
      changes: changes2
    }) : subscribeMenu(own, {
      name,
      changes: changes2
    })}</div>
          <div class="columns halves">
          <section id="upcoming" aria-labelledby="upcoming-title">
            <h2 id="upcoming-title">Upcoming <span class="tally">${coming.length}</span></h2>
            <p class="empty"${coming.length > 0 ? markup` hidden=""` : nothing}>${events2.length === 0 ? "No hearing or deadline has been read from this docket yet." : "Nothing upcoming is on the docket."}</p>
            <ol class="events">${list2(coming)}
            </ol>
          </section>
          <div>
          <section id="past" aria-labelledby="past-title"${past.length === 0 ? markup` hidden=""` : nothing}>
            <h2 id="past-title">Past <span class="tally">${past.length}</span></h2>
            <ol class="events">${list2(past)}
            </ol>
          </section>${former.length === 0 ? nothing : markup`
          <section id="former" aria-labelledby="former-title">
            <h2 id="former-title">No longer on the calendar <span class="tally">${former.length}</span></h2>
            <ol class="events">${list2([
      ...former
    ].reverse())}
            </ol>
          </section>`}
          </div></div>`,
    data: structuredData(events2.map(({ line }) => ({
      line,
      url: `${address}#${line.id}`
    })))
  });
}
function nextUp(next, today) {
  if (next === void 0) return markup`<div></div>`;
  const { line } = next;
  const hour = hours(line, today);
  return markup`<p class="next" data-next="" data-zone="${line.zone}">Next: <a href="#${line.id}">${line.title}</a>, <time datetime="${line.date}">${dayInWords(line.date, {
    weekday: true
  })}</time>${hour.text === "" ? nothing : markup`, ${hour}`} <span class="away" data-away="${line.date}"></span></p>`;
}
function tags2(tags3) {
  if (tags3.length === 0) return nothing;
  return markup`<ul class="tags" aria-label="Tags">${tags3.map((tag) => markup`<li><span>${tag}</span></li>`)}</ul>`;
}
function below(links2) {
  if (links2 === null || links2.webcal !== null) return links2;
  return {
    ...links2,
    feed: links2.feed.replace(/^\.\//, "../")
  };
}

// src/calendars/page/agenda.ts
var openEvents = 20;
function agenda(cases, { today }) {
  if (cases.length === 0) return nothing;
  const end = agendaEnd(today);
  const days2 = byDay2(cases.flatMap(rowsOf));
  const shown2 = days2.filter(([date]) => date < end).reduce((sum, [, rows]) => sum + rows.length, 0);
  const open2 = [];
  let count = 0;
  for (const [date, some] of days2) {
    if (date >= end || count >= openEvents) break;
    open2.push(date);
    count += some.length;
  }
  const sections = days2.map(([date, some]) => ({
    date,
    markup: day3(date, {
      rows: some,
      today,
      hidden: date >= end
    })
  }));
  const later = sections.filter(({ date }) => !open2.includes(date));
  const rest = shown2 - count;
  return markup`
    <section class="agenda" id="agenda" aria-labelledby="agenda-title" data-days="${agendaDays}">
      <h2 id="agenda-title">Next 30 days</h2>
      <p class="empty"${shown2 === 0 ? nothing : markup` hidden=""`}>No hearing or deadline is on the calendar for the next 30 days.</p>
      ${sections.filter(({ date }) => open2.includes(date)).map(({ markup: markup2 }) => markup2)}
      ${later.length === 0 ? nothing : markup`
      <details class="later"${rest === 0 ? markup` hidden=""` : nothing}><summary>Later in these 30 days (<span data-count="">${rest}</span>)</summary>${later.map(({ markup: markup2 }) => markup2)}
      </details>`}
    </section>`;
}
function day3(date, { rows, today, hidden }) {
  return markup`
    <section class="day" data-day="${date}"${hidden ? markup` hidden=""` : nothing}>
      <h3><span aria-hidden="true">${dateLeaf(date, {
    today
  })}</span><span class="sr">${dayInWords(date, {
    weekday: true
  })}</span> <span class="away" data-away="${date}"></span></h3>
      <ol>${new Markup(rows.reduce((text, { markup: markup2 }) => text + markup2, ""))}
      </ol>
    </section>`;
}
function rowsOf({ of, digest }) {
  const { agenda: agenda2, texts, uids: uids2 } = digest;
  if (agenda2.length === 0) return [];
  const about = rowCase(of, "agenda");
  return agenda2.map(({ place: place3, hour, row }) => {
    const parts2 = [
      texts[row[0]],
      texts[row[1]],
      texts[row[2]],
      texts[row[3]]
    ];
    return {
      hour,
      uid: uids2[place3],
      markup: joinRow(parts2, about)
    };
  });
}
function byDay2(rows) {
  const hours3 = Map.groupBy(rows, ({ hour }) => hour);
  const days2 = Map.groupBy([
    ...hours3.keys()
  ].sort(), (hour) => hour.slice(0, 10));
  return [
    ...days2
  ].map(([date, some]) => [
    date,
    some.flatMap((hour) => hours3.get(hour).sort((a, b) => compare7(a.uid, b.uid)))
  ]);
}
function compare7(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/calendars/page/digested_case.ts
function lineOf(digest, place3) {
  const own = digest.lines[place3];
  const line = {
    ...digest.first,
    ...own
  };
  return {
    ...line,
    id: own.id ?? keyOfUid(digest.uids[place3], line)
  };
}

// src/calendars/page/clash_list.ts
var most5 = 30;
var mostAtOnce = 8;
function clashList(shown2) {
  const cases = shown2.toSorted((a, b) => compareText3(firstUid(a), firstUid(b)));
  const spans = spansOf(cases);
  const sameTime = overlapping(spans);
  const late = cases.flatMap(lateChangesOf).sort(compareLate);
  const count = sameTime.length + late.length;
  if (count === 0) return nothing;
  const items = [
    ...late.slice(0, most5).map((change) => markup`
        <li data-on="${change.date}" data-zone="${change.line.zone}"><p><strong>New ${change.what}</strong> for ${link2(change)}, ${when2(change.line)}: <s>${change.before}</s> <b>${change.now}</b> (${entryLabel(change.entry)})</p></li>`),
    ...sameTime.slice(0, most5).map((group) => {
      const shown3 = group.slice(0, mostAtOnce).map((index) => {
        const { of, digest } = cases[spans.cases[index]];
        return {
          of,
          line: lineOf(digest, spans.places[index])
        };
      });
      const [{ line: first }] = shown3;
      return markup`
        <li data-on="${first.date}" data-zone="${first.zone}"><p><strong>At one time</strong></p><ul>${shown3.map((one) => markup`<li>${when2(one.line)}: ${link2(one)}</li>`)}${group.length > mostAtOnce ? markup`<li>and ${group.length - mostAtOnce} more</li>` : nothing}</ul></li>`;
    })
  ];
  const rest = count - most5;
  return markup`
    <section class="clashes" id="clashes" aria-labelledby="clashes-title">
      <h2 id="clashes-title">Clashes</h2>
      <ul>${items.slice(0, most5)}
      </ul>${rest > 0 ? markup`<p>and ${rest} more</p>` : nothing}
    </section>`;
}
function spansOf(cases) {
  const count = cases.reduce((sum, { digest }) => sum + digest.spans.places.length, 0);
  const starts = new Float64Array(count);
  const ends2 = new Float64Array(count);
  const places2 = new Int32Array(count);
  const of = new Int32Array(count);
  let begin2 = 0;
  for (const [number, { digest: { spans } }] of cases.entries()) {
    starts.set(spans.starts, begin2);
    ends2.set(spans.ends, begin2);
    places2.set(spans.places, begin2);
    of.fill(number, begin2, begin2 += spans.places.length);
  }
  const uidAt = (index) => cases[of[index]].digest.uids[places2[index]];
  return {
    starts,
    ends: ends2,
    cases: of,
    places: places2,
    uidAt
  };
}
function firstUid({ digest: { uids: uids2 } }) {
  return uids2[0] ?? "";
}
function lateChangesOf({ of, digest }) {
  return digest.late.map((change) => {
    const line = lineOf(digest, change.place);
    const uid = digest.uids[change.place];
    return {
      ...change,
      date: line.date,
      time: line.time,
      uid,
      line,
      of
    };
  });
}
function link2({ of, line }) {
  return markup`<a href="${of.href}#${line.id}">${`${line.caseName}: ${line.title}`}</a>`;
}
function when2({ date, hours: hours3 }) {
  const day4 = dayInWords(date, {
    weekday: true
  });
  return hours3 === "" ? day4 : `${day4}, ${hours3}`;
}

// src/calendars/page/filters.ts
function filters(cases) {
  if (cases.length === 0) return nothing;
  const courts3 = new Map(cases.flatMap(({ digest }) => digest.courts));
  const tags3 = new Map(cases.flatMap(({ of }) => of.item.tags.map((tag) => [
    tag.toLowerCase(),
    tag
  ])));
  return markup`
    <form class="filters" id="filters" role="search" hidden="">
      <p class="search"><label for="case-search">Search cases and events</label>
        <input type="search" id="case-search" name="q" autocomplete="off" spellcheck="false" enterkeyhint="search"></p>
      <details class="finer" open=""><summary>Filters</summary><div>
      ${choice("kind", "Kind", [
    [
      "hearing",
      "Hearings"
    ],
    [
      "deadline",
      "Deadlines"
    ]
  ])}
      ${choice("court", "Court", sorted(courts3))}
      ${choice("tag", "Tag", sorted(tags3))}
      <p class="from"><label for="from">From</label><input type="date" id="from" name="from"></p>
      <p><label for="to">To</label><input type="date" id="to" name="to"></p>
      </div></details>
      <div class="found"><p class="status" id="search-status" role="status" aria-live="polite"></p>
        <button type="reset" class="button" hidden="">Clear search and filters</button></div>
    </form>`;
}
function choice(name, label, options) {
  if (options.length < 2) return nothing;
  return markup`<p><label for="${name}">${label}</label><select id="${name}" name="${name}"><option value="">All</option>${options.map(([value, words2]) => markup`<option value="${value}">${words2}</option>`)}</select></p>`;
}
function sorted(options) {
  return [
    ...options
  ].sort(([, a], [, b]) => a < b ? -1 : a > b ? 1 : 0);
}

// src/calendars/page/more_feeds.ts
var groups = [
  {
    title: "Over all cases",
    sorts: [
      "all",
      "kinds"
    ]
  },
  {
    title: "By court",
    sorts: [
      "courts"
    ]
  },
  {
    title: "By tag",
    sorts: [
      "tags"
    ]
  }
];
function moreFeeds({ feeds = [], publicBaseUrl }) {
  if (feeds.length === 0) return nothing;
  const lists = groups.map(({ title, sorts }) => {
    const some = feeds.filter(({ sort }) => sorts.includes(sort));
    return some.length === 0 ? nothing : markup`
        <h3>${title}</h3>
        <ul>${some.map((one) => item2(one, publicBaseUrl))}
        </ul>`;
  });
  return markup`
    <section class="feeds" id="feeds" aria-labelledby="feeds-title">
      <h2 id="feeds-title">More feeds</h2>
      <details><summary>${feeds.length === 1 ? "1 feed" : `${feeds.length} feeds`} over several cases</summary>${lists}
      </details>
    </section>`;
}
function item2({ name, feedPath }, publicBaseUrl) {
  const links2 = feedLinks(feedPath, publicBaseUrl);
  if (links2 === null) return nothing;
  if (links2.webcal === null) {
    return markup`
          <li><a href="${links2.feed}" type="text/calendar" download="">${name}</a></li>`;
  }
  return markup`
          <li><a href="${links2.webcal}">${name}</a> <a href="${links2.feed}" type="text/calendar" aria-label=".ics of ${name}">.ics</a></li>`;
}

// src/calendars/page/soonest.ts
function soonest(cases) {
  const found = [];
  for (const { of, digest } of cases) {
    for (const place3 of digest.next) {
      const line = lineOf(digest, place3);
      const one = {
        line,
        address: `${of.href}#${line.id}`
      };
      if (found.length === mostDescribed && inOrder2(found.at(-1), one) <= 0) break;
      found.splice(found.findLastIndex((other) => inOrder2(other, one) <= 0) + 1, 0, one);
      found.splice(mostDescribed);
    }
  }
  return found;
}
function inOrder2(a, b) {
  return compare8(a.line.date, b.line.date) || compare8(a.address, b.address);
}
function compare8(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

// src/calendars/page/render_index.ts
var manyCases = 60;
function renderIndex(site, parts2) {
  const aside = [];
  const put2 = (piece) => {
    aside.push(piece);
    return new Markup(placeholder);
  };
  const [first, ...others] = around2(site, {
    ...parts2,
    put: put2
  }).split(placeholder);
  return {
    *pieces() {
      yield first;
      for (const [index, text] of others.entries()) {
        const piece = aside[index];
        yield piece instanceof Markup ? piece.text : parts2.card(piece);
        yield text;
      }
    }
  };
}
var placeholder = "\0";
function around2(site, { digests, put: put2 }) {
  const { input, calendars } = site;
  const { siteTitle, siteDescription, today } = input;
  const base = publicBase(input.publicBaseUrl ?? "");
  const sections = calendars.map((calendar) => ({
    calendar,
    cases: calendar.cases.map((of) => ({
      of,
      digest: digestOf(of, digests)
    }))
  }));
  const cases = sections.flatMap(({ cases: cases2 }) => cases2);
  const columns = [
    "columns",
    ...cases.length > manyCases ? [
      "many"
    ] : [],
    ...comingIn(cases) === 0 ? [
      "bare"
    ] : []
  ];
  return pageShell({
    title: siteTitle,
    description: siteDescription,
    siteTitle,
    address: base === "" ? "" : `${base}/`,
    feeds: calendars,
    image: shareImageAddress(base),
    changeFeeds: input.changeFeeds === true,
    today,
    stateStamp: latest(cases),
    skipTo: "Skip to the calendars",
    header: markup`<header class="masthead">
          <h1>${siteTitle}</h1>
          ${siteDescription.trim() === "" ? nothing : markup`<p class="lead">${siteDescription}</p>`}
          <p class="asof">As of <time datetime="${today}">${dayInWords(today, {
      weekday: true
    })}</time>. All times are the court\u2019s.</p>${viewControls}
          ${contents(site)}
        </header>`,
    main: markup`${filters(cases)}
          <p class="nothing" id="nothing" hidden="">Nothing matches. <button type="button" class="button" id="clear-all">Clear search and filters</button></p>
          <div class="${columns.join(" ")}"><div class="ahead">${put2(agenda(cases, {
      today
    }))}${clashList(cases)}</div>
          <div id="cases">${calendars.length === 0 ? markup`<p class="empty">No calendar is configured yet.</p>` : sections.map(({ calendar, cases: cases2 }) => section(calendar, {
      cases: cases2,
      changeFeeds: input.changeFeeds === true,
      put: put2
    }))}${moreFeeds(input)}
          </div></div>`,
    data: structuredData(soonest(cases).map(({ line, address }) => ({
      line: {
        ...line,
        machine: machineWhen({
          event: line,
          zone: line.zone
        })
      },
      url: absolute(base, address)
    })))
  });
}
function digestOf(of, digests) {
  const digest = digests.get(of.item.id);
  if (digest === void 0) throw new Error(`no digest of the case "${of.item.id}"`);
  return digest;
}
function comingIn(cases) {
  return cases.reduce((sum, { digest }) => sum + digest.coming, 0);
}
function latest(cases) {
  return cases.map(({ digest }) => digest.modifiedAt).sort().at(-1) ?? "";
}
function contents({ calendars }) {
  if (calendars.length < 2) return nothing;
  return markup`<nav aria-label="On this page"><ul>
            <li><a href="#agenda">Next 30 days</a></li>${calendars.map(({ id, name, cases }) => markup`
            <li><a href="#${id}">${name}</a> <small>${cases.length}</small></li>`)}
          </ul></nav>`;
}
function section({ id, name, links: links2 }, { cases, changeFeeds, put: put2 }) {
  return markup`
    <section class="calendar" data-cal="${id}" data-expanded="false" aria-labelledby="${id}">
      <div class="calendar-head">
        <div>
          <h2 id="${id}">${name}</h2>
          <p class="count">${counted(cases.length, "case")}, ${counted(comingIn(cases), "upcoming event")}</p>
        </div>
        ${subscribeMenu(links2, {
    name,
    changes: changeFeeds
  })}
      </div>
      ${cases.length === 0 ? markup`<p class="empty">No case is on this calendar yet.</p>` : markup`${cases.length < 2 ? nothing : sortControls(id)}
      <div class="cases">${cases.map(({ of }) => put2(of))}
      </div>
      <p class="expand"><button type="button" class="button" aria-expanded="false" hidden="">Show all</button></p>`}
    </section>`;
}
function sortControls(id) {
  return markup`
      <p class="sort" hidden="">
        <label for="sort-${id}">Sort by</label> <select id="sort-${id}" data-sort="">
          <option value="last-filing">Last filing date</option>
          <option value="next-event">Next event</option>
          <option value="filed">Date filed</option>
          <option value="name">Case name</option>
        </select>
        <label for="order-${id}">Direction</label> <select id="order-${id}" data-order="">
          <option value="desc">Newest first</option>
          <option value="asc">Oldest first</option>
        </select>
      </p>`;
}
function absolute(base, href) {
  return base === "" ? href : `${base}/${href.replace(/^\.\//, "")}`;
}

// src/calendars/page/site.ts
var longestName = 200;
function planSite(input) {
  const name = uniqueNames([
    "main",
    "agenda",
    "cases",
    "clashes",
    "filters",
    "feeds"
  ]);
  const file = uniqueNames([]);
  return {
    input,
    indexFile: input.indexFile ?? "index.html",
    calendars: input.calendars.map((calendar) => ({
      id: name(anchor(`calendar-${calendar.id}`)),
      name: calendarName(calendar),
      links: feedLinks(calendar.feedPath, input.publicBaseUrl),
      cases: calendar.cases.map((item3) => {
        const own = file(fileName2(item3.id));
        return {
          item: item3,
          name: item3.name.trim() || item3.id.trim() || "Case",
          id: name(anchor(`case-${item3.id}`)),
          path: `cases/${own}.html`,
          href: `./cases/${encodeURIComponent(own)}.html`
        };
      })
    }))
  };
}
function calendarName({ id, name }) {
  return name.trim() || id.trim() || "Calendar";
}
var plainName = /^[\w-]{1,100}$/;
function fileName2(id) {
  if (plainName.test(id)) return id;
  const name = id.toWellFormed().replaceAll(/[/\\:*?"<>|\u0000-\u001f\u007f-\u009f\u2028-\u202e\u2066-\u2069]+/g, "-").replace(/^\.+/, "").trim();
  let letters2 = [
    ...name
  ].slice(0, 100);
  while (new TextEncoder().encode(letters2.join("")).length > longestName) {
    letters2 = letters2.slice(0, -1);
  }
  return letters2.join("") || "case";
}

// src/app/feeds/page_feeds.ts
function pageFeeds(cases, config) {
  const listed = cases.filter(({ settings }) => isListed(settings, config));
  if (listed.length === 0) return [];
  const courts3 = new Map(listed.flatMap(({ dockets: dockets2 }) => dockets2.map(({ courtId }) => [
    courtId,
    court(courtId)?.citation ?? courtId
  ])));
  const tags3 = new Map(listed.flatMap(({ settings }) => settings.tags.map((tag) => [
    tagSlug(tag),
    tag
  ])));
  const named2 = [
    {
      view: {
        sort: "all",
        id: ""
      },
      name: "All cases"
    },
    {
      view: {
        sort: "kinds",
        id: "hearings"
      },
      name: "Hearings alone"
    },
    {
      view: {
        sort: "kinds",
        id: "deadlines"
      },
      name: "Deadlines alone"
    },
    ...sorted2(courts3).map(([id, name]) => ({
      view: {
        sort: "courts",
        id
      },
      name
    })),
    ...sorted2(tags3).map(([id, name]) => ({
      view: {
        sort: "tags",
        id
      },
      name
    }))
  ];
  return named2.filter(({ view }) => isWritten(view, config)).map(({ view, name }) => ({
    name,
    sort: view.sort,
    feedPath: `${viewPath(view)}.ics`
  }));
}
function caseFeedPath(settings, config) {
  const view = {
    sort: "cases",
    id: settings.id
  };
  return isListed(settings, config) && isWritten(view, config) ? `${viewPath(view)}.ics` : "";
}
function isListed({ calendar }, { calendars }) {
  return calendars.some(({ id, icsPath }) => id === calendar && icsPath !== null);
}
function isWritten({ sort, id }, { feedViews }) {
  return feedViews.includes(sort) && (sort === "all" || isFileName(id));
}
function sorted2(names) {
  return [
    ...names
  ].sort(([, a], [, b]) => a < b ? -1 : a > b ? 1 : 0);
}

// src/app/write_case_pages.ts
var import_node_path9 = require("node:path");
var casesFolder = "cases";
var markWithin = 400;
function writeCasePages(folder, pages, { files, dryRun = false }) {
  const problems = [];
  const attempt2 = (what, act) => {
    try {
      return act();
    } catch (error) {
      if (error instanceof Overtaken) throw error;
      problems.push(error instanceof CaseCalendarError ? error.message : `${what}: ${error}`);
      return false;
    }
  };
  const written2 = pages.filter(({ path, inputs, content }) => attempt2(path, () => {
    const file = (0, import_node_path9.join)(folder, path);
    if (dryRun) return !holdsBytes(file, content());
    return writeKeptFile(file, {
      inputs,
      content,
      files
    }) === "written";
  })).map(({ path }) => (0, import_node_path9.join)(folder, path));
  const named2 = new Set(pages.map(({ path }) => (0, import_node_path9.basename)(path)));
  const removed = pagesIn((0, import_node_path9.join)(folder, casesFolder)).filter((path) => !named2.has((0, import_node_path9.basename)(path)) && attempt2(path, () => removeOurs(path, {
    dryRun
  })));
  return {
    changed: [
      ...written2,
      ...removed
    ],
    problems
  };
}
function pagesIn(folder) {
  try {
    return [
      ...Deno.readDirSync(folder)
    ].filter(({ name, isFile }) => isFile && name.endsWith(".html")).map(({ name }) => (0, import_node_path9.join)(folder, name));
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return [];
    throw fileError(error, {
      action: `Cannot list the folder "${folder}"`
    });
  }
}
function removeOurs(path, { dryRun }) {
  try {
    if (!startOfFile(path, markWithin).includes(pageMark.text)) return false;
    if (!dryRun) Deno.removeSync(path);
    return true;
  } catch (error) {
    throw fileError(error, {
      action: `Cannot remove the page "${path}"`
    });
  }
}

// src/app/write_share_image.ts
var import_node_path10 = require("node:path");
var markWithin2 = 100;
function writeShareImage(folder, { wanted, dryRun = false }) {
  const path = (0, import_node_path10.join)(folder, shareImageName);
  try {
    const there = whose(path);
    const isSettled2 = there === "another's" || (wanted ? there === "ours" && holdsBytes(path, shareImage()) : there === "nobody's");
    if (isSettled2) return {
      changed: [],
      problems: []
    };
    if (!dryRun) {
      if (wanted) replaceFile(path, shareImage());
      else remove(path);
    }
    return {
      changed: [
        path
      ],
      problems: []
    };
  } catch (error) {
    const problem = error instanceof CaseCalendarError ? error.message : `${path}: ${error}`;
    return {
      changed: [],
      problems: [
        problem
      ]
    };
  }
}
function whose(path) {
  try {
    return startOfFile(path, markWithin2).includes(shareImageMark) ? "ours" : "another's";
  } catch (error) {
    if (error instanceof Deno.errors.NotFound) return "nobody's";
    throw fileError(error, {
      action: `Cannot read the file "${path}"`
    });
  }
}
function remove(path) {
  try {
    Deno.removeSync(path);
  } catch (error) {
    throw fileError(error, {
      action: `Cannot remove the file "${path}"`
    });
  }
}

// src/app/publish_page.ts
function siteOf(cases, { config, today }) {
  const indexPath = config.indexPath;
  return planSite({
    indexFile: (0, import_node_path11.basename)(indexPath),
    siteTitle: config.siteTitle,
    siteDescription: config.siteDescription ?? "Hearings and filing deadlines of US federal court dockets, read from CourtListener.",
    publicBaseUrl: config.publicBaseUrl ?? void 0,
    feeds: pageFeeds(cases, config),
    changeFeeds: true,
    today,
    calendars: config.calendars.map((calendar) => ({
      id: calendar.id,
      name: calendar.name,
      feedPath: calendar.icsPath === null ? "" : (0, import_node_path11.relative)((0, import_node_path11.dirname)(indexPath), calendar.icsPath),
      cases: cases.filter(({ settings }) => settings.calendar === calendar.id).map((one) => pageCase(one, config))
    }))
  });
}
function placesOf2({ calendars }) {
  return new Map(calendars.flatMap(({ cases }) => cases.map((of) => [
    of.item.id,
    of
  ])));
}
function publishPage(site, { works, published, heldBack, calendars, tools, kept: kept4 }) {
  const { config, dryRun = false } = tools;
  const indexPath = config.indexPath;
  const base = {
    ...blankResult("", indexPath),
    events: calendars.reduce((sum, { events: events2 }) => sum + events2, 0),
    tentative: calendars.reduce((sum, { tentative: tentative2 }) => sum + tentative2, 0)
  };
  if (heldBack) return {
    ...base,
    outcome: "held-back"
  };
  try {
    begin("page", tools);
    const shown2 = new Map([
      ...works
    ].flatMap(([id, work2]) => shownCases(work2, published.get(id))));
    const parts2 = [
      ...shown2.values()
    ].map(({ part }) => part);
    const result = {
      ...base,
      events: parts2.reduce((sum, { events: events2 }) => sum + events2, 0),
      tentative: parts2.reduce((sum, { tentative: tentative2 }) => sum + tentative2, 0)
    };
    const { files } = kept4;
    const { calendars: _, ...installation2 } = site.input;
    const shared = JSON.stringify([
      installation2,
      site.indexFile
    ]);
    const pages = site.calendars.map((calendar) => casePages(calendar, {
      site,
      shown: shown2,
      shared
    }));
    const beside = writeCasePages((0, import_node_path11.dirname)(indexPath), pages.flatMap(({ pages: pages2 }) => pages2), {
      files,
      dryRun
    });
    const index = {
      inputs: [
        shared,
        ...pages.flatMap(({ around: around3, pages: pages2 }) => [
          around3,
          ...pages2.flatMap(({ own }) => own)
        ])
      ],
      content: () => renderIndex(site, {
        digests: new Map([
          ...shown2
        ].map(([id, { digest }]) => [
          id,
          digest()
        ])),
        card: (of) => shown2.get(of.item.id).card()
      })
    };
    const isNew = dryRun ? !holdsBytes(indexPath, index.content()) : writeKeptFile(indexPath, {
      ...index,
      files
    }) === "written";
    const image = writeShareImage((0, import_node_path11.dirname)(indexPath), {
      wanted: config.publicBaseUrl !== null,
      dryRun
    });
    const paths = [
      ...isNew ? [
        indexPath
      ] : [],
      ...beside.changed,
      ...image.changed
    ];
    const done = dryRun ? "would-write" : "written";
    return {
      ...result,
      paths,
      problems: [
        ...beside.problems,
        ...image.problems
      ],
      outcome: paths.length === 0 ? "unchanged" : done
    };
  } catch (error) {
    return {
      ...base,
      problems: [
        failureText(error)
      ],
      ...error instanceof Overtaken ? {
        overtaken: true
      } : {}
    };
  }
}
function shownCases(work2, published) {
  const { kept: { parts: parts2 }, places: places2, today } = work2;
  const remade = (caseId, events2) => {
    const pieces = () => indexPieces(events2(), {
      place: places2.get(caseId),
      today
    });
    return {
      events: events2,
      digest: () => pieces().digest,
      card: () => pieces().card
    };
  };
  if (published === void 0) {
    return work2.own.map((state) => {
      const { id: caseId } = state.settings;
      const events2 = () => unplannedEvents(state, work2);
      const { shown: shown2, former } = events2();
      const part = {
        caseId,
        id: partId({
          shown: shown2,
          former
        }),
        ...countsOf(shown2)
      };
      return [
        caseId,
        {
          part,
          ...remade(caseId, events2)
        }
      ];
    });
  }
  return published.parts.map((part) => {
    const { caseId, digest } = part;
    const events2 = () => eventsOfPart(part, work2);
    if (digest === null) return [
      caseId,
      {
        part,
        ...remade(caseId, events2)
      }
    ];
    return [
      caseId,
      {
        part,
        events: events2,
        digest: () => digest,
        card: () => parts2.card(part)
      }
    ];
  });
}
function casePages(calendar, { site, shown: shown2, shared }) {
  const { cases, ...rest } = calendar;
  const around3 = JSON.stringify(rest);
  const pages = cases.map((of) => {
    const { part, events: events2 } = shown2.get(of.item.id);
    const own = [
      JSON.stringify(of),
      part.id
    ];
    const content = () => {
      const { shown: shown3, former } = events2();
      return renderCase(site, {
        of: placeEvents(of, {
          events: shown3,
          former
        }),
        calendar
      });
    };
    return {
      path: of.path,
      own,
      inputs: [
        shared,
        around3,
        ...own
      ],
      content
    };
  });
  return {
    around: around3,
    pages
  };
}
function pageCase({ settings, dockets: dockets2 }, config) {
  const filings = dockets2.flatMap(({ firstFiling, lastFiling }) => [
    firstFiling,
    lastFiling
  ]).filter((filed) => filed !== null).sort();
  return {
    id: settings.id,
    name: settings.name,
    tags: settings.tags,
    dockets: dockets2.map(({ docketNumber, courtId, url, recordUrls }) => ({
      label: `${docketNumber} (${court(courtId)?.citation ?? courtId})`,
      url,
      records: recordUrls
    })),
    feedPath: caseFeedPath(settings, config),
    dateFiled: filings[0] ?? null,
    lastFiling: filings.at(-1) ?? null
  };
}

// src/app/publish.ts
var pageZone = "America/New_York";
function publish(cases, tools) {
  const { config, clock, kept: kept4 = keptWork() } = tools;
  const now = clock.now();
  const today = courtDay(now, pageZone);
  const site = config.indexPath === null ? null : siteOf(cases, {
    config,
    today
  });
  const noPages = site === null || tools.givenUp?.has("page") === true;
  const places2 = noPages ? null : placesOf2(site);
  const results = [];
  const published = /* @__PURE__ */ new Map();
  const works = /* @__PURE__ */ new Map();
  let heldBack = false;
  for (const calendar of config.calendars) {
    const own = cases.filter(({ settings }) => settings.calendar === calendar.id);
    const work2 = {
      calendar,
      own,
      claims: claimedUids(own.map(({ settings }) => settings.id)),
      cases,
      tools,
      kept: kept4,
      now: now.toString(),
      today,
      places: places2
    };
    works.set(calendar.id, work2);
    const result = feedResult(calendar, {
      work: work2,
      published
    });
    if (result.outcome === "held-back") heldBack = true;
    const hidden = calendar.icsPath === null && result.outcome === "unchanged";
    if (!hidden) results.push(result);
  }
  const views = viewsOrFailure(cases, {
    works,
    published,
    tools: {
      ...tools,
      kept: kept4
    }
  });
  const page = site === null ? null : publishPage(site, {
    works,
    published,
    heldBack,
    calendars: results,
    tools,
    kept: kept4
  });
  if (tools.dryRun !== true) kept4.flush();
  return {
    calendars: results,
    views,
    page
  };
}
function feedResult(calendar, { work: work2, published }) {
  try {
    begin(`ics:${calendar.id}`, work2.tools);
    return publishFeed(work2, (settled2) => published.set(calendar.id, settled2));
  } catch (error) {
    return {
      ...blankResult(calendar.id, calendar.icsPath),
      problems: [
        failureText(error)
      ],
      ...error instanceof Overtaken ? {
        overtaken: true
      } : {}
    };
  }
}
function viewsOrFailure(cases, { works, published, tools }) {
  const { config, store, clock, dryRun = false, kept: kept4 } = tools;
  try {
    begin("views", tools);
    const views = publishViews({
      cases,
      published,
      config,
      store,
      clock,
      dryRun,
      kept: kept4,
      eventsOf: (calendarId, part) => eventsOfPart(part, works.get(calendarId))
    });
    const changes2 = publishChanges({
      cases,
      config,
      store,
      clock,
      dryRun,
      files: kept4.files
    });
    if (views === null) return null;
    return {
      ...views,
      files: views.files + changes2.files,
      written: views.written + changes2.written,
      paths: [
        ...views.paths,
        ...changes2.paths
      ],
      problems: [
        ...views.problems,
        ...changes2.problems
      ]
    };
  } catch (error) {
    return {
      ...noViews,
      problems: [
        failureText(error)
      ],
      ...error instanceof Overtaken ? {
        overtaken: true
      } : {}
    };
  }
}

// src/app/publish_all.ts
var attempts2 = 3;
function publishAll(tools) {
  const { dryRun = false } = tools;
  const kept4 = dryRun ? keptWork() : tools.kept ?? keptWork();
  let publication2 = attempt(tools, kept4);
  for (let number = 2; number <= attempts2 && isOvertaken(publication2); number++) {
    kept4.forget();
    const last = attempt(tools, number === attempts2 ? keptWork() : kept4);
    publication2 = joinAttempts(publication2, last);
  }
  return publication2;
}
function attempt(tools, kept4) {
  const { config, dryRun = false } = tools;
  kept4.look(tools);
  const cases = config.cases.map((one) => {
    tools.onStep?.(`case:${one.id}`);
    return kept4.cases.of(one, {
      ...tools,
      save: !dryRun
    });
  });
  return publish(cases, {
    ...tools,
    kept: kept4
  });
}

// src/app/publish.worker.ts
var scope = globalThis;
var mostGarbage = {
  working: 4 * 1024 * 1024,
  waiting: 1024 * 1024
};
var work = null;
var trust = 1;
scope.onmessage = ({ data }) => {
  answer(data);
  collect(mostGarbage.waiting);
};
function answer(data) {
  try {
    const now = Temporal.Instant.from(data.now);
    const { since } = workFor(data);
    const made2 = publication(data);
    const isOld = Math.abs(since.until(now).total("hours")) >= trust;
    if (!isOld) return scope.postMessage({
      publication: made2,
      stale: null
    });
    workFor(data).forget(now);
    const before2 = facts2(data);
    const anew = publication(data);
    const written2 = writtenOutputs(anew);
    const isSame2 = facts2(data) === before2;
    scope.postMessage({
      publication: written2.length === 0 ? made2 : anew,
      stale: isSame2 ? written2 : null
    });
  } catch (error) {
    scope.postMessage({
      failed: said(error)
    });
  }
}
var used = 0;
function collect(most6) {
  if ((0, import_node_v8.getHeapStatistics)().used_heap_size - used < most6) return;
  scope.gc?.();
  used = (0, import_node_v8.getHeapStatistics)().used_heap_size;
}
function facts2({ config, now }) {
  using store = opened2(config, now);
  const { layout, dockets: dockets2 } = store.stamps.read();
  return JSON.stringify([
    layout,
    ...dockets2
  ]);
}
function workFor({ config, program, now }) {
  const text = JSON.stringify([
    program,
    config
  ]);
  if (work?.text !== text) {
    work?.own[Symbol.dispose]();
    work = {
      text,
      own: cachedWork({
        config,
        program,
        now: Temporal.Instant.from(now)
      })
    };
  }
  return work.own;
}
function publication(request2) {
  const { config, now, givenUp } = request2;
  const { kept: kept4 } = workFor(request2);
  using store = opened2(config, now);
  const onStep = (step2) => {
    scope.postMessage({
      step: step2
    });
    collect(mostGarbage.working);
  };
  return publishAll({
    config,
    store,
    clock: clockAt(now),
    onStep,
    givenUp,
    giveWay,
    kept: kept4
  });
}
function opened2({ storePath }, now) {
  return openStore({
    path: storePath,
    clock: clockAt(now),
    onDamage: (error) => scope.postMessage({
      damage: error.message
    })
  });
}
function clockAt(now) {
  const instant2 = Temporal.Instant.from(now);
  return {
    now: () => instant2,
    sleep: () => Promise.reject(new Error("no timer"))
  };
}
function writtenOutputs({ calendars, views, page }) {
  return [
    ...[
      ...calendars,
      ...page === null ? [] : [
        page
      ]
    ].filter(({ outcome: outcome2 }) => outcome2 === "written").map(({ path }) => path),
    ...views !== null && views.written > 0 ? [
      views.path
    ] : []
  ];
}
function giveWay() {
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 10);
}
function said(error) {
  if (error instanceof CaseCalendarError) return {
    kind: error.kind,
    facts: error.facts
  };
  return error instanceof Error ? error.stack ?? error.message : String(error);
}
