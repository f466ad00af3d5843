const site = "https://www.courtlistener.com";
const storage = "https://storage.courtlistener.com";

/** The public page for a site-relative `absolute_url`; `""` for none, or for what leaves the site. */
export function pageUrl(absoluteUrl: string): string {
  return below(site, absoluteUrl);
}

/**
 * Where a copy of the PDF can be had without a token: CourtListener's storage for
 * `filepath_local`, else the Internet Archive's address if it is https, else `""`.
 */
export function pdfUrl(filepathLocal: string, filepathIa: string): string {
  const stored = below(storage, filepathLocal);
  if (stored !== "" || !URL.canParse(filepathIa)) return stored;
  const archived = new URL(filepathIa);
  return archived.protocol === "https:" && archived.username === "" ? archived.href : "";
}

function below(origin: string, path: string): string {
  if (path.trim() === "" || !URL.canParse(path, `${origin}/`)) return "";
  const url = new URL(path, `${origin}/`);
  return url.origin === origin && url.username === "" ? url.href : "";
}
