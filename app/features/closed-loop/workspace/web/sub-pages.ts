/** The pages beside the queue, in their order; each has its address in app/entry/web/router.tsx and its name in messages. */
export const SUB_PAGES = [
  { id: 'queue', path: '' },
  { id: 'list', path: '/list' },
  { id: 'tasks', path: '/tasks' },
  { id: 'promises', path: '/promises' },
  { id: 'gestures', path: '/gestures' },
  { id: 'focus-groups', path: '/focus-groups' },
  { id: 'figures', path: '/figures' },
] as const;
