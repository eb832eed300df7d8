import { createServer, type AddressInfo, type Server } from 'node:net';

/** Two ports that nobody has. Both are held until both are known, so that they differ. */
export async function freePorts(): Promise<[number, number]> {
  const probes = [await listening(), await listening()] as const;
  const ports = probes.map((probe) => (probe.address() as AddressInfo).port);
  await Promise.all(probes.map((probe) => new Promise((resolve) => probe.close(resolve))));
  return ports as [number, number];
}

function listening(): Promise<Server> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => resolve(probe));
  });
}
