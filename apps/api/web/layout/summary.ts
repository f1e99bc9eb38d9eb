/** The summary of what is wrong, at the top of a page. */
import type { PageFault } from './say-fault';
import type { Shown } from './shown';

/** What the summary at the top of a page says, each leading to its box. */
export function summaryOf(
  faults: readonly PageFault[],
  shown: readonly Shown[],
): readonly { readonly text: string; readonly href?: string }[] {
  const dates = new Map(
    every(shown)
      .filter(({ macro }) => macro === 'date')
      .map(({ params }) => [
        params.id as string,
        params.items as readonly { readonly name: string; readonly error: boolean }[],
      ]),
  );
  const there = new Set(every(shown).map(({ params }) => String(params.id ?? params.idPrefix)));
  return faults.map(({ id, summary }) => {
    if (id === undefined || !there.has(id)) return { text: summary };
    const part = dates.get(id)?.find(({ error }) => error)?.name;
    return { text: summary, href: `#${id}${part === undefined ? '' : `-${part}`}` };
  });
}

const every = (shown: readonly Shown[]): readonly Shown[] =>
  shown.flatMap((each) => [
    each,
    ...every(each.shown ?? []),
    ...(each.items ?? []).flatMap((item) => every(item.shown)),
    ...((each.params.items ?? []) as readonly { readonly nested?: readonly Shown[] }[]).flatMap(
      ({ nested }) => every(nested ?? []),
    ),
  ]);
