import { setTimeout as sleep } from 'node:timers/promises';
import { beforeEach, describe, expect, it } from 'vitest';
import { createMemoryLedger } from '#src/surfaces/slack/event-ledger.ts';
import { openSharedLedger } from '#src/surfaces/slack/shared-event-ledger.ts';
import { describeEventLedger } from '../../../support/slack-server-ledger-contract.ts';
import { temporaryFolder } from '../../../support/temporary-folder.ts';

const REFERENCE = {
  ...{ team: 'T1', channel: 'C1', ts: '1.1', threadTs: '1.1', user: 'U1', isDirect: false },
};

describe('in memory', () => describeEventLedger(async () => createMemoryLedger()));

describe('shared by processes', () => {
  let folder: string;
  beforeEach(async () => {
    folder = temporaryFolder('ledger');
  });

  describeEventLedger(() => openSharedLedger(folder, 1000));

  it('gives an event to one of two processes', async () => {
    const [one, two] = [await openSharedLedger(folder, 1000), await openSharedLedger(folder, 1000)];
    const claims = await Promise.all([one.claim('Ev1'), two.claim('Ev1'), one.claim('Ev1')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    await one.done('Ev1');
    expect(await two.claim('Ev1')).toBe(false);
    one.close();
    two.close();
  });

  it('finds what a process noted and died over before it claimed it, until it is done', async () => {
    const dead = await openSharedLedger(folder, 500);
    await dead.note('Ev1', REFERENCE);
    dead.close();
    const other = await openSharedLedger(folder, 500);
    expect(await other.findAbandoned()).toEqual([]);
    await sleep(700);
    expect(await other.findAbandoned()).toEqual([{ key: 'Ev1', reference: REFERENCE }]);
    expect(await other.claim('Ev1', REFERENCE)).toBe(true);
    expect(await other.findAbandoned()).toEqual([]);
    await other.done('Ev1');
    await sleep(700);
    expect(await other.findAbandoned()).toEqual([]);
    other.close();
  });

  it('gives out again what a dead process held, to one, and keeps what a living one holds', async () => {
    const dead = await openSharedLedger(folder, 60);
    await dead.claim('Ev1', REFERENCE);
    dead.close();
    const living = await openSharedLedger(folder, 60);
    await living.claim('Ev2', REFERENCE);
    await sleep(150);
    const other = await openSharedLedger(folder, 60);
    expect(await other.findAbandoned()).toEqual([{ key: 'Ev1', reference: REFERENCE }]);
    expect(await other.claim('Ev2')).toBe(false);
    const claims = await Promise.all([other.claim('Ev1'), living.claim('Ev1'), other.claim('Ev1')]);
    expect(claims.filter(Boolean)).toHaveLength(1);
    living.close();
    other.close();
  });
});
