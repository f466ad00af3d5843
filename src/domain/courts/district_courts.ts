/**
 * United States district courts, one a line.
 * Columns: id | PACER code when it differs | `past` when abolished or not in use | zone of the
 * principal office | short name | citation | full name where it is not made from the short name.
 * Facts of CourtListener's court list; zones checked against each court's seat.
 */
export const districtCourts = `
akd|||America/Anchorage|D. Alaska|D. Alaska
ald||past|America/Chicago|D. Alabama
almd|||America/Chicago|M.D. Alabama|M.D. Ala.
alnd|||America/Chicago|N.D. Alabama|N.D. Ala.
alsd|||America/Chicago|S.D. Alabama|S.D. Ala.
ared|||America/Chicago|E.D. Arkansas|E.D. Ark.
arwd|||America/Chicago|W.D. Arkansas|W.D. Ark.
asd|||Pacific/Pago_Pago|D. American Samoa|D. Am. Samoa
azd|||America/Phoenix|D. Arizona|D. Ariz.
caca||past|America/Los_Angeles|California Circuit||Circuit Court for California
cacd|||America/Los_Angeles|C.D. California|C.D. Cal.
caed|||America/Los_Angeles|E.D. California|E.D. Cal.
californiad||past|America/Los_Angeles|D. California|D. Cal.
canalzoned||past|America/Panama|Canal Zone|D.C.Z.
cand|||America/Los_Angeles|N.D. California|N.D. Cal.
casd|||America/Los_Angeles|S.D. California|S.D. Cal.
circtdel||past|America/New_York|Circuit Court of Delaware|Cir. Ct. Del.|U.S. Circuit Court for the District of Delaware
circtnc||past|America/New_York|Circuit Court of North Carolina|Cir. Ct. N.C.|U.S. Circuit Court for the District of North Carolina
circttenn||past|America/Chicago|Circuit Court of Tennessee|Cir. Ct. N.C.|U.S. Circuit Court for the District of Tennessee
cod|||America/Denver|D. Colorado|D. Colo.
ctd|||America/New_York|D. Connecticut|D. Conn.
dcd|||America/New_York|District of Columbia|D.C.
ded|||America/New_York|D. Delaware|D. Del.
fld||past|America/New_York|D. Florida
flmd|||America/New_York|M.D. Florida|M.D. Fla.
flnd|||America/New_York|N.D. Florida|N.D. Fla.
flsd|||America/New_York|S.D. Florida|S.D. Fla.
gad||past|America/New_York|D. Georgia
gamd|||America/New_York|M.D. Georgia|M.D. Ga.
gand|||America/New_York|N.D. Georgia|N.D. Ga.
gasd|||America/New_York|S.D. Georgia|S.D. Ga.
gud|||Pacific/Guam|D. Guam|D. Guam
hid|||Pacific/Honolulu|D. Hawaii|D. Haw.
iad||past|America/Chicago|D. Iowa
iand|||America/Chicago|N.D. Iowa|N.D. Iowa
iasd|||America/Chicago|S.D. Iowa|S.D. Iowa
idd|||America/Boise|D. Idaho|D. Idaho
ilcd|||America/Chicago|C.D. Illinois|C.D. Ill.
illinoisd||past|America/Chicago|D. Illinois|D. Ill.
illinoised||past|America/Chicago|E.D. Illinois|E.D. Ill.
ilnd|||America/Chicago|N.D. Illinois|N.D. Ill.
ilsd|||America/Chicago|S.D. Illinois|S.D. Ill.
indianad||past|America/Indiana/Indianapolis|D. Indiana|D. Ind.
innd|||America/New_York|N.D. Indiana|N.D. Ind.
insd|||America/New_York|S.D. Indiana|S.D. Ind.
ksd|||America/Chicago|D. Kansas|D. Kan.
kyd||past|America/New_York|D. Kentucky
kyed|||America/New_York|E.D. Kentucky|E.D. Ky.
kywd|||America/New_York|W.D. Kentucky|W.D. Ky.
lad||past|America/Chicago|D. Louisiana
laed|||America/Chicago|E.D. Louisiana.|E.D. La.
lamd|||America/Chicago|M.D. Louisiana|M.D. La.
lawd|||America/Chicago|W.D. Louisiana|W.D. La.
mad|||America/New_York|D. Massachusetts|D. Mass.
mdd|||America/New_York|D. Maryland|D. Maryland
med|||America/New_York|D. Maine|D. Me.
michd||past|America/Detroit|D. Michigan
mied|||America/Detroit|E.D. Michigan|E.D. Mich.
missd||past|America/Chicago|D. Mississippi
miwd|||America/Detroit|W.D. Michigan|W.D. Mich.
mnd|||America/Chicago|D. Minnesota|D. Minnesota
mod||past|America/Chicago|D. Missouri
moed|||America/Chicago|E.D. Missouri|E.D. Mo.
mowd|||America/Chicago|W.D. Missouri|W.D. Mo.
msnd|||America/Chicago|N.D. Mississippi|N.D. Miss.
mssd|||America/Chicago|S.D. Mississippi|S.D. Miss.
mtd|||America/Denver|D. Montana|D. Mont.
ncd||past|America/New_York|D. North Carolina
nced|||America/New_York|E.D. North Carolina|E.D.N.C.
ncmd|||America/New_York|M.D. North Carolina|M.D.N.C.
ncwd|||America/New_York|W.D. North Carolina|W.D.N.C.
ndd|||America/Chicago|D. North Dakota|D.N.D.
ned|||America/Chicago|D. Nebraska|D. Neb.
nhd|||America/New_York|D. New Hampshire|D.N.H.
njd|||America/New_York|D. New Jersey|D.N.J.
nmd|||America/Denver|D. New Mexico|D.N.M.
nmid|||Pacific/Guam|Northern Mariana Islands|N. Mar. I.
nvd|||America/Los_Angeles|D. Nevada|D. Nev.
nyd||past|America/New_York|D. New York
nyed|||America/New_York|E.D. New York|E.D.N.Y
nynd|||America/New_York|N.D. New York|N.D.N.Y.
nysd|||America/New_York|S.D. New York|S.D.N.Y.
nywd|||America/New_York|W.D. New York|W.D.N.Y.
ohiod||past|America/New_York|D. Ohio|D. Ohio
ohnd|||America/New_York|N.D. Ohio|N.D. Ohio
ohsd|||America/New_York|S.D. Ohio|S.D. Ohio
oked|||America/Chicago|E.D. Oklahoma|E.D. Okla.
oknd|||America/Chicago|N.D. Oklahoma|N.D. Okla.
okwd|||America/Chicago|W.D. Oklahoma|W.D. Okla.
ord|||America/Los_Angeles|D. Oregon|D. Or.
orld||past|America/Chicago|Orleans District Court||District Court, Orleans
paed|||America/New_York|E.D. Pennsylvania|E.D. Pa.
pamd|||America/New_York|M.D. Pennsylvania|M.D. Penn.
pawd|||America/New_York|W.D. Pennsylvania|W.D. Pa.
pennsylvaniad||past|America/New_York|D. Pennsylvania|D. Pa.
prd|||America/Puerto_Rico|D. Puerto Rico|D.P.R.
rid|||America/New_York|D. Rhode Island|D.R.I.
scd|||America/New_York|D. South Carolina|D.S.C.
sdd|||America/Chicago|D. South Dakota|D.S.D.
southcarolinaed||past|America/New_York|E.D. South Carolina|E.D.S.C.
southcarolinawd||past|America/New_York|W.D. South Carolina|W.D.S.C.
tennessed||past|America/Chicago|D. Tennessee|D. Tenn.
texd||past|America/Chicago|D. Texas
tned|||America/New_York|E.D. Tennessee|E.D. Tenn.
tnmd|||America/Chicago|M.D. Tennessee|M.D. Tenn.
tnwd|||America/Chicago|W.D. Tennessee|W.D. Tenn.
txed|||America/Chicago|E.D. Texas|E.D. Tex.
txnd|||America/Chicago|N.D. Texas|N.D. Tex.
txsd|||America/Chicago|S.D. Texas|S.D. Tex.
txwd|||America/Chicago|W.D. Texas|W.D. Tex.
utd|||America/Denver|D. Utah|D. Utah
vad||past|America/New_York|D. Virginia
vaed|||America/New_York|E.D. Virginia|E.D. Va.
vawd|||America/New_York|W.D. Virginia|W.D. Va.
vid|||America/St_Thomas|Virgin Islands|D.V.I.
vtd|||America/New_York|D. Vermont|D. Vt.
waed|||America/Los_Angeles|E.D. Washington|E.D. Wash.
washd||past|America/Los_Angeles|D. Washington
wawd|||America/Los_Angeles|W.D. Washington|W.D. Wash.
wied|||America/Chicago|E.D. Wisconsin|D. Wis.
wisd||past|America/Chicago|D. Wisconsin
wiwd|||America/Chicago|W.D. Wisconsin|W.D. Wis.
wvad||past|America/New_York|D. West Virginia
wvnd|||America/New_York|N.D. West Virginia|N.D.W. Va.
wvsd|||America/New_York|S.D. West Virginia|S.D.W. Va
wyd|||America/Denver|D. Wyoming|D. Wyo.
`;
