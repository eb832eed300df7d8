import { fullName } from './names';
import { randomFrom } from './random';

/** A made-up grown-up: a head, a social worker, an officer. */
export interface Adult {
  title: 'Miss' | 'Mr' | 'Mrs' | 'Ms' | 'Dr';
  forename: string;
  surname: string;
}

/** A function that makes up one adult after another; everything follows from the seed. */
export function adultMaker(seed: string): () => Adult {
  const random = randomFrom(`adults|${seed}`);
  return () => {
    const gender = random.chance(0.65) ? 'F' : 'M';
    const title = random.chance(0.03) ? 'Dr' : gender === 'M' ? 'Mr' : random.pick(['Miss', 'Mrs', 'Ms'] as const);
    return { title, ...fullName(random, gender) };
  };
}
