import { defineConfig } from 'wxt';
import { xPages } from './lib/selectors.ts';
import { className, leanBuild } from './scripts/lean-build.ts';
import { extensionMessages, localeNames } from './scripts/locales.ts';

/**
 * Keeps the extension's id, and with it the address that a CRM's sign-in page comes back to, the same wherever Chromium
 * loads it from. A public key; nobody has the private one. The store gives its own and refuses a package that has one.
 */
const chromiumKey = [
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAv75JGlisTyevlUPJ5pGiLlEuIaYCUlZ+IKdf1+G+aCFD5t',
  '5M8FzNHY6horTlBlKl+8kGXOIX2YGyCYjnTetcV9VKdaILegjhfPXkYG9+6/P/9v4vc+guuTo7uVA6+n4sb/zX2uSy',
  'tOEfif2hxaoRsVtoFcR+xjb7mUMM2VwKIUlZqleq90OhCQvinSw2qUvmoamw9I18UhfPR7DbduZebwFV/7fkB3Uopt',
  '71B7xdKgqHAjxjIetXjEld/vxG64hkfrVhLvN/9FNIS6dpmrBa3kDjz1rQBksnqDM7aB7tWzqwlP32xYhfNemMvO9R',
  'qd7EIOb2lDemZF/lwyCZGNrMswIDAQAB',
].join('');
const forStore = process.argv.includes('zip');

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/webextension-polyfill'],
  imports: false,
  targetBrowsers: ['chrome', 'firefox'],
  manifestVersion: 3,
  vite: () => ({
    plugins: [leanBuild()],
    css: { modules: { generateScopedName: className } },
    // Both browsers know module preloading by themselves.
    build: { modulePreload: { polyfill: false } },
  }),
  webExt: {
    startUrls: ['https://x.com/home'],
    ...(process.env.CLEW_CHROMIUM && { binaries: { chrome: process.env.CLEW_CHROMIUM } }),
    // The browser refuses to run its sandbox for root.
    chromiumArgs: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
  },
  hooks: {
    'build:publicAssets': async (_wxt, files) => {
      for (const locale of await localeNames())
        files.push({
          relativeDest: `_locales/${locale}/messages.json`,
          contents: JSON.stringify(await extensionMessages(locale)),
        });
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_app_name__',
    description: '__MSG_app_description__',
    default_locale: 'en',
    // "identity" opens a CRM's sign-in page. The native panel needs a permission of its own in Chromium; Firefox's sidebar_action needs none.
    permissions: ['storage', 'alarms', 'identity', ...(browser === 'chrome' ? ['sidePanel'] : [])],
    host_permissions: xPages,
    // Asked for when the specialist wants to be notified of danger, and not before.
    optional_permissions: ['notifications'],
    // A company's own CRM; on this very machine also without a certificate.
    optional_host_permissions: ['https://*/*', 'http://127.0.0.1/*', 'http://localhost/*'],
    action: { default_title: '__MSG_app_name__' },
    commands: {
      'open-sidebar': {
        suggested_key: { default: 'Alt+Shift+C' },
        description: '__MSG_app_command_open__',
      },
    },
    content_scripts: [{ matches: xPages, js: ['page.js'], css: ['page.css'], run_at: 'document_start' }],
    web_accessible_resources: [
      {
        resources: ['sidebar.html'],
        matches: xPages,
        ...(browser === 'chrome' && { use_dynamic_url: true }),
      },
    ],
    content_security_policy: {
      extension_pages:
        "default-src 'self'; script-src 'self'; object-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors https://x.com https://mobile.x.com https://pro.x.com; connect-src 'self' https: http://127.0.0.1:* http://localhost:*; img-src 'self' data:",
    },
    ...(browser === 'chrome' && !forStore && { key: chromiumKey }),
    ...(browser === 'chrome'
      ? { side_panel: { default_path: 'sidebar.html' }, minimum_chrome_version: '130' }
      : {
          sidebar_action: {
            default_panel: 'sidebar.html',
            default_title: '__MSG_app_name__',
            open_at_install: false,
          },
          browser_specific_settings: {
            gecko: {
              id: 'clew@clew-extension.org',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['none'] },
            },
          },
        }),
  }),
});
