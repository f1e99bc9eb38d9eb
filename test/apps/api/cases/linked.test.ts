/** Children said to have been together are shown beside one another, to those who may see both. */
import { jointDecision } from '../../../../workflows/joint-decision';
import { house, inRole, take, type House } from '../house';
import { referred } from '../joint';

let at: House;
const [manager, practitioner] = [inRole('panelTeamManager'), inRole('practitioner')];
const linked = async (person: typeof manager, caseId: string) =>
  ((await at.as(person).get(`/api/v1/cases/${caseId}`)).body.linked as { reference: string }[]).map(
    ({ reference }) => reference,
  );

beforeAll(async () => {
  at = await house([jointDecision]);
});
afterAll(() => at.close());

it('links a case to those it names and those of the same crime number, both ways, and to no other', async () => {
  const first = await referred(at, 'TOGETHER-1', {
    crimeNumbers: 'CR-TOGETHER',
    coAccused: undefined,
  });
  const second = await referred(at, 'TOGETHER-2', {
    crimeNumbers: 'CR-TOGETHER',
    coAccused: undefined,
  });
  const third = await referred(at, 'TOGETHER-3', {
    crimeNumbers: undefined,
    coAccused: `together-1, ${second.reference}`,
  });
  const alone = await referred(at, 'ALONE-1', { crimeNumbers: 'CR-ALONE', coAccused: undefined });
  expect(await linked(manager, first.caseId)).toEqual([second.reference, third.reference]);
  expect(await linked(manager, second.caseId)).toEqual([first.reference, third.reference]);
  expect(await linked(manager, third.caseId)).toEqual([first.reference, second.reference]);
  expect(await linked(manager, alone.caseId)).toEqual([]);

  // A practitioner of one of them is not told that there are others.
  await take(at, manager, first.caseId, 'accept', {});
  await take(at, manager, first.caseId, 'allocate', {
    practitioner: practitioner.id,
    victimWorker: inRole('victimWorker').id,
  });
  expect(await linked(practitioner, first.caseId)).toEqual([]);
  // Naming a child does not make their case turn up under that number.
  const { body } = await at.as(manager).get('/api/v1/cases?crimeNumber=together-1');
  expect((body.items as { reference: string }[]).map(({ reference }) => reference)).toEqual([
    first.reference,
  ]);
});
