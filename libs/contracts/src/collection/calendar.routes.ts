import { z } from 'zod';
import { route } from '../core/route';
import { clockTime, day, halfTermName, urn } from '../core/primitives';
import { calendar } from './collecting.routes';

const earliest = '07:00';
const latest = '18:00';

const times = { am: clockTime, pm: clockTime };

/** From when a school's marks may be asked for: the afternoon after the morning, both within a school day (VS-02). */
export const areOfASchoolDay = ({ am, pm }: { am: string; pm: string }): boolean =>
  earliest <= am && am < pm && pm <= latest;
const wrongTimes = { path: ['pm'] };

export const registrationTimes = z.object(times);

export const setRegistrationTimes = route({
  summary: "Give one school registration times of its own; with the authority's it has none of its own (VS-02)",
  owner: 'collection',
  method: 'POST',
  path: '/collection/schools/:urn/registration-times',
  needs: 'collection:begin',
  in: z.strictObject({ urn, ...times }).refine(areOfASchoolDay, wrongTimes),
  out: registrationTimes,
  audit: 'calendar.school-times-set',
});

export const setDefaultTimes = route({
  summary: 'Set the registration times of all schools that have none of their own (VS-02)',
  owner: 'collection',
  method: 'POST',
  path: '/collection/registration-times',
  needs: 'collection:begin',
  in: z.strictObject(times).refine(areOfASchoolDay, wrongTimes),
  out: registrationTimes,
  audit: 'calendar.times-set',
});

const { halfTerms, closedOn } = calendar.shape;

export const setTermDates = route({
  summary: 'Set the half terms and closed days of a school year (VS-29)',
  owner: 'collection',
  method: 'PUT',
  path: '/calendar/:year',
  needs: 'collection:begin',
  in: z.strictObject({
    year: z.string().regex(/^20\d{2}$/),
    halfTerms: z
      .array(z.strictObject({ name: halfTermName, from: day, to: day }))
      .min(1)
      .max(halfTermName.options.length),
    closedOn: z.array(day).max(60),
  }),
  out: z.object({ halfTerms, closedOn }),
  audit: 'calendar.term-dates-set',
});
