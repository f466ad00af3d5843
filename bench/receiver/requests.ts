import { firstDocket } from "../render/event_store.ts";

/** The secret of every server measured. */
export const secret = "Zk3vT9qLx0bWc7RnYp5MhJ2sAe8DgUf4KiV6oXt1BzQ";

const text = new TextEncoder();
let delivered = 0;

/** A docket alert of a followed docket, with entries that change its calendar. */
export function alert(docket: number, entries = 1): Uint8Array {
  const results = Array.from({ length: entries }, () => {
    delivered += 1;
    const day = Temporal.PlainDate.from("2028-01-03").add({ days: delivered % 700 });
    return {
      id: 9_000_000_000 + delivered,
      docket: firstDocket + docket,
      date_created: "2026-03-20T08:00:00-07:00",
      date_modified: "2026-03-20T08:00:00-07:00",
      date_filed: "2026-03-20",
      entry_number: 1000 + delivered,
      recap_sequence_number: "",
      description:
        `ORDER: Status Conference set for ${day.month}/${day.day}/${day.year} at 10:00 AM.`,
      recap_documents: [],
    };
  });
  return request(results);
}

/** An alert of one of fifty dockets that nobody follows: stored and set aside. */
export function stray(): Uint8Array {
  delivered += 1;
  const docket = 1 + delivered % 50;
  return request([{ id: delivered, docket, description: "ORDER granting. ".repeat(90) }]);
}

function request(results: readonly Record<string, unknown>[]): Uint8Array {
  const body = JSON.stringify({
    webhook: { event_type: 1, version: 2, date_created: "2026-01-01T00:00:00+00:00" },
    payload: { results },
  });
  return text.encode(
    `POST /webhooks/case-calendar/${secret} HTTP/1.1\r\nHost: a\r\nConnection: close\r\n` +
      `Content-Type: application/json\r\nIdempotency-Key: key-${delivered}\r\n` +
      `Content-Length: ${text.encode(body).length}\r\n\r\n${body}`,
  );
}
