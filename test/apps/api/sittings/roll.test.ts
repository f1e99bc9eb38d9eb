/** Who is present and whether it is quorate, from the form of whatever procedure sits. */
import { rollOf } from '../../../../apps/api/sittings/roll';
import { caseOf, type Case, type Taken } from '../../../../libs/domain/case';
import { jointDecision } from '../../../../workflows/joint-decision';

const { policy } = jointDecision;
const chair = { member: 'c', role: 'chair', agency: 'youth-justice' } as const;
const acts = (...taken: readonly (readonly [act: string, fields: object])[]): Case => ({
  ...caseOf('1', []),
  acts: taken.map(
    ([act, fields], i) =>
      ({ seq: i + 1, at: 0, act, fields, by: chair, key: String(i) }) as unknown as Taken,
  ),
});
const roll = (present: readonly string[]) =>
  rollOf(
    jointDecision,
    acts(['listForSitting', { sitting: 's' }], ['openItem', { present }]),
    policy,
  );

it('is not there until the chair has taken it, nor after the case is listed again', () => {
  expect(rollOf(jointDecision, acts(['listForSitting', { sitting: 's' }]), policy)).toBeUndefined();
  expect(
    rollOf(
      jointDecision,
      acts(['openItem', { present: ['health'] }], ['defer', { nextSitting: 's2' }]),
      policy,
    ),
  ).toBeUndefined();
});

it('says who is there, the chair who takes it among them, and that it is quorate', () => {
  expect(roll(['policeDecisionMaker', 'health'])).toEqual({
    present: ['Police decision-maker', 'Health', 'Panel chair'],
    quorate: true,
    quorum: 'Quorate: police decision-maker, health and panel chair',
  });
});

it('says who is missing', () => {
  expect(roll(['health'])!.quorum).toBe('Not quorate: a police decision-maker is missing');
  expect(roll(['policeDecisionMaker', 'youth-justice'])!.quorum).toBe(
    'Not quorate: nobody is there from children’s social care, health, education or victim service',
  );
  expect(roll([])!.quorate).toBe(false);
});
