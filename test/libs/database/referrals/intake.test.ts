import { decodeJwt, UnsecuredJWT } from 'jose';
import { Client } from 'pg';
import { OtherBody, takeReferral, type Intake } from '../../../../libs/database/referrals/intake';
import { unusedReference } from '../../../../libs/database/referrals/references';
import type { Answers } from '../../../../libs/domain/form';
import { atHour } from '../../../../libs/domain/london';
import type { Procedure } from '../../../../libs/domain/procedure';
import { pause } from '../../../support/real-time';
import { freshRecord, member, type Fresh } from '../../../support/record';
import { reparation } from '../../../support/added/reparation';
import { calendar } from '../../../support/simulated';

let fresh: Fresh;
let referrer: string;
beforeAll(async () => {
  fresh = await freshRecord();
  referrer = await member(fresh.database, { roles: ['policeReferrer'], agency: 'police' });
});
afterAll(() => fresh.drop());

/** With victims, as a procedure that hears them asks. */
const procedure: Procedure = {
  ...reparation,
  forms: {
    ...reparation.forms,
    intake: [
      ...reparation.forms.intake,
      { key: 'crimeNumbers', kind: 'text' },
      { key: 'whatTheShopSaid', kind: 'words', victim: true },
      {
        key: 'victims',
        kind: 'list',
        fact: true,
        fields: [
          { key: 'name', kind: 'text', victim: true },
          { key: 'age', kind: 'choice', choices: ['child', 'adult'], fact: true },
        ],
      },
    ],
  },
} as Procedure;

let n = 0;
const answers = (said: Answers = {}): Answers => {
  n += 1;
  return {
    source: 'Test Police',
    sourceReference: `REF-${n}`,
    childGivenNames: `Robin${'abcdefghijklmnop'.charAt(n % 16)}${n}`,
    childFamilyName: 'Ashdown',
    dateOfBirth: '2012-04-09',
    place: 'park',
    ...said,
  };
};
const received = atHour('2026-09-16', '10:00');
const intake = (said: Answers, more: Partial<Intake> = {}): Intake => ({
  procedure,
  answers: said,
  referrer,
  received,
  shift: 0,
  calendar,
  sign: async ({ reference, receivedAt }) =>
    new UnsecuredJWT({ reference, receivedAt, nonce: Math.random() }).encode(),
  ...more,
});
const take = (said: Answers, more?: Partial<Intake>) =>
  takeReferral(fresh.database, intake(said, more));
const count = async (table: string) =>
  Number((await fresh.database.query<{ n: string }[]>(`select count(*) n from ${table}`))[0]!.n);
const reviews = (caseId: string) =>
  fresh.database.query<{ why: string }[]>(
    'select d.why from duplicate_review d join case_file c on c.child_id in (d.child_a, d.child_b) where c.id = $1 order by d.why',
    [caseId],
  );

describe('a referral', () => {
  it('is written whole: child, case to be, keys to find it by, the order to start it, and a receipt', async () => {
    const given = answers({ crimeNumbers: '42AB/1234, 42AB/1235' });
    const { reference, caseId, why, signed } = await take(given);
    expect(reference).toMatch(/^RX-26-[2-9A-HJKMNP-TV-Z]{6}$/);
    expect(why).toBe(
      'Received at 10am on 16 September 2026, a working day and before 17:00, so it counts as ' +
        'received that day',
    );
    expect(decodeJwt(signed).reference).toBe(reference);
    const [row] = await fresh.database.query<Record<string, unknown>[]>(
      `select c.seq, c.state, c.policy_version, c.referrer, i.started_at, i.run->>'recall' recall, i.run->'opening'->'facts' facts, array(select kind || ' ' || value from case_key k where k.case_id = c.id order by 1) keys
       from case_file c join inbox i on i.case_id = c.id where c.id = $1`,
      [caseId],
    );
    expect(row).toEqual({
      seq: 0,
      state: null,
      policy_version: reparation.policy.version,
      referrer,
      started_at: null,
      recall: 'false',
      facts: { place: 'park' },
      keys: [
        'crimeNumber 42AB/1234',
        'crimeNumber 42AB/1235',
        `sourceReference ${String(given.sourceReference)}`,
      ],
    });
  });

  it('posted 100 times at once makes one case, and everybody gets the same receipt', async () => {
    const [given, before] = [answers(), await count('case_file')];
    const all = await Promise.all(Array.from({ length: 100 }, () => take(given)));
    expect(new Set(all.map(({ signed }) => signed)).size).toBe(1);
    expect(await count('case_file')).toBe(before + 1);
    expect(await count('inbox')).toBe(before + 1);
  });

  it('is refused when its source reference came before with other answers, and nothing is written', async () => {
    const given = answers();
    await take(given);
    const before = await count('child');
    await expect(take({ ...given, place: 'shop' })).rejects.toThrow(OtherBody);
    expect(await count('child')).toBe(before);
  });

  it('leaves nothing behind when its receipt cannot be signed', async () => {
    const before = [await count('child'), await count('case_file'), await count('referral')];
    await expect(
      take(answers(), { sign: () => Promise.reject(new Error('no key')) }),
    ).rejects.toThrow('no key');
    expect([await count('child'), await count('case_file'), await count('referral')]).toEqual(
      before,
    );
  });

  it('counts as received the next working day after the cut-off, and the receipt says so', async () => {
    const { why } = await take(answers(), { received: atHour('2026-09-18', '17:01') });
    expect(why).toBe(
      'Received at 5:01pm on 18 September 2026, after 17:00, so it counts as received on 21 ' +
        'September 2026',
    );
  });

  it('keeps what is said of victims apart: the referral holds no more than their facts', async () => {
    const { caseId } = await take(
      answers({
        whatTheShopSaid: 'CANARY-WORDS',
        victims: [{ name: 'CANARY-NAME', age: 'adult' }],
      }),
    );
    const [referral] = await fresh.database.query<{ answers: Answers; facts: Answers }[]>(
      `select r.answers, i.run->'opening'->'facts' facts from referral r join inbox i using (case_id) where case_id = $1`,
      [caseId],
    );
    expect(JSON.stringify(referral)).not.toContain('CANARY');
    expect(referral!.answers.victims).toEqual([{ age: 'adult' }]);
    expect(referral!.facts.victims).toEqual([{ id: 'v1', age: 'adult' }]);
    expect(
      await fresh.database.query(
        'select item, particulars from victims.victim where case_id = $1 order by item',
        [caseId],
      ),
    ).toEqual([
      { item: '', particulars: { whatTheShopSaid: 'CANARY-WORDS' } },
      { item: 'v1', particulars: { name: 'CANARY-NAME', age: 'adult' } },
    ]);
  });

  it('opens under a version of its own when the policy was changed and kept its old one', async () => {
    const changed = {
      ...procedure,
      policy: {
        ...procedure.policy,
        cutOff: { ...procedure.policy.cutOff, time: '16:00' as const },
      },
    };
    const { caseId } = await take(answers(), { procedure: changed });
    const [row] = await fresh.database.query<
      {
        policy_version: string;
        run: { opening: { policy: { version: string } } };
        body: { cutOff: { time: string } };
      }[]
    >(
      'select c.policy_version, i.run, p.body from case_file c join inbox i on i.case_id = c.id join policy_version p on p.procedure = c.procedure and p.version = c.policy_version where c.id = $1',
      [caseId],
    );
    expect(row!.policy_version).toMatch(/^2026-04-01\+[\da-f]{8}$/);
    expect([row!.run.opening.policy.version, row!.body.cutOff.time]).toEqual([
      row!.policy_version,
      '16:00',
    ]);
  });
});

describe('a reference', () => {
  it('is never given twice, also to two who draw the same at the same moment', async () => {
    const fixed = (digits: number[]) => () => digits.shift()!;
    const first = [1, 2, 3, 4, 5, 6];
    const [a, b] = await Promise.all(
      [0, 1].map(() =>
        fresh.database.transaction(async (manager) => {
          const reference = await unusedReference(
            manager,
            { name: 'joint-decision' },
            received,
            fixed([...first, 7, 8, 9, 10, 11, 12]),
          );
          await pause(50);
          return reference;
        }),
      ),
    );
    expect([a, b].sort()).toEqual(['JD-26-345678', 'JD-26-9ABCDE']);
  });
});

describe('a child who may be known already', () => {
  const child = ([given, family, birth]: readonly [string, string, string]) =>
    answers({ childGivenNames: given, childFamilyName: family, dateOfBirth: birth });

  it.each([
    [
      'the same name and date of birth',
      ['Zoë', 'Hart-Lee', '2011-02-03'],
      ['ZOE', 'Hart Lee', '2011-02-03'],
      'the same name and date of birth',
    ],
    [
      'a spelling variant',
      ['Mohammed', 'Sharif', '2011-05-06'],
      ['Muhammad', 'Shareef', '2011-05-06'],
      'the same date of birth, and names spelt nearly alike',
    ],
    [
      'day and month swapped',
      ['Aled', 'Prys', '2011-07-09'],
      ['Aled', 'Prys', '2011-09-07'],
      'alike names, and dates of birth with day and month swapped',
    ],
    [
      'a digit slipped',
      ['Nia', 'Powell', '2012-11-21'],
      ['Nia', 'Powell', '2012-11-24'],
      'the same name, and dates of birth one digit apart',
    ],
    [
      'names in another order',
      ['Wei', 'Chen', '2010-03-04'],
      ['Chen', 'Wei', '2010-03-04'],
      'the same name and date of birth',
    ],
  ] as const)('opens a review: %s', async (_, one, other, why) => {
    const first = await take(child(one));
    const second = await take(child(other));
    expect((await reviews(second.caseId)).map((row) => row.why)).toEqual([why]);
    expect(first.caseId).not.toBe(second.caseId);
    expect(
      await fresh.database.query('select distinct child_id from case_file where id = any($1)', [
        [first.caseId, second.caseId],
      ]),
    ).toHaveLength(2);
  });

  it.each([
    [
      'another name on the same day',
      ['Tomos', 'Rees', '2013-01-02'],
      ['Harriet', 'Bell', '2013-01-02'],
    ],
    ['the same name years apart', ['Sam', 'Ford', '2009-01-02'], ['Sam', 'Ford', '2013-06-17']],
    ['names of another script', ['Олена', 'Шевченко', '2012-08-08'], ['李', '娜', '2012-08-08']],
  ] as const)('opens none for %s', async (_, one, other) => {
    await take(child(one));
    const { caseId } = await take(child(other));
    expect(await reviews(caseId)).toEqual([]);
  });

  it('opens a review also when both are referred at the same moment', async () => {
    const both = await Promise.all(
      [0, 1].map(() => take(child(['Idris', 'Vaughan', '2012-12-12']))),
    );
    expect(
      (await reviews(both[0]!.caseId)).concat(await reviews(both[1]!.caseId)).map(({ why }) => why),
    ).toEqual(['the same name and date of birth', 'the same name and date of birth']);
    expect(
      await count(
        `duplicate_review where why = 'the same name and date of birth' and child_a in (select id from child where family_name = 'Vaughan')`,
      ),
    ).toBe(1);
  });
});

it('tells whoever listens that a case is to be started', async () => {
  const listener = new Client({ connectionString: fresh.url });
  await listener.connect();
  try {
    await listener.query('listen inbox');
    const heard = new Promise((resolve) => {
      listener.once('notification', ({ channel }) => resolve(channel));
    });
    await take(answers());
    expect(await heard).toBe('inbox');
  } finally {
    await listener.end();
  }
});
