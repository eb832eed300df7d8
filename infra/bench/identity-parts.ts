import { logFor, MailOutbox, openRuntime, type Runtime } from '@tutela/platform';
import { PasswordHasher } from '../../services/identity/src/account/password-hasher';
import { IdentityKeys } from '../../services/identity/src/keys';
import { identityMigrations } from '../../services/identity/src/migrations';
import { CheckCode } from '../../services/identity/src/sign-in/check-code/check-code.use-case';
import { CheckPassword } from '../../services/identity/src/sign-in/check-password/check-password.use-case';
import { SecondStep } from '../../services/identity/src/sign-in/second-step';
import { CodeCheck } from '../../services/identity/src/tag/code-check';
import { startIdentity, type IdentityUnderTest } from '../../services/identity/src/test-support/identity-under-test';

/** Identity as it runs, and its use cases on the same database, to be called without the requests around them. */
export interface IdentityParts {
  readonly identity: IdentityUnderTest;
  readonly runtime: Runtime;
  readonly hasher: PasswordHasher;
  readonly codes: CodeCheck;
  readonly checkPassword: CheckPassword;
  readonly checkCode: CheckCode;
  close(): Promise<void>;
}

export async function openIdentity(): Promise<IdentityParts> {
  const identity = await startIdentity();
  const { config, transport } = identity;
  const log = logFor('identity', 'silent');
  const runtime = await openRuntime({
    config,
    service: 'identity',
    sharedMigrations: identityMigrations,
    transport,
    log,
  });
  const mail = new MailOutbox(runtime.shared, Buffer.alloc(32, 7), { carry: () => Promise.resolve() }, log);
  const keys = new IdentityKeys(config.ROOT_SECRET_FILE);
  const hasher = new PasswordHasher();
  await hasher.prepare();
  const codes = new CodeCheck(runtime.acts, keys, mail, runtime.clocks);
  return {
    identity,
    runtime,
    hasher,
    codes,
    checkPassword: new CheckPassword(runtime.acts, keys, hasher),
    checkCode: new CheckCode(new SecondStep(runtime.acts, keys, codes)),
    close: async () => {
      await runtime.close();
      await identity.close();
    },
  };
}
