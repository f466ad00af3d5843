import type { Config } from "../../config/config.ts";
import { docketQuery } from "../../docketlayer/docket_query.ts";
import { keyParts } from "../../domain/docket_key.ts";
import type { Store } from "../../store/store.ts";
import { describeReference, knownKey, knownRecords } from "../resolve_docket.ts";

/** A query that makes DocketLayer report on one followed docket. The operator sends it: it costs. */
export interface FollowedQuery {
  caseId: string;
  /** As people write it. */
  docket: string;
  /** Path and query; null when the docket's number is known only after its first sync. */
  query: string | null;
}

/**
 * The query for each followed docket, with the `last_checked` from which on something may be missing:
 * the end of what DocketLayer has covered, else the last sync of the docket that went well.
 */
export function docketlayerQueries(
  { config, store }: { config: Config; store: Store | null },
  { callbackUrl }: { callbackUrl: string },
): FollowedQuery[] {
  return config.cases.flatMap((one) =>
    one.dockets.map((reference): FollowedQuery => {
      const docket = describeReference(reference);
      const key = (store === null ? null : knownKey(reference, store)) ??
        (reference.by === "number" ? reference.key : null);
      if (key === null) return { caseId: one.id, docket, query: null };
      const { courtId, docketNumber } = keyParts(key);
      const query = docketQuery({
        courtId,
        number: docketNumber,
        lastChecked: store === null ? null : lastChecked(key, { store, reference }),
        callbackUrl,
        courtCodes: config.docketlayer.courtCodes,
      });
      return { caseId: one.id, docket, query };
    })
  );
}

function lastChecked(
  key: string,
  { store, reference }: { store: Store; reference: Parameters<typeof knownRecords>[0] },
): string | null {
  const own = (store.dockets.byKey(key)?.records ?? [])
    .filter(({ record }) => record.upstream === "docketlayer")
    .flatMap(({ record }) => store.marks.of(record).entriesMark ?? []);
  const synced = knownRecords(reference, store)
    .flatMap((ref) => store.marks.of(ref).goodAt ?? []);
  const sorted = (instants: string[]) =>
    instants.sort((a, b) => Temporal.Instant.compare(a, b))[0] ?? null;
  return sorted(own) ?? sorted(synced);
}
