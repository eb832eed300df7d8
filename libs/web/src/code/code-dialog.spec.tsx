import { problemOf } from '@tutela/contracts';
import { problemInWords, UiProvider } from '@tutela/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { codeRefusals, hasChangedMeanwhile } from './code.words';
import { CodeDialog } from './CodeDialog';

const draw = (opened: boolean, tagEndsIn?: string): string =>
  renderToStaticMarkup(
    <UiProvider link={({ to, ...rest }) => <a href={to} {...rest} />}>
      <CodeDialog
        opened={opened}
        title="Approve this release with a code"
        act="Approve the release"
        tagEndsIn={tagEndsIn}
        onCode={() => Promise.resolve()}
        onClose={() => undefined}
      >
        <p>10 of the school’s 15 places are free</p>
      </CodeDialog>
    </UiProvider>,
  );

const told = (facts: Record<string, unknown>): string =>
  problemInWords(problemOf({ type: 'code-not-accepted', facts }), codeRefusals);

describe('the dialog for a code', () => {
  it('NC-21 says what the code is for and takes it in one field, which nothing fills or sends by itself', () => {
    const html = draw(true, '2086');

    expect(html).toMatch(/<h2 [^>]*tabindex="-1"[^>]*>Approve this release with a code<\/h2>/i);
    expect(html).toContain('10 of the school’s 15 places are free');
    expect(html.match(/<input /g)).toHaveLength(1);
    expect(html).toMatch(/<input [^>]*autocomplete="one-time-code"/i);
    expect(html).toContain('Code from the tag ending 2086');
    expect(html).toMatch(/<button [^>]*type="submit"[^>]*>.*Approve the release/);
    expect(html).toContain('Not now');
  });

  it('NC-21 is empty while it is closed, and names no tag that is not known', () => {
    expect(draw(false)).not.toContain('Approve');
    expect(draw(true)).toContain('Code from your tag');
  });

  it('NC-21 tells a wrong, a used and a locked code apart, to a person who is signed in', () => {
    expect(told({ code: 'wrong', triesLeft: 4 })).toBe('That code was not right. 4 tries left.');
    expect(told({ code: 'wrong', triesLeft: 1 })).toBe('That code was not right. 1 try left.');
    expect(told({ code: 'replayed' })).toBe('That code has been used. Wait for the next one.');
    expect(told({ code: 'locked', until: '2026-11-16T09:45:00.000Z' })).toBe(
      'Too many tries. Your tag is locked until 09:45. If this was not you, ring 0300 000 0148.',
    );
    expect(told({ code: 'locked' })).toBe('Too many tries. Your tag has to be proved again: ring 0300 000 0148.');
    expect(told({ code: 'wrong', triesLeft: 0 })).toBe('That code was not right.');
    expect(told({})).toBe('That code was not right.');
  });

  it.each(['case-has-changed', 'conflict'] as const)(
    'NC-21 closes where %s: the code was bound to what it said',
    (type) => {
      expect(hasChangedMeanwhile(problemOf({ type }))).toBe(true);
      expect(hasChangedMeanwhile(problemOf({ type: 'code-not-accepted' }))).toBe(false);
    },
  );
});
