import { cue } from './question-words.ts';

/** What a measure is asked for: words that stand apart from each other in the patterns of cues. */
const ASKED = String.raw`
wann bis laufe? fertig\w* abgeschlossen\w* abgeschloßen beendet umgesetzt vollendet endet enden
ging ginge gings weiter schluss sache ding angelegenheit widerspruch widersprüche widersprüchlich\w* (?:den|der|das|die)selben? unstimmig\w* finish\w* complet\w* ends? done when aufnahmejahr aufnahme aufgenommen\w* erstaufnahme erstmals
seit ab welche[mnrs]? kam kamen kommt kommen gekommen dazu\w* hinzu\w* rein\w* included added
listed since first long entwickel\w* entwicklung hat sich changed? develop\w* verlauf\w*
historie geschichte werdegang verlief\w* stationen durchl[aä]uf\w* durchlief nachzeichnen
zeichnen? nach zeitleiste zeitreihe zeitverlauf chronik chronologie
status(?:verlauf|entwicklung|historie)\w* drohen drohten geworden wurde gemacht ward timeline history evol\w*
became happened droht gedroht geriet\w* geraten how did wie vielen wievielen plänen?
aktionsplänen? jahren? durchgehend durchgängig durchweg ständig immer ununterbrochen anfang
throughout always every weiterhin spätesten? frühesten? letzte[srn]? nächste[srnm]? kommende[srnm]? vergangene[srnm]? erste[srn]? prozent
anteil\w* quote percent\w* ursprünglich\w* anfangs anfänglich\w* zunächst original originally
kapitel\w* abschnitt\w* rubrik überschrift chapter section um weit einzige[rnsm]? einzig nur
lediglich beide[nr]?
`;

/** What people say around it. */
const AROUND = String.raw`
hinaus geführt gelaufen meldet melden meldete vermeldet grün gelb rot befindlich\w* contains?
geschäftsbereich verantwortungsbereich zuständigkeitsbereich ressortbereich aufgabenbereich bestellt stimmt gesagt gehört gelesen sowohl set gives? gave says? shows? fand fanden gefunden
finden liegen tauch(?:t|en|te|ten) auftauchen führen führte führten hink(?:t|en|te|ten) häng(?:t|en) hing(?:en)? verantworten
betreuen betreute[nt]? gemeinsam zusammen voll(?:e[nmrs]?|ständige?[nmrs]?) supposed expected scheduled due
tragen trägt trug trugen gilt galt gelten liegend\w* zukunft allein alleinige?[nrs]?
ausschließlich alone solely eintrag einträge\w* also zwei drei vier fünf sechs sieben acht neun
zehn two three five ten erzähle? erkläre? berichte? schildere? beschreibe? aktionspl[aä]n\w*
planes jahr jahres jahrgang laut gemäß thüringen thüringer thüringens freistaats? land landes
maßnahmen? maßname\w* massnahme\w* projekts? projekte\w* vorhabens? bitte mal sag sage sagt zeig
zeige nenn nenne gib gibt gibts welche\w* wieviele? anzahl zahl viele? wer macht ministerium
ressort eigene[rnms]? umfasst\w* enthält enthalten enthielt\w* erst insbesondere steht stehen
stand standen stehn hatte haben war waren ist sind sinds wurden wird werden gehören geplant\w*
derzeit läuft laufen lief liefen gab gabs leitet leiten leitete verantwortet betreut eingetragen
angegeben nennt genannt führt weist lautet finde findet ausweist fällt fallen betrifft betreffen
eingeplant arbeitete? zirkulier\w* außer gehör\w* fehlt\w* begann begannen kehrten? nie ordnen? sortier\w* stammen stammt lauten schlicht galten betreffend überhaupt eigentlich denn noch schon bereits liegt lag lagen frage info infos wissen
kannst können möchte will ich mir uns hallo hi danke gelistet\w* aufgelistet\w* aufgeführt\w*
verzeichnet ausgewiesen gemeldet ggü gegenüber vergleich verglichen vs versus vorjahr\w* worden
sein gewesen insgesamt gesamt genau all alle[rnms]? jeweils einzelnen? aktuell\w* zuletzt
momentan da dafür feld felder angabe\w* daten termin\w* nummer\w* action plans? measures?
projects?(?!\s(?:management|rooms?|managers?)) according planned year years thuringian? state status does please tell me about its
their ministries under per one there been any some still
steckt steckte\w* stecken befind\w* befand\w* häng\w* h[iä]nk\w* hakt stockt klemmt liegen bleibt blieb droht
bestandteil teil jahresangabe\w* jahreszahl\w* angabe enthaltene[nrs]? habn warn sin gabs gibts wurd is isn ne
firmier\w* bekam bekommt kriegt ressortier\w* eingestuft bewertet beurteilt gekennzeichnet markiert bezeichnet versehen
hinterlegt vermerkt notiert festgehalten festgelegt angesetzt terminiert datiert rechnet rechnen
voran vorwärts aus anhand zwecks insgesamt shown recorded reported given stated provided noted
umfass\w* beinhalt\w* besteh\w* bestand setzt setzen zähl\w* hoch groß vorgesehen existier\w* vorhanden
vorkommen vorkommt aufweis\w* sämtliche[nrs]? total distribution coming along running aufm tisch
pls plz please jointly together appear\w* häuser\w* ressorts ministerien stellen assign\w* attribut\w* indicat\w* report\w* mention\w* specif\w* give\w* show\w* supposed meant expected include\w* compris\w* contain\w* consist\w* often ministry body went going led runs
auflist\w* aufzähl\w* auflistung trotzdem dennoch allerdings jedoch sowas richtig wirklich tatsächlich ausdrücklich
namentlich explizit konkret\w* einzeln\w* beschrieben\w* beschreib\w* geführten? laufende[nrms]? absehbar eng irgendwann irgendwo
irgendwelche jemals zwischenzeitlich zwischendurch darunter daneben davon dort ganz komplett frisch innehaben innehat
mindestens wenigstens obersten? landesbehörden? fachressorts? umfang diejenigen denjenigen jene[nr]? solche[nr]?
schlepp\w* mitschlepp\w* klaff\w* auseinander hielt blieb\w* draufst\w* draufstehen tun einzutragen eingestuft\w* mark(?:ed)? flag(?:ged)? label(?:led|ed)? tag(?:ged)? rated? classif\w* categori\w*
vermerke?[ns]? kennzeichnung(?:en)? einstufung(?:en)?
daraus draus hieraus größe zuerst absteigend aufsteigend gleich direkt sofort spätestens frühestens spät selben gleichen laufenden desselben u bzw etc usw sprich quasi sozusagen halt eben einfach offiziell\w* lediglich neben
abgebildet\w* dokumentier\w* registrier\w* erfass\w* aufgezählt\w* benannt\w* geplant\w* angekündigt\w* betroffen\w* bezeichnet\w* geraten\w* gerutscht\w*
trifft traf trafen zutreffen zutrifft zutraf zutrafen ists echte[nrsm]? eingetragen\w* obwohl rechtzeitig\w* kümmer\w* oberste[nr]? jeweilig\w* entsprechend\w* betreffend\w* vorliegend\w* besagt\w* genannte[nrms]? erwähnt\w* angeführt\w* ausgewiesen\w*
`;

const PHRASES =
  'nachgeordnete[nrm]? (?:stellen?|behörden?|ämtern?|amt|einrichtung(?:en)?|dienststellen?)';

/** Words of a question about the register that say how is asked, never what about. */
export const ASKING_WORDS = cue([...`${ASKED} ${AROUND}`.trim().split(/\s+/u), PHRASES].join('|'));
