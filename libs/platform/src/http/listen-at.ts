import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { ConfigError } from '../config/config';

interface Address {
  readonly HOST: string;
  readonly PORT: number;
}

/**
 * Opens the port and answers where that is.
 * @throws ConfigError with the setting where the port cannot be had; what was made for it is closed by then
 */
export async function listenAt(app: NestFastifyApplication, { HOST, PORT }: Address): Promise<string> {
  try {
    await app.listen(PORT, HOST);
  } catch (error) {
    await app.close();
    throw faultOf(error as NodeJS.ErrnoException, PORT) ?? error;
  }
  const address = app.getHttpServer().address();
  const port = typeof address === 'object' && address ? address.port : PORT;
  return `http://${HOST.includes(':') ? `[${HOST}]` : HOST}:${port}`;
}

function faultOf({ code }: NodeJS.ErrnoException, port: number): ConfigError | undefined {
  if (code === 'EADDRINUSE')
    return new ConfigError(`PORT: ${port} is taken by another program. Stop that one, or set PORT to another.`);
  if (code === 'EACCES')
    return new ConfigError(`PORT: ${port} is not for this account. Set PORT to one of 1024 and above.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new ConfigError('HOST: is no address of this machine. 0.0.0.0 is all that it has.');
  return undefined;
}
