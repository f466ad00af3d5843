import type { OutgoingMessage } from "../../store/outgoing.ts";

/** What may be sent to an endpoint. */
export type Topic = "changes" | "alarms";

/** One place the operator wants to be told at. */
export interface Endpoint {
  /** `hook:ops`, `mail`. */
  id: string;
  topics: readonly Topic[];
  /** Changes are told once a day from this hour on, `HH:MM` in New York; null: at once. */
  digestAt: string | null;
  /** Rejects when the message was not taken for sure; then it is sent again, with the same id. */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<void>;
}
