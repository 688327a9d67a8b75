/** A report on narrow screens and on paper: heads repeated on each page, nothing torn from its heading. */
export const paperStyle = `
@media screen and (max-width: 640px) {
  body {
    padding: 24px 16px 40px;
  }
  .figures {
    grid-template-columns: repeat(2, minmax(0, 1fr));
  }
  footer dl {
    grid-template-columns: max-content 1fr;
  }
  .wide {
    overflow-x: auto;
  }
  .wide table {
    min-width: 560px;
  }
}

@page {
  margin: 16mm 15mm 18mm;
  @bottom-right {
    color: #5c6669;
    content: counter(page) ' / ' counter(pages);
    font: 9pt Figtree, sans-serif;
  }
}
@media print {
  html {
    font-size: 10.5pt;
    -webkit-print-color-adjust: exact;
    print-color-adjust: exact;
  }
  body {
    max-width: none;
    padding: 0;
  }
  section {
    margin-top: 22px;
  }
  .summary p {
    font-size: 12pt;
  }
  h1,
  h2,
  h3,
  figcaption,
  caption {
    break-after: avoid;
  }
  figure,
  .figures,
  tr,
  footer {
    break-inside: avoid;
  }
  thead {
    display: table-header-group;
    break-inside: avoid;
    break-after: avoid;
  }
  tbody tr:nth-child(-n + 2) {
    break-before: avoid;
  }
  .short {
    break-inside: avoid;
  }
  p,
  li {
    orphans: 3;
    widows: 3;
  }
  .wide {
    overflow: visible;
  }
  .contents a {
    text-decoration: none;
  }
}
`;
