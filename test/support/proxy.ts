/**
 * Stands between a process of ours and the real PostgreSQL, and does what a network or a server
 * that goes away does.
 */
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/**
 * How PostgreSQL is away: nobody listens, it lets in and says nothing, it resets, it hangs up; or it
 * says, as it does itself, that it has no connection left or that it starts.
 */
export const ways = ['refuses', 'hangs', 'resets', 'hangs up', 'is full', 'starts'] as const;
export type Away = (typeof ways)[number];

const says: { readonly [A in Away]?: string } = { 'is full': '53300', starts: '57P03' };

/** An ErrorResponse of PostgreSQL's protocol, without its words. */
function fatal(code: string): Buffer {
  const fields = Buffer.from(`SFATAL\0VFATAL\0C${code}\0Mno\0\0`);
  const head = Buffer.from('E....');
  head.writeInt32BE(fields.length + 4, 1);
  return Buffer.concat([head, fields]);
}

export class Proxy {
  /** Whoever connects through it. */
  private readonly pairs = new Set<readonly [Socket, Socket]>();
  private does: Away | 'passes' = 'passes';

  private constructor(
    private readonly server: Server,
    private readonly port: number,
    /** The same database, by way of the proxy. */
    readonly url: string,
  ) {}

  static async before(address: string): Promise<Proxy> {
    const to = new URL(address);
    const server = createServer((near) => proxy.take(near, to));
    const port = await listen(server, 0);
    const url = Object.assign(new URL(address), { host: `127.0.0.1:${port}` }).toString();
    const proxy: Proxy = new Proxy(server, port, url);
    return proxy;
  }

  async goAway(how: Away): Promise<void> {
    this.does = how;
    if (how === 'refuses')
      await new Promise<void>((closed) => {
        this.server.close(() => closed());
        this.letGo((near) => near.destroy());
      });
    else if (how === 'hangs')
      this.letGo((near, far) => {
        near.pause().unpipe(far);
        far.pause().unpipe(near);
      });
    else if (how === 'resets') this.letGo((near) => near.resetAndDestroy());
    else this.letGo((near) => near.end());
  }

  /** New connections pass again; those that hang go on hanging. */
  async comeBack(): Promise<void> {
    const refused = this.does === 'refuses';
    this.does = 'passes';
    if (refused) await listen(this.server, this.port);
  }

  async stop(): Promise<void> {
    this.letGo((near) => near.destroy());
    if (this.server.listening)
      await new Promise<void>((closed) => {
        this.server.close(() => closed());
      });
  }

  private take(near: Socket, to: URL): void {
    near.on('error', () => undefined);
    const said = this.does === 'passes' ? undefined : says[this.does];
    if (said !== undefined) near.once('data', () => near.end(fatal(said)));
    else if (this.does === 'resets') near.resetAndDestroy();
    else if (this.does === 'hangs up') near.end();
    const far = connect(Number(to.port), to.hostname);
    far.on('error', () => undefined);
    const pair = [near, far] as const;
    this.pairs.add(pair);
    near.on('close', () => {
      far.destroy();
      this.pairs.delete(pair);
    });
    far.on('close', () => near.destroy());
    if (this.does === 'passes') near.pipe(far).pipe(near);
  }

  private letGo(how: (near: Socket, far: Socket) => void): void {
    for (const [near, far] of this.pairs) how(near, far);
  }
}

const listen = (server: Server, port: number): Promise<number> =>
  new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      resolve((server.address() as AddressInfo).port);
    });
  });
