/**
 * Reads a question how many people work somewhere that is asked in French, Italian, Spanish or
 * Portuguese: the languages in which Germany's partners ask. What is not understood word by word is
 * not read at all.
 */

const HOW_MANY =
  'combien quanti quante quanto quanta cuantos cuantas cuanto cuanta quantos quantas';
const STAFF = `
  employes employe agents fonctionnaires personnes salaries personnel effectif effectifs travailleurs
  collaborateurs gens dipendenti impiegati persone personale funzionari addetti lavoratori collaboratori
  empleados funcionarios personas trabajadores personal plantilla empregados pessoas trabalhadores pessoal`;
const GRAMMAR = `
  a ont avait avaient compte comptent comptait comptaient emploie emploient employait employaient
  travaille travaillent travaillait travaillaient etait etaient est sont y il elle ils elles on t
  ha hanno aveva avevano conta contava contavano impiega impiegava lavora lavorano lavoravano erano era
  sono c ci tiene tienen tenia tenian habia hay cuenta contaba emplea empleaba trabaja trabajan trabajaban
  eran son tem tinha tinham emprega empregava trabalham trabalhavam havia
  la le les l un une des de du d au aux en dans pour par chez lo i gli una del della dello dei degli delle
  di nel nella nello nei al alla ai presso per el los las para por o os as do da dos das no na nos nas em
  annee anno ano land etat stato estado region regione thuringe turingia turingen turingie`;
const OTHER: Readonly<Record<string, string>> = {
  juin: 'Juni',
  giugno: 'Juni',
  junio: 'Juni',
  junho: 'Juni',
  ville: 'Stadt',
  citta: 'Stadt',
  ciudad: 'Stadt',
  cidade: 'Stadt',
};

const WORDS: ReadonlyMap<string, string> = new Map([
  ...wordsOf(GRAMMAR).map((word) => [word, ''] as const),
  ...wordsOf(STAFF).map((word) => [word, 'Beschäftigte'] as const),
  ...wordsOf(HOW_MANY).map((word) => [word, 'wie viele'] as const),
  ...Object.entries(OTHER),
]);
const ASKING = new Set(wordsOf(HOW_MANY));
/** What begins the words that a name in parentheses says in German. */
const ARTICLES = new Set(wordsOf('la le l les lo il i gli el los las o a os as'));
/** "la police régionale (Landespolizei)": the German name, with what it translates. */
const GLOSS = /(?<said>[^()]*)\((?<name>[^()]*\p{L}[^()]*)\)/gu;
const WORD = /\p{L}+|\d+/gu;

/** The question in German; null where it is in another language or says more than is understood. */
export function readRomanceQuestion(question: string): string | null {
  const [first = ''] = foldedWords(question);
  if (!ASKING.has(first)) return null;
  const names: string[] = [];
  const plain = question.replace(GLOSS, (_, said: string, name: string) => {
    names.push(name.trim());
    return `${withoutGlossed(said)} `;
  });
  const read: string[] = [];
  for (const word of plain.match(WORD) ?? []) {
    const known = WORDS.get(fold(word)) ?? (isKept(word) ? word : undefined);
    if (known === undefined) return null;
    if (known !== '') read.push(known);
  }
  return [...read, ...names].join(' ').replace(/(\d+) Juni/u, '$1. Juni');
}

const QUESTION_WORDS = new Set([
  ...ASKING,
  ...wordsOf(`
    quel quelle quels quelles pourquoi comment quand qui que quoi ou est quale quali perche quando chi dove
    cosa che cual cuales que quien quienes cuando donde como por qual quais quem onde porque`),
]);
/** Words of grammar that neither German nor English has. */
const UNMISTAKABLE = new Set(
  wordsOf(`
    la le les des du aux une est sont dans avec cette ont il lo gli della delle degli dello nella sono
    stato hanno el los las unos del esta estan tiene por da dos uma sao foi nao`),
);

/** Whether a question is asked in one of these languages, understood or not. */
export function isRomance(question: string): boolean {
  const [first = '', ...others] = foldedWords(question);
  return QUESTION_WORDS.has(first) && others.some((word) => UNMISTAKABLE.has(word));
}

/** A name or a number says itself. */
function isKept(word: string): boolean {
  return /^(?:\d|\p{Lu})/u.test(word);
}

/** Cuts the words back to the article that the glossed noun begins with. */
function withoutGlossed(said: string): string {
  const words = [...said.matchAll(WORD)];
  const article = words.findLast(([word], at) => ARTICLES.has(fold(word)) && at < words.length - 1);
  return article === undefined ? said : said.slice(0, article.index);
}

function foldedWords(text: string): string[] {
  return (text.match(WORD) ?? []).map(fold);
}

function fold(word: string): string {
  return word.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

function wordsOf(list: string): string[] {
  return list.split(/\s+/u).filter((word) => word !== '');
}
