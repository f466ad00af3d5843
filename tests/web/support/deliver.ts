import { rawHttp } from "./raw_http.ts";
import { testSecret } from "./test_secret.ts";

/** Delivers a small body under a key over a connection of its own; the status, 0 without an answer. */
export async function deliver(port: number, key: string): Promise<number> {
  const body = `{"webhook": {"event_type": 1, "version": 2}, "payload": {"key": "${key}"}}`;
  const request = [
    `POST /webhooks/case-calendar/${testSecret} HTTP/1.1`,
    "Host: receiver.test",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    `Idempotency-Key: ${key}`,
    "Connection: close",
    "",
    body,
  ].join("\r\n");
  try {
    return (await rawHttp(port, { bytes: request })).status;
  } catch {
    return 0;
  }
}
