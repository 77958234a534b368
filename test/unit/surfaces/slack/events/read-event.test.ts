import { describe, expect, it } from 'vitest';
import { checkAccess } from '#src/surfaces/slack/access.ts';
import { readMessageEvent } from '#src/surfaces/slack/events/read-event.ts';

const body = (event: Record<string, unknown>) => ({
  ...{ event_id: 'Ev1', team_id: 'T1' },
  event: {
    type: 'app_mention',
    channel: 'C1',
    user: 'U1',
    text: '<@UB> LKA?',
    ts: '1.5',
    ...event,
  },
});
const read = (event: Record<string, unknown>) => readMessageEvent(body(event), 'UB', undefined);

describe('readMessageEvent', () => {
  it('reads a mention, which begins a thread or goes on in one', () => {
    expect(read({})?.question).toEqual({
      ...{ key: 'Ev1', team: 'T1', channel: 'C1', user: 'U1', ts: '1.5', threadTs: '1.5' },
      ...{ text: 'LKA?', isDirect: false, isRetry: false, isClicked: false },
    });
    expect(read({ thread_ts: '1.1' })?.question.threadTs).toBe('1.1');
    expect(readMessageEvent(body({}), 'UB', 2)?.question.isRetry).toBe(true);
  });

  it('reads direct messages and no other messages', () => {
    expect(read({ type: 'message', channel_type: 'im' })?.question.isDirect).toBe(true);
    expect(read({ type: 'message', channel_type: 'channel' })).toBeUndefined();
  });

  it.each([
    { bot_id: 'B1' },
    { edited: { ts: '1.6' } },
    { subtype: 'message_changed' },
    { hidden: true },
    { user: undefined },
    { ts: 5 },
    { type: 'reaction_added' },
  ])('takes no question from %j', (event) => {
    expect(read(event)).toBeUndefined();
  });
});

describe('checkAccess', () => {
  const asker = { team: 'T1', channel: 'C1', isDirect: false };
  it.each([
    [{ teams: [], channels: [] }, asker, 'allowed'],
    [{ teams: ['T2'], channels: [] }, asker, 'team'],
    [{ teams: ['T1'], channels: ['C2'] }, asker, 'channel'],
    [{ teams: [], channels: ['C2'] }, { ...asker, isDirect: true }, 'allowed'],
    [{ teams: ['T2'], channels: [] }, { ...asker, isDirect: true }, 'team'],
  ])('of %j for %j is %s', (config, who, access) => {
    expect(checkAccess(config, who)).toBe(access);
  });
});
