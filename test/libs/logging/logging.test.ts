import { forNest, kindOf, logTo } from '../../../libs/logging/logging';
import { forTemporal } from '../../../apps/worker/logging-temporal';

function written(say: (log: ReturnType<typeof logTo>) => void): {
  readonly [key: string]: unknown;
} {
  let text = '';
  say(
    logTo({
      write: (line: string) => {
        text += line;
      },
    }),
  );
  return JSON.parse(text) as { [key: string]: unknown };
}

it('writes the ids it was given, and leaves out whatever is not on the list', () => {
  const line = written((log) =>
    log.warn('a case is not started yet', {
      caseId: 'c-1',
      kind: 'ServiceError',
      child: 'CANARY',
      answers: { name: 'CANARY' },
    } as never),
  );
  expect(line).toMatchObject({
    level: 'warn',
    part: 'worker',
    msg: 'a case is not started yet',
    caseId: 'c-1',
    kind: 'ServiceError',
  });
  expect(JSON.stringify(line)).not.toContain('CANARY');
});

it('tells an error by its kind, never by its words', () => {
  expect([
    kindOf(Object.assign(new Error('CANARY'), { code: '23505' })),
    kindOf(new TypeError('CANARY')),
    kindOf(Object.assign(new Error('CANARY'), { type: 'NotSettled' })),
    kindOf({}),
  ]).toEqual(['23505', 'TypeError', 'NotSettled', 'unknown']);
});

it('takes Temporal’s warnings by the same list', () => {
  const line = written((log) =>
    forTemporal(log).warn('Activity failed', {
      workflowId: 'case/1',
      error: Object.assign(new Error('CANARY'), { type: 'SettleRefused' }),
      args: ['CANARY'],
    }),
  );
  expect(line).toMatchObject({
    msg: 'Activity failed',
    workflowId: 'case/1',
    kind: 'SettleRefused',
  });
  expect(JSON.stringify(line)).not.toContain('CANARY');
});

it('passes on what Nest warns of, and not that it has loaded a module', () => {
  let lines = 0;
  const log = logTo({
    write: () => {
      lines += 1;
    },
  });
  forNest(log).log('InstanceLoader dependencies initialized');
  forNest(log).warn('no such provider');
  expect(lines).toBe(1);
});
