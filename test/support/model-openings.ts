/** Where a walk begins: the ways to open a case, and the findings that tell its states apart. */
import type { CaseStart } from '../../libs/domain/case-start';
import { ways } from '../../libs/domain/diagram';
import { factsOf, type Answers, type Facts } from '../../libs/domain/form';
import { openingForm } from '../../libs/domain/other-cases';
import type { Finding, Procedure } from '../../libs/domain/procedure';
import { anyAnswers } from './any-answers';
import { mirrorOf } from './mirror';
import type { Bounds } from './model-node';
import { Chance } from './random';
import { opening } from './simulated';

/** The findings its prose branches on. */
export async function findingsOf(procedure: Procedure): Promise<readonly Finding[]> {
  const found = new Set<Finding>();
  await ways({
    ...procedure,
    procedure: (panel) =>
      procedure.procedure({
        stage: (name) => panel.stage(name),
        both: (...strands) => panel.both(...strands),
        tells: (role, notice) => panel.tells(role, notice),
        opens: (other, facts) => panel.opens(other, facts),
        follows: (change) => panel.follows(change),
        finds: (finding) => {
          found.add(finding);
          return panel.finds(finding);
        },
      }),
  });
  return [...found];
}

/** Ways to open: the mirror's referral where it has one, and others that open differently. */
export function openings(
  procedure: Procedure,
  received: number,
  { openings: most, items }: Bounds,
): readonly CaseStart[] {
  const mirror = mirrorOf(procedure);
  const few = (answers: Answers): Answers =>
    Object.fromEntries(
      Object.entries(answers).map(([key, value]) => [
        key,
        Array.isArray(value) && typeof value[0] === 'object' ? value.slice(0, items) : value,
      ]),
    );
  const found = new Map<string, CaseStart>();
  const scripted: readonly object[] = mirror ? (mirror.openings ?? [{}]) : [];
  const chance = new Chance(1);
  for (let n = 0; n < 200 && found.size < most; n += 1) {
    const change = scripted[n];
    const answers =
      mirror && change
        ? (mirror.referral(change, received) as Answers)
        : few(anyAnswers(openingForm(procedure), chance, received));
    if (change === undefined && procedure.faults(answers, received).length > 0) continue;
    const facts: Facts = {
      ...factsOf(openingForm(procedure), answers),
      ...procedure.learns(answers, received),
    };
    const kind =
      (change ? `${n} ` : '') +
      Object.entries(facts)
        .map(
          ([key, value]) =>
            key +
            (Array.isArray(value) ? value.length : typeof value === 'string' ? '' : typeof value),
        )
        .sort()
        .join();
    if (!found.has(kind)) found.set(kind, opening(procedure, facts, received));
  }
  return [...found.values()];
}
