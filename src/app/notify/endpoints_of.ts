import { createHash } from "node:crypto";
import type { LoadedConfig } from "../../config/load_config.ts";
import type { Config } from "../../config/config.ts";
import type { Clock } from "../../domain/clock.ts";
import { registerSecret } from "../../platform/redact.ts";
import type { Store } from "../../store/store.ts";
import type { Endpoint } from "./endpoint.ts";
import { hookEndpoint } from "./hook_endpoint.ts";
import { mailEndpoint } from "./mail_endpoint.ts";

/** The endpoints of the group `push`, with the secrets of the environment. */
export function endpointsOf(
  { push }: Pick<Config, "push">,
  { environment, store, clock, version }: {
    environment: LoadedConfig["environment"];
    store: Pick<Store, "installation">;
    clock: Pick<Clock, "now">;
    version: string;
  },
): Endpoint[] {
  const secretOf = (name: string): string | null => {
    const value = environment.get(name) ?? null;
    if (value !== null) registerSecret(value);
    return value;
  };
  const installation = createHash("sha256").update(String(store.installation.offset()))
    .digest("hex").slice(0, 12);
  return [
    ...push.hooks.map((hook) =>
      hookEndpoint(hook, { secret: secretOf(hook.secretEnv), installation, version, clock })
    ),
    ...(push.mail === null
      ? []
      : [mailEndpoint(push.mail, { password: secretOf("CASE_CALENDAR_SMTP_PASSWORD"), clock })]),
  ];
}
