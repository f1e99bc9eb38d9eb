/**
 * Pages: templates, their filters, their assets, and what every one of them says about who reads it
 * and what time it is. Templates stand beside the controllers; every value is escaped. Nothing here
 * needs a script in the browser.
 */
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { configure } from 'nunjucks';
import { Clock } from '../../../../libs/database/clock/clock';
import { sayInstant } from '../../../../libs/domain/london';
import { Config } from '../config';
import type { Asked } from '../signing-in/me';
import { Procedures } from '../../../../libs/database/the-record';
import { filters, globals } from './filters';
import { Navigation, placeAt, sayRoles, type Place } from './navigation';
import { saidOnce } from './say-next';

const assets = 'dist/assets';

export function setUpPages(app: NestExpressApplication): void {
  const version = versionOf(assets);
  const environment = configure(
    [
      'apps/api',
      'apps/api/web/views',
      'node_modules/govuk-frontend/dist',
      'node_modules/@ministryofjustice/frontend',
    ],
    {
      autoescape: true,
      throwOnUndefined: false,
      // `npm run dev`: an edited template is read at the next page.
      noCache: process.env.NODE_ENV === 'development',
      express: app.getHttpAdapter().getInstance() as never,
    },
  );
  for (const [name, filter] of Object.entries(filters))
    environment.addFilter(name, filter as (...given: unknown[]) => unknown);
  for (const [name, value] of Object.entries(globals)) environment.addGlobal(name, value);
  app.setViewEngine('njk');
  // What is asked for by its version never changes under that address.
  app.use(
    '/assets',
    express.static(assets, {
      index: false,
      fallthrough: false,
      setHeaders: (response: Response) => {
        response.setHeader('cache-control', 'public, max-age=31536000, immutable');
      },
    }),
  );

  const [clock, config, procedures] = [app.get(Clock), app.get(Config), app.get(Procedures)];
  const places = app.get(Navigation);
  app.use((request: Request, response: Response, next: NextFunction) => {
    const asked = request as Asked;
    // Read when a page is made, not now: nobody has found out yet who asks.
    const seen: { readonly [name: string]: () => unknown } = {
      assetsVersion: () => version,
      demonstration: () => config.demonstration,
      // For a form's action: without it a browser keeps the fragment of a link that led here.
      here: () => request.originalUrl,
      nowSaid: () => sayInstant(clock.now()),
      member: () => asked.member,
      memberSaid: () => asked.member && sayRoles(asked.member),
      navigation: () =>
        asked.member &&
        navigationOf(
          places.of(asked.member, procedures.all, config.demonstration),
          request.path,
          Number(response.locals.unread ?? 0),
        ),
      said: () => saidOnce(asked as Partial<Pick<Request, 'session'>>),
    };
    for (const [name, get] of Object.entries(seen))
      Object.defineProperty(response.locals, name, { enumerable: true, configurable: true, get });
    next();
  });
}

/** The places of the navigation, where the reader is among them, and what they have not read. */
function navigationOf(
  places: readonly Place[],
  path: string,
  unread: number,
): readonly { readonly text: string; readonly href: string; readonly active: boolean }[] {
  const at = placeAt(places, path);
  return places.map((place) => ({
    text: place.href === '/notices' && unread > 0 ? `${place.text} (${unread} unread)` : place.text,
    href: place.href,
    active: place === at,
  }));
}

/** Changes when any asset does. Throws where they have not been made. */
function versionOf(directory: string): string {
  const files = ['app.css', 'app.js'].map((name) => join(directory, name));
  const missing = files.find((file) => !existsSync(file));
  if (missing)
    throw new Error(`${missing} is not there: make the pages' assets with "npm run build:assets"`);
  return files
    .reduce((hash, file) => hash.update(readFileSync(file)), createHash('sha256'))
    .digest('hex')
    .slice(0, 12);
}
