/** Every route that Nest serves, with what it says of who may call it. */
import { RequestMethod, type INestApplication } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants';
import { MetadataScanner, ModulesContainer } from '@nestjs/core';
import { allowed, open, type Allowed } from '../../../../../apps/api/web/access/allow';

export interface Route {
  readonly method: string;
  readonly path: string;
  readonly handler: string;
  readonly allows?: Allowed;
  /** Why it is open to everybody. */
  readonly open?: string;
}

export function routesOf(app: INestApplication): readonly Route[] {
  const controllers = [...app.get(ModulesContainer).values()].flatMap((module) => [
    ...module.controllers.values(),
  ]);
  return controllers.flatMap(({ metatype, instance }) => {
    const prototype = Object.getPrototypeOf(instance) as { [name: string]: object };
    const said = <T>(key: string, handler: object): T | undefined =>
      (Reflect.getMetadata(key, handler) ?? Reflect.getMetadata(key, metatype as object)) as
        T | undefined;
    return new MetadataScanner().getAllMethodNames(prototype).flatMap((name): Route[] => {
      const handler = prototype[name]!;
      const method = Reflect.getMetadata(METHOD_METADATA, handler) as RequestMethod | undefined;
      if (method === undefined) return [];
      const trimmed = (paths: unknown) =>
        [paths].flat().map((path) => String(path ?? '').replace(/^\/|\/$/g, ''));
      const [allows, isOpen] = [said<Allowed>(allowed, handler), said<string>(open, handler)];
      const paths = trimmed(Reflect.getMetadata(PATH_METADATA, metatype as object)).flatMap(
        (above) =>
          trimmed(Reflect.getMetadata(PATH_METADATA, handler)).map(
            (below) => `/${[above, below].filter((part) => part !== '').join('/')}`,
          ),
      );
      return paths.map((path) => ({
        method: RequestMethod[method]!,
        path,
        handler: `${(metatype as { name: string }).name}.${name}`,
        ...(allows ? { allows } : {}),
        ...(isOpen === undefined ? {} : { open: isOpen }),
      }));
    });
  });
}

/** As a table, for the one who reads the test's print. */
export const table = (routes: readonly Route[]): string =>
  [...routes]
    .sort((a, b) => a.path.localeCompare(b.path) || a.method.localeCompare(b.method))
    .map(
      ({ method, path, allows, open: why }) =>
        `${method.padEnd(5)} ${path.padEnd(42)} ${allows ? `${(typeof allows.roles === 'string' ? allows.roles : allows.roles.join(', ')).padEnd(20)} × ${allows.relation}` : why ? `open: ${why}` : 'SAYS NOTHING'}`,
    )
    .join('\n');
