import { printable } from "../domain/errors.ts";
import type { Exchange } from "./exchange.ts";

/** What an answer means for the request that it answers. */
export type Verdict =
  | { is: "json"; json: unknown }
  /** Worth another try: a fault of the moment. */
  | { is: "passing"; cause: string; maintenance?: true }
  /** Asking again would give the same. */
  | { is: "final"; cause: string; detail: unknown }
  | { is: "redirect"; location: string }
  | { is: "throttled"; detail: string };

/** Reads status, content type and body together; HTML is never taken for JSON. Never throws. */
export function judgeAnswer(answer: Exchange): Verdict {
  const { status } = answer;
  if ([301, 302, 303, 307, 308].includes(status)) {
    return { is: "redirect", location: answer.headers.get("location") ?? "" };
  }
  const text = decode(answer.body);
  const page = text !== null && isWebPage(answer.headers, text);
  const json = text === null || page ? notJson : parse(text);
  if (status === 429) return { is: "throttled", detail: page ? "" : detailOf(json) };
  const maintenance = page && speaksOfMaintenance(text) ? { maintenance: true as const } : {};
  if (status >= 500) {
    return { is: "passing", cause: outage(status, page ? text : null, json), ...maintenance };
  }
  if (page) {
    if (speaksOfMaintenance(text)) {
      return { is: "passing", cause: outage(status, text, json), ...maintenance };
    }
    return { is: "final", cause: webPage(status), detail: undefined };
  }
  if (status === 200 || status === 201) {
    if (answer.body.byteLength === 0) return { is: "passing", cause: "the answer was empty" };
    if (text === null) return { is: "passing", cause: "the answer was not valid UTF-8" };
    if (json === notJson) {
      return { is: "passing", cause: `the answer was cut off or not JSON: ${excerpt(text)}` };
    }
    return { is: "json", json };
  }
  return { is: "final", cause: withDetail(status, json), detail: json };
}

/** The words with which the API explains an error, `""` if it does not. Not yet safe to print. */
export function detailOf(json: unknown): string {
  if (typeof json !== "object" || json === null) return "";
  const detail = Reflect.get(json, "detail");
  if (typeof detail === "string") return detail;
  return Object.entries(json)
    .map(([field, messages]) => `${field}: ${[messages].flat().map(String).join(" ")}`)
    .join("; ");
}

const notJson = Symbol("not JSON");

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return notJson;
  }
}

function decode(body: Uint8Array): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(body);
  } catch {
    return null;
  }
}

function isWebPage(headers: Headers, text: string): boolean {
  const type = headers.get("content-type")?.toLowerCase() ?? "";
  return /^(?:text\/html|application\/xhtml)/.test(type) || /^\s*<(?:!doctype|html)/i.test(text);
}

function speaksOfMaintenance(text: string): boolean {
  return /maintenance/i.test(text);
}

function outage(status: number, page: string | null, json: unknown): string {
  if (page === null) return withDetail(status, json);
  return speaksOfMaintenance(page)
    ? `CourtListener is in maintenance (HTTP ${status})`
    : webPage(status);
}

function webPage(status: number): string {
  return `CourtListener answered with a web page, not JSON (HTTP ${status})`;
}

function withDetail(status: number, json: unknown): string {
  const detail = detailOf(json);
  return `CourtListener answered HTTP ${status}${detail === "" ? "" : `: ${excerpt(detail)}`}`;
}

function excerpt(text: string): string {
  return `"${printable(text, 120)}"`;
}
