/** The message of the cause of the cause of an error: what `fetch` says itself names no reason. */
export function innermostMessage(error: Error): string {
  return error.cause instanceof Error ? innermostMessage(error.cause) : error.message;
}
