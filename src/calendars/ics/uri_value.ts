/**
 * An absolute URL as a property's value. RFC 5545 section 3.3.13 escapes nothing in it, but programs
 * that take it for text split it at commas and unescape backslashes, so these are percent-encoded.
 */
export function uriValue(url: string): string {
  return url.replaceAll(",", "%2C").replaceAll(";", "%3B").replaceAll("\\", "%5C");
}
