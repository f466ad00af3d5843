/**
 * United States bankruptcy courts, one a line.
 * Columns: id | PACER code when it differs | `past` when abolished or not in use | zone of the
 * principal office | short name | citation | full name where it is not made from the short name.
 * Facts of CourtListener's court list; zones checked against each court's seat.
 */
export const bankruptcyCourts = `
akb|||America/Anchorage|D. Alaska|Bankr. D. Alaska
almb|||America/Chicago|M.D. Alabama|Bankr. M.D. Ala.
alnb|||America/Chicago|N.D. Alabama|Bankr. N.D. Ala.
alsb|||America/Chicago|S.D. Alabama|Bankr. S.D. Ala.
arb|azb||America/Phoenix|D. Arizona|Bankr. D. Ariz.
areb|||America/Chicago|E.D. Arkansas|Bankr. E.D. Ark.
arwb|||America/Chicago|W.D. Arkansas|Bankr. W.D. Ark.
cacb|||America/Los_Angeles|C.D. California|Bankr. C.D. Cal.
caeb|||America/Los_Angeles|E.D. California|Bankr. E.D. Cal.
canb|||America/Los_Angeles|N.D. California|Bankr. N.D. Cal.
casb|||America/Los_Angeles|S.D. California|Bankr. S.D. Cal.
cob|||America/Denver|D. Colorado|Bankr.D. Colo.
ctb|||America/New_York|D. Connecticut|Bankr. D. Conn.
dcb|||America/New_York|District of Columbia|Bankr. D.C.
deb|||America/New_York|D. Delaware|Bankr. D. Del.
flmb|||America/New_York|M.D. Florida|Bankr. M.D. Fla.
flnb|||America/New_York|N.D. Florida|Bankr. N.D. Fla.
flsb|||America/New_York|S.D. Florida|Bankr. S.D. Florida
gamb|||America/New_York|M.D. Georgia|Bankr. M.D. Ga.
ganb|||America/New_York|N.D. Georgia|Bankr. N.D. Ga.
gasb|||America/New_York|S.D. Georgia|Bankr. S.D. Ga.
gub|||Pacific/Guam|D. Guam|Bankr. D. Guam
hib|||Pacific/Honolulu|D. Hawaii|Bankr. D. Haw.
ianb|||America/Chicago|N.D. Iowa|Bankr. D. Iowa
iasb|||America/Chicago|S.D. Iowa|Bankr. S.D. Iowa
idb|||America/Boise|D. Idaho|Bankr. D. Idaho
ilcb|||America/Chicago|C.D. Illinois|Bankr. C.D. Ill.
ilnb|||America/Chicago|N.D. Illinois|Bankr. N.D. Ill.
ilsb|||America/Chicago|S.D. Illinois|Bankr. S.D. Ill.
innb|||America/New_York|N.D. Indiana|Bankr. N.D. Ind.
insb|||America/New_York|S.D. Indiana|Bankr. S.D. Ind.
ksb|||America/Chicago|D. Kansas|Bankr. D. Kan.
kyeb|||America/New_York|E.D. Kentucky|Bankr. E.D. Ky.
kywb|||America/New_York|W.D. Kentucky|Bankr. W.D. Ky.
laeb|||America/Chicago|E.D. Louisiana|Bankr. E.D. La.
lamb|||America/Chicago|M.D. Louisiana|Bankr. M.D. La.
lawb|||America/Chicago|W.D. Louisiana|Bankr. W.D. La.
mab|||America/New_York|D. Massachusetts|Bankr. D. Mass.
mdb|||America/New_York|D. Maryland|Bankr. D. Md.
meb|||America/New_York|D. Maine|Bankr. D. Me.
mieb|||America/Detroit|E.D. Michigan|Bankr. E.D. Mich.
miwb|||America/Detroit|W.D. Michigan|Bankr. W.D. Mich.
mnb|||America/Chicago|D. Minnesota|Bankr. D. Minn.
moeb|||America/Chicago|E.D. Missouri|Bankr. E.D. Mo.
mowb|||America/Chicago|W.D. Missouri|Bankr. W.D. Mo.
msnb|||America/Chicago|N.D. Mississippi|Bankr. N.D. Miss.
mssb|||America/Chicago|S.D. Mississippi|Bankr. S.D. Miss.
mtb|||America/Denver|D. Montana|Bankr. D. Mont.
nceb|||America/New_York|E.D. North Carolina|Bankr. E.D.N.C.
ncmb|||America/New_York|M.D. North Carolina|Bankr. M.D.N.C.
ncwb|||America/New_York|W.D. North Carolina|Bankr. W.D.N.C.
ndb|||America/Chicago|D. North Dakota|Bankr. D.N.D.
nebraskab|neb||America/Chicago|D. Nebraska|Bankr. D. Neb.
nhb|||America/New_York|D. New Hampshire|Bankr. D.N.H.
njb|||America/New_York|D. New Jersey|Bankr. D.N.J.
nmb|||America/Denver|D. New Mexico|Bankr. D.N.M.
nmib|||Pacific/Guam|Northern Mariana Islands|Bankr. N. Mar. I.
nvb|||America/Los_Angeles|D. Nevada|Bankr. D. Nev.
nyeb|||America/New_York|E.D. New York|Bankr. E.D.N.Y.
nynb|||America/New_York|N.D. New York|Bankr. N.D.N.Y.
nysb|||America/New_York|S.D. New York|Bankr. S.D.N.Y.
nywb|||America/New_York|W.D. New York|Bankr. W.D.N.Y.
ohnb|||America/New_York|N.D. Ohio|Bankr. N.D. Ohio
ohsb|||America/New_York|S.D. Ohio|Bankr. S.D. Ohio
okeb|||America/Chicago|E.D. Oklahoma|Bankr. E.D. Okla.
oknb|||America/Chicago|N.D. Oklahoma|Bankr. N.D. Okla
okwb|||America/Chicago|W.D. Oklahoma|Bankr. W.D. Okla.
orb|||America/Los_Angeles|D. Oregon|Bankr. D. Or.
paeb|||America/New_York|E.D. Pennsylvania|Bankr. E.D. Pa.
pamb|||America/New_York|M.D. Pennsylvania|Bankr. M.D. Penn.
pawb|||America/New_York|W.D. Pennsylvania|Bankr. W.D. Pa.
prb|||America/Puerto_Rico|D. Puerto Rico|Bankr. D.P.R.
rib|||America/New_York|D. Rhode Island|Bankr. D.R.I.
scb|||America/New_York|D. South Carolina|Bankr. D.S.C.
sdb|||America/Chicago|D. South Dakota|Bankr. D.S.D.
tennesseeb||past|America/Chicago|D. Tennessee|Bankr. D. Tenn.
tneb|||America/New_York|E.D. Tennessee|Bankr. E.D. Tenn.
tnmb|||America/Chicago|M.D. Tennessee|Bankr. M.D. Tenn.
tnwb|||America/Chicago|W.D. Tennessee|Bankr. W.D. Tenn.
txeb|||America/Chicago|E.D. Texas|Bankr. E.D. Tex.
txnb|||America/Chicago|N.D. Texas|Bankr. N.D. Tex.
txsb|||America/Chicago|S.D. Texas|Bankr. S.D. Tex.
txwb|||America/Chicago|W.D. Texas|Bankr. W.D. Tex.
utb|||America/Denver|D. Utah|Bankr. D. Utah
vaeb|||America/New_York|E.D. Virginia|Bankr. E.D. Va.
vawb|||America/New_York|W.D. Virginia|Bankr. W.D. Va.
vib|||America/St_Thomas|D. Virgin Islands|Bankr. D.V.I.
vtb|||America/New_York|D. Vermont|Bankr. D. Vt.
waeb|||America/Los_Angeles|E.D. Washington|Bankr. E.D. Wash.
wawb|||America/Los_Angeles|W.D. Washington|Bankr. W.D. Wash.
wieb|||America/Chicago|E.D. Wisconsin|Bankr. E.D. Wis.
wiwb|||America/Chicago|W.D. Wisconsin|Bankr. W.D. Wis.
wvnb|||America/New_York|N.D. West Virginia|Bankr. N.D.W. Va.
wvsb|||America/New_York|S.D. West Virginia|Bankr. S.D.W. Va.
wyb|||America/Denver|D. Wyoming|Bankr. D. Wyo.
`;
