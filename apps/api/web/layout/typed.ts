/** Answers as they stand in the boxes of a page: the reverse of reading them. */
import type { Answers, Field, Form, Json } from '../../../../libs/domain/form';
import type { Posted } from './posted';

/** What a page shows in its boxes for these answers. */
export function typed(form: Form, answers: Answers, above = ''): Posted {
  return Object.assign(
    {},
    ...form.map((field) => {
      const value = answers[field.key];
      const name = `${above}${field.key}`;
      if (value === undefined || value === null) return {};
      if (field.each)
        return Object.assign(
          {},
          ...Object.entries(value as Answers).map(([id, one]) =>
            written(field, one!, `${name}/${id}`),
          ),
        ) as Posted;
      if (field.kind === 'list')
        return Object.assign(
          { [`${name}/count`]: String((value as readonly Answers[]).length) },
          ...(value as readonly Answers[]).map((item, i) =>
            typed(field.fields ?? [], item, `${name}/${i}/`),
          ),
        ) as Posted;
      return written(field, value, name);
    }),
  ) as Posted;
}

function written({ kind }: Field, value: Json, name: string): Posted {
  if (kind === 'yesNo') return { [name]: value === true ? 'yes' : value === false ? 'no' : value };
  if (kind === 'day' || kind === 'instant') {
    const [, y, m, d, time] = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d:\d\d))?/.exec(String(value)) ?? [];
    if (y === undefined) return {};
    return {
      [`${name}-day`]: String(Number(d)),
      [`${name}-month`]: String(Number(m)),
      [`${name}-year`]: y,
      ...(kind === 'instant' ? { [`${name}-time`]: time ?? '' } : {}),
    };
  }
  return { [name]: kind === 'choices' ? value : String(value) };
}
