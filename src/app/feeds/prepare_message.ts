import type { FileBytes } from "../../web/files/served_file.ts";
import type { PrepareJob } from "./prepare_file.ts";

/** To the preparing worker; it answers one by one. */
export interface PrepareRequest {
  job: PrepareJob;
}

/** From the preparing worker. */
export type PrepareReply = { file: FileBytes } | { failed: string };
