import assert from "node:assert/strict";
import { gzipSync } from "node:zlib";
import { pagePolicy } from "../../../src/calendars/page/page_assets.ts";
import { statedPolicy } from "../../../src/web/files/stated_policy.ts";
import { smallSite } from "../../calendars/support/small_site.ts";
import { casePages, indexPage } from "../../calendars/support/site_pages.ts";

function stated(text: string, { large = false } = {}): string | null {
  const plain = new TextEncoder().encode(text);
  const gzip = Uint8Array.from(gzipSync(plain));
  return statedPolicy({ plain: large ? null : plain, packed: { br: gzip, gzip } });
}

Deno.test("every page of ours states its policy where it is looked for, also packed", () => {
  const site = smallSite();
  for (const page of [indexPage(site), ...casePages(site)]) {
    for (const large of [false, true]) assert.equal(stated(page, { large }), pagePolicy);
  }
});

Deno.test("a large page is unpacked at its beginning alone", () => {
  const page = indexPage(smallSite());
  const noise = Array.from({ length: 40_000 }, (_, index) => (index * 7919 % 65_521).toString(36));
  assert.equal(stated(page + noise.join(" "), { large: true }), pagePolicy);
});

Deno.test("a policy of another form is none", () => {
  const page = indexPage(smallSite());
  for (
    const change of [
      (text: string) => text.replace("default-src 'none'", "default-src *"),
      (text: string) => text.replace(/'sha256-[^']+'/, "'unsafe-inline'"),
      (text: string) => text.replace("; base-uri 'none'", ""),
      (text: string) => text.replace(/; form-action 'none'/, "$&; script-src *"),
      (text: string) => text.replace(/<meta http-equiv[^>]*>/, ""),
      () => "",
    ]
  ) assert.equal(stated(change(page)), null);
});
