export type { XporterToken } from './answer';
export { generateSchool, type SchoolPlan } from './school/generate-school';
export { CLOSED, NO_MARK, historyOfMark, markAt, type ReadingTime } from './school/marks';
export type { Difference, Neighbour, Plant } from './school/plant';
export { PROFILE_NAMES, profileAt, type ProfileName } from './school/profiles';
export type { RateLimit } from './rate-limit';
export type { LateCorrection, SchoolPupil, XporterSchool } from './school/school';
export { startXporter, type RecordedRequest, type Xporter, type XporterOptions } from './server';
export { RECORDED } from './recorded';
