/**
 * When the panel sits, and the agenda of a sitting: least slack first, whether papers are ready,
 * who is there, what was said so far.
 */
import { Controller, Get, Param, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { agencies } from '../../../libs/domain/member';
import type { Policy } from '../../../libs/domain/policy';
import type { Procedure } from '../../../libs/domain/procedure';
import { openAt } from '../../../libs/domain/refusal';
import { Allow } from '../web/access/allow';
import { Cases, type CaseView, type Line } from '../cases';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { Procedures, TheRecord } from '../../../libs/database/the-record';
import { rollOf } from './roll';
import { comeToSittings, Sittings } from './sittings.service';

const who = { roles: comeToSittings, relation: 'own cases' } as const;

@ApiExcludeController()
@Controller('sittings')
export class SittingsPages {
  constructor(
    private readonly sittings: Sittings,
    private readonly cases: Cases,
    private readonly procedures: Procedures,
    private readonly record: TheRecord,
  ) {}

  @Get()
  @Allow(who)
  @Render('sittings/views/sittings.njk')
  async coming(@Me() me: Member) {
    return { sittings: await this.sittings.coming(me) };
  }

  @Get(':sitting')
  @Allow(who)
  @Render('sittings/views/agenda.njk')
  async agenda(@Me() me: Member, @Param('sitting') id: string) {
    const sitting = await this.sittings.agenda(me, id);
    const items = [];
    for (const item of sitting.agenda) {
      const found = await this.cases.seenBy(me, item.caseId);
      const procedure = this.procedures.of(found.procedure);
      const policy = await this.record.as(me, (ask) =>
        this.record.policyAt(ask, procedure, found.state.policy),
      );
      items.push({ ...item, ...this.stands(procedure, policy, found) });
    }
    return {
      sitting,
      items,
      title: `Sitting of ${sitting.daySaid}`,
      back: { href: '/sittings', text: 'Back to sittings' },
    };
  }

  private stands(procedure: Procedure, policy: Policy, found: CaseView) {
    const sitsAt = stagesOfSitting(procedure);
    const atSitting = found.state.stands.some(({ stage }) => sitsAt.has(stage));
    const been = found.state.been.some(({ stage }) => sitsAt.has(stage));
    const waits = found.stands.map(({ name, holder }) => `${name}, with ${holder}`).join('; ');
    const papers = found.ended
      ? { tag: 'Ended', text: found.ended.said }
      : atSitting
        ? { tag: 'Papers ready', text: '' }
        : been
          ? { tag: 'Heard', text: `Now at: ${waits}` }
          : { tag: 'Papers not ready', text: waits };
    return {
      papers,
      ready: atSitting,
      roll: rollOf(procedure, found.state, policy) ?? null,
      said: positionsIn(procedure, found),
      acts: found.open.filter(({ act }) =>
        openAt(procedure, act).some((stage) => sitsAt.has(stage)),
      ),
    };
  }
}

/** Stages at which a case is heard: where a chair takes the roll, or lists. */
const stagesOfSitting = (procedure: Procedure): ReadonlySet<string> =>
  new Set(
    Object.keys(procedure.acts)
      .filter((act) => procedure.forms.acts[act]?.some(({ kind }) => kind === 'sitting'))
      .flatMap((act) => openAt(procedure, act)),
  );

/**
 * The last position of each agency since the case was listed, and what the panel recommends, as the
 * timeline has them.
 */
function positionsIn(
  procedure: Procedure,
  { state, timeline }: CaseView,
): readonly (Line & { readonly agency: string })[] {
  const listed =
    state.acts.findLast(({ act }) =>
      procedure.forms.acts[act]?.some(({ kind }) => kind === 'sitting'),
    )?.seq ?? 0;
  const taken = state.acts.filter(
    ({ act, by, seq }) =>
      seq > listed && procedure.acts[act]?.by.includes('agencyMember') && by.role !== 'chair',
  );
  const lasts = new Map(taken.map(({ by, seq }) => [by.agency, seq]));
  return [...lasts].flatMap(([agency, seq]) =>
    timeline
      .filter((line) => line.seq === seq)
      .map((line) => ({ ...line, agency: agencies[agency] })),
  );
}
