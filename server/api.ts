// Generated from openapi.yaml by "node server/generate.ts".
export interface paths {
  '/v1/agents/me': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who the token belongs to. */
    get: operations['getMe'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/agents': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Agents who can have cases, by name.
     * @description Those who are active, may write, and see customers of the asking agent's team; the asking agent is among them.
     */
    get: operations['findAgents'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/matches': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Customers who may be the author of a post.
     * @description By X id; only where no customer has it, by handle, compared without case. Never by anything else: not by display
     *     name, not by a part of a handle. Customers of another team are left out. At most 20.
     */
    get: operations['findCustomers'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/lookup': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Customers that hold exactly this value.
     * @description Emails and references (order and case numbers) without case, phones by their digits, names and external ids as they
     *     are. A read: it takes no Idempotency-Key.
     */
    post: operations['lookupCustomers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/search': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * What a specialist typed.
     * @description A part of a case or order number, or parts of name and email (without case and accents, each word somewhere), or
     *     part of a phone number. Found by number first. A read: it takes no Idempotency-Key.
     */
    post: operations['searchCustomers'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/{customerId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    /** All that is held on one customer, with the first page of the timeline. */
    get: operations['getRecord'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/{customerId}/timeline': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    /** Contacts over all channels, newest first. */
    get: operations['getTimeline'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/customers/{customerId}/identities': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keeps that an X account is this customer's, and how that is known.
     * @description An account that the customer has already stays as it is. One that is another customer's is 409 `identity-taken`.
     */
    post: operations['addIdentity'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/identities/{identityId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        identityId: components['schemas']['Key'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    post?: never;
    /** Takes an identity away. One that is not there is no error. */
    delete: operations['removeIdentity'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Opens a case. Nobody owns it yet. */
    post: operations['createCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    /** One case, with its ETag. */
    get: operations['getCase'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}/claim': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Makes the asking agent the owner.
     * @description A case that a colleague owns is 409 `owned` with the member `owner`, unless `takeOver` is true. A 412 carries
     *     `owner` too where a colleague owns the case meanwhile. A case that is the agent's already stays as it is.
     */
    post: operations['claimCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}/owner': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Gives the case to an agent, or takes it from whoever has it.
     * @description A case that nobody has may be given by any agent. One that somebody has may be given away by them, by whoever gave
     *     it to them, by leads and by admins; for anybody else it is 403 `not-yours` with the member `owner`. An agent who
     *     is unknown, disabled, may not write or does not see the customer's team is 422 `agent-gone`. A 412 carries `owner`
     *     where somebody else than the asking agent owns the case. A case that is that agent's already stays as it is.
     */
    put: operations['assignCase'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}/escalate': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Sets the case to "escalated" and keeps the hand-off on it, as an internal note. */
    post: operations['escalateCase'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}/status': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    /** Sets the case's status. */
    put: operations['setStatus'];
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/cases/{caseId}/notes': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /** Keeps an internal note. No customer is ever told; the case's version stays. */
    post: operations['addNote'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/posts/{postId}/link': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 1990000000000000007 */
        postId: components['parameters']['PostId'];
      };
      cookie?: never;
    };
    get?: never;
    /**
     * Links a post to a case; it becomes an entry of the timeline, not yet answered.
     * @description One link a post. A post that is linked already stays as it is, also where it is linked to another case; the answer says to which.
     */
    put: operations['linkPost'];
    post?: never;
    /** Takes the link away. One that is not there is no error; replies stay. */
    delete: operations['unlinkPost'];
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/posts/{postId}/replies': {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example 1990000000000000007 */
        postId: components['parameters']['PostId'];
      };
      cookie?: never;
    };
    get?: never;
    put?: never;
    /**
     * Keeps the brand's reply to this post, seen on X; the post counts as answered from then on.
     * @description A reply that is known by its id or its post's id is kept once; where its post was linked elsewhere since, the reply goes with it.
     */
    post: operations['addReply'];
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/changes': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /**
     * Tells, as server-sent events, which customers changed.
     * @description Events named `change` whose data is a Change, with an `id`. A client that comes back with `Last-Event-ID` is told
     *     what it missed, as far back as a day; a change may be told twice. A comment line comes at least every 20 s, so that
     *     silence means a dead connection. The stream ends when the agent's access does. An agent has a few streams at once;
     *     one more is 429 `too-many-streams`.
     */
    get: operations['watchChanges'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
  '/v1/audit': {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    /** Who wrote what, newest first. For leads (of their team's customers) and admins. Clew itself never asks. */
    get: operations['readAudit'];
    put?: never;
    post?: never;
    delete?: never;
    options?: never;
    head?: never;
    patch?: never;
    trace?: never;
  };
}
export type webhooks = Record<string, never>;
export interface components {
  schemas: {
    Key: string;
    Line: string;
    Prose: string;
    /** Format: date */
    Day: string;
    /** Format: date-time */
    Time: string;
    XId: string;
    Handle: string;
    NullableLine: string | null;
    /** Format: date */
    NullableDay: string | null;
    NullableKey: string | null;
    NullableXId: string | null;
    NullablePermalink: string | null;
    /**
     * @description How somebody knows that an X account belongs to a customer. Likeness of names is not among them.
     * @enum {string}
     */
    Basis: 'x-id-on-file' | 'handle-on-file' | 'told-us' | 'reference-posted' | 'public-profile' | 'import';
    /** @enum {string} */
    CaseStatus: 'open' | 'waiting' | 'escalated' | 'resolved' | 'closed';
    /**
     * @description What the write did; "already-applied" where things were so before.
     * @enum {string}
     */
    Outcome: 'created' | 'updated' | 'removed' | 'already-applied';
    Agent: {
      id: components['schemas']['Key'];
      name: components['schemas']['Line'];
      /** @enum {string} */
      role: 'agent' | 'lead' | 'admin';
      scopes: ('read' | 'write')[];
      /** @description The agent sees customers of this team and of none; null sees all. */
      team: string | null;
    };
    /** @description An agent as colleagues choose them. */
    AgentRef: {
      id: components['schemas']['Key'];
      name: string;
    };
    Agents: {
      items: components['schemas']['AgentRef'][];
      next: components['schemas']['Next'];
    };
    Customer: {
      id: components['schemas']['Key'];
      name: components['schemas']['Line'];
      since: components['schemas']['NullableDay'];
      email: components['schemas']['NullableLine'];
      phone: components['schemas']['NullableLine'];
      language: components['schemas']['NullableLine'];
      externalId?: components['schemas']['NullableLine'];
    };
    /** @description One X account of a customer, with how it is known, who said so and when. */
    Identity: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      /** @constant */
      network: 'x';
      userId: components['schemas']['NullableXId'];
      handle: components['schemas']['Handle'];
      basis: components['schemas']['Basis'];
      agent: components['schemas']['Line'];
      at: components['schemas']['Time'];
    };
    Site: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      street: components['schemas']['Line'];
      city: components['schemas']['Line'];
      postcode: components['schemas']['Line'];
      region: components['schemas']['Line'];
      serviceCentre: components['schemas']['Line'];
    };
    Product: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      siteId: components['schemas']['NullableKey'];
      /** @enum {string} */
      kind: 'powerwall' | 'solar' | 'solar-roof' | 'inverter' | 'app' | 'vehicle' | 'other';
      model: components['schemas']['Line'];
      quantity: number;
      serial: components['schemas']['NullableLine'];
      installedOn: components['schemas']['NullableDay'];
      warrantyEnds: components['schemas']['NullableDay'];
      purchasedThrough: components['schemas']['NullableLine'];
    };
    Case: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      /** @description As printed on letters. */
      number: components['schemas']['Key'];
      title: components['schemas']['Line'];
      status: components['schemas']['CaseStatus'];
      /** @description The name of an agent or desk; empty where nobody has it. */
      owner: components['schemas']['Line'];
      /** @description The owner where that is an agent; null for nobody and for a desk. */
      ownerId?: components['schemas']['NullableKey'];
      openedAt: components['schemas']['Time'];
      updatedAt: components['schemas']['Time'];
      orderNumber: components['schemas']['NullableLine'];
      /** @description Money at stake, in the words of the record. */
      amount: components['schemas']['NullableLine'];
      dueOn: components['schemas']['NullableDay'];
      /**
       * @description 0 nothing wrong, 1 a fault, 2 grave, 3 danger; null or absent where nobody said.
       * @enum {integer|null}
       */
      severity?: 0 | 1 | 2 | 3 | null;
      /** @description Changes with every change of the case itself. */
      version: string;
    };
    /** @description One contact with the customer, over any channel. */
    Interaction: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      caseId: components['schemas']['NullableKey'];
      /** @enum {string} */
      channel: 'app' | 'web' | 'phone' | 'email' | 'visit' | 'post';
      /** @enum {string} */
      direction: 'in' | 'out' | 'internal';
      at: components['schemas']['Time'];
      summary: components['schemas']['Line'];
      body: string | null;
      /** @description For direction "in": whether somebody answered; else null. */
      answered: boolean | null;
      agent: components['schemas']['NullableLine'];
      postId: components['schemas']['NullableXId'];
      permalink: components['schemas']['NullablePermalink'];
    };
    CustomerRecord: {
      customer: components['schemas']['Customer'];
      identities: components['schemas']['Identity'][];
      sites: components['schemas']['Site'][];
      products: components['schemas']['Product'][];
      cases: components['schemas']['Case'][];
      interactions: components['schemas']['Interaction'][];
      moreInteractions: components['schemas']['Next'];
    };
    /** @description Cursor of the next page; null at the end. */
    Next: string | null;
    Match: {
      customer: components['schemas']['Customer'];
      identity: components['schemas']['Identity'];
      /**
       * @description "x-id": this numeric id is on file. "handle": only this handle. "handle-moved": this handle, with another numeric id.
       * @enum {string}
       */
      evidence: 'x-id' | 'handle' | 'handle-moved';
    };
    Matches: {
      matches: components['schemas']['Match'][];
    };
    Lookup: {
      /** @enum {string} */
      by: 'email' | 'phone' | 'name' | 'externalId' | 'reference';
      value: string;
    };
    Search: {
      text: components['schemas']['Line'];
    };
    Hit: {
      customer: components['schemas']['Customer'];
      /** @description The case or order number by which the customer was found, so that the client can check it. */
      reference: components['schemas']['NullableLine'];
    };
    Hits: {
      hits: components['schemas']['Hit'][];
    };
    TimelinePage: {
      items: components['schemas']['Interaction'][];
      next: components['schemas']['Next'];
    };
    NewIdentity: {
      userId: components['schemas']['XId'];
      handle: components['schemas']['Handle'];
      basis: components['schemas']['Basis'];
      at: components['schemas']['Time'];
    };
    NewCase: {
      customerId: components['schemas']['Key'];
      title: string;
      /** @description What happened, for colleagues; kept as an internal entry. Never sent to the customer. */
      body: components['schemas']['Prose'];
      /**
       * @description How grave it is, as the case then has it.
       * @enum {integer}
       */
      severity?: 0 | 1 | 2 | 3;
      at: components['schemas']['Time'];
    };
    NewClaim: {
      takeOver: boolean;
    };
    NewOwner: {
      /** @description Null takes the case from whoever has it. */
      agentId: components['schemas']['NullableKey'];
    };
    NewEscalation: {
      desk: components['schemas']['Key'];
      note: components['schemas']['Prose'];
      at: components['schemas']['Time'];
    };
    NewStatus: {
      status: components['schemas']['CaseStatus'];
    };
    NewNote: {
      customerId: components['schemas']['Key'];
      text: string;
      at: components['schemas']['Time'];
    };
    NewPostLink: {
      customerId: components['schemas']['Key'];
      caseId: components['schemas']['Key'];
      permalink: string;
      /** @description What is kept of it ends at 10,000. */
      text: string;
      at: components['schemas']['Time'];
    };
    NewReply: {
      id: components['schemas']['Key'];
      customerId: components['schemas']['Key'];
      caseId: components['schemas']['NullableKey'];
      at: components['schemas']['Time'];
      summary: components['schemas']['Line'];
      body: string | null;
      postId: components['schemas']['NullableXId'];
      permalink: components['schemas']['NullablePermalink'];
    };
    AppliedIdentity: {
      outcome: components['schemas']['Outcome'];
      value: components['schemas']['Identity'];
    };
    AppliedCase: {
      outcome: components['schemas']['Outcome'];
      value: components['schemas']['Case'];
    };
    AppliedInteraction: {
      outcome: components['schemas']['Outcome'];
      value: components['schemas']['Interaction'];
    };
    AppliedNothing: {
      outcome: components['schemas']['Outcome'];
      value: null;
    };
    /**
     * @description The data of a `change` event.
     * @example {
     *       "customerId": "HC-10001"
     *     }
     */
    Change: {
      customerId: components['schemas']['Key'];
    };
    AuditEntry: {
      id: string;
      at: components['schemas']['Time'];
      agentId: components['schemas']['Key'];
      /** @description The operationId in this document. */
      action: components['schemas']['Key'];
      customerId: components['schemas']['NullableKey'];
      /** @description Id of the case, post, identity or entry that was written. */
      target: components['schemas']['Key'];
      /** @description The Idempotency-Key. */
      operationId: components['schemas']['Key'];
    };
    AuditPage: {
      items: components['schemas']['AuditEntry'][];
      next: components['schemas']['Next'];
    };
    /** @description RFC 9457. */
    Problem: {
      /** @example urn:clew:problem:changed */
      type: string;
      title: string;
      status: number;
      detail?: string;
      /** @description Of this request, for the administrator who reads the log. */
      instance?: string;
      /** @description Who has the case, where that is a colleague. */
      owner?: components['schemas']['Line'];
      /** @description Under which the X account is linked to another customer. */
      handle?: components['schemas']['Handle'];
      errors?: {
        /** @description JSON pointer into the body, or the name of a parameter. */
        at: string;
        problem: string;
      }[];
    };
  };
  responses: {
    /** @description Why not. 429 and, where it is known, 409 `operation-in-progress` and 503 carry Retry-After. */
    Problem: {
      headers: {
        'Retry-After': components['headers']['RetryAfter'];
        [name: string]: unknown;
      };
      content: {
        'application/problem+json': components['schemas']['Problem'];
      };
    };
  };
  parameters: {
    /** @example HC-10001 */
    CustomerId: components['schemas']['Key'];
    /** @example case-204817 */
    CaseId: components['schemas']['Key'];
    /** @example 1990000000000000007 */
    PostId: components['schemas']['XId'];
    /**
     * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
     * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
     */
    IdempotencyKey: string;
    /**
     * @description Required; where it is absent the answer is 428. The version that the agent saw, in quotes, or `*`.
     * @example "7"
     */
    IfMatch: string;
  };
  requestBodies: never;
  headers: {
    /** @description A strong ETag; without its quotes it is the case's `version`. */
    ETag: string;
    /** @description "true" where the write was applied before and this is its answer of then. */
    IdempotencyReplayed: 'true';
    /** @description Seconds. */
    RetryAfter: number;
  };
  pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
  getMe: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The agent. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "ana",
           *       "name": "Ana Lindqvist",
           *       "role": "agent",
           *       "scopes": [
           *         "read",
           *         "write"
           *       ],
           *       "team": null
           *     }
           */
          'application/json': components['schemas']['Agent'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  findAgents: {
    parameters: {
      query?: {
        /**
         * @description Parts of the name, each somewhere in it, without case and accents. Absent for all.
         * @example osei
         */
        name?: string;
        /** @description The last page's `next`; absent for the first. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "ben",
           *           "name": "Ben Osei"
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': components['schemas']['Agents'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  findCustomers: {
    parameters: {
      query?: {
        /**
         * @description Absent where the author is to be known by id alone.
         * @example sunnyside_up
         */
        handle?: components['schemas']['Handle'];
        /**
         * @description Absent where the page does not tell it.
         * @example 1600000000000000001
         */
        userId?: components['schemas']['XId'];
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The strongest evidence first; one entry a customer. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "matches": [
           *         {
           *           "evidence": "x-id",
           *           "customer": {
           *             "id": "HC-10001",
           *             "name": "Sunniva Eklund",
           *             "since": "2024-03-02",
           *             "email": "sunniva.eklund@example.com",
           *             "phone": "(801) 555-0143",
           *             "language": "en",
           *             "externalId": "SHOP-1187"
           *           },
           *           "identity": {
           *             "id": "x:1600000000000000001",
           *             "customerId": "HC-10001",
           *             "network": "x",
           *             "userId": "1600000000000000001",
           *             "handle": "sunnyside_up",
           *             "basis": "x-id-on-file",
           *             "agent": "import",
           *             "at": "2026-05-01T09:00:00.000Z"
           *           }
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Matches'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  lookupCustomers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "by": "reference",
         *       "value": "he-4471902"
         *     }
         */
        'application/json': components['schemas']['Lookup'];
      };
    };
    responses: {
      /** @description At most 20. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "hits": [
           *         {
           *           "customer": {
           *             "id": "HC-10001",
           *             "name": "Sunniva Eklund",
           *             "since": "2024-03-02",
           *             "email": "sunniva.eklund@example.com",
           *             "phone": "(801) 555-0143",
           *             "language": "en",
           *             "externalId": "SHOP-1187"
           *           },
           *           "reference": "HE-4471902"
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Hits'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  searchCustomers: {
    parameters: {
      query?: never;
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "text": "eklund sunn"
         *     }
         */
        'application/json': components['schemas']['Search'];
      };
    };
    responses: {
      /** @description At most 20. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "hits": [
           *         {
           *           "customer": {
           *             "id": "HC-10001",
           *             "name": "Sunniva Eklund",
           *             "since": "2024-03-02",
           *             "email": "sunniva.eklund@example.com",
           *             "phone": "(801) 555-0143",
           *             "language": "en",
           *             "externalId": "SHOP-1187"
           *           },
           *           "reference": null
           *         }
           *       ]
           *     }
           */
          'application/json': components['schemas']['Hits'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getRecord: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The record. Cases and interactions newest first. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "customer": {
           *         "id": "HC-10001",
           *         "name": "Sunniva Eklund",
           *         "since": "2024-03-02",
           *         "email": "sunniva.eklund@example.com",
           *         "phone": "(801) 555-0143",
           *         "language": "en",
           *         "externalId": "SHOP-1187"
           *       },
           *       "identities": [
           *         {
           *           "id": "x:1600000000000000001",
           *           "customerId": "HC-10001",
           *           "network": "x",
           *           "userId": "1600000000000000001",
           *           "handle": "sunnyside_up",
           *           "basis": "x-id-on-file",
           *           "agent": "import",
           *           "at": "2026-05-01T09:00:00.000Z"
           *         }
           *       ],
           *       "sites": [
           *         {
           *           "id": "site-1",
           *           "customerId": "HC-10001",
           *           "street": "12 Larkspur Bench Road",
           *           "city": "Cedar Fork",
           *           "postcode": "84098",
           *           "region": "Utah",
           *           "serviceCentre": "Mountain West"
           *         }
           *       ],
           *       "products": [
           *         {
           *           "id": "product-1",
           *           "customerId": "HC-10001",
           *           "siteId": "site-1",
           *           "kind": "powerwall",
           *           "model": "Powerwall 3",
           *           "quantity": 2,
           *           "serial": "TG1230000042",
           *           "installedOn": "2024-03-02",
           *           "warrantyEnds": "2034-03-02",
           *           "purchasedThrough": null
           *         }
           *       ],
           *       "cases": [
           *         {
           *           "id": "case-204817",
           *           "customerId": "HC-10001",
           *           "number": "CS-204817",
           *           "title": "Powerwall offline after update",
           *           "status": "open",
           *           "owner": "",
           *           "openedAt": "2026-11-02T16:00:00.000Z",
           *           "updatedAt": "2026-11-17T16:20:00.000Z",
           *           "orderNumber": "HE-4471902",
           *           "amount": null,
           *           "dueOn": null,
           *           "version": "1"
           *         }
           *       ],
           *       "interactions": [
           *         {
           *           "id": "post:1990000000000000007",
           *           "customerId": "HC-10001",
           *           "caseId": "case-204817",
           *           "channel": "post",
           *           "direction": "in",
           *           "at": "2026-11-21T19:00:00.000Z",
           *           "summary": "Three weeks offline since your update.",
           *           "body": "Three weeks offline since your update.",
           *           "answered": false,
           *           "agent": "Ana Lindqvist",
           *           "postId": "1990000000000000007",
           *           "permalink": "https://x.com/sunnyside_up/status/1990000000000000007"
           *         }
           *       ],
           *       "moreInteractions": null
           *     }
           */
          'application/json': components['schemas']['CustomerRecord'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getTimeline: {
    parameters: {
      query?: {
        /** @description The last page's `next`; absent for the newest. */
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "post:1990000000000000007",
           *           "customerId": "HC-10001",
           *           "caseId": "case-204817",
           *           "channel": "post",
           *           "direction": "in",
           *           "at": "2026-11-21T19:00:00.000Z",
           *           "summary": "Three weeks offline since your update.",
           *           "body": "Three weeks offline since your update.",
           *           "answered": false,
           *           "agent": "Ana Lindqvist",
           *           "postId": "1990000000000000007",
           *           "permalink": "https://x.com/sunnyside_up/status/1990000000000000007"
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': components['schemas']['TimelinePage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  addIdentity: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @example HC-10001 */
        customerId: components['parameters']['CustomerId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "userId": "1600000000000000047",
         *       "handle": "bfalconeruiz",
         *       "basis": "told-us",
         *       "at": "2026-11-21T19:30:00.000Z"
         *     }
         */
        'application/json': components['schemas']['NewIdentity'];
      };
    };
    responses: {
      /** @description Kept, or there already. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "created",
           *       "value": {
           *         "id": "x:1600000000000000001",
           *         "customerId": "HC-10001",
           *         "network": "x",
           *         "userId": "1600000000000000001",
           *         "handle": "sunnyside_up",
           *         "basis": "x-id-on-file",
           *         "agent": "import",
           *         "at": "2026-05-01T09:00:00.000Z"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedIdentity'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  removeIdentity: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        identityId: components['schemas']['Key'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gone. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "removed",
           *       "value": null
           *     }
           */
          'application/json': components['schemas']['AppliedNothing'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  createCase: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path?: never;
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "HC-10001",
         *       "title": "Powerwall offline after update",
         *       "body": "Posted at the CEO; offline for three weeks.",
         *       "at": "2026-11-21T19:31:00.000Z"
         *     }
         */
        'application/json': components['schemas']['NewCase'];
      };
    };
    responses: {
      /** @description The case as it is now. */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "updated",
           *       "value": {
           *         "id": "case-204817",
           *         "customerId": "HC-10001",
           *         "number": "CS-204817",
           *         "title": "Powerwall offline after update",
           *         "status": "open",
           *         "owner": "",
           *         "openedAt": "2026-11-02T16:00:00.000Z",
           *         "updatedAt": "2026-11-17T16:20:00.000Z",
           *         "orderNumber": "HE-4471902",
           *         "amount": null,
           *         "dueOn": null,
           *         "version": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedCase'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  getCase: {
    parameters: {
      query?: never;
      header?: never;
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description The case. */
      200: {
        headers: {
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "id": "case-204817",
           *       "customerId": "HC-10001",
           *       "number": "CS-204817",
           *       "title": "Powerwall offline after update",
           *       "status": "open",
           *       "owner": "",
           *       "openedAt": "2026-11-02T16:00:00.000Z",
           *       "updatedAt": "2026-11-17T16:20:00.000Z",
           *       "orderNumber": "HE-4471902",
           *       "amount": null,
           *       "dueOn": null,
           *       "version": "1"
           *     }
           */
          'application/json': components['schemas']['Case'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  claimCase: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /**
         * @description Required; where it is absent the answer is 428. The version that the agent saw, in quotes, or `*`.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "takeOver": false
         *     }
         */
        'application/json': components['schemas']['NewClaim'];
      };
    };
    responses: {
      /** @description The case as it is now. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "updated",
           *       "value": {
           *         "id": "case-204817",
           *         "customerId": "HC-10001",
           *         "number": "CS-204817",
           *         "title": "Powerwall offline after update",
           *         "status": "open",
           *         "owner": "",
           *         "openedAt": "2026-11-02T16:00:00.000Z",
           *         "updatedAt": "2026-11-17T16:20:00.000Z",
           *         "orderNumber": "HE-4471902",
           *         "amount": null,
           *         "dueOn": null,
           *         "version": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedCase'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  assignCase: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /**
         * @description Required; where it is absent the answer is 428. The version that the agent saw, in quotes, or `*`.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "agentId": "ben"
         *     }
         */
        'application/json': components['schemas']['NewOwner'];
      };
    };
    responses: {
      /** @description The case as it is now. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "updated",
           *       "value": {
           *         "id": "case-204817",
           *         "customerId": "HC-10001",
           *         "number": "CS-204817",
           *         "title": "Powerwall offline after update",
           *         "status": "open",
           *         "owner": "",
           *         "openedAt": "2026-11-02T16:00:00.000Z",
           *         "updatedAt": "2026-11-17T16:20:00.000Z",
           *         "orderNumber": "HE-4471902",
           *         "amount": null,
           *         "dueOn": null,
           *         "version": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedCase'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  escalateCase: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /**
         * @description Required; where it is absent the answer is 428. The version that the agent saw, in quotes, or `*`.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "desk": "regional-service",
         *       "note": "Third contact; the gateway has been offline since the update.",
         *       "at": "2026-11-21T19:40:00.000Z"
         *     }
         */
        'application/json': components['schemas']['NewEscalation'];
      };
    };
    responses: {
      /** @description The case as it is now. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "updated",
           *       "value": {
           *         "id": "case-204817",
           *         "customerId": "HC-10001",
           *         "number": "CS-204817",
           *         "title": "Powerwall offline after update",
           *         "status": "open",
           *         "owner": "",
           *         "openedAt": "2026-11-02T16:00:00.000Z",
           *         "updatedAt": "2026-11-17T16:20:00.000Z",
           *         "orderNumber": "HE-4471902",
           *         "amount": null,
           *         "dueOn": null,
           *         "version": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedCase'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  setStatus: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
        /**
         * @description Required; where it is absent the answer is 428. The version that the agent saw, in quotes, or `*`.
         * @example "7"
         */
        'If-Match'?: components['parameters']['IfMatch'];
      };
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "status": "waiting"
         *     }
         */
        'application/json': components['schemas']['NewStatus'];
      };
    };
    responses: {
      /** @description The case as it is now. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          ETag: components['headers']['ETag'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "updated",
           *       "value": {
           *         "id": "case-204817",
           *         "customerId": "HC-10001",
           *         "number": "CS-204817",
           *         "title": "Powerwall offline after update",
           *         "status": "open",
           *         "owner": "",
           *         "openedAt": "2026-11-02T16:00:00.000Z",
           *         "updatedAt": "2026-11-17T16:20:00.000Z",
           *         "orderNumber": "HE-4471902",
           *         "amount": null,
           *         "dueOn": null,
           *         "version": "1"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedCase'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  addNote: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @example case-204817 */
        caseId: components['parameters']['CaseId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "HC-10001",
         *       "text": "Called back; she is at home after five.",
         *       "at": "2026-11-21T19:45:00.000Z"
         *     }
         */
        'application/json': components['schemas']['NewNote'];
      };
    };
    responses: {
      /** @description The entry of the timeline. */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "created",
           *       "value": {
           *         "id": "post:1990000000000000007",
           *         "customerId": "HC-10001",
           *         "caseId": "case-204817",
           *         "channel": "post",
           *         "direction": "in",
           *         "at": "2026-11-21T19:00:00.000Z",
           *         "summary": "Three weeks offline since your update.",
           *         "body": "Three weeks offline since your update.",
           *         "answered": false,
           *         "agent": "Ana Lindqvist",
           *         "postId": "1990000000000000007",
           *         "permalink": "https://x.com/sunnyside_up/status/1990000000000000007"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedInteraction'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  linkPost: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @example 1990000000000000007 */
        postId: components['parameters']['PostId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "customerId": "HC-10001",
         *       "caseId": "case-204817",
         *       "permalink": "https://x.com/sunnyside_up/status/1990000000000000007",
         *       "text": "Three weeks offline since your update.",
         *       "at": "2026-11-21T19:00:00.000Z"
         *     }
         */
        'application/json': components['schemas']['NewPostLink'];
      };
    };
    responses: {
      /** @description The entry of the timeline. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "created",
           *       "value": {
           *         "id": "post:1990000000000000007",
           *         "customerId": "HC-10001",
           *         "caseId": "case-204817",
           *         "channel": "post",
           *         "direction": "in",
           *         "at": "2026-11-21T19:00:00.000Z",
           *         "summary": "Three weeks offline since your update.",
           *         "body": "Three weeks offline since your update.",
           *         "answered": false,
           *         "agent": "Ana Lindqvist",
           *         "postId": "1990000000000000007",
           *         "permalink": "https://x.com/sunnyside_up/status/1990000000000000007"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedInteraction'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  unlinkPost: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @example 1990000000000000007 */
        postId: components['parameters']['PostId'];
      };
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description Gone. */
      200: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "removed",
           *       "value": null
           *     }
           */
          'application/json': components['schemas']['AppliedNothing'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  addReply: {
    parameters: {
      query?: never;
      header: {
        /**
         * @description The operation's id, best a UUID; the same for every sending of one operation and for nothing else.
         * @example 01935c1e-7a3b-7c4d-8e5f-0123456789ab
         */
        'Idempotency-Key': components['parameters']['IdempotencyKey'];
      };
      path: {
        /** @example 1990000000000000007 */
        postId: components['parameters']['PostId'];
      };
      cookie?: never;
    };
    requestBody: {
      content: {
        /**
         * @example {
         *       "id": "reply-1",
         *       "customerId": "HC-10001",
         *       "caseId": "case-204817",
         *       "at": "2026-11-21T20:00:00.000Z",
         *       "summary": "Replied on X",
         *       "body": "I have asked the team to look at this today.",
         *       "postId": "1990000000000000009",
         *       "permalink": "https://x.com/halden/status/1990000000000000009"
         *     }
         */
        'application/json': components['schemas']['NewReply'];
      };
    };
    responses: {
      /** @description The entry of the timeline. */
      201: {
        headers: {
          'Idempotency-Replayed': components['headers']['IdempotencyReplayed'];
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "outcome": "created",
           *       "value": {
           *         "id": "post:1990000000000000007",
           *         "customerId": "HC-10001",
           *         "caseId": "case-204817",
           *         "channel": "post",
           *         "direction": "in",
           *         "at": "2026-11-21T19:00:00.000Z",
           *         "summary": "Three weeks offline since your update.",
           *         "body": "Three weeks offline since your update.",
           *         "answered": false,
           *         "agent": "Ana Lindqvist",
           *         "postId": "1990000000000000007",
           *         "permalink": "https://x.com/sunnyside_up/status/1990000000000000007"
           *       }
           *     }
           */
          'application/json': components['schemas']['AppliedInteraction'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
  watchChanges: {
    parameters: {
      query?: never;
      header?: {
        'Last-Event-ID'?: string;
      };
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description A stream such as `id: 12⏎event: change⏎data: {"customerId":"HC-10001"}⏎⏎`. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          'text/event-stream': string;
        };
      };
      default: components['responses']['Problem'];
    };
  };
  readAudit: {
    parameters: {
      query?: {
        cursor?: string;
        limit?: number;
      };
      header?: never;
      path?: never;
      cookie?: never;
    };
    requestBody?: never;
    responses: {
      /** @description One page. */
      200: {
        headers: {
          [name: string]: unknown;
        };
        content: {
          /**
           * @example {
           *       "items": [
           *         {
           *           "id": "41",
           *           "at": "2026-11-21T19:31:00.000Z",
           *           "agentId": "ana",
           *           "action": "claimCase",
           *           "customerId": "HC-10001",
           *           "target": "case-204817",
           *           "operationId": "01935c1e-7a3b-7c4d-8e5f-0123456789ab"
           *         }
           *       ],
           *       "next": null
           *     }
           */
          'application/json': components['schemas']['AuditPage'];
        };
      };
      default: components['responses']['Problem'];
    };
  };
}
