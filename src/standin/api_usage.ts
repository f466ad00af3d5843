import { instantOf, utcTime } from "./pacific_time.ts";
import type { Throttle, WindowUsage } from "./throttle.ts";
import type { JsonObject } from "./serialize.ts";

/** The body of `api-usage/` (contract, c.2): every window, the last 14 days, no membership. */
export function apiUsage(
  throttles: { user: Throttle; apiUsage: Throttle },
  now: number,
): JsonObject {
  const scoped = (scope: string, windows: WindowUsage[]) =>
    windows.map((window) => ({
      scope,
      rate: `${window.limit}/${window.name}`,
      used: window.used,
      limit: window.limit,
      remaining: window.limit - window.used,
      window_seconds: window.seconds,
      reset_at: window.freeAt === null ? null : utcTime(window.freeAt).replace("Z", "+00:00"),
      blocked: false,
    }));
  const idle = (limit: number): WindowUsage[] => [
    { name: "min", seconds: 60, limit, used: 0, freeAt: null },
  ];
  const historical: Record<string, number> = {};
  let total = 0;
  for (let back = 13; back >= 0; back--) {
    const day = instantOf(now).subtract({ hours: 24 * back }).toString().slice(0, 10);
    historical[day] = throttles.user.byDay.get(day) ?? 0;
    total += historical[day];
  }
  return {
    current_usage: [
      ...scoped("user", throttles.user.usage(now)),
      ...scoped("api_usage", throttles.apiUsage.usage(now)),
      ...scoped("citations", idle(60)),
      ...scoped("fetch", idle(30)),
    ],
    historical_usage: { ...historical, total },
    membership: null,
  };
}
