import type { Language } from '#src/domain/answer.ts';
import { foldGerman } from './fold.ts';

const GERMAN = `
aber alle allem allen aller alles als also am an ander andere anderem anderen anderer anderes auch
auf aus ausserdem bei beide beiden beim bereits bevor bin bis bisher bist bitte bzw da dabei dadurch
dafür dagegen daher dahin damals damit danach daneben dann daran darauf daraus darf darin darüber
darum darunter das dass davon davor dazu dein deine deinem deinen deiner dem den denen denn dennoch
der deren derer des deshalb dessen dich die dies diese dieselbe dieselben diesem diesen dieser dieses
dir doch dort du durch dürfen ebenfalls ebenso ein eine einem einen einer eines einige einigen einiger
einiges einmal entweder er es etwa etwas euch euer eure falls für ganz gar geben gegen gehabt genau
gerade gern gewesen gibt gibts ggf hab habe haben hat hatte hatten hattest hätte hätten her hier hin
hinter ich ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres im immer in indem infolge innerhalb ins ist
ja jede jedem jeden jeder jedes jedoch jene jenem jenen jener jenes jetzt kann kannst kein keine
keinem keinen keiner können könnt könnte könnten lassen lässt mal man manche manchem manchen mancher
mehr mein meine meinem meinen meiner mich mir mit möchte möchten müssen muss musste mussten nach
nachdem nämlich neben nicht nichts noch nun nur ob obwohl oder ohne schon sehr sei seid sein seine
seinem seinen seiner seines seit seither selbst sich sie sind so sobald sogar solche solchem solchen
solcher soll sollen sollte sollten sondern sonst soweit sowie sowohl statt trotz u über um und uns
unser unsere unserem unseren unserer unter usw viel viele vielen vielleicht vom von vor fürs ums ans aufs übers durchs während wann
war waren warst warum was weder weg wegen weil weiter weitere weiteren weiterer welche welchem welchen
welcher welches wem wen wenig wenn wer werde werden weshalb wessen wie wieder wieso wieviel wieviele
will wir wird wirst wo wobei wodurch wofür wogegen woher wohin womit wonach woran worauf woraus worin
worüber worum wovon wozu wurde wurden würde würden zu zum zur zwar zwischen zz z b
aufm ausm beim hinterm überm unterm vorm mitm durchn fürn nich nix net nem ner nen isses wars warn wos obs
`;

const ENGLISH = `
a about after all also am an and any are as at be because been before being between both but by can
could did do does doing down during each for from further had has have having he her here hers him his
how i if in into is it its itself just me more most my no nor not of off on once only or other our out
over own same she should so some such than that the their them then there these they this those
through to too under until up very was we were what when where which while who whom whose why will
with would you your yours must may might shall within without upon among amongst also although though however
yet already still since even ever else whether either neither every each much many several us me mine ours
like per via versus etc got get gets
`;

const setOf = (words: string): ReadonlySet<string> =>
  new Set(
    words
      .split(/\s+/)
      .filter((word) => word !== '')
      .map(foldGerman),
  );

const STOP_WORDS = { de: setOf(GERMAN), en: setOf(ENGLISH) } as const;

/**
 * Whether a folded word carries grammar rather than meaning.
 *
 * @param language - Of the text; without it, German and English words count: "war" and "die" mean
 *   something only in a text that is known to be English.
 */
export function isStopWord(folded: string, language?: Language): boolean {
  if (language !== undefined) return hasWord(folded, language);
  return hasWord(folded, 'de') || hasWord(folded, 'en');
}

/** In German "es" joins the word before it: "habens", "sinds", "warens". */
function hasWord(folded: string, language: Language): boolean {
  const words = STOP_WORDS[language];
  if (words.has(folded)) return true;
  return (
    language === 'de' && folded.length > 4 && folded.endsWith('s') && words.has(folded.slice(0, -1))
  );
}
