import type { ClientAddress } from "./client_address.ts";

/** One request as the receiver sees it. */
export interface Call {
  /** Stands in log lines and in the answer's `X-Request-Id`. */
  id: string;
  /** May hold a secret: never shown. */
  path: string;
  /** What is shown in place of the path. */
  route: string;
  client: ClientAddress;
  /** It came in where only the operator can reach. */
  admin: boolean;
}
