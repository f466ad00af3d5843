/** Is this CourtListener itself? Its maintenance window is not that of another address of the service. */
export function isCourtListener(baseUrl: string): boolean {
  return URL.canParse(baseUrl) && /(?:^|\.)courtlistener\.com$/.test(new URL(baseUrl).hostname);
}
