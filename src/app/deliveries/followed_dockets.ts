import type { CaseSettings, Config, DocketReference } from "../../config/config.ts";
import { docketKey, matchDocketKey } from "../../domain/docket_key.ts";
import type { DocketRecord } from "../../domain/upstream.ts";
import type { Store } from "../../store/store.ts";
import { knownKey } from "../resolve_docket.ts";

/** Which dockets the settings follow, asked by what deliveries name. Nothing here asks upstream. */
export interface FollowedDockets {
  /**
   * Does a case name the docket of this CourtListener record? Null when only CourtListener can tell:
   * the record is not stored, and some docket is named by its number.
   */
  hasRecord(id: string): boolean | null;
  /** Likewise for a record that CourtListener has shown. */
  hasShown(record: DocketRecord): boolean;
  /** The stored, else the configured key of the followed docket that a key means. */
  keyOf(key: string, courtId: string): FollowedKey;
  /** Ids of the cases that name the docket of this key. */
  casesOf(key: string): string[];
}

/** What {@link FollowedDockets.keyOf} found. */
export type FollowedKey =
  | { found: "one"; key: string }
  | { found: "none" }
  | { found: "several"; candidates: string[] };

/** The followed dockets as settings and store have them now. */
export function followedDockets(
  { config, store }: { config: Config; store: Store },
): FollowedDockets {
  const references = config.cases.flatMap((one) =>
    one.dockets.map((reference) => ({ reference, settings: one }))
  );
  const numbers = references.filter(({ reference }) => reference.by === "number");
  const recordIds = new Set(
    references.flatMap(({ reference }) =>
      reference.by === "record" ? [String(reference.record)] : []
    ),
  );

  function casesOf(key: string): string[] {
    const stored = store.dockets.byKey(key);
    const own = new Set((stored?.records ?? []).map(({ record }) => record.id));
    const names = ({ reference }: { reference: DocketReference; settings: CaseSettings }) =>
      reference.by === "record"
        ? own.has(String(reference.record))
        : sameCourt(reference, key) && knownKey(reference, store) === (stored?.key ?? key);
    return [...new Set(references.filter(names).map(({ settings }) => settings.id))];
  }

  return {
    casesOf,
    hasRecord: (id) => {
      if (recordIds.has(id)) return true;
      const docket = store.dockets.byRecord({ upstream: "courtlistener", id });
      if (docket !== null) return casesOf(docket.key).length > 0;
      return numbers.length > 0 ? null : false;
    },
    hasShown: (record) => {
      const own = docketKey(record.courtId, record.docketNumber);
      if (!own.ok) return false;
      if (casesOf(own.key).length > 0) return true;
      return numbers.some(({ reference }) =>
        reference.by === "number" && matchDocketKey(reference.key, [own.key]).found === "one"
      );
    },
    keyOf: (key, courtId) => {
      const match = matchDocketKey(key, store.dockets.keysOf(courtId));
      if (match.found === "several") return match;
      if (match.found === "one") {
        const stored = store.dockets.resolve(match.key) ?? match.key;
        return casesOf(stored).length > 0 ? { found: "one", key: stored } : { found: "none" };
      }
      const named = numbers.flatMap(({ reference }) =>
        reference.by === "number" && reference.courtId === courtId ? [reference.key] : []
      );
      const meant = matchDocketKey(key, named);
      // Of the two spellings the fuller one names the docket for good.
      return meant.found === "one" && meant.key.length < key.length ? { found: "one", key } : meant;
    },
  };
}

function sameCourt(reference: Extract<DocketReference, { by: "number" }>, key: string): boolean {
  return key.toLowerCase().startsWith(`${reference.courtId.toLowerCase()}/`);
}
