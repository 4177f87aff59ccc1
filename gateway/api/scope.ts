import { Problem } from '../problems/problem.js';
import type { Route } from './route.js';

/** What a route is about: what it says of itself, else the first part of its path. */
export function resourceOf(route: Route): string {
  return route.resource ?? /^\/([a-z-]+)/.exec(route.path)?.[1] ?? 'other';
}

/** The scope that covers a route: `<resource>:read` or `<resource>:write`. */
export function scopeOf(route: Route): string {
  return `${resourceOf(route)}:${route.method === 'get' ? 'read' : 'write'}`;
}

/**
 * @param scopes - What a token or certificate is limited to; nobody is limited who has no scopes at all, and the duties
 * in the Fabric certificate decide alone. Where no duty can decide, the scope has to be there.
 * @throws {@link Problem} SCOPE_MISSING.
 */
export function requireScope(route: Route, scopes: ReadonlySet<string> | undefined): void {
  const scope = scopeOf(route);
  if (scopes === undefined ? route.needsScope === undefined : scopes.has(scope)) return;
  throw new Problem('SCOPE_MISSING', `needed: ${scope}`, {
    headers: { 'WWW-Authenticate': `Bearer error="insufficient_scope", scope="${scope}"` },
  });
}
