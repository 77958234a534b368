import { expect, it } from 'vitest';
import type { EventLedger } from '#src/surfaces/slack/event-ledger.ts';

/** What every ledger of events keeps. */
export function describeEventLedger(open: () => Promise<EventLedger>): void {
  it('gives an event to one claimant, also of many at once', async () => {
    const ledger = await open();
    const claims = await Promise.all(Array.from({ length: 20 }, () => ledger.claim('Ev1')));
    expect(claims.filter(Boolean)).toHaveLength(1);
    expect(await ledger.claim('Ev2')).toBe(true);
    ledger.close();
  });

  it('gives out once what was noted', async () => {
    const ledger = await open();
    const reference = { team: 'T1', channel: 'C1', ts: '1.1', threadTs: '1.1', user: 'U1' };
    await ledger.note('Ev1', { ...reference, isDirect: false });
    await ledger.note('Ev1', { ...reference, isDirect: false });
    expect(await ledger.claim('Ev1')).toBe(true);
    expect(await ledger.claim('Ev1')).toBe(false);
    ledger.close();
  });

  it('never gives out again what is done', async () => {
    const ledger = await open();
    await ledger.claim('Ev1');
    await ledger.done('Ev1');
    expect(await ledger.claim('Ev1')).toBe(false);
    ledger.close();
  });

  it('gives out again what was released', async () => {
    const ledger = await open();
    await ledger.claim('Ev1');
    await ledger.release('Ev1');
    expect(await ledger.claim('Ev1')).toBe(true);
    expect(await ledger.claim('Ev1')).toBe(false);
    ledger.close();
  });
}
