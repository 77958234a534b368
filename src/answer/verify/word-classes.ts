import { foldGerman } from '#src/text/fold.ts';

/**
 * The small words of German by what they do to a statement. All are written as they are typed and
 * compared in lower case with umlauts: "würde" is no "wurde", "könnte" no "konnte".
 */
const set = (words: string): ReadonlySet<string> => new Set(words.split(/\s+/u).filter(Boolean));

/** Say nothing by themselves; which noun they stand with is compared. */
const DETERMINERS = set(
  `der die das den dem des ein eine einen einem einer eines dieser diese dieses diesem diesen`,
);

/** Begin a part of a sentence that limits the one it hangs on. */
const SUBORDINATING = set(
  `wenn falls sofern soweit solange sobald bis seit seitdem bevor ehe nachdem während ob dass obwohl
   außer ausgenommen mit`,
);

/** Begin a part of a sentence that says which of the things before it are meant. */
const RELATIVE = set(
  'der die das dem den denen deren dessen welche welcher welches welchem welchen wo',
);

/** Begin a part of a sentence that only explains the one it hangs on: why, how, what for. */
const EXPLAINING = set('weil da indem wobei sodass wodurch womit um');

const SILENT = set('sich zu welche welcher welches welchem welchen');

/** May be dropped and may be added: they only line statements up. */
const CONNECTORS = set('zudem außerdem ferner daneben beispielsweise unteranderem');

/** By whom, with whom, what for: beside a verb, what stands after them can be left out. */
const DROPPABLE_PREPOSITIONS = set('durch von mit zu');

/** Where, in what, by whose account: a statement without them would be a wider one. */
const KEPT_PREPOSITIONS = set('in an auf bei für aus nach gemäß laut innerhalb');

/** What stands after them limits the statement. */
const LIMITING_PREPOSITIONS = set(
  `ohne gegen außer statt anstatt trotz bis ab seit vor um über unter während wegen zwischen
   außerhalb hinter neben zuzüglich abzüglich einschließlich inklusive exklusive je pro`,
);

const CONTRACTIONS: Readonly<Record<string, string>> = {
  im: 'in',
  ins: 'in',
  am: 'an',
  ans: 'an',
  aufs: 'auf',
  beim: 'bei',
  zum: 'zu',
  zur: 'zu',
  vom: 'von',
  fürs: 'für',
  durchs: 'durch',
  ums: 'um',
  übers: 'über',
  unterm: 'unter',
  vors: 'vor',
};

/** Forms of one auxiliary that say the same: what is, what was and what will be are kept apart. */
const AUXILIARIES: Readonly<Record<string, ReadonlySet<string>>> = {
  ist: set('ist sind'),
  hat: set('hat haben'),
  wird: set('wird werden'),
  war: set('war waren gewesen'),
  hatte: set('hatte hatten'),
  wurde: set('wurde wurden worden'),
  soll: set('soll sollen'),
  sollte: set('sollte sollten'),
  kann: set('kann können'),
  konnte: set('konnte konnten'),
  könnte: set('könnte könnten'),
  muss: set('muss müssen'),
  musste: set('musste mussten'),
  müsste: set('müsste müssten'),
  darf: set('darf dürfen'),
  durfte: set('durfte durften'),
  dürfte: set('dürfte dürften'),
  will: set('will wollen'),
  wollte: set('wollte wollten'),
  möchte: set('möchte möchten mag mögen'),
  würde: set('würde würden'),
  wäre: set('wäre wären'),
  hätte: set('hätte hätten'),
  sei: set('sei seien habe'),
};

/** Decide how far a statement holds; a sentence that has one cannot be quoted without it. */
const GOVERNING = set(
  `nicht kein keine keinen keinem keiner keines keinerlei nie niemals weder nur lediglich
   ausschließlich kaum wenn falls sofern soweit solange sobald bevor ehe dass ob obwohl obgleich
   sondern damit vorbehaltlich angeblich vermeintlich`,
);

/** Count or limit what they stand with: never dropped, though they look like adjectives or adverbs. */
const LIMITING = set(
  `alle allen aller alles jede jeder jedes jedem jeden einige einigen einiger manche mancher viele
   vielen vieler wenige wenigen weniger mehr mehrere mehreren mehrerer meisten beide beiden beider
   sämtliche sämtlichen sämtlicher einzige einzigen einziger erst noch schon bisher bislang
   derzeit aktuell künftig künftige künftigen zukünftig zukünftige zukünftigen ehemalige ehemaligen
   ehemaliger früher frühere früheren geplante geplanten geplanter vorgesehene vorgesehenen
   beabsichtigte beabsichtigten angestrebte angestrebten mögliche möglichen möglicher eventuelle
   eventuellen potenzielle potenziellen fast nahezu teilweise teils weitgehend überwiegend
   voraussichtlich voraussichtliche voraussichtlichen mindestens höchstens maximal minimal rund etwa
   circa ca knapp ungefähr insgesamt jeweils jährlich jährliche jährlichen monatlich monatliche
   monatlichen weitere weiteren weiterer zusätzliche zusätzlichen andere anderen anderer erste ersten
   erster erstes zweite zweiten zweiter dritte dritten dritter vierte vierten letzte letzten letzter
   halbe halben doppelt doppelte doppelten oder bzw beziehungsweise aber jedoch allerdings dagegen
   hingegen als wie so sonst lang`,
);

/** Limiting adjectives, which have endings: "geplanter" is "geplante". */
const LIMITING_STEM =
  /^(?:geplant|vorgesehen|beabsichtigt|angestrebt|möglich|eventuell|potenziell|voraussichtlich|künftig|zukünftig|ehemalig|jährlich|monatlich|zusätzlich|sämtlich|einzig|kein)(?=(?:e|en|er|es|em)?$)/u;

/** Adverbs without which a statement holds; they may not be added. */
const DROPPABLE = set(
  `gemeinsam insbesondere bereits weiterhin hierbei auch ebenso ebenfalls kontinuierlich stetig
   zugleich gleichzeitig nun nunmehr somit daher deshalb dadurch hierdurch`,
);

/** Point at something said before. */
const BACKWARD = set(
  `er sie es ihm ihn ihnen ihr ihre ihrem ihren ihrer ihres sein seine seinem seinen seiner seines
   dies dieser diese dieses diesem diesen jene jener jenes dessen deren dadurch dazu dabei damit
   hierzu hierbei hierfür hierdurch dafür darin darüber davon daran darauf daraus dort dorthin daher
   deshalb deswegen somit demnach demzufolge letztere letzterer letzteres erstere solche solcher`,
);

const ASIDE = set('und sowie oder bzw beziehungsweise sondern aber');
/** The first or second person speaks to the reader; documents of an authority hardly ever do. */
const PERSONAL = set('ich wir mich mir uns mein meine unser unsere du dich dir dein deine euch');

export type SmallWord =
  | { readonly class: 'determiner' | 'silent' | 'connector' | 'limiting' }
  | { readonly class: 'governing' | 'personal' }
  | { readonly class: 'preposition'; readonly form: string; readonly isDroppable: boolean }
  | { readonly class: 'auxiliary'; readonly form: string };

/** @param word - In lower case, umlauts as typed. */
export function findSmallWord(word: string): SmallWord | undefined {
  if (DETERMINERS.has(word)) return { class: 'determiner' };
  if (SILENT.has(word)) return { class: 'silent' };
  const form = CONTRACTIONS[word] ?? word;
  if (DROPPABLE_PREPOSITIONS.has(form)) return { class: 'preposition', form, isDroppable: true };
  if (KEPT_PREPOSITIONS.has(form) || LIMITING_PREPOSITIONS.has(form))
    return { class: 'preposition', form, isDroppable: false };
  if (CONNECTORS.has(word)) return { class: 'connector' };
  if (GOVERNING.has(word)) return { class: 'governing' };
  if (LIMITING.has(word)) return { class: 'limiting' };
  if (PERSONAL.has(word)) return { class: 'personal' };
  const auxiliary = Object.entries(AUXILIARIES).find(([, forms]) => forms.has(word));
  return auxiliary === undefined ? undefined : { class: 'auxiliary', form: auxiliary[0] };
}

/** Equal for all forms of a limiting word. */
export function limitKey(word: string): string {
  return LIMITING_STEM.exec(word)?.[0] ?? word;
}

/** Stands for something said before: "dies", "er". */
export function pointsBack(word: string): boolean {
  return BACKWARD.has(word);
}

/** The first word of a part of a sentence shows that the part before holds only with it. */
export function beginsLimit(word: string): boolean {
  return SUBORDINATING.has(word) || RELATIVE.has(word);
}

/** The first word of a part that only explains what stands before it. */
export function beginsExplanation(word: string): boolean {
  return EXPLAINING.has(word);
}

/** Says nothing that the sentence would lack: "auch", "dabei". */
export function mayBeDropped(word: string): boolean {
  return DROPPABLE.has(word);
}

/** Joins two parts of a sentence of equal rank. */
export function joinsParts(word: string): boolean {
  return ASIDE.has(word);
}

/** Umlauts of a word in their order: they part "fördern" from "fordern", which folding joins. */
export function umlautsOf(word: string): string {
  return word.replace(/[^äöü]/gu, '');
}

/**
 * Whether an adjective can go without making a statement about more than before: "die zentrale
 * Plattform" is the platform, but "die privaten Schulen" are not the schools.
 */
export function describesOne(determiner: string, adjective: string): boolean {
  if (/^(?:das|dem|des|eine?|einem|einer|eines)$/u.test(determiner)) return true;
  return determiner === 'die' && adjective.endsWith('e');
}

/** Whether a lower-case word may be an attribute: it carries an ending of the adjective. */
export function endsLikeAdjective(word: string): boolean {
  return /(?:e|en|er|es|em)$/u.test(foldGerman(word));
}
