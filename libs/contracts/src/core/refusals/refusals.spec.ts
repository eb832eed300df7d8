import { atTheDoor } from './at-the-door';
import { ofCases } from './cases';
import { ofCollection } from './collection';
import { ofIdentity } from './identity';
import { refusals } from './refusals';

it('SY-07 knows each refusal once: no part of the table replaces a line of another', () => {
  const types = [atTheDoor, ofIdentity, ofCases, ofCollection].flatMap((lines) => Object.keys(lines));

  expect(Object.keys(refusals).sort()).toEqual(types.sort());
});
