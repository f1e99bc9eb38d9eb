/**
 * A case, in a browser: what to do, its clocks with the reason of each, its timeline, what was
 * recorded, its referral, and all of it to print.
 */
import { Controller, Get, Param, Query, Render } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Allow } from '../web/access/allow';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { NotThere } from '../../../libs/intake/not-taken';
import { Procedures } from '../../../libs/database/the-record';
import { isList, sectionsOf } from '../../../libs/intake/sections';
import { Cases } from './cases.service';
import type { CaseView, ClosedAct, Labelled, Line } from './case-view';

const seen = { roles: 'any member', relation: 'the case' } as const;
/** What a timeline leaves out unless asked: the machine's own lines. */
const machine: ReadonlySet<Line['kind']> = new Set([
  'armed',
  'stopped',
  'follows',
  'paused',
  'acknowledged',
]);

@ApiExcludeController()
@Controller('cases')
export class CasesPages {
  constructor(
    private readonly cases: Cases,
    private readonly procedures: Procedures,
  ) {}

  @Get()
  @Allow({ roles: 'any member', relation: 'own cases' })
  @Render('cases/views/cases.njk')
  async list(@Me() me: Member, @Query('search') search?: unknown, @Query('after') after?: unknown) {
    const wanted = typeof search === 'string' ? search.trim() : '';
    return {
      search: wanted,
      ...(await this.cases.list(me, {
        ...(wanted === '' ? {} : { search: wanted }),
        ...(typeof after === 'string' && after !== '' ? { after } : {}),
      })),
    };
  }

  @Get(':id')
  @Allow(seen)
  @Render('cases/views/case.njk')
  async overview(@Me() me: Member, @Param('id') id: string) {
    const found = await this.cases.seenBy(me, id);
    const { acts } = this.procedures.of(found.procedure);
    const ends = (act: string) => acts[act]?.ends !== undefined;
    const theirs = ({ type }: ClosedAct) => type === 'not yours';
    const open = found.open.filter(({ act }) => !ends(act));
    return {
      case: {
        ...found,
        open: open.map((act, i) => ({ ...act, first: i === 0 && found.holder?.mine === true })),
      },
      ending: found.open.filter(({ act }) => ends(act)),
      notNow: found.ended ? [] : found.closed.filter((one) => !theirs(one)),
      others: found.ended ? [] : found.closed.filter(theirs),
      childsWords: lastWords(found),
      ...clocksOf(found),
    };
  }

  @Get(':id/timeline')
  @Allow(seen)
  @Render('cases/views/timeline.njk')
  async timeline(@Me() me: Member, @Param('id') id: string, @Query('all') all?: unknown) {
    const found = await this.cases.seenBy(me, id);
    return {
      case: found,
      all: all === 'yes',
      lines: found.timeline.filter(({ kind }) => all === 'yes' || !machine.has(kind)),
    };
  }

  @Get(':id/why/:seq')
  @Allow(seen)
  @Render('cases/views/why.njk')
  async why(@Me() me: Member, @Param('id') id: string, @Param('seq') seq: string) {
    if (!/^\d{1,6}$/.test(seq)) throw new NotThere();
    return {
      case: await this.cases.seenBy(me, id),
      why: await this.cases.why(me, id, Number(seq)),
    };
  }

  @Get(':id/recorded')
  @Allow(seen)
  @Render('cases/views/recorded.njk')
  async recorded(@Me() me: Member, @Param('id') id: string) {
    const found = await this.cases.seenBy(me, id);
    return { case: found, recorded: recordedIn(found) };
  }

  @Get(':id/referral')
  @Allow(seen)
  @Render('cases/views/referral.njk')
  async referral(@Me() me: Member, @Param('id') id: string) {
    const found = await this.cases.seenBy(me, id);
    return { case: found, ...this.referralOf(found) };
  }

  @Get(':id/print')
  @Allow(seen)
  @Render('cases/views/print.njk')
  async print(@Me() me: Member, @Param('id') id: string) {
    const found = await this.cases.seenBy(me, id);
    return {
      case: found,
      ...this.referralOf(found),
      ...clocksOf(found),
      recorded: recordedIn(found),
      lines: found.timeline,
    };
  }

  /** The referral in the groups in which it was asked, the child's own words before all of them. */
  private referralOf({ procedure, answers }: CaseView) {
    const {
      forms: { intake },
      words,
    } = this.procedures.of(procedure);
    const sections = sectionsOf(intake, words).map((section) => {
      const rows = answers.filter(
        (row) => row.key !== childsWords && section.fields.some(({ key }) => key === row.key),
      );
      return { title: section.title, rows, ...(isList(section) ? { items: rows[0]?.items } : {}) };
    });
    return {
      sections: sections.filter(({ rows }) => rows.length > 0),
      childsWordsAtReferral: answers.find(({ key }) => key === childsWords)?.said,
    };
  }
}

/** The key that every procedure gives to what a child said. */
const childsWords = 'childsWords';

/** The latest words of the child that this member may read, and when they were said. */
function lastWords({
  timeline,
  answers,
}: CaseView): { readonly said: string; readonly when: string } | undefined {
  for (const line of timeline) {
    const found = line.details.find(({ key, said }) => key === childsWords && said !== undefined);
    if (found) return { said: found.said!, when: line.atSaid };
  }
  const atReferral = answers.find(({ key }) => key === childsWords)?.said;
  return atReferral === undefined
    ? undefined
    : { said: atReferral, when: 'as the referral gives them' };
}

const hasStopped = ({ state }: CaseView['clocks'][number]) =>
  state === 'stopped in time' || state === 'stopped late';
const clocksOf = ({ clocks }: CaseView) => ({
  running: clocks
    .filter((clock) => !hasStopped(clock))
    .sort((a, b) => Date.parse(a.dueAt) - Date.parse(b.dueAt)),
  stopped: clocks.filter(hasStopped),
});

/**
 * Everything people recorded, the latest first; the child's own words before anything else that was
 * said with them.
 */
const recordedIn = ({ timeline }: CaseView) =>
  timeline
    .filter(({ kind, details }) => kind === 'act' && details.length > 0)
    .map((line) => ({ ...line, details: wordsFirst(line.details) }));
const wordsFirst = (details: readonly Labelled[]): readonly Labelled[] => [
  ...details.filter(({ key }) => key === childsWords),
  ...details.filter(({ key }) => key !== childsWords),
];
