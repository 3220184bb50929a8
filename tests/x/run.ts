import { parseArgs } from 'node:util';
import { startStandIn } from './server.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '0' },
    'proxy-port': { type: 'string', default: '0' },
    shape: { type: 'string', default: 'core' },
    capture: { type: 'string', multiple: true, default: [] },
  },
});

const site = await startStandIn({
  port: Number(values.port),
  proxyPort: Number(values['proxy-port']),
  shape: values.shape === 'legacy' ? 'legacy' : 'core',
  captures: values.capture,
});
console.log(`The stand-in answers on 127.0.0.1:${site.port}; the proxy on 127.0.0.1:${site.proxyPort}.`);
console.log(`\nChromium: ${site.chromiumArgs.map((arg) => `'${arg}'`).join(' ')} https://x.com/home`);
console.log('\nFirefox, in about:config or user.js:');
for (const [name, value] of Object.entries(site.firefoxPrefs))
  console.log(`  user_pref("${name}", ${JSON.stringify(value)});`);
const { rootId, complaintId } = site.world.hero;
console.log(`\nThe thread to start with: https://x.com/${site.world.ceo.handle}/status/${rootId}`);
console.log(`The complaint in it: https://x.com/i/status/${complaintId}`);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void site.close().then(() => process.exit(0)));
}
