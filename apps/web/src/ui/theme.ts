// Colours, type and measures of the product: calm paper tones, one red for what must be done.
import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** The product's red is `brand.8`: in style sheets `var(--mantine-color-brand-8)`, on links the class `brand`. */
const brand: MantineColorsTuple = [
  '#fdf1f0',
  '#f5dedc',
  '#e8b8b4',
  '#db908a',
  '#cf6b64',
  '#c5504a',
  '#b3332f',
  '#9d2624',
  '#8f1d1d',
  '#741516',
];

/** The theme, with the names of controls that show only an arrow. */
export const themeIn = (t: (key: string) => string) =>
  createTheme({
    primaryColor: 'brand',
    primaryShade: 7,
    colors: { brand },
    fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif",
    headings: { fontFamily: "'Be Vietnam Pro', 'Segoe UI', Roboto, Arial, sans-serif", fontWeight: '600' },
    defaultRadius: 'md',
    fontSizes: { xs: '0.8rem', sm: '0.9rem', md: '0.95rem', lg: '1.05rem', xl: '1.2rem' },
    components: {
      DateInput: {
        styles: { weekday: { color: '#59554d' } },
        defaultProps: {
          ariaLabels: {
            previousMonth: t('calendar.previousMonth'),
            nextMonth: t('calendar.nextMonth'),
            previousYear: t('calendar.previousYear'),
            nextYear: t('calendar.nextYear'),
            previousDecade: t('calendar.previousYears'),
            nextDecade: t('calendar.nextYears'),
          },
        },
      },
      Modal: { defaultProps: { closeButtonProps: { 'aria-label': t('action.close') } } },
      // Titles of coloured notices are dark: their own colour on its tint has too little contrast.
      Alert: { styles: { title: { color: '#1f2328' } } },
      // Vietnamese capitals with their marks are hard to read small.
      Badge: { styles: { label: { textTransform: 'none', fontWeight: 600, overflow: 'visible' } } },
    },
    // Grey text must keep a contrast of 4.5 on the page's warm background.
    other: { quiet: '#59554d' },
  });
