import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import axe from "axe-core";
import fc from "fast-check";
import type { Page } from "playwright-core";
import { runs } from "../../support/counts.ts";
import { browse, haveBrowser, type Visit } from "../support/browse.ts";
import { hostileSite } from "../support/hostile_site.ts";
import { pageOutline } from "../support/page_outline.ts";
import { indexCase, indexInput } from "../support/index_input.ts";
import { deadline, published } from "../support/published.ts";
import { indexPage, sitePages } from "../support/site_pages.ts";
import { smallSite } from "../support/small_site.ts";

const looks: { name: string; look: (visit: Visit, t: Deno.TestContext) => Promise<void> }[] = [];

/** One of the things looked at in a real browser, all in the same one. */
function seen(name: string, look: (visit: Visit, t: Deno.TestContext) => Promise<void>): void {
  looks.push({ name, look });
}

const texts = async (view: Page, selector: string) =>
  (await view.locator(selector).filter({ visible: true }).allInnerTexts())
    .map((text) => text.replaceAll("\u00a0", " "));
const cases = (view: Page) => texts(view, ".case h3");
const status = (view: Page) => view.locator("#search-status").innerText();

seen("the index answers searches and filters, and keeps them in its address", async (visit, t) => {
  const { view, said, asked } = await visit.open("");
  const search = view.locator("#case-search");

  await t.step("three cases of a calendar are shown at once, last filing first", async () => {
    assert.deepEqual(await texts(view, "[data-cal=calendar-main] .case h3"), [
      "United States v. Kim",
      "United States v. Orlov",
      await view.locator("#case-long h3").innerText(),
    ]);
    const button = view.getByRole("button", { name: "Show all (1 more)" });
    await button.click();
    assert.equal(await view.locator("#case-in-re-grand-jury").isVisible(), true);
    await view.getByRole("button", { name: "Show fewer", expanded: true }).click();
    assert.equal(await view.locator("#case-in-re-grand-jury").isVisible(), false);
  });

  await t.step("words are joined by and, in names, dockets, tags and titles", async () => {
    await search.fill("orlov sentenc");
    assert.deepEqual(await cases(view), ["United States v. Orlov"]);
    assert.equal(await status(view), "1 match");
    await search.fill('"laptop farm" MAD plea');
    assert.equal(await status(view), "0 matches");
    await search.fill('"laptop farm" mass. plea');
    assert.deepEqual(await cases(view), ["United States v. Kim"]);
    await search.fill("grand jury");
    assert.deepEqual(await cases(view), ["In re Grand Jury"]);
    await search.fill("nobody");
    assert.deepEqual(await cases(view), []);
    assert.equal(await view.locator("#nothing").isVisible(), true);
    await view.getByRole("button", { name: "Clear search and filters" }).last().click();
    assert.equal(await status(view), "");
    assert.equal(await view.locator("#nothing").isVisible(), false);
  });

  await t.step("filters by kind, court, tag and day", async () => {
    await view.selectOption("#kind", "deadline");
    assert.deepEqual(await texts(view, ".agenda .row a"), [
      "Answer",
      "Surrender to the institution",
    ]);
    await view.selectOption("#court", "hid");
    assert.deepEqual(await texts(view, ".row a"), ["Answer", "Answer"]);
    assert.deepEqual(await cases(view), ["Acme v. Beta"]);
    await view.selectOption("#kind", "");
    await view.selectOption("#court", "");
    await view.selectOption("#tag", "laptop farm");
    assert.deepEqual(await cases(view), ["United States v. Kim"]);
    await view.selectOption("#tag", "");
    await view.fill("#from", "2026-05-18");
    await view.fill("#to", "2026-05-28");
    assert.equal(await status(view), "2 matches");
    await view.fill("#from", "2026-01-01");
    await view.fill("#to", "2026-01-31");
    assert.deepEqual(await cases(view), ["United States v. Orlov"]);
    assert.equal(
      await view.locator("#case-us-v-orlov .matches").innerText(),
      "(1 earlier event matches)",
    );
  });

  await t.step("the address brings them back", async () => {
    const address = new URL(view.url());
    assert.equal(address.search, "?from=2026-01-01&to=2026-01-31");
    const again = await visit.open("?q=united&kind=hearing&court=mad&tag=Laptop+Farm");
    assert.deepEqual(await cases(again.view), ["United States v. Kim"]);
    assert.equal(await again.view.locator("#case-search").inputValue(), "united");
    assert.equal(await again.view.locator("#tag").inputValue(), "laptop farm");
    await again.view.getByRole("button", { name: "Clear search and filters" }).first().click();
    assert.equal(new URL(again.view.url()).search, "");
    const named = await visit.open("#case-in-re-grand-jury");
    assert.equal(await named.view.locator("#case-in-re-grand-jury").isVisible(), true);
    assert.deepEqual(again.said, []);
  });

  await t.step("a tag is put into the search once, in quotes where it has spaces", async () => {
    await view.goto(visit.address);
    const tag = view.locator("#case-us-v-kim [data-tag='laptop farm']");
    await tag.click();
    await tag.click();
    assert.equal(await search.inputValue(), '"laptop farm"');
    assert.deepEqual(await cases(view), ["United States v. Kim"]);
    assert.equal(
      await search.evaluate((input) => input === input.ownerDocument.activeElement),
      true,
    );
    await search.fill("");
  });

  await t.step("cases are sorted as asked, what is empty last", async () => {
    const main = view.locator("[data-cal=calendar-main]");
    await main.getByRole("button", { name: /Show all/ }).click();
    const names = async () =>
      (await texts(view, "[data-cal=calendar-main] .case h3")).map((name) => name.slice(0, 16));
    await main.getByLabel("Sort by").selectOption("name");
    assert.deepEqual(await names(), [
      "Consolidated Ass",
      "In re Grand Jury",
      "United States v.",
      "United States v.",
    ]);
    await main.getByLabel("Direction").selectOption("Z to A");
    assert.equal((await names())[0], "United States v.");
    await main.getByLabel("Sort by").selectOption("Next event");
    assert.equal(await main.getByLabel("Direction").inputValue(), "asc");
    assert.deepEqual((await names()).slice(2), ["Consolidated Ass", "In re Grand Jury"]);
    await main.getByLabel("Direction").selectOption("Latest first");
    assert.equal((await names())[3], "In re Grand Jury");
  });

  assert.deepEqual(said, []);
  assert.deepEqual([...new Set(asked)], [visit.address]);
});

seen(
  "what has passed since a page was made is shown as past, by the court's own day",
  async (visit, t) => {
    await t.step("on the index", async () => {
      const { view } = await visit.open("", { at: "2026-05-20T16:00:00Z" });
      assert.deepEqual(await texts(view, ".agenda .row a"), [
        await view.locator(".agenda .row a").last().innerText(),
      ]);
      const sentencing = view.locator("#case-us-v-orlov .row", { hasText: "Sentencing" });
      assert.match(await sentencing.innerText(), /Date passed/);
      assert.match(await view.locator(".stale").innerText(), /made 18 days ago/);
      const much = await visit.open("", { at: "2026-06-01T16:00:00Z" });
      assert.equal(
        await much.view.locator("#case-us-v-orlov .row", { hasText: "Sentencing" }).isVisible(),
        false,
      );
    });

    await t.step("a day ends where the court is: 2 May in Honolulu, 3 May in Chicago", async () => {
      const { view } = await visit.open("", { at: "2026-05-03T08:00:00Z" });
      const answer = view.locator(".agenda .row", { hasText: "Answer" });
      assert.equal(await answer.isVisible(), true);
      const later = await visit.open("", { at: "2026-05-03T10:00:01Z" });
      assert.equal(
        await later.view.locator(".agenda .row", { hasText: "Answer" }).isVisible(),
        false,
      );
    });

    await t.step("on the page of a case, which moves it to the past events", async () => {
      const { view, said } = await visit.open("cases/us-v-orlov.html", {
        at: "2026-05-06T16:00:00Z",
      });
      assert.deepEqual(await texts(view, "#upcoming h3"), ["Surrender to the institution #"]);
      assert.deepEqual(await texts(view, "#past h3"), [
        "Sentencing #",
        "Status conference #",
        "Arraignment #",
      ]);
      assert.equal(await view.locator("#past .tally").innerText(), "3");
      assert.match(await view.locator("#sentencing-orlov").innerText(), /Date passed/);
      assert.equal(await view.locator("[data-next]").isVisible(), false);
      assert.deepEqual(said, []);
    });

    await t.step("days to go are counted from the court's day", async () => {
      const { view } = await visit.open("cases/us-v-orlov.html");
      assert.match(await view.locator("[data-next]").innerText(), /in 2 days$/);
      const eve = await visit.open("cases/us-v-orlov.html", { at: "2026-05-04T04:59:00Z" });
      assert.match(await eve.view.locator("[data-next]").innerText(), /tomorrow$/);
      const day = await visit.open("cases/us-v-orlov.html", { at: "2026-05-04T05:01:00Z" });
      assert.match(await day.view.locator("[data-next]").innerText(), /today$/);
    });
  },
);

seen(
  "the viewer's own time stands beside the court's when asked for, and is remembered",
  async (visit) => {
    const { view } = await visit.open("cases/us-v-orlov.html", { timezoneId: "Asia/Tokyo" });
    const hour = view.locator("#sentencing-orlov .where > span").first();
    assert.equal(await hour.innerText(), "10:00 AM CDT");
    await view.getByRole("button", { name: "Show my time" }).click();
    assert.equal(await hour.innerText(), "10:00 AM CDT = Tue 12:00 AM GMT+9");
    await view.reload();
    assert.equal(await hour.innerText(), "10:00 AM CDT = Tue 12:00 AM GMT+9");
    await view.getByRole("button", { name: "Show my time", pressed: true }).click();
    assert.equal(await hour.innerText(), "10:00 AM CDT");
    const same = await visit.open("cases/us-v-orlov.html");
    await same.view.getByRole("button", { name: "Show my time" }).click();
    assert.equal(await same.view.locator(".mine").count(), 0);
  },
);

seen(
  "by the viewer's own time a day goes by the viewer's clock, else by the courts'",
  async (visit) => {
    const site = smallSite();
    const [calendar] = site.calendars;
    const both = [["us-v-orlov", "10:00", "America/Chicago"], [
      "us-v-kim",
      "10:30",
      "America/New_York",
    ]]
      .map(([id, time, zone]) =>
        indexCase({
          id: id!,
          events: [
            deadline({ caseId: id!, key: "deadline:memo", event: { date: "2026-05-04" } }),
            published({ caseId: id!, zone: zone!, event: { time: time! } }),
          ],
        })
      );
    try {
      visit.serve(smallSite({ calendars: [{ ...calendar!, cases: both }] }));
      const { view } = await visit.open("");
      const hours = async () =>
        (await texts(view, ".day .where")).map((text) => /^\d+:\d\d/.exec(text)?.[0] ?? "");
      assert.deepEqual(await hours(), ["", "", "10:00", "10:30"]);
      await view.locator("#zone-toggle").click();
      assert.deepEqual(await hours(), ["", "", "10:30", "10:00"]);
      await view.locator("#zone-toggle").click();
      assert.deepEqual(await hours(), ["", "", "10:00", "10:30"]);
    } finally {
      visit.serve(site);
    }
  },
);

seen("the theme follows the system until the button says otherwise", async (visit) => {
  const paper = (view: Page) =>
    view.locator("body").evaluate((body) =>
      body.ownerDocument.defaultView.getComputedStyle(body).backgroundColor
    );
  const { view } = await visit.open("", { colorScheme: "dark" });
  const dark = await paper(view);
  await view.getByRole("button", { name: "Use light colours" }).click();
  const light = await paper(view);
  assert.notEqual(light, dark);
  await view.goto(`${visit.address}cases/us-v-orlov.html`);
  assert.equal(await paper(view), light);
  assert.equal(await view.getByRole("button", { name: "Use dark colours" }).count(), 1);
});

seen(
  "the subscribe menu opens by keyboard, leads to each program and copies the address",
  async (visit) => {
    const { view } = await visit.open("", { permissions: ["clipboard-read", "clipboard-write"] });
    const menu = view.locator("[data-cal=calendar-main] details.menu");
    await menu.locator("summary").focus();
    await view.keyboard.press("Enter");
    const links = await menu.locator("a").evaluateAll((all) =>
      all.map((one) => one.getAttribute("href"))
    );
    const feed = "https://courts.example.org/watch/main.ics";
    assert.deepEqual(links, [
      "webcal://courts.example.org/watch/main.ics",
      `https://calendar.google.com/calendar/r?cid=${
        encodeURIComponent(feed.replace("https", "webcal"))
      }`,
      `https://outlook.live.com/calendar/0/addfromweb?url=${
        encodeURIComponent(feed)
      }&name=Export%20control`,
      `https://outlook.office.com/calendar/0/addfromweb?url=${
        encodeURIComponent(feed)
      }&name=Export%20control`,
      feed,
    ]);
    const copy = menu.getByRole("button", { name: "Copy feed URL" });
    await copy.click();
    await menu.locator("[data-url]", { hasText: /^Copied!$/ }).waitFor();
    assert.equal(await view.evaluate("navigator.clipboard.readText()").catch(() => feed), feed);
    await view.keyboard.press("Escape");
    assert.equal(await menu.getAttribute("open"), null);
    assert.equal(
      await menu.locator("summary").evaluate((one) => one === one.ownerDocument.activeElement),
      true,
    );
    await menu.locator("summary").click();
    await view.locator("h1").click();
    assert.equal(await menu.getAttribute("open"), null);
  },
);

seen("a keyboard alone reaches everything, and sees where it is", async (visit) => {
  const { view } = await visit.open("");
  await view.keyboard.press("Tab");
  assert.equal(await view.locator(":focus").innerText(), "Skip to the calendars");
  assert.equal(
    await view.locator(":focus").evaluate((one) => one.getBoundingClientRect().width > 50),
    true,
  );
  await view.keyboard.press("Enter");
  assert.equal(await view.locator(":focus").getAttribute("id"), "main");
  await view.keyboard.press("Tab");
  assert.equal(await view.locator(":focus").getAttribute("id"), "case-search");
  await view.keyboard.type('"v. orlov"');
  assert.deepEqual(await cases(view), ["United States v. Orlov"]);
  const reached: string[] = [];
  for (let press = 0; press < 30; press++) {
    await view.keyboard.press("Tab");
    const focus = view.locator(":focus");
    if (await focus.count() === 0) continue; // a part of a date field
    reached.push((await focus.getAttribute("href")) ?? (await focus.getAttribute("id")) ?? "");
    const outline = await focus.evaluate((one) =>
      one.ownerDocument.defaultView.getComputedStyle(one).outlineStyle
    );
    assert.notEqual(outline, "none");
    if (reached.at(-1) === "./cases/us-v-orlov.html#sentencing-orlov") break;
  }
  await view.keyboard.press("Enter");
  await view.waitForURL("**/cases/us-v-orlov.html#sentencing-orlov");
});

seen("without script everything is there, and nothing that would need one", async (visit) => {
  const { view, said } = await visit.open("", { javaScriptEnabled: false });
  assert.equal((await cases(view)).length, 5);
  assert.equal((await texts(view, ".agenda .row a")).length, 5);
  assert.equal(
    await view.locator("#filters, .view, .sort, .expand button").filter({ visible: true }).count(),
    0,
  );
  assert.equal(await view.locator("button:enabled").filter({ visible: true }).count(), 0);
  await view.locator("[data-cal=calendar-main] summary.button").click();
  assert.equal(await view.locator("a[href^='webcal:']").first().isVisible(), true);
  assert.equal(
    await view.locator(".address input").first().inputValue(),
    "https://courts.example.org/watch/main.ics",
  );
  const page = await visit.open("cases/us-v-orlov.html", { javaScriptEnabled: false });
  assert.deepEqual((await texts(page.view, "h3")).length, 5);
  await page.view.getByText("1 earlier entry").click();
  assert.equal(await page.view.getByText("“Sentencing set for 4/15/2026”").isVisible(), true);
  assert.deepEqual([...said, ...page.said], []);
});

seen("what a filter finds among the folded events of a case lies open", async (visit) => {
  const [calendar] = smallSite().calendars;
  const [orlov] = calendar!.cases;
  const [sentencing] = orlov!.events;
  const events = Array.from({ length: 9 }, (_, index) => ({
    ...sentencing!,
    key: `hearing-${index}`,
    event: { ...sentencing!.event, date: `2026-06-0${index + 1}` },
  }));
  try {
    visit.serve(smallSite({ calendars: [{ ...calendar!, cases: [{ ...orlov!, events }] }] }));
    const { view, said } = await visit.open("");
    const rows = () => view.locator(".case .row").filter({ visible: true }).count();
    const summary = view.locator(".case details.more summary");
    assert.deepEqual([await rows(), await summary.innerText()], [6, "+3 more upcoming"]);
    await view.fill("#from", "2026-06-08");
    assert.deepEqual([await rows(), await summary.innerText()], [2, "+2 more upcoming"]);
    await view.fill("#from", "");
    assert.deepEqual([await rows(), await summary.innerText()], [6, "+3 more upcoming"]);
    assert.deepEqual(said, []);
  } finally {
    visit.serve(smallSite());
  }
});

seen("where nothing comes, or much, the index is whole and nothing fails", async (visit) => {
  try {
    visit.serve(smallSite({ today: "2027-05-02" }));
    const bare = await visit.open("", { at: "2027-05-02T16:00:00Z" });
    assert.equal(await bare.view.locator(".agenda .empty").isVisible(), true);
    await bare.view.locator("#case-search").fill("acme");
    assert.deepEqual(await cases(bare.view), ["Acme v. Beta"]);
    const [calendar] = smallSite().calendars;
    const [orlov] = calendar!.cases;
    const many = Array.from({ length: 61 }, (_, index) => ({ ...orlov!, id: `orlov-${index}` }));
    visit.serve(smallSite({ calendars: [{ ...calendar!, cases: many }] }));
    const full = await visit.open("", { viewport: { width: 1440, height: 900 } });
    const left = async (selector: string) =>
      (await full.view.locator(selector).first().boundingBox())!.x;
    assert.ok(await left("#agenda") + 300 < await left("#cases"), "side by side");
    await full.view.locator("#case-search").fill("orlov");
    assert.equal(await status(full.view), "61 matches");
    assert.deepEqual([...bare.said, ...full.said], []);
  } finally {
    visit.serve(smallSite());
  }
});

seen("a menu that the keyboard has left does not lie over what follows it", async (visit) => {
  const { view } = await visit.open("");
  const menu = view.locator("[data-cal=calendar-main] details.menu");
  await menu.locator("summary").focus();
  await view.keyboard.press("Enter");
  assert.equal(await menu.getAttribute("open"), "");
  await menu.locator("a").last().focus();
  assert.equal(await menu.getAttribute("open"), "");
  await view.keyboard.press("Tab");
  assert.equal(await menu.getAttribute("open"), null);
});

seen("clashes that are past are not told any more", async (visit) => {
  const { view } = await visit.open("");
  assert.equal(await view.locator("#clashes").isVisible(), true);
  const later = await visit.open("", { at: "2026-05-05T16:00:00Z" });
  assert.equal(await later.view.locator("#clashes").isVisible(), false);
});

seen(
  "of many clashes the first five are shown, the others when asked for and on paper",
  async (visit) => {
    const site = smallSite();
    const [calendar] = site.calendars;
    const days = ["04", "05", "06", "07", "08", "11", "12"].map((day) => `2026-05-${day}`);
    const both = ["us-v-orlov", "us-v-kim"].map((id) =>
      indexCase({
        id,
        events: days.map((date) =>
          published({ caseId: id, key: `hearing-${date}`, event: { date } })
        ),
      })
    );
    try {
      visit.serve(smallSite({ calendars: [{ ...calendar!, cases: both }] }));
      const { view } = await visit.open("");
      const shown = () => view.locator("#clashes > ul > li").filter({ visible: true }).count();
      assert.equal(await shown(), 5);
      await view.getByRole("button", { name: "Show all (2 more)", expanded: false }).click();
      assert.equal(await shown(), 7);
      await view.getByRole("button", { name: "Show fewer", expanded: true }).click();
      assert.equal(await shown(), 5);
      await view.evaluate('dispatchEvent(new Event("beforeprint"))');
      assert.equal(await shown(), 7);
      const later = await visit.open("", { at: "2026-05-07T16:00:00Z" });
      const left = later.view.locator("#clashes > ul > li").filter({ visible: true });
      assert.equal(await left.count(), 4);
      assert.equal(await later.view.locator("#clashes .expand").isVisible(), false);
      const plain = await visit.open("", { javaScriptEnabled: false });
      assert.equal(await plain.view.locator("#clashes > ul > li").count(), 7);
    } finally {
      visit.serve(site);
    }
  },
);

seen(
  "zoomed four times, and with the spacing some readers need, nothing is cut off",
  async (visit) => {
    for (const path of ["", "cases/us-v-orlov.html"]) {
      const { view } = await visit.open(path, {
        bypassCSP: true,
        viewport: { width: 320, height: 600 },
      });
      await view.addStyleTag({
        content: "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; " +
          "word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
      });
      assert.equal(await view.evaluate("document.documentElement.scrollWidth"), 320);
      const cut = await view.locator(".leaf, .button, .badge, h1, h2, h3").evaluateAll((all) =>
        all.filter((one) => one.scrollWidth > one.clientWidth + 1 && one.clientWidth > 1)
          .map((one) => one.outerHTML)
      );
      assert.deepEqual(cut, [], path);
    }
  },
);

seen(
  "in forced colours hearings and deadlines still differ, and buttons have an edge",
  async (visit) => {
    const { view } = await visit.open("", { forcedColors: "active" });
    const edge = (selector: string) =>
      view.locator(selector).filter({ visible: true }).first().evaluate((one) => {
        const { borderTopStyle, borderTopWidth, borderTopColor } = one.ownerDocument.defaultView
          .getComputedStyle(one);
        return [borderTopStyle, Number.parseFloat(borderTopWidth) >= 1, borderTopColor !== ""];
      });
    assert.deepEqual(await edge(".hearing .kind"), ["solid", true, true]);
    assert.deepEqual(await edge(".deadline .kind"), ["dashed", true, true]);
    assert.deepEqual(await edge(".case .hearing .leaf"), ["solid", true, true]);
    assert.deepEqual(await edge(".case .deadline:not(.over) .leaf"), ["dashed", true, true]);
    assert.deepEqual(await edge(".button"), ["solid", true, true]);
    const strong = await visit.open("", { contrast: "more" });
    const [soft, ink] = await strong.view.locator(".lead, h1").evaluateAll((all) =>
      all.map((one) => one.ownerDocument.defaultView.getComputedStyle(one).color)
    );
    assert.equal(soft, ink, "who asks for contrast gets it");
  },
);

seen("on paper no case is left out, unless the paper says what was asked for", async (visit) => {
  const { view } = await visit.open("");
  const printing = async (name: string) => {
    await view.evaluate(`dispatchEvent(new Event("${name}"))`);
    await view.emulateMedia({ media: name === "beforeprint" ? "print" : "screen" });
  };
  await printing("beforeprint");
  assert.equal((await cases(view)).length, 5);
  assert.equal(await view.locator(".narrowed").isVisible(), false);
  await printing("afterprint");
  assert.equal((await cases(view)).length, 4);
  await view.locator("#case-search").fill("kim");
  await view.selectOption("#kind", "hearing");
  await printing("beforeprint");
  assert.equal(
    await view.locator(".narrowed").innerText(),
    "Only what matches: “kim”, Hearings",
  );
});

seen("printed, every quote is on paper and no control is", async (visit) => {
  const { view } = await visit.open("cases/us-v-orlov.html", { colorScheme: "dark" });
  await view.emulateMedia({ media: "print" });
  assert.equal(
    await view.locator("button, .subscribe, .skip, .permalink").filter({ visible: true }).count(),
    0,
  );
  assert.equal(
    await view.locator("body").evaluate((body) =>
      body.ownerDocument.defaultView.getComputedStyle(body).color
    ),
    "rgb(28, 34, 48)",
  );
  const marks = view.locator(".badge, .leaf i").filter({ visible: true });
  const inks = await marks.evaluateAll((all) =>
    all.map((one) => {
      const { color, backgroundColor } = one.ownerDocument.defaultView.getComputedStyle(one);
      return `${color} on ${backgroundColor}`;
    })
  );
  assert.deepEqual([...new Set(inks)], ["rgb(28, 34, 48) on rgba(0, 0, 0, 0)"]);
});

seen(
  "axe finds nothing on the pages, light or dark, on a phone or wide, filtered or not",
  async (visit) => {
    const all = ["", "?q=zzz", "?kind=hearing", "cases/us-v-orlov.html", "cases/long.html"].flatMap(
      (path) =>
        [[path, 360, "light"], [path, 360, "dark"], [path, 1440, "light"], [
          path,
          1440,
          "dark",
        ]] as const,
    );
    const some = [0, 15].map((index) => all[index]!);
    for (const [path, width, colorScheme] of runs(1, 2).numRuns === 1 ? some : all) {
      // The page's own policy keeps strange scripts out, axe with them.
      const { view } = await visit.open(path, {
        bypassCSP: true,
        colorScheme,
        viewport: { width, height: 900 },
      });
      await view.locator("details").evaluateAll((all) => all.forEach((one) => one.open = true));
      await view.evaluate(axe.source);
      const { violations } = await view.evaluate(
        'axe.run({ rules: { "target-size": { enabled: true } } })',
      ) as axe.AxeResults;
      assert.deepEqual(
        violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html} ${nodes[0]?.failureSummary}`),
        [],
        `${path} ${width} ${colorScheme}`,
      );
      const wide = await view.evaluate("document.documentElement.scrollWidth");
      assert.ok(Number(wide) <= width, `${path} is ${wide} wide on ${width}`);
      await view.context().close();
    }
  },
);

seen(
  "of many cases, those out of sight take the place they will take, and lie over no other",
  async (visit) => {
    const site = smallSite();
    const [calendar] = site.calendars;
    const many = Array.from({ length: 61 }, (_, index) => ({
      ...calendar!.cases[index % 2]!,
      id: `case-${index}`,
      name: index % 3 === 0 ? "Consolidated Assurance of the Northern Harbor v. Quill" : "Quill",
      tags: ["export control", "laptop farm", "trade secrets"].slice(index % 4),
      events: Array.from({ length: index % 10 }, (_, order) =>
        published({
          key: `hearing-${order}`,
          event: {
            date: `2026-06-0${order + 1}`,
            title: order % 2 === 0 ? "Hearing on motion to compel and for sanctions" : "Hearing",
          },
        })),
    }));
    try {
      visit.serve(smallSite({ calendars: [{ ...calendar!, cases: many }] }));
      for (const width of [360, 1440]) {
        const { view } = await visit.open("", {
          bypassCSP: true,
          viewport: { width, height: 900 },
        });
        await view.locator(".expand button").last().evaluate((button) =>
          new Promise<void>((done) => {
            button.click();
            const { defaultView: window } = button.ownerDocument;
            window!.requestAnimationFrame(() => window!.requestAnimationFrame(() => done()));
          })
        );
        const heights = async () =>
          await view.locator(".case").evaluateAll((all) =>
            all.map((one) => one.getBoundingClientRect().height)
          );
        const before = await heights();
        await view.evaluate(axe.source);
        const { violations } = await view.evaluate(
          'axe.run({ runOnly: ["target-size"] })',
        ) as axe.AxeResults;
        assert.deepEqual(violations.map(({ nodes }) => nodes.map(({ html }) => html)), []);
        await view.addStyleTag({ content: ".case { content-visibility: visible !important }" });
        const after = await heights();
        const sum = (all: number[]) => all.reduce((whole, one) => whole + one, 0);
        const ratio = sum(before) / sum(after);
        assert.ok(ratio >= 1 && ratio < 1.2, `${ratio} of the height at ${width}`);
        await view.context().close();
      }
    } finally {
      visit.serve(site);
    }
  },
);

seen(
  "hostile text is text: nothing runs, nothing is asked for, nothing leaves the screen",
  async (visit) => {
    for (
      const input of fc.sample(hostileSite, { numRuns: runs(2, 30).numRuns, seed: runs(1, 1).seed })
    ) {
      visit.serve(input);
      const { view, said, asked } = await visit.open("", { viewport: { width: 360, height: 780 } });
      assert.deepEqual(asked, [visit.address]);
      assert.deepEqual(said, []);
      const expected = pageOutline(indexPage(input)).tags;
      for (const name of ["a", "li", "time", "h2", "h3", "article", "option", "meta", "link"]) {
        const count = expected.filter((tag) => tag.name === name).length;
        assert.equal(await view.locator(name).count(), count, name);
      }
      assert.equal(await view.locator("iframe, img, object").count(), 0);
      const box = await view.locator("main").boundingBox();
      assert.ok(box !== null && box.x >= 0 && box.x + box.width <= 360, "wider than the phone");
      await view.context().close();
    }
  },
);

Deno.test({
  name: "the pages in a real browser",
  ignore: !haveBrowser,
  fn: (t) =>
    browse(smallSite(), async (visit) => {
      for (const { name, look } of looks) await t.step(name, (t) => look(visit, t));
    }),
});

Deno.test("the policy of every page allows its one style sheet, its one script and its icon", () => {
  const hash = (text: string) => `sha256-${createHash("sha256").update(text).digest("base64")}`;
  for (const { text } of sitePages(smallSite())) {
    const [, style = ""] = /<style>([^]*?)<\/style>/.exec(text) ?? [];
    const [, script = ""] = /<script>([^]*?)<\/script>/.exec(text) ?? [];
    const policy = pageOutline(text).tags.find(({ attributes }) =>
      attributes.get("http-equiv") === "Content-Security-Policy"
    )?.attributes.get("content");
    assert.equal(
      policy,
      `default-src 'none'; style-src '${hash(style)}'; script-src '${hash(script)}'; ` +
        "img-src data:; base-uri 'none'; form-action 'none'",
    );
    assert.doesNotMatch(style, /url\(|@import|</);
    assert.doesNotMatch(
      script,
      /<\/|<!--|innerHTML|insertAdjacentHTML|document\.write|eval|fetch\(/,
    );
  }
});

Deno.test("no outside text adds an element, an attribute or a link of another kind", () => {
  const known = new Set(
    ("html head meta title link style script body a header h1 p time div nav ul li main section h2 " +
      "ol span strong article h3 s b i u blockquote details summary footer form label input select " +
      "option button small")
      .split(" "),
  );
  const attributes = new Set(
    ("lang charset http-equiv content name property rel type title href class id datetime hidden " +
      "open disabled readonly download value for role tabindex autocomplete spellcheck enterkeyhint " +
      "data-today data-on data-zone data-court data-courts data-case data-day data-days data-away " +
      "data-count data-name data-filed data-last-filing data-next-event data-past data-search " +
      "data-cal data-expanded data-sort data-order data-tag data-url data-settled data-next " +
      "aria-label aria-labelledby aria-live aria-expanded aria-pressed aria-hidden")
      .split(" "),
  );
  const allowed =
    /^(?:https?:\/\/|webcal:\/\/|tel:\+1-[0-9-]+$|#[A-Za-z0-9_-]+$|\.\.?\/[^:]*$|data:image\/svg\+xml,)/;
  fc.assert(
    fc.property(hostileSite, (input) => {
      const files = sitePages(input);
      assert.equal(new Set(files.map(({ path }) => path)).size, files.length);
      for (const file of files) {
        assert.match(file.path, /^(index\.html|cases\/[^/]+\.html)$/);
        for (const tag of pageOutline(file.text).tags) {
          assert.ok(known.has(tag.name), tag.name);
          for (const [name, value] of tag.attributes) {
            assert.ok(attributes.has(name), name);
            if (name === "href") assert.match(value, allowed);
          }
        }
      }
    }),
    runs(60, 5_000),
  );
});

Deno.test("a title of 100 kB is on the pages, and its page stays whole", () => {
  const title = `<script>${"Sentencing ".repeat(9_000)}`;
  for (
    const page of sitePages(indexInput([indexCase({ events: [published({ event: { title } })] })]))
  ) {
    const { text } = pageOutline(page.text);
    assert.ok(text.includes("<script>Sentencing Sentencing"));
  }
});
