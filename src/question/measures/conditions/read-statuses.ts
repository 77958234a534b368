import type { MeasureStatus } from '#src/domain/measure.ts';
import { cue, has, type QuestionWords } from '../cues/question-words.ts';

const WORDS: readonly (readonly [MeasureStatus, RegExp])[] = [
  [
    'Verzug droht',
    cue(
      'verzug droht|(?:von|vom) verzug bedroht\\w*|droht\\w* (?:\\w+ ){0,14}?(?:in )?verzug|drohende[nrms]? (?:verzug|verzögerung\\w*)|(?<=(?:verzug|verzögert|verspätet)(?: \\w+){0,4} )droh\\w*(?: (?:es|dies|das|dahin|dorthin))* (?:zu )?(?:werden|sein|geraten|kommen)|verzug (?:ge)?droht\\w*|droht\\w* (?:sich )?(?:zu )?(?:verspät\\w*|verzöger\\w*)|verzug (?:zu )?(?:befürchten|erwarten)|gefährdet|at risk(?: of delay)?|(?:delay|delays) (?:is |are |was |were )?(?:threaten\\w*|loom\\w*|imminent|impending)|threatened (?:by|with) delays?|(?:threatened|looming|imminent|impending) delays?|(?:facing|faced|faces) (?:a )?(?:threat of )?delays?|in danger of (?:delays?|being late|slipping)|risk of delay',
    ),
  ],
  [
    'in Verzug',
    cue(
      '(?:in|im) verzug|verzögert\\w*|verspätet\\w*|hinterher|hinter (?:dem )?(?:zeit)?plan|rückstand|verzug|verzögerung|behind (?:the )?(?:schedule|timetable|time)|delayed|late|overdue|(?:lagging|falling|fallen|fell) behind|in delay',
    ),
  ],
  ['in Revision', cue('in (?:der )?revision|revision|under revision|in revision|revised')],
  // The list of finished measures is another thing: only beside its name it is the field.
  [
    'abgeschlossen',
    cue(
      '(?:status|projektstatus) (?:\\w+ ){0,2}?(?:abgeschlossen|completed|finished)|(?<=status (?:[\\w.-]+ ){0,8}(?:revision|plan|verzug|droht|schedule|delayed) (?:oder|und|bzw|or|and) )(?:abgeschlossen|completed|finished)|(?:abgeschlossen|completed|finished) (?:laut|gemäß|nach|according to|by|per) (?:\\w+ )?(?:project )?(?:status|projektstatus)',
    ),
  ],
];
/** "Im Plan 2023, aber 2024 in Verzug": held against a status of another plan it is one. */
const AGAINST_STATUS =
  '20\\d\\d (?:(?:aber|jedoch|hingegen|dagegen|dann|but) )(?:(?:im|in|laut) (?:aktions)?plan )?20\\d\\d (?:(?:aber|dann|schon|bereits|auf|mit) )*(?:in verzug|im verzug|verzug|verzögert|verspätet|gefährdet|in revision|delayed)';
/** "im Plan 2022" is the plan; "2023 im Plan", "im Plan?" and "von im Plan" are the status. */
const ON_PLAN = cue(
  `(?<=(?:von|auf|aus|zu|from|to) )im plan|im plan(?! (?:von |des |für |vom )?(?:jahr\\w* )?(?:20\\d\\d|[12]\\d)(?![\\w])| (?:vom|des|aus dem) (?:vor)?jahr\\w*)|im plan(?= ${AGAINST_STATUS})|(?:zurück|wieder) (?:\\w+ )?in den (?:zeit)?plan|im zeitplan|planmäßig|nach plan|on (?:track|schedule|plan|time|course)|(?:running|ran|run|going|went|proceeding|progressing|moving) (?:according )?to (?:plan|schedule)`,
);

/** In quotes it is the field, whatever stands behind: "anzahl maßnahmen „im plan“ 2020"; a comma parts too. */
const QUOTED_ON_PLAN = /["„“”»«'‚‘]im plan["“”«»'‘’]|im plan\s*[,;]\s*20\d\d/iu;

/** "2024 neu im Plan", "neue Maßnahmen im Plan": added, not on schedule again. */
const NEW_IN_PLAN = cue(
  'neu(?:e[nrsm]? (?:maßnahmen|projekten?|vorhaben))? (?:[\\w.]+ ){0,3}?im plan',
);

const FINISHED: MeasureStatus = 'abgeschlossen';
/** Beside another negated status: "nicht im Plan und nicht abgeschlossen". */
const NOT_FINISHED = cue(
  '(?:nicht|noch nicht|weder|noch|oder|not|nor) (?:abgeschlossen|beendet|fertig|finished|completed)',
);

/** Words of a status; what stands between them is no part of it ("droht bei X Verzug"). */
const STATUS_WORD =
  /^(?:in|im|nach|on|at|by|behind|under|of|hinter|dem|der|droh\w*|gedroht|befurcht\w*|erwart\w*|bedroht\w*|von|vom|verzug|verzog\w*|verspat\w*|verzogerung\w*|gefahrdet|plan|zeitplan|planmassig|hinterher|ruckstand|revision|revised|status|projektstatus|abgeschlossen|completed|finished|risk|delay\w*|late|schedule|timetable|time|track|course|threat\w*|loom\w*|imminent|impending|fac(?:ing|ed|es)|danger|overdue|lagging|fall\w*|fell|running|ran|run|going|went|proceeding|progressing|moving|according|to|with)$/u;

export interface StatusMentions {
  readonly values: readonly MeasureStatus[];
  readonly words: ReadonlySet<number>;
  /** All but these: "nicht im Plan", "weder in Verzug noch …", "anderer Status als im Plan". */
  readonly isNegated: boolean;
}

const NEGATED =
  /(?:^| )(?:nicht(?! mehr| laenger| langer)|not|weder|neither|ausser|ohne|kein\w*|except|andere[nrms]?(?: projekt)? ?status als|other status than|status other than)(?: (?:auf|bei|mit|dem|den|der|status|projektstatus|als|die|sind|waren|ist|war|standen|stehen|with|on|the))* $/u;

/** "weder beim TFM noch in Verzug" */
const NEITHER =
  /(?:^| )(?:weder|neither) (?:[\w.-]+ ){1,6}?(?:noch|nor)(?: (?:auf|mit|dem|den|der|status|projektstatus|on|the))* $/u;

/**
 * Reads the values of the status field that a question names, in the order in which they stand.
 * "Verzug droht" is taken before the "Verzug" in it.
 */
export function readStatuses(question: QuestionWords): StatusMentions {
  const found: { value: MeasureStatus; at: number }[] = [];
  const words = new Set<number>();
  const patterns = [...WORDS, ['im Plan', ON_PLAN] as const];
  for (const [value, pattern] of patterns) {
    for (const match of question.folded.matchAll(pattern)) {
      const taken = wordsOf(question, match.index, match.index + match[0].length).filter((word) =>
        STATUS_WORD.test(question.words[word]?.folded ?? ''),
      );
      if (taken.some((word) => words.has(word))) continue;
      for (const word of taken) words.add(word);
      found.push({ value, at: match.index });
    }
  }
  const isQuoted = QUOTED_ON_PLAN.test(question.raw);
  const isAdded = has(question, NEW_IN_PLAN) && !isQuoted;
  if (isAdded && found.every(({ value }) => value === 'im Plan')) {
    return { values: [], words, isNegated: false };
  }
  if (isQuoted && !found.some(({ value }) => value === 'im Plan')) {
    const at = question.folded.search(/(?<!\w)im plan(?!\w)/u);
    for (const word of wordsOf(question, at, at + 'im plan'.length)) words.add(word);
    found.push({ value: 'im Plan', at });
  }
  const ordered = found.toSorted((a, b) => a.at - b.at).map(({ value }) => value);
  const [first = 0] = found.map(({ at }) => at).toSorted((a, b) => a - b);
  const before = question.folded.slice(0, first);
  const isNegated = found.length > 0 && (NEGATED.test(before) || NEITHER.test(before));
  const values = isNegated && NOT_FINISHED.test(question.folded) ? [...ordered, FINISHED] : ordered;
  return { values: [...new Set(values)], words, isNegated };
}

function wordsOf(question: QuestionWords, start: number, end: number): number[] {
  return question.words.flatMap((word, index) =>
    word.start < end && word.end > start ? [index] : [],
  );
}
