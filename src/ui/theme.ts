import { createTheme, type MantineColorsTuple } from '@mantine/core';

/** Running: the clay of a track. The app's own colour. */
const clay: MantineColorsTuple = [
  '#fdf1ec',
  '#f7ded4',
  '#eebaa5',
  '#e59373',
  '#dd744a',
  '#d86030',
  '#c94f22',
  '#b8451f',
  '#9c3817',
  '#7f2c10',
];
/** Strength: slate. */
const slate: MantineColorsTuple = [
  '#eef4fa',
  '#dbe6f2',
  '#b3cce4',
  '#86b0d8',
  '#6298cc',
  '#4a89c4',
  '#3b7ab6',
  '#2f5d8c',
  '#27507a',
  '#1b3d60',
];
/** Diet: leaf. */
const leaf: MantineColorsTuple = [
  '#f0f7ed',
  '#e0ecda',
  '#bfd8b4',
  '#9cc48b',
  '#7fb369',
  '#6da954',
  '#5f9848',
  '#3f7336',
  '#35632d',
  '#284d22',
];

/** Mantine's neutral tones, warmed to the paper and the ink. */
const gray: MantineColorsTuple = [
  '#f6f2eb',
  '#efe9df',
  '#e2dbcf',
  '#d3cabc',
  '#918a7d',
  '#99917f',
  '#6f6a5f',
  '#56605f',
  '#384344',
  '#1f2a2c',
];
const dark: MantineColorsTuple = [
  '#ece7df',
  '#c9cbc7',
  '#a9b1af',
  '#7d8786',
  '#717c7d',
  '#323a3b',
  '#262c2d',
  '#1e2324',
  '#181c1d',
  '#121515',
];

/** Mantine in the house's own dress; colours and sizes that are not Mantine's live in tokens.css. */
export const theme = createTheme({
  fontFamily: "'Figtree Variable', 'Figtree', system-ui, sans-serif",
  headings: { fontFamily: "'Figtree Variable', 'Figtree', system-ui, sans-serif", fontWeight: '650' },
  colors: { clay, slate, leaf, gray, dark },
  primaryColor: 'clay',
  primaryShade: { light: 7, dark: 7 },
  defaultRadius: 'md',
  cursorType: 'pointer',
  respectReducedMotion: true,
  focusRing: 'auto',
});
