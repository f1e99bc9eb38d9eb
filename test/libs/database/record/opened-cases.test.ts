/**
 * One case opens another in the record: once, about the same child, and it hears how that ended.
 */
import { randomUUID } from 'node:crypto';
import { takeReferral } from '../../../../libs/database/referrals/intake';
import { placeAnew } from '../../../../libs/database/referrals/placing';
import { claimDeliveries, claimStarts } from '../../../../libs/database/deliveries/relaying';
import { settle } from '../../../../libs/database/record/settling';
import { answerTo } from '../../../../apps/worker/deliveries/answer-to';
import { caseOf } from '../../../../libs/domain/case';
import { defineProcedure } from '../../../../libs/domain/define-procedure';
import type { Act, Entry } from '../../../../libs/domain/entry';
import type { Answers } from '../../../../libs/domain/form';
import { atHour } from '../../../../libs/domain/london';
import { theClerk } from '../../../../libs/domain/member';
import type { Procedure } from '../../../../libs/domain/procedure';
import { freshRecord, member, type Fresh } from '../../../support/record';
import { reparation } from '../../../support/added/reparation';
import { calendar, opening, Simulated } from '../../../support/simulated';

const received = atHour('2026-09-16', '10:00');
let fresh: Fresh;
let [referrer, manager] = ['', ''];
beforeAll(async () => {
  fresh = await freshRecord();
  referrer = await member(fresh.database, { roles: ['policeReferrer'], agency: 'police' });
  manager = await member(fresh.database, { roles: ['panelTeamManager'] });
});
afterAll(() => fresh.drop());

const plain = reparation as Procedure;
/** A procedure that has one open case a child: a further place is one more trigger. */
const gathering: Procedure = defineProcedure({
  ...bare(plain),
  name: 'gathering',
  oneOpen: 'hearPlace',
  refers: ['policeReferrer'],
  policy: { ...plain.policy, procedure: 'gathering' },
  acts: { ...bare(plain).acts, hearPlace: { by: ['clerk'], anywhere: true } },
  forms: {
    intake: [...plain.forms.intake, { key: 'why', kind: 'words' }],
    acts: {
      ...bare(plain).forms.acts,
      hearPlace: [
        { key: 'place', kind: 'choice', choices: ['school', 'park', 'shop'], required: true },
      ],
    },
  },
  words: {
    ...plain.words,
    acts: { ...plain.words.acts, hearPlace: { name: 'Hear of a place', done: 'A further place' } },
    fields: { ...plain.words.fields, why: 'Why' },
  },
});
/** Reparation, whose agreement opens one of those. */
const opener: Procedure = defineProcedure({
  ...bare(plain),
  opens: ['gathering'],
  acts: {
    ...bare(plain).acts,
    agree: {
      by: ['panelTeamManager'],
      brings: (_c, { fields }) => [
        {
          kind: 'opens',
          procedure: 'gathering',
          facts: {
            place: 'school',
            ...(fields.childsWords === undefined ? {} : { why: fields.childsWords }),
          },
        },
      ],
    },
  },
});
const all = [opener, gathering];

/** As its folder declares it, without what every procedure has. */
function bare({ acts, forms, ...rest }: Procedure): Procedure {
  const own = (name: string) => ['agree', 'decline', 'finish', 'withdraw'].includes(name);
  const only = <T>(of: { readonly [name: string]: T }) =>
    Object.fromEntries(Object.entries(of).filter(([name]) => own(name)));
  return { ...rest, acts: only(acts), forms: { ...forms, acts: only(forms.acts) } };
}

const child = (): Answers => ({
  source: 'Test Police',
  sourceReference: randomUUID(),
  childGivenNames: 'Ada',
  childFamilyName: randomUUID(),
  dateOfBirth: '2012-04-09',
  place: 'park',
});
const take = (procedure: Procedure, answers: Answers) =>
  takeReferral(fresh.database, {
    procedure,
    referrer,
    received,
    shift: 0,
    calendar,
    sign: () => Promise.resolve('signed'),
    answers,
  });
const put = (caseId: string, entries: readonly Entry[]) =>
  settle(fresh.database, all, { caseId, generation: 1, entries }, received);
const openCase = async (procedure: Procedure, answers: Answers) => {
  const { caseId } = await take(procedure, answers);
  const simulated = await Simulated.open(
    procedure,
    opening(procedure, { place: 'park' }, received, caseId),
    received + 1_000,
  );
  return { caseId, simulated };
};
/** Later than anything here is due. */
const whenever = Date.UTC(2100, 0, 1);
const byManager = (act: string, fields: Act['fields']): Act => ({
  act,
  fields,
  by: { member: manager, role: 'panelTeamManager', agency: 'youth-justice' },
  key: randomUUID(),
});
const opened = (caseId: string) =>
  fresh.database.query<
    {
      id: string;
      procedure: string;
      child_id: string;
      answers: Answers;
      source_reference: string;
      receipt: string;
      referral: string;
    }[]
  >(
    'select c.id, c.procedure, c.child_id, r.answers, r.source_reference, r.receipt, r.id referral from opening o join referral r on r.id = o.referral_id join case_file c on c.id = r.case_id where o.by_case = $1 order by o.by_seq',
    [caseId],
  );
const childOf = async (caseId: string) =>
  (
    await fresh.database.query<{ child_id: string; reference: string }[]>(
      'select child_id, reference from case_file where id = $1',
      [caseId],
    )
  )[0]!;
const owedTo = async (caseId: string) =>
  (await claimDeliveries(fresh.database, 1_000, whenever)).filter(
    (one) => one.caseId === caseId && !('to' in one.body),
  );

async function agreedWith(answers: Answers) {
  const { caseId, simulated } = await openCase(opener, answers);
  const words = randomUUID();
  await fresh.database.query(
    'insert into words (id, case_id, text, written_by, written_at) values ($1, $2, $3, $4, now())',
    [words, caseId, 'I would like help at school', manager],
  );
  await simulated.act(byManager('agree', { practitioner: manager, childsWords: words }));
  await put(caseId, simulated.journal);
  return { caseId, simulated };
}

describe('a case that another opens', () => {
  it('is of the same child, with the answers it was opened with, and waits for its workflow like any other', async () => {
    const answers = child();
    const { caseId, simulated } = await agreedWith(answers);
    const [other, ...more] = await opened(caseId);
    const { child_id: theChild, reference } = await childOf(caseId);
    const seq = simulated.current.openedCases[0]!.seq;
    expect(more).toEqual([]);
    expect(other).toMatchObject({
      procedure: 'gathering',
      child_id: theChild,
      source_reference: `${reference}/${seq}`,
      receipt: '',
    });
    expect(other!.answers).toEqual({
      source: 'Panel Clerk',
      sourceReference: `${reference}/${seq}`,
      childGivenNames: 'Ada',
      childFamilyName: answers.childFamilyName,
      dateOfBirth: '2012-04-09',
      place: 'school',
      why: 'I would like help at school',
    });
    const [start] = (await claimStarts(fresh.database, 1_000, whenever)).filter(
      (one) => one.caseId === other!.id,
    );
    // What goes to the workflow are facts: neither name nor words.
    expect(start!.run).toMatchObject({ opening: { facts: { place: 'school' } } });
    expect(JSON.stringify(start!.run)).not.toMatch(/Ada|help at school/);
  });

  it('is opened once, however often its entries are delivered', async () => {
    const { caseId, simulated } = await agreedWith(child());
    await put(caseId, simulated.journal);
    await Promise.all([put(caseId, simulated.journal), put(caseId, simulated.journal)]);
    expect(await opened(caseId)).toHaveLength(1);
  });

  it('tells the case that opened it how it ended, once', async () => {
    const { caseId, simulated } = await agreedWith(child());
    const [other] = await opened(caseId);
    const theirs = await Simulated.open(
      gathering,
      opening(gathering, { place: 'school' }, received, other!.id),
      received + 2_000,
    );
    await theirs.act(byManager('decline', { reason: randomUUID() }));
    await put(other!.id, theirs.journal);
    await put(other!.id, theirs.journal);
    const [delivery, ...more] = await owedTo(caseId);
    expect(more).toEqual([]);
    const act = answerTo(all, delivery!)!;
    expect(act).toMatchObject({ act: 'hearEnded', by: theClerk, fields: { ending: 'not agreed' } });
    await simulated.act(act);
    await put(caseId, simulated.journal);
    expect(caseOf(caseId, simulated.journal).openedCases).toMatchObject([
      { procedure: 'gathering', ended: { ending: 'not agreed' } },
    ]);
    await expect(simulated.act({ ...act, key: 'again' })).resolves.toMatchObject({
      type: 'refused',
      why: 'This case opened none that has that number and is open still',
    });
  });
});

describe('where a child has one open case and no second', () => {
  it('a further referral, by whomever, is a trigger for that case, and keeps its own reference', async () => {
    const answers = child();
    const first = await take(gathering, answers);
    const second = await take(gathering, {
      ...answers,
      sourceReference: randomUUID(),
      place: 'shop',
    });
    expect(second.caseId).toBe(first.caseId);
    expect(second.reference).not.toBe(first.reference);
    const { caseId } = await agreedWith(answers);
    expect((await opened(caseId)).map(({ id }) => id)).toEqual([first.caseId]);
    const owed = (await owedTo(first.caseId)).map((delivery) => answerTo(all, delivery));
    expect(owed).toMatchObject([
      { act: 'hearPlace', by: theClerk, fields: { place: 'shop' } },
      { act: 'hearPlace', fields: { place: 'school' } },
    ]);
    expect(
      await fresh.database.query('select 1 from inbox where case_id = $1', [first.caseId]),
    ).toHaveLength(1);
  });

  it('a hundred at once make one case and ninety-nine triggers', async () => {
    const answers = child();
    const taken = await Promise.all(
      Array.from({ length: 100 }, () =>
        take(gathering, { ...answers, sourceReference: randomUUID() }),
      ),
    );
    expect(new Set(taken.map(({ caseId }) => caseId)).size).toBe(1);
    expect(new Set(taken.map(({ reference }) => reference)).size).toBe(100);
    expect(await owedTo(taken[0]!.caseId)).toHaveLength(99);
  });

  it('another child, and one who has the same birth date, has a case of their own', async () => {
    const first = await take(gathering, child());
    const other = await take(gathering, child());
    expect(other.caseId).not.toBe(first.caseId);
  });

  it('a trigger whose case ended before it heard opens one of its own, and two of them one together', async () => {
    const answers = child();
    const first = await take(gathering, answers);
    const [second, third] = [
      await take(gathering, { ...answers, sourceReference: randomUUID() }),
      await take(gathering, { ...answers, sourceReference: randomUUID() }),
    ];
    const simulated = await Simulated.open(
      gathering,
      opening(gathering, { place: 'park' }, received, first.caseId),
      received + 1_000,
    );
    await simulated.act(byManager('decline', { reason: randomUUID() }));
    await put(first.caseId, simulated.journal);
    const referralOf = async (reference: string) =>
      (
        await fresh.database.query<{ id: string; case_id: string; receipt: string }[]>(
          'select id, case_id, receipt from referral where reference = $1',
          [reference],
        )
      )[0]!;
    const how = { shift: 0, calendar };
    const anew = await placeAnew(
      fresh.database,
      all,
      (await referralOf(second.reference)).id,
      first.caseId,
      how,
    );
    expect(anew).not.toBe(first.caseId);
    expect(
      await placeAnew(
        fresh.database,
        all,
        (await referralOf(second.reference)).id,
        first.caseId,
        how,
      ),
    ).toBe(anew);
    expect(
      await placeAnew(
        fresh.database,
        all,
        (await referralOf(third.reference)).id,
        first.caseId,
        how,
      ),
    ).toBe(anew);
    expect(await referralOf(second.reference)).toMatchObject({ case_id: anew, receipt: 'signed' });
    expect(await owedTo(anew)).toHaveLength(1);
  });

  it('a child whom a manager has said is another is never theirs', async () => {
    const answers = child();
    const first = await take(gathering, answers);
    const { child_id: one } = await childOf(first.caseId);
    const second = await take(gathering, { ...answers, sourceReference: randomUUID() });
    const [{ id, child_id: other }] = await fresh.database.query<
      [{ id: string; child_id: string }]
    >('select id, child_id from referral where reference = $1', [second.reference]);
    const [a, b] = [one, other].sort();
    await fresh.database.query(
      `insert into duplicate_review (id, child_a, child_b, why, opened_at, decision) values (gen_random_uuid(), $1, $2, 'the same name', now(), 'different') on conflict (child_a, child_b) do update set decision = 'different'`,
      [a, b],
    );
    await fresh.database.query(
      `update duplicate_review set decision = 'different' where child_a in ($1, $2) and child_b in ($1, $2)`,
      [a, b],
    );
    expect(await placeAnew(fresh.database, all, id, first.caseId, { shift: 0, calendar })).not.toBe(
      first.caseId,
    );
  });
});
