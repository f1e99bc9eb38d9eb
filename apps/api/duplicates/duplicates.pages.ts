/**
 * Records that may be of one child, side by side. A manager decides; it can be undone, and nothing
 * is merged.
 */
import { Body, Controller, Get, Param, Post, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import { Allow } from '../web/access/allow';
import { sayNext } from '../web/layout/say-next';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { NotMatched } from '../web/problems/problems';
import { Duplicates, reviewDuplicates, type Duplicate } from './duplicates.service';

const managers = { roles: reviewDuplicates, relation: 'own cases' } as const;
const decisions = {
  linked: 'Recorded: these records are of one child',
  different: 'Recorded: these records are of two children',
  undo: 'Your decision was undone: this is to be decided again',
} as const;
const words = { linked: 'One child', different: 'Two children' } as const;

@ApiExcludeController()
@Controller('duplicates')
export class DuplicatesPages {
  constructor(private readonly duplicates: Duplicates) {}

  @Get()
  @Allow(managers)
  @Render('duplicates/views/duplicates.njk')
  async list(@Me() me: Member) {
    const all = (await this.duplicates.list(me)).map((one) => ({
      ...one,
      said: one.decision === null ? null : words[one.decision],
    }));
    return {
      open: all.filter(({ decision }) => decision === null),
      decided: all.filter(({ decision }) => decision !== null),
    };
  }

  @Get(':duplicate')
  @Allow(managers)
  @Render('duplicates/views/duplicate.njk')
  async one(@Me() me: Member, @Param('duplicate') id: string) {
    return page(await this.duplicates.one(me, id));
  }

  @Post(':duplicate')
  @Allow(managers)
  async decide(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('duplicate') id: string,
    @Body() { decision, version }: { decision?: unknown; version?: unknown },
  ) {
    const again = async (status: number, text: string, href?: string) => {
      response.status(status).render('duplicates/views/duplicate.njk', {
        ...page(await this.duplicates.one(me, id)),
        errors: [{ text, ...(href === undefined ? {} : { href }) }],
        missing: href !== undefined ? text : undefined,
      });
    };
    if (decision !== 'linked' && decision !== 'different' && decision !== 'undo') {
      await again(400, 'Select whether this is one child or two', '#decision');
      return;
    }
    try {
      await this.duplicates.decide(me, id, decision === 'undo' ? null : decision, String(version));
    } catch (error) {
      if (!(error instanceof NotMatched)) throw error;
      await again(
        412,
        'Somebody else decided on this since you opened the page. Look at it again, then decide',
      );
      return;
    }
    await sayNext(request, decisions[decision]);
    response.redirect(303, decision === 'undo' ? `/duplicates/${id}` : '/duplicates');
  }
}

const page = (duplicate: Duplicate) => ({
  duplicate,
  decidedSaid: duplicate.decision === null ? null : words[duplicate.decision],
  title: `Possible duplicate of ${duplicate.openedSaid}`,
  back: { href: '/duplicates', text: 'Back to possible duplicates' },
});
