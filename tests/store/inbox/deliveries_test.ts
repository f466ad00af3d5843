import assert from "node:assert/strict";
import { openInboxFile } from "../../../src/store/inbox/inbox_file.ts";
import {
  countKept,
  forgetKeys,
  freeBodies,
  hasExpiredKeys,
  insertDelivery,
  isKnown,
  oldestKept,
} from "../../../src/store/inbox/deliveries.ts";
import type { Database } from "../../../src/store/database.ts";
import { withFolder } from "../temp_folder.ts";
import { sampleDelivery } from "./sample_delivery.ts";

async function withDatabase(work: (database: Database) => void): Promise<void> {
  await withFolder((folder) => {
    const path = `${folder}/inbox.sqlite`;
    const file = openInboxFile({ path, busyTimeoutMs: 0, maxBytes: 1e9, firstId: 1000 });
    try {
      work(file.database);
    } finally {
      file.close();
    }
  });
}

Deno.test("questions about counts, ages and keys never read the rows with their bodies", async () => {
  await withDatabase((database) => {
    const plans = [
      "SELECT count(*) FROM deliveries WHERE freed = 0",
      "SELECT min(received_at) FROM deliveries WHERE freed = 0",
      "SELECT 1 FROM deliveries WHERE freed = 1 AND received_at < 1 LIMIT 1",
      "SELECT 1 FROM deliveries WHERE source = 'a' AND key = 'b'",
    ].map((sql) => database.all<{ detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)[0]!.detail);
    for (const plan of plans) assert.match(plan, /COVERING INDEX/);
    const behind = database.all<{ detail: string }>(
      "EXPLAIN QUERY PLAN SELECT id FROM deliveries WHERE id > 1 AND +freed = 0 ORDER BY id",
    );
    assert.match(behind[0]!.detail, /PRIMARY KEY/);
  });
});

Deno.test("a freed delivery is neither counted nor old, but known until its key is forgotten", async () => {
  await withDatabase((database) => {
    const delivery = sampleDelivery({ otherKeys: ["a", "a", "b"] });
    insertDelivery(database, delivery);
    insertDelivery(database, sampleDelivery({ receivedAt: "2026-03-03T15:00:00Z" }));
    assert.equal(countKept(database), 2);
    assert.equal(oldestKept(database), "2026-03-02T15:00:00Z");
    assert.equal(freeBodies(database, [1001, 1001, 5]), 1);
    assert.equal(countKept(database), 1);
    assert.equal(oldestKept(database), "2026-03-03T15:00:00Z");
    assert(isKnown(database, delivery));
    assert(isKnown(database, sampleDelivery({ otherKeys: ["b"] })));

    const before = Temporal.Instant.from("2026-03-09T00:00:00Z").epochMilliseconds;
    assert(hasExpiredKeys(database, before));
    assert.equal(forgetKeys(database, { before, limit: 10 }), 1);
    assert(!hasExpiredKeys(database, before));
    assert(!isKnown(database, delivery));
    assert.deepEqual(database.all("SELECT * FROM other_keys"), []);
    assert.equal(countKept(database), 1);
  });
});
