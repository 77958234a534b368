import { asksForRanking } from '../operations/operation-cues.ts';
import type { Parts } from '../parts/read-parts.ts';
import type { Asked } from '../selection/asked.ts';
import { means } from '../selection/choose-table.ts';
import { excludedKinds } from '../selection/select-group.ts';

/** Something besides a name must show that a figure is wanted. */
export function signalsFigure(asked: Asked): boolean {
  const { parts, groups, subjects, metricIsStated } = asked;
  if (metricIsStated || parts.threshold !== null) return true;
  const isOfTable = parts.tables.some((word) => means(word, asked.table.name));
  if (
    isOfTable &&
    /^(?:wie (?:hoch|viel|gross|stark)|how (?:much|high|large))(?!\w)/u.test(parts.marked.line)
  )
    return true;
  if (subjects.length + groups.length + asked.wholes.length === 0) return false;
  if (subjects.length > 0 && HOW_LARGE.test(parts.marked.line)) return true;
  // People are many, and not high.
  if (subjects.length > 0 && asked.metric.kind !== 'count' && HOW_HIGH.test(parts.marked.line))
    return true;
  const operations = [
    'share',
    'percent',
    'ratio',
    'top',
    'bottom',
    'grow',
    'shrink',
    'change',
    'mean',
    'median',
    'count',
    'members',
    'belongs',
    'series',
    'distribution',
    'identify',
    'difference',
    'sum',
    'nothing',
    'own',
    'sinceWhen',
    'untilWhen',
    'whichYear',
    'versus',
    'than',
    'list',
  ] as const;
  if (asked.has(...operations) && (groups.length > 0 || subjects.length > 0)) return true;
  if (groups.length > 0 && asksForRanking(asked)) return true;
  if (groups.length > 0 && excludedKinds(asked).length > 0) return true;
  const isShort = parts.marked.terms.length <= 8 || IN_TABLE.test(parts.marked.line);
  return isShort && (parts.time.years.length > 0 || subjects.some(({ isFull }) => isFull));
}

const HOW_LARGE =
  /^(?:und |aber )?(?:wie (?:gross|stark|personalstark) (?:ist|sind|war|waren)|how large (?:is|was))(?!\w)/u;

const HOW_HIGH = /^(?:und |aber )?(?:wie hoch (?:ist|sind|war|waren)|how high (?:is|was))(?!\w)/u;

const IN_TABLE =
  /(?<!\w)(?:in|laut|according to|from) (?:de[rnm] |the )?(?:\w*tabelle|table)(?!\w)/u;

/** Questions for reasons, people and ways are not about figures, whatever else they say. */
export function asksForReason({ marked, cues, mentions, metrics, time }: Parts): boolean {
  // "Wie heißt der Präsident des Landesrechenzentrums?" asks for neither of them.
  if (/^wie heiss(?:t|en) (?:der|die)(?!\w)/u.test(marked.line) && mentions.length > 1) return true;
  // "Name des Ministerpräsidenten": of a person, and no number.
  const asksName = /^(?:vor|nach)?namen? (?:des|der|vom|von)(?!\w)|(?<!\w)(?:vor|nach)?name$/u.test(
    marked.line,
  );
  if (asksName && !mentions.some(({ byKey }) => byKey)) return true;
  if (
    /(?<!\w)(?:welche[rmns]? (?:anlage|tabelle|dokument|abschnitt|seite)|wo (?:steht|stehen|finde|findet|finden)|which (?:annex|table|document))(?!\w)/u.test(
      marked.line,
    )
  )
    return true;
  if (
    marked.roleOf(0) !== 'metric' &&
    /^(?:soll|sollte|sollten|sollen|muss|mussen|musste|mussten|darf|should|must|ought)(?!\w)/u.test(
      marked.line,
    )
  )
    return true;
  const compares = ['top', 'bottom', 'than', 'versus', 'difference'].some((cue) =>
    cues.has(cue as 'top'),
  );
  if (compares && /^(?:wer|who)(?!\w)/u.test(marked.line)) return false;
  // "Was ist der Unterschied zwischen dem Personalbestand der …?" of what is counted, or of a year.
  const isCounted = metrics.length + time.years.length > 0;
  if (isCounted && cues.has('difference') && /^(?:und )?was (?:ist|war) /u.test(marked.line))
    return false;
  // "Wer ist Mitglied der VG Leinetal?"
  if (
    cues.has('members') &&
    mentions.length === 1 &&
    /^(?:wer|who) (?:ist|sind|is|are)(?!\w)/u.test(marked.line)
  )
    return false;
  return /^(?:und |aber )?(?:warum|weshalb|wieso|womit|wodurch|woran|wonach|wovon|why|welche (?:folgen|auswirkungen|konsequenzen|effekte)|(?:what|which) (?:consequences|effects)|wie funktioniert|wer hat|wer ist|who|was ist (?:der|die|das|ein|eine) (?!(?:\w+ )?(?:\w*grosst|\w*kleinst|\w*hochst|niedrigst|\w*starkst|\w*schwachst|meist|wenigst|geringst)\w+|anzahl|zahl|anteil|durchschnitt|median|summe|personalbestand|beschaftigt))/u.test(
    marked.line,
  );
}
