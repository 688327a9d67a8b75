import { html, type Markup, own } from './markup';
import { BETWEEN, type Cell, type Table } from './tables/table';

/** From so many rows on a narrow table runs on in columns side by side. */
const MANY_ROWS = 14;
/** Up to so many rows a table stays on one page. */
const FEW_ROWS = 12;
/** Up to so many columns a table fits a narrow screen. */
const FEW_COLUMNS = 3;

/** A table with a caption, heads for columns and rows; nothing where it has no rows. `isSum` sets the last row off. */
export function htmlTable(
  { id, caption, columns, rows }: Table,
  { isSum = false, isNarrow = false } = {},
): Markup | undefined {
  if (rows.length === 0) return undefined;
  const heads = columns.map(
    ({ title, isNumber }) => html`<th scope="col" class="${isNumber ? 'number' : 'text'}">${title}</th>`,
  );
  const body = rows.map((row) => {
    const cells = row.map((cell, column) => htmlCell(cell, column, columns[column]?.isNumber ?? false));
    return html`<tr class="${isSum ? 'sum' : 'row'}">${cells}</tr>`;
  });
  const runsOn = isNarrow && rows.length >= MANY_ROWS;
  const shape = `${isNarrow && !runsOn ? 'narrow' : 'full'}${rows.length <= FEW_ROWS ? ' short' : ''}`;
  const table = html`<table id="table-${id}" class="${shape}"><caption id="caption-${id}">${caption}</caption><thead><tr>${heads}</tr></thead><tbody>${body}</tbody></table>`;
  if (runsOn) return html`<div class="columns in-${columns.length > 2 ? 2 : 3}">${table}</div>`;
  if (columns.length <= FEW_COLUMNS) return html`<div class="table">${table}</div>`;
  // It may have to be scrolled sideways on a narrow screen, and then from the keyboard too.
  return html`<div class="table wide" role="region" aria-labelledby="caption-${id}" tabindex="0">${table}</div>`;
}

function htmlCell(cell: Cell, column: number, isNumber: boolean): Markup {
  const inside = typeof cell === 'object' ? joined(cell.own) : cell;
  // A date or a name of ours stays on one line; a person's own words may be as long as they like.
  if (column === 0)
    return html`<th scope="row" class="${typeof cell === 'object' ? 'own' : 'text'}">${inside}</th>`;
  return html`<td class="${isNumber ? 'number' : 'text'}">${inside}</td>`;
}

function joined(texts: readonly string[]): Markup {
  return html`${texts.map((text, index) => (index === 0 ? own(text) : html`${BETWEEN}${own(text)}`))}`;
}
