/**
 * Words of asking that change nothing about what is asked, by what they do in the sentence. Reviewed
 * data: a word that narrows who is counted (weiblich, befristet, neu eingestellt …) or asks for
 * another thing (Kosten, Alter, Bedarf …) must never stand here, since a question with it must not
 * be answered with the figure of all.
 */

/** Politeness, greetings, the situation of the asker, and fillers. */
export const DISCOURSE = `
bitte bitteschön danke dankeschön dank vielen lieben herzlichen hallo hi hey huhu moin moinmoin servus
tach guten tag morgen abend mahlzeit grüß gott grüße gruß sehr geehrte geehrter geehrten damen herren liebe lieber
freundlich freundlicherweise freundlichen netterweise höflich höflichst
gern gerne mal ma malso nochmal nochma nochmals einmal eben halt schon noch doch eigentlich denn wohl etwa
einfach nur kurz fix schnell flott rasch zügig dringend dringendst eilig eilt asap sofort gleich grad grade gerade eben
okay ok oki ja nein na nun also tja hm hmm ähm äh ach achso oh wow cool super toll prima
sorry entschuldigung entschuldige entschuldigen verzeihung pardon tschuldigung
überhaupt wirklich tatsächlich echt ehrlich jetzt nun übrigens nebenbei zufällig vielleicht eventuell evtl
suche such brauche brauch benötige benötigen bräuchte bräuchten ausgedrückt expressed bestellt möglicherweise vermutlich wahrscheinlich offenbar angeblich anscheinend scheinbar bekannt bekanntlich
weißt kannst könntest würdest magst hilf
interessant interessehalber interessiert spannend neugierig wissbegierig
genau exakt präzise konkret korrekt richtig stimmt ungefähr circa ca rund etwa grob gut knapp
schätzungsweise näherungsweise annähernd ziemlich relativ recht ganz insgesamt generell grundsätzlich allgemein
jeweils jeweilig jeweilige jeweiligen jeweiliger einzeln separat getrennt
sprich nämlich beispielsweise zb bspw hierzu hierfür dafür dazu daraus daran darin davon dabei dagegen hierbei hierin
zahlenmäßig mengenmäßig rechnerisch statistisch tabellarisch amtlich offiziell formal nominell faktisch real
berechnung berechnungen zugrunde laut gemäß zufolge lt entsprechend ausweislich anhand mithilfe mittels aufgrund basierend basis grundlage
so viel viele vielen allzu besonders überaus stattlich stattliche satte satten
üppig kräftig deutlich erheblich merklich spürbar leicht sehr stark gering wenig minimal maximal
tippe schätze wette vorn kleine große großes großer kleines
freundliche mfg lg vorab danach betr
derlei solch solche solchen besagt besagte besagten obig obige genannt erwähnt erwähnte betreffend betreffende
vorliegend vorhanden verfügbar greifbar hinterlegt gelistet
dick dicke dickes fett fette mächtig gewaltig riesig enorm beachtlich ordentlich winzig mickrig bescheiden
beinahe fast geradezu schlicht schlichtweg förmlich regelrecht wahrlich freilich gewiss sicherlich zweifellos
natürlich selbstverständlich gewissermaßen sozusagen quasi praktisch kurzum immerhin allerdings gleichwohl
letztendlich überall nirgends ringsum beiläufig nebenher eigenartigerweise erstaunlicherweise
bemerkenswerterweise überraschenderweise bekannterweise wissentlich nah nahe dicht eng beieinander nebeneinander
angenommen vorausgesetzt  personalmäßig stellenmäßig kopfmäßig mengenmäßig größenmäßig
personaltechnisch rechnerischer verlässlich verbindlich belastbar belastbare griffig griffige saubere sauber
gesetzt hömma schau guck schaut guckt
`;

/** Things that people mention beside the question, and idioms: no one asks how many there are. */
export const THINGS = `
Auskunft Info Infos Information Informationen Interesse Neugier Rede Redebeitrag Vortrag Präsentation Folie
Vermerk Notiz Notizen Sprechzettel Entwurf Pressemitteilung Presse Artikel Sitzung Besprechung Rückfrage Nachfrage
Zusatzfrage Frage Fragen Quiz Aufgabe Kontext Hintergrund Zweck Thema Hinweis Stichwort Betreff Beispiel
Nase Start Strich Bilanz Schnitt Gehaltsliste Lohnliste Payroll Buche Büchern Papier Kram Ding Dings Teil Zeug Sache
Brocken Laden Bude Truppe Verein Haufen Fazit Kenntnis Stande Lage Grüßen Hilfe Dank Übergang Wechsel
Rückblick Jahrgang Anfrage Verfügung Einsatz Vertrag Waage Reihen
Steckbrief Steckbriefe Kurzprofil Profil Factsheet Datenblatt Merkzettel Spickzettel Handzettel Prüfauftrag
Arbeitsauftrag Rechercheauftrag Bitte Anliegen Wunsch Folge Abfolge Grafik Diagramm Schaubild Chart
Tischvorlage Ausschussvorlage Kabinettvorlage Manuskript Redemanuskript Zeitungsartikel Beitrag
Interview Rätsel Wette Kreuzworträtsel Referat Hausarbeit Seminararbeit
Mitteilung Übersendung Zusendung Zuleitung Bezifferung Benennung Nennung Übermittlung Bekanntgabe
`;

/** Nouns and adjectives for quantities and for where they are printed. */
export const QUANTITIES = `
anzahl zahl zahlen zahlenwert zahlenangabe zahlenangaben ziffer ziffern wert werte einzelwert einzelwerte jahreswert
jahreswerte tabellenwert zellenwert messwert kennwert kennzahlen eckdaten kerndaten größenordnung größe höhe menge quantität
umfang ausmaß volumen niveau stand stände bestand bestände marke schwelle grenze limit stufe
angabe angaben daten datum datensatz datenlage faktum fakten fakt statistik statistiken erhebung auswertung
tabelle tabellen anlage anhang übersicht aufstellung liste auflistung verzeichnis register zeile zeilen spalte
spalten zelle feld eintrag einträge eintragung position rubrik datei dokument dokumente dokumenten pdf drucksache quelle quellen
bericht unterlage unterlagen material antwort antwortschreiben anfrage landtagsanfrage zahlenwerk
gesamt gesamte gesamten gesamter gesamtes gesamtzahl gesamtanzahl gesamtbestand gesamtsumme gesamtwert gesamthöhe gesamtheit total totale komplett
komplette vollständig vollständige sämtlich ganze ganzen ganzes
höhe hoch hohe hohen hoher hohes groß große großen niedrig klein stark schwach
stück hoch ebene rang platz plätze stelle stellung position reihenfolge rangfolge
einheit einheiten mal prozent prozente pct punkt punkte zähler
ergebnis ergebnisse resultat rechnung berechnung ermittlung zählung auskünfte betrachtung darstellung
pro je per bezogen gemessen gerechnet umgerechnet heruntergerechnet hochgerechnet
vergleichswert ausgangswert endwert startwert anfangswert ursprungswert vorjahreswert höhepunkt
dimension größenverhältnis zeitpunkt einwohner-bezogen
ansicht fassung nennung erwähnung kpl tab absteigend aufsteigend rangliste ranking hitliste spitze spezifisch
folgende folgenden prozentwert prozentual prozentuale prozentualen zahlenreihe jahresweise gesucht stehn dar
stamm körper decke bemannung mannschaft mannschaften
`;

/** When. Years and "newest" are read by `findTime`. */
export const TIMES = `
jahr jahre jahren jahres jahrs jahreszahl jährlich kalenderjahr kalenderjahres haushaltsjahr haushaltsjahres berichtsjahr schuljahr schuljahres wintersemester wintersemesters
berichtsjahres erhebungsjahr bezugsjahr vergleichsjahr basisjahr ausgangsjahr startjahr endjahr anfangsjahr folgejahr folgejahre
zeitraum zeitraums berichtszeitraum betrachtungszeitraum untersuchungszeitraum beobachtungszeitraum zeitspanne zeitabschnitt periode spanne zeit zeiten zeitpunkt zeitreihe zeitlich jahresmitte jahresende jahresanfang
stichtag stichtags stichtages datenstand mitte ende anfang beginn anfangs damals heute heutig heutige heutigen derzeit derzeitig derzeitige aktuell
momentan gegenwärtig jetzt neueste neuester jüngste letzte zuletzt schluss dazwischen zwischendurch letztlich
bisher bislang inzwischen mittlerweile zwischenzeitlich schließlich seinerzeit einst einstmals früher
dazumal anno vorher zuvor danach später anschließend daraufhin seither seitdem immer stets weiterhin nach wie vor
juni januar februar märz april mai juli august september oktober november dezember
monat tag tage stand dato zurzeit z zt kürzlich neulich zeitgleich gleichzeitig währenddessen
erstmalig erstmals letztmals
hinweg hindurch ununterbrochen unterbrechung stetig jemals nie niemals never irgendwann durchgehend durchgängig fortlaufend kontinuierlich rückblickend ausgehend
`;

/** Prepositions, conjunctions, pronouns and the abbreviations of them that are no stop words. */
export const GRAMMAR = `
ggü ggüb gegenüber vgl zw zwischen inkl incl inklusive exkl exklusive einschl einschließlich ausschl bzw resp respektive
ca abzgl abzüglich zzgl zuzüglich mitsamt samt nebst sowie plus minus max min mind insg ges lfd jew gem bezügl bzgl
hinsichtlich bezüglich betreffs betrifft angesichts seitens innerhalb außerhalb inmitten binnen samt
außer ausgenommen ausschließlich lediglich einzige einziger einziges einzigen allein alleine bloß rein reine reinen
selbst selber eigen eigene eigenes eigenen eigener eigenem
davon darunter daneben außerdem zudem ferner zusätzlich ebenfalls ebenso gleichfalls überdies jedoch hingegen dahingegen
wer wen wem wessen was welch welche welcher wieviel wieviele wievielt wievielte wv wie viel wohin woher worin woraus worauf
ein eine einer eines einen einem ne nen ner nem n nix was irgendein irgendwas irgendwie irgendwelche
mich mir uns euch ihnen sich ihm ihn ich du wir ihr sie es man jemand alle alles aller beide beider beiden beides
derjenige diejenige diejenigen denjenigen dasjenige dieser diese dieses jenes jener ebendiese selbiges selbige
einander zueinander untereinander voneinander miteinander gegeneinander füreinander zusammen gemeinsam zugleich
nacheinander hintereinander nebeneinander
da dort hier drin dran drauf drüber drunter dahinter davor dadrin darüber rein raus rum hin her
aufm beim vom zum zur ins fürs ums durchs übers unters vorm hinterm ausm inner im mitm aufn
entweder sowohl weder damit sofern soweit falls wenn ob dass weil während bevor nachdem
erstens zweitens zuerst zunächst dann schließlich
dank namens ab an auf
mindestens höchstens wenigstens mehr weniger null zurück seit erstmals zuletzt
ehe sobald solange obgleich obschon obzwar wenngleich wiewohl wohingegen indes indessen derweil unterdessen zumal
insofern insoweit inwiefern inwieweit desto umso ungeachtet unbeschadet zwecks anlässlich mangels
`;

/** Who asks about whom: what a body is called in general, and names of the parts of a list. */
export const FRAME_NOUNS = `
verwaltung öffentlich öffentlichen öffentliche öffentlicher dienst dienste dienstes diensten staatlich staatliche
land landes freistaat landesregierung regierung landtag kommunal zugehörig
arbeitgeber dienstherr dienstherrn arbeitgeberin
bereich bereichs bereiche bereichen zweig zweige sparte sparten sektor gebiet fall seite hause haus
person name namens namen bezeichnung titel nummer nr kürzel schlüssel kennung überschrift
person sitz rede reihe teil teile teilen rest
neuste thüringen thüringer thüringens
ort orte orten zuge
`;

export const ENGLISH = `
number numbers count counts counted counting figure figures value values amount amounts total totals overall altogether data
dataset table tables list lists listed show shows shown showing tell give gives given giving say says said state states stated
please pls plz thanks thank thankyou cheers hello hi hey dear kindly much many there have has had having is are was were be been being
do does did done number according document documents file annex appendix answer response reply reference date day as at on in of the
year years yearly annual annually january february march june july october december end ends beginning start started latest newest current currently recent
most recently now today nowadays present presently last available know known want wants need like would could can may might you
me i we us it its their them they this that these those what which who how whom whose where when why
people percent percentage percentages pct absolute exact exactly precise precisely about roughly approximately approx around
together combined jointly each every all any entire whole single sole own only just alone itself one ones both either
including included includes excluding excluded plus minus compare compared comparing comparison against versus vs
germany german thuringia thuringian level levels size sizes sized big large small high low strong
belong belongs belonged part parts exist exists existed stand stands stood find found finds get gets see sees seen look looks looking
looked up check checks tell telling let lets letting inform informs informed mention mentions mentioned
name names named indicate indicates indicated note notes noted record records recorded recording attract attracts attracted welcome welcomes welcomed handle handles handled accounted register registered
report reports reported reporting reveal revealed provide provides provided contain contains contained hold holds held
entry entries row rows cell column columns per respective respectively
confirm confirms confirmed verify verifies verified
rank ranks ranked ranking sort sorts sorted order orders ordered identify identifies identified break broken type types kind kinds
 
back then ago far really actually basically simply quickly quick exactly even still yet already ever
terms term respect regard regarding concerning basis based using use used
figure out work out working worked employ employs employed employing
between among within throughout during over across
asking ask asked wonder wondering curious interested interest
assume assumes assumed assuming letter
calculate calculated calculation compute computed determine determined work
across year-end mid there's what's how's who's whats hows im i'm id i'd
dont don't cant can't doesn't isn't
result results resulting reach reached reaches reaching come comes came coming amount go goes went gone make makes made
point points time times period span date dates
good morning afternoon evening quick sure ok okay well so
help gimme gotta lemme thru written bigger larger smaller greater anyone anybody someone somebody everybody everyone inside fit fits fitting does put puts dig pull pulls grab fetch
helpful appreciate appreciated urgent urgently asap soon reckon guess suppose hello folks guys buddy mate btw fyi tbh
`;

export const ENGLISH_THINGS = `
government administration administrative public sector service services body bodies authority authorities agency
agencies institution institutions office offices chapter chapters department departments unit units entity entities
question questions speech draft briefing memo file document documents annex appendix table tables list lists row rows
entry entries cell column columns
`;

/** Words of other languages in which people ask the same simple question. */
export const OTHER_LANGUAGES = `
cuántos cuántas cuanto cuanta tenía tiene tienen había hay el la los las de del en y año un una
por para qué personas
combien avait ont avaient les le du des dans et année est personnes avoir il y
quanti quante aveva ha hanno il lo gli nel nella anno persone
ilu ile miał ma mają w roku osób
hoeveel had hadden heeft het een
`;
