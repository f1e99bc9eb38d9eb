/**
 * The API as another system's developer would call it: with types made from openapi.json, so that a
 * change of what it tells does not compile here. What it answers is held to openapi.json as well.
 */
import createClient, { type Client, type Middleware } from 'openapi-fetch';
import { notAsTold } from '../support/contract';
import type { components, paths } from './api';

export type Schemas = components['schemas'];
export type Api = Client<paths>;
/** What may be sent to a route that takes one of many forms. */
export type Sent<Path extends '/api/v1/referrals' | '/api/v1/cases/{id}/acts'> =
  paths[Path]['post']['requestBody']['content']['application/json'];

const asTold: Middleware = {
  async onResponse({ request, response, schemaPath }) {
    if (!response.ok || response.status === 204) return;
    const body: unknown = await response.clone().json();
    const faults = notAsTold(request.method, schemaPath, response.status, body);
    if (faults.length > 0)
      throw new Error(`The answer is not as openapi.json tells it:\n${faults.join('\n')}`);
  },
};

export function api(url: string, token: string): Api {
  const client = createClient<paths>({
    baseUrl: url,
    headers: { accept: 'application/json', authorization: `Bearer ${token}` },
  });
  client.use(asTold);
  return client;
}
