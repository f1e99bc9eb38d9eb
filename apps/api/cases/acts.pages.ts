/**
 * One act on a case, in a browser. The form carries the key under which the act is sent and the
 * version that was seen: sending it twice is one act, and what changed meanwhile is shown before
 * anybody goes on.
 */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Answers } from '../../../libs/domain/form';
import type { Member } from '../../../libs/domain/signed-in';
import { Clock } from '../../../libs/database/clock/clock';
import { Procedures } from '../../../libs/database/the-record';
import { Faults, NotThere } from '../../../libs/intake/not-taken';
import { Allow } from '../web/access/allow';
import { answering } from '../web/layout/answering';
import { askedForm, askedWith, type AskedForm } from '../web/layout/asked-form';
import { readForm, type Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import { rearranged } from '../web/layout/rearranged';
import { ActRefused } from '../web/problems/problems';
import { Me } from '../web/signing-in/me';
import {
  carriedBy,
  faultsOf,
  itemsIn,
  itemsOf,
  onClock,
  writtenIn,
  type Carried,
  type Posting,
} from './act-posted';
import { actPage, askingOf, notTaken, sayRecorded, since, type Told } from './act-shown';
import type { CaseView, Labelled, Line, OpenAct } from './case-view';
import { Cases } from './cases.service';

const seen = { roles: 'any member', relation: 'the case' } as const;

@ApiExcludeController()
@Controller('cases/:id/acts/:act')
export class ActsPages {
  constructor(
    private readonly cases: Cases,
    private readonly procedures: Procedures,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Allow(seen)
  async ask(
    @Me() me: Member,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('act') act: string,
    @Query('clock') clock?: unknown,
  ) {
    const found = await this.cases.seenBy(me, id);
    const open = openIn(found, act);
    if (!open) {
      this.showClosed(response, found, act);
      return;
    }
    const asking = askingOf(this.procedures.of(found.procedure), open);
    const carried = { key: randomUUID(), version: found.version };
    this.show(response, found, open, askedWith(asking, onClock(open, clock)), carried);
  }

  @Post()
  @Allow(seen)
  async take(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('id') id: string,
    @Param('act') act: string,
    @Body() posted: Posted,
  ) {
    const found = await this.cases.seenBy(me, id);
    const posting = { me, request, response, found, act, carried: carriedBy(posted), posted };
    const open = openIn(found, act);
    await (open ? this.takeOpen(posting, open) : this.takenBefore(posting));
  }

  private async takeOpen(posting: Posting, open: OpenAct): Promise<void> {
    const { response, found, carried, posted } = posting;
    const procedure = this.procedures.of(found.procedure);
    const asking = askingOf(procedure, open);
    const again = (status: number, form: AskedForm) => {
      this.show(response.status(status), found, open, form, carried);
    };
    const moved = rearranged(posted);
    if (moved) {
      again(200, askedForm(asking, moved, []));
      return;
    }
    const { answers, faults, more } = await answering(
      { ...asking, items: itemsOf(open) },
      posted,
      (given) => faultsOf(procedure, open, given, () => this.clock.now()),
    );
    if (faults.length > 0 || more) {
      again(faults.length > 0 ? 400 : 200, askedForm(asking, posted, faults, more));
      return;
    }
    try {
      await this.send(posting, answers);
    } catch (error) {
      await this.showNotTaken(posting, open, error);
    }
  }

  private async send(posting: Posting, fields: Answers): Promise<void> {
    const { me, found, act, carried } = posting;
    const { ended } = await this.cases.act(me, found.id, { act, fields, ...carried });
    await this.recorded(posting, ended);
  }

  /** Throws what no page of an act can say. */
  private async showNotTaken(posting: Posting, open: OpenAct, error: unknown): Promise<void> {
    const { me, response, found, carried, posted } = posting;
    const asking = askingOf(this.procedures.of(found.procedure), open);
    if (error instanceof ActRefused && error.refusal.type === 'stale') {
      const now = await this.cases.seenBy(me, found.id);
      const form = askedForm(asking, posted, []);
      const next = { key: carried.key, version: now.version };
      const changed = since(now, carried.version);
      this.show(response.status(409), found, open, form, next, { changed });
      return;
    }
    const why = notTaken(error, asking, posted);
    if (!why) throw error;
    this.show(response.status(why.status), found, open, why.form, carried, why.told);
  }

  /**
   * It is open no more: either this is the second click of one who took it, or it is too late, and
   * what was written is given back.
   */
  private async takenBefore(posting: Posting): Promise<void> {
    const { response, found, act, carried, posted } = posting;
    const { forms, words } = this.procedures.of(found.procedure);
    const form = forms.acts[act] ?? [];
    const { answers } = readForm(form, posted, { items: itemsIn(found.state, form) });
    try {
      await this.send(posting, answers);
    } catch (error) {
      if (!(error instanceof ActRefused || error instanceof Faults)) throw error;
      const changed = since(found, carried.version);
      this.showClosed(response, found, act, changed, writtenIn(form, answers, words));
    }
  }

  private async recorded(
    { me, request, response, found: { id, procedure }, act }: Posting,
    ended: string | undefined,
  ): Promise<void> {
    const { words } = this.procedures.of(procedure);
    const still = await this.cases.seesStill(me, id);
    await sayNext(request, sayRecorded(words, act, ended, still));
    const onBoard = request.query.from === 'drift';
    const next = still ? `/cases/${id}` : '/work';
    response.redirect(303, onBoard ? `/drift#case-${id}` : next);
  }

  /** Throws NotThere for what is no act of this procedure. */
  private showClosed(
    response: Response,
    found: CaseView,
    act: string,
    changed: readonly Line[] = [],
    written: readonly Labelled[] = [],
  ): void {
    const closed = found.closed.find((one) => one.act === act);
    if (!closed) throw new NotThere();
    const title = `${closed.name}: not open now`;
    const page = { case: found, closed, title, changed, written };
    response.status(409).render('cases/views/act-closed.njk', page);
  }

  private show(
    response: Response,
    found: CaseView,
    open: OpenAct,
    form: AskedForm,
    carried: Carried,
    told: Told = {},
  ): void {
    const procedure = this.procedures.of(found.procedure);
    const page = actPage(procedure, { found, open, form, carried, ...told });
    response.render('cases/views/act.njk', page);
  }
}

const openIn = ({ open }: CaseView, act: string): OpenAct | undefined =>
  open.find((one) => one.act === act);
