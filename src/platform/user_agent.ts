/**
 * The `User-Agent` of every request: program and version, and what it is for those who read access
 * logs. It names neither the user nor the machine.
 */
export function userAgent(version: string): string {
  const clean = version.replace(/[^\w.+-]/g, "") || "unknown";
  return `case-calendar/${clean} (+self-hosted court calendar)`;
}
