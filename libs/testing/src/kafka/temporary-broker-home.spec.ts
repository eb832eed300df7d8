import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeBrokerLeftovers, temporaryBrokerHome } from './temporary-broker-home';

it('removes what killed runs left, and neither what a living run uses nor a program that has the broker’s old number', async () => {
  const dead = spawn(process.execPath, ['--version']);
  await once(dead, 'exit');
  const left = await mkdtemp(join(tmpdir(), `tutela-kafka-test-${dead.pid}-`));
  const innocent = spawn('sleep', ['60']);
  await writeFile(join(left, 'kafka.pid'), String(innocent.pid));
  const ours = await temporaryBrokerHome();
  await removeBrokerLeftovers();
  expect([left, ours].map(existsSync)).toEqual([false, true]);
  expect(innocent.exitCode ?? innocent.signalCode).toBeNull();
  innocent.kill();
  await rm(ours, { recursive: true });
});
