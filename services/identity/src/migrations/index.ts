import { PendingByLog1763900500001 } from '@tutela/platform';
import { CreateIdentity1763800200000 } from './1763800200000-create-identity';
import { SchoolsAndCompanies1763800200005 } from './1763800200005-schools-and-companies';
import { TellLeaversAgain1763800200006 } from './1763800200006-tell-leavers-again';
import { ResyncTags1763900200001 } from './1763900200001-resync-tags';

export const identityMigrations = [
  CreateIdentity1763800200000,
  SchoolsAndCompanies1763800200005,
  TellLeaversAgain1763800200006,
  ResyncTags1763900200001,
  PendingByLog1763900500001,
] as const;
