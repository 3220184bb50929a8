const cell = 54;
const left = 132;
const top = 96;

const plain = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A confusion matrix as SVG: a row for each label as it was meant, a column for each that was given. Each cell is as
 * strong as its share of its row. It follows the reader's light or dark scheme.
 */
export function matrixPicture(title: string, labels: readonly string[], matrix: readonly number[][]): string {
  const width = left + labels.length * cell + 16;
  const height = top + labels.length * cell + 40;
  const middle = cell / 2;
  const cells = matrix.flatMap((row, y) => {
    const sum = row.reduce((all, one) => all + one, 0);
    return row.map((count, x) => {
      const share = sum === 0 ? 0 : count / sum;
      const at = `translate(${left + x * cell} ${top + y * cell})`;
      const kind = x === y ? 'right' : 'wrong';
      return `<g transform="${at}"><rect class="${kind}" width="${cell - 2}" height="${cell - 2}" rx="3" fill-opacity="${(0.06 + 0.94 * share).toFixed(3)}"/><text class="${share > 0.5 ? 'on' : 'off'}" x="${middle - 1}" y="${middle + 4}" text-anchor="middle">${count}</text></g>`;
    });
  });
  const columns = labels.map(
    (label, x) =>
      `<text class="off" transform="translate(${left + x * cell + middle} ${top - 8}) rotate(-40)">${plain(label)}</text>`,
  );
  const rows = labels.map(
    (label, y) =>
      `<text class="off" x="${left - 8}" y="${top + y * cell + middle + 4}" text-anchor="end">${plain(label)}</text>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${plain(title)}">`,
    `<title>${plain(title)}</title>`,
    '<style>text{font:12px system-ui,sans-serif}.page{fill:#fff}.off{fill:#1f2328}.on{fill:#fff}.right{fill:#1a6b3c}.wrong{fill:#a3341f}@media (prefers-color-scheme:dark){.page{fill:#0d1117}.off{fill:#e6edf3}.on{fill:#0d1117}.right{fill:#56d38a}.wrong{fill:#ff9b85}}</style>',
    `<rect class="page" width="${width}" height="${height}"/>`,
    ...columns,
    ...rows,
    ...cells,
    `<text class="off" x="${left}" y="${height - 14}">down: what it is · across: what was answered</text>`,
    '</svg>',
    '',
  ].join('\n');
}
