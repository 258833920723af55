import { randomBytes } from 'node:crypto';
import { mkdir } from 'node:fs/promises';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { asLedgerError, LedgerError, systemCode } from '../failure.ts';
import type { Ledger } from '../ledger.ts';
import { frameOf, Frames, type Message } from './frames.ts';
import { removeSocket } from './lock.ts';
import { callOn, errorMessage, isCall, protocol } from './protocol.ts';

/** A path of a Unix socket has at most 107 bytes on Linux, 103 on macOS. */
const longestPath = 100;

const random = (): string => randomBytes(8).toString('hex');

/** The owner's end of the door: listens, and answers for the ledger once there is one. */
export class Host {
  readonly socket: string;
  readonly #token: string;
  readonly #server: Server;
  readonly #connections = new Set<Socket>();
  readonly #underWay = new Set<Promise<void>>();
  readonly #ledger: Promise<Ledger>;
  #give: (ledger: Ledger) => void = () => {};
  #closing = false;

  private constructor(socket: string, token: string) {
    this.socket = socket;
    this.#token = token;
    this.#ledger = new Promise((resolve) => {
      this.#give = resolve;
    });
    this.#server = createServer((connection) => this.#serve(connection));
  }

  /** Listens at a socket in the folder, or elsewhere where the folder's path is too long or its disk holds no sockets. Throws a LedgerError. */
  static async listen(folder: string, token: string): Promise<Host> {
    const name = `hearsay-${random()}`;
    if (process.platform === 'win32') return Host.#at(`\\\\.\\pipe\\${name}`, token);
    const near = join(folder, name);
    if (Buffer.byteLength(near) <= longestPath) {
      const host = await Host.#at(near, token).catch((error: unknown) => unlessSystems(error));
      if (host) return host;
    }
    const own = join(tmpdir(), `hearsay-door-${random()}`);
    await mkdir(own, { mode: 0o700 });
    return Host.#at(join(own, name), token);
  }

  static async #at(socket: string, token: string): Promise<Host> {
    const host = new Host(socket, token);
    await new Promise<void>((resolve, reject) => {
      host.#server.once('error', (error) => reject(asLedgerError(error, socket)));
      host.#server.listen(socket, () => resolve());
    });
    // It is no reason for the program to go on.
    host.#server.unref();
    return host;
  }

  /** Answers for this ledger from now on; those who came before have waited. */
  open(ledger: Ledger): void {
    this.#give(ledger);
  }

  /** Takes no more calls, and ends those under way: each gets its answer. */
  async drain(): Promise<void> {
    this.#closing = true;
    await Promise.all(this.#underWay);
  }

  async close(): Promise<void> {
    for (const connection of this.#connections) connection.destroy();
    await new Promise<void>((resolve) => {
      this.#server.close(() => resolve());
    });
    await removeSocket(this.socket);
  }

  #serve(socket: Socket): void {
    this.#connections.add(socket);
    const connection: Connection = new Connection(socket, this.#token, (message) =>
      this.#answer(connection, message),
    );
    socket.unref();
    socket.on('close', () => {
      this.#connections.delete(socket);
      connection.end();
    });
  }

  async #answer(connection: Connection, { id, call, args }: Message): Promise<void> {
    const work = this.#reply(connection, id, call, Array.isArray(args) ? args : []);
    // A turn may not come as long as another holds it.
    if (call === 'take') return;
    this.#underWay.add(work);
    await work;
    this.#underWay.delete(work);
  }

  async #reply(connection: Connection, id: unknown, call: unknown, args: readonly unknown[]): Promise<void> {
    try {
      connection.send({ id, result: await this.#result(connection, call, args) });
    } catch (error) {
      connection.send({ id, error: errorMessage(error) });
    }
  }

  async #result(connection: Connection, call: unknown, args: readonly unknown[]): Promise<unknown> {
    if (this.#closing)
      throw new LedgerError('closed', 'The owner of the ledger is closing it; open it again.');
    const ledger = await this.#ledger;
    if (call === 'hello') return protocol;
    if (call === 'take') return connection.take(ledger, String(args[0]), Number(args[1]));
    if (call === 'end') return connection.endTurn(Number(args[0]));
    if (!isCall(call))
      throw new LedgerError('owned', `The owner of the ledger knows no call ${String(call)}.`);
    return callOn(ledger, call, args);
  }
}

/** A disk that holds no sockets says so in the system's words. */
function unlessSystems(error: unknown): null {
  if (error instanceof LedgerError && systemCode(error.cause) !== null) return null;
  throw error;
}

/** One client's connection, with the turns it has taken. */
class Connection {
  readonly #socket: Socket;
  readonly #frames = new Frames();
  readonly #turns = new Map<number, () => void>();
  #shown = false;
  #ended = false;

  constructor(socket: Socket, token: string, answer: (message: Message) => Promise<void>) {
    this.#socket = socket;
    socket.on('error', () => socket.destroy());
    socket.on('data', (part: Buffer) => {
      try {
        for (const message of this.#frames.add(part)) {
          this.#shown ||= message['token'] === token;
          if (this.#shown) void answer(message);
          else socket.destroy();
        }
      } catch (error) {
        // What is no frame does not come from a client of ours.
        if (!(error instanceof RangeError || error instanceof SyntaxError)) throw error;
        socket.destroy();
      }
    });
  }

  send(message: Message): void {
    if (!this.#ended) this.#socket.write(frameOf(message));
  }

  /** Resolves when the turn has come; it lasts until it is ended, or the connection is. */
  async take(ledger: Ledger, name: string, turn: number): Promise<null> {
    return new Promise((resolve, reject) => {
      const held = async (): Promise<void> => {
        try {
          await ledger.exclusive(name, () => this.#turn(turn, () => resolve(null)));
        } catch (error) {
          reject(error);
        }
      };
      void held();
    });
  }

  #turn(turn: number, come: () => void): Promise<void> {
    return new Promise((end) => {
      if (this.#ended) end();
      else this.#turns.set(turn, end);
      come();
    });
  }

  endTurn(turn: number): null {
    this.#turns.get(turn)?.();
    this.#turns.delete(turn);
    return null;
  }

  end(): void {
    this.#ended = true;
    for (const end of this.#turns.values()) end();
    this.#turns.clear();
  }
}
