import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** A piece as it came off one side: whole messages or parts of them. */
export interface Piece {
  readonly from: 'caller' | 'answerer';
  readonly bytes: Buffer;
}

/** Each piece goes on at once: what waits to be joined with a later one makes every statement of a platform 40 ms slower. */
const noDelay = true;

/** A line between two processes that can be listened to, so that a test knows how far they are without asking them. */
export class Line {
  /** Told of each piece before it goes on. */
  onPiece: (piece: Piece) => void = () => undefined;

  private constructor(
    private readonly server: Server,
    readonly port: number,
  ) {}

  /** @param target the port of whoever answers, asked at each connection: it may have started again elsewhere */
  static async open(target: () => number): Promise<Line> {
    const server = createServer({ noDelay }, (caller) =>
      line.through(caller, connect({ port: target(), host: '127.0.0.1', noDelay })),
    );
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const line = new Line(server, (server.address() as AddressInfo).port);
    return line;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  close(): void {
    this.server.close();
  }

  private through(caller: Socket, answerer: Socket): void {
    this.carry(caller, answerer, 'caller');
    this.carry(answerer, caller, 'answerer');
  }

  private carry(one: Socket, other: Socket, from: Piece['from']): void {
    one.on('data', (bytes) => {
      this.onPiece({ from, bytes });
      if (!other.write(bytes)) one.pause();
    });
    other.on('drain', () => one.resume());
    one.on('error', () => other.destroy());
    one.on('end', () => other.end());
    one.on('close', () => other.destroy());
  }
}
