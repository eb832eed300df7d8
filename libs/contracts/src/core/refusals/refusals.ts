import { atTheDoor } from './at-the-door';
import { ofCases } from './cases';
import { ofCollection } from './collection';
import { ofIdentity } from './identity';

/** Every refusal the product knows. One that is thrown and is not in here does not compile. */
export const refusals = { ...atTheDoor, ...ofIdentity, ...ofCases, ...ofCollection };

export type RefusalType = keyof typeof refusals;
