import { connect, type Socket } from 'node:net';
import type { Session } from './firefox-bidi.ts';

type Reply = [kind: 1, id: number, error: { error: string; message: string } | null, value: unknown];

/**
 * Firefox's own remote protocol. It reaches what WebDriver BiDi is kept from: the extension's pages in tabs, and the
 * browser itself, where an event page can be ended. Messages are JSON behind their length and a colon.
 */
export class Marionette {
  #socket: Socket;
  #buffer = Buffer.alloc(0);
  #count = 0;
  #waiting = new Map<number, { resolve(value: unknown): void; reject(error: Error): void }>();

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('data', (data) => this.#receive(Buffer.from(data)));
  }

  /** With its session, which WebDriver BiDi can join. */
  static async connect(port: number): Promise<{ marionette: Marionette; session: Session }> {
    const socket = connect(port, '127.0.0.1');
    await new Promise<void>((resolve, reject) => {
      socket.once('data', () => resolve());
      socket.once('error', reject);
    });
    const marionette = new Marionette(socket);
    const wanted = { acceptInsecureCerts: true, webSocketUrl: true, unhandledPromptBehavior: 'ignore' };
    const session = (await marionette.send('WebDriver:NewSession', wanted)) as Session;
    return { marionette, session };
  }

  send(command: string, parameters: object = {}): Promise<unknown> {
    const id = ++this.#count;
    const text = JSON.stringify([0, id, command, parameters]);
    this.#socket.write(`${Buffer.byteLength(text)}:${text}`);
    return new Promise((resolve, reject) => this.#waiting.set(id, { resolve, reject }));
  }

  /** Runs a function body in the page of the current tab, or in the browser itself. */
  async run(
    script: string,
    args: unknown[] = [],
    context: 'content' | 'chrome' = 'content',
  ): Promise<unknown> {
    await this.send('Marionette:SetContext', { value: context });
    const answer = await this.send('WebDriver:ExecuteScript', {
      script,
      args,
      sandbox: 'system',
      newSandbox: true,
    });
    return (answer as { value: unknown }).value;
  }

  /**
   * Runs a function in the page of the current tab. It sees what that page sees, `chrome` too; what goes in and comes
   * out is JSON.
   */
  async evaluate<Result, Argument>(
    run: (argument: Argument) => Result,
    argument: Argument,
  ): Promise<Awaited<Result>> {
    await this.send('Marionette:SetContext', { value: 'content' });
    const script = `return (${run})(...arguments);`;
    const answer = await this.send('WebDriver:ExecuteScript', { script, args: [argument], newSandbox: true });
    return (answer as { value: Awaited<Result> }).value;
  }

  /** Opens this in the current tab, or the same again. */
  async navigate(url?: string): Promise<void> {
    await this.send('Marionette:SetContext', { value: 'content' });
    await (url ? this.send('WebDriver:Navigate', { url }) : this.send('WebDriver:Refresh'));
  }

  close(): void {
    this.#socket.destroy();
  }

  #receive(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const colon = this.#buffer.indexOf(':');
      const length = colon < 0 ? Number.NaN : Number(this.#buffer.subarray(0, colon).toString());
      if (Number.isNaN(length) || this.#buffer.length < colon + 1 + length) return;
      const [, id, error, value] = JSON.parse(
        this.#buffer.subarray(colon + 1, colon + 1 + length).toString(),
      ) as Reply;
      this.#buffer = this.#buffer.subarray(colon + 1 + length);
      const waiting = this.#waiting.get(id);
      this.#waiting.delete(id);
      if (error) waiting?.reject(new Error(`${error.error}: ${error.message}`));
      else waiting?.resolve(value);
    }
  }
}
