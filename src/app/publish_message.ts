import type { Config } from "../config/config.ts";
import type { ErrorFacts, ErrorKind } from "../domain/errors.ts";
import type { Publication } from "./publication.ts";

/** To the publishing worker, for each publication. */
export interface PublishRequest {
  config: Config;
  /** The instant of the publication, ISO, UTC. */
  now: string;
  /** As {@link import("./publication.ts").PublishTools.givenUp}. */
  givenUp: ReadonlyMap<string, string>;
  /** {@link import("./publishing_program.ts").PublishingProgram.identity} */
  program: string;
}

/** From the publishing worker: what it begins and finds on its way, then how it ended. */
export type PublishReply =
  | { step: string }
  /** A row of the store that cannot be read, in words. */
  | { damage: string }
  /**
   * `stale`: files that were wrong with what was kept, and were put right by making all anew; null
   * where nothing was compared.
   */
  | { publication: Publication; stale: string[] | null }
  | { failed: string | { kind: ErrorKind; facts: ErrorFacts } };
