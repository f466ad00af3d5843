import type { StoreContext } from "./store_context.ts";

/**
 * Stamps of everything that folds and outputs are made from. Equal stamps at two moments mean that
 * nothing was written in between, by whatever process: triggers renew them (`migrations.ts`). What
 * nothing was ever written about has the stamp `""`.
 */
export interface Stamps {
  /** All that a fold rests on, as it stands at one moment. */
  read(): StampsRead;
  /** Of what is stored for a case: its ledger and its events. */
  ofCase(caseId: string): string;
  /** Of what an output last published. */
  ofOutput(output: string): string;
}

/** See {@link Stamps.read}. */
export interface StampsRead {
  /** Of the ways from references and keys to dockets and their records. */
  layout: string;
  /** Of records, entries and facts, by the docket's own key. */
  dockets: ReadonlyMap<string, string>;
  cases: ReadonlyMap<string, string>;
}

/** The stamps of a store. */
export function stamps({ database }: StoreContext): Stamps {
  const one = (kind: string, id: string) =>
    database.get<{ stamp: string }>("SELECT stamp FROM stamps WHERE kind = ? AND id = ?", [
      kind,
      id,
    ])?.stamp ?? "";
  return {
    read: () => {
      const rows = database.all<{ kind: string; id: string; stamp: string }>(
        `SELECT kind, stamps.id, stamp FROM stamps WHERE kind IN ('layout', 'case')
         UNION ALL
         SELECT kind, dockets.key, stamp FROM dockets
         -- CROSS: dockets first, each with its one stamp.
         CROSS JOIN stamps ON kind = 'docket' AND stamps.id = CAST(dockets.id AS TEXT)`,
      );
      const of = (wanted: string) =>
        new Map(rows.filter(({ kind }) => kind === wanted).map(({ id, stamp }) => [id, stamp]));
      return {
        layout: of("layout").get("") ?? "",
        dockets: of("docket"),
        cases: of("case"),
      };
    },
    ofCase: (caseId) => one("case", caseId),
    ofOutput: (output) => one("output", output),
  };
}
