/**
 * Where a member may go from every page. Each module adds its own places when it is made; they are
 * shown by `order`, in which people need them.
 */
import { roles, type Role } from '../../../../libs/domain/member';
import type { Procedure } from '../../../../libs/domain/procedure';
import type { Member } from '../../../../libs/domain/signed-in';

/** Who reads a page, as far as a place depends on it. */
export interface Reader {
  readonly member: Member;
  readonly procedures: readonly Procedure[];
  readonly demonstration: boolean;
  /** Whether they have one of these roles. */
  readonly holds: (some: readonly Role[]) => boolean;
  /** Whether their roles can hold a case or be told of one. */
  readonly hasCases: boolean;
  readonly refers: boolean;
}

export interface Place {
  readonly order: number;
  readonly text: string;
  readonly href: string;
  /** One sentence for the front page. */
  readonly about: string;
  readonly isFor: (reader: Reader) => boolean;
}

/** Roles that neither hold a case nor are told of one. */
export const noCases: readonly Role[] = ['administrator', 'apiClient'];

export class Navigation {
  private readonly places: Place[] = [];

  add(...places: readonly Place[]): void {
    this.places.push(...places);
    this.places.sort((a, b) => a.order - b.order);
  }

  of(member: Member, procedures: readonly Procedure[], demonstration: boolean): readonly Place[] {
    const holds = (some: readonly Role[]) => some.some((role) => member.roles.includes(role));
    const reader: Reader = {
      member,
      procedures,
      demonstration,
      holds,
      hasCases: member.roles.some((role) => !noCases.includes(role)),
      refers: procedures.some((procedure) => holds(procedure.refers)),
    };
    return this.places.filter(({ isFor }) => isFor(reader));
  }
}

/** 'Panel Team Manager and Panel chair' */
export const sayRoles = ({ roles: held }: Member): string =>
  held.map((role) => roles[role]).join(' and ');

/**
 * The place a page belongs to, for the mark in the navigation: the one that says most of its
 * address.
 */
export const placeAt = (places: readonly Place[], path: string): Place | undefined =>
  [...places]
    .sort((a, b) => b.href.length - a.href.length)
    .find(({ href }) => path === href || path.startsWith(`${href}/`));
