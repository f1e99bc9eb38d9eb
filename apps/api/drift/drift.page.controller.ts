/** What is late, for managers: most urgent first, with whom it is, why that date, who was told, and one step to put it right. */
import { Controller, Get, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Procedure } from '../../../libs/domain/procedure';
import { Allow } from '../access/allow';
import type { Member } from '../members/member';
import { Me } from '../members/me';
import { Procedures } from '../record';
import { Drift, hearOfDrift } from './drift';

@ApiExcludeController()
@Controller('drift')
export class DriftPageController {
  constructor(private readonly drift: Drift, private readonly procedures: Procedures) {}

  @Get()
  @Allow({ roles: hearOfDrift, relation: 'own cases' })
  @Render('drift/drift.njk')
  async board(@Me() me: Member) {
    const board = await this.drift.board(me);
    const step = new Map(this.procedures.all.map((procedure) => [procedure.words.title, reassigning(procedure, me)]));
    const groups = board.groups.map((group) => ({ ...group, rows: group.rows.map((row) => ({ ...row, reassign: step.get(row.title) })) }));
    const late = groups.filter(({ urgency }) => urgency === 'critically overdue' || urgency === 'overdue');
    return { groups, late: late.reduce((n, { rows }) => n + rows.length, 0), open: board.open, stages: board.stages };
  }
}

/** The act by which this member gives a case to somebody else: one of theirs that names a person, open wherever the case stands. */
function reassigning({ acts, forms, words }: Procedure, { roles }: Member): { readonly act: string; readonly name: string } | undefined {
  const found = Object.entries(acts).filter(([act, rule]) => rule.anywhere && rule.by.some((role) => roles.includes(role)) && forms.acts[act]?.some(({ kind }) => kind === 'member')).map(([act]) => act);
  const act = found.find((name) => /^re/.test(name)) ?? found[0];
  return act === undefined ? undefined : { act, name: words.acts[act]?.name ?? act };
}
