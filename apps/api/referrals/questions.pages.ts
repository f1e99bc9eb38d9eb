/**
 * The questions of a referral, one coherent group a page; lists ask a page for each item, then
 * whether there is another.
 */
import { Body, Controller, Get, Param, Post, Query, Render, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { Request, Response } from 'express';
import type { Answers, Fault, Form } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { Allow } from '../web/access/allow';
import { itemTitle } from '../../../libs/intake/say';
import { answering } from '../web/layout/answering';
import { askedForm, askedWith, type AskedForm } from '../web/layout/asked-form';
import type { Posted } from '../web/layout/read-form';
import { lowerFirst } from '../web/layout/filters';
import type { Member } from '../../../libs/domain/signed-in';
import { Me } from '../web/signing-in/me';
import { NotThere } from '../../../libs/intake/not-taken';
import { Procedures } from '../../../libs/database/the-record';
import { change, draft, type Draft } from './drafts';
import { bodyOfDraft, sectionsOfDraft } from './draft-view';
import { Referrals } from './referrals.service';
import {
  askedSections,
  isList,
  type ListSection,
  type Section,
} from '../../../libs/intake/sections';

const member = { roles: 'any member', relation: 'no case' } as const;

/**
 * Where a page stands: its draft, its section, and for a list its item (from 0) and the part of it.
 */
interface Place {
  readonly draft: Draft;
  readonly procedure: Procedure;
  readonly sections: readonly (Section | ListSection)[];
  readonly section: Section | ListSection;
  readonly item?: {
    readonly index: number;
    readonly part: Section;
    readonly parts: readonly Section[];
    readonly answers: Answers;
  };
}

@ApiExcludeController()
@Controller('refer/:draft')
export class QuestionsPages {
  constructor(
    private readonly referrals: Referrals,
    private readonly procedures: Procedures,
  ) {}

  @Get(':section')
  @Allow(member)
  section(
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
    @Param('section') key: string,
    @Query('from') from?: string,
  ) {
    const place = this.place(request, id, key);
    if (!isList(place.section)) {
      this.show(response, place, askedWith(asking(place), place.draft.answers), from);
      return;
    }
    if (itemsOf(place).length > 0) {
      this.showList(response, place, from);
      return;
    }
    response.redirect(303, `/refer/${id}/${key}/1${fromIs(from)}`);
  }

  @Post(':section')
  @Allow(member)
  async answer(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
    @Param('section') key: string,
    @Body() posted: Posted,
    @Query('from') from?: string,
  ) {
    const place = this.place(request, id, key);
    const { section } = place;
    if (isList(section)) {
      const { another } = posted;
      if (another !== 'yes' && another !== 'no') {
        this.showList(
          response.status(400),
          place,
          from,
          `Select yes if there is another ${singular(place)}`,
        );
        return;
      }
      if (another === 'yes') {
        response.redirect(303, `/refer/${id}/${key}/${itemsOf(place).length + 1}`);
        return;
      }
      await this.go(request, response, place, place.draft.answers, from);
      return;
    }
    const without = Object.fromEntries(
      Object.entries(place.draft.answers).filter(
        ([name]) => !section.fields.some((field) => field.key === name),
      ),
    );
    const round = await answering({ ...asking(place), beside: without }, posted, (answers) =>
      this.faultsOf(me, place, { ...without, ...answers }, section.fields, ''),
    );
    if (round.faults.length > 0 || round.more) {
      this.show(
        response.status(round.faults.length > 0 ? 400 : 200),
        place,
        askedForm({ ...asking(place), beside: without }, posted, round.faults, round.more),
        from,
      );
      return;
    }
    await this.go(request, response, place, { ...without, ...round.answers }, from);
  }

  @Get([':section/:item', ':section/:item/:part'])
  @Allow(member)
  @Render('referrals/views/questions.njk')
  item(
    @Req() request: Request,
    @Param()
    {
      draft: id,
      section,
      item,
      part,
    }: { draft: string; section: string; item: string; part?: string },
    @Query('from') from?: string,
  ) {
    const place = this.place(request, id, section, item, part);
    return this.page(place, askedWith(asking(place), place.item!.answers), from);
  }

  @Post(':section/:item/remove')
  @Allow(member)
  async remove(
    @Req() request: Request,
    @Res() response: Response,
    @Param('draft') id: string,
    @Param('section') key: string,
    @Param('item') item: string,
    @Query('from') from?: string,
  ) {
    const place = this.place(request, id, key, item);
    await change(request, {
      ...place.draft,
      answers: {
        ...place.draft.answers,
        [key]: itemsOf(place).filter((_, i) => i !== place.item!.index) as never,
      },
    });
    response.redirect(
      303,
      itemsOf(place).length > 1 ? `/refer/${id}/${key}${fromIs(from)}` : `/refer/${id}`,
    );
  }

  @Post([':section/:item', ':section/:item/:part'])
  @Allow(member)
  async answerItem(
    @Me() me: Member,
    @Req() request: Request,
    @Res() response: Response,
    @Param()
    {
      draft: id,
      section: key,
      item: n,
      part: of,
    }: { draft: string; section: string; item: string; part?: string },
    @Body() posted: Posted,
    @Query('from') from?: string,
  ) {
    const place = this.place(request, id, key, n, of);
    const { index, part, parts, answers: before } = place.item!;
    const without = Object.fromEntries(
      Object.entries(before).filter(([name]) => !part.fields.some((field) => field.key === name)),
    );
    const changed = (answers: Answers) => {
      const items = [...itemsOf(place)];
      items[index] = { ...without, ...answers };
      return { ...place.draft.answers, [key]: items as never };
    };
    const round = await answering({ ...asking(place), beside: without }, posted, (answers) =>
      this.faultsOf(me, place, changed(answers), part.fields, `/${key}/${index}`),
    );
    if (round.faults.length > 0 || round.more) {
      response
        .status(round.faults.length > 0 ? 400 : 200)
        .render(
          'referrals/views/questions.njk',
          this.page(
            place,
            askedForm({ ...asking(place), beside: without }, posted, round.faults, round.more),
            from,
          ),
        );
      return;
    }
    await change(request, { ...place.draft, answers: changed(round.answers) });
    const next = parts[parts.indexOf(part) + 1];
    response.redirect(
      303,
      next
        ? `/refer/${id}/${key}/${index + 1}/${next.key}${fromIs(from)}`
        : `/refer/${id}/${key}${fromIs(from)}`,
    );
  }

  /**
   * What the API would refuse of these answers, as far as this page asks it; pointers into this
   * page's form.
   */
  private async faultsOf(
    me: Member,
    { procedure, draft: one }: Place,
    answers: Answers,
    form: Form,
    above: string,
  ): Promise<readonly Fault[]> {
    const keys = new Set(form.map(({ key }) => key));
    return this.referrals
      .faults(me, procedure.name, bodyOfDraft(procedure, { ...one, answers }))
      .filter(({ pointer }) => pointer.startsWith(`${above}/`))
      .map(({ pointer, fault }) => ({ pointer: pointer.slice(above.length), fault }))
      .filter(({ pointer }) => keys.has(pointer.split('/')[1]!));
  }

  /**
   * Keeps the answers and goes on: to the check, where the person came from there, else to the next
   * section.
   */
  private async go(
    request: Request,
    response: Response,
    { draft: one, procedure, section }: Place,
    answers: Answers,
    from: string | undefined,
  ): Promise<void> {
    const changed = { ...one, answers, done: [...new Set([...one.done, section.key])] };
    await change(request, changed);
    // What these answers ask in addition must be gone through, wherever one came from.
    const after = sectionsOfDraft(procedure, changed);
    const next =
      from === 'check'
        ? after.find(({ key }) => !changed.done.includes(key))
        : after[after.findIndex(({ key }) => key === section.key) + 1];
    response.redirect(
      303,
      next ? `/refer/${one.id}/${next.key}` : `/refer/${one.id}/check-answers`,
    );
  }

  private show(response: Response, place: Place, form: AskedForm, from: string | undefined): void {
    response.render('referrals/views/questions.njk', this.page(place, form, from));
  }

  private page(
    { draft: one, procedure, section, item }: Place,
    form: AskedForm,
    from: string | undefined,
  ) {
    const inList = item && isList(section);
    const heading = inList
      ? itemTitle(procedure.words, section.list.key, item.index + 1)
      : section.title;
    const part =
      inList && item.parts.length > 1 && item.part.fields[0]?.section !== undefined
        ? item.part.title
        : undefined;
    return {
      draft: one.id,
      title: part === undefined ? heading : `${heading}: ${lowerFirst(part)}`,
      heading,
      part,
      form,
      errors: form.errors,
      back: { href: from === 'check' ? `/refer/${one.id}/check-answers` : `/refer/${one.id}` },
    };
  }

  private showList(
    response: Response,
    place: Place,
    from: string | undefined,
    fault?: string,
  ): void {
    const { draft: one, procedure, section } = place;
    if (!isList(section)) return;
    const { words } = procedure;
    const first = section.list.fields?.find(({ kind }) => kind === 'words' || kind === 'text')?.key;
    response.render('referrals/views/list.njk', {
      draft: one.id,
      title: section.title,
      section: section.key,
      from: fromIs(from),
      one: singular(place),
      items: itemsOf(place).map((item, i) => ({
        n: i + 1,
        title: itemTitle(words, section.list.key, i + 1),
        about: first === undefined ? '' : String(item[first] ?? ''),
      })),
      full: itemsOf(place).length >= (section.list.atMost ?? Infinity),
      errors: fault === undefined ? [] : [{ text: fault, href: '#another' }],
      fault,
      back: { href: from === 'check' ? `/refer/${one.id}/check-answers` : `/refer/${one.id}` },
    });
  }

  /** Throws NotThere for a page that this draft does not ask. */
  private place(request: Request, id: string, key: string, n?: string, of?: string): Place {
    const one = draft(request, id);
    const procedure = this.procedures.of(one.procedure);
    const sections = sectionsOfDraft(procedure, one);
    const section = sections.find((each) => each.key === key);
    if (!section || one.sent !== undefined) throw new NotThere();
    const place = { draft: one, procedure, sections, section };
    if (n === undefined) return place;
    const index = Number(n) - 1;
    const items = itemsOf(place);
    if (
      !isList(section) ||
      !Number.isInteger(index) ||
      index < 0 ||
      index > items.length ||
      index >= (section.list.atMost ?? Infinity)
    )
      throw new NotThere();
    const answers = items[index] ?? {};
    const parts = askedSections(section.parts, answers);
    const part = of === undefined ? parts[0] : parts.find((each) => each.key === of);
    if (!part || (of !== undefined && index === items.length)) throw new NotThere();
    return { ...place, item: { index, part, parts, answers } };
  }
}

/** 'offence', of the list of offences. */
const singular = ({ procedure: { words }, section: { key } }: Place): string =>
  lowerFirst(itemTitle(words, key, 1).replace(/ 1$/, ''));

const fromIs = (from: string | undefined) => (from === 'check' ? '?from=check' : '');

const itemsOf = ({
  draft: { answers },
  section: { key },
}: Pick<Place, 'draft' | 'section'>): readonly Answers[] =>
  (answers[key] ?? []) as readonly Answers[];

function asking({ draft: { answers }, procedure: { words }, section, item }: Place) {
  const form = item ? item.part.fields : section.fields;
  return {
    form,
    words,
    beside: Object.fromEntries(
      Object.entries(item ? item.answers : answers).filter(
        ([key]) => !form.some((field) => field.key === key),
      ),
    ),
  };
}
