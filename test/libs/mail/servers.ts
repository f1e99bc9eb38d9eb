/**
 * Mail servers and a GOV.UK Notify of a test's own, on this machine, that do whatever a test has
 * them do.
 */
import { createServer as http, type IncomingMessage, type Server as Web } from 'node:http';
import { createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * What a mail server does with a mail to one address: take it, say nothing more, refuse it, or take
 * it and hang up.
 */
export type Does =
  | 'takes it'
  | 'hangs'
  | 'refuses the address'
  | 'refuses the message'
  | 'is busy'
  | 'takes it and hangs up'
  | 'hangs up at once';
export interface Received {
  readonly to: string;
  readonly id: string;
  readonly subject: string;
  readonly text: string;
}

export class MailServer {
  readonly received: Received[] = [];
  private readonly sockets = new Set<Socket>();
  private constructor(
    private readonly server: Server,
    readonly url: string,
  ) {}

  /** `does` is asked for each mail, with how often this address was tried before. */
  static async start(does: (to: string, before: number) => Does): Promise<MailServer> {
    const tried = new Map<string, number>();
    const server = createServer((socket) => {
      mail.sockets.add(socket);
      socket.on('error', () => undefined);
      talk(socket, does, tried, mail.received);
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const mail: MailServer = new MailServer(
      server,
      `smtp://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    return mail;
  }

  async stop(): Promise<void> {
    for (const socket of this.sockets) socket.destroy();
    await new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

function talk(
  socket: Socket,
  does: (to: string, before: number) => Does,
  tried: Map<string, number>,
  received: Received[],
): void {
  let [buffer, body, to, doing] = ['', undefined as string | undefined, '', 'takes it' as Does];
  const say = (line: string) => {
    socket.write(`${line}\r\n`);
  };
  const told = () => {
    const header = (name: string) =>
      new RegExp(`^${name}: (.*)$`, 'mi').exec(body!)?.[1]?.trim() ?? '';
    received.push({
      to,
      id: header('message-id'),
      subject: header('subject'),
      text: body!.slice(body!.indexOf('\r\n\r\n') + 4),
    });
  };
  const heard = (line: string) => {
    if (body !== undefined) {
      if (line !== '.') {
        body += `${line}\r\n`;
        return;
      }
      if (doing === 'refuses the message') say('554 5.7.1 refused, said of canary@example.org');
      else {
        told();
        if (doing === 'takes it and hangs up') socket.destroy();
        else say('250 2.0.0 taken');
      }
      body = undefined;
    } else if (/^EHLO/i.test(line)) say('250 test');
    else if (/^RCPT TO:<(.*)>/i.test(line)) {
      to = /^RCPT TO:<(.*)>/i.exec(line)![1]!;
      doing = does(to, tried.get(to) ?? 0);
      tried.set(to, (tried.get(to) ?? 0) + 1);
      if (doing === 'hangs up at once') socket.destroy();
      else if (doing === 'refuses the address') say(`550 5.1.1 no such mailbox ${to}`);
      else if (doing === 'is busy') say('451 4.3.0 try again later');
      else if (doing !== 'hangs') say('250 ok');
    } else if (/^DATA/i.test(line)) {
      body = '';
      say('354 go on');
    } else if (/^QUIT/i.test(line)) {
      say('221 bye');
      socket.end();
    } else say('250 ok');
  };
  say('220 test');
  socket.on('data', (chunk) => {
    buffer += chunk.toString();
    for (let at = buffer.indexOf('\r\n'); at >= 0; at = buffer.indexOf('\r\n')) {
      const line = buffer.slice(0, at);
      buffer = buffer.slice(at + 2);
      heard(line);
    }
  });
}

export interface Sending {
  readonly email_address: string;
  readonly reference: string;
  readonly template_id: string;
  readonly personalisation: { readonly subject: string; readonly body: string };
}

/**
 * Notify as far as we ask it: takes emails, and says whether it has a reference. `answers` gives
 * the status of a sending; 0 takes it and hangs up.
 */
export class NotifyServer {
  readonly taken: Sending[] = [];
  asked = 0;
  private constructor(
    private readonly server: Web,
    readonly url: string,
  ) {}

  static async start(answers: (before: number) => number): Promise<NotifyServer> {
    let before = 0;
    const server = http((request, response) => {
      const reply = (status: number, body: object) => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (request.method === 'GET') {
        notify.asked += 1;
        const reference = new URL(request.url!, 'http://x').searchParams.get('reference');
        reply(200, { notifications: notify.taken.filter((one) => one.reference === reference) });
        return;
      }
      void whole(request).then((text) => {
        const status = answers(before);
        before += 1;
        if (status === 201 || status === 0) notify.taken.push(JSON.parse(text) as Sending);
        if (status === 0) request.socket.destroy();
        else
          reply(
            status,
            status === 201
              ? { id: 'x' }
              : {
                  status_code: status,
                  errors: [{ error: 'Error', message: 'said of canary@example.org' }],
                },
          );
      });
    });
    await new Promise<void>((resolve) => {
      server.listen(0, '127.0.0.1', resolve);
    });
    const notify: NotifyServer = new NotifyServer(
      server,
      `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    );
    return notify;
  }

  stop(): Promise<unknown> {
    this.server.closeAllConnections();
    return new Promise((resolve) => {
      this.server.close(resolve);
    });
  }
}

async function whole(request: IncomingMessage): Promise<string> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text;
}
