import { UiProvider } from '@tutela/ui';
import { renderToStaticMarkup } from 'react-dom/server';
import { Limited } from './Limited';

describe('what is shown ten at first', () => {
  it('VS-13 is a list of items and nothing else, with the button for the rest behind it', () => {
    const children = Array.from({ length: 12 }, (_, place) => 100_001 + place);

    const html = renderToStaticMarkup(
      <UiProvider>
        <Limited of={children} label="Children" list="co-children">
          {(child) => <li key={child}>{child}</li>}
        </Limited>
      </UiProvider>,
    );

    expect(html).toMatch(/<ul class="co-children">(<li>\d{6}<\/li>){10}<\/ul>/);
  });
});
