/** The letter to a comment's writer for each decision: its words, and where it leads. The writer's own secret address is never in a letter. */
export const judgedAs = {
  show: { template: 'comment_shown', path: '/besok' }, refuse: { template: 'comment_refused', path: '/besok/regler' },
} as const
