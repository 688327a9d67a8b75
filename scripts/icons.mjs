// Draws resources/icon/icon.svg as the PNG sizes that systems ask for: node scripts/icons.mjs
import { readFile, writeFile } from 'node:fs/promises';
import { Resvg } from '@resvg/resvg-js';

const SIZES = [16, 32, 48, 64, 128, 256, 512];
const folder = new URL('../resources/icon/', import.meta.url);
const svg = await readFile(new URL('icon.svg', folder), 'utf8');

for (const width of SIZES) {
  const png = new Resvg(svg, { fitTo: { mode: 'width', value: width } }).render().asPng();
  await writeFile(new URL(`icon-${width}.png`, folder), png);
}
console.log(`Icons drawn in ${SIZES.length} sizes: ${SIZES.join(', ')} pixels.`);
