import { kindOf } from '../../../libs/logging/logging';
import { written } from '../../support/written';

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
