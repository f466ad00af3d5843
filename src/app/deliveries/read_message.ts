import type { Fact } from "../../domain/fact.ts";
import type { EntryInput } from "../../extract/read_entry.ts";

/** To the reading worker: one text. */
export type ReadRequest = EntryInput;

/** From the reading worker: what it read in the text, or why it could not. */
export type ReadReply = { facts: Fact[] } | { failed: string };
