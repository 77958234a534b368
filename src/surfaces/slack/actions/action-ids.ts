/** Names under which Slack hands back what people click; part of messages already posted. */
export const ACTIONS = {
  evidence: 'beleg_evidence',
  allEvidence: 'beleg_all_evidence',
  option: 'beleg_option',
  more: 'beleg_more',
  csv: 'beleg_csv',
  feedback: 'beleg_feedback',
  share: 'beleg_share',
  example: 'beleg_example',
} as const;

export const COMMAND = '/beleg';
export const CHECK_SHORTCUT = 'beleg_check_figures';
export const FEEDBACK_VIEW = 'beleg_feedback_reason';
/** Marks messages of ours in Slack's message metadata. */
export const ANSWER_METADATA = 'beleg_answer';
