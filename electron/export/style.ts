/** The page of a report: title, sections, key figures, tables. */
export const pageStyle = `
:root {
  --ink: #1f2a2c;
  --paper: #ffffff;
  --muted: #5c6669;
  --line: #d5dadb;
  --faint: #f3f5f5;
  --running: #b8451f;
  --strength: #2f5d8c;
  --diet: #3f7336;
}
* {
  box-sizing: border-box;
}
html {
  background: var(--paper);
  color: var(--ink);
  color-scheme: only light;
  font: 400 15px/1.5 Figtree, system-ui, 'Segoe UI', Roboto, 'Helvetica Neue', Arial, sans-serif;
  -webkit-text-size-adjust: 100%;
}
body {
  max-width: 744px;
  margin: 0 auto;
  padding: 40px 32px 56px;
  overflow-wrap: break-word;
}
h1,
h2,
h3,
p,
ul,
dl,
figure,
table {
  margin: 0;
}
h1 {
  margin-top: 2px;
  font-size: 32px;
  font-weight: 650;
  line-height: 1.15;
  letter-spacing: -0.01em;
}
h2 {
  margin-bottom: 12px;
  padding-top: 12px;
  border-top: 2px solid var(--ink);
  font-size: 19px;
  font-weight: 650;
  line-height: 1.25;
}
h3 {
  margin: 20px 0 4px;
  font-size: 15px;
  font-weight: 650;
}
section {
  margin-top: 36px;
}
a {
  color: inherit;
}

.title {
  padding-left: 18px;
  border-left: 6px solid var(--running);
}
.kicker {
  color: var(--muted);
  font-size: 13px;
  font-weight: 600;
}
.when {
  margin-top: 6px;
}
.when + .when {
  margin-top: 0;
}
.quiet {
  color: var(--muted);
}
.contents {
  margin-top: 20px;
  font-size: 13px;
}
.contents ul {
  display: flex;
  flex-wrap: wrap;
  gap: 2px 18px;
  padding: 0;
  list-style: none;
}
.contents a {
  color: var(--muted);
}

.summary p {
  max-width: 60ch;
  font-size: 17px;
}
.summary p + p {
  margin-top: 6px;
}

.figures {
  display: grid;
  grid-template-columns: repeat(4, minmax(0, 1fr));
  gap: 12px;
  margin-bottom: 20px;
}
.figures div {
  display: flex;
  flex-direction: column;
  padding: 12px 14px;
  background: var(--faint);
  border-radius: 6px;
}
.figures dt {
  color: var(--muted);
  font-size: 13px;
}
.figures dd {
  margin: 0;
  font-size: 23px;
  font-weight: 650;
  line-height: 1.25;
  font-variant-numeric: tabular-nums;
  overflow-wrap: normal;
}

figure + figure,
figure + .table,
figure + .columns,
.table + figure,
.table + .table,
.table + .columns,
.columns + .table,
.columns + .columns {
  margin-top: 24px;
}
figcaption,
caption {
  padding-bottom: 6px;
  font-size: 14px;
  font-weight: 600;
  text-align: left;
}
figcaption .quiet {
  font-weight: 400;
}
svg {
  display: block;
  max-width: 100%;
  height: auto;
}

table {
  width: 100%;
  border-collapse: collapse;
  font-size: 13px;
  line-height: 1.35;
  font-variant-numeric: tabular-nums;
}
th,
td {
  padding: 5px 0 5px 14px;
  border-bottom: 1px solid var(--line);
  text-align: left;
  vertical-align: top;
}
th:first-child,
td:first-child {
  padding-left: 0;
}
thead th {
  border-bottom: 1px solid var(--ink);
  color: var(--muted);
  font-weight: 500;
  vertical-align: bottom;
  overflow-wrap: normal;
}
tbody th {
  font-weight: 500;
}
tbody th.text {
  white-space: nowrap;
}
bdi {
  overflow-wrap: anywhere;
}
td bdi,
th bdi {
  overflow-wrap: break-word;
}
table {
  table-layout: auto;
}
.number {
  text-align: right;
  overflow-wrap: normal;
}
td.number {
  white-space: nowrap;
}
.number + .text {
  width: 34%;
}
.columns {
  column-gap: 32px;
}
.in-2 {
  columns: 2 260px;
}
.in-3 {
  columns: 3 180px;
}
.narrow {
  width: auto;
  min-width: 50%;
}
tbody tr:last-child.sum th,
tbody tr:last-child.sum td {
  border-bottom: 0;
  border-top: 1px solid var(--ink);
  font-weight: 600;
}

.notes li {
  margin-bottom: 10px;
}
.notes h3 {
  margin: 0;
  font-size: 13px;
  color: var(--muted);
}
.notes ul,
.plain {
  padding: 0;
  list-style: none;
}
.notes p {
  white-space: pre-wrap;
}
.missing li + li {
  margin-top: 4px;
}
.missing ul {
  padding-left: 18px;
}
.methods {
  font-size: 13px;
}
.methods h3 {
  font-size: 14px;
  margin-top: 14px;
}
.methods .quiet {
  margin-top: 2px;
}
footer {
  margin-top: 40px;
  padding-top: 12px;
  border-top: 1px solid var(--line);
  color: var(--muted);
  font-size: 13px;
}
footer dl {
  display: grid;
  grid-template-columns: max-content 1fr max-content 1fr;
  gap: 2px 16px;
  margin-bottom: 10px;
}
footer dd {
  margin: 0;
}
footer h2 {
  padding: 0;
  border: 0;
  color: var(--ink);
  font-size: 14px;
}
`;
