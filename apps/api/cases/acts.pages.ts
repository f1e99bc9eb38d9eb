/**
 * One act on a case, in a browser. The form carries the key under which the act is sent and the
 * version that was seen: sending it twice is one act, and what changed meanwhile is shown before
 * anybody goes on.
 */
import { randomUUID } from 'node:crypto';
import { Body, Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { list } from '../../../libs/domain/case';
import type { Answers, Fault } from '../../../libs/domain/form';
import { Clock } from '../../../libs/database/clock/clock';
import { Allow } from '../web/access/allow';
import { readBody } from '../../../libs/intake/read-body';
import { labelOf } from '../../../libs/intake/say';
import { answering } from '../web/layout/answering';
import { askedForm, askedWith, type AskedForm } from '../web/layout/asked-form';
import { readForm, type Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import { sayOnPage } from '../web/layout/say-fault';
import { rearranged } from '../web/layout/show-form';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { ActRefused, Away } from '../web/problems/problems';
import { Faults, NotThere, OtherBody } from '../../../libs/intake/not-taken';
import { Procedures } from '../../../libs/database/the-record';
import { Cases } from './cases.service';
import type { CaseView, Labelled, Line, OpenAct } from './case-view';

const seen = { roles: 'any member', relation: 'the case' } as const;

/** What the form carries beside the answers. */
interface Carried {
  readonly key: string;
  readonly version: number;
}
interface Told {
  readonly errors?: readonly { readonly text: string; readonly href?: string }[];
  readonly changed?: readonly Line[];
  readonly taken?: boolean;
}

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
    const open = found.open.find((one) => one.act === act);
    if (open)
      this.show(response, found, open, askedWith(this.asking(found, open), onClock(open, clock)), {
        key: randomUUID(),
        version: found.version,
      });
    else this.showClosed(response, found, act);
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
    const carried = carriedBy(posted);
    const open = found.open.find((one) => one.act === act);
    if (!open) {
      await this.takenBefore(me, request, response, found, act, carried, posted);
      return;
    }
    const asking = this.asking(found, open);
    const again = (status: number, form: AskedForm, told: Told = {}, next = carried) => {
      this.show(response.status(status), found, open, form, next, told);
    };

    const moved = rearranged(posted);
    if (moved) {
      again(200, askedForm(asking, moved, []));
      return;
    }
    const round = await answering({ ...asking, items: itemsOf(open) }, posted, (answers) =>
      this.faultsOf(found, open, answers),
    );
    if (round.faults.length > 0 || round.more) {
      again(
        round.faults.length > 0 ? 400 : 200,
        askedForm(asking, posted, round.faults, round.more),
      );
      return;
    }

    try {
      const { ended } = await this.cases.act(me, id, { act, fields: round.answers, ...carried });
      await this.recorded(me, request, response, found, act, ended);
    } catch (error) {
      const form = askedForm(asking, posted, []);
      if (error instanceof Faults) {
        const faults = sayOnPage(open.form, asking.words, error.faults);
        again(400, askedForm(asking, posted, faults));
      } else if (error instanceof ActRefused && error.refusal.type === 'stale') {
        const now = await this.cases.seenBy(me, id);
        again(
          409,
          form,
          { changed: since(now, carried.version) },
          { key: carried.key, version: now.version },
        );
      } else if (error instanceof ActRefused) {
        const faults = sayOnPage(open.form, asking.words, error.refusal.faults ?? []);
        const shown = askedForm(asking, posted, faults);
        again(409, shown, {
          errors: faults.length > 0 ? shown.errors : [{ text: error.refusal.why }],
        });
      } else if (error instanceof Away)
        again(503, form, {
          errors: [
            {
              text:
                'This could not be taken just now, and it is not known whether it was recorded. ' +
                'Send it again: it counts once.',
            },
          ],
        });
      else if (error instanceof OtherBody) again(422, form, { taken: true });
      else throw error;
    }
  }

  /**
   * It is open no more: either this is the second click of one who took it, or it is too late, and
   * what was written is given back.
   */
  private async takenBefore(
    me: Member,
    request: Request,
    response: Response,
    found: CaseView,
    act: string,
    carried: Carried,
    posted: Posted,
  ): Promise<void> {
    const { forms, words } = this.procedures.of(found.procedure);
    const form = forms.acts[act] ?? [];
    const items = Object.fromEntries(
      form.flatMap(({ each }) =>
        each ? [[each, list(found.state, each).map(({ id }) => id)]] : [],
      ),
    );
    const { answers } = readForm(form, posted, { items });
    try {
      const { ended } = await this.cases.act(me, found.id, { act, fields: answers, ...carried });
      await this.recorded(me, request, response, found, act, ended);
    } catch (error) {
      if (!(error instanceof ActRefused || error instanceof Faults)) throw error;
      const written = form.flatMap(({ key, kind }) =>
        (kind === 'words' || kind === 'text') && typeof answers[key] === 'string'
          ? [{ key, label: labelOf(words, key).label, said: answers[key] }]
          : [],
      );
      this.showClosed(response, found, act, since(found, carried.version), written);
    }
  }

  private async recorded(
    me: Member,
    request: Request,
    response: Response,
    { id, procedure }: CaseView,
    act: string,
    ended: string | undefined,
  ): Promise<void> {
    const { words } = this.procedures.of(procedure);
    const done = words.acts[act]?.done ?? act;
    const still = await this.cases.seesStill(me, id);
    await sayNext(
      request,
      'Recorded: ' +
        `${done}${ended === undefined ? '' : `. The case has ended: ${words.endings[ended] ?? ended}`}${still ? '' : '. It is with somebody else now, and is not yours to see'}`,
    );
    response.redirect(
      303,
      request.query.from === 'drift' ? `/drift#case-${id}` : still ? `/cases/${id}` : '/work',
    );
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
    response.status(409).render('cases/views/act-closed.njk', {
      case: found,
      closed,
      title: `${closed.name}: not open now`,
      changed,
      written,
    });
  }

  private asking({ procedure }: CaseView, { form, options, each }: OpenAct) {
    return { form, words: this.procedures.of(procedure).words, options, each, headings: true };
  }

  /**
   * Every fault that the form alone can tell; what only the record knows is told when it is sent.
   */
  private faultsOf(found: CaseView, open: OpenAct, answers: Answers): readonly Fault[] {
    const { name, words } = this.procedures.of(found.procedure);
    return readBody(
      {
        name: `${name}.${open.act}`,
        form: open.form,
        words,
        now: () => this.clock.now(),
        items: itemsOf(open),
      },
      answers,
    ).faults;
  }

  private show(
    response: Response,
    found: CaseView,
    open: OpenAct,
    form: AskedForm,
    carried: Carried,
    told: Told = {},
  ): void {
    const ends = this.procedures.of(found.procedure).acts[open.act]?.ends !== undefined;
    response.render('cases/views/act.njk', {
      case: found,
      act: open,
      form,
      ends,
      title: `${open.name}: ${found.reference}`,
      errors: told.errors ?? form.errors,
      changed: told.changed,
      taken: told.taken,
      hidden: { _key: carried.key, _version: carried.version },
    });
  }
}

/** Throws Faults for a form that was not ours. */
function carriedBy({ _key: key, _version: version }: Posted): Carried {
  if (typeof key !== 'string' || !/^[\da-f-]{36}$/.test(key) || !/^\d{1,9}$/.test(String(version)))
    throw Faults.at(
      '',
      'The form is not whole: go back, load the page again and repeat what you did',
    );
  return { key, version: Number(version) };
}

/** The clock that a link named, chosen beforehand where it may be chosen. */
const onClock = ({ form, options }: OpenAct, clock: unknown): Answers =>
  Object.fromEntries(
    form.flatMap(({ key, kind }) =>
      kind === 'clock' && options[key]?.some(({ value }) => value === clock)
        ? [[key, String(clock)]]
        : [],
    ),
  );

/** The items that each field asked `each` is asked for. */
const itemsOf = ({ form, each }: OpenAct): { readonly [list: string]: readonly string[] } =>
  Object.fromEntries(
    form.flatMap((field) =>
      field.each ? [[field.each, (each[field.key] ?? []).map(({ id }) => id)]] : [],
    ),
  );

/** What people did and where the case went after a version. */
const since = ({ timeline }: CaseView, version: number): readonly Line[] =>
  timeline.filter(
    ({ seq, kind }) =>
      seq > version &&
      (kind === 'act' || kind === 'entered' || kind === 'left' || kind === 'ended'),
  );
