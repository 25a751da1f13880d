import type { onRequestHookHandler } from 'fastify';

/**
 * Nothing from another host, nothing inline but what a page allows by hash, no framing by strangers.
 * A page that needs more (the API docs) sets its own policy after this one.
 */
const CONTENT_POLICY = [
  "default-src 'self'",
  "img-src 'self' data:",
  // React Aria and the charts place things with style attributes.
  "style-src 'self' 'unsafe-inline'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'self'",
].join('; ');

export function securityHeaders(publicUrl: string): onRequestHookHandler {
  const headers = {
    'content-security-policy': CONTENT_POLICY,
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'no-referrer',
    ...(publicUrl.startsWith('https:') && { 'strict-transport-security': 'max-age=31536000' }),
  };
  return (_request, reply, next) => {
    reply.headers(headers);
    next();
  };
}
