import { type HeadingRule, isBlank, LEVELS } from './heading.ts';

const PARAGRAPH_ALONE = /^\s*((?:§|Artikel|Art\.) ?\d+ ?[a-z]?)\s*$/u;
const PARAGRAPH_TITLED = /^\s*((?:§|Artikel|Art\.) ?\d+ ?[a-z]? \(?\p{Lu}[^.;:?!]{2,90})\s*$/u;
const COMMENT = /^\s*(Zu (?:§§?|Artikel|Art\.|Absatz|Abs\.) ?\d+[^:;?!]{0,90}?):?\s*$/u;

/** "§ 6" with its title on the next line, or beside it. */
export const paragraphHeading: HeadingRule = (lines, index) => {
  if (!isBlank(lines[index - 1])) return null;
  const line = lines[index] ?? '';
  const level = LEVELS.paragraph;
  const number = PARAGRAPH_ALONE.exec(line)?.[1];
  if (number !== undefined) {
    const below = (lines[index + 1] ?? '').trim();
    const isTitle = /^\(?\p{Lu}[^;?!]{2,120}[^.;:?!]$/u.test(below) && isBlank(lines[index + 2]);
    const title = isTitle ? `${number} ${below}` : number;
    return { index, lastIndex: isTitle ? index + 1 : index, title, level, kind: 'prose' };
  }
  const titled = PARAGRAPH_TITLED.exec(line)?.[1];
  if (titled === undefined || !isBlank(lines[index + 1])) return null;
  return { index, lastIndex: index, title: titled, level, kind: 'prose' };
};

/** "Zu § 6 (Öffnung an Sonn- und Feiertagen)": the reasons that a bill gives for each paragraph. */
export const commentHeading: HeadingRule = (lines, index) => {
  const title = COMMENT.exec(lines[index] ?? '')?.[1];
  if (title === undefined || !isBlank(lines[index - 1])) return null;
  return { index, lastIndex: index, title, level: LEVELS.comment, kind: 'prose' };
};
