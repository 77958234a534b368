import { foldGerman } from '#src/text/fold.ts';
import { rememberingTexts } from '#src/text/remember.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { createGroupFinder } from './word-beginnings.ts';

/**
 * Words that exclude each other where they are said of the same thing, as word beginnings: reviewed data
 * for statements, in German and English. A word with "=" is meant whole. Only words of which one is
 * never true beside the other stand here: "intern" and "extern" may both be.
 */
const PAIRS: readonly (readonly [string, string])[] = [
  // costs
  [
    'kostenlos kostenfrei unentgeltlich gratis gebuhrenfrei free=',
    'kostenpflichtig gebuhrenpflichtig entgeltlich= entgeltliche gebuhr= gebuhren= entgelt= bezahlen= bezahlt= fee= fees= pay= paid=',
  ],
  // judgements
  [
    'positiv effektiv erfolgreich wirksam gelungen gut= gute= positive successful effective',
    'kritisier bemangel beanstand geruegt gerugt ruegte rugte tadel criticis negativ ineffektiv ineffizient erfolglos unwirksam misslung gescheitert mangelhaft schlecht unzureichend negative ineffective inefficient unsuccessful failed',
  ],
  ['ausreichend genugend hinreichend sufficient', 'unzureichend ungenugend insufficient'],
  ['sicher= sichere= sicheren= sicherer= sicheres= secure=', 'unsicher insecure'],
  [
    'zulassig erlaubt= gestattet permitted allowed',
    'unzulassig verboten untersagt forbidden prohibited',
  ],
  ['moglich= mogliche possible', 'unmoglich impossible'],
  ['rechtmassig', 'rechtswidrig unrechtmassig'],
  ['vollstandig komplett complete=', 'unvollstandig luckenhaft teilweise= incomplete partially'],
  // order and time
  ['endgultig final=', 'vorlaufig einstweilig preliminary provisional'],
  [
    'dauerhaft unbefristet permanent=',
    'vorubergehend befristet temporar zeitweise zeitweilig temporary',
  ],
  ['erstmals erstmalig', 'letztmals letztmalig'],
  ['fruher= fruhere= fruheren=', 'spater= spatere= spateren='],
  ['kurzfristig', 'langfristig'],
  ['kurz= kurze= kurzen= kurzer= kurzes= short=', 'lang= lange= langen= langer= langes= long='],
  [
    'neu= neue= neuen= neuer= neues= new=',
    'alt= alte= alten= alter= altes= bisherig derzeitig jetzig gegenwartig bestehend old=',
  ],
  // obligation
  [
    'freiwillig fakultativ voluntary optional=',
    'verpflichtend verpflichtet= verbindlich obligatorisch zwingend muss= mussen= mandatory compulsory must=',
  ],
  // size
  ['gross= grosse= grossen= grosser= grosses=', 'klein= kleine= kleinen= kleiner= kleines='],
  [
    'hoch= hohe= hohen= hoher= hoheres=',
    'niedrig= niedrige= niedrigen= gering= geringe= geringen=',
  ],
  ['einfach= einfache= einfachen= simple=', 'komplex kompliziert komplexe complex'],
  ['einheitlich uniform', 'uneinheitlich unterschiedlich'],
  ['einheitlich= homogen uniform=', 'heterogen'],
  ['mehrere= verschiedene= verschiedenen=', 'einzige= einzigen= einziges= einziger='],
  // place and manner
  ['zentral= zentrale= zentralen= zentrales= zentraler= central=', 'dezentral decentral'],
  [
    'onpremise on-premise lokal= eigenbetrieb',
    'cloud= clouds= public-cloud cloudlosung cloud-losung cloudbasiert cloudbetrieb cloud-betrieb cloud-basiert cloud-based',
  ],
  ['offen= offene= offenen= offenes= open=', 'geschlossen= geschlossene= geschlossenen= closed='],
  ['opensource open-source quelloffen', 'proprietar proprietary closed-source'],
  [
    'elektronisch digital digitale digitalen electronic',
    'papiergebunden analog= analoge= handschriftlich',
  ],
  ['manuell handisch manual', 'automatisch automatisiert automatic automated'],
  ['offentlich= offentliche= offentlichen= public=', 'nichtoffentlich privat= private= privaten='],
  ['gemeinsam= jointly', 'getrennt= separat='],
  // acts
  [
    'beschloss verabschied gebilligt billigte annahm angenommen genehmig adopted approved',
    'verwarf verworf ablehnt abgelehnt lehnte= kippte= gekippt rejected dismissed',
  ],
  ['beigetret beitrat beitritt tritt= joined', 'ausgetret austrat austritt verliess left='],
  ['eingefuhrt einfuhr einfuhrung introduced', 'abgeschafft abschaff abschaffung abolished'],
  [
    'beschafft beschaffen kauft= gekauft erwerb purchase',
    'verkauft verkaufen verzichte verzicht sold=',
  ],
  [
    'begonnen begann beginnt gestartet startete startet started begun',
    'gestoppt eingestellt abgebrochen beendet stopped cancelled ended',
  ],
  [
    'ausgebaut ausbau ausgeweitet erweitert extended expanded',
    'zuruckgebaut ruckbau eingeschrankt reduced=',
  ],
  [
    'erhoht erhohte steigt= stieg= gestiegen gewachsen wuchs= zugenommen angestiegen increased rose= grew= grown=',
    'gesenkt senkte sinkt= sank= gesunken geschrumpft schrumpfte verringert abgenommen reduziert decreased fell= shrank= declined',
  ],
  ['verbessert verbesserte improved', 'verschlechtert verschlechterte worsened'],
  ['verlangert extended', 'verkurzt shortened'],
  ['erleichtert erleichtern facilitat', 'erschwert erschweren hinder'],
  ['zugestimmt zustimmte stimmte= agreed', 'widersprochen widersprach abgelehnt objected'],
  [
    'abgeschlossen beendet= vollendet completed finished',
    'daueraufgabe andauernd fortlaufend ongoing',
  ],
  ['erfullt erfullte fulfilled', 'verfehlt verfehlte missed='],
  ['fertiggestellt vollendet', 'unvollendet unfertig'],
  ['bekannt= bekannte= known=', 'unbekannt unknown'],
  ['abhangig dependent', 'unabhangig independent'],
  ['verschlusselt encrypted', 'unverschlusselt unencrypted'],
  ['anonym anonymous', 'namentlich personlich='],
  ['bundesweit deutschlandweit nationwide', 'landesweit statewide'],
];

/** The sides that a word stands on; the other side of a pair has the number beside it. */
const sidesOf = createGroupFinder(PAIRS.flat());

/** A word that a claim says, folded, where a sentence says the opposite of it. */
export interface Opposite {
  readonly said: string;
  /** As it stands there. */
  readonly printed: string;
}

/** A claim is held against many sentences, and many of those again and again. */
const REMEMBERED = 2000;

/** The first word on each side that a text says a word of. */
const wordsBySide = rememberingTexts((text) => {
  const words = new Map<number, string>();
  for (const { text: word } of tokenize(text)) {
    for (const side of sidesOf(foldGerman(word))) if (!words.has(side)) words.set(side, word);
  }
  return words;
}, REMEMBERED);

/**
 * The first word of a claim of which a sentence says only the opposite; null where there is none.
 */
export function oppositeIn(claim: string, printed: string): Opposite | null {
  const own = wordsBySide(claim);
  const other = wordsBySide(printed);
  for (const [side, said] of [...own].sort(([a], [b]) => a - b)) {
    const against = side % 2 === 0 ? side + 1 : side - 1;
    const found = other.get(against);
    if (found !== undefined && !own.has(against) && !other.has(side))
      return { said: foldGerman(said), printed: found };
  }
  return null;
}
