/**
 * Makes the application, for main.ts and for tests. In this order a request passes: security
 * headers, who asks, the body, evidence that it is from our own pages, limits, the guard, the
 * route. It starts without Temporal and without the identity provider.
 */
import type { Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { json, raw, type ErrorRequestHandler, type RequestHandler } from 'express';
import helmet from 'helmet';
import { Logger } from 'nestjs-pino';
import type { Procedure } from '../../libs/domain/procedure';
import { Clock } from '../../libs/database/clock/clock';
import { connect } from '../../libs/database/connect';
import { patience } from '../../libs/database/patience';
import { connectWhenAsked } from '../../libs/temporal/connecting';
import { MovingTime } from '../../libs/temporal/moving-time';
import { AppModule } from './app.module';
import { TemporalClerks, type Clerks } from './web/clerks';
import type { Config } from './web/config';
import { setUpContractPage } from './web/contract/contract-page';
import { identify } from './web/signing-in/identify';
import { Members } from '../../libs/database/people/members';
import { sameOrigin } from './web/signing-in/same-origin';
import { sessions as openSessions } from './web/signing-in/sessions';
import { Procedures, TheRecord } from '../../libs/database/the-record';
import { setUpPages } from './web/layout/pages';
import { forms, formsAllTheSame } from './web/layout/sent';
import { uploads } from './web/uploads';

export interface Making {
  readonly procedures: readonly Procedure[];
  /** Beside the API's own. */
  readonly modules?: readonly Type[];
  /** In place of Temporal. */
  readonly clerks?: Clerks;
  readonly logLevel?: string;
}

const bodyLimit = '1mb';

export async function createApp(
  config: Config,
  { procedures, modules = [], clerks: given, logLevel = 'info' }: Making,
): Promise<NestExpressApplication> {
  const source = await connect(config.DATABASE_URL, {
    pool: 20,
    name: 'panel-clerk api',
    patience: patience.api,
  });
  const clock = config.demonstration ? await Clock.demonstration(source) : Clock.real();
  const connection = connectWhenAsked(config.TEMPORAL_ADDRESS);
  const clerks = given ?? new TemporalClerks(connection, config.TEMPORAL_NAMESPACE);
  const record = new TheRecord(source);
  const sessions = openSessions(source, config);
  // Nest calls this last: the server takes no requests any more, so nothing is in flight.
  const close = async () => {
    clock.stop();
    sessions.close();
    await clerks.close();
    await connection.close().catch(() => undefined);
    await source.destroy();
  };
  const app = await NestFactory.create<NestExpressApplication>(
    AppModule.with(
      {
        config,
        record,
        procedures: new Procedures(procedures),
        clock,
        clerks,
        time: new MovingTime(source, connection, config.TEMPORAL_NAMESPACE),
        logLevel,
        close,
      },
      modules,
    ),
    { bodyParser: false, bufferLogs: true, abortOnError: false },
  );
  app.useLogger(app.get(Logger));

  if (config.https) app.set('trust proxy', 1);
  app.disable('x-powered-by');
  app.set('query parser', 'extended');
  app.use(securityHeaders(config));
  setUpPages(app);
  setUpContractPage(app);
  const form = forms(bodyLimit);
  app.use(identify(new Members(record, clock), sessions, config), formsAllTheSame(form));
  app.use(
    json({ limit: bodyLimit, type: ['json', '+json'] }),
    form,
    raw({ limit: bodyLimit, type: 'text/csv' }),
    uploads,
    ownErrors,
  );
  app.use(sameOrigin(config));

  return app;
}

/** Nest would turn a parser's SyntaxError into its own error, and lose what it was about. */
const ownErrors: ErrorRequestHandler = (
  error: { readonly type?: string },
  _request,
  _response,
  next,
) => {
  next(
    error instanceof SyntaxError
      ? Object.assign(new Error('The body cannot be read'), { type: error.type })
      : error,
  );
};

/**
 * No script but our own files, nothing framed, nothing cached: every answer may be about a child.
 */
function securityHeaders({ https, OIDC_ISSUER }: Config): RequestHandler {
  const strict = helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'none'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        fontSrc: ["'self'"],
        connectSrc: ["'self'"],
        manifestSrc: ["'self'"],
        // Browsers hold the redirect after signing out to this as well.
        formAction: ["'self'", new URL(OIDC_ISSUER).origin],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        objectSrc: ["'none'"],
        ...(https ? { upgradeInsecureRequests: [] } : {}),
      },
    },
    strictTransportSecurity: https ? { maxAge: 31_536_000, includeSubDomains: true } : false,
    referrerPolicy: { policy: 'no-referrer' },
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  });
  return (request, response, next) => {
    response.setHeader('cache-control', 'no-store');
    strict(request, response, next);
  };
}
