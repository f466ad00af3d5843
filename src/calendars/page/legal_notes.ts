import { dayInWords } from "../../domain/event_when.ts";
import { type Markup, markup } from "./markup.ts";

/** The footer of every page. Its notes are fixed: no part of them comes from a docket or a model. */
export function legalNotes(stateStamp: string): Markup {
  return markup`
    <footer>
      <h2>About this page</h2>
      <ul>
        <li><strong>Read by a program.</strong> Dates are taken from docket entries automatically
          and can be misread, late or incomplete. Open the quoted entry and check the docket before
          you rely on a date.</li>
        <li><strong>Presumption of innocence.</strong> A charge is an accusation. Everyone charged
          with a crime is presumed innocent unless and until proven guilty in court.</li>
        <li><strong>Not legal advice</strong> and not a record of any court. When a filing is timely
          follows the rules and orders of the court.</li>
        <li><strong>Source.</strong> Court records come from
          <a href="https://www.courtlistener.com/" rel="noopener noreferrer">CourtListener</a> and
          the <a href="https://www.courtlistener.com/recap/" rel="noopener noreferrer">RECAP
          Archive</a> of the Free Law Project.</li>
      </ul>
      <p>Last change of what is shown here: ${stamp(stateStamp)}</p>
      <p>Made with Case Calendar, which is free software.</p>
    </footer>`;
}

function stamp(text: string): Markup {
  const instant = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2})(?::[\d.]+)?Z$/.exec(text);
  if (instant === null) return markup`${text}`;
  const [, day = "", clock = ""] = instant;
  return markup`<time datetime="${text}">${dayInWords(day)}, ${clock} UTC</time>`;
}
