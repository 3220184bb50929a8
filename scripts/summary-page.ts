const escapeHtml = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** One page of what was walked, each step with its pictures, which lie beside it. */
export function summaryPage(steps: readonly { text: string; pictures: readonly string[] }[]): string {
  const rows = steps.map(({ text, pictures }) => {
    const images = pictures.map(
      (file) => `<a href="${escapeHtml(file)}"><img src="${escapeHtml(file)}" alt=""></a>`,
    );
    return `<li><p>${escapeHtml(text)}</p>${images.join('')}</li>`;
  });
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Clew: the walk</title>
<style>
body { font: 15px/1.5 system-ui, sans-serif; max-width: 960px; margin: 2rem auto; padding: 0 1rem; color-scheme: light dark }
img { max-width: 100%; border: 1px solid #8888; border-radius: 8px }
li { margin-bottom: 1.5rem }
</style>
<h1>Clew: the walk</h1>
<ol>
${rows.join('\n')}
</ol>
</html>
`;
}
