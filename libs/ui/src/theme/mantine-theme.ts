import { Checkbox, createTheme, Input, Radio, type MantineColorsTuple } from '@mantine/core';

/**
 * Ten steps around `action.base`. Mantine's own teal fails contrast as a filled button, so every part that would use a
 * primary colour takes ours; what is really painted comes from `tokens.css` by class.
 */
const action: MantineColorsTuple = [
  '#e1eff2',
  '#c4dfe5',
  '#9fcbd6',
  '#7fcde2',
  '#4797ad',
  '#1d7389',
  '#0a5a70',
  '#0a5a70',
  '#07475a',
  '#05222b',
];

export const mantineTheme = createTheme({
  fontFamily: "'Atkinson Hyperlegible Next Variable', Arial, sans-serif",
  fontFamilyMonospace: "'Atkinson Hyperlegible Mono Variable', monospace",
  headings: { fontFamily: "'Atkinson Hyperlegible Next Variable', Arial, sans-serif", fontWeight: '700' },
  colors: { action },
  primaryColor: 'action',
  primaryShade: { light: 6, dark: 3 },
  defaultRadius: 4,
  cursorType: 'pointer',
  // The two rings of base.css are the only focus mark.
  focusRing: 'never',
  respectReducedMotion: true,
  components: {
    Input: Input.extend({ classNames: { input: 'tu-input', wrapper: 'tu-input-wrapper' } }),
    Checkbox: Checkbox.extend({
      classNames: {
        input: 'tu-check',
        label: 'tu-check-label',
        icon: 'tu-check-icon',
        description: 'tu-hint',
        error: 'tu-field-error',
      },
    }),
    Radio: Radio.extend({
      classNames: { radio: 'tu-radio', label: 'tu-check-label', icon: 'tu-radio-icon', description: 'tu-hint' },
    }),
  },
});
