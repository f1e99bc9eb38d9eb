/**
 * What runs stands side by side: no app imports another. Nobody but libs/temporal speaks to
 * Temporal's raw service.
 */
import ts from 'typescript';
import { lineOf, nodesOf, parsed, type Files } from './house';
import { importsOf, targetOf } from './imports';

const appOf = (path: string): string | undefined => /^apps\/([^/]+)\//.exec(path)?.[1];

/** Every import of another app, as 'file:line says which'. */
export function appFaults(files: Files): readonly string[] {
  return Object.entries(files).flatMap(([path, text]) => {
    const app = appOf(path);
    if (app === undefined) return [];
    return importsOf(path, text).flatMap(({ line, of }) => {
      const other = appOf(`${targetOf(path, of) ?? ''}/`);
      return other === undefined || other === app
        ? []
        : [`${path}:${line} imports the app ${other}: no app imports another`];
    });
  });
}

/** Every use of Temporal's raw service outside libs/temporal. */
export function rawServiceFaults(files: Files): readonly string[] {
  return Object.entries(files)
    .filter(([path]) => !/^(libs\/temporal|test)\//.test(path) && path.endsWith('.ts'))
    .flatMap(([path, text]) => {
      const source = parsed(path, text);
      return nodesOf(source)
        .filter((node) => ts.isIdentifier(node) && node.text === 'workflowService')
        .map(
          (node) =>
            `${path}:${lineOf(source, node)} uses Temporal's raw service, ` +
            'which is kept to libs/temporal',
        );
    });
}
