import { Agent, request } from 'node:http';

export interface Load {
  url: string;
  token: string;
  /** Of each request, anew; with a body it is a POST. */
  ask(): { path: string; body?: object };
  seconds: number;
  connections: number;
}

/** Asks without a pause over so many connections: answers per second, and the time of each in ms. */
export async function load({ url, token, ask, seconds, connections }: Load) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const headers = { authorization: `Bearer ${token}`, 'content-type': 'application/json' };
  const times: number[] = [];
  const began = performance.now();
  const end = began + seconds * 1000;
  const one = () =>
    new Promise<void>((resolve, reject) => {
      const { path, body } = ask();
      const start = performance.now();
      const method = body ? 'POST' : 'GET';
      const asked = request(new URL(path, url), { agent, headers, method }, (response) => {
        response.resume();
        response.on('end', () => {
          if (response.statusCode !== 200)
            return reject(new Error(`${path} answered ${response.statusCode}`));
          times.push(performance.now() - start);
          resolve();
        });
      });
      asked.on('error', reject);
      asked.end(body && JSON.stringify(body));
    });
  const client = async () => {
    while (performance.now() < end) await one();
  };
  await Promise.all(Array.from({ length: connections }, client));
  agent.destroy();
  return { rate: (times.length * 1000) / (performance.now() - began), times };
}
