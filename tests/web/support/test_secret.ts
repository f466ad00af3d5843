/** A secret as `webhook_secret.ts` suggests them. */
export const testSecret = "Zk3vT9qLx0bWc7RnYp5MhJ2sAe8DgUf4KiV6oXt1BzQ";
