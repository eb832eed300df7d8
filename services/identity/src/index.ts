export { identityConfigSchema, type IdentityConfig } from './config';
export {
  seedDemonstration,
  type Demonstration,
  type DemonstrationOrganisation,
  type DemonstrationPerson,
  type DemonstrationTag,
} from './demonstration/seed-demonstration';
export { start, type IdentityListening } from './start';
