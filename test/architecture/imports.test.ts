import { house } from './house';
import { importsOf } from './imports';
import { layerFaults } from './layers';

const caught = (path: string, text: string) => layerFaults({ [path]: text });

it('sees the import that the runtime alone may have', () => {
  const path = 'libs/durable/temporal.ts';
  expect(importsOf(path, house()[path]!).map(({ of }) => of)).toContain('@temporalio/workflow');
});

describe('an import is seen', () => {
  it.each([
    [
      'over several lines',
      "import {\n  Clerk,\n  // from './clerk'\n} from\n  '../durable/clerk';",
      5,
    ],
    ['for its effect alone', "import '../durable/clerk';", 1],
    ['exported on', "export type { Clerk } from '../durable/clerk';", 1],
    ['by require', "const { Clerk } = require('../durable/clerk');", 1],
    ['by require.resolve', "export const where = require.resolve('../durable/clerk');", 1],
    ['by import =', "import clerk = require('../durable/clerk');", 1],
    ['while running', "export const load = async () => import('../durable/clerk');", 1],
    [
      'while running, between backquotes',
      'export const load = () => import(`../durable/clerk`);',
      1,
    ],
    ['as a type in place', "export type C = import('../durable/clerk').Clerk;", 1],
    ['as the type of a module', "export type C = typeof import('../durable/clerk');", 1],
  ])('written %s', (_, text, line) => {
    expect(caught('libs/domain/a.ts', text)).toEqual([
      `libs/domain/a.ts:${line} imports libs/durable, which does not lie below libs/domain`,
    ]);
  });

  it('known only when it runs', () => {
    expect(
      caught('activities/a.ts', 'export const load = (name: string) => import(name);'),
    ).toEqual(['activities/a.ts:1 imports something that is known only when it runs']);
  });
});
