/** Limits how often something may happen for each key. */
export interface TokenBuckets {
  /** Takes one token of the key's bucket; false when it is empty. */
  take(key: string): boolean;
}

/** How many tokens {@link tokenBuckets} gives, and to how many keys. */
export interface TokenBucketOptions {
  /** Tokens of a full bucket: how many may come at once. */
  capacity: number;
  perSecond: number;
  /** Keys remembered; beyond that the one unused for longest is forgotten, and begins afresh. */
  mostKeys?: number;
  /** Milliseconds that never run backwards. */
  now?: () => number;
}

/** Token buckets in memory; they cost the same however many keys there were. */
export function tokenBuckets(options: TokenBucketOptions): TokenBuckets {
  const { capacity, perSecond, mostKeys = 10_000, now = () => performance.now() } = options;
  // A map keeps the order of insertion; a key that is used is put last.
  const buckets = new Map<string, { tokens: number; at: number }>();
  return {
    take(key) {
      const time = now();
      const found = buckets.get(key) ?? { tokens: capacity, at: time };
      const refilled = found.tokens + ((time - found.at) / 1000) * perSecond;
      const tokens = Math.min(capacity, refilled);
      const granted = tokens >= 1;
      buckets.delete(key);
      buckets.set(key, { tokens: granted ? tokens - 1 : tokens, at: time });
      if (buckets.size > mostKeys) buckets.delete(buckets.keys().next().value!);
      return granted;
    },
  };
}
