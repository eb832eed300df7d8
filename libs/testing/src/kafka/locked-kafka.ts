import { execFile } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { promisify } from 'node:util';
import { startOfArtifacts, type Lock } from './broker-of-artifacts';
import type { Properties } from './properties';
import type { RunningKafka } from './running-kafka';

const execute = promisify(execFile);

/** A broker that speaks TLS and asks for a password. All secrets are made for it and rest in its home. */
export interface LockedKafka extends RunningKafka {
  readonly username: string;
  readonly password: string;
  /** File with the certificate that vouches for it: its own. */
  readonly ca: string;
}

/** Is there what a locked broker runs by? */
export function hasJava(): boolean {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  return ['java', 'keytool', 'mvn'].every((program) => folders.some((folder) => existsSync(join(folder, program))));
}

/** Starts one in an empty folder `home`: SCRAM-SHA-512 and PLAIN, by TLS alone. By Java always, whatever engine there is. */
export async function startLockedKafka(home: string): Promise<LockedKafka> {
  const keys = await makeCertificate(home, '127.0.0.1');
  const username = 'tutela';
  const password = randomBytes(18).toString('hex');
  const lock: Lock = {
    settings: (port, controllerPort) => lockedBy(keys, { username, password }, port, controllerPort),
    users: [`SCRAM-SHA-512=[name=${username},password=${password}]`],
  };
  return { ...(await startOfArtifacts(home, lock)), username, password, ca: keys.certificate };
}

interface Keys {
  readonly store: string;
  readonly storePassword: string;
  /** PEM. */
  readonly certificate: string;
}

/** A key with a certificate that it has signed itself, for a broker at this address. */
export async function makeCertificate(folder: string, address: string): Promise<Keys> {
  const store = join(folder, 'keys.p12');
  const certificate = join(folder, 'ca.pem');
  const storePassword = randomBytes(18).toString('hex');
  const keystore = ['-keystore', store, '-storepass', storePassword, '-alias', 'broker'];
  const subject = ['-dname', 'CN=tutela-test', '-ext', `san=ip:${address}`, '-validity', '2'];
  await execute('keytool', ['-genkeypair', '-keyalg', 'EC', '-groupname', 'secp256r1', ...subject, ...keystore]);
  await execute('keytool', ['-exportcert', '-rfc', '-file', certificate, ...keystore]);
  return { store, storePassword, certificate };
}

/** The broker meets its own lock, as the user it knows. */
function lockedBy(
  { store, storePassword, certificate }: Keys,
  { username, password }: Pick<LockedKafka, 'username' | 'password'>,
  port: number,
  controllerPort: number,
): Properties {
  const modules = 'org.apache.kafka.common.security';
  const itself = `username="${username}" password="${password}"`;
  const plain = `${modules}.plain.PlainLoginModule required ${itself} user_${username}="${password}";`;
  return {
    listeners: `LOCKED://127.0.0.1:${port},CONTROLLER://127.0.0.1:${controllerPort}`,
    'advertised.listeners': `LOCKED://127.0.0.1:${port}`,
    'listener.security.protocol.map': 'LOCKED:SASL_SSL,CONTROLLER:PLAINTEXT',
    'inter.broker.listener.name': 'LOCKED',
    'sasl.mechanism.inter.broker.protocol': 'PLAIN',
    'sasl.enabled.mechanisms': 'SCRAM-SHA-512,PLAIN',
    'listener.name.locked.scram-sha-512.sasl.jaas.config': `${modules}.scram.ScramLoginModule required;`,
    'listener.name.locked.plain.sasl.jaas.config': plain,
    'ssl.keystore.type': 'PKCS12',
    'ssl.keystore.location': store,
    'ssl.keystore.password': storePassword,
    'ssl.key.password': storePassword,
    'ssl.truststore.type': 'PEM',
    'ssl.truststore.location': certificate,
  };
}
