// Search, filters, the viewer's clock and theme, and what has passed since the page was made. All
// text comes from the page itself and goes back as text; nothing is loaded or sent.
(() => {
  "use strict";
  const root = document.documentElement;
  const day = 86_400_000;

  const remember = {
    get(key) {
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {
        // Without storage a choice lasts as long as the page.
      }
    },
  };

  const kept = remember.get("cc-theme");
  if (kept === "dark" || kept === "light") root.dataset.theme = kept;

  document.addEventListener("DOMContentLoaded", () => {
    theme();
    clock();
    copying();
    menus();
    const [search, clashes] = [searching(), clashing()];
    const choose = () => {
      search?.();
      clashes?.();
    };
    present(choose);
    setInterval(() => present(choose), 60_000);
    document.addEventListener("visibilitychange", () => {
      if (!document.hidden) present(choose);
    });
    onPaper(choose);
  });

  function all(selector, within = document) {
    return [...within.querySelectorAll(selector)];
  }

  function element(name, text, look) {
    const made = document.createElement(name);
    made.textContent = text;
    if (look) made.className = look;
    return made;
  }

  let printing = false;

  /** Paper shows all that fits the search: nobody can unfold it there. */
  function onPaper(choose) {
    let folded = [];
    let shortened = [];
    addEventListener("beforeprint", () => {
      folded = all("details:not(.menu):not([open])");
      shortened = all(".calendar[data-expanded=false]");
      printing = true;
      for (const one of folded) one.open = true;
      for (const one of shortened) one.dataset.expanded = "true";
      choose();
    });
    addEventListener("afterprint", () => {
      printing = false;
      for (const one of folded) one.open = false;
      for (const one of shortened) one.dataset.expanded = "false";
      choose();
    });
  }

  // Theme

  function theme() {
    const button = document.getElementById("theme-toggle");
    const system = matchMedia("(prefers-color-scheme: dark)");
    const isDark = () => root.dataset.theme ? root.dataset.theme === "dark" : system.matches;
    const name = () => {
      button.textContent = isDark() ? "Light" : "Dark";
      button.setAttribute("aria-label", `Use ${isDark() ? "light" : "dark"} colours`);
    };
    button.addEventListener("click", () => {
      root.dataset.theme = isDark() ? "light" : "dark";
      remember.set("cc-theme", root.dataset.theme);
      name();
    });
    system.addEventListener("change", name);
    name();
    button.parentElement.hidden = false;
  }

  // The viewer's own clock beside the court's

  function clock() {
    const button = document.getElementById("zone-toggle");
    const form = new Intl.DateTimeFormat("en-US", {
      weekday: "short",
      year: "numeric",
      month: "2-digit",
      day: "2-digit",
      hour: "numeric",
      minute: "2-digit",
      timeZoneName: "short",
    });
    const own = (at, courtDay) => {
      const parts = Object.fromEntries(
        form.formatToParts(at).map(({ type, value }) => [type, value]),
      );
      const here = `${parts.year}-${parts.month}-${parts.day}`;
      const clock = `${parts.hour}:${parts.minute} ${parts.dayPeriod} ${parts.timeZoneName}`;
      return here === courtDay ? clock : `${parts.weekday} ${clock}`;
    };
    const show = (on) => {
      button.setAttribute("aria-pressed", String(on));
      for (const time of all("time[datetime*=T]")) {
        const next = time.nextElementSibling;
        if (next?.className === "mine") {
          time.nextSibling.remove();
          next.remove();
        }
        const stated = /([+-]\d\d):(\d\d)$/.exec(time.dateTime);
        const at = new Date(time.dateTime);
        if (!on || stated === null || Number.isNaN(at.getTime())) continue;
        const offset = Number(stated[1]) * 60 +
          Number(stated[2]) * (stated[1].startsWith("-") ? -1 : 1);
        if (offset === -at.getTimezoneOffset()) continue;
        const words = `= ${own(at, time.dateTime.slice(0, 10))}`;
        time.after(" ", element("span", words, "mine"));
      }
      for (const list of all(".day ol")) arrange(list, on);
    };
    /** By the viewer's clock, or as it was: by the hours of each court. */
    const arrange = (list, byInstant) => {
      const rows = [...list.children];
      for (const [index, row] of rows.entries()) row.dataset.place ??= index;
      const instant = (row) =>
        byInstant ? Date.parse(row.querySelector("time[datetime*=T]")?.dateTime ?? "") || 0 : 0;
      rows.sort((a, b) => instant(a) - instant(b) || a.dataset.place - b.dataset.place);
      list.append(...rows);
    };
    const turn = (on) => {
      remember.set("cc-zone", on ? "mine" : "court");
      show(on);
    };
    button.addEventListener("click", () => turn(button.getAttribute("aria-pressed") !== "true"));
    if (remember.get("cc-zone") === "mine") show(true);
  }

  // Subscribing

  function copying() {
    for (const button of all("button[data-url]")) {
      const words = button.textContent;
      button.hidden = false;
      button.setAttribute("aria-live", "polite");
      button.addEventListener("click", async () => {
        try {
          await navigator.clipboard.writeText(button.dataset.url);
          button.textContent = "Copied!";
        } catch {
          button.textContent = "Copy failed";
        }
        setTimeout(() => (button.textContent = words), 1500);
      });
    }
    for (const input of all(".address input")) {
      input.addEventListener("focus", () => input.select());
    }
  }

  function menus() {
    const close = (menu) => {
      menu.open = false;
    };
    // Also where the keyboard has gone on, it must not lie over what has the focus.
    for (const leaving of ["click", "focusin"]) {
      document.addEventListener(leaving, ({ target }) => {
        for (const menu of all("details.menu[open]")) if (!menu.contains(target)) close(menu);
      });
    }
    document.addEventListener("keydown", ({ key, target }) => {
      if (key !== "Escape") return;
      const menu = target.closest?.("details.menu[open]");
      if (!menu) return;
      close(menu);
      menu.querySelector("summary").focus();
    });
  }

  // What has passed, by the clock of the court

  const days = new Map();

  /** The day it is at a court, YYYY-MM-DD; in an unknown zone, the viewer's own. */
  function today(zone) {
    if (!days.has(zone)) {
      const at = (timeZone) =>
        new Intl.DateTimeFormat("en-CA", {
          timeZone,
          year: "numeric",
          month: "2-digit",
          day: "2-digit",
        }).format(new Date());
      let found;
      try {
        found = at(zone || "America/New_York");
      } catch {
        found = at(undefined);
      }
      days.set(zone, found);
    }
    return days.get(zone);
  }

  function zoneOf(node) {
    return node.closest("[data-zone]")?.dataset.zone ?? "";
  }

  function daysFrom(from, to) {
    return Math.round((Date.parse(`${to}T00:00Z`) - Date.parse(`${from}T00:00Z`)) / day);
  }

  let judged = "";

  /** Judges every event anew when somewhere a day has begun. */
  function present(choose) {
    days.clear();
    const now = new Set(all("[data-zone]").map(({ dataset }) => today(dataset.zone)));
    const state = [...now, today("America/New_York")].join();
    if (state === judged) return;
    judged = state;
    stale();
    const rows = all("[data-on]");
    const cards = new Map(all(".case").map((card) => [card.id, card]));
    for (const row of rows) {
      const zone = row.dataset.zone ?? cards.get(row.dataset.case)?.dataset.zone ?? zoneOf(row);
      const past = row.dataset.on < today(zone);
      if (past && !row.classList.contains("over")) {
        row.classList.add("over");
        const marks = row.querySelector(".badges");
        if (marks && !("settled" in row.dataset)) {
          marks.append(element("span", "Date passed", "badge done"));
        }
      }
      row.dataset.past = past ? "yes" : "";
    }
    for (const span of all("[data-away]")) {
      const away = daysFrom(today(zoneOf(span)), span.dataset.away);
      span.textContent = away === 0
        ? "today"
        : away === 1
        ? "tomorrow"
        : away > 1
        ? `in ${away} days`
        : "";
    }
    casePage();
    choose();
  }

  function stale() {
    const made = root.dataset.today ?? "";
    const age = daysFrom(made, today("America/New_York"));
    document.querySelector(".stale")?.remove();
    if (!(age >= 3)) return;
    const words = `This page was made ${age} days ago. Dates may have been set or moved since.`;
    const note = element("p", words, "stale");
    note.setAttribute("role", "note");
    document.querySelector(".asof").after(note);
  }

  /** Moves what has passed from the upcoming events of a case to its past ones. */
  function casePage() {
    const upcoming = document.getElementById("upcoming");
    const past = document.getElementById("past");
    if (!upcoming || !past) return;
    for (const event of all(".event", upcoming)) {
      if (event.dataset.past) past.querySelector("ol").prepend(event);
    }
    for (const section of [upcoming, past]) {
      const count = all(".event", section).length;
      section.querySelector(".tally").textContent = count;
      if (section === past) past.hidden = count === 0;
      else section.querySelector(".empty").hidden = count > 0;
    }
    const next = document.querySelector("[data-next]");
    const target = next && document.getElementById(next.querySelector("a").hash.slice(1));
    if (target?.dataset.past) next.hidden = true;
  }

  // Clashes

  /** The first that are still to come; the others when they are asked for. */
  function clashing() {
    const section = document.getElementById("clashes");
    if (!section) return null;
    const shownAtOnce = 5;
    const items = [...section.querySelector("ul").children];
    const uncounted = all(":scope > p", section);
    const place = element("p", "", "expand");
    const button = element("button", "", "button");
    button.type = "button";
    place.append(button);
    section.append(place);
    let open = false;

    function show() {
      const coming = items.filter(({ dataset }) => !dataset.past);
      const rest = coming.length - shownAtOnce;
      const whole = open || printing || rest <= 0;
      for (const [index, item] of coming.entries()) item.hidden = !whole && index >= shownAtOnce;
      for (const note of uncounted) note.hidden = !whole;
      place.hidden = rest <= 0;
      button.setAttribute("aria-expanded", String(open));
      button.textContent = open ? "Show fewer" : `Show all (${rest} more)`;
    }

    button.addEventListener("click", () => {
      open = !open;
      show();
    });
    return show;
  }

  // Search, filters and order of the index

  function searching() {
    const form = document.getElementById("filters");
    if (!form) return null;
    const names = ["q", "kind", "court", "tag", "from", "to"];
    const field = (name) => form.elements.namedItem(name);
    const status = document.getElementById("search-status");
    const nothing = document.getElementById("nothing");
    const clear = form.querySelector("button[type=reset]");
    const clashes = document.getElementById("clashes");
    const cards = all(".case").map((card) => ({
      card,
      text: card.dataset.search,
      courts: card.dataset.courts.split(" "),
      tags: all("[data-tag]", card).map(({ dataset }) => dataset.tag.toLowerCase()),
      rows: all(".row", card),
      past: card.dataset.past.split(" ").filter(Boolean),
      note: card.querySelector(".matches"),
      empty: card.querySelector(".empty"),
      more: card.querySelector("details.more"),
      // What an event of it is found by, beside its own words.
      head: ["h3", ".facts", ".tags"].map((part) => card.querySelector(part)?.textContent ?? "")
        .join(" ").toLowerCase(),
    }));
    const byId = new Map(cards.map((one) => [one.card.id, one]));
    const dayRows = all(".agenda .day").map((section) => ({
      section,
      rows: all(".row", section).map((row) => {
        const of = byId.get(row.dataset.case);
        return { row, of, text: `${row.textContent.toLowerCase()} ${of.head}` };
      }),
    }));
    // A case that the address names is not among those left out at first.
    const named = document.getElementById(location.hash.slice(1))?.closest(".case");
    if (named) named.closest(".calendar").dataset.expanded = "true";
    const calendars = all(".calendar").map((section) => calendar(section, () => apply()));

    const read = () =>
      Object.fromEntries(names.map((name) => [name, field(name)?.value.trim() ?? ""]));

    function apply() {
      const wanted = read();
      const words = tokens(wanted.q);
      const inEvents = wanted.kind || wanted.court || wanted.from || wanted.to;
      const active = Boolean(inEvents || words.length > 0 || wanted.tag);
      const fits = (row, of) =>
        (!wanted.kind || row.classList.contains(wanted.kind)) &&
        (!wanted.court || (row.dataset.court ?? of.card.dataset.court) === wanted.court) &&
        (!wanted.from || row.dataset.on >= wanted.from) &&
        (!wanted.to || row.dataset.on <= wanted.to);
      let found = 0;
      for (const of of cards) {
        of.fits = words.every((word) => of.text.includes(word)) &&
          (!wanted.tag || of.tags.includes(wanted.tag)) &&
          (!wanted.court || of.courts.includes(wanted.court));
        if (of.fits) {
          let shown = 0;
          for (const row of of.rows) {
            const fit = fits(row, of);
            row.hidden = !fit || long(row);
            if (!row.hidden) shown++;
          }
          const past = inEvents ? pastFits(of, wanted) : 0;
          of.note.hidden = past === 0;
          of.note.textContent = past === 0
            ? ""
            : `(${past} earlier ${past === 1 ? "event matches" : "events match"})`;
          if (inEvents) of.fits = shown + past > 0;
          if (of.more) folded(of, Boolean(inEvents));
        }
        if (of.fits) found++;
      }
      agenda(
        active,
        (row, of, text) => of.fits && words.every((word) => text.includes(word)) && fits(row, of),
      );
      const fitting = (card) => byId.get(card.id).fits;
      const shown = calendars.flatMap((one) => one.show(active, fitting));
      const chosen = new Set(shown);
      for (const { card } of cards) if (!chosen.has(card)) card.hidden = true;
      reveal(shown.filter(({ hidden }) => hidden));
      if (clashes) clashes.hidden = active;
      status.textContent = active ? `${found} ${found === 1 ? "match" : "matches"}` : "";
      nothing.hidden = !active || found > 0;
      // There is a second one where nothing matches.
      clear.hidden = !active || found === 0;
      narrowed(wanted, active);
      address(wanted);
    }

    const note = element("p", "", "narrowed");
    document.querySelector(".asof").after(note);

    /** For paper, where the form is not: a part must not be taken for the whole. */
    function narrowed({ q, from, to }, active) {
      const chosen = all("select", form).filter(({ value }) => value !== "")
        .map(({ selectedOptions }) => selectedOptions[0].textContent);
      const parts = [
        ...(q === "" ? [] : [`“${q}”`]),
        ...chosen,
        ...(from === "" ? [] : [`from ${from}`]),
        ...(to === "" ? [] : [`to ${to}`]),
      ];
      note.textContent = active ? `Only what matches: ${parts.join(", ")}` : "";
    }

    /** What a filter finds lies open: it was asked for. */
    function folded({ more, rows }, narrowed) {
      const count = rows.filter((row) => !row.hidden && more.contains(row)).length;
      more.hidden = count === 0;
      const words = `+${count} more upcoming`;
      const summary = more.firstElementChild;
      if (summary.textContent !== words) summary.textContent = words;
      if (narrowed && count > 0 && !more.open) {
        more.dataset.opened = "";
        more.open = true;
      } else if (!narrowed && "opened" in more.dataset) {
        delete more.dataset.opened;
        more.open = false;
      }
    }

    let wave = 0;

    /** Shows cards by the dozen: the first are there before all are laid out. */
    function reveal(waiting) {
      const own = ++wave;
      let dozen = printing ? waiting.length : 12;
      const next = () => {
        if (own !== wave) return;
        for (const card of waiting.splice(0, dozen)) card.hidden = false;
        dozen = 24;
        if (waiting.length > 0) requestAnimationFrame(next);
      };
      next();
    }

    /** Shown once, a past event leaves the index after two weeks. */
    function long(row) {
      return Boolean(row.dataset.past) && daysFrom(row.dataset.on, today(zoneOf(row))) > 14;
    }

    function pastFits(of, { kind, court, from, to }) {
      if (court && of.courts.length > 1) return 0;
      return of.past.filter((mark) => {
        const on = mark.slice(0, -1);
        return (!kind || kind[0] === mark.at(-1)) && (!from || on >= from) && (!to || on <= to);
      }).length;
    }

    function agenda(active, fits) {
      const section = document.getElementById("agenda");
      if (!section) return;
      const first = today("America/New_York");
      const limit = Number(section.dataset.days);
      let count = 0;
      let later = 0;
      const folded = section.querySelector(".later");
      for (const { section: one, rows } of dayRows) {
        const inTime = daysFrom(first, one.dataset.day) < limit;
        let shown = 0;
        for (const { row, of, text } of rows) {
          row.hidden = !inTime || Boolean(row.dataset.past) || !fits(row, of, text);
          if (!row.hidden) shown++;
        }
        one.hidden = shown === 0;
        count += shown;
        if (folded?.contains(one)) later += shown;
      }
      section.querySelector(".empty").hidden = count > 0;
      section.hidden = active && count === 0;
      section.closest(".columns").classList.toggle("bare", count === 0);
      if (!folded) return;
      folded.hidden = later === 0;
      folded.querySelector("[data-count]").textContent = later;
      if (active && later > 0 && later <= 20) folded.open = true;
    }

    let written = null;

    function address(wanted) {
      const query = new URLSearchParams(Object.entries(wanted).filter(([, value]) => value !== ""));
      const text = query.toString();
      if (written === text) return;
      if (written !== null) {
        try {
          history.replaceState(
            null,
            "",
            `${text === "" ? location.pathname : `?${text}`}${location.hash}`,
          );
        } catch {
          // Some browsers keep addresses of local files as they are.
        }
      }
      written = text;
    }

    function fromAddress() {
      const query = new URLSearchParams(location.search);
      for (const name of names) {
        const input = field(name);
        if (!input) continue;
        const value = query.get(name) ?? "";
        input.value = name === "tag" ? value.toLowerCase() : value;
        if (input.value === "" && input.tagName === "SELECT") input.value = "";
      }
    }

    function reset() {
      form.reset();
      apply();
      field("q").focus();
    }

    form.addEventListener("submit", (event) => event.preventDefault());
    form.addEventListener("input", apply);
    clear.addEventListener("click", (event) => {
      event.preventDefault();
      reset();
    });
    document.getElementById("clear-all").addEventListener("click", reset);
    for (const button of all("button[data-tag]")) {
      button.disabled = false;
      button.title = "Search for this tag";
      button.addEventListener("click", () => {
        const { tag } = button.dataset;
        const input = field("q");
        const word = /\s/.test(tag) ? `"${tag}"` : tag;
        if (!tokens(input.value).includes(tag.toLowerCase())) {
          input.value = `${input.value.trim()} ${word}`.trim();
        }
        apply();
        input.focus();
      });
    }
    addEventListener("popstate", () => {
      fromAddress();
      apply();
    });
    fromAddress();
    const finer = form.querySelector("details");
    finer.open = matchMedia("(min-width: 44rem)").matches ||
      all("select, [type=date]", finer).some(({ value }) => value !== "");
    form.hidden = false;
    return apply;
  }

  /** Words, and "words in quotes" as one. */
  function tokens(text) {
    return [...text.toLowerCase().matchAll(/"([^"]+)"?|[^\s"]+/g)]
      .map(([whole, quoted]) => (quoted ?? whole).trim())
      .filter(Boolean);
  }

  /** The cases of a calendar: their order, and how many are shown at once. */
  function calendar(section, changed) {
    const shownAtOnce = 3;
    const box = section.querySelector(".cases");
    const sort = section.querySelector("[data-sort]");
    const order = section.querySelector("[data-order]");
    const button = section.querySelector(".expand button");
    if (!box) {
      return {
        show(active) {
          section.hidden = active;
          return [];
        },
      };
    }
    const directions = {
      "last-filing": [["desc", "Newest first"], ["asc", "Oldest first"]],
      filed: [["desc", "Newest first"], ["asc", "Oldest first"]],
      "next-event": [["asc", "Soonest first"], ["desc", "Latest first"]],
      name: [["asc", "A to Z"], ["desc", "Z to A"]],
    };
    const keys = {
      "last-filing": "lastFiling",
      filed: "filed",
      "next-event": "nextEvent",
      name: "name",
    };

    function arrange() {
      const key = keys[sort.value];
      const turn = order.value === "asc" ? 1 : -1;
      const value = (card) => card.dataset[key] ?? "";
      const cards = [...box.children].sort((a, b) => {
        const [one, other] = [value(a), value(b)];
        if (one === "" || other === "") return Number(one === "") - Number(other === "");
        return one < other ? -turn : one > other ? turn : 0;
      });
      box.append(...cards);
    }

    if (sort) {
      sort.addEventListener("change", () => {
        order.replaceChildren(...directions[sort.value].map(([value, words]) => {
          const option = element("option", words);
          option.value = value;
          return option;
        }));
        arrange();
        changed();
      });
      order.addEventListener("change", () => {
        arrange();
        changed();
      });
      sort.closest(".sort").hidden = false;
      arrange();
    }
    button.addEventListener("click", () => {
      const open = section.dataset.expanded !== "true";
      section.dataset.expanded = String(open);
      changed();
    });
    return {
      /** The cards to be shown, in order. */
      show(active, fits) {
        const open = section.dataset.expanded === "true";
        const fitting = [...box.children].filter(fits);
        section.hidden = active && fitting.length === 0;
        const rest = active ? 0 : Math.max(0, fitting.length - shownAtOnce);
        button.hidden = rest === 0;
        button.setAttribute("aria-expanded", String(open));
        button.textContent = open ? "Show fewer" : `Show all (${rest} more)`;
        return rest > 0 && !open ? fitting.slice(0, shownAtOnce) : fitting;
      },
    };
  }
})();
