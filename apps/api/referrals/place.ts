/** Where a page of questions stands: its draft, its section, and for a list its item. */
import type { Request } from 'express';
import type { Procedures } from '../../../libs/database/the-record';
import type { Answers, Form } from '../../../libs/domain/form';
import type { Procedure } from '../../../libs/domain/procedure';
import { NotThere } from '../../../libs/intake/not-taken';
import {
  askedSections,
  isList,
  type ListSection,
  type Section,
} from '../../../libs/intake/sections';
import { sectionsOfDraft } from './draft-view';
import { draft, type Draft } from './drafts';

export interface Place {
  readonly draft: Draft;
  readonly procedure: Procedure;
  readonly section: Section | ListSection;
}

/** A page of one item of a list. */
export interface ItemPlace extends Place {
  readonly section: ListSection;
  /** From 0. */
  readonly index: number;
  readonly part: Section;
  readonly parts: readonly Section[];
  readonly answers: Answers;
}

export const isItem = (place: Place): place is ItemPlace => 'part' in place;

/** Throws NotThere for a page that this draft does not ask. */
export function placeOf(procedures: Procedures, request: Request, id: string, key: string): Place {
  const one = draft(request, id);
  const procedure = procedures.of(one.procedure);
  const section = sectionsOfDraft(procedure, one).find((each) => each.key === key);
  if (!section || one.sent !== undefined) throw new NotThere();
  return { draft: one, procedure, section };
}

/** `n` counts items from 1; `of` names a part, the first where it is left out. Throws NotThere. */
export function itemPlaceOf(
  procedures: Procedures,
  request: Request,
  { draft: id, section: key, item: n, part: of }: ItemAddress,
): ItemPlace {
  const place = placeOf(procedures, request, id, key);
  const { section } = place;
  const index = Number(n) - 1;
  const items = itemsOf(place);
  if (!isList(section) || !Number.isInteger(index) || index < 0 || index > items.length)
    throw new NotThere();
  if (index >= (section.list.atMost ?? Infinity)) throw new NotThere();
  const answers = items[index] ?? {};
  const parts = askedSections(section.parts, answers);
  const part = of === undefined ? parts[0] : parts.find((each) => each.key === of);
  if (!part || (of !== undefined && index === items.length)) throw new NotThere();
  return { ...place, section, index, part, parts, answers };
}

export interface ItemAddress {
  readonly draft: string;
  readonly section: string;
  readonly item: string;
  readonly part?: string;
}

/** What this draft says of a list so far. */
export const itemsOf = ({ draft: { answers }, section: { key } }: Place): readonly Answers[] =>
  (answers[key] ?? []) as readonly Answers[];

/** The questions of a page, beside the answers that others have. */
export function asking(place: Place) {
  const form = isItem(place) ? place.part.fields : place.section.fields;
  const answers = isItem(place) ? place.answers : place.draft.answers;
  return { form, words: place.procedure.words, beside: besideOf(form, answers) };
}

const besideOf = (form: Form, answers: Answers): Answers =>
  Object.fromEntries(
    Object.entries(answers).filter(([key]) => !form.some((field) => field.key === key)),
  );
