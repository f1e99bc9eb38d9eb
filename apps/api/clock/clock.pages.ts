import type { Fault } from '../../../libs/domain/form';
/**
 * The demonstration's clock: move it, and every open case moves with it. Not there in production.
 */
import { Body, Controller, Get, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Form } from '../../../libs/domain/form';
import type { Words } from '../../../libs/domain/procedure';
import { Allow } from '../web/access/allow';
import { askedForm, askedWith } from '../web/layout/asked-form';
import { readForm, type Posted } from '../web/layout/read-form';
import { sayNext } from '../web/layout/say-next';
import { sayOnPage } from '../web/layout/say-fault';
import { Away } from '../web/problems/problems';
import { Faults } from '../../../libs/intake/not-taken';
import { DemonstrationClock } from './clock.service';

const anyone = { roles: 'any member', relation: 'no case' } as const;
const form: Form = [{ key: 'to', kind: 'instant', required: true }];
const words: Pick<Words, 'fields' | 'choices'> = {
  fields: { to: { label: 'The moment to move to', hint: 'For example, 18 9 2026 at 9am' } },
  choices: {},
};
const asking = { form, words: words as Words };
/** What the buttons offer. */
const steps = ['1 hour', '1 day', '1 working day', '1 week'];

@ApiExcludeController()
@Controller('clock')
export class ClockPages {
  constructor(private readonly clock: DemonstrationClock) {}

  @Get()
  @Allow(anyone)
  @Render('clock/views/clock.njk')
  async show() {
    return { state: await this.clock.state(), steps, form: askedWith(asking, {}) };
  }

  @Post()
  @Allow(anyone)
  async move(@Req() request: Request, @Res() response: Response, @Body() posted: Posted) {
    const by = typeof posted.by === 'string' && steps.includes(posted.by) ? posted.by : undefined;
    const read = readForm(form, posted);
    const again = async (status: number, faults: readonly Fault[], text?: string) => {
      const shown = askedForm(asking, posted, sayOnPage(form, asking.words, faults));
      response.status(status).render('clock/views/clock.njk', {
        state: await this.clock.state(),
        steps,
        form: shown,
        errors: text === undefined ? shown.errors : [{ text }],
      });
    };
    if (by === undefined && read.faults.length > 0) {
      await again(400, read.faults);
      return;
    }
    if (by === undefined && read.answers.to === undefined) {
      await again(400, [{ pointer: '/to', fault: 'is needed', kind: 'needed' }]);
      return;
    }
    try {
      const { nowSaid } = await this.clock.move(
        by === undefined ? { to: read.answers.to } : { by },
      );
      await sayNext(
        request,
        `The clock has moved, and every open case with it. It is ${nowSaid} now`,
      );
      response.redirect(303, '/clock');
    } catch (error) {
      if (error instanceof Faults)
        await again(
          400,
          by === undefined ? error.faults : [],
          by === undefined ? undefined : error.faults[0]!.said,
        );
      else if (error instanceof Away) await again(503, [], error.message);
      else throw error;
    }
  }
}
