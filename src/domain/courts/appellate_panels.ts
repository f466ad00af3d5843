/**
 * Bankruptcy appellate panels, one a line.
 * Columns: id | PACER code when it differs | `past` when abolished or not in use | zone of the
 * principal office | short name | citation | full name where it is not made from the short name.
 * Facts of CourtListener's court list; zones checked against each court's seat.
 */
export const appellatePanels = `
bap1|||America/New_York|First Circuit|1st Cir. BAP|Bankruptcy Appellate Panel of the First Circuit
bap10|||America/Denver|Tenth Circuit|10th Cir. BAP|Bankruptcy Appellate Panel of the Tenth Circuit
bap2|||America/New_York|Second Circuit|2d Cir. BAP|Bankruptcy Appellate Panel of the Second Circuit
bap6|||America/New_York|Sixth Circuit|6th Cir. BAP|Bankruptcy Appellate Panel of the Sixth Circuit
bap8|||America/Chicago|Eighth Circuit|8th Cir. BAP|United States Bankruptcy Appellate Panel for the Eighth Circuit
bap9|||America/Los_Angeles|Ninth Circuit|9th Cir. BAP|United States Bankruptcy Appellate Panel for the Ninth Circuit
bapma|||America/New_York|Massachusetts|Mass. BAP|Bankruptcy Appellate Panel of Massachusetts
bapme|||America/New_York|D. Maine|Me. BAP|Bankruptcy Appellate Panel, D. Maine
`;
