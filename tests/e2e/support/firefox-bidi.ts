import puppeteer, { type Browser, type ConnectionTransport } from 'puppeteer-core';

/** What WebDriver:NewSession answers where it was asked for a `webSocketUrl`. */
export interface Session {
  sessionId: string;
  capabilities: { webSocketUrl: string } & Record<string, unknown>;
}

/**
 * Puppeteer in the session that Marionette opened. Firefox allows one session at a time, and puppeteer knows only to ask
 * for its own: it is answered with the one that there is, and both drive the same browser.
 */
export async function joinSession(
  session: Session,
  viewport: { width: number; height: number },
): Promise<Browser> {
  const socket = new WebSocket(session.capabilities.webSocketUrl);
  await new Promise<void>((resolve, reject) => {
    socket.onopen = () => resolve();
    socket.onerror = () => reject(new Error('Firefox takes no WebDriver BiDi in this session.'));
  });
  const transport: ConnectionTransport = {
    send(message) {
      const { id, method } = JSON.parse(message) as { id: number; method: string };
      if (method !== 'session.new') return socket.send(message);
      const answer = JSON.stringify({ type: 'success', id, result: session });
      queueMicrotask(() => transport.onmessage?.(answer));
    },
    close: () => socket.close(),
  };
  socket.onmessage = ({ data }) => transport.onmessage?.(String(data));
  socket.onclose = () => transport.onclose?.();
  return puppeteer.connect({ transport, protocol: 'webDriverBiDi', defaultViewport: viewport });
}
