/**
 * The invented people who can sign in, by id. Programs among them have bearer tokens instead, and
 * are left out.
 */
import { readFileSync } from 'node:fs';

const all = JSON.parse(
  readFileSync(new URL('../cli/demonstration/people.json', import.meta.url), 'utf8'),
);

export const people = new Map(
  all.filter(({ roles }) => !roles.includes('apiClient')).map((person) => [person.id, person]),
);
