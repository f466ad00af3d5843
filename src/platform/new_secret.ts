/** A fresh secret of 32 random bytes: 43 letters, digits, `-` and `_`, which need no quotes anywhere. */
export function newSecret(): string {
  return crypto.getRandomValues(new Uint8Array(32)).toBase64({
    alphabet: "base64url",
    omitPadding: true,
  });
}
