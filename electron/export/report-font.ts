import figtree from '@fontsource-variable/figtree/files/figtree-latin-wght-normal.woff2?inline';

/** The app's letters, carried in the file itself (27 kB); what they do not cover falls to the system's. */
export const fontFace = `@font-face{font-family:Figtree;font-weight:300 900;font-style:normal;src:url(${figtree}) format('woff2-variations')}\n`;
