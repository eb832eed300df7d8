import { events } from '@tutela/contracts';
import { consumerInWords, eventInWords, topicInWords } from './event.words';

describe('the words of events', () => {
  it.each(events.map(({ type }) => type))('SY-06 says %s in a sentence', (type) => {
    expect(eventInWords(type)).toMatch(/^[A-Z][a-z ]+$/);
  });

  it('names a topic by what it holds and who owns it', () => {
    expect(topicInWords('collection.school-marks')).toBe('School marks, of collection');
    expect(topicInWords('odd')).toBe('odd');
  });

  it('SY-02 names who takes a topic in words, and tells two consumers of one service apart', () => {
    expect(consumerInWords('identity')).toBe('Identity');
    expect(consumerInWords('identity-memberships')).toBe('Identity, memberships');
  });
});
