export type Json = { [key: string]: unknown };

const features = {
  responsive_web_graphql_timeline_navigation_enabled: true,
  view_counts_everywhere_api_enabled: true,
};

const address = (operation: string): string => {
  // Query ids are opaque on X and change with its releases; only the operation's name is stable.
  let hash = 7;
  for (const letter of operation) hash = (hash * 31 + letter.charCodeAt(0)) >>> 0;
  return `/i/api/graphql/${hash.toString(36)}Qz_${(hash ^ 0x5f5f).toString(36)}A/${operation}`;
};

function send(method: string, url: string, body: string | null): Promise<Json> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open(method, url, true);
    if (body !== null) request.setRequestHeader('content-type', 'application/json');
    request.setRequestHeader('x-twitter-active-user', 'yes');
    request.addEventListener('load', () => {
      if (request.status !== 200) return reject(new Error(`${url}: ${request.status}`));
      resolve(JSON.parse(request.responseText) as Json);
    });
    request.addEventListener('error', () => reject(new Error(url)));
    request.send(body);
  });
}

const query = (variables: Json): string =>
  `?variables=${encodeURIComponent(JSON.stringify(variables))}&features=${encodeURIComponent(JSON.stringify(features))}`;

export const read = (operation: string, variables: Json): Promise<Json> =>
  send('GET', address(operation) + query(variables), null);

export const post = (operation: string, variables: Json): Promise<Json> =>
  send(
    'POST',
    address(operation),
    JSON.stringify({ variables, features, queryId: address(operation).split('/')[4] }),
  );

/** One operation goes over fetch, because X uses both and an extension has to see both. */
export async function fetchOne(operation: string, variables: Json): Promise<Json> {
  const response = await fetch(address(operation) + query(variables), { credentials: 'include' });
  return (await response.json()) as Json;
}

/** The API before GraphQL, which some notifications still come from. */
export const older = (path: string, cursor: string | null): Promise<Json> =>
  send(
    'GET',
    `/i/api/2/${path}?count=20${cursor === null ? '' : `&cursor=${encodeURIComponent(cursor)}`}`,
    null,
  );

export const rest = (method: string, path: string, body: Json | null = null): Promise<Json> =>
  send(method, `/i/api/1.1/${path}`, body === null ? null : JSON.stringify(body));
