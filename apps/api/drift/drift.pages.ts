/**
 * What is late, for managers: most urgent first, with whom it is, why that date, who was told, and
 * one step to put it right; the same as a file; and who has how much.
 */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { londonDay } from '../../../libs/domain/london';
import { holders } from '../../../libs/domain/member';
import { Clock } from '../../../libs/database/clock/clock';
import { Allow } from '../web/access/allow';
import { Cases } from '../cases';
import type { Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { ActRefused } from '../web/problems/problems';
import { Faults } from '../../../libs/intake/not-taken';
import { Procedures } from '../../../libs/database/the-record';
import { Drift, hearOfDrift } from './drift.service';
import { asCsv } from './drift-csv';
import { asQuery, filtersOf } from './filters';
import { Workloads } from './workloads.service';

const managers = { roles: hearOfDrift, relation: 'own cases' } as const;
type Said = { readonly [name: string]: unknown };

@ApiExcludeController()
@Controller()
export class DriftPages {
  constructor(
    private readonly drift: Drift,
    private readonly workloads: Workloads,
    private readonly cases: Cases,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
  ) {}

  @Get('drift')
  @Allow(managers)
  @Render('drift/views/drift.njk')
  async board(@Me() me: Member, @Query() query: Said) {
    const filters = filtersOf(query, this.procedures);
    const [board, { workers, teams }] = [
      await this.drift.board(me, filters),
      await this.drift.choosable(me),
    ];
    const select = (
      all: string,
      from: readonly { readonly id: string; readonly name: string }[],
      chosen: string | undefined,
    ) => [
      { value: '', text: all },
      ...from.map(({ id, name }) => ({ value: id, text: name, selected: id === chosen })),
    ];
    return {
      ...board,
      query: asQuery(filters),
      filtered: Object.keys(filters).length > 0,
      filters,
      key: randomUUID(),
      shown: board.groups.reduce((n, { rows }) => n + rows.length, 0),
      choices: {
        panel: select(
          'All panels',
          this.procedures.all.map(({ name, words }) => ({ id: name, name: words.title })),
          filters.panel,
        ),
        with: select(
          'Anybody',
          Object.entries(holders).map(([id, name]) => ({ id, name })),
          filters.with,
        ),
        worker: select('Anybody', workers, filters.worker),
        team: select('All teams', teams, filters.team),
      },
    };
  }

  @Get('drift.csv')
  @Allow(managers)
  async file(@Me() me: Member, @Query() query: Said, @Res() response: Response) {
    const csv = asCsv(await this.drift.board(me, filtersOf(query, this.procedures)));
    response
      .type('text/csv')
      .attachment(`what-is-late-${londonDay(this.clock.now())}.csv`)
      .send(csv);
  }

  @Get('drift/workloads')
  @Allow(managers)
  @Render('drift/views/workloads.njk')
  async load(@Me() me: Member) {
    return { workloads: await this.workloads.all(me) };
  }

  /** One press on the board. The key came with the page, so that pressing twice is one act. */
  @Post('drift/:id/acknowledge')
  @Allow({ roles: hearOfDrift, relation: 'the case' })
  async acknowledge(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Query() query: Said,
    @Body() { clock, _key: key }: Posted,
  ) {
    const back = `/drift${asQuery(filtersOf(query, this.procedures))}`;
    if (typeof clock !== 'string' || typeof key !== 'string')
      throw Faults.at(
        '',
        'The form is not whole: go back, load the page again and repeat what you did',
      );
    try {
      await this.cases.act(me, id, { act: 'acknowledge', fields: { clock }, key });
      await sayNext(request, 'Acknowledged. It stays due: nothing else has changed');
    } catch (error) {
      if (!(error instanceof ActRefused)) throw error;
      await sayNext(request, `Nothing was recorded. ${error.refusal.why}`);
    }
    response.redirect(303, `${back}#case-${id}`);
  }
}
