/**
 * Who may see what of a case, held against an authoriser written another way: role by role, in
 * plain words.
 */
import { decide } from '../../../libs/access/decide';
import type { Asking, CaseRecord, What } from '../../../libs/access/reach';
import { Chance, seed } from '../../support/random';
import { draw, procedures } from './drawn';

/** The access matrix, said once more by hand for the two panels of drawn.ts. */
function reference(
  { id, agency, roles, disabled, standsInFor = [] }: Asking,
  what: What,
  c: CaseRecord,
): boolean {
  if (disabled) return false;
  const is = (role: (typeof roles)[number]) => roles.includes(role);
  const allocatedAs = (role: string) =>
    c.allocations.some((a) => a.role === role && a.member === id && roles.includes(a.role));
  const deputyAs = (role: string) =>
    standsInFor.some(
      (absent) =>
        absent.roles.some((held) => held === role) &&
        c.allocations.some((a) => a.role === role && a.member === absent.id),
    );
  const referred =
    c.referrer === id &&
    (c.procedure === 'one' ? is('policeReferrer') || is('apiClient') : is('practitioner'));
  const decides =
    is('policeDecisionMaker') &&
    agency === 'police' &&
    c.referredBy === 'police' &&
    c.procedure === 'one';
  const sits = c.procedure === 'one' && ['police', 'youth-justice', 'health'].includes(agency);
  const onAgenda = sits && c.listed && (is('agencyMember') || is('chair'));
  const toList = sits && is('chair') && c.stages.includes('heard');
  const manages =
    agency === 'youth-justice' &&
    (is('panelTeamManager') || is('teamManager') || is('serviceManager') || is('headOfService'));
  const allocated =
    allocatedAs('practitioner') ||
    allocatedAs('victimWorker') ||
    deputyAs('practitioner') ||
    deputyAs('victimWorker');
  const nobodys =
    is('practitioner') &&
    agency === 'youth-justice' &&
    c.procedure === 'other' &&
    c.stages.includes('late') &&
    !c.allocations.some((a) => a.role === 'practitioner');
  const whole = decides || onAgenda || toList || manages || allocated || nobodys;
  switch (what) {
    case 'referral':
      return referred;
    case 'progress':
      return referred || whole || is('director');
    case 'child':
      return referred || whole;
    case 'case':
      return whole;
    case 'victims':
      return (
        referred ||
        decides ||
        (is('victimWorker') && (allocatedAs('victimWorker') || deputyAs('victimWorker')))
      );
  }
}

it('agrees with the reference over 100,000 draws, both ways of answer being common', () => {
  const { asking, record, what } = draw(new Chance(seed));
  const allowed: { [w: string]: number } = {};
  for (let i = 0; i < 100_000; i += 1) {
    const [who, wanted, c] = [asking(), what(), record()];
    const said = decide(who, wanted, c, procedures).allowed;
    if (said !== reference(who, wanted, c))
      throw new Error(
        `SEED=${seed} draw ${i}: ${said ? 'allowed' : 'denied'} ${wanted} to ` +
          `${JSON.stringify(who)} of ${JSON.stringify(c)}`,
      );
    if (said) allowed[wanted] = (allowed[wanted] ?? 0) + 1;
  }
  for (const count of Object.values(allowed)) expect(count).toBeGreaterThan(100);
  expect(Object.keys(allowed).sort()).toEqual(['case', 'child', 'progress', 'referral', 'victims']);
});

describe('the order of the rules', () => {
  const manager: Asking = {
    id: 'm',
    agency: 'youth-justice',
    roles: ['panelTeamManager'],
    disabled: false,
  };
  const c: CaseRecord = {
    procedure: 'one',
    referrer: 'r',
    referredBy: 'police',
    stages: ['early'],
    listed: false,
    allocations: [],
  };

  it('lets a manager of the service in by the standard rule, and nobody by default', () => {
    expect(decide(manager, 'case', c, procedures)).toEqual({ allowed: true, rule: 'standard' });
    expect(decide({ ...manager, roles: ['administrator'] }, 'progress', c, procedures)).toEqual({
      allowed: false,
      rule: 'deny',
    });
    expect(decide({ ...manager, roles: [] }, 'progress', c, procedures)).toEqual({
      allowed: false,
      rule: 'deny',
    });
  });

  it('denies who is disabled before anything else, and what is not there', () => {
    expect(decide({ ...manager, disabled: true }, 'case', c, procedures)).toEqual({
      allowed: false,
      rule: 'disabled',
    });
    expect(decide(manager, 'case', undefined, procedures)).toEqual({
      allowed: false,
      rule: 'not there',
    });
  });

  it('lets a role of another agency manage nothing', () => {
    expect(decide({ ...manager, agency: 'health' }, 'progress', c, procedures).allowed).toBe(false);
  });

  it('lets a deputy in to what is allocated to who is away, in the role in which it is; to victims only one who works with victims', () => {
    const deputy: Asking = {
      id: 'd',
      agency: 'youth-justice',
      roles: ['practitioner'],
      disabled: false,
      standsInFor: [{ id: 'p', roles: ['practitioner'] }],
    };
    const theirs: CaseRecord = {
      ...c,
      allocations: [
        { role: 'practitioner', member: 'p' },
        { role: 'victimWorker', member: 'v' },
      ],
    };
    const may = (more: Partial<Asking>, what: What) =>
      decide({ ...deputy, ...more }, what, theirs, procedures).allowed;
    expect([
      may({}, 'case'),
      may({}, 'victims'),
      may({ standsInFor: [] }, 'progress'),
      may({ disabled: true }, 'progress'),
    ]).toEqual([true, false, false, false]);
    expect(may({ standsInFor: [{ id: 'p', roles: ['teamManager'] }] }, 'progress')).toBe(false);
    const ofVictims = { standsInFor: [{ id: 'v', roles: ['victimWorker'] }] } as const;
    expect([
      may(ofVictims, 'case'),
      may(ofVictims, 'victims'),
      may({ ...ofVictims, roles: ['victimWorker'] }, 'victims'),
    ]).toEqual([true, false, true]);
  });
});
