export { adultMaker, type Adult } from './adults';
export { otherForename, otherSurname, type Gender } from './names';
export { birthDateIn, pupilMaker, type Pupil, type PupilSource } from './pupils';
export { fingerprint, randomFrom, share, type Random } from './random';
export { DEMONSTRATION_LA, upnIssuer, type UpnIssuer } from './upn';
export { byWeight, type Weighted } from './weighted';
