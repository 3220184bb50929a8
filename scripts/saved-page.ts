import { Window } from 'happy-dom';

export interface SavedPage {
  document: Document;
  /** The path of the address that the page was saved from; empty where it does not say. */
  path: string;
  close(): Promise<void>;
}

/** A saved page of X as a document: no script of it runs and nothing that it names is fetched. */
export async function openSavedPage(html: string): Promise<SavedPage> {
  const window = new Window({
    settings: {
      enableJavaScriptEvaluation: false,
      disableJavaScriptFileLoading: true,
      disableCSSFileLoading: true,
      disableComputedStyleRendering: true,
      navigation: { disableMainFrameNavigation: true, disableChildFrameNavigation: true },
    },
  });
  window.document.write(html);
  const document = window.document as unknown as Document;
  const canonical = document.querySelector('link[rel="canonical"], meta[property="og:url"]');
  const address = canonical?.getAttribute('href') ?? canonical?.getAttribute('content') ?? '';
  const path = /^https?:\/\/[^/]+(\/[^?#]*)/.exec(address)?.[1] ?? '';
  return { document, path, close: () => window.happyDOM.close() };
}
