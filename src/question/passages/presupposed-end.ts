import { findYesNoQuestion } from '#src/question/claims/statements/find-statement.ts';
import { foldGerman } from '#src/text/fold.ts';
import { GERMAN_MONTH } from '#src/text/month-names.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { findSeparableVerb } from './separable-verb.ts';

/** One thing that may be taken for granted: the ways to say it, as folded words or as phrases. */
interface Presupposed {
  readonly words: RegExp;
  /** As typed; what no single word says. */
  readonly phrase?: RegExp;
  /** What a text may say instead. */
  readonly inText?: RegExp;
}

/**
 * Questions that take for granted that something ended, was left, forbidden, blamed, broken into …:
 * "Warum wurde X *eingestellt*?". A passage on X that says nothing of the kind does not answer them,
 * it corrects them.
 */
const GROUPS: readonly Presupposed[] = [
  {
    words:
      /^(?:wieder)?(?:einstellung|eingestellt|abgeschalt\w*|abschalt\w*|abgestellt|abgebroch\w*|abbruch\w*|abbrech\w*|gestoppt|stopp\w*|schliess\w*|geschloss\w*|schliessung|aufgelost|auflosung|abgeschafft|abschaffung|aufgehoben|aufhebung\w*|geloscht|loschung\w*|aufgegeben|eingestampft|gekippt|einstellten?|abschalteten?|abbrach\w*|aufgab(?:en)?|aufhob\w*|abschafften?|aufloste\w*|schloss\w*|verwarf\w*|strich\w*|kippten?|zuruckgezogen|zuruckgenommen|gestrichen|streichung|abgesagt|absage|geplatzt|gescheitert|scheitert\w*|scheitern|verworfen|ausgesetzt|aussetzung|zuruckgestellt|pausiert|unterbrochen|angehalten|offline|stillgelegt|stilllegung\w*|dichtgemacht|fallengelassen|begraben|beerdigt|ausfall\w*|ausgefallen|cancel\w*|stop\w*|shut|closed?|closure|abandon\w*|abolish\w*|discontinu\w*|scrap\w*|terminat\w*|fail\w*|suspend\w*)$/u,
    phrase:
      /(?<!\p{L})(?:vom netz|(?:fallen|liegen) ?gelassen|(?:auf eis|ad acta|zu den akten) gelegt|tak(?:en?|ing) (?:down|off))(?!\p{L})/iu,
    inText:
      /(?<!\p{L})(?:(?:derzeit|vorerst|zunächst|vorläufig|bis auf Weiteres) (?:keine?|nicht)|nicht (?:(?:weiter|mehr) \p{L}+(?:t|en)|weiter(?:verfolgt|geführt|betrieben)))(?!\p{L})/u,
  },
  {
    // What is taken out of one place goes to another.
    words: /^(?:he)?raus(?:gezogen|genommen|gelost|geholt|gelagert)$/u,
    inText: /(?<!\p{L})(?:überführ|ausgelager|auslager|ausgeglieder|verlager|übertrag)\p{L}*/iu,
  },
  {
    words:
      /^(?:ausgetret\w*|austritt\w*|austreten|austrat\w*|ausstieg\w*|verlass\w*|verliess\w*|kundigten?|ausgestieg\w*|aussteig\w*|raus\w*|ausgeschied\w*|ausscheid\w*|ausschied\w*|verworfen|verwarf\w*|gekundigt|kundigung\w*|leave|leaving|left|quit|withdr\w*)$/u,
  },
  {
    words:
      /^(?:rausgeworfen|rausgeflogen|rausgeschmissen|hinausgeworfen|ausgeschlossen|ausschluss\w*|verbannt|expel\w*|expuls\w*|ejected|kicked|thrown)$/u,
  },
  {
    words:
      /^(?:verbot\w*|verbiet\w*|untersag\w*|gesperrt|sperrten?|sperrung|bann\w*|ban|forbid\w*|forbad\w*|prohibit\w*|blockiert|blocked)$/u,
  },
  {
    words:
      /^(?:weiger\w*|geweigert|verweiger\w*|boykott\w*|widersetz\w*|abgelehnt\w*|ablehn\w*|widersproch\w*|widerspruch\w*|zuruckgewiesen|zuruckweis\w*|refus\w*|reject\w*|resist\w*)$/u,
    inText: /(?<!\p{L})lehn(?:t|te|en|ten)(?!\p{L})[^.]*(?<!\p{L})ab(?!\p{L})/u,
  },
  {
    words:
      /^(?:kritisier\w*|kritik\w*|gerugt|ruge|rugen|beanstand\w*|bemangel\w*|getadelt|verurteilt|criticis\w*|criticiz\w*|condemn\w*|blam\w*)$/u,
  },
  {
    words:
      /^(?:verkauf\w*|privatisier\w*|verausser\w*|sell|selling|sold|privatis\w*|privatiz\w*)$/u,
  },
  {
    words:
      /^(?:entlass\w*|gefeuert|abberuf\w*|zuruckgetreten|zurucktreten|rucktritt\w*|dismiss\w*|fired|resign\w*)$/u,
  },
  {
    words:
      /^(?:gestohlen|diebstahl|gehackt|hack\w*|cyberangriff\w*|cyberattack\w*|angegriffen|geleakt|datenleck\w*|datenpanne\w*|datenverlust\w*|verloren|verlust\w*|stolen|leak\w*|breach\w*)$/u,
  },
  {
    words:
      /^(?:bestraft\w*|busgeld\w*|bussgeld\w*|geldstrafe\w*|strafzahlung\w*|fined|penalt\w*)$/u,
  },
  {
    words:
      /^(?:verdoppel\w*|verdreifach\w*|vervielfach\w*|explodier\w*|halbier\w*|doubl\w*|tripl\w*|halved|explod\w*)$/u,
  },
  { words: /^(?:gekurzt\w*|kurzung\w*|kurzten?|mittelkurzung\w*|slash\w*)$/u },
];
/** "im März 2024 eingestellt" tells when. */
const NO_TIME = `(?!\\s(?:${GERMAN_MONTH}|Jahre?|Frühjahr|Sommer|Herbst|Winter|\\p{L}+\\s(?:Quartal|Halbjahr))(?!\\p{L}))`;
/** Other senses of those words: tasks, what follows, what is put in somewhere, who is hired. */
const HOMONYM = new RegExp(
  String.raw`(?<!\p{L})(?:Aufgaben?|schließ(?:t|en)\s+sich\s(?:[^.]|\.(?=\d)){0,160}?\san|Einstellung(?:en)?\s(?:als|von\s[^.]{0,80}?\s(?:in|ins))|(?:als|im${NO_TIME}|ins?|auf)\s[^.,;]{0,80}?\seingestellt)(?!\p{L})`,
  'gu',
);
const NEGATED = /(?<!\p{L})(?:nicht|kein\w*|noch|not|never|without|ohne)(?!\p{L})/iu;
/** "größer ausfallen" is no end. */
const TURNS_OUT = /(?<!\p{L})\p{Ll}+er\s+(?:aus(?:fall|gefallen|fiel)\p{L}*)/iu;
/** "Ab wann gilt ein Ausfall als überregional?" asks what something is. */
const ASKS_WHAT = /(?<!\p{L})(?:gilt|gelten|zählt|zählen)(?!\p{L}).*(?<!\p{L})als(?!\p{L})/iu;
const ASKS_WHY =
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|wann|grund|gründe|gründen|why|when|reasons?)(?!\p{L})/iu;

/** What a text must say so that it does not contradict the question; null where it takes nothing for granted. */
export function presupposedEnd(question: string): ((text: string) => boolean) | null {
  const isAsked = ASKS_WHY.test(question) || findYesNoQuestion(question) !== null;
  if (!isAsked || NEGATED.test(question) || TURNS_OUT.test(question)) return null;
  if (ASKS_WHAT.test(question)) return null;
  const separable = findSeparableVerb(question)?.whole ?? '';
  const asked = `${question} ${separable}`;
  const group = GROUPS.find((one) => isSaid(one, asked));
  if (group === undefined) return null;
  return (text) => isSaid(group, text) || group.inText?.test(text) === true;
}

function isSaid({ words, phrase }: Presupposed, text: string): boolean {
  if (phrase?.test(text) === true) return true;
  return tokenize(text.replace(HOMONYM, ' ')).some(({ text: word }) =>
    words.test(foldGerman(word)),
  );
}
