import { eventUid, type PublishedEvent } from "../domain/published_event.ts";

/**
 * Who has a uid that two cases of a calendar could mean: case `a` with the key `b--plea` and case
 * `a--b` with the key `plea`. The case with the shorter id has what it shows; so cases are asked for in
 * order of id.
 */
export interface ClaimedUids {
  /** Whether the case and another one could mean the same uid: neither stands for itself. */
  isShared(caseId: string): boolean;
  /** Uids that look like those of this case and are shown for cases with shorter ids. */
  taken(caseId: string): ReadonlySet<string>;
  /** Is told what is shown of a case. */
  claim(caseId: string, shown: readonly PublishedEvent[]): void;
}

const none: ReadonlySet<string> = new Set();

/** For the cases of one calendar in one publication. */
export function claimedUids(caseIds: readonly string[]): ClaimedUids {
  const ids = new Set(caseIds);
  const shorter = new Map(caseIds.map((id) => [id, prefixesOf(id).filter((one) => ids.has(one))]));
  const shared = new Set(
    [...shorter].flatMap(([id, others]) => others.length === 0 ? [] : [id, ...others]),
  );
  const claims = new Map<string, ReadonlySet<string>>();
  return {
    isShared: (caseId) => shared.has(caseId),
    taken: (caseId) => {
      const others = shorter.get(caseId) ?? [];
      if (others.length === 0) return none;
      return new Set(others.flatMap((id) => [...claims.get(id) ?? none]));
    },
    claim: (caseId, shown) => {
      if (shared.has(caseId)) claims.set(caseId, new Set(shown.map(eventUid)));
    },
  };
}

/** `a--b--c` gives `a` and `a--b`. */
function prefixesOf(id: string): string[] {
  const found: string[] = [];
  for (let at = id.indexOf("--"); at >= 0; at = id.indexOf("--", at + 1)) {
    found.push(id.slice(0, at));
  }
  return found;
}
