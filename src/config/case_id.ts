/** `united-states-v-orlov` for `United States v. Orlov`; `case` when no letter or digit is left. */
export function caseId(name: string): string {
  const words = name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase();
  return words.replace(/[^a-z0-9]+/g, "-").replace(/^-|-$/g, "").slice(0, 60).replace(/-$/, "") ||
    "case";
}
