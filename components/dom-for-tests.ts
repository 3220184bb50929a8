import { Window } from 'happy-dom';
import { populateGlobal } from 'vitest/runtime';

// Imported before React by tests of components. Not vitest's own happy-dom environment: that one transforms modules
// as for a browser, where tests/setup.ts cannot read the catalogues from disk any more.
populateGlobal(globalThis, new Window({ url: 'https://clew.test' }), { bindFunctions: true });
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
