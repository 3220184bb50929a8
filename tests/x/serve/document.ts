/** As strict as X's: no inline script, nothing from elsewhere, no frame but our own. */
export const csp = [
  "default-src 'self'",
  "script-src 'self'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "frame-src 'self'",
  "frame-ancestors 'self'",
  "object-src 'none'",
  "base-uri 'self'",
].join('; ');

export const languages = ['en', 'ar', 'de', 'ja'] as const;

export function shell(options: { theme: string; lang: string }): string {
  const theme = options.theme === 'dark' ? 'dark' : 'light';
  const lang = languages.find((known) => known === options.lang) ?? 'en';
  const dir = lang === 'ar' ? 'rtl' : 'ltr';
  const background = theme === 'dark' ? '#000000' : '#FFFFFF';
  return `<!DOCTYPE html>
<html dir="${dir}" lang="${lang}" data-theme="${theme}" style="color-scheme: ${theme};">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width,initial-scale=1,maximum-scale=1,user-scalable=0,viewport-fit=cover">
<title>X</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/-/site.css">
</head>
<body style="background-color: ${background};">
<div id="react-root"></div>
<script src="/-/site.js" defer></script>
</body>
</html>
`;
}

/** A saved page as the browser would show it, without its scripts: they would call home and are not what is tested. */
export function savedPage(html: string): string {
  const body = html
    .replace(/<script\b[\s\S]*?<\/script\s*>/gi, '')
    .replace(/<noscript\b[\s\S]*?<\/noscript\s*>/gi, '')
    .replace(/<link\b[^>]*\brel=["']?(?:preload|preconnect|dns-prefetch|modulepreload)[^>]*>/gi, '')
    .replace(/<meta\b[^>]*http-equiv=[^>]*>/gi, '');
  return /^\s*<!doctype/i.test(body) ? body : `<!DOCTYPE html>\n${body}`;
}
