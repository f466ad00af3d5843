import { Markup } from "./markup.ts";

/**
 * The style sheet of every page. System fonts, no image, no external file. Hearings and deadlines
 * differ by colour, by the shape of their date leaf and by a word.
 */
export const style = new Markup(`
:root {
  color-scheme: light dark;
  --paper: #f7f5f0;
  --card: #fffefb;
  --ink: #1c2230;
  --soft: #565d6b;
  --line: #ddd7ca;
  --hearing: #1f4272;
  --hearing-wash: #e8eef7;
  --deadline: #8c2f1b;
  --deadline-wash: #f8ebe5;
  --open: #6b4e00;
  --open-wash: #fbf0cf;
  --done: #35563f;
  --done-wash: #e6efe5;
  --on: #ffffff;
  --serif: Charter, "Bitstream Charter", "Sitka Text", Cambria, Georgia, serif;
  --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
}
@media (prefers-color-scheme: dark) {
  :root {
    --paper: #14171d;
    --card: #1b1f27;
    --ink: #ece8df;
    --soft: #a7adb8;
    --line: #323844;
    --hearing: #9dbdf0;
    --hearing-wash: #22304a;
    --deadline: #f2a58f;
    --deadline-wash: #45261e;
    --open: #f0cf72;
    --open-wash: #3d3313;
    --done: #a5cfae;
    --done-wash: #223428;
    --on: #14171d;
  }
}
*, *::before, *::after { box-sizing: border-box; }
html { scroll-behavior: smooth; -webkit-text-size-adjust: 100%; text-size-adjust: 100%; }
@media (prefers-reduced-motion: reduce) { html { scroll-behavior: auto; } }
body {
  margin: 0;
  padding: 0 1rem;
  background: var(--paper);
  color: var(--ink);
  font: 1rem/1.55 var(--sans);
  overflow-wrap: anywhere;
}
h1, h2, h3, h4, p, ul, ol, figure, blockquote { margin: 0; padding: 0; }
ul, ol { list-style: none; }
h1, h2, h3 { font-family: var(--serif); font-weight: 600; line-height: 1.2; text-wrap: balance; }
a { color: var(--hearing); text-underline-offset: .18em; text-decoration-thickness: 1px; }
a:hover { text-decoration-thickness: 2px; }
:focus-visible { outline: 3px solid var(--hearing); outline-offset: 3px; border-radius: 3px; }
.skip { position: absolute; left: -100vw; top: .5rem; padding: .5rem 1rem; background: var(--card); z-index: 1; }
.skip:focus { left: .5rem; }

.masthead, .frame, footer { max-width: 76rem; margin: 0 auto; }
.masthead { padding: 2.5rem 0 1.5rem; border-bottom: 3px double var(--line); }
.masthead h1 { font-size: clamp(2rem, 1.4rem + 2.8vw, 3.2rem); letter-spacing: -.015em; }
.lead { max-width: 44rem; margin-top: .6rem; font-size: 1.125rem; color: var(--soft); }
.asof { margin-top: .8rem; font-size: .9rem; color: var(--soft); }

nav { display: none; }
main { min-width: 0; padding-top: 2rem; }

.leaf {
  display: flex; flex: none; flex-direction: column; align-self: flex-start;
  width: 4.8rem; overflow: hidden; text-align: center;
  background: var(--card); border: 1.5px solid var(--accent); border-radius: .5rem;
}
.leaf span { display: block; line-height: 1.2; }
.leaf .month {
  padding: .18rem 0; background: var(--accent); color: var(--on);
  font-size: .8rem; font-weight: 700; letter-spacing: .09em; text-transform: uppercase;
}
.leaf .day { padding-top: .25rem; font: 600 1.75rem/1.1 var(--serif); font-variant-numeric: lining-nums; }
.leaf .weekday { padding-bottom: .35rem; font-size: .8rem; color: var(--soft); }
.hearing { --accent: var(--hearing); --wash: var(--hearing-wash); }
.deadline { --accent: var(--deadline); --wash: var(--deadline-wash); }
.deadline .leaf { border-style: dashed; }
.deadline .leaf .month { background: var(--wash); color: var(--accent); border-bottom: 1.5px dashed var(--accent); }

.badges { display: flex; flex-wrap: wrap; gap: .35rem; font-size: .8rem; line-height: 1.3; }
.badge { padding: .1rem .5rem; border-radius: 1rem; font-weight: 600; }
.kind { background: var(--accent); color: var(--on); border: 1px solid var(--accent); }
.deadline .kind { background: transparent; color: var(--accent); border-style: dashed; }
.open { background: var(--open-wash); color: var(--open); }
.done { background: var(--done-wash); color: var(--done); }
.off { background: var(--ink); color: var(--paper); }

.next { margin-bottom: 3rem; }
.next h2, .calendar-head h2 { font-size: 1.6rem; }
.next ol { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 21rem), 1fr)); gap: .75rem; margin-top: 1rem; }
.next li { display: flex; }
.next a {
  display: flex; flex: 1; gap: .9rem; padding: .9rem; text-decoration: none; color: inherit;
  background: var(--card); border: 1px solid var(--line); border-radius: .75rem;
}
.next a:hover { border-color: var(--accent); box-shadow: 0 0 0 1px var(--accent); }
.next .what { display: flex; flex-direction: column; gap: .15rem; min-width: 0; }
.next strong { margin-top: .2rem; font: 600 1.08rem/1.3 var(--serif); }
.next .case { display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow: hidden; line-height: 1.35; }
.next .hour { font-size: .9rem; color: var(--soft); }

.calendar { margin-bottom: 3.5rem; }
.calendar-head { display: flex; flex-wrap: wrap; align-items: end; justify-content: space-between; gap: .75rem 1.5rem; padding-bottom: .9rem; border-bottom: 1px solid var(--line); }
.calendar-head > div { flex: 1 1 16rem; }
.count { margin-top: .2rem; font-size: .9rem; color: var(--soft); }
.subscribe { display: flex; flex-wrap: wrap; gap: .5rem; }
.button {
  display: inline-flex; align-items: center; min-height: 2.75rem; padding: .4rem 1.1rem;
  border: 1.5px solid var(--hearing); border-radius: .6rem; font-weight: 600; text-decoration: none;
}
.button:hover { background: var(--hearing-wash); }
.primary { background: var(--hearing); color: var(--on); }
.primary:hover { background: var(--hearing); filter: brightness(1.12); }

article { margin-top: 1.5rem; padding: 1.25rem; background: var(--card); border: 1px solid var(--line); border-radius: 1rem; }
h3 { font-size: 1.35rem; }
.facts { display: flex; flex-wrap: wrap; margin-top: .35rem; font-size: .9rem; color: var(--soft); }
.tags { display: flex; flex-wrap: wrap; gap: .35rem; margin-top: .6rem; font-size: .85rem; }
.tags li { padding: .05rem .55rem; border: 1px solid var(--line); border-radius: .35rem; color: var(--soft); }
.empty { margin-top: 1rem; color: var(--soft); font-style: italic; }

.events { margin-top: .6rem; }
.event { display: flex; gap: 1.1rem; padding: 1.1rem 0; scroll-margin-top: 1rem; }
.event + .event { border-top: 1px solid var(--line); }
.event > .what { flex: 1; min-width: 0; }
.event h4 { margin-top: .3rem; font: 600 1.15rem/1.3 var(--serif); }
.event:target { margin: 0 -.7rem; padding-inline: .7rem; background: var(--wash); border-radius: .6rem; }
.permalink { margin-left: .15rem; padding: 0 .3rem; font: .9rem var(--sans); text-decoration: none; color: var(--soft); opacity: .55; }
.permalink:hover, .permalink:focus-visible { opacity: 1; }
.where { margin-top: .15rem; }
.where > span:not(:last-child)::after, .facts > span:not(:last-child)::after { content: "\\00a0·"; margin-right: .4rem; color: var(--soft); }
.where > span:first-child { font-weight: 600; }
.changes { margin-top: .35rem; font-size: .95rem; color: var(--soft); }
.changes li { padding-left: 1rem; text-indent: -1rem; }
.changes li::before { content: "↳ "; }
figure { max-width: 46rem; margin-top: .6rem; padding-left: .9rem; border-left: 3px solid var(--line); }
blockquote { font: 1rem/1.5 var(--serif); }
figcaption { margin-top: .1rem; font-size: .85rem; color: var(--soft); }
details.older { margin-top: .5rem; font-size: .95rem; }
summary { width: fit-content; padding: .35rem 0; cursor: pointer; color: var(--hearing); font-weight: 600; }
details.older > summary { font-weight: 400; }
details.past { margin-top: .8rem; padding-top: .5rem; border-top: 1px solid var(--line); }
.over .leaf { opacity: .72; }
.over h4 { font-weight: 500; }

footer { margin-top: 1rem; padding: 1.75rem 0 3rem; border-top: 3px double var(--line); font-size: .92rem; color: var(--soft); }
footer h2 { font-size: 1.15rem; color: var(--ink); }
footer ul { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 24rem), 1fr)); gap: .7rem 2.5rem; margin: .8rem 0 1.2rem; }
footer strong { color: var(--ink); }

@media (max-width: 39.99rem) {
  .masthead { padding-top: 1.75rem; }
  article { margin-inline: -.25rem; padding: 1.1rem 1rem; }
  .event { display: flow-root; }
  .event > .leaf { float: left; margin: 0 .9rem .5rem 0; }
  .where > span:first-child { display: block; }
  .where > span:first-child::after { display: none; }
  .event h4, .event .where { display: flow-root; }
  .event .changes, .event figure, .event details { clear: left; }
  .subscribe { width: 100%; }
  .button { flex: 1; justify-content: center; }
}
@media (min-width: 40rem) {
  body { padding: 0 2rem; }
  article { padding: 1.6rem 1.8rem; }
  .event { gap: 1.4rem; }
}
@media (min-width: 72rem) {
  .frame { display: grid; grid-template-columns: 15rem minmax(0, 1fr); gap: 3rem; }
  nav { display: block; position: sticky; top: 0; align-self: start; max-height: 100vh; overflow: auto; padding: 2.3rem .25rem 2rem 0; font-size: .92rem; }
  nav a { display: block; padding: .22rem 0; line-height: 1.35; color: var(--soft); text-decoration: none; }
  nav a:hover { color: var(--ink); text-decoration: underline; }
  nav > ul > li > a { font: 600 1.05rem/1.3 var(--serif); color: var(--ink); }
  nav ul ul { margin: .2rem 0 1.2rem; padding-left: .8rem; border-left: 2px solid var(--line); }
}
@media print {
  body { padding: 0; background: none; font-size: 10pt; }
  nav, .skip, .subscribe, .permalink { display: none; }
  article, .next a { break-inside: avoid-page; border-color: #999; background: none; }
  .event { break-inside: avoid; }
}
`);
