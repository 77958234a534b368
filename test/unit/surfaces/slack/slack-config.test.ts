import { describe, expect, it } from 'vitest';
import { parseSlackConfig } from '#src/surfaces/slack/slack-config.ts';

const BOT = { SLACK_BOT_TOKEN: 'xoxb-123456789012' };
const APP = { SLACK_APP_TOKEN: 'xapp-123456789012' };
const SECRET = { SLACK_SIGNING_SECRET: '0123456789abcdef0123456789abcdef' };

describe('parseSlackConfig', () => {
  it('chooses Socket Mode with an app token and HTTP with a signing secret', () => {
    expect(parseSlackConfig({ ...BOT, ...APP }).config?.transport).toEqual({
      ...{ mode: 'socket', appToken: APP.SLACK_APP_TOKEN, port: undefined },
    });
    expect(parseSlackConfig({ ...BOT, ...SECRET, PORT: '8080' }).config?.transport).toEqual({
      ...{ mode: 'http', signingSecret: SECRET.SLACK_SIGNING_SECRET, port: 8080 },
    });
    const both = { ...BOT, ...APP, ...SECRET };
    expect(parseSlackConfig(both).config?.transport.mode).toBe('socket');
    expect(parseSlackConfig({ ...both, BELEG_SLACK_MODE: 'http' }).config?.transport).toMatchObject(
      {
        ...{ mode: 'http', port: 3000 },
      },
    );
  });

  it('stores no questions unless that is turned on', () => {
    expect(parseSlackConfig({ ...BOT, ...APP }).config?.questionStore).toBeUndefined();
    const on = { BELEG_STORE_QUESTIONS: 'on', BELEG_STORE_DAYS: '7' };
    expect(parseSlackConfig({ ...BOT, ...APP, ...on }).config?.questionStore).toEqual({
      ...{ directory: 'data/questions', days: 7 },
    });
  });

  it('answers in one to four threads, or in as many as are wanted', () => {
    const workers = parseSlackConfig({ ...BOT, ...APP }).config?.workers;
    expect([1, 2, 3, 4]).toContain(workers);
    const none = { BELEG_SLACK_WORKERS: '0' };
    expect(parseSlackConfig({ ...BOT, ...APP, ...none }).config?.workers).toBe(0);
  });

  it('reads lists with commas or blanks, and empty variables as absent', () => {
    const lists = { BELEG_SLACK_TEAMS: 'T1, T2 T3', BELEG_SLACK_CHANNELS: '' };
    const { config } = parseSlackConfig({ ...BOT, ...APP, ...lists });
    expect(config?.teams).toEqual(['T1', 'T2', 'T3']);
    expect(config?.channels).toEqual([]);
  });

  it.each([
    [{}, 'SLACK_BOT_TOKEN fehlt'],
    [{ ...APP, SLACK_BOT_TOKEN: 'xoxp-geheim-1234' }, 'SLACK_BOT_TOKEN fehlt oder ist kein'],
    [{ ...BOT, SLACK_APP_TOKEN: 'geheim' }, 'SLACK_APP_TOKEN ist kein App-Token'],
    [{ ...BOT, SLACK_SIGNING_SECRET: 'geheim' }, 'SLACK_SIGNING_SECRET ist kein'],
    [BOT, 'Es fehlt der Zugang zu den Ereignissen'],
    [{ ...BOT, ...SECRET, BELEG_SLACK_MODE: 'socket' }, 'Es fehlt der Zugang'],
    [{ ...BOT, ...APP, SLACK_PORT: 'geheim' }, 'SLACK_PORT hat keinen gültigen Wert.'],
    [
      { ...BOT, ...APP, BELEG_SLACK_WORKERS: '-1' },
      'BELEG_SLACK_WORKERS hat keinen gültigen Wert.',
    ],
  ])('explains what is wrong without showing a value: %j', (environment, sentence) => {
    const { problems = [] } = parseSlackConfig(environment);
    expect(problems).toHaveLength(1);
    expect(problems[0]).toContain(sentence);
    expect(problems[0]).not.toContain('geheim');
  });
});
