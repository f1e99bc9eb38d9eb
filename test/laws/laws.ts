/**
 * What must be true of every procedure, now and when a further one is added. Each law throws when
 * it does not hold, names no procedure, and is itself proved by a fault planted in planted.test.ts.
 */
import type { Procedure } from '../../libs/domain/procedure';
import { differ, fail, type Law, type LawOfLives } from './law';
import { ofClocks } from './of-declarations/clocks';
import { ofForms } from './of-declarations/forms';
import { ofProse } from './of-declarations/prose';
import { ofJournals } from './of-lives/journal';
import { ofOthers } from './of-lives/others';
import { ofRungs } from './of-lives/rungs';
import { ofTime } from './of-lives/time';

/** Temporal finds a workflow by its export's name: the folder's, in camel case. */
export const exportName = (procedure: Procedure): string =>
  procedure.name.replace(/-(.)/g, (_, c: string) => c.toUpperCase());

export function isBundled(procedures: readonly Procedure[], bundled: Iterable<string>): void {
  const names = procedures.map(exportName);
  fail([
    ...differ(names, bundled, (n) => `${n} is declared but not bundled`),
    ...differ(bundled, names, (n) => `${n} is bundled but not declared`),
  ]);
}

/** Laws that need no life: the declaration alone. */
export const ofDeclarations: readonly Law[] = [...ofProse, ...ofClocks, ...ofForms];

/** Laws of every generated life. Each throws with what it saw. */
export const ofLives: readonly LawOfLives[] = [...ofOthers, ...ofJournals, ...ofRungs, ...ofTime];
