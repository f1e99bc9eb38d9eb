/**
 * Notices by GOV.UK Notify: one template, whose subject is ((subject)) and whose message is
 * ((body)). Its `reference` does not stop a second sending by itself, but it can be asked for:
 * before anything is sent again of which no answer came, Notify is asked whether it has it. So it
 * goes once.
 */
import { NotifyClient } from 'notifications-node-client';
import type { DeliveryFailure } from '../domain/delivery-failure';
import { failureOf } from './failing';
import type { Mail, Outcome, Post } from './post';

export interface Service {
  readonly key: string;
  readonly template: string;
  /** Another address than GOV.UK's own, for tests. */
  readonly at?: string;
  /** Real milliseconds for one request. */
  readonly patience: number;
}

type Failed = { readonly code?: string; readonly response?: { readonly status: number } };
type Ask = (options: object) => Promise<unknown>;

export class Notify implements Post {
  private readonly client: NotifyClient;

  constructor(private readonly service: Service) {
    const { key, at, patience } = service;
    this.client = at === undefined ? new NotifyClient(key) : new NotifyClient(at, key);
    // By itself it would wait for an answer for ever.
    const { restClient } = (
      this.client as unknown as { readonly apiClient: { readonly restClient: Ask } }
    ).apiClient;
    this.client.setClient(((options: object) =>
      restClient({ ...options, signal: AbortSignal.timeout(patience), maxRedirects: 0 })) as never);
  }

  async hand({ key, address, subject, text, again }: Mail): Promise<Outcome> {
    try {
      if (again && (await this.has(key))) return { is: 'handed over', once: true };
    } catch (error) {
      return { is: 'not now', why: waitsFor(error as Failed), answered: true };
    }
    try {
      await this.client.sendEmail(this.service.template, address, {
        personalisation: { subject, body: text },
        reference: key,
      });
      return { is: 'handed over', once: true };
    } catch (error) {
      return outcomeOf(error as Failed);
    }
  }

  private async has(reference: string): Promise<boolean> {
    const { data } = (await this.client.getNotifications(
      'email',
      undefined as never,
      reference,
      undefined as never,
    )) as { readonly data: { readonly notifications: readonly unknown[] } };
    return data.notifications.length > 0;
  }
}

/**
 * 400 is about this mail. A key that is not let in (403) is for the service to mend, and everything
 * waits until it is.
 */
function outcomeOf(failed: Failed): Outcome {
  const { code, response } = failed;
  if (response?.status === 400) return { is: 'refused', why: { kind: 'refused', code: '400' } };
  return {
    is: 'not now',
    why: waitsFor(failed),
    answered: response ? response.status < 500 : code === 'ECONNREFUSED' || code === 'ENOTFOUND',
  };
}

/** Why a mail waits that nothing is known against. */
function waitsFor({ code, response }: Failed): DeliveryFailure {
  if (response) return { kind: 'notYet', code: String(response.status) };
  // Nothing but our own patience cancels a request.
  return failureOf(code === 'ERR_CANCELED' ? 'ETIMEDOUT' : code);
}
