import { Counter, Gauge, Histogram, Registry } from 'prom-client';

const SECONDS = [0.025, 0.05, 0.1, 0.2, 0.3, 0.5, 1, 2, 5, 10, 30, 60];

/** Counters and latencies of one running app; labels are few and fixed, never texts. */
export interface SlackMetrics {
  readonly registry: Registry;
  readonly questions: Counter<'way'>;
  readonly answers: Counter<'kind'>;
  readonly duplicates: Counter;
  readonly rejected: Counter<'reason'>;
  readonly rateLimited: Counter<'method'>;
  readonly simplified: Counter;
  readonly errors: Counter<'where'>;
  readonly feedback: Counter<'verdict' | 'kind' | 'reason'>;
  readonly answering: Histogram;
  readonly asking: Histogram;
  readonly inFlight: Gauge;
  readonly reloads: Counter;
  readonly modelRequests: Counter<'prompt' | 'outcome'>;
  readonly modelTokens: Counter<'direction'>;
  readonly modelSeconds: Histogram;
}

/** The counters of one app in a registry of its own. */
export function createMetrics(): SlackMetrics {
  const registers = [new Registry()];
  const counter = <Label extends string = never>(
    name: string,
    help: string,
    labelNames: readonly Label[] = [],
  ) => new Counter({ name: `beleg_slack_${name}`, help, labelNames, registers });
  const histogram = (name: string, help: string) =>
    new Histogram({ name: `beleg_slack_${name}`, help, buckets: SECONDS, registers });
  return {
    registry: registers[0] ?? new Registry(),
    questions: counter('questions_total', 'Questions taken, by way in', ['way']),
    answers: counter('answers_total', 'Answers posted, by kind', ['kind']),
    duplicates: counter('duplicates_total', 'Deliveries that were dropped as known'),
    rejected: counter('rejected_total', 'Requests that were not answered', ['reason']),
    rateLimited: counter('rate_limited_total', 'Calls that Slack answered with 429', ['method']),
    simplified: counter('simplified_total', 'Messages posted with simpler blocks'),
    errors: counter('errors_total', 'Internal errors, by handler', ['where']),
    feedback: counter('feedback_total', 'Feedback on answers', ['verdict', 'kind', 'reason']),
    answering: histogram('answer_seconds', 'From event to posted answer'),
    asking: histogram('ask_seconds', 'From question to Answer'),
    inFlight: new Gauge({ name: 'beleg_slack_in_flight', help: 'Requests in work', registers }),
    modelRequests: counter('model_requests_total', 'Requests to the language model', [
      'prompt',
      'outcome',
    ]),
    modelTokens: counter('model_tokens_total', 'Tokens of the language model', ['direction']),
    modelSeconds: histogram('model_seconds', 'From request to the end of a reply'),
    reloads: counter('index_reloads_total', 'Times a changed index was loaded'),
  };
}
