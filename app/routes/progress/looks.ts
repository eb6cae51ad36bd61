/** How a state looks: an icon for the eye, the word for everybody else. */
export const LOOKS = {
  done: { icon: 'check', className: 'y', tone: 'ok' },
  late: { icon: 'alert', className: 'n', tone: 'warn' },
  open: { icon: 'minus', className: '', tone: 'plain' },
} as const
