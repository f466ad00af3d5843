import type { Config } from "../../config/config.ts";
import type { Environment } from "../../config/environment.ts";
import { createVerifier } from "../../docketlayer/verify_signature.ts";
import type { Clock } from "../../domain/clock.ts";
import { CaseCalendarError } from "../../domain/errors.ts";
import { registerSecret } from "../../platform/redact.ts";
import type { CallbackVerifier } from "../../web/receiver_options.ts";

/**
 * The check of DocketLayer's callbacks by the settings; null when no key is configured, and then
 * there is no such address. A `config` error when a named secret is missing or cannot be one.
 */
export function callbackVerifier(
  { config, environment, clock }: { config: Config; environment: Environment; clock: Clock },
): CallbackVerifier | null {
  const { docketlayer } = config;
  const usual = "DOCKETLAYER_WEBHOOK_SECRET";
  const named = docketlayer.keys.length > 0 || environment.get(usual) === undefined
    ? docketlayer.keys
    : [{ id: "default", secretEnv: usual, encoding: "text" as const }];
  if (named.length === 0) return null;
  const keys = named.map(({ id, secretEnv, encoding }) => {
    const secret = environment.get(secretEnv);
    if (secret === undefined) throw missingSecret(id, secretEnv);
    registerSecret(secret);
    return { id, secret, encoding };
  });
  const verify = createVerifier({
    keys,
    clock,
    toleranceSeconds: docketlayer.toleranceSeconds,
    timestampPolicy: docketlayer.timestampPolicy,
    millisecondTimestamps: docketlayer.millisecondTimestamps,
    prefixRequired: docketlayer.prefixRequired,
    headers: docketlayer.headerNames,
  });
  return ({ headers, body }) => {
    const verdict = verify({ headers, body });
    if (!verdict.ok) {
      const { status, reason, idempotencyKey, signed } = verdict;
      const about = idempotencyKey === null ? "" : ` (delivery ${idempotencyKey})`;
      const refused = { ok: false, status, reason: `${reason}${about}` } as const;
      // Each delivery refused for its age is logged (contract 2); who cannot sign makes none.
      return signed ? { ...refused, logKey: `aged ${idempotencyKey ?? ""}`.trim() } : refused;
    }
    return {
      ok: true,
      key: verdict.idempotencyKey,
      otherKeys: [`signed:${verdict.signedValue}`],
      warnings: verdict.warnings,
    };
  };
}

function missingSecret(id: string, name: string): CaseCalendarError {
  return new CaseCalendarError("config", {
    action: `Cannot check DocketLayer's callbacks with key ${JSON.stringify(id)}`,
    cause: `${name} is not set`,
    next: `Put the secret into .env as ${name}=..., or take the key out of docketlayer.keys`,
  });
}
