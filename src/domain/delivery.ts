/** Who sent a delivery: each upstream has its own address, its own proof and its own keys. */
export type DeliverySource = "courtlistener" | "docketlayer";

/**
 * One pushed message exactly as it arrived: checked to be a JSON object in UTF-8, otherwise unread.
 * Everything in it is untrusted.
 */
export interface NewDelivery {
  source: DeliverySource;
  /** The idempotency key, unique for its source; opaque text of at most 200 characters. */
  key: string;
  /** `header`: the sender named it. `body`: there was none, so the body stands for itself. */
  keyOrigin: "header" | "body";
  /**
   * Further values that mark a repetition whatever its key says, such as one that the sender signed.
   */
  otherKeys?: readonly string[];
  /** ISO instant, UTC. */
  receivedAt: string;
  /** The client's address, past trusted proxies. */
  remoteAddress: string;
  /** The chosen headers, names in lower case. */
  headers: Record<string, string>;
  body: Uint8Array;
}

/** A stored delivery; ids rise in the order of storing and are never used again. */
export type Delivery = NewDelivery & { id: number };

/** What lies in the inbox behind a given delivery. */
export interface Waiting {
  count: number;
  /** Received at, ISO instant, of the first of them; null when there is none. */
  oldest: string | null;
}

/** What an inbox did since it was opened. */
export interface InboxStatistics {
  stored: number;
  known: number;
  /** Puts that were refused because they could not be stored. */
  failed: number;
  /** Durable commits of deliveries; each costs one flush of the disk. */
  commits: number;
}

/**
 * Where deliveries are kept before and after the work on them, in a file of its own. Bodies stay
 * until they are removed, keys for a fixed time in any case; what was done with a delivery is
 * recorded elsewhere.
 */
export interface Inbox {
  /**
   * Keeps a delivery. Resolves when it is on the disk for good (`stored`), or when it or one with
   * the same key or other key is there already (`known`). Rejects with a `store` error when it could
   * not be kept; then nothing of it is kept, and the next one is tried afresh.
   */
  put(delivery: NewDelivery): Promise<"stored" | "known">;
  /**
   * The deliveries whose ids are greater than `id`, in order, at most `limit`; fewer when their
   * bodies together pass 16 MB (the first is always among them). Removed ones are left out.
   */
  after(id: number, limit: number): Delivery[];
  get(id: number): Delivery | undefined;
  /** How many lie behind delivery `id`, removed ones left out. Costs as much as they are many. */
  waiting(id: number): Waiting;
  /** Ids with bodies received before an ISO instant, lowest first: candidates for removal. */
  receivedBefore(instant: string, limit: number): number[];
  /**
   * Removes bodies and headers, soon, in an idle moment; resolves when that is done. Keys stay until
   * their time has passed. Unknown ids are ignored.
   */
  remove(ids: readonly number[]): Promise<void>;
  /** How many bodies are kept. */
  depth(): number;
  /** Received at, ISO instant, of the oldest body kept; null when there is none. */
  oldest(): string | null;
  /**
   * Can it store now? Answers from the last attempt when that was within two seconds, else writes a
   * row. Waits no longer than a put.
   */
  writable(): { ok: true } | { ok: false; cause: string };
  statistics(): InboxStatistics;
}
