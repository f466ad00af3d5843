import * as z from "zod";
import { printable } from "../../domain/errors.ts";
import { innermostMessage } from "../../platform/innermost_message.ts";
import { userAgent } from "../../platform/user_agent.ts";

/** What asking a webhook address for its health has shown. */
export type WebhookCheck =
  | { found: "ok"; dockets: number; cases: number; notes: string[] }
  /** Nobody answers: name, firewall, proxy or port. */
  | { found: "unreachable"; cause: string }
  /** Somebody else answers: an access page, a stale proxy, another program. */
  | { found: "other"; cause: string }
  /** Case Calendar answers and does not know the secret. */
  | { found: "wrong-secret"; cause: string };

const health = z.object({
  service: z.literal("case-calendar"),
  tracking: z.object({ dockets: z.int(), cases: z.int() }),
  notes: z.array(z.string()).default([]),
});

/** What we answer to a wrong secret, and the reference does. */
const wrongSecret = z.strictObject({ error: z.enum(["wrong secret", "forbidden"]) });

/** The address before the reason would leave no room for it. */
const addressed = /^error sending request for url \(\S*\): /;

/** Milliseconds for the whole answer, as the reference has it. */
const timeLimit = 10_000;
/** Characters of an answer that are shown. */
const excerpt = 200;

/**
 * Asks `<url>/health` and tells apart what can be wrong: host, program, secret. Never throws for what
 * the network does; `hide` takes the secret out of whatever is quoted.
 */
export async function checkWebhookUrl(
  url: string,
  { version, hide, signal }: {
    version: string;
    hide: (text: string) => string;
    signal: AbortSignal;
  },
): Promise<WebhookCheck> {
  const shown = (text: string) => printable(hide(text), excerpt);
  const expired = new AbortController();
  const timer = setTimeout(() => expired.abort(), timeLimit);
  let status: number;
  let body: string;
  try {
    const response = await fetch(`${url}/health`, {
      headers: { accept: "application/json", "user-agent": userAgent(version) },
      redirect: "manual",
      signal: AbortSignal.any([signal, expired.signal]),
    });
    status = response.status;
    body = await firstBytes(response);
  } catch (error) {
    if (signal.aborted) throw error;
    const cause = expired.signal.aborted
      ? `no answer within ${timeLimit / 1000} seconds`
      : error instanceof Error
      ? innermostMessage(error).replace(addressed, "")
      : String(error);
    return { found: "unreachable", cause: shown(cause) };
  } finally {
    clearTimeout(timer);
  }
  const json = parse(body);
  const answer = `HTTP ${status}${body === "" ? "" : `: ${shown(body)}`}`;
  // 429 is for many wrong ones.
  if ((status === 403 || status === 429) && wrongSecret.safeParse(json).success) {
    return { found: "wrong-secret", cause: answer };
  }
  if (status !== 200) return { found: "other", cause: answer };
  if (json === undefined) {
    return { found: "other", cause: `it answers, but not in JSON: ${answer}` };
  }
  const read = health.safeParse(json);
  if (!read.success) return { found: "other", cause: `it is another service: ${answer}` };
  const { tracking, notes } = read.data;
  return { found: "ok", ...tracking, notes: notes.map((note) => shown(note)) };
}

/** More than any answer of ours has; an access page may be long. */
const mostBytes = 64 * 1024;

async function firstBytes(response: Response): Promise<string> {
  const decoder = new TextDecoder();
  let text = "";
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.length;
    text += decoder.decode(chunk, { stream: true });
    if (bytes > mostBytes) break;
  }
  return text;
}

function parse(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
