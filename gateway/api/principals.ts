import type { Response } from 'express';
import type { Principal } from './authenticator.js';

/** Who sent each request; beside `locals`, which is logged. */
const principals = new WeakMap<Response, Principal>();

export function notePrincipal(response: Response, principal: Principal): void {
  principals.set(response, principal);
}

/** Who sent the request: known once it was authenticated. */
export function principalOf(response: Response): Principal {
  const principal = principals.get(response);
  if (principal === undefined) throw new Error('asked for before the request was authenticated');
  return principal;
}
