import manifest from '../package.json';

/** Told to the platform at enrolment. */
export const { version } = manifest;
