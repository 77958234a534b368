import { foldGerman } from '#src/text/fold.ts';
import { tokenize } from '#src/text/tokenize.ts';
import { findSeparableVerb } from './separable-verb.ts';

/**
 * Questions that take for granted that something ended, was left, forbidden or blamed: "Warum wurde
 * X *eingestellt*?". A passage on X that says nothing of the kind does not answer them, it corrects
 * them. Each group holds the ways to say one such thing, in folded words.
 */
const GROUPS: readonly RegExp[] = [
  /^(?:wieder)?(?:einstellung|eingestellt|abgeschalt\w*|abschalt\w*|abgestellt|abgebroch\w*|abbruch\w*|abbrech\w*|gestoppt|stopp\w*|schliess\w*|geschloss\w*|schliessung|aufgelost|auflosung|abgeschafft|abschaffung|aufgehoben|aufhebung\w*|geloscht|loschung\w*|aufgegeben|eingestampft|gekippt|einstellten?|abschalteten?|abbrach\w*|aufgab\w*|aufhob\w*|abschafften?|aufloste\w*|schloss\w*|verwarf\w*|strich\w*|kippten?|zuruckgezogen|zuruckgenommen|gestrichen|streichung|abgesagt|absage|geplatzt|gescheitert|scheitert\w*|scheitern|verworfen|ausgesetzt|aussetzung|zuruckgestellt|pausiert|unterbrochen|angehalten|offline|stillgelegt|stilllegung\w*|dichtgemacht|ausfall\w*|ausgefallen|cancel\w*|stop\w*|shut|closed?|closure|abandon\w*|abolish\w*|discontinu\w*|scrap\w*|terminat\w*|fail\w*|suspend\w*)$/u,
  /^(?:ausgetret\w*|austritt\w*|austreten|austrat\w*|ausstieg\w*|verlass\w*|verliess\w*|kundigten?|ausgestieg\w*|aussteig\w*|raus\w*|ausgeschied\w*|ausscheid\w*|ausschied\w*|verworfen|verwarf\w*|gekundigt|kundigung\w*|leave|leaving|left|quit|withdr\w*)$/u,
  /^(?:verbot\w*|verbiet\w*|untersag\w*|gesperrt|sperrten?|sperrung|bann\w*|ban|forbid\w*|forbad\w*|prohibit\w*|blockiert|blocked)$/u,
  /^(?:kritisier\w*|kritik\w*|gerugt|ruge|rugen|beanstand\w*|bemangel\w*|getadelt|verurteilt|criticis\w*|criticiz\w*|condemn\w*|blam\w*)$/u,
  /^(?:verkauf\w*|privatisier\w*|verausser\w*|sell|selling|sold|privatis\w*|privatiz\w*)$/u,
  /^(?:entlass\w*|gefeuert|abberuf\w*|zuruckgetreten|zurucktreten|rucktritt\w*|dismiss\w*|fired|resign\w*)$/u,
  /^(?:gestohlen|diebstahl|gehackt|hackerangriff\w*|geleakt|datenleck|verloren|verlust\w*|stolen|hacked|leaked)$/u,
];
const NEGATED = /(?<!\p{L})(?:nicht|kein\w*|noch|not|never|without|ohne)(?!\p{L})/iu;
/** "größer ausfallen" is no end. */
const TURNS_OUT = /(?<!\p{L})\p{Ll}+er\s+(?:aus(?:fall|gefallen|fiel)\p{L}*)/iu;
const ASKS_WHY =
  /(?<!\p{L})(?:warum|weshalb|wieso|weswegen|wann|grund|gründe|why|when|reason)(?!\p{L})/iu;

/** What a text must say so that it does not contradict the question; null where it takes nothing for granted. */
export function presupposedEnd(question: string): ((text: string) => boolean) | null {
  if (!ASKS_WHY.test(question) || NEGATED.test(question) || TURNS_OUT.test(question)) return null;
  const separable = findSeparableVerb(question)?.whole ?? '';
  const words = foldedWords(`${question} ${separable}`);
  const group = GROUPS.find((pattern) => words.some((word) => pattern.test(word)));
  return group === undefined ? null : (text) => foldedWords(text).some((word) => group.test(word));
}

function foldedWords(text: string): string[] {
  return tokenize(text).map(({ text: word }) => foldGerman(word));
}
